#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading to one's taste: what changes the look of the text changes neither
its words nor the places in it."""

import re
import subprocess
from collections import Counter

from dossier_ui import Atspi, case, main

# Breaks after every vowel, so that a line is sure to end within a word.
DICTIONARY = "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n" + "".join(f"{vowel}1\n" for vowel in "aeiou")


def text_of(dossier):
    return dossier.find("document text", re.compile("^Article: "))


def read(dossier, **settings):
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{name.replace('_', '-')}={str(value).lower()}" for name, value in settings.items()]
    keyfile.write_text("[io/github/dossier_study/Dossier]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    folder = dossier.place / "data" / "hyphen"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hyph_en.dic").write_text(DICTIONARY, encoding="utf-8")
    dossier.restart()
    text = text_of(dossier)
    dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
    return text


def lines_of(text, start="Mexico and the", end="thousand after"):
    """The lines from START to END, as they are shown."""
    first, last = text.text.index(start), text.text.index(end)
    lines, height = [], None
    for offset, box in enumerate(boxes(text, range(first, last)), first):
        if box[1] != height:
            lines.append("")
            height = box[1]
        lines[-1] += text_slice(text, offset, 1)
    return lines


def broken(lines):
    return [line for line, following in zip(lines, lines[1:])
            if line[-1:].isalpha() and following[:1].isalpha()]


def text_slice(text, start, length):
    return Atspi.Text.get_text(text.accessible.get_text_iface(), start, start + length)


def boxes(text, offsets):
    interface = text.accessible.get_text_iface()
    extents = [Atspi.Text.get_character_extents(interface, offset, Atspi.CoordType.WINDOW) for offset in offsets]
    return [(box.x, box.y, box.width, box.height) for box in extents]


def find(dossier, words):
    """Selects the first place that holds WORDS."""
    dossier.key("ctrl+f")
    dossier.type(words)
    dossier.find("label", re.compile(r"^1 of \d+$"))
    dossier.key("Escape")
    dossier.wait_until(lambda: text_of(dossier).has_state("focused"), "the text to have the focus")


@case
def words_are_broken_only_on_the_screen(dossier):
    whole = read(dossier)
    words = whole.text
    assert not broken(lines_of(whole)), lines_of(whole)
    text = read(dossier, article_hyphenate=True)
    assert text.text == words, "the text has changed"
    lines = lines_of(text)
    assert broken(lines), lines
    assert "".join(lines) in words


@case
def a_caret_within_a_word_breaks_nothing_more(dossier):
    text = read(dossier, article_hyphenate=True)
    lines = lines_of(text)
    find(dossier, "encroachments")
    dossier.key("Left")
    start = text.text.index("encroachments")
    for ahead in range(len("encroachments")):
        dossier.wait_until(lambda ahead=ahead: text.caret == start + ahead, "the caret to move")
        assert lines_of(text) == lines, ahead
        dossier.key("Right")


@case
def names_are_found_where_they_were(dossier):
    carets = []
    for hyphenate in (False, True):
        text = read(dossier, article_hyphenate=hyphenate)
        for _ in range(6):
            dossier.key("m")
            dossier.wait_for_announcement(r", paragraph 1$")
        carets.append(text.caret)
        dossier.key("ctrl+f")
        dossier.type("sovereignty")
        carets.append(dossier.find("label", re.compile(r"^1 of \d+$")).name)
        dossier.key("Escape")
    assert carets[:2] == carets[2:], carets


@case
def a_broken_word_is_copied_whole(dossier):
    text = read(dossier, article_hyphenate=True, article_justify=True)
    lines = lines_of(text)
    at = lines.index(broken(lines)[0])
    word = re.search(r"\w+$", lines[at]).group() + re.match(r"\w+", lines[at + 1]).group()
    find(dossier, word)
    dossier.key("ctrl+c", "ctrl+f", "BackSpace", "ctrl+v")
    field = dossier.wait_until(lambda: next((node for node in dossier.walk() if node.has_state("focused")
                                             and node.accessible.get_editable_text_iface()), None), "the field")
    dossier.wait_until(lambda: field.text == word, f"{word} to be pasted, not {field.text}")


def open_appearance(dossier):
    """Goes to the text's appearance by the menu, as a narrow window has it."""
    dossier.key("F10")
    item = dossier.find("menu item", "Text Appearance")
    for _ in range(12):
        if item.has_state("focused"):
            break
        dossier.key("Down")
    dossier.key("Return")


