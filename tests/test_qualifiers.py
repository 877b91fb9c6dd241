"""Qualifiers: the table, and what one of two texts says alone."""

import pytest

from qa.text.qualifiers import alone, table


def test_every_line_has_both_sides():
    for lines in table().values():
        assert lines
        for line in (line for some in lines.values() for line in some):
            assert line.said and line.rendered
            assert not any(phrase.startswith("?") for phrase in line.said + line.rendered)


@pytest.mark.parametrize(
    ("sort", "text", "other", "found"),
    [
        ("lost", "It nearly failed.", "Es scheiterte.", ["nearly failed"]),
        ("lost", "It nearly failed.", "Es wäre fast gescheitert.", []),
        ("lost", "It is unlikely to rain.", "Es regnet.", ["is unlikely"]),
        ("added", "Er kam am Freitag.", "He came.", ["am Freitag"]),
        ("added", "Am späten Freitagabend kam er.", "He came.", ["Am späten Freitagabend"]),
        ("added", "Er kam am Freitag.", "He came on 3 May.", []),
        ("added", "Er kam trotz Regen.", "He came.", ["trotz"]),
        ("added", "Er kam trotz allem.", "He came.", []),
    ],
)
def test_what_one_text_says_alone(sort, text, other, found):
    assert [match[0] for match, _ in alone(sort, text, other)] == found
