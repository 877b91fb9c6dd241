"""Right German that rules once took for broken stays quiet."""

from pathlib import Path

import pytest

import qa.checks  # noqa: F401
from qa.check import CHECKS
from qa.data import Document, Paragraph, Segment
from qa.find import find

LINES = (Path(__file__).parent / "clean_german.txt").read_text("utf-8").splitlines()
TEXTS = [line for line in LINES if line and not line.startswith("#")]


def flagged(target, source=None):
    segment = Segment("1", target, source, source_lang="en" if source else None, kind="record")
    paragraph = Paragraph(target, (segment,), (0,), source, "record")
    document = Document("x", (paragraph,), source_lang="en", related=False)
    return [found for group in find([CHECKS["garbled-sentence"]], document) for found in group]


@pytest.mark.parametrize("line", TEXTS)
def test_is_not_broken(line):
    source, arrow, target = line.partition(" => ")
    assert not (flagged(target, source) if arrow else flagged(line))
