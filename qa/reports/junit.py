"""JUnit XML, as Jenkins' xUnit plugin defines it (junit-10.xsd) and GitLab, Azure and others read.

A document is a suite with one case, because a suite tells its counts before its cases: so the
report streams. The last suite is the gate.
"""

from __future__ import annotations

from typing import Any

from qa.data import DocumentReport
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Style, report_format
from qa.reports.gate import exempt, failing, objections
from qa.reports.places import Found, found
from qa.reports.plain import one_line, relative, start, xml, xml_text
from qa.totals import Summary

MOST = 100  # findings that are told of one document: a case is read by people


@report_format("junit", ".junit.xml", ".junit", ".xml")
class JUnit:
    """Documents as test cases: findings that the policy forbids fail them."""

    def __init__(self, style: Style) -> None:
        self._signature: dict[str, Any] = {}
        self._failing = failing({})
        self._reset()

    def begin(self, signature: dict[str, Any]) -> str:
        """The root."""
        self._signature, self._failing = signature, failing(signature)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + start("testsuites", name="mtqa") + "\n"

    def part(self, report: DocumentReport) -> str:
        """Nothing yet: a case is written when its document ends."""
        for one in found(report):
            if self._failing(one.finding, report.policy):
                self._fatal.add(line(one))
            else:
                self._others.add(line(one))
        return ""

    def close(self, summary: Summary) -> str:
        """The case of the document."""
        reasons = objections(summary, self._signature)
        failed = bool(self._fatal.count or reasons)
        what = (
            f"Findings that fail: {self._fatal.count}." if self._fatal.count else "".join(reasons)
        )
        content = ""
        if failed:
            text = "\n".join([*self._fatal.lines(), *reasons])
            content = xml("failure", xml_text(text), type="findings", message=what)
        if self._others.count:
            content += xml("system-out", xml_text("\n".join(self._others.lines())))
        name = relative(summary.path) + (f" ({summary.doc})" if summary.doc else "")
        self._reset()
        return suite(name, content, failures=int(failed))

    def end(self, outcome: Outcome) -> str:
        """A case for each file that could not be checked, and the gate."""
        text = "".join(map(_unchecked, outcome.errors))
        verdict = outcome.verdict
        content = ""
        if not verdict.passed:
            reasons = xml_text("\n".join(verdict.reasons))
            content = xml("failure", reasons, type="gate", message="Not good enough.")
        return text + suite("gate", content, failures=int(not verdict.passed)) + "</testsuites>\n"

    def _reset(self) -> None:
        self._fatal, self._others = _Lines(), _Lines()


class _Lines:
    """The first lines of many, and how many there were."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self.count = 0

    def add(self, text: str) -> None:
        self.count += 1
        if self.count <= MOST:
            self._kept.append(text)

    def lines(self) -> list[str]:
        more = self.count - len(self._kept)
        return [*self._kept, *([f"… and {more} more."] if more else [])]


def line(one: Found) -> str:
    """A finding as compilers write it."""
    here, finding = one.region, one.finding
    why = exempt(finding)
    return (
        f"{relative(one.path)}:{here.line}:{here.column}: {finding.severity} "
        f"{finding.check}: {one_line(f'{finding.message} ({why})' if why else finding.message)}"
    )


def suite(name: str, content: str, *, failures: int = 0, errors: int = 0) -> str:
    """A suite of one case."""
    case = xml("testcase", content or None, name=name, classname="mtqa")
    return xml("testsuite", case, name=name, tests=1, failures=failures, errors=errors) + "\n"


def _unchecked(error: MtqaError) -> str:
    name = relative(error.path) if isinstance(error, InputError) else "mtqa"
    content = xml("error", xml_text(str(error)), type="unchecked", message="Could not be checked.")
    return suite(name, content, errors=1)
