#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every page of the real program, to be looked at.

    run.py [--metainfo] [--look=LOOK[,LOOK…]] [PAGE…]

Without arguments: every page, wide and narrow, light, dark, in high contrast, in
long words and from right to left, into _build/shots. --look chooses among these,
or a language: es, fr. With --metainfo: the four pictures that README and the
metainfo show, into data/screenshots.
"""

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "harness"))

import print_pages  # noqa: E402
import quiz_pages  # noqa: E402
from dossier_ui import GLib, NotFound, profile  # noqa: E402
from original_ui import choose_in_menu, compare, open_dialog, own_copy  # noqa: E402
from speech_service import Service, nowhere  # noqa: E402

SOURCE = Path(__file__).resolve().parents[2]
SHOTS = SOURCE / "_build" / "shots"
SCREENSHOTS = SOURCE / "data" / "screenshots"

SIZES = {"wide": (1200, 800), "narrow": (360, 720)}
LOOKS = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
    # libadwaita 1.7 warns while it measures the heading of an alert that is so long.
    "long": {"language": "long", "G_DEBUG": ""},
    "rtl": {"language": "rtl"},
}
# Taken only when they are asked for.
LANGUAGES = {"es": {"language": "es"}, "fr": {"language": "fr"}}

METAINFO_SIZE = (1200, 760)

# The corner and the shadow of a GNOME window, which a display without a
# compositor does not draw.
RADIUS = 15
FRAME = 5


def choose(dossier, name):
    """Opens the row that begins with NAME, as a click does."""
    dossier.settle()
    dossier.click_at(dossier.find("list item", re.compile("^" + name)))


def go_article(dossier):
    dossier.key("alt+1")


def go_article_card(dossier):
    dossier.key("alt+1", "m", "m", "m", "Return")


def go_language_menu(dossier):
    go_article(dossier)
    buttons = dossier.find_all("toggle button", re.compile("^Language of the Article$"))
    if buttons:
        buttons[0].click()
        dossier.find(re.compile("menu item"), "English")
    else:
        dossier.key("F10")


def go_gloss(dossier):
    go_article(dossier)
    dossier.key("m", "m", "m", "m", "Return")


def go_gloss_told(dossier):
    go_gloss(dossier)
    dossier.settle()
    dossier.key("Return")


def go_article_notes(dossier):
    """A highlight in each color, one of them with a note, two of them asked."""
    go_article(dossier)
    dossier.settle()
    dossier.key("m")
    for color in "1234":
        dossier.key("shift+ctrl+Right", "shift+ctrl+Right", "shift+ctrl+Right", color)
        dossier.settle()
        dossier.key(*["q"] * (color in "23"), "ctrl+Right", "ctrl+Right", "ctrl+Right")
    dossier.key("ctrl+Left", "ctrl+Left", "ctrl+Left", "n")
    dossier.find("text", "Note")
    dossier.type("Why now, and why so hurriedly")
    dossier.key("ctrl+Return")


def go_selection(dossier):
    go_article(dossier)
    dossier.settle()
    dossier.key("m", "shift+ctrl+Right", "shift+ctrl+Right", "a")
    dossier.find(re.compile("tool bar"))


def go_original_found(dossier):
    """All but a paragraph of an original, and one that is none of it."""
    go_article(dossier)
    dossier.settle()
    compare(dossier, ["Subscribe to our letter of the week.", *own_copy()[1:]])
    dossier.find("button", "Add")


def go_original(dossier):
    go_original_found(dossier)
    dossier.find("button", "Add").click()
    dossier.find("radio button", "Study Edition")


def go_original_beside(dossier):
    """Where the window is narrow, a peek at what would stand beside."""
    go_original(dossier)
    dossier.settle()
    buttons = dossier.find_all("radio button", "Side by Side")
    if not buttons:
        choose_in_menu(dossier, "Original Text", "Peek at the Study Edition")
        return
    buttons[0].click()
    dossier.find("list", "Original and Study Edition")
    dossier.settle()
    dossier.key("m", "m")


def go_original_new(dossier):
    go_article(dossier)
    dossier.settle()
    open_dialog(dossier)


def go_article_note(dossier):
    go_article_notes(dossier)
    dossier.settle()
    dossier.key("n")


def go_peek(dossier):
    go_article(dossier)
    dossier.key("m", "m", "p")
    dossier.find("heading", "Español")


def go_side_by_side(dossier):
    go_article(dossier)
    dossier.key("s")
    dossier.settle()
    dossier.key("m", "m", "m")


def go_notes(dossier):
    go_article_notes(dossier)
    dossier.settle()
    dossier.key("ctrl+shift+n")


def go_no_notes(dossier):
    go_article(dossier)
    dossier.settle()
    dossier.key("ctrl+shift+n")


def go_article_voices(dossier):
    go_article(dossier)
    dossier.find("document text", re.compile("^Article: |"))
    dossier.key("v")


def go_article_voices_sheet(dossier):
    go_article_voices(dossier)
    if not dossier.find_all("list", "Voices"):
        dossier.key("F9")


def go_article_voice(dossier):
    go_article_voices_sheet(dossier)
    dossier.settle()
    dossier.click_at(dossier.find_all("list item")[2])
    dossier.settle()
    dossier.key("m")


def go_article_speech(dossier):
    go_article(dossier)
    dossier.key("F5")
    dossier.find("label", re.compile("¶ 1 · "))
    dossier.key("F6", "F6", "F6")


def go_article_speech_problem(dossier):
    go_article(dossier)
    dossier.key("F5")
    dossier.find("label", "Speech Dispatcher cannot be started: install it with the system’s software, and try again.")


def go_actors(dossier):
    dossier.key("alt+2")
    choose(dossier, "Roberto Velasco")


def go_map(dossier):
    dossier.key("alt+2")
    dossier.find("radio button", "Map").click()
    dossier.settle()
    dossier.find("toggle button", re.compile("López Obrador$")).click()
    dossier.settle()


def go_map_edge(dossier):
    go_map(dossier)
    chart = dossier.find(name=dossier.catalogue.pattern("Map of %1$s, %2$s"))
    dossier.key("ctrl+f")
    for _ in range(20):
        dossier.key("Tab")
        if any(node.has_state("focused") for node in chart.find_all("toggle button")):
            break
    dossier.key("Tab", "Tab", "Tab", "Return")


def go_compare(dossier):
    go_actors(dossier)
    dossier.settle()
    next(node for node in dossier.find_all(name="Actor Menu") if node.actions()).click()
    dossier.find(re.compile("menu item"))
    dossier.key("Return")
    dossier.find("list item", "Mexico")
    dossier.type("enforcement")
    dossier.wait_until(lambda: dossier.find_all("list item", "Drug Enforcement Administration"), "the actor")
    dossier.settle()
    dossier.key("Return")


def go_map_all(dossier):
    go_map(dossier)
    dossier.find("button", dossier.catalogue.pattern("%1$u of %2$u · Show All")).click()
    dossier.settle()
    dossier.find("button", "Fit the Map").click()


def go_quotes(dossier):
    dossier.key("alt+3")


def go_quotes_hidden(dossier):
    dossier.key("alt+3", "ctrl+h")


def go_issues(dossier):
    dossier.key("alt+4")
    choose(dossier, "Who Must Act")


def go_issues_coverage(dossier):
    go_issues(dossier)
    dossier.settle()
    button = next(node for node in dossier.find_all("button", dossier.catalogue.pattern("Ask About Paragraph %u"))
                  if "15" in node.name)
    for _ in range(80):
        dossier.key("Tab")
        if button.has_state("focused"):
            break


def go_quiz(dossier):
    dossier.key("alt+5")


def go_question(dossier):
    dossier.key("alt+5")
    dossier.find("button", "Start").click()
    dossier.find("button", "Check")
    dossier.key("2", "s")


def go_feedback(dossier):
    go_question(dossier)
    dossier.key("Return")


def go_preferences(dossier):
    dossier.key("ctrl+comma")


def go_search(dossier):
    dossier.key("ctrl+k")
    dossier.find("entry", "Search Everything")
    dossier.type("lopez")
    dossier.find("list item", re.compile("López"))


def go_search_kinds(dossier):
    """Something of every kind, one of them written by the person."""
    go_article(dossier)
    dossier.settle()
    dossier.key("m")
    dossier.settle()
    dossier.key("shift+ctrl+Right", "n")
    dossier.focus(dossier.find("text", "Note"))
    dossier.type("Who sells the fentanyl?")
    dossier.key("ctrl+Return")
    dossier.settle()
    dossier.key("ctrl+k")
    dossier.find("entry", "Search Everything")
    dossier.type("fentanyl")
    dossier.find("list item", re.compile("Who sells the fentanyl"))


def go_search_start(dossier):
    dossier.key("ctrl+k")
    dossier.find("entry", "Search Everything")


def go_search_nothing(dossier):
    go_search_start(dossier)
    dossier.find("entry", "Search Everything").set_text('"NEAR(*" ' + "x" * 10000)
    dossier.find(name="Nothing Found")


def go_library_search(dossier):
    go_library(dossier)
    dossier.settle()
    dossier.key("ctrl+f")
    dossier.type("guns")
    dossier.find("list item")


def go_library(dossier):
    dossier.find("button", "Back").click()


def go_progress(dossier):
    dossier.key("alt+6")
    dossier.find("image")


def go_progress_over_all(dossier):
    go_library(dossier)
    dossier.settle()
    go_progress(dossier)


PAGES = {
    "article": go_article,
    "article-card": go_article_card,
    "language-menu": go_language_menu,
    "gloss": go_gloss,
    "gloss-told": go_gloss_told,
    "article-notes": go_article_notes,
    "article-note": go_article_note,
    "article-selection": go_selection,
    "article-speech": go_article_speech,
    "article-speech-problem": go_article_speech_problem,
    "peek": go_peek,
    "side-by-side": go_side_by_side,
    "notes": go_notes,
    "original": go_original,
    "original-beside": go_original_beside,
    "original-found": go_original_found,
    "original-new": go_original_new,
    "notes-empty": go_no_notes,
    "article-voices": go_article_voices,
    "article-voice": go_article_voice,
    "article-voices-sheet": go_article_voices_sheet,
    "actors": go_actors,
    "map": go_map,
    "map-edge": go_map_edge,
    "map-all": go_map_all,
    "compare": go_compare,
    "quotes": go_quotes,
    "quotes-hidden": go_quotes_hidden,
    "issues": go_issues,
    "issues-coverage": go_issues_coverage,
    "quiz": go_quiz,
    "question": go_question,
    "feedback": go_feedback,
    "preferences": go_preferences,
    "search": go_search,
    "search-start": go_search_start,
    "search-kinds": go_search_kinds,
    "search-nothing": go_search_nothing,
    "library-search": go_library_search,
    "library": go_library,
    "progress": go_progress,
    "progress-first": go_progress,
    "progress-over-all": go_progress_over_all,
    **print_pages.PAGES,
    **quiz_pages.PAGES,
}

# For these pages somebody has studied for some months, and not much today.
HISTORIES = {
    "issues-coverage": {"new": 2, "days": 40},
    "library": {"new": 2},
    "progress": {"new": 2, "days": 150},
    "progress-over-all": {"new": 2, "days": 150},
    **quiz_pages.HISTORIES,
}

# For these pages somebody is read to, slowly enough to stay at a sentence.
READ_ALOUD = {"article-speech"}

METAINFO = {"article": go_article, "quotes": go_quotes, "issues": go_issues, "quiz": go_feedback}


def write_settings(dossier, size):
    """The window's size, and the buttons that GNOME shows by default."""
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    keyfile.write_text(
        "[io/github/dossier_study/Dossier]\n"
        f"window-width={size[0]}\nwindow-height={size[1]}\n",
        encoding="utf-8",
    )
    gtk = dossier.place / "config" / "gtk-4.0" / "settings.ini"
    gtk.parent.mkdir(parents=True, exist_ok=True)
    gtk.write_text("[Settings]\ngtk-decoration-layout=:close\ngtk-enable-animations=false\n", encoding="utf-8")


