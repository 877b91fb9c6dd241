"""Quotation marks: which open, which close, and what that says of single rows."""

import pytest

import qa.checks  # noqa: F401
from qa.check import CHECKS
from qa.data import Document, Paragraph, Segment
from qa.find import run
from qa.text.quotes import pair

PAIRED = [
    ("Er rief „Halt!“ und ging.", ["„Halt!“"]),
    ("“Yes,” he said, “no.”", ["“Yes,”", "“no.”"]),
    ("“Albanien schweigt.“", ["“Albanien schweigt.“"]),
    ("«Ja», sagte er, »nein«.", ["«Ja»", "»nein«"]),
    ("« Ja », sagte er.", ["« Ja »"]),
    ('Der 19"-Schirm zeigt "Bereit".', ['"Bereit"']),
    ('Rock"n"Roll und "Blues"-Musik', ['"Blues"']),
    ("„Er sagte „nein“ zu mir“, rief sie.", ["„Er sagte „nein“ zu mir“", "„nein“"]),
    ("(„Ja“)–„Nein“", ["„Ja“", "„Nein“"]),
    ('Er las »Die Räuber«, dann „Faust".', ["»Die Räuber«", '„Faust"']),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED)
def test_marks_that_belong_together(text: str, expected: list[str]) -> None:
    pairing = pair(text)
    found = [text[q.opening.at : q.closing.at + 1] for q in pairing.quotations]
    assert found == expected
    assert not pairing.unclosed and not pairing.superfluous


def row(target: str, source: str | None = None) -> Document:
    segment = Segment("1", target, source)
    return Document("rows", (Paragraph(target, (segment,), (0,), source),), related=False)


def found(check: str, document: Document) -> list[str]:
    return [finding.text for _, finding in run(CHECKS[check], document)]


def test_a_row_may_hold_a_piece_of_a_quotation() -> None:
    assert found("unbalanced-quotes", row("„Wir gehen jetzt.")) == []
    assert found("unbalanced-quotes", row("Dann kommen wir wieder“, sagte er.")) == []


def test_a_row_is_judged_by_its_source() -> None:
    assert found("unbalanced-quotes", row("„Wir gehen.", '"We are going."')) == ["„"]
    assert found("unbalanced-quotes", row("„Wir gehen.", '"We are going.')) == []


def test_english_marks_are_wrong_in_a_row_of_its_own() -> None:
    assert found("mixed-quotes", row("Er nennt es “ein Wunder”.")) == ["“ein Wunder”"]
    assert found("mixed-quotes", row('Er nennt es "ein Wunder".')) == []


@pytest.mark.parametrize("text", ["„" * 20_000, "“" * 20_000, '" ' * 20_000, "„a “b" * 10_000])
def test_runs_of_marks_end(text: str) -> None:
    for check in ("unbalanced-quotes", "mixed-quotes"):
        list(run(CHECKS[check], row(text)))
