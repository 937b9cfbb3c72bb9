#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: its cards, its search, and the way to what was found."""

import re
from pathlib import Path

from dossier_ui import case, main

CARD = re.compile("^A Deal Fentanyl May Break, ")


def open_library(dossier, **environment):
    dossier.start(**environment)
    dossier.find("button", "Back").click()
    return dossier.find(name=CARD)


@case
def shows_the_bundled_dossier(dossier):
    open_library(dossier)
    dossier.find(name=re.compile(r"^\d+ people, \d+ others$"))
    assert dossier.find_all("button", "Dossier Menu") or dossier.find_all(name="Dossier Menu")


def badge(dossier):
    """What the card of the bundled dossier says of the next review."""
    return dossier.find(name=CARD).name.rsplit(", ", 1)[1]


@case
def says_what_is_due(dossier):
    dossier.study(last=0)
    open_library(dossier)
    due = re.fullmatch(r"(\d+) due", badge(dossier)).group(1)
    dossier.find("heading", f"{due} questions are due today")
    dossier.find("label", re.compile("^From 1 dossier · about [0-9]+ minutes?$"))
    dossier.find("button", f"Review {due} Due").click()
    dossier.find("button", "Check")
    dossier.key("Escape")
    dossier.find("button", f"Review {due} Due")


@case
def a_day_brings_no_more_than_one_wants(dossier):
    dossier.study(last=0)
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True)
    keyfile.write_text("[io/github/dossier_study/Dossier]\nreviews-per-day=5\n", encoding="utf-8")
    open_library(dossier)
    dossier.find("heading", "5 questions are due today")
    dossier.find("button", "Review 5 Due")
    assert int(badge(dossier).split()[0]) > 5


@case
def says_when_something_is_next(dossier):
    dossier.study(last=1000)
    open_library(dossier)
    when = badge(dossier)
    assert re.match("^(Tomorrow|Sunday|[MTWF][a-z]+day|March [0-9]+)$", when), when
    dossier.find("label", f"Next: {when}")
    assert not dossier.find_all("button", re.compile("^Review"))
    # On that day it is due.
    dossier.restart(DOSSIER_TEST_NOW="2025-04-01T09:00:00Z")
    dossier.find("button", re.compile("^Review [0-9]+ Due$"))


@case
def the_first_start_says_nothing_of_reviews(dossier):
    card = open_library(dossier)
    assert card.name.endswith("Not started, 6 minutes"), card
    assert not dossier.find_all("button", re.compile("^Review"))
    assert not dossier.find_all("label", re.compile("^Next"))


@case
def shows_how_much_is_known_today(dossier):
    dossier.study()
    open_library(dossier)
    ring = dossier.find("level bar", re.compile("% known$"))
    known = int(ring.name.split("%")[0])
    assert 0 < known < 100 and abs(ring.value - known / 100) < .01, (ring.name, ring.value)
    # A year later most of it has faded.
    dossier.restart(DOSSIER_TEST_NOW="2026-03-01T09:00:00Z")
    dossier.find("level bar", re.compile("% known$"))
    later = int(dossier.find("level bar", re.compile("% known$")).name.split("%")[0])
    assert later < known, (known, later)


@case
def keeps_its_order(dossier):
    open_library(dossier)
    button = dossier.find("toggle button", "Due First")
    button.click()
    dossier.settle()
    dossier.key("Down", "Down", "Return")
    dossier.find("toggle button", "Title")
    dossier.settle()
    dossier.quit()
    dossier.start()
    dossier.find("toggle button", "Title")


@case
def the_menu_of_a_card_leads_to_its_progress_and_back(dossier):
    dossier.study()
    open_library(dossier)
    dossier.settle()
    dossier.find("toggle button", "Dossier Menu").click()
    dossier.settle()
    dossier.key("Down", "Return")
    dossier.find("image", "The Article, Paragraph by Paragraph")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.find(name=CARD)
    dossier.wait_until(lambda: dossier.focused() is not None and dossier.focused().name == "Dossier Menu",
                       "the focus to come back")


@case
def back_from_a_dossier_returns_to_its_card(dossier):
    open_library(dossier)
    dossier.settle()
    for _ in range(12):
        if dossier.find(name=CARD).has_state("focused"):
            break
        dossier.key("Tab")
    dossier.key("Return")
    dossier.find("page tab", "Article")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.wait_until(lambda: dossier.find(name=CARD).has_state("focused"), "the focus on the card")


@case
def a_dossier_is_dropped_on_the_window(dossier):
    open_library(dossier)
    dossier.settle()
    dossier.drop(Path(__file__).resolve().parents[1] / "data" / "harbor.dossier", dossier.find("table", "Dossiers"))
    dossier.find("document text", "Article: A Boat Too Many")


@case
def opens_a_card(dossier):
    card = open_library(dossier)
    dossier.wait_until(lambda: not dossier.find_all("page tab"), "the way back to end")
    for _ in range(12):
        if card.has_state("focused"):
            break
        dossier.key("Tab")
    dossier.key("Return")
    dossier.find("page tab", "Article")


@case
def goes_to_a_quote_that_was_found(dossier):
    open_library(dossier)
    entry = dossier.find(name="Search the Library")
    entry.set_text("guns blazing")
    found = dossier.find("list item", re.compile("^Quote: .*all guns blazing"))
    dossier.key("ctrl+f")
    for _ in range(10):
        if found.has_state("focused"):
            break
        dossier.key("Down")
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find_all("block quote"), "the quotes")
    focused = dossier.wait_until(dossier.focused, "the focus")
    assert "all guns blazing" in focused.name, focused


@case
def the_search_runs_over_all_that_the_palette_finds(dossier):
    open_library(dossier)
    entry = dossier.find(name="Search the Library")
    entry.set_text("lopez obr")
    dossier.find("list item", re.compile("^Actor: Andrés Manuel López Obrador"))
    entry.set_text("DEAL fentanyl may")
    dossier.find("list item", re.compile("^Article: A Deal Fentanyl May Break"))
    entry.set_text("fentanyl")
    for kind in ("Sentence", "Question"):
        dossier.find("list item", re.compile(f"^{kind}: "))
    # Down leads into the list, Up back, and Escape to the cards.
    dossier.key("ctrl+f", "Down")
    dossier.wait_until(lambda: "list item" in str(dossier.focused()), "the focus in the list")
    dossier.key("Up", "Up")
    dossier.wait_until(lambda: entry.has_state("focused"), "the focus back in the entry")
    dossier.key("Escape")
    dossier.find(name=CARD)


@case
def the_search_is_still_there_after_the_way_back(dossier):
    open_library(dossier)
    entry = dossier.find(name="Search the Library")
    entry.set_text("lopez obr")
    dossier.find("list item", re.compile("^Actor: Andrés"))
    dossier.key("ctrl+f")
    dossier.wait_until(lambda: entry.has_state("focused"), "the focus in the entry")
    dossier.key("Return")
    dossier.find("heading", "Andrés Manuel López Obrador")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.find(name="Search the Library")
    dossier.find("list item", re.compile("^Actor: Andrés"))


@case
def says_when_nothing_is_found(dossier):
    open_library(dossier)
    dossier.find(name="Search the Library").set_text("nothing of this kind")
    dossier.find(name="Nothing Found")


main()
