"""Curves and measures that calibration needs: Platt scaling, rising curves, agreement of marks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
LEAST = 1e-3  # a step of Newton's method that is not halved any more
RIDGE = 0.05  # keeps Platt scaling finite where the classes part
TORN = 10.0  # penalty of a broken sentence: between major (5) and non-translation (25)


def standard(x: Array) -> Array:
    """Mean 0, deviation 1."""
    return np.asarray((x - x.mean()) / (x.std() + 1e-9))


def ranks(x: Array) -> Array:
    """Ranks from 0 to 1, the mean of equal ones."""
    _, inverse, counts = np.unique(x, return_inverse=True, return_counts=True)
    return np.asarray(((np.cumsum(counts) - (counts + 1) / 2) / max(1, len(x) - 1))[inverse])


def isotonic(x: Array, y: Array, ends: Sequence[Array] = (), bins: int = 12) -> list[list[float]]:
    """A rising curve through the means of ``bins`` quantiles, prolonged to a penalty of 25.

    Judged translations end far below 25. ``ends`` are the logits of broken sentences, whose median
    stands for ``TORN``, and of untranslated ones, whose median stands for 25, where they lie beyond
    all judged ones.
    """
    order = np.argsort(x, kind="stable")
    points = [
        [float(x[part].mean()), float(y[part].mean()), float(len(part))]
        for part in np.array_split(order, min(bins, len(x)))
    ]
    pooled: list[list[float]] = []
    for point in points:  # pool adjacent violators
        pooled.append(point)
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            b, a = pooled.pop(), pooled.pop()
            n = a[2] + b[2]
            pooled.append([(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n])
    xs, ys = [p[0] for p in pooled], [p[1] for p in pooled]
    spread = float(x.std()) + 1e-6
    xs, ys = [xs[0] - 3 * spread, *xs], [max(0.0, ys[0] / 4), *ys]
    highest = max(float(x.max()), xs[-1])  # what judged translations get says nothing of worse ones
    for end, penalty in zip(ends, (TORN, 25.0), strict=False):
        if float(np.median(end)) > highest and penalty > ys[-1]:
            xs.append(float(np.median(end)))
            ys.append(penalty)
            highest = xs[-1]
    if ys[-1] < 25:
        xs.append(highest + 3 * spread)
        ys.append(25.0)
    return [[round(v, 4) for v in xs], [round(v, 4) for v in ys]]


def logistic(x: Array, y: Array, weight: Array | None = None) -> list[float]:
    """Slope and offset of Platt scaling, lightly ridged."""
    w = np.ones(len(x)) if weight is None else weight
    beta = newton(np.stack([x, np.ones(len(x))], 1), y, w, np.full(2, RIDGE / w.sum()), 50)
    return [round(float(beta[0]), 4), round(float(beta[1]), 4)]


def newton(design: Array, y: Array, weight: Array, shrunk: Array, steps: int) -> Array:
    """Coefficients of a logistic regression by Newton's method.

    ``design`` (rows, coefficients) ends with a column of ones; ``shrunk`` is the ridge of each
    coefficient beside the mean loss of a row.
    """
    weight = (weight / weight.sum()).astype(design.dtype)
    share = float(np.clip(weight @ y, 1e-6, 1 - 1e-6))
    beta = np.append(np.zeros(design.shape[1] - 1), np.log(share / (1 - share)))

    def loss(at: Array) -> float:
        logits = design @ at
        return float(weight @ (np.logaddexp(0, logits) - y * logits) + shrunk @ at**2 / 2)

    for _ in range(steps):
        p = (1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))).astype(design.dtype)
        slope = design.T @ (weight * (p - y)) + shrunk * beta
        curvature = (design * (weight * p * (1 - p))[:, None]).T @ design
        step = np.linalg.solve(curvature + np.diag(shrunk), slope)
        before = loss(beta)
        while loss(beta - step) > before and float(np.abs(step).max()) > LEAST:
            step = step / 2  # too far: where one class is rare, the curve is flat
        beta = beta - step
    return np.asarray(beta)


def agreement(guess: NDArray[np.bool_], truth: NDArray[np.bool_], letters: Array) -> float:
    """MCC of words and F1 of their letters, added.

    >>> guess, truth = np.array([True, True, False]), np.array([True, False, False])
    >>> round(agreement(guess, truth, np.array([6, 2, 3])), 3)  # 0.5 and 12 / 14
    1.357
    """
    both, all_marks = letters @ (guess & truth), letters @ guess + letters @ truth
    return mcc(guess, truth) + float(2 * both / max(1, all_marks))


def mcc(guess: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    """Matthews correlation of two binary sequences."""
    tp, tn = float((guess & truth).sum()), float((~guess & ~truth).sum())
    fp, fn = float((guess & ~truth).sum()), float((~guess & truth).sum())
    base = ((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)) ** 0.5
    return (tp * tn - fp * fn) / base if base else 0.0
