"""Numbers that stand once in either text: the sentences that have them belong together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.align.evidence import Floats, Side

# Log-odds against a bead that has such a number, and not the sentence of the other text that has
# it. An estimate: figures are seldom moved, and seldom changed.
ASTRAY = 3.0
DIGITS = 2  # a single one stands in too many


@dataclass(frozen=True, slots=True)
class Anchors:
    """Of each source sentence, where its anchors are in the target; and how many stand before a
    number of sentences read."""

    pairs: dict[int, list[int]]
    source: NDArray[np.int64]
    target: NDArray[np.int64]

    @classmethod
    def between(cls, source: Side, target: Side) -> Anchors:
        """The anchors of two texts."""
        pairs: dict[int, list[int]] = {}
        ours, theirs = np.zeros(len(source) + 1, np.int64), np.zeros(len(target) + 1, np.int64)
        for name in source.where.keys() & target.where.keys():
            here, there = source.where[name], target.where[name]
            if name[0] == "#" and len(name) > DIGITS and len(here) == len(there) == 1:
                pairs.setdefault(here[0], []).append(there[0])
                ours[here[0] + 1] += 1
                theirs[there[0] + 1] += 1
        return cls(pairs, np.cumsum(ours), np.cumsum(theirs))

    def astray(
        self, begin: int, end: int, begins: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> Floats:
        """What beads of source sentences ``begin:end`` and each ``begins:ends`` of the target cost
        for the anchors that they have on one side alone."""
        apart = self.source[end] - self.source[begin] + self.target[ends] - self.target[begins]
        for row in range(begin, end):
            for at in self.pairs.get(row, ()):
                apart = apart - 2 * ((begins <= at) & (at < ends))
        cost: Floats = ASTRAY * apart
        return cost

    def of_source(self, begin: int, end: int) -> float:
        """What source sentences cost that have no counterpart."""
        return ASTRAY * float(self.source[end] - self.source[begin])

    def of_target(self, begin: int, end: int) -> Floats:
        """What target sentences from ``begin`` to each number below ``end`` cost without one."""
        cost: Floats = ASTRAY * (self.target[begin:end] - self.target[begin])
        return cost
