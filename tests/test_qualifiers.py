"""Qualifiers: the table, and what one of two texts says alone."""

from collections import defaultdict

import pytest

from qa.text.meaning.qualifiers import alone, lines
from qa.text.meaning.traces import entries


@pytest.mark.parametrize(("sort", "signs"), [("lost", ["=", "de?"]), ("added", ["de=", "?"])])
def test_every_line_has_both_sides_and_is_looked_up(sort, signs):
    found = defaultdict(list)
    for kind, member, sign, _ in entries("qualifiers", "en"):
        if kind.startswith(sort):
            found[kind, member].append(sign)
    assert found
    assert all(have == signs for have in found.values())
    looked_up = {id(said): said for some in lines(sort).values() for said, _, _ in some}
    assert len(looked_up) == len(found)


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
