# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""dossier-tool fit, beside the formulas written once more."""

import json
import math
import os
import random
import subprocess

from tap import case, main

TOOL = os.environ["DOSSIER_TOOL"]
DAY = 86_400_000
START = 1_700_000_000_000
DEFAULTS = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
            0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
FIELDS = {"parameters", "scored_reviews", "held_out_loss_before", "held_out_loss_after", "training_loss_before",
          "training_loss_after", "is_better"}


def run(text, *arguments, **environment):
    return subprocess.run([TOOL, "fit", *arguments], input=text, capture_output=True, text=True, encoding="utf-8",
                          check=False, env=os.environ | environment)


def fit(histories, **settings):
    done = run(json.dumps(settings | {"histories": histories}), "--json")
    assert done.returncode == 0 and done.stderr == "", done.stderr
    told = json.loads(done.stdout)
    assert told.keys() == FIELDS, told
    return told


def bounded(value, low, high):
    return max(low, min(high, value))


def next_stability(w, s, d, r, days, rating):
    if days == 0:
        growth = math.exp(w[17] * (rating - 3 + w[18])) * s ** -w[19]
        return s * (growth if rating == 1 else max(growth, 1))
    if rating == 1:
        kept = w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * math.exp((1 - r) * w[14])
        return min(kept, s / math.exp(w[17] * w[18]))
    gain = math.exp(w[8]) * (11 - d) * s ** -w[9] * (math.exp((1 - r) * w[10]) - 1)
    return s * (1 + gain * {2: w[15], 3: 1, 4: w[16]}[rating])


def scored(history, w):
    """The time of each review that counts, and the chance that what happened had."""
    decay = -w[20]
    factor = 0.9 ** (1 / decay) - 1
    easy = w[4] - math.exp(3 * w[5]) + 1
    last = None
    for answer in history:
        day, rating = answer["t"] // DAY, answer["rating"]
        if last is None:
            s, d = max(w[rating - 1], 0.1), bounded(w[4] - math.exp(w[5] * (rating - 1)) + 1, 1, 10)
        else:
            days = day - last
            r = (1 + factor * days / s) ** decay
            if days:
                yield answer["t"], r if rating > 1 else 1 - r
            s = bounded(next_stability(w, s, d, r, days, rating), 0.001, 36500)
            damped = d - (10 - d) / 9 * w[6] * (rating - 3)
            d = bounded(w[7] * easy + (1 - w[7]) * damped, 1, 10)
        last = day


def training_loss(histories, w):
    chances = sorted(pair for history in histories for pair in scored(history, w))
    weights = [0.25 + 0.75 * (i / (len(chances) - 1)) ** 3 for i in range(len(chances))]
    losses = [-math.log(chance) for _, chance in chances]
    return sum(map(lambda weight, loss: weight * loss, weights, losses)) / sum(weights), len(chances)


def draw_histories(count=150, seed=1):
    """Somebody who forgets more than the defaults foretell."""
    rng = random.Random(seed)
    histories = []
    for _ in range(count):
        time = START + rng.randrange(100 * DAY)
        interval = 0
        history = []
        for _ in range(12):
            recalled = rng.random() < (0.6 if interval else 0.8)
            rating = rng.choice([2, 3, 3, 3, 4]) if recalled else 1
            history.append({"t": time, "rating": rating})
            interval = max(1, round(interval * 1.7)) if recalled else 0
            time += interval * DAY + 600_000
        histories.append(history)
    return histories


@case
def losses_are_those_of_the_formulas():
    histories = draw_histories()
    told = fit(histories)
    before, count = training_loss(histories, DEFAULTS)
    after, _ = training_loss(histories, told["parameters"])
    assert told["scored_reviews"] == count > 500, (told, count)
    assert abs(told["training_loss_before"] - before) < 1e-9, (told, before)
    assert abs(told["training_loss_after"] - after) < 1e-9, (told, after)
    assert after < before - 0.02, (before, after)
    assert told["is_better"] is True and told["held_out_loss_after"] < told["held_out_loss_before"], told


@case
def what_it_gives_is_what_it_takes():
    histories = draw_histories()
    told = fit(histories)
    again = fit(histories, parameters=told["parameters"])
    assert len(told["parameters"]) == 21
    assert abs(again["training_loss_before"] - told["training_loss_after"]) < 1e-12, (told, again)
    assert again["parameters"] == told["parameters"], "the start is the defaults, not the old set"


@case
def few_reviews_leave_the_defaults():
    assert fit([])["parameters"] == DEFAULTS
    told = fit(draw_histories(3))
    assert told["parameters"] == DEFAULTS and told["scored_reviews"] > 8, told


@case
def words_tell_the_same():
    text = json.dumps({"histories": draw_histories()})
    told = json.loads(run(text, "--json").stdout)
    said = run(text, LC_ALL="C.UTF-8").stdout
    for name in ("held_out_loss_before", "held_out_loss_after", "training_loss_before", "training_loss_after"):
        assert f"{told[name]:.5f}" in said, (name, said)
    assert str(told["scored_reviews"]) in said and "are better" in said, said
    assert ", ".join(f"{value:.4f}" for value in told["parameters"]) in said, said


@case
def wrong_input_and_wrong_calls_are_told():
    for text, place in (("", "object"), ('{"histories": [[{"t": 1, "rating": 7}]]}', "“histories[0][0].rating”"),
                        ('{"parameters": [1], "histories": []}', "“parameters”")):
        done = run(text, "--json", LC_ALL="C.UTF-8")
        assert (done.returncode, done.stdout) == (1, "") and place in done.stderr, done
    assert run("", "file").returncode == 2
    told = run("", "--help", LC_ALL="C.UTF-8")
    assert told.returncode == 0 and "--json" in told.stdout and "is_better" in told.stdout, told


main()
