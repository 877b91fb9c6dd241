"""Findings in HTML: <mark class="mtqa ..."> around the words, with the message as its title.

No mark reaches over a tag, so the structure of the page stays as it is. Where the words are in the
source, the segment that lacks them is marked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from qa.annotate import Edit, Found, annotator, counted
from qa.annotate.marks import Mark, escape, nested, sentence
from qa.data import Finding, Segment, SegmentReport
from qa.errors import InputError
from qa.readers.file import File
from qa.readers.html_encoding import declared, own_encoding
from qa.readers.html_scan import REFERENCE, reference
from qa.readers.markup import OBJECT
from qa.readers.runs import Range
from qa.text.places import position
from qa.text.segments import LABELS

OURS = re.compile(r'<mark class="mtqa mtqa-(?:neutral|minor|major|critical)" title="[^"<>]*">')
TAG = re.compile(rf"(?P<ours>{OURS.pattern})|<(?P<end>/?)mark\b", re.IGNORECASE)
BLANK = " \t\n\f\r"


@annotator(".html", ".htm", ".xhtml", declared=declared)
def html(file: File, found: Found) -> Iterator[Edit]:
    """HTML."""
    page = _Page(file)
    yield from (Edit(start, end, "") for start, end in page.gone)
    marks = (mark for report in found.values() for mark in page.marks(report))
    yield from nested(marks, page.gone)


class _Page:
    """A file as it is, and where in it the characters of segments stand."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.text = replace(file, encoding=file.encoding or own_encoding(file)).text()
        end = "\n" if "\n" in self.text else "\r"
        self.starts = [0, *(match.end() for match in re.finditer(end, self.text))]
        self.gone = sorted(_ours(self.text))

    def marks(self, report: SegmentReport) -> Iterator[Mark]:
        """The marks of a segment's findings."""
        segment = report.segment
        if segment.kind in LABELS:  # no tag can stand in an attribute or a title
            return
        for finding in counted(report):
            span = finding.start, finding.end
            if finding.side == "source" or finding.start == finding.end:
                span = 0, len(segment.target)
            opening = _opening(finding)
            for start, end in self.stretches(segment, *span):
                yield Mark(start, end, partial(_same_tag, opening), "</mark>")

    def stretches(self, segment: Segment, start: int, end: int) -> list[Range]:
        """Where the characters of a segment stand, divided where a tag is between them."""
        found: list[Range] = []
        for offset in range(start, end):
            line, column = position(segment.target, segment.places, offset)
            at = self.starts[min(line, len(self.starts)) - 1] + column - 1
            length = self._length(at, segment.target[offset])
            if found and (found[-1][1] == at or not self._tags(found[-1][1], at)):
                found[-1] = found[-1][0], at + length
            elif length:
                found.append((at, at + length))
        return found

    def _length(self, at: int, char: str) -> int:
        """How many characters of the file stand for one of the text; 0 for a break or picture."""
        here = self.text[at : at + 1]
        if here == "&" and (match := REFERENCE.match(self.text, at)):
            return reference(match)[1]
        if here == char or (char == " " and here and here in BLANK):
            return 1
        if here == "<" and char in f"{BLANK}{OBJECT}":
            return 0
        problem = "was changed while it was checked: other words stand in it now."
        raise InputError(self.file.path, problem, "Check it again.")

    def _tags(self, start: int, end: int) -> bool:
        """Whether a tag stands from start to end that is not one of ours."""
        between, here = [], start
        begin, behind = (bisect_left(self.gone, (at, 0)) for at in (start, end))
        for first, last in self.gone[begin:behind]:
            if last <= end:
                between.append(self.text[here:first])
                here = last
        return "<" in "".join((*between, self.text[here:end]))


def _ours(text: str) -> Iterator[Range]:
    """The tags of marks that an earlier run put in; nobody's tags stand between two of a pair."""
    depth = 0
    for match in TAG.finditer(text):
        end = text.find(">", match.end() - 1) + 1
        if match["ours"]:
            depth += 1
            yield match.span()
        elif match["end"] and depth:
            depth -= 1
            yield match.start(), end


def _opening(finding: Finding) -> str:
    title = escape(sentence(finding))
    return f'<mark class="mtqa mtqa-{finding.severity}" title="{title}">'


def _same_tag(opening: str, _: int) -> str:
    return opening
