#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in every language: it starts without a warning and says its words,
and nothing of the program's is left untranslated on any page."""

import contextlib
import re
from pathlib import Path

from catalogue import LANGUAGES, Catalogue
from dossier_ui import Atspi, GLib, case, main
from pseudo import foreign
from quiz_ui import MODES, choose_mode

SOURCE = Path(__file__).resolve().parents[2]
BUNDLED = "us-mexico-fentanyl.dossier"
VIEWS = ["Article", "Actors", "Quotes", "Issues", "Quiz"]
# 360 pixels, and what a window without a compositor draws around itself.
NARROW, WIDE = (370, 720), (1200, 800)

# What GTK and libadwaita say for themselves, in catalogues of their own.
TOOLKIT = {"Back", "Close", "Close the window", "Maximize", "Maximize the window", "Minimize", "Minimize the window",
           "Clear Entry", "Decrease", "Increase", "Preferences", "Search"}
# Keys, and formats and programs that have no other name.
NAMES = re.compile(r"\b(Ctrl|Alt|Shift|Escape|Esc|Return|Enter|Page|Up|Down|Left|Right|Home|End|Tab|Space|Delete|Comma|Plus|Minus|APA|MLA|"
                   r"Chicago|A4|US Letter)\b")
LATIN = re.compile(r"[A-Za-z]{2,}")


def disguise(dossier):
    """Puts all text of the bundled dossier into Cyrillic letters, and dates into
    Arabic ones: a Latin word is then one that no catalogue was asked for."""
    folder = dossier.place / "dossiers"
    folder.mkdir()
    source = (SOURCE / "data" / "dossiers" / BUNDLED).read_text(encoding="utf-8")
    (folder / BUNDLED).write_text(foreign(source), encoding="utf-8")
    dossier.study(file=folder / BUNDLED, new=2, days=60)
    dossier.start(language="long", DOSSIER_DOSSIERDIR=folder, LC_ALL="", LANG="en_US.UTF-8", LC_TIME="ar_EG.UTF-8")


def words_of(node):
    """All that a reader of the screen is told of NODE."""
    yield node.name
    yield node.description
    yield from (value for key, value in node.attributes.items() if key in ("placeholder-text", "valuetext"))
    if text := node.accessible.get_text_iface():
        yield Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


def untranslated(dossier):
    found = set()
    for node in dossier.walk():
        with contextlib.suppress(GLib.Error):
            for words in words_of(node):
                if words not in TOOLKIT and LATIN.search(NAMES.sub("", words)):
                    found.add((node.role, words))
    return found


def read(dossier, page, *sizes):
    """Fails on an untranslated word of the PAGE, wide and narrow unless told."""
    for size in sizes or (WIDE, NARROW):
        dossier.resize(*size)
        dossier.settle(quiet=0.1)
        assert dossier.running, f"the {page} ended the program:\n{dossier.said()}"
        found = untranslated(dossier)
        assert not found, f"untranslated on the {page}, {size[0]} pixels wide: {sorted(found)}"
    if not sizes:
        dossier.resize(*WIDE)


def open_menu(dossier, name):
    next(node for node in dossier.find_all(name=name) if node.actions()).click()
    dossier.wait_until(lambda: [node for node in dossier.walk() if "menu item" in node.role], f"the menu {name}")


@case
def every_language_starts_without_a_warning_and_says_its_words(dossier):
    for language in LANGUAGES:
        dossier.kill()
        dossier.log.unlink(missing_ok=True)
        dossier.start(language=language)
        tabs = [tab.name for tab in dossier.find_all("page tab")][:5]
        words = [Catalogue(language).all(view) for view in VIEWS]
        assert all(tab in choices for tab, choices in zip(tabs, words, strict=True)), (language, tabs)
        assert language == "en" or tabs != VIEWS
        dossier.quit()
        assert not dossier.said(), f"{language}: {dossier.said()}"


@case
def the_article_is_translated(dossier):
    disguise(dossier)
    dossier.find("document text")
    read(dossier, "article")
    dossier.key("m", "m", "Return")
    read(dossier, "card of a name")
    dossier.key("Escape", "v")
    read(dossier, "voices")
    dossier.key("v", "ctrl+f")
    read(dossier, "find bar")


@case
def the_actors_are_translated(dossier):
    disguise(dossier)
    dossier.key("alt+2")
    dossier.find("list", "Actors")
    read(dossier, "actors")
    dossier.find("radio button", "Map").click()
    read(dossier, "map")
    open_menu(dossier, "Map Menu")
    read(dossier, "menu of the map")


@case
def the_quotes_are_translated(dossier):
    disguise(dossier)
    dossier.key("alt+3")
    read(dossier, "quotes")
    open_menu(dossier, "More Actions")
    read(dossier, "menu of a quote")
    dossier.key("Escape", "ctrl+h")
    read(dossier, "quotes without speakers")


@case
def the_issues_are_translated(dossier):
    disguise(dossier)
    dossier.key("alt+4")
    read(dossier, "issues")


@case
def the_quiz_is_translated(dossier):
    disguise(dossier)
    dossier.key("alt+5")
    for mode in (*MODES, "Practice"):
        choose_mode(dossier, mode)
        read(dossier, f"start of {mode}")
    dossier.find("button", "Start").click()
    for number in range(3):
        dossier.find("button", "Check")
        read(dossier, f"question {number + 1}")
        dossier.find("button", "Skip").click()
        dossier.find("button", "Next Question")
        read(dossier, f"verdict of question {number + 1}")
        dossier.find("button", "Next Question").click()


@case
def progress_and_library_are_translated(dossier):
    disguise(dossier)
    dossier.key("alt+6")
    dossier.find("image", "The Article, Paragraph by Paragraph")
    read(dossier, "progress")
    dossier.find("button", "Back").click()
    dossier.find("page tab", "Quiz")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.find("table", "Dossiers")
    read(dossier, "library")


@case
def menus_and_dialogs_are_translated(dossier):
    disguise(dossier)
    dossier.find("document text")
    dossier.key("F10")
    dossier.wait_until(lambda: len(dossier.find_all("menu item")) >= 4, "the main menu")
    read(dossier, "main menu")
    dossier.key("Escape")
    for size in (WIDE, NARROW):
        dossier.resize(*size)
        for keys in ("ctrl+comma", "ctrl+p", "ctrl+question", "ctrl+shift+n", "ctrl+k"):
            dossier.key(keys)
            dossier.find("dialog")
            read(dossier, f"dialog of {keys}", size)
            for tab in dossier.find("dialog").find_all("page tab"):
                dossier.click_at(tab)
                read(dossier, f"page of the dialog of {keys}", size)
            dossier.key("Escape")
            dossier.wait_until(lambda: not dossier.find_all("dialog"), "the dialog to close")


main()
