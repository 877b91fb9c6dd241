"""Words that fit between two others as far as their neighbours tell.

A wrong word that any reader would stumble over teaches the network little about the source; one
that stands where other texts have it, too, can only be told by what it should translate. (The same
thought as ELECTRA's generator, Clark et al. 2020, with pairs of words in place of a network.)
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

SEEN = 5  # a word seen less often is not proposed
TWICE = 2  # nor is one by a pair seen less often
Column = np.ndarray


@dataclass(frozen=True)
class Fitting:
    """Which words follow and precede which, in numbers of ``words``."""

    words: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    after: dict[int, tuple[Column, Column]] = field(default_factory=dict)  # words, times
    before: dict[int, tuple[Column, Column]] = field(default_factory=dict)

    @staticmethod
    def learn(texts: Iterable[str]) -> Fitting:
        """Count the neighbours in ``texts``; words are letters between white space, case kept."""
        lines = [[w if w.isalpha() else "" for w in text.split()] for text in texts]
        counts = Counter(w for line in lines for w in line if w)
        words = [w for w, times in counts.items() if times >= SEEN]
        numbers = {w: i for i, w in enumerate(words)}
        size = len(words)
        keys = [
            numbers[one] * size + numbers[two]
            for line in lines
            for one, two in pairwise(line)
            if one in numbers and two in numbers
        ]
        pairs, times = np.unique(np.array(keys, np.int64), return_counts=True)
        pairs, times = pairs[times >= TWICE], times[times >= TWICE]
        one, two = pairs // max(1, size), pairs % max(1, size)
        return Fitting(words, numbers, grouped(one, two, times), grouped(two, one, times))

    def between(self, before: str, after: str | None, rng: random.Random) -> str | None:
        """A word seen behind ``before`` and in front of ``after`` (of nothing where it is None).

        >>> told = ["sie kauft heute ein", "sie geht heute aus", "sie singt laut"] * SEEN
        >>> words = Fitting.learn(told)
        >>> sorted({words.between("sie", "heute", random.Random(i)) for i in range(9)})
        ['geht', 'kauft']
        """
        found = self.after.get(self.numbers.get(before, -1))
        if found is None:
            return None
        some, weights = found[0], found[1].astype(float)
        if after is not None:
            behind = self.before.get(self.numbers.get(after, -1))
            if behind is None:
                return None
            some, left, right = np.intersect1d(some, behind[0], True, return_indices=True)
            weights = np.sqrt(found[1][left] * behind[1][right])
        if not len(some):
            return None
        return self.words[rng.choices(some.tolist(), weights.tolist())[0]]


def grouped(by: Column, values: Column, times: Column) -> dict[int, tuple[Column, Column]]:
    """Of each number in ``by`` its values in order, and how often each was seen.

    >>> found = grouped(np.array([1, 0, 1]), np.array([7, 8, 5]), np.array([2, 3, 4]))
    >>> [column.tolist() for column in found[1]]
    [[5, 7], [4, 2]]
    """
    order = np.lexsort((values, by))
    by, values, times = by[order], values[order], times[order]
    keys, starts = np.unique(by, return_index=True)
    ends = [*starts[1:].tolist(), len(by)]
    cuts = zip(keys.tolist(), starts.tolist(), ends, strict=True)
    return {key: (values[a:b], times[a:b]) for key, a, b in cuts}
