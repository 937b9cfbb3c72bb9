#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching everything: from a key to the very thing that was found."""

import json
import re
import sqlite3

from dossier_ui import case, main
from notes_ui import write_note


def search(dossier, text):
    dossier.settle()
    dossier.key("ctrl+k")
    entry = dossier.find("entry", "Search Everything")
    dossier.wait_until(lambda: entry.has_state("focused"), "the focus in the entry")
    dossier.type(text)
    return entry


def result(dossier, pattern):
    return dossier.find("list item", re.compile(pattern))


def walk_to(dossier, row):
    """Moves the focus down the list to ROW."""
    for _ in range(60):
        if row.has_state("focused"):
            return
        dossier.key("Down")
    raise AssertionError(f"{row} was not reached")


def is_closed(dossier):
    return not dossier.find_all("entry", "Search Everything")


@case
def an_actor_is_found_without_accents_and_gone_to(dossier):
    dossier.start()
    search(dossier, "lopez obr")
    result(dossier, "^Actor: Andrés Manuel López Obrador · ")
    dossier.wait_for_announcement(r"^\d+ results$")
    dossier.key("Return")
    dossier.wait_until(lambda: is_closed(dossier), "the palette to close")
    dossier.find("heading", "Andrés Manuel López Obrador")


@case
def the_program_can_be_quit_from_the_words_and_from_what_was_found(dossier):
    dossier.start()
    search(dossier, "")
    dossier.quit()
    dossier.start()
    search(dossier, "lopez")
    result(dossier, "^Actor: ")
    dossier.key("Down")
    dossier.wait_until(lambda: dossier.focused().role == "list item", "the focus in the list")
    dossier.quit()


@case
def a_quote_in_the_library_is_gone_to_and_back_leads_away(dossier):
    dossier.start()
    dossier.find("button", "Back").click()
    dossier.settle()
    search(dossier, "guns blazing")
    found = result(dossier, "^Quote: .*all guns blazing")
    if not found.has_state("selected"):
        walk_to(dossier, found)
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find_all("block quote"), "the quotes")
    focused = dossier.wait_until(dossier.focused, "the focus")
    assert "all guns blazing" in focused.name, focused


@case
def a_jump_within_the_open_dossier_has_a_way_back(dossier):
    dossier.start()
    search(dossier, "lopez obr")
    result(dossier, "^Actor: ")
    dossier.key("Return")
    dossier.find("heading", "Andrés Manuel López Obrador")
    dossier.settle()
    dossier.key("alt+Left")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")


@case
def a_question_leads_to_its_evidence_and_tells_no_answer(dossier):
    dossier.start()
    search(dossier, "bargain")
    questions = dossier.wait_until(lambda: dossier.find_all("list item", re.compile("^Question: ")), "questions")
    assert questions[0].name.count(" · ") == 2, questions[0].name
    walk_to(dossier, questions[0])
    dossier.key("Return")
    dossier.wait_until(lambda: is_closed(dossier), "the palette to close")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")


@case
def a_note_is_found_as_it_is_now_and_gone_to(dossier):
    text, start = write_note(dossier, "zweifelhaft")

    search(dossier, "zweif")
    result(dossier, "^Highlight: zweifelhaft · Mexico · ")
    dossier.find("label", "Highlights and Notes")
    dossier.key("Escape")
    dossier.wait_until(lambda: is_closed(dossier), "the palette to close")

    dossier.key("n")
    editor = dossier.find("text", "Note")
    dossier.wait_until(lambda: editor.has_state("focused"), "the note to have the focus")
    dossier.key("ctrl+a")
    dossier.type("glaubhaft")
    dossier.key("ctrl+Return")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus again")

    # From another page, and from another start.
    dossier.key("alt+3")
    dossier.find("page tab", "Quotes")
    search(dossier, "glaubh")
    result(dossier, "^Highlight: glaubhaft · Mexico · ")
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.wait_until(lambda: start <= text.caret <= start + len("Mexico"), "the caret in the highlight")
    search(dossier, "zweif")
    dossier.find(name="Nothing Found")


@case
def a_note_whose_words_are_gone_is_seen_in_the_list(dossier):
    dossier.start()
    dossier.find("page tab", "Article")
    dossier.quit()
    database = sqlite3.connect(dossier.place / "data" / "dossier" / "dossier.db")
    body = {"event": "note", "note": "n1", "exact": "nowhere to be found", "color": "pink", "text": "Kumquat"}
    database.execute("INSERT INTO event SELECT 'e1', id, 99, 1700000000000, 'note', 'us-mexico-fentanyl', ?"
                     " FROM device", [json.dumps(body)])
    database.commit()
    database.close()
    dossier.start()
    search(dossier, "kumq")
    result(dossier, "^Highlight: Kumquat · nowhere to be found · ")
    dossier.key("Return")
    dossier.find("list", "Highlights and notes")
    dossier.find("list item", re.compile("not in the text: “nowhere to be found”, Kumquat"))


@case
def the_keys_lead_through_the_results_and_back(dossier):
    dossier.start()
    entry = search(dossier, "mexico")
    first = dossier.wait_until(lambda: dossier.find_all("list item", re.compile("^(Actor|Article): ")), "results")[0]
    assert first.has_state("selected"), first
    dossier.key("Down")
    dossier.wait_until(lambda: "list item" in str(dossier.focused()), "the focus in the list")
    assert not first.has_state("focused")
    dossier.key("Up", "Up")
    dossier.wait_until(lambda: entry.has_state("focused"), "the focus back in the entry")
    dossier.key("Escape")
    dossier.wait_until(lambda: is_closed(dossier), "the palette to close")


@case
def more_of_a_kind_is_shown(dossier):
    dossier.start()
    search(dossier, "mexico")
    more = result(dossier, "^In the Text: Show [0-9]+ More$")
    before = len(dossier.find_all("list item", re.compile("^Sentence: ")))
    walk_to(dossier, more)
    dossier.key("Return")
    dossier.wait_until(lambda: len(dossier.find_all("list item", re.compile("^Sentence: "))) > before, "more")
    assert not dossier.find_all("list item", re.compile("^In the Text: Show"))


@case
def says_when_nothing_is_found(dossier):
    dossier.start()
    entry = search(dossier, "lopez obr")
    result(dossier, "^Actor: ")
    entry.set_text("nothing of this kind")
    dossier.find(name="Nothing Found")
    dossier.wait_for_announcement("^Nothing found$")
    # What was found before cannot be gone to any more.
    dossier.key("Return")
    dossier.settle()
    assert not is_closed(dossier) and not dossier.find_all("list item", re.compile("^Actor: "))
    dossier.key("ctrl+a", "BackSpace")
    dossier.find("label", "Search Everything")


@case
def takes_any_text(dossier):
    dossier.start()
    entry = search(dossier, "")
    for text in ('"', "a AND OR NOT", "NEAR(", "*", "'; --", "😀", "墨西哥", "\u202e\u05de", "x" * 10000):
        entry.set_text(text)
        dossier.wait_until(lambda: dossier.find_all(name="Nothing Found") or dossier.find_all("list item"), text[:20])
    assert dossier.running, dossier.said()


@case
def the_key_again_does_not_open_another(dossier):
    dossier.start()
    search(dossier, "mex")
    dossier.key("ctrl+k")
    dossier.settle()
    assert len(dossier.find_all("entry", "Search Everything")) == 1
    dossier.key("Escape")
    dossier.wait_until(lambda: is_closed(dossier), "the palette to close")


main()
