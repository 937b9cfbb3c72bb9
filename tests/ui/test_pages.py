#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, in every size and light: it fits, it warns of nothing, and
everything on it has a name."""

from dossier_ui import case, main

VIEWS = {"alt+1": "article", "alt+2": "actors", "alt+3": "quotes", "alt+4": "issues", "alt+5": "quiz"}
SIZES = ((1200, 800), (760, 600), (360, 720), (360, 294))

# What a person can use or must be told of; it may be named by what it contains
# only where its role takes its name from there.
NAMED = {
    "push button", "button", "toggle button", "check box", "radio button", "switch", "link", "menu item",
    "check menu item", "radio menu item", "combo box", "entry", "text", "spin button", "slider", "list item",
    "page tab", "image", "meter", "level bar", "progress bar", "document text", "text box", "search box",
    "dialog", "alert", "table cell", "column header", "row header",
}


def is_named(node):
    # The chosen line of a combo row is the toolkit's own, and a part of the row.
    return (node.name or node.description).strip() or node.role == "list item" and is_in_combo(node)


def is_in_combo(node):
    while (node := node.parent) is not None:
        if node.role == "combo box":
            return True
    return False


def nameless(dossier):
    return [node for node in dossier.walk() if node.role in NAMED and not is_named(node)]


def look_at(dossier, page):
    for width, height in SIZES:
        dossier.resize(width, height)
        found = nameless(dossier)
        assert not found, f"nameless on the {page} page at {width} × {height}: {found}\n{dossier.window.tree()}"
        assert dossier.running, dossier.said()


def look_at_all(dossier):
    for key, view in VIEWS.items():
        dossier.key(key)
        dossier.wait_until(lambda: dossier.window.showing, f"the {view} page")
        look_at(dossier, view)
    dossier.key("alt+6")
    dossier.find("image", "The Article, Paragraph by Paragraph")
    look_at(dossier, "progress")
    dossier.find("button", "Back").click()
    dossier.find("page tab", "Quiz")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.find("table", "Dossiers")
    look_at(dossier, "library")
    dossier.key("alt+6")
    dossier.find("image", "Due")
    look_at(dossier, "progress over all")



@case
def everything_has_a_name_and_fits(dossier):
    dossier.study()
    dossier.start()
    look_at_all(dossier)
    dossier.quit()


@case
def it_is_so_in_the_dark(dossier):
    dossier.study()
    dossier.start(ADW_DEBUG_COLOR_SCHEME="prefer-dark")
    look_at_all(dossier)


@case
def it_is_so_in_high_contrast(dossier):
    dossier.study()
    dossier.start(ADW_DEBUG_HIGH_CONTRAST="1")
    look_at_all(dossier)


@case
def it_is_so_from_right_to_left(dossier):
    dossier.study()
    dossier.start(LC_ALL="ar_EG.UTF-8")
    look_at_all(dossier)


@case
def the_dialogs_have_names_too(dossier):
    dossier.start()
    for keys in ("ctrl+comma", "ctrl+p", "ctrl+question"):
        dossier.key(keys)
        dossier.find("dialog")
        assert not nameless(dossier), dossier.window.tree()
        dossier.key("Escape")
        dossier.wait_until(lambda: not dossier.find_all("dialog"), "the dialog to close")


@case
def the_menus_have_names_too(dossier):
    dossier.start()
    dossier.find("list", "Speaking")
    dossier.key("F10")
    dossier.wait_until(lambda: len(dossier.find_all("menu item")) >= 4, "the main menu")
    assert all(item.name for item in dossier.find_all("menu item")), dossier.window.tree()
    dossier.key("Escape")


@case
def a_bad_file_is_named_and_nothing_is_lost(dossier):
    bad = dossier.place / "notes.dossier"
    bad.write_text("just some notes", encoding="utf-8")
    dossier.start(bad)
    dossier.find("alert")
    assert any("not a dossier" in node.name.lower() for node in dossier.walk()), dossier.window.tree()
    dossier.key("Escape")
    assert dossier.running


main()
