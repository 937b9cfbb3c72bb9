#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues are sound, and nothing that people read is left out of them."""

import os
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
