#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of the article become questions by one key, and are asked like the others."""

import re

from dossier_ui import Atspi, case, main
from quiz_ui import choose_mode, make_dossier, on_day, stem, tab_to

STEM = "This week (gap) could not agree whether it may remain."
NEXT = re.compile("^(Next Question|Show Results)$")


def read(dossier, *arguments, **environment):
    dossier.start(*arguments, **environment)
    return go_to_text(dossier)


def go_to_text(dossier):
    dossier.find("page tab", "Article").click()
    text = dossier.find("document text", re.compile("^Article: "))
    text.grab_focus()
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def look(text, offset):
    """What the text tells of the highlight at a place."""
    return Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), offset, False)[0].get("highlight")


def wait_for_look(dossier, text, offset, expected):
    try:
        dossier.wait_until(lambda: look(text, offset) == expected, f"the highlight to be {expected}")
    except Exception as error:
        raise AssertionError(f"the highlight is {look(text, offset)}, not {expected}") from error


def open_article(dossier, questions=(), **environment):
    return read(dossier, make_dossier(dossier.place, list(questions)), **environment)


def select(dossier, text, *keys):
    """Selects from the first name of the article on; returns where that is."""
    dossier.key("m")
    dossier.wait_for_announcement("^Actor The town council, paragraph 1$")
    start = text.caret
    dossier.key(*keys)
    dossier.wait_until(lambda: text.caret != start, "the selection")
    return start


def ask(dossier, text, n_words=2):
    start = select(dossier, text, *["shift+ctrl+Right"] * n_words)
    dossier.key("q")
    wait_for_look(dossier, text, start, "Yellow, a question")
    return start


def sit(dossier, mode="Practice"):
    dossier.find("page tab", "Quiz").click()
    choose_mode(dossier, mode)
    dossier.find("button", "Start").click()
    dossier.find("button", "Check")


def answer(dossier, words):
    dossier.type(words)
    dossier.wait_until(lambda: dossier.find("button", "Check").sensitive, "Check to be possible")
    dossier.key("Return")
    return dossier.wait_for_announcement("^(Right|Wrong|Sure)")


@case
def a_selection_becomes_a_question_by_one_key(dossier):
    text = open_article(dossier)
    start = ask(dossier, text)
    dossier.find("label", "Question added")
    dossier.find("button", "Undo").click()
    wait_for_look(dossier, text, start, None)
    dossier.key("ctrl+shift+z")
    wait_for_look(dossier, text, start, "Yellow, a question")
    # The same key takes it back, and leaves the highlight.
    dossier.key("q")
    wait_for_look(dossier, text, start, "Yellow")
    dossier.find("label", "Question removed")
    dossier.key("q")
    wait_for_look(dossier, text, start, "Yellow, a question")


@case
def what_cannot_be_asked_says_what_to_do(dossier):
    text = open_article(dossier)
    dossier.key("q")
    dossier.find("label", "Select the words to ask for first")
    start = select(dossier, text, "shift+End", "shift+ctrl+Down")
    dossier.key("q")
    dossier.find("label", re.compile("^Select words of one sentence"))
    dossier.key("Left", "ctrl+Left", "ctrl+Left", *["shift+ctrl+Right"] * 9)
    dossier.key("q")
    dossier.find("label", re.compile("^Select at most 8 words"))
    assert look(text, start) is None, look(text, start)


@case
def it_is_practised_right_and_wrong(dossier):
    text = open_article(dossier)
    dossier.find("page tab", "Quiz").click()
    dossier.wait_until(lambda: not dossier.find_all("button", "Start"), "a quiz without questions")
    go_to_text(dossier)
    ask(dossier, text)
    sit(dossier)
    dossier.find("label", "Question 1 of 1")
    assert stem(dossier) == STEM, stem(dossier)
    assert answer(dossier, "the mayor").startswith("Wrong")
    dossier.find("label", re.compile("Made of a sentence in paragraph 1"))
    # The very sentence, one key away.
    dossier.find("button", NEXT)
    dossier.key("e")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.kill()

    # It is still there, and its answer too.
    read(dossier, str(dossier.place / "every-kind.dossier"))
    dossier.find("page tab", "Quiz").click()
    dossier.find("label", "1 question: 1 asked, 0 known.")
    if dossier.find_all("button", "Discard"):
        dossier.find("button", "Discard").click()
    sit(dossier)
    assert stem(dossier) == STEM, stem(dossier)
    assert answer(dossier, "The Council").startswith("Right")


