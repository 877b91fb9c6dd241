"""More than, at least, before: what is said of a number or an event and must not turn round."""

import pytest

from qa.checks.accuracy_facts import altered_fact
from qa.data import Segment
from qa.languages.tables import entries
from qa.text.figures.relations import TABLES, has_rules, opposite, rules
from qa.text.figures.tolls import swapped, toll
from qa.text.meaning.facts import turned
from qa.text.meaning.modals import exchanged


def flagged(source: str, target: str, lang: str = "en") -> list[tuple[str, str | None]]:
    segment = Segment("1", target, source=source, source_lang=lang)
    hits = altered_fact(segment)
    return [(target[hit.start : hit.end], hit.suggestion) for hit in hits]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("up to 100 km", "mehr als 100 km", [("mehr als", None)]),
        ("children under twelve", "Kinder über zwölf", [("über", "unter")]),
        ("just under 500 g", "gut 500 g", [("gut", "knapp")]),
        ("14 percent longer", "14 Prozent kürzer", [("kürzer", None)]),
        ("shortly after midnight", "kurz vor Mitternacht", [("vor", "nach")]),
        ("before 2015", "nach 2015", [("nach", "vor")]),
        ("three years after", "drei Jahre vor", [("vor", "nach")]),
        ("11 seconds behind", "11 Sekunden Vorsprung", [("Vorsprung", None)]),
        ("last year", "im kommenden Jahr", [("kommenden Jahr", "vergangenen Jahr")]),
        ("must sign", "kann unterschreiben", [("kann", None)]),
        ("her husband", "ihr Bruder", [("Bruder", None)]),
        ("It fell by nine percent.", "Es legte um neun Prozent zu.", [("legte", None)]),
        ("It fell by 3 %.", "Es nahm um 3 Prozent zu, dann ab.", [("nahm", None)]),
    ],
)
def test_what_turns_round(source: str, target: str, found: list[tuple[str, str | None]]) -> None:
    assert flagged(source, target) == found


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("no more than 100 km", "bis zu 100 km"),
        ("You need not pay more than 50.", "Sie zahlen nicht mehr als 50."),
        ("at least three hours before", "spätestens drei Stunden vor"),
        ("more than 5, then under 5", "unter 5, dann mehr als 5"),
        ("not before 2015", "nach 2015"),
        ("three years after the war", "vor drei Jahren"),
        ("You must not go, you may stay.", "Du kannst bleiben, gehen kannst du nicht."),
        ("born to a German father", "als Sohn eines Deutschen"),
        ("It fell by nine percent.", "Es gab um neun Prozent nach."),
        ("It fell by nine percent.", "Es nahm um neun Prozent ab."),
        ("A third way, less than over a mile", "Ein Weg über ein Feld"),
    ],
)
def test_what_is_only_said_otherwise(source: str, target: str) -> None:
    assert flagged(source, target) == []


def test_a_source_in_another_language() -> None:
    assert flagged("plus de 100 personnes", "weniger als 100 Menschen", "fr")
    assert not flagged("jusqu'à 100 personnes", "bis zu 100 Menschen", "fr")
    assert not flagged("100 kişiden fazla", "weniger als 100 Menschen", "tr")


@pytest.mark.parametrize("code", ["de", "en", "fr", "es", "it", "nl", "pl", "ru", "uk"])
def test_every_table_has_two_members_a_relation(code: str) -> None:
    rows = list(entries(TABLES, code))
    assert has_rules(code)
    assert len(rows) == len(set(rows))
    german = {(kind, member) for kind, member, _ in entries(TABLES, "de")}
    assert {(kind, member) for kind, member, _ in rows} <= german
    assert rules(code).before


def test_opposites_of_phrases_and_words() -> None:
    assert [opposite(said) for said in ("Mehr als die", "Minuten nach dem", "bis zu")] == [
        "Weniger als die", "Minuten vor dem", None
    ]  # fmt: skip
    assert [turned("nächsten Monat", "when"), turned("Ausland", "frontier")] == [
        "letzten Monat", "Inland"
    ]  # fmt: skip


def test_modals() -> None:
    assert exchanged("They must go.", "Sie dürfen gehen.")
    assert not exchanged("They must only go.", "Sie dürfen gehen.")
    assert not exchanged("They should go.", "Sie müssen gehen.")


def test_the_dead_and_the_injured() -> None:
    assert swapped("Two died, 7 were hurt.", "Sieben starben, 2 wurden verletzt.", "en")
    assert not swapped("Two died, 7 were hurt.", "7 Verletzte, zwei starben.", "en")
    assert toll("Nothing happened to the 3.", "en") == {}
