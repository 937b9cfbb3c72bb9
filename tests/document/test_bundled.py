# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled dossier says what it must, as dossier-tool prints, checks and asks it.

Runs for the source and for every translation; what is to be found there word for word is known for some
languages only.
"""

import functools
import json
import os
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from tap import case, main, skip

TOOL = os.environ["DOSSIER_TOOL"]
FILE = Path(os.environ["DOSSIER_FILE"])

# Every direct quotation of the column: who says it, and the words in their parts.
DIRECT = {
    "en": [
        ("brewer", ["What AMLO agreed to do for the US is irrational,"]),
        ("brewer", ["All this sovereignty discourse is just a big simulation."]),
        ("trump", ["take down the cartels, just as we took down ISIS and the ISIS caliphate,"]),
        ("desantis", ["go in with all guns blazing."]),
        ("scott", ["the world’s greatest military"]),
        ("haley", ["When it comes to the cartels,", "you tell the Mexican president, ‘Either you do it or we do it.’"]),
        ("velasco", ["Saying that Mexico is not doing enough is disrespectful,"]),
        ("velasco", ["You could also say that the US isn’t doing enough."]),
        ("velasco", ["There are a few thousand kilometers from the border to New York,"]),
        ("velasco", ["is the formula of the irresponsible."]),
        ("ernst", ["getting drugs out is not the primary objective."]),
    ],
    "es": [
        ("brewer", ["Lo que AMLO aceptó hacer por Estados Unidos es irracional"]),
        ("brewer", ["Todo este discurso de la soberanía no es más que una gran simulación"]),
        ("trump", ["acabar con los cárteles, tal como acabamos con el Estado Islámico y con el califato del Estado Islámico"]),
        ("desantis", ["entrar disparando con toda la artillería"]),
        ("scott", ["las mejores fuerzas armadas del mundo"]),
        ("haley", ["Cuando se trata de los cárteles", "se le dice al presidente mexicano: ‘O lo hace usted o lo hacemos nosotros’"]),
        ("velasco", ["Decir que México no está haciendo lo suficiente es irrespetuoso"]),
        ("velasco", ["También se podría decir que Estados Unidos no está haciendo lo suficiente"]),
        ("velasco", ["De la frontera a Nueva York hay unos cuantos miles de kilómetros"]),
        ("velasco", ["es la fórmula de los irresponsables"]),
        ("ernst", ["sacar las drogas de circulación no es el objetivo primordial"]),
    ],
}  # fmt: skip
KINDS = {
    "single", "multiple", "true-false", "who-said", "match", "order", "cloze", "number", "short", "text",
}  # fmt: skip
# Words of the column that keep a statement from saying more than it does there.
HEDGES = {
    "en": {
        "s1.2": "perceives",
        "s4.1": "Whether",
        "s6.2": "publicly at any rate",
        "s7.1": "?",
        "s7.2": "?",
        "s8.2": "may",
        "s9.2": "more or less",
        "s12.1": "would consider",
        "s12.2": "would probably",
        "s13.2": "claims",
        "s17.1": "may",
        "s18.2": "hopes",
        "s18.4": "could",
        "s19.4": "hopes",
        "s19.5": "may",
    },
    "es": {
        "s1.2": "percibe",
        "s4.1": "Ya sea que",
        "s6.2": "al menos en público",
        "s7.1": "?",
        "s7.2": "?",
        "s8.2": "quizá",
        "s9.2": "más o menos",
        "s12.1": "consideraría",
        "s12.2": "probablemente",
        "s13.2": "sostiene",
        "s17.1": "quizá",
        "s18.2": "tiene la esperanza",
        "s18.4": "podría",
        "s19.4": "tiene la esperanza",
        "s19.5": "Puede que",
    },
}
# In these languages quotations stand between “ and ”.
CURLY = {"en", "es"}


def tool(*arguments):
    return subprocess.run([TOOL, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


@functools.cache
def bundled():
    shown = tool("show", "--json", FILE)
    assert shown.returncode == 0 and not shown.stderr, shown.stderr
    return json.loads(shown.stdout)


def known(words):
    """What is known word for word in the language of the document, of which there need not be anything."""
    language = bundled()["lang"]
    if language not in words:
        skip(f"nothing is known word for word in “{language}”")
    return words[language] if isinstance(words, dict) else language


@functools.cache
def sentences():
    return {sentence["id"]: sentence for paragraph in bundled()["paragraphs"] for sentence in paragraph["sentences"]}


def directs():
    return [quote for quote in bundled()["quotes"] if quote["kind"] == "direct"]


def words_of_parts(quote):
    return [sentences()[part["sentence"]]["text"][part["start"] : part["end"]] for part in quote["parts"]]


@case
def the_checker_has_nothing_to_say():
    checked = tool("check", FILE)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", ""), checked.stdout + checked.stderr


@case
def paragraphs_are_numbered_as_in_the_column():
    assert [paragraph["number"] for paragraph in bundled()["paragraphs"]] == list(range(1, 20))
    assert bundled()["source"]["date"] == "2023-06-12" and bundled()["source"]["kind"] == "opinion-column"


@case
def there_is_enough_of_everything():
    held = {part: len(bundled()[part]) for part in ("issues", "terms", "questions", "events")}
    assert held["issues"] >= 14 and held["terms"] >= 50 and held["questions"] >= 90 and held["events"] >= 6, held
    assert {question["kind"] for question in bundled()["questions"]} == KINDS


@case
def everything_is_asked_about():
    questions = bundled()["questions"]
    asked = {evidence.split(".")[0] for question in questions for evidence in question["evidence"]}
    assert asked == {paragraph["id"].replace("p", "s") for paragraph in bundled()["paragraphs"]}
    assert {question["issue"] for question in questions} == {issue["id"] for issue in bundled()["issues"]}
    named = {actor for question in questions for actor in question["actors"]}
    named |= {option["actor"] for question in questions for option in question["options"] if option.get("actor")}
    assert not (left := {actor["id"] for actor in bundled()["actors"]} - named), left


@case
def understanding_is_asked_for_more_than_facts():
    questions = bundled()["questions"]
    # Who said it is a fact too, whatever it trains.
    facts = [question for question in questions if question["skill"] == "recall" or question["kind"] == "who-said"]
    assert len(facts) * 2 <= len(questions), (len(facts), len(questions))


@case
def direct_quotations_are_word_for_word():
    assert [(quote["speaker"], words_of_parts(quote)) for quote in directs()] == known(DIRECT)


@case
def quotes_are_what_the_article_says():
    for quote in bundled()["quotes"]:
        parts = words_of_parts(quote)
        assert quote["text"] == " ".join(parts) and all(parts), quote
        assert all(part == part.strip() for part in parts), quote
        assert quote["sentences"] == list(dict.fromkeys(part["sentence"] for part in quote["parts"])), quote


@case
def quotation_marks_enclose_direct_quotations_only():
    known(CURLY)
    for id, sentence in sentences().items():
        marked = [(found.start() + 1, found.end() - 1) for found in re.finditer("“[^“”]*”", sentence["text"])]
        quoted = sorted(
            (part["start"], part["end"]) for quote in directs() for part in quote["parts"] if part["sentence"] == id
        )
        assert marked == quoted, (id, sentence["text"])
        assert sentence["text"].count("“") == sentence["text"].count("”") == len(marked), id
        assert '"' not in sentence["text"], id


@case
def quotations_elsewhere_are_exact():
    said = " ".join(words for _, parts in known(DIRECT) for words in parts)
    for actor in bundled()["actors"]:
        texts = [actor["role"], actor["about"]]
        texts += [fact["text"] for part in ("wants", "stances", "relations") for fact in actor[part]]
        for words in re.findall("“([^”]*)”", " ".join(texts)):
            assert words in said or words.rstrip(".,") in said, (actor["id"], words)


@case
def hedges_are_kept():
    for id, hedge in known(HEDGES).items():
        assert hedge in sentences()[id]["text"], (id, hedge)


@case
def questions_hold_what_they_need():
    for question in bundled()["questions"]:
        assert question["evidence"] and question["rationale"], question["id"]
        for option in question["options"]:
            assert option["key"] or option["rationale"], (question["id"], option)


@case
def length_does_not_give_the_key_away():
    ranks = Counter()
    for question in bundled()["questions"]:
        if question["kind"] == "single":
            lengths = [len(option["text"]) for option in question["options"]]
            key = lengths[question["answer"]]
            others = [length for option, length in enumerate(lengths) if option != question["answer"]]
            ranks["longest" if key > max(others) else "shortest" if key < min(others) else "between"] += 1
    assert all(count * 5 <= ranks.total() * 3 for count in ranks.values()), ranks


def key_as_printed(question, asked):
    """What answers a question right, in the order in which practice has just printed it."""
    texts = [option["text"] for option in question["options"]]
    answer = question["answer"]
    match question["kind"]:
        case "single" | "true-false" | "who-said":
            return asked["options"].index(texts[answer])
        case "multiple":
            return [asked["options"].index(texts[index]) for index in answer]
        case "match":
            right = {text: question["targets"][target] for text, target in zip(texts, answer, strict=True)}
            return [asked["targets"].index(right[text]) for text in asked["options"]]
        case "order":
            return [asked["options"].index(texts[index]) for index in answer]
        case _:
            return answer


@case
def every_key_answers_right():
    questions = {question["id"]: question for question in bundled()["questions"]}
    with tempfile.TemporaryDirectory(prefix="dossier-bundled-") as folder:
        command = [TOOL, "practice", FILE, "--profile", Path(folder) / "profile", "--json", "--seed", "7"]
        seen = set()
        with subprocess.Popen(
            [*command, "--questions", str(len(questions))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as practice:
            for line in practice.stdout:
                asked = json.loads(line)
                key = key_as_printed(questions[asked["question"]], asked)
                practice.stdin.write(json.dumps({"answer": key}) + "\n")
                practice.stdin.flush()
                told = json.loads(practice.stdout.readline())
                assert told.get("correct") is True, (asked, key, told)
                seen.add(asked["question"])
        assert seen == set(questions), set(questions) - seen


main()
