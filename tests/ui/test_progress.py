#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The progress pages: what they say, how one walks them, and where they lead."""

import re

from dossier_ui import case, main

PAGE = "A Deal Fentanyl May Break"
CARDS = ("The Article, Paragraph by Paragraph", "Issues", "Actors", "Study Days", "Due", "Certainty", "Time Spent")
PICTURES = ("The Article, Paragraph by Paragraph", "Study Days", "Due", "Certainty", "Time Spent")


def open_progress(dossier, **history):
    dossier.study(**history)
    dossier.start()
    dossier.key("alt+6")
    dossier.find("heading", "Study Days")
    dossier.settle()


def picture(dossier, name):
    return dossier.find("image", name)


def items(dossier, name):
    return picture(dossier, name).find_all("list item")


def tab_to(dossier, name):
    """Walks with Tab to what is called NAME, as a pattern."""
    for _ in range(30):
        focused = dossier.focused()
        if focused is not None and re.search(name, focused.name):
            return focused
        dossier.key("Tab")
    raise AssertionError(f"Tab does not lead to {name}; there is:\n{dossier.window.tree()}")


@case
def every_picture_says_what_it_shows(dossier):
    open_progress(dossier)
    for name in CARDS:
        dossier.find("heading", name)
    for name in PICTURES:
        node = picture(dossier, name)
        assert node.description.endswith("."), f"{node!r}: {node.description!r}"
        dossier.find("label", node.description)
        assert len(node.find_all("list")) == 1, node.tree()
    assert len(items(dossier, "The Article, Paragraph by Paragraph")) == 19
    assert all(re.search(r"\d+ answers?, \d+ minutes?$|: nothing$", item.name)
               for item in items(dossier, "Study Days"))
    assert [item.name.split(":")[0] for item in items(dossier, "Certainty")] == ["guess", "think so", "sure"]


@case
def the_figures_of_sentence_and_picture_agree(dossier):
    open_progress(dossier)
    cells = items(dossier, "The Article, Paragraph by Paragraph")
    sentence = picture(dossier, "The Article, Paragraph by Paragraph").description
    known = sum(cell.name.endswith("Known today") for cell in cells)
    assert sentence.startswith(f"{known} of 19 paragraphs known today"), sentence
    dossier.find("label", f"Known today {known}")

    today = next(item.name for item in items(dossier, "Due") if item.name.startswith("Today"))
    due = re.search(r"(\d+) question", today)
    sentence = picture(dossier, "Due").description
    assert sentence.startswith(f"{due.group(1)} today" if due else "Nothing today"), (today, sentence)

    days = [item for item in items(dossier, "Study Days") if not item.name.endswith("nothing")]
    sentence = picture(dossier, "Study Days").description
    assert sentence.startswith(f"{len(days)} days in six months"), sentence


@case
def one_walks_it_with_the_keyboard(dossier):
    open_progress(dossier)
    cells = items(dossier, "The Article, Paragraph by Paragraph")
    assert tab_to(dossier, "^Paragraph") == cells[0]
    dossier.key("Right", "Right")
    assert dossier.focused() == cells[2], dossier.focused()
    dossier.key("Left")
    assert dossier.focused() == cells[1]
    dossier.key("End", "Right")
    assert dossier.focused() == cells[18]
    dossier.key("Home", "Left")
    assert dossier.focused() == cells[0]

    # One stop for Tab, whatever is in it; then the issues, a stop again.
    dossier.key("Tab")
    focused = dossier.focused()
    assert focused.name.startswith("All 21 Issues"), focused
    dossier.key("Tab")
    assert "questions:" in dossier.focused().name, dossier.focused()
    first = dossier.focused()
    dossier.key("Down")
    assert dossier.focused() != first and "questions" in dossier.focused().name


@case
def days_are_walked_in_time(dossier):
    open_progress(dossier)
    days = items(dossier, "Study Days")
    assert days[-1].name.startswith("Today"), days[-1]
    assert tab_to(dossier, "answers?, ") == days[-1]
    dossier.key("Left")
    assert dossier.focused() == days[-2]
    dossier.key("Up")
    assert dossier.focused() == days[-3]
    dossier.key("Down")
    assert dossier.focused() == days[-2]


@case
def it_is_walked_from_right_to_left(dossier):
    dossier.study()
    dossier.start(LC_ALL="ar_EG.UTF-8")
    dossier.key("alt+6")
    dossier.find("heading", "Study Days")
    dossier.settle()
    cells = items(dossier, "The Article, Paragraph by Paragraph")
    assert cells[0].box[0] > cells[18].box[0]
    assert tab_to(dossier, "^Paragraph") == cells[0]
    dossier.key("Left")
    assert dossier.focused() == cells[1]


