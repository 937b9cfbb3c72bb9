# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages that the program is tested in, and the words it says in them."""

import os
import re
import struct
from pathlib import Path

BUILD = Path(os.environ.get("DOSSIER", "_build/release/src/ui/dossier")).resolve().parents[2]
WRITTEN, MADE = BUILD / "po", BUILD / "tests" / "locale"

# A name for each language, the folder of its catalogue, and what makes the
# program speak it. Those of MADE are made by pseudo.py: long has accents and
# long words in an American locale, rtl Arabic letters in an Egyptian one.
FOLDERS = {"en": None, "es": WRITTEN / "es", "fr": WRITTEN / "fr", "long": MADE / "en_XA", "rtl": MADE / "ar"}
LANGUAGES = {
    "en": {"LC_ALL": "en_US.UTF-8", "DOSSIER_LOCALEDIR": WRITTEN},
    "es": {"LC_ALL": "es_ES.UTF-8", "DOSSIER_LOCALEDIR": WRITTEN},
    "fr": {"LC_ALL": "fr_FR.UTF-8", "DOSSIER_LOCALEDIR": WRITTEN},
    "long": {"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en_XA", "DOSSIER_LOCALEDIR": MADE},
    "rtl": {"LC_ALL": "ar_EG.UTF-8", "DOSSIER_LOCALEDIR": MADE},
}


class Catalogue:
    """What the program says in LANGUAGE, a name of LANGUAGES."""

    def __init__(self, language):
        folder = FOLDERS[language]
        self.strings = {} if folder is None else _read(folder / "LC_MESSAGES" / "dossier.mo")

    def all(self, words):
        """Every translation of WORDS, with whichever context; WORDS themselves if
        there is none. Mnemonics are left out."""
        found = [text.replace("_", "") for (_, source), forms in self.strings.items()
                 for text in forms if source.replace("_", "") == words]
        return found or [words]

    def name(self, wanted):
        """WANTED, the name of an object, as the program says it; names that are
        no words of the program's are left alone, and so are expressions."""
        if not self.strings or not isinstance(wanted, str):
            return wanted
        return re.compile("^(?:" + "|".join(map(re.escape, [wanted, *self.all(wanted)])) + ")$")

    def pattern(self, words):
        """An expression for every translation of WORDS, in which a directive of
        printf() stands for anything."""
        choices = (re.sub(r"%(?:\\\d\\\$|\d\\\$)?'?[usd]", ".+", re.escape(text)) for text in self.all(words))
        return re.compile("^(?:" + "|".join(choices) + ")$")


def _read(path):
    """The forms of each message of a .mo file, by its context and its id."""
    data = path.read_bytes()
    magic, _, count, ids, translations = struct.unpack_from("<5I", data)
    assert magic == 0x950412DE, path

    def string(table, index):
        length, at = struct.unpack_from("<2I", data, table + 8 * index)
        return data[at:at + length].decode()

    strings = {}
    for index in range(count):
        context, _, source = string(ids, index).rpartition("\4")
        strings[context, source.split("\0")[0]] = string(translations, index).split("\0")
    return strings
