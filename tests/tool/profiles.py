# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles as dossier-tool keeps them, for tests and long proofs."""

import json
import os
import subprocess

TOOL = os.environ["DOSSIER_TOOL"]

HEAD = """<dossier format="1" id="sample" xml:lang="en"><head edition="study"><title>Sample</title>
<source kind="news"><description>News</description></source></head>
<cast><actor id="ada" kind="person"><name>Ada</name><role>speaks</role><about>Ada.</about></actor></cast>
<issues><issue id="i"><title>Issue</title><summary>About.</summary>
<position id="y">Yes</position></issue></issues><quotes/>
<article><section><p id="p1" number="1"><s id="s1.1"><m actor="ada">Ada</m> spoke.</s></p></section></article><quiz>"""


def write_sample(path, questions):
    """A dossier of QUESTIONS true or false questions, of which all are true."""
    body = "".join(
        f'<question id="q{number}" kind="true-false" issue="i" skill="recall" difficulty="1" evidence="s1.1">'
        f"<stem>Number {number}?</stem><option key=\"yes\"><text>True</text></option><option><text>False</text></option>"
        "<rationale>Because.</rationale></question>"
        for number in range(questions)
    )
    path.write_text(f"{HEAD}{body}</quiz></dossier>", encoding="utf-8")


def tool(command, *arguments, status=0):
    """Runs a command, and returns what it says and what it complains of."""
    run = subprocess.run([TOOL, command, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
                         stdin=subprocess.DEVNULL, check=False)
    assert run.returncode == status, (command, arguments, run)
    return run.stdout, run.stderr


def tool_json(command, *arguments):
    out, complaint = tool(command, *arguments, "--json")
    assert complaint == "", complaint
    return json.loads(out)


def reviews(profile):
    out, _ = tool("reviews", "--profile", profile, "--json")
    return [json.loads(line) for line in out.splitlines()]


def state(profile, *options):
    return tool_json("state", "--profile", profile, *options)


class Practice:
    """A running practice; one line out, one line in. SETTINGS are those of Popen."""

    def __init__(self, dossier, profile, *options, **settings):
        self.process = subprocess.Popen(
            [TOOL, "practice", dossier, "--profile", profile, "--json", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            **settings)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass

    def read(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def write(self, line):
        """Gives LINE, or the JSON of a value."""
        self.process.stdin.write((line if isinstance(line, str) else json.dumps(line)) + "\n")
        self.process.stdin.flush()

    def answer(self, correct=True, certainty="think"):
        """Answers the question that comes, and returns the acknowledgement."""
        asked = self.read()
        self.write({"answer": asked["options"].index("True" if correct else "False"), "certainty": certainty})
        return self.read()


def answer(dossier, profile, *outcomes):
    """Gives answers, right or wrong, and returns the ids of their rows."""
    with Practice(dossier, profile) as practice:
        told = [practice.answer(outcome) for outcome in outcomes]
        # Ends as it should, and not by being killed.
        practice.process.stdin.close()
        practice.process.wait(timeout=20)
    assert [row["correct"] for row in told] == list(outcomes)
    return [row["review"] for row in told]
