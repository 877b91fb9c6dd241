"""What of a text each sentence and each block of its translation gets."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from qa.align.beads import Bead
from qa.split import Span


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


def shares(found: list[Bead], spans: list[list[Span]]) -> list[list[Bead]]:
    """The beads of each target block, sentences counted within it.

    Of a bead that reaches into a second block, the part with more text gets the source. A bead
    without target goes to the block before it.
    """
    first = list(accumulate(map(len, spans), initial=0))
    of: list[list[Bead]] = [[] for _ in spans]
    here = 0
    for ours, theirs in _parted(found, first):
        parts: defaultdict[int, list[int]] = defaultdict(list)
        for j in theirs:
            here = bisect_right(first, j) - 1
            parts[here].append(j - first[here])
        lengths = {k: spans[k][part[-1]][1] - spans[k][part[0]][0] for k, part in parts.items()}
        best = max(lengths, key=lambda k: lengths[k], default=here)
        for k, part in (parts or {here: []}).items():
            of[k].append((ours if k == best else (), tuple(part)))
    return of


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
