"""Fits what is read off finished networks: `judged`, `unreadable`, `elsewhere`; `marked` of words;
`unsound`, off the one over whole words.

Each of the first three is a ridge regression on the inputs of its sentence heads and on the mean
states of both sides before they are compared. Trained along with everything else, `total` ordered
held-out judgements worse (Spearman 0.27) than this does (0.42), and `garbled` told broken from
clean German worse. Of texts that the network has learnt by heart such a regression learns little:
500 that are new to it say as much as thousands of others. So some of the sentences written for this
project are kept back from training.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import examples
import numpy as np
import torch
from measures import newton
from numpy.typing import NDArray

from qa.backends.estimator import lacking
from qa.backends.estimator.estimate import Estimator
from qa.backends.estimator.lacking import Lacking
from qa.backends.estimator.reading import Text, batches, pieces

Array = NDArray[np.float64]
Table = NDArray[np.float32]
Fitted = tuple[Array, float]  # slopes and offset
# How much slopes are shrunk, a text; the features have deviation 1.
RIDGE, RIDGE_WRITTEN = 3.0, 1.0
LOGISTIC, STEPS = 0.01, 8  # the same of the words' regression, and its steps of Newton's method
LEAST = 1e-3  # of a feature's deviation
# What other translations weigh beside judged news, in deviations of what they say of that news:
# real ones whose errors were marked for this project, of a weak system (kept back) and of strong
# ones, and such as were written for it (kept back).
WEAK, STRONG, RATED = 0.5, 1.0, 0.3
EVERY = 2  # one judged translation of so many is enough, and one of annotated news that was read
# Of the words of what was read, every so many texts of judged news and of annotated news.
WORDS_JUDGED, WORDS_READ = 3, 3
STRANGERS = 50  # one judged translation of so many is put beside another's source as well
SWAPPED = 2_400  # translations are put beside another's source for `elsewhere`, at most


def features(estimator: Estimator, texts: Sequence[Text]) -> Table:
    """What the readouts see (texts, features), of long texts in their first window."""
    found = pieces(estimator._tokenizer, estimator._usage, texts)
    seen: list[Table] = []
    readout = estimator.network.readout
    table = np.zeros((len(texts), readout.in_features), np.float32)
    filled = np.zeros(len(texts), bool)
    hook = readout.register_forward_hook(
        lambda _, inputs, __: seen.append(inputs[0].float().cpu().numpy())
    )
    for rows in batches(found):
        seen.clear()
        estimator._run([found[row] for row in rows])
        for row, values in zip(rows, seen[0], strict=True):
            at = found[row].text
            if not filled[at]:
                table[at], filled[at] = values, True
    hook.remove()
    return table


def ridge(x: Table, y: Array, weight: Array, strength: float = RIDGE) -> tuple[Array, float]:
    """Slopes and offset that explain ``y`` by ``x`` (texts, features), heavily shrunk.

    >>> x = np.array([[0.0], [1.0], [2.0], [3.0]], np.float32)
    >>> slopes, offset = ridge(x, np.array([1.0, 2.0, 3.0, 4.0]), np.ones(4))
    >>> round(float(slopes[0]), 2), round(offset, 1)  # without shrinking 1 and 1; now 1 / (1 + 3)
    (0.25, 2.1)
    """
    middle, spread = x.mean(0), x.std(0) + LEAST
    design = np.concatenate([(x - middle) / spread, np.ones((len(x), 1))], 1).astype(np.float64)
    weighted = design * weight[:, None]
    square = design.T @ weighted
    square[np.diag_indices(len(square) - 1)] += strength * weight.sum()
    beta = np.linalg.solve(square, weighted.T @ y)
    slopes = beta[:-1] / spread
    return slopes, float(beta[-1] - slopes @ middle)


def logistic(x: Table, y: Array, strength: float = LOGISTIC) -> Array:
    """Slopes of a logistic regression that tells ``y`` 1 from 0 by ``x`` (words, features), shrunk.

    >>> x = np.array([[0.0], [1.0], [2.0], [3.0]], np.float32)
    >>> logistic(x, np.array([0.0, 1.0, 0.0, 1.0]), 0.25).round(1)
    array([0.4])
    """
    middle, spread = x.mean(0), x.std(0) + LEAST
    design = np.concatenate([(x - middle) / spread, np.ones((len(x), 1), np.float32)], 1)
    shrunk = np.append(np.full(x.shape[1], strength), 0.0)
    beta = newton(design, y, np.ones(len(y)), shrunk, STEPS)
    slopes: Array = beta[:-1] / spread
    return slopes


def halves(
    estimator: Estimator, x: Table, y: Array, weight: Array, strength: float = RIDGE
) -> tuple[Array, float]:
    """The mean of two ridges: of what the heads see, and of the means of both sides by themselves.

    In one ridge the heads' inputs leave the means little to say; of translations that it has not
    seen, these say as much.
    """
    heads = estimator.network.pool.in_features
    fitted = [ridge(part, y, weight, strength) for part in (x[:, :heads], x[:, heads:])]
    slopes = np.concatenate([slopes for slopes, _ in fitted])
    return slopes / 2, sum(offset for _, offset in fitted) / 2


def judged(estimator: Estimator, data: Path, *, limit: int | None = None) -> tuple[Array, float]:
    """How bad a translation is: squashed penalties of judged news, and three kinds of others.

    Judged news is that of strong systems. What is kept back shows how weak ones err; annotated news
    says more of strong ones, also that which the network has read: it is thirteen times as much.
    """
    every = [row for group in examples.judged(data, held=False, limit=limit) for row in group]
    news = every[::EVERY]
    x = features(estimator, [_pair(row) for row in news])
    other = [
        Text(row["target"], news[at - len(news) // 2]["source"])
        for at, row in enumerate(news)
        if at % STRANGERS == 0
    ]
    # Several raters say more than one.
    weight = np.array([len(row["raters"]) ** 0.5 for row in news] + [1.0] * len(other))
    y = [examples.squash(row["penalty"]) for row in news] + [1.0] * len(other)
    both = np.concatenate([x, features(estimator, other)])
    slopes, offset = halves(estimator, both, np.array(y), weight)
    deviation = (x @ slopes).std()
    weak, back, read = annotated(every, data, limit=limit)
    strong = back + read[::EVERY]
    kept = examples.kept(examples.RATED, back=True, limit=limit)
    written = [row for group in kept for row in examples.rated(group)]
    for share, rows, strength in (
        (WEAK, weak, RIDGE),
        (STRONG, strong, RIDGE),
        (RATED, written, RIDGE_WRITTEN),
    ):
        if rows:  # the smoke run has none of news
            part = _slopes(estimator, rows, strength)
            part = part * share * deviation / max(float((x @ part).std()), LEAST)
            slopes, offset = slopes + part, offset - float((x @ part).mean())
    return slopes, offset


def _slopes(estimator: Estimator, rows: list[examples.Row], strength: float) -> Array:
    """Slopes that explain what translations lack in quality, else the penalty of their errors."""
    x = features(estimator, [_pair(row) for row in rows])
    y = [
        (1 - row["quality"] / 100) ** 0.5 if "quality" in row else examples.squash(row["penalty"])
        for row in rows
    ]
    return halves(estimator, x, np.array(y), np.ones(len(rows)), strength)[0]


def unreadable(estimator: Estimator, rows: Sequence[examples.Row]) -> Fitted:
    """Whether German is broken, from written sentences that were kept back: alone, and beside their
    source."""
    texts, broken = versions(rows)
    return ridge(features(estimator, texts), broken, np.ones(len(texts)), RIDGE_WRITTEN)


def unsound(network: Lacking, rows: Sequence[examples.Row]) -> Fitted:
    """The same, from what the network over whole words makes of them."""
    texts, broken = versions(rows)
    x = features_of_words(network, [text.target for text in texts])
    return ridge(x, broken, np.ones(len(texts)), RIDGE_WRITTEN)


def versions(rows: Sequence[examples.Row]) -> tuple[list[Text], Array]:
    """Written sentences, right and broken ones, alone and beside their source; which are broken."""
    texts, broken = [], []
    for row in rows:
        for source in (None, row["source"]) if row["source"] else (None,):
            texts += [Text(version, source) for version in (row["target"], *row["broken"])]
            broken += [0.0] + [1.0] * len(row["broken"])
    return texts, np.array(broken)


def features_of_words(network: Lacking, texts: Sequence[str]) -> Table:
    """What `unsound` sees (texts, features), of long texts in their first stretch."""
    x = np.zeros((len(texts), network.unsound.in_features), np.float32)
    seen: list[torch.Tensor] = []
    hook = network.unsound.register_forward_hook(lambda _, inputs, __: seen.append(inputs[0]))
    first = [next(lacking.stretches(text)) for text in texts]
    for numbers in lacking.batches([len(words) for words, _ in first]):
        seen.clear()
        network.run([first[number] for number in numbers])
        x[numbers] = seen[0][: len(numbers)].cpu().numpy()
    hook.remove()
    return x


def elsewhere(estimator: Estimator, data: Path, *, limit: int | None = None) -> tuple[Array, float]:
    """Whether a text translates another source, from real translations kept back.

    Each source stands beside its translation, 0, and beside that of another source, 1, which is
    about as long, so that length tells nothing.
    """
    news = [row for group in examples.judged(data, held=False, limit=limit) for row in group]
    every = [*news, *examples.fallbacks(data, limit=limit), *examples.assessed(data, limit=limit)]
    one_each = {row["source"]: row for row in examples.annotated(every, back=True)}
    rows = sorted(one_each.values(), key=lambda row: (len(row["target"]), row["id"]))
    rows = rows[:: len(rows) // SWAPPED + 1]
    others = [
        Text(b["target"], a["source"]) for a, b in zip(rows, rows[1:] + rows[:1], strict=True)
    ]
    x = features(estimator, [*map(_pair, rows), *others])
    y = np.repeat([0.0, 1.0], len(rows))
    return ridge(x, y, np.ones(len(y)), RIDGE_WRITTEN)


def annotated(
    news: Sequence[examples.Row], data: Path, *, limit: int | None = None
) -> tuple[list[examples.Row], list[examples.Row], list[examples.Row]]:
    """Annotated translations: of a weak system, kept back; of ``news`` and older ones, kept back;
    and those of them that the network has read."""
    every = [*news, *examples.fallbacks(data, limit=limit)]
    weak = examples.annotated(examples.assessed(data, limit=limit), back=True)
    return weak, examples.annotated(every, back=True), examples.annotated(every)


def marked(estimator: Estimator, data: Path, *, limit: int | None = None) -> tuple[Array, float]:
    """Whether a judge marks a word as gravely wrong, from the words of the same translations.

    The tags that the network learnt serve planted errors, too, and of real ones of strong systems
    they say less than this (among held-out judgements an AUC of 0.66 instead of 0.72).
    """
    every = [row for group in examples.judged(data, held=False, limit=limit) for row in group]
    weak, back, read = annotated(every, data, limit=limit)
    news = words(estimator, every[::WORDS_JUDGED])
    slopes = np.zeros(news[0].shape[1])
    for share, rows in ((1.0, None), (STRONG, back + read[::WORDS_READ]), (WEAK, weak)):
        x, y = words(estimator, rows) if rows else news
        part = logistic(x, y)
        slopes = slopes + part * share / max(float((news[0] @ part).std()), LEAST)
    slopes = slopes / max(float((news[0] @ slopes).std()), LEAST)
    return slopes, -float((news[0] @ slopes).mean())


def words(estimator: Estimator, rows: Sequence[examples.Row]) -> tuple[Table, Array]:
    """Of each token of the targets what `marked` sees, and whether it lies in a grave error."""
    found = pieces(estimator._tokenizer, estimator._usage, [_pair(row) for row in rows])
    tables: list[Table] = []
    labels: list[float] = []
    seen: list[torch.Tensor] = []
    hook = estimator.network.marked.register_forward_hook(
        lambda _, inputs, __: seen.append(inputs[0])
    )
    for numbers in batches(found):
        seen.clear()
        estimator._run([found[number] for number in numbers])
        for number, states in zip(numbers, seen[0], strict=True):
            piece = found[number]
            places = [
                (error["start"], error["end"])
                for error in examples.grave_errors(rows[piece.text])
                if error["side"] == "target"
            ]
            inside = slice(1, piece.split - 1)
            tables.append(states[inside].float().cpu().numpy())
            labels += [
                float(any(a < end and start < b for a, b in places))
                for start, end in piece.spans[inside]
            ]
    hook.remove()
    return np.concatenate(tables), np.array(labels)


def _pair(row: examples.Row) -> Text:
    return Text(row["target"], row["source"])


def teach(estimator: Estimator, data: Path, *, limit: int | None = None) -> dict[str, torch.Tensor]:
    """Weights and biases of all that is read off, as stored; set in the ``estimator`` at once."""
    found = [
        judged(estimator, data, limit=limit),
        unreadable(estimator, list(examples.kept(examples.WRITTEN, back=True, limit=limit))),
        elsewhere(estimator, data, limit=limit),
    ]
    of_texts = layer(*found)
    of_words = layer(marked(estimator, data, limit=limit))
    estimator.network.readout.load_state_dict(of_texts)
    estimator.network.marked.load_state_dict(of_words)
    return {
        f"{name}.{part}": value
        for name, fitted in (("readout", of_texts), ("marked", of_words))
        for part, value in fitted.items()
    }


def layer(*outputs: tuple[Array, float]) -> dict[str, torch.Tensor]:
    """Slopes and offset of each output as a linear layer's weight and bias."""
    return {
        "weight": torch.tensor(np.stack([slopes for slopes, _ in outputs]), dtype=torch.float32),
        "bias": torch.tensor([offset for _, offset in outputs], dtype=torch.float32),
    }
