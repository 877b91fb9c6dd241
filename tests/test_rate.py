"""How findings and a model's numbers become one segment's numbers: a table to check by hand."""

import pytest

from qa.data import Finding, Scores, Segment, Severity
from qa.rate import rate

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
