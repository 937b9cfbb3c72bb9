#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of a meson test run, and says so in one line.

    summary.py STATUS BUILD

STATUS is what `meson test` ended with. Cases are those of meson's JUnit
report, where each TAP point is one. A program that crashed or ran out of time
without a failed case of its own counts as one failure.
"""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

GOOD = {"OK", "EXPECTEDFAIL", "SKIP", "UNEXPECTEDPASS"}
SHOWN_LINES = 120


class Counts:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0

    def line(self):
        text = f"{self.passed} passed, {self.failed} failed"
        return text + (f", {self.skipped} skipped" if self.skipped else "")


def count_cases(report, counts):
    """Counts the cases of a JUnit report; the names of programs with a failed one."""
    unsound = set()
    for suite in ElementTree.parse(report).iter("testsuite"):
        for case in suite.iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                counts.failed += 1
                # A TAP program is a suite, "project.name"; any other one is a case.
                unsound.update((suite.get("name").partition(".")[2], case.get("name")))
            elif case.find("skipped") is not None:
                counts.skipped += 1
            else:
                counts.passed += 1
    return unsound


def unsuccessful_programs(log):
    """The test programs that did not end well, as meson's log tells of them."""
    programs = map(json.loads, log.read_text(encoding="utf-8").splitlines())
    return [program for program in programs if program["result"] not in GOOD]


def show_failure(program):
    """Tells what a program said of its failed cases, and on standard error."""
    print(f"\n―― {program['name']}: {program['result']} ――", file=sys.stderr)
    said = []
    telling = False
    for line in program.get("stdout", "").splitlines():
        if not line.startswith("#"):
            telling = not line.startswith("ok ")
        if telling:
            said.append(line)
    said += program.get("stderr", "").splitlines()
    if len(said) > SHOWN_LINES:
        print(f"… the last {SHOWN_LINES} of {len(said)} lines:", file=sys.stderr)
    print("\n".join(said[-SHOWN_LINES:]), file=sys.stderr)


def main(status, build):
    logs = Path(build) / "meson-logs"
    report = logs / "testlog.junit.xml"
    log = logs / "testlog.json"
    if not report.exists() or not log.exists():
        print("dossier: error: the tests did not run", file=sys.stderr)
        return int(status) or 1

    counts = Counts()
    unsound = count_cases(report, counts)
    for program in unsuccessful_programs(log):
        show_failure(program)
        counts.failed += program["name"] not in unsound
    if counts.passed + counts.failed == 0:
        print("dossier: error: no test ran", file=sys.stderr)
    sys.stderr.flush()
    print(counts.line(), flush=True)
    return 0 if counts.passed and not counts.failed and status == "0" else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
