"""Findings and model scores of a segment -> its report: what is said once, and the numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from qa.align import inside
from qa.data import Finding, Scores, Segment, SegmentReport, Severity
from qa.rate import seams, verbatim
from qa.rate.spans import Spans
from qa.rate.wholes import WORD, Parts, Wholes
from qa.text.groups import by_sentence

GARBLED = "garbled-sentence"
DOUBTFUL = "doubtful-sentence"
BROKEN = frozenset({GARBLED, DOUBTFUL})
WORST = 25.0  # MQM points of a sentence that is lost altogether
# Checks of the estimator, whose penalty and risk hold what they say already.
UNRELATED = "unrelated-translation"
OMISSION = "doubtful-omission"
MODELS = frozenset({"doubtful-wording", "doubtful-meaning", DOUBTFUL, OMISSION, UNRELATED})
HELD = MODELS | {GARBLED}  # what is not added to a model's penalty
# What a broken border looks like to other checks: the same defect, which is reported once.
SYMPTOMS = frozenset(
    {
        "unbalanced-quotes", "repeated-word", "untranslated", "markup-residue",
        "doubled-punctuation", "split-compound", "space-before-punctuation", "doubtful-wording",
        "missing-comma", "misspelled-word",
    }
)  # fmt: skip

# What a sentence that is missing on one side or renders another, and a name that stands for
# another, look like to checks that see less of it. Where in the source an unrelated sentence stands
# nobody knows: all that its segment lacks may be its.
MISSING = {
    "omitted-sentence": frozenset(
        {
            "omission-by-length",
            "missing-name",
            "missing-number",
            "lost-negation",
            "lost-qualifier",
            "doubtful-omission",
        }
    ),
    "added-sentence": frozenset(
        {"added-negation", "added-qualifier", "addition-by-length", "doubtful-meaning"}
    ),
    UNRELATED: frozenset(
        {
            "omission-by-length",
            "addition-by-length",
            "added-negation",
            "added-qualifier",
            "missing-name",
            "missing-number",
            "altered-number",
            "altered-link",
            "altered-code",
            "altered-date",
            "altered-fact",
            "altered-name",
            "altered-place",
            "altered-time",
            "altered-unit",
            "exchanged-roles",
            "lost-negation",
            "lost-qualifier",
            "opposed-word",
            "added-sentence",
            "omitted-sentence",
        }
    ),
    "altered-place": frozenset({"missing-name"}),
    "altered-name": frozenset({"missing-name"}),
    # A time, a code and a decade are numbers, too, and a wrong one may be in no calendar.
    "altered-time": frozenset({"altered-number"}),
    "altered-code": frozenset({"altered-number"}),
    "altered-fact": frozenset({"missing-number"}),
    "altered-number": frozenset({"impossible-date", "altered-fact"}),  # 70er for 1980s
    # A name beside its source, and a word that was left in another language, are in no list.
    "misspelled-name": frozenset({"misspelled-word"}),
    "untranslated": frozenset({"misspelled-word"}),
}
# What is said of a part of what is left out, and what says of an omission that it is none. Both
# count, since each is a sign of the same error, and one is told.
WITHIN = {
    OMISSION: frozenset({"lost-negation", "lost-qualifier", "missing-name", "missing-number"}),
    "lost-negation": frozenset({OMISSION}),
    "altered-place": frozenset({OMISSION}),
    "altered-name": frozenset({OMISSION}),
}
# What the lost end of a sentence looks like to checks that see less of it.
AT_END = MISSING["omitted-sentence"]

# Google's MQM weights (Freitag et al. 2021, "Experts, Errors, and Context", table 4): the most
# specific entry wins. Google has no "critical"; like its own tools we count it as major.
WEIGHTS: dict[tuple[str, Severity | None], float] = {
    ("non-translation", None): 25.0,
    ("fluency/punctuation", Severity.MINOR): 0.1,
    ("", Severity.CRITICAL): 5.0,
    ("", Severity.MAJOR): 5.0,
    ("", Severity.MINOR): 1.0,
    ("", Severity.NEUTRAL): 0.0,
}


def merged(
    findings: Iterable[Finding], models: Iterable[Finding] = (), borders: Sequence[int] = ()
) -> tuple[Finding, ...]:
    """All findings with one ``garbled-sentence`` a sentence, and without symptoms of the same or of
    a sentence that is missing.

    ``borders`` are the places where a second sentence and further ones begin. The worst and surest
    ``garbled-sentence`` stays, the first of equal ones; one of the rules before one of a model,
    because it says what is broken, but as grave and sure as the model's. A sentence is called
    doubtful only where it is not broken and nothing else is found at the place.
    """
    rules, models = list(findings), list(models)
    ordered = sorted([*rules, *models], key=lambda f: (f.side == "source", f.start, f.end, f.check))
    kept: dict[int, Finding] = {}
    ruled, where = set(map(id, rules)), list[Finding]()
    for both in by_sentence((one for one in ordered if one.check in BROKEN), borders):
        group = [finding for finding in both if finding.check == GARBLED]
        if not group:
            kept |= {id(hint): hint for hint in list(filter(_clear(ordered), both))[:1]}
            continue
        told = [finding for finding in group if id(finding) in ruled] or group
        where += told
        best = max(told, key=lambda finding: (finding.severity.rank, finding.confidence))
        kept[id(best)] = replace(
            best,
            severity=max((f.severity for f in group), key=lambda severity: severity.rank),
            confidence=max(finding.confidence for finding in group),
        )
    wholes = Wholes((one for one in ordered if one.check in MISSING), MISSING, UNRELATED)
    # Where a rule says what is broken, no symptom is hidden by the place that a model saw.
    broken = Spans((one.start, one.end) for one in where if one.side == "target")
    return tuple(
        kept.get(id(finding), finding)
        for finding in ordered
        if id(finding) in kept
        or not (
            finding.check in BROKEN
            or (_is_symptom(finding) and broken.overlap(finding.start, finding.end))
            or wholes.tell(finding)
        )
    )


def _clear(found: Iterable[Finding]) -> Callable[[Finding], bool]:
    """Whether nothing but doubts about whole sentences is found at the place of a finding."""
    others = Spans((f.start, f.end) for f in found if f.check != DOUBTFUL and f.side == "target")
    return lambda finding: not others.overlap(finding.start, finding.end)


def _is_symptom(finding: Finding) -> bool:
    return finding.check in SYMPTOMS and finding.side == "target"


def _without_ends(findings: tuple[Finding, ...], segment: Segment) -> tuple[Finding, ...]:
    """The findings without what sentences lack that break off: their lost ends may have held it.

    Such a sentence is broken at its end, and shorter than its source, which German seldom is.
    """
    broken = [finding for finding in findings if finding.check == GARBLED]
    if not broken or segment.source is None or all(f.check not in AT_END for f in findings):
        return findings
    places = Spans((finding.start, finding.end) for finding in broken if finding.side == "target")
    lost = Spans(
        part.source
        for part in inside.parts(segment)
        if part.source is not None and _breaks_off(part, segment, places)
    )
    return tuple(f for f in findings if f.check not in AT_END or not lost.overlap(f.start, f.end))


def _breaks_off(part: inside.Part, segment: Segment, broken: Spans) -> bool:
    """Whether a sentence is shorter than its source, and its last word stands in what is broken."""
    start, end = part.target
    words = list(WORD.finditer(segment.target, start, end))
    if not words or part.source is None or end - start >= part.source[1] - part.source[0]:
        return False
    return broken.overlap(words[-1].end() - 1, words[-1].end())


def once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say of a part of one what that says of the whole."""
    parts = Parts((finding for finding in findings if finding.check in WITHIN), WITHIN)
    return tuple(finding for finding in findings if not parts.hold(finding))


