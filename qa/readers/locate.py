"""Where the characters of a text stand in the file that it was cut out of."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence

# Line and column (1-based, code points) in the file of an offset in the text that is parsed.
Locate = Callable[[int], tuple[int, int]]


def file_lines(text: str) -> Locate:
    """Positions in a whole file. Its line ends are LF, or CR where there is no LF."""
    end = "\n" if "\n" in text else "\r"
    starts = array("q", [0])
    at = text.find(end)
    while at >= 0:
        starts.append(at + 1)
        at = text.find(end, at + 1)

    def locate(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return locate


def stretches(offsets: Sequence[int], places: Sequence[tuple[int, int]]) -> Locate:
    """Positions in a text cut out of a file; from ``offsets[i]`` on it stands at ``places[i]``."""

    def locate(offset: int) -> tuple[int, int]:
        index = max(bisect_right(offsets, offset) - 1, 0)
        line, column = places[index]
        return line, column + offset - offsets[index]

    return locate
