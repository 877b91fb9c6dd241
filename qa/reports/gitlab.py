"""GitLab's code quality report: a subset of the Code Climate format, one list of issues."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from qa.data import DocumentReport, Severity
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Silent, Style, report_format
from qa.reports.json import dumps
from qa.reports.places import Found, found
from qa.reports.plain import plain, relative

# GitLab knows info, minor, major, critical and blocker.
SEVERITIES = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}


@report_format("gitlab", ".gitlab.json", ".gitlab")
class GitLab(Silent):
    """One issue a finding; merge requests show those that are new or gone."""

    def __init__(self, style: Style) -> None:
        # GitLab drops an issue whose fingerprint it has seen, in whatever file. This is what
        # keeps the memory from being flat: 16 bytes and a count for each finding.
        self._seen: Counter[bytes] = Counter()
        self._some = False

    def begin(self, signature: dict[str, Any]) -> str:
        """The list opens."""
        return "["

    def part(self, report: DocumentReport) -> str:
        """The findings, one a line, without what is suppressed.

        What a baseline knows stays: GitLab would call it resolved if it were gone.
        """
        counted = (one for one in found(report) if one.finding.suppressed is None)
        return "".join(map(self._issue, counted))

    def end(self, outcome: Outcome) -> str:
        """The files that could not be checked; the list closes."""
        return "".join(map(self._unchecked, outcome.errors)) + "\n]\n"

    def _issue(self, one: Found) -> str:
        finding, region = one.finding, one.region
        path = relative(one.path)
        return self._entry(
            finding.message,
            finding.check,
            self._unique(f"{path}\x1f{finding.fingerprint or finding.check + finding.text}"),
            SEVERITIES[finding.severity],
            {"path": plain(path), "lines": {"begin": region.line, "end": region.end_line}},
        )

    def _unchecked(self, error: MtqaError) -> str:
        known = error if isinstance(error, InputError) else None
        path = relative(known.path) if known else "."
        line = (known.line if known else None) or 1
        return self._entry(
            str(error),
            "unchecked",
            self._unique(f"{path}\x1funchecked"),
            "blocker",
            {"path": plain(path), "lines": {"begin": line}},
        )

    def _entry(
        self, text: str, check: str, fingerprint: str, severity: str, location: dict[str, Any]
    ) -> str:
        issue = {
            "description": plain(text),
            "check_name": check,
            "fingerprint": fingerprint,
            "severity": severity,
            "location": location,
        }
        comma = "," if self._some else ""
        self._some = True
        return f"{comma}\n{dumps(issue)}"

    def _unique(self, key: str) -> str:
        """A fingerprint that no other issue of the report has; equal ones are numbered."""
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:16]
        self._seen[digest] += 1
        count = self._seen[digest]
        if count == 1:
            return digest.hex()
        return hashlib.sha256(digest + str(count).encode()).hexdigest()[:32]
