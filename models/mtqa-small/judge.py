"""Fits the output `judged` of a finished network: a ridge regression on judged translations.

What the network knows is read off the inputs of its sentence heads. Trained along with everything
else, `total` ordered held-out judgements worse (Spearman 0.27) than this does (0.38).
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
RIDGE = 3.0  # a text; the features have deviation 1
LEAST = 1e-3  # of a feature's deviation


def features(estimator: Estimator, texts: Sequence[Text]) -> NDArray[np.float32]:
    """What the sentence heads see (texts, features), of long texts in their first window."""
    found = pieces(estimator._tokenizer, estimator._usage, texts)
    seen: list[NDArray[np.float32]] = []
    size = estimator.network.judged.in_features
    table = np.zeros((len(texts), size), np.float32)
    filled = np.zeros(len(texts), bool)
    hook = estimator.network.judged.register_forward_hook(
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


def ridge(x: NDArray[np.float32], y: Array, weight: Array) -> tuple[Array, float]:
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
    square[np.diag_indices(len(square) - 1)] += RIDGE * weight.sum()
    beta = np.linalg.solve(square, weighted.T @ y)
    slopes = beta[:-1] / spread
    return slopes, float(beta[-1] - slopes @ middle)


def fit(estimator: Estimator, table: Sequence[examples.Row]) -> dict[str, torch.Tensor]:
    """Weight and bias of `judged`, from rows with raters. Several raters say more than one."""
    x = features(estimator, [Text(row["target"], row["source"]) for row in table])
    y = np.array([examples.squash(row["penalty"]) for row in table])
    slopes, offset = ridge(x, y, np.array([len(row["raters"]) for row in table]) ** 0.5)
    return {
        "weight": torch.tensor(slopes[None], dtype=torch.float32),
        "bias": torch.tensor([offset]),
    }


def teach(estimator: Estimator, data: Path, *, limit: int | None = None) -> dict[str, torch.Tensor]:
    """`fit` on the judged training translations, and set in the ``estimator`` at once."""
    rows = [row for group in examples.judged(data, held=False, limit=limit) for row in group]
    fitted = fit(estimator, rows)
    estimator.network.judged.load_state_dict(fitted)
    return fitted
