#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two texts side by side, in two languages or the person's own copy beside the study
edition: names, quotes and terms in both columns, by pointer, by keyboard and through
the actions that assistive technology is told of."""

import re

from dossier_ui import Atspi, case, main

LANGUAGES = "Article in Two Languages"
# What GTK forgets when it tells where something is: the paddings of all that it is in.
PADDING = 10, 18


def text_of(dossier):
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def start_side_by_side(dossier):
    dossier.start()
    text_of(dossier)
    dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), 600, 10)
    dossier.key("s")
    rows = dossier.find("list", LANGUAGES)
    dossier.wait_until(lambda: rows.has_state("focused"), "the rows to have the focus")


def label_of(dossier, start):
    """The label on screen that says a paragraph that begins with START."""
    return dossier.find("label", re.compile("^" + re.escape(start)))


def box_of(label, words):
    """Where WORDS stand, in the window."""
    start = label.text.index(words)
    box = Atspi.Text.get_range_extents(label.accessible.get_text_iface(), start, start + len(words),
                                       Atspi.CoordType.WINDOW)
    return box.x, box.y, box.width, box.height


def click_words(dossier, label, words):
    left, top, width, height = box_of(label, words)
    dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(),
                     left + width // 2 + PADDING[0], top + height // 2 + PADDING[1],
                     "sleep", 0.3, "mousemove_relative", 1, 0, "click", 1)


def view_of(dossier, name=LANGUAGES):
    """What assistive technology has the actions of: above the list of rows."""
    node = dossier.find("list", name)
    while node and "parallel.next-mark" not in node.actions():
        node = node.parent
    assert node, "nothing has the actions of a walk"
    return node


def lit_in(label):
    """The words in LABEL that have a background."""
    interface = label.accessible.get_text_iface()
    offset = 0
    while offset < len(label.text):
        attributes, start, end = Atspi.Text.get_attribute_run(interface, offset, True)
        if "bg-color" in attributes:
            return label.text[start:end]
        offset = max(end, offset + 1)
    return ""


def close_card(dossier):
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Open Profile"), "the card to close")


@case
def a_name_in_either_column_opens_the_same_card(dossier):
    start_side_by_side(dossier)
    for start, words in (("Mexico and", "Andrés Manuel López Obrador"), ("México y", "Andrés Manuel")):
        click_words(dossier, label_of(dossier, start), words)
        dossier.find("button", "Open Profile")
        dossier.find("heading", "Andrés Manuel López Obrador")
        close_card(dossier)
        dossier.find("list", LANGUAGES)


@case
def words_without_a_mark_open_nothing(dossier):
    start_side_by_side(dossier)
    click_words(dossier, label_of(dossier, "México y"), "lo que él percibe")
    dossier.settle()
    assert not dossier.find_all("button", "Open Profile")


@case
def the_keyboard_walks_in_a_column_and_over_to_the_other(dossier):
    start_side_by_side(dossier)
    dossier.key("m", "m")
    dossier.wait_for_announcement("^Actor United States, paragraph 1$")
    assert lit_in(label_of(dossier, "México y")).startswith("México y"), "the sentence is lit in both"
    dossier.key("Right")
    dossier.wait_for_announcement("^Actor Estados Unidos, paragraph 1$")
    dossier.key("m")
    dossier.wait_for_announcement("^Actor El columnista, paragraph 1$")
    dossier.key("shift+m", "Return")
    dossier.find("button", "Open Profile")
    dossier.find("heading", "United States")
    close_card(dossier)
    dossier.key("Left")
    dossier.wait_for_announcement("^Actor United States, paragraph 1$")


@case
def the_next_mention_is_looked_for_in_the_same_column(dossier):
    start_side_by_side(dossier)
    click_words(dossier, label_of(dossier, "México y"), "Estados Unidos")
    dossier.find("button", "Next Mention").click()
    dossier.wait_for_announcement("^Actor Estados Unidos, paragraph [12]$")
    dossier.find("button", "Open Profile")
    close_card(dossier)


@case
def assistive_technology_has_the_same_actions(dossier):
    start_side_by_side(dossier)
    view = view_of(dossier)
    view.act("parallel.next-mark")
    dossier.wait_for_announcement("^Actor Mexico, paragraph 1$")
    view.act("parallel.other-column")
    dossier.wait_for_announcement("^Actor México, paragraph 1$")
    view.act("parallel.open")
    dossier.find("button", "Open Profile")
    dossier.find("heading", "Mexico")
    close_card(dossier)


@case
def by_voice_one_walks_through_what_is_said(dossier):
    start_side_by_side(dossier)
    dossier.key("v")
    dossier.find("toggle button", "Color by Voice")
    dossier.key("m")
    dossier.wait_for_announcement("^(Quote by|Reported of) ")
    dossier.key("Right")
    dossier.wait_for_announcement("^(Quote by|Reported of) ")


main()
