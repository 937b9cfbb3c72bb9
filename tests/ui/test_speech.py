#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading aloud, through the real Speech Dispatcher and a loudspeaker that is a pipe."""

import contextlib
import re

from dossier_ui import case, main
from speech_service import Service, nowhere

SLOW = 0.1
FAST = 1000.0


@contextlib.contextmanager
def listening(dossier, pace=SLOW):
    with Service(dossier.place) as service:
        service.loudspeaker.pace = pace
        dossier.start(**service.environment)
        text = dossier.find("document text", re.compile("^Article: "))
        dossier.wait_until(lambda: text.has_state("focused"), "the text to have the focus")
        try:
            yield service
        except Exception as failure:
            failure.add_note(f"the speech service said: {service.said()[-2000:]}")
            raise
        finally:
            dossier.kill()


def bar(dossier):
    return dossier.find("grouping", "Reading Aloud")


def sentence(dossier):
    """The number of the sentence that the bar names."""
    for group in dossier.find_all("grouping", "Reading Aloud"):
        for label in group.find_all("label", re.compile("Sentence")):
            return int(re.search(r"Sentence (\d+) of 61$", label.name)[1])
    return None


def wait_for_sentence(dossier, *numbers):
    dossier.wait_until(lambda: sentence(dossier) in numbers, f"sentence {numbers}")


def wait_for_button(dossier, name):
    return dossier.wait_until(lambda: bar(dossier).find_all("button", name), f"the button {name}")[0]


@case
def reads_on_from_sentence_to_sentence(dossier):
    with listening(dossier, pace=4) as service:
        dossier.find("button", "Read Aloud").click()
        wait_for_sentence(dossier, 1)
        wait_for_sentence(dossier, 2)
        wait_for_sentence(dossier, 3)
        wait_for_button(dossier, "Pause")
        assert service.loudspeaker.taken > 44100, service.loudspeaker.taken


@case
def pauses_and_steps_by_key(dossier):
    with listening(dossier):
        dossier.key("F5")
        wait_for_sentence(dossier, 1)
        wait_for_button(dossier, "Pause")
        dossier.key("F5")
        wait_for_button(dossier, "Read Aloud")
        dossier.key("F6", "F6")
        wait_for_sentence(dossier, 3)
        dossier.key("F4")
        wait_for_sentence(dossier, 2)
        wait_for_button(dossier, "Read Aloud")
        dossier.key("F5")
        wait_for_button(dossier, "Pause")
        dossier.key("F6")
        wait_for_sentence(dossier, 3)
        wait_for_button(dossier, "Pause")
        dossier.key("shift+F5")
        dossier.wait_until(lambda: not dossier.find_all("grouping", "Reading Aloud"), "the bar to go")


@case
def the_sentence_is_kept_in_view(dossier):
    with listening(dossier, pace=FAST):
        dossier.find("label", "Paragraphs 1–3")
        dossier.key("F5")
        dossier.wait_until(lambda: bar(dossier).find_all("label", "End of the article"), "the end", timeout=120)
        dossier.find("label", re.compile(r"^Paragraphs 1[5-8]–19$"))


@case
def who_scrolls_away_is_left_there(dossier):
    with listening(dossier):
        dossier.key("F5")
        wait_for_sentence(dossier, 1)
        dossier.find("label", "Paragraphs 1–3")
        dossier._xdotool("mousemove", "--window", dossier.x_window(), "400", "400", *["click", "5"] * 30)
        dossier.wait_until(lambda: not dossier.find_all("label", "Paragraphs 1–3"), "the text to scroll")
        dossier.settle()
        away = next(label.name for label in dossier.find_all("label", re.compile("^Paragraphs ")))
        dossier.key("F5")
        wait_for_button(dossier, "Read Aloud")
        dossier.find("label", away)
        dossier.key("F6")
        wait_for_sentence(dossier, 2)
        dossier.find("label", "Paragraphs 1–3")


@case
def begins_where_the_caret_is(dossier):
    with listening(dossier):
        dossier.key("ctrl+f")
        dossier.type("USMCA")
        dossier.find("label", re.compile(r"^1 of \d+$"))
        dossier.key("Escape", "ctrl+F5")
        dossier.wait_until(lambda: (sentence(dossier) or 0) > 40, "a sentence far below")


@case
def begins_where_the_menu_of_a_paragraph_is(dossier):
    with listening(dossier):
        dossier.find("button", "Paragraph 2").click()
        dossier.find("menu item", "Read Aloud from Here").click()
        wait_for_sentence(dossier, 4)
        assert bar(dossier).find("label", "¶ 2 · Sentence 4 of 61")


@case
def without_a_service_it_says_what_to_do(dossier):
    dossier.start(**nowhere(dossier.place))
    dossier.find("document text", re.compile("^Article: "))
    dossier.key("F5")
    dossier.wait_for_announcement("^Speech Dispatcher cannot be started: install it .* and try again.$")
    bar(dossier).find("label", re.compile("^Speech Dispatcher cannot be started"))
    wait_for_button(dossier, "Try Again").click()
    wait_for_button(dossier, "Try Again")
    bar(dossier).find("button", "Stop Reading Aloud").click()
    dossier.wait_until(lambda: not dossier.find_all("grouping", "Reading Aloud"), "the bar to go")


