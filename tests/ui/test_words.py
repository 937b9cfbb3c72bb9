#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in every language: it starts without a warning and says its words,
and nothing of the program's is left untranslated on any page."""

import re

from catalogue import LANGUAGES, Catalogue
from dossier_ui import case, main
from quiz_ui import MODES, choose_mode, tab_to
from speech_service import Service, nowhere
from words_ui import NARROW, WIDE, close_menu, disguise, open_menu, read

VIEWS = ["Article", "Actors", "Quotes", "Issues", "Quiz"]


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


def highlight_words(dossier):
    """Two highlights, the second with a note of digits alone."""
    dossier.find("document text")
    dossier.settle()
    dossier.key("m", "shift+ctrl+Right", "shift+ctrl+Right", "h")
    dossier.wait_for_announcement(".")
    dossier.key("ctrl+Right", "shift+ctrl+Right", "shift+ctrl+Right", "n")
    dossier.find("text", "Note")


@case
def highlights_and_notes_are_translated(dossier):
    disguise(dossier)
    highlight_words(dossier)
    read(dossier, "dialog of a note")
    dossier.type("1865")
    dossier.key("ctrl+Return")
    dossier.wait_until(lambda: not dossier.find_all("dialog"), "the dialog to close")
    read(dossier, "highlights in the text")
    text = dossier.find("document text")
    dossier.key("ctrl+f", "Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the focus in the text")
    dossier.key("ctrl+shift+n")
    dossier.find("list", "Highlights and notes")
    read(dossier, "highlights and notes")
    open_menu(dossier, "Export")
    read(dossier, "menu to export notes")
    close_menu(dossier)
    dossier.focus(dossier.find(re.compile("entry|text"), "Search highlights and notes"))
    dossier.type("0000")
    dossier.find(name="Nothing Found")
    read(dossier, "notes when none is like that")


@case
def the_search_palette_is_translated(dossier):
    disguise(dossier)
    dossier.find("document text")
    dossier.key("ctrl+k")
    dossier.find("entry", "Search Everything")
    read(dossier, "search")
    for words in ("мещицо", "19", "0000"):
        dossier.key("ctrl+a")
        dossier.type(words)
        dossier.settle()
        read(dossier, f"search for {words}")


@case
def reading_aloud_is_translated(dossier):
    with Service(dossier.place) as service:
        service.loudspeaker.pace = 0.1
        disguise(dossier, **service.environment)
        dossier.find("document text")
        dossier.key("F5")
        dossier.find("grouping", "Reading Aloud")
        dossier.wait_until(lambda: dossier.find_all("button", "Pause"), "the reading")
        read(dossier, "bar of reading aloud")
        dossier.key("space")
        dossier.settle()
        read(dossier, "bar of reading aloud, paused")
        open_popover(dossier, dossier.find("grouping", "Reading Aloud"))
        read(dossier, "options of reading aloud")
        dossier.kill()


@case
def nothing_to_read_aloud_with_is_told_in_words_of_the_language(dossier):
    disguise(dossier, **nowhere(dossier.place))
    dossier.find("document text")
    dossier.key("F5")
    dossier.find("grouping", "Reading Aloud")
    dossier.settle()
    read(dossier, "bar without a service to read aloud")


def open_popover(dossier, bar):
    """Opens whatever of the BAR opens something."""
    for button in bar.find_all("toggle button"):
        button.click()
        dossier.settle()


@case
def the_appearance_is_translated(dossier):
    disguise(dossier)
    dossier.find("document text")
    next(node for node in dossier.find_all(name="Text Appearance") if node.actions()).click()
    for name in ("Reading Ruler", "Focus on One Paragraph", "Justified Lines", "Paragraph Numbers"):
        dossier.click_at(dossier.find("check box", name))
    read(dossier, "text appearance", WIDE)
    dossier.key("Escape", "Down", "Down")
    read(dossier, "text under a ruler")


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
def comparing_two_actors_is_translated(dossier):
    disguise(dossier)
    dossier.key("alt+2")
    dossier.find("list", "Actors")
    open_menu(dossier, "Actor Menu")
    dossier.key("Return")
    dialog = dossier.find("dialog")
    read(dossier, "dialog that asks whom to compare with")
    dossier.settle()
    dossier.click_at(dialog.find_all("list item")[1])
    dossier.find("heading", "Between the Two")
    read(dossier, "comparison")


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
def an_exam_is_translated(dossier):
    disguise(dossier)
    dossier.key("alt+5")
    choose_mode(dossier, "Exam")
    dossier.find("button", "Start").click()
    dossier.find("button", "Skip")
    read(dossier, "question of an exam")


@case
def learning_and_keeping_are_translated(dossier):
    disguise(dossier, days=150)
    dossier.find("document text")
    for words in ("Backups…", "Adapt to My Memory…", "Sync Folder…"):
        dossier.key("ctrl+comma")
        dossier.find("page tab", "Learning").click()
        tab_to(dossier, dossier.catalogue.pattern(words).pattern, "list item")
        if words != "Sync Folder…":
            dossier.key("Return")
        dossier.settle()
        read(dossier, f"preferences, {words}")
        if words == "Backups…":
            dossier.click_at(dossier.find("button", "Back Up Now"))
            dossier.settle()
            read(dossier, "backups, with one")
        while dossier.find_all("dialog"):
            dossier.key("Escape")
            dossier.settle()


@case
def the_voices_are_translated(dossier):
    with Service(dossier.place) as service:
        disguise(dossier, **service.environment)
        dossier.find("document text")
        dossier.key("ctrl+comma")
        dossier.find("dialog")
        tab_to(dossier, dossier.catalogue.pattern("Voices").pattern, "list item")
        dossier.key("Return")
        dossier.settle()
        read(dossier, "voices to read aloud with")
        dossier.kill()


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
