# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A translation of the bundled dossier is whole, and corresponds to its source.

    DOSSIER_SOURCE  the source
    DOSSIER_FILE    the translation, as it was built
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import case, main

TOOL = os.environ["DOSSIER_TOOL"]
ROOT = Path(os.environ["MESON_SOURCE_ROOT"])
SOURCE = Path(os.environ["DOSSIER_SOURCE"])
FILE = Path(os.environ["DOSSIER_FILE"])
LANGUAGE = FILE.name.split(".")[1]
CATALOGUE = ROOT / "po" / "dossiers" / f"{LANGUAGE}.po"
TRANSLATE = ROOT / "data" / "dossiers" / "translate.py"


def run(*command, good=True):
    words = [str(word) for word in command]
    env = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", env=env, check=False)
    assert (done.returncode == 0) == good, f"{words} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def shown(path):
    return json.loads(run(TOOL, "show", "--json", path))


@case
def the_catalogue_is_sound_and_whole():
    report = run("msgfmt", "--check", "--statistics", "-o", "/dev/null", CATALOGUE)
    assert re.fullmatch(r"\d+ translated messages\.\n", report), report


@case
def the_catalogue_is_of_this_source():
    with tempfile.TemporaryDirectory(prefix="dossier-pot-") as folder:
        pot = Path(folder) / "source.pot"
        run(sys.executable, TRANSLATE, "pot", SOURCE, pot)
        assert not (told := run("msgcmp", CATALOGUE, pot)), told
        assert "obsolete" not in run("msgattrib", "--only-obsolete", CATALOGUE)


@case
def the_document_is_what_the_catalogue_makes():
    with tempfile.TemporaryDirectory(prefix="dossier-made-") as folder:
        made = Path(folder) / FILE.name
        run(sys.executable, TRANSLATE, "document", SOURCE, CATALOGUE, made)
        assert made.read_bytes() == FILE.read_bytes()


@case
def the_checker_has_nothing_to_say():
    assert not (told := run(TOOL, "check", "--against", SOURCE, FILE)), told


@case
def it_says_what_it_is():
    source, translation = shown(SOURCE), shown(FILE)
    assert translation["translated_from"] == source["lang"] and source["translated_from"] is None
    assert translation["lang"] == LANGUAGE.replace("_", "-")


def long_texts(document):
    """What is never the same in two languages."""
    yield from (sentence["text"] for paragraph in document["paragraphs"] for sentence in paragraph["sentences"])
    yield from (actor[part] for actor in document["actors"] for part in ("role", "about"))
    yield from (question[part] for question in document["questions"] for part in ("stem", "rationale"))
    yield from (term["gloss"] for term in document["terms"])
    yield from (issue["summary"] for issue in document["issues"])


@case
def nothing_is_left_in_the_language_of_the_source():
    left = set(long_texts(shown(SOURCE))) & set(long_texts(shown(FILE)))
    assert not left, left


@case
def quotes_are_found_in_the_source_by_their_ids():
    source = {quote["id"]: quote for quote in shown(SOURCE)["quotes"]}
    for quote in shown(FILE)["quotes"]:
        original = source[quote["id"]]
        assert (quote["sentences"], len(quote["parts"])) == (original["sentences"], len(original["parts"]))
        assert quote["text"] != original["text"], quote


def made_from(source, catalogue):
    with tempfile.TemporaryDirectory(prefix="dossier-small-") as folder:
        places = [Path(folder) / name for name in ("small.dossier", "pt_BR.po", "small.pt_BR.dossier")]
        places[0].write_text(source, encoding="utf-8")
        places[1].write_text(catalogue, encoding="utf-8")
        run(sys.executable, TRANSLATE, "document", *places)
        return places[2].read_text(encoding="utf-8")


HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def unit(context, text, translation):
    return "".join(
        f"{name} {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in (("msgctxt", context), ("msgid", text), ("msgstr", translation))
    )


@case
def blanks_between_marks_are_kept():
    mark = '<m actor="a">{}</m>'
    source = f'<s id="s1">{mark.format("A")} {mark.format("B")}</s>'
    made = made_from(
        f'<dossier format="1" id="x" xml:lang="en">\n<head edition="study">\n{source}\n</head></dossier>\n',
        HEADER + unit("sentence s1", f'{mark.format("A")} {mark.format("B")}', f'{mark.format("C")} {mark.format("D")}'),
    )
    assert source.replace("A", "C").replace("B", "D") in made, made
    assert '<dossier format="1" id="x" xml:lang="pt-BR">\n<head edition="study" translated-from="en">' in made, made


@case
def answers_are_as_many_as_a_language_needs():
    made = made_from(
        '<dossier format="1" id="x" xml:lang="en">\n<head edition="study"/>\n<question id="z" kind="short">\n'
        "  <answer>one</answer>\n  <answer>two</answer>\n  <answer>left</answer>\n</question>\n"
        '<question id="n" kind="number">\n  <answer>2.5</answer>\n</question></dossier>\n',
        HEADER + unit("question z: answer", "one", "um | uma") + "\n" + unit("question z: answer", "two", "uma")
        + "\n" + unit("question n: answer", "2.5", "2,5"),
    )  # fmt: skip
    assert re.findall("<answer>(.*)</answer>", made) == ["um", "uma", "left", "2.5"], made


@case
def a_catalogue_that_loses_a_mark_is_told():
    with tempfile.TemporaryDirectory(prefix="dossier-lost-") as folder:
        catalogue, made = Path(folder) / CATALOGUE.name, Path(folder) / FILE.name
        shutil.copy(CATALOGUE, catalogue)
        text = run("msgcat", "--no-wrap", catalogue)
        lost = re.sub(r'^(msgstr .*)<t term=\\"bash\\">(.*?)</t>', r"\1\2", text, count=1, flags=re.MULTILINE)
        assert lost != text
        catalogue.write_text(lost, encoding="utf-8")
        run(sys.executable, TRANSLATE, "document", SOURCE, catalogue, made)
        told = run(TOOL, "check", "--against", SOURCE, made, good=False)
        assert 'the sentence “s19.4” lacks the mark <t term="bash"> of the source' in told, told


main()
