"""Every language is complete, and its parts agree with each other."""

import unicodedata

import pytest

from qa.errors import UsageError
from qa.languages import LONGER, base, codes, language, shorter

MUST = {"de", "en", "fr", "es", "it", "nl", "pl", "ru", "uk", "tr", "ar", "zh"}


def test_the_promised_languages_are_there() -> None:
    assert set(codes()) >= MUST


@pytest.mark.parametrize("code", codes())
def test_a_language_is_complete(code: str) -> None:
    found = language(code)
    assert found.code == code
    assert len(found.months) == 12
    assert 60 <= len(found.function_words) <= 150
    assert set(range(1, 11)) <= set(found.number_words.values())
    # Chinese counts by ten thousands and has no word for a million.
    assert {100, 1000, 10**4 if code == "zh" else 10**6} <= set(found.scales.values())
    assert 2 <= len(found.examples) <= 3


@pytest.mark.parametrize("code", codes())
def test_words_are_written_as_they_are_looked_up(code: str) -> None:
    found = language(code)
    lower = [*found.function_words, *found.number_words, *found.scales]
    assert all(word == unicodedata.normalize("NFC", word.lower()) for word in lower)
    assert all(word.endswith(".") for word in found.abbreviations)
    assert all(len(mark) == 1 for pair in found.quotes for mark in pair)


@pytest.mark.parametrize("code", codes())
def test_examples_use_the_script(code: str) -> None:
    found = language(code)
    name = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Hani": "CJK"}[found.script]
    letters = [char for text in found.examples for char in text if char.isalpha()]
    assert all(unicodedata.name(char).startswith(name) for char in letters)


def test_a_region_is_ignored_and_an_unknown_code_lists_the_valid_ones() -> None:
    assert language("de-CH") == language("de_AT") == language("DE")
    with pytest.raises(UsageError, match=r"Valid codes: .*\bde\b"):
        language("xx")


def test_codes_of_three_letters_are_those_of_two() -> None:
    assert {base(code) for code in LONGER} == set(codes())
    assert [shorter(code) for code in ("ger", "DEU-ch", "eng_GB", "de-AT", "x")] == [
        "de",
        "de-ch",
        "en_GB",
        "de-AT",
        "x",
    ]
