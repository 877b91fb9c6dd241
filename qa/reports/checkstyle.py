"""Checkstyle's XML, which has no schema but many readers (Jenkins, Danger, editors)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from qa.data import DocumentReport
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Silent, report_format
from qa.reports.gate import exempt, level
from qa.reports.places import Found, found
from qa.reports.plain import relative, start, xml

SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


@report_format("checkstyle", ".checkstyle.xml", ".checkstyle")
class Checkstyle(Silent):
    """A file element for each run of findings in one file."""

    def begin(self, signature: dict[str, Any]) -> str:
        """The root; readers ask for Checkstyle's version, not for ours."""
        root = start("checkstyle", version="4.3")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'

    def part(self, report: DocumentReport) -> str:
        """The findings; those in the source stand under its file."""
        ordered = sorted(found(report), key=lambda one: one.path != report.document.path)
        return "".join(_file(path, ones) for path, ones in groupby(ordered, lambda one: one.path))

    def end(self, outcome: Outcome) -> str:
        """The files that could not be checked."""
        return "".join(map(_unchecked, outcome.errors)) + "</checkstyle>\n"


def _file(path: str, ones: Iterable[Found]) -> str:
    content = "".join(f"\n  {_error(one)}" for one in ones)
    return xml("file", f"{content}\n", name=relative(path)) + "\n"


def _error(one: Found) -> str:
    finding = one.finding
    why = exempt(finding)
    return xml(
        "error",
        line=one.region.line,
        column=one.region.column,
        # The format knows no baseline: readers that fail on errors are to let these pass.
        severity="info" if why else SEVERITIES[level(finding.check, finding.severity)],
        message=f"{finding.message} ({why})" if why else finding.message,
        source=f"mtqa.{finding.category.replace('/', '.')}.{finding.check}",
    )


def _unchecked(error: MtqaError) -> str:
    known = error if isinstance(error, InputError) else None
    told = xml(
        "error",
        line=known.line if known else None,
        severity="error",
        message=str(error),
        source="mtqa.unchecked",
    )
    return xml("file", told, name=relative(known.path) if known else "mtqa") + "\n"
