# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool state, sync, backup and restore: what answers come to, and where they are kept."""

import json
import os
import random
import shutil
import signal
import sqlite3
import tempfile
import time
import uuid
from pathlib import Path

import profiles
from profiles import Practice, answer, reviews, state, tool, tool_json
from tap import case, main


class Folder:
    def __init__(self, _name):
        self.temporary = tempfile.TemporaryDirectory(prefix="dossier-store-")

    def __enter__(self):
        folder = Path(self.temporary.name)
        profiles.write_sample(folder / "sample.dossier", 12)
        return folder

    def __exit__(self, *failure):
        self.temporary.cleanup()


@case
def a_state_says_what_is_known(folder):
    profile = folder / "profile"
    answer(folder / "sample.dossier", profile, True, True, False)
    told = state(profile)
    assert (told["answers"], told["right"], told["due"]) == (3, 2, 0), told
    assert (told["counted_today"], told["new_today"]) == (3, 3), told
    assert told["next_due_day"] == told["today"] + 1, told
    assert told["desired_retention"] == 0.9 and told["rollover_hour"] == 4, told
    assert len(told["questions"]) == 3 and "equal" not in told, told
    for question in told["questions"]:
        assert question["dossier"] == "sample" and question["answers"] == 1, question
        assert question["stability"] > 0 and 1 <= question["difficulty"] <= 10, question
        assert question["due_day"] > told["today"] and question["last_certainty"] == "think", question
    assert sum(question["last_correct"] for question in told["questions"]) == 2, told
    replayed = state(profile, "--replay")
    assert replayed.pop("equal") is True and replayed == told, (replayed, told)
    words, _ = tool("state", "--profile", profile, "--replay")
    assert told["digest"] in words and "Answers: 3, right: 2, questions: 3" in words and "gave the same" in words, words


@case
def a_cache_that_is_wrong_is_told(folder):
    profile = folder / "profile"
    answer(folder / "sample.dossier", profile, True)
    database = sqlite3.connect(profile / "dossier.db")
    database.execute("UPDATE mastery SET stability = stability + 1")
    database.commit()
    database.close()
    assert state(profile, "--replay")["equal"] is False
    assert state(profile, "--replay")["equal"] is True


@case
def a_backup_is_gone_back_to(folder):
    profile, sample = folder / "profile", folder / "sample.dossier"
    first = answer(sample, profile, True, False)
    said, _ = tool("backup", "--profile", profile)
    time_, count, path = said.split(maxsplit=2)
    assert count == "2" and time_.endswith("Z"), said
    assert Path(path.strip()).parent == profile / "backups", said
    second = answer(sample, profile, True)
    said, _ = tool("restore", "--profile", profile, path.strip())
    kept = said[said.index("“") + 1:said.index("”")]
    assert [row["review"] for row in reviews(profile)] == first
    listed, _ = tool("restore", "--profile", profile)
    assert [line.split(maxsplit=2)[1:] for line in listed.splitlines()] in (
        [["3", kept], ["2", path.strip()]], [["2", path.strip()], ["3", kept]]), listed
    tool("restore", "--profile", profile, kept)
    assert [row["review"] for row in reviews(profile)] == first + second
    assert state(profile, "--replay")["equal"] is True


@case
def what_is_no_backup_is_refused(folder):
    profile = folder / "profile"
    kept = answer(folder / "sample.dossier", profile, True)
    (folder / "empty.db").touch()
    (folder / "garbage.db").write_bytes(b"garbage " * 2000)
    for name in ("empty.db", "garbage.db", "none.db", "sample.dossier"):
        out, complaint = tool("restore", "--profile", profile, folder / name, status=1)
        assert out == "" and "not a sound backup" in complaint and complaint.count("\n") == 1, complaint
    assert [row["review"] for row in reviews(profile)] == kept
    assert not list((profile / "backups").glob("*"))


def sync(folder, profile):
    return tool_json("sync", "--profile", folder / profile, "--folder", folder / "shared")


