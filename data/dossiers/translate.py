#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues of a dossier, and the dossiers that they make.

    translate.py pot SOURCE POT             what there is to translate
    translate.py update SOURCE POT PO…      the same, and each catalogue brought up to it
    translate.py document SOURCE PO OUTPUT  the translated dossier

gettext does the work, by the rules in dossier.its. Around it stands what it does not do for a document
of its own: it drops a blank between two marks, writes xml:lang on every element instead of the root, and
knows neither that a dossier says what it is translated from nor that languages differ in how many typed
answers they accept.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

RULES = Path(__file__).parent
ANSWERS = re.compile(r"(?:^ *<answer>[^<]*</answer>\n)+", re.MULTILINE)


def run(*command, **environment):
    return subprocess.run(
        [str(word) for word in command],
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        stdout=subprocess.PIPE,
        check=True,
    ).stdout.decode()


@contextmanager
def workshop(source):
    """A folder where gettext finds the rules, and the source with its blanks kept."""
    with tempfile.TemporaryDirectory(prefix="dossier-translate-") as name:
        folder = Path(name)
        (folder / "its").mkdir()
        for rules in ("dossier.its", "dossier.loc"):
            shutil.copy(RULES / rules, folder / "its")
        text = source.read_text(encoding="utf-8")
        text = text.replace("<dossier ", '<dossier xml:space="preserve" ', 1)
        (folder / source.name).write_text(text, encoding="utf-8")
        yield folder


def make_pot(source, pot):
    with workshop(source) as folder:
        run(
            "xgettext", "--from-code=UTF-8", "--add-location=never", "--package-name=dossier",
            "--copyright-holder=The Dossier authors", f"--output={pot}", folder / source.name,
            GETTEXTDATADIRS=folder,
        )  # fmt: skip


def update(source, pot, catalogues):
    make_pot(source, pot)
    for catalogue in catalogues:
        run("msgmerge", "--update", "--backup=none", "--quiet", catalogue, pot)


def keep_blanks(catalogue):
    """The catalogue with blanks between two tags of a translation written so that they are no mere layout."""
    lines = run("msgcat", "--no-wrap", catalogue).splitlines(keepends=True)
    return "".join(line.replace("> <", ">&#32;<") if line.startswith("msgstr ") else line for line in lines)


def split_answers(answers):
    """Each variant as an element of its own, none twice."""
    indent = re.match(" *", answers[0])[0]
    texts = re.findall(r"<answer>([^<]*)</answer>", answers[0])
    variants = dict.fromkeys(variant.strip() for text in texts for variant in text.split(" | "))
    return "".join(f"{indent}<answer>{variant}</answer>\n" for variant in variants)


def finish(text):
    """A dossier in one language, which says from which it is translated."""
    root = re.search(r"<dossier [^>]*>", text)
    source = re.search(r'xml:lang="([^"]*)"', root[0])[1]
    body = text[root.end() :]
    (language,) = set(re.findall(r' xml:lang="([^"]*)"', body))
    body = re.sub(r' xml:lang="[^"]*"', "", body)
    body = re.sub(r'<head edition="[^"]*"', rf'\g<0> translated-from="{source}"', body, count=1)
    body = ANSWERS.sub(split_answers, body)
    tag = root[0].replace(' xml:space="preserve"', "").replace(f'xml:lang="{source}"', f'xml:lang="{language}"')
    return text[: root.start()] + tag + body


def make_document(source, catalogue, output):
    with workshop(source) as folder:
        kept = folder / "kept.po"
        merged = folder / "merged.xml"
        kept.write_text(keep_blanks(catalogue), encoding="utf-8")
        run(
            "msgfmt", "--xml", "--replace-text", f"--locale={catalogue.stem}",
            f"--template={folder / source.name}", f"--output-file={merged}", kept,
            GETTEXTDATADIRS=folder,
        )  # fmt: skip
        output.write_text(finish(merged.read_text(encoding="utf-8")), encoding="utf-8")


def main(command, *paths):
    paths = [Path(path) for path in paths]
    if command == "pot":
        make_pot(*paths)
    elif command == "update":
        update(paths[0], paths[1], paths[2:])
    elif command == "document":
        make_document(*paths)
    else:
        sys.exit(__doc__)


main(*sys.argv[1:])
