"""What counts as a trace of a name, and which words are looked for at all."""

import pytest

from qa.text.names.kept import Trace, common, within
from qa.text.names.surnames import surname


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Ahlers", "Ahlers' Hof brannte."),
        ("Zelenskiy", "Selenskyj sprach."),
        ("Gorbachev", "Gorbatschow sprach."),
        ("Tchaikovsky", "Die Tschaikowski-Gesellschaft tagte."),
        ("Angélique", "Angelique sprach."),
        ("Kim", "Kims Schwester sprach."),
    ],
)
def test_a_name_leaves_a_trace(name: str, target: str) -> None:
    assert Trace(target).holds(name)


@pytest.mark.parametrize("name", ["Kowalczyk", "Hillsborough", "Daubenton"])
def test_a_dropped_name_leaves_none(name: str) -> None:
    assert not Trace("Gestern dankte der Minister für das Geschenk.").holds(name)


def test_sentence_openers_titles_and_acronyms_are_not_looked_for() -> None:
    assert [m[0] for m in within("Peter met Paul. Mary said “Hello” to the NATO man Kurt.")] == [
        "Paul",
        "Kurt",
    ]
    assert list(within("Peter Met Paul And Mary In Rome")) == []


def test_common_words_are_no_names() -> None:
    assert {"germany", "chancellor", "house"} <= common()
    assert not {"kowalczyk", "ahlers"} & common()


@pytest.mark.parametrize(
    ("lang", "source", "target", "found"),
    [
        ("en", "Brian Keller died.", "Brian Kessler starb.", ("Keller", "Kessler")),
        ("fr", "Selon M. Boulanger, non.", "Laut Herrn Bouvier nicht.", ("Boulanger", "Bouvier")),
        ("es", "Ramón Ibáñez lo vio.", "Ramón Iglesias sah es.", ("Ibáñez", "Iglesias")),
        ("pl", "Był z Janem Nowakiem.", "Mit Jan Zieliński.", ("Nowakiem", "Zieliński")),
        ("uk", "Олена Коваленко пішла.", "Olena Bondarenko ging.", ("Коваленко", "Bondarenko")),
        ("tr", "Mehmet Yıldız geldi.", "Mehmet Yılmaz kam.", ("Yıldız", "Yılmaz")),
        ("fr", "Marie de La Tour viendra.", "Marie Lefort wird kommen.", ("Tour", "Lefort")),
    ],
)  # fmt: skip
def test_another_surname_behind_the_same_given_name(
    lang: str, source: str, target: str, found: tuple[str, str]
) -> None:
    spans = surname(source, target, lang)
    assert spans and (source[slice(*spans[0])], target[slice(*spans[1])]) == found


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("es", "Ramón Ibáñez Martín lo vio.", "Ramón Martín sah es."),  # one of two surnames
        ("ru", "Сергей Викторович Орлов ушёл.", "Sergej Orlow ging."),  # no patronymic
        ("ru", "Борис Джонсон ушёл.", "Boris Johnson ging."),  # a name that is not Slavic
        ("pl", "Rozmawiał z Adamem Kowalskim.", "Er sprach mit Adam Kowalski."),
        ("fr", "Claire Vasseur viendra mardi.", "Claire kommt am Dienstag."),
        ("fr", "Claire Vasseur donne des fleurs.", "Vasseur gibt Claire Blumen."),
        ("en", "Thomas More was tried.", "Sankt Thomas Morus stand vor Gericht."),
        ("en", "John Smith left John Street.", "John Smith verließ die John Street."),
        ("it", "Milano Centrale e Roma Termini.", "Der Mailänder Hauptbahnhof und Roma Termini."),
        ("es", "Los Ángeles Lakers ganaron.", "Die Los Angeles Clippers verloren."),
        ("fr", "Les Mac Neil et M. Roux.", "Die MacNeils und Herr Roux."),
    ],
)
def test_the_same_person_in_other_words(lang: str, source: str, target: str) -> None:
    assert surname(source, target, lang) is None
