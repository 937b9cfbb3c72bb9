#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the actors, as it is used: by keyboard, with the pointer, in words,
and as a picture."""

import re
import struct
import subprocess
import xml.etree.ElementTree as ElementTree
import zlib

from dossier_ui import case, main

MAP = re.compile(r"^Map of \d+ actors?, \d+ relations?$")
AMLO = "Andrés Manuel López Obrador"
SVG = "{http://www.w3.org/2000/svg}"


def open_map(dossier):
    dossier.start()
    dossier.key("alt+2")
    dossier.find("radio button", "Map").click()
    return dossier.find(name=MAP)


def nodes(chart):
    return chart.find_all("toggle button")


def node(chart, name):
    return chart.find("toggle button", name)


def selected(chart):
    return [n for n in nodes(chart) if n.has_state("pressed")]


def focused(chart):
    return next((n for n in nodes(chart) if n.has_state("focused")), None)


def count(chart):
    """How many actors and relations the map says it shows."""
    return tuple(map(int, re.findall(r"\d+", chart.name)))


def tab_to(dossier, chart):
    """Tab leads to the map, which is one stop; returns the node with the focus."""
    dossier.key("ctrl+f")
    for _ in range(20):
        dossier.key("Tab")
        at = focused(chart)
        if at is not None:
            return at
    raise AssertionError("Tab does not lead to the map")


def panel_list(dossier):
    return dossier.find("list", re.compile(r"relations?$"))


def menu_button(dossier, name):
    """What opens a menu: the button within, for its menu button does nothing."""
    return next(n for n in dossier.find_all(name=name) if n.actions())


def look(dossier, chart, width=1200, height=800):
    """What the map looks like, without its borders, in a window of that size."""
    left, top, across, down = chart.box
    gray = subprocess.run(["import", "-silent", "-window", dossier.x_window(), "gray:-"],
                          capture_output=True, check=True).stdout
    depth = len(gray) // (width * height)
    assert len(gray) == depth * width * height
    return [gray[depth * (row * width + left + 20):depth * (row * width + left + across - 20)]
            for row in range(top + 20, top + down - 20)]


def entry(dossier):
    found = dossier.find(name="Search actors and aliases")
    return next(n for n in found.walk() if n.accessible.get_editable_text_iface())


@case
def names_selects_and_tells_in_words(dossier):
    chart = open_map(dossier)
    n_actors, n_relations = count(chart)
    assert (n_actors, len(nodes(chart))) == (20, 20), chart.name
    assert n_relations > 20, chart.name
    amlo = node(chart, AMLO)
    assert f"{AMLO} criticizes United States" in amlo.description, amlo.description
    assert f"The columnist contradicts {AMLO}" in amlo.description, amlo.description

    # Whose profile was shown is selected, and nobody else.
    heading = dossier.find("button", "Show Profile").parent.find("heading").name
    assert [n.name for n in selected(chart)] == [heading]

    before = {n.name: n.box for n in nodes(chart)}
    dossier.click_at(amlo)
    dossier.find("heading", AMLO)
    dossier.wait_until(lambda: selected(chart) == [amlo], "the node to be selected")
    relations = panel_list(dossier)
    assert len(relations.find_all("list item")) == int(relations.name.split()[0]) >= 12
    relations.find("button", "criticizes United States")
    relations.find("button", "criticized by Stephanie Brewer")
    # The drawing never moves when the selection changes.
    assert {n.name: n.box for n in nodes(chart)} == before
    dossier.click_at(amlo)
    dossier.wait_until(lambda: not selected(chart), "nobody to be selected")
    # The list is then the whole map in words.
    assert panel_list(dossier).name.startswith(f"{n_relations} relation")


@case
def a_relation_shows_its_sentence_and_leads_there_and_back(dossier):
    chart = open_map(dossier)
    dossier.click_at(node(chart, AMLO))
    dossier.find("button", "criticizes United States").click()
    card = dossier.find(name=f"{AMLO} criticizes United States")
    quote = card.find("block quote").name
    assert len(quote) > 20
    card.find("button", "Show in Article").click()
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.key("alt+Left")
    dossier.wait_until(lambda: dossier.find("page tab", "Actors").has_state("selected"), "the actors")
    dossier.wait_until(lambda: [n.name for n in selected(dossier.find(name=MAP))] == [AMLO], "the map with the actor")


def check_arrows(dossier, chart, start):
    """Each arrow goes to somebody that way; none of them is selected by it."""
    seen = {start.name}
    for key in ("Down", "Right", "Up", "Left"):
        before = focused(chart)
        x, y, width, height = before.box
        dossier.key(key)
        dossier.wait_until(lambda: focused(chart) is not None, "the focus to stay on the map")
        after = focused(chart)
        if after == before:
            continue
        seen.add(after.name)
        # Where it was when the key was pressed, if the map scrolled meanwhile.
        dx = after.box[0] + after.box[2] / 2 - before.box[0] - width / 2
        dy = after.box[1] + after.box[3] / 2 - before.box[1] - height / 2
        assert {"Down": dy > 0, "Up": dy < 0, "Right": dx > 0, "Left": dx < 0}[key], (key, before, after, x, y)
    assert len(seen) > 2, seen
    assert [n.name for n in selected(chart)] == [start.name]


def check_order(dossier, chart):
    """From the first to the last of the article, nobody left out."""
    everybody = [n.name for n in nodes(chart)]
    dossier.key("Home")
    dossier.wait_until(lambda: focused(chart).name == everybody[0], "the first")
    for name in everybody[1:]:
        dossier.key("Next")
        dossier.wait_until(lambda: node(chart, name).has_state("focused"), name)
    dossier.key("Prior")
    dossier.wait_until(lambda: focused(chart).name == everybody[-2], "the last but one")
    dossier.key("End")
    dossier.wait_until(lambda: focused(chart).name == everybody[-1], "the last")


def check_edges(dossier, chart):
    """Tab walks the relations of the selected actor, all of them, and goes on."""
    amlo = node(chart, AMLO)
    dossier.key("Home")
    dossier.key(*["Next"] * nodes(chart).index(amlo))
    dossier.wait_until(lambda: amlo.has_state("focused"), "the focus on the actor")
    dossier.key("Return")
    dossier.wait_until(lambda: selected(chart) == [amlo], "the actor to be selected")
    told = panel_list(dossier).find_all("list item")
    heard = set()
    for _ in told:
        dossier.key("Tab")
        heard.add(dossier.wait_for_announcement(AMLO))
        assert amlo.has_state("focused"), "the focus stays on the node"
    assert len(heard) == len(told), heard
    dossier.key("shift+Tab")
    before = dossier.wait_for_announcement(AMLO)
    card = dossier.find(name=before)
    dossier.key("Return")
    dossier.wait_for_announcement(re.escape(card.find("block quote").name[:40]))
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("button", "Show in Article"), "no edge in focus")
    assert selected(chart) == [amlo]
    dossier.key("Escape")
    dossier.wait_until(lambda: not selected(chart), "nobody to be selected")
    # With nothing selected Tab leaves the map.
    dossier.key("Tab")
    dossier.wait_until(lambda: focused(chart) is None, "the focus to go on")


@case
def is_walked_by_keyboard(dossier):
    chart = open_map(dossier)
    start = tab_to(dossier, chart)
    assert start.has_state("pressed"), "Tab leads to who is selected"
    check_arrows(dossier, chart, start)
    check_order(dossier, chart)
    check_edges(dossier, chart)


@case
def is_zoomed_and_moved_by_keys(dossier):
    chart = open_map(dossier)
    at = tab_to(dossier, chart)
    dossier.key("ctrl+0")
    dossier.settle()
    normal = at.box[2]
    dossier.key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus")
    dossier.wait_until(lambda: at.box[2] > 2 * normal, "a larger map")
    dossier.settle()
    x, y = at.box[:2]
    dossier.key("shift+Right", "shift+Down")
    dossier.wait_until(lambda: at.box[0] < x and at.box[1] < y, "the map to move")
    dossier.key("shift+Left", "shift+Up")
    dossier.wait_until(lambda: at.box[:2] == (x, y), "the map to move back")
    assert at.has_state("focused")
    dossier.key(*["ctrl+minus"] * 9)
    dossier.wait_until(lambda: at.box[2] < 0.55 * normal, "the smallest map")
    assert at.box[2] > 0.4 * normal
    dossier.key("ctrl+0")
    dossier.wait_until(lambda: abs(at.box[2] - normal) <= 1, "its own size")


@case
def filters_act_on_the_map(dossier):
    dossier.gtk_settings = "[Settings]\ngtk-enable-animations=true\n"
    chart = open_map(dossier)
    everyone = chart.name
    dossier.settle()
    before = look(dossier, chart)
    dossier.find("radio button", re.compile("^Countries, ")).click()
    dossier.wait_until(lambda: len(nodes(chart)) == 4, "the countries alone")
    dossier.find("radio button", re.compile("^All, ")).click()
    dossier.wait_until(lambda: chart.name == everyone, "everyone again")
    # The one look has faded into the other, and nothing of it is left.
    dossier.wait_until(lambda: look(dossier, chart) == before, "the look of before")

    entry(dossier).set_text("velasco")
    dossier.wait_until(lambda: 2 < len(nodes(chart)) < 10, "the actor and who has to do with him")
    assert all("Velasco" in n.description or n.name == "Roberto Velasco" for n in nodes(chart))
    entry(dossier).set_text("zzz")
    dossier.find("button", "Clear Filters").click()
    dossier.wait_until(lambda: dossier.find(name=MAP).name == everyone, "everyone again")

    menu_button(dossier, "Issue").click()
    dossier.find(re.compile("menu item"), "Who Must Act")
    dossier.key("Down", "Return")
    dossier.wait_until(lambda: chart.name != everyone, "fewer actors")
    assert 1 < len(nodes(chart)) < 57
    menu_button(dossier, re.compile("^Issue: ")).click()
    dossier.find(re.compile("menu item"), "All Issues")
    dossier.key("Return")
    dossier.wait_until(lambda: chart.name == everyone, "everyone again")

    dossier.find("button", "20 of 57 · Show All").click()
    dossier.wait_until(lambda: chart.name.startswith("Map of 57 actors"), "everyone")
    dossier.find("button", "Show the 20 Most Named").click()
    dossier.wait_until(lambda: chart.name == everyone, "the most named")


@case
def the_profile_leads_to_the_map_and_back_and_the_view_is_remembered(dossier):
    dossier.start()
    dossier.key("alt+2", "ctrl+f")
    dossier.type("dea")
    dossier.wait_until(lambda: dossier.find_all("list item", re.compile("^Drug Enforcement")), "the actor")
    dossier.key("Return")
    dossier.find("heading", "Drug Enforcement Administration")
    dossier.find("button", "Show on Map").click()
    dea = dossier.find("toggle button", "Drug Enforcement Administration")
    dossier.wait_until(lambda: dea.has_state("pressed") and dea.has_state("focused"), "the actor on the map")
    dossier.click_at(dossier.find("toggle button", "Mexico"))
    dossier.find("heading", "Mexico")
    dossier.quit()
    dossier.start()
    dossier.key("alt+2")
    dossier.find(name=MAP)
    dossier.click_at(dossier.find("toggle button", "Mexico"))
    dossier.find("button", "Show Profile").click()
    dossier.find("slider", "Where in the Article")
    dossier.find("heading", "Mexico")


def read_png(data):
    """The size of a PNG of 8 bits, and the bytes of its lines."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    size, pixels, at = None, b"", 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + body)
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        elif kind == b"IDAT":
            pixels += body
        at += length + 12
    return size, zlib.decompress(pixels)


