#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Highlights and notes, by keyboard alone: made, written, changed, undone, kept."""

import json
import re
import sqlite3

from dossier_ui import Atspi, case, main


def read(dossier, *arguments, **environment):
    dossier.start(*arguments, **environment)
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def highlight_at(text, offset):
    """What the text itself tells of the highlight at a place, and the words of it."""
    attributes, start, end = Atspi.Text.get_attribute_run(text.accessible.get_text_iface(), offset, False)
    return attributes.get("highlight"), text.text[start:end]


def select_words(dossier, text, n_words):
    """Selects words from the first name of the article on; returns where they begin."""
    dossier.key("m")
    dossier.wait_for_announcement(r"^Actor Mexico, paragraph 1$")
    start = text.caret
    dossier.key(*["shift+ctrl+Right"] * n_words)
    dossier.wait_until(lambda: text.caret > start, "the selection")
    return start


def highlight(dossier, text, key="h", n_words=2):
    start = select_words(dossier, text, n_words)
    dossier.key(key)
    dossier.wait_for_announcement(r"^Highlighted, ")
    return start


def wait_for_highlight(dossier, text, offset, expected):
    dossier.wait_until(lambda: highlight_at(text, offset)[0] == expected, f"the highlight to be {expected}")


@case
def a_selection_is_highlighted_by_one_key(dossier):
    text = read(dossier)
    start = highlight(dossier, text)
    color, words = highlight_at(text, start + 1)
    assert color == "Yellow", color
    assert words.startswith("Mexico ") and words == words.strip(), words
    assert highlight_at(text, start - 1)[0] is None
    assert highlight_at(text, start + len(words))[0] is None


@case
def each_color_has_a_key(dossier):
    text = read(dossier)
    start = highlight(dossier, text, "3")
    wait_for_highlight(dossier, text, start, "Pink")
    for key, name in zip("124", ("Yellow", "Blue", "Purple")):
        dossier.key(key)
        wait_for_highlight(dossier, text, start, name)
    dossier.key("ctrl+z")
    wait_for_highlight(dossier, text, start, "Blue")


@case
def without_a_selection_it_says_what_to_do(dossier):
    read(dossier)
    dossier.key("h")
    dossier.find("label", re.compile("^Select some text first"))


def open_note(dossier):
    """What a note is written in, with the focus."""
    dossier.key("n")
    editor = dossier.find("text", "Note")
    dossier.wait_until(lambda: editor.has_state("focused"), "the note to have the focus")
    return editor


@case
def a_note_is_written_and_kept(dossier):
    text = read(dossier)
    start = select_words(dossier, text, 2)
    open_note(dossier)
    dossier.type("why now")
    dossier.key("ctrl+Return")
    wait_for_highlight(dossier, text, start, "Yellow: why now")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus again")

    # It is opened again where the caret stands in it.
    editor = open_note(dossier)
    assert editor.text == "why now", editor.text
    dossier.key("ctrl+End")
    dossier.type(" at all")
    dossier.key("Escape")
    wait_for_highlight(dossier, text, start, "Yellow: why now at all")
    dossier.key("ctrl+z")
    wait_for_highlight(dossier, text, start, "Yellow: why now")
    dossier.key("ctrl+z")
    wait_for_highlight(dossier, text, start, "Yellow")
    dossier.key("ctrl+z")
    wait_for_highlight(dossier, text, start, None)
    dossier.key("ctrl+shift+z", "ctrl+shift+z")
    wait_for_highlight(dossier, text, start, "Yellow: why now")


@case
def a_note_that_is_being_written_is_kept_by_quitting(dossier):
    text = read(dossier)
    start = select_words(dossier, text, 2)
    open_note(dossier)
    dossier.type("why now")
    dossier.quit()
    text = read(dossier)
    wait_for_highlight(dossier, text, start, "Yellow: why now")


@case
def a_note_is_written_in_a_narrow_window(dossier):
    text = read(dossier)
    dossier.resize(370, 720)
    dossier.settle()
    start = select_words(dossier, text, 2)
    open_note(dossier)
    # A space would press whichever button had the focus instead.
    dossier.type("why now ")
    dossier.key("ctrl+Return")
    wait_for_highlight(dossier, text, start, "Yellow: why now")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus again")
    dossier.key("ctrl+shift+n")
    search = dossier.find("entry", "Search highlights and notes")
    dossier.wait_until(lambda: search.has_state("focused"), "the search to have the focus")


@case
def what_is_deleted_comes_back(dossier):
    text = read(dossier)
    start = highlight(dossier, text)
    dossier.key("Delete")
    wait_for_highlight(dossier, text, start, None)
    dossier.find("button", "Undo").click()
    wait_for_highlight(dossier, text, start, "Yellow")


