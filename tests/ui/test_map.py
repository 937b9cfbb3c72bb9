#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the actors, as it is used: by keyboard, with the pointer, in words;
and two actors side by side."""

import re

from dossier_ui import case, main

MAP = re.compile(r"^Map of \d+ actors?, \d+ relations?$")
AMLO = "Andrés Manuel López Obrador"


def open_map(dossier):
    dossier.start()
    dossier.key("alt+2")
    dossier.find("radio button", "Map").click()
    return the_map(dossier)


def the_map(dossier):
    return dossier.find(name=MAP)


def nodes(dossier):
    return the_map(dossier).find_all("toggle button")


def node(dossier, name):
    return the_map(dossier).find("toggle button", name)


def tab_to_map(dossier):
    """Tab leads to the map, which is one stop; returns the node with the focus."""
    for _ in range(30):
        focused = dossier.focused()
        if focused is not None and focused.role == "toggle button":
            return focused
        dossier.key("Tab")
    raise AssertionError("Tab does not lead to the map")


def panel_list(dossier):
    return dossier.find("list", re.compile(r"relations?$"))


def entry_of(found):
    return next(n for n in found.walk() if n.accessible.get_editable_text_iface())


@case
def names_itself_and_its_nodes(dossier):
    name = open_map(dossier).name
    actors, relations = map(int, re.findall(r"\d+", name))
    assert (actors, len(nodes(dossier))) == (20, 20), name
    assert relations > 20, name
    amlo = node(dossier, AMLO)
    assert "criticizes United States" in amlo.description, amlo.description
    assert "Stephanie Brewer criticizes" in amlo.description, amlo.description


@case
def the_actor_of_the_profile_is_selected(dossier):
    open_map(dossier)
    heading = dossier.find("button", "Show Profile").parent.find("heading").name
    assert node(dossier, heading).has_state("pressed")
    assert sum(n.has_state("pressed") for n in nodes(dossier)) == 1


@case
def a_click_selects_and_the_panel_tells_all_relations(dossier):
    open_map(dossier)
    amlo = node(dossier, AMLO)
    before = {n.name: n.box for n in nodes(dossier)}
    dossier.click_at(amlo)
    dossier.find("heading", AMLO)
    dossier.wait_until(lambda: amlo.has_state("pressed"), "the node to be selected")
    rows = panel_list(dossier).find_all("list item")
    words = amlo.description.split("; ")
    assert len(rows) >= min(len(words), 10)
    panel_list(dossier).find("button", "criticizes United States")
    panel_list(dossier).find("button", "criticized by Stephanie Brewer")
    # The drawing never moves when the selection changes.
    assert {n.name: n.box for n in nodes(dossier)} == before
    dossier.click_at(amlo)
    dossier.wait_until(lambda: not amlo.has_state("pressed"), "nobody to be selected")


@case
def a_relation_shows_its_sentence_and_leads_there_and_back(dossier):
    open_map(dossier)
    dossier.click_at(node(dossier, AMLO))
    dossier.find("button", "criticizes United States").click()
    card = dossier.find(name=f"{AMLO} criticizes United States")
    quote = card.find("block quote").name
    assert len(quote) > 20
    card.find("button", "Show in Article").click()
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.key("alt+Left")
    dossier.wait_until(lambda: dossier.find("page tab", "Actors").has_state("selected"), "the actors")
    dossier.wait_until(lambda: node(dossier, AMLO).has_state("pressed"), "the map with the actor")


@case
def arrows_walk_to_the_nearest_that_way(dossier):
    open_map(dossier)
    at = tab_to_map(dossier)
    start = at.name
    seen = {start}
    for key in ("Down", "Right", "Up", "Left"):
        before = dossier.focused()
        x, y, width, height = before.box
        dossier.key(key)
        after = dossier.focused()
        assert after.role == "toggle button", after
        if after == before:
            continue
        seen.add(after.name)
        dx = after.box[0] + after.box[2] / 2 - x - width / 2
        dy = after.box[1] + after.box[3] / 2 - y - height / 2
        assert {"Down": dy > 0, "Up": dy < 0, "Right": dx > 0, "Left": dx < 0}[key], (key, before, after)
    assert len(seen) > 2, seen
    # None of them was selected by the walk.
    assert sum(n.has_state("pressed") for n in nodes(dossier)) == 1


@case
def tab_walks_the_edges_and_return_tells_the_sentence(dossier):
    open_map(dossier)
    selected = tab_to_map(dossier)
    assert selected.has_state("pressed")
    dossier.key("Tab")
    dossier.wait_for_announcement(re.escape(selected.name))
    dossier.key("Tab")
    second = dossier.wait_for_announcement(re.escape(selected.name))
    assert dossier.focused() == selected, "the focus stays on the node"
    card = dossier.find(name=second)
    dossier.key("Return")
    dossier.wait_for_announcement(re.escape(card.find("block quote").name[:40]))
    dossier.key("shift+Tab")
    first = dossier.wait_for_announcement(re.escape(selected.name))
    assert first != second
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Show in Article"), "no edge in focus")
    assert selected.has_state("pressed")
    dossier.key("Escape")
    dossier.wait_until(lambda: not selected.has_state("pressed"), "nobody to be selected")
    # With nothing selected Tab leaves the map, and the panel tells all of it.
    relations = int(re.findall(r"\d+", the_map(dossier).name)[1])
    assert len(panel_list(dossier).find_all("list item")) >= min(relations, 25)
    dossier.key("Tab")
    dossier.wait_until(lambda: dossier.focused().role != "toggle button", "the focus to go on")


@case
def zooms_by_keys(dossier):
    open_map(dossier)
    at = tab_to_map(dossier)
    dossier.key("ctrl+0")
    dossier.settle()
    normal = at.box[2]
    dossier.key("ctrl+plus")
    dossier.wait_until(lambda: at.box[2] > 1.2 * normal, "a larger map")
    dossier.key("ctrl+minus", "ctrl+minus", "ctrl+minus", "ctrl+minus", "ctrl+minus", "ctrl+minus")
    dossier.wait_until(lambda: at.box[2] < 0.55 * normal, "the smallest map")
    assert at.box[2] > 0.4 * normal
    dossier.key("ctrl+0")
    dossier.wait_until(lambda: abs(at.box[2] - normal) <= 1, "its own size")


@case
def filters_act_on_the_map(dossier):
    everyone = open_map(dossier).name
    dossier.find("radio button", re.compile("^Countries, ")).click()
    dossier.wait_until(lambda: len(nodes(dossier)) == 4, "the countries alone")
    dossier.find("radio button", re.compile("^All, ")).click()
    dossier.wait_until(lambda: the_map(dossier).name == everyone, "everyone again")

    entry_of(dossier.find(name="Search actors and aliases")).set_text("velasco")
    dossier.wait_until(lambda: 2 < len(nodes(dossier)) < 10, "the actor and who has to do with him")
    assert all("Velasco" in n.description or n.name == "Roberto Velasco" for n in nodes(dossier))
    entry_of(dossier.find(name="Search actors and aliases")).set_text("zzz")
    dossier.find("button", "Clear Filters").click()
    dossier.wait_until(lambda: the_map(dossier).name == everyone, "everyone again")


@case
def filters_by_issue(dossier):
    everyone = open_map(dossier).name
    next(n for n in dossier.find_all(name="Issue") if n.actions()).click()
    dossier.find(re.compile("menu item"), "Who Must Act")
    dossier.key("Down", "Return")
    dossier.wait_until(lambda: the_map(dossier).name != everyone, "fewer actors")
    assert 1 < len(nodes(dossier)) < 57
    dossier.find(name=re.compile("^Issue: "))


@case
def shows_all(dossier):
    open_map(dossier)
    dossier.find("button", "20 of 57 · Show All").click()
    dossier.wait_until(lambda: the_map(dossier).name.startswith("Map of 57 actors"), "everyone")
    dossier.find("button", "Show the 20 Most Named").click()
    dossier.wait_until(lambda: the_map(dossier).name.startswith("Map of 20 actors"), "the most named")


@case
def the_profile_leads_to_the_map_and_the_map_to_the_profile(dossier):
    dossier.start()
    dossier.key("alt+2", "ctrl+f")
    dossier.type("dea")
    dossier.wait_until(lambda: dossier.find_all("list item", re.compile("^Drug Enforcement")), "the actor")
    dossier.key("Return")
    dossier.find("heading", "Drug Enforcement Administration")
    dossier.find("button", "Show on Map").click()
    dea = node(dossier, "Drug Enforcement Administration")
    dossier.wait_until(lambda: dea.has_state("pressed") and dea.has_state("focused"), "the actor on the map")
    dossier.click_at(node(dossier, "Mexico"))
    dossier.find("heading", "Mexico")
    dossier.find("button", "Show Profile").click()
    dossier.find("slider", "Where in the Article")
    dossier.find("heading", "Mexico")


@case
def the_view_is_remembered(dossier):
    open_map(dossier)
    dossier.quit()
    dossier.start()
    dossier.key("alt+2")
    assert the_map(dossier).showing
    dossier.find("radio button", "Profiles").click()
    dossier.find("button", "Quiz Me")
    dossier.quit()
    dossier.start()
    dossier.key("alt+2")
    dossier.find("button", "Quiz Me")


@case
def saves_a_picture(dossier):
    open_map(dossier)
    for down, name in ((1, "map.svg"), (2, "map.png")):
        path = dossier.place / name
        next(n for n in dossier.find_all(name="Map Menu") if n.actions()).click()
        dossier.find(re.compile("menu item"), re.compile("PNG"))
        dossier.key(*["Down"] * down, "Return")
        dossier.find("button", "Save")
        dossier.key("ctrl+a")
        dossier.type(str(path))
        dossier.key("Return")
        dossier.wait_for_announcement("Map saved")
        start = path.read_bytes()[:5]
        assert start == (b"<?xml" if name.endswith("svg") else b"\x89PNG\r"), start


@case
def narrow_has_the_panel_in_a_sheet(dossier):
    open_map(dossier)
    dossier.click_at(node(dossier, AMLO))
    dossier.resize(360, 720)
    dossier.wait_until(lambda: any(t.box[1] > 100 for t in dossier.find_all("page tab", "Actors")), "a narrow window")
    dossier.find("label", "AMLO")
    dossier.find("radio button", "Profiles")
    assert the_map(dossier).box[2] <= 360


@case
def compares_two_actors_and_goes_back_to_the_list(dossier):
    dossier.start()
    dossier.key("alt+2", "ctrl+f")
    dossier.type("velasco")
    dossier.wait_until(lambda: dossier.find_all("list item", re.compile("^Roberto Velasco")), "the actor")
    dossier.key("Return")
    dossier.find("heading", "Roberto Velasco")
    next(n for n in dossier.find_all(name="Actor Menu") if n.actions()).click()
    dossier.find(re.compile("menu item"))
    dossier.key("Return")
    dossier.find("heading", "Compare Velasco With…")
    dossier.type("drug enf")
    dossier.find("list item", "Drug Enforcement Administration")
    dossier.key("Return")
    dossier.find("heading", "Between the Two")
    dossier.find("label", "Roberto Velasco criticizes Drug Enforcement Administration")
    # Issue by issue, each side named, and in a word how they stand to each other.
    dossier.find("label", "clash")
    left = dossier.find(name="Roberto Velasco: Who Must Act")
    right = dossier.find(name="Drug Enforcement Administration: Who Must Act")
    assert left.box[0] < right.box[0] and abs(left.box[1] - right.box[1]) < 4
    dossier.resize(360, 720)
    dossier.wait_until(lambda: right.box[1] > left.box[1] + 20 and abs(right.box[0] - left.box[0]) < 4, "one column")
    dossier.key("Escape")


main()