def ask_to_export(dossier, down, path):
    menu_button(dossier, "Map Menu").click()
    dossier.find(re.compile("menu item"), re.compile("PNG"))
    dossier.key(*["Down"] * down, "Return")
    name = dossier.find("text", "Name:")
    dossier.wait_until(lambda: name.has_state("focused"), "the name of the file to be asked for")
    name.set_text(str(path))
    dossier.key("Return")


def export(dossier, down, path):
    ask_to_export(dossier, down, path)
    dossier.wait_for_announcement("Map saved")
    return path.read_bytes()


@case
def saves_a_picture(dossier):
    chart = open_map(dossier)
    svg = ElementTree.fromstring(export(dossier, 1, dossier.place / "map.svg"))
    assert svg.tag == f"{SVG}svg"
    assert chart.name in svg.find(f"{SVG}title").text
    words = svg.find(f"{SVG}desc").text.splitlines()
    assert set(words) >= {n.name for n in nodes(chart)}
    assert f"{AMLO} criticizes United States" in words
    # A pill with its outline for everybody, and a line for every relation.
    assert len(list(svg.iter(f"{SVG}path"))) >= sum(count(chart))

    size, lines = read_png(export(dossier, 2, dossier.place / "map.png"))
    assert size == tuple(2 * int(float(svg.get(side).removesuffix("px"))) for side in ("width", "height")), size
    # As many lines as it says, and no blank sheet.
    assert len(lines) % size[1] == 0 and len(lines) // size[1] >= 3 * size[0]
    assert len(set(lines)) > 100


