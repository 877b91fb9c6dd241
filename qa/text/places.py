"""Offsets of a text and lines and columns of the file it was read from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qa.data import Block, Place, Seam, Span

FAR = 1000  # characters; line breaks on a longer way are looked up, not counted


def position(text: str, places: tuple[Place, ...], offset: int) -> tuple[int, int]:
    """Line and column (1-based, code points) in the file of ``text[offset]`` or the text's end."""
    place = places[max(bisect_right(places, offset, key=_offset) - 1, 0)]
    if offset - place.offset < FAR:
        newlines = text.count("\n", place.offset, offset)
        last = text.rfind("\n", place.offset, offset)
    else:
        known = _newlines(text)
        above, here = bisect_left(known, place.offset), bisect_left(known, offset)
        newlines, last = here - above, known[here - 1] if here else -1
    if newlines:
        return place.line + newlines, offset - last
    return place.line, place.column + offset - place.offset


@lru_cache(maxsize=4)
def _newlines(text: str) -> list[int]:
    """Where the lines of a text end: it may be a line of 10 MB with thousands of findings."""
    return [match.start() for match in re.finditer("\n", text)]


class Ruler:
    """Positions in one block."""

    def __init__(self, block: Block) -> None:
        self.block, self.text, self.places = block, block.text, block.places

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column (1-based, code points) of an offset, which may be the text's end."""
        return position(self.text, self.places, offset)

    def cut(self, start: int, end: int) -> tuple[Place, ...]:
        """The places of the text from start to end, the first at offset 0."""
        first = bisect_right(self.places, start, key=_offset)
        last = bisect_left(self.places, end, key=_offset)
        inner = (replace(place, offset=place.offset - start) for place in self.places[first:last])
        return (Place(0, *self.at(start)), *inner)


def _offset(place: Place | Seam) -> int:
    return place.offset


def seams(block: Block, start: int, end: int) -> tuple[Seam, ...]:
    """The seams inside and at the borders of the text from start to end, counted in that text."""
    first = bisect_left(block.seams, start, key=_offset)
    last = bisect_right(block.seams, end, key=_offset)
    return tuple(replace(seam, offset=seam.offset - start) for seam in block.seams[first:last])


def verbatim(block: Block, start: int, end: int) -> tuple[Span, ...]:
    """What is verbatim in the text from start to end, counted in that text."""
    first = bisect_right(block.verbatim, start, key=lambda span: span.end)
    last = bisect_left(block.verbatim, end, key=lambda span: span.start)
    return tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start)
        for span in block.verbatim[first:last]
    )


def joined(blocks: Sequence[Block]) -> Block:
    """Blocks as one, a newline between them."""
    places: list[Place] = []
    seams: list[Seam] = []
    kept: list[Span] = []
    offset = 0
    for block in blocks:
        places += [replace(place, offset=place.offset + offset) for place in block.places]
        seams += [replace(seam, offset=seam.offset + offset) for seam in block.seams]
        kept += [Span(span.start + offset, span.end + offset) for span in block.verbatim]
        offset += len(block.text) + 1
    return Block(
        "\n".join(block.text for block in blocks),
        tuple(places),
        blocks[0].kind,
        tuple(seams),
        tuple(ignore for block in blocks for ignore in block.ignores),
        tuple(kept),
    )


def lines(block: Block) -> list[Block]:
    """The lines of a block that hold more than white space, each a block of its own."""
    found, start = [], 0
    for line in block.text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return parted(block, found)


def parted(block: Block, spans: Sequence[tuple[int, int]]) -> list[Block]:
    """Stretches of a block, each a block of its own; the block, where it is one stretch."""
    if len(spans) == 1 and spans[0] == (0, len(block.text)):
        return [block]
    ruler = Ruler(block)
    return [
        replace(
            block,
            text=block.text[start:end],
            places=ruler.cut(start, end),
            seams=seams(block, start, end),
            verbatim=verbatim(block, start, end),
        )
        for start, end in spans
    ]
