"""Letters written as two, ü as u and U+0308: read as one letter, reported as they stand.

Texts from macOS and from PDF files have them. Nothing knows the words of such a text, so it is
composed (Unicode's form NFC) before it is read, and what is found is put back to the places of the
text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from qa.data import Document, Finding, Paragraph, Segment, Span
from qa.text.places import position

# A character with the accents that follow it.
CLUSTER = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]+")


class Composed:
    """A text with its letters composed: ``text``, and where in the text as it is each stands."""

    def __init__(self, original: str) -> None:
        self.original, self.text = original, original
        self._here: list[int] = []  # offsets behind each letter that got shorter, in ``text``
        self._there: list[int] = []  # and in the original
        if not unicodedata.is_normalized("NFC", original):
            self._compose()

    def _compose(self) -> None:
        pieces, at, gone = [], 0, 0
        for match in CLUSTER.finditer(self.original):
            letter = unicodedata.normalize("NFC", match[0])
            pieces += [self.original[at : match.start()], letter]
            at = match.end()
            if len(letter) < len(match[0]):
                gone += len(match[0]) - len(letter)
                self._there.append(at)
                self._here.append(at - gone)
        self.text = "".join((*pieces, self.original[at:]))

    def back(self, offset: int) -> int:
        """The offset in the original of one in ``text``."""
        index = bisect_right(self._here, offset) - 1
        return offset if index < 0 else self._there[index] + offset - self._here[index]

    def forth(self, offset: int) -> int:
        """The offset in ``text`` of one in the original; of one inside a letter, the letter's."""
        index = bisect_right(self._there, offset) - 1
        found = offset if index < 0 else self._here[index] + offset - self._there[index]
        # Inside of the next letter that gets shorter an offset must not pass its end.
        after = index + 1
        return min(found, self._here[after] - 1) if after < len(self._here) else found


def composed(document: Document) -> Document:
    """The document with its letters composed; itself, where they are."""
    texts = (t for p in document.paragraphs for t in _texts(p) if t)
    if all(unicodedata.is_normalized("NFC", text) for text in texts):
        return document
    return replace(document, paragraphs=tuple(map(_paragraph, document.paragraphs)))


def restored(finding: Finding, segment: Segment) -> Finding:
    """A finding of the composed segment, put back into the segment as it is."""
    source = finding.side == "source"
    original = (segment.source or "") if source else segment.target
    text = Composed(original)
    start, end = text.back(finding.start), text.back(finding.end)
    places = segment.source_places if source else segment.places
    line, column = position(original, places or segment.places, start)
    suggestion = finding.suggestion
    if suggestion and unicodedata.is_normalized("NFD", original):
        suggestion = unicodedata.normalize("NFD", suggestion)
    return replace(
        finding, start=start, end=end, line=line, column=column, text=original[start:end],
        suggestion=suggestion,
    )  # fmt: skip


def _texts(paragraph: Paragraph) -> Iterator[str | None]:
    yield from (paragraph.text, paragraph.source)
    for segment in paragraph.segments:
        yield from (segment.target, segment.source, segment.context)


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
    target = Composed(segment.target)
    return replace(
        segment,
        target=target.text,
        source=segment.source and Composed(segment.source).text,
        reference=segment.reference and Composed(segment.reference).text,
        context=Composed(segment.context).text,
        seams=tuple(replace(seam, offset=target.forth(seam.offset)) for seam in segment.seams),
        verbatim=tuple(
            Span(target.forth(span.start), target.forth(span.end)) for span in segment.verbatim
        ),
    )
