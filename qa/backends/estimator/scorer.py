"""From the estimator's numbers and faults to scores and findings in plain words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa import weights
from qa.align.inside import FEWEST_WORDS, Part, stretches, texts
from qa.backends.estimator.estimate import MOST, Estimate, Estimator, Fault
from qa.backends.estimator.passages import Passages, Plain, all_of, passages
from qa.backends.estimator.reading import Text
from qa.backends.estimator.unrelated import unrelated
from qa.backends.evidence import fingerprint
from qa.backends.loading import device_for
from qa.data import Finding, Place, Scores, Segment, Severity
from qa.errors import ModelError
from qa.languages import base, codes, language
from qa.score import Settings
from qa.split import Span
from qa.text.foreign import wrong
from qa.text.places import position

# Of a shorter sentence („Ja, der große.“) the model cannot say that its words do not fit; it is
# broken as likely as any.
PRIOR = 0.05
WORD = re.compile(r"\w+")
NEAR = 6  # words between what is left out
END = re.compile(r"[.!?;:]\s")
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
UNRELATED = Said(
    "unrelated-translation",
    "accuracy/mistranslation",
    "This sentence seems to render something else than its source.",
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
            self._strangers = {k: float(v) for k, v in limits.get("unrelated", {}).items()}
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            said = f"{type(error).__name__}: {error}".partition("\n")[0]
            raise ModelError(
                f"{model.folder}: it is not a whole estimator ({said}). Install it again."
            ) from error

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """One result a segment, in order; equal texts are judged once.

        Of several sentences each is read by itself, too: in company a broken one is hard to see.
        """
        read = [passages(segment) for segment in segments]
        known: dict[Text, Estimate] = {}
        fresh = list(dict.fromkeys(text for reading in read for text in reading.texts))
        for at in range(0, len(fresh), CHUNK):
            part = fresh[at : at + CHUNK]
            plain = [Plain(text) for text in part]
            found = self.estimator.estimate([one.text for one in plain])
            known.update(
                (text, one.back(estimate))
                for text, one, estimate in zip(part, plain, found, strict=True)
            )
        return [
            self._scores(segment, reading, [known[text] for text in reading.texts])
            for segment, reading in zip(segments, read, strict=True)
        ]

    def _scores(self, segment: Segment, reading: Passages, found: Sequence[Estimate]) -> Scores:
        if not found:
            return Scores()
        each = [
            self._strange(segment, part, one)
            for part, one in zip(reading.parts, found[1:] or found, strict=True)
        ]
        found = [found[0], *each] if found[1:] else each
        whole = together(found[0], found[1:]) if found[1:] else found[0]
        believed = self._believed(segment, reading, found)
        return Scores(
            penalty=round(whole.penalty, 6),
            fluency_penalty=round(whole.fluency, 6),
            adequacy_penalty=None if whole.adequacy is None else round(whole.adequacy, 6),
            risk=round(whole.risk, 6),
            garbled=round(max(estimate.garbled for _, estimate in believed), 6),
            spans=tuple(found for part in believed for found in self._findings(segment, *part)),
        )

    def _strange(self, segment: Segment, part: Part, found: Estimate) -> Estimate:
        """The estimate of a part; of one that renders something else, that this is its one fault
        and that it is worthless beside its source."""
        target, source = texts(segment, part)
        if source is None or len(target.split()) < FEWEST_WORDS:
            return found
        langs = segment.source_lang or "", segment.target_lang
        sure = unrelated(source, target, langs, found.strange, self._strangers)
        if sure is None or wrong(segment):  # that a text is in another language is told already
            return found
        return replace(
            found,
            penalty=max(found.penalty, MOST * sure),
            adequacy=max(found.adequacy or 0.0, MOST * sure),
            risk=max(found.risk, sure),
            faults=(Fault("target", 0, len(target), "unrelated", True, sure, True),),
        )

    def _believed(
        self, segment: Segment, reading: Passages, found: Sequence[Estimate]
    ) -> list[tuple[Part, Estimate]]:
        """What is believed of each part; of two whole ones also that they were one sentence, torn
        apart, which shows only where both are read at once."""
        texts, estimates = reading.texts[1:] or reading.texts, found[1:] or found
        each = [
            (part, _cautious(text.target, estimate))
            for part, text, estimate in zip(reading.parts, texts, estimates, strict=True)
        ]
        limit = self._limits[segment.source is None]
        pair = len(each) == 2 and len(stretches(segment)) == 1
        if pair and all(estimate.garbled < limit for _, estimate in each):
            each.append((all_of(segment), replace(found[0], faults=())))
        return each

    def _findings(self, segment: Segment, part: Part, found: Estimate) -> Iterator[Finding]:
        """What is wrong in a part of the segment."""
        limit = self._limits[segment.source is None]
        starts = {"target": part.target[0], "source": part.source[0] if part.source else 0}
        if found.garbled >= limit and found.torn:
            severity = Severity.CRITICAL if found.garbled >= (1 + limit) / 2 else Severity.MAJOR
            span = _moved(found.torn, starts["target"])
            yield _finding(segment, GARBLED, "target", span, severity, found.garbled)
        source = (segment.source or "")[starts["source"] :]
        for fault in one_each(found.faults, source):
            if fault.side == "source" and small(
                source[fault.start : fault.end], segment.source_lang
            ):
                continue
            span = _moved((fault.start, fault.end), starts[fault.side])
            yield _fault(segment, fault, span)


def together(whole: Estimate, each: Sequence[Estimate]) -> Estimate:
    """What is said of a text of several sentences: midway between what a look at the whole says and
    what is said of each, whose penalties add up."""

    def added(of: Callable[[Estimate], float]) -> float:
        return (of(whole) + min(MOST, sum(map(of, each)))) / 2

    risk = 1 - math.prod(1 - estimate.risk for estimate in each)
    return replace(
        whole,
        penalty=added(lambda estimate: estimate.penalty),
        fluency=added(lambda estimate: estimate.fluency),
        adequacy=None if whole.adequacy is None else added(lambda e: e.adequacy or 0.0),
        risk=(whole.risk + risk) / 2,
    )


def one_each(faults: Sequence[Fault], source: str) -> list[Fault]:
    """The faults that the model is sure of; words of the source that are left out near each other
    are one fault, as sure as the surest of them."""
    kept: list[Fault] = []
    for fault in sorted(faults, key=lambda fault: (fault.side == "source", fault.start)):
        if not fault.sure:
            continue
        last = kept[-1] if kept else fault
        between = source[last.end : fault.start]
        if kept and last.side == "source" and _near(between):
            sure = max(last.confidence, fault.confidence)
            kept[-1] = replace(last, end=fault.end, confidence=sure)
        else:
            kept.append(fault)
    return kept


def small(words: str, lang: str | None) -> bool:
    """Whether words of the source are so little that nobody misses them: an article, a mark."""
    code = base(lang or "")
    known = language(code) if code in codes() else None
    little = known.function_words - known.negations if known else frozenset()
    return all(word.lower() in little for word in WORD.findall(words))


def _near(between: str) -> bool:
    """Whether so little stands between two stretches of a sentence that they are one."""
    return len(between.split()) <= NEAR and not END.search(between)


def _cautious(text: str, found: Estimate) -> Estimate:
    """What is believed of the text of a sentence."""
    if len(text.split()) >= FEWEST_WORDS:
        return found
    faults = tuple(fault for fault in found.faults if GROUPS[fault.group] is not WORDING)
    return replace(found, garbled=min(found.garbled, PRIOR), faults=faults)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _fault(segment: Segment, fault: Fault, span: Span) -> Finding:
    severity = Severity.MAJOR if fault.major else Severity.MINOR
    if fault.group == "unrelated":
        severity = Severity.CRITICAL
    return _finding(segment, GROUPS[fault.group], fault.side, span, severity, fault.confidence)


def _finding(
    segment: Segment,
    said: Said,
    side: str,
    span: Span,
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
