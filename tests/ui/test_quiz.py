#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole quiz, by keyboard, through kills and undo."""

import re

from dossier_ui import case, main
from quiz_ui import EVERY_KIND, answer, choose_mode, stem


def open_quiz(dossier):
    dossier.start(EVERY_KIND)
    dossier.find("page tab", "Quiz").click()


def start(dossier, mode="Practice"):
    open_quiz(dossier)
    choose_mode(dossier, mode)
    dossier.find("button", "Start").click()
    dossier.find("label", "Question 1 of 10")


@case
def answers_a_whole_quiz_by_keyboard(dossier):
    start(dossier)
    for number in range(1, 11):
        dossier.find("label", f"Question {number} of 10")
        asked = answer(dossier)
        dossier.key("Return")
        heard = dossier.wait_for_announcement(r"^(Right|Wrong|Sure|Skipped)")
        assert heard.startswith("Right. "), f"{asked}: {heard}"
        dossier.wait_until(lambda: dossier.focused() and dossier.focused().name in ("Next Question", "Show Results"),
                           "the focus on the way on")
        dossier.key("Return")
    assert dossier.find("heading", "All 10 Right")
    assert dossier.find("level bar", "10 of 10 right").value == 1
    dossier.find("button", "Done").click()
    dossier.find("label", "10 questions: 10 asked, 10 known.")
    dossier.find("label", "Last time: 10 of 10 right.")


@case
def goes_on_where_it_was_killed(dossier):
    start(dossier)
    asked = []
    for _ in range(3):
        asked.append(stem(dossier))
        dossier.find("button", "Skip").click()
        dossier.wait_for_announcement("^Skipped")
        dossier.key("Return")
    dossier.find("label", "Question 4 of 10")
    asked.append(stem(dossier))
    dossier.kill()

    open_quiz(dossier)
    dossier.find("label", "Practice: question 4 of 10")
    dossier.find("button", "Continue").click()
    dossier.find("label", "Question 4 of 10")
    assert stem(dossier) == asked[3]
    assert dossier.find("level bar", "3 of 10 answered").value == 3


@case
def keeps_a_verdict_that_was_killed_before_going_on(dossier):
    start(dossier)
    answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")
    dossier.kill()

    open_quiz(dossier)
    dossier.find("label", "10 questions: 1 asked, 1 known.")
    dossier.find("button", "Continue").click()
    dossier.find("button", "Next Question")
    dossier.find("heading", "Right")


@case
def takes_an_answer_back(dossier):
    start(dossier)
    asked = answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")
    dossier.key("ctrl+z")
    dossier.wait_until(lambda: stem(dossier) == asked, "the question again")
    dossier.key("Escape")
    dossier.find("label", "10 questions, never asked.")


@case
def discards_an_open_quiz(dossier):
    start(dossier)
    dossier.key("Escape")
    dossier.find("button", "Discard").click()
    dossier.wait_until(lambda: not dossier.find_all("button", "Continue"), "the quiz to be gone")


@case
def an_exam_has_no_verdict_before_its_end(dossier):
    start(dossier, "Exam")
    assert not dossier.find_all("button", "Look in the Text")
    first = stem(dossier)
    for number in range(2, 11):
        dossier.find("button", "Next").click()
        dossier.find("label", f"Question {number} of 10")
    assert not dossier.announcements
    dossier.find("button", "Previous").click()
    dossier.find("label", "Question 9 of 10")
    dossier.find("button", "Next").click()
    dossier.find("button", "Finish Exam").click()
    dossier.find("label", re.compile("^10 questions are not answered"))
    dossier.find("button", "Go On").click()
    dossier.wait_until(lambda: not dossier.find_all("alert"), "the dialog to close")
    dossier.find("button", "Finish Exam").click()
    dossier.find("alert").find("button", "Finish").click()
    dossier.find("heading", "0 Right, 10 Missed")
    for _ in range(20):
        if dossier.focused().name == f"Skipped: {first}":
            break
        dossier.key("Tab")
    dossier.key("Return")
    dossier.find("heading", "Skipped")
    dossier.find("button", "Back to Results").click()
    dossier.find("heading", "0 Right, 10 Missed")


@case
def retries_what_was_missed(dossier):
    start(dossier)
    for number in range(1, 11):
        dossier.find("label", f"Question {number} of 10")
        if number <= 2:
            dossier.find("button", "Skip").click()
        else:
            answer(dossier)
            dossier.key("Return")
        dossier.wait_for_announcement(".")
        dossier.key("Return")
    for number in (1, 2):
        dossier.find("label", f"Again {number} of 2")
        answer(dossier)
        dossier.key("Return")
        dossier.wait_for_announcement("^Right")
        dossier.key("Return")
    dossier.find("heading", "8 Right, 2 Missed")
    dossier.find("button", "Retry 2 Missed").click()
    dossier.find("label", "Question 1 of 2")


@case
def leads_to_the_article_and_back(dossier):
    start(dossier)
    dossier.find("button", "Skip").click()
    dossier.wait_for_announcement("^Skipped")
    dossier.key("e")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.find("page tab", "Quiz").click()
    dossier.find("button", "Next Question")
    dossier.key("Return")
    dossier.find("label", "Question 2 of 10")


@case
def letters_are_letters_in_an_entry(dossier):
    start(dossier)
    for number in range(1, 11):
        dossier.find("label", f"Question {number} of 10")
        if stem(dossier).startswith("Traps"):
            break
        dossier.find("button", "Skip").click()
        dossier.wait_for_announcement("^Skipped")
        dossier.key("Return")
    dossier.type("gts")
    dossier.wait_until(lambda: dossier.find("text").text == "gts", "the letters")
    assert dossier.find("radio button", "Think So").has_state("checked")
    dossier.key("alt+s")
    dossier.wait_until(lambda: dossier.find("radio button", "Sure").has_state("checked"), "the certainty")


@case
def counts_a_look_into_the_text(dossier):
    start(dossier)
    dossier.find("button", "Look in the Text").click()
    entry = dossier.find(re.compile("text|entry"), "Search the article")
    entry.set_text("lamp")
    dossier.find("list", "Sentences of the article")
    dossier.key("Escape")
    dossier.find("button", "Check")


main()
