#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's own copy of the article that the bundled dossier retells: added,
read in place of the study edition, taken away and brought back."""

import re

from dossier_ui import case, main
from original_ui import add, choose_in_menu, compare, own_copy, text_of, wait_for_notice

STUDY, OWN = "Study Edition", "Original"
STUDY_NOTICE = "This is a study edition of"


def choose_text(dossier, name):
    dossier.find("radio button", name).click()


@case
def a_copy_takes_the_place_of_the_study_edition(dossier):
    dossier.start()
    study = text_of(dossier).text
    copy = own_copy()
    compare(dossier, copy)
    n = len(copy)
    dossier.find("label", f"{n} of {n} paragraphs")
    dossier.find("label", re.compile(r"^(\d+) of \1 direct quotes$"))
    dossier.find("button", "Add").click()
    text = wait_for_notice(dossier, "A private copy, kept on this machine only")
    assert copy[0] in text.text and copy[-1] in text.text, text.text[:900]
    assert text.text != study
    dossier.find("radio button", OWN)


@case
def the_choice_of_text_is_kept(dossier):
    dossier.start()
    study = text_of(dossier).text
    add(dossier)
    choose_text(dossier, STUDY)
    assert wait_for_notice(dossier, STUDY_NOTICE).text == study
    dossier.restart()
    assert text_of(dossier).text == study
    choose_text(dossier, OWN)
    wait_for_notice(dossier, "A private copy")
    dossier.restart()
    wait_for_notice(dossier, "A private copy")
    assert dossier.find("radio button", OWN).has_state("checked")


@case
def names_open_their_cards(dossier):
    dossier.start()
    add(dossier)
    text_of(dossier)
    dossier.key("m")
    dossier.wait_for_announcement("^Actor Mexico, paragraph 1$")
    dossier.key("Return")
    dossier.find("button", re.compile("Profile"))


@case
def what_is_removed_comes_back(dossier):
    dossier.start()
    study = text_of(dossier).text
    add(dossier)
    text_of(dossier)
    choose_in_menu(dossier, "Original Text", "Remove Original Text")
    dossier.find("label", "Original text removed")
    undo = dossier.find("button", "Undo")
    assert wait_for_notice(dossier, STUDY_NOTICE).text == study
    undo.click()
    wait_for_notice(dossier, "A private copy")
    choose_in_menu(dossier, "Original Text", "Remove Original Text")
    wait_for_notice(dossier, STUDY_NOTICE)
    assert not dossier.find_all("radio button", OWN)


@case
def what_could_not_be_placed_is_listed(dossier):
    copy = own_copy()
    dossier.start()
    compare(dossier, copy[:3] + copy[4:] + ["A sentence about the price of tomatoes, which no study edition retells."])
    dossier.find("label", f"{len(copy) - 1} of {len(copy)} paragraphs")
    dossier.find("heading", "Paragraphs Not in the Original")
    dossier.find("button", "Add").click()
    # The paragraph that is retold has a heading, and so has what comes after it.
    text = wait_for_notice(dossier, "Not in the copy: retold as in the study edition").text
    assert text.index("Not in the copy") < text.index("Whether he takes apart") < text.index("The copy goes on"), text
    assert text.index("The copy goes on") < text.index(copy[4]), text
    text_of(dossier)
    choose_in_menu(dossier, "Original Text", "What Was Found…")
    dossier.find("heading", "Paragraphs Not in the Original")


@case
def the_notice_on_the_study_edition_leads_to_it(dossier):
    dossier.start()
    text = text_of(dossier)
    button = dossier.find("button", "Add Original Text…")
    dossier.click_at(button)
    dossier.find("text", "Text of the Article").set_text("\n\n".join(own_copy()))
    dossier.key("Escape")
    text_of(dossier)
    dossier.wait_until(lambda: not dossier.find_all("button", "Compare"), "the dialog to go")

    # By keyboard it comes after the text, where it is on the screen.
    dossier.key("ctrl+End")
    dossier.find("label", re.compile("^Paragraphs 1[5-8]–19$"))
    dossier.settle()
    dossier.key("Tab")
    dossier.wait_until(lambda: dossier.focused() not in (None, text), "the focus to go on")
    assert not button.has_state("focused")
    dossier.focus(text)
    dossier.key("ctrl+Home")
    dossier.find("label", "Paragraphs 1–3")
    dossier.settle()
    dossier.key("Tab")
    dossier.wait_until(lambda: button.has_state("focused"), "the button to have the focus")
    dossier.key("Return")
    dossier.find("text", "Text of the Article").set_text("\n\n".join(own_copy()))
    dossier.key("alt+c")
    dossier.wait_for_announcement("^19 of 19 paragraphs$")
    dossier.find("button", "Add").click()
    wait_for_notice(dossier, "A private copy")
    assert not dossier.find_all("button", "Add Original Text…")


@case
def another_text_is_refused_in_one_sentence(dossier):
    dossier.start()
    compare(dossier, ["Boil the water with the salt.", "Add the noodles and stir for nine minutes."])
    dossier.find("label", re.compile("^No paragraph of this text stands for one of the study edition"))
    assert dossier.find("button", "Compare").sensitive
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Compare"), "the dialog to go")
    assert not dossier.find_all("radio button", OWN)


main()
