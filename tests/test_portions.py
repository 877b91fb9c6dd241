"""Parts of a whole in words, beside each language that they are compared with."""

from __future__ import annotations

import pytest

from qa.text.figures.portions import exchanged_part


@pytest.mark.parametrize(
    ("code", "source", "target", "wrong"),
    [
        ("fr", "un tiers des élèves", "ein Viertel der Schüler", "ein Viertel"),
        ("fr", "un élève sur cinq", "jeder vierte Schüler", "jeder vierte"),
        ("es", "dos tercios de los votos", "ein Drittel der Stimmen", "ein Drittel"),
        ("it", "tre quarti del bosco", "zwei Drittel des Waldes", "zwei Drittel"),
        ("nl", "een derde van de winkels", "ein Fünftel der Läden", "ein Fünftel"),
        ("pl", "co piąty pacjent", "jeder dritte Patient", "jeder dritte"),
        ("ru", "упал на треть", "sank um ein Viertel", "ein Viertel"),
        ("uk", "на чверть менше", "ein Drittel weniger", "ein Drittel"),
        ("tr", "sakinlerin dörtte üçü", "zwei Drittel der Bewohner", "zwei Drittel"),
        ("en", "two thirds of the votes", "ein Drittel der Stimmen", "ein Drittel"),
    ],
)
def test_another_part(code, source, target, wrong):
    found = exchanged_part(source, target, code, [])
    assert found
    assert target[found[1].start : found[1].end] == wrong


@pytest.mark.parametrize(
    ("code", "source", "target"),
    [
        ("fr", "un tiers des élèves", "ein Drittel der Schüler"),
        ("es", "solo un quinto votó", "vier Fünftel stimmten nicht ab"),
        ("it", "nove decimi dei treni non viaggiavano", "nur jeder zehnte Zug fuhr"),
        ("nl", "een kwart, misschien de helft", "ein Drittel"),
        ("pl", "ponad 30% lasu", "ein Drittel des Waldes"),
        ("ru", "зал не опустел и на четверть", "der Saal blieb zu drei Vierteln voll"),
        ("tr", "bu mahalle", "dieses Viertel, ein Viertel mit Gärten"),
        ("ar", "ثلث السكان", "ein Viertel der Bewohner"),
        ("en", "nine in ten trains did not run", "jeder zehnte Zug fuhr"),
    ],
)
def test_the_same_part_or_none(code, source, target):
    assert exchanged_part(source, target, code, []) is None
