"""Segments -> the numbers of a document: means weighted by target words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from qa.data import SegmentReport
from qa.metrics import Pair, metrics
from qa.rate import GARBLED


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of one document, however many parts it came in. None means "not scored"."""

    path: str
    doc: str | None
    segments: int
    words: int
    score: float | None
    fluency: float | None
    adequacy: float | None
    points_per_1000: float | None
    findings: dict[str, int]
    garbled: int
    metrics: dict[str, object] | None = None
    pairs: tuple[Pair, ...] = ()


def words(text: str) -> int:
    """Words of a text: what stands between spaces and has a letter or digit in it."""
    return sum(any(char.isalnum() for char in token) for token in text.split())


def mean(values: Iterable[tuple[float | None, int]]) -> float | None:
    """The mean of the values that are there, each with its weight; None if there are none."""
    known = [(value, weight) for value, weight in values if value is not None]
    total = sum(weight for _, weight in known)
    return sum(value * weight for value, weight in known) / total if total else None


@dataclass(slots=True)
class Tally:
    """Adds up the parts of one document."""

    path: str
    doc: str | None = None
    numbers: list[tuple[float, float | None, float | None, float, int]] = field(
        default_factory=list
    )
    findings: Counter[str] = field(default_factory=Counter)
    garbled: int = 0
    pairs: list[Pair] = field(default_factory=list)

    def add(self, segments: Iterable[SegmentReport], pairs: Iterable[Pair] = ()) -> None:
        """Count one part in; ``pairs`` are references from a file of their own."""
        self.pairs += pairs
        for item in segments:
            self.numbers.append(_numbers(item))
            for finding in item.findings:
                self.findings[finding.severity.value] += 1
                self.garbled += finding.check == GARBLED
            if item.segment.reference is not None:
                self.pairs.append((item.segment.target, item.segment.reference))

    def summary(self, *, measure: bool = True) -> Summary:
        """The numbers of everything that was added; ``measure=False`` leaves the metrics out."""
        count = sum(row[-1] for row in self.numbers)
        penalties = sum(row[3] for row in self.numbers)
        return Summary(
            path=self.path,
            doc=self.doc,
            segments=len(self.numbers),
            words=count,
            score=mean((row[0], row[-1]) for row in self.numbers),
            fluency=mean((row[1], row[-1]) for row in self.numbers),
            adequacy=mean((row[2], row[-1]) for row in self.numbers),
            points_per_1000=1000 * penalties / count if count else None,
            findings=dict(self.findings),
            garbled=self.garbled,
            metrics=metrics(self.pairs) if measure else None,
            pairs=tuple(self.pairs),
        )


def _numbers(
    item: SegmentReport,
) -> tuple[float, float | None, float | None, float, int]:
    return item.score, item.fluency, item.adequacy, item.penalty, words(item.segment.target)
