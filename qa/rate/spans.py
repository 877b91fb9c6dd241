"""Stretches of a text, for very many questions about them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Stretch = tuple[int, int]  # half-open, code points


class Spans:
    """Some stretches; each question takes the time of a search, however many there are."""

    def __init__(self, spans: Iterable[Stretch]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        # How far those reach that begin here or before.
        self._ends = list(accumulate((end for _, end in ordered), max))

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with this stretch."""
        return self._reach(bisect_left(self._starts, end)) > start

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them holds all of this stretch, which may be itself."""
        return self._reach(bisect_right(self._starts, start)) >= end

    def exceed(self, start: int, end: int) -> bool:
        """Whether one of them holds this stretch and more."""
        earlier, here = bisect_left(self._starts, start), bisect_right(self._starts, start)
        return self._reach(earlier) >= end or self._reach(here) > end

    def _reach(self, count: int) -> int:
        return self._ends[count - 1] if count else -1
