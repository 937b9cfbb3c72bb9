# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool check and show, as the shell runs them."""

import json
import os
import pathlib
import subprocess
import tempfile
import unicodedata

from tap import case, main

SOURCE = pathlib.Path(os.environ["MESON_SOURCE_ROOT"])
EVERYTHING = SOURCE / "tests/data/everything.dossier"
BASE = SOURCE / "tests/data/base.dossier"


def tool(*arguments, stdin=b"", **environment):
    env = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "COLUMNS": "72", **environment}
    done = subprocess.run([os.environ["DOSSIER_TOOL"], *map(str, arguments)], input=stdin,
                          capture_output=True, env=env, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def show_json(path=EVERYTHING):
    status, out, err = tool("show", "--json", path)
    assert status == 0, err
    return json.loads(out)


def by_id(values):
    return {value["id"]: value for value in values}


def changed(path, old, new):
    text = path.read_text()
    assert old in text
    return text.replace(old, new, 1).encode()


@case
def clean_file_has_nothing_to_say():
    assert tool("check", BASE) == (0, "", "")


@case
def warnings_do_not_fail():
    status, out, _ = tool("check", EVERYTHING)
    lines = out.splitlines()
    assert status == 0
    assert f"{EVERYTHING}:51:5: warning: the issue “place” has no position (add " in out
    assert all(": warning: " in line for line in lines), out
    assert [int(line.split(":")[1]) for line in lines] == sorted(
        int(line.split(":")[1]) for line in lines)


@case
def errors_fail():
    status, out, _ = tool("check", "-", stdin=changed(BASE, 'to="bob"', 'to="rob"'))
    assert status == 1
    assert out == ("standard input:16:17: error: no <actor> has the id “rob” "
                   "(write the id of one that exists, or add it)\n"), out


@case
def one_bad_file_among_good_ones_fails():
    status, out, _ = tool("check", BASE, SOURCE / "LICENSE", BASE)
    assert status == 1
    assert out.count("error:") == 1 and "LICENSE:1:" in out, out


@case
def what_cannot_be_read_is_an_error():
    status, out, _ = tool("check", "/nonexistent.dossier")
    assert status == 1 and "There is no such file" in out
    status, _, err = tool("show", SOURCE)
    assert status == 1 and "This is a folder, not a dossier" in err
    status, _, err = tool("show", "-", stdin=b"<html>")
    assert status == 1 and "this is a web page" in err


@case
def wrong_calls_have_a_status_of_their_own():
    for arguments in ([], ["cheque"], ["check"], ["show"], ["show", BASE, BASE],
                      ["show", "--yaml", BASE], ["check", "--fix", BASE]):
        status, out, err = tool(*arguments)
        assert (status, out) == (2, ""), arguments
        assert err


@case
def help_tells_the_commands_and_the_json():
    status, out, _ = tool("--help")
    assert status == 0
    for command in ("check", "show", "align", "practice", "reviews"):
        assert f"  {command} " in out
        assert tool(command, "--help")[0] == 0
    assert tool("--version")[1].startswith("dossier-tool ")
    _, out, _ = tool("show", "--help")
    for key in show_json():
        assert key in out or key == "format", key


@case
def json_has_the_head():
    d = show_json()
    assert d["id"] == "everything" and d["lang"] == "en-GB" and d["edition"] == "draft"
    assert d["title"] == "A Bridge & Its Price" and d["short_title"] == "The Bridge"
    assert d["source"] == {
        "kind": "report", "date": "2024-02", "publisher": "The River Gazette",
        "address": "https://example.org/bridge?page=1&view=full",
        "description": "Report of February 2024"}
    assert d["reading_minutes"] == 1 and d["words"] == 40
    bare = show_json(BASE)
    assert bare["standfirst"] is None and bare["source"]["publisher"] is None


@case
def json_has_the_cast():
    north = by_id(show_json()["actors"])["north"]
    assert north["aliases"] == ["Northbank", "the council"]
    assert north["short_name"] == "Northbank" and north["part_of"] is None
    assert north["wants"] == [{"text": "A bridge that others pay for.", "evidence": ["s1.1", "s2.2"]}]
    assert north["stances"][1] == {
        "issue": "price", "position": "ourselves", "position_label": "We pay", "mode": "rejects",
        "text": "It will not pay alone.", "evidence": ["s1.2"],
        "confidence": 0.5, "rule": "verb-of-saying"}
    assert north["relations"][0]["to"] == "zhou"
    assert north["relations"][0]["kind"] == "criticizes"


@case
def json_has_issues_terms_and_events():
    d = show_json()
    assert by_id(d["issues"])["price"]["positions"][0] == {"id": "others", "label": "The other town pays"}
    assert by_id(d["issues"])["place"]["positions"] == []
    assert by_id(d["terms"])["pier"]["wrong"] == ["a bill that comes too late", "a boat without sails"]
    assert d["events"][0]["date"] == "2019" and d["events"][0]["until"] == "2021"
    assert d["events"][1] == {
        "date": "2023-11-30", "until": None, "precision": "day", "text": "The river takes a pier.",
        "evidence": ["s2.1"], "confidence": 0.125, "rule": "date"}


@case
def json_counts_code_points():
    for path in (EVERYTHING, BASE):
        d = show_json(path)
        texts = {}
        for paragraph in d["paragraphs"]:
            for sentence in paragraph["sentences"]:
                texts[sentence["id"]] = sentence["text"]
                for kind in ("mentions", "quotes", "terms", "emphasis"):
                    for mark in sentence[kind]:
                        assert sentence["text"][mark["start"]:mark["end"]] == mark["text"], mark
        for quote in d["quotes"]:
            parts = [texts[p["sentence"]][p["start"]:p["end"]] for p in quote["parts"]]
            assert " ".join(parts) == quote["text"]


@case
def json_has_quotes():
    quotes = by_id(show_json()["quotes"])
    assert quotes["q1"]["text"] == "A bridge is cheap, and a toll pays for us."
    assert quotes["q1"]["sentences"] == ["s1.2"] and len(quotes["q1"]["parts"]) == 2
    assert quotes["q1"]["issues"] == ["price", "place"] and quotes["q1"]["addressee"] == "north"
    assert quotes["q2"]["sentences"] == ["s2.1", "s2.2"] and quotes["q2"]["kind"] == "indirect"
    assert quotes["q2"]["confidence"] == 0.75


@case
def json_has_mentions():
    d = show_json()
    assert [p["number"] for p in d["paragraphs"]] == [1, 2]
    assert d["sections"] == [{"heading": None, "paragraphs": ["p1"]},
                             {"heading": "The Bill", "paragraphs": ["p2"]}]
    mentions = by_id(d["paragraphs"][0]["sentences"])["s1.2"]["mentions"]
    assert mentions[0] == {"actor": "zhou", "how": "named", "start": 21, "end": 23, "text": "周美"}
    assert mentions[1]["how"] == "meant"


@case
def json_answers_every_kind():
    q = by_id(show_json()["questions"])
    assert {k: v["answer"] for k, v in q.items()} == {
        "k-single": 0, "k-multiple": [0, 2], "k-true-false": 1, "k-who-said": 1,
        "k-match": [2, 0, 1], "k-order": [0, 1, 2], "k-cloze": "toll", "k-number": 2,
        "k-short": "a dream", "k-text": "s2.2"}
    assert [q["k-match"]["targets"][i] for i in q["k-match"]["answer"]] == ["replies", "asks", "draws"]
    assert q["k-cloze"]["accept"] == ["toll", "bridge toll"]
    assert q["k-number"]["tolerance"] == 0.25 and q["k-number"]["unit"] == "years"
    assert q["k-who-said"]["quote"] == "q1"
    assert q["k-who-said"]["quote_text"].startswith("A bridge is cheap")
    assert q["k-who-said"]["options"][1]["text"] == "Zhōu Měi 周美"
    assert q["k-single"]["options"][1] == {
        "text": "It is old", "key": False, "rationale": "The old one carries nothing.",
        "believed": ["s2.1", "s2.2"]}
    assert q["k-single"]["hints"] == ["Who pays at the gate?", "Think of coins."]
    assert q["k-who-said"]["actors"] == ["valley"] and q["k-who-said"]["difficulty"] == 3


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


@case
def page_fits_and_has_every_part():
    status, out, _ = tool("show", EVERYTHING)
    assert status == 0 and "\033" not in out
    for heading in ("Article", "Cast", "Quotes", "Issues", "Glossary", "Timeline", "Quiz"):
        assert f"\n{heading}\n" in out, heading
    assert "\n   1  For two years the old piers stood" in out
    assert "about 2024-01: The towns meet. ¶2" in out
    assert "10 questions" in out
    for width in (24, 40, 72):
        for line in tool("show", EVERYTHING, COLUMNS=str(width))[1].splitlines():
            assert columns(line) <= width, line


@case
def locale_without_letters_changes_nothing():
    assert tool("show", EVERYTHING, LC_ALL="C") == tool("show", EVERYTHING)


@case
def closed_pipe_ends_quietly():
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([os.environ["DOSSIER_TOOL"], "show", "--json", str(EVERYTHING)],
                                   stdout=subprocess.PIPE, stderr=errors)
        process.stdout.close()
        process.wait(timeout=60)
        errors.seek(0)
        assert errors.read() == b""


@case
def bundled_dossier_is_right():
    for path in sorted((SOURCE / "data/dossiers").glob("*.dossier")):
        status, out, _ = tool("check", path)
        assert status == 0, out


main()
