"""Calibrates a stored network on held-out texts.

Calibration sees the quantised model. First it fits the outputs that are read off it
(`readouts.py`). Else it uses the training sources that were held out (4 %), and of the development
sets qe22-dev (blend of outputs, thresholds of words), garble-dev, two sets of bench/broken and
human.de (probability of `garbled`, alarms). qe22-test, mqm22, contrast-dev, learner-dev and the
other three sets of bench/broken stay unseen.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import examples
import numpy as np
import readouts
import slots
from measures import agreement, isotonic, logistic, newton, ranks, standard
from noise import BREAKS, MEANING, Context, join, split
from numpy.typing import NDArray
from shipped import add, write

from qa.align.inside import FEWEST_WORDS
from qa.backends.estimator import lacking
from qa.backends.estimator.estimate import STRANGE, Estimate, Estimator
from qa.backends.estimator.outputs import platt
from qa.backends.estimator.reading import Text
from qa.backends.estimator.unrelated import strange_odds

Array = NDArray[np.float64]
BROKEN = Path(__file__).resolve().parents[2] / "bench" / "broken"
IN_VIEW = ("dev", "web")
# `garbled` is calibrated for web translations of which one segment in twenty is broken.
PRIOR = 0.05
BLENDED = ("judged", "total", "sum_wrong", "new_share", "new_share_source", "length")
RISK_BLENDED = ("risk", "adequacy", "most_fault", "judged", "length")
# The last three of the first line say that something else is wrong than that a sentence is broken,
# and may count against it.
TORN_BLENDED = (
    *("unreadable", "garbled", "most_broken", "most_wrong", "most_major"),
    *("adequacy", "fluency", "risk"),
    *lacking.OUTPUTS[:4],
)
# Of fluency, outputs that see the German alone or whether it is broken; of adequacy, such as see
# both sides.
PARTS = {
    "fluency": (
        *("fluency", "garbled", "unreadable", "unlike", "sum_lacking", "sum_slips"),
        *("new_share", "length"),
    ),
    "adequacy": ("adequacy", "judged", "total", "most_fault", "risk", "length"),
}
ALARMS = 0.005  # share of human translations' sources in which words may be called omitted
REPORTED = 0.005  # share of human translations in which a fault may be reported as sure
# The same of German alone, where other text has more of them: of 4,950 sentences of web pages
# 0.75 in 100 where human.de had 0.35.
REPORTED_ALONE = 0.002
CALLED = 0.002  # share of human translations that may be called garbled beside their source
CALLED_ALONE = 0.0025  # the same of German alone
CALLED_ALIKE = 0.01  # share of clean look-alikes in the sets in view
KEPT = 4  # one written sentence of so many that were kept back says how the outputs are blended
LEAST = 0.5  # and never below this probability
# What right texts that people wrote for readers weigh altogether, where broken ones written for
# this project, right ones that were, and ordinary ones with a break planted have 1 each. Without
# the last the blend would tell by their style which texts were written for this project.
ORDINARY = 30.0
LOUDEST = 0.999  # of an output that speaks against a break: its value in all but so many texts
# Right texts of newspapers, others of which are broken, and of German that is no translation.
NEWS, TORN_NEWS, NATIVE = 4_000, 2_500, 3_000
BREAK_SEED = 11
NO_SENTENCE = frozenset(["dense", "markup-residue"])  # many breaks at once, and no German
SHRUNK, STEPS = 1e-4, 30  # ridge and steps of Newton's method
SPREAD = 0.1  # ridge of the blend
PAIRS, PLANT_SEED = 1_500, 31  # clean pairs in which a meaning error is planted
PLANTED = 2.0  # what they weigh beside the judged ones
LEAST_STRANGE = 2.5  # log-odds of less than that never say that a text renders something else
ODD = 0.01  # share of texts that translate something else
STRANGERS = slice(1_000, 1_300)  # rows of human.de that stand beside the next one's source


def calibrate(folder: Path, data: Path, *, limit: int | None = None) -> dict[str, Any]:
    """Fit and write the calibration of the model in ``folder``; returns what was fitted."""
    estimator = Estimator(folder)
    settings = add(folder, readouts.teach(estimator, data, limit=limit))
    held, dev, human = rows(data, limit)
    numbers(estimator, settings, data, limit=limit)
    estimator.settings = settings
    limits = settings["thresholds"]
    limits["unrelated"] = strangers(estimator, human)
    _words(estimator, settings, dev, held, human)
    limits["beside"] = beside(estimator, limits, human)
    torn_beside(estimator, limits, human)
    write(folder, settings)
    scale: dict[str, Any] = settings["calibration"]
    return scale


def again(folder: Path, data: Path, *, limit: int | None = None) -> None:
    """Fit only the numbers that a text gets, and write them; what is read off the network and the
    thresholds of words stay."""
    estimator = Estimator(folder)
    numbers(estimator, estimator.settings, data, limit=limit)
    torn_beside(estimator, estimator.settings["thresholds"], rows(data, limit)[2])
    write(folder, estimator.settings)


Rows = list[dict[str, Any]]


def rows(data: Path, limit: int | None) -> tuple[Rows, Rows, Rows]:
    """Judged translations held out, those of qe22-dev, and human ones."""
    return (
        [row for group in examples.judged(data, held=True) for row in group][:limit],
        list(examples.rows(data / "dev" / "qe22-dev.en-de.jsonl.gz", limit)),
        list(examples.rows(data / "dev" / "human.de.jsonl.gz", limit)),
    )


def numbers(
    estimator: Estimator, settings: dict[str, Any], data: Path, *, limit: int | None = None
) -> None:
    """Penalties and probabilities of texts."""
    held, dev, human = rows(data, limit)
    garble = in_view(data, limit)
    scores = {
        name: estimator.estimate([Text(row["target"], source(row)) for row in found])
        for name, found in (("held", held), ("dev", dev), ("human", human), ("garble", garble))
    }
    scale: dict[str, Any] = settings["calibration"]
    penalties = np.array([row["penalty"] for row in held])
    scale["blend"] = blend(
        scores["held"], scores["dev"], penalties, np.array([row["z"] for row in dev])
    )
    mixed = mix(scores["held"], scale["blend"])
    torn = [e for e, row in zip(scores["garble"], garble, strict=True) if row["garbled"]]
    copied = estimator.estimate([Text(source(row) or "", source(row)) for row in human[:150]])
    ends = (torn, copied)
    scale["penalty"] = isotonic(mixed, penalties, [mix(end, scale["blend"]) for end in ends])
    good = [*scores["held"], *scores["dev"], *scores["human"]]
    for name, output in STRANGE.items():
        scale[name] = strange(estimator, human, good, output)
    parts = np.array([dimensions(row) for row in held])
    made, untrue = planted(estimator, data, limit=limit)
    broken = np.array([float(row["garbled"]) for row in garble])
    others = (scores["garble"], broken), (made, np.array(untrue))
    for index, (name, names) in enumerate(PARTS.items()):
        other, wrong = others[index]
        goals = standard(ranks(parts[:, index]))
        weights = explained(names, (scores["held"], goals), (other, standard(wrong)))
        scale[f"{name}_blend"] = weights
        x = mix(scores["held"], weights)
        scale[name] = isotonic(x, parts[:, index], [mix(end, weights) for end in ends])
    judged = [*scores["held"], *scores["dev"]]
    bad = [*map(_grave, held), *(float(any(map(_not_minor, row["spans"]))) for row in dev)]
    hand, wrong = written(estimator, limit=limit)
    risk(scale, judged, np.array(bad), [*made, *hand], np.array([*untrue, *wrong]))
    garbled(
        estimator, settings, (garble, scores["garble"]), (human, scores["human"]), data, limit=limit
    )


def risk(
    scale: dict[str, Any],
    judged: Sequence[Estimate],
    bad: Array,
    made: Sequence[Estimate],
    untrue: Array,
) -> None:
    """The probability of a grave error, from ``judged`` translations of which some are ``bad`` (0
    to 1), and from planted and written errors beside right translations."""
    weight = np.ones(len(judged) + len(made))
    weight[len(judged) :] = PLANTED * len(judged) / max(1, len(made))
    every = [*judged, *made]
    scale["risk_blend"] = told_apart(RISK_BLENDED, every, np.concatenate([bad, untrue]), weight)
    scale["risk"] = logistic(mix(judged, scale["risk_blend"]), bad)


def _grave(row: dict[str, Any]) -> float:
    """The share of the raters who found a grave error."""
    grave = ("major", "critical")
    return float(np.mean([any(e["severity"] in grave for e in found) for found in row["raters"]]))


def _not_minor(span: dict[str, Any]) -> bool:
    return bool(span["severity"] != "minor")


def garbled(
    estimator: Estimator,
    settings: dict[str, Any],
    hard: tuple[Rows, Sequence[Estimate]],
    clean: tuple[Rows, Sequence[Estimate]],
    data: Path,
    *,
    limit: int | None = None,
) -> None:
    """The probability that a sentence is broken, and from which one on it is called so: beside a
    source and in German alone, where other outputs say so.

    ``hard`` are sentences in view and ``clean`` human ones, with what is said of them beside their
    sources.
    """
    scale, limits = settings["calibration"], settings["thresholds"]
    (garble, beside), (human, sourced) = hard, clean
    broken = np.array([float(row["garbled"]) for row in garble])
    alone, german = (
        estimator.estimate([Text(row["target"]) for row in found]) for found in (garble, human)
    )
    back, torn = kept_back(estimator, limit=limit)
    for end, usual, said, share in (
        ("", sourced, beside, CALLED),
        ("_alone", german, alone, CALLED_ALONE),
    ):
        mine = np.array([(text.source is None) == bool(end) for text, _ in back])
        written = [one for (_, one), own in zip(back, mine, strict=True) if own]
        right, planted = (estimator.estimate(found) for found in news(data, bool(end), limit))
        made = np.concatenate([broken, torn[mine]])
        every = [*said, *written, *usual, *right, *planted]
        mixture = scale[f"garbled_blend{end}"] = weighed(
            TORN_BLENDED,
            every,
            np.concatenate([made, np.zeros(len(usual) + len(right)), np.ones(len(planted))]),
            np.concatenate(
                [
                    np.where(made > 0, 1 / max(1, made.sum()), 1 / max(1, (1 - made).sum())),
                    shared(ORDINARY, len(usual) + len(right)),
                    shared(1.0, len(planted)),
                ]
            ),
        )
        # What speaks against a break speaks no louder than in such texts: of another language
        # some outputs say more than of any German.
        scale[f"garbled_most{end}"] = {
            name: round(float(np.quantile(column(every, name), LOUDEST)), 1)
            for name, one in mixture.items()
            if one < 0
        }
        y = np.concatenate([broken, np.zeros(len(usual))])
        curve = scale[f"garbled{end}"] = logistic(mix([*said, *usual], mixture), y, expected(y))
        alike = [e for e, row in zip(said, garble, strict=True) if not row["garbled"]]
        # A shorter one is never called broken for what the model says.
        whole = [e for e, row in zip(usual, human, strict=True) if _whole(row["target"])]
        limits[f"garbled{end}"] = torn_limit(mixture, curve, whole, alike, share)


def _whole(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS


def shared(weight: float, number: int) -> Array:
    """A weight in so many equal parts."""
    return np.full(number, weight / max(1, number))


def news(data: Path, alone: bool, limit: int | None = None) -> tuple[list[Text], list[Text]]:
    """Right texts of newspapers, and others with a break planted; if ``alone``, without their
    sources, and among the right ones some that are no translations."""
    rows = [
        row
        for row in examples.rows(data / "train" / "critical.en-de.jsonl.gz")
        if row["origin"] == "ced22-dev" and row["label"] == "OK"
    ]
    rows = spread(rows, (limit or NEWS) + (limit or TORN_NEWS))
    rng = random.Random(BREAK_SEED)
    rng.shuffle(rows)
    kinds = [kind for name, kind in sorted(BREAKS.items()) if name not in NO_SENTENCE]
    right, planted = list[Text](), list[Text]()
    for row, other in zip(rows, rows[1:] + rows[:1], strict=True):
        source = None if alone else row["source"]
        context = Context(other["target"].split(), row["source"].split())
        words = rng.choice(kinds)(split(row["target"]), rng, context)
        if words is None or len(planted) >= (limit or TORN_NEWS):
            right.append(Text(row["target"], source))
        else:
            planted.append(Text(join(words), source))
    if alone:
        native = list(examples.rows(data / "train" / "native.de.jsonl.gz"))
        right += [Text(row["text"]) for row in spread(native, limit or NATIVE)]
    return right, planted


T = TypeVar("T")


def spread(found: Sequence[T], number: int) -> list[T]:
    """So many items, evenly spread.

    >>> spread(range(10), 3), spread([1], 3)
    ([0, 3, 6], [1])
    """
    return list(found[:: max(1, len(found) // number)][:number])


def weighed(
    names: Sequence[str], estimates: Sequence[Estimate], y: Array, weight: Array
) -> dict[str, float]:
    """Weights of outputs that tell ``y`` 1 from ``y`` 0, by logistic regression."""
    names, design, spread = standardised(names, estimates)
    beta = newton(design, y, weight, np.append(np.full(len(names), SHRUNK), 0.0), STEPS)
    return {n: round(float(w), 5) for n, w in zip(names, beta[:-1] / spread, strict=True)}


def standardised(
    names: Sequence[str], estimates: Sequence[Estimate]
) -> tuple[list[str], Array, Array]:
    """The outputs that there are among ``names``, what they say (texts, outputs and a column of
    ones) with mean 0 and deviation 1, and their deviations before."""
    names = [name for name in names if name in estimates[0].logits]
    x = np.stack([column(estimates, name) for name in names], 1)
    spread = x.std(0) + 1e-9
    return names, np.concatenate([(x - x.mean(0)) / spread, np.ones((len(x), 1))], 1), spread


def expected(broken: Array) -> Array:
    """Weights by which one text in twenty is broken, as in web translations."""
    rate = broken.mean()
    return np.where(broken > 0, PRIOR / rate, (1 - PRIOR) / (1 - rate))


def kept_back(
    estimator: Estimator, *, limit: int | None = None
) -> tuple[list[tuple[Text, Estimate]], Array]:
    """Every KEPT-th of the written sentences that were kept back, alone and beside the source, and
    which are broken. In the sets in view hardly one has lost a small word.

    All of them were there when the readouts were fitted, so these would say too much of them. Here
    they say what they would if they were fitted to the others.
    """
    rows = list(examples.kept(examples.WRITTEN, back=True, limit=limit))
    told = [row for at, row in enumerate(rows) if limit or at % KEPT == 0]
    others = [row for at, row in enumerate(rows) if limit or at % KEPT]
    texts, broken = readouts.versions(told)
    table = readouts.features(estimator, texts)
    said = {"unreadable": applied(readouts.unreadable(estimator, others), table)}
    if network := estimator.lacking:
        table = readouts.features_of_words(network, [text.target for text in texts])
        said["unsound"] = applied(readouts.unsound(network, others), table)
    found = [
        replace(one, logits={**one.logits, **{name: float(x[at]) for name, x in said.items()}})
        for at, one in enumerate(estimator.estimate(texts))
    ]
    return list(zip(texts, found, strict=True)), broken


def applied(fitted: readouts.Fitted, table: readouts.Table) -> Array:
    """What a regression says of texts."""
    slopes, offset = fitted
    found: Array = table @ slopes + offset
    return found


def strangers(estimator: Estimator, human: list[dict[str, Any]]) -> dict[str, float]:
    """From which log-odds a translation renders something else, by language of the source: at
    least LEAST_STRANGE ("" holds it for the others), and more than all but one of the human
    translations have beside that language."""
    found: dict[str, float] = {"": LEAST_STRANGE}
    for lang in sorted(human[0]["sources"]) if human else ():
        pairs = [(row["sources"][lang], row["target"]) for row in human]
        pairs = [(ours, german) for ours, german in pairs if len(german.split()) >= FEWEST_WORDS]
        said = estimator.estimate([Text(german, ours) for ours, german in pairs])
        odds = sorted(
            strange_odds(ours, german, (lang, "de"), one.strange)
            for (ours, german), one in zip(pairs, said, strict=True)
        )
        if len(odds) > 1 and (limit := math.ceil(10 * odds[-2] + 0.5) / 10) > LEAST_STRANGE:
            found[lang] = limit
    return found


def in_view(data: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """The broken and clean sentences that may be looked at: garble-dev and two of bench/broken; of
    these some first and last ones, if there is a ``limit``."""
    found = list(examples.rows(data / "dev" / "garble-dev.en-de.jsonl.gz"))
    for name in IN_VIEW:
        lines = (BROKEN / f"{name}.jsonl").read_text("utf-8").splitlines()
        found += [json.loads(line) for line in lines]
    return found[: limit // 2] + found[-limit // 2 :] if limit else found


def strange(
    estimator: Estimator, human: list[dict[str, Any]], good: Sequence[Estimate], output: str
) -> list[float]:
    """Platt scaling of an ``output``: whether a text translates something else.

    Judged translations are never that bad, so their curve alone would be too mild.
    """
    rows = human[STRANGERS] or human
    others = [Text(b["target"], source(a)) for a, b in zip(rows, rows[1:] + rows[:1], strict=True)]
    x = np.concatenate([column(good, output), column(estimator.estimate(others), output)])
    y = np.array([0.0] * len(good) + [1.0] * len(others))
    weight = np.where(y > 0, ODD / y.mean(), (1 - ODD) / (1 - y.mean()))
    return logistic(x, y, weight)


def source(row: dict[str, Any]) -> str | None:
    """The source of a row, English where there are several."""
    found: str | None = row["sources"]["en"] if "sources" in row else row["source"]
    return found


def dimensions(row: dict[str, Any]) -> tuple[float, float]:
    """Mean fluency and accuracy penalties of a judged row."""
    sums = {"fluency": 0.0, "accuracy": 0.0}
    for errors in row["raters"]:
        for error in errors:
            sums[examples.dimension(error["category"])] += examples.weight(error)
    return sums["fluency"] / len(row["raters"]), sums["accuracy"] / len(row["raters"])


def column(estimates: Sequence[Estimate], name: str) -> Array:
    """One raw output of all estimates."""
    return np.array([e.logits[name] for e in estimates])


def mix(estimates: Sequence[Estimate], weights: dict[str, float]) -> Array:
    """Weighted sum of raw outputs."""
    columns = np.stack([column(estimates, name) for name in weights])
    return np.array(list(weights.values())) @ columns


def blend(
    held: Sequence[Estimate], dev: Sequence[Estimate], penalties: Array, z: Array
) -> dict[str, float]:
    """Weights of outputs that explain penalties of ``held`` and z of ``dev``.

    What they explain is ranks: of values, a few great penalties would decide.
    """
    return explained(BLENDED, (held, standard(ranks(penalties))), (dev, standard(ranks(-z))))


def explained(names: Sequence[str], *sets: tuple[Sequence[Estimate], Array]) -> dict[str, float]:
    """Non-negative weights of outputs that explain goals within each of the sets."""
    names = [name for name in names if name in sets[0][0][0].logits]
    goals = np.concatenate([goal for _, goal in sets])
    columns = [
        np.concatenate([column(found, name) - column(found, name).mean() for found, _ in sets])
        for name in names
    ]
    x = np.stack(columns, 1)
    x /= x.std(0) + 1e-9
    weights = np.zeros(len(names))
    for _ in range(4000):  # projected gradient descent on the ridge
        slope = x.T @ (x @ weights - goals) / len(goals) + SPREAD * weights
        weights = np.maximum(0, weights - 0.1 * slope)
    raw = weights / np.stack(columns, 1).std(0)
    found = {name: round(float(w), 5) for name, w in zip(names, raw, strict=True) if w > 1e-4}
    return found or {names[0]: 1.0}


def told_apart(
    names: Sequence[str], estimates: Sequence[Estimate], y: Array, weight: Array
) -> dict[str, float]:
    """Non-negative weights of outputs that tell ``y`` 1 from ``y`` 0, by logistic regression."""
    names, design, spread = standardised(names, estimates)
    beta = np.zeros(design.shape[1])
    for _ in range(5000):
        p = 1 / (1 + np.exp(-design @ beta))
        slope = design.T @ (weight * (p - y)) / weight.sum()
        slope[:-1] += 0.002 * beta[:-1]
        beta = beta - 0.5 * slope
        beta[:-1] = np.maximum(0, beta[:-1])
    raw = beta[:-1] / spread
    found = {n: round(float(w), 5) for n, w in zip(names, raw, strict=True) if w > 1e-4}
    return found or {names[0]: 1.0}


def planted(
    estimator: Estimator, data: Path, *, limit: int | None = None
) -> tuple[list[Estimate], list[float]]:
    """Pairs of older news and the same with a meaning error planted, and which have one.

    Raters mark few of the errors that readers would never find; the blend of ``risk`` has to see
    them. Its probability is fitted to raters alone.
    """
    rng = random.Random(PLANT_SEED)
    found = examples.rows(data / "train" / "parallel.en-de.jsonl.gz")
    rows = [row for row in found if row["origin"] == "wmt-news"]
    rows = rng.sample(rows, min(limit or PAIRS, len(rows)))
    names = sorted({w for r in rows for w in r["source"].split() if w.istitle() and w.isalpha()})
    texts, untrue = [], []
    for row, other in zip(rows, rng.sample(rows, len(rows)), strict=True):
        context = Context(other["target"].split(), row["source"].split(), names)
        kind = rng.choice(sorted(MEANING))
        words = MEANING[kind](split(row["target"]), rng, context)
        if words:
            texts += [Text(row["target"], row["source"]), Text(join(words), row["source"])]
            untrue += [0.0, 1.0]
    return estimator.estimate(texts), untrue


def written(
    estimator: Estimator, *, limit: int | None = None
) -> tuple[list[Estimate], list[float]]:
    """Free translations that were kept back, as they are and with one grave error written for
    them, and which have it: planted errors by rule stand in translations nearer to the source."""
    rng = random.Random(PLANT_SEED)
    texts, untrue = [], []
    for row in examples.kept(examples.SLOTS, back=True, limit=limit):
        for faults in (0, 1):
            one = slots.varied(row, rng, faults)
            grave = any(error["severity"] == "major" for error in one["raters"][0])
            if grave == bool(faults):
                texts.append(Text(one["target"], one["source"]))
                untrue.append(float(faults))
    return estimator.estimate(texts), untrue


def torn_limit(
    mixture: dict[str, float],
    curve: list[float],
    ordinary: Sequence[Estimate],
    alike: Sequence[Estimate],
    called: float,
) -> float:
    """The probability above which at most ``called`` of ordinary clean texts lies, and at most
    ``CALLED_ALIKE`` of clean ones that look broken: midway between the last of these and the next.
    """
    logit = max(
        float(np.quantile(mix(clean, mixture), 1 - share, method="midpoint"))
        for clean, share in ((ordinary, called), (alike, CALLED_ALIKE))
    )
    limit = platt(curve, logit)
    return round(min(0.98, max(LEAST, limit)), 4)


def _words(
    estimator: Estimator,
    settings: dict[str, Any],
    dev: list[dict[str, Any]],
    held: list[dict[str, Any]],
    human: list[dict[str, Any]],
) -> None:
    """Thresholds and calibration of word tags on qe22-dev, of omissions on human translations.

    From which logit a word is marked is chosen on the held-out judgements as well: in either set
    alone the best threshold moves with every fifth of the rows. Words count by the MCC and by the
    F1 of their letters, which is less even about it: by MCC alone half of the marks more or less
    make hardly a difference.
    """
    scale, limits = settings["calibration"], settings["thresholds"]
    for key, sourced in (("wrong", True), ("wrong_alone", False)):
        judged = [tagged_words(estimator, rows, sourced=sourced) for rows in (dev, held)]
        sets = [
            (
                np.array([score["doubt"] for score, _, _ in rows]),
                np.array([bad for _, bad, _ in rows]),
                np.array([letters for _, _, letters in rows]),
            )
            for rows in judged
        ]
        scale[key] = logistic(sets[0][0], sets[0][1])
        grid = np.quantile(sets[0][0], np.linspace(0.7, 0.995, 60))
        best = max(grid, key=lambda t: sum(agreement(x >= t, y > 0, n) for x, y, n in sets))
        limits[key] = round(float(best), 4)
        if sourced:
            grave = [s["major"] for s, _, _ in judged[0] if s["doubt"] >= limits[key]]
            limits["major"] = round(float(np.median(grave)), 4) if grave else 0.0
    pairs = [Text(row["target"], source(row)) for row in human]
    german = [Text(row["target"]) for row in human]
    for name, texts, share in (
        ("report", pairs, REPORTED),
        ("report_alone", german, REPORTED_ALONE),
    ):
        limits[name] = round(float(np.quantile(_worst(estimator, texts), 1 - share)), 4)
    omitted = _worst(estimator, pairs, "source")
    limits["omitted"] = round(float(np.quantile(omitted, 1 - ALARMS)), 4)


def beside(
    estimator: Estimator, limits: dict[str, Any], human: list[dict[str, Any]]
) -> dict[str, dict[str, float]]:
    """How sure a fault or an omission has to be beside other languages than English, where the
    network is surer of itself: at least as sure, and no more human translations have one."""
    found: dict[str, dict[str, float]] = {}
    for lang in sorted(human[0]["sources"].keys() - {"en"}) if human else ():
        pairs = [Text(row["target"], row["sources"][lang]) for row in human]
        for name, side, share in (
            ("report", "target", REPORTED),
            ("omitted", "source", ALARMS),
        ):
            limit = round(float(np.quantile(_worst(estimator, pairs, side), 1 - share)), 4)
            if limit > limits[name]:
                found.setdefault(lang, {})[name] = limit
    return found


def torn_beside(estimator: Estimator, limits: dict[str, Any], human: Rows) -> None:
    """Add to ``limits`` from which probability on a sentence is called broken beside languages
    other than English: at least as sure, and no more human translations are."""
    human = [row for row in human if _whole(row["target"])]
    for lang in sorted(human[0]["sources"].keys() - {"en"}) if human else ():
        said = estimator.estimate([Text(row["target"], row["sources"][lang]) for row in human])
        likely = np.quantile([one.garbled for one in said], 1 - CALLED, method="midpoint")
        limit = round(float(likely), 4)
        own = limits["beside"].setdefault(lang, {})
        own.pop("garbled", None)
        if limit > limits["garbled"]:
            own["garbled"] = limit
    limits["beside"] = {lang: own for lang, own in sorted(limits["beside"].items()) if own}


def _worst(estimator: Estimator, texts: Sequence[Text], side: str = "target") -> list[float]:
    """Of each text the most doubtful word of a side."""
    return [
        max((score["doubt"] for _, _, score in found), default=-20.0)
        for found in estimator.word_scores(texts, side)
    ]


def tagged_words(
    estimator: Estimator, rows: list[dict[str, Any]], *, sourced: bool
) -> list[tuple[dict[str, float], float, int]]:
    """Logits of every target word, whether a rater marked it as a major error, and its length.

    (qe22-dev holds hardly any others.)
    """
    found = []
    pairs = [Text(row["target"], row["source"] if sourced else None) for row in rows]
    for row, scored in zip(rows, estimator.word_scores(pairs), strict=True):
        spans = row["spans"] if "spans" in row else examples.grave_errors(row)
        places = [(s["start"], s["end"]) for s in spans if s["side"] == "target"]
        for start, end, logits in scored:
            marked = any(a < end and start < b for a, b in places)
            found.append((logits, float(marked), end - start))
    return found