def rate(segment: Segment, findings: Sequence[Finding], scores: Scores) -> SegmentReport:
    """The report of one segment.

    Penalties are MQM points, 0..25: the weights of the findings, each times its confidence. Where
    a model gives a penalty, of the whole or of fluency or adequacy, see `together`.
    Scores are 100 * (1 - penalty / 25), None where no model judged. ``risk`` is the chance that
    the model's or at least one of the major findings is right, as if each erred by itself.
    """
    rules, models = (
        [finding for finding in group if not verbatim.spared(finding, segment)]
        for group in (findings, scores.spans)
    )
    several = sum(finding.check in BROKEN for finding in (*rules, *models)) > 1
    borders = [part.target[0] for part in inside.parts(segment)][1:] if several else []
    kept = tuple(
        seams.told(finding, segment) if finding.check == GARBLED else finding
        for finding in _without_ends(merged(rules, models, borders), segment)
    )
    accuracy = [finding for finding in kept if is_accuracy(finding)]
    fluency = [finding for finding in kept if not is_accuracy(finding)]
    judged = scores.adequacy_penalty is not None and segment.source is not None
    fluent = scores.fluency_penalty is not None and bool(segment.target.strip())
    parts = [
        together(scores.adequacy_penalty, accuracy),
        together(scores.fluency_penalty, fluency),
    ]
    whole = scores.penalty
    penalty = min(WORST, sum(parts)) if whole is None else together(whole, kept)
    return SegmentReport(
        segment=segment,
        findings=once(kept),
        penalty=penalty,
        score=quality(penalty),
        # What is not there can be lost, not fluent.
        fluency=quality(parts[1]) if fluent else None,
        # A model judges it apart; errors of meaning are some of all errors and cannot weigh more.
        adequacy=quality(min(parts[0], penalty)) if judged else None,
        risk=_risk(kept, scores.risk),
        garbled=_garbled(kept, scores.garbled),
    )


