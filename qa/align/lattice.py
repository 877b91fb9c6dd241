"""The costs of pairing sentences: those of every bead, and of the cheapest paths of beads."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from qa.align.anchors import Anchors
from qa.align.evidence import (
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
# Beads that translators seldom make, but rather than leave out a sentence: chances, estimates.
WIDE = {
    (3, 1): 0.002, (4, 1): 0.0005, (1, 3): 0.002, (1, 4): 0.0005, (3, 2): 0.001, (2, 3): 0.001,
}  # fmt: skip
# Sentences beside the borders of their blocks, in log-odds: translators seldom make one sentence of
# two across a border, and where one ends a paragraph, so does the other. A block that is lost
# as a whole costs no more for having many sentences. Estimates.
ACROSS = 3.0
MEET = 1.5
LOST = 5.0
# A heading is seldom the translation of a sentence: also log-odds, and characters of the longest.
HEADING = 3.0
LONGEST_HEADING = 80
SENTENCE = re.compile(r"[.!?…:;。！？：；؟][\W_]*$")


@dataclass(frozen=True, slots=True)
class Borders:
    """Where the blocks of both texts end, in numbers of sentences read; both begin with 0."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    headings: tuple[NDArray[np.int64], NDArray[np.int64]]  # how many there are before a sentence

    @classmethod
    def of(cls, source: Sequence[Sequence[str]], target: Sequence[Sequence[str]]) -> Borders:
        """The borders of blocks, each given by its sentences."""
        ours, theirs = (
            tuple(accumulate(map(len, blocks), initial=0)) for blocks in (source, target)
        )
        return cls(ours, theirs, (_headings(source), _headings(target)))

    def block(self, which: int, at: int) -> int:
        """The number of the block that sentence ``at`` of side ``which`` stands in."""
        return bisect_right((self.source, self.target)[which], at)

    def without(self, taken: Collection[int]) -> Borders:
        """The borders where these sentences of the target are taken out."""
        ends = tuple(end - sum(j < end for j in taken) for end in self.target)
        kept = np.delete(np.diff(self.headings[1]), sorted(taken))
        return Borders(self.source, ends, (self.headings[0], np.cumsum([0, *kept])))

    def alone(self, found: Sequence[Bead]) -> tuple[frozenset[int], frozenset[int]]:
        """Sentences of both sides whose whole block has no counterpart in the beads ``found``."""
        sides: list[frozenset[int]] = []
        for which, ends in enumerate((self.source, self.target)):
            there = {self.block(which, at) for bead in found if all(bead) for at in bead[which]}
            every = range(ends[-1])
            sides.append(frozenset(at for at in every if self.block(which, at) not in there))
        return sides[0], sides[1]

    def marks(self, which: int) -> NDArray[np.int64]:
        """For every number of sentences read, 1 where a block ends there, else 0."""
        ends = (self.source, self.target)[which]
        found = np.zeros(ends[-1] + 1, np.int64)
        found[list(ends)] = 1
        return found


def _headings(blocks: Sequence[Sequence[str]]) -> NDArray[np.int64]:
    """For every number of sentences read, how many of them are headings."""
    flags = [
        len(block) == 1 and len(text) <= LONGEST_HEADING and not SENTENCE.search(text)
        for block in blocks
        for text in block
    ]
    return np.cumsum([0, *flags])


