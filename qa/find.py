"""Run checks over a document: hits of every scope become findings of single segments."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from qa.check import Check, Hit
from qa.data import Document, Finding, Paragraph, Segment
from qa.errors import UsageError
from qa.fingerprint import fingerprint, fingerprinted
from qa.text.figures.moved import partners
from qa.text.places import position

# Located: the index of the segment in the document, and the finding in it.
Located = tuple[int, Finding]
# Numbered: the index of a paragraph's first segment in the document, and the paragraph.
Numbered = tuple[int, Paragraph]
# Found: the findings of each segment.
Found = list[tuple[Finding, ...]]
# Finder: begins to find, and gives what returns the findings once they are wanted.
Finder = Callable[[Sequence[Check], Document], Callable[[], Found]]
# Segments that checks take in turn: what they share is kept for no more than 64 texts, and a
# segment is two, as a paragraph of several is.
TOGETHER = 24
NOWHERE = Segment("", "").places  # of a segment that was read from no file


def when_wanted(checks: Sequence[Check], document: Document) -> Callable[[], Found]:
    """The finder that begins no sooner than its findings are wanted."""
    return partial(find, checks, document)


def find(checks: Iterable[Check], document: Document) -> Found:
    """The findings of each segment, in order of position, with fingerprints."""
    found: list[list[Finding]] = [[] for _ in document.segments]
    for index, finding in _all([check for check in checks if not check.model], document):
        found[index].append(finding)
    ordered = [sorted(findings, key=order) for findings in found]
    return list(fingerprinted(document, ordered))


def once(document: Document, found: Found) -> Found:
    """The findings without those that an earlier segment has in the same place.

    Texts by key may share one: aliases of YAML, and the variants of Fluent what stands around them.
    """
    seen: dict[tuple[str, int, int, str], int] = {}
    result: Found = []
    for index, (segment, findings) in enumerate(zip(document.segments, found, strict=True)):
        kept = []
        for one in findings:
            first = seen.setdefault((one.check, one.line, one.column, one.text), index)
            # What was made without a file has no place.
            if first == index or one.side == "source" or segment.places == NOWHERE:
                kept.append(one)
        result.append(tuple(kept))
    return result


def order(finding: Finding) -> tuple[bool, int, int, str]:
    """How findings of a segment are ordered."""
    return (finding.side == "source", finding.start, finding.end, finding.check)


def run(check: Check, document: Document) -> Iterator[Located]:
    """The findings of one check, each with the index of its segment.

    Raises:
        UsageError: it looks terms up and has no glossary.
    """
    return _all([check], document)


def _all(checks: Sequence[Check], document: Document) -> Iterator[Located]:
    """The findings of some checks: of those of documents, then of a few paragraphs after the other.

    One check goes over all of these before the next does, because going from check to check takes a
    processor's caches a quarter longer.
    """
    for check in checks:
        if check.needs_glossary and check.glossary is None:
            raise UsageError(f"{check.id} looks terms up: name their file with --glossary.")
        if check.scope is Document:
            yield from _of_document(check, document)
    near = [check for check in checks if check.scope is not Document]
    for together in _batches(document):
        for check in near:
            yield from (_of_paragraphs if check.scope is Paragraph else _of_segments)(
                check, together
            )


def _batches(document: Document) -> Iterator[list[Numbered]]:
    """The paragraphs in order, as many at a time as have so few segments."""
    batch, first, behind = list[Numbered](), 0, 0
    for paragraph in document.paragraphs:
        start, behind = behind, behind + len(paragraph.segments)
        if batch and behind - first > TOGETHER:
            yield batch
            batch, first = [], start
        batch.append((start, paragraph))
    if batch:
        yield batch


def _of_document(check: Check, document: Document) -> Iterator[Located]:
    if document.related:
        segments = document.segments
        for hit in check.hits(document):
            yield hit.segment, finding(check, segments[hit.segment], hit)
    elif check.rows:
        first = 0
        for paragraph in document.paragraphs:
            for hit in check.hits(replace(document, paragraphs=(paragraph,))):
                index = first + hit.segment
                yield index, finding(check, paragraph.segments[hit.segment], hit)
            first += len(paragraph.segments)


def _of_paragraphs(check: Check, together: Sequence[Numbered]) -> Iterator[Located]:
    """What a check finds in some paragraphs."""
    seen = [one for one in together if not check.needs_source or one[1].source is not None]
    for (first, paragraph), hits in zip(seen, check.each([one for _, one in seen]), strict=True):
        for hit in hits:
            index, local = into_segment(paragraph, hit)
            cut = finding(check, paragraph.segments[index], local)
            # The whole hit is known again even where segments cut it elsewhere.
            text = (paragraph.source or "") if hit.side == "source" else paragraph.text
            known = fingerprint(check.id, hit.side, text, hit.start, hit.end)
            yield first + index, replace(cut, fingerprint=known)


def _of_segments(check: Check, together: Sequence[Numbered]) -> Iterator[Located]:
    """What a check finds in the segments of some paragraphs."""
    for first, paragraph in together:
        for index, segment in enumerate(paragraph.segments):
            if not check.needs_source or (segment.source is not None and segment.target):
                for hit in check.hits(segment):
                    if not _elsewhere(check, paragraph, index, hit):
                        yield first + index, finding(check, segment, hit)


def _elsewhere(check: Check, paragraph: Paragraph, index: int, hit: Hit) -> bool:
    """Whether another sentence has what a hit in the segment at this index is about.

    It may be a neighbour, or one from which or to which numbers have moved.

    Not where each has one thing that the other lacks: Tuesday and Wednesday have changed places.
    Where it is more, the sentences have.
    """
    told, segment = check.elsewhere, paragraph.segments[index]
    if told is None:
        return False
    sides = range(len(paragraph.segments))
    near = [paragraph.segments[at] for at in (index - 1, index + 1) if at in sides]
    if any(told(segment, hit, other) and not _swapped(check, segment, other) for other in near):
        return True
    further = (paragraph.segments[at] for at in partners(paragraph.segments, index))
    return any(
        told(segment, hit, other) or _answered(check, segment, hit, other) for other in further
    )


def _answered(check: Check, segment: Segment, hit: Hit, other: Segment) -> bool:
    """Whether a hit is none beside the other side of the pair with which one changed places."""
    if not (other.source and other.target):
        return False
    source = hit.side == "source"
    ours = replace(segment, target=other.target)
    both = ours if source else replace(segment, source=other.source)
    return all((one.side, one.start) != (hit.side, hit.start) for one in check.hits(both))


def _swapped(check: Check, segment: Segment, other: Segment) -> bool:
    """Whether one thing in a sentence has changed places with one in the sentence beside.

    Not if, without the two, each sentence is rather the translation of the other one's source.
    """
    ours, theirs = list(check.hits(segment)), list(check.hits(other))
    told = check.elsewhere
    if told is None or not (len(ours) == len(theirs) == 1 and told(other, theirs[0], segment)):
        return False
    from qa.align.likeness import crossed  # which loads much that a run without a source does not

    return not crossed(_without(segment, ours[0]), _without(other, theirs[0]))


def _without(segment: Segment, hit: Hit) -> Segment:
    """A segment without the words of a hit."""
    if hit.side == "source":
        source = segment.source or ""
        return replace(segment, source=source[: hit.start] + source[hit.end :])
    return replace(segment, target=segment.target[: hit.start] + segment.target[hit.end :])


def into_segment(paragraph: Paragraph, hit: Hit) -> tuple[int, Hit]:
    """A paragraph's hit as one of the segment that holds most of it, cut to that segment.

    One between two segments stands at the end of the first.
    """
    best, best_span = 0, (0, -1)
    first = max(bisect_right(paragraph.starts, hit.start) - 1, 0)
    last = max(bisect_left(paragraph.starts, hit.end), first + 1)
    for index in range(first, min(last, len(paragraph.segments))):
        length, start = len(paragraph.segments[index].target), paragraph.starts[index]
        begin = min(max(hit.start - start, 0), length)
        end = max(min(hit.end - start, length), begin)
        if end - begin > best_span[1] - best_span[0]:
            best, best_span = index, (begin, end)
    return best, replace(hit, start=best_span[0], end=best_span[1])


def finding(check: Check, segment: Segment, hit: Hit) -> Finding:
    """A hit with its place in the file."""
    source = hit.side == "source"
    text = (segment.source or "") if source else segment.target
    places = segment.source_places if source else segment.places
    line, column = position(text, places or segment.places, hit.start)
    return Finding(
        check=check.id,
        category=check.category,
        severity=hit.severity or check.severity,
        side=hit.side,
        start=hit.start,
        end=hit.end,
        line=line,
        column=column,
        text=text[hit.start : hit.end],
        message=hit.message,
        suggestion=hit.suggestion,
        confidence=check.confidence if hit.confidence is None else hit.confidence,
    )
