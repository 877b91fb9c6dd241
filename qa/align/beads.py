"""Pair the sentences of two texts in order: the cheapest path of beads (Gale and Church 1993).

A bead is a few neighbouring sentences of the source with the few of the target that render them.
Its cost is the negative logarithm of how much likelier the two are as a translation than as
strangers, judged from their lengths and from the keys that they share.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter

import numpy as np
from numpy.typing import NDArray

from qa.align.evidence import (
    EMBEDDING,
    EVIDENCE,
    LENGTH,
    SURE,
    Floats,
    Side,
    length_odds,
    mass,
    shared,
    weights,
)  # fmt: skip

Bead = tuple[tuple[int, ...], tuple[int, ...]]

# How often translators do this (Gale and Church 1993, table 5; the two-sided cases shared evenly).
PRIOR = {
    (1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011,
}  # fmt: skip
# Paragraphs are kept apart by translators but lost or added as wholes on the way: estimates.
BLOCK_PRIOR = {
    (1, 1): 0.93, (1, 0): 0.02, (0, 1): 0.02, (2, 1): 0.012, (1, 2): 0.012, (2, 2): 0.006,
}  # fmt: skip
# Texts with the same number of blocks are paired straight on unless another path is better by
# these log-odds: equal numbers are evidence themselves. An estimate.
STRAIGHT = 8.0

# Sentences up to which all pairs are looked at; longer texts keep within RADIUS of their anchors.
SMALL = 300
RADIUS = 120


def beads(
    source: Side,
    target: Side,
    lang: str,
    *,
    similarity: Floats | None = None,
    blocks: bool = False,
) -> list[Bead]:
    """The best beads in text order; every sentence (or block) is in exactly one of them.

    ``similarity`` are cosines of embeddings, shape (source, target), between -1 and 1.
    """
    prior = BLOCK_PRIOR if blocks else PRIOR
    lattice = Lattice(source, target, lang, band(source, target), similarity, prior)
    found = lattice.path()
    if blocks and len(source) == len(target) and lattice.straight() < lattice.total + STRAIGHT:
        return [((i,), (i,)) for i in range(len(source))]
    return found


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


class Lattice:
    """Costs of all partial paths within the band; row i holds those that read i sentences."""

    def __init__(
        self,
        source: Side,
        target: Side,
        lang: str,
        rows: list[tuple[int, int]],
        similarity: Floats | None,
        prior: dict[tuple[int, int], float],
    ) -> None:
        self.source, self.target, self.rows, self.similarity = source, target, rows, similarity
        self.total = 0.0
        self.prior = {shape: -math.log(chance) for shape, chance in prior.items()}
        self.ratio, self.variance = LENGTH.get(lang, LENGTH[""])
        self.evidence = EVIDENCE.get(lang, EVIDENCE[""])
        self.weights = weights(source, target)
        self.source_mass = mass(source, self.weights)
        self.target_mass = mass(target, self.weights)
        self.shared = shared(source, target, self.weights, rows)

    def path(self) -> list[Bead]:
        """The beads of the cheapest full path."""
        best: list[Floats] = []
        moves: list[NDArray[np.int8]] = []
        for i in range(len(self.rows)):
            cost, move = self.row(i, best)
            best.append(cost)
            moves.append(move)
        self.total = float(best[-1][-1])
        found: list[Bead] = []
        i, j = len(self.source), len(self.target)
        while i or j:
            a, b = list(self.prior)[moves[i][j - self.rows[i][0]]]
            found.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
            i, j = i - a, j - b
        return found[::-1]

    def straight(self) -> float:
        """Cost of pairing the first with the first, the second with the second and so on."""
        ends = range(1, len(self.source) + 1)
        return sum(float(self.bead(i, 1, 1, i, i + 1)[0]) for i in ends)

    def odds(self) -> float:
        """Log-odds that the first sentences of both sides translate each other."""
        return self.prior[1, 1] - float(self.bead(1, 1, 1, 1, 2)[0])

    def row(self, i: int, best: list[Floats]) -> tuple[Floats, NDArray[np.int8]]:
        """Cheapest cost of every cell of row i, and the number of the bead that leads there."""
        low, high = self.rows[i]
        cost = np.full(high - low, np.inf)
        move = np.zeros(high - low, np.int8)
        if i == 0:
            cost[0] = 0.0
        for number, (a, b) in enumerate(self.prior):
            if 0 < a <= i:
                start = self.window(best[i - a], i - a, low - b, high - b)
                new = start + self.bead(i, a, b, low, high)
                move[new < cost] = number
                cost = np.minimum(cost, new)
        # Beads without source chain within the row: a running minimum does all lengths at once.
        skip = self.prior[0, 1] * np.arange(high - low)
        chained = np.minimum.accumulate(cost - skip) + skip
        # The margin is for rounding: subtracting and adding the same number need not cancel.
        longer = chained < cost - 1e-6
        move[longer] = list(self.prior).index((0, 1))
        return np.where(longer, chained, cost), move

    def window(self, values: Floats, i: int, start: int, stop: int) -> Floats:
        """Values of row i for the columns start..stop; infinite outside the band."""
        low, high = self.rows[i]
        out = np.full(stop - start, np.inf)
        first, last = max(start, low), min(stop, high)
        if first < last:
            out[first - start : last - start] = values[first - low : last - low]
        return out

    def bead(self, i: int, a: int, b: int, low: int, high: int) -> Floats:
        """Costs of the bead of a and b sentences that ends in row i and columns low..high."""
        prior = self.prior[a, b]
        if b == 0:
            return np.full(high - low, prior)
        ends = np.arange(low, high)
        begins = np.maximum(ends - b, 0)
        s = self.source.ends[i] - self.source.ends[i - a]
        t = self.target.ends[ends] - self.target.ends[begins]
        fit = length_odds(s * self.ratio, np.maximum(t, 1.0), self.variance)
        return prior - fit - self.kinship(i, a, begins, ends)

    def kinship(self, i: int, a: int, begins: NDArray[np.int64], ends: NDArray[np.int64]) -> Floats:
        """Log-odds that the words belong together, from shared keys and embeddings."""
        dot = np.zeros(len(ends))
        close = np.zeros(len(ends))
        for row in range(i - a, i):
            low = self.rows[row][0]
            sums = np.concatenate([[0.0], np.cumsum(self.shared[row])])
            first, last = (np.clip(x - low, 0, len(sums) - 1) for x in (begins, ends))
            dot += sums[last] - sums[first]
            if self.similarity is not None:
                sums = np.concatenate([[0.0], np.cumsum(self.similarity[row])])
                close += (sums[ends] - sums[begins]) / (a * np.maximum(ends - begins, 1))
        s = self.source_mass[i] - self.source_mass[i - a]
        t = self.target_mass[ends] - self.target_mass[begins]
        cosine = dot / np.sqrt(np.maximum(s * t, 1.0))
        odds: Floats = self.evidence[0] + self.evidence[1] * cosine
        odds = np.where(odds > SURE, SURE + (odds - SURE) / 2, odds)
        if self.similarity is not None:
            odds += EMBEDDING[1] * (close - EMBEDDING[0])
        return odds
