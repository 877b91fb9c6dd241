"""Language identification: examples, short texts, what it costs."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.identify import identify, surely
from qa.languages import codes, language
from qa.text.foreign.scripts import runs_in_another, script_of, written_in

EXAMPLES = [(code, text) for code in codes() for text in language(code).examples]


@pytest.mark.parametrize(("code", "text"), EXAMPLES)
def test_the_examples_of_each_language(code: str, text: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Wer war das?"),
        ("en", "Who was that?"),
        ("nl", "Wie was dat?"),
        ("uk", "Хто це був?"),
        ("ru", "Кто это был?"),
        ("zh", "BBC Scotland 的记者"),
    ],
)
def test_short_texts(code: str, text: str) -> None:
    assert identify(text) == code


def test_only_the_languages_asked_for() -> None:
    assert identify("Wer war das?", among=("en", "fr")) in ("en", "fr")
    assert identify("Кто это был?", among=("en", "uk")) == "uk"


def test_a_text_without_letters_has_an_answer() -> None:
    assert identify("") == identify("12 + 7 = 19!") == "en"
    assert script_of("...") == ""


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert identify(text) in codes()


def test_a_plain_text_loads_no_model() -> None:
    code = (
        "import sys; from qa.identify import identify;"
        "text = 'The contract was not renewed because both sides were unhappy with it. ' * 5;"
        "print(identify(text), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "False"]


@pytest.mark.parametrize("code", [c for c in codes() if language(c).script != "Latn"])
def test_text_in_another_script_is_known_by_its_language(code: str) -> None:
    for text in language(code).examples:
        assert (found := written_in(text, code)) and found.code == code
        # Ukrainian and Russian are told apart by their small words where nobody says which.
        assert (found := written_in(text, "")) and found.code == code


def test_names_in_another_script_are_no_run() -> None:
    assert not list(runs_in_another("Der Sänger Виктор Цой starb 1990.", "ru"))
    assert not list(runs_in_another("Die Firma 华为 wuchs.", "zh"))
    assert not list(runs_in_another("Das Wort мир heißt Frieden und Welt.", "ru"))


@given(st.text(max_size=100), st.sampled_from(["", "ru", "zh", "en"]))
def test_runs_lie_in_the_text_one_behind_the_other(text: str, asked: str) -> None:
    found = list(runs_in_another(text, asked))
    assert all(0 <= start < end <= len(text) for start, end, _ in found)


def test_a_text_in_german_is_told_from_one_of_german_names() -> None:
    assert surely("Der Rat hat am Montag getagt, weil es nicht anders ging.", "de")
    assert not surely("FC Bayern beat Hamburg 3-1 in Munich", "de")
    assert not surely("The council met on Monday because it had to.", "de")
    assert not surely("Кто это был?", "de") and not surely("", "de") and not surely("Hallo", "xx")
