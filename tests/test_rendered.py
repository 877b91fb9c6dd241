"""The tables of German words that may deny, and of what they render in eleven languages."""

import re

import pytest

from qa.check import CHECKS
from qa.data import Segment
from qa.languages.denying import AFFIRMED, DENYING, NOT_SAID, NOT_YET
from qa.languages.harmless import ALL, HARMLESS
from qa.languages.tables import rows
from qa.review import chosen
from qa.text.meaning.rendered import OF_CONDITIONS, OTHERS

GERMAN = dict(rows("rendered/de.txt"))
# What only words of English are known for: beside others they found nothing more.
ENGLISH = set("stay keep deactivate other actual same little free blind interrupt".split())


@pytest.mark.parametrize("lang", OTHERS)
def test_each_language_has_all_that_german_may_render(lang: str) -> None:
    words = dict(rows(f"rendered/{lang}.txt"))
    assert words.keys() - {"condition"} == GERMAN.keys() - (ENGLISH if lang != "en" else set())
    assert all(re.compile(pattern) for pattern in words.values())
    # An empty alternative would stand everywhere.
    assert not [name for name, pattern in words.items() if re.match(f"(?:{pattern})$", "")]


def test_what_conditions_take_back_is_in_the_table() -> None:
    assert GERMAN.keys() >= OF_CONDITIONS


def test_languages_and_classes_are_complete() -> None:
    for table in (DENYING, NOT_SAID, NOT_YET, ALL):
        assert table.keys() == set(OTHERS)
    assert HARMLESS.keys() == set(OTHERS)
    assert all(classes.keys() == AFFIRMED.keys() for classes in DENYING.values())


@pytest.mark.parametrize(
    ("lang", "source", "wrong"),
    [
        ("fr", "Le laboratoire dément avoir payé les experts.", "Das Labor räumt Zahlungen ein."),
        ("it", "Il farmaco è privo di effetti.", "Das Medikament hat hier starke Wirkungen."),
        ("ru", "Компания опровергла сообщения о продаже.", "Die Firma hat Berichte bestätigt."),
        ("uk", "У двох вагонах бракувало води.", "In zwei Wagen gab es genügend Wasser."),
        ("ar", "رفض المصرف الكشف عن الأسماء.", "Die Bank erklärte sich dazu bereit."),
        ("zh", "老板否认曾向质检员送礼。", "Der Chef gesteht Geschenke an Prüfer."),
    ],
)
def test_what_denies_by_its_meaning(lang: str, source: str, wrong: str) -> None:
    chosen()
    segment = Segment("1", wrong, source=source, source_lang=lang)
    assert list(CHECKS["lost-negation"].function(segment))
