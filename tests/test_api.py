"""mtqa from Python."""

from __future__ import annotations

import json

import pytest

import qa
from qa import cli

DOUBLED = "Das Gericht vertagte sich,, weil ein Zeuge fehlte."


def test_a_text():
    report = qa.check_text(f"Ein Absatz.\n\n{DOUBLED}", select=["doubled-punctuation"])
    (finding,) = report.findings
    assert report.findings[0] == finding
    assert (finding.check, finding.line, finding.column) == ("doubled-punctuation", 3, 26)
    assert qa.judge_reports([report], qa.Policy("garbled")).passed
    assert not qa.judge_reports([report], qa.Policy("minor")).passed


def test_a_text_beside_its_source():
    report = qa.check_text("Die Rechnung beträgt 50 Euro.", "The bill is 15 euros.")
    assert report.document.source_lang == "en"
    assert "altered-number" in [finding.check for finding in report.findings]


def test_a_file(tmp_path):
    (tmp_path / "a.tsv").write_text(f"target\n{DOUBLED}\n", "utf-8")
    (report,) = qa.check_file(str(tmp_path / "a.tsv"))
    assert report.segments[0].segment.id == "1"
    assert [raw.records[0].target.text for raw in qa.read_file(str(tmp_path / "a.tsv"))] == [
        DOUBLED
    ]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_no_text_has_no_score(text):
    report = qa.check_text(text)
    assert (report.segments, report.score, report.words) == ((), None, 0)


def test_half_of_a_surrogate_pair_is_no_character(tmp_path):
    """No tokenizer reads it, so that with a model it would be an error of the program."""
    report = qa.check_text("Ein \ud800 Satz.", "A \udfff sentence.", source_lang="en")
    (one,) = report.segments
    assert (one.segment.target, one.segment.source) == ("Ein \ufffd Satz.", "A \ufffd sentence.")
    for name in ("a.txt", "a.po"):
        path = tmp_path / name
        path.write_bytes(b'msgid "a"\nmsgstr "Ein +2AA- Satz."\n')
        (raw,) = qa.read_file(str(path), encoding="utf-7")
        texts = [*raw.blocks, *(record.target for record in raw.records)]
        assert "Ein \ufffd Satz." in texts[-1].text


def test_an_unknown_name():
    with pytest.raises(AttributeError):
        _ = qa.nonsense
    with pytest.raises(qa.UsageError, match="Valid names"):
        qa.check_text("Ein Satz.", select=["nonsense"])


@pytest.mark.parametrize("names", ["altered-number", ["altered-number"], "altered-number, x"])
def test_checks_are_named_as_on_the_command_line(names):
    pair = "Das Das  sind 50 Euro.", "That is 15 euros."
    if "x" in names:
        with pytest.raises(qa.UsageError, match="There is no check 'x'"):
            qa.check_text(*pair, select=names)
        return
    (found,) = qa.check_text(*pair, select=names).findings
    assert found.check == "altered-number"
    left = qa.check_text(*pair, ignore=names).findings
    assert left and "altered-number" not in {one.check for one in left}


def test_a_policy_without_sense_is_none():
    with pytest.raises(qa.UsageError, match=r"no level 'x'.*: garbled, critical, major, minor, n"):
        qa.Policy(fail_on="x")


def test_a_glossary(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text("en,de\ninvoice,Rechnung\n", "utf-8")
    pair = "Der Beleg ist da.", "The invoice is here."
    glossary = qa.load_glossary(str(path))
    found = [one.check for one in qa.check_text(*pair, glossary=glossary).findings]
    assert found == ["missing-term"]
    assert qa.check_text(*pair).findings == ()


def test_a_report_is_the_document_of_the_json_report(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(DOUBLED, "utf-8")
    (report,) = qa.check_file(str(path))
    assert cli.run(["check", str(path), "--model", "none", "--format", "json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert qa.report_dict(report) == document


def test_a_table_in_parts_has_no_fingerprint_twice(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("target\n" + "Er kam und und ging.\n" * 300, "utf-8")
    first, second = qa.check_file(str(path), select=["repeated-word"])
    found = [one.fingerprint for report in (first, second) for one in report.findings]
    assert len(set(found)) == len(found) == 300
