# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool schedule, against the states that ts-fsrs 5.4.2 gave."""

import gzip
import json
import os
import subprocess
from pathlib import Path

from tap import case, main, skip

TOOL = os.environ["DOSSIER_TOOL"]
SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
CUT = SOURCE / "tests/data/fsrs-vectors.json.gz"
WHOLE = Path(os.environ.get("DOSSIER_FSRS_VECTORS") or SOURCE.parent / "shared/facts/fsrs-vectors.json.gz")
DAY = 86_400_000
START = 1_700_000_000_000
FIELDS = {"stability", "difficulty", "retrievability", "state", "scheduled_days", "due"}
NULL, HISTORY = "null", '[{"t": 5, "rating": 3}]'


def run(text, *arguments, **environment):
    return subprocess.run(
        [TOOL, "schedule", *arguments],
        input=text if isinstance(text, bytes) else text.encode(),
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def schedule(histories, **settings):
    done = run(json.dumps(settings | {"histories": histories}))
    assert done.returncode == 0 and done.stderr == b"", done.stderr
    return json.loads(done.stdout)["histories"]


def answers(*pairs):
    return [{"t": time, "rating": rating} for time, rating in pairs]


def near(value, wanted, tolerance):
    assert abs(value - wanted) <= tolerance, (value, wanted)


def compare(told, wanted):
    assert told.keys() == FIELDS, told
    near(told["stability"] / wanted["stability"], 1, 1e-5)
    near(told["difficulty"], wanted["difficulty"], 1e-6)
    if wanted["r_used"] is None:
        assert told["retrievability"] is None, told
    else:
        near(told["retrievability"], wanted["r_used"], 1e-6)
    for name in ("state", "scheduled_days", "due"):
        assert told[name] == wanted[name], (name, told, wanted)


def compare_file(path):
    """How many reviews were compared; all of a configuration go in at once."""
    with gzip.open(path) as stream:
        vectors = json.load(stream)
    compared = 0
    for name, config in vectors["configs"].items():
        histories = [history["reviews"] for history in vectors["histories"] if history["config"] == name]
        told = schedule(
            [[{"t": review["t"], "rating": review["rating"]} for review in history] for history in histories],
            parameters=config["w_input"],
            desired_retention=config["request_retention"],
            enable_short_term=config["enable_short_term"],
            learning_steps_s=[60 * minutes for minutes in config["learning_steps_min"]],
            relearning_steps_s=[60 * minutes for minutes in config["relearning_steps_min"]],
            maximum_interval=config["maximum_interval"],
        )
        assert [len(history) for history in told] == [len(history) for history in histories], name
        for ours, theirs in zip(told, histories):
            for pair in zip(ours, theirs):
                compare(*pair)
                compared += 1
    return compared


@case
def every_review_of_the_vectors_is_equal():
    compared = compare_file(CUT)
    assert compared == 5276, compared


@case
def every_review_of_the_whole_file_is_equal():
    if not WHOLE.exists():
        skip("there is only the cut")
    compared = compare_file(WHOLE)
    assert compared >= 9236, compared


@case
def what_is_left_out_is_the_default():
    history = answers((START, 3), (START + 600_000, 3), (START + 3 * DAY, 1), (START + 4 * DAY, 4))
    spelled = schedule(
        [history],
        desired_retention=0.9,
        enable_short_term=True,
        learning_steps_s=[60, 600],
        relearning_steps_s=[600],
        maximum_interval=36500,
        parameters=[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
                    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542],
    )
    assert schedule([history]) == spelled
    assert schedule([history], parameters=None, desired_retention=None, learning_steps_s=None) == spelled
    assert schedule([history], desired_retention=0.8) != spelled


@case
def none_is_none():
    assert schedule([]) == []
    assert schedule([[], answers((START, 3)), []])[::2] == [[], []]


@case
def days_are_those_of_utc():
    midnight = START - START % DAY
    same, next_day = schedule([answers((midnight - 60_000, 4), (midnight - 1, 3)),
                               answers((midnight - 60_000, 4), (midnight, 3))])
    assert same[1]["retrievability"] == 1 and next_day[1]["retrievability"] < 1, (same, next_day)


@case
def times_before_1970_and_whole_numbers_with_a_point_are_read():
    plain = schedule([answers((-3 * DAY, 3), (-DAY, 3))])
    done = run('{"histories": [[{"t": -259200000.0, "rating": 3.0}, {"t": -8.64e7, "rating": 3}]]}')
    assert json.loads(done.stdout)["histories"] == plain
    assert plain[0][0]["due"] == -3 * DAY + 600_000, plain


@case
def numbers_have_a_point_in_every_language():
    text = json.dumps({"histories": [answers((START, 3), (START + 5 * DAY, 3))]})
    plain = run(text, LC_ALL="C.UTF-8")
    for locale in ("es_ES.UTF-8", "fr_FR.UTF-8", "ar_EG.UTF-8"):
        assert run(text, LC_ALL=locale).stdout == plain.stdout, locale


WRONG = [
    ("", "object"),
    ("   ", "object"),
    ("[]", "object"),
    ("3", "object"),
    ("{", "line 1"),
    ('{"histories": [],\n "x": }', "line 2, character"),
    ('{"histories": []} trailing', "no JSON"),
    ('{"histories": [[{"t": NaN, "rating": 3}]]}', "no JSON"),
    ("[" * 100_000, "no JSON"),
    (b'{"histories": [], "\xff": 1}', "UTF-8"),
    (b'{"histories": []}\0', "UTF-8"),
    ("{}", "“histories”"),
    ('{"histories": null}', "“histories”"),
    ('{"histories": {}}', "“histories”"),
    ('{"histories": [3]}', "“histories[0]”"),
    ('{"histories": [[], null]}', "“histories[1]”"),
    ('{"histories": [[], [3]]}', "“histories[1][0]”"),
    ('{"histories": [[{"rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": null, "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": "5", "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": true, "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": [5], "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": 5.5, "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": 1e400, "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": 99999999999999999999, "rating": 3}]]}', "“histories[0][0].t”"),
    ('{"histories": [[{"t": 5}]]}', "“histories[0][0].rating”"),
    *((f'{{"histories": [[{{"t": 5, "rating": {rating}}}]]}}', "“histories[0][0].rating”")
      for rating in (0, 5, -1, 2.5, "true", '"3"', NULL, "{}", 18446744073709551617)),
    ('{"histories": [[], [{"t": 5, "rating": 3}, {"t": 4, "rating": 3}]]}', "“histories[1][1].t” is earlier"),
    *((f'{{"parameters": {value}, "histories": [{HISTORY}]}}', "“parameters”")
      for value in (3, '"x"', "{}", "[]", "[1, 2]", [1] * 18, [1] * 20, [1] * 22, [1] * 500)),
    (json.dumps({"parameters": [1] * 20 + ["x"], "histories": []}), "“parameters[20]”"),
    (json.dumps({"parameters": [None] * 21, "histories": []}), "“parameters[0]”"),
    (f'{{"parameters": [1e999{", 1" * 20}], "histories": []}}', "“parameters[0]”"),
    *((f'{{"desired_retention": {value}, "histories": []}}', "“desired_retention”")
      for value in (0, -0.1, 1.01, '"0.9"', "[]", "1e999", "true")),
    *((f'{{"enable_short_term": {value}, "histories": []}}', "“enable_short_term”") for value in (0, 1, '"true"', "[]")),
    *((f'{{"maximum_interval": {value}, "histories": []}}', "“maximum_interval”")
      for value in (0, -1, 0.5, 1e12, '"9"', "{}")),
    *((f'{{"{name}": {value}, "histories": []}}', f"“{name}{place}”")
      for name in ("learning_steps_s", "relearning_steps_s")
      for value, place in ((60, ""), ('"60"', ""), (json.dumps([1] * 17), ""), ("[60, -1]", "[1]"),
                           ("[0.5]", "[0]"), ('["1m"]', "[0]"), ("[null]", "[0]"), ("[1e18]", "[0]"))),
]


@case
def what_is_wrong_is_said_and_where():
    for text, place in WRONG:
        done = run(text, LC_ALL="C.UTF-8")
        said = done.stderr.decode()
        assert done.returncode == 1 and done.stdout == b"", (text[:200], done)
        assert place in said and said.count("\n") == 1 and said.endswith(".\n"), (text[:200], said)
        assert said.startswith("dossier-tool schedule: "), said


@case
def nothing_is_printed_when_the_last_answer_is_wrong():
    histories = [answers((START, 3), (START + DAY, 3))] * 50 + [answers((START, 9))]
    done = run(json.dumps({"histories": histories}))
    assert (done.returncode, done.stdout) == (1, b""), done
    assert "“histories[50][0].rating”" in done.stderr.decode(), done.stderr


@case
def a_full_disk_is_told():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([TOOL, "schedule"], input=b'{"histories": []}', stdout=full, stderr=subprocess.PIPE,
                              check=False)
    assert done.returncode == 1 and b"cannot be written" in done.stderr, done


@case
def a_wrong_call_is_told_and_help_says_how():
    done = run("", "file.json")
    assert done.returncode == 2 and "file.json" in done.stderr.decode(), done
    assert run("", "--unknown").returncode == 2
    told = run("", "--help")
    assert told.returncode == 0, told
    for word in (*FIELDS, "parameters", "desired_retention", "enable_short_term", "learning_steps_s",
                 "relearning_steps_s", "maximum_interval", "histories", "rating"):
        assert word in told.stdout.decode(), word
    listed = subprocess.run([TOOL, "--help"], capture_output=True, text=True, check=True).stdout
    assert "  schedule " in listed, listed


main()
