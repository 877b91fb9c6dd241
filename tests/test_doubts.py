"""A sentence that a model doubts is broken is reported where another one of its text is broken."""

from collections.abc import Sequence

import pytest

from qa.check import CHECKS
from qa.data import Document, Finding, Paragraph, Scores, Segment, SegmentReport, Severity
from qa.rate import DOUBTFUL, merged
from qa.rate.doubts import likelier
from qa.review import chosen, review_document

TORN = "„Wir wollen, dass sie das leugnen.“ sorgen für Klarheit und Details.“"  # rules say so
DOUBTED, RIGHT = "Die Tür hat das Haus sehr an.", "Die Brücke ist alt."
DIMMER = "Das Haus hat die Tür, wo sie war."  # of this one it is less sure
NEEDED = {DOUBTED: 1.5, DIMMER: 4.5}
CHECK = "garbled-sentence"


class Doubting:
    """A scorer that doubts two sentences."""

    name = "doubting"
    hash = ""

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        return [self._one(segment.target) for segment in segments]

    @staticmethod
    def _one(text: str) -> Scores:
        if text not in NEEDED:
            return Scores(garbled=0.01)
        category = CHECKS[CHECK].category
        where = ("target", 0, 3, 1, 1, text[:3])
        finding = Finding(CHECK, category, Severity.MAJOR, *where, "Broken?", confidence=0.7)
        return Scores(garbled=0.7, doubts=((NEEDED[text], finding),))


def found(
    check: str, *texts: str, related: bool = True, select: tuple[str, ...] = ()
) -> list[SegmentReport]:
    """The reports of the texts in which a check finds something."""
    segments = [Segment(str(number), text) for number, text in enumerate(texts)]
    paragraphs = tuple(Paragraph(s.target, (s,), (0,), None, "paragraph") for s in segments)
    report = review_document(
        Document("a.txt", paragraphs, related=related), chosen(select), Doubting()
    )
    return [s for s in report.segments if any(f.check == check for f in s.findings)]


def reported(*texts: str, related: bool = True, select: tuple[str, ...] = ()) -> list[str]:
    """The texts that are called broken."""
    broken = found(CHECK, *texts, related=related, select=select)
    assert all((segment.garbled or 0) >= 0.8 for segment in broken)
    return [segment.segment.target for segment in broken]


def test_it_is_believed_beside_a_broken_one() -> None:
    assert reported(TORN, RIGHT, DOUBTED) == [TORN, DOUBTED]
    assert reported(DOUBTED, RIGHT, TORN) == [DOUBTED, TORN]


def test_what_is_less_sure_is_believed_beside_several() -> None:
    assert reported(TORN, RIGHT, DIMMER) == [TORN]
    assert reported(TORN, DIMMER, TORN) == [TORN, DIMMER, TORN]


def test_neighbours_are_one_because_they_may_be_the_halves_of_a_sentence() -> None:
    assert reported(TORN, TORN, RIGHT, DIMMER) == [TORN, TORN]
    assert reported(TORN, TORN, RIGHT, DOUBTED) == [TORN, TORN, DOUBTED]


def test_few_in_a_long_text_say_nothing_of_the_others() -> None:
    many = [RIGHT] * 100
    assert reported(TORN, *many, DOUBTED) == [TORN]
    assert reported(TORN, *many, TORN, *many, TORN, *many, DOUBTED) == [TORN] * 3


def test_it_is_not_believed_by_itself_nor_beside_another_doubt() -> None:
    assert reported(RIGHT, DOUBTED, DOUBTED) == []


def test_rows_that_are_no_document_say_nothing_of_each_other() -> None:
    assert reported(TORN, DOUBTED, related=False) == [TORN]


def test_who_does_not_ask_for_the_check_gets_none() -> None:
    assert reported(TORN, DOUBTED, select=("repeated-word",)) == []


@pytest.mark.parametrize(
    ("before", "times", "after"),
    [(0.0, 3.0, 0.0), (0.25, 3.0, 0.5), (0.5, 3.0, 0.75), (0.5, 4.0, 0.8), (1.0, 3.0, 1.0)],
)
def test_the_odds_are_so_many_times_as_high(before: float, times: float, after: float) -> None:
    assert likelier(before, times) == pytest.approx(after)


def test_what_is_not_believed_is_a_hint() -> None:
    one, other = found(DOUBTFUL, RIGHT, DOUBTED, DIMMER)
    assert (one.segment.target, other.segment.target) == (DOUBTED, DIMMER)
    (hint,) = one.findings
    assert (hint.severity, hint.text, hint.category) == (Severity.MINOR, "Die", "fluency/grammar")
    assert hint.message == (
        "Read this sentence again: it may be broken at “Die”, or lack a word there."
    )
    assert hint.fingerprint and one.garbled == 0.7


def test_what_is_believed_is_no_hint() -> None:
    (hinted,) = found(DOUBTFUL, TORN, RIGHT, DIMMER, DOUBTED)
    assert hinted.segment.target == DIMMER


def test_hints_can_be_had_alone_and_left_out() -> None:
    assert len(found(DOUBTFUL, TORN, DOUBTED, select=(DOUBTFUL,))) == 1
    assert not found(DOUBTFUL, RIGHT, DOUBTED, select=(CHECK,))


def told(check: str, start: int, end: int) -> Finding:
    return Finding(check, "fluency/grammar", Severity.MINOR, "target", start, end, 1, 1, "", "")


@pytest.mark.parametrize(
    ("others", "left"),
    [
        ((), True),
        ((told(CHECK, 30, 35),), False),  # the same sentence is broken elsewhere
        ((told(CHECK, 50, 55),), True),  # another sentence is
        ((told("doubtful-wording", 8, 12),), False),  # this says what is wrong there
        ((told("doubtful-wording", 20, 25),), True),
    ],
)
def test_a_hint_says_nothing_that_is_told_already(others: tuple[Finding, ...], left: bool) -> None:
    hint = told(DOUBTFUL, 5, 10)
    assert (hint in merged([], [hint, *others], [40])) == left


def test_one_hint_a_sentence() -> None:
    first, second, other = told(DOUBTFUL, 5, 10), told(DOUBTFUL, 20, 25), told(DOUBTFUL, 50, 55)
    assert merged([], [first, second, other], [40]) == (first, other)
    slip = told("doubtful-wording", 8, 12)
    assert merged([], [first, second, slip], [40]) == (slip, second)
