"""Numbers and verdicts that can be checked by hand."""

from __future__ import annotations

import pytest

from qa.data import (
    Document,
    DocumentReport,
    Finding,
    Paragraph,
    Place,
    Policy,
    Scores,
    Segment,
    Severity,
)
from qa.errors import UsageError
from qa.find import find
from qa.judge import MOST_REASONS, judge
from qa.metrics import metrics
from qa.rate import merged, quality, rate
from qa.totals import Mean, Tally, words

SEGMENT = Segment("1", "Eins zwei drei vier.", "One two three four.", (Place(0, 7, 3),))


def finding(check: str, severity: Severity, category: str = "fluency/grammar", **more) -> Finding:
    values = {"side": "target", "start": 0, "end": 4, "line": 7, "column": 3, "text": "Eins"}
    return Finding(check, category, severity, message="Falsch.", **{**values, **more})


GARBLED = finding("garbled-sentence", Severity.MAJOR, "non-translation", confidence=0.8)
MAJOR = finding("altered-number", Severity.MAJOR, "accuracy/mistranslation", confidence=0.9)
MINOR = finding("split-compound", Severity.MINOR, start=10, end=14)


def report(*findings: Finding, scores: Scores | None = None) -> DocumentReport:
    document = Document("a.txt", (Paragraph(SEGMENT.target, (SEGMENT,), (0,)),))
    rated = (rate(SEGMENT, findings, scores or Scores()),)
    tally = Tally("a.txt")
    tally.add(rated)
    total = tally.summary()
    return DocumentReport(
        document, rated, total.words, total.score, None, None, total.points_per_1000
    )


def test_penalty_is_weight_times_confidence():
    found = rate(SEGMENT, [MAJOR, MINOR], Scores())
    assert found.penalty == pytest.approx(5 * 0.9 + 1)
    assert found.score == pytest.approx(100 * (1 - 5.5 / 25))
    assert (found.fluency, found.adequacy, found.risk, found.garbled) == (None,) * 4


def test_penalty_is_25_at_most():
    assert rate(SEGMENT, [GARBLED, *[MAJOR] * 9], Scores()).penalty == 25
    assert (quality(0), quality(25), quality(99)) == (100, 0, 0)


def test_a_neutral_finding_costs_nothing():
    assert rate(SEGMENT, [finding("x", Severity.NEUTRAL)], Scores()).score == 100


def test_the_greater_of_model_and_rules_counts_by_type():
    found = rate(SEGMENT, [MAJOR, MINOR], Scores(2.0, 3.0, 0.5, 0.1))
    assert found.fluency == pytest.approx(quality(2.0))
    assert found.adequacy == pytest.approx(quality(4.5))
    assert found.penalty == pytest.approx(6.5)
    assert found.risk == pytest.approx(1 - 0.5 * 0.1)  # the major finding is 90 % sure
    assert found.garbled == 0.1


def test_adequacy_needs_a_source():
    alone = Segment("1", "Eins zwei.")
    assert rate(alone, [], Scores(1.0, 1.0)).adequacy is None


def test_garbled_is_the_surest_of_rules_and_model():
    assert rate(SEGMENT, [GARBLED], Scores()).garbled == 0.8
    assert rate(SEGMENT, [GARBLED], Scores(garbled=0.9)).garbled == 0.9


def test_a_broken_sentence_is_one_finding():
    second = finding("garbled-sentence", Severity.CRITICAL, "non-translation", start=5, end=9)
    quotes = finding("unbalanced-quotes", Severity.MINOR, start=3, end=5)
    far = finding("unbalanced-quotes", Severity.MINOR, start=15, end=16)
    assert merged([GARBLED, quotes, second, far, MAJOR]) == (MAJOR, second, far)
    assert merged([quotes]) == (quotes,)


def test_documents_weigh_segments_by_words():
    tally = Tally("a.txt")
    tally.add([rate(Segment("1", "eins zwei drei"), [MINOR], Scores())])
    tally.add([rate(Segment("2", "eins –"), [], Scores())])
    found = tally.summary()
    assert found.words == 4
    assert found.score == pytest.approx((96 * 3 + 100) / 4)
    assert found.points_per_1000 == pytest.approx(250)
    assert (found.fluency, found.findings) == (None, {"minor": 1})


def test_words_and_means():
    assert words("Das – sind 3 Wörter!") == 4

    def mean(*values: tuple[float | None, int]) -> float | None:
        found = Mean()
        for value in values:
            found.add(*value)
        return found.value

    assert mean((None, 3), (50.0, 1), (100.0, 3)) == 87.5
    assert mean((None, 3)) is None
    assert mean((1.0, 0)) is None


CRITICAL = finding("untranslated", Severity.CRITICAL)


@pytest.mark.parametrize(
    ("level", "fails"),
    [
        ("garbled", [GARBLED, CRITICAL]),
        ("critical", [CRITICAL]),
        ("major", [GARBLED, CRITICAL, MAJOR]),
        ("minor", [GARBLED, CRITICAL, MAJOR, MINOR]),
        ("never", []),
    ],
)
def test_levels(level, fails):
    for found in (GARBLED, CRITICAL, MAJOR, MINOR, finding("x", Severity.NEUTRAL)):
        verdict = judge([report(found)], Policy(level))
        assert verdict.passed == (found not in fails)
        if not verdict.passed:
            assert verdict.reasons == (
                f"a.txt:7: {found.check} ({found.severity}) is not allowed with --fail-on {level}.",
            )


def test_min_score():
    assert judge([report(MAJOR)], Policy("never", 82.0)).passed
    (reason,) = judge([report(MAJOR)], Policy("never", 83.0)).reasons
    assert reason == "a.txt: the score 82.0 is below --min-score 83."


def test_nothing_to_score_does_not_pass_a_minimum():
    empty = DocumentReport(Document("a.txt", ()), (), 0, None, None, None, None)
    assert judge([empty], Policy("never")).passed
    assert not judge([empty], Policy("never", 1.0)).passed


def test_reasons_are_bounded():
    verdict = judge([report(MINOR)] * (MOST_REASONS + 5), Policy("minor"))
    assert len(verdict.reasons) == MOST_REASONS + 1
    assert verdict.reasons[-1] == "There are 5 more reasons like these."


@pytest.mark.parametrize("policy", [Policy("often"), Policy("never", 101.0)])
def test_a_policy_that_makes_no_sense(policy):
    with pytest.raises(UsageError):
        judge([], policy)


def test_metrics_are_those_of_sacrebleu():
    same = metrics([("Das ist ein kurzer Satz.", "Das ist ein kurzer Satz.")])
    assert same is not None
    assert [round(same[name]["score"]) for name in ("bleu", "chrf", "ter")] == [100, 100, 0]
    assert all("version:" in same[name]["signature"] for name in same)
    assert metrics([]) is None


def test_fingerprints_survive_moved_lines():
    def of(line: int) -> list[str]:
        segment = Segment("1", "Er kam,, sah und siegte,, ja.", places=(Place(0, line, 1),))
        document = Document("a", (Paragraph(segment.target, (segment,), (0,)),))
        from qa.review import chosen

        (found,) = find(chosen(["doubled-punctuation"]), document)
        return [item.fingerprint for item in found]

    assert of(1) == of(9)
    assert len(set(of(1))) == 2
