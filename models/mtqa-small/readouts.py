"""Fits the outputs that are read off a finished network: `judged`, `unreadable`, `elsewhere`.

Each is a ridge regression on the inputs of its sentence heads. Trained along with everything else,
`total` ordered held-out judgements worse (Spearman 0.27) than this does (0.38), and `garbled` told
broken from clean German worse. Of texts that the network has learnt by heart such a regression
learns little: 500 that are new to it say as much as thousands of others. So some of the sentences
written for this project are kept back from training.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import examples
import numpy as np
import torch
from numpy.typing import NDArray

from qa.backends.estimator.estimate import Estimator
from qa.backends.estimator.reading import Text, batches, pieces

Array = NDArray[np.float64]
Table = NDArray[np.float32]
# How much slopes are shrunk, a text; the features have deviation 1.
RIDGE, RIDGE_WRITTEN = 3.0, 1.0
LEAST = 1e-3  # of a feature's deviation
# What translations kept back weigh beside judged news, in deviations of what they say of that news:
# real ones whose errors were marked for this project, of a weak system and of strong ones, and such
# as were written for it.
WEAK, STRONG, RATED = 0.5, 1.0, 0.3
EVERY = 2  # one judged translation of so many is enough
STRANGERS = 50  # one judged translation of so many is put beside another's source as well
SWAPPED = 2_400  # translations are put beside another's source for `elsewhere`, at most


def features(estimator: Estimator, texts: Sequence[Text]) -> Table:
    """What the sentence heads see (texts, features), of long texts in their first window."""
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


def judged(estimator: Estimator, data: Path, *, limit: int | None = None) -> tuple[Array, float]:
    """How bad a translation is: squashed penalties of judged news, and three kinds kept back.

    Judged news is that of strong systems, and the network has read its penalties. What is kept back
    shows how weak ones err, and says more of strong ones.
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
    slopes, offset = ridge(both, np.array(y), weight)
    deviation = (x @ slopes).std()
    weak = examples.annotated(examples.assessed(data, limit=limit), back=True)
    strong = examples.annotated([*every, *examples.fallbacks(data, limit=limit)], back=True)
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
    return ridge(x, np.array(y), np.ones(len(rows)), strength)[0]


def unreadable(estimator: Estimator, *, limit: int | None = None) -> tuple[Array, float]:
    """Whether German is broken, from sentences kept back: alone, and beside their source."""
    texts, broken = [], []
    for row in examples.kept(examples.WRITTEN, back=True, limit=limit):
        versions = [row["target"], *row["broken"]]
        for source in (None, row["source"]) if row["source"] else (None,):
            texts += [Text(version, source) for version in versions]
            broken += [0.0] + [1.0] * (len(versions) - 1)
    x = features(estimator, texts)
    return ridge(x, np.array(broken), np.ones(len(texts)), RIDGE_WRITTEN)


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


def _pair(row: examples.Row) -> Text:
    return Text(row["target"], row["source"])


def teach(estimator: Estimator, data: Path, *, limit: int | None = None) -> dict[str, torch.Tensor]:
    """Weight and bias of all that is read off, as stored; set in the ``estimator`` at once."""
    found = [
        judged(estimator, data, limit=limit),
        unreadable(estimator, limit=limit),
        elsewhere(estimator, data, limit=limit),
    ]
    fitted = {
        "weight": torch.tensor(np.stack([slopes for slopes, _ in found]), dtype=torch.float32),
        "bias": torch.tensor([offset for _, offset in found], dtype=torch.float32),
    }
    estimator.network.readout.load_state_dict(fitted)
    return {f"readout.{part}": value for part, value in fitted.items()}
