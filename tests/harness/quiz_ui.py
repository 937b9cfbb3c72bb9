# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the quiz, and its pictures, do again and again."""

import datetime
import os
import re
from pathlib import Path

SOURCE = Path(os.environ.get("MESON_SOURCE_ROOT", Path(__file__).parents[2]))
EVERY_KIND = SOURCE / "tests/data/every-kind.dossier"

MODES = ("Practice", "Review", "Before Reading", "Exam", "Exam Date")


def focused_mode(dossier):
    focused = dossier.focused()
    if not focused or focused.role != "radio button":
        return None
    return next((mode for mode in MODES if dossier.catalogue.pattern(mode).search(focused.name)), None)


def choose_mode(dossier, mode):
    """Goes to MODE on the start page by Tab and the arrows, which choose it."""
    dossier.wait_until(lambda: dossier.find_all("radio button", mode), f"the mode {mode}")
    for _ in range(40):
        if focused_mode(dossier):
            break
        dossier.key("Tab")
    while (at := focused_mode(dossier)) != mode:
        assert at, "the focus left the modes"
        dossier.key("Down" if MODES.index(at) < MODES.index(mode) else "Up")
        dossier.wait_until(lambda at=at: focused_mode(dossier) not in (at, None), "the next mode")
    assert dossier.find("radio button", mode).has_state("checked")


def tab_to(dossier, name, role=None):
    """Moves the focus on until it is on what is named so, and returns that."""
    for _ in range(60):
        focused = dossier.focused()
        if focused and (role is None or focused.role == role) and re.search(name, focused.name):
            return focused
        dossier.key("Tab")
    raise AssertionError(f"Tab does not reach {name!r}")


def badges(dossier):
    """When the question is asked again, as its badges say."""
    found = dossier.find_all(None, re.compile("^Asked again: "))
    # A date has a comma of its own, but no name of a day begins with a figure.
    return re.split(", (?![0-9])", found[0].name.removeprefix("Asked again: ")) if found else []


def stem(dossier):
    return dossier.find("heading").name


def option(dossier, name):
    """The number key of an option; they are shown in any order."""
    names = [node.name for node in dossier.find_all(re.compile("radio button|check box"))]
    return str(names.index(name) + 1)


def choose(role, *right):
    def answer(dossier):
        for name in right:
            key = option(dossier, name)
            dossier.key(key)
            dossier.wait_until(lambda: dossier.find(role, name).has_state("checked"), name)
    return answer


def match(dossier):
    targets = {"Mara Quist": "keeps the lamp",
               "Tove Oden": "counts what the fish costs, year after year",
               "The town council": "votes four to four"}
    entries = [node.name for node in dossier.find_all("combo box")]

    def choices():
        return [node.name for node in dossier.find_all("list item") if node.name in (INVITATION, *targets.values())]
    for place, entry in enumerate(entries, 1):
        dossier.key(str(place), "Return")
        dossier.wait_until(lambda: len(choices()) == 4, "the choices")
        dossier.key("Home", *["Down"] * choices().index(targets[entry]), "Return")
        dossier.wait_until(lambda: not choices(), "the choices to go")


INVITATION = "Choose…"


def order(dossier):
    steps = ["The gallery was fenced", "The fence rusted", "The fence was taken down"]

    def shown():
        return [re.sub(r"^\d, ", "", node.name) for node in dossier.find_all("list item")]
    for place, step in enumerate(steps):
        while (at := shown().index(step)) > place:
            dossier.key(str(at + 1), "alt+Up")
            dossier.wait_until(lambda at=at, step=step: shown().index(step) == at - 1, "the row to move up")


def text(dossier):
    wanted = "Traps were tried in 2016"
    dossier.key("Down")
    for _ in range(12):
        chosen = [node for node in dossier.find_all("list item") if node.has_state("selected")]
        if chosen and wanted in chosen[0].name:
            return
        dossier.key("Down")
    raise AssertionError("the sentence is not in the list")


ANSWERS = {
    "Why did the lamp": choose("radio button", "Mice ate the wicks"),
    "What speaks for": choose("check box", "It keeps mice from the wicks", "The lamp has not failed since"),
    "The council decided": choose("radio button", "False"),
    "Who said it?": choose("radio button", "Mara Quist"),
    "Who does what": match,
    "What happened to": order,
    "Traps were tried": lambda dossier: dossier.type("the Wind"),
    "What does the fish": lambda dossier: dossier.type("480"),
    "What would Oden": lambda dossier: dossier.type("traps"),
    "Which sentence": text,
}


def answer(dossier):
    """Answers a question of EVERY_KIND right, up to the check; returns its stem."""
    asked = stem(dossier)
    next(act for start, act in ANSWERS.items() if asked.startswith(start))(dossier)
    dossier.wait_until(lambda: dossier.find("button", "Check").sensitive, "Check to be possible")
    return asked


def answer_wrong(dossier):
    """Answers wrong, up to the check; knows “single”, “true-false” and “cloze”."""
    asked = stem(dossier)
    if asked.startswith("Why did the lamp"):
        choose("radio button", "The wind blew it out")(dossier)
    elif asked.startswith("The council decided"):
        choose("radio button", "True")(dossier)
    else:
        dossier.type("nonsense")
    dossier.wait_until(lambda: dossier.find("button", "Check").sensitive, "Check to be possible")
    return asked


def make_dossier(place, questions, name="every-kind", title="The Lighthouse Cat"):
    """Writes a dossier with only these QUESTIONS of EVERY_KIND."""
    text = EVERY_KIND.read_text(encoding="utf-8")
    text = text.replace('id="every-kind"', f'id="{name}"').replace(
        "<short-title>The Lighthouse Cat<", f"<short-title>{title}<")

    def keep(match):
        return match[0] if match[1] in questions else ""
    text = re.sub(r'    <question id="([^"]+)".*?</question>\n', keep, text, flags=re.S)
    path = Path(place) / f"{name}.dossier"
    path.write_text(text, encoding="utf-8")
    return path


def on_day(day, hour=9):
    """The time to hand to the program, DAY days after the first, March 1, 2025."""
    date = datetime.datetime(2025, 3, 1, hour, tzinfo=datetime.UTC) + datetime.timedelta(days=day)
    return {"DOSSIER_TEST_NOW": date.strftime("%Y-%m-%dT%H:%M:%SZ")}


def days_until(badge, day):
    """In how many days it is that a badge speaks of, told DAY days after the first."""
    today = datetime.date(2025, 3, 1) + datetime.timedelta(days=day)
    known = {"Today": 0, "Tomorrow": 1, "In a week": 7}
    if badge in known:
        return known[badge]
    for ahead in range(2, 7):
        if (today + datetime.timedelta(days=ahead)).strftime("%A") == badge:
            return ahead
    pattern = "%b %d, %Y" if "," in badge else "%b %d"
    date = datetime.datetime.strptime(badge, pattern).date()
    if "," not in badge:
        date = date.replace(year=today.year)
    return (date - today).days
