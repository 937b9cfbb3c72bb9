#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues made for tests keep what a translator must keep."""

import gettext
import os
import re
from pathlib import Path

import pseudo
from catalogue import Catalogue
from tap import case, main

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
LOCALE = Path(os.environ["MESON_BUILD_ROOT"]) / "tests" / "locale"


@case
def a_text_is_accented_and_longer():
    assert pseudo.lengthen("Skip") == "[Šķîîṗ öñé]"
    assert pseudo.lengthen(", ") == ", "


@case
def directives_tags_and_mnemonics_stay():
    assert pseudo.lengthen("%1$u of %2$u") == "[%1$u ööḟ %2$u öñé]"
    assert pseudo.lengthen("%u%% known") == "[%u%% ķñööŵñ öñé]"
    assert pseudo.lengthen("%B %-d, %Y") == "%B %-d, %Y"
    assert pseudo.lengthen("_Open <b>it</b>\n") == "[_Oṗééñ <b>îîť</b> öñé]\n"
    assert pseudo.lengthen("G", "key") == "G"
    assert pseudo.arabize("G", "key") == "G"
    assert pseudo.arabize("%s, %-H:%M") == "%s، %-H:%M"


@case
def every_message_keeps_its_directives():
    template = pseudo.extract(SOURCE)
    count = 0
    for _, context, singular, plural in pseudo.messages(template):
        for text in filter(None, (singular, plural)):
            count += 1
            kept = pseudo.KEPT.findall(text)
            assert pseudo.KEPT.findall(pseudo.lengthen(text, context)) == kept, text
            assert pseudo.KEPT.findall(pseudo.arabize(text, context)) == kept, text
    assert count > 1000, count


@case
def arabic_has_six_plural_forms():
    arabic = gettext.translation("dossier", LOCALE, ["ar"])
    forms = [arabic.ngettext("%'u question", "%'u questions", count) for count in (0, 1, 2, 3, 11, 100)]
    assert len(set(forms)) == 6, forms


@case
def a_foreign_document_keeps_its_marks():
    document = '<m actor="amlo">The &amp; <q id="q1">end</q></m><!-- no -->'
    assert pseudo.foreign(document) == '<m actor="amlo">Тхе &amp; <q id="q1">енд</q></m><!-- no -->'


@case
def words_are_found_in_each_language():
    assert Catalogue("en").all("Skip") == ["Skip"]
    assert Catalogue("fr").all("Skip") == ["Passer"]
    assert Catalogue("long").all("Skip") == ["[Šķîîṗ öñé]"]
    found = Catalogue("es").pattern("%'u of %'u").search("3 de 10")
    assert found, Catalogue("es").pattern("%'u of %'u")
    assert re.search("[\u0600-\u06ff]", Catalogue("rtl").all("Skip")[0])


main()
