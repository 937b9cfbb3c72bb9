#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is selected is offered its actions, without standing in the way."""

import re

from dossier_ui import Atspi, case, main


def read(dossier):
    dossier.start()
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.settle()
    return text


def selection(text):
    """Where the selection begins, and its words."""
    accessible = text.accessible.get_text_iface()
    if Atspi.Text.get_n_selections(accessible) == 0:
        return None
    found = Atspi.Text.get_selection(accessible, 0)
    start, end = sorted((found.start_offset, found.end_offset))
    return start, text.text[start:end]


def look(text, offset):
    return Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), offset, False)[0].get("highlight")


def cards(dossier):
    return dossier.find_all("tool bar", "Selected text")


def drag(dossier, text):
    """Selects with the pointer some of a line in the middle of the window."""
    left, top, width, height = dossier.window.box
    for y in (0.55, 0.6, 0.65):
        at = round(top + height * y)
        dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), round(left + width * 0.2), at,
                         "mousedown", 1, "sleep", 0.1,
                         "mousemove", "--sync", "--window", dossier.x_window(), round(left + width * 0.25), at,
                         "mousemove", "--sync", "--window", dossier.x_window(), round(left + width * 0.3), at,
                         "sleep", 0.1, "mouseup", 1)
        dossier.settle()
        if selection(text) and len(selection(text)[1].strip()) > 1:
            return selection(text)
    raise AssertionError("nothing was selected")


@case
def a_pointer_that_selects_is_offered_them(dossier):
    text = read(dossier)
    start, words = drag(dossier, text)
    dossier.find("tool bar", "Selected text")
    assert text.has_state("focused")
    names = [button.name for button in cards(dossier)[0].find_all("button")]
    assert names == ["Highlight, Yellow", "Highlight, Blue", "Highlight, Pink", "Highlight, Purple",
                     "Write a Note", "Ask in the Quiz", "Copy", "Read Aloud from Here"], names
    dossier.click_at(dossier.find("button", "Highlight, Blue"))
    dossier.wait_until(lambda: look(text, start) == "Blue", "the highlight")
    dossier.wait_until(lambda: not cards(dossier), "the card to go")
    assert text.has_state("focused")


@case
def who_goes_on_selecting_is_not_kept_from_it(dossier):
    text = read(dossier)
    start, words = drag(dossier, text)
    dossier.find("tool bar", "Selected text")
    dossier.key("shift+ctrl+Right")
    dossier.wait_until(lambda: len(selection(text)[1]) > len(words), "a longer selection")
    dossier.wait_until(lambda: not cards(dossier), "the card to go")
    # Escape takes the card away, and nothing else.
    dossier.key("Left")
    drag(dossier, text)
    dossier.find("tool bar", "Selected text")
    dossier.key("Escape")
    dossier.wait_until(lambda: not cards(dossier), "the card to go")
    assert selection(text), "the selection is gone"
    assert text.has_state("focused")


@case
def a_click_that_selects_nothing_is_offered_nothing(dossier):
    read(dossier)
    dossier.click_at(dossier.window, 0.08, 0.7)
    dossier.settle()
    assert not cards(dossier)


@case
def a_key_leads_there_and_back(dossier):
    text = read(dossier)
    dossier.key("a")
    dossier.find("label", re.compile("^Select some text first"))
    dossier.key("m")
    dossier.wait_for_announcement("^Actor Mexico, paragraph 1$")
    start = text.caret
    dossier.key("shift+ctrl+Right", "a")
    dossier.wait_until(lambda: dossier.focused() and dossier.focused().name == "Highlight, Yellow", "the first button")
    dossier.key("Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.wait_until(lambda: not cards(dossier), "the card to go")
    dossier.key("a")
    dossier.wait_until(lambda: dossier.focused() and dossier.focused().name == "Highlight, Yellow", "the first button")
    dossier.key(*["Tab"] * 5)
    dossier.wait_until(lambda: dossier.focused() and dossier.focused().name == "Ask in the Quiz", "the question")
    dossier.key("space")
    dossier.wait_until(lambda: look(text, start) == "Yellow, a question", "the question")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")


main()
