#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The issues page, as it is used: search, choose, read the matrix by keyboard,
jump to the evidence and come back."""

import re

from dossier_ui import case, main
from quiz_ui import EVERY_KIND, answer

SEARCH = "Search issues"
ISSUE = "Who Must Act"
CELL = re.compile("^Velasco rejects: Mexico does too little, paragraph 15")


def rows(dossier):
    lists = dossier.find_all("list", "Issues")
    return lists[0].find_all("list item") if lists else []


def open_issues(dossier):
    dossier.start()
    dossier.key("alt+4")
    return dossier.find(name=SEARCH)


def open_issue(dossier):
    open_issues(dossier)
    dossier.key("ctrl+f")
    dossier.type(ISSUE.lower())
    dossier.wait_until(lambda: any(row.name.startswith(ISSUE) for row in rows(dossier)), "the issue")
    dossier.key("Return")
    return dossier.find("heading", ISSUE)


@case
def the_first_issue_is_shown_at_once(dossier):
    open_issues(dossier)
    dossier.find("button", "Quiz Me on This")
    assert rows(dossier)[0].has_state("selected")


@case
def filters_as_text_is_set(dossier):
    entry = open_issues(dossier).entry()
    everything = dossier.find("label", re.compile(r"^\d+ issues$")).name
    entry.set_text("SOVEREIGNTY")
    dossier.find("label", re.compile(r"^\d+ of \d+ issues$"))
    assert any("Sovereignty" in row.name for row in rows(dossier)), rows(dossier)
    entry.set_text("zzz")
    dossier.find("button", "Clear Search").click()
    dossier.find("label", everything)


@case
def a_row_says_what_is_known(dossier):
    open_issues(dossier)
    assert all(re.search(r", \d+ actors?, \d+ questions?: .*never asked", row.name) for row in rows(dossier)), \
        [row.name for row in rows(dossier)]


@case
def matrix_is_a_table_walked_by_arrows(dossier):
    open_issue(dossier)
    table = dossier.find("table", "Who Stands Where")
    cell = table.find("button", CELL)
    dossier.tab_to(cell)
    dossier.key("Right")
    dossier.wait_until(lambda: dossier.focused().name.startswith("Velasco holds: "), "the next stance")
    dossier.key("Left")
    dossier.wait_until(lambda: cell.has_state("focused"), "the stance before")
    dossier.key("Up")
    dossier.wait_until(lambda: ": Mexico does too little" in dossier.focused().name
                       and not dossier.focused().name.startswith("Velasco"), "the actor above")


@case
def evidence_is_a_key_away_and_back(dossier):
    open_issue(dossier)
    cell = dossier.find("table", "Who Stands Where").find("button", CELL)
    dossier.tab_to(cell)
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.key("alt+Left")
    dossier.wait_until(lambda: dossier.find("page tab", "Issues").has_state("selected"), "the issues")
    dossier.find("heading", ISSUE)


@case
def timeline_is_a_list_of_links(dossier):
    open_issue(dossier)
    events = dossier.find("list", "Timeline").find_all("link")
    assert len(events) >= 3
    assert any(re.search(r"^November 2024: .+ Paragraph 19$", event.name) for event in events), events


@case
def asks_the_questions_of_the_issue(dossier):
    open_issue(dossier)
    dossier.find("button", "Quiz Me on This").click()
    dossier.wait_until(lambda: not dossier.find_all("heading", ISSUE), "the quiz")


@case
def tells_what_the_questions_reach_and_asks_there(dossier):
    open_issue(dossier)
    dossier.find("heading", "Coverage")
    dossier.find("label", re.compile(r"^0 of \d+ questions asked, 0 known today\.$"))
    figures = dossier.find("label", re.compile("^Sentences with a question: ")).name
    covered, total, *_ = map(int, re.findall(r"\d+", figures))
    entries = dossier.find("list", "Sentences of This Issue").find_all("list item")
    assert len(entries) == total
    assert sum(bool(entry.find_all("button", re.compile("^Ask About Paragraph "))) for entry in entries) == covered
    entries[0].find("button", re.compile("^Ask About Paragraph ")).click()
    dossier.find("button", "Check")
    dossier.key("Escape")
    dossier.find("heading", ISSUE)


@case
def what_was_answered_is_told_as_soon_as_one_is_back(dossier):
    dossier.start(EVERY_KIND)
    dossier.key("alt+4")
    before = dossier.find("label", re.compile(r"^0 of \d+ questions asked, 0 known today\.$")).name
    dossier.find("button", "Quiz Me on This").click()
    dossier.find("button", "Check")
    answer(dossier)
    dossier.key("Return")
    dossier.wait_for_announcement("^Right")
    dossier.key("Escape")
    dossier.find("label", before.replace("0 of", "1 of").replace("0 known", "1 known"))


@case
def narrow_gives_every_position_a_group(dossier):
    open_issue(dossier)
    dossier.resize(360, 720)
    dossier.wait_until(lambda: not dossier.find_all("table", "Who Stands Where"), "the groups")
    dossier.find(name="Mexico does too little")
    dossier.key("Escape")
    dossier.wait_until(lambda: rows(dossier), "the list")


main()