@case
def a_service_that_is_killed_is_told_and_started_again(dossier):
    with listening(dossier) as service:
        dossier.key("F5")
        wait_for_sentence(dossier, 1)
        dossier.key("F6")
        wait_for_sentence(dossier, 2)
        service.kill()
        dossier.wait_for_announcement("^Speech Dispatcher has stopped: try again to start it anew.$")
        wait_for_button(dossier, "Try Again")
        service.start()
        dossier.key("F5")
        wait_for_button(dossier, "Pause")
        service.loudspeaker.pace = FAST
        dossier.wait_until(lambda: (sentence(dossier) or 0) > 2, "the next sentence")
        dossier.quit()


@case
def voice_and_speed_are_kept(dossier):
    with listening(dossier):
        dossier.key("F5")
        wait_for_sentence(dossier, 1)
        wait_for_button(dossier, "Pause")
        next(node for node in dossier.find_all("toggle button", "Voice and Speed") if node.actions()).click()
        speed = dossier.find("slider", "Speed")
        dossier.focus(speed)
        # The pointer may have moved it, where it had to give the focus.
        before = round(speed.value)
        dossier.key("Right", "Right")
        dossier.wait_until(lambda: round(speed.value) == before + 10, "a higher speed")
        dossier.key("Tab", "space")
        voice = dossier.find("list item", "English (Great Britain)")
        voices = [node.name for node in dossier.find_all("list item", re.compile("^(Default Voice|English)"))]
        assert voices[0] == "Default Voice" and len(voices) > 3, voices
        for _ in voices:
            if voice.has_state("focused"):
                break
            dossier.key("Down")
        dossier.key("Return")
        keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
        dossier.wait_until(lambda: "espeak-ng:English (Great Britain)" in keyfile.read_text(encoding="utf-8"),
                           "the voice to be kept")
        assert f"speech-rate={before + 10}" in keyfile.read_text(encoding="utf-8")


@case
def it_pauses_when_the_article_is_left(dossier):
    with listening(dossier):
        dossier.key("F5")
        wait_for_sentence(dossier, 1)
        dossier.key("alt+2")
        dossier.wait_until(lambda: dossier.find("page tab", "Actors").has_state("selected"), "the actors")
        dossier.key("alt+1")
        wait_for_button(dossier, "Read Aloud")
        wait_for_sentence(dossier, 1)


@case
def in_a_narrow_window_the_bar_takes_the_place_of_the_cast(dossier):
    with listening(dossier):
        dossier.resize(360, 720)
        cast = re.compile("Speaking · ")
        dossier.find("button", cast)
        dossier.key("F5")
        wait_for_sentence(dossier, 1)
        dossier.wait_until(lambda: not dossier.find_all("button", cast), "the cast to go")
        dossier.key("shift+F5")
        dossier.find("button", cast)


def open_quotes(dossier, service):
    service.loudspeaker.pace = SLOW
    dossier.key("alt+3")
    dossier.find("list", "Quotes")
    return dossier.wait_until(lambda: dossier.find("list", "Quotes").find_all("list item"), "the quotes")


TOAST = "Reading a Quote Aloud"


@case
def a_quote_is_listened_to_from_its_menu(dossier):
    with listening(dossier) as service:
        row = open_quotes(dossier, service)[0]
        next(node for node in row.find_all("toggle button", "More Actions") if node.actions()).click()
        dossier.find("menu item", "Listen").click()
        dossier.find("label", TOAST)
        service.loudspeaker.pace = FAST
        dossier.wait_until(lambda: not dossier.find_all("label", TOAST), "the end of the quote")
        assert service.loudspeaker.taken > 44100, service.loudspeaker.taken


@case
def a_quote_is_listened_to_by_key_and_enough_of(dossier):
    with listening(dossier) as service:
        dossier.focus(open_quotes(dossier, service)[0])
        dossier.key("F5")
        dossier.find("label", TOAST)
        dossier.key("F5")
        dossier.wait_until(lambda: not dossier.find_all("label", TOAST), "the toast to go")
        dossier.key("F5")
        dossier.find("label", TOAST)
        dossier.find("button", "Stop").click()
        dossier.wait_until(lambda: not dossier.find_all("label", TOAST), "the toast to go")
        dossier.key("F5")
        dossier.find("label", TOAST)
        dossier.key("alt+1")
        dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
        dossier.key("alt+3")
        dossier.wait_until(lambda: not dossier.find_all("label", TOAST), "silence")


@case
def without_a_service_a_quote_says_what_to_do(dossier):
    dossier.start(**nowhere(dossier.place))
    dossier.key("alt+3")
    dossier.focus(dossier.wait_until(lambda: dossier.find("list", "Quotes").find_all("list item"), "the quotes")[0])
    dossier.key("F5")
    dossier.find("alert", "Cannot Read Aloud").find("label", re.compile("^Speech Dispatcher cannot be started"))
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("alert"), "the message to close")


@case
def a_voice_is_chosen_in_the_preferences(dossier):
    with listening(dossier):
        dossier.key("ctrl+comma")
        dossier.settle()
        dossier.click_at(dossier.find("list item", "Voices"))
        row = dossier.find("combo box", "English")
        dossier.settle()
        dossier.click_at(row)
        voice = dossier.find("list item", "English (Scotland)")
        for _ in range(20):
            if voice.has_state("focused"):
                break
            dossier.key("Down")
        dossier.key("Return")
        keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
        dossier.wait_until(lambda: keyfile.exists()
                           and "espeak-ng:English (Scotland)" in keyfile.read_text(encoding="utf-8"),
                           "the voice to be kept")


@case
def without_a_service_the_preferences_say_what_to_do(dossier):
    dossier.start(**nowhere(dossier.place))
    dossier.key("ctrl+comma")
    dossier.settle()
    dossier.click_at(dossier.find("list item", "Voices"))
    dossier.find("label", re.compile("^Speech Dispatcher cannot be started"))


main()
