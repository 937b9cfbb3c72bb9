#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A library of a thousand dossiers, each with as much in it as the bundled
one, and how long it takes from a keystroke to what is found there.

    library.py FOLDER [DOSSIERS]

writes such a library, the same one each time.
"""

import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from xml.sax.saxutils import escape

DOSSIERS = 1000
ACTORS, ISSUES, TERMS, QUOTES, QUESTIONS = 57, 20, 66, 15, 108
PARAGRAPHS, SENTENCES = 25, 4  # of each paragraph
BEGINNINGS = "b br c ch d f fr g gr h j k l m n p pr qu r s st t tr v w".split()
MIDDLES = "a á e é i í o ó u ia ea ou".split()
ENDINGS = ["", *"n r s t l m nd rt ck".split()]
VOCABULARY = 8000
SEARCH = Path(os.environ.get("DOSSIER_BENCH_BUILD", "_build/release")) / "tests/bench/bench-search"
LOOKS = 5
SETTLE = 4

# As somebody types: a name, two words, an accent left out, what nobody wrote.
TYPED = ("brand", "quiand v", "cortez", "stou", "m", "prest gr", "xyzzy")


class Writer:
    """Words of a made-up language, the frequent ones as frequent as in any."""

    def __init__(self):
        self.rng = random.Random(7)
        syllables = ["".join(parts) for parts in itertools.product(BEGINNINGS, MIDDLES, ENDINGS)]
        words = set()
        while len(words) < VOCABULARY:
            words.add("".join(self.rng.choice(syllables) for _ in range(self.rng.choice((1, 2, 2, 3)))))
        self.words = sorted(words)
        self.rng.shuffle(self.words)
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def phrase(self, count):
        text = " ".join(self.rng.choices(self.words, cum_weights=self.weights, k=count))
        return text[0].upper() + text[1:]

    def name(self):
        return " ".join(self.rng.choice(self.words).capitalize() for _ in range(2))

    def actors(self):
        for number in range(ACTORS):
            name = self.name()
            yield (f'<actor id="a{number}" kind="person"><name>{name}</name><alias>{name.split()[1]}{number}</alias>'
                   f"<role>{self.phrase(5)}</role><about>{self.phrase(20)}.</about></actor>")

    def issues(self):
        for number in range(ISSUES):
            yield (f'<issue id="i{number}"><title>{self.phrase(3)}</title><summary>{self.phrase(25)}.</summary>'
                   '<position id="for">For it</position></issue>')

    def terms(self):
        for number in range(TERMS):
            yield f'<term id="t{number}"><name>{self.phrase(2)} {number}</name><gloss>{self.phrase(12)}</gloss></term>'

    def quotes(self):
        for number in range(QUOTES):
            yield (f'<quote id="q{number}" speaker="a{number}" kind="direct" issues="i{number}"><verb>said</verb>'
                   "</quote>")

    def article(self):
        quote = itertools.count()
        for number in range(PARAGRAPHS):
            yield f'<p id="p{number}" number="{number + 1}">'
            for place in range(SENTENCES):
                mark = f"{number}.{place}"
                at = next(quote) if place == 0 else QUOTES
                text = (f'“<q id="q{at}">{self.phrase(8)}</q>,” they said.' if at < QUOTES
                        else f"{self.phrase(self.rng.randrange(8, 28))}.")
                yield f'<s id="s{mark}">{text}</s>'
            yield "</p>"

    def questions(self):
        for number in range(QUESTIONS):
            wrong = "".join(f"<option><text>{self.phrase(3)} {letter}</text><rationale>{self.phrase(5)}.</rationale>"
                            "</option>" for letter in "bc")
            yield (f'<question id="z{number}" kind="single" issue="i{number % ISSUES}" skill="reason" difficulty="2"'
                   f' evidence="s{number % PARAGRAPHS}.1"><stem>{self.phrase(12)} {number}?</stem>'
                   f'<option key="yes"><text>{self.phrase(3)} a</text></option>{wrong}'
                   f"<rationale>{self.phrase(10)}.</rationale></question>")

    def dossier(self, name):
        return "\n".join((
            f'<dossier format="1" id="{name}" xml:lang="en"><head edition="study">',
            f"<title>{escape(self.phrase(5))}</title><standfirst>{self.phrase(14)}.</standfirst>",
            '<source kind="news"><description>Words drawn by lot</description></source></head>',
            "<cast>", *self.actors(), "</cast><issues>", *self.issues(), "</issues><glossary>", *self.terms(),
            "</glossary><quotes>", *self.quotes(), "</quotes><article><section>", *self.article(),
            "</section></article><quiz>", *self.questions(), "</quiz></dossier>\n"))


def generate(folder, count=DOSSIERS):
    writer = Writer()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"library-{number}"
        (folder / f"{name}.dossier").write_text(writer.dossier(name), encoding="utf-8")


# ---- What is measured ----

def keystrokes():
    """What stands in the entry after each that changes what is searched for. The
    words take turns, so that each shows other rows than the one before."""
    longest = max(map(len, TYPED))
    return [text[:length] for length in range(1, longest + 1) for text in TYPED
            if length <= len(text) and text[length - 1] != " "]


def run(environment, *arguments):
    done = subprocess.run([SEARCH, *map(str, arguments)], env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def grep(folder, words):
    """Milliseconds of what one would do without an index."""
    start = time.monotonic()
    subprocess.run(["grep", "-rliF", "--", words, folder], stdout=subprocess.DEVNULL, check=False)
    return (time.monotonic() - start) * 1000


def measure_index(report, environment, profile, folder):
    """Each keystroke's milliseconds and hits, in a process that has just begun,
    the median of each keystroke's."""
    rounds = [run(environment, "look", profile, "warm", *keystrokes())["looks"][1:] for _ in range(LOOKS)]
    waits = [statistics.median(look["ms"] for look in looks) for looks in zip(*rounds)]
    greps = [grep(folder, text) for text in TYPED for _ in range(LOOKS)]
    report(f"{DOSSIERS:,} dossiers: keystroke to found, index alone",
           f"{max(waits):.1f} ms at most of {len(waits)}, median {statistics.median(waits):.1f};"
           f" grep {statistics.median(greps):.0f}", "< 50 ms", max(waits) < 50)
    return [look["hits"] for look in rounds[0]]


