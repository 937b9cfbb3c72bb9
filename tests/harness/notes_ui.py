# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of several pages do with notes."""

import re


def write_note(dossier, words):
    """Starts on the article and notes WORDS at its first name, the keyboard alone in
    use; returns the text, and where the name begins in it."""
    dossier.start()
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    dossier.key("m")
    dossier.wait_for_announcement(r"^Actor Mexico, paragraph 1$")
    start = text.caret
    dossier.key("shift+ctrl+Right", "n")
    dossier.find("text", "Note")
    dossier.type(words)
    dossier.key("ctrl+Return")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus again")
    return text, start
