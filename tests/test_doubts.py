"""A sentence that a model doubts is broken is reported where another one of its text is broken."""

from collections.abc import Sequence

import pytest

from qa.backends.estimator.scorer import likelier
from qa.check import CHECKS
from qa.data import Document, Finding, Paragraph, Scores, Segment, Severity
from qa.review import chosen, review_document

TORN = "„Wir wollen, dass sie das leugnen.“ sorgen für Klarheit und Details.“"  # rules say so
DOUBTED, RIGHT = "Das Haus hat die Tür gebaut worden.", "Die Brücke ist alt."
CHECK = "garbled-sentence"


class Doubting:
    """A scorer that doubts one sentence."""

    name = "doubting"
    hash = ""

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        return [self._one(segment.target) for segment in segments]

    @staticmethod
    def _one(text: str) -> Scores:
        if text != DOUBTED:
            return Scores(garbled=0.01)
        category = CHECKS[CHECK].category
        where = ("target", 0, 3, 1, 1, text[:3])
        finding = Finding(CHECK, category, Severity.MAJOR, *where, "Broken?", confidence=0.9)
        return Scores(garbled=0.7, doubts=(finding,))


def reported(*texts: str, related: bool = True, select: tuple[str, ...] = ()) -> list[str]:
    """The texts that are called broken."""
    segments = [Segment(str(number), text) for number, text in enumerate(texts)]
    paragraphs = tuple(Paragraph(s.target, (s,), (0,), None, "paragraph") for s in segments)
    report = review_document(
        Document("a.txt", paragraphs, related=related), chosen(select), Doubting()
    )
    broken = [s for s in report.segments if any(f.check == CHECK for f in s.findings)]
    assert all((segment.garbled or 0) >= 0.85 for segment in broken)
    return [segment.segment.target for segment in broken]


def test_it_is_believed_beside_a_broken_one() -> None:
    assert reported(TORN, RIGHT, DOUBTED) == [TORN, DOUBTED]
    assert reported(DOUBTED, RIGHT, TORN) == [DOUBTED, TORN]


def test_it_is_not_believed_by_itself_nor_beside_another_doubt() -> None:
    assert reported(RIGHT, DOUBTED, DOUBTED) == []


def test_rows_that_are_no_document_say_nothing_of_each_other() -> None:
    assert reported(TORN, DOUBTED, related=False) == [TORN]


def test_who_does_not_ask_for_the_check_gets_none() -> None:
    assert reported(TORN, DOUBTED, select=("repeated-word",)) == []


@pytest.mark.parametrize(
    ("alone", "beside"), [(0.0, 0.0), (0.25, 0.5), (0.5, 0.75), (0.75, 0.9), (1.0, 1.0)]
)
def test_the_odds_are_three_times_as_high(alone: float, beside: float) -> None:
    assert likelier(alone) == pytest.approx(beside)
