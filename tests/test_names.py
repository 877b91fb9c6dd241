"""What counts as a trace of a name, and which words are looked for at all."""

import pytest

from qa.text.names import Trace, common, within


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
