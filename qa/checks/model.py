"""What only a model sees: checks without a rule, whose findings come with a scorer's numbers."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import CHECKS, Check, Hit
from qa.data import Segment, Severity


def _nothing(segment: Segment) -> Iterator[Hit]:
    """No rule finds these."""
    return iter(())


def _of_model(
    name: str,
    category: str,
    severity: Severity,
    summary: str,
    why: str,
    *,
    model: str = "the model",
    source: bool = False,
    confidence: float = 0.5,
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
            confidence=confidence,
            model=model,
        ),
    )


_of_model(
    "surprising-word",
    "fluency/unidiomatic",
    Severity.NEUTRAL,
    "A language model did not expect this word at all.",
    "Names and rare words surprise a model too, so this is a hint and costs no points.",
    model="a language model",
)
_of_model(
    "unlikely-translation",
    "accuracy/mistranslation",
    Severity.NEUTRAL,
    "A translation model did not expect this word for this source at all.",
    "Free translations and names surprise a model too, so this is a hint and costs no points.",
    model="a translation model",
    source=True,
)
_of_model(
    "doubtful-wording",
    "fluency/grammar",
    Severity.MINOR,
    "The word or its form does not seem to fit the sentence.",
    "Only words that the estimator doubts more than nearly all words of human translations are "
    "reported; the confidence says how often a reviewer marks such a word.",
)
_of_model(
    "doubtful-sentence",
    "fluency/grammar",
    Severity.MINOR,
    "The sentence may be broken: read it again.",
    "The estimator is less sure than for garbled-sentence, and no other sentence of the text is "
    "broken. Of such sentences in human translations about half have a fault.",
)
_of_model(
    "doubtful-meaning",
    "accuracy/mistranslation",
    Severity.MINOR,
    "The words may not say what the source says.",
    "Fluent text hides wrong meaning best. Only words that the estimator doubts more than nearly "
    "all words of human translations are reported.",
    source=True,
)
_of_model(
    "doubtful-omission",
    "accuracy/omission",
    Severity.MAJOR,
    "These words of the source do not seem to be translated.",
    "What is missing cannot be seen in the translation, and editors rarely read the source.",
    source=True,
)
_of_model(
    "unrelated-translation",
    "accuracy/mistranslation",
    Severity.CRITICAL,
    "The sentence says something other than its source.",
    "Rows that slipped, a segment of another text, a machine that lost the thread: good German "
    "that belongs elsewhere. Reported only where the estimator and the words of both sides agree.",
    source=True,
    confidence=0.95,
)
