"""Phrases whose words have case, gender and number in common, and the table of nouns behind it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from qa.text.german.agreement import disagreements
from qa.text.german.genders import noun
from qa.text.german.paradigms import FEMININE, KINDS, NEUTER, PLURAL

TOOLS = Path(__file__).parent.parent / "tools"
# Nominative, accusative, dative and genitive behind der, ein and in the plural.
RIGHT = """
der neue Plan, den neuen Plan, dem neuen Plan, des neuen Plans,
ein neuer Plan, einen neuen Plan, einem neuen Plan, eines neuen Plans,
die neuen Pläne, den neuen Plänen, der neuen Pläne, keine neuen Pläne, drei neue Pläne,
die neue Regierung, der neuen Regierung, eine neue Regierung, einer neuen Regierung,
das neue Gesetz, dem neuen Gesetz, des neuen Gesetzes, ein neues Gesetz, einem neuen Gesetz,
die neuen Gesetze, den neuen Gesetzen, der neuen Gesetze, mehrere neue Gesetze
"""
WRONG = """
der neuen Plan, den neue Plan, dem neue Plan, ein neues Plan, einem neuem Plan, die neue Pläne,
den neuen Pläne, das neue Regierung, der neue Gesetz, ein neuer Gesetz, die neuen Gesetz,
des neuen Konzert, mehrere neuer Gesetz
"""


def phrases_of(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.split(",")]


@pytest.mark.parametrize("phrase", phrases_of(RIGHT))
def test_right_phrases_agree(phrase: str) -> None:
    assert not list(disagreements(f"Gestern ging es im Rat um {phrase} der Stadt."))


@pytest.mark.parametrize("phrase", phrases_of(WRONG))
def test_wrong_phrases_do_not(phrase: str) -> None:
    assert [found[3] for found in disagreements(f"Wir lesen heute {phrase} noch einmal.")]


def test_genitives_without_an_ending() -> None:
    wrong = ("Haus", "Gesetz", "Prozess", "Netz", "Kurs", "Verlust", "Beschluss")
    right = ("Barock", "Index", "Status", "Virus", "Jazz", "Islam", "Iran", "Mai", "Deutsch")
    for nouns, told in ((wrong, True), (right, False)):
        for name in nouns:
            assert bool(list(disagreements(f"Die Mitte des {name} ist klar."))) is told


def test_nouns_in_er_that_look_like_adjectives() -> None:
    assert noun("Benutzer") and noun("Teilnehmer")
    assert noun("Bekannter") == noun("Jugendlicher") == 0


def test_what_nouns_may_be() -> None:
    assert noun("Regierung") & FEMININE and not noun("Regierung") & (NEUTER | PLURAL)
    assert noun("Bundesregierung") == noun("Regierung")
    assert noun("Gesetze") & PLURAL
    assert noun("Kaffee") == 0  # may be two things


def test_the_recipe_reads_articles_and_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    import make_genders

    ((found, bits),) = make_genders.phrases("Er liest das Gesetz heute.")
    assert found == "Gesetz" and bits & KINDS["n"] and not bits & KINDS["f"]
    counts = Counter(
        {bits: 90, dict(make_genders.phrases("Er sah des Gesetz heute."))["Gesetz"]: 0}
    )
    assert "n" in make_genders.kinds(counts, "Gesetz")
    # Des Gesetzes was seen, so that des Gesetz is none; of des Status no ending was.
    assert "g" in make_genders.kinds(counts, "Gesetz", 0)
    assert "g" not in make_genders.kinds(counts, "Gesetz", 90)
    sys.modules.pop("make_genders", None)
