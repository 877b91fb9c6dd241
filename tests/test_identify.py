"""Language identification: examples, short texts, what it costs."""

import doctest
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qa.identify
from qa.identify import identify, script_of
from qa.languages import codes, language

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


def test_docstrings() -> None:
    assert doctest.testmod(qa.identify).failed == 0
