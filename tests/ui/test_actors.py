#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actors page, as it is used: filter, choose, read a profile, jump to the
article and come back."""

import re

from dossier_ui import case, main

SEARCH = "Search actors and aliases"
STRIP = "Where in the Article"


def rows(dossier):
    """The actors that the list shows."""
    lists = dossier.find_all("list", "Actors")
    return lists[0].find_all("list item") if lists else []


def open_actors(dossier):
    dossier.start()
    dossier.key("alt+2")
    return dossier.find(name=SEARCH)


def open_velasco(dossier):
    dossier.key("ctrl+f")
    dossier.type("velasco")
    dossier.wait_until(lambda: rows(dossier)[0].name.startswith("Roberto Velasco"), "the actor")
    dossier.key("Return")


@case
def a_quiz_about_an_actor_leads_back_to_the_actor(dossier):
    open_actors(dossier)
    dossier.click_at(dossier.find("button", "Quiz Me"))
    dossier.find("button", "Check")
    dossier.wait_until(lambda: dossier.focused() is not None, "the question to have the focus")
    dossier.key("Escape")
    button = dossier.find("button", "Quiz Me")
    dossier.wait_until(lambda: button.has_state("focused"), "the button to have the focus again")


@case
def the_first_actor_is_shown_at_once(dossier):
    open_actors(dossier)
    dossier.find("button", "Quiz Me")
    assert rows(dossier)[0].has_state("selected")


@case
def filters_names_aliases_and_roles_as_text_is_set(dossier):
    entry = open_actors(dossier).entry()
    everyone = dossier.find("label", re.compile(r"^\d+ actors$")).name
    for words, name in (("velasco", "Roberto Velasco"), ("LOPEZ", "López Obrador"), ("amlo", "López Obrador")):
        entry.set_text(words)
        dossier.find("label", re.compile(r"^\d+ of \d+ actors$"))
        dossier.wait_until(lambda: rows(dossier) and name in rows(dossier)[0].name, f"{name} for {words}")
    entry.set_text("")
    dossier.find("label", everyone)


@case
def says_when_nobody_fits_and_clears(dossier):
    entry = open_actors(dossier).entry()
    entry.set_text("zzz")
    dossier.find("button", "Clear Filters").click()
    dossier.wait_until(lambda: len(rows(dossier)) > 5, "everyone again")
    assert entry.text == ""


@case
def kinds_are_a_radio_group(dossier):
    open_actors(dossier)
    everyone = dossier.find("radio button", re.compile("^All, "))
    people = dossier.find("radio button", re.compile("^People, "))
    assert everyone.has_state("checked") and not people.has_state("checked")
    people.click()
    dossier.wait_until(lambda: people.has_state("checked"), "people to be chosen")
    assert not everyone.has_state("checked")
    dossier.wait_until(lambda: rows(dossier) and all(", Person, " in row.name for row in rows(dossier)), "only people")


@case
def opens_a_profile_by_keyboard_jumps_and_comes_back(dossier):
    open_actors(dossier)
    open_velasco(dossier)
    dossier.find("heading", "Roberto Velasco")

    # The strip walks the paragraphs where the actor stands, and opens them.
    strip = dossier.find("slider", STRIP)
    dossier.tab_to(strip)
    first = strip.value
    dossier.key("Right")
    dossier.wait_until(lambda: strip.value > first, "the next paragraph")
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.key("alt+Left")
    dossier.wait_until(lambda: dossier.find("page tab", "Actors").has_state("selected"), "the actors")
    dossier.find("heading", "Roberto Velasco")


@case
def a_relation_leads_to_the_other_actor_and_back(dossier):
    open_actors(dossier)
    open_velasco(dossier)
    dossier.find("button", re.compile("^criticizes United States")).click()
    dossier.find("heading", "United States")
    dossier.key("alt+Left")
    dossier.find("heading", "Roberto Velasco")


@case
def a_stance_leads_to_its_issue(dossier):
    open_actors(dossier)
    open_velasco(dossier)
    dossier.find("list", "Stances").find("link", "Who Must Act").click()
    dossier.wait_until(lambda: dossier.find("page tab", "Issues").has_state("selected"), "the issues")
    dossier.find("heading", "Who Must Act")


@case
def sorts_by_name(dossier):
    open_actors(dossier)
    before = [row.name for row in rows(dossier)][:5]
    buttons = dossier.find_all(name=re.compile("Most Named First"))
    next(button for button in buttons if button.actions()).click()
    dossier.find(re.compile("menu item"))
    dossier.key("Down", "Down", "Return")
    dossier.wait_until(lambda: [row.name for row in rows(dossier)][:5] != before, "another order")


@case
def kind_and_order_are_those_of_the_last_time(dossier):
    open_actors(dossier)
    dossier.find("radio button", re.compile("^People, ")).click()
    next(n for n in dossier.find_all(name=re.compile("Most Named First")) if n.actions()).click()
    dossier.find(re.compile("menu item"))
    dossier.key("Down", "Down", "Return")

    def are_people_by_name():
        names = [row.name for row in rows(dossier)]
        return len(names) > 3 and names == sorted(names) and all(", Person, " in name for name in names)

    dossier.wait_until(are_people_by_name, "the people by name")
    dossier.quit()
    open_actors(dossier)
    dossier.wait_until(are_people_by_name, "the people by name again")
    assert dossier.find("radio button", re.compile("^People, ")).has_state("checked")


@case
def narrow_pushes_the_profile_and_returns_to_the_list(dossier):
    open_actors(dossier)
    dossier.resize(360, 720)
    dossier.wait_until(lambda: any(tab.box[1] > 100 for tab in dossier.find_all("page tab", "Actors")), "a narrow window")
    # The search and the kinds have moved above the list.
    dossier.wait_until(lambda: dossier.find(name=SEARCH).box[2] > 120 and rows(dossier)[1].box[1] > 180, "the list")
    row = rows(dossier)[1]
    name = row.name.split(",")[0]
    dossier.click_at(row)
    dossier.find("heading", name)
    dossier.wait_until(lambda: not rows(dossier), "the profile alone")
    dossier.key("Escape")
    dossier.wait_until(lambda: rows(dossier), "the list")


main()
