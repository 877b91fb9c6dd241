"""Blocks put together from the text between markup: white space as browsers show it, exact places.

What HTML and Markdown have in common. A block is built piece by piece; every piece says where it
stands in the file, and a place is noted wherever the next character does not follow there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Flag
from typing import NamedTuple

from qa.data import Block, Ignore, Place, Seam, Span
from qa.readers.locate import Locate
from qa.text.markup.lines import paragraphs
from qa.text.places import parted

BLANK = " \t\n\f\r"
# OBJECT REPLACEMENT CHARACTER: stands for a picture that stands for a word.
OBJECT = "\ufffc"
# Beside what a picture leaves a hole: before it a blank or opening mark, after it a closing one.
BEFORE = re.compile(r"[\s(\[„“«»‚‘]$")
AFTER = re.compile(r"[.,;:!?)\]”“»«’…]")
# A private sign, a letter for parsers: stands for each character of what they are not to see.
MASK = "\uf8f0"
MASKED = re.compile(f"{MASK}+")
# Where a word may be broken: browsers show nothing there.
INVISIBLE = "\u00ad\u200b"
# Words with single spaces between them stand in the file as they stand in the text.
WORD = f"[^{BLANK}{INVISIBLE}]+"
RUN = re.compile(f"(?P<blank>[{BLANK}]+)|{WORD}(?: {WORD})*|[{INVISIBLE}]+")


class How(Flag):
    """What is to be known of words beside themselves.

    A block of nothing but ``OPAQUE`` text (code, buttons) is left out as a whole. ``VERBATIM`` text
    is not to be written otherwise; nor is ``FOREIGN`` text, marked as being of another language,
    if it is the smaller part of its block: word processors mark whole paragraphs wrongly.
    """

    PLAIN = 0
    OPAQUE = 1
    VERBATIM = 2
    FOREIGN = 4


class Mark(NamedTuple):
    """A point of a block under construction that it can be cut back to."""

    parts: int
    places: int
    seams: int
    length: int
    shown: bool
    verbatim: int
    foreign: int
    object: tuple[int, int | None] | None
    block: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A finished block with the language that the file gives it, if any."""

    block: Block
    lang: str | None = None


CODE = How.OPAQUE | How.VERBATIM


