# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool align, as the shell runs it."""

import html
import json
import os
import pathlib
import re
import subprocess
import tempfile

from tap import case, main, skip

SOURCE = pathlib.Path(os.environ["MESON_SOURCE_ROOT"])
BUNDLED = SOURCE / "data/dossiers/us-mexico-fentanyl.dossier"
BASE = SOURCE / "tests/data/base.dossier"
KINDS = {"paragraph", "sentence", "quote", "actor", "mention", "text"}

# An original for tests/data/base.dossier.
ORIGINAL = "Advertisement\n\n“Be quiet,” said Ann Lee. Zoë — she meant Bob Roy — had struck the drum. Lee left.\n"


def tool(*arguments, stdin=b"", **environment):
    env = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "COLUMNS": "72", **environment}
    done = subprocess.run([os.environ["DOSSIER_TOOL"], *map(str, arguments)], input=stdin,
                          capture_output=True, env=env, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def align_json(text, dossier=BASE):
    data = text if isinstance(text, bytes) else text.encode()
    status, out, err = tool("align", dossier, "-", "--json", stdin=data)
    assert status == 0, err
    return json.loads(out)


def study():
    status, out, err = tool("show", "--json", BUNDLED)
    assert status == 0, err
    return json.loads(out)


def paragraphs_of(dossier):
    return [" ".join(s["text"] for s in p["sentences"]) for p in dossier["paragraphs"]]


def check(aligned):
    """What holds of every alignment printed."""
    assert set(aligned) == {"paragraphs", "unplaced"}
    numbers = [p["number"] for p in aligned["paragraphs"]]
    assert numbers == sorted(set(numbers))
    for paragraph in aligned["paragraphs"]:
        assert set(paragraph) == {"number", "text", "mentions", "quotes", "sentences"}
        for name in ("mentions", "quotes", "sentences"):
            starts = [item["start"] for item in paragraph[name]]
            assert starts == sorted(starts)
            assert all(0 <= item["start"] < item["end"] <= len(paragraph["text"]) for item in paragraph[name])
        for mention in paragraph["mentions"]:
            assert set(mention) == {"actor", "start", "end", "text"}
            assert paragraph["text"][mention["start"]:mention["end"]] == mention["text"]
        assert all(set(quote) == {"id", "start", "end"} for quote in paragraph["quotes"])
    for unplaced in aligned["unplaced"]:
        assert set(unplaced) == {"kind", "id", "paragraph", "text"} and unplaced["kind"] in KINDS


def words(text):
    return re.sub(r"\W+", " ", text).strip().lower()


@case
def json_has_the_shape():
    aligned = align_json(ORIGINAL)
    check(aligned)
    [paragraph] = aligned["paragraphs"]
    assert paragraph["number"] == 1
    assert paragraph["text"] == ORIGINAL.split("\n\n")[1].strip()
    assert [(m["actor"], m["text"]) for m in paragraph["mentions"]] == [
        ("ann", "Ann Lee"), ("bob", "Bob Roy"), ("ann", "Lee")]
    assert paragraph["mentions"][1]["start"] == paragraph["text"].index("Bob")
    assert paragraph["quotes"] == [{"id": "q1", "start": 1, "end": 10}]
    assert aligned["unplaced"] == []


@case
def formats_give_the_same():
    plain = align_json(ORIGINAL)
    page = "<!DOCTYPE html><meta charset=utf-8><nav>x</nav>" + "".join(
        f"<p>{html.escape(p)}</p>" for p in ORIGINAL.split("\n\n"))
    assert align_json(page) == plain
    assert align_json("\ufeff".encode("utf-16-le") + ORIGINAL.encode("utf-16-le")) == plain
    assert align_json(ORIGINAL.encode("cp1252")) == plain
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("a.txt", ORIGINAL), ("a.html", page)):
            path = pathlib.Path(folder, name)
            path.write_text(content, encoding="utf-8")
            status, out, err = tool("align", "--json", BASE, path)
            assert (status, err) == (0, "") and json.loads(out) == plain


@case
def page_is_readable():
    status, out, err = tool("align", BASE, "-", stdin=ORIGINAL.encode())
    assert (status, err) == (0, "")
    assert "1 of 1 paragraph aligned" in out
    assert "   1  “Be quiet,” said Ann Lee." in out
    assert "Named: Lee (2), Bob Roy" in out and "“Be quiet,” — Ann Lee" in out
    assert "Not Placed" not in out and "Advertisement" not in out
    status, out, _ = tool("align", BASE, "-", stdin="“Hush,” said Ann Lee. He struck his drum.".encode())
    assert status == 0
    assert "Not Placed" in out and "Quote in paragraph 1: Be quiet" in out and "Not named: Bob Roy" in out


