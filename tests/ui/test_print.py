#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing: the choice of a sheet, its pages, and the PDF file."""

import os
import re
import subprocess
from pathlib import Path

from dossier_ui import case, main

KINDS = Path(os.environ["MESON_SOURCE_ROOT"]) / "tests" / "data" / "every-kind.dossier"


def open_dialog(dossier, *arguments, **environment):
    dossier.start(*arguments, **environment)
    dossier.find("page tab", "Article")
    dossier.key("ctrl+p")
    return dossier.find("dialog", "Print")


def choose(dossier, sheet):
    """Goes down the sheets to the one wanted, and chooses it."""
    for _ in range(5):
        focused = dossier.focused()
        if focused and focused.name == sheet:
            break
        dossier.key("Down")
    dossier.key("space")
    dossier.wait_until(lambda: dossier.find("radio button", sheet).has_state("checked"), f"{sheet} to be chosen")


def export(dossier, path):
    """Exports what is chosen into the file PATH, as a person does."""
    dossier.find("button", "Export as PDF…").click()
    name = dossier.find("text", "Name:")
    dossier.wait_until(lambda: name.has_state("focused"), "the name of the file to be asked for")
    suggested = name.text
    name.set_text(str(path))
    dossier.key("Return")
    return suggested


def text_of(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())


@case
def exports_a_reading_sheet(dossier):
    path = dossier.place / "reading.pdf"
    open_dialog(dossier, KINDS)
    assert export(dossier, path) == "The Lighthouse Cat – Reading Sheet.pdf"
    dossier.find(name=re.compile("Saved as “reading.pdf”"))
    text = text_of(path)
    assert "For six years a gray cat has lived in the lighthouse" in text, text
    assert "Page 1 of 1" in text, text


@case
def exports_a_quiz_and_remembers_the_choice(dossier):
    path = dossier.place / "quiz.pdf"
    open_dialog(dossier, KINDS)
    choose(dossier, "Quiz")
    dossier.find("combo box", "Issue")
    assert export(dossier, path) == "The Lighthouse Cat – Quiz.pdf"
    dossier.find(name=re.compile("Saved as “quiz.pdf”"))
    text = text_of(path)
    assert "Why did the lamp go out" in text, text
    assert "mousetraps" not in text, text
    dossier.kill()
    open_dialog(dossier, KINDS)
    assert dossier.find("radio button", "Quiz").has_state("checked")


@case
def shows_every_page_before(dossier):
    open_dialog(dossier)
    choose(dossier, "Cast Sheet")
    dossier.find("button", "Preview").click()
    assert dossier.find("list", "Pages").find_all("list item")[0].name.startswith("Page 1 of 1"), dossier.window.tree()
    dossier.find("dialog").find("button", "Back").click()
    dossier.find("button", "Print…")


def ask_for_printer(dossier, *arguments, **environment):
    """Opens GTK's own dialog, which has no other printer than a file."""
    dossier.gtk_settings += "gtk-print-backends=file\n"
    open_dialog(dossier, *arguments, **environment)
    dossier.find("button", "Print…").click()
    dossier.find("table row", "Print to File")
    # There is no window manager to hand out the focus.
    window = dossier.wait_until(lambda: len(dossier._x_windows()) > 1 and dossier._x_windows()[-1], "its window")
    dossier._xdotool("windowfocus", "--sync", window)
    return dossier.wait_until(lambda: next((node for node in dossier.app.children if node.role == "dialog"), None),
                              "GTK's dialog")


def remember_folder(dossier, folder):
    """Has the last sheet been printed into a file in FOLDER."""
    keep = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keep.parent.mkdir(parents=True)
    keep.write_text("[io/github/dossier_study/Dossier]\nprint-settings={'output-uri': "
                    f"<'file://{folder}/other.pdf'>, 'output-file-format': <'pdf'>}}\n", encoding="utf-8")
    return keep


def print_by_keyboard(dossier, dialog):
    button = dialog.find("button", "Print")
    for _ in range(20):
        if button.has_state("focused"):
            break
        dossier.key("Tab")
    dossier.key("space")


def choose_file_printer(dossier, dialog):
    row = dialog.find("table row", "Print to File")
    for _ in range(3):
        if row.has_state("focused"):
            break
        dossier.key("Down")
    dossier.key("space")
    dossier.wait_until(lambda: dialog.find("button", "Print").sensitive, "a printer to be chosen")


