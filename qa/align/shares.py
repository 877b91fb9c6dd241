"""What of a text each sentence and each block of its translation gets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from qa.align.lattice import Bead
from qa.split import Span

# Where a clause ends.
CLAUSE = re.compile(r"[,;:.!?–—…)”»\"](?=\s)|[，；：。！？]")
BLANK = re.compile(r"\s+")
# How far from the ideal place a sentence may be cut, as a share of its length.
NEAR = 0.25


def cover(spans: Sequence[Span], indices: Sequence[int]) -> Span | None:
    """From the first of these spans to the last, with what stands between."""
    return (spans[indices[0]][0], spans[indices[-1]][1]) if spans and indices else None


def targets(spans: list[Span], parts: list[tuple[int, ...]], end: int) -> list[Span]:
    """What each bead covers in its block; an empty one stands before the sentence that follows."""
    found: list[Span] = []
    for part in reversed(parts):
        span = cover(spans, part) or (end, end)
        found.append(span)
        end = span[0]
    return found[::-1]


# A sentence's part of the source, if any, and the sentences of a target block that render it.
Share = tuple[Span | None, tuple[int, ...]]


def shares(
    found: list[Bead], spans: list[list[Span]], ours: Sequence[Span], text: str
) -> list[list[Share]]:
    """The beads of each target block, sentences counted within it, ``ours`` being those of the
    source ``text``.

    Of a bead that reaches into a second block each block gets its part of the source. A bead
    without target goes to the block before it.
    """
    first = list(accumulate(map(len, spans), initial=0))
    of: list[list[Share]] = [[] for _ in spans]
    here = 0
    for indices, theirs in _parted(found, first):
        parts: defaultdict[int, list[int]] = defaultdict(list)
        for j in theirs:
            here = bisect_right(first, j) - 1
            parts[here].append(j - first[here])
        lengths = [spans[k][part[-1]][1] - spans[k][part[0]][0] for k, part in parts.items()]
        whole = cover(ours, indices)
        borders = [ours[i][1] for i in indices[:-1]]
        pieces = cut(text, whole, lengths, borders) if whole else [None] * max(len(parts), 1)
        for (k, part), piece in zip((parts or {here: []}).items(), pieces, strict=True):
            of[k].append((piece, tuple(part)))
    return of


def cut(
    text: str, whole: Span, lengths: Sequence[int], borders: Sequence[int]
) -> list[Span | None]:
    """A stretch of the source in parts for translations of these lengths.

    It is cut where a sentence ends (``borders``), a clause or, last, a word, whichever there is
    near the place that the lengths speak for; a part that would be empty is None.

    >>> cut("He came, and she left.", (0, 22), [10, 14], [])
    [(0, 8), (9, 22)]
    """
    start, end = whole
    ends = list(accumulate(lengths))
    found: list[Span | None] = []
    for length in ends[:-1]:
        ideal = whole[0] + (end - whole[0]) * length / ends[-1]
        inside = text[start:end]
        clauses = [start + mark.end() for mark in CLAUSE.finditer(inside)]
        words = [start + mark.start() for mark in BLANK.finditer(inside)]
        near = (whole[1] - whole[0]) * NEAR
        for places in (borders, clauses, words):
            close = [at for at in places if start < at < end and abs(at - ideal) <= near]
            if close:
                at = min(close, key=lambda at: abs(at - ideal))
                found.append((start, at))
                start = at + len(text[at:end]) - len(text[at:end].lstrip())
                break
        else:
            found.append(None)
    return [*found, (start, end)]


def _parted(found: list[Bead], first: list[int]) -> Iterator[Bead]:
    """The beads; of two sentences by two that stand in two blocks each gets its own."""
    for ours, theirs in found:
        blocks = {bisect_right(first, j) for j in theirs}
        if len(blocks) > 1 and len(ours) == len(theirs):
            yield from (((i,), (j,)) for i, j in zip(ours, theirs, strict=True))
        else:
            yield ours, theirs


def runs(found: list[Bead], spans: list[list[Span]]) -> list[range]:
    """Blocks by their indices, those that render one sentence between them in one run.

    >>> runs([((0,), (0,)), ((1,), (1, 2))], [[(0, 9)], [(0, 5)], [(0, 7)]])
    [range(0, 1), range(1, 3)]
    """
    first = list(accumulate(map(len, spans), initial=0))
    tied: set[int] = set()  # blocks that go with the one before
    for ours, theirs in _parted(found, first):
        blocks = sorted({bisect_right(first, j) - 1 for j in theirs})
        if ours:
            tied.update(range(blocks[0] + 1, blocks[-1] + 1) if blocks else ())
    starts = [at for at in range(len(spans)) if at not in tied]
    return [range(a, b) for a, b in pairwise([*starts, len(spans)])]
