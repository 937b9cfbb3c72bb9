#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one does with an article, one does with its original: seen by voice, marked
and noted, its quotes and evidence found, in its own words."""

import re

from dossier_ui import Atspi, case, main
from original_ui import add, find, own_copy, text_of, wait_for_notice

HEAD = "Roberto Velasco, who is the head of the North America unit at Mexico’s Ministry of Foreign Relations, disagrees."
ERNST = "Falko Ernst, an analyst of the International Crisis Group, points out that “getting drugs out is not the primary objective.”"
OWN_WORDS = "not merely the calendar"


def other_copy():
    """A copy with two sentences that are told in another order of words."""
    copy = own_copy()
    for paragraph, start, words in ((13, "In the Ministry", HEAD), (16, "As the International", ERNST)):
        before, _, rest = copy[paragraph].partition(start)
        copy[paragraph] = before + words + (rest[rest.index("."):][1:] if paragraph == 13 else "")
    return copy


def attribute_at(text, offset, name):
    attributes, start, end = Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), offset, False)
    return attributes.get(name), text.text[start:end]


def read(dossier):
    dossier.start()
    text_of(dossier)
    add(dossier, other_copy())
    return text_of(dossier)


def wait_for_caret(dossier, words):
    """The article is shown, with the caret where WORDS begin."""
    text = text_of(dossier)
    dossier.wait_until(lambda: text.text[text.caret:].startswith(words), f"the caret at “{words}”")


def choose_text(dossier, name, notice):
    dossier.find("radio button", name).click()
    wait_for_notice(dossier, notice)
    return text_of(dossier)


@case
def it_is_seen_by_voice(dossier):
    text = read(dossier)
    dossier.key("v")
    dossier.wait_for_announcement(r"^Colored by voice: \d+% asserted, \d+% reported, \d+% quoted, \d+% asked$")
    dossier.find("label", "Share of words of the original")
    dossier.find("list item", "Roberto Velasco, 37 words")
    for words, voice in (("getting drugs out", "Direct quote of Falko Ernst"),
                         ("He points out that", "Reported speech of Roberto Velasco"),
                         ("how hard can the White House", "Question")):
        told = attribute_at(text, text.text.index(words) + 3, "voice")
        assert told[0] == voice, (words, told)
    told = attribute_at(text, text.text.index("Falko Ernst, an analyst"), "voice")
    assert told[0] == "Author’s own assertion", told


def highlight(dossier, words, key):
    """Highlights WORDS, which are found by keyboard."""
    find(dossier, words)
    dossier.key(key)
    dossier.wait_for_announcement(r"^Highlighted, ")


@case
def highlights_and_notes_are_kept_with_their_edition(dossier):
    text = read(dossier)
    highlight(dossier, OWN_WORDS, "3")
    dossier.key("n")
    dossier.find("text", "Note")
    dossier.type("my own copy")
    dossier.key("ctrl+Return")
    marked = ("Pink: my own copy", OWN_WORDS)
    dossier.wait_until(lambda: attribute_at(text, text.text.index(OWN_WORDS), "highlight") == marked, "the highlight")

    # The study edition has other words for it: the whole sentence is marked.
    dossier.restart()
    text = wait_for_notice(dossier, "A private copy")
    assert attribute_at(text, text.text.index(OWN_WORDS), "highlight") == marked
    text = choose_text(dossier, "Study Edition", "This is a study edition of")
    color, words = attribute_at(text, text.text.index("not only the calendar"), "highlight")
    assert color == "Pink: my own copy" and words.startswith("It is not only") and words.endswith("decade."), words
    highlight(dossier, "mixture is a combustible", "4")

    # And what is marked there stands for its sentence here.
    text = choose_text(dossier, "Original", "A private copy")
    assert attribute_at(text, text.text.index(OWN_WORDS), "highlight") == marked
    dossier.key("ctrl+shift+n")
    names = [row.name for row in dossier.find("list", "Highlights and notes").find_all("list item")]
    assert names == [f"Pink, paragraph 9: “{OWN_WORDS}”, my own copy",
                     "Purple, paragraph 9: “mixture is a combustible”, no note"], names


@case
def a_quote_is_found_where_the_original_has_it(dossier):
    read(dossier)
    dossier.key("alt+3")
    dossier.find("list", "Quotes")
    dossier.key("ctrl+f")
    dossier.type("primary objective")
    dossier.wait_until(lambda: len(dossier.find("list", "Quotes").find_all("list item")) == 1, "a single quote")
    dossier.key("Return")
    row = dossier.find("list", "Quotes").find_all("list item")[0]
    dossier.wait_until(lambda: row.has_state("focused"), "the focus on the quote")
    dossier.key("Return")
    wait_for_caret(dossier, ERNST)


@case
def evidence_of_an_actor_is_found_in_the_original(dossier):
    read(dossier)
    dossier.key("alt+2", "ctrl+f")
    dossier.type("velasco")
    dossier.find("list item", re.compile("^Roberto Velasco"))
    dossier.key("Return")
    dossier.find("heading", "Roberto Velasco")
    link = dossier.find("link", re.compile(f"^Paragraph 14, {HEAD[:20]}"))
    link.click()
    wait_for_caret(dossier, HEAD)


@case
def the_cast_alongside_leads_to_the_original(dossier):
    read(dossier)
    find(dossier, HEAD[:20])
    dossier.find("label", re.compile(r"^Paragraphs 1[1-4]–1\d$"))
    link = dossier.find("link", re.compile(f"^Paragraph 14, {HEAD[:20]}"))
    link.click()
    wait_for_caret(dossier, HEAD)


main()