class Builder:
    """Puts one block after the other together; ``locate`` is that of the text being read.

    ``lines`` are those of the file where some of it is masked in that text: it is code, but for
    the hyphens of items, which are the colons of definitions.
    """

    def __init__(self, locate: Locate, lines: Sequence[str] = ()) -> None:
        self.locate, self.lines = locate, lines
        self.pieces: list[Piece] = []
        self.ignores: list[Ignore] = []
        self.stray: list[Ignore] = []  # those that are for no text
        self.labels: list[Piece] = []  # what waits for the end of the block that it stands in
        self.buttons: list[Span] = []  # in the block
        self._number = 0  # of the block
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._seams: list[Seam] = []
        self._length = 0
        self._next: tuple[int, int] | None = None
        self._shown = False
        self._verbatim: list[Span] = []
        self._foreign: list[Span] = []
        self._object: tuple[int, int | None] | None = None

    def add(self, text: str, at: int, how: How = How.PLAIN) -> None:
        """A slice of the text being read, from ``at`` on; runs of white space become one space."""
        if not (self.lines and MASK in text):
            self._add(text, at, how)
            return
        here = 0
        for match in MASKED.finditer(text):
            self._add(text[here : match.start()], at + here, how)
            line, column = self.locate(at + match.start())
            shown = self.lines[line - 1][column - 1 : column - 1 + len(match[0])]
            self._add(shown, at + match.start(), how | CODE)
            here = match.end()
        self._add(text[here:], at + here, how)

    def _add(self, text: str, at: int, how: How) -> None:
        for match in RUN.finditer(text):
            if match["blank"]:
                self.space(at + match.start())
            elif match[0][0] not in INVISIBLE:
                self._words(self._own(match[0], at + match.start()), at + match.start(), how)

    def _own(self, words: str, at: int) -> str:
        """Words that stand at ``at``, with the colon of a definition that was none after all."""
        if words[0] == "-" and self.lines:
            line, column = self.locate(at)
            if self.lines[line - 1][column - 1 : column] == ":":
                return f":{words[1:]}"
        return words

    def decoded(self, text: str, at: int, how: How = How.PLAIN) -> None:
        """What an entity or escape at ``at`` stands for: each character has that place."""
        for char in text:
            if char in BLANK:
                self.space(at)
            elif char not in INVISIBLE:
                self._words(char, at, how)

    def _words(self, text: str, at: int, how: How) -> None:
        """Words without white space at their ends."""
        if self._object:
            self._fill(text, *self._object)
        start = self._length
        behind = start - (bool(self._parts) and self._parts[-1] in (" ", "\n"))
        self._append(text, at)
        self._shown = self._shown or How.OPAQUE not in how
        for kind, spans in ((How.VERBATIM, self._verbatim), (How.FOREIGN, self._foreign)):
            if kind in how:
                goes_on = spans and spans[-1].end >= behind
                spans.append(Span(spans.pop().start if goes_on else start, self._length))

    def _fill(self, following: str, at: int, space: int | None) -> None:
        """Put the sign of a picture where the words would have a hole without it."""
        self._object = None
        if space is not None or AFTER.match(following):
            self._append(OBJECT, at)
        if space is not None:
            self._append(" ", space)

    def object(self, at: int) -> None:
        """A picture stands here. Within a sentence, between blanks, it may stand for a word."""
        if self._parts and self._object is None and BEFORE.search(self._parts[-1]):
            self._object = at, None

    def space(self, at: int) -> None:
        """White space, unless there is some already or nothing before it."""
        if self._object:
            self._object = self._object[0], at if self._object[1] is None else self._object[1]
        elif self._parts and self._parts[-1] not in (" ", "\n"):
            self._append(" ", at)

    def line_break(self, at: int) -> bool:
        """A line break within the block. True for a second one, which ends a paragraph."""
        self._object = None
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

    def seam(self, kind: str, address: str = "") -> None:
        """Inline markup was taken out here; where a link begins, it leads to ``address``."""
        seam = Seam(self._length, kind, address)
        if seam not in self._seams[-2:]:
            self._seams.append(seam)

    def mark(self) -> Mark:
        """The point reached in the block."""
        sizes = len(self._parts), len(self._places), len(self._seams)
        spans = len(self._verbatim), len(self._foreign)
        return Mark(*sizes, self._length, self._shown, *spans, self._object, self._number)

    def goes_on(self, mark: Mark) -> bool:
        """Whether that point is in the block that is under construction."""
        return mark.block == self._number and mark.length <= self._length

    def since(self, mark: Mark, most: int | None = None) -> str:
        """What was added since then; of ``most`` parts, or characters, not much more."""
        end = None if most is None else mark.parts + most + 1
        return "".join(self._parts[mark.parts : end])

    def between(self, mark: Mark, end: Mark) -> str:
        """What was added from one point to the other, as far as its second part."""
        return "".join(self._parts[mark.parts : min(end.parts, mark.parts + 2)])

    def before(self, mark: Mark) -> str:
        """The last words before that point."""
        return "".join(self._parts[max(mark.parts - 3, 0) : mark.parts])

    def translate(self, mark: Mark, table: Mapping[int, int]) -> None:
        """Write what was added since then in other characters, one for each."""
        self._parts[mark.parts :] = [part.translate(table) for part in self._parts[mark.parts :]]

    def cut(self, mark: Mark) -> None:
        """Take out what was added since then, unless that point is in another block."""
        if not self.goes_on(mark):
            return
        del self._parts[mark.parts :], self._places[mark.places :], self._seams[mark.seams :]
        self._length, self._shown, self._next = mark.length, mark.shown, None
        self._object = mark.object
        for spans, kept in ((self._verbatim, mark.verbatim), (self._foreign, mark.foreign)):
            del spans[kept:]
            if spans and spans[-1].end > mark.length:
                spans[-1] = Span(spans[-1].start, mark.length)

    def blocks(self) -> tuple[Block, ...]:
        """All finished blocks."""
        return tuple(piece.block for piece in self.pieces)

    def left(self) -> tuple[Ignore, ...]:
        """The instructions that are for no text, at the end of the file."""
        return tuple(sorted((*self.stray, *self.ignores), key=lambda ignore: ignore.line))

    def flush(self, kind: str = "paragraph", lang: str | None = None) -> None:
        """End the block; one without any text gives none, and instructions wait for the next."""
        text = "".join(self._parts).rstrip(BLANK)
        if self._shown and text.strip():
            end = len(text)
            block = Block(
                text,
                tuple(place for place in self._places if place.offset < end),
                kind,
                tuple(
                    dict.fromkeys(Seam(min(s.offset, end), s.kind, s.address) for s in self._seams)
                ),
                tuple(self.ignores),
                self._kept(end),
            )
            parts = parted(block, paragraphs(text))
            self.pieces += (Piece(part, lang) for part in parts)
        elif text.strip() and self.buttons:
            self._labelled(text, lang)
        elif text.strip():
            self.stray += self.ignores
        if text.strip():
            self.ignores = []
        self.pieces += sorted(
            self.labels, key=lambda one: (one.block.places[0].line, one.block.places[0].column)
        )
        self.labels, self.buttons = [], []
        self._begin()

    def _labelled(self, text: str, lang: str | None) -> None:
        """Hold the words of buttons in a block that is nothing else."""
        places = tuple(place for place in self._places if place.offset < len(text))
        block = Block(text, places, "button", ignores=tuple(self.ignores))
        spans = [(span.start, min(span.end, len(text))) for span in self.buttons]
        shown = [span for span in spans if any(map(str.isalpha, text[slice(*span)]))]
        self.labels += (Piece(part, lang) for part in parted(block, shown) if shown)

    def _kept(self, end: int) -> tuple[Span, ...]:
        """What is verbatim in the text up to ``end``."""
        foreign = self._foreign
        if 2 * sum(span.end - span.start for span in foreign) > end:
            foreign = []
        found: list[Span] = []
        for span in sorted((*self._verbatim, *foreign), key=lambda span: span.start):
            if found and span.start <= found[-1].end:
                span = Span(found[-1].start, max(found.pop().end, span.end))
            found.append(span)
        return tuple(_within(found, end))


def _within(spans: Sequence[Span], end: int) -> list[Span]:
    """The spans as far as they stand before ``end``."""
    return [Span(span.start, min(span.end, end)) for span in spans if span.start < end]
