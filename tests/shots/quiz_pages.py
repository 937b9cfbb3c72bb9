# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways to the states of the quiz, and to what is set about learning."""

import re

from quiz_ui import choose_mode, tab_to


def start(dossier, mode):
    dossier.key("alt+5")
    choose_mode(dossier, mode)
    dossier.find("button", re.compile("^Start")).click()
    dossier.find("button", re.compile("^(Check|Next|Finish Exam)$"))


def answer_all(dossier, certainties="sta"):
    """Chooses the second option of every question, or says something short, to the end."""
    for number in range(40):
        dossier.settle()
        if dossier.find_all("button", "Done"):
            return
        fields = [node for node in dossier.find_all("entry") if node.showing]
        if fields:
            dossier.type("tariffs")
        else:
            dossier.key("2", certainties[number % len(certainties)])
        check = [node for node in dossier.find_all("button", re.compile("^(Check|Next|Finish Exam)$")) if node.sensitive]
        if check:
            check[0].click()
        else:
            dossier.find("button", "Skip").click()
        dossier.settle()
        for onward in dossier.find_all("button", re.compile("^(Next Question|Show Results)$")):
            onward.click()
            break


def go_exam_question(dossier):
    start(dossier, "Exam")
    dossier.key("2", "s")


def go_before_reading(dossier):
    dossier.key("alt+5")
    choose_mode(dossier, "Before Reading")


def go_exam_date(dossier):
    dossier.key("alt+5")
    choose_mode(dossier, "Exam Date")


def go_results(dossier):
    start(dossier, "Practice")
    answer_all(dossier)
    dossier.find("button", "Done")


def go_exam_results(dossier):
    start(dossier, "Exam")
    answer_all(dossier)
    dossier.find("button", "Done")


def go_learning(dossier):
    dossier.key("ctrl+comma")
    dossier.find("page tab", "Learning").click()
    dossier.find("list item", re.compile("^Backups"))


def go_backups(dossier):
    go_learning(dossier)
    tab_to(dossier, "^Backups", "list item")
    dossier.key("Return")
    tab_to(dossier, "Back Up Now")
    dossier.key("Return")
    dossier.find("button", re.compile("^Restore the backup"))


def go_adapt(dossier):
    go_learning(dossier)
    tab_to(dossier, "^Adapt", "list item")
    dossier.key("Return")


PAGES = {
    "quiz-before-reading": go_before_reading,
    "quiz-exam": go_exam_question,
    "quiz-exam-date": go_exam_date,
    "quiz-exam-results": go_exam_results,
    "quiz-results": go_results,
    "quiz-studied": lambda dossier: dossier.key("alt+5"),
    "preferences-adapt": go_adapt,
    "preferences-backups": go_backups,
    "preferences-learning": go_learning,
}

HISTORIES = {
    "quiz-exam-date": {"new": 2, "days": 20},
    "quiz-studied": {"new": 2, "days": 150},
    "preferences-adapt": {"new": 2, "days": 150},
    "preferences-backups": {"new": 2, "days": 20},
    "preferences-learning": {"new": 2, "days": 150},
}
