"""Every kind of break reports exactly what its docstring marks, and leaves near misses alone."""

import pytest

from qa.breaks import Detector, View, load
from qa.check import Example


def cases(kind: str) -> list[object]:
    return [
        pytest.param(detector, example, id=f"{detector.id}-{kind}-{number}")
        for detector in load().values()
        for number, example in enumerate(getattr(detector, kind), 1)
    ]


def spans(detector: Detector, example: Example) -> list[tuple[int, int]]:
    segment = example.document.segments[0]
    view = View(segment.target, source=segment.source, source_lang=segment.source_lang)
    return [(hit.start, hit.end) for hit in detector.detect(view)]


@pytest.mark.parametrize(("detector", "example"), cases("flags"))
def test_reports_exactly_the_marked_span(detector: Detector, example: Example) -> None:
    assert spans(detector, example) == [(start, end) for _, _, start, end in example.marks]


@pytest.mark.parametrize(("detector", "example"), cases("passes"))
def test_near_miss_stays_quiet(detector: Detector, example: Example) -> None:
    assert spans(detector, example) == []


def test_every_detector_has_examples() -> None:
    for detector in load().values():
        assert detector.flags and detector.passes, detector.id
