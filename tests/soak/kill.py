#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers through dossier-tool practice --json, killed at random moments.

    kill.py [ANSWERS [KILLS]]

Whatever was acknowledged is in the log, once, in order; nothing is in it that
was not sent; and the state kept with it is what a replay gives. Random is what
DOSSIER_TEST_SEED says.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tool"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "harness"))

import profiles  # noqa: E402
from tap import case, main  # noqa: E402

ANSWERS = int(sys.argv.pop(1)) if len(sys.argv) > 1 else 300
KILLS = int(sys.argv.pop(1)) if len(sys.argv) > 1 else 10

# Longer than an answer takes to be written and told.
LONGEST_MOMENT = 0.008


class Log:
    """What was sent, and what was told to be kept."""

    def __init__(self):
        self.sent = 0
        self.told = []
        self.cut_short = 0  # kills between a line and its acknowledgement

    def hear(self, line):
        if "review" in line:
            self.told.append(line["review"])


def answer_and_be_killed(dossier, profile, log, chance, count):
    """Gives COUNT answers and is killed while another is written, or, now and
    then, while it starts or waits."""
    with profiles.Practice(dossier, profile) as practice:
        moment = chance.choice(["start", "wait", "write", "write", "write"])
        if moment == "start":
            time.sleep(chance.random() * 0.05)
        else:
            for _ in range(count):
                asked = practice.read()
                log.sent += 1
                practice.write({"answer": chance.randrange(len(asked["options"]))})
                log.hear(practice.read())
            if moment == "write":
                practice.read()
                log.sent += 1
                practice.write({"answer": 0})
                # Most moments are early: a fast disk is done within the first.
                time.sleep(chance.random() ** 4 * LONGEST_MOMENT)
        practice.process.send_signal(signal.SIGKILL)
        practice.process.wait()
        before = len(log.told)
        for line in practice.process.stdout.read().splitlines():
            # The last line may have been cut off.
            if line.endswith("}"):
                log.hear(json.loads(line))
        log.cut_short += moment == "write" and len(log.told) == before


def check(profile, log):
    kept = [row["review"] for row in profiles.reviews(profile)]
    told = set(log.told)
    assert len(told) == len(log.told), "acknowledged twice"
    assert len(set(kept)) == len(kept), "doubled"
    assert told <= set(kept), f"lost: {told - set(kept)}"
    assert [row for row in kept if row in told] == log.told, "out of order"
    assert len(kept) <= log.sent, f"{len(kept)} kept of {log.sent} sent"
    state = profiles.state(profile, "--replay")
    assert state["equal"] is True, "the state is not what a replay gives"
    assert state["answers"] == len(kept), state["answers"]
    database = sqlite3.connect(profile / "dossier.db")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    return len(kept)


@case
def nothing_acknowledged_is_lost_or_doubled():
    chance = random.Random(int(os.environ.get("DOSSIER_TEST_SEED", "1")))
    log = Log()
    with tempfile.TemporaryDirectory(prefix="dossier-kill-") as folder:
        place = Path(folder)
        dossier, profile = place / "sample.dossier", place / "profile"
        profiles.write_sample(dossier, 40)
        start = time.monotonic()
        for kill in range(KILLS):
            left = ANSWERS - len(log.told)
            # The last one gives what is left.
            count = chance.randrange(2 * max(left // (KILLS - kill), 1)) if kill + 1 < KILLS else max(left, 0)
            answer_and_be_killed(dossier, profile, log, chance, count)
        while len(log.told) < ANSWERS:
            outcomes = [chance.random() < 0.7 for _ in range(min(ANSWERS - len(log.told), 100))]
            log.told += profiles.answer(dossier, profile, *outcomes)
            log.sent += len(outcomes)
        seconds = time.monotonic() - start
        kept = check(profile, log)
    print(f"# {len(log.told)} answers acknowledged, {kept} kept, {KILLS} kills of which {log.cut_short} before the"
          f" acknowledgement, {seconds:.0f} s")


if __name__ == "__main__":
    main()
