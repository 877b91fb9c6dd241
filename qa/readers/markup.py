"""Blocks put together from the text between markup: white space as browsers show it, exact places.

What HTML and Markdown have in common. A block is built piece by piece; every piece says where it
stands in the file, and a place is noted wherever the next character does not follow there.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qa.data import Block, Ignore, Place, Seam

# Line and column (1-based, code points) in the file of an offset in the text that is parsed.
Locate = Callable[[int], tuple[int, int]]

BLANK = " \t\n\f\r"
# Where a word may be broken: browsers show nothing there.
INVISIBLE = "\u00ad\u200b"
# Words with single spaces between them stand in the file as they stand in the text.
WORD = f"[^{BLANK}{INVISIBLE}]+"
RUN = re.compile(f"(?P<blank>[{BLANK}]+)|{WORD}(?: {WORD})*|[{INVISIBLE}]+")


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


class Mark(NamedTuple):
    """A point of a block under construction that it can be cut back to."""

    parts: int
    places: int
    seams: int
    length: int
    shown: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A finished block with the language that the file gives it, if any."""

    block: Block
    lang: str | None = None


class Builder:
    """Puts one block after the other together; ``locate`` is that of the text being read."""

    def __init__(self, locate: Locate) -> None:
        self.locate = locate
        self.pieces: list[Piece] = []
        self.ignores: list[Ignore] = []
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._seams: list[Seam] = []
        self._length = 0
        self._next: tuple[int, int] | None = None
        self._shown = False

    def add(self, text: str, at: int, *, opaque: bool = False) -> None:
        """A slice of the text being read, from ``at`` on; runs of white space become one space.

        A block that holds nothing but ``opaque`` text (code, buttons) is left out as a whole.
        """
        for match in RUN.finditer(text):
            if match["blank"]:
                self.space(at + match.start())
            elif match[0][0] not in INVISIBLE:
                self._append(match[0], at + match.start())
                self._shown = self._shown or not opaque

    def decoded(self, text: str, at: int, *, opaque: bool = False) -> None:
        """What an entity or escape at ``at`` stands for: each character has that place."""
        for char in text:
            if char in BLANK:
                self.space(at)
            elif char not in INVISIBLE:
                self._append(char, at)
                self._shown = self._shown or not opaque

    def space(self, at: int) -> None:
        """White space, unless there is some already or nothing before it."""
        if self._parts and self._parts[-1] not in (" ", "\n"):
            self._append(" ", at)

    def line_break(self, at: int) -> bool:
        """A line break within the block. True for a second one, which ends a paragraph."""
        if not self._parts or self._parts[-1] == "\n":
            return bool(self._parts)
        if self._parts[-1] == " ":
            self._parts[-1] = "\n"
        else:
            self._append("\n", at)
        self._next = None
        return False

    def _append(self, text: str, at: int) -> None:
        here = self.locate(at)
        if here != self._next:
            self._places.append(Place(self._length, *here))
        self._next = here[0], here[1] + len(text)
        self._parts.append(text)
        self._length += len(text)

    def seam(self, kind: str) -> None:
        """Inline markup was taken out here."""
        seam = Seam(self._length, kind)
        if seam not in self._seams[-2:]:
            self._seams.append(seam)

    def mark(self) -> Mark:
        """The point reached in the block."""
        sizes = len(self._parts), len(self._places), len(self._seams)
        return Mark(*sizes, self._length, self._shown)

    def since(self, mark: Mark) -> str:
        """What was added since then."""
        return "".join(self._parts[mark.parts :])

    def cut(self, mark: Mark) -> None:
        """Take out what was added since then."""
        del self._parts[mark.parts :], self._places[mark.places :], self._seams[mark.seams :]
        self._length, self._shown, self._next = mark.length, mark.shown, None

    def flush(self, kind: str = "paragraph", lang: str | None = None) -> None:
        """End the block; one without any text gives none, and instructions wait for the next."""
        text = "".join(self._parts).rstrip(BLANK)
        if self._shown and text.strip():
            end = len(text)
            block = Block(
                text,
                tuple(place for place in self._places if place.offset < end),
                kind,
                tuple(dict.fromkeys(Seam(min(s.offset, end), s.kind) for s in self._seams)),
                tuple(self.ignores),
            )
            self.pieces.append(Piece(block, lang))
        if text.strip():
            self.ignores = []
        self._begin()
