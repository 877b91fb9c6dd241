"""Columns in the units of others: SARIF counts UTF-16 units, reviewdog bytes, in the whole line."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from qa import cli
from qa.data import Place
from qa.reports import lines as module
from qa.reports.lines import lines
from qa.text.places import FAR, position

# Each line has “das das” or “ist ist” behind characters of two bytes and of two units.
LINES = {
    "a.txt": "Die Größe 😀 ist ist gut.",
    "cells.tsv": "ö😀\tü😀\tEr sah 😀 das das Haus.",
    "b.md": '[Die Größe 😀](https://x.de/größe-😀 "Übersicht 😀") ist ist gut.',
    "c.html": '<p><a title="Größe 😀" href="x">Die Größe 😀</a> <!-- ö😀 --> ist ist gut.</p>',
    "entity.html": "<p>Die Gr&ouml;&szlig;e &#128512; ist ist gut.</p>",
    "escape.jsonl": '{"note": "ö😀", "target": "Die Gr\\u00f6\\u00dfe 😀 ist ist gut."}',
    "mark.txt": "\ufeffDie Größe 😀 ist ist gut.",
}
HEADS = {"cells.tsv": "id\tdoc\ttarget\n"}
# Of each format, how it counts, and where it has lines and columns.
UNITS = {"sarif": ("utf-16-le", 2), "rdjson": ("utf-8", 1)}


def words(name: str, line: str, report: str) -> str:
    """What a report in a format points to in a line."""
    encoding, size = UNITS[name]
    found: dict[str, Any] = json.loads(report)
    if name == "sarif":
        (result,) = found["runs"][0]["results"]
        region = result["locations"][0]["physicalLocation"]["region"]
        start, end = region["startColumn"], region["endColumn"]
    else:
        (result,) = found["diagnostics"]
        place = result["location"]["range"]
        start, end = place["start"]["column"], place["end"]["column"]
    data = line.removeprefix("\ufeff").encode(encoding)
    return data[size * (start - 1) : size * (end - 1)].decode(encoding)


def report(target: str, name: str, capsys: pytest.CaptureFixture[str]) -> str:
    rules = ["--model", "none", "--select", "repeated-word"]
    assert cli.run(["check", target, *rules, "--format", name]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", list(UNITS))
@pytest.mark.parametrize("file", list(LINES))
def test_everything_before_the_words_counts(file, name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path(file).write_text(f"{HEADS.get(file, '')}{LINES[file]}\n", "utf-8")
    assert words(name, LINES[file], report(file, name, capsys)) in ("das das", "ist ist")


@pytest.mark.parametrize("name", list(UNITS))
def test_what_cannot_be_read_again_is_counted_by_its_text(name, monkeypatch, capsys):
    data = io.BytesIO(LINES["a.txt"].encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    assert words(name, LINES["a.txt"], report("-", name, capsys)) == "ist ist"


@pytest.mark.parametrize("name", list(UNITS))
def test_another_encoding(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("mtqa.toml").write_text('encoding = "cp1252"', "utf-8")
    Path("a.txt").write_bytes("Die Größe ist ist gut.".encode("cp1252"))
    found = report("a.txt", name, capsys)
    assert words(name, "Die Größe ist ist gut.", found) == "ist ist"


def test_lines_are_those_of_the_readers(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    file.write_bytes(b"a\r\nb\rc\n\xc2\x85d\n")
    assert lines(str(file), {1, 2, 3}) == {1: "a\r\n", 2: "b\rc\n", 3: "\x85d\n"}
    assert lines(str(file), {2, 9}) == {2: "b\rc\n"}
    assert lines(str(file), set()) == {}
    for odd in (str(tmp_path), str(tmp_path / "no.txt"), "-"):
        assert lines(odd, {1}) == {}
    file.write_bytes(b"\xff\xff\n")
    assert lines(str(file), {1}) == {}
    file.write_bytes(b"a\n")
    monkeypatch.setattr(module, "MOST", 1)
    assert lines(str(file), {1}) == {}


def test_places_far_into_a_text_are_those_of_a_way_character_by_character():
    text = ("Ein Satz.\n" * 3 + "Noch einer ohne Ende. " * 9) * (2 * FAR // 200)
    places = (Place(0, 3, 5), Place(40, 9, 2), Place(FAR + 90, 70, 1))
    for place, end in zip(places, (40, FAR + 90, len(text) + 1), strict=True):
        line, column = place.line, place.column
        for offset in range(place.offset, end):
            assert position(text, places, offset) == (line, column)
            line, column = (
                (line + 1, 1) if text[offset : offset + 1] == "\n" else (line, column + 1)
            )
