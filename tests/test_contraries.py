"""Contraries: the table, and when a text contradicts another."""

import pytest

from qa.text.contraries import WORD, contradicted, contraries, sections


def test_every_line_says_something_and_is_looked_up_by_a_whole_english_word():
    for name, poles in sections():
        assert len(poles) > 1, name
        for english, german in poles:
            assert any((english, german)), name
    assert all(WORD.fullmatch(word) for word in contraries())


def test_no_phrase_surely_says_two_of_a_set():
    for name, poles in sections():
        for side in (0, 1):
            sure = [p for pole in poles for p in pole[side] if not p.startswith("?")]
            assert len(sure) == len(set(sure)), (name, sorted(sure))


@pytest.mark.parametrize(
    ("english", "german", "found"),
    [
        ("The fastest train leaves first.", "Der langsamste Zug fährt zuerst.", "langsamste"),
        ("The fastest train leaves first.", "Der schnellste Zug fährt zuerst.", None),
        # Both are named somewhere, or one is denied.
        ("The fastest, not the slowest.", "Nicht der langsamste.", None),
        ("It is no longer shorter.", "Es ist nicht mehr länger.", None),
        ("It is not cheaper than before.", "Es ist nicht teurer als zuvor.", "teurer"),
        ("Not all trains stop.", "Einige Züge halten nicht.", None),
        ("Many of the trains stop.", "Alle Züge halten.", "Alle"),
        # One of two became like the other.
        ("He must wait; she may go.", "Er muss warten, sie muss gehen.", "muss"),
        ("He must wait; she may go.", "Er muss warten, sie darf gehen.", None),
        # A phrase with a word between, and one that another word must not follow.
        ("You need not pay.", "Sie dürfen hier nicht zahlen.", "dürfen hier nicht"),
        ("Guests should pay.", "Gäste müssen zahlen.", "müssen"),
        ("Bills should be paid.", "Rechnungen müssen bezahlt werden.", None),
    ],
)
def test_contraries_are_found_where_each_stands_once(english, german, found):
    assert next((said[0] for _, _, said in contradicted(english, german)), None) == found
