"""Letters written as two (ü as u and U+0308) are read as one, and what is invisible is not read.

Texts from macOS and from PDF files have such letters, those from layout programs soft hyphens.
Nothing knows the words of such a text, so it is put into Unicode's form NFC before it is read, and
what is found is put back to the places of the text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from qa.data import Document, Finding, Paragraph, Seam, Segment, Span
from qa.text.places import position

# Soft hyphens, spaces and joiners without width, marks of direction, a byte order mark.
HIDDEN, ACCENTS = "\u00ad\u061c\u200b\u200c\u200e\u200f\u2060\ufeff", "\u0300-\u036f"
INVISIBLE = re.compile(f"[{HIDDEN}]+")
# A character with the accents that follow it, or what is invisible.
CLUSTER = re.compile(f"[^{ACCENTS}{HIDDEN}]?[{ACCENTS}]+|{INVISIBLE.pattern}")


def plain(text: str) -> bool:
    """Whether a text can be read as it is."""
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not INVISIBLE.search(text))


class Composed:
    """A text as it is read, ``text``, and where in the text as it is each character stands."""

    def __init__(self, original: str) -> None:
        self.text = original
        # Of each cluster whose length changed (U+0344 becomes two) its start and end, in the
        # original and in ``text``.
        self._there: list[tuple[int, int]] = []
        self._here: list[tuple[int, int]] = []
        if not plain(original):
            self._compose(original)

    def _compose(self, original: str) -> None:
        pieces, at, gone = [], 0, 0
        for match in CLUSTER.finditer(original):
            found = match[0]
            letter = "" if INVISIBLE.match(found) else unicodedata.normalize("NFC", found)
            pieces += [original[at : match.start()], letter]
            at = match.end()
            if len(letter) != len(found):
                begin = match.start() - gone
                gone += len(found) - len(letter)
                self._there.append(match.span())
                self._here.append((begin, begin + len(letter)))
        self.text = "".join((*pieces, original[at:]))

    def back(self, offset: int) -> int:
        """The offset in the original of one in ``text``."""
        index = bisect_right(self._here, offset, key=_end) - 1
        if index < 0:
            return offset
        return self._there[index][1] + offset - self._here[index][1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that is one of ``text``, nothing invisible at its edges."""
        first, index = self.back(start), bisect_right(self._here, end, key=_end) - 1
        if start < end and index >= 0 and self._here[index] == (end, end):
            return first, self._there[index][0]
        return first, max(first, self.back(end))

    def forth(self, offset: int) -> int:
        """The offset in ``text`` of one in the original; of one inside a letter, the letter's."""
        index = bisect_right(self._there, offset, key=_start) - 1
        if index < 0:
            return offset
        if offset < self._there[index][1]:
            return self._here[index][0]
        return self._here[index][1] + offset - self._there[index][1]


def _start(span: tuple[int, int]) -> int:
    return span[0]


def _end(span: tuple[int, int]) -> int:
    return span[1]


def composed(document: Document) -> Document:
    """The document as it is read; itself, where that is the same."""
    texts = (text for paragraph in document.paragraphs for text in _texts(paragraph) if text)
    if all(map(plain, texts)):
        return document
    return replace(document, paragraphs=tuple(map(_paragraph, document.paragraphs)))


def restored(findings: Iterable[Finding], segment: Segment) -> Iterator[Finding]:
    """Findings of the composed segment, put back into the segment as it is."""
    sides = {"target": segment.target, "source": segment.source or ""}
    places = {"target": segment.places, "source": segment.source_places or segment.places}
    read = {side: Composed(text) for side, text in sides.items()}
    for finding in findings:
        original = sides[finding.side]
        start, end = read[finding.side].span(finding.start, finding.end)
        line, column = position(original, places[finding.side], start)
        suggestion = finding.suggestion
        if suggestion and unicodedata.is_normalized("NFD", original):
            suggestion = unicodedata.normalize("NFD", suggestion)
        yield replace(
            finding, start=start, end=end, line=line, column=column, text=original[start:end],
            suggestion=suggestion,
        )  # fmt: skip


def _texts(paragraph: Paragraph) -> Iterator[str | None]:
    """All that stands in a paragraph; targets and their contexts are parts of its text."""
    yield from (paragraph.text, paragraph.source)
    yield from (segment.source for segment in paragraph.segments)


def _paragraph(paragraph: Paragraph) -> Paragraph:
    text = Composed(paragraph.text)
    return replace(
        paragraph,
        text=text.text,
        segments=tuple(map(_segment, paragraph.segments)),
        starts=tuple(map(text.forth, paragraph.starts)),
        source=paragraph.source and Composed(paragraph.source).text,
    )


def _segment(segment: Segment) -> Segment:
    target, source = Composed(segment.target), Composed(segment.source or "")
    return replace(
        segment,
        target=target.text,
        source=segment.source and source.text,
        reference=segment.reference and Composed(segment.reference).text,
        context=Composed(segment.context).text,
        seams=_forth(target, segment.seams),
        tags=_forth(target, segment.tags),
        source_tags=_forth(source, segment.source_tags),
        source_seams=_forth(source, segment.source_seams),
        verbatim=tuple(
            Span(target.forth(span.start), target.forth(span.end)) for span in segment.verbatim
        ),
    )


def _forth(text: Composed, seams: Iterable[Seam]) -> tuple[Seam, ...]:
    return tuple(replace(seam, offset=text.forth(seam.offset)) for seam in seams)
