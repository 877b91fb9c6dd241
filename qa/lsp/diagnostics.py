"""Findings as an editor shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lsprotocol import types

from qa.check import CHECKS
from qa.data import Finding, Severity
from qa.errors import InputError
from qa.lsp.checked import Checked
from qa.lsp.positions import Positions
from qa.reports.places import Found, Region, found, path
from qa.text.places import position

SOURCE = "mtqa"
LEVELS = {
    Severity.CRITICAL: types.DiagnosticSeverity.Error,
    Severity.MAJOR: types.DiagnosticSeverity.Error,
    Severity.MINOR: types.DiagnosticSeverity.Warning,
    Severity.NEUTRAL: types.DiagnosticSeverity.Information,
}
UNREADABLE, SUPPRESSION, UNCHECKED = "unreadable", "suppression", "unchecked"


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding beside its diagnostic."""

    found: Found
    diagnostic: types.Diagnostic


# The address and the places of another file: of a source.
Other = Callable[[str], tuple[str, Positions] | None]


def shown(checked: Checked, least: Severity, here: Positions, other: Other) -> list[Shown]:
    """What a reader is to see of the findings: none that is suppressed, or old in a baseline."""
    return [
        Shown(one, _diagnostic(one, checked, here, other))
        for report in checked.reports
        for one in found(report)
        if is_shown(one.finding, least)
    ]


def is_shown(finding: Finding, least: Severity) -> bool:
    """Whether a finding counts, and is severe enough."""
    passed = finding.suppressed is not None or finding.state == "unchanged"
    return not passed and finding.severity.rank >= least.rank


def _diagnostic(one: Found, checked: Checked, here: Positions, other: Other) -> types.Diagnostic:
    finding = one.finding
    told = None
    if finding.side == "source":
        place = here.range(_sentence(one))
        told = list(_related(one, checked, here, other))
    else:
        place = here.range(one.region)
    return types.Diagnostic(
        place, finding.message, LEVELS[finding.severity], finding.check, source=SOURCE,
        code_description=None, related_information=told or None,
    )  # fmt: skip


def _sentence(one: Found) -> Region:
    """Where the translation of a sentence stands, or should."""
    segment = one.item.segment
    text = segment.target.rstrip()
    if not text:
        return Region(segment.line, segment.column, segment.line, segment.column)
    line, column = position(segment.target, segment.places, len(text) - 1)
    return Region(segment.line, segment.column, line, column + 1)


def _related(
    one: Found, checked: Checked, here: Positions, other: Other
) -> Iterator[types.DiagnosticRelatedInformation]:
    """Where in the source it stands."""
    name = path(one.document, "source")
    there = (checked.buffer.uri, here) if name == checked.buffer.path else other(name)
    if there:
        uri, places = there
        message = one.finding.text or CHECKS[one.finding.check].summary
        place = types.Location(uri, places.range(one.region))
        yield types.DiagnosticRelatedInformation(place, message)


def others(checked: Checked, here: Positions) -> Iterator[types.Diagnostic]:
    """What else is to be said: why a text was not checked, and what is wrong with suppressions."""
    information = types.DiagnosticSeverity.Information
    why = checked.refused
    if isinstance(why, InputError):
        said = f"{why.problem} {why.advice}"
        mine = why.path == checked.buffer.path
        place = here.line(why.line if mine else None)
        said = f"This text {said}" if mine else f"{why.path}: {said}"
        level = types.DiagnosticSeverity.Error
        yield types.Diagnostic(place, said, level, UNREADABLE, source=SOURCE)
    elif why:
        place = here.line(1)
        yield types.Diagnostic(place, _sentence_of(why), information, UNCHECKED, source=SOURCE)
    for remark in checked.remarks:
        if remark.path == checked.buffer.path and remark.line:
            place = here.line(remark.line)
            said = _sentence_of(remark.message)
            yield types.Diagnostic(place, said, information, SUPPRESSION, source=SOURCE)


def _sentence_of(text: str) -> str:
    return text[:1].upper() + text[1:]
