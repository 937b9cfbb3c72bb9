#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the two catalogues that no translator writes, out of the sources.

    pseudo.py FOLDER SOURCE STAMP

en_XA has every letter accented and every text longer, as a language of long
words has; ar has Arabic letters and Arabic's six plural forms. Directives, tags
and mnemonics stay what they are. Both go to FOLDER/LANGUAGE/LC_MESSAGES.
"""

import re
import subprocess
import sys
from pathlib import Path

UPPER, LOWER = "ÁḂÇĎÉḞĜĤÎĴĶĹṀÑÖṖǪŘŠŤÛṼŴẊÝŽ", "áḃçďéḟĝĥîĵķĺṁñöṗǫřšťûṽŵẋýž"
ACCENTED = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", UPPER + LOWER, strict=True))
ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz,;?", "ابجدةفغهيچكلمنوپقرستىڤؤخيز،؛؟", strict=True))
# What tells the plural forms apart and takes no room: vowel signs.
FORMS = "\u064e\u064f\u0650\u064b\u064c\u064d"

# A directive of printf() or strftime(), a tag, an entity, a line's end.
KEPT = re.compile(r"%(?:\d+\$)?[-+ #0'_^EO]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh?|ll?|[zjt])?[a-zA-Z%]"
                  r"|<[^ >][^>]*>|&\w+;|\n")
# Letters in these contexts are keys, or call options by name.
LETTERS = ("key", "option letters")

PLURALS = {
    "en_XA": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3")


def _outside(text, function):
    """Applies FUNCTION to what is neither directive nor tag."""
    parts, end = [], 0
    for match in KEPT.finditer(text):
        parts += [function(text[end:match.start()]), match[0]]
        end = match.end()
    return "".join([*parts, function(text[end:])])


def _accent(text):
    def letter(match):
        accented = ACCENTED[match[2]]
        # A mnemonic is a key of the keyboard.
        return match[1] + match[2] if match[1] else accented * (2 if match[2] in "aeiouy" else 1)
    return re.sub(r"(_?)([A-Za-z])", letter, text)


def lengthen(text, context=""):
    """TEXT accented, longer by a third or more, and in brackets that show where
    it is cut off or glued to another; nothing to do where there is no letter."""
    letters = len(re.findall(r"[A-Za-z]", KEPT.sub("", text)))
    if not letters or context in LETTERS:
        return text
    # The shorter a text, the more other languages need for it.
    more = " öñé" * (3 if letters > 30 else 2 if letters > 10 else 1)
    body = text.rstrip("\n")
    return f"[{_outside(body, _accent)}{more}]{text[len(body):]}"


def arabize(text, context="", form=None):
    """TEXT in Arabic letters, which run from right to left."""
    if context in LETTERS:
        return text
    mark = "" if form is None else FORMS[form]
    turned = _outside(text, lambda part: "".join(ARABIC.get(letter.lower(), letter) for letter in part))
    return re.sub(r"([\u0621-\u06ff])", r"\1" + mark, turned, count=1)


def foreign(document):
    """The text of a .dossier file in Cyrillic letters, one for one: whatever the
    window then says in Latin ones comes from the program."""
    cyrillic = dict(zip("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярстувшжыз", strict=True))
    cyrillic |= {latin.upper(): letter.upper() for latin, letter in cyrillic.items()}
    parts = re.split(r"(<!--.*?-->|<[^>]*>|&#?\w+;)", document, flags=re.DOTALL)
    return "".join(part if part.startswith(("<", "&")) else part.translate(str.maketrans(cyrillic)) for part in parts)


def messages(template):
    """Each message of a template: its head as it stands, context, id and plural."""
    for block in re.split(r"\n\n+", template.strip())[1:]:
        fields = dict.fromkeys(("msgctxt", "msgid", "msgid_plural"), "")
        for key, lines in re.findall(r'^(msgctxt|msgid|msgid_plural) ((?:".*"\n?)+)', block, re.MULTILINE):
            fields[key] = "".join(line[1:-1] for line in lines.splitlines())
        if fields["msgid"]:
            yield block[:block.index("\nmsgstr")], *(_plain(field) for field in fields.values())


def _plain(field):
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), field)


def _quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def catalogue(template, language):
    """The text of the .po file of LANGUAGE for the template's text."""
    blocks = ['msgid ""\nmsgstr ""\n"Project-Id-Version: dossier\\n"\n"PO-Revision-Date: 2025-03-01 09:00+0000\\n"\n'
              '"Last-Translator: none\\n"\n"Language-Team: none\\n"\n'
              f'"Language: {language}\\n"\n"MIME-Version: 1.0\\n"\n'
              '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
              f'"Plural-Forms: {PLURALS[language]}\\n"']
    for head, context, singular, plural in messages(template):
        if not plural:
            strings = [("", lengthen(singular, context) if language == "en_XA" else arabize(singular, context))]
        elif language == "en_XA":
            strings = [("[0]", lengthen(singular, context)), ("[1]", lengthen(plural, context))]
        else:
            strings = [(f"[{form}]", arabize(singular if form == 1 else plural, context, form)) for form in range(6)]
        blocks.append("\n".join([head, *(f"msgstr{index} {_quoted(text)}" for index, text in strings)]))
    return "\n\n".join(blocks) + "\n"


def extract(source):
    """The template of what the window says."""
    listed = (source / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    files = [name for name in listed if name.endswith((".c", ".blp"))]
    command = ["xgettext", "--from-code=UTF-8", "--language=C", "--no-location", "--no-wrap", "--output=-",
               "--flag=_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=ngettext:1:pass-c-format",
               "--flag=ngettext:2:pass-c-format", *(f"--keyword={keyword}" for keyword in KEYWORDS), *files]
    return subprocess.run(command, cwd=source, check=True, capture_output=True, text=True).stdout


def main():
    folder, source, stamp = map(Path, sys.argv[1:])
    template = extract(source)
    for language in PLURALS:
        place = folder / language / "LC_MESSAGES"
        place.mkdir(parents=True, exist_ok=True)
        (place / "dossier.po").write_text(catalogue(template, language), encoding="utf-8")
        subprocess.run(["msgfmt", "--check", "--check-accelerators=_", "-o", place / "dossier.mo",
                        place / "dossier.po"], check=True)
    stamp.touch()


if __name__ == "__main__":
    main()
