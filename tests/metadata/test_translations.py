#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues are sound, and nothing that people read is left out of them."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from tap import case, main

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
PO = SOURCE / "po"


def listed(name):
    lines = (PO / name).read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def tool(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=SOURCE,
                          env={**os.environ, "LC_ALL": "C"})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@case
def the_catalogues_are_sound():
    for language in listed("LINGUAS"):
        tool("msgfmt", "--check", "--check-accelerators=_", "-o", "/dev/null", f"po/{language}.po")


@case
def the_catalogues_leave_nothing_out():
    for language in listed("LINGUAS"):
        report = tool("msgfmt", "--statistics", "-o", "/dev/null", f"po/{language}.po")
        assert "untranslated" not in report and "fuzzy" not in report, f"{language}: {report}"


# As meson's i18n does it, with the preset of GLib.
GLIB = ("--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
        "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
        "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format",
        "--flag=g_dngettext:2:pass-c-format", "--flag=g_strdup_printf:1:c-format",
        "--flag=g_string_printf:2:c-format", "--flag=g_string_append_printf:2:c-format",
        "--flag=g_set_error:4:c-format", "--flag=g_markup_printf_escaped:1:c-format")


@case
def the_catalogues_are_of_these_sources():
    with tempfile.TemporaryDirectory(prefix="dossier-pot-") as folder:
        pot = Path(folder) / "dossier.pot"
        tool("xgettext", *GLIB, "--files-from=po/POTFILES.in", f"--output={pot}")
        assert pot.read_text(encoding="utf-8").count("\nmsgid ") > 1000
        for language in listed("LINGUAS"):
            # A message of the template that is not translated, or translated and fuzzy, is an error to it.
            tool("msgcmp", f"po/{language}.po", str(pot))
            # Whether a message is a format is known from the sources alone.
            merged = Path(folder) / f"{language}.po"
            tool("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output={merged}", f"po/{language}.po", str(pot))
            tool("msgfmt", "--check", "-o", "/dev/null", str(merged))


# What the words of a language never hold, by the custom of its typographers.
CUSTOMS = {
    "es": {r"'": "’ is the apostrophe", r"(?<=\w) [;:!?]": "no space stands before ; : ! ?",
           r"^[^¿]*\w\?": "a question begins with ¿"},
    "fr": {r"'": "’ is the apostrophe", r"[“”]": "quotation marks are « and »",
           r" [;:!?»](?!\w)|« ": "the space before ; : ! ? » and after « does not break",
           r"(?<=\w)[;!?](?!\w)": "a space that does not break stands before ; ! ?",
           r" %%": "the space before % does not break"},
}


def joined(text, keyword):
    """The strings of TEXT, of a catalogue, that stand after KEYWORD, joined over their lines."""
    for block in re.findall(rf'^{keyword} ((?:".*"\n?)+)', text, re.MULTILINE):
        yield "".join(line[1:-1] for line in block.splitlines())


def entries(language):
    return (PO / f"{language}.po").read_text(encoding="utf-8").split("\n\n")[1:]


def translations(language):
    """Every translated string of the catalogue."""
    return joined("\n\n".join(entries(language)), r"msgstr(?:\[\d\])?")


@case
def each_language_is_punctuated_by_its_own_custom():
    for language, customs in CUSTOMS.items():
        assert language in listed("LINGUAS"), language
        for words in translations(language):
            # Not the search terms of the desktop file, nor what stands in tags and file formats.
            words = re.sub(r"<[^ ][^>]*>|&\S+?;|^(?:\w[^;]*;)+$|%(?:\d\$)?'u", "X", words.replace("\\n", "\n"))
            for pattern, custom in customs.items():
                assert not re.search(pattern, words), f"{language}: {custom}: {words}"


@case
def what_is_counted_is_grouped_in_every_language():
    # A form may leave a number out, but not its groups.
    plain = re.compile(r"%(?:\d\$)?I?u")
    for language in listed("LINGUAS"):
        for entry in entries(language):
            most = max((len(plain.findall(words)) for words in joined(entry, r"msgid(?:_plural)?")), default=0)
            for form in joined(entry, r"msgstr(?:\[\d\])?"):
                assert len(plain.findall(form)) <= most, f"{language}: a number without its groups: {form}"


@case
def the_same_is_counted_in_one_way():
    ids = {words for entry in entries("es") for words in joined(entry, "msgid")}
    twice = [words for words in ids if "'u" in words and words.replace("'u", "u") in ids]
    assert not twice, twice


@case
def the_punctuation_is_of_unicode():
    # The document room quotes XML and the tool JSON, whose quotation marks are ASCII.
    files = [path for path in listed("POTFILES.in")
             if path.endswith((".c", ".blp")) and not path.startswith(("src/document/", "src/tool/"))]
    report = tool("xgettext", "--from-code=UTF-8", "--language=C", "--keyword=_", "--keyword=N_",
                  "--keyword=C_:1c,2", "--keyword=ngettext:1,2", "--check=ellipsis-unicode",
                  "--check=space-ellipsis", "--check=quote-unicode", "--check=bullet-unicode",
                  "-o", "/dev/null", *files)
    assert "warning: Message" not in report, report


main()
