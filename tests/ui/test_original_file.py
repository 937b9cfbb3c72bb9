#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The original of an article comes from a file: chosen by keyboard, refused in one
sentence where it is none, and nothing is lost with it."""

import html
import re

from dossier_ui import case, main
from original_ui import (add, choose_file, choose_in_menu, compare, open_chooser, open_dialog, own_copy, text_of,
                         wait_for_dialog, wait_for_notice)

WORDS = "Boil the water with the salt, and add the noodles."


def write(dossier, name, content):
    path = dossier.place / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refuse(dossier, path, sentence):
    """The file is refused with SENTENCE, and with nothing else."""
    choose_file(dossier, path)
    dossier.find("label", sentence)
    dossier.wait_until(lambda: dossier.find("button", "Choose File…").has_state("focused"), "the button in focus")
    dossier.wait_for_announcement(f"^{re.escape(sentence)}$")


def wait_for_text(dossier):
    """The dialog is gone, and the text has the focus again."""
    dossier.wait_until(lambda: not dossier.find_all("button", "Choose File…"), "the dialog to go")
    return text_of(dossier)


@case
def a_text_file_is_chosen_by_keyboard(dossier):
    path = write(dossier, "column.txt", "\n\n".join(own_copy()))
    dossier.start()
    text_of(dossier)
    open_dialog(dossier)
    choose_file(dossier, path)
    dossier.find("label", "19 of 19 paragraphs")
    dossier.wait_until(lambda: dossier.find("button", "Add").has_state("focused"), "the button to have the focus")
    dossier.key("Return")
    assert own_copy()[0] in wait_for_notice(dossier, "A private copy").text
    wait_for_text(dossier)


@case
def a_text_file_is_dropped_on_the_dialog(dossier):
    path = write(dossier, "column.txt", "\n\n".join(own_copy()))
    dossier.start()
    text_of(dossier)
    field = open_dialog(dossier)
    dossier.settle()
    dossier.drop(path, field)
    dossier.find("label", "19 of 19 paragraphs")
    assert dossier.find("dialog", "Add Original Text")
    dossier.find("button", "Add").click()
    assert own_copy()[0] in wait_for_notice(dossier, "A private copy").text


@case
def a_saved_web_page_is_an_original_too(dossier):
    copy = own_copy()
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in copy)
    path = write(dossier, "column.html",
                 "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Column</title><style>p{}</style></head><body>"
                 "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
                 f"<article><h1>Column</h1>{body}</article>"
                 "<footer><p>Subscribe to our newsletter.</p></footer></body></html>")
    dossier.start()
    text_of(dossier)
    open_dialog(dossier)
    choose_file(dossier, path)
    dossier.find("label", "19 of 19 paragraphs")
    dossier.find("button", "Add").click()
    text = wait_for_notice(dossier, "A private copy").text
    assert copy[0] in text and copy[-1] in text, text
    assert "newsletter" not in text and "<p>" not in text, text


@case
def a_file_that_is_no_text_is_refused_in_one_sentence(dossier):
    dossier.start()
    text_of(dossier)
    paste = open_dialog(dossier)
    paste.set_text(WORDS)
    refuse(dossier, write(dossier, "picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1"),
           "This is no text: only plain text and saved web pages can be read. Choose another file, or paste the text.")
    refuse(dossier, write(dossier, "paper.txt", b"%PDF-1.7\n"),
           "This is a PDF file; save its text as plain text first. Choose another file, or paste the text.")
    refuse(dossier, write(dossier, "empty.txt", b""),
           "There is no text in it. Choose another file, or paste the text.")
    refuse(dossier, write(dossier, "blank.html", b"<html><body><p> </p></body></html>"),
           "There is no text in it. Choose another file, or paste the text.")
    assert paste.text == WORDS


@case
def a_file_that_cannot_be_read_is_refused_in_one_sentence(dossier):
    dossier.start()
    text_of(dossier)
    open_dialog(dossier)
    # A file of the program itself, of which not a byte can be read.
    refuse(dossier, "/proc/self/mem", "This file cannot be read. Check the file and choose it again.")
    with write(dossier, "huge.txt", WORDS).open("r+b") as huge:
        huge.truncate(65 * 1024 * 1024)
    refuse(dossier, dossier.place / "huge.txt",
           "The file is larger than 64 MiB. Choose a smaller file, or paste the text.")


@case
def another_article_is_refused_and_the_original_stays(dossier):
    copy = own_copy()
    dossier.start()
    text_of(dossier)
    add(dossier)
    text_of(dossier)
    choose_in_menu(dossier, "Original Text", "Replace Original Text…")
    refuse(dossier, write(dossier, "noodles.txt", WORDS),
           "No paragraph of this text stands for one of the study edition. Choose the article that is retold, in the "
           "language it is read in here.")
    # As long as the article is among it, what is too much of it is told.
    refuse(dossier, write(dossier, "long.txt", "\n\n".join(copy + [f"{i}: {WORDS}" for i in range(40000)])),
           "The text is longer than 2 MiB. Leave out what does not belong to the article, and try again.")
    dossier.key("Escape")
    assert copy[0] in wait_for_text(dossier).text
    dossier.restart()
    assert copy[0] in wait_for_notice(dossier, "A private copy").text


@case
def a_part_of_the_article_is_doubted_but_can_be_added(dossier):
    copy = own_copy()[:6]
    dossier.start()
    text_of(dossier)
    compare(dossier, [WORDS, *copy, WORDS])
    dossier.find("label", "6 of 19 paragraphs")
    dossier.find("label", re.compile("^Fewer than half of the paragraphs were found"))
    dossier.key("alt+b")
    paste = dossier.find("text", "Text of the Article")
    dossier.wait_until(lambda: paste.has_state("focused"), "what was pasted to have the focus")
    assert copy[0] in paste.text
    dossier.key("alt+c")
    dossier.find("button", "Add").click()
    wait_for_notice(dossier, "A private copy")


@case
def the_text_has_the_focus_again_when_nothing_is_added(dossier):
    dossier.start()
    text = text_of(dossier)
    open_dialog(dossier)
    dossier.key("Escape")
    wait_for_text(dossier)
    open_dialog(dossier).set_text("\n\n".join(own_copy()))
    dossier.find("button", "Compare").click()
    dossier.find("button", "Add")
    dossier.find("button", "Close").click()
    assert wait_for_text(dossier) == text
    # And a file chooser that is closed leads back to the dialog.
    open_dialog(dossier)
    open_chooser(dossier)
    dossier.key("Escape")
    wait_for_dialog(dossier)
    dossier.wait_until(lambda: dossier.find("button", "Choose File…").has_state("focused"), "the dialog again")
    dossier.key("Escape")
    wait_for_text(dossier)
    # The list of what was found is another.
    add(dossier)
    text_of(dossier)
    choose_in_menu(dossier, "Original Text", "What Was Found…")
    dossier.find("label", "19 of 19 paragraphs")
    dossier.key("Escape")
    text_of(dossier)


main()
