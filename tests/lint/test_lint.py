#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a program can check, a case for each.

With --fix, formats the C and Blueprint sources instead.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from tap import case, main, skip

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
CLANG_FORMAT = "19"
FILE_LINES = 500
FUNCTION_LINES = 60

# Licensed as a whole, for they can hold no words of ours. Pictures are of the program.
WITHOUT_HEADER = re.compile(r"^(LICENSE|LICENSES/.*|.*\.png|po/[^/]*\.pot?|tests/fuzz/seeds/.*|tests/data/.*)$")

# What each room may include besides itself.
ROOMS = {
    "language": [],
    "document": ["language"],
    "extract": ["document"],
    "analysis": ["document", "extract"],
    "learning": ["document"],
    "store": ["document", "learning"],
    "exchange": ["document", "store"],
    "speech": [],
    "shell-search": ["language", "document", "learning", "store"],
    "tool": ["language", "document", "extract", "analysis", "learning", "store", "exchange"],
    "ui": ["language", "document", "extract", "analysis", "learning", "store", "exchange", "speech"],
}
TOOLKIT = re.compile(r"<(gtk|gdk|gsk|pango|cairo|adwaita|graphene)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"][^>"]+[>"])', re.MULTILINE)
TRANSLATABLE = re.compile(r"""\b(?:N?C?_|n?gettext|g_dp?n?gettext2?)\s*\(\s*["']""")


def tracked():
    """The files of the project, as paths from its root."""
    if (SOURCE / ".git").exists():
        command = ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, check=True)
        names = listed.stdout.splitlines()
    else:
        names = [str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*") if path.is_file()]
    ours = (name for name in names if not re.search(r"(^|/)(_build|__pycache__)/", name))
    return sorted(name for name in ours if (SOURCE / name).is_file())


def ending(*suffixes):
    return [name for name in tracked() if name.endswith(suffixes)]


def text_of(name):
    return (SOURCE / name).read_text(encoding="utf-8")


def none_of(problems, rule):
    problems = list(problems)
    assert not problems, f"{rule}:\n" + "\n".join(problems)


def run(*command):
    return subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, check=False)


@case
def every_file_names_its_licence():
    def lacks(name):
        head = "".join(text_of(name).splitlines(keepends=True)[:20])
        return "SPDX-License-Identifier:" not in head
    named = (name for name in tracked() if not WITHOUT_HEADER.match(name))
    none_of(filter(lacks, named), "no SPDX-License-Identifier in the first 20 lines")


@case
def every_licence_named_is_enclosed():
    used = set()
    for name in tracked():
        if not WITHOUT_HEADER.match(name):
            used.update(re.findall(r"SPDX-License-Identifier: ([A-Za-z0-9.-]+)", text_of(name)))
    missing = (name for name in used if not (SOURCE / "LICENSES" / f"{name}.txt").exists())
    none_of(missing, "not in LICENSES/")


@case
def c_is_formatted():
    if not (SOURCE / ".clang-format").exists():
        skip("there is no .clang-format")
    if f"version {CLANG_FORMAT}." not in run("clang-format", "--version").stdout:
        skip(f"needs clang-format {CLANG_FORMAT}")
    done = run("clang-format", "--dry-run", "--Werror", *ending(".c", ".h"))
    # The first problem of each file is enough to find the rest with --fix.
    files = sorted({line.split(":")[0] for line in done.stderr.splitlines() if ": error:" in line})
    none_of(files, "mend with build-aux/dev lint --fix")


@case
def blueprint_is_formatted():
    views = ending(".blp")
    if not views:
        skip("there is none")
    bad = (name for name in views if run("blueprint-compiler", "format", name).returncode != 0)
    none_of(bad, "mend with build-aux/dev lint --fix")


@case
def potfiles_lists_every_file_with_words():
    listed = [line for line in text_of("po/POTFILES.in").splitlines() if line and not line.startswith("#")]
    none_of((name for name in listed if not (SOURCE / name).exists()), "in po/POTFILES.in, but not there")
    worded = (name for name in ending(".c", ".h", ".blp") if name.startswith("src/"))
    missing = (name for name in worded if name not in listed and TRANSLATABLE.search(text_of(name)))
    none_of(missing, "not in po/POTFILES.in")


@case
def potfiles_is_sorted():
    listed = [line for line in text_of("po/POTFILES.in").splitlines() if line and not line.startswith("#")]
    assert listed == sorted(set(listed)), "po/POTFILES.in is not sorted, or names a file twice"


@case
def no_source_file_is_too_long():
    for_c = ((name, len(text_of(name).splitlines())) for name in ending(".c", ".h"))
    none_of((f"{name}: {lines}" for name, lines in for_c if lines > FILE_LINES), f"more than {FILE_LINES} lines")


def long_functions(name):
    """A function's body stands between braces at the start of a line."""
    start = None
    for number, line in enumerate(text_of(name).splitlines(), 1):
        if line == "{":
            start = number
        elif line == "}" and start:
            if number - start - 1 > FUNCTION_LINES:
                yield f"{name}:{start}: {number - start - 1}"
            start = None


@case
def no_function_is_too_long():
    none_of((found for name in ending(".c") for found in long_functions(name)), f"more than {FUNCTION_LINES} lines")


@case
def rooms_know_only_those_below():
    problems = []
    for name in ending(".c", ".h"):
        parts = name.split("/")
        if parts[0] != "src" or parts[1] not in ROOMS:
            continue
        room = parts[1]
        for include in INCLUDE.findall(text_of(name)):
            other = include.strip('<">').split("/")[0]
            if other in ROOMS and other != room and other not in ROOMS[room]:
                problems.append(f"{name}: {include}")
            if room != "ui" and TOOLKIT.match(include):
                problems.append(f"{name}: {include}")
            if room != "store" and "sqlite3.h" in include:
                problems.append(f"{name}: {include}")
            if room != "extract" and include.startswith("<libxml/"):
                problems.append(f"{name}: {include}")
            if room != "speech" and include == "<libspeechd.h>":
                problems.append(f"{name}: {include}")
            if room != "language" and include == "<hyphen.h>":
                problems.append(f"{name}: {include}")
    none_of(problems, "a room includes what is not below it")


@case
def text_files_are_tidy():
    problems = []
    for name in tracked():
        data = (SOURCE / name).read_bytes()
        if b"\0" in data or name.startswith(("tests/fuzz/seeds/", "tests/data/", "LICENSES/")) or name == "LICENSE":
            continue
        if data and not data.endswith(b"\n"):
            problems.append(f"{name}: no newline at the end")
        for number, line in enumerate(data.split(b"\n"), 1):
            if line != line.rstrip() and not name.endswith(".md"):
                problems.append(f"{name}:{number}: white space at the end of the line")
            if b"\t" in line and name.endswith((".c", ".h", ".py", ".sh", ".blp")):
                problems.append(f"{name}:{number}: a tab")
    none_of(problems, "untidy")


def fix():
    subprocess.run(["clang-format", "-i", *ending(".c", ".h")], cwd=SOURCE, check=True)
    views = ending(".blp")
    if views:
        subprocess.run(["blueprint-compiler", "format", "--fix", *views], cwd=SOURCE, check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--fix"]:
        fix()
    else:
        main()
