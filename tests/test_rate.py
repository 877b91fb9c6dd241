"""How findings and a model's numbers become one segment's numbers: a table to check by hand."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.data import Finding, Scores, Segment, Severity
from qa.rate import once, points, rate
from qa.rate.spans import Spans

SEGMENT = Segment("1", "Die Rechnung beträgt 50 Euro.", "The bill is 15 euros.")


def finding(check="altered-number", category="accuracy/mistranslation", severity=Severity.MAJOR):
    return Finding(check, category, severity, "target", 21, 23, 1, 22, "50", "x", confidence=0.8)


DOUBT = finding("doubtful-meaning")
BROKEN = finding("garbled-sentence", "fluency/grammar")
MINOR = finding(severity=Severity.MINOR)


@pytest.mark.parametrize(
    ("findings", "scores", "penalty", "risk"),
    [
        ([], Scores(), 0.0, None),
        ([finding()], Scores(), 4.0, None),  # 5 points, 80 % sure
        ([], Scores(1.0, 2.0, 0.3), 3.0, 0.3),
        ([], Scores(1.0, 2.0, 0.3, penalty=2.5), 2.5, 0.3),  # the whole is judged for itself
        # What rules find, a model's penalty does not hold.
        ([finding()], Scores(1.0, 2.0, 0.3, penalty=2.5), 6.5, 1 - 0.7 * 0.2),
        ([finding()], Scores(1.0, 2.0, 0.3), 7.0, 1 - 0.7 * 0.2),
        ([MINOR], Scores(1.0, 2.0, 0.3, penalty=2.5), 3.3, 0.3),  # no major error
        # A broken sentence is one defect, whoever sees it.
        ([BROKEN], Scores(1.0, 2.0, 0.3, penalty=2.5), 4.0, 1 - 0.7 * 0.2),
        ([BROKEN], Scores(1.0, 2.0, 0.3, penalty=6.0), 6.0, 1 - 0.7 * 0.2),
        ([BROKEN, MINOR], Scores(1.0, 2.0, 0.3, penalty=24.5), 25.0, 1 - 0.7 * 0.2),
        # What the model itself doubts is in its penalty and its risk already.
        ([], Scores(1.0, 2.0, 0.3, spans=(DOUBT,), penalty=2.5), 2.5, 0.3),
        ([finding()], Scores(1.0, 2.0, 0.3, spans=(DOUBT,), penalty=2.5), 6.5, 1 - 0.7 * 0.2),
    ],
)
def test_penalty_and_risk(findings, scores, penalty, risk):
    found = rate(SEGMENT, findings, scores)
    assert found.penalty == pytest.approx(penalty)
    assert found.score == pytest.approx(100 - 4 * penalty)
    assert found.risk == (None if risk is None else pytest.approx(risk))


def test_errors_of_meaning_are_some_of_all_errors():
    whole = rate(SEGMENT, [], Scores(1.0, 2.0, 0.3, penalty=1.5))
    assert (whole.score, whole.fluency, whole.adequacy) == (94, 96, 94)
    parts = rate(SEGMENT, [], Scores(1.0, 2.0, 0.3, penalty=2.5))
    assert (parts.score, parts.fluency, parts.adequacy) == (90, 96, 92)


@pytest.mark.parametrize("target", ["", " \n"])
def test_what_is_not_there_has_no_fluency(target):
    found = rate(replace(SEGMENT, target=target), [], Scores(0.0, 25.0, 1.0, penalty=25.0))
    assert (found.score, found.fluency, found.adequacy) == (0, None, 0)


TWO = Segment("1", "Der Frachter lief in der auf Grund. Die Fähre blieb im Hafen liegen von.")
IN_FIRST, IN_SECOND, ACROSS = (20, 29), (62, 72), (31, 39)


def broken(span, severity=Severity.MAJOR, confidence=0.8):
    start, end = span
    return Finding(
        "garbled-sentence", "non-translation", severity, "target", start, end, 1, start + 1,
        TWO.target[start:end], "x", confidence=confidence,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rules", "models", "spans"),
    [
        ([IN_FIRST, IN_SECOND], [], [IN_FIRST, IN_SECOND]),  # two sentences, two findings
        ([IN_FIRST], [IN_SECOND], [IN_FIRST, IN_SECOND]),
        ([IN_FIRST], [(0, 12)], [IN_FIRST]),  # one sentence: the rule says what is broken
        ([ACROSS], [IN_FIRST], [ACROSS]),  # one sentence that was torn in two
        ([ACROSS], [IN_FIRST, IN_SECOND], [ACROSS]),
        ([], [IN_FIRST, IN_SECOND], [IN_FIRST, IN_SECOND]),
    ],
)
def test_a_broken_sentence_is_one_finding_and_two_are_two(rules, models, spans):
    found = rate(TWO, [*map(broken, rules)], Scores(spans=tuple(map(broken, models))))
    assert [(f.start, f.end) for f in found.findings] == spans


def test_what_one_sentence_lends_another_does_not_get():
    grave = broken(IN_FIRST, Severity.CRITICAL, 0.99)
    found = rate(TWO, [broken(IN_FIRST), broken(IN_SECOND)], Scores(spans=(grave,)))
    assert [(f.severity, f.confidence) for f in found.findings] == [
        (Severity.CRITICAL, 0.99),
        (Severity.MAJOR, 0.8),
    ]


# --- what one finding says of the whole need not be said of its parts ---------------------------

THREE = Segment(
    "1",
    "Der Rat tagte. Der Tiger lief davon.",
    "The council met. It met in Cologne at 5. The tiger ran away.",
)


def named(check, side, start, end, severity=Severity.MAJOR):
    text = THREE.source if side == "source" else THREE.target
    category = "accuracy/omission"
    return Finding(
        check, category, severity, side, start, end, 1, start + 1, text[start:end], "x"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        (
            [
                named("omitted-sentence", "source", 17, 40),
                named("missing-name", "source", 27, 34),
                named("missing-number", "source", 38, 39),
                named("doubtful-omission", "source", 20, 34),
                named("omission-by-length", "source", 0, 60),
                named("missing-number", "source", 45, 50),  # in the sentence behind it
                named("altered-number", "target", 4, 7),  # the other side
            ],
            ["altered-number", "omitted-sentence", "missing-number"],
        ),
        (
            [
                named("added-sentence", "target", 15, 36),
                named("addition-by-length", "target", 0, 36),
                named("doubtful-meaning", "target", 19, 24),
                named("doubtful-meaning", "target", 4, 7),
            ],
            ["doubtful-meaning", "added-sentence"],
        ),
        (
            [
                named("unrelated-translation", "target", 15, 36),
                named("altered-number", "target", 19, 24),
                named("altered-number", "target", 4, 7),
                named("missing-name", "source", 27, 34),  # nobody knows which one lacks it
                named("wrong-article", "target", 15, 18),
            ],
            ["altered-number", "wrong-article", "unrelated-translation"],
        ),
    ],
)
def test_what_says_less_of_the_same_sentence_is_not_said(found, kept):
    assert [f.check for f in rate(THREE, found, Scores()).findings] == kept


CUT = Segment(
    "1",
    "Nach dem Sturm waren Tausende Haushalte im Süden der. "
    "Die Schulen der Insel bleiben bis Montag zu.",
    "After the storm, thousands of households in the south were without power. "
    "Schools of the island stay shut until Monday.",
    source_lang="en",
)


def of_cut(check, side, words):
    text = CUT.target if side == "target" else CUT.source
    start = text.index(words)
    category = "non-translation" if check == "garbled-sentence" else "accuracy/omission"
    return Finding(
        check, category, Severity.MAJOR, side, start, start + len(words), 1, 1, words, "x"
    )


def test_a_sentence_that_breaks_off_is_not_charged_for_its_lost_end():
    lost = of_cut("lost-negation", "source", "without")
    length = of_cut("omission-by-length", "source", CUT.source)
    behind = of_cut("missing-name", "source", "Schools")  # of another sentence
    altered = of_cut("altered-number", "target", "Tausende")
    end = of_cut("garbled-sentence", "target", "der.")
    middle = of_cut("garbled-sentence", "target", "waren Tausende")
    for models in (False, True):
        others = [length, lost, behind, altered]
        rules, spans = ([], (end,)) if models else ([end], ())
        kept = rate(CUT, [*others, *rules], Scores(spans=spans)).findings
        assert set(kept) == {end, behind, altered}
    assert {lost, length} < set(rate(CUT, [length, lost, middle], Scores()).findings)


def test_a_sentence_as_long_as_its_source_has_lost_no_end():
    whole = Segment(
        "1", "Er hat das Haus am Ende der langen Straße in.", "He did not buy the house."
    )
    lost = named("lost-negation", "source", 3, 10)
    end = replace(broken((43, 44)), text="in", start=42, end=44)
    assert set(rate(whole, [lost, end], Scores()).findings) == {lost, end}


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (
            [("lost-negation", 10, 12), ("doubtful-omission", 6, 30), ("missing-number", 20, 22)],
            ["doubtful-omission"],
        ),
        ([("lost-negation", 10, 19), ("doubtful-omission", 10, 12)], ["lost-negation"]),
        ([("lost-negation", 10, 12), ("doubtful-omission", 10, 12)], ["lost-negation"]),
        (
            [("lost-negation", 1, 4), ("doubtful-omission", 10, 12)],
            ["lost-negation", "doubtful-omission"],
        ),
    ],
)
def test_an_omission_and_what_is_in_it_are_told_once_and_count_both(
    found: list[tuple[str, int, int]], told: list[str]
) -> None:
    findings = [named(check, "source", start, end) for check, start, end in found]
    assert [finding.check for finding in once(findings)] == told
    report = rate(Segment("1", "Ein Satz.", "A sentence."), findings, Scores(risk=0.1))
    assert [finding.check for finding in report.findings] == told
    assert report.penalty == points(findings)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Cologne", ["altered-name"]),
        ("in Cologne", ["altered-name", "doubtful-omission"]),
        ("1,500", ["altered-name", "doubtful-omission"]),
        ("$5", ["altered-name", "doubtful-omission"]),
    ],
)
def test_an_omission_is_told_by_a_name_in_its_place_if_that_has_its_words(words, told):
    name = replace(named("altered-name", "target", 3, 10), message="The source has Cologne here.")
    omission = replace(named("doubtful-omission", "source", 3, 3 + len(words)), text=words)
    assert [finding.check for finding in once([name, omission])] == told


STRETCHES = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: tuple(sorted(pair)))


@given(st.lists(STRETCHES, max_size=5), STRETCHES)
def test_spans_answer_as_if_each_were_asked(stretches, asked):
    spans, (start, end) = Spans(stretches), asked
    assert spans.overlap(start, end) == any(a < end and start < b for a, b in stretches)
    holding = [(a, b) for a, b in stretches if a <= start and end <= b]
    assert spans.hold(start, end) == bool(holding)
    assert spans.exceed(start, end) == any(one != asked for one in holding)


@pytest.mark.usefixtures("soon")
def test_very_many_findings_of_a_segment_are_rated_in_linear_time():
    """As many would take minutes if each were held against all others."""
    unit = "Wir unterstützen das Recht von. Er kam,, heim. "
    text, findings = unit * 10_000, []
    for start in range(0, len(text), len(unit)):
        for check, first, last in (("garbled-sentence", 26, 31), ("doubled-punctuation", 38, 40)):
            findings.append(
                replace(
                    finding(check, "fluency", Severity.MAJOR),
                    start=start + first,
                    end=start + last,
                    text=text[start + first : start + last],
                )
            )
    report = rate(Segment("1", text, kind="record"), findings, Scores())
    assert Counter(one.check for one in report.findings)["doubled-punctuation"] == 10_000