def change(dossier, name):
    """Changes a check of the text's appearance, which a narrow window has in a dialog."""
    open_appearance(dossier)
    dossier.find("check box", name)
    dossier.settle()
    dossier.click_at(dossier.find("check box", name), x=0.1)
    dossier.key("Escape")


NARROW = {"window_width": 360, "window_height": 720}


@case
def hyphenation_comes_and_goes_while_reading(dossier):
    text = read(dossier, **NARROW)
    lines = lines_of(text)
    change(dossier, "Hyphenation")
    dossier.wait_until(lambda: broken(lines_of(text)), "a broken word")
    change(dossier, "Hyphenation")
    dossier.wait_until(lambda: lines_of(text) == lines, "whole words again")


@case
def justified_lines_end_together(dossier):
    def ends(text):
        """Where the lines of the first paragraph end, all but its last."""
        offset, found = text.text.index("Mexico and the"), []
        for line in lines_of(text, end=" immigration.\nAMLO, to use")[:-1]:
            box = boxes(text, [offset + len(line.rstrip()) - 1])[0]
            found.append(box[0] + box[2])
            offset += len(line)
        return found
    assert len(set(ends(read(dossier)))) > 2
    justified = ends(read(dossier, article_justify=True))
    assert max(justified) - min(justified) <= 2, justified


@case
def numbers_go_and_the_column_takes_their_place(dossier):
    text = read(dossier, **NARROW)
    number = dossier.find("button", "Paragraph 1")
    left = boxes(text, [text.text.index("Mexico and the")])[0][0]
    assert number.box[0] < left
    change(dossier, "Paragraph Numbers")
    dossier.wait_until(lambda: not dossier.find_all("button", re.compile(r"^Paragraph \d+$")), "the numbers to go")
    dossier.wait_until(lambda: boxes(text, [text.text.index("Mexico and the")])[0][0] < left, "the column to move")


@case
def the_first_letter_is_large(dossier):
    def letters(text):
        start = text.text.index("Mexico and the")
        return boxes(text, [start, start + 1, start + 30])
    text = read(dossier)
    words = text.text
    plain = letters(text)
    text = read(dossier, article_initial=True)
    large = letters(text)
    assert large[0][2] > 2 * plain[0][2], (plain, large)
    assert large[1][2] == plain[1][2], (plain, large)
    assert large[2][1] == plain[2][1], "the line has become another height"
    assert text.text == words


def light_of(dossier, left, top, width, height):
    """How light a piece of the window is on the whole, from 0 to 255."""
    shot = subprocess.run(["import", "-silent", "-window", dossier.x_window(), "-crop",
                           f"{width}x{height}+{left}+{top}", "-resize", "1x1!", "-depth", "8", "gray:-"],
                          capture_output=True, check=True)
    return shot.stdout[0]


