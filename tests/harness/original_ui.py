# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy of the article that the bundled dossier retells, as a person might have
it: the study edition's own text in other words, so that none of the original's
is needed; and how one adds it."""

import re
import time
import xml.etree.ElementTree as ET
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "data" / "dossiers" / "us-mexico-fentanyl.dossier"
NAMESPACE = re.compile(r"^\{.*\}")
OTHER_WORDS = {"but": "yet", "says": "argues", "because": "since", "big": "large", "also": "too",
               "however": "still", "more": "further", "only": "merely", "will": "shall"}


def tag_of(element):
    return NAMESPACE.sub("", element.tag)


def words_of(element, in_quote=False):
    """The text of ELEMENT, in other words but where somebody is quoted."""
    is_quote = in_quote or tag_of(element) == "q"
    parts = [element.text or ""]
    if not is_quote:
        parts = [reword(parts[0])]
    for child in element:
        parts.append(words_of(child, is_quote))
        parts.append((child.tail or "") if is_quote else reword(child.tail or ""))
    return "".join(parts)


def reword(text):
    return re.sub(r"\w+", lambda word: OTHER_WORDS.get(word.group(), word.group()), text)


def own_copy():
    """Paragraphs of the article as a person's copy of it might have them."""
    article = next(node for node in ET.parse(SOURCE).iter() if tag_of(node) == "article")
    paragraphs = (node for node in article.iter() if tag_of(node) == "p")
    return [" ".join(words_of(paragraph).split()) for paragraph in paragraphs]


def text_of(dossier):
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def wait_for_notice(dossier, words):
    """The text of the article, once its notice says WORDS."""
    def shown():
        texts = dossier.find_all("document text", re.compile("^Article: "))
        return texts[0] if texts and words in texts[0].text else None
    return dossier.wait_until(shown, f"the notice to say “{words}”")


def find(dossier, words):
    """Has WORDS of the article selected, as one finds them."""
    dossier.key("ctrl+f")
    dossier.type(words)
    dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("Escape")
    text_of(dossier)


def choose_in_menu(dossier, button, name):
    dossier.find("toggle button", button).click()
    dossier.find(re.compile("menu item"), name).click()


def open_dialog(dossier):
    choose_in_menu(dossier, "Main Menu", "Add Original Text…")
    return dossier.find("text", "Text of the Article")


def open_chooser(dossier):
    """Opens the dialog's file chooser, by keyboard."""
    dossier.find("button", "Choose File…")
    dossier.key("alt+f")
    dossier.wait_until(lambda: len(dossier.app.children) == 2, "the file chooser")
    dossier.find("button", "Open")


def wait_for_dialog(dossier):
    """The file chooser is gone, and the window goes on."""
    dossier.wait_until(lambda: len(dossier.app.children) == 1, "the file chooser to go")
    dossier._focus_window()


def type_path(dossier, path):
    """Puts PATH into the chooser's entry, once it has come to rest: what a chooser
    reads while it opens takes the place of what is there too early."""
    entries = [node for node in dossier.window.find_all("text") if node.has_state("focused")]
    if not entries:
        dossier.key("ctrl+l")
        return False
    was_there = entries[0].text == str(path)
    if not was_there:
        entries[0].set_text(str(path))
    time.sleep(0.5)
    return was_there


def choose_file(dossier, path):
    """Chooses PATH in the dialog's file chooser, by keyboard."""
    open_chooser(dossier)
    dossier.wait_until(lambda: type_path(dossier, path), "the path to be there")
    dossier.key("Return")
    wait_for_dialog(dossier)


def compare(dossier, paragraphs):
    open_dialog(dossier).set_text("\n\n".join(paragraphs))
    dossier.find("button", "Compare").click()


def add(dossier, paragraphs=None):
    compare(dossier, paragraphs or own_copy())
    dossier.find("button", "Add").click()
    return wait_for_notice(dossier, "A private copy, kept on this machine only")
