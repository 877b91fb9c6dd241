"""The XLSX report, read back: rows, looks, limits, and that no text is a formula or a link."""

from __future__ import annotations

import io
import re
import sys
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree

from qa import cli
from qa.data import Policy, Scores, Severity
from qa.errors import InputError, MtqaError
from qa.rate import rate
from qa.report import Output, deliver
from qa.reports import FORMATS, Style, xlsx
from qa.reports.plain import plain
from qa.reports.xlsx import FINDINGS, LONGEST, SEGMENTS, cell
from tests.test_escaping import HOSTILE, hostile
from tests.test_judge import GARBLED, MINOR, finding, report
from tests.test_report import SIGNATURE, events, part, two_documents

TEXT = "Er schläft,, weil er müde ist.\n"


def written(stream: Any, policy: Policy | None = None) -> bytes:
    out = io.BytesIO()
    made = FORMATS["xlsx"].make(Style())
    deliver(stream, policy or Policy(), SIGNATURE, [Output(out, made)])
    return out.getvalue()


def book(content: bytes, **options: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content), **options)


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in others]


def summary(content: bytes) -> list[Any]:
    return [row[0] for row in book(content)["Summary"].iter_rows(values_only=True)]


def test_three_sheets_with_filters_and_heads_that_stay():
    found = book(written(two_documents()))
    assert found.sheetnames == ["Summary", "Findings", "Segments"]
    for name, columns in (("Findings", FINDINGS), ("Segments", SEGMENTS)):
        sheet = found[name]
        assert [c.value for c in sheet[1]] == list(columns)
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.column_dimensions["A"].width > 20
        assert len(rows(sheet)) == 4


def test_a_row_a_finding():
    row = rows(book(written(two_documents()))["Findings"])[0]
    assert (row["document"], row["line"], row["column"]) == ("a.txt", 3, 26)
    assert (row["severity"], row["check"], row["words"]) == ("minor", "doubled-punctuation", ",,")
    assert row["confidence"] == 1


def test_a_finding_in_the_source_belongs_to_its_translation():
    whole = part("de/a.txt", 0)
    found = replace(whole.segments[0].findings[0], side="source", start=0, end=3)
    rated = rate(whole.segments[0].segment, [found], Scores())
    document = replace(whole.document, source_path="en/a.txt")
    report = replace(whole, document=document, segments=(rated,))
    (row,) = rows(book(written(events([report])))["Findings"])
    assert (row["document"], row["file"], row["line"]) == ("de/a.txt", "en/a.txt", 3)


def test_severities_have_colours():
    sheet = book(written(events([report(GARBLED), report(MINOR)])))["Findings"]
    column = list(FINDINGS).index("severity")
    fills = [row[column].fill.fgColor.rgb for row in sheet.iter_rows(min_row=2)]
    assert fills == ["FFFFE3D5", "FFFFF3C4"]


def test_the_words_are_marked_in_their_sentence():
    sheet = book(written(events([part("a.txt", 0)])), rich_text=True)["Findings"]
    text = sheet.cell(2, list(FINDINGS).index("translation") + 1).value
    assert str(text) == "Das Gericht vertagte sich,, weil ein Zeuge fehlte."
    (words,) = [run.text for run in text if not isinstance(run, str) and run.font.b]
    assert words == ",,"


def test_null_is_not_scored():
    row = rows(book(written(events([part("a.txt", 0)])))["Segments"])[0]
    assert (row["score"], row["fluency"]) == (96, "not scored")
    row = rows(book(written(events([report(scores=Scores(fluency_penalty=0))])))["Segments"])[0]
    assert row["fluency"] == 100


