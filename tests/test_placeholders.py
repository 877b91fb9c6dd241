"""Placeholders, messages and tags of programs, source against translation."""

from __future__ import annotations

import pytest

import qa.checks  # noqa: F401
from qa.check import CHECKS
from qa.data import Segment


def told(source: str, target: str, check: str = "altered-link", name: str = "1") -> list[str]:
    """The words that a check marks, in the target or ``source: ...``."""
    segment = Segment(name, target, source, source_lang="en")
    return [
        target[hit.start : hit.end]
        if hit.side == "target"
        else f"source: {source[hit.start : hit.end]}"
        for hit in CHECKS[check].hits(segment)
    ]


GENDERS = "{g, select, male {He left} female {She left} other {They left}}"
FILES = "{n, plural, =0 {no files} one {one file} other {# files}}"


@pytest.mark.parametrize(
    ("source", "target", "marks"),
    [
        ("It is %(sum).2f.", "Es sind %(sum)d.", ["%(sum)d"]),
        ("It is %(sum).2f.", "Es sind %(sum).1f.", []),
        ("%s%s", "%s%s", []),
        ("%15Zu bytes", "%15zu Byte", []),
        ("Open %s", "%s öffnen: %s", ["%s"]),
        ("Open %s: %d", "%2$d: %1$s öffnen", []),
        ("It is $name.", "Das ist.", ["source: $name"]),
        ("It costs $5m, a $billion for A$AP.", "Es kostet 5 Mio. $, eine Milliarde.", []),
        (GENDERS, "{g, select, männlich {Er} female {Sie} other {Sie}}", ["männlich"]),
        (GENDERS, "{g, select, male {Er} other {Sie}}", ["source: female"]),
        (FILES, "{n, plural, =0 {keine} one {eine} other {# Dateien}}", []),
        (FILES, "{n, plural, one {eine} other {# Dateien}}", ["source: =0"]),
        (FILES, "{n, plural, =0 {keine} one {# Datei} other {{n} Dateien}}", []),
        (FILES, "{n, plural, =0 {keine} one {# Datei} other {Dateien}}", ["Dateien"]),
        (FILES, "{n} Dateien", []),
        (FILES, "Dateien", [f"source: {FILES}"]),
        ("{n, plural, other {# 個}}", "{n, plural, one {# Stück} other {# Stück}}", []),
        (f"{{a, select, x {{{FILES}}} other {{y}}}}", "{a, select, x {Datei} other {y}}",
         [f"source: {FILES}"]),
    ],
)  # fmt: skip
def test_placeholders_and_messages(source, target, marks):
    assert told(source, target) == marks


def test_a_long_line_of_broken_messages_is_read_in_time():
    line = "{n, plural, other {" * 20_000
    assert told(line, line) == []


def test_the_precision_of_a_placeholder_is_no_number():
    source, target = "The amount is %(amount).2f.", "Der Betrag ist %(amount)d."
    for check in ("missing-number", "altered-number"):
        assert told(source, target, check) == []
