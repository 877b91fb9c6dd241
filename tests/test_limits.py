"""From which probability on a sentence is called garbled, beside each language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.backends.estimator.limits import Limits
from qa.data import Segment

SHIPPED = Path(__file__).resolve().parent.parent / "models" / "mtqa-small" / "model.json"
THRESHOLDS = {
    "garbled": 0.5,
    "garbled_alone": 0.9,
    "beside": {"fr": {"garbled": 0.7, "report": 3.0}, "it": {"report": 3.0}},
}


@pytest.mark.parametrize(
    ("source", "lang", "limit"),
    [
        (None, None, 0.9),
        (None, "fr", 0.9),
        ("Bonjour", "fr", 0.7),
        ("Bonjour", "fr-CA", 0.7),
        ("Ciao", "it", 0.5),
        ("Hello", "en", 0.5),
        ("Hello", None, 0.5),
        ("", "en", 0.5),
    ],
)
def test_limit(source: str | None, lang: str | None, limit: float) -> None:
    segment = Segment("1", "Guten Tag", source, source_lang=lang)
    assert Limits.of(THRESHOLDS).garbled(segment) == limit


def test_a_model_without_languages() -> None:
    assert Limits.of({"garbled": 0.5, "garbled_alone": 0.9}).languages == {}


def test_nothing_is_called_garbled_sooner_beside_another_language() -> None:
    found = Limits.of(json.loads(SHIPPED.read_text("utf-8"))["thresholds"])
    assert 0.5 <= found.beside <= min(found.languages.values()) and found.alone < 1
