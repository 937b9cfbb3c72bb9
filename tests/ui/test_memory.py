#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several days of study, one after the other, in the real program."""

import re

from dossier_ui import case, main
from quiz_ui import (
    answer, answer_wrong, badges, choose_mode, days_until, make_dossier, on_day, stem, tab_to,
)


def open_on(dossier, path, day):
    """Starts the program on a day, and goes to the quiz."""
    dossier.start(path, **on_day(day))
    dossier.find("page tab", re.compile("^Quiz")).click()
    dossier.find("heading", "New Quiz")


def practice(dossier):
    choose_mode(dossier, "Practice")
    dossier.find("button", "Start").click()
    dossier.find("button", "Check")


def review(dossier):
    choose_mode(dossier, "Review")
    dossier.find("button", "Start Review").click()
    dossier.find("button", "Check")


def check(dossier, verdict):
    dossier.key("Return")
    heard = dossier.wait_for_announcement(r"^(Right|Wrong|Sure|Skipped)")
    assert heard.startswith(f"{verdict}. "), heard
    dossier.find("heading", verdict)


def go_on(dossier):
    dossier.wait_until(lambda: dossier.focused() and dossier.focused().name in ("Next Question", "Show Results"),
                       "the focus on the way on")
    dossier.key("Return")


def leave(dossier):
    dossier.find("button", "Done").click()
    dossier.find("heading", "New Quiz")


@case
def from_the_first_answer_to_mastery(dossier):
    path = make_dossier(dossier.place, ["single", "cloze"])
    waits = []
    day = 0
    for visit in range(5):
        open_on(dossier, path, day)
        if visit == 0:
            dossier.find("label", "2 questions, never asked.")
            practice(dossier)
        else:
            dossier.find("label", "2 due")
            dossier.find("label", "2 of 2 questions due")
            review(dossier)
        ahead = []
        for _ in range(2):
            answer(dossier)
            check(dossier, "Right")
            assert len(badges(dossier)) == 1, badges(dossier)
            ahead.append(days_until(badges(dossier)[0], day))
            go_on(dossier)
        leave(dossier)
        dossier.find("label", "2 questions: 2 asked, 2 known.")
        choose_mode(dossier, "Review")
        dossier.find("label", re.compile("^Nothing is due. Next: "))
        assert not dossier.find_all("button", "Start Review")
        dossier.quit()
        waits.append(min(ahead))
        day += max(ahead)
    assert waits == sorted(waits) and waits[-1] > 60, waits


@case
def nothing_comes_before_its_day(dossier):
    path = make_dossier(dossier.place, ["single"])
    open_on(dossier, path, 0)
    practice(dossier)
    answer(dossier)
    check(dossier, "Right")
    ahead = days_until(badges(dossier)[0], 0)
    go_on(dossier)
    leave(dossier)
    dossier.kill()
    assert ahead > 1

    open_on(dossier, path, ahead - 1)
    choose_mode(dossier, "Review")
    dossier.find("label", "Nothing is due. Next: Tomorrow.")
    dossier.kill()

    # The study day begins at four.
    dossier.start(path, **on_day(ahead, hour=3))
    dossier.find("page tab", "Quiz").click()
    dossier.find("label", "Tomorrow")
    dossier.kill()
    dossier.start(path, **on_day(ahead, hour=5))
    dossier.find("page tab", re.compile("^Quiz")).click()
    dossier.find("label", "1 due")


@case
def sure_but_wrong_comes_back_whatever_the_model_says(dossier):
    path = make_dossier(dossier.place, ["single"])
    open_on(dossier, path, 0)
    practice(dossier)
    asked = answer_wrong(dossier)
    dossier.key("alt+s")
    dossier.wait_until(lambda: dossier.find("radio button", "Sure").has_state("checked"), "the certainty")
    check(dossier, "Sure, but Wrong")
    assert badges(dossier) == ["At the end", "Tomorrow", "In a week"], badges(dossier)
    assert dossier.find_all("label", re.compile("^Behind Option")), "the passage believed"
    go_on(dossier)

    dossier.find("label", "Again 1 of 1")
    assert stem(dossier) == asked
    answer(dossier)
    check(dossier, "Right")
    assert badges(dossier) == ["Tomorrow", "In a week"], badges(dossier)
    go_on(dossier)
    dossier.find("label", "1 was missed; it comes back tomorrow.")
    dossier.quit()

    open_on(dossier, path, 1)
    dossier.find("label", "1 due")
    review(dossier)
    answer(dossier)
    check(dossier, "Right")
    assert 6 in [days_until(badge, 1) for badge in badges(dossier)], badges(dossier)
    dossier.kill()

    open_on(dossier, path, 7)
    dossier.find("label", "1 due")
    dossier.find("button", "Discard").click()
    review(dossier)
    answer(dossier)
    check(dossier, "Right")
    assert len(badges(dossier)) == 1, badges(dossier)


