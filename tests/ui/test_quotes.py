#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The quotes: filtered, hidden and revealed, opened and copied."""

from dossier_ui import case, main


def open_quotes(dossier):
    dossier.start()
    dossier.find("page tab", "Quotes").click()
    dossier.find("list", "Quotes")
    dossier.wait_until(lambda: len(rows(dossier)) > 3, "the quotes")


def rows(dossier):
    """The quotes in sight, in order."""
    lists = dossier.find_all("list", "Quotes")
    return lists[0].find_all("list item") if lists else []


def search(dossier, text):
    dossier.find(name="Search Quotes").set_text(text)


def walk_to(dossier, name):
    """Goes down a menu to the choice NAME."""
    dossier.find("list item", name)
    for _ in range(30):
        focused = dossier.focused()
        if focused and focused.name == name:
            return
        dossier.key("Down")
    raise AssertionError(f"no way down to {name}")


@case
def filters_by_words_without_accents_or_case(dossier):
    open_quotes(dossier)
    search(dossier, "GUNS blazing")
    dossier.wait_until(lambda: len(rows(dossier)) == 1, "a single quote")
    assert "all guns blazing" in rows(dossier)[0].name
    assert "Ron DeSantis" in rows(dossier)[0].description
    search(dossier, "lopez")
    dossier.wait_until(lambda: rows(dossier) and all("López" in row.description for row in rows(dossier)),
                       "the quotes of López Obrador")
    search(dossier, "nothing of this kind")
    dossier.find("button", "Clear Filters").click()
    dossier.wait_until(lambda: len(rows(dossier)) > 3, "all quotes again")


@case
def fills_the_window_whatever_its_height(dossier):
    dossier.start()
    dossier.resize(1100, 500)
    dossier.key("alt+3")
    dossier.wait_until(lambda: rows(dossier), "the quotes")
    dossier.resize(1100, 1100)
    dossier.wait_until(lambda: len(rows(dossier)) > 8, "rows down to the foot of a tall window")


@case
def filters_by_speaker_and_shows_whom(dossier):
    open_quotes(dossier)
    dossier.find(name="Speaker").find("toggle button").click()
    walk_to(dossier, "Nikki Haley, 1 quote")
    dossier.key("Return")
    dossier.wait_until(lambda: len(rows(dossier)) == 1, "the quote of Nikki Haley")
    dossier.find(name="Speaker: Nikki Haley")


@case
def hides_speakers_and_reveals_one(dossier):
    open_quotes(dossier)
    dossier.find("toggle button", "Hide Speakers").click()
    asked = dossier.wait_until(lambda: dossier.find_all("button", "Who Said It?"), "hidden speakers")
    for row in rows(dossier):
        assert row.description == "", f"{row!r} tells: {row.description}"
        assert not any("Brewer" in node.name for node in row.walk()), row.tree()
    asked[0].click()
    dossier.wait_until(lambda: sum(row.description != "" for row in rows(dossier)) == 1,
                       "one revealed speaker")
    search(dossier, "desantis")
    dossier.find(name="No Quotes Found")


@case
def opens_the_passage(dossier):
    open_quotes(dossier)
    search(dossier, "simulation")
    dossier.wait_until(lambda: len(rows(dossier)) == 1, "a single quote")
    dossier.key("ctrl+f")
    dossier.key("Return")
    dossier.wait_until(lambda: rows(dossier)[0].has_state("focused"), "the focus on the quote")
    dossier.key("ctrl+c")
    dossier.find(name="Copied with Citation")
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")


@case
def copies_the_source_with_the_quotes_shown(dossier):
    open_quotes(dossier)
    search(dossier, "simulation")
    dossier.wait_until(lambda: len(rows(dossier)) == 1, "a single quote")
    dossier.find(name="More About These Quotes").find("toggle button").click()
    dossier.find("menu item", "Copy the Source With These Quotes as BibTeX").click()
    dossier.find(name="Copied with 1 Quote")
    dossier.key("ctrl+f")
    dossier.key("ctrl+a")
    dossier.key("ctrl+v")
    field = dossier.find(name="Search Quotes")
    dossier.wait_until(lambda: field.text.startswith("@misc{us-mexico-fentanyl,"), "the entry")
    assert "Stephanie Brewer, para. 3." in field.text, field.text


@case
def copies_a_quote_as_a_manual_has_it(dossier):
    open_quotes(dossier)
    search(dossier, "simulation")
    dossier.wait_until(lambda: len(rows(dossier)) == 1, "a single quote")
    rows(dossier)[0].find(name="More Actions").find("toggle button").click()
    dossier.find("menu item", "Copy with Citation In the Style Of").click()
    dossier.find("menu item", "APA").click()
    dossier.find(name="Copied with Citation")
    dossier.key("ctrl+f")
    dossier.key("ctrl+a")
    dossier.key("ctrl+v")
    field = dossier.find(name="Search Quotes")
    dossier.wait_until(lambda: "(2023, June 12). [Opinion column, study edition]." in field.text, "the citation")


main()
