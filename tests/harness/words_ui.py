# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the window is said in no catalogue's words."""

import contextlib
import os
import re
from pathlib import Path

from dossier_ui import Atspi, GLib
from pseudo import foreign

BUNDLED = "us-mexico-fentanyl.dossier"
# 360 pixels, and what a window without a compositor draws around itself.
NARROW, WIDE = (370, 720), (1200, 800)

# What GTK and libadwaita say for themselves, in catalogues of their own.
TOOLKIT = {"Back", "Close", "Close the window", "Maximize", "Maximize the window", "Minimize", "Minimize the window",
           "Clear Entry", "Decrease", "Dismiss", "Increase", "Preferences", "Search"}
# Keys, formats and programs that have no other name, and the languages that call themselves so.
# The “and” before the last of a list comes from ICU, not from a catalogue.
NAMES = re.compile(r"\b(and|English|Español|Ctrl|Alt|Shift|Escape|Esc|Return|Enter|Page|Up|Down|Left|Right|Home|End|Tab|Space|Delete|Comma|Plus|Minus|APA|MLA|"
                   r"Chicago|A4|US Letter)\b")
LATIN = re.compile(r"[A-Za-z]{2,}")


def disguise(dossier, days=60, **environment):
    """Puts all text of the bundled dossier, in each of its languages, into Cyrillic
    letters, and dates into Arabic ones: a Latin word is then one that no catalogue was asked for."""
    folder = dossier.place / "dossiers"
    folder.mkdir()
    for bundled in Path(os.environ["DOSSIER_DOSSIERDIR"]).glob("*.dossier"):
        (folder / bundled.name).write_text(foreign(bundled.read_text(encoding="utf-8")), encoding="utf-8")
    dossier.study(file=folder / BUNDLED, new=2, days=days)
    dossier.start(language="long", DOSSIER_DOSSIERDIR=folder, LC_ALL="", LANG="en_US.UTF-8", LC_TIME="ar_EG.UTF-8",
                  **environment)


def words_of(node):
    """All that a reader of the screen is told of NODE."""
    yield node.name
    yield node.description
    yield from (value for key, value in node.attributes.items() if key in ("placeholder-text", "valuetext"))
    if text := node.accessible.get_text_iface():
        yield Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


def untranslated(dossier):
    found = set()
    for node in dossier.walk():
        with contextlib.suppress(GLib.Error):
            for words in words_of(node):
                if words not in TOOLKIT and LATIN.search(NAMES.sub("", words)):
                    found.add((node.role, words))
    return found


def read(dossier, page, *sizes):
    """Fails on an untranslated word of the PAGE, wide and narrow unless told."""
    for size in sizes or (WIDE, NARROW):
        dossier.resize(*size)
        dossier.settle(quiet=0.1)
        assert dossier.running, f"the {page} ended the program:\n{dossier.said()}"
        found = untranslated(dossier)
        assert not found, f"untranslated on the {page}, {size[0]} pixels wide: {sorted(found)}"
    if not sizes:
        dossier.resize(*WIDE)


def menu_items(dossier):
    return [node for node in dossier.walk() if "menu item" in node.role]


def close_menu(dossier):
    """A window that becomes narrow may have closed it already."""
    if menu_items(dossier):
        dossier.key("Escape")
    dossier.wait_until(lambda: not menu_items(dossier), "the menu to close")


def open_menu(dossier, name):
    next(node for node in dossier.find_all(name=name) if node.actions()).click()
    dossier.wait_until(lambda: menu_items(dossier), f"the menu {name}")
