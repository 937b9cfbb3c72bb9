#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of a dossier: which one opens, switching at the same sentence,
and that what a person does is one, whichever language it is done in."""

import os
import re
import shutil
import sqlite3
from pathlib import Path

from dossier_ui import Atspi, case, main

ENGLISH = re.compile("^Article: A Deal Fentanyl May Break$")
SPANISH = re.compile("^Article: (?!A Deal)|^Artículo: ")
ANY = re.compile("^(Article|Artículo): ")


def text_of(dossier, name=ANY):
    text = dossier.find("document text", name)
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def text_of_started(dossier):
    dossier.start()
    return text_of(dossier)


def choose(dossier, button, name):
    """Chooses NAME in the menu of BUTTON, by keyboard."""
    dossier.find("toggle button", button).click()
    dossier.find(re.compile("menu item"), name)
    dossier.wait_until(lambda: "menu item" in str(dossier.focused()), "the menu to have the focus")
    for _ in range(9):
        if dossier.focused().name == name:
            break
        dossier.key("Down")
        dossier.settle()
    dossier.key("Return")


def language_at(text, offset):
    """The language that assistive technology is told of at OFFSET."""
    attributes, _, _ = Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), offset, True)
    return attributes.get("language")


def store(dossier):
    return sqlite3.connect(dossier.place / "data" / "dossier" / "dossier.db")


@case
def opens_in_the_language_of_the_desktop(dossier):
    dossier.start(LANGUAGE="es")
    text = text_of(dossier)
    assert "fentanilo" in text.text, text.text[:300]
    assert language_at(text, 5) == "es", language_at(text, 5)
    dossier.find("page tab", "Artículo")


@case
def opens_the_source_where_the_language_is_not_there(dossier):
    dossier.start(LANGUAGE="cs")
    text = text_of(dossier)
    assert text.text.startswith("A Deal Fentanyl May Break\n"), text.text[:80]
    assert language_at(text, 5) == "en", language_at(text, 5)


@case
def switches_at_the_same_sentence_and_keeps_the_choice(dossier):
    dossier.start()
    text_of(dossier)
    dossier.key("ctrl+f")
    dossier.type("USMCA")
    dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("Escape")
    dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–19$"))
    dossier.settle()
    choose(dossier, "Language of the Article", "Español")
    text = text_of(dossier, SPANISH)
    dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–19$"))
    assert "T-MEC" in text.text, text.text[-900:]
    # The program still speaks its own language.
    dossier.find("page tab", "Article")
    dossier.quit()
    place = store(dossier).execute("SELECT sentence FROM place").fetchall()
    assert len(place) == 1 and re.match(r"s1[4-8]\.", place[0][0]), place

    dossier.start()
    text = text_of(dossier, SPANISH)
    dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–19$"))
    choose(dossier, "Language of the Article", "English")
    text = text_of(dossier, ENGLISH)
    dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–19$"))
    assert "USMCA" in text.text


@case
def answers_and_the_library_are_one(dossier):
    dossier.study(new=2, days=10)
    before = store(dossier).execute("SELECT count(*) FROM review").fetchone()[0]
    dossier.start()
    text_of(dossier)
    english = dossier.find("page tab", re.compile("^Quiz")).name
    choose(dossier, "Language of the Article", "Español")
    text_of(dossier, SPANISH)
    assert dossier.find("page tab", re.compile("^Quiz")).name == english
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.settle()
    cards = dossier.find_all("list item") or dossier.find_all("table cell")
    assert cards, dossier.app_node().tree()
    dossier.quit()
    assert store(dossier).execute("SELECT count(*) FROM review").fetchone()[0] == before
    shelf = store(dossier).execute("SELECT dossier, uri, title FROM library").fetchall()
    assert len(shelf) == 1, shelf
    assert shelf[0][1].endswith("/us-mexico-fentanyl.dossier") and "fentanilo" in shelf[0][2].lower(), shelf


def open_term(dossier, name):
    """Walks to the first mark of the term NAME, and opens its card."""
    for _ in range(12):
        dossier.key("m")
        if re.search(f"^Term {name}, ", dossier.wait_for_announcement(r", paragraph \d+$")):
            break
    dossier.key("Return")


@case
def a_term_asks_then_tells_in_both_languages(dossier):
    text = text_of_started(dossier)
    open_term(dossier, "precarious")
    dossier.find("label", "What does it mean here?")
    right = dossier.find("button", "Not securely held; likely to give way at any moment.")
    wrong = dossier.find("button", "Kept secret from almost everybody.")
    dossier.find("button", "Carefully planned and built to last.")
    assert right.name and not dossier.find_all("label", "Español")
    wrong.click()
    dossier.wait_for_announcement("^Wrong. It means: Not securely held")
    dossier.find("label", "Wrong")
    dossier.find("label", "Chosen: Kept secret from almost everybody.")
    dossier.find("label", "Español")
    dossier.find("label", re.compile("^precari"))
    # Once told, it is told at once.
    dossier.key("Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.key("Return")
    dossier.find("label", "Not securely held; likely to give way at any moment.")
    assert not dossier.find_all("label", "What does it mean here?")
    dossier.key("Escape")
    open_term(dossier, "encroachment")
    dossier.find("button", "A gradual step onto what belongs to somebody else.").click()
    dossier.wait_for_announcement("^Right: A gradual step")
    dossier.key("Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.quit()
    # Nothing of it counts.
    assert store(dossier).execute("SELECT count(*) FROM review").fetchone()[0] == 0


@case
def a_peek_shows_the_sentence_and_its_words(dossier):
    text = text_of_started(dossier)
    dossier.key("m", "m")
    dossier.wait_for_announcement(r"^Actor United States, paragraph 1$")
    dossier.key("p")
    dossier.find("heading", "Español")
    dossier.find("label", "Estados Unidos")
    sentence = dossier.find("label", re.compile("^México y Estados Unidos"))
    assert language_at(sentence, 2) == "es", language_at(sentence, 2)
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("heading", "Español"), "the card to close")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")


@case
def press_and_hold_is_a_peek(dossier):
    text = text_of_started(dossier)
    left, top, width, height = text.box
    dossier.settle()
    dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), left + width // 2, top + 420,
                     "mousedown", 1)
    dossier.find("heading", "Español")
    dossier._xdotool("mouseup", 1)
    dossier.settle()
    assert not dossier.find_all("button", "Open Profile")


@case
def a_peek_leads_on_in_the_other_language(dossier):
    text_of_started(dossier)
    dossier.key("ctrl+f")
    dossier.type("USMCA")
    dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("Escape", "p")
    dossier.find("button", "Read On in Español").click()
    text_of(dossier, SPANISH)
    dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–19$"))
    # What was one's own language is now the one to peek at.
    dossier.key("p")
    dossier.find("heading", "English")


def rows_of(dossier):
    return dossier.find("list", "Article in Two Languages").find_all("list item")


@case
def two_languages_stand_side_by_side(dossier):
    text_of_started(dossier)
    # Out of the way.
    dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), 600, 10)
    dossier.key("s")
    dossier.find("list", "Article in Two Languages")
    rows = dossier.wait_until(lambda: [row for row in rows_of(dossier) if row.name.startswith("Mexico and")], "rows")
    english, spanish = rows[0].find_all("label", re.compile("^(Mexico and|México y)"))
    assert (language_at(english, 2), language_at(spanish, 2)) == ("en", "es")
    assert abs(english.box[1] - spanish.box[1]) < 2 and english.box[0] < spanish.box[0], (english.box, spanish.box)
    # By keyboard a sentence is lit in both, and said in both.
    dossier.key("Down", "Down")
    dossier.wait_for_announcement("^Andrés Manuel López Obrador, Mexico’s president")
    dossier.wait_for_announcement("^Andrés Manuel López Obrador, ")
    lit = [label.lit for label in (english, spanish)]
    assert all(words.startswith("Andrés Manuel López Obrador, ") for words in lit), lit
    dossier.key("Escape")
    dossier.wait_until(lambda: not english.lit, "the light to go out")


@case
def side_by_side_keeps_the_place_and_needs_width(dossier):
    text_of_started(dossier)
    dossier.key("ctrl+f")
    dossier.type("USMCA")
    dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("Escape")
    dossier.settle()
    dossier.key("s")
    dossier.find("list", "Article in Two Languages")
    dossier.settle()
    assert any("USMCA" in row.name and "T-MEC" in row.name for row in rows_of(dossier))
    dossier.resize(500, 720)
    text_of(dossier, ENGLISH)
    dossier.resize(1200, 800)
    dossier.find("list", "Article in Two Languages")
    dossier.settle()
    dossier.quit()
    place = store(dossier).execute("SELECT sentence FROM place").fetchall()
    assert re.match(r"s1[4-8]\.", place[0][0]), place
    dossier.start()
    dossier.find("list", "Article in Two Languages")
    dossier.settle()
    assert not any("A Deal Fentanyl" in row.name or row.name.startswith("Mexico and") for row in rows_of(dossier))
    # What is found stands in the text alone.
    dossier.key("ctrl+f")
    dossier.find("document text", ENGLISH)
    assert not dossier.find_all("list", "Article in Two Languages")


@case
def a_translation_that_is_opened_is_the_choice(dossier):
    folder = dossier.place / "documents"
    folder.mkdir()
    bundled = Path(os.environ["DOSSIER_DOSSIERDIR"])
    for path in bundled.glob("us-mexico-fentanyl*.dossier"):
        shutil.copy(path, folder)
    dossier.start(folder / "us-mexico-fentanyl.es.dossier")
    text_of(dossier, SPANISH)
    dossier.quit()
    dossier.start(folder / "us-mexico-fentanyl.dossier")
    text_of(dossier, SPANISH)
    dossier.quit()
    dossier.start()
    text_of(dossier, SPANISH)


@case
def one_language_offers_no_other(dossier):
    folder = dossier.place / "documents"
    folder.mkdir()
    alone = folder / "harbor.dossier"
    shutil.copy(Path(__file__).resolve().parents[1] / "data" / "harbor.dossier", alone)
    dossier.start(alone)
    text_of(dossier)
    assert not dossier.find_all("toggle button", "Language of the Article")


@case
def the_pointer_lights_a_sentence_in_both_languages(dossier):
    def point_at(*place):
        dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), *map(round, place))

    text_of_started(dossier)
    point_at(600, 10)
    dossier.key("s")
    dossier.find("list", "Article in Two Languages")
    row = dossier.wait_until(lambda: [row for row in rows_of(dossier) if row.name.startswith("Mexico and")], "rows")[0]
    labels = row.find_all("label", re.compile("^(Mexico and|México y)"))
    assert not any(label.lit for label in labels)
    for label in labels:
        left, top, width, height = label.box
        # The middle of the paragraph, which its second sentence fills.
        point_at(left + width / 3, top + height / 2)
        dossier.wait_until(lambda: all(each.lit for each in labels), "the light in both")
        assert all(each.lit.startswith("Andrés Manuel López") for each in labels), [each.lit for each in labels]
        point_at(600, 10)
        dossier.wait_until(lambda: not any(each.lit for each in labels), "the light to go out")


main()
