"""CSV (RFC 4180) for spreadsheets and scripts: one row a finding.

``path`` is the file that ``line`` and ``column`` count in, the source of an omission say;
``target_path`` is always that of the translation.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from qa.data import DocumentReport
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Silent, report_format
from qa.reports.json import number
from qa.reports.places import Found, found
from qa.reports.plain import plain, relative

COLUMNS = (
    "path", "doc", "segment", "line", "column", "severity", "check", "category", "side", "text",
    "message", "suggestion", "confidence", "fingerprint", "source", "target", "state", "suppressed",
    "target_path",
)  # fmt: skip
# Spreadsheets run a cell that starts like this as a formula (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@report_format("csv", ".csv")
class Csv(Silent):
    """A head and the findings, with the sentences that they are in."""

    def begin(self, signature: dict[str, Any]) -> str:
        """The names of the columns."""
        return row(COLUMNS)

    def part(self, report: DocumentReport) -> str:
        """The findings."""
        return "".join(row(_values(one)) for one in found(report))

    def end(self, outcome: Outcome) -> str:
        """The files that could not be checked, so that they do not look like clean ones."""
        return "".join(row(_unchecked(error)) for error in outcome.errors)


def row(values: Iterable[object]) -> str:
    """One record with its end; no cell of it is a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_cell(value) for value in values])
    return out.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _values(one: Found) -> Iterable[object]:
    finding, segment = one.finding, one.item.segment
    return (
        relative(one.path), one.document.doc, segment.id, finding.line, finding.column,
        finding.severity.value, finding.check, finding.category, finding.side, finding.text,
        finding.message, finding.suggestion, number(finding.confidence), finding.fingerprint,
        segment.source, segment.target, finding.state, finding.suppressed,
        relative(one.document.path),
    )  # fmt: skip


def _unchecked(error: MtqaError) -> Iterable[object]:
    known = error if isinstance(error, InputError) else None
    told: dict[str, object] = {
        "path": relative(known.path) if known else None,
        "line": known.line if known else None,
        "severity": "error",
        "check": "unchecked",
        "message": str(error),
    }
    return (told.get(name) for name in COLUMNS)