@case
def says_where_a_picture_cannot_be_saved(dossier):
    open_map(dossier)
    ask_to_export(dossier, 1, "/proc/map.svg")  # Not even the administrator makes a file there.
    alert = dossier.find("alert", "Cannot Save Map")
    words = " ".join(node.name for node in alert.walk())
    assert "“map.svg”" in words and "in /proc. Choose another folder." in words, words


@case
def narrow_has_the_panel_in_a_sheet(dossier):
    chart = open_map(dossier)
    dossier.click_at(node(chart, AMLO))
    dossier.resize(360, 720)
    dossier.wait_until(lambda: any(t.box[1] > 100 for t in dossier.find_all("page tab", "Actors")), "a narrow window")
    dossier.find("label", "AMLO")
    dossier.find("radio button", "Profiles")
    chart = dossier.find(name=MAP)
    assert chart.box[2] <= 360
    # The chip of the issues has room for its word, and the bar tells the relation in focus.
    assert dossier.find("button", "Issue").box[2] >= 70
    tab_to(dossier, chart)
    dossier.key("Tab")
    dossier.find("label", dossier.wait_for_announcement(f"^{AMLO} "))


@case
def from_right_to_left_a_narrow_map_begins_at_its_right_end(dossier):
    dossier.start(language="rtl")
    dossier.find("page tab", "Article")
    dossier.resize(360, 720)
    dossier.settle()
    dossier.key("alt+2")
    dossier.find("radio button", "Map").click()
    dossier.settle()
    chart = dossier.find(name=dossier.catalogue.pattern("Map of %1$s, %2$s"))
    # The names of the actors are the dossier's own.
    boxes = [node.box for node in chart.find_all("toggle button", showing=False)]
    assert boxes and min(left for left, *_ in boxes) < 0, boxes
    assert max(left + width for left, _, width, _ in boxes) <= 360, boxes


main()