@case
def it_stands_beside_those_of_the_dossier_and_goes(dossier):
    text = open_article(dossier, ["single"])
    start = ask(dossier, text)
    dossier.find("page tab", "Quiz").click()
    dossier.find("label", "2 questions, never asked.")
    go_to_text(dossier)
    dossier.key("Delete")
    wait_for_look(dossier, text, start, None)
    dossier.find("page tab", "Quiz").click()
    dossier.find("label", "1 question, never asked.")


@case
def it_is_reviewed_with_those_of_all_dossiers(dossier):
    text = open_article(dossier, **on_day(0))
    ask(dossier, text)
    sit(dossier)
    assert answer(dossier, "nobody").startswith("Wrong")
    dossier.kill()

    dossier.start(**on_day(1))
    dossier.wait_until(lambda: dossier.find_all("button", "Back") or dossier.find_all("heading", "Dossiers"), "a page")
    for back in dossier.find_all("button", "Back"):
        back.click()
    dossier.find(name=re.compile("^Review 1 Due"))
    tab_to(dossier, "Review", "button")
    dossier.key("Return")
    dossier.find("button", "Check")
    assert stem(dossier) == STEM, stem(dossier)
    assert answer(dossier, "council").startswith("Right")


def rows(dossier):
    return [row for row in dossier.find_all("list item") if re.match("Yellow|Blue", row.name)]


@case
def the_notes_tell_and_filter_the_questions(dossier):
    text = open_article(dossier)
    start = ask(dossier, text)
    dossier.key("ctrl+End", "shift+ctrl+Left", "2")
    dossier.key("ctrl+shift+n")
    dossier.find("list", "Highlights and notes")
    dossier.wait_until(lambda: len(rows(dossier)) == 2, "both highlights")
    dossier.find("toggle button", "Questions").click()
    dossier.wait_until(lambda: len(rows(dossier)) == 1, "the one that is a question")
    button = rows(dossier)[0].find("toggle button", "Ask in the Quiz")
    assert button.has_state("pressed")
    button.click()
    dossier.wait_until(lambda: not rows(dossier), "no question")
    wait_for_look(dossier, text, start, "Yellow")


@case
def the_note_can_be_asked(dossier):
    text = open_article(dossier)
    start = select(dossier, text, "shift+ctrl+Right", "shift+ctrl+Right")
    dossier.key("n")
    editor = dossier.find("text", "Note")
    dossier.wait_until(lambda: editor.has_state("focused"), "the note to have the focus")
    dossier.type("they were four to four")
    button = dossier.find("toggle button", "Ask in the Quiz")
    button.click()
    dossier.wait_until(lambda: button.has_state("pressed"), "it to be pressed")
    dossier.key("ctrl+Return")
    wait_for_look(dossier, text, start, "Yellow, a question: they were four to four")
    sit(dossier)
    assert answer(dossier, "nobody").startswith("Wrong")
    # What one wrote is why.
    dossier.find("label", re.compile("they were four to four"))


@case
def a_sentence_of_the_other_language_is_learnt(dossier):
    path = make_dossier(dossier.place, [])
    spanish = path.read_text(encoding="utf-8").replace('xml:lang="en"', 'xml:lang="es"').replace(
        '<head edition="study">', '<head edition="study" translated-from="en">')
    # All of it is asked for, as long as it is.
    spanish = re.sub('(<s id="s1.2">).*?(</s>)',
                     r'\1Esta semana, como en tantas otras que pasaron antes que ella, <m actor="council">el '
                     r'concejo</m> no se puso de acuerdo sobre si la gata puede quedarse en el faro.\2', spanish)
    path.with_suffix(".es.dossier").write_text(spanish, encoding="utf-8")
    text = read(dossier, path)
    dossier.key("m")
    dossier.wait_for_announcement("^Actor The town council, paragraph 1$")
    dossier.key("p")
    dossier.find("button", "Learn This Sentence").click()
    dossier.find("label", "Question added")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    sit(dossier)
    asked = stem(dossier)
    assert asked == ("This week the council could not agree whether it may remain.\n"
                     "Esta semana, como en tantas otras que pasaron antes que ella, (gap) no se puso de acuerdo "
                     "sobre si la gata puede quedarse en el faro."), asked
    assert answer(dossier, "el concejo").startswith("Right")


main()