def measure_window(report, dossier, found, wait_for_answer):
    """From a keystroke until other rows are in the palette's list, and the
    longest wait right after, in which they are painted."""
    dossier.key("ctrl+k")
    entry = dossier.find("entry", "Search Everything")
    waits = []
    entry.set_text("mexico")
    results = dossier.find("list", "Search Results").accessible

    def first():
        row = results.get_child_at_index(0)
        return row and row.get_name()

    for text, hits in zip(keystrokes(), found):
        time.sleep(0.15)
        before = first()
        if hits == 0 and before is None:
            continue
        start = time.monotonic()
        entry.set_text(text)
        while (now := first()) == before or (now is None and hits > 0):
            assert time.monotonic() < start + 30, f"{text} is not found"
        shown = (time.monotonic() - start) * 1000
        after = []
        while time.monotonic() < start + shown / 1000 + 0.1:
            after.append(wait_for_answer(dossier)[0])
        waits.append(shown + max(after))
    report(f"{DOSSIERS:,} dossiers: keystroke to results shown",
           f"{max(waits):.0f} ms at most of {len(waits)}, median {statistics.median(waits):.0f}", "< 50 ms",
           max(waits) < 50)


def measure_library(report, dossier, wait_for_answer):
    folder = dossier.place / "library"
    profile = dossier.place / "data" / "dossier"
    environment = dossier.environment()
    generate(folder)
    made = run(environment, "make", profile, folder)["refresh"]
    again = statistics.median(run(environment, "again", profile)["refresh"] for _ in range(LOOKS))
    print(f"{f'{DOSSIERS:,} dossiers: all indexed anew':<48} {made / 1000:.1f} s, and looked over again {again:.0f} ms",
          flush=True)
    found = measure_index(report, environment, profile, folder)
    dossier.start()
    time.sleep(SETTLE)
    measure_window(report, dossier, found, wait_for_answer)


if __name__ == "__main__":
    generate(Path(sys.argv[1]), *map(int, sys.argv[2:]))
