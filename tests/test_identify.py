"""Language identification: examples, short texts, what it costs."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.data import Block, Place, Raw, Record
from qa.errors import InputError
from qa.identify import identified, identify, surely
from qa.languages import codes, language
from qa.read import Job, read_file
from qa.review import Options, chosen, documents
from qa.score import Nothing
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


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "key,en,de\nok,OK,OK\nsave,Save,Sichern\nopen,Open,Öffnen\n"),
        ("a.tsv", "English\tGerman\nSpeed\tTempo\n"),
        ("a.jsonl", '{"en": "Menu", "de": "Menü"}\n{"en": "Radio", "de": "Radio"}\n'),
    ],
)
def test_a_column_is_believed_where_its_text_is_too_short(tmp_path, name, content):
    (tmp_path / name).write_text(content, "utf-8")
    (raw,) = read_file(str(tmp_path / name))
    assert identified(raw, None) == raw.called == "en"


def test_a_text_that_says_more_than_the_name_of_its_column_is_believed(tmp_path):
    text = "Le ministre a dit que la loi sera votée demain et que le prix est dans la liste."
    (tmp_path / "a.csv").write_text(f"en,de\n{text},Der Minister sagte es.\n", "utf-8")
    (raw,) = read_file(str(tmp_path / "a.csv"))
    assert identified(raw, None) == "fr"


@pytest.mark.parametrize("name", ["a.en.txt", "en/a.txt"])
def test_a_file_is_believed_where_its_text_is_too_short(name):
    block = Block("Menu", (Place(0, 1, 1),))
    assert identified(Raw("a.txt", (block,)), Raw(name, (block,))) == "en"


def rows(part: int, *pairs: tuple[str, str]) -> Raw:
    records = (Record(str(n), record(b), record(a)) for n, (a, b) in enumerate(pairs))
    return Raw("-", records=tuple(records), part=part)


def record(text: str) -> Block:
    return Block(text, (Place(0, 1, 1),), "record")


def told(*raws: Raw) -> list[str | None]:
    return [one.source_lang for one, _ in documents(Job("-"), Options(chosen(), Nothing()), raws)]


def test_the_language_of_a_few_rows_is_believed_until_more_say_otherwise():
    french = ("Le conseil a dit que la route est fermée et que le pont ne l'est pas.", "Gesperrt.")
    first = rows(0, ("The town.", "Die Stadt."))
    assert told(first, rows(1, french), rows(2, ("Bergen", "Bergen"))) == ["en", "fr", "fr"]
    english = ("The bridge of the town is closed.", "Zu.")
    assert told(rows(0, french), rows(1, english)) == ["fr", "fr"]
    german = ("Der Rat hat gesagt, dass die Brücke gesperrt ist und es bleibt.", "Gesperrt.")
    with pytest.raises(InputError, match="in the language of the translation"):
        told(first, rows(1, german))
    long = [(f"{french[0]} {number}", "Gesperrt.") for number in range(9)]
    assert told(rows(0, *long), rows(1, german)) == ["fr", "fr"]
