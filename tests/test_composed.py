"""Texts whose letters and accents are apart: the same is found as if they were not."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.api import check_text
from qa.cli import run
from qa.text.composed import Composed

SAMPLES = Path(__file__).parent.parent / "samples"
HIDDEN = "\u00ad\u200b\ufeff"
LETTERS = st.sampled_from(
    [*"aäöüÄÖÜßéñåbU .„“", "u\u0308", "o\u0308", "x\u0302", "\u0308", "ǖ", *HIDDEN]
)
TEXTS = st.lists(st.tuples(LETTERS, st.sampled_from(["NFC", "NFD"]))).map(
    lambda parts: "".join(unicodedata.normalize(form, letter) for letter, form in parts)
)


def read(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(dict.fromkeys(map(ord, HIDDEN))))


@given(TEXTS)
def test_offsets_go_there_and_back(text: str) -> None:
    found = Composed(text)
    # An accent behind something invisible stays apart.
    assert read(found.text) == read(text)
    assert not set(found.text) & set(HIDDEN)
    last = 0
    for offset in range(len(found.text) + 1):
        place = found.back(offset)
        assert last <= place <= len(text)
        last = place
        if offset == len(found.text) or not unicodedata.combining(found.text[offset]):
            assert Composed(text[:place]).text == found.text[:offset]
            assert found.forth(place) == offset


@given(TEXTS, st.data())
def test_a_stretch_has_its_letters_and_nothing_invisible_at_its_edges(
    text: str, data: st.DataObject
) -> None:
    found = Composed(text)
    ends = [
        offset
        for offset in range(len(found.text) + 1)
        if offset == len(found.text) or not unicodedata.combining(found.text[offset])
    ]
    start, end = sorted((data.draw(st.sampled_from(ends)), data.draw(st.sampled_from(ends))))
    first, last = found.span(start, end)
    assert Composed(text[first:last]).text == found.text[start:end]
    assert start == end or not {text[first], text[last - 1]} & set(HIDDEN)


def test_an_offset_inside_a_letter_is_that_of_the_letter() -> None:
    found = Composed("fu\u0308r\u00adb")
    assert [found.forth(offset) for offset in range(7)] == [0, 1, 1, 2, 3, 3, 4]


def test_an_accent_that_becomes_two_moves_what_follows() -> None:
    text = "b\u0344 und und"
    found = Composed(text)
    at = found.text.index("und")
    assert (len(found.text), found.back(at), found.forth(3)) == (len(text) + 1, at - 1, at)
    assert text[slice(*found.span(at, at + 7))] == "und und"


def reported(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict]:
    run(["check", str(path), "--model", "none", "--format", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    return document["segments"]


def composed(value: object) -> str:
    return read(str(value))


HYPHENS = re.compile("(?<=[a-z]{4})(?=[a-z]{4})")
NAMES = ["news.de.txt", "product.de.txt", "help.de.txt", "human/recht.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_is_found_where_it_stands(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = unicodedata.normalize("NFD", (SAMPLES / name).read_text("utf-8"))
    text = HYPHENS.sub("\u00ad", text)
    path = tmp_path / "text.de.txt"
    path.write_text(text, "utf-8")
    lines = text.split("\n")
    usual, here = reported(SAMPLES / name, capsys), reported(path, capsys)
    said = ("check", "severity", "message", "text", "suggestion", "confidence")
    for one, other in zip(usual, here, strict=True):
        assert one["target"] == composed(other["target"])
        assert one["score"] == other["score"]
        for a, b in zip(one["findings"], other["findings"], strict=True):
            assert [composed(a[key]) for key in said] == [composed(b[key]) for key in said]
            assert other["target"][b["start"] : b["end"]] == b["text"]
            assert lines[b["line"] - 1][b["column"] - 1 :].startswith(b["text"])


def test_both_sides_are_read_composed() -> None:
    source, target = "Zürich paid 50 euros to Müller.", "Zürich zahlte 15 Euro an Müller."
    apart = [unicodedata.normalize("NFD", text) for text in (source, target)]
    usual, here = (
        check_text(translation, original, source_lang="en")
        for original, translation in ((source, target), apart)
    )
    (one,), (other,) = (list(report.findings) for report in (usual, here))
    assert (one.check, one.message) == (other.check, other.message)
    assert (one.start, other.start) == (14, 15)


def test_a_fix_leaves_the_letters_as_they_are(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "Über die Brücke ,  die schön ist.\n")
    path = tmp_path / "text.de.txt"
    path.write_text(text, "utf-8")
    assert run(["fix", str(path), "--write"]) == 0
    assert path.read_text("utf-8") == text.replace(" ,  ", ", ")
