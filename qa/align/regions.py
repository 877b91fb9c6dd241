"""Blocks paired anew by their sentences, where whole blocks did not find each other.

Whoever publishes a text parts its paragraphs: one of the source is five in the translation, or the
borders of both stand elsewhere. There the sentences say which blocks belong together, and where
both texts end a block is a border of both.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from qa.align.beads import band
from qa.align.evidence import LENGTH, side
from qa.align.lattice import PRIOR, Bead, Borders, Lattice
from qa.split import sentences
from qa.text.recall import recalled

# Paragraphs are kept apart by translators but lost or added as wholes on the way: estimates.
BLOCK_PRIOR = {
    (1, 1): 0.93, (1, 0): 0.02, (0, 1): 0.02, (2, 1): 0.012, (1, 2): 0.012, (2, 2): 0.006,
}  # fmt: skip
# Texts with the same number of blocks are paired straight on unless another path is better by
# these log-odds: equal numbers are evidence themselves. An estimate.
STRAIGHT = 8.0

# What a pair of blocks must have to be beyond doubt: log-odds, and how far (as a logarithm) its
# lengths may be from the usual ratio. Estimates; a doubt costs no more than a second look.
FIRM = 2.0
# By how much, in log-odds, two neighbours must match better crosswise. An estimate.
EXCHANGED = 8.0
# Groups of blocks over which a block may have moved.
CLOSE_BY = 3
LENGTHS_DIFFER = 0.3


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of both texts, and their languages."""

    source: Sequence[str]
    target: Sequence[str]
    lang: str
    other: str

    def beads(self) -> list[Bead]:
        """The best groups of blocks; every block is in exactly one of them.

        They are in the order of the target, and in that of the source but where neighbours
        changed places.
        """
        sides = side(self.source, self.lang), side(self.target, self.other)
        lattice = Lattice(*sides, self.lang, band(*sides), BLOCK_PRIOR)
        found = lattice.path()
        straight = len(self.source) == len(self.target) and (
            lattice.straight() < lattice.total + STRAIGHT
        )
        if straight:
            found = [((i,), (i,)) for i in range(len(self.source))]
        return _moved([
            bead
            for part, exchanged in _parts(found, lattice)
            for bead in (part if exchanged else self._regrouped(part, lattice, straight=straight))
        ], lattice)  # fmt: skip

    def _regrouped(self, found: Sequence[Bead], lattice: Lattice, *, straight: bool) -> list[Bead]:
        """The beads of blocks ``found`` by ``lattice``, the doubtful ones paired by sentences.

        ``straight`` says that they are paired one by one, which is given up only where no block
        stays alone for it.
        """
        ratio = LENGTH.get(self.lang, LENGTH[""])[0]
        doubtful = [not self._firm(bead, lattice, ratio) for bead in found]
        out: list[Bead] = []
        for start, stop, open_ in _stretches(doubtful):
            old = list(found[start:stop])
            new = self._by_sentences(old) if open_ and _both(old) else old
            out += old if straight and not all(all(bead) for bead in new) else new
        return out

    def _firm(self, bead: Bead, lattice: Lattice, ratio: float) -> bool:
        if len(bead[0]) != 1 or len(bead[1]) != 1:
            return False
        (i,), (j,) = bead
        ours, theirs = ratio * max(len(self.source[i]), 1), max(len(self.target[j]), 1)
        if abs(math.log(theirs / ours)) > LENGTHS_DIFFER:
            return False
        return lattice.cost(i, j) < lattice.prior[1, 1] - FIRM

    def _by_sentences(self, old: Sequence[Bead]) -> list[Bead]:
        """The blocks of these beads in groups that end where a block of both texts ends."""
        ours = [i for bead in old for i in bead[0]]
        theirs = [j for bead in old for j in bead[1]]
        texts = tuple(self.source[i] for i in ours), tuple(self.target[j] for j in theirs)
        return [
            (tuple(ours[i] for i in one), tuple(theirs[j] for j in other))
            for one, other in _grouped(*texts, self.lang, self.other)
        ]