@contextlib.contextmanager
def speech(name, place):
    """How the program finds a service that reads aloud, where the page NAME needs one."""
    if name not in READ_ALOUD:
        yield nowhere(place)
        return
    with Service(place) as service:
        service.loudspeaker.pace = 0.1
        yield service.environment


def take(path, page, size, environment, history=None, name=None):
    with profile(path.stem) as dossier, speech(name, dossier.place) as heard:
        write_settings(dossier, size)
        if history is not None:
            dossier.study(**history)
        dossier.start(**environment, **heard)
        dossier.settle()
        page(dossier)
        dossier.settle()
        dossier.screenshot(path)
        dossier.kill()  # before what it hears ends


def dress(path, size):
    """Gives a picture the round corners and the shadow of a window."""
    subprocess.run(
        ["convert", str(path), "-alpha", "set", "-shave", f"{FRAME}x{FRAME}", "+repage",
         "(", "+clone", "-alpha", "transparent", "-background", "none", "-fill", "white",
         "-draw", f"roundrectangle 0,0 {size[0] - 2 * FRAME - 1},{size[1] - 2 * FRAME - 1} {RADIUS},{RADIUS}", ")",
         "-compose", "DstIn", "-composite",
         "(", "+clone", "-background", "black", "-shadow", "35x12+0+4", ")",
         "+swap", "-background", "none", "-compose", "Over", "-layers", "merge", "+repage",
         "-define", "png:color-type=6", "-strip", str(path)],
        check=True,
    )


