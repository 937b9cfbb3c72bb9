#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool notes: what a person highlighted and wrote, for other programs."""

import json
import sqlite3
import tempfile
from pathlib import Path

import profiles
from profiles import Practice, answer, reviews, tool
from tap import case, main


def write_note(folder, number, **members):
    body = {"event": "note", "note": f"n{number}", **members}
    database = sqlite3.connect(folder / "profile" / "dossier.db")
    database.execute("INSERT INTO event SELECT ?, id, ?, 1700000000000, 'note', 'sample', ? FROM device",
                     [f"e{number}", 98 + number, json.dumps(body)])
    database.commit()
    database.close()


class Folder:
    def __init__(self, _name):
        self.temporary = tempfile.TemporaryDirectory(prefix="dossier-notes-")

    def __enter__(self):
        folder = Path(self.temporary.name)
        profiles.write_sample(folder / "sample.dossier", 2)
        answer(folder / "sample.dossier", folder / "profile", True)
        write_note(folder, 1, exact="nowhere to be found", color="pink", text="Look *here*")
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


@case
def what_was_made_a_question_is_asked(folder):
    write_note(folder, 2, language="en", sentence="s1.1", offset=4, exact="spoke", question=True)
    write_note(folder, 3, language="en", sentence="s1.1", offset=4, exact="sang", question=True)
    with Practice(folder / "sample.dossier", folder / "profile") as practice:
        asked = [practice.read()]
        while asked[-1]["question"] != "note-n2":
            practice.write({"skip": True})
            practice.read()
            asked.append(practice.read())
        assert asked[-1]["stem"] == "Ada ____." and asked[-1]["kind"] == "cloze", asked[-1]
        practice.write({"answer": "spoke"})
        assert practice.read()["correct"]
    assert [row["correct"] for row in reviews(folder / "profile") if row["question"] == "note-n2"] == [True]
    # One whose words are gone is not.
    assert "note-n3" not in [question["question"] for question in asked]


main(around=Folder)
