"""How likely two stretches of text are translations of each other: lengths and shared keys.

Everything is log-odds, natural logarithm: above 0 speaks for a translation, below for strangers.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qa.text.foreign.cognates import keys

Floats = NDArray[np.float64]

# German characters per source character, and the variance of the deviation per character.
# Measured by bench/learn_align.py on the training pairs; German beside German (a reference) and
# other languages ("") are estimates.
LENGTH: dict[str, tuple[float, float]] = {
    "": (1.10, 3.5),
    "de": (1.000, 3.50),
    "ar": (1.363, 3.83),
    "en": (1.160, 2.44),
    "es": (1.026, 2.26),
    "fr": (0.991, 1.94),
    "it": (1.028, 3.01),
    "nl": (1.059, 3.10),
    "pl": (1.120, 3.53),
    "ru": (1.114, 3.54),
    "tr": (1.203, 4.28),
    "uk": (1.214, 4.23),
    "zh": (3.508, 4.36),
}
# Logistic regression on the cosine of shared keys: log-odds at 0, and per unit of cosine.
# Measured by bench/learn_align.py on training pairs that the lexicon did not see.
EVIDENCE: dict[str, tuple[float, float]] = {
    "": (-2.9, 50.0),
    "ar": (-3.37, 73.91),
    "en": (-3.33, 36.14),
    "es": (-2.82, 34.67),
    "fr": (-2.57, 28.25),
    "it": (-3.33, 62.48),
    "nl": (-3.30, 53.90),
    "pl": (-2.81, 57.56),
    "ru": (-2.51, 28.50),
    "tr": (-2.79, 75.97),
    "uk": (-2.47, 53.34),
    "zh": (-2.78, 59.61),
}

# The regression was fitted to the doubtful cases; log-odds of words beyond SURE count half.
SURE = 5.0
# Lengths alone never count for more than these log-odds against a pair: texts have freak sentences.
CERTAIN = 10.0


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one text as the aligner sees them; ``ends`` are cumulated lengths."""

    keys: list[set[str]]
    ends: Floats
    where: dict[str, list[int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.keys)


def side(sentences: Sequence[str], lang: str) -> Side:
    """Lengths (characters without the white space around) and keys of sentences."""
    found = [keys(sentence, lang) for sentence in sentences]
    where: defaultdict[str, list[int]] = defaultdict(list)
    for i, names in enumerate(found):
        for name in names:
            where[name].append(i)
    lengths = [float(max(len(sentence.strip()), 1)) for sentence in sentences]
    return Side(found, np.cumsum([0.0, *lengths]), dict(where))


def weights(source: Side, target: Side) -> dict[str, float]:
    """How telling each key is: the rarer in these texts, the more (inverse document frequency).

    Very short texts count as forty sentences, or every word of theirs would seem common.
    """
    total = max(len(source) + len(target), 40)
    count = Counter(name for names in (*source.keys, *target.keys) for name in names)
    return {name: math.log(1 + total / number) for name, number in count.items()}


def mass(side: Side, weights: dict[str, float]) -> Floats:
    """Cumulated weight of the keys of the sentences."""
    # fsum: a plain sum would depend on the order of the sets, which is another in every process.
    each = [math.fsum(weights[name] ** 2 for name in names) for names in side.keys]
    return np.cumsum(np.array([0.0, *each]))


def shared(
    source: Side, target: Side, weights: dict[str, float], rows: list[tuple[int, int]]
) -> list[Floats]:
    """Weight of the shared keys for every pair of sentences within the band."""
    limit = max(1600, 4 * (len(source) + len(target)))
    out = [np.zeros(max(high - low, 0)) for low, high in rows]
    for name in sorted(source.where.keys() & target.where.keys()):
        if len(source.where[name]) * len(target.where[name]) > limit:
            continue  # in half of all sentences: it tells nothing and costs most
        for i in source.where[name]:
            low, high = rows[i]
            found = target.where[name]
            for j in found[bisect_left(found, low) : bisect_left(found, high)]:
                out[i][j - low] += weights[name] ** 2
    return out


def length_odds(expected: Floats | float, found: Floats, variance: float) -> Floats:
    """Log-odds of a target length, as the translation of this many characters or by chance.

    By chance lengths are spread log-normally with a standard deviation of 0.8, as sentences are.
    """
    spread = variance * (expected + found) / 2
    fit = -((found - expected) ** 2) / (2 * spread) - np.log(2 * math.pi * spread) / 2
    chance = -np.log(found) - math.log(0.8) - math.log(2 * math.pi) / 2
    typical = -((np.log(found) - math.log(100)) ** 2) / (2 * 0.8**2)
    odds: Floats = fit - chance - typical
    bounded: Floats = np.maximum(odds, -CERTAIN)
    return bounded