@case
def it_outlives_a_crash(dossier):
    text = read(dossier)
    start = highlight(dossier, text, "2")
    dossier.kill()
    dossier.start()
    text = dossier.find("document text", re.compile("^Article: "))
    wait_for_highlight(dossier, text, start, "Blue")


def open_list(dossier):
    dossier.key("ctrl+shift+n")
    return dossier.find("list", "Highlights and notes")


@case
def the_list_says_how_to_begin(dossier):
    read(dossier)
    dossier.key("ctrl+shift+n")
    dossier.find("label", "Nothing Highlighted")


@case
def the_list_is_filtered_and_leads_there(dossier):
    text = read(dossier)
    start = highlight(dossier, text, "2")
    dossier.key("n")
    dossier.find("text", "Note")
    dossier.type("remember")
    dossier.key("ctrl+Return")
    wait_for_highlight(dossier, text, start, "Blue: remember")
    dossier.key("ctrl+End", "shift+ctrl+Left", "1")
    names = [row.name for row in open_list(dossier).find_all("list item")]
    assert len(names) == 2, names
    assert re.match("^Blue, paragraph 1: “Mexico .*”, remember$", names[0]), names
    assert re.match("^Yellow, paragraph 19: “.*”, no note$", names[1]), names
    dossier.type("rememb")
    dossier.wait_until(lambda: len(open_rows(dossier)) == 1, "one of them")
    dossier.key("ctrl+a", "BackSpace")
    dossier.wait_until(lambda: len(open_rows(dossier)) == 2, "all of them")
    dossier.key("Tab", "Tab", "space")
    dossier.wait_until(lambda: len(open_rows(dossier)) == 1, "the one with a note")
    dossier.key("Tab", "Tab")
    dossier.wait_until(lambda: dossier.focused() in open_rows(dossier), "the row to have the focus")
    dossier.key("Return")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.wait_until(lambda: start <= text.caret <= start + 40, "the caret to be there")


@case
def says_where_notes_cannot_be_saved(dossier):
    text = read(dossier)
    highlight(dossier, text, "2")
    open_list(dossier)
    next(node for node in dossier.find_all(name="Export") if node.actions()).click()
    dossier.find(re.compile("menu item"), re.compile("Markdown"))
    dossier.key("Down", "Return")
    name = dossier.find("text", "Name:")
    dossier.wait_until(lambda: name.has_state("focused"), "the name of the file to be asked for")
    name.set_text("/proc/notes.md")  # Not even the administrator makes a file there.
    dossier.key("Return")
    alert = dossier.find("alert", "Cannot Save Notes")
    words = " ".join(node.name for node in alert.walk())
    assert "“notes.md”" in words and "in /proc. Choose another folder." in words, words
    dossier.key("Escape")
    dossier.find("list", "Highlights and notes")


def open_rows(dossier):
    return [row for row in dossier.find_all("list item") if re.match("Yellow|Blue|Pink|Purple", row.name)]


def lose_text(dossier):
    """The only highlight is given words that the article does not have."""
    database = sqlite3.connect(dossier.place / "data" / "dossier" / "dossier.db")
    device, name, time, body = database.execute(
        "SELECT device, dossier, time_ms, body FROM event WHERE kind = 'note'"
    ).fetchone()
    change = {"event": "note", "note": json.loads(body)["note"], "exact": "A passage that nobody wrote"}
    database.execute("INSERT INTO event VALUES ('lost', ?, 1000, ?, 'note', ?, ?)",
                     [device, time + 1000, name, json.dumps(change)])
    database.commit()
    database.close()


@case
def what_is_gone_from_the_text_is_moved_or_deleted(dossier):
    text = read(dossier)
    highlight(dossier, text, "2")
    dossier.quit()
    dossier.wait_for_exit()
    lose_text(dossier)
    text = read(dossier)
    dossier.key("m")
    start = text.caret
    names = [row.name for row in open_list(dossier).find_all("list item")]
    assert names == ["Blue, not in the text: “A passage that nobody wrote”, no note"], names
    dossier.key("Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.key("shift+ctrl+Right")
    open_list(dossier)
    dossier.find("button", "Move to the Selection").click()
    dossier.wait_until(lambda: open_rows(dossier)[0].name.startswith("Blue, paragraph 1: “Mexico”"), "it to move")
    dossier.find("button", "Delete the Highlight").click()
    dossier.find("label", "Nothing Highlighted")
    dossier.key("Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.key("ctrl+z")
    wait_for_highlight(dossier, text, start, "Blue")


main()
