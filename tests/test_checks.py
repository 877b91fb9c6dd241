"""Every check's docstring examples hold: exactly the marked spans, and nothing in near misses."""

import pytest

import qa.checks  # noqa: F401
from qa.check import CHECKS, Check, Example, Hit
from qa.data import Paragraph, Segment
from qa.find import into_segment, run


def spans(check: Check, example: Example) -> list[tuple[int, str, int, int]]:
    return [(index, f.side, f.start, f.end) for index, f in run(check, example.document)]


def cases(kind: str) -> list[object]:
    return [
        pytest.param(check, example, id=f"{check.id}-{kind}-{number}")
        for check in CHECKS.values()
        for number, example in enumerate(getattr(check, kind), 1)
    ]


@pytest.mark.parametrize(("check", "example"), cases("flags"))
def test_reports_exactly_the_marked_span(check: Check, example: Example) -> None:
    assert sorted(spans(check, example)) == sorted(example.marks)


@pytest.mark.parametrize(("check", "example"), cases("passes"))
def test_near_miss_stays_quiet(check: Check, example: Example) -> None:
    assert spans(check, example) == []


@pytest.mark.parametrize(
    ("hit", "segment", "span"),
    [
        ((6, 9), 1, (1, 4)),
        ((2, 9), 1, (0, 4)),  # most of it
        ((9, 11), 1, (4, 4)),  # in the gap behind it
        ((10, 11), 1, (4, 4)),
        ((10, 14), 2, (0, 2)),
        ((12, 99), 2, (0, 3)),
    ],
)
def test_a_hit_of_a_paragraph_goes_to_one_segment(hit, segment, span):
    texts, starts = ("Ja.", "Nun.", "Ach"), (0, 5, 12)
    paragraph = Paragraph(
        "Ja.  Nun.   Ach", tuple(Segment(str(i), text) for i, text in enumerate(texts)), starts
    )
    index, found = into_segment(paragraph, Hit(*hit, "Falsch."))
    assert (index, (found.start, found.end)) == (segment, span)
