"""Where something stands, as editors count: lines, and characters in the units of an encoding."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from lsprotocol import types

from qa.fix.edits import Lines
from qa.reports.places import Region, utf8, utf16

UTF8, UTF32 = types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf32
END = re.compile(r"\r\n|\n|\r")
# What has more than one unit, and how many.
WIDE = re.compile(r"[^\x00-\x7f]")
ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")


class Positions:
    """Places of one text in the units that were agreed on; UTF-16 where nothing was.

    ``marked``: before the text stands a byte order mark, which readers do not count.
    """

    def __init__(self, text: str, encoding: str = "utf-16", *, marked: bool = False) -> None:
        self.lines = Lines(text)
        self._marked = marked
        self._starts = [0, *(match.end() for match in END.finditer(text))]
        pattern, unit = (WIDE, utf8) if encoding == UTF8 else (ASTRAL, utf16)
        found = [] if encoding == UTF32 else list(pattern.finditer(text))
        self._wide = [match.start() for match in found]
        self._sums = list(accumulate((unit(match[0]) - 1 for match in found), initial=0))
        self._mark = utf8("\ufeff") if encoding == UTF8 else 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column of a finding, 1-based; the end, if it is behind."""
        if line > len(self.lines.starts):
            return len(self.lines.text)
        return min(self.lines.offset(line, column), len(self.lines.text))

    def position(self, offset: int) -> types.Position:
        """The position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        units = offset - start + self._before(offset) - self._before(start)
        return types.Position(line, units + (self._mark if self._marked and not line else 0))

    def _before(self, offset: int) -> int:
        return self._sums[bisect_left(self._wide, offset)]

    def between(self, start: int, end: int) -> types.Range:
        """The range of a stretch of the text."""
        return types.Range(self.position(start), self.position(max(start, end)))

    def range(self, region: Region) -> types.Range:
        """The range of what a finding says of."""
        start = self.offset(region.line, region.column)
        end = self.offset(region.end_line, region.end_column)
        if start >= end:  # where something is left out: editors show no empty range
            text = self.lines.text
            visible = text[start : start + 1].strip("\r\n")
            start, end = (start, start + 1) if visible else (max(start - 1, 0), start)
        return self.between(start, end)

    def line(self, number: int | None) -> types.Range:
        """A whole line (1-based), the first where none is named."""
        index = min(max((number or 1) - 1, 0), len(self.lines.starts) - 1)
        start = self.lines.starts[index]
        return self.between(start, start + len(self.lines.at(index).rstrip("\r\n")))


def touches(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges have a place in common; a cursor at the end of a word is in it."""
    return _key(one.start) <= _key(other.end) and _key(other.start) <= _key(one.end)


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
