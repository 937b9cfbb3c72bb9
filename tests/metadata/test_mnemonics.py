#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No two items of a menu, and no two controls of a dialog, have the same mnemonic, in any language."""

import os
import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

from catalogue import Catalogue
from tap import case, main

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"]) / "src" / "ui"
BUILD = Path(os.environ["MESON_BUILD_ROOT"]) / "src" / "ui"
WRITTEN = ("en", "es", "fr")
MNEMONIC = re.compile(r"(?<!_)_(\w)")
# What is shown one at a time, so that its mnemonics are apart from those of the rest.
PAGES = {"AdwNavigationPage", "AdwPreferencesPage", "AdwViewStackPage", "GtkStackPage"}
# A menu that is appended to another when the window is narrow.
WITHIN = {"article/dossier-article-page.ui more_menu": "common/dossier-header-bar.ui menu"}


def labels(node, group, groups):
    """Collects the marked labels with a mnemonic below NODE into GROUPS, by the menu or page they stand in."""
    for child in node:
        inner = group
        if child.tag in ("menu", "submenu") or child.get("class") in PAGES:
            inner = f"{group.split(' ')[0]} {child.get('id') or child.get('class')}"
            inner = WITHIN.get(inner, inner if child.get("id") else f"{inner} {len(groups)}")
        if child.get("translatable") and MNEMONIC.search(child.text or ""):
            # Where buttons take one another's place, the same words do the same.
            groups[inner].add((child.get("context", ""), child.text))
        labels(child, inner, groups)


def of_the_interface_files():
    groups = defaultdict(set)
    for path in sorted(BUILD.rglob("*.ui")):
        labels(ElementTree.parse(path).getroot(), f"{path.relative_to(BUILD)}", groups)
    return groups


def of_the_sources():
    """Menus that a C file makes: one in each file."""
    groups = defaultdict(set)
    for path in sorted(SOURCE.rglob("*.c")):
        text = path.read_text(encoding="utf-8")
        for words in re.findall(r'(?:append_item|append_submenu|menu_item_new|menu_append) ?\([^;]*?_ \("([^"]*)"\)', text):
            if MNEMONIC.search(words):
                groups[str(path.relative_to(SOURCE))].add(("", words))
    return groups


def clashes(groups):
    for language in WRITTEN:
        strings = Catalogue(language).strings
        for group, words in sorted(groups.items()):
            said = {key: strings.get(key, [key[1]])[0] for key in sorted(words)}
            for one, other in combinations(said.values(), 2):
                letters = [MNEMONIC.search(label) for label in (one, other)]
                if one != other and all(letters) and letters[0][1].lower() == letters[1][1].lower():
                    yield f"{language}: {group}: “{one}” and “{other}”"


@case
def the_menus_and_dialogs_made_from_blueprints_have_no_clash():
    groups = of_the_interface_files()
    assert len(groups) > 10 and len(groups["common/dossier-header-bar.ui menu"]) > 10, groups.keys()
    assert not (found := list(clashes(groups))), "\n".join(found)


@case
def the_menus_made_in_c_have_no_clash():
    groups = of_the_sources()
    assert len(groups) >= 2, groups
    assert not (found := list(clashes(groups))), "\n".join(found)


@case
def a_clash_is_found():
    group = {"menu": {("", "_Open…"), ("", "Back _out"), ("", "_Print…")}}
    found = [clash for clash in clashes(group) if clash.startswith("en")]
    assert found == ["en: menu: “Back _out” and “_Open…”"], found


main()
