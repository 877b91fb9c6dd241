"""From the estimator's numbers and faults to scores and findings in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qa import weights
from qa.backends.estimator.estimate import Estimate, Estimator, Fault
from qa.backends.estimator.reading import Text
from qa.backends.evidence import fingerprint
from qa.backends.loading import device_for
from qa.data import Finding, Place, Scores, Segment, Severity
from qa.errors import ModelError
from qa.score import Settings
from qa.text.places import position

# Of a shorter sentence („Ja, der große.“) the model cannot say that its words do not fit; it is
# broken as likely as any.
FEWEST_WORDS, PRIOR = 6, 0.05
CHUNK = 2048  # texts sorted by length together; more would only cost memory


@dataclass(frozen=True, slots=True)
class Said:
    """How a group of faults is reported; ``message`` has ``{words}`` in it."""

    check: str
    category: str
    message: str


GARBLED = Said(
    "garbled-sentence",
    "non-translation",
    "The sentence seems to break at “{words}”: what stands before and after it does not fit "
    "together.",
)
WORDING = Said(
    "doubtful-wording",
    "fluency/grammar",
    "“{words}” reads like a slip: the word or its form does not seem to fit the sentence.",
)
GROUPS = {
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
        "The translation does not seem to render “{words}”.",
    ),
}


class EstimatorScorer:
    """Scores segments with a trained estimator."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name, self.hash = model.name, model.hash
        device = device_for(settings.device)
        try:
            self.estimator = Estimator(model.folder, threads=settings.threads, device=device)
            limits = model.settings["thresholds"]
            # From which probability a sentence is called garbled: with a source and without one.
            self._limits = float(limits["garbled"]), float(limits["garbled_alone"])
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            said = f"{type(error).__name__}: {error}".partition("\n")[0]
            raise ModelError(
                f"{model.folder}: it is not a whole estimator ({said}). Install it again."
            ) from error

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """One result a segment, in order; equal texts are judged once."""
        texts = [_text(segment) for segment in segments]
        known: dict[Text, Estimate] = {}
        fresh = list(dict.fromkeys(text for text in texts if text))
        for at in range(0, len(fresh), CHUNK):
            part = fresh[at : at + CHUNK]
            known.update(zip(part, self.estimator.estimate(part), strict=True))
        return [
            self._scores(segment, known[text]) if text else Scores()
            for segment, text in zip(segments, texts, strict=True)
        ]

    def _scores(self, segment: Segment, found: Estimate) -> Scores:
        if len(segment.target.split()) < FEWEST_WORDS:
            faults = tuple(fault for fault in found.faults if GROUPS[fault.group] is not WORDING)
            found = replace(found, garbled=min(found.garbled, PRIOR), faults=faults)
        return Scores(
            penalty=round(found.penalty, 6),
            fluency_penalty=round(found.fluency, 6),
            adequacy_penalty=None if found.adequacy is None else round(found.adequacy, 6),
            risk=round(found.risk, 6),
            garbled=round(found.garbled, 6),
            spans=tuple(self._findings(segment, found)),
        )

    def _findings(self, segment: Segment, found: Estimate) -> Iterator[Finding]:
        limit = self._limits[segment.source is None]
        if found.garbled >= limit and found.torn:
            severity = Severity.CRITICAL if found.garbled >= (1 + limit) / 2 else Severity.MAJOR
            yield _finding(segment, GARBLED, "target", found.torn, severity, found.garbled)
        for fault in found.faults:
            if fault.sure:
                yield _fault(segment, fault)


def _text(segment: Segment) -> Text | None:
    """What the model reads of a segment; nothing of a sentence that was left out altogether."""
    if segment.kind == "omitted":
        return None  # the rules report it, and in a text its neighbours may render it
    return Text(segment.target, segment.source)


def _fault(segment: Segment, fault: Fault) -> Finding:
    severity = Severity.MAJOR if fault.major else Severity.MINOR
    span = (fault.start, fault.end)
    return _finding(segment, GROUPS[fault.group], fault.side, span, severity, fault.confidence)


def _finding(
    segment: Segment,
    said: Said,
    side: str,
    span: tuple[int, int],
    severity: Severity,
    confidence: float,
) -> Finding:
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
        said.message.format(words=_short(words)),
        confidence=round(confidence, 4),
        fingerprint=fingerprint(said.check, words),
    )


def _short(words: str) -> str:
    """Words for a message, the middle of many left out."""
    parts = words.split()
    return " ".join(parts) if len(parts) <= 9 else " ".join([*parts[:4], "…", *parts[-4:]])
