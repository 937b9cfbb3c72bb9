#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues are sound, and nothing that people read is left out of them."""

import os
import re
import subprocess
from pathlib import Path

from tap import case, main

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
PO = SOURCE / "po"


def listed(name):
    lines = (PO / name).read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def tool(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=SOURCE,
                          env={**os.environ, "LC_ALL": "C"})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@case
def the_catalogues_are_sound():
    for language in listed("LINGUAS"):
        tool("msgfmt", "--check", "--check-accelerators=_", "-o", "/dev/null", f"po/{language}.po")


@case
def the_catalogues_leave_nothing_out():
    for language in listed("LINGUAS"):
        report = tool("msgfmt", "--statistics", "-o", "/dev/null", f"po/{language}.po")
        assert "untranslated" not in report and "fuzzy" not in report, f"{language}: {report}"


# What the words of a language never hold, by the custom of its typographers.
CUSTOMS = {
    "es": {r"'": "’ is the apostrophe", r"(?<=\w) [;:!?]": "no space stands before ; : ! ?",
           r"^[^¿]*\w\?": "a question begins with ¿"},
    "fr": {r"'": "’ is the apostrophe", r"[“”]": "quotation marks are « and »",
           r" [;:!?»](?!\w)|« ": "the space before ; : ! ? » and after « does not break",
           r"(?<=\w)[;!?](?!\w)": "a space that does not break stands before ; ! ?",
           r" %%": "the space before % does not break"},
}


def translations(language):
    """Every translated string of the catalogue, joined over its lines."""
    text = (PO / f"{language}.po").read_text(encoding="utf-8").split("\n\n", 1)[1]
    for block in re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', text, re.MULTILINE):
        yield "".join(line[1:-1] for line in block.splitlines())


@case
def each_language_is_punctuated_by_its_own_custom():
    for language, customs in CUSTOMS.items():
        assert language in listed("LINGUAS"), language
        for words in translations(language):
            # Not the search terms of the desktop file, nor what stands in tags and file formats.
            words = re.sub(r"<[^ ][^>]*>|&\S+?;|^(?:\w[^;]*;)+$", "X", words.replace("\\n", "\n"))
            for pattern, custom in customs.items():
                assert not re.search(pattern, words), f"{language}: {custom}: {words}"


@case
def the_punctuation_is_of_unicode():
    # The document room quotes XML and the tool JSON, whose quotation marks are ASCII.
    files = [path for path in listed("POTFILES.in")
             if path.endswith((".c", ".blp")) and not path.startswith(("src/document/", "src/tool/"))]
    report = tool("xgettext", "--from-code=UTF-8", "--language=C", "--keyword=_", "--keyword=N_",
                  "--keyword=C_:1c,2", "--keyword=ngettext:1,2", "--check=ellipsis-unicode",
                  "--check=space-ellipsis", "--check=quote-unicode", "--check=bullet-unicode",
                  "-o", "/dev/null", *files)
    assert "warning: Message" not in report, report


main()
