"""Markdown for the summary of a job or a comment: GitHub's flavour (GFM), no markup of files.

On GitHub: ``mtqa check ... -o summary.md; cat summary.md >> "$GITHUB_STEP_SUMMARY"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qa.data import DocumentReport, Severity
from qa.files.ours import MARKDOWN
from qa.reports import Outcome, Style, report_format
from qa.reports.gate import exempt, let_pass
from qa.reports.places import Found, found
from qa.reports.plain import counted, one_line, relative
from qa.totals import Summary

MARKUP = re.compile(r"[\\`*_\[\]#|~$]|:(?=//)")
# Mentions, :emoji: and www links are found in the finished page, so that a backslash does not stop
# them; a space of no width does.
LATE = re.compile(r"(?i)@|:(?=\w+:)|\bwww(?=\.)")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
MOST = 500  # rows in all: GitHub refuses a summary of more than 1 MiB
LONGEST, WORDS = 400, 80  # characters of a message and of the words that it is about
HEAD = "| place | severity | check | words | problem |\n|---|---|---|---|---|\n"


@report_format("markdown", ".md", ".markdown")
class Markdown:
    """A table of findings a document, and the verdict."""

    def __init__(self, style: Style) -> None:
        self._rows = self._left_out = self._documents = self._findings = 0
        self._opened = False

    def begin(self, signature: dict[str, Any]) -> str:
        """The title, behind a comment by which the next run knows the report."""
        return f"{MARKDOWN}## mtqa\n\n"

    def part(self, report: DocumentReport) -> str:
        """The head of a document with findings, and their rows; what was let pass is counted."""
        text = ""
        for one in found(report):
            if one.finding.severity is Severity.NEUTRAL or exempt(one.finding):
                continue
            self._findings += 1
            if self._rows == MOST:
                self._left_out += 1
                continue
            if not self._opened:
                text += f"### {_name(report.document.path, report.document.doc)}\n\n{HEAD}"
            self._opened = True
            self._rows += 1
            text += _row(one)
        return text

    def close(self, summary: Summary) -> str:
        """The numbers of a document that was shown."""
        self._documents += 1
        shown, self._opened = self._opened, False
        return f"\n{', '.join(_numbers(summary))}\n\n" if shown else ""

    def end(self, outcome: Outcome) -> str:
        """How much there was, the verdict and its reasons."""
        more, verb = counted(self._left_out, "more finding"), "is" if self._left_out == 1 else "are"
        text = f"{more} {verb} not shown here.\n\n" if self._left_out else ""
        sizes = counted(self._documents, "document"), counted(self._findings, "finding")
        text += f"{', '.join(sizes)}.\n\n"
        text += "".join(f"{sentence}\n\n" for sentence in let_pass(outcome.accepted))
        text += "".join(f"- {escaped(str(remark))}\n" for remark in outcome.accepted.remarks)
        text += "\n" if outcome.accepted.remarks else ""
        if outcome.verdict.passed:
            return f"{text}**Passed.**\n"
        lines = dict.fromkeys(outcome.verdict.reasons)
        reasons = "".join(f"- {escaped(reason)}\n" for reason in lines)
        return f"{text}**Not passed:**\n\n{reasons}"


def escaped(text: str) -> str:
    """Text on one line that means nothing to Markdown, HTML, or GitHub's links and mentions."""
    safe = MARKUP.sub(r"\\\g<0>", one_line(text)).translate(ENTITIES)
    return LATE.sub(r"\g<0>&#8203;", safe)


def _row(one: Found) -> str:
    finding = one.finding
    place = f"{one.region.line}:{one.region.column}"
    if one.path != one.document.path:
        place = f"{relative(one.path)}:{place}"
    words, message = _short(finding.text, WORDS), _short(finding.message, LONGEST)
    cells = (
        escaped(place),
        finding.severity,
        f"`{finding.check}`",
        escaped(words),
        escaped(message),
    )
    return f"| {' | '.join(cells)} |\n"


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _name(path: str, doc: str | None) -> str:
    return escaped(relative(path) + (f" ({doc})" if doc else ""))


def _numbers(summary: Summary) -> Iterator[str]:
    yield counted(summary.segments, "segment")
    yield counted(summary.words, "word")
    for name in ("score", "fluency", "adequacy"):
        value = getattr(summary, name)
        if value is not None:
            yield f"{name} {value:.1f}"