def test_verdict_and_errors_stand_at_the_top():
    problem = InputError("c.txt", "is empty.", "Look.", line=4)
    content = written([*two_documents(), problem], Policy("minor"))
    texts = summary(content)
    assert texts[0] == "Not passed"
    assert texts[1].startswith("a.txt:3: doubled-punctuation (minor) is not allowed")
    at = texts.index("Could not be checked")
    assert texts[at + 1] == "c.txt:4: is empty. Look."
    assert texts[at + 2] == "2 documents, 4 segments; 4 minor."
    assert texts[texts.index("document") :][1:3] == ["a.txt", "b.txt"]
    last = rows(book(content)["Findings"])[-1]
    assert (last["document"], last["severity"], last["check"]) == ("c.txt", "error", "unchecked")


def test_states_and_reasons():
    known = finding("altered-number", Severity.MAJOR, state="unchanged", suppressed="a name")
    row = rows(book(written(events([report(known)])))["Findings"])[0]
    assert (row["state"], row["suppressed"]) == ("unchanged", "a name")


@pytest.mark.parametrize(
    "text", [*HOSTILE, "=1+1", "{=1+1}", "http://evil.example", "mailto:a@b.c", "_x0041_", " a "]
)
def test_every_text_is_a_string(text):
    content = written([*events([hostile(text)]), InputError("a.txt", text, text)])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            root = etree.fromstring(archive.read(name))
            kinds = {etree.QName(node).localname for node in root.iter()}
            assert not kinds & {"f", "hyperlink", "hyperlinks", "externalReference"}
    sheets = book(content)
    for sheet in sheets:
        assert all(c.data_type in "sn" and c.hyperlink is None for r in sheet.rows for c in r)
    row = rows(sheets["Findings"])[0]
    # openpyxl leaves Excel's escape of an underscore as it is in texts that stand in the cell.
    back = re.sub("_x005F_", "_", str(row["message"]))
    assert back == plain(text.replace("\r\n", "\n").replace("\r", "\n"))


@pytest.mark.parametrize("text", ["a" * LONGEST, "😀" * (LONGEST // 2)])
def test_a_text_that_fits_is_whole(text):
    assert cell(text) == text


@pytest.mark.parametrize("text", ["a" * (LONGEST + 1), "😀" * LONGEST, "a" + "😀" * LONGEST])
def test_a_text_that_is_too_long_is_cut_visibly(text):
    cut = cell(text)
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST
    assert cut.endswith(f" … [cut here; the text has {len(text)} characters]")
    assert rows(book(written(events([hostile(text)])))["Segments"])[0]["translation"] == cut


def test_a_full_sheet_says_so(monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 4)
    sheet = book(written(events([part("a.txt", 0, 9)])))["Findings"]
    assert sheet.max_row == 4
    assert sheet["A4"].value == "7 more rows have no place in a sheet of Excel."


def test_an_empty_run():
    assert summary(written([]))[0] == "Passed"


def test_the_same_run_gives_the_same_bytes():
    assert written(two_documents()) == written(two_documents())


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    written(two_documents())
    made = FORMATS["xlsx"].make(Style())
    made.begin(SIGNATURE)
    assert list(tmp_path.iterdir())
    del made  # a run that was interrupted
    assert not list(tmp_path.iterdir())


@pytest.fixture
def target(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


ARGUMENTS = ["check", "a.txt", "--model", "none"]


def test_file_and_standard_output_are_the_same(target, capfdbinary):
    assert cli.run([*ARGUMENTS, "--format", "xlsx", "-o", "r.xlsx"]) == 0
    content = Path("r.xlsx").read_bytes()
    assert capfdbinary.readouterr().out == content
    assert rows(book(content)["Findings"])[0]["check"] == "doubled-punctuation"


def test_a_terminal_gets_no_binary(target, monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert cli.run([*ARGUMENTS, "--format", "xlsx"]) == 2
    assert "-o report.xlsx" in capsys.readouterr().err


def test_a_missing_library_is_told_before_anything_is_checked(target, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MtqaError, match=r"pip install 'mtqa\[xlsx\]'"):
        FORMATS["xlsx"].make(Style())
    assert cli.run([*ARGUMENTS, "-o", "r.xlsx"]) == 3
    out, err = capsys.readouterr()
    assert (out, "pip install 'mtqa[xlsx]'" in err) == ("", True)
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"]