@case
def a_cell_asks_about_its_paragraph(dossier):
    open_progress(dossier)
    tab_to(dossier, "^Paragraph")
    dossier.key("Right", "Right", "Right", "Right", "Return")
    dossier.find("button", "Check")
    dossier.key("Escape")
    # Back where one came from, and not only on the same page.
    dossier.wait_until(lambda: dossier.focused() is not None and dossier.focused().name.startswith("Paragraph 5:"),
                       "the focus to come back to the cell")


@case
def an_answer_shows_when_one_comes_back(dossier):
    dossier.start()
    dossier.key("alt+6")
    dossier.find("label", "Nothing Answered Yet")
    cells = items(dossier, "The Article, Paragraph by Paragraph")
    assert all(cell.name.endswith("Never asked") for cell in cells)
    cells[0].act("chart-item.activate")
    dossier.find("button", "Check")
    dossier.key("1", "s", "Return")
    dossier.find("button", re.compile("^Next Question"))
    dossier.key("Escape")
    dossier.find("heading", "Study Days")
    assert picture(dossier, "Study Days").description.startswith("1 day in six months"), \
        picture(dossier, "Study Days").description
    sure = items(dossier, "Certainty")[2].name
    assert re.search(r"right [01] of 1, too few to tell", sure), sure
    assert picture(dossier, "Certainty").description == "Too few answers to tell yet."


@case
def an_issue_and_an_actor_ask_too(dossier):
    open_progress(dossier)
    for first in ("^The Bargain, 10 questions", "^Mexico, "):
        tab_to(dossier, first)
        dossier.key("Return")
        dossier.find("button", "Check")
        dossier.key("Escape")
        dossier.find("heading", "Study Days")
        dossier.settle()


@case
def all_issues_are_a_click_away(dossier):
    open_progress(dossier)

    def rows():
        return [item for item in dossier.find_all("list item") if "questions:" in item.name]

    few = len(rows())
    dossier.find("toggle button", "All 21 Issues").click()
    dossier.wait_until(lambda: len(rows()) == few + 13, "all issues")
    dossier.find("toggle button", "Fewer Issues").click()
    dossier.wait_until(lambda: len(rows()) == few, "few issues")


@case
def alt_left_and_back_return_to_the_dossier(dossier):
    open_progress(dossier)
    dossier.key("alt+Left")
    dossier.find("page tab", "Article")
    dossier.key("alt+5", "alt+6")
    dossier.find("heading", "Study Days")
    dossier.key("alt+6")
    dossier.settle()
    dossier.find("button", "Back").click()
    tab = dossier.find("page tab", "Quiz")
    dossier.wait_until(lambda: tab.has_state("selected"), "the view one came from")


@case
def over_all_a_dossier_leads_to_its_own(dossier):
    dossier.study()
    dossier.start()
    dossier.find("button", "Back").click()
    dossier.find("table", "Dossiers")
    dossier.settle()
    dossier.key("alt+6")
    row = dossier.find("list item", re.compile(f"^{PAGE}, 137 questions"))
    for name in ("Study Days", "Due", "Certainty", "Time Spent"):
        assert picture(dossier, name).description.endswith(".")
    assert not dossier.find_all("heading", "Actors")
    dossier.settle()
    assert tab_to(dossier, f"^{PAGE}, ") == row
    dossier.key("Return")
    dossier.find("image", "The Article, Paragraph by Paragraph")
    dossier.settle()
    # From here it asks as well; then Back leads through all of it.
    items(dossier, "The Article, Paragraph by Paragraph")[0].act("chart-item.activate")
    dossier.find("button", "Check")
    dossier.key("Escape")
    dossier.find("image", "The Article, Paragraph by Paragraph")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.find("page tab", "Article")


@case
def back_from_a_drill_down_returns_to_its_row(dossier):
    dossier.study()
    dossier.start()
    dossier.find("button", "Back").click()
    dossier.find("table", "Dossiers")
    dossier.settle()
    dossier.key("alt+6")
    row = dossier.find("list item", re.compile(f"^{PAGE}, 137 questions"))
    dossier.settle()
    assert tab_to(dossier, f"^{PAGE}, ") == row
    dossier.key("Return")
    dossier.find("image", "The Article, Paragraph by Paragraph")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.wait_until(lambda: row.showing and row.has_state("focused"), "the focus on the row")
    dossier.settle()
    dossier.find("button", "Back").click()
    dossier.find("table", "Dossiers")


@case
def a_store_that_cannot_be_read_is_said_in_a_sentence(dossier):
    dossier.start()
    database = dossier.place / "data" / "dossier" / "dossier.db"
    dossier.wait_until(database.exists, "the store")
    dossier.settle()
    kept = database.rename(database.with_suffix(".kept"))
    database.mkdir()
    dossier.key("alt+6")
    dossier.find("label", "Progress Not Available")
    assert any(node.role == "label" and node.name.endswith(".") for node in dossier.walk()), dossier.window.tree()
    database.rmdir()
    kept.rename(database)
    dossier.find("button", "Try Again").click()
    dossier.find("label", "Nothing Answered Yet")


main()
