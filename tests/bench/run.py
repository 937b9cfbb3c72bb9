#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Dossier beside a window with nothing in it, run in turn.

    run.py [RUNS]

Times run from the start of a process to its end, which follows its first
frame; medians after a run that does not count, and the processor time of all
threads beside them, which other programs on the machine disturb less. Memory
is what smaps calls PSS, two seconds after the window is there. Stalls are seen
from outside: a question that the main loop answers is asked again and again,
and the longest wait for an answer counts; beside it stands how long the main
thread was at work in one wait, which other programs do not lengthen.
"""

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "harness"))

import dossier_ui  # noqa: E402
import generate  # noqa: E402
import library  # noqa: E402
import log  # noqa: E402
import schedule  # noqa: E402

BUILD = Path(os.environ["DOSSIER_BENCH_BUILD"])
BARE = BUILD / "tests/bench/bench-bare"
DOSSIER = BUILD / "src/ui/dossier"
BUNDLED = Path(__file__).resolve().parents[2] / "data/dossiers/us-mexico-fentanyl.dossier"
FIRST_FRAME = "--exit-after-first-frame"
SETTLE = 2
LONGEST_START = 60
MEMORY_RUNS = 3
PAGES = 60


def report(what, figure, goal, holds):
    print(f"{what:<48} {figure:<58} goal {goal:<8} {'holds' if holds else 'MISSED'}", flush=True)


def fail(command, why):
    sys.exit(f"dossier: error: {Path(command[0]).name} {FIRST_FRAME} did not leave as it should: {why}")


def start_to_first_frame(environment, *command):
    """Seconds on the clock and of the processor. The end is waited for without a
    timeout of Python's, which looks only every 50 ms whether it has come."""
    start = time.monotonic()
    process = subprocess.Popen([*map(str, command), FIRST_FRAME], env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watchdog = threading.Timer(LONGEST_START, process.kill)
    watchdog.start()
    _, status, used = os.wait4(process.pid, 0)
    end = time.monotonic()
    watchdog.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        fail(command, f"status {process.returncode}")
    return end - start, used.ru_utime + used.ru_stime


def pss_megabytes(environment, *command):
    process = subprocess.Popen([*map(str, command)], env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def has_window():
        if process.poll() is not None:
            sys.exit(f"dossier: error: {Path(command[0]).name} ended with status {process.returncode}")
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                              capture_output=True, check=False).stdout

    try:
        dossier_ui.wait_until(has_window, f"a window of {Path(command[0]).name}", LONGEST_START)
        time.sleep(SETTLE)
        for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
        raise AssertionError("the kernel tells no PSS")
    finally:
        process.kill()
        process.wait()


def in_turn(runs, measure, *commands):
    """For each command what MEASURE tells in each run, the commands taking turns."""
    for command in commands:
        measure(*command)
    rounds = [[measure(*command) for command in commands] for _ in range(runs)]
    return list(zip(*rounds))


def compare_starts(environment, long):
    """The medians of the clock, for the bundled and the long dossier."""
    bare, ours, longs = in_turn(RUNS, lambda *command: start_to_first_frame(environment, *command),
                                (BARE,), (DOSSIER, BUNDLED), (DOSSIER, long))
    (bare_clock, bare_cpu), (our_clock, our_cpu), (long_clock, long_cpu) = (
        [statistics.median(column) * 1000 for column in zip(*runs)] for runs in (bare, ours, longs))
    report("cold start to the article",
           f"{our_clock:.0f} ms, bare {bare_clock:.0f} ms, × {our_clock / bare_clock:.2f}"
           f" (processor × {our_cpu / bare_cpu:.2f})", "≤ × 1.25", our_clock / bare_clock <= 1.25)
    report("1,000,000 words: readable first frame",
           f"{long_clock:.0f} ms, × {long_clock / our_clock:.2f} the bundled one's"
           f" (processor × {long_cpu / our_cpu:.2f})", "≤ × 3", long_clock / our_clock <= 3)


def compare_memory(environment, long):
    bare, ours, longs = (statistics.median(column) for column in in_turn(
        MEMORY_RUNS, lambda *command: pss_megabytes(environment, *command), (BARE,), (DOSSIER, BUNDLED), (DOSSIER, long)))
    report("memory", f"{ours:.0f} MB, bare {bare:.0f} MB, × {ours / bare:.2f}", "≤ × 1.25", ours / bare <= 1.25)
    print(f"{'1,000,000 words: memory':<48} {longs:.0f} MB", flush=True)


def main_thread_seconds(dossier):
    """What the main thread has had of a processor."""
    pid = dossier.process.pid
    return int(Path(f"/proc/{pid}/task/{pid}/schedstat").read_text().split()[0]) / 1e9


def wait_for_answer(dossier, act=lambda: None):
    """How long the main loop takes for ACT and to answer a question then, and
    what of that it was at work itself, in milliseconds."""
    before = main_thread_seconds(dossier)
    start = time.monotonic()
    act()
    dossier.app.name  # noqa: B018: asking is what is measured
    return (time.monotonic() - start) * 1000, (main_thread_seconds(dossier) - before) * 1000


def longest(waits):
    return tuple(map(max, zip(*waits)))


def longest_wait(dossier, *action):
    """The longest wait while xdotool carries out ACTION, and a little after."""
    waits = []
    hand = subprocess.Popen(["xdotool", *action])
    until = float("inf")
    while time.monotonic() < until:
        waits.append(wait_for_answer(dossier))
        time.sleep(0.001)
        if until == float("inf") and hand.poll() is not None:
            until = time.monotonic() + 0.5
    return longest(waits)


def measure_scrolling(dossier):
    dossier.find("document text").grab_focus()
    pages = longest_wait(dossier, "key", "--repeat", str(PAGES), "--delay", "60", "Page_Down")
    wheel = longest_wait(dossier, "mousemove", "400", "400", "click", "--repeat", str(PAGES), "--delay", "30", "5")
    jump = longest([longest_wait(dossier, "key", key) for key in ("ctrl+End", "ctrl+Home")])
    clock, processor = longest([pages, wheel, jump])
    report("1,000,000 words: longest stall while scrolling",
           f"{clock:.0f} ms (pages {pages[0]:.0f}, wheel {wheel[0]:.0f}, end and back {jump[0]:.0f};"
           f" at work {processor:.0f})", "< 50 ms", clock < 50)


def measure_filtering(dossier):
    """From a keystroke until the list is filtered and painted: until the program
    has taken the text, and the longest wait right after."""
    dossier.find("page tab", "Quotes").click()
    time.sleep(SETTLE)
    field = next(node for node in dossier.walk() if node.accessible.get_editable_text_iface())
    waits = []
    for text in ("h", "ha", "har", "harb", "harbo", "harbor"):
        taken = wait_for_answer(dossier, lambda text=text: field.set_text(text))
        until = time.monotonic() + 0.2
        after = []
        while time.monotonic() < until:
            after.append(wait_for_answer(dossier))
        waits.append(tuple(map(sum, zip(taken, longest(after)))))
        time.sleep(0.3)
    clock, processor = longest(waits)
    report("100,000 quotes: keystroke to filtered",
           f"{clock:.0f} ms ({', '.join(f'{wait:.0f}' for wait, _ in waits)}; at work {processor:.0f})",
           "< 50 ms", clock < 50)


def main():
    schedule.measure_scheduling(report, RUNS)
    log.measure_log(report)
    with dossier_ui.profile() as dossier:
        log.measure_window(report, dossier, longest_wait)
    with dossier_ui.profile() as dossier:
        library.measure_library(report, dossier, wait_for_answer)
    with dossier_ui.profile() as dossier:
        environment = dossier.environment()
        long = dossier.place / "long.dossier"
        generate.generate(long)
        compare_starts(environment, long)
        compare_memory(environment, long)
        dossier.start(long)
        time.sleep(2 * SETTLE)
        measure_scrolling(dossier)
        measure_filtering(dossier)


RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 11

if __name__ == "__main__":
    main()