class Lattice:
    """Costs of all partial paths within the band; row i holds those that read i sentences."""

    def __init__(
        self,
        source: Side,
        target: Side,
        lang: str,
        rows: list[tuple[int, int]],
        prior: dict[tuple[int, int], float],
        borders: Borders | None = None,
    ) -> None:
        self.source, self.target, self.rows = source, target, rows
        self.total = 0.0
        prior = {**prior, **WIDE} if borders else prior
        self.prior = {shape: -math.log(chance) for shape, chance in prior.items()}
        self.ratio, self.variance = LENGTH.get(lang, LENGTH[""])
        self.evidence = EVIDENCE.get(lang, EVIDENCE[""])
        self.weights = weights(source, target)
        self.source_mass = mass(source, self.weights)
        self.target_mass = mass(target, self.weights)
        self.shared = shared(source, target, self.weights, rows)
        self.anchors = Anchors.between(source, target)
        self.borders = borders
        if borders:
            self.marks = borders.marks(0), borders.marks(1)
            self.passed = np.cumsum(self.marks[0]), np.cumsum(self.marks[1])
            # Of each block that ends here, where it begins.
            self.begins = tuple(
                {end: begin for begin, end in pairwise(ends)}
                for ends in (borders.source, borders.target)
            )

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
        shapes = list(self.prior)
        while i or j:
            move = moves[i][j - self.rows[i][0]]
            if move < len(shapes):
                a, b = shapes[move]
                found.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
                i, j = i - a, j - b
            elif move == len(shapes):
                found += [((k,), ()) for k in range(i - 1, self.begins[0][i] - 1, -1)]
                i = self.begins[0][i]
            else:
                found += [((), (k,)) for k in range(j - 1, self.begins[1][j] - 1, -1)]
                j = self.begins[1][j]
        return found[::-1]

    def straight(self) -> float:
        """Cost of pairing the first with the first, the second with the second and so on."""
        return sum(self.cost(i, i) for i in range(len(self.source)))

    def cost(self, i: int, j: int) -> float:
        """Cost of pairing sentence i of the source with sentence j of the target."""
        return float(self.bead(i + 1, 1, 1, j + 1, j + 2)[0])

    def odds(self) -> float:
        """Log-odds that the first sentences of both sides translate each other."""
        return self.prior[1, 1] - self.cost(0, 0)

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
                if self.borders and b:
                    new += self.border(i, a, b, low, high)
                move[new < cost] = number
                cost = np.minimum(cost, new)
        if self.borders and i in self.begins[0]:
            begin = self.begins[0][i]
            new = self.window(best[begin], begin, low, high) + LOST
            new += self.anchors.of_source(begin, i)
            move[new < cost] = len(self.prior)
            cost = np.minimum(cost, new)
        # Beads without source chain within the row: a running minimum does all lengths at once.
        skip = self.prior[0, 1] * np.arange(high - low) + self.anchors.of_target(low, high)
        chained = np.minimum.accumulate(cost - skip) + skip
        # The margin is for rounding: subtracting and adding the same number need not cancel.
        longer = chained < cost - 1e-6
        move[longer] = list(self.prior).index((0, 1))
        cost = np.where(longer, chained, cost)
        if self.borders:
            self.skip(cost, move, low, high)
        return cost, move

    def skip(self, cost: Floats, move: NDArray[np.int8], low: int, high: int) -> None:
        """Let whole blocks of the target have no source, where that is cheaper."""
        ends = self.borders.target if self.borders else ()
        for at in range(bisect_left(ends, low) + 1, bisect_left(ends, high)):
            begin, end = ends[at - 1] - low, ends[at] - low
            lost = cost[begin] + LOST + self.anchors.of_target(ends[at - 1], end + low + 1)[-1]
            if lost < cost[end] - 1e-6:
                cost[end], move[end] = lost, len(self.prior) + 1

    def border(self, i: int, a: int, b: int, low: int, high: int) -> Floats:
        """What the borders inside a bead, and those that it meets, add to its cost."""
        ends = np.arange(low, high)
        begins = np.maximum(ends - b, 0)
        ours, theirs = self.passed
        inside = int(ours[i - 1] > ours[i - a]) + (theirs[ends - 1] > theirs[begins])
        meet = self.marks[0][i] * self.marks[1][ends]
        ours, theirs = self.borders.headings if self.borders else (ours, theirs)
        other = (ours[i] > ours[i - a]) != (theirs[ends] > theirs[begins])
        costs: Floats = ACROSS * inside - MEET * meet + HEADING * other
        return costs

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
            return np.full(high - low, prior + self.anchors.of_source(i - a, i))
        ends = np.arange(low, high)
        begins = np.maximum(ends - b, 0)
        s = self.source.ends[i] - self.source.ends[i - a]
        t = self.target.ends[ends] - self.target.ends[begins]
        fit = length_odds(s * self.ratio, np.maximum(t, 1.0), self.variance)
        return (
            prior
            - fit
            - self.kinship(i, a, begins, ends)
            + self.anchors.astray(i - a, i, begins, ends)
        )

    def kinship(self, i: int, a: int, begins: NDArray[np.int64], ends: NDArray[np.int64]) -> Floats:
        """Log-odds that the words belong together, from shared keys."""
        dot = np.zeros(len(ends))
        for row in range(i - a, i):
            low = self.rows[row][0]
            sums = np.concatenate([[0.0], np.cumsum(self.shared[row])])
            first, last = (
                np.minimum(np.maximum(x - low, 0), len(sums) - 1) for x in (begins, ends)
            )
            dot += sums[last] - sums[first]
        s = self.source_mass[i] - self.source_mass[i - a]
        t = self.target_mass[ends] - self.target_mass[begins]
        cosine = dot / np.sqrt(np.maximum(s * t, 1.0))
        odds: Floats = self.evidence[0] + self.evidence[1] * cosine
        return np.where(odds > SURE, SURE + (odds - SURE) / 2, odds)
