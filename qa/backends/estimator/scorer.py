"""From the estimator's numbers and faults to scores and findings in plain words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from qa import weights
from qa.align.inside import FEWEST_WORDS, Part, stretches, texts
from qa.backends.estimator.borders import WHOLE, borders
from qa.backends.estimator.estimate import MOST, Estimate, Estimator, Fault
from qa.backends.estimator.findings import (
    GARBLED,
    GROUPS,
    LACKS,
    NO_GERMAN,
    TORN,
    WORDING,
    finding,
    of_fault,
)
from qa.backends.estimator.known import Known
from qa.backends.estimator.limits import Limits
from qa.backends.estimator.omissions import left_out
from qa.backends.estimator.passages import Passages, all_of, passages
from qa.backends.estimator.reading import Text
from qa.backends.estimator.unrelated import unrelated, worthless
from qa.backends.loading import device_for
from qa.data import Finding, Scores, Segment, Severity
from qa.errors import ModelError
from qa.languages import base, codes, language
from qa.score import Settings
from qa.split import Span
from qa.text.foreign.words import wrong
from qa.text.german.uncommon import uncommon

# Of a shorter sentence („Ja, der große.“) the model cannot say that its words do not fit; it is
# broken as likely as any.
PRIOR = 0.05
LEAST = 1e-6  # of odds
LIKELIER = 5.0  # greatest factor of the odds of a break that is told as a doubt
WORD = re.compile(r"\w+")
NEAR = 6  # words between what is left out
END = re.compile(r"[.!?;:]\s")


class EstimatorScorer:
    """Scores segments with a trained estimator."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name, self.hash = model.name, model.hash
        device = device_for(settings.device)
        try:
            self.estimator = Estimator(model.folder, threads=settings.threads, device=device)
            self.known = Known(self.estimator)
            limits = model.settings["thresholds"]
            self._limits = Limits.of(limits)
            self._strangers = {k: float(v) for k, v in limits.get("unrelated", {}).items()}
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            said = f"{type(error).__name__}: {error}".partition("\n")[0]
            raise ModelError(
                f"{model.folder}: it is not a whole estimator ({said}). Install it again."
            ) from error

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """One result a segment, in order; equal texts are judged once (see `known`).

        Of several sentences each is read by itself, too: in company a broken one is hard to see.
        """
        read = [passages(segment) for segment in segments]
        known = self.known.of(text for reading in read for text in reading.texts)
        scores = [
            self._scores(segment, reading, [known[text] for text in reading.texts])
            for segment, reading in zip(segments, read, strict=True)
        ]
        for index, tear in self._torn(segments, read, known):
            if not any(span.check == tear.check for span in scores[index].spans):
                spans = (*scores[index].spans, tear)
                scores[index] = replace(scores[index], garbled=tear.confidence, spans=spans)
        return scores

    def _torn(
        self, segments: Sequence[Segment], read: Sequence[Passages], known: dict[Text, Estimate]
    ) -> Iterator[tuple[int, Finding]]:
        """Full stops in the middle of a sentence, each with the segment that it ends."""
        broken = [
            (border, sure)
            for border in borders(segments, read)
            if (sure := known[border.before].garbled)
            >= self._limits.garbled(segments[border.index])
        ]
        joint = self.known.of(text for border, _ in broken for text in border.whole)
        for border, sure in broken:
            if min(joint[text].garbled for text in border.whole) <= WHOLE:
                segment = segments[border.index]
                at = border.span
                yield border.index, finding(segment, TORN, "target", at, Severity.MAJOR, sure)

    def _scores(self, segment: Segment, reading: Passages, found: Sequence[Estimate]) -> Scores:
        if not found:
            return Scores()
        each = [
            self._strange(segment, part, self._beside(segment, part, one))
            for part, one in zip(reading.parts, found[1:] or found, strict=True)
        ]
        whole = self._beside(segment, all_of(segment), found[0])
        found = [whole, *each] if found[1:] else each
        whole = together(found[0], found[1:]) if found[1:] else found[0]
        believed = self._believed(segment, reading, found)
        return Scores(
            penalty=round(whole.penalty, 6),
            fluency_penalty=round(whole.fluency, 6),
            adequacy_penalty=None if whole.adequacy is None else round(whole.adequacy, 6),
            risk=round(whole.risk, 6),
            garbled=round(max(estimate.garbled for _, estimate in believed), 6),
            spans=tuple(found for part in believed for found in self._findings(segment, *part)),
            doubts=tuple(found for part in believed for found in self._doubts(segment, *part)),
        )

    def _beside(self, segment: Segment, part: Part, found: Estimate) -> Estimate:
        """The estimate of a part, worthless as far as it renders something else than its source."""
        target, source = texts(segment, part)
        if source is None or not target.strip():
            return found
        langs = segment.source_lang or "", segment.target_lang
        lost = worthless(source, target, langs, found.strange, self._strangers)
        if lost is None:
            return found
        adequacy = found.adequacy or 0.0
        return replace(
            found,
            penalty=found.related + (MOST - found.related) * lost,
            adequacy=adequacy + (MOST - adequacy) * lost,
        )

    def _strange(self, segment: Segment, part: Part, found: Estimate) -> Estimate:
        """The estimate of a part; of one that surely renders something else, that this is its one
        fault."""
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
            (part, _cautious(text.target, _seldom(segment, part, estimate)))
            for part, text, estimate in zip(reading.parts, texts, estimates, strict=True)
        ]
        limit = self._limits.garbled(segment)
        pair = len(each) == 2 and len(stretches(segment)) == 1
        if pair and all(estimate.garbled < limit for _, estimate in each):
            each.append((all_of(segment), replace(found[0], faults=())))
        return each

    def _findings(self, segment: Segment, part: Part, found: Estimate) -> Iterator[Finding]:
        """What is wrong in a part of the segment; of another language than German rules tell."""
        limit = self._limits.garbled(segment)
        starts = {"target": part.target[0], "source": part.source[0] if part.source else 0}
        broken = found.torn is not None and found.garbled >= limit
        if (broken or any(fault.sure for fault in found.faults)) and wrong(segment):
            return
        if broken:
            severity = Severity.CRITICAL if found.garbled >= (1 + limit) / 2 else Severity.MAJOR
            yield from _break(segment, part, found, severity)
        source = (segment.source or "")[starts["source"] :]
        for fault in one_each(found.faults, source):
            if fault.side == "source" and small(
                source[fault.start : fault.end], segment.source_lang
            ):
                continue
            span: Span | None = _moved((fault.start, fault.end), starts[fault.side])
            if span and fault.side == "source":
                span = left_out(segment.source or "", segment.target, span, segment.source_lang)
            if span:
                yield of_fault(segment, fault, span)

    def _doubts(
        self, segment: Segment, part: Part, found: Estimate
    ) -> Iterator[tuple[float, Finding]]:
        """That a part is broken, if others of its text are, with the factor that its odds lack."""
        limit = self._limits.garbled(segment)
        if not found.torn or found.garbled >= limit or wrong(segment):
            return
        lacks = odds(limit) / max(odds(found.garbled), LEAST)
        if lacks <= LIKELIER:
            for broken in _break(segment, part, found, Severity.MAJOR):
                yield lacks, broken


