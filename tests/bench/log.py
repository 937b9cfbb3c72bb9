# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A log of a million answers: what a progress page reads of it, how long an
answer takes to be on disk and the next question to come, a replay, and how
long the window takes to show the progress page."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(os.environ["DOSSIER_BENCH_BUILD"])
LOG = BUILD / "tests/bench/bench-log"
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tool"))

import profiles  # noqa: E402

ROWS = 1_000_000
LOOKS = 5
ANSWERS = 200
SETTLE = 4
LONGEST_SHOW = 60


def run(*arguments):
    done = subprocess.run([LOG, *map(str, arguments)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def median_look(profile):
    looks = [run("look", profile) for _ in range(LOOKS)]
    return {name: statistics.median(look[name] for look in looks) for name in looks[0]}


def write_sample(place):
    """One of the dossiers that the log is about."""
    sample = place / "dossier-0.dossier"
    profiles.write_sample(sample, 500)
    sample.write_text(sample.read_text().replace('id="sample"', 'id="dossier-0"').replace('id="q', 'id="question-'))
    return sample


def measure_answers(place, profile):
    """From an answer's line to the next question's, in milliseconds."""
    waits = []
    with profiles.Practice(write_sample(place), profile) as practice:
        practice.read()
        for _ in range(ANSWERS):
            start = time.monotonic()
            practice.write({"answer": 0})
            practice.read()
            practice.read()
            waits.append((time.monotonic() - start) * 1000)
    return waits


def measure_log(report):
    with tempfile.TemporaryDirectory(prefix="dossier-log-") as folder:
        place = Path(folder)
        profile = place / "profile"
        made = run("make", profile, ROWS)
        look = median_look(profile)
        total = sum(look[name] for name in ("open", "counts", "tallies", "masteries"))
        report("1,000,000 answers: what a progress page reads",
               f"{total:.0f} ms (open {look['open']:.1f}, tallies {look['tallies']:.1f},"
               f" {look['questions']} questions {look['masteries']:.1f})", "< 1000 ms", total < 1000)
        report("1,000,000 answers: what is due", f"{look['counts']:.2f} ms, {look['due']} questions", "< 5 ms",
               look["counts"] < 5)
        waits = measure_answers(place, profile)
        report("1,000,000 answers: answer, on disk, next question",
               f"{max(waits):.1f} ms at most of {ANSWERS}, median {statistics.median(waits):.1f}", "< 50 ms",
               max(waits) < 50)
        report("1,000,000 answers: replay", f"{made['replay'] / 1000:.2f} s", "< 5 s", made["replay"] < 5000)


def measure_window(report, dossier, longest_wait):
    """From the key to the cards of the progress page, in a window that has not
    shown it yet; and, in another, the longest wait for an answer meanwhile."""
    sample = write_sample(dossier.place)
    run("make", dossier.place / "data" / "dossier", ROWS)

    dossier.start(sample)
    time.sleep(SETTLE)
    start = time.monotonic()
    dossier.key("alt+6")
    dossier.find("heading", "Study Days", timeout=LONGEST_SHOW)
    shown = (time.monotonic() - start) * 1000
    dossier.restart(sample)
    time.sleep(SETTLE)
    clock, processor = longest_wait(dossier, "key", "alt+6")
    dossier.find("heading", "Study Days", timeout=LONGEST_SHOW)
    report("1,000,000 answers: progress shown in the window", f"{shown:.0f} ms", "< 1000 ms", shown < 1000)
    report("1,000,000 answers: longest stall meanwhile", f"{clock:.0f} ms (at work {processor:.0f})", "< 50 ms",
           clock < 50)
