#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder that devices share is chosen in the preferences, by keys alone."""

import re
from pathlib import Path

from dossier_ui import case, main
from quiz_ui import answer, choose_mode, make_dossier, on_day, tab_to

NO_FOLDER = re.compile("^A folder that another program keeps in step")


def open_learning(dossier):
    dossier.key("ctrl+comma")
    dossier.find("page tab", "Learning").click()
    tab_to(dossier, "^Sync Folder", "list item")


def open_chooser(dossier):
    """Opens GTK's own dialog from the row with the focus. It is a window of its
    own, and nobody hands out the focus here."""
    before = dossier._x_windows()
    dossier.key("Return")
    chooser = dossier.find(None, "Choose a Folder to Sync With")
    window = dossier.wait_until(lambda: set(dossier._x_windows()) - set(before), "the dialog’s window").pop()
    dossier._xdotool("windowfocus", "--sync", window)
    dossier.wait_until(lambda: chooser.has_state("active"), "the dialog to have the keys")
    return chooser


def leave_chooser(dossier, *keys):
    dossier.key(*keys)
    dossier.wait_until(lambda: len(dossier.app.children) == 1, "the dialog to close")
    dossier._focus_window()


def choose(dossier, folder):
    """Writes the path of FOLDER into the dialog, where “/” opens a place for it."""
    chooser = open_chooser(dossier)
    dossier.key("slash")
    dossier.wait_until(lambda: dossier.focused() and dossier.focused().role == "text", "a place for the path")
    # At once, since the dialog completes what is written, in the middle of a word too.
    dossier.focused().set_text(str(folder))
    dossier.wait_until(lambda: dossier.focused().text.rstrip("/") == str(folder), "the path to be written")
    dossier.wait_until(lambda: chooser.find("button", "Select").sensitive, "the folder to be found")
    leave_chooser(dossier, "Return")


def close_preferences(dossier):
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("dialog"), "the preferences to close")


def answer_one(dossier):
    dossier.find("page tab", re.compile("^Quiz")).click()
    choose_mode(dossier, "Practice")
    dossier.find("button", "Start").click()
    dossier.find("label", "Question 1 of 2")
    answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")
    dossier.key("Escape")
    dossier.find("button", "Discard").click()
    dossier.wait_until(lambda: not dossier.find_all("button", "Discard"), "the quiz to be gone")


def lines(folder):
    return [line for path in folder.iterdir() for line in path.read_text(encoding="utf-8").splitlines()]


@case
def what_is_answered_goes_to_the_folder_that_was_chosen(dossier):
    shared = dossier.place / "in step"
    shared.mkdir()
    path = make_dossier(dossier.place, ["single", "cloze"])
    dossier.start(path, **on_day(0))
    open_learning(dossier)
    choose(dossier, shared)
    dossier.wait_for_announcement("^Synced: Today, 9:0.*No other device has left anything")
    assert dossier.focused().name == "Sync Folder…", dossier.focused()
    dossier.find("label", re.compile(f"^{re.escape(str(shared))}\n"))
    files = list(shared.iterdir())
    assert len(files) == 1, files
    close_preferences(dossier)

    before = len(lines(shared))
    answer_one(dossier)
    dossier.wait_until(lambda: len(lines(shared)) > before, "the answer in the folder")
    assert list(shared.iterdir()) == files

    # The dialog opens where the folder is, and leaves it alone.
    open_learning(dossier)
    chooser = open_chooser(dossier)
    chooser.find(None, re.compile("^in step$"))
    leave_chooser(dossier, "Escape")
    dossier.find("label", re.compile(f"^{re.escape(str(shared))}\n"))

    # What was chosen is forgotten in another run, and nothing that was left there is. GTK's
    # dialog loses what it was still listing, so the first run does not end by itself.
    dossier.restart(path, **on_day(0))
    open_learning(dossier)
    tab_to(dossier, "^Stop Syncing$")
    dossier.key("space")
    dossier.find("label", NO_FOLDER)
    assert dossier.focused().name == "Sync Folder…", dossier.focused()
    left = lines(shared)
    close_preferences(dossier)
    answer_one(dossier)
    dossier.quit()
    assert lines(shared) == left


@case
def a_folder_that_cannot_be_written_is_told_of_in_one_sentence(dossier):
    dossier.start(make_dossier(dossier.place, ["single", "cloze"]), **on_day(0))
    open_learning(dossier)
    # Nobody may make a file here, whoever runs the tests.
    sentence = "“/sys” cannot be read or written; check the sync folder, or choose another."
    choose(dossier, Path("/sys"))
    dossier.wait_for_announcement(f"^{re.escape(sentence)}$")
    dossier.find("label", sentence)
    assert dossier.find("button", "Sync Now").sensitive

    good = dossier.place / "good"
    good.mkdir()
    tab_to(dossier, "^Sync Folder", "list item")
    choose(dossier, good)
    dossier.wait_for_announcement("^Synced: ")
    assert list(good.iterdir())


main()
