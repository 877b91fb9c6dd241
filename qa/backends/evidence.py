"""Words that a model hardly believes, as findings that cost no points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.backends.scale import Scale
from qa.data import Finding, Segment, Severity
from qa.text.places import position


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the target (offsets in it) with its surprisal in nats."""

    start: int
    end: int
    surprisal: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is said of a word from ``limit`` nats on; ``message`` has ``{word}`` in it."""

    check: str
    category: str
    limit: float
    message: str

    def findings(self, segment: Segment, tokens: Sequence[Token]) -> Iterator[Finding]:
        """The words that hold a token beyond the limit, each once, in text order."""
        covered = 0
        for token in tokens:
            if token.surprisal < self.limit or token.end <= covered:
                continue
            start, end = whole_words(segment.target, max(token.start, covered), token.end)
            if start < end:
                covered = end
                yield self._finding(segment, start, end)

    def _finding(self, segment: Segment, start: int, end: int) -> Finding:
        word = segment.target[start:end]
        line, column = position(segment.target, segment.places, start)
        return Finding(
            self.check,
            self.category,
            Severity.NEUTRAL,
            "target",
            start,
            end,
            line,
            column,
            word,
            self.message.format(word=word),
            confidence=0.3,
        )


def judged(
    segments: Sequence[Segment], tokens: Sequence[list[Token]], scale: Scale, evidence: Evidence
) -> Iterator[tuple[float | None, tuple[Finding, ...]]]:
    """Of each segment the penalty (0..25) of its mean surprisal, and its unexpected words.

    None and nothing for a segment without tokens.
    """
    for segment, row in zip(segments, tokens, strict=True):
        mean = sum(token.surprisal for token in row) / len(row) if row else None
        penalty = None if mean is None else scale.penalty(mean)
        yield penalty, tuple(evidence.findings(segment, row))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space at its ends, grown so that it cuts no word.

    >>> whole_words("Die Größe zählt.", 3, 6)
    (4, 9)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
