# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool practice and reviews, as a script and as a person use them."""

import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

import profiles
from tap import case, main, skip

TOOL = os.environ["DOSSIER_TOOL"]

HEAD = """<dossier format="1" id="sample" xml:lang="en"><head edition="study"><title>Sample</title>
<source kind="news"><description>News</description></source></head>
<cast><actor id="ada" kind="person"><name>Ada</name><role>speaks</role><about>Ada.</about></actor>
<actor id="bob" kind="person"><name>Bob</name><role>listens</role><about>Bob.</about></actor></cast>
<issues><issue id="i"><title>Issue</title><summary>About.</summary>
<position id="y">Yes</position></issue></issues>
<quotes><quote id="q1" speaker="ada" kind="direct" issues="i"><verb>said</verb></quote></quotes>
<article><section><p id="p1" number="1"><s id="s1.1">“<q id="q1">Words,</q>”
<m actor="ada">Ada</m> said.</s><s id="s1.2">More “words” — ñ.</s></p></section></article><quiz>"""

# Kind, what the question holds.
KINDS = {
    "single": '<option><text>No</text></option><option key="yes"><text>Yes</text></option>'
    "<option><text>Never</text><rationale>Now and then.</rationale></option>",
    "multiple": '<option key="yes"><text>Yes</text></option><option><text>No</text></option>'
    '<option key="yes"><text>Yes, too</text></option>',
    "true-false": '<option key="yes"><text>True</text></option><option><text>False</text></option>',
    "who-said": '<option key="yes" actor="ada"/><option actor="bob"/>',
    "match": "<option><text>1</text><match>first</match></option>"
    "<option><text>2</text><match>second</match></option>"
    "<option><text>3</text><match>third</match></option>",
    "order": "<option><text>1</text></option><option><text>2</text></option>"
    "<option><text>3</text></option>",
    "cloze": "<answer>Senate</answer>",
    "number": '<answer tolerance="1">2025</answer><unit>years</unit>',
    "short": "<answer>sovereignty</answer>",
    "text": "",
}


def question(name, kind):
    quote = ' quote="q1"' if kind == "who-said" else ""
    keys = KINDS[kind].replace("<option><text>", '<option key="yes"><text>') if kind == "match" else KINDS[kind]
    stem = "The ____ meets." if kind == "cloze" else f"Which, “{name}”?"
    return (
        f'<question id="{name}" kind="{kind}" issue="i" skill="recall" difficulty="1" evidence="s1.1"{quote}>'
        f"<stem>{stem}</stem>{keys}<hint>Think.</hint><rationale>Because.</rationale></question>"
    )


def right_answer(asked):
    """What answers a question as it was printed."""
    options = asked["options"]
    match asked["kind"]:
        case "single" | "true-false" | "who-said":
            return next(i for i, text in enumerate(options) if text in ("Yes", "True", "Ada"))
        case "multiple":
            return [i for i, text in enumerate(options) if text.startswith("Yes")]
        case "match":
            names = {"1": "first", "2": "second", "3": "third"}
            return [asked["targets"].index(names[text]) for text in options]
        case "order":
            return sorted(range(len(options)), key=lambda i: options[i])
        case "cloze":
            return "the senate"
        case "number":
            return 2026
        case "short":
            return "Soveriegnty"
        case "text":
            return "s1.1"


def wrong_answer(asked):
    options = asked["options"]
    match asked["kind"]:
        case "single" | "true-false" | "who-said":
            return next(i for i, text in enumerate(options) if text in ("No", "False", "Bob"))
        case "multiple":
            return [0, 1, 2]
        case "match":
            return [0, 0, 0]
        case "order":
            return right_answer(asked)[::-1]
        case "cloze" | "short":
            return "nothing like it"
        case "number":
            return "2,023"
        case "text":
            return "s1.2"


class Practice(profiles.Practice):
    """That of a folder's sample, whose files may be limited to LIMIT bytes."""

    def __init__(self, folder, *options, profile="profile", limit=None):
        def restrict():
            if limit:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        super().__init__(folder / "sample.dossier", folder / profile, *options, preexec_fn=restrict)

    def answer(self, value, certainty=None):
        self.write({"answer": value} | ({"certainty": certainty} if certainty else {}))
        return self.read()

    def end(self):
        self.process.stdin.close()
        self.process.stdin = open(os.devnull)
        out = self.process.stdout.read()
        return self.process.wait(timeout=20), out, self.process.stderr.read()


