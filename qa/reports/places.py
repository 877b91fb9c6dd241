"""Where findings stand, in the units that a format counts columns in.

Findings count code points; SARIF and editors count UTF-16 units, reviewdog UTF-8 bytes. What a
unit adds is seen in the lines of the file, and where they cannot be read again, in the text of the
segments, without the markup between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from qa.data import Document, DocumentReport, Finding, Place, SegmentReport
from qa.reports.lines import lines
from qa.text.places import position

Unit = Callable[[str], int]
WIDE = re.compile(r"[^\x00-\x7f]|\n")
ESCAPED = (".jsonl", ".ndjson")  # where a gap after a character means that it was escaped
# Where a suggestion can be written as it is.
VERBATIM = (".txt", ".text", ".md", ".markdown", ".mdx")


def utf16(char: str) -> int:
    """UTF-16 code units of a character, 1 or 2."""
    return 2 if char > "\uffff" else 1


def utf8(char: str) -> int:
    """UTF-8 bytes of a character, 1 to 4."""
    return len(char.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Region:
    """A half-open stretch of a file; lines and columns are 1-based."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its surroundings; ``path`` is the file that ``region`` counts in."""

    document: Document
    item: SegmentReport
    finding: Finding
    path: str
    region: Region

    @property
    def fix(self) -> str | None:
        """What can stand in the file instead of the region, if that is certain."""
        verbatim = Path(self.path).suffix.lower() in VERBATIM
        return self.finding.suggestion if verbatim and _whole(self.item, self.finding) else None


def found(report: DocumentReport, unit: Unit | None = None) -> Iterator[Found]:
    """The findings of a part, columns in code points or in ``unit``."""
    document = report.document
    all_found = [
        Found(document, item, finding, path(document, finding.side), region(item, finding))
        for item in report.segments
        for finding in item.findings
    ]
    if unit is None or not all_found:
        yield from all_found
        return
    columns = Columns(document, unit, all_found)
    for one in all_found:
        yield Found(one.document, one.item, one.finding, one.path, columns.convert(one))


def path(document: Document, side: str) -> str:
    """The file that holds this side."""
    return (document.source_path if side == "source" else None) or document.path


def region(item: SegmentReport, finding: Finding) -> Region:
    """Where a finding begins and ends; what stands in the file behind its last character is out."""
    if finding.end <= finding.start:
        return Region(finding.line, finding.column, finding.line, finding.column)
    text, places = _side(item, finding)
    line, column = position(text, places, finding.end - 1)
    if text[finding.end - 1 : finding.end] == "\n":
        return Region(finding.line, finding.column, line + 1, 1)
    end = max((line, column + 1), (finding.line, finding.column))
    return Region(finding.line, finding.column, *end)


def _side(item: SegmentReport, finding: Finding) -> tuple[str, tuple[Place, ...]]:
    segment = item.segment
    if finding.side == "source":
        return segment.source or "", segment.source_places or segment.places
    return segment.target, segment.places


def _whole(item: SegmentReport, finding: Finding) -> bool:
    """Whether nothing stands in the file between the characters of the finding."""
    _, places = _side(item, finding)
    return not any(finding.start < place.offset < finding.end for place in places)


class Columns:
    """How many units more than code points stand before a column, for the lines with findings."""

    def __init__(self, document: Document, unit: Unit, wanted: list[Found]) -> None:
        self._unit = unit
        # (path, line) -> column -> units beyond the first
        self._wide: dict[tuple[str, int], dict[int, int]] = {}
        for one in wanted:
            self._wide[one.path, one.region.line] = {}
            self._wide[one.path, one.region.end_line] = {}
        seen = {name for name in {one.path for one in wanted} if self._read_file(name)}
        for side, text, places in _texts(document):
            if not text.isascii() and path(document, side) not in seen:
                self._read(path(document, side), text, places)
        self._sums = {line: _summed(wide) for line, wide in self._wide.items()}

    def convert(self, one: Found) -> Region:
        """The region of a finding, its columns in units."""
        here = one.region
        return Region(
            here.line,
            here.column + self._before(one.path, here.line, here.column),
            here.end_line,
            here.end_column + self._before(one.path, here.end_line, here.end_column),
        )

    def _before(self, name: str, line: int, column: int) -> int:
        columns, sums = self._sums[name, line]
        return sums[bisect_left(columns, column)]

    def _read_file(self, name: str) -> bool:
        """Note the wide characters of the lines in a file, if that has them all."""
        numbers = {line for path, line in self._wide if path == name}
        known = lines(name, numbers)
        if known.keys() != numbers:
            return False
        for number, line in known.items():
            self._wide[name, number] = {
                match.start() + 1: self._unit(match[0]) - 1
                for match in WIDE.finditer(line.rstrip("\n"))
            }
        return True

    def _read(self, name: str, text: str, places: tuple[Place, ...]) -> None:
        """Note the wide characters of one text."""
        # A JSON escape is ASCII in the file: it has as many units as characters.
        escape = int(name.lower().endswith(ESCAPED))
        ends = [*(place.offset - escape for place in places[1:]), len(text)]
        for place, end in zip(places, ends, strict=True):
            line, before = place.line, place.offset - place.column
            for match in WIDE.finditer(text, place.offset, end):
                at = match.start()
                if match[0] == "\n":
                    line, before = line + 1, at
                elif (name, line) in self._wide:
                    self._wide[name, line][at - before] = self._unit(match[0]) - 1


def _summed(wide: dict[int, int]) -> tuple[list[int], list[int]]:
    """Columns in order, and what all before each of them add; the last sum is of all."""
    columns = sorted(wide)
    return columns, list(accumulate((wide[column] for column in columns), initial=0))


def _texts(document: Document) -> Iterator[tuple[str, str, tuple[Place, ...]]]:
    """Side, text and places of every segment; targets with the white space that follows them."""
    for paragraph in document.paragraphs:
        ends = (*paragraph.starts[1:], len(paragraph.text))
        for segment, begin, end in zip(paragraph.segments, paragraph.starts, ends, strict=True):
            yield "target", paragraph.text[begin:end], segment.places
            if segment.source and segment.source_places:
                yield "source", segment.source, segment.source_places
