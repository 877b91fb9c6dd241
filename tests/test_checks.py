"""Every check's docstring examples hold: exactly the marked spans, and nothing in near misses."""

import pytest

import qa.checks  # noqa: F401
from qa.check import CHECKS, Check, Example
from qa.find import run


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
