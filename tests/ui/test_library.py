#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: its cards, its search, and the way to what was found."""

import re

from dossier_ui import case, main

CARD = re.compile("^A Deal Fentanyl May Break, ")


def open_library(dossier):
    dossier.start()
    dossier.find("button", "Back").click()
    return dossier.find(name=CARD)


@case
def shows_the_bundled_dossier(dossier):
    open_library(dossier)
    dossier.find(name=re.compile(r"^\d+ people, \d+ others$"))
    assert dossier.find_all("button", "Dossier Menu") or dossier.find_all(name="Dossier Menu")


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
    dossier.find(name=re.compile("all guns blazing"))
    dossier.key("ctrl+f")
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find_all("block quote"), "the quotes")
    focused = dossier.wait_until(dossier.focused, "the focus")
    assert "all guns blazing" in focused.name, focused


@case
def says_when_nothing_is_found(dossier):
    open_library(dossier)
    dossier.find(name="Search the Library").set_text("nothing of this kind")
    dossier.find(name="Nothing Found")


main()