@case
def what_cannot_be_placed_is_listed():
    text = "\n\n".join(paragraphs_of(study())[:15] + ["The harbor master counted the boats, as he did each day."])
    aligned = align_json(text, BUNDLED)
    check(aligned)
    assert [p["number"] for p in aligned["paragraphs"]] == list(range(1, 16))
    by_kind = {kind: [u for u in aligned["unplaced"] if u["kind"] == kind] for kind in KINDS}
    assert [u["paragraph"] for u in by_kind["paragraph"]] == [16, 17, 18, 19]
    assert [u["id"] for u in by_kind["paragraph"]] == ["p16", "p17", "p18", "p19"]
    assert [u["id"] for u in by_kind["quote"]] == ["q-ernst"] and by_kind["quote"][0]["paragraph"] == 17
    assert {"canada", "ernst"} <= {u["id"] for u in by_kind["actor"]}
    assert [(u["id"], u["paragraph"], u["text"]) for u in by_kind["text"]] == [
        (None, None, "The harbor master counted the boats, as he did each day.")]


@case
def split_quote_has_an_entry_for_each_part():
    aligned = align_json("\n\n".join(paragraphs_of(study())), BUNDLED)
    check(aligned)
    tenth = aligned["paragraphs"][9]
    parts = [tenth["text"][q["start"]:q["end"]] for q in tenth["quotes"] if q["id"] == "q-haley"]
    assert len(parts) == 2 and all(parts)


@case
def bad_input_is_told_in_one_sentence():
    cases = [
        ((BASE, "/nonexistent.txt"), b"", "/nonexistent.txt: There is no such file"),
        ((BASE, SOURCE), b"", "This is a folder, not a text"),
        (("/nonexistent.dossier", "-"), b"x", "/nonexistent.dossier: There is no such file"),
        ((SOURCE / "LICENSE", "-"), b"x", "LICENSE: "),
        ((BASE, "-"), b"", "standard input: There is no text in this file"),
        ((BASE, "-"), b"%PDF-1.7", "This is a PDF file"),
        ((BASE, "-"), b"a\0b", "This is no text"),
        ((BASE, "-"), b"Nothing of the kind.", "no paragraph matches"),
        ((BASE, "-"), b"<html>" + b"<div>" * 1000, "too deeply"),
    ]
    for arguments, stdin, sentence in cases:
        for options in ([], ["--json"]):
            status, out, err = tool("align", *options, *arguments, stdin=stdin)
            assert (status, out) == (1, ""), (arguments, status, out)
            assert sentence in err and err.count("\n") == 1, err


@case
def wrong_calls_have_a_status_of_their_own():
    for arguments in ([], [BASE], [BASE, "-", "-"], ["-", "-"], [BASE, "-", "--yaml"]):
        status, out, err = tool("align", *arguments)
        assert (status, out) == (2, "") and err.count("\n") == 1, (arguments, err)


@case
def help_tells_the_json():
    status, out, _ = tool("align", "--help")
    assert status == 0
    for word in ("paragraphs[]", "mentions[]", "quotes[]", "unplaced[]", "code points", *KINDS):
        assert word in out, word
    assert "  align " in tool("--help")[1]


@case
def hostile_text_ends():
    for what in (b"Ann Lee said. ", b"\xe2\x80\x9cBe quiet", b"<p>Lee", b"\n\n."):
        status, out, err = tool("align", BASE, "-", "--json", stdin=what * (1024 * 1024 // len(what)))
        assert status in (0, 1), err
        if status == 0:
            check(json.loads(out))


@case
def column_aligns():
    """With the column itself, if it lies beside the sources; it is not ours to enclose."""
    column = next(iter(sorted((SOURCE / "../shared/article").glob("*.txt"))), None)
    if column is None:
        skip("the column is not here")
    dossier = study()
    aligned = align_json(column.read_bytes(), BUNDLED)
    check(aligned)
    by_number = {p["number"]: p for p in aligned["paragraphs"]}
    assert sorted(by_number) == list(range(1, 20))
    assert not [u for u in aligned["unplaced"] if u["kind"] in ("paragraph", "sentence", "quote", "text")]

    # Each part of each direct quote, word for word.
    direct = {q["id"]: q for q in dossier["quotes"] if q["kind"] == "direct"}
    found = {}
    for paragraph in aligned["paragraphs"]:
        for quote in paragraph["quotes"]:
            found.setdefault(quote["id"], []).append(paragraph["text"][quote["start"]:quote["end"]])
    assert {i: words(" ".join(parts)) for i, parts in found.items()} == {
        i: words(q["text"]) for i, q in direct.items()}
    assert {i: len(parts) for i, parts in found.items()} == {i: len(q["parts"]) for i, q in direct.items()}

    # Whom the study edition names in a paragraph the column names there, too, as a rule; and
    # nobody is named whom the study edition does not have there.
    named = {(p["number"], m["actor"]) for p in dossier["paragraphs"] for s in p["sentences"]
             for m in s["mentions"] if m["how"] == "named" and m["actor"] != "columnist"}
    present = {(p["number"], m["actor"]) for p in dossier["paragraphs"] for s in p["sentences"]
               for m in s["mentions"]}
    marked = {(p["number"], m["actor"]) for p in aligned["paragraphs"] for m in p["mentions"]}
    assert len(named & marked) >= 0.95 * len(named), named - marked
    assert marked <= present, marked - present


main()