@case
def two_profiles_share_a_folder(folder):
    (folder / "shared").mkdir()
    sample = folder / "sample.dossier"
    answer(sample, folder / "one", True, True, False)
    answer(sample, folder / "two", False, True)
    nothing = {"written": 0, "read": 0, "devices": 1, "held": 0, "unreadable": 0, "conflicts": 0}
    assert sync(folder, "one") == nothing | {"written": 3, "devices": 0}
    assert sync(folder, "two") == nothing | {"written": 2, "read": 3}
    assert sync(folder, "one") == nothing | {"read": 2}
    assert sync(folder, "one") == nothing and sync(folder, "two") == nothing
    one, two = state(folder / "one", "--replay"), state(folder / "two", "--replay")
    assert one == two and one["equal"] and one["answers"] == 5, (one, two)
    assert reviews(folder / "one") == reviews(folder / "two")
    assert sorted(path.suffix for path in (folder / "shared").iterdir()) == [".jsonl", ".jsonl"]
    words, _ = tool("sync", "--profile", folder / "one", "--folder", folder / "shared")
    assert "0 written, 0 read of 1 other devices." in words, words


def set_aside(folder, profile, *questions):
    """What the person said of QUESTIONS on a device of which nothing was heard."""
    device = str(uuid.uuid4())
    shared = folder / "shared"
    shared.mkdir(exist_ok=True)
    sync(folder, profile)
    written = next(shared.glob("*.jsonl")).read_text(encoding="utf-8").splitlines()
    like = next(line for line in map(json.loads, written) if line.get("event") == "review")
    kept = ("event", "time_ms", "clock_ms", "zone_offset_min", "dossier", "question_version", "question_kind",
            "mode", "policy_version", "model_version")
    lines = [{"dossier-log": 1, "device": device}]
    for number, question in enumerate(questions):
        lines.append({name: like[name] for name in kept if name in like}
                     | {"id": f"01a21118-4422-7c6c-{device[:4]}-{number:012}", "device": device, "device_seq": number + 1,
                        "question": question, "kind": "set-aside"})
    (shared / f"dossier-{device}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert sync(folder, profile)["read"] == len(questions)


@case
def what_is_set_aside_is_not_asked(folder):
    profile = folder / "one"
    answer(folder / "sample.dossier", profile, True)
    set_aside(folder, "one", "q0", "q4")
    asked = set()
    with Practice(folder / "sample.dossier", profile) as practice:
        for _ in range(12):
            asked.add(practice.answer()["question"])
    assert asked and not asked & {"q0", "q4"}, asked

    every = [question["id"] for question in tool_json("show", folder / "sample.dossier")["questions"]]
    set_aside(folder, "one", *every)
    out, complaint = tool("practice", folder / "sample.dossier", "--profile", profile, "--json", status=1)
    assert out == "" and complaint.count("\n") == 1 and "is set aside" in complaint, complaint


@case
def any_order_and_any_number_of_times(folder):
    """Answers on three profiles, files carried by chance: one state."""
    chance = random.Random(7)
    names = ("one", "two", "three")
    for name in names:
        (folder / f"shared-{name}").mkdir()

    def meet(name):
        tool_json("sync", "--profile", folder / name, "--folder", folder / f"shared-{name}")

    def carry(source, target):
        for path in (folder / f"shared-{source}").iterdir():
            there = folder / f"shared-{target}" / path.name
            if not there.exists() or there.stat().st_size < path.stat().st_size:
                shutil.copy(path, there)

    for _ in range(25):
        name = chance.choice(names)
        act = chance.randrange(3)
        if act == 0:
            answer(folder / "sample.dossier", folder / name, *(chance.random() < 0.7 for _ in range(4)))
        elif act == 1:
            meet(name)
        else:
            carry(name, chance.choice(names))
    for _ in range(2):
        for name in names:
            meet(name)
            for other in names:
                if other != name:
                    carry(name, other)
    for name in names:
        meet(name)
    digests = {state(folder / name, "--replay")["digest"] for name in names}
    assert len(digests) == 1, digests
    assert all(state(folder / name)["answers"] > 0 for name in names)


@case
def a_missing_log_loses_nothing(folder):
    """Killed, and then the write-ahead log is gone, or cut off."""
    for lost in (None, 0, 1000, 20000):
        profile = folder / f"profile {lost}"
        with profiles.Practice(folder / "sample.dossier", profile) as practice:
            told = [practice.answer(outcome)["review"] for outcome in (True, False, True, True)]
            practice.process.send_signal(signal.SIGKILL)
            practice.process.wait()
        log = profile / "dossier.db-wal"
        assert log.exists()
        if lost is None:
            log.unlink()
        else:
            os.truncate(log, lost)
        assert [row["review"] for row in reviews(profile)] == told, lost
        assert state(profile, "--replay")["equal"] is True


@case
def damage_is_told_and_mended(folder):
    profile, sample = folder / "profile", folder / "sample.dossier"
    kept = answer(sample, profile, True, False, True)
    tool("backup", "--profile", profile)
    kept += answer(sample, profile, True)
    whole = (profile / "dossier.db").read_bytes()
    for damaged in (b"garbage " * 1000, whole[:len(whole) // 2], whole[:100], b"\0" * len(whole)):
        (profile / "dossier.db").write_bytes(damaged)
        out, complaint = tool("reviews", "--profile", profile, "--json")
        assert [json.loads(line)["review"] for line in out.splitlines()] == kept
        assert "was damaged and now lies at" in complaint and complaint.count("\n") == 1, complaint
        aside = Path(complaint.split("“")[2].split("”")[0])
        assert aside.read_bytes() == damaged
        aside.unlink()
        assert state(profile, "--replay")["equal"] is True


@case
def the_clock_may_be_put_back(folder):
    """Rows of a clock a year ahead stand; later ones come after them."""
    profile, sample = folder / "profile", folder / "sample.dossier"
    first = answer(sample, profile, True, False)
    (profile / "answers.jsonl").unlink()
    database = sqlite3.connect(profile / "dossier.db")
    year = 365 * 86_400_000
    database.executescript(
        "DROP TRIGGER review_is_never_changed; "
        f"UPDATE review SET time_ms = time_ms + {year}, clock_ms = clock_ms + {year};"
        "CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review"
        " BEGIN SELECT raise (ABORT, 'the log is append-only'); END;")
    database.close()
    state(profile, "--replay")
    second = answer(sample, profile, True, True)
    assert [row["review"] for row in reviews(profile)] == first + second
    assert abs(reviews(profile)[-1]["time_ms"] - year - time.time() * 1000) < 600_000
    assert state(profile, "--replay")["equal"] is True


@case
def looking_makes_nothing(folder):
    for command in ("state", "restore", "backup"):
        out, complaint = tool(command, "--profile", folder / "nowhere")
        assert out == "" and "No answers are kept" in complaint, (command, out, complaint)
    assert not (folder / "nowhere").exists()


@case
def misuse_is_told(folder):
    for arguments in (["state"], ["state", "--profile", ""], ["state", "--profile", folder, "more"],
                      ["sync", "--profile", folder], ["sync", "--folder", folder], ["backup"], ["restore"],
                      ["sync", "--profile", folder, "--folder", ""], ["backup", "--profile", folder, "more"],
                      ["restore", "--profile", folder, "one", "two"], ["state", "--nonsense"]):
        out, complaint = tool(*arguments, status=2)
        assert out == "" and complaint, arguments
    out, complaint = tool("sync", "--profile", folder / "p", "--folder", folder / "none", status=1)
    assert out == "" and "check the sync folder" in complaint and complaint.count("\n") == 1, complaint
    for command in ("state", "sync", "backup", "restore"):
        assert "--profile" in tool(command, "--help")[0]


main(around=Folder)
