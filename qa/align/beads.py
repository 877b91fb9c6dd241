"""Pair the sentences of two texts in order: the cheapest path of beads (Gale and Church 1993).

A bead is a few neighbouring sentences of the source with the few of the target that render them.
Its cost is the negative logarithm of how much likelier the two are as a translation than as
strangers, judged from their lengths and from the keys that they share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

import numpy as np

from qa.align.evidence import Side
from qa.align.lattice import PRIOR, Bead, Borders, Lattice

# Sentences up to which all pairs are looked at; longer texts keep within RADIUS of their anchors.
SMALL = 300
RADIUS = 120


def beads(
    source: Side,
    target: Side,
    lang: str,
    borders: Borders | None = None,
) -> list[Bead]:
    """The best beads in text order; every sentence is in exactly one of them.

    ``borders`` are those of the blocks that the sentences stand in.
    """
    lattice = Lattice(source, target, lang, band(source, target), PRIOR, borders)
    return lattice.path()


def band(source: Side, target: Side) -> list[tuple[int, int]]:
    """For every number of source sentences read, the target sentences that may have been read.

    Half-open ranges. Neighbouring ranges overlap, so that a path through them always exists.
    """
    n, m = len(source), len(target)
    if max(n, m) <= SMALL:
        return [(0, m + 1)] * (n + 1)
    points = [(0, 0), *anchors(source, target), (n, m)]
    middle = np.interp(np.arange(n + 1), [i for i, _ in points], [j for _, j in points])
    low = np.maximum(middle.astype(int) - RADIUS, 0)
    high = np.minimum(middle.astype(int) + RADIUS, m) + 1
    # Where the target has much more than the source, the path goes on inside one row.
    high[:-1] = np.maximum(high[:-1], np.minimum(low[1:] + 2, m + 1))
    low[0], high[-1] = 0, m + 1
    return list(zip(low.tolist(), high.tolist(), strict=True))


def anchors(source: Side, target: Side) -> list[tuple[int, int]]:
    """Sentence pairs that share a key found nowhere else; the longest chain that rises."""
    shared = source.where.keys() & target.where.keys()
    votes = Counter(
        (source.where[key][0], target.where[key][0])
        for key in shared
        if len(source.where[key]) == len(target.where[key]) == 1
    )
    trusted = [pair for pair, count in votes.items() if count > 1] or list(votes)
    return rising(sorted(trusted, key=lambda pair: (pair[0], -pair[1])))


def rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose second members rise strictly (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [j]
        piles[pile : pile + 1] = [index]
    chain, index = [], piles[-1] if piles else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
