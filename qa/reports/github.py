"""GitHub's workflow commands: annotations on the lines of a pull request.

The escapes are those of the runner's own toolkit (``@actions/core``, command.ts): in data ``%``,
carriage return and line feed, in properties ``:`` and ``,`` as well. Nothing else is printed, so
that no text of a file can start a command of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from qa.data import DocumentReport, Policy, Severity
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Silent, Style, report_format
from qa.reports.gate import exempt, failing, let_pass
from qa.reports.places import Found, Region, found
from qa.reports.plain import counted, plain, relative

DATA = {ord(char): f"%{ord(char):02X}" for char in "%\r\n"}
# Of each kind. GitHub shows ten of a step; the others are for who reads its log.
MOST = 100
PROPERTY = {**DATA, ord(":"): "%3A", ord(","): "%2C"}


@report_format("github", ".github", ".github.txt")
class GitHub(Silent):
    """An annotation a finding: an error if it fails the run, else a warning or a notice."""

    def __init__(self, style: Style) -> None:
        self._failing = failing({})
        self._written: Counter[str] = Counter()  # of each kind

    def begin(self, signature: dict[str, Any]) -> str:
        """Nothing."""
        self._failing = failing(signature)
        return ""

    def part(self, report: DocumentReport) -> str:
        """The annotations; GitHub shows few of a step, so what costs no points is left out.

        So is what a baseline or a suppression lets pass; it is counted at the end.
        """
        costly = (one for one in found(report) if one.finding.severity is not Severity.NEUTRAL)
        return "".join(
            self._annotation(one, report.policy) for one in costly if not exempt(one.finding)
        )

    def end(self, outcome: Outcome) -> str:
        """An error for each file that could not be checked, and one for the gate."""
        text = "".join(map(_unchecked, outcome.errors))
        for remark in outcome.accepted.remarks:
            text += command(
                "warning", remark.message, file=relative(remark.path), line=remark.line,
                title="Worth a look",
            )  # fmt: skip
        more = sum(max(count - MOST, 0) for count in self._written.values())
        left_out = [f"{counted(more, 'more finding')}."] if more else []
        if told := " ".join([*left_out, *let_pass(outcome.accepted)]):
            text += command("notice", told, title="Not shown here")
        if not outcome.verdict.passed:
            text += command("error", "\n".join(outcome.verdict.reasons), title="Not good enough")
        return text

    def _annotation(self, one: Found, policy: Policy | None) -> str:
        finding = one.finding
        kind = "warning" if finding.severity.rank >= Severity.MAJOR.rank else "notice"
        kind = "error" if self._failing(finding, policy) else kind
        self._written[kind] += 1
        if self._written[kind] > MOST:
            return ""
        return command(
            kind,
            finding.message,
            file=relative(one.path),
            **_place(one.region),
            title=f"{finding.check} ({finding.severity})",
        )


def _place(region: Region) -> dict[str, object]:
    """Columns only within one line, where alone the checks API takes them; the last one counts."""
    if region.end_line != region.line:
        return {"line": region.line, "endLine": region.end_line}
    last = max(region.end_column - 1, region.column)
    return {"line": region.line, "col": region.column, "endColumn": last}


def command(name: str, data: str, **properties: object) -> str:
    """A workflow command on a line of its own; properties that are None are left out."""
    known = ((key, value) for key, value in properties.items() if value is not None)
    pairs = ",".join(f"{key}={_escaped(str(value), PROPERTY)}" for key, value in known)
    return f"::{name} {pairs}::{_escaped(data, DATA)}\n"


def _escaped(text: str, escapes: dict[int, str]) -> str:
    return plain(text).translate(escapes)


def _unchecked(error: MtqaError) -> str:
    known = error if isinstance(error, InputError) else None
    return command(
        "error",
        str(error),
        file=relative(known.path) if known else None,
        line=known.line if known else None,
        title="Could not be checked",
    )