@recalled
def _grouped(
    source: tuple[str, ...], target: tuple[str, ...], lang: str, other: str
) -> tuple[Bead, ...]:
    """Blocks in groups that end where a block of both texts ends.

    As many of both are pairs, rather than groups of more, unless their sentences pair much
    better across the borders.
    """
    first, second = (
        [[text[a:b] for a, b in sentences(text, code)] or [text] for text in texts]
        for texts, code in ((source, lang), (target, other))
    )
    borders = Borders.of(first, second)
    found, cost = _sentences(first, second, lang, other, borders)
    new = tuple(
        (tuple(range(a, b)), tuple(range(c, d)))
        for (a, c), (b, d) in pairwise(_meetings(found, borders))
    )
    if len(source) != len(target) or not all(all(bead) for bead in new):
        return new
    apart = (
        _sentences([one], [two], lang, other, Borders.of([one], [two]))[1]
        for one, two in zip(first, second, strict=True)
    )
    if sum(apart) > cost + STRAIGHT:
        return new
    return tuple(((at,), (at,)) for at in range(len(source)))


def _sentences(
    source: Sequence[Sequence[str]],
    target: Sequence[Sequence[str]],
    lang: str,
    other: str,
    borders: Borders,
) -> tuple[list[Bead], float]:
    """The beads of the sentences of blocks, and what they cost."""
    sides = (
        side([text for texts in source for text in texts], lang),
        side([text for texts in target for text in texts], other),
    )
    lattice = Lattice(*sides, lang, band(*sides), PRIOR, borders)
    return lattice.path(), lattice.total


def _parts(found: Sequence[Bead], lattice: Lattice) -> Iterator[tuple[list[Bead], bool]]:
    """The beads in parts; said of each whether it is two blocks that changed places."""
    kept: list[Bead] = []
    at = 0
    while at < len(found):
        sizes = (size for size in (1, 2, 3) if _two(found[at : at + size]))
        two = found[at : at + next(sizes, 0)]
        pair = _exchanged(two, lattice) if two else []
        if pair:
            yield kept, False
            yield pair, True
            kept = []
        else:
            kept.append(found[at])
        at += len(two) if pair else 1
    yield kept, False


def _two(found: Sequence[Bead]) -> bool:
    """Whether the beads hold two blocks of either side."""
    return all(sum(len(bead[which]) for bead in found) == 2 for which in (0, 1))


def _exchanged(found: Sequence[Bead], lattice: Lattice) -> list[Bead]:
    """The two blocks of either side paired crosswise if they changed places, else nothing."""
    i = min(i for ours, _ in found for i in ours)
    j = min(j for _, theirs in found for j in theirs)
    straight = lattice.cost(i, j), lattice.cost(i + 1, j + 1)
    crosswise = lattice.cost(i + 1, j), lattice.cost(i, j + 1)
    if max(crosswise) > 0 or sum(crosswise) > min(sum(straight), 0) - EXCHANGED:
        return []
    return [((i + 1,), (j,)), ((i,), (j + 1,))]


def _moved(found: Sequence[Bead], lattice: Lattice) -> list[Bead]:
    """The beads; a block without target and one without source close by that match are a pair."""
    out: list[Bead] = list(found)
    for at, (ours, theirs) in enumerate(found):
        if len(ours) != 1 or theirs:
            continue
        for near in range(max(at - CLOSE_BY, 0), min(at + CLOSE_BY + 1, len(out))):
            other = out[near]
            alone = not other[0] and len(other[1]) == 1
            if alone and lattice.cost(ours[0], other[1][0]) < -EXCHANGED / 2:
                out[at], out[near] = ((), ()), (ours, other[1])
                break
    return [bead for bead in out if any(bead)]


def _both(found: Sequence[Bead]) -> bool:
    """Whether there is anything to pair: blocks on both sides, and more than one on one."""
    ours, theirs = (sum(len(bead[which]) for bead in found) for which in (0, 1))
    return min(ours, theirs) > 0 and max(ours, theirs) > 1


def _stretches(doubtful: Sequence[bool]) -> Iterator[tuple[int, int, bool]]:
    """Neighbours that are doubtful, or beside one that is, and those that are not."""
    near = [any(doubtful[max(at - 1, 0) : at + 2]) for at in range(len(doubtful))]
    starts = [at for at in range(len(near)) if not at or near[at] != near[at - 1]]
    for start, stop in pairwise([*starts, len(near)]):
        yield start, stop, near[start]


def _meetings(found: Sequence[Bead], borders: Borders) -> Iterator[tuple[int, int]]:
    """Numbers of blocks read where blocks of both texts end, from (0, 0) to the last."""
    ends = tuple(
        {at: k for k, at in enumerate(which)} for which in (borders.source, borders.target)
    )
    yield 0, 0
    ours = accumulate(len(bead[0]) for bead in found)
    theirs = accumulate(len(bead[1]) for bead in found)
    for i, j in zip(ours, theirs, strict=True):
        if i in ends[0] and j in ends[1]:
            yield ends[0][i], ends[1][j]
