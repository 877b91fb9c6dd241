"""Instructions that stand where they do nothing are reported, not lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa import cli

LOST = "belongs to no text that is checked, so it does nothing. Move it, or remove it."
NOTE = "mtqa: ignore[double-space] so"
TEXT = "Der Hund bellte laut, als der Mann kam."
XLIFF = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
    'source-language="en" target-language="de" datatype="html"><header>{0}</header>\n<body>'
    '<trans-unit id="1"><source>It barked.</source><target>Er bellte.</target></trans-unit>'
    '<trans-unit id="2" translate="no"><source>X</source>{1}</trans-unit></body></file></xliff>'
)
PO = 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "It barked."\nmsgstr "Er bellte."\n'
TMX = (
    '<tmx version="1.4"><header srclang="en">{0}</header><body><tu><tuv xml:lang="en"><seg>It.'
    '</seg></tuv><tuv xml:lang="de"><seg>Er.</seg></tuv></tu></body></tmx>'
)


def warnings(*arguments: str) -> list[tuple[str, int, str]]:
    assert cli.run(["check", *arguments, "--model", "none", "--quiet", "-o", "r.json"]) == 0
    report = json.loads(Path("r.json").read_text("utf-8"))
    return [(one["path"], one["line"], one["message"]) for one in report.get("warnings", [])]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.md", f"{TEXT}\n\n<!-- {NOTE} -->\n", 3),
        ("a.md", f"{TEXT}\n\n<!-- {NOTE} -->\n\n```\nx\n```\n", 3),
        ("a.md", f"<!-- {NOTE} -->\n`x`\n\n{TEXT}\n", 1),
        ("a.html", f"<p>{TEXT}</p>\n<!-- {NOTE} -->", 2),
        ("a.html", f"<nav>\n<!-- {NOTE} --><p>Menü</p></nav><p>{TEXT}</p>", 2),
        ("a.html", f"<p>{TEXT} <b hidden>\n<!-- {NOTE} -->x</b></p>", 2),
        ("a.vtt", f"WEBVTT\n\n00:01.000 --> 00:02.000\n{TEXT}\n\nNOTE {NOTE}\n", 6),
        ("a.vtt", f"WEBVTT\n\n0:1.0 --> 0:2.0\n{TEXT}\n\nNOTE {NOTE}\n\n0:3.0-->0:4.0", 6),
        ("a.xlf", XLIFF.format(f"\n<note>{NOTE}</note>", ""), 2),
        ("a.xlf", XLIFF.format("", f"\n<note>{NOTE}</note>"), 3),
        ("a.tmx", TMX.format(f"\n<note>{NOTE}</note>"), 2),
        ("a.po", f"# {NOTE}\n{PO}", 1),
        ("a.po", f'{PO}\n# {NOTE}\n#~ msgid "Old"\n#~ msgstr "Alt"\n', 7),
        ("a.po", f"{PO}\n# {NOTE}\n", 7),
    ],
)  # fmt: skip
def test_an_instruction_for_no_text(here, capsys, name, content, line):
    Path(name).write_text(content, "utf-8")
    assert warnings(name) == [(name, line, f"mtqa: ignore[double-space] {LOST}")]
    assert f"Warning: {name}:{line}: mtqa: ignore[double-space] {LOST}" in capsys.readouterr().err


def test_what_is_wrong_with_it_is_said_first(here):
    Path("a.md").write_text(f"{TEXT}\n\n<!-- mtqa: ignore[double-space] -->\n", "utf-8")
    ((_, _, message),) = warnings("a.md")
    assert message.startswith("the instruction gives no reason and is not followed.")


def test_one_before_a_part_that_is_left_out_is_for_the_text_behind_it(here):
    page = f"<!-- {NOTE} --><nav><p>Menü</p></nav><p>{TEXT[:8]},, {TEXT[9:]}</p>"
    page = page.replace("double-space", "doubled-punctuation")
    Path("a.html").write_text(page, "utf-8")
    assert warnings("a.html", "--fail-on", "minor") == []


def test_one_in_the_source(here):
    Path("a.md").write_text(f"{TEXT}\n", "utf-8")
    source = f"<!-- {NOTE} -->\n\nThe dog barked loudly when the man came.\n"
    Path("s.md").write_text(source, "utf-8")
    message = "stands in the source, where it does nothing. Write it into the translation."
    assert warnings("a.md", "--source", "s.md") == [
        ("s.md", 1, f"mtqa: ignore[double-space] {message}")
    ]
    # It came along when the translation was made, where it is followed.
    Path("a.md").write_text(f"<!-- {NOTE} -->\n\n{TEXT.replace(' ', '  ', 1)}\n", "utf-8")
    assert warnings("a.md", "--source", "s.md", "--select", "double-space") == [
        ("a.md", 1, "mtqa: ignore[double-space] matches nothing. Remove it.")
    ]


def test_what_stands_before_an_unreadable_place_is_given_all_the_same(here):
    Path("a.po").write_text(f"{PO}\n# {NOTE}\n\nmsgid broken\n", "utf-8")
    command = ["check", "a.po", "--model", "none", "--quiet", "-o", "r.json"]
    assert cli.run(command) == 3
