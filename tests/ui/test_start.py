#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dossier starts, shows its five views, and ends."""

from dossier_ui import case, main

VIEWS = ["Article", "Actors", "Quotes", "Issues", "Quiz"]


@case
def starts_with_the_five_views(dossier):
    dossier.start()
    assert [tab.name for tab in dossier.find_all("page tab")][:5] == VIEWS
    dossier.find("button", "Close")


@case
def quits_and_leaks_nothing(dossier):
    dossier.start()
    dossier.find("page tab", "Article")
    dossier.quit()


@case
def starts_again_after_being_killed(dossier):
    dossier.start()
    dossier.restart()
    dossier.find("page tab", "Article")


@case
def starts_narrow(dossier):
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True)
    keyfile.write_text("[io/github/dossier_study/Dossier]\nwindow-width=360\nwindow-height=720\n")
    dossier.start()
    dossier.find("document text")
    dossier.quit()


@case
def starts_in_every_language_and_direction(dossier):
    for locale in ("es_ES.UTF-8", "ar_EG.UTF-8"):
        dossier.restart(LC_ALL=locale)
        assert len(dossier.find_all("page tab")) >= 5


def leave_after_first_frame(dossier, *arguments, **environment):
    """The status with which the program left, and what it said."""
    dossier.start("--exit-after-first-frame", *arguments, window=False, **environment)
    return dossier.wait_for_exit(), dossier.said()


@case
def leaves_after_the_first_frame(dossier):
    status, said = leave_after_first_frame(dossier)
    assert (status, said) == (0, ""), said


@case
def leaves_on_the_article_whatever_was_shown_last(dossier):
    dossier.start()
    dossier.find("page tab", "Issues").click()
    dossier.quit()
    status, said = leave_after_first_frame(dossier)
    assert (status, said) == (0, ""), said


@case
def leaves_without_a_place_to_write(dossier):
    status, said = leave_after_first_frame(dossier, XDG_DATA_HOME="/proc/none")
    assert status == 0, said


@case
def leaves_with_a_sentence_when_there_is_no_first_frame(dossier):
    for file in ("/nonexistent.dossier", "/etc/passwd"):
        status, said = leave_after_first_frame(dossier, file)
        assert status == 1, said
        assert said.splitlines()[-1].startswith("dossier: error: "), said


main()