def together(model: float | None, findings: Iterable[Finding]) -> float:
    """Points of a model's penalty and of findings, 0..25.

    What the model says itself lies within its penalty (added to it, or taken instead where it is
    more, it orders translations worse). A broken sentence is one defect whoever sees it: the
    greater counts. The single faults that rules find (an article, a number) hardly move a model
    that judges the whole: these are added.
    """
    said = list(findings)
    if model is None:
        return points(said)
    broken = points(finding for finding in said if finding.check == GARBLED)
    own = points(finding for finding in said if finding.check not in HELD)
    return min(WORST, max(model, broken) + own)


def points(findings: Iterable[Finding]) -> float:
    """Expected MQM points of some findings, 0..25."""
    total = sum(weight(f.category, f.severity) * f.confidence for f in findings)
    return min(WORST, total)


def weight(category: str, severity: Severity) -> float:
    """MQM points of an error, 0..25."""
    for key in ((category, severity), (category, None), ("", severity)):
        if key in WEIGHTS:
            return WEIGHTS[key]
    raise ValueError(f"no weight for {category} {severity}")


def is_accuracy(finding: Finding) -> bool:
    """Whether an error concerns the meaning; all others can be judged from the German alone."""
    return finding.category.partition("/")[0] in ("accuracy", "terminology")


def quality(penalty: float) -> float:
    """100 (no error) to 0 (the worst penalty)."""
    return 100 * (1 - min(penalty, WORST) / WORST)


def _risk(findings: Iterable[Finding], model: float | None) -> float | None:
    if model is None:
        return None
    safe = 1 - model
    for finding in findings:
        if finding.check not in MODELS and finding.severity.rank >= Severity.MAJOR.rank:
            safe *= 1 - finding.confidence
    return 1 - safe


def _garbled(findings: Iterable[Finding], model: float | None) -> float | None:
    rules = [finding.confidence for finding in findings if finding.check == GARBLED]
    known = [*rules, *([] if model is None else [model])]
    return max(known, default=None)
