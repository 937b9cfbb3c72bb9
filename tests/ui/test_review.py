#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Review over all dossiers, questions before reading, and the day of an exam."""

import re

from dossier_ui import case, main
from quiz_ui import answer, answer_wrong, badges, choose_mode, make_dossier, on_day, stem, tab_to

NEXT = re.compile("^(Next Question|Show Results)$")


def miss_one(dossier, path):
    """On the first day, misses the one question of a dossier."""
    dossier.start(path, **on_day(0))
    dossier.find("page tab", "Quiz").click()
    choose_mode(dossier, "Practice")
    dossier.find("button", "Start").click()
    dossier.find("button", "Check")
    answer_wrong(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Wrong")
    dossier.kill()


def open_library_on(dossier, day):
    """Starts where the program was left, and goes to the library."""
    dossier.start(**on_day(day))
    dossier.wait_until(lambda: dossier.find_all("button", "Back") or dossier.find_all("heading", "Dossiers"),
                       "a page")
    for back in dossier.find_all("button", "Back"):
        back.click()
    dossier.find("heading", "Dossiers")


def start_review(dossier):
    tab_to(dossier, "Review", "button")
    dossier.key("Return")
    dossier.find("button", "Check")


@case
def asks_what_is_due_in_every_dossier(dossier):
    cat = make_dossier(dossier.place, ["single"], "cat", "The Cat")
    lamp = make_dossier(dossier.place, ["cloze"], "lamp", "The Lamp")
    miss_one(dossier, cat)
    miss_one(dossier, lamp)

    open_library_on(dossier, 1)
    dossier.find(name=re.compile("^Review 2 Due"))
    start_review(dossier)
    dossier.find("label", "Question 1 of 2")
    first = "The Cat" if stem(dossier).startswith("Why did") else "The Lamp"
    dossier.find("label", f"{first}: Whether the Cat Stays")
    answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")

    # To the article of that dossier, and back to the sitting.
    dossier.find("button", NEXT)
    dossier.key("e")
    dossier.find("page tab", "Article")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.find("button", "Back").click()
    dossier.find("button", "Next Question").click()
    dossier.find("label", "Question 2 of 2")
    asked = stem(dossier)
    dossier.kill()

    # It goes on where it was.
    open_library_on(dossier, 1)
    start_review(dossier)
    dossier.find("label", "Question 2 of 2")
    assert stem(dossier) == asked
    answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")
    dossier.find("button", "Show Results").click()
    dossier.find("heading", "All 2 Right")
    dossier.find("label", "All Dossiers")
    dossier.find("button", "Done").click()
    dossier.find("heading", "Dossiers")
    dossier.wait_until(lambda: not dossier.find_all(name=re.compile("^Review [0-9]+ Due")), "nothing to be due")


@case
def tells_of_a_dossier_that_cannot_be_opened(dossier):
    cat = make_dossier(dossier.place, ["single"], "cat", "The Cat")
    lamp = make_dossier(dossier.place, ["cloze"], "lamp", "The Lamp")
    miss_one(dossier, cat)
    miss_one(dossier, lamp)
    cat.unlink()

    open_library_on(dossier, 1)
    tab_to(dossier, "Review", "button")
    dossier.key("Return")
    dossier.find("alert", "Some Dossiers Are Left Out")
    dossier.find("label", re.compile("^“The Lighthouse Cat Stays, for Now”: The file cannot be read"))
    dossier.key("Return")
    dossier.find("label", "Question 1 of 1")
    assert stem(dossier).startswith("Traps were tried")


@case
def the_quiz_shows_how_many_are_due(dossier):
    path = make_dossier(dossier.place, ["single", "cloze"])
    miss_one(dossier, path)
    dossier.start(path, **on_day(1))
    dossier.wait_until(lambda: dossier.find("page tab", re.compile("^Quiz")).find_all("label", "1"), "the badge")
    dossier.find("page tab", re.compile("^Quiz")).click()
    assert dossier.find("radio button", "Review").has_state("checked"), "what is due is proposed"
    dossier.find("button", "Discard").click()
    dossier.find("button", "Start Review").click()
    dossier.find("button", "Check")
    answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")
    dossier.find("button", "Show Results").click()
    dossier.find("button", "Done").click()
    dossier.find("label", re.compile("^Nothing is due. Next: "))
    dossier.wait_until(lambda: not dossier.find("page tab", re.compile("^Quiz")).find_all("label", "1"),
                       "the badge to go")


@case
def what_is_asked_before_reading_is_answered_afterwards(dossier):
    dossier.start()
    dossier.find("page tab", "Quiz").click()
    choose_mode(dossier, "Before Reading")
    dossier.find("label", "3 questions, verdicts after reading")
    dossier.find("button", "Start").click()
    asked = []
    for number in (1, 2, 3):
        dossier.find("label", f"Question {number} of 3")
        assert not dossier.find_all("button", "Look in the Text") and not dossier.find_all("button", "Check")
        asked.append(stem(dossier))
        dossier.key("1")
        dossier.wait_until(lambda: any(node.has_state("checked") for node in dossier.find_all(
            re.compile("radio button|check box"))), "the choice")
        dossier.key("Return")
    dossier.find("heading", "3 Asked Before Reading")
    assert not dossier.announcements, dossier.announcements
    for question in asked:
        dossier.find("list item", question)
    assert not dossier.find_all("heading", "Missed") and not dossier.find_all("label", re.compile("Calibration"))
    dossier.find("button", "Read Now").click()
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.kill()

    dossier.start(**on_day(1))
    dossier.find("page tab", "Quiz").click()
    choose_mode(dossier, "Practice")
    tab_to(dossier, "^(5|10|20|All)$", "radio button")
    dossier.find("radio button", "5").click()
    dossier.find("button", "Start").click()
    later = []
    for number in range(1, 6):
        dossier.find("label", f"Question {number} of 5")
        if dossier.find_all("label", "Asked Before Reading"):
            later.append(stem(dossier))
        dossier.find("button", "Skip").click()
        dossier.wait_for_announcement("^Skipped")
        dossier.find("button", NEXT).click()
    assert sorted(later) == sorted(asked), (later, asked)


@case
def a_day_to_be_ready_for_is_planned_and_kept(dossier):
    dossier.start(**on_day(0))
    dossier.find("page tab", "Quiz").click()
    choose_mode(dossier, "Exam Date")
    dossier.find("label", "Choose the day of an exam, a debate or a talk.")
    tab_to(dossier, "^Choose")
    dossier.key("space")
    # From the day after tomorrow, three weeks down, by the arrows of the calendar.
    dossier.settle()
    dossier.key("Right", "Right", "Down", "Down", "Down", "space")
    dossier.find("label", "Ready by Monday, March 17")
    dossier.find("label", "16 today")
    dossier.find("label", re.compile(r"^Ready by March 17: about \d\d% expected\.$"))
    assert dossier.find("image", "Plan").description.startswith("Today: 16 new, Tomorrow: ")
    dossier.find("button", "Start Today’s Part").click()
    dossier.find("label", "Question 1 of 16")
    for number in range(1, 17):
        dossier.find("label", f"Question {number} of 16")
        dossier.find("button", "Skip").click()
        dossier.wait_for_announcement("^Skipped")
        assert badges(dossier) == ["At the end", "Tomorrow"], badges(dossier)
        dossier.find("button", NEXT).click()
    dossier.kill()

    dossier.start(**on_day(0, hour=12))
    dossier.find("page tab", re.compile("^Quiz")).click()
    dossier.find("button", "Discard").click()
    choose_mode(dossier, "Exam Date")
    dossier.find("label", re.compile("^Today’s part is done. Tomorrow: [0-9]+ new and 16 reviews.$"))
    assert not dossier.find_all("button", "Start Today’s Part")
    dossier.kill()

    dossier.start(**on_day(1))
    dossier.find("page tab", re.compile("^Quiz")).click()
    assert dossier.find("radio button", "Exam Date").has_state("checked"), "today's part is proposed"
    dossier.find("label", re.compile("new and 16 reviews today$"))
    dossier.find("button", "Remove the Date").click()
    dossier.find("label", "A day to be ready for, and what leads there")


main()
