"""Numbers that follow from what a source says, and numbers that moved to another sentence."""

import pytest
from test_free_translation import found

from qa.data import Severity


def major(source: str, target: str, lang: str) -> list[str]:
    """The words of what is major in a paragraph."""
    return [f.text for f in found(source, target, lang) if f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        (
            "es",
            "Espera 350.000 toneladas, frente a las 500.000 de la anterior.",
            "Sie erwartet 350.000 Tonnen, 150.000 weniger als zuvor.",
            "Sie erwartet 350.000 Tonnen, 150.000 mehr als zuvor.",
        ),
        (
            "it",
            "Vendute 800 auto, contro le 300 di maggio.",
            "Verkauft wurden 800 Autos, 500 mehr als im Mai.",
            "Verkauft wurden 800 Autos, 400 mehr als im Mai.",
        ),
        (
            "en",
            "Turnout was 47%, 12 points up on last time.",
            "Die Beteiligung lag bei 47 Prozent, zuvor bei 35 Prozent.",
            "Die Beteiligung lag bei 47 Prozent, zuvor bei 59 Prozent.",
        ),
        (
            "ru",
            "Явка составила 47 %, на 12 процентных пунктов меньше.",
            "Die Beteiligung lag bei 47 Prozent, davor bei 59 Prozent.",
            "Die Beteiligung lag bei 47 Prozent, davor bei 35 Prozent.",
        ),
        (
            "zh",
            "投票率为47%，比上届高12个百分点。",
            "Die Beteiligung lag bei 47 Prozent nach 35 Prozent beim letzten Mal.",
            "Die Beteiligung lag bei 47 Prozent nach 45 Prozent beim letzten Mal.",
        ),
        (
            "fr",
            "Il faut 35 minutes de route à l'aller, autant au retour.",
            "Hin und zurück sitzen sie 70 Minuten im Bus.",
            "Hin und zurück sitzen sie 80 Minuten im Bus.",
        ),
        (
            "nl",
            "De busrit duurt 40 minuten, enkele reis.",
            "Hin und zurück dauert die Fahrt 80 Minuten.",
            "Hin und zurück dauert die Fahrt 90 Minuten.",
        ),
        (
            "pl",
            "Petycję podpisało 9412 mieszkańców.",
            "Mehr als 9400 Einwohner unterschrieben die Petition.",
            "Mehr als 9500 Einwohner unterschrieben die Petition.",
        ),
        (
            "uk",
            "У місті живе 14 800 людей.",
            "In der Stadt leben knapp 15.000 Menschen.",
            "In der Stadt leben gut 15.000 Menschen.",
        ),
        (
            "en",
            "Sales rose from 400 to 800 cars.",
            "Verkauft wurden 800 Autos, doppelt so viele wie bisher.",
            "Verkauft wurden 800 Autos, dreimal so viele wie bisher.",
        ),
        (
            "zh",
            "保费120元，农户只需出36元。",
            "Von den 120 Yuan zahlt der Bauer nur 30 Prozent.",
            "Von den 120 Yuan zahlt der Bauer nur 40 Prozent.",
        ),
        (
            "ar",
            "ضاعف ديوب النتيجة في الدقيقة 27.",
            "Diop erhöhte in der 27. Minute auf 2:0.",
            "Diop erhöhte in der 27. Minute auf 3:0.",
        ),
    ],
)
def test_what_follows_is_right(lang: str, source: str, right: str, wrong: str) -> None:
    assert major(source, right, lang) == []
    assert major(source, wrong, lang) != []


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        # The last sentence comes first.
        (
            "fr",
            "Une commission de neuf élus, dont quatre de l'opposition, doit remettre des "
            "propositions d'ici au 30 juin. Jusque-là, aucune dépense ne sera engagée. Les études "
            "déjà menées ont coûté 480 000 euros, une somme que la ville ne reverra pas.",
            "480.000 Euro hat die Stadt bereits für Gutachten ausgegeben, und dieses Geld ist "
            "verloren. Mehr soll es fürs Erste nicht werden. Bis zum 30. Juni hat nun ein "
            "Ausschuss Zeit, Vorschläge zu machen. Von seinen neun Mitgliedern gehören vier der "
            "Opposition an.",
        ),
        # The day goes with its sentence.
        (
            "it",
            "L'autostrada è stata riaperta ieri mattina su una corsia, mentre la ferrovia è ancora "
            "interrotta. La società spera di far ripartire i treni lunedì, ma non lo garantisce.",
            "Auf der Bahnstrecke fährt kein Zug; am Montag könnte der Betrieb wieder anlaufen, "
            "versprechen will das Unternehmen das nicht. Auf der Autobahn rollt der Verkehr seit "
            "Freitagmorgen wieder.",
        ),
        (
            "en",
            "A night shift that was supposed to last 12 hours turned into 38. In those 38 hours, "
            "seven babies were born.",
            "Aus einer Nachtschicht von zwölf Stunden wurden 38. Sieben Kinder kamen in dieser "
            "Zeit zur Welt.",
        ),
        (
            "it",
            "Quattro persone sono indagate per il disastro. Gli indagati respingono ogni accusa.",
            "Gegen vier Menschen wird wegen des Unglücks ermittelt. Alle vier weisen die Vorwürfe "
            "zurück.",
        ),
    ],
)
def test_what_moved_is_right(lang: str, source: str, target: str) -> None:
    assert major(source, target, lang) == []


@pytest.mark.parametrize(
    ("lang", "source", "target", "words"),
    [
        # Another number of the paragraph, which is rendered in its own place.
        (
            "en",
            "The council met for 14 hours in the old town hall. It spent 25 million on the bridge.",
            "Der Rat tagte im alten Rathaus 14 Stunden lang. Er gab für die Brücke 14 Millionen "
            "aus.",
            {"14"},
        ),
        # Changed places, with a sentence between them.
        (
            "en",
            "The council met for 14 hours in the old town hall. The mayor was ill at home. It "
            "spent 25 million on the new bridge.",
            "Der Rat tagte im alten Rathaus 25 Stunden lang. Der Bürgermeister lag krank zu Hause. "
            "Er gab für die neue Brücke 14 Millionen aus.",
            {"25", "14"},
        ),
        # All five are not all four.
        (
            "it",
            "Quattro persone sono indagate per il disastro. Tutti i 5 respingono ogni accusa.",
            "Gegen vier Menschen wird wegen des Unglücks ermittelt. Alle vier weisen die Vorwürfe "
            "zurück.",
            {"vier"},
        ),
        # It points at nothing.
        (
            "en",
            "A night shift that was supposed to last 12 hours turned into 38. In 24 rooms, babies "
            "were born.",
            "Aus einer Nachtschicht von zwölf Stunden wurden 38. Kinder kamen in diesen Zimmern "
            "zur Welt.",
            {"24"},
        ),
    ],
)
def test_what_did_not_move_is_found(lang: str, source: str, target: str, words: set[str]) -> None:
    assert {text.split()[0] for text in major(source, target, lang)} & words
