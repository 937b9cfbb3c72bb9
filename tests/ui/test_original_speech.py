#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An original is read aloud as the study edition is, from where one wants, and no
further than one reads it."""

import re

from dossier_ui import case, main
from original_ui import add, find, own_copy, text_of, wait_for_notice
from speech_service import Service

PLACE = re.compile(r"^¶ (\d+) · Sentence (\d+) of (\d+)$")


def place(dossier):
    """Paragraph, sentence and number of sentences that the bar names."""
    bars = dossier.find_all("grouping", "Reading Aloud")
    labels = [PLACE.match(label.name) for bar in bars for label in bar.find_all("label", PLACE)]
    return tuple(map(int, labels[0].groups())) if labels else None


def wait_for_place(dossier, *wanted):
    dossier.wait_until(lambda: place(dossier) == wanted, f"{wanted} to be read")


@case
def an_original_is_read_aloud_in_its_own_sentences(dossier):
    copy = own_copy()
    copy[18] = copy[18].replace("bumpy one until November 2024. What once", "bumpy one until November 2024; what once")
    with Service(dossier.place) as service:
        service.loudspeaker.pace = 0.1
        dossier.start(**service.environment)
        text_of(dossier)
        add(dossier, copy)
        text_of(dossier)
        find(dossier, "Still, the road shall be")
        dossier.key("ctrl+F5")
        wait_for_place(dossier, 19, 56, 60)
        dossier.key("F6")
        wait_for_place(dossier, 19, 57, 60)
        dossier.key("F4", "F4")
        wait_for_place(dossier, 18, 55, 60)
        assert service.loudspeaker.taken > 0

        # The other text takes its place: nothing goes on speaking of this one.
        dossier.find("radio button", "Study Edition").click()
        wait_for_notice(dossier, "This is a study edition of")
        text_of(dossier)
        dossier.wait_until(lambda: not dossier.find_all("grouping", "Reading Aloud"), "silence")
        dossier.key("F5")
        dossier.wait_until(lambda: (place(dossier) or (0, 0, 0))[2] == 61, "the study edition to be read")
        dossier.kill()


main()
