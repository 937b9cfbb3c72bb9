#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The article by voice: on and off, the shares, and the walk along one voice."""

import re

from dossier_ui import Atspi, case, main

VOICES = ("Author’s own assertion", "Reported speech", "Direct quote", "Question")


def read(dossier, *arguments, **environment):
    dossier.start(*arguments, **environment)
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def legend(dossier):
    return dossier.find("list", "Voices").find_all("list item")


def shares(dossier):
    return [int(re.search(r", (\d+)%$", row.name)[1]) for row in legend(dossier)]


def voice_at(text, offset):
    """The voice that the text itself tells of a place, and the words it tells it of."""
    attributes, start, end = Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), offset, False)
    return attributes.get("voice"), start, end


def word_at_caret(text):
    return text.text[text.caret:][:40]


@case
def a_key_turns_it_on_and_off(dossier):
    read(dossier)
    assert not dossier.find_all("list", "Voices")
    dossier.key("v")
    dossier.wait_for_announcement(r"^Colored by voice: \d+% asserted, \d+% reported, \d+% quoted, \d+% asked$")
    dossier.find("label", "Share of words of the study edition")
    assert not dossier.find_all("list", "Speaking"), dossier.window.tree()
    assert dossier.find("toggle button", "Color by Voice").has_state("pressed")
    dossier.key("v")
    dossier.find("list", "Speaking")
    dossier.wait_until(lambda: not dossier.find_all("list", "Voices"), "the voices to go")


@case
def a_button_does_too(dossier):
    text = read(dossier)
    button = dossier.find("toggle button", "Color by Voice")
    button.click()
    dossier.wait_until(lambda: text.description == "Colored by voice", "the text to tell its look")
    legend(dossier)
    button.click()
    dossier.wait_until(lambda: text.description == "", "the text to tell nothing of voices")
    dossier.find("list", "Speaking")


@case
def the_shares_are_those_of_all_words(dossier):
    read(dossier)
    dossier.key("v")
    rows = legend(dossier)
    assert [row.name.split(",")[0] for row in rows] == list(VOICES), rows
    assert sum(shares(dossier)) == 100, rows
    assert all(share > 0 for share in shares(dossier)), rows
    assert shares(dossier)[0] > 50, rows
    speakers = dossier.find("list", "Quoted Directly").find_all("list item")
    words = [int(re.search(r", (\d+) words?$", row.name)[1]) for row in speakers]
    assert speakers[0].name == "Roberto Velasco, 37 words", speakers
    assert words == sorted(words, reverse=True), speakers


@case
def a_row_walks_along_its_voice(dossier):
    text = read(dossier)
    dossier.key("v")
    rows = legend(dossier)
    dossier.click_at(rows[2])
    dossier.wait_for_announcement("^Direct quote of Stephanie Brewer: “What AMLO .*, paragraph 3$")
    assert word_at_caret(text).startswith("“What AMLO"), word_at_caret(text)
    dossier.click_at(rows[2])
    dossier.wait_for_announcement("^Direct quote of Stephanie Brewer: “All this")
    dossier.click_at(rows[3])
    dossier.wait_for_announcement(r"^Question: .*\?, paragraph \d+$")
    dossier.focus(rows[1])
    dossier.key("Return")
    dossier.wait_for_announcement("^Reported speech of .*, paragraph [0-9]+$")
    first = text.caret
    dossier.key("Return")
    dossier.wait_until(lambda: text.caret > first, "the next passage")
    dossier.find("button", "Show All Voices").click()
    dossier.wait_until(lambda: not dossier.find_all("button", "Show All Voices"), "all voices to be alike")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")


@case
def a_speaker_is_walked_along_too(dossier):
    text = read(dossier)
    dossier.key("v")
    speakers = dossier.find("list", "Quoted Directly").find_all("list item")
    row = next(row for row in speakers if row.name.startswith("Nikki Haley"))
    dossier.click_at(row)
    dossier.wait_for_announcement("^Direct quote of Nikki Haley: ")
    dossier.wait_until(lambda: (voice_at(text, text.caret)[0] or "") == "Direct quote of Nikki Haley", "her words")


@case
def keys_walk_from_voice_to_voice(dossier):
    text = read(dossier)
    dossier.key("v", "m")
    dossier.wait_for_announcement("^Reported speech of .*, paragraph 1$")
    dossier.key("m")
    dossier.wait_for_announcement("^Direct quote of Stephanie Brewer: ")
    dossier.key("shift+m")
    dossier.wait_for_announcement("^Reported speech of .*, paragraph 1$")
    dossier.key("Right", "Left", "Left", "Left", "Left")
    dossier.wait_for_announcement("^Author’s own assertion$")
    dossier.click_at(legend(dossier)[3])
    dossier.wait_for_announcement("^Question: ")
    dossier.focus(text)
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Show All Voices"), "all voices to be alike")
    assert dossier.find("list", "Voices"), "escape leaves the colors"


@case
def the_text_tells_its_voices(dossier):
    text = read(dossier)
    whole = text.text
    quote = whole.index("“What AMLO agreed")
    assert voice_at(text, quote)[0] is None
    dossier.key("v")
    dossier.wait_until(lambda: voice_at(text, quote)[0], "the voice of the quote")
    voice, start, end = voice_at(text, quote + 3)
    assert voice == "Direct quote of Stephanie Brewer", voice
    assert whole[start:end].startswith("“What AMLO") and whole[start:end].endswith("irrational,”"), whole[start:end]
    assert voice_at(text, whole.index(" said Stephanie") + 2)[0] == "Author’s own assertion"
    dossier.key("v")
    dossier.wait_until(lambda: voice_at(text, quote)[0] is None, "no voice any more")


@case
def in_a_narrow_window_it_is_in_the_menu_and_the_sheet(dossier):
    text = read(dossier)
    dossier.resize(360, 720)
    dossier.find("button", re.compile("Speaking · "))
    dossier.key("F10")
    item = dossier.find("menu item", "Color by Voice")
    item.click()
    dossier.find("button", re.compile(r"^Voices,? \d+% asserted"))
    dossier.key("F9")
    rows = legend(dossier)
    assert len(rows) == 4, rows
    dossier.settle()
    dossier.click_at(rows[2])
    dossier.wait_for_announcement("^Direct quote of Stephanie Brewer: ")
    dossier.wait_until(lambda: not dossier.find_all("list", "Voices"), "the sheet to close")
    assert word_at_caret(text).startswith("“What AMLO"), word_at_caret(text)
    dossier.resize(1200, 800)
    assert len(legend(dossier)) == 4
    dossier.focus(text)
    dossier.key("v")
    dossier.find("list", "Speaking")


@case
def a_card_still_opens_from_a_quote(dossier):
    read(dossier)
    dossier.key("v", "m", "m")
    dossier.wait_for_announcement("^Direct quote of Stephanie Brewer: ")
    dossier.key("Return")
    dossier.find("button", "Show in Quotes")
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Show in Quotes"), "the card to close")


main()
