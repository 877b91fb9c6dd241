"""Segments -> the numbers of a document: means weighted by target words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from qa.data import Document, Policy, SegmentReport
from qa.metrics import Pair, metrics
from qa.rate import GARBLED

# Words below which points per 1,000 say more of one finding than of the text: a minor one in ten
# words is 100, as many as a model expects of a flawless article.
FEW = 100


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of one document, however many parts it came in. None means "not scored".

    ``weakest`` are score and line of the segment with the lowest score, the first of several.
    """

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
    policy: Policy | None = None
    weakest: tuple[float, int] | None = None

    @property
    def telling(self) -> float | None:
        """The points per 1,000 words for reports that people read; None of fewer than 100 words."""
        return self.points_per_1000 if self.words >= FEW else None


def words(text: str) -> int:
    """Words of a text: what stands between spaces and has a letter or digit in it."""
    return sum(any(char.isalnum() for char in token) for token in text.split())


@dataclass(slots=True)
class Mean:
    """A running mean of the values that are there, each with its weight."""

    total: float = 0.0
    weight: int = 0

    def add(self, value: float | None, weight: int) -> None:
        """Count a value in, unless it is None."""
        if value is not None:
            self.total += value * weight
            self.weight += weight

    @property
    def value(self) -> float | None:
        """The mean, or None if nothing of any weight was added."""
        return self.total / self.weight if self.weight else None


@dataclass(slots=True)
class Tally:
    """Adds up the parts of one document in memory that grows with its findings alone.

    ``seen`` are their fingerprints, which are told apart by numbers.
    """

    path: str
    doc: str | None = None
    policy: Policy | None = None
    seen: Counter[str] = field(default_factory=Counter)
    segments: int = 0
    words: int = 0
    penalty: float = 0.0
    score: Mean = field(default_factory=Mean)
    fluency: Mean = field(default_factory=Mean)
    adequacy: Mean = field(default_factory=Mean)
    findings: Counter[str] = field(default_factory=Counter)
    garbled: int = 0
    pairs: list[Pair] = field(default_factory=list)
    weakest: tuple[float, int] | None = None

    def goes_on(self, document: Document) -> bool:
        """Whether this is another part of the document."""
        return document.part > 0 and (document.path, document.doc) == (self.path, self.doc)

    def add(self, segments: Iterable[SegmentReport], pairs: Iterable[Pair] = ()) -> None:
        """Count one part in; ``pairs`` are references from a file of their own."""
        self.pairs += pairs
        for item in segments:
            self._count(item)
            for finding in item.findings:
                self.findings[finding.severity.value] += 1
                self.garbled += finding.check == GARBLED
            if item.segment.reference is not None:
                self.pairs.append((item.segment.target, item.segment.reference))

    def _count(self, item: SegmentReport) -> None:
        weight = words(item.segment.target)
        self.segments += 1
        self.words += weight
        self.penalty += item.penalty
        if self.weakest is None or item.score < self.weakest[0]:
            self.weakest = item.score, item.segment.line
        for mean, value in (
            (self.score, item.score),
            (self.fluency, item.fluency),
            (self.adequacy, item.adequacy),
        ):
            mean.add(value, weight)

    def summary(self, *, measure: bool = True) -> Summary:
        """The numbers of everything that was added; ``measure=False`` leaves the metrics out."""
        return Summary(
            path=self.path,
            doc=self.doc,
            segments=self.segments,
            words=self.words,
            score=self.score.value,
            fluency=self.fluency.value,
            adequacy=self.adequacy.value,
            points_per_1000=1000 * self.penalty / self.words if self.words else None,
            findings=dict(self.findings),
            garbled=self.garbled,
            metrics=metrics(self.pairs) if measure else None,
            pairs=tuple(self.pairs),
            weakest=self.weakest,
            policy=self.policy,
        )
