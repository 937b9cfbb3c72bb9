#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages of an article, and an original of it, are shown in the words of the
window's language."""

from dossier_ui import case, main
from original_ui import choose_in_menu, compare, open_dialog, own_copy
from pseudo import foreign
from words_ui import NARROW, WIDE, close_menu, disguise, open_menu, read


def add_original(dossier):
    """Adds all but a paragraph, and one that is none of it."""
    compare(dossier, [foreign("Tomatoes are dearer than last year."), *map(foreign, own_copy()[1:])])


def open_text(dossier, **environment):
    disguise(dossier, **environment)
    dossier.find("document text")
    dossier.settle()


@case
def both_languages_are_shown_in_words_of_the_window(dossier):
    open_text(dossier)
    open_menu(dossier, "Language of the Article")
    read(dossier, "menu of languages", WIDE)
    close_menu(dossier)
    dossier.focus(dossier.find("document text"))
    dossier.key("m", "p")
    read(dossier, "peek at the other language", WIDE)
    dossier.key("Escape", "s")
    dossier.find("list", "Article in Two Languages")
    read(dossier, "two languages side by side", WIDE)
    dossier.key("m", "m", "Return")
    dossier.settle()
    read(dossier, "card of a name in two languages", WIDE)


@case
def adding_an_original_is_translated(dossier):
    open_text(dossier)
    open_dialog(dossier)
    read(dossier, "dialog that adds an original")
    dossier.find("text", "Text of the Article").set_text("1865\n\n1918")
    dossier.find("button", "Compare").click()
    dossier.find("label", "No paragraph of this text stands for one of the study edition. Choose the article that is "
                          "retold, in the language it is read in here.")
    read(dossier, "refusal of a text")
    dossier.settle()
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("dialog"), "the dialog to close")
    add_original(dossier)
    dossier.find("button", "Add")
    read(dossier, "what was found of an original")


@case
def an_original_is_read_in_words_of_the_window(dossier):
    open_text(dossier)
    add_original(dossier)
    dossier.find("button", "Add").click()
    dossier.find("radio button", "Side by Side")
    read(dossier, "original")
    open_menu(dossier, "Original Text")
    read(dossier, "menu of the original", WIDE)
    close_menu(dossier)
    dossier.find("radio button", "Side by Side").click()
    dossier.find("list", "Original and Study Edition")
    read(dossier, "original beside the study edition", WIDE)
    dossier.resize(*NARROW)
    dossier.find("document text")
    dossier.settle()
    choose_in_menu(dossier, "Original Text", "Peek at the Study Edition")
    dossier.settle()
    read(dossier, "peek at the study edition", NARROW)
    dossier.resize(*WIDE)
    dossier.key("Escape")
    choose_in_menu(dossier, "Original Text", "Remove Original Text")
    dossier.wait_until(lambda: not dossier.find_all("radio button", "Original"), "the original to go")
    read(dossier, "study edition when the original is removed", WIDE)


main()
