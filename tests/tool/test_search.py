# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool search: what is found in all dossiers of the library."""

import json
import os
import sqlite3
import tempfile
from pathlib import Path

from profiles import answer, tool, tool_json, write_sample
from tap import case, main

BUNDLED = Path(os.environ["MESON_SOURCE_ROOT"]) / "data" / "dossiers"


class Folder:
    """A profile and a cache that nobody has used."""

    def __init__(self, _name):
        self.temporary = tempfile.TemporaryDirectory(prefix="dossier-search-")

    def __enter__(self):
        folder = Path(self.temporary.name)
        os.environ.update(XDG_CACHE_HOME=str(folder / "cache"), XDG_DATA_HOME=str(folder / "data"),
                          DOSSIER_DOSSIERDIR=str(BUNDLED))
        return folder

    def __exit__(self, *failure):
        self.temporary.cleanup()


def search(*words):
    return tool_json("search", *words)


def marked(hit, name="title"):
    """The words of HIT that are marked."""
    return [hit[name][start:end] for start, end in hit[f"{name}_marks"]]


@case
def finds_the_bundled_dossier_before_it_was_opened(folder):
    told = search("lopez", "obr")
    first = told["hits"][0]
    assert (first["kind"], first["target"], first["place"]) == ("actor", "actor", "amlo"), first
    assert first["title"] == "Andrés Manuel López Obrador" and marked(first) == ["López", "Obrador"], first
    assert first["dossier"] == "us-mexico-fentanyl" and first["uri"].endswith("us-mexico-fentanyl.dossier"), first
    assert told["found"]["actor"] >= sum(hit["kind"] == "actor" for hit in told["hits"]) > 0, told["found"]
    sentences = [hit for hit in told["hits"] if hit["kind"] == "sentence"]
    assert sentences and all(hit["target"] == "sentence" and hit["paragraph"] > 0 for hit in sentences), sentences


@case
def marks_count_characters(folder):
    for hit in search("fentanyl")["hits"]:
        assert all(word.lower().startswith("fentanyl") for word in marked(hit) + marked(hit, "detail")), hit


@case
def prints_a_page(folder):
    page, complaint = tool("search", "guns", "blaz")
    assert complaint == "" and "Quotes\n" in page and "all guns blazing" in page and ", ¶ " in page, page
    page, _ = tool("search", "nothing of this kind")
    assert page == "Nothing was found.\n", page


@case
def a_limit_holds_for_each_kind(folder):
    told = tool_json("search", "--limit", "1", "mexico")
    kinds = [hit["kind"] for hit in told["hits"]]
    assert len(kinds) == len(set(kinds)) > 2, kinds
    assert told["found"]["sentence"] > 1, told["found"]


@case
def questions_do_not_tell_their_answers(folder):
    questions = [hit for hit in search("--limit", "100", "column")["hits"] if hit["kind"] == "question"]
    shown, _ = tool("show", BUNDLED / "us-mexico-fentanyl.dossier", "--json")
    assert questions
    for hit in questions:
        assert not hit["title"] or hit["title"].rstrip("…").lstrip("…") in shown.replace('\\"', '"'), hit
        assert set(hit) == {"kind", "dossier", "uri", "dossier_title", "id", "target", "place", "title", "title_marks",
                            "detail", "detail_marks", "paragraph"}, hit


@case
def notes_are_found_as_they_are_now(folder):
    dossier, profile = folder / "sample.dossier", folder / "profile"
    write_sample(dossier, 2)
    answer(dossier, profile, True)
    database = sqlite3.connect(profile / "dossier.db")

    def write(number, **words):
        body = {"event": "note", "note": "n1", **words}
        database.execute(f"INSERT INTO event SELECT 'e{number}', id, {90 + number}, 170000000000{number}, 'note',"
                         " 'us-mexico-fentanyl', ? FROM device", [json.dumps(body)])
        database.commit()

    def find(word):
        return tool_json("search", "--profile", profile, word)["hits"]

    write(1, exact="all guns blazing", text="Kumquat")
    (hit,) = find("kumquat")
    assert (hit["kind"], hit["target"], hit["place"]) == ("note", "note", "n1"), hit
    assert hit["title"] == "Kumquat" and marked(hit) == ["Kumquat"] and hit["detail"] == "all guns blazing", hit
    page, _ = tool("search", "--profile", profile, "kumq")
    assert "Highlights and Notes\n" in page and "all guns blazing" in page, page
    write(2, text="Durian")
    assert not find("kumquat") and find("durian")[0]["title"] == "Durian"
    write(3, deleted=True)
    assert not find("durian")
    database.close()


@case
def profiles_do_not_mix(folder):
    assert search("fentanyl")["hits"]
    other = tool_json("search", "--profile", folder / "other", "fentanyl")
    assert other["hits"]
    assert len(list((folder / "cache" / "dossier").glob("search-*.db"))) == 2


@case
def a_damaged_index_is_made_anew(folder):
    before = search("fentanyl")
    (index,) = (folder / "cache" / "dossier").glob("search-*.db")
    index.write_bytes(b"not a database" * 1000)
    assert search("fentanyl") == before


@case
def takes_any_words(folder):
    for words in (['"'], ["a AND"], ["NEAR("], ["😀"], ["墨西哥"], ["\u202eabc"], ["x" * 10000], ["*", "-"], ["'; --"]):
        told = json.loads(tool("search", "--json", "--", *words)[0])
        assert set(told) == {"found", "hits"}, told


@case
def refuses_what_it_cannot_do(folder):
    _, complaint = tool("search", status=2)
    assert "Name a word." in complaint, complaint
    _, complaint = tool("search", "--limit", "0", "x", status=2)
    assert "At least one" in complaint, complaint
    (folder / "file").write_text("")
    _, complaint = tool("search", "--profile", folder / "file", "x", status=1)
    assert complaint, complaint


if __name__ == "__main__":
    main(around=Folder)
