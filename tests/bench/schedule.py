# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how fast a million reviews are scheduled, beside ts-fsrs.

The other figures are made by build-aux/lib/rivals.sh, before this is run.
Both programs draw the same answers and keep the state of each question only;
that the intervals add up to the same tells that they did the same work.
"""

import json
import os
import statistics
import subprocess
from pathlib import Path

BUILD = Path(os.environ["DOSSIER_BENCH_BUILD"])
OURS = BUILD / "tests/bench/bench-schedule"
THEIRS = BUILD.parent / "rivals/ts-fsrs.json"
GOAL = 20


def measure_scheduling(report, runs):
    """REPORT is called with what was measured, the figure, the goal, whether it holds."""
    ours = json.loads(subprocess.run([OURS, str(runs)], capture_output=True, check=True).stdout)
    assert ours["same"], "two runs of bench-schedule differ"
    seconds = statistics.median(ours["seconds"])
    what = "1,000,000 reviews scheduled"
    if not THEIRS.exists():
        reason = THEIRS.with_suffix(".why")
        why = reason.read_text(encoding="utf-8").strip() if reason.exists() else "run it by build-aux/dev bench"
        print(f"{what:<48} {seconds * 1000:.0f} ms; ts-fsrs not measured: {why}", flush=True)
        return
    theirs = json.loads(THEIRS.read_text(encoding="utf-8"))
    assert theirs["same"] and theirs["days"] == ours["days"], "the schedules of both are not the same"
    factor = statistics.median(theirs["seconds"]) / seconds
    report(what, f"{seconds * 1000:.0f} ms, ts-fsrs {statistics.median(theirs['seconds']) * 1000:.0f} ms,"
           f" {factor:.0f} times as fast", f"≥ {GOAL} ×", factor >= GOAL)
