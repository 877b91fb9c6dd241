"""Measure the aligner's constants (LENGTH, EVIDENCE in qa/align/evidence.py) and print them.

Command:   python bench/learn_align.py [DATA]     (default $MTQA_DATA)
Duration:  about two minutes on one core.
Data:      the training pairs; for EVIDENCE every tenth, which bench/lexicon.py leaves out, in runs
           of forty as if they were texts.
"""

from __future__ import annotations

import numpy as np
from command import Command
from lexicon import held_out, pairs

from qa.align.evidence import Floats, mass, shared, side, weights
from qa.languages import codes


def length(found: list[tuple[str, str]]) -> tuple[float, float]:
    """German characters per character, and variance per character (robust: from the median)."""
    kept = [(len(s), len(t)) for s, t in found if len(t) >= 40]
    s, t = np.array(kept, float).T
    ratio = float(t.sum() / s.sum())
    deviation = (t - s * ratio) ** 2 / ((t + s * ratio) / 2)
    # The median of a squared normal deviate is 0.455 of its variance.
    return ratio, float(np.median(deviation) / 0.455)


def evidence(found: list[tuple[str, str]], lang: str) -> tuple[float, float]:
    """Logistic regression: translation or stranger, from the cosine of the shared keys."""
    cosines, labels = [], []
    for start in range(0, len(found) - 39, 40):
        cosine = cosines_of(found[start : start + 40], lang)
        same = np.eye(len(cosine), dtype=bool)
        cosines += [cosine[same], cosine[~same]]
        labels += [np.ones(same.sum()), np.zeros((~same).sum())]
    return logistic(np.concatenate(cosines), np.concatenate(labels))


def cosines_of(text: list[tuple[str, str]], lang: str) -> Floats:
    """Cosine of every source sentence with every target sentence, shape (source, target)."""
    source, target = side([s for s, _ in text], lang), side([t for _, t in text], "de")
    worth = weights(source, target)
    dot = np.array(shared(source, target, worth, [(0, len(text))] * len(text)))
    scale = np.outer(np.diff(mass(source, worth)), np.diff(mass(target, worth)))
    found: Floats = dot / np.sqrt(np.maximum(scale, 1.0))
    return found


def logistic(x: Floats, y: Floats) -> tuple[float, float]:
    """Intercept and slope at equal odds: both classes weigh the same. Newton's method."""
    share = np.where(y == 1, 0.5 / y.sum(), 0.5 / (1 - y).sum())
    design, beta = np.column_stack([np.ones_like(x), x]), np.zeros(2)
    for _ in range(25):
        p = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (share * (y - p))
        beta += np.linalg.solve(
            design.T @ (design * (share * p * (1 - p))[:, None]) + 1e-9 * np.eye(2), gradient
        )
    return float(beta[0]), float(beta[1])


def main() -> None:
    """Print both tables as Python."""
    parser = Command(__doc__, data="data")
    options = parser.parse_args()
    data = parser.folder(options)
    for lang in codes():
        found = pairs(data, lang)
        if found:
            ratio, variance = length(found)
            zero, slope = evidence(held_out(found), lang)
            print(f'"{lang}": ({ratio:.3f}, {variance:.2f}),  # ({zero:.2f}, {slope:.2f})')


if __name__ == "__main__":
    main()
