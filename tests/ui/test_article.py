#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading: from a name in the text to its actor by keyboard, find, and the
place that is kept."""

import re

from dossier_ui import case, main


def text_of(dossier):
    return dossier.find("document text", re.compile("^Article: "))


def read(dossier, *arguments, **environment):
    dossier.start(*arguments, **environment)
    text = text_of(dossier)
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


@case
def the_article_is_there_whole(dossier):
    text = read(dossier).text
    assert text.startswith("A Deal Fentanyl May Break\n"), text[:80]
    assert "Study edition" in text and "19 paragraphs" in text, text[:600]


@case
def a_name_leads_to_its_actor_by_keyboard(dossier):
    text = read(dossier)
    dossier.key("m")
    dossier.wait_for_announcement(r"^Actor Mexico, paragraph 1$")
    assert text.text[text.caret:].startswith("Mexico"), text.text[text.caret:][:40]
    dossier.key("m")
    dossier.wait_for_announcement(r"^Actor United States, paragraph 1$")
    dossier.key("shift+m")
    dossier.wait_for_announcement(r"^Actor Mexico, paragraph 1$")
    dossier.key("Return")
    profile = dossier.find("button", "Open Profile")
    dossier.wait_until(lambda: profile.has_state("focused"), "the card to have the focus")
    dossier.key("Return")
    dossier.wait_until(lambda: dossier.find("page tab", "Actors").has_state("selected"), "the actors")
    dossier.wait_until(lambda: not dossier.find_all("button", "Open Profile"), "the card to close")
    dossier.key("alt+Left")
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article again")


@case
def escape_closes_a_card_and_the_text_has_the_focus(dossier):
    text = read(dossier)
    dossier.key("m", "Return")
    dossier.find("button", "Next Mention")
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Next Mention"), "the card to close")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")


@case
def the_cast_stands_alongside(dossier):
    read(dossier)
    row = dossier.find("list item", re.compile("^Stephanie Brewer, "))
    assert row.parent.name == "Speaking", row.parent
    assert "irrational" in row.name, row.name
    dossier.key("F9")
    dossier.wait_until(lambda: not dossier.find_all("list item", re.compile("^Stephanie Brewer, ")),
                       "the cast to go")


def cast_of(dossier):
    """The rows alongside by name, without role and stance."""
    return {row.name.split(",")[0]: row for row in dossier.find_all("list item")}


def focus_row(dossier, row):
    """Goes from the text to a row alongside by keyboard."""
    for key in ["Tab"] * 12 + ["Down"] * 5:
        if row.has_state("focused"):
            return
        dossier.key(key)
        if key == "Tab" and any(other.has_state("focused") for other in row.parent.children):
            break
    for _ in range(4):
        if row.has_state("focused"):
            return
        dossier.key("Down")
    raise AssertionError(f"{dossier.focused()} has the focus, not {row}")


def scroll_on(dossier, until):
    """Turns the wheel over the text, a little at a time."""
    for _ in range(25):
        dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), 400, 300, "click", "--repeat", 2,
                         "--delay", 30, 5, "sleep", 0.5)
        if until():
            return
    raise AssertionError(f"the cast did not change: {cast_of(dossier)}")


@case
def who_stays_on_stage_keeps_row_place_and_focus(dossier):
    read(dossier)
    before = cast_of(dossier)
    lists = {name: row.parent for name, row in before.items()}
    focus_row(dossier, before["Mexico"])
    shown = dossier.find("label", re.compile("^Paragraphs? ")).name
    scroll_on(dossier, lambda: dossier.find("label", re.compile("^Paragraphs? ")).name != shown)
    dossier.settle()
    after = cast_of(dossier)
    kept = [name for name in before if name in after and lists[name] == after[name].parent]
    assert len(kept) >= 4, (before, after)
    assert [name for name in after if name in kept] == kept, (before, after)
    for name in kept:
        assert before[name] == after[name], f"{name} has another row"
    assert before["Mexico"].has_state("focused"), dossier.focused()


@case
def the_focus_goes_with_an_actor_to_another_section(dossier):
    read(dossier)
    row = cast_of(dossier)["Mexico"]
    section = row.parent
    focus_row(dossier, row)

    def has_moved():
        now = cast_of(dossier).get("Mexico")
        return now is None or now.parent != section
    scroll_on(dossier, has_moved)
    focused = dossier.wait_until(dossier.focused, "the focus")
    assert re.match("Mexico(,|$)", focused.name), focused


@case
def the_focus_goes_on_from_who_leaves_the_stage(dossier):
    read(dossier)
    focus_row(dossier, cast_of(dossier)["Stephanie Brewer"])
    scroll_on(dossier, lambda: "Stephanie Brewer" not in cast_of(dossier))
    focused = dossier.wait_until(dossier.focused, "the focus")
    assert focused == next(iter(focused.parent.children)), focused
    assert focused.name.split(",")[0] in cast_of(dossier), focused


@case
def the_cast_stays_where_it_was_scrolled_to(dossier):
    read(dossier)
    dossier.resize(1200, 500)
    dossier.settle()
    row = cast_of(dossier)["Andrés Manuel López Obrador"]
    top = row.box[1]
    dossier._xdotool("mousemove", "--sync", "--window", dossier.x_window(), 1050, 250, "click", "--repeat", 2, 5)
    dossier.wait_until(lambda: row.box[1] < top, "the cast to scroll")
    dossier.settle()
    top = row.box[1]
    shown = dossier.find("label", re.compile("^Paragraph")).name
    scroll_on(dossier, lambda: dossier.find("label", re.compile("^Paragraph")).name != shown)
    assert row.box[1] == top, (row.box, top)


@case
def find_counts_and_keeps_the_place(dossier):
    text = read(dossier)
    dossier.key("ctrl+f")
    dossier.type("lopez obrador")
    count = dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("ctrl+g")
    dossier.find("label", re.compile(r"^2 of \d+$"))
    dossier.key("shift+ctrl+g")
    dossier.find("label", re.compile(r"^1 of \d+$"))
    assert count
    dossier.key("Escape")
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    before = text.text[:text.caret]
    assert before.endswith("López Obrador") or text.text[text.caret:].startswith("López Obrador"), before[-60:]


@case
def the_place_is_kept(dossier):
    read(dossier)
    dossier.find("label", "Paragraphs 1–3")
    dossier.key("ctrl+f")
    dossier.type("USMCA")
    dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("Escape")
    paragraphs = dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–1[89]$")).name
    dossier.quit()
    dossier.start()
    dossier.find("label", re.compile(r"^Paragraphs 1[5-9]–19$"))
    assert paragraphs


@case
def text_grows_by_key(dossier):
    text = read(dossier)
    height = text.box[3]
    dossier.key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+0", "ctrl+minus")
    assert text.showing and height
    assert dossier.running, dossier.said()


@case
def in_a_narrow_window_the_cast_is_a_sheet(dossier):
    text = read(dossier)
    dossier.resize(360, 720)
    dossier.find("button", re.compile("Speaking · "))
    dossier.key("F9")
    dossier.find("list item", re.compile("^Andrés Manuel López Obrador, "))
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("list item", re.compile("^Andrés Manuel López Obrador, ")),
                       "the sheet to close")


@case
def starts_in_a_window_that_was_left_narrow(dossier):
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True)
    keyfile.write_text("[io/github/dossier_study/Dossier]\nwindow-width=360\nwindow-height=720\n", encoding="utf-8")
    read(dossier)
    dossier.key("F10")
    own = {"Find in Text", "Text Appearance", "Color by Voice"}
    dossier.wait_until(lambda: own <= {item.name for item in dossier.find_all("menu item")},
                       "the page's own items in the menu")


@case
def a_narrow_window_has_room_for_the_name_of_what_is_no_dossier(dossier):
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True)
    keyfile.write_text("[io/github/dossier_study/Dossier]\nwindow-width=360\nwindow-height=720\n", encoding="utf-8")
    garbage = dossier.place / f"{'long' * 30}.dossier"
    garbage.write_text("no", encoding="utf-8")
    dossier.start(garbage)
    dossier.find("alert", "Cannot Open File")
    dossier.settle()
    assert dossier.running, dossier.said()


@case
def the_focus_stays_in_the_text_at_every_width(dossier):
    dossier.start()
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    # Each of these is beyond a width at which the page changes.
    for size in ((1000, 800), (800, 800), (370, 720), (1200, 800)):
        dossier.resize(*size)
        dossier.settle()
        assert text.has_state("focused"), f"at {size} {dossier.focused()} has the focus"


@case
def the_tools_give_way_to_the_names_of_the_views(dossier):
    read(dossier)
    tools = ("Find in Text", "Read Aloud", "Text Appearance", "Color by Voice", "Language of the Article")

    def shown():
        return [name for name in tools if dossier.find_all(re.compile("button"), name)]

    def width_of_names():
        return dossier.find("page tab", re.compile("^Quotes")).box[2]

    assert shown() == list(tools)
    whole = width_of_names()
    # Beside the cast, and without it where there is as little room.
    for size in ((1100, 800), (800, 800)):
        dossier.resize(*size)
        dossier.wait_until(lambda: not shown(), f"the tools to go at {size}")
        dossier.settle()
        assert width_of_names() >= whole, size
    dossier.resize(1100, 800)
    dossier.settle()
    dossier.key("F10")
    dossier.find(re.compile("menu item"), "Text Appearance").click()
    dossier.find("dialog", "Text Appearance")
    dossier.key("Escape", "F9")
    dossier.wait_until(lambda: shown() == list(tools), "the tools to come back")
    dossier.settle()
    assert width_of_names() >= whole


main()
