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
MARKED = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|ngettext|dngettext)\s*\(')


def listed(name):
    lines = (PO / name).read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def tool(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=SOURCE,
                          env={**os.environ, "LC_ALL": "C"})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@case
def every_file_with_words_is_listed():
    found = set()
    for path in [*SOURCE.glob("src/**/*.c"), *SOURCE.glob("src/**/*.blp")]:
        if MARKED.search(path.read_text(encoding="utf-8")):
            found.add(str(path.relative_to(SOURCE)))
    found |= {str(path.relative_to(SOURCE)) for path in (SOURCE / "data").glob("*.in.in")
              if path.suffixes[-3:-2] in ([".desktop"], [".xml"])}
    missing = found - set(listed("POTFILES.in"))
    assert not missing, f"not in po/POTFILES.in: {sorted(missing)}"


@case
def every_listed_file_exists():
    gone = [path for path in listed("POTFILES.in") if not (SOURCE / path).exists()]
    assert not gone, f"in po/POTFILES.in but not there: {gone}"


@case
def the_lists_are_sorted():
    for name in ("POTFILES.in", "LINGUAS"):
        assert listed(name) == sorted(set(listed(name))), name


@case
def the_catalogues_are_sound():
    for language in listed("LINGUAS"):
        tool("msgfmt", "--check", "--check-accelerators=_", "-o", "/dev/null", f"po/{language}.po")


@case
def the_punctuation_is_of_unicode():
    files = [path for path in listed("POTFILES.in") if path.endswith((".c", ".blp"))]
    report = tool("xgettext", "--from-code=UTF-8", "--language=C", "--keyword=_", "--keyword=N_",
                  "--keyword=C_:1c,2", "--keyword=ngettext:1,2", "--check=ellipsis-unicode",
                  "--check=space-ellipsis", "--check=quote-unicode", "--check=bullet-unicode",
                  "-o", "/dev/null", *files)
    assert "warning: Message" not in report, report


main()
