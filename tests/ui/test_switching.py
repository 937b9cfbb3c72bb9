#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switching the language of a dossier a hundred times leaks nothing: memory does
not grow on the way, and at the end the leak sanitizer finds nothing."""

import os
import re
from pathlib import Path

from dossier_ui import Node, case, main

TITLES = {"Español": re.compile("^Article: (?!A Deal)"), "English": re.compile("^Article: A Deal")}
SWITCHES, WARM = 100, 20
# A page of the article with its document takes more than two; eighty of them
# that stay would be ten times as much as this.
ALLOWED_MB = 24


def resident(dossier):
    """The memory of the program, in MB."""
    pages = int(Path(f"/proc/{dossier.process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Trodden:
    """Looks for objects where the last one like them was, and elsewhere only if
    they are not there: each page of the article is built alike, and is long."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.ways = {}

    def follow(self, way):
        accessible = self.dossier.app.accessible
        for step in way:
            accessible = accessible and accessible.get_child_at_index(step)
        return accessible and Node(accessible)

    def look(self, role, name):
        node = self.follow(self.ways.get(role, []))
        if node and node.is_like(role, name) and node.showing:
            return node
        node = next((one for one in self.dossier.walk() if one.is_like(role, name)), None)
        if node:
            way, above = [], node
            while above.role != "application":
                way.insert(0, above.accessible.get_index_in_parent())
                above = above.parent
            self.ways[role] = way
        return node

    def find(self, role, name):
        return self.dossier.wait_until(lambda: self.look(role, name), f"{role} {name}")


def switch(dossier, trodden, language):
    """By the button and its menu, as a person does."""
    button = trodden.find("toggle button", "Language of the Article")
    button.click()
    item = re.compile("menu item")
    dossier.wait_until(lambda: button.parent.find_all(item, language), f"{language} in the menu")[0].click()
    trodden.find("document text", TITLES[language])


@case
def a_hundred_switches_leave_nothing_behind(dossier):
    # What is freed shall be free, and not held back for the sanitizer to watch over.
    options = [os.environ.get("ASAN_OPTIONS", ""), "quarantine_size_mb=1", "thread_local_quarantine_size_kb=64"]
    dossier.start(ASAN_OPTIONS=":".join(filter(None, options)))
    trodden = Trodden(dossier)
    taken = []
    for number in range(SWITCHES):
        switch(dossier, trodden, ("Español", "English")[number % 2])
        taken.append(resident(dossier))
    early, late = max(taken[WARM - 4:WARM]), min(taken[-4:])
    print(f"# {early:.0f} MB after {WARM} switches, {late:.0f} MB after {SWITCHES}")
    assert late - early < ALLOWED_MB, f"grew from {early:.0f} to {late:.0f} MB: {[round(mb) for mb in taken]}"
    dossier.quit()
    assert not dossier.said(), dossier.said()


main()
