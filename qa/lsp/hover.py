"""What a check looks for, and how good a sentence is, in a few lines of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.check import CHECKS
from qa.data import SegmentReport
from qa.explain import example_lines
from qa.lsp.diagnostics import Shown

MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def hover(shown: Sequence[Shown]) -> str:
    """The text for the findings that stand at a place."""
    return "\n\n---\n\n".join("\n\n".join(_about(one)) for one in shown)


def _about(one: Shown) -> Iterator[str]:
    finding = one.found.finding
    check = CHECKS[finding.check]
    what = f"{finding.category}, {finding.severity}, confidence {finding.confidence:.0%}"
    yield f"**{finding.check}** ({what})"
    yield plain(finding.message)
    yield plain(f"{check.summary} {check.why}".strip())
    if example := check.flags[:1]:
        # As code: marks of Markdown in it stand for themselves.
        lines = "\n".join(line for line in example_lines(example[0]))
        yield f"````text\n{lines}\n````"
    if numbers := _scores(one.found.item):
        yield numbers


def _scores(item: SegmentReport) -> str:
    """What a model said of the sentence, nothing where none was asked."""
    parts = ("score", item.score), ("fluency", item.fluency), ("adequacy", item.adequacy)
    if item.fluency is None and item.adequacy is None and item.risk is None:
        return ""
    said = ", ".join(f"{name} {value:.0f}" for name, value in parts if value is not None)
    return f"This sentence: {said}"


def plain(text: str) -> str:
    """A text in which nothing is a mark of Markdown."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))
