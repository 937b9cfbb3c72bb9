#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Dossier beside a window with nothing in it, run in turn.

    run.py [RUNS]

Times are medians, from the start of the process to the end of its first frame.
Memory is what smaps calls PSS, two seconds after the window is there.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "harness"))

import dossier_ui  # noqa: E402
import generate  # noqa: E402

BUILD = Path(os.environ["DOSSIER_BENCH_BUILD"])
BARE = BUILD / "tests/bench/bench-bare"
DOSSIER = BUILD / "src/ui/dossier"
FIRST_FRAME = "--exit-after-first-frame"
SETTLE = 2
LONGEST_START = 60
SCROLLS = 60


def report(what, figure, goal, holds):
    print(f"{what:<52} {figure:<34} goal {goal:<10} {'holds' if holds else 'MISSED'}", flush=True)


def seconds_to_first_frame(environment, *command):
    start = time.monotonic()
    try:
        subprocess.run([*map(str, command), FIRST_FRAME], env=environment, check=True, timeout=LONGEST_START,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except subprocess.SubprocessError as failure:
        sys.exit(f"dossier: error: {Path(command[0]).name} {FIRST_FRAME} did not leave as it should: {failure}")
    return time.monotonic() - start


def pss_megabytes(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("the kernel tells no PSS")


def memory(environment, *command):
    process = subprocess.Popen([*map(str, command)], env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        dossier_ui.wait_until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                                                     capture_output=True, check=False).stdout, "a window", 120)
        time.sleep(SETTLE)
        return pss_megabytes(process.pid)
    finally:
        process.kill()
        process.wait()


def in_turn(measure, *commands):
    """Medians of what MEASURE tells of each command, the commands taking turns."""
    for command in commands:
        measure(*command)
    figures = [[measure(*command) for command in commands] for _ in range(RUNS)]
    return [statistics.median(column) for column in zip(*figures)]


def compare_with_bare(environment):
    bare, ours = in_turn(lambda *command: seconds_to_first_frame(environment, *command), (BARE,), (DOSSIER,))
    report("cold start to the article", f"{ours * 1000:.0f} ms, bare {bare * 1000:.0f} ms, × {ours / bare:.2f}",
           "≤ × 1.25", ours / bare <= 1.25)
    bare_pss, ours_pss = (memory(environment, command) for command in (BARE, DOSSIER))
    report("memory", f"{ours_pss:.0f} MB, bare {bare_pss:.0f} MB, × {ours_pss / bare_pss:.2f}",
           "≤ × 1.25", ours_pss / bare_pss <= 1.25)
    return ours


def longest_wait(dossier, act):
    """The longest that the program took to answer a question while ACT goes on.
    It answers from its main loop, so this is the longest stall."""
    longest = 0
    for _ in range(SCROLLS):
        act()
        for _ in range(4):
            start = time.monotonic()
            dossier.app.name  # noqa: B018: asking is what is measured
            longest = max(longest, time.monotonic() - start)
    return longest


def measure_long_dossier(environment, place, short):
    path = place / "long.dossier"
    generate.generate(path)
    long, = in_turn(lambda *command: seconds_to_first_frame(environment, *command), (DOSSIER, path))
    report("1,000,000 words: readable first frame", f"{long * 1000:.0f} ms, × {long / short:.2f} the bundled one's",
           "≤ × 3", long / short <= 3)
    report_memory = memory(environment, DOSSIER, path)
    print(f"{'1,000,000 words: memory':<52} {report_memory:.0f} MB", flush=True)
    with dossier_ui.profile() as dossier:
        dossier.start(path)
        time.sleep(SETTLE)
        stall = longest_wait(dossier, lambda: dossier.key("Page_Down"))
        report("1,000,000 words: longest stall while scrolling", f"{stall * 1000:.0f} ms", "< 50 ms", stall < 0.05)
        filtering = keystroke_to_filtered(dossier)
        report("100,000 quotes: keystroke to filtered", f"{filtering * 1000:.0f} ms", "< 50 ms", filtering < 0.05)


def keystroke_to_filtered(dossier):
    """From setting the search text to the program's answering again, the list done."""
    dossier.find("page tab", "Quotes").click()
    time.sleep(SETTLE)
    field = next(node for node in dossier.walk() if node.accessible.get_editable_text_iface())
    waits = []
    for text in ("h", "ha", "har", "harb", "harbo", "harbor"):
        field.set_text(text)
        start = time.monotonic()
        dossier.app.name  # noqa: B018
        waits.append(time.monotonic() - start)
        time.sleep(0.5)
    return max(waits)


def main():
    with dossier_ui.profile() as dossier:
        environment = dossier.environment()
        short = compare_with_bare(environment)
        measure_long_dossier(environment, dossier.place, short)


RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
main()
