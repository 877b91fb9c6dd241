"""What only a model sees: checks without a rule, whose findings come with a scorer's numbers."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import CHECKS, Check, Hit
from qa.data import Segment, Severity


def _nothing(segment: Segment) -> Iterator[Hit]:
    """No rule finds these."""
    return iter(())


def _of_model(
    name: str, category: str, severity: Severity, summary: str, why: str, *, source: bool = False
) -> None:
    CHECKS.add(
        name,
        Check(
            id=name,
            category=category,
            severity=severity,
            function=_nothing,
            scope=Segment,
            summary=summary,
            why=why,
            flags=(),
            passes=(),
            needs_source=source,
            default=True,
            confidence=0.5,
            model=True,
        ),
    )


_of_model(
    "surprising-word",
    "fluency/unidiomatic",
    Severity.NEUTRAL,
    "A language model did not expect this word at all.",
    "Names and rare words surprise a model too, so this is a hint and costs no points.",
)
_of_model(
    "unlikely-translation",
    "accuracy/mistranslation",
    Severity.NEUTRAL,
    "A translation model did not expect this word for this source at all.",
    "Free translations and names surprise a model too, so this is a hint and costs no points.",
    source=True,
)
