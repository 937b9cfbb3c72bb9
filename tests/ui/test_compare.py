#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two actors side by side, by keyboard alone."""

import re

from dossier_ui import case, main

DEA = "Drug Enforcement Administration"


def compare_velasco(dossier):
    """Opens the list of those whom Velasco may be compared with."""
    dossier.start()
    dossier.key("alt+2", "ctrl+f")
    dossier.type("velasco")
    dossier.wait_until(lambda: dossier.find_all("list item", re.compile("^Roberto Velasco")), "the actor")
    dossier.key("Return")
    dossier.find("heading", "Roberto Velasco")
    next(n for n in dossier.find_all(name="Actor Menu") if n.actions()).click()
    dossier.find(re.compile("menu item"))
    dossier.key("Return")
    return dossier.find("dialog", "Compare Velasco With…")


def cells(dossier):
    """Where the two stand on one issue: the boxes of both, once they show."""
    names = ("Roberto Velasco: Who Must Act", f"{DEA}: Who Must Act")
    return [node.box for name in names for node in dossier.find_all(name=name)]


def is_one_column(dossier):
    boxes = cells(dossier)
    return len(boxes) == 2 and abs(boxes[0][0] - boxes[1][0]) < 4 and boxes[1][1] > boxes[0][1] + 20


@case
def shows_two_side_by_side_and_in_one_column(dossier):
    dialog = compare_velasco(dossier)
    assert not dialog.find_all("list item", "Roberto Velasco"), "nobody is compared with oneself"
    # The list follows at once, so that Return takes what was typed.
    dossier.type("drug enf")
    dossier.key("Return")
    dialog.find("heading", "Between the Two")
    dialog.find("label", f"Roberto Velasco criticizes {DEA}")
    # Issue by issue, each side named, and in a word how they stand to each other.
    dialog.find("label", "clash")
    (left, top, *_), (right, also_top, *_) = cells(dossier)
    assert left < right and abs(top - also_top) < 4
    # The same paragraphs stand above each other.
    strips = dialog.find_all("slider", re.compile(": Where in the Article$"))
    assert [s.name.split(":")[0] for s in strips] == ["Roberto Velasco", DEA]
    assert strips[0].box[0] == strips[1].box[0] and strips[0].box[2] == strips[1].box[2]
    dossier.resize(360, 720)
    dossier.wait_until(lambda: is_one_column(dossier), "one column")
    # Escape leads to the list, takes back the search, and leaves.
    dossier.key("Escape")
    dossier.wait_until(lambda: dossier.find_all("list item", DEA), "the list")
    dossier.key("Escape")
    dossier.wait_until(lambda: dossier.find_all("list item", "Mexico"), "everybody")
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("dialog"), "the profile")


@case
def evidence_is_a_key_away_and_back(dossier):
    dialog = compare_velasco(dossier)
    dossier.type("drug enf")
    dossier.key("Return")
    dialog.find("heading", "Between the Two")
    link = next(n for n in dialog.find_all("link", re.compile("^Paragraph 15, ")) if n.sensitive)
    dossier.tab_to(link)
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.wait_until(lambda: not dossier.find_all("dialog"), "the dialog to make way")
    dossier.key("alt+Left")
    dossier.find("heading", "Between the Two")
    dossier.find("label", f"Roberto Velasco criticizes {DEA}")
    # Back within the dialog leads to the list, for another choice.
    dossier.find("dialog").find("button", "Back").click()
    dossier.find("dialog").find("list item", "Mexico")


main()