@case
def a_guess_is_owned_up_to_and_taken_back(dossier):
    path = make_dossier(dossier.place, ["cloze", "number"])
    open_on(dossier, path, 0)
    practice(dossier)
    answer(dossier)
    check(dossier, "Right")
    before = badges(dossier)
    dossier.key("g")
    dossier.find("heading", "Right, but a Guess")
    dossier.wait_for_announcement("^Right, but a Guess")
    dossier.find("label", "Counted as a guess.")
    assert badges(dossier) == ["Tomorrow"] != before, badges(dossier)
    assert dossier.focused().name == "Next Question"
    dossier.key("ctrl+z")
    dossier.find("heading", "Right")
    dossier.wait_until(lambda: badges(dossier) == before, "the day of before")

    dossier.find("button", "I Guessed").click()
    dossier.find("heading", "Right, but a Guess")
    dossier.kill()
    open_on(dossier, path, 0)
    dossier.find("button", "Continue").click()
    dossier.find("heading", "Right, but a Guess")
    assert badges(dossier) == ["Tomorrow"]


@case
def what_was_right_is_not_asked_again_at_the_end(dossier):
    path = make_dossier(dossier.place, ["cloze"])
    open_on(dossier, path, 0)
    practice(dossier)
    answer_wrong(dossier)
    check(dossier, "Wrong")
    assert badges(dossier) == ["At the end", "Tomorrow"], badges(dossier)
    assert not dossier.find_all("button", "I Guessed")
    dossier.key("r")
    dossier.find("heading", "Right")
    dossier.find("label", "Counted as right.")
    assert "At the end" not in badges(dossier)
    dossier.key("ctrl+z")
    dossier.find("heading", "Wrong")
    dossier.wait_until(lambda: badges(dossier)[0] == "At the end", "the drill to be back")
    tab_to(dossier, "^I Was Right$", "button")
    dossier.key("space")
    dossier.find("heading", "Right")
    go_on(dossier)
    dossier.find("heading", "Right")
    leave(dossier)
    dossier.find("label", "1 question: 1 asked, 1 known.")


@case
def an_exam_can_be_corrected_after_its_end(dossier):
    path = make_dossier(dossier.place, ["cloze"])
    open_on(dossier, path, 0)
    choose_mode(dossier, "Exam")
    dossier.find("button", "Start").click()
    dossier.find("label", "Marks: +2 if right, −2 if wrong")
    dossier.type("nonsense")
    dossier.key("alt+s")
    dossier.find("label", "Marks: +3 if right, −6 if wrong")
    dossier.key("Return")
    dossier.find("heading", "0 Right, 1 Sure but Wrong")
    dossier.find("list item", "Sure: 0 right, 1 wrong, −6")
    dossier.find("label", re.compile("^−6 of at most [+]3"))
    tab_to(dossier, "^Sure, but Wrong: Traps")
    dossier.key("Return")
    dossier.find("heading", "Sure, but Wrong")
    dossier.key("r")
    dossier.find("heading", "Right")
    dossier.find("button", "Take Back").click()
    dossier.find("heading", "Sure, but Wrong")
    dossier.find("button", "I Was Right").click()
    dossier.find("heading", "Right")
    dossier.key("Escape")
    dossier.find("list item", "Sure: 1 right, 0 wrong, +3")


@case
def what_does_not_stick_can_be_let_go_and_brought_back(dossier):
    path = make_dossier(dossier.place, ["true-false"])
    for day in range(12):
        open_on(dossier, path, day)
        if day == 0:
            practice(dossier)
        else:
            if dossier.find_all("button", "Discard"):
                dossier.find("button", "Discard").click()
            review(dossier)
        answer_wrong(dossier)
        check(dossier, "Wrong")
        if dossier.find_all("label", re.compile("^Does Not Stick")):
            break
        dossier.kill()
    dossier.find("label", "Does Not Stick: Forgotten 8 Times")
    assert dossier.find_all("button", "Read the Passage") and dossier.find_all("button", "Start Over")

    dossier.find("button", "Start Over").click()
    dossier.find("label", "Started Over")
    assert "Today" in badges(dossier), badges(dossier)
    dossier.key("ctrl+z")
    dossier.find("button", "Set Aside").click()
    dossier.find("label", "It is not asked any more. The start page of the quiz can bring it back.")
    assert not badges(dossier)
    go_on(dossier)
    leave(dossier)
    dossier.find("label", "Nothing is due: what was answered once comes back here.")

    dossier.find("button", "1 Question Set Aside…").click()
    dossier.find("button", "Bring Back").click()
    dossier.find("label", "Nothing Set Aside")
    dossier.find("button", "Undo").click()
    dossier.find("button", "Bring Back").click()
    dossier.find("label", "Nothing Set Aside")
    dossier.key("Escape")
    dossier.find("label", "1 due")
    assert not dossier.find_all("button", re.compile("Set Aside…$"))


main()
