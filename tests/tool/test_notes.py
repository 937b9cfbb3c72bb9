#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool notes: what a person highlighted and wrote, for other programs."""

import json
import sqlite3
import tempfile
from pathlib import Path

import profiles
from profiles import answer, tool
from tap import case, main


class Folder:
    def __init__(self, _name):
        self.temporary = tempfile.TemporaryDirectory(prefix="dossier-notes-")

    def __enter__(self):
        folder = Path(self.temporary.name)
        profiles.write_sample(folder / "sample.dossier", 2)
        answer(folder / "sample.dossier", folder / "profile", True)
        database = sqlite3.connect(folder / "profile" / "dossier.db")
        body = {"event": "note", "note": "n1", "exact": "nowhere to be found", "color": "pink", "text": "Look *here*"}
        database.execute(
            "INSERT INTO event SELECT 'e1', id, 99, 1700000000000, 'note', 'sample', ? FROM device", [json.dumps(body)]
        )
        database.commit()
        database.close()
        return folder

    def __exit__(self, *failure):
        self.temporary.cleanup()


def notes(folder, *arguments, **options):
    return tool("notes", str(folder / "sample.dossier"), "--profile", folder / "profile", *arguments, **options)[0]


@case
def markdown_is_what_it_prints(folder):
    text = notes(folder)
    assert text.startswith("# "), text
    assert "> nowhere to be found\n\n*Pink*\n\nLook \\*here\\*\n" in text, text
    assert notes(folder, "--format", "markdown") == text


@case
def html_and_json_too(folder):
    assert "<blockquote class=\"pink\" dir=\"auto\">nowhere to be found</blockquote>" in notes(folder, "--format", "html")
    collection = json.loads(notes(folder, "--format", "json"))
    (annotation,) = collection["first"]["items"]
    assert annotation["target"]["selector"][0]["exact"] == "nowhere to be found", annotation
    assert [body["value"] for body in annotation["body"]] == ["Look *here*", "pink"], annotation


main(around=Folder)
