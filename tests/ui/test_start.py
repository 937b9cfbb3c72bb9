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
def starts_in_every_language_and_direction(dossier):
    for locale in ("es_ES.UTF-8", "ar_EG.UTF-8"):
        dossier.restart(LC_ALL=locale)
        assert len(dossier.find_all("page tab")) >= 5


main()