def reviews(folder, profile="profile"):
    return profiles.reviews(folder / profile)


def write_sample(folder, n_singles=0):
    names = [(kind, kind) for kind in KINDS] + [(f"single-{i}", "single") for i in range(n_singles)]
    body = "".join(question(*name) for name in names)
    (folder / "sample.dossier").write_text(f"{HEAD}{body}</quiz></dossier>", encoding="utf-8")


class Folder:
    def __init__(self, _name):
        self.temporary = tempfile.TemporaryDirectory(prefix="dossier-practice-")

    def __enter__(self):
        folder = Path(self.temporary.name)
        write_sample(folder)
        return folder

    def __exit__(self, *failure):
        self.temporary.cleanup()


@case
def every_kind_is_answered(folder):
    for give, correct, certainty in ((right_answer, True, "sure"), (wrong_answer, False, "guess")):
        kinds = set()
        with Practice(folder, "--questions", "10", profile=f"profile {correct}") as practice:
            for _ in range(10):
                asked = practice.read()
                assert {"question", "kind", "stem", "options"} <= asked.keys(), asked
                assert ("targets" in asked) == (asked["kind"] == "match"), asked
                assert ("quote" in asked) == (asked["kind"] == "who-said"), asked
                kinds.add(asked["kind"])
                told = practice.answer(give(asked), certainty)
                assert told.keys() == {"review", "question", "correct"}, told
                assert told["question"] == asked["question"] and told["correct"] is correct, (asked, told)
            assert practice.end() == (0, "", "")
        assert kinds == set(KINDS)
        kept = reviews(folder, f"profile {correct}")
        assert all(row["correct"] is correct and row["certainty"] == certainty for row in kept), kept


@case
def a_review_says_what_happened(folder):
    before = time.time()
    with Practice(folder) as practice:
        asked = practice.read()
        told = practice.answer(right_answer(asked))
        skipped = practice.read()
        practice.write({"skip": True})
        told_skip = practice.read()
        assert told_skip["correct"] is False, told_skip
    first, second = reviews(folder)
    assert (first["review"], first["question"]) == (told["review"], asked["question"])
    assert first["correct"] is True and first["skipped"] is False and first["certainty"] == "think"
    assert first["kind"] == asked["kind"] and first["dossier"] == "sample" and first["mode"] == "practice"
    assert abs(first["time_ms"] / 1000 - before) < 60 and first["time"].endswith("Z"), first
    assert second["question"] == skipped["question"]
    assert second["skipped"] is True and second["correct"] is False and second["choice"] is None
    assert first["time_ms"] < second["time_ms"] and first["time"] <= second["time"]


@case
def questions_go_round(folder):
    rounds = []
    with Practice(folder, "--seed", "5") as practice:
        for _ in range(3):
            rounds.append([])
            for _ in range(len(KINDS)):
                asked = practice.read()
                rounds[-1].append(asked["question"])
                practice.answer(right_answer(asked))
        practice.read()
        assert practice.end() == (0, "", "")
    assert all(sorted(asked) == sorted(KINDS) for asked in rounds), rounds
    assert rounds[0] != rounds[1]
    with Practice(folder, "--seed", "5", profile="other") as practice:
        assert practice.read()["question"] == rounds[0][0]


@case
def a_practice_broken_off_goes_on(folder):
    seen = set()
    for n in (3, 4, 3):
        with Practice(folder) as practice:
            for _ in range(n):
                asked = practice.read()
                assert asked["question"] not in seen, asked
                seen.add(asked["question"])
                practice.answer(wrong_answer(asked))
    assert seen == set(KINDS)


