"""Paragraphs of a word processor's file under construction: text, seams and positions.

Such a file has no lines. The line of a character is the number of its paragraph, counted from 1 in
reading order with the empty ones, notes behind the body; the column is its number within the
paragraph. Word's ``ActiveDocument.Paragraphs(n)`` counts alike up to the first table or text box.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from qa.data import Block, Place, Seam
from qa.readers.archive import Archive
from qa.text.markup.lines import paragraphs
from qa.text.places import Ruler, parted, seams

# Beyond these, memory would suffer and nobody would read the report; the Bible has 31,000 verses
# and 4 million characters.
MOST_PARAGRAPHS = 100_000
MOST_CHARACTERS = 20_000_000

PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"  # a picture within a line: "Klicken Sie auf ￼."
SOFT_HYPHEN = "\xad"
BLANK_LINE = re.compile(r"\n\s*\n")
# What a text does not begin or end with: white space, and pictures that belong to no sentence.
EDGE = PICTURE + "".join(char for char in map(chr, range(0x3001)) if char.isspace())


class Budget:
    """How much text a file may still have."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._paragraphs = self._characters = 0

    def spend(self, paragraphs: int = 0, characters: int = 0) -> None:
        """Count what was read.

        Raises:
            InputError: it is too much.
        """
        self._paragraphs += paragraphs
        self._characters += characters
        if self._paragraphs > MOST_PARAGRAPHS or self._characters > MOST_CHARACTERS:
            raise self.archive.error(
                f"has more than {MOST_PARAGRAPHS:,} lines or {MOST_CHARACTERS:,} characters.",
                "Split it into several files.",
            )


class Draft:
    """A paragraph that is being read; ``kind`` may be set until it is closed.

    ``blank`` says that it is still empty or that its last text ended with a blank, ``hidden`` that
    nobody sees the paragraph.
    """

    def __init__(self, line: int, kind: str, budget: Budget) -> None:
        self.kind = kind
        self._budget = budget
        self.length = 0
        self.blank = True
        self.hidden = False
        self._pieces: list[str] = []
        self._seams: list[Seam] = []
        self._places = [Place(0, line, 1)]
        self._look: Hashable = None
        self._link: Hashable = None

    def add(self, text: str, look: Hashable = None, link: Hashable = None) -> None:
        """Append text that is formatted like ``look`` and belongs to the link ``link``, or none."""
        text = text.replace(SOFT_HYPHEN, "")
        if not text:
            return
        self._budget.spend(characters=len(text))
        if self.length and link != self._link:
            self._seams.append(Seam(self.length, "link"))
        elif self.length and look != self._look:
            self._seams.append(Seam(self.length, "tag"))
        self._look, self._link = look, link
        self.blank = text.endswith(" ")
        self._pieces.append(text)
        self.length += len(text)

    @property
    def last(self) -> str:
        """The text that was added last."""
        return self._pieces[-1] if self._pieces else ""

    def removed(self) -> None:
        """Something that is no text, like the mark of a note, stands here."""
        if self.length and (not self._seams or self._seams[-1].offset != self.length):
            self._seams.append(Seam(self.length, "tag"))

    def newline(self) -> None:
        """A line break within the paragraph, which counts as much as one."""
        self._budget.spend(paragraphs=1)
        self._pieces.append("\n")
        self.length += 1
        last = self._places[-1]
        column = last.column + self.length - last.offset
        self._places.append(Place(self.length, last.line, column))

    def joined(self, line: int) -> None:
        """The paragraph with the number ``line`` goes on here: the end was deleted, or no end."""
        self._places.append(Place(self.length, line, 1))

    def blocks(self, before: int = 0) -> Iterator[Block]:
        """The text as blocks, parted at blank lines; ``before`` is added to the line numbers."""
        text = "".join(self._pieces)
        if self.hidden or not text.strip(EDGE):
            return
        # Where two stand at one offset, the later one holds.
        places = {p.offset: Place(p.offset, p.line + before, p.column) for p in self._places}
        whole = Block(text, tuple(places.values()), self.kind, tuple(self._seams))
        ruler = Ruler(whole)
        start = 0
        for end, following in [*(m.span() for m in BLANK_LINE.finditer(text)), (len(text), 0)]:
            piece = text[start:end]
            if content := piece.strip(EDGE):
                first = start + len(piece) - len(piece.lstrip(EDGE))
                last = first + len(content)
                inner = tuple(s for s in seams(whole, first, last) if 0 < s.offset < len(content))
                block = Block(content, ruler.cut(first, last), self.kind, inner)
                yield from parted(block, paragraphs(content))
            start = following


class Drafts:
    """The paragraphs of a text in the order in which they begin; ``count`` has the empty ones."""

    def __init__(self, budget: Budget) -> None:
        self.count = 0
        self._budget = budget
        self._closed: list[Draft] = []
        self._open: list[Draft] = []

    @property
    def current(self) -> Draft | None:
        """The innermost paragraph that is open; a text box stands within another."""
        return self._open[-1] if self._open else None

    def open(self, kind: str, joined: Draft | None = None) -> Draft:
        """Begin a paragraph, or go on with one that has no end of its own."""
        self.count += 1
        if joined and joined.length:
            draft = joined
            draft.joined(self.count)
        else:
            draft = Draft(self.count, kind, self._budget)
            self._closed.append(draft)
        self._open.append(draft)
        return draft

    def close(self) -> Draft:
        """End the innermost paragraph, and forget it if it is empty.

        Raises:
            InputError: that is too much text.
        """
        draft = self._open.pop()
        if not draft.length and self._closed[-1] is draft:
            self._closed.pop()
        else:
            self._budget.spend(paragraphs=1)
        return draft

    def blocks(self, before: int = 0) -> Iterator[Block]:
        """All blocks; ``before`` paragraphs stand before them."""
        for draft in self._closed:
            yield from draft.blocks(before)
