# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog that prints, and what it shows before."""


def go_print(dossier):
    dossier.key("ctrl+p")
    dossier.find("dialog", "Print")


def go_preview(dossier):
    go_print(dossier)
    dossier.find("button", "Preview").click()
    dossier.find("list", "Pages")


def go_preview_cast(dossier):
    go_print(dossier)
    dossier.key("Down", "space")
    dossier.settle()
    dossier.find("button", "Preview").click()
    dossier.find("list", "Pages")
    dossier.settle()
    dossier.key("Tab", "Down", "Down")


PAGES = {"print": go_print, "print-preview": go_preview, "print-preview-cast": go_preview_cast}