BAD = {
    None: ["", "nonsense", "[]", "7", "{}", '{"skip":false}', '{"skip":1}', '{"answer":null}', '{"answer":{}}', "{" * 9000],
    "single": ['{"answer":3}', '{"answer":-1}', '{"answer":0.5}', '{"answer":"0"}', '{"answer":[0,1]}', '{"answer":true}'],
    "multiple": ['{"answer":[]}', '{"answer":[9]}', '{"answer":[[0]]}', '{"answer":"x"}'],
    "match": ['{"answer":[0]}', '{"answer":[0,1,3]}', '{"answer":0}'],
    "order": ['{"answer":[0,1]}', '{"answer":[0,1,1]}', '{"answer":[0,1,2,0]}'],
    "cloze": ['{"answer":"  "}', '{"answer":true}', '{"answer":["x"]}'],
    "number": ['{"answer":"soon"}', '{"answer":true}', '{"answer":1e999}'],
    "text": ['{"answer":"s9.9"}', '{"answer":1}'],
}


@case
def a_bad_line_is_refused_in_a_sentence(folder):
    with Practice(folder, "--questions", "10") as practice:
        for _ in range(10):
            asked = practice.read()
            certain = '{"answer":%s,"certainty":"%s"}' % (json.dumps(right_answer(asked)), "certainly")
            for line in BAD[None] + BAD.get(asked["kind"], []) + [certain]:
                practice.write(line)
                told = practice.read()
                assert told.keys() == {"error"} and told["error"].endswith("."), (asked, line, told)
                assert practice.read() == asked, "the question comes again"
            assert practice.answer(right_answer(asked))["correct"] is True, asked
    assert len(reviews(folder)) == 10


@case
def a_line_without_end_is_refused(folder):
    with Practice(folder) as practice:
        practice.read()
        practice.write("x" * 3_000_000)
        assert "error" in practice.read()


@case
def killed_at_any_moment_nothing_is_lost_or_doubled(folder):
    write_sample(folder, 30)
    chance = random.Random(4)
    acknowledged = []
    sent = 0
    kills = 0
    while kills < 10 or len(acknowledged) < 200:
        with Practice(folder) as practice:
            moment = chance.randint(5, 30) if kills < 10 else 10**9
            for n in range(moment):
                asked = practice.read()
                sent += 1
                if n == moment - 1:
                    # Somewhere between the line and its acknowledgement.
                    practice.write({"answer": right_answer(asked)})
                    time.sleep(chance.random() * 0.004)
                    break
                told = practice.answer(right_answer(asked))
                acknowledged.append(told["review"])
                if len(acknowledged) >= 200 and kills >= 10:
                    break
            practice.process.send_signal(signal.SIGKILL)
            practice.process.wait()
            left = practice.process.stdout.read()
            if left:
                acknowledged += [json.loads(line)["review"] for line in left.splitlines() if "review" in line]
            kills += 1
    kept = [row["review"] for row in reviews(folder)]
    assert len(set(kept)) == len(kept), "doubled"
    assert set(acknowledged) <= set(kept), "lost"
    assert [id for id in kept if id in set(acknowledged)] == acknowledged, "out of order"
    assert len(kept) <= sent, (len(kept), sent)
    database = sqlite3.connect(folder / "profile" / "dossier.db")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


@case
def two_at_once_share_a_profile(folder):
    with Practice(folder) as one, Practice(folder) as two:
        for _ in range(20):
            for practice in (one, two):
                asked = practice.read()
                assert practice.answer(right_answer(asked))["correct"] is True
    assert [row["device_seq"] for row in reviews(folder)] == list(range(1, 41))


def assert_refused(folder, profile, words):
    with Practice(folder, profile=profile) as practice:
        status, out, complaint = practice.end()
    assert status == 1 and out == "", (status, out, complaint)
    assert words in complaint and complaint.count("\n") == 1, complaint


