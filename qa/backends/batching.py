"""Windows over long texts and batches of texts of like length, which most backends need."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

# Numbers that a network may give back at once (256 MB in float32): with a vocabulary of 250,000
# the scores of 268 tokens already fill it.
OUTPUTS = 1 << 26
TOKENS = 2048  # tokens of a batch where the vocabulary is small


def windows(length: int, size: int) -> Iterator[tuple[int, int]]:
    """Stretches of at most ``size`` that cover ``length``, each overlapping the last by half."""
    end = min(size, length)
    yield 0, end
    while end < length:
        end = min(end + size // 2, length)
        yield end - min(size, end), end


def shares(length: int, size: int) -> Iterator[tuple[int, int, int, int]]:
    """The ``windows`` with the stretch that each answers for: start, end, first, last.

    Where two windows overlap the border is in the middle, so that every token but those at the
    text's ends is judged with at least a quarter of a window on both sides.
    """
    found = list(windows(length, size))
    middles = [(later[0] + end) // 2 for (_, end), later in pairwise(found)]
    for (start, end), first, last in zip(found, [0, *middles], [*middles, length], strict=True):
        yield start, end, first, last


def paired(
    source: int, target: int, source_size: int, target_size: int
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of source and target that stand at about the same place of both texts.

    As many as the side with more windows needs, evenly spread, neighbours overlapping by half or
    more; a side that fits its size is whole in all of them.
    """
    needed = (_needed(source, source_size), _needed(target, target_size))
    count = max(needed)
    return list(
        zip(_spread(source, source_size, count), _spread(target, target_size, count), strict=True)
    )


def _needed(length: int, size: int) -> int:
    return 1 + max(0, math.ceil((length - size) / max(1, size // 2)))


def _spread(length: int, size: int, count: int) -> Iterator[tuple[int, int]]:
    width = min(size, length)
    for index in range(count):
        start = round(index * (length - width) / max(1, count - 1))
        yield start, start + width


def batches(lengths: Sequence[int], budget: int = TOKENS) -> Iterator[list[int]]:
    """The indices of ``lengths``, longest first, so many together that padding fits ``budget``.

    Sorting by length keeps padding, which costs as much as text, rare.
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        if batch and (len(batch) + 1) * lengths[batch[0]] > budget:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def budget_for(outputs: int) -> int:
    """Tokens of a batch for a network that gives ``outputs`` numbers a token."""
    return max(1, min(TOKENS, OUTPUTS // max(1, outputs)))


def padded(rows: Sequence[Sequence[int]], filler: int) -> list[list[int]]:
    """The rows, filled up at the right to the length of the longest: ``(rows, longest)``."""
    longest = max(map(len, rows))
    return [[*row, *[filler] * (longest - len(row))] for row in rows]


def mask(rows: Sequence[Sequence[int]]) -> list[list[int]]:
    """1 where ``padded`` has a token of a row, 0 where it filled up: ``(rows, longest)``."""
    return padded([[1] * len(row) for row in rows], 0)