@case
def prints_into_a_file_by_keyboard(dossier):
    folder = dossier.place / "paper"
    folder.mkdir()
    keep = remember_folder(dossier, folder)
    dialog = ask_for_printer(dossier, KINDS)
    choose_file_printer(dossier, dialog)
    print_by_keyboard(dossier, dialog)
    path = folder / "The Lighthouse Cat – Reading Sheet.pdf"
    dossier.wait_until(lambda: path.exists() and path.read_bytes().endswith(b"%%EOF\n"), "the file")
    assert "For six years a gray cat has lived in the lighthouse" in text_of(path), text_of(path)
    assert [file.name for file in folder.iterdir()] == [path.name]
    assert not dossier.find_all("alert"), dossier.window.tree()
    dossier.wait_until(lambda: "'printer': <'Print to File'>" in keep.read_text(encoding="utf-8"),
                       "the printer to be remembered")


@case
def says_where_the_printers_file_cannot_be_written(dossier):
    remember_folder(dossier, "/proc")
    dialog = ask_for_printer(dossier, KINDS)
    choose_file_printer(dossier, dialog)
    print_by_keyboard(dossier, dialog)
    check_alert(dossier, "in /proc. Choose another folder.")


@case
def the_printers_dialog_leads_to_our_preview(dossier):
    dialog = ask_for_printer(dossier, KINDS)
    dialog.find("button", "Preview").click()
    pages = dossier.find("list", "Pages")
    assert pages.find_all("list item")[0].name.startswith("Page 1 of 1"), pages.tree()
    dossier.find("dialog").find("button", "Back").click()
    dossier.find("button", "Print…").click()
    dossier.find("table row", "Print to File")


@case
def a_printer_that_is_not_chosen_is_no_failure(dossier):
    dialog = ask_for_printer(dossier, KINDS)
    dossier.key("Escape")
    dossier.wait_until(lambda: dialog not in dossier.app.children, "GTK's dialog to go")
    assert not dossier.find_all("alert"), dossier.window.tree()
    dossier.find("button", "Print…")


def check_alert(dossier, words):
    alert = dossier.find("alert")
    assert any(words in node.name for node in alert.walk()), alert.tree()
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("alert"), "the message to go")
    dossier.find("button", "Export as PDF…")


@case
def says_what_to_do_when_the_file_cannot_be_written(dossier):
    open_dialog(dossier)
    export(dossier, "/proc/sheet.pdf")  # Not even the administrator makes a file there.
    check_alert(dossier, "“sheet.pdf” cannot be written in /proc. Choose another folder.")


@case
def says_so_when_nothing_temporary_can_be_written(dossier):
    open_dialog(dossier, TMPDIR="/nonexistent")
    export(dossier, dossier.place / "sheet.pdf")
    check_alert(dossier, "Check that /nonexistent exists")
    assert not (dossier.place / "sheet.pdf").exists()


@case
def a_long_dossier_leaves_the_window_alive(dossier):
    long = dossier.place / "long.dossier"
    paragraphs = "".join(f'<p id="p{n}" number="{n}"><s id="s{n}">{"Of words there are many here. " * 12}</s></p>'
                         for n in range(1, 8001))
    long.write_text('<dossier format="1" id="long" xml:lang="en"><head edition="original"><title>Long</title>'
                    '<source kind="report"><description>d</description></source></head>'
                    '<cast><actor id="a" kind="person"><name>A</name><role>r</role><about>a</about></actor></cast>'
                    '<issues><issue id="i"><title>I</title><summary>s</summary><position id="p">P</position></issue>'
                    f"</issues><article><section>{paragraphs}</section></article></dossier>", encoding="utf-8")
    path = dossier.place / "long.pdf"
    dialog = open_dialog(dossier, long)
    export(dossier, path)
    bar = dialog.find("progress bar", "Making the pages")
    dossier.wait_until(lambda: bar.value > 0, "progress")
    dialog.find("button", "Cancel").click()
    dialog.find("button", "Export as PDF…")
    assert not path.exists(), "a canceled export left a file"
    assert not dossier.find_all("alert"), dossier.window.tree()


main()