def find_band(dossier):
    """The first row of the ruler in the window, None where there is none: a row
    of one warm color, wherever no letter stands."""
    width, height = 1000, 760
    shot = subprocess.run(["import", "-silent", "-window", dossier.x_window(), "-crop", f"{width}x{height}+0+0",
                           "+repage", "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout
    for row in range(height):
        line = shot[3 * width * row:3 * width * (row + 1)]
        colors = Counter(line[at:at + 3] for at in range(300, 2200, 9))
        if any(count > 90 and color[0] - 10 > color[2] > 180 for color, count in colors.items()):
            return row
    return None


@case
def a_ruler_follows_the_keyboard_and_the_pointer(dossier):
    read(dossier)
    find(dossier, "thousand after")
    dossier.key("Left")
    dossier.settle()
    assert find_band(dossier) is None
    dossier.key("r")
    band = dossier.wait_until(lambda: find_band(dossier), "a band")
    dossier.key("Down")
    dossier.wait_until(lambda: 20 < (find_band(dossier) or 0) - band < 40, "the band to go to the line below")
    for x in (390, 400):
        dossier._xdotool("mousemove", "--window", dossier.x_window(), x, band + 75)
    dossier.wait_until(lambda: 50 < (find_band(dossier) or 0) - band <= 75, "the band to go to the pointer")
    dossier.key("r")
    dossier.wait_until(lambda: find_band(dossier) is None, "the band to go")


@case
def all_but_one_paragraph_fades(dossier):
    text = read(dossier)
    find(dossier, "Mexico and")
    dossier.key("Left")
    dossier.settle()
    left, first = boxes(text, [text.text.index("Mexico and the")])[0][:2]
    second, height = boxes(text, [text.text.index("thousand after")])[0][1::2]

    def light(top):
        return light_of(dossier, left, top, 500, 2 * height)

    plain = light(first), light(second)
    dossier.key("f")
    dossier.wait_until(lambda: light(second) > plain[1] + 10, "the second paragraph to fade")
    assert abs(light(first) - plain[0]) < 6, (light(first), plain)
    for _ in range(7):
        dossier.key("Down")
    dossier.wait_until(lambda: light(first) > plain[0] + 10, "the first paragraph to fade")
    dossier.wait_until(lambda: abs(light(second) - plain[1]) < 6, "the second paragraph to come back")
    dossier.key("f")
    dossier.wait_until(lambda: abs(light(first) - plain[0]) < 6, "the first paragraph to come back")


@case
def ruler_and_focus_are_kept(dossier):
    read(dossier, **NARROW)
    dossier.key("r", "f")
    dossier.quit()
    dossier.start()
    dossier.wait_until(lambda: text_of(dossier).has_state("focused"), "the text to have the focus")
    open_appearance(dossier)
    for name in ("Reading Ruler", "Focus on One Paragraph"):
        check = dossier.find("check box", name, showing=False)
        dossier.wait_until(lambda check=check: check.has_state("checked"), name)


def top_of(text):
    """The offset of the first letter on the screen."""
    low, high = 0, len(text.text)
    while low < high:
        middle = (low + high) // 2
        if boxes(text, [middle])[0][1] < text.box[1]:
            low = middle + 1
        else:
            high = middle
    return low


@case
def the_words_at_the_top_stay_there(dossier):
    text = read(dossier)
    dossier.key("Page_Down", "Page_Down", "Page_Down")
    dossier.settle()
    top = top_of(text)
    height = boxes(text, [top])[0][1]
    assert top > 1000, top

    def is_kept():
        return abs(boxes(text, [top])[0][1] - height) < 36

    for change_it in (lambda: dossier.key(*["ctrl+plus"] * 6), lambda: dossier.key("F9"),
                      lambda: dossier.key("F9")):
        change_it()
        dossier.settle()
        dossier.wait_until(is_kept, f"the top to be kept, not {boxes(text, [top])[0][1] - height} away")


@case
def the_time_that_is_left_is_told(dossier):
    read(dossier)
    dossier.find("label", "6 minutes left")
    bar = dossier.find("progress bar", "Reading Progress")
    assert bar.value == 0, bar.value
    dossier.key("Page_Down", "Page_Down", "Page_Down", "Page_Down")
    dossier.find("label", re.compile("^[345] minutes left$"))
    dossier.wait_until(lambda: 0.1 < bar.value < 0.9, f"progress, not {bar.value}")
    dossier.key("ctrl+End")
    dossier.find("label", "Read to the end")
    dossier.wait_until(lambda: bar.value == 1, f"progress, not {bar.value}")
    dossier.key("ctrl+Home")
    dossier.find("label", "6 minutes left")
    dossier.resize(360, 720)
    dossier.wait_until(lambda: not dossier.find_all("progress bar", "Reading Progress"), "the foot to go")
    dossier.find("label", "6 minutes left")


main()
