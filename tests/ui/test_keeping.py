#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How answers are kept: preferences, backups, a shared folder, and what is
said when something was wrong."""

import re

from dossier_ui import case, main, profile
from quiz_ui import answer, choose_mode, make_dossier, on_day, tab_to


def write_settings(dossier, **settings):
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{name.replace('_', '-')}={value}" for name, value in settings.items()]
    keyfile.write_text("[io/github/dossier_study/Dossier]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def open_quiz(dossier):
    dossier.find("page tab", re.compile("^Quiz")).click()
    dossier.find("heading", "New Quiz")


def answer_some(dossier, count):
    """Answers the first COUNT questions right, and leaves."""
    choose_mode(dossier, "Practice")
    dossier.find("button", "Start").click()
    for number in range(1, count + 1):
        dossier.find("label", f"Question {number} of 2")
        answer(dossier)
        dossier.key("Return")
        dossier.wait_for_announcement("^Right")
        if number < count:
            dossier.find("button", "Next Question").click()
    dossier.key("Escape")
    dossier.find("button", "Discard").click()
    dossier.wait_until(lambda: not dossier.find_all("button", "Discard"), "the quiz to be gone")


def open_learning(dossier):
    dossier.key("ctrl+comma")
    dossier.find("page tab", "Learning").click()
    dossier.find("list item", re.compile("^Backups"))


def close_preferences(dossier):
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("dialog"), "the preferences to close")


@case
def there_are_six_settings_of_learning(dossier):
    dossier.start()
    open_learning(dossier)
    lists = [dossier.find("list", name) for name in ("Each Day", "Memory", "Keeping")]
    rows = [[row.name for row in group.children] for group in lists]
    assert rows == [["New Questions", "Reviews", "Start of the Day", "Remind Me"],
                    ["Known When Asked Again", "Adapt to My Memory…"],
                    ["Sync Folder…", "Backups…"]], rows
    dossier.find("label", "From 400 answers on different days; 0 so far")
    dossier.find("label", "Asked again while 90 of 100 are still known: the usual.")

    tab_to(dossier, "^Known When Asked Again", "spin button")
    dossier.key("Up", "Up", "Up", "Up", "Up")
    dossier.find("label", re.compile("^Asked again while 95 of 100 are still known: about 2.[0-9] times"))
    close_preferences(dossier)
    dossier.quit()
    dossier.start()
    open_learning(dossier)
    dossier.find("label", re.compile("^Asked again while 95 of 100"))


@case
def another_retention_moves_the_days_of_what_was_answered(dossier):
    path = make_dossier(dossier.place, ["single", "cloze"])
    dossier.start(path, **on_day(0))
    open_quiz(dossier)
    answer_some(dossier, 1)
    choose_mode(dossier, "Review")
    dossier.find("label", "Nothing is due. Next: Monday.")
    open_learning(dossier)
    tab_to(dossier, "^Known When Asked Again", "spin button")
    dossier.key(*["Down"] * 20)
    dossier.find("label", re.compile("^Asked again while 70 of 100"))
    close_preferences(dossier)
    # It is worked out anew while the page can be used.
    dossier.wait_until(lambda: dossier.find_all("label", re.compile("^Nothing is due. Next: (?!Monday)")),
                       "a later day")


@case
def goes_back_to_a_backup_and_keeps_what_was_there(dossier):
    path = make_dossier(dossier.place, ["single", "cloze"])
    dossier.start(path, **on_day(0))
    open_quiz(dossier)
    answer_some(dossier, 1)
    dossier.find("label", "2 questions: 1 asked, 1 known.")
    open_learning(dossier)
    # The first answer of a run makes a backup by itself.
    dossier.find("label", re.compile("^Last: Today, 9:0"))
    tab_to(dossier, "^Backups", "list item")
    dossier.key("Return")
    tab_to(dossier, "Back Up Now")
    dossier.key("Return")
    dossier.wait_until(lambda: len(dossier.find_all("button", re.compile("^Restore the backup"))) == 2, "a second")
    dossier.key("Escape")
    close_preferences(dossier)

    answer_some(dossier, 2)
    dossier.find("label", "2 questions: 2 asked, 2 known.")
    open_learning(dossier)
    tab_to(dossier, "^Backups", "list item")
    dossier.key("Return")
    dossier.find("button", re.compile("^Restore the backup")).click()
    dossier.find("alert", "Go Back to This Backup?").find("button", "Restore").click()
    dossier.find("label", re.compile("^Restored. What was there before is kept as “kept-.*[.]db”[.]$"))
    assert len(dossier.find_all("button", re.compile("^Restore the backup"))) == 3
    dossier.key("Escape")
    close_preferences(dossier)
    open_quiz(dossier)
    dossier.find("label", "2 questions: 1 asked, 1 known.")

    # And forth again, to the copy that was kept.
    open_learning(dossier)
    tab_to(dossier, "^Backups", "list item")
    dossier.key("Return")
    dossier.find("label", "3 answers")
    rows = [node for node in dossier.find_all("list item") if node.find_all("label", "3 answers")]
    rows[0].find("button", re.compile("^Restore the backup")).click()
    dossier.find("alert", "Go Back to This Backup?").find("button", "Restore").click()
    dossier.find("label", re.compile("^Restored."))
    dossier.key("Escape")
    close_preferences(dossier)
    open_quiz(dossier)
    dossier.find("label", "2 questions: 2 asked, 2 known.")


def adapt(dossier):
    """Opens the dialog, and returns it."""
    open_learning(dossier)
    tab_to(dossier, "^Adapt to My Memory", "list item")
    dossier.key("Return")
    return dossier.find("dialog", "Adapt to My Memory")


@case
def the_days_adapt_to_what_was_answered(dossier):
    # The table of a person who answered for half a year is taken or left, which is said either way.
    dossier.study(days=180, new=4, idle=20)
    dossier.start()
    dialog = adapt(dossier)
    dialog.find("button", "Adapt").click()
    outcome = re.compile("it errs [0-9.]+% less than before|foretells these answers as well or better")
    heard = dossier.wait_for_announcement(outcome.pattern, timeout=120)
    taken = "errs" in heard
    dialog.find("label", outcome)
    assert dossier.focused().name == "Close", dossier.focused()
    dossier.key("Return")
    dossier.wait_until(lambda: not dossier.find_all("dialog", "Adapt to My Memory"), "the dialog to close")

    # A second time the same answers have nothing better to tell.
    if taken:
        dossier.find("label", re.compile("^Lets the days follow the [0-9,]+ answers so far$"))
        dialog = adapt(dossier)
        dialog.find("button", "Adapt").click()
        dossier.wait_for_announcement("nothing has changed", timeout=120)
        dossier.key("Return")


@case
def adapting_is_given_up_and_changes_nothing(dossier):
    dossier.study(days=180, new=4, idle=20)
    dossier.start()
    dialog = adapt(dossier)
    dialog.find("button", "Adapt").click()
    dialog.find("button", "Cancel").click()
    dossier.wait_until(lambda: not dossier.find_all("dialog", "Adapt to My Memory"), "the dialog to close")
    adapt(dossier).find("button", "Adapt")


@case
def two_devices_share_a_folder(dossier):
    shared = dossier.place / "shared"
    shared.mkdir()
    write_settings(dossier, sync_folder=f"'{shared.as_uri()}'")
    path = make_dossier(dossier.place, ["single", "cloze"])
    dossier.start(path, **on_day(0))
    open_quiz(dossier)
    answer_some(dossier, 1)
    dossier.quit()
    assert list(shared.iterdir()), "nothing was left in the folder"

    with profile("other") as other:
        write_settings(other, sync_folder=f"'{shared.as_uri()}'")
        other.start(path, **on_day(0, hour=10))
        open_quiz(other)
        other.wait_until(lambda: other.find_all("label", "2 questions: 1 asked, 1 known."), "the other's answer")
        answer_some(other, 2)
        other.find("label", "2 questions: 2 asked, 2 known.")
        open_learning(other)
        other.find("label", re.compile("Synced: Today, [0-9:]+. 1 other device.$"))
        close_preferences(other)
        other.quit()

    dossier.start(path, **on_day(0, hour=11))
    open_quiz(dossier)
    dossier.wait_until(lambda: dossier.find_all("label", "2 questions: 2 asked, 2 known."), "the other's answer")
    open_learning(dossier)
    dossier.find("button", "Stop Syncing").click()
    dossier.find("label", re.compile("^A folder that another program keeps in step"))
    assert not dossier.find_all("button", "Sync Now")


@case
def a_folder_that_is_gone_is_told_of(dossier):
    write_settings(dossier, sync_folder="'file:///nowhere/at/all'")
    dossier.start()
    open_learning(dossier)
    dossier.find("label", re.compile("/nowhere/at/all.*check the sync folder", re.S))


@case
def a_damaged_file_is_mended_and_told_of_once(dossier):
    path = make_dossier(dossier.place, ["single", "cloze"])
    dossier.start(path, **on_day(0))
    open_quiz(dossier)
    answer_some(dossier, 1)
    dossier.quit()
    database = next(dossier.place.glob("data/**/dossier.db"))
    database.write_bytes(b"no database any more " * 500)

    dossier.start(path, **on_day(0, hour=10))
    alert = dossier.find("alert", "About the Answers")
    assert any("set aside" in node.name or "dossier" in node.name for node in alert.find_all("label")), alert.tree()
    alert.find("button", "Close").click()
    dossier.wait_until(lambda: not dossier.find_all("alert"), "the dialog to close")
    open_quiz(dossier)
    dossier.find("label", "2 questions: 1 asked, 1 known.")
    dossier.quit()
    dossier.start(path, **on_day(0, hour=11))
    open_quiz(dossier)
    dossier.settle(2)
    assert not dossier.find_all("alert")


main()
