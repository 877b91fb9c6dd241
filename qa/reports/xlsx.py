"""XLSX for editors: a summary, a row a finding with its words marked, and a row a segment.

Every text is written as a string, so that none is a formula or a link. Rows go to disk as they
come; what is left at the end is the packed file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qa.data import DocumentReport, Severity
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Style, report_format
from qa.reports.gate import let_pass
from qa.reports.json import number
from qa.reports.places import Found, found
from qa.reports.plain import counted, in_words, plain, relative
from qa.totals import Summary

Value = str | int | float | None
Row = Sequence[Value]
# Excel's limits ("Excel specifications and limits"): UTF-16 units of a cell, rows of a sheet.
LONGEST, ROWS = 32_767, 1_048_576
# The same run gives the same bytes: the file says nothing of when it was made.
MADE = datetime(2000, 1, 1)
COLOURS = {
    Severity.CRITICAL: ("#A10D3C", "#FFDBE5"),
    Severity.MAJOR: ("#A0330B", "#FFE3D5"),
    Severity.MINOR: ("#6B5200", "#FFF3C4"),
    Severity.NEUTRAL: ("#4B5563", "#E9ECF0"),
}
# Columns and their widths in characters; the line counts in "file", which may be the source.
SUMMARY = {
    "document": 50, "segments": 12, "words": 12, "score": 12, "fluency": 12, "adequacy": 12,
    "points per 1,000 words": 22, "critical": 10, "major": 10, "minor": 10, "neutral": 10,
}  # fmt: skip
FINDINGS = {
    "document": 28, "segment": 10, "file": 28, "line": 7, "column": 8, "severity": 10, "check": 22,
    "message": 45, "suggestion": 18, "words": 20, "side": 8, "source": 55, "translation": 55,
    "category": 24, "confidence": 11, "state": 11, "suppressed": 20, "fingerprint": 20,
}  # fmt: skip
SEGMENTS = {
    "document": 28, "segment": 10, "line": 7, "column": 8, "score": 10, "fluency": 10,
    "adequacy": 10, "risk": 10, "garbled": 10, "findings": 10, "source": 60, "translation": 60,
}  # fmt: skip
SHARES = ("risk", "garbled", "confidence")
NOT_SCORED = "not scored"


@report_format("xlsx", ".xlsx", binary=True)
class Xlsx:
    """A workbook of three sheets.

    Raises:
        MtqaError: the library that writes it is not installed.
    """

    def __init__(self, style: Style) -> None:
        try:
            import xlsxwriter.exceptions
        except ImportError as error:
            raise MtqaError(
                "The xlsx report needs a library that is not installed. Install it: "
                "pip install 'mtqa[xlsx]'"
            ) from error
        self._make = xlsxwriter.Workbook
        self._failure = xlsxwriter.exceptions.FileCreateError
        self._findings: Counter[str] = Counter()
        self._segments = 0
        self._documents: list[Row] = []
        self._signature: dict[str, Any] = {}

    def begin(self, signature: dict[str, Any]) -> bytes:
        """Nothing yet: the sheets are packed when they are complete."""
        self._signature = signature
        self._folder = TemporaryDirectory(prefix="mtqa-", ignore_cleanup_errors=True)
        self._path = Path(self._folder.name) / "report.xlsx"
        self._book = self._make(
            str(self._path), {"constant_memory": True, "tmpdir": self._folder.name}
        )
        self._book.use_zip64()
        self._book.set_properties({"created": MADE, "title": "mtqa"})
        self._formats = formats(self._book)
        names = ("Summary", "Findings", "Segments")
        columns = (SUMMARY, FINDINGS, SEGMENTS)
        self._sheets = [
            Sheet(self._book.add_worksheet(name), self._formats, widths)
            for name, widths in zip(names, columns, strict=True)
        ]
        for sheet in self._sheets[1:]:
            sheet.head()
        return b""

    def part(self, report: DocumentReport) -> bytes:
        """A row for each finding and segment."""
        _, findings, segments = self._sheets
        for one in found(report):
            self._findings[one.finding.severity.value] += 1
            findings.add(_finding(one), _marks(one))
        for item in report.segments:
            self._segments += 1
            segment = item.segment
            scores = (item.score, item.fluency, item.adequacy, item.risk, item.garbled)
            segments.add((
                _name(report.document.path, report.document.doc), segment.id, segment.line,
                segment.column, *map(_score, scores), len(item.findings), segment.source,
                segment.target,
            ))  # fmt: skip
        return b""

    def close(self, summary: Summary) -> bytes:
        """Nothing yet; the numbers stand in the summary."""
        numbers = (summary.score, summary.fluency, summary.adequacy, summary.points_per_1000)
        counts = (summary.findings.get(severity, 0) for severity in COLOURS)
        name = _name(summary.path, summary.doc)
        row = (name, summary.segments, summary.words, *map(_score, numbers), *counts)
        self._documents.append(row)
        return b""

    def end(self, outcome: Outcome) -> bytes:
        """The whole file."""
        summary, *others = self._sheets
        for error in outcome.errors:
            others[0].add(_unchecked(error))
        for row, style in self._summary(outcome):
            summary.add(row, {0: style} if style else None)
        for sheet in others:
            sheet.filter()
        try:
            self._book.close()
        except self._failure as error:  # not an OSError, but made of one
            raise OSError(*getattr(error.args[0], "args", error.args)) from error
        content = self._path.read_bytes()
        self._folder.cleanup()
        return content

    def _summary(self, outcome: Outcome) -> Iterator[tuple[Row, str | None]]:
        """Rows, and how the first cell looks."""
        verdict = outcome.verdict
        yield ("Passed" if verdict.passed else "Not passed",), "title"
        errors = [str(error) for error in outcome.errors]
        yield from (((reason,), None) for reason in verdict.reasons if reason not in errors)
        if errors:
            yield ("Could not be checked",), "title"
            yield from (((error,), None) for error in errors)
        counts = ", ".join(f"{n} {name}" for name in COLOURS if (n := self._findings[name]))
        sizes = counted(len(self._documents), "document"), counted(self._segments, "segment")
        yield (f"{', '.join(sizes)}; {counts or 'no findings'}.",), None
        for sentence in (*let_pass(outcome.accepted), *map(str, outcome.accepted.remarks)):
            yield (sentence,), None
        for key, each in (outcome.metrics or {}).items():
            yield (f"{key}: {each['score']:.1f}" if isinstance(each, dict) else key,), None
        yield (None,), None
        yield tuple(SUMMARY), "head"
        yield from ((row, None) for row in self._documents)
        yield (None,), None
        yield ("How this was checked",), "title"
        for key, value in self._signature.items():
            yield (f"{key}: {in_words(value)}",), None


def formats(book: Any) -> dict[str, Any]:
    """How cells look, by name."""
    known = {
        "text": {"text_wrap": True, "valign": "top"},
        "title": {"bold": True, "font_size": 13},
        "head": {"bold": True, "bottom": 1, "valign": "top"},
        "number": {"num_format": "0.0", "valign": "top"},
        "share": {"num_format": "0 %", "valign": "top"},
    }
    for severity, (ink, paper) in COLOURS.items():
        known[severity.value] = {"font_color": ink, "bg_color": paper, "valign": "top"}
        known[f"words {severity.value}"] = {"font_color": ink, "bold": True, "underline": 1}
    return {name: book.add_format(look) for name, look in known.items()}


@dataclass(slots=True)
class Sheet:
    """A sheet that is written row by row, the first as its head."""

    sheet: Any
    formats: dict[str, Any]
    widths: dict[str, int]
    rows: int = 0
    left_out: int = 0

    def __post_init__(self) -> None:
        for column, width in enumerate(self.widths.values()):
            self.sheet.set_column(column, column, width)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)

    def head(self) -> None:
        """The names of the columns, which stay in sight and on every page."""
        self.add(tuple(self.widths), dict.fromkeys(range(len(self.widths)), "head"))
        self.sheet.freeze_panes(1, 0)
        self.sheet.repeat_rows(0)

    def add(self, row: Row, looks: dict[int, Any] | None = None) -> None:
        """A row; ``looks`` has the format of a column, or where its words are: start, end, format.

        A sheet that is full keeps its last row for saying so.
        """
        if self.rows == ROWS - 1:
            self.left_out += 1
            return
        for column, (name, value) in enumerate(zip(self.widths, row, strict=False)):
            if value is not None:
                self._cell(column, name, value, (looks or {}).get(column))
        self.rows += 1

    def _cell(self, column: int, name: str, value: str | int | float, look: Any) -> None:
        if isinstance(look, tuple):
            self._marked(column, str(value), *look)
        elif isinstance(value, str):
            self.sheet.write_string(self.rows, column, cell(value), self.formats[look or "text"])
        else:
            look = "number" if isinstance(value, float) else "text"
            look = "share" if name in SHARES else look
            self.sheet.write_number(self.rows, column, value, self.formats[look])

    def _marked(self, column: int, text: str, start: int, end: int, look: str) -> None:
        """A text with some of its words set off, if Excel can hold it whole."""
        text, pieces = cell(text), (text[:start], text[start:end], text[end:])
        before, words, after = map(cell, pieces)
        whole = before + words + after == text and words and (before or after)
        if not whole:
            self.sheet.write_string(self.rows, column, text, self.formats["text"])
            return
        runs = [run for run in (before, self.formats[look], words, after) if run != ""]
        self.sheet.write_rich_string(self.rows, column, *runs, self.formats["text"])

    def filter(self) -> None:
        """Buttons in the head that filter and sort; and how many rows had no place."""
        if self.left_out:
            text = f"{self.left_out} more rows have no place in a sheet of Excel."
            self.sheet.write_string(self.rows, 0, text, self.formats["title"])
        self.sheet.autofilter(0, 0, max(self.rows - 1, 1), len(self.widths) - 1)


def cell(text: str) -> str:
    """Text that a cell can hold: no characters that XML forbids, and cut visibly if too long."""
    text = plain(text.replace("\r\n", "\n").replace("\r", "\n"))
    if _units(text) <= LONGEST:
        return text
    note = f" … [cut here; the text has {len(text)} characters]"
    kept = text.encode("utf-16-le")[: 2 * (LONGEST - len(note))].decode("utf-16-le", "ignore")
    return kept + note


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def _name(path: str, doc: str | None) -> str:
    return relative(path) + (f" ({doc})" if doc else "")


def _score(value: float | None) -> Value:
    return NOT_SCORED if value is None else number(float(value))


def _finding(one: Found) -> Row:
    finding, segment = one.finding, one.item.segment
    return (
        _name(one.document.path, one.document.doc), segment.id, relative(one.path), finding.line,
        finding.column, finding.severity.value, finding.check, finding.message, finding.suggestion,
        finding.text, finding.side, segment.source, segment.target, finding.category,
        number(finding.confidence), finding.state, finding.suppressed, finding.fingerprint,
    )  # fmt: skip


def _unchecked(error: MtqaError) -> Row:
    """A file that could not be checked, so that it does not look like a clean one."""
    known = error if isinstance(error, InputError) else None
    path = relative(known.path) if known else None
    told: dict[str, Value] = {
        "document": path, "file": path, "line": known.line if known else None,
        "severity": "error", "check": "unchecked", "message": str(error),
    }  # fmt: skip
    return tuple(told.get(name) for name in FINDINGS)


def _marks(one: Found) -> dict[int, Any]:
    """The colour of the severity, and where the words stand in their side."""
    finding, names = one.finding, list(FINDINGS)
    severity = finding.severity.value
    side = names.index("source" if finding.side == "source" else "translation")
    return {
        names.index("severity"): severity,
        side: (finding.start, finding.end, f"words {severity}"),
    }