@case
def what_stands_in_the_way_is_named(folder):
    (folder / "file").write_text("a file")
    assert_refused(folder, "file", "cannot be opened")
    (folder / "garbage").mkdir()
    (folder / "garbage" / "dossier.db").write_bytes(b"garbage " * 1000)
    with Practice(folder, profile="garbage") as practice:
        practice.answer(right_answer(practice.read()))
        status, _, complaint = practice.end()
    assert status == 0 and "was damaged and now lies at" in complaint and complaint.count("\n") == 1, complaint
    aside, = (folder / "garbage").glob("dossier-damaged-*.db")
    assert aside.read_bytes() == b"garbage " * 1000 and str(aside) in complaint
    (folder / "foreign").mkdir()
    database = sqlite3.connect(folder / "foreign" / "dossier.db")
    database.execute("CREATE TABLE notes (x)")
    database.close()
    before = (folder / "foreign" / "dossier.db").read_bytes()
    assert_refused(folder, "foreign", "not written by Dossier")
    assert (folder / "foreign" / "dossier.db").read_bytes() == before
    with Practice(folder) as practice:
        practice.answer(right_answer(practice.read()))
    database = sqlite3.connect(folder / "profile" / "dossier.db")
    version, = database.execute("PRAGMA user_version").fetchone()
    database.execute("PRAGMA user_version = 77")
    database.close()
    assert_refused(folder, "profile", "newer Dossier")
    database = sqlite3.connect(folder / "profile" / "dossier.db")
    database.execute(f"PRAGMA user_version = {version}")
    database.close()
    assert len(reviews(folder)) == 1


@case
def a_folder_that_cannot_be_written_to(folder):
    if os.geteuid() == 0:
        skip("nothing is read-only for root")
    (folder / "profile").mkdir(mode=0o500)
    assert_refused(folder, "profile", "cannot be written to")


@case
def a_full_disk_loses_nothing(folder):
    with Practice(folder) as practice:
        acknowledged = [practice.answer(right_answer(practice.read()))["review"]]
    with Practice(folder, limit=160 * 1024) as practice:
        told = True
        while told:
            asked = practice.read()
            if asked is None:
                break
            told = practice.answer(right_answer(asked))
            if told:
                acknowledged.append(told["review"])
        status, _, complaint = practice.end()
        assert status == 1 and "full" in complaint and complaint.count("\n") == 1, complaint
    with Practice(folder) as practice:
        acknowledged.append(practice.answer(right_answer(practice.read()))["review"])
    assert [row["review"] for row in reviews(folder)] == acknowledged


@case
def reviews_makes_nothing(folder):
    assert reviews(folder, "nowhere") == []
    assert not (folder / "nowhere").exists()


@case
def misuse_is_told(folder):
    sample = str(folder / "sample.dossier")
    for arguments, status in (
        (["practice"], 2),
        (["practice", sample], 2),
        (["practice", sample, sample, "--profile", str(folder)], 2),
        (["practice", sample, "--profile", ""], 2),
        (["practice", sample, "--profile", str(folder), "--questions", "-1"], 2),
        (["practice", sample, "--profile", str(folder), "--seed", "99999999999"], 2),
        (["practice", str(folder / "none"), "--profile", str(folder)], 1),
        (["reviews"], 2),
        (["reviews", "--profile", str(folder), "more"], 2),
        (["reviews", "--profile", str(folder), "--nonsense"], 2),
    ):
        run = subprocess.run([TOOL, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert run.returncode == status and run.stdout == "" and run.stderr, (arguments, run)


@case
def a_person_is_asked_in_words(folder):
    typed = "1 s\n-\nx\n?\n1\n\n" + "-\n" * 8 + "q\n"
    run = subprocess.run(
        [TOOL, "practice", folder / "sample.dossier", "--profile", folder / "profile", "--seed", "1"],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 0 and run.stderr == "", run
    for words in ("Question 1 of 10", "Because.", "¶ 1", "Skipped.", "Question 10 of 10", "Again 1 of ", "right"):
        assert words in run.stdout, (words, run.stdout)
    assert len(reviews(folder)) >= 10


@case
def a_script_is_asked_each_question_once_a_round(folder):
    with Practice(folder, "--questions", "20") as practice:
        asked = []
        for _ in range(20):
            asked.append(practice.read())
            assert practice.answer(wrong_answer(asked[-1]))["correct"] is False, asked[-1]
        assert practice.end() == (0, "", "")
    names = [question["question"] for question in asked]
    assert sorted(names[:10]) == sorted(names[10:]) == sorted(KINDS), names


@case
def answers_are_quick(folder):
    write_sample(folder, 80)
    with Practice(folder) as practice:
        start = time.monotonic()
        for _ in range(300):
            practice.answer(right_answer(practice.read()))
        rate = 300 / (time.monotonic() - start)
    print(f"# {rate:.0f} answers a second, each on disk")
    assert rate > 30, rate


main(around=Folder)
