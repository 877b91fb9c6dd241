"""Stretches of marked words: what parts them and what does not."""

from __future__ import annotations

import pytest

from qa.backends.estimator.reading import runs
from qa.backends.estimator.words import words


@pytest.mark.parametrize(
    ("text", "scores", "found"),
    [
        ("ein Teil der Festplatten und Hüllen", [0, 0, 3, 4, 1, 3], ["der Festplatten und Hüllen"]),
        ("ein Teil der Festplatten und Hüllen", [0, 0, 3, 4, 1, 0], ["der Festplatten"]),
        ("ein Teil der Festplatten aus Hüllen", [0, 0, 3, 4, 1, 3], ["der Festplatten", "Hüllen"]),
        ("Der Zug kam. Und er fuhr", [0, 3, 3, 1, 3, 0], ["Zug kam", "er"]),
        ("Der Zug kam. Er fuhr", [0, 3, 3, 3, 0], ["Zug kam", "Er"]),
        ("und Hüllen oder", [1, 3, 1], ["Hüllen"]),
        ("", [], []),
    ],
)
def test_runs(text, scores, found):
    places = words(text)
    said = [text[places[a][0] : places[b - 1][1]] for a, b in runs(scores, 2.0, text, places)]
    assert said == found
