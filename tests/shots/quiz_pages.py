# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways to the states of the quiz, and to what is set about learning."""

from quiz_ui import choose_mode, tab_to

CHECKS = ("Check", "Next", "Finish Exam")


def any_of(dossier, *words):
    """The buttons on the screen that say one of WORDS."""
    return [node for word in words for node in dossier.find_all("button", word)]


def go_mode(dossier, mode):
    dossier.key("alt+5")
    choose_mode(dossier, mode)


def start(dossier, mode):
    go_mode(dossier, mode)
    dossier.find("button", "Start").click()
    dossier.wait_until(lambda: any_of(dossier, *CHECKS), "the question")


def answer_all(dossier, certainties="sta"):
    """Chooses the second option of every question, or says something short, to the end."""
    for number in range(40):
        dossier.settle()
        if any_of(dossier, "Done") or dossier.find_all("alert"):
            return
        fields = [node for node in dossier.find_all("entry") if node.showing]
        if fields:
            dossier.type("tariffs")
        else:
            dossier.key("2", certainties[number % len(certainties)])
        check = [node for node in any_of(dossier, *CHECKS) if node.sensitive]
        if check:
            check[0].click()
        else:
            dossier.find("button", "Skip").click()
        dossier.settle()
        for onward in any_of(dossier, "Next Question", "Show Results")[:1]:
            onward.click()


def go_exam_question(dossier):
    start(dossier, "Exam")
    dossier.key("2", "s")


def go_before_reading(dossier):
    go_mode(dossier, "Before Reading")


def go_exam_date(dossier):
    go_mode(dossier, "Exam Date")


def go_results(dossier):
    start(dossier, "Practice")
    answer_all(dossier)
    dossier.find("button", "Done")


def go_exam_results(dossier):
    start(dossier, "Exam")
    answer_all(dossier)
    # Some have no answer, which is asked about.
    dossier.find("alert").find("button", dossier.catalogue.name("Finish")).click()
    dossier.find("button", "Done")


def go_learning(dossier):
    dossier.key("ctrl+comma")
    dossier.find("page tab", "Learning").click()
    dossier.find("list item", "Backups…")


def open_row(dossier, words):
    go_learning(dossier)
    tab_to(dossier, dossier.catalogue.pattern(words).pattern, "list item")
    dossier.key("Return")


def go_backups(dossier):
    open_row(dossier, "Backups…")
    dossier.settle()
    dossier.click_at(dossier.find("button", "Back Up Now"))
    dossier.settle()


def go_adapt(dossier):
    open_row(dossier, "Adapt to My Memory…")


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
