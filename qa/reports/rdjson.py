"""The Reviewdog Diagnostic Format (reviewdog's proto/rdf) as one JSON object.

Its columns count UTF-8 bytes, and its ranges end before their last position.
"""

from __future__ import annotations

from typing import Any

from qa.data import DocumentReport
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Silent, Style, report_format
from qa.reports.gate import exempt, level
from qa.reports.json import dumps
from qa.reports.places import Found, Region, found, utf8
from qa.reports.plain import plain, relative

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


@report_format("rdjson", ".rdjson", ".rdjson.json")
class RdJson(Silent):
    """One diagnostic a finding, with the suggestions that reviewdog offers to apply."""

    def __init__(self, style: Style) -> None:
        self._some = False

    def begin(self, signature: dict[str, Any]) -> str:
        """The tool, up to the list of diagnostics."""
        return '{"source": {"name": "mtqa"}, "diagnostics": ['

    def part(self, report: DocumentReport) -> str:
        """The findings, one a line.

        Each becomes a comment on a change, so what a baseline or a suppression lets pass is left
        out.
        """
        counted = (one for one in found(report, utf8) if not exempt(one.finding))
        return "".join(self._next(diagnostic(one)) for one in counted)

    def end(self, outcome: Outcome) -> str:
        """The files that could not be checked."""
        return "".join(self._next(_unchecked(error)) for error in outcome.errors) + "\n]}\n"

    def _next(self, item: dict[str, Any]) -> str:
        comma = "," if self._some else ""
        self._some = True
        return f"{comma}\n{dumps(item)}"


def diagnostic(one: Found) -> dict[str, Any]:
    """A finding as a Diagnostic."""
    finding, place = one.finding, _range(one.region)
    found: dict[str, Any] = {
        "message": plain(finding.message),
        "location": {"path": plain(relative(one.path)), "range": place},
        "severity": SEVERITIES[level(finding.check, finding.severity)],
        "code": {"value": finding.check},
    }
    if one.fix is not None:
        found["suggestions"] = [{"range": place, "text": plain(one.fix)}]
    return found


def _range(region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }


def _unchecked(error: MtqaError) -> dict[str, Any]:
    known = error if isinstance(error, InputError) else None
    location: dict[str, Any] = {"path": plain(relative(known.path)) if known else "."}
    if known and known.line is not None:
        location["range"] = {"start": {"line": known.line}}
    return {"message": plain(str(error)), "location": location, "severity": "ERROR"}
