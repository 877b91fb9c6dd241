"""The links of a segment: those that its reader took out, and tags that stand in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.data import Seam, Segment
from qa.text.markup.addresses import Address, address

ANCHOR = re.compile(
    r"<a\s(?:[^<>]{0,200}\s)?href=(?P<quote>[\"'])(?P<to>[^\"'<>\s]{1,500})(?P=quote)"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of one side of a segment: its words or, where its tag is text, what that leads to."""

    segment: int
    start: int
    end: int
    to: Address
    written: str
    tag: bool = False


def links(segments: Sequence[Segment], side: str) -> list[Link]:
    """The links that have words, in text order."""
    return [
        link
        for number, segment in enumerate(segments)
        for link in (
            _links(number, segment.source or "", segment.source_seams)
            if side == "source"
            else _links(number, segment.target, segment.seams)
        )
    ]


def _links(number: int, text: str, seams: Sequence[Seam]) -> Iterator[Link]:
    borders = [seam for seam in seams if seam.kind == "link"]
    for index, seam in enumerate(borders):
        if seam.address:
            end = borders[index + 1].offset if index + 1 < len(borders) else len(text)
            if text[seam.offset : end].strip():
                to = address(seam.address)
                yield Link(number, seam.offset, min(end, len(text)), to, seam.address)
    if "href" in text:
        for match in ANCHOR.finditer(text):
            yield Link(number, *match.span("to"), address(match["to"]), match["to"], tag=True)
