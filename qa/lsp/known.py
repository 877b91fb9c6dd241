"""What was found in paragraphs that are as they were: only what is new is looked through again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from qa.check import Check
from qa.data import Document, Finding, Paragraph, Scores, Segment
from qa.find import Finder, Found, find, order
from qa.text.places import position

# What was found in a paragraph, by all of it but the place that it stands at.
Known = Mapping[Paragraph, Found]


class Rules:
    """Finds with rules what was not found ``before``, and notes all that it found.

    Checks of whole documents always look at the whole. The findings are those of ``find``.
    """

    def __init__(self, before: Known) -> None:
        self._before = before
        self.found: list[Found] = []
        self.known: dict[Paragraph, Found] = {}

    def __call__(self, checks: Sequence[Check], document: Document) -> Callable[[], Found]:
        wide = [check for check in checks if check.scope is Document]
        near = [check for check in checks if check.scope is not Document]
        bare = [*map(unplaced, document.paragraphs)]
        fresh = [at for at, one in enumerate(bare) if one not in self._before]
        part = replace(document, paragraphs=tuple(document.paragraphs[at] for at in fresh))
        news = _by_paragraph(part, find(near, part))
        for at, found in zip(fresh, news, strict=True):
            self.known[bare[at]] = found
        everywhere = _by_paragraph(document, find(wide, document))
        result: Found = []
        for one, paragraph, others in zip(bare, document.paragraphs, everywhere, strict=True):
            found = self.known[one] if one in self.known else self._before[one]
            self.known[one] = found
            for segment, mine, also in zip(paragraph.segments, found, others, strict=True):
                both = (*also, *(placed(item, segment) for item in mine))
                result.append(tuple(sorted(both, key=order)))
        self.found.append(result)
        return partial(list, result)


def again(found: Iterator[Found]) -> Finder:
    """The finder that has found it already."""
    return lambda checks, document: partial(next, found)


def _by_paragraph(document: Document, found: Found) -> Iterator[Found]:
    """What was found in each paragraph, segment by segment."""
    first = 0
    for paragraph in document.paragraphs:
        yield found[first : first + len(paragraph.segments)]
        first += len(paragraph.segments)


def unplaced(paragraph: Paragraph) -> Paragraph:
    """A paragraph without where it stands. The name of a record says what it is."""
    named = paragraph.kind == "record"
    segments = (
        replace(one, id=one.id if named else "", places=(), source_places=(), ignores=())
        for one in paragraph.segments
    )
    return replace(paragraph, segments=tuple(segments))


def moved(scores: Scores, segment: Segment) -> Scores:
    """What was said of a sentence, where it stands now."""
    spans = tuple(placed(one, segment) for one in scores.spans)
    doubts = tuple((factor, placed(one, segment)) for factor, one in scores.doubts)
    return replace(scores, spans=spans, doubts=doubts)


def placed(finding: Finding, segment: Segment) -> Finding:
    """A finding where its segment stands now."""
    source = finding.side == "source"
    text = (segment.source or "") if source else segment.target
    places = (segment.source_places if source else ()) or segment.places
    line, column = position(text, places, finding.start)
    if (line, column) == (finding.line, finding.column):
        return finding
    return replace(finding, line=line, column=column)
