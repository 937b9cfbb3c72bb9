#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two texts side by side, in two languages or the person's own copy beside the study
edition: names, quotes and terms in both columns, by pointer, by keyboard and through
the actions that assistive technology is told of."""

import os
import re
import shutil
from pathlib import Path

from dossier_ui import Atspi, case, main
from original_ui import add, choose_in_menu, compare, own_copy, wait_for_notice

LANGUAGES = "Article in Two Languages"
EDITIONS = "Original and Study Edition"
TOMATOES = "A sentence about the price of tomatoes, which no study edition retells."
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
    assert label_of(dossier, "México y").lit.startswith("México y"), "the sentence is lit in both"
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


def rows_of(dossier):
    return [row.name for row in dossier.find("list", EDITIONS).find_all("list item")]


def start_with_copy(dossier, paragraphs=None):
    dossier.start()
    text_of(dossier)
    if paragraphs:
        compare(dossier, paragraphs)
        dossier.find("button", "Add").click()
        wait_for_notice(dossier, "A private copy")
    else:
        add(dossier)
    text_of(dossier)


def choose_text(dossier, name):
    dossier.find("radio button", name).click()


@case
def a_copy_stands_beside_the_study_edition(dossier):
    copy = own_copy()
    start_with_copy(dossier)
    choose_text(dossier, "Side by Side")
    rows = dossier.wait_until(lambda: [row for row in rows_of(dossier) if row.startswith(copy[0])], "paragraph 1")
    assert rows[0].split("\n")[1].startswith("Mexico and the United States stand, as the columnist sees it"), rows
    rows = dossier.wait_until(lambda: [row for row in rows_of(dossier) if row.startswith(copy[1])], "paragraph 2")
    assert rows[0].split("\n")[1].startswith("AMLO, to use the name that the president goes by"), rows
    dossier.find("label", "Original")
    dossier.find("label", "Study Edition")
    assert dossier.find("radio button", "Side by Side").has_state("checked")
    # The names of both lead to the same.
    view = view_of(dossier, EDITIONS)
    view.act("parallel.next-mark")
    dossier.wait_for_announcement("^Actor Mexico, paragraph 1$")
    view.act("parallel.other-column")
    dossier.wait_for_announcement("^Actor Mexico, paragraph 1$")
    view.act("parallel.open")
    dossier.find("button", "Open Profile")
    dossier.find("heading", "Mexico")


@case
def the_choice_of_both_is_kept_and_left(dossier):
    start_with_copy(dossier)
    choose_text(dossier, "Side by Side")
    dossier.find("list", EDITIONS)
    dossier.settle()
    dossier.quit()
    dossier.start()
    dossier.find("list", EDITIONS)
    choose_text(dossier, "Original")
    wait_for_notice(dossier, "A private copy")
    choose_text(dossier, "Study Edition")
    wait_for_notice(dossier, "This is a study edition of")
    # From there, too.
    choose_text(dossier, "Side by Side")
    dossier.find("list", EDITIONS)
    # What is found stands in the text alone.
    dossier.key("ctrl+f")
    wait_for_notice(dossier, "A private copy")
    assert dossier.find("radio button", "Original").has_state("checked")


@case
def what_could_not_be_placed_is_not_lost(dossier):
    copy = own_copy()
    start_with_copy(dossier, copy[1:] + [TOMATOES])
    choose_text(dossier, "Side by Side")
    rows = dossier.wait_until(lambda: [row for row in rows_of(dossier) if row.startswith("Not in the copy")],
                              "the paragraph that the copy has not")
    assert len(rows) == 1 and rows[0].split("\n")[1].startswith("Mexico and the United States stand"), rows
    assert [row for row in rows_of(dossier) if row.startswith(copy[1])], rows_of(dossier)
    dossier.key("End")
    dossier.wait_until(lambda: [row for row in rows_of(dossier) if row.strip() == TOMATOES], "what was left out")
    dossier.find("label", "Text of the Original That Was Left Out")


@case
def in_a_narrow_window_the_study_edition_is_peeked_at(dossier):
    start_with_copy(dossier)
    choose_text(dossier, "Side by Side")
    dossier.find("list", EDITIONS)
    dossier.resize(400, 720)
    wait_for_notice(dossier, "A private copy")
    assert not dossier.find_all("radio button", "Side by Side")
    assert dossier.find("radio button", "Original").has_state("checked")
    text_of(dossier)
    dossier.key("m", "p")
    dossier.find("heading", "Study Edition")
    dossier.find("label", re.compile("^Mexico and the United States stand, as the columnist"))
    dossier.find("button", "Read On in the Study Edition")
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("heading", "Study Edition"), "the card to close")
    choose_in_menu(dossier, "Original Text", "Peek at the Study Edition")
    dossier.find("heading", "Study Edition")
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("heading", "Study Edition"), "the card to close")
    dossier.resize(1200, 800)
    dossier.find("list", EDITIONS)


@case
def another_language_takes_the_place_beside(dossier):
    start_with_copy(dossier)
    choose_text(dossier, "Side by Side")
    dossier.wait_until(lambda: dossier.find("list", EDITIONS).has_state("focused"), "the rows to have the focus")
    dossier.key("s")
    dossier.find("list", LANGUAGES)
    assert dossier.find("radio button", "Original").has_state("checked")
    choose_text(dossier, "Side by Side")
    dossier.find("list", EDITIONS)


def three_languages(folder):
    """The bundled dossier in English, Spanish, and what claims to be French."""
    folder.mkdir()
    bundled = Path(os.environ["DOSSIER_DOSSIERDIR"])
    for path in bundled.glob("us-mexico-fentanyl*.dossier"):
        shutil.copy(path, folder)
    spanish = (folder / "us-mexico-fentanyl.es.dossier").read_text(encoding="utf-8")
    french = spanish.replace('xml:lang="es"', 'xml:lang="fr"').replace("Un acuerdo que", "Un accord que")
    (folder / "us-mexico-fentanyl.fr.dossier").write_text(french, encoding="utf-8")
    return folder / "us-mexico-fentanyl.dossier"


@case
def of_three_languages_one_chooses_the_one_beside(dossier):
    dossier.start(three_languages(dossier.place / "documents"))
    text_of(dossier)
    dossier.key("s")
    dossier.find("list", LANGUAGES)
    for name, title in (("Français", "Un accord que"), ("Español", "Un acuerdo que"), ("Français", "Un accord que")):
        dossier.find("toggle button", "Language of the Article").click()
        # Each stands there twice: to be read, and to stand beside.
        dossier.wait_until(lambda: len(dossier.find_all(re.compile("menu item"), name)) == 2, "the languages")
        dossier.find_all(re.compile("menu item"), name)[1].click()
        label_of(dossier, title)
    dossier.find("label", "A Deal Fentanyl May Break")


main()
