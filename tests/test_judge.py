"""Numbers and verdicts that can be checked by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from qa.judge import MOST_REASONS, Judge, _of_numbers, beside, judge
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


def test_points_of_model_and_rules_are_added_by_type():
    found = rate(SEGMENT, [MAJOR, MINOR], Scores(2.0, 3.0, 0.5, 0.1))
    assert found.fluency == pytest.approx(quality(2.0 + 1))
    assert found.adequacy == pytest.approx(quality(3.0 + 5 * 0.9))
    assert found.penalty == pytest.approx(3.0 + 7.5)
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


def test_rules_say_what_is_broken_and_the_model_how_sure_that_is():
    model = finding("garbled-sentence", Severity.CRITICAL, "non-translation", start=5, end=9)
    model = replace(model, confidence=0.97)
    assert merged([GARBLED], [model]) == (
        replace(GARBLED, severity=Severity.CRITICAL, confidence=0.97),
    )
    assert merged([], [model]) == (model,)
    # What a rule tells at another place than the model hides no symptom where the model saw it.
    compound = replace(model, check="split-compound", category="fluency/spelling")
    rule = replace(GARBLED, start=model.end + 5, end=model.end + 9)
    assert compound in merged([rule, compound], [model])
    assert compound not in merged([compound], [model])


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
    assert (
        reason == "a.txt: the score 82.0 is below --min-score 83 (weakest segment: line 7, 82.0)."
    )


def test_parts_of_a_document_are_judged_as_one():
    bad, good = report(MAJOR), report()  # scores 82 and 100
    parts = [
        replace(one, document=replace(one.document, part=part))
        for part, one in enumerate((bad, good, good))
    ]
    assert judge(parts, Policy("never", 94.0)).passed
    assert len(judge(parts, Policy("never", 95.0)).reasons) == 1
    assert len(judge([*parts, *parts, bad], Policy("never", 95.0)).reasons) == 3
    assert not judge([bad, good, good], Policy("never", 94.0)).passed, "three documents"


@pytest.mark.parametrize(
    ("value", "limit", "shown"),
    [
        (82.0, 83, "82.0"),
        (92.96, 93, "92.96"),
        (92.9999, 93, "92.9999"),
        (93.04, 93.0, "93.04"),
        (0.1 + 0.2, 0.3, "0.30000000000000004"),
        (4769.04, 4769, "4769.04"),
    ],
)
def test_a_value_shows_on_which_side_of_its_limit_it_is(value, limit, shown):
    assert beside(value, limit) == shown


def test_reasons_are_english():
    assert judge([report(GARBLED)], Policy("never", max_garbled=0)).reasons == (
        "a.txt:7: garbled-sentence (major) is a broken sentence; --max-garbled allows 0.",
    )
    reasons = judge([report(*[MAJOR] * 21)], Policy("major")).reasons
    assert reasons[-1] == "There is one more reason like these."
    reason = judge([report(MAJOR)], Policy("never", 82.1234567)).reasons[0]
    assert reason.endswith(
        "the score 82.0 is below --min-score 82.1234567 (weakest segment: line 7, 82.0)."
    )


def test_nothing_to_score_does_not_pass_a_limit():
    empty = DocumentReport(Document("a.txt", ()), (), 0, None, None, None, None)
    assert judge([empty], Policy("never")).passed
    assert not judge([empty], Policy("never", 1.0)).passed
    assert judge([empty], Policy("never", max_per_1000=1.0)).reasons == (
        "a.txt: there are no words to count, so --max-per-1000 1 fails.",
    )


def test_max_per_1000():
    found = report(MAJOR)  # 5 points times 0.9 in four words
    assert found.points_per_1000 == pytest.approx(1000 * 4.5 / 4)
    assert judge([found], Policy("never", max_per_1000=1125)).passed
    (reason,) = judge([found], Policy("never", max_per_1000=1124.5)).reasons
    assert reason == (
        "a.txt: 1125.0 MQM points per 1,000 words are more than --max-per-1000 1124.5 "
        "(weakest segment: line 7, 82.0)."
    )


@pytest.mark.parametrize(
    ("count", "level", "most", "passed"),
    [
        (2, "garbled", 2, True),  # the number takes the place of the level, or it were of no use
        (2, "minor", 2, True),
        (3, "garbled", 2, False),
        (3, "never", 2, False),
        (0, "garbled", 0, True),
        (1, "never", 0, False),
    ],
)
def test_max_garbled(count, level, most, passed):
    reports = [report(GARBLED)] * count + [report()]
    assert judge(reports, Policy(level, max_garbled=most)).passed == passed


@pytest.mark.parametrize("most", [1.5, True, -1])
def test_max_garbled_is_a_whole_number(most):
    with pytest.raises(UsageError, match="max-garbled"):
        Policy(max_garbled=most)


def test_max_garbled_says_which_sentences_are_too_many():
    assert (
        judge([report(GARBLED)] * 2, Policy(max_garbled=1)).reasons
        == (
            "a.txt:7: garbled-sentence (major) is one of 2 broken sentences; "
            "--max-garbled allows 1.",
        )
        * 2
    )


def test_max_garbled_lets_no_other_error_pass():
    assert not judge([report(CRITICAL)], Policy(max_garbled=5)).passed
    assert not judge([report(GARBLED, MINOR)], Policy("minor", max_garbled=5)).passed


def test_what_is_suppressed_or_known_does_not_fail():
    known = replace(GARBLED, state="unchanged")
    excused = replace(CRITICAL, suppressed="A quotation.")
    for policy in (Policy("minor"), Policy(max_garbled=0)):
        assert judge([report(known), report(excused)], policy).passed
        assert not judge([report(replace(GARBLED, state="new"))], policy).passed
    # Scores describe the text: they stay as they are.
    assert not judge([report(known)], Policy("never", min_score=99)).passed


def test_a_file_with_a_policy_of_its_own():
    lenient = replace(report(GARBLED), policy=Policy("never", max_garbled=0))
    assert judge([lenient], Policy("minor")).passed
    assert not judge([lenient, report(GARBLED)], Policy("garbled")).passed
    strict = replace(report(MINOR), policy=Policy("minor", min_score=99))
    assert len(judge([strict], Policy("never")).reasons) == 2


def test_reasons_are_bounded():
    verdict = judge([report(MINOR)] * (MOST_REASONS + 5), Policy("minor"))
    assert len(verdict.reasons) == MOST_REASONS + 1
    assert verdict.reasons[-1] == "There are 5 more reasons like these."


def test_files_that_could_not_be_checked_come_first():
    judging = Judge(Policy("minor"))
    for _ in range(MOST_REASONS):
        judging.add(report(MINOR))
    judging.refuse("b.txt: is empty.")
    reasons = judging.verdict().reasons
    assert (reasons[0], len(reasons)) == ("b.txt: is empty.", MOST_REASONS + 1)
    assert reasons[-1] == "There is one more reason like these."
    for _ in range(MOST_REASONS):
        judging.refuse("c.txt: is empty.")
    assert judging.verdict().reasons[-1] == "There are 21 more reasons like these."


def test_reasons_of_all_rules_together_are_bounded():
    reports = [report(GARBLED, MINOR)] * MOST_REASONS
    verdict = judge(reports, Policy("minor", min_score=99, max_garbled=0))
    assert len(verdict.reasons) == MOST_REASONS + 1
    assert verdict.reasons[-1] == f"There are {2 * MOST_REASONS} more reasons like these."


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_no_reason_is_lost(major, garbled, most):
    reports = [report(MAJOR)] * major + [report(GARBLED)] * garbled
    verdict = judge(reports, Policy("major", max_garbled=most))
    expected = major + (garbled if garbled > most else 0)
    shown = [reason for reason in verdict.reasons if "like these" not in reason]
    assert verdict.passed == (expected == 0)
    assert len(shown) == min(expected, MOST_REASONS)
    hidden = expected - len(shown)
    more = f"There are {hidden} more reasons" if hidden > 1 else "There is one more reason"
    assert (f"{more} like these." in verdict.reasons) == bool(hidden)


@pytest.mark.parametrize(
    "wrong",
    [
        {"fail_on": "often"},
        {"fail_on": "never", "min_score": 101.0},
        {"fail_on": "never", "min_score": math.nan},
        {"max_garbled": -1},
        {"max_per_1000": -0.5},
        {"max_per_1000": math.nan},
        {"max_per_1000": math.inf},
    ],
)
def test_a_policy_that_makes_no_sense(wrong):
    with pytest.raises(UsageError):
        Policy(**wrong)


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


def test_a_limit_equal_to_the_score_to_three_decimals_is_kept():
    assert not list(_of_numbers("a", 96.39999999999999, None, Policy(min_score=96.4)))
    assert list(_of_numbers("a", 96.3994, None, Policy(min_score=96.4)))
    assert not list(_of_numbers("a", None, 20.0000000001, Policy(max_per_1000=20)))
