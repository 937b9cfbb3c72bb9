#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a long dossier, the same one each time.

    generate.py FILE [WORDS [QUOTES]]

By default 1,000,000 words and 100,000 quotes, of 200 speakers on 40 issues.
"""

import random
import sys

ACTORS = 200
ISSUES = 40
SENTENCES_PER_PARAGRAPH = 5
PARAGRAPHS_PER_SECTION = 20
WORDS = """border trade court vote price river harvest treaty senate budget school clinic engine harbor
market letter member minister promise question reason report season shelter signal station street summer
thunder value village voice water window winter worker answer balance bridge candle change circle claim
copper corner danger debate demand doubt effort ending extent family finger flight forest future garden""".split()


def sentence(rng, words):
    text = " ".join(rng.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:]


def head(out):
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<dossier format="1" id="generated" xml:lang="en">\n'
              '<head edition="study"><title>A Generated Dossier</title><source kind="other">'
              "<description>Words drawn by lot</description></source></head>\n")


def cast(out, rng):
    out.write("<cast>\n")
    for number in range(ACTORS):
        out.write(f'<actor id="a{number}" kind="person"><name>Speaker {number}</name><role>{sentence(rng, 5)}</role>'
                  f"<about>{sentence(rng, 20)}.</about>"
                  f'<stance issue="i{number % ISSUES}" position="for" mode="holds" evidence="s0">{sentence(rng, 8)}.</stance>'
                  "</actor>\n")
    out.write("</cast>\n")


def issues(out, rng):
    out.write("<issues>\n")
    for number in range(ISSUES):
        out.write(f'<issue id="i{number}"><title>Issue {number}</title><summary>{sentence(rng, 15)}.</summary>'
                  '<position id="for">For it</position><position id="against">Against it</position></issue>\n')
    out.write("</issues>\n")


def quotes(out, rng, count):
    out.write("<quotes>\n")
    for number in range(count):
        kind = "direct" if number % 3 else "indirect"
        out.write(f'<quote id="q{number}" speaker="a{rng.randrange(ACTORS)}" kind="{kind}" issues="i{rng.randrange(ISSUES)}">'
                  "<verb>said</verb></quote>\n")
    out.write("</quotes>\n")


def article(out, rng, words, count):
    """Every second sentence holds a quote, until there are none left."""
    sentences = max(2 * count, 1)
    length = max(4, words // sentences)
    quote = 0
    out.write("<article>\n<section>\n")
    for number in range(sentences):
        if number % SENTENCES_PER_PARAGRAPH == 0:
            paragraph = number // SENTENCES_PER_PARAGRAPH + 1
            if paragraph > 1:
                out.write("</p>\n")
                if paragraph % PARAGRAPHS_PER_SECTION == 1:
                    out.write("</section>\n<section>\n")
            out.write(f'<p id="p{paragraph}" number="{paragraph}">\n')
        if number % 2 and quote < count:
            text = f'“<q id="q{quote}">{sentence(rng, length - 2)},</q>” a speaker said.'
            quote += 1
        else:
            actor = rng.randrange(ACTORS)
            text = f'<m actor="a{actor}">Speaker {actor}</m> {sentence(rng, length - 2).lower()}.'
        out.write(f'<s id="s{number}">{text}</s>\n')
    out.write("</p>\n</section>\n</article>\n")


def generate(path, words=1_000_000, count=100_000):
    rng = random.Random(1)
    with open(path, "w", encoding="utf-8") as out:
        head(out)
        cast(out, rng)
        issues(out, rng)
        quotes(out, rng, count)
        article(out, rng, words, count)
        out.write("</dossier>\n")


if __name__ == "__main__":
    generate(sys.argv[1], *map(int, sys.argv[2:]))