def odds(probability: float) -> float:
    """Those of a probability below 1.

    >>> odds(0.75), odds(0.0)
    (3.0, 0.0)
    """
    return probability / (1 - probability)


def _break(segment: Segment, part: Part, found: Estimate, severity: Severity) -> Iterator[Finding]:
    """That a part of a segment breaks at a stretch of it, or that a word is missing there."""
    gap = found.gap
    place = (gap.start, gap.end) if gap else found.torn
    if place is None:
        return
    first, last = part.target
    start, end = _moved(place, first)
    around = segment.target[first:start] + segment.target[end:last]
    said = (LACKS[gap.where] if gap else GARBLED) if WORD.search(around) else NO_GERMAN
    yield finding(segment, said, "target", (start, end), severity, found.garbled)


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


def _seldom(segment: Segment, part: Part, found: Estimate) -> Estimate:
    """An estimate without what is right, but seldom seen: no break, no wrong wording."""
    text = segment.target[part.target[0] : part.target[1]]
    found = replace(found, faults=tuple(one for one in found.faults if not _right(text, one)))
    if found.torn is None or found.garbled <= PRIOR or not uncommon(text, *found.torn):
        return found
    return replace(found, garbled=PRIOR, torn=None)


def _right(text: str, fault: Fault) -> bool:
    """Whether a fault that would be told as a wrong wording is such a construction."""
    wording = fault.sure and fault.side == "target" and GROUPS[fault.group] is WORDING
    return wording and uncommon(text, fault.start, fault.end)


def _cautious(text: str, found: Estimate) -> Estimate:
    """What is believed of the text of a sentence."""
    if len(text.split()) >= FEWEST_WORDS:
        return found
    faults = tuple(fault for fault in found.faults if GROUPS[fault.group] is not WORDING)
    return replace(found, garbled=min(found.garbled, PRIOR), faults=faults)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
