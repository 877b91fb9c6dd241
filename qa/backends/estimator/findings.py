"""What the estimator found as findings in plain words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qa.backends.estimator.estimate import Fault
from qa.data import Finding, Place, Segment, Severity
from qa.split import Span
from qa.text.excerpt import excerpt
from qa.text.places import position


@dataclass(frozen=True, slots=True)
class Said:
    """How a group of faults is reported; ``message`` has ``{words}`` in it."""

    check: str
    category: str
    message: str


GARBLED = Said(
    "garbled-sentence",
    "non-translation",
    "The sentence seems to break at “{words}”: what comes before and after it does not fit "
    "together.",
)
# Where a word is missing: see ``lacks.Gap``.
LACKS = {
    where: replace(GARBLED, message=f"{beside} “{{words}}” a word seems to be missing.")
    for where, beside in (("between", "In"), ("before", "Before"), ("behind", "After"))
}
NO_GERMAN = replace(GARBLED, message="“{words}” does not read as a German sentence.")
TORN = Said(
    "garbled-sentence",
    "non-translation",
    "The full stop after “{words}” seems to cut a sentence in two: "
    "joined with the next one it reads well.",
)
WORDING = Said(
    "doubtful-wording",
    "fluency/grammar",
    "“{words}” does not seem to fit the sentence: perhaps a wrong word or a wrong form.",
)
UNRELATED = Said(
    "unrelated-translation",
    "accuracy/mistranslation",
    "This sentence seems to say something other than its source.",
)
GROUPS = {
    "unrelated": UNRELATED,
    "broken": WORDING,
    "fluency": WORDING,
    "accuracy": Said(
        "doubtful-meaning",
        "accuracy/mistranslation",
        "“{words}” may not say what the source says.",
    ),
    "omission": Said(
        "doubtful-omission",
        "accuracy/omission",
        "“{words}” does not seem to be translated.",
    ),
}


def of_fault(segment: Segment, fault: Fault, span: Span) -> Finding:
    """A fault of a segment, at ``span`` of its side, as a finding."""
    severity = Severity.MAJOR if fault.major else Severity.MINOR
    if fault.group == "unrelated":
        severity = Severity.CRITICAL
    return finding(segment, GROUPS[fault.group], fault.side, span, severity, fault.confidence)


def finding(
    segment: Segment,
    said: Said,
    side: str,
    span: Span,
    severity: Severity,
    confidence: float,
) -> Finding:
    """A finding of a segment, at a half-open stretch of the target or the source."""
    text = (segment.source or "") if side == "source" else segment.target
    places: tuple[Place, ...] = segment.source_places if side == "source" else segment.places
    start, end = span
    words = text[start:end]
    line, column = position(text, places or segment.places, start)
    return Finding(
        said.check,
        said.category,
        severity,
        side,
        start,
        end,
        line,
        column,
        words,
        said.message.format(words=excerpt(words)),
        confidence=round(confidence, 4),
    )
