"""What belongs to one sentence, of what was found in several."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """A stretch of a text, half-open code points."""

    @property
    def start(self) -> int:
        """Its first offset."""

    @property
    def end(self) -> int:
        """The offset behind it."""


T = TypeVar("T", bound=Spanned)


def by_sentence(found: Iterable[T], borders: Sequence[int]) -> list[list[T]]:
    """Stretches by sentence, in order; one across a border makes one sentence of two.

    ``borders`` are where the second sentence and further ones begin, rising.
    """
    ordered = sorted(found, key=lambda one: one.start)
    crossed: set[int] = set()
    for one in ordered:
        crossed.update(borders[bisect_right(borders, one.start) : bisect_left(borders, one.end)])
    starts = [border for border in borders if border not in crossed]
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for one in ordered:
        groups[bisect_right(starts, one.start)].append(one)
    return list(groups.values())