def take_metainfo():
    for name, page in METAINFO.items():
        path = SCREENSHOTS / f"{name}.png"
        take(path, page, METAINFO_SIZE, {})
        dress(path, METAINFO_SIZE)
        print(path.relative_to(SOURCE))


def take_matrix(wanted, looks):
    failures = 0
    for name, page in PAGES.items():
        if wanted and name not in wanted:
            continue
        for size_name, size in SIZES.items():
            for look, environment in looks.items():
                path = SHOTS / f"{name}-{size_name}-{look}.png"
                try:
                    take(path, page, size, environment, HISTORIES.get(name), name)
                    print(path.relative_to(SOURCE), flush=True)
                except (AssertionError, NotFound, GLib.Error) as failure:
                    failures += 1
                    print(f"{path.stem}: {str(failure).splitlines()[0]}", file=sys.stderr)
    return failures


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--look=")]
    chosen = [argument[len("--look="):] for argument in sys.argv[1:] if argument not in arguments]
    looks = {look: {**LOOKS, **LANGUAGES}[look] for look in ",".join(chosen).split(",")} if chosen else LOOKS
    os.environ.setdefault("DOSSIER_TEST_NOW", "2025-03-01T09:00:00Z")
    if arguments == ["--metainfo"]:
        take_metainfo()
    elif unknown := set(arguments) - set(PAGES):
        sys.exit(f"shots: there is no page {', '.join(sorted(unknown))}; there are {', '.join(PAGES)}")
    elif take_matrix(arguments, looks):
        sys.exit(1)


if __name__ == "__main__":
    main()
