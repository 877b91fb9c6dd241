"""What a run may write over, and what it leaves out because mtqa wrote it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa.files.ours import is_ours
from qa.reports import FORMATS

CLEAN = "Das Gericht vertagte sich, weil ein Zeuge fehlte.\n"
DOUBLED = "Das Gericht vertagte sich,, weil ein Zeuge fehlte.\n"
RULES = ["--model", "none"]
ENDINGS = sorted({ending for kind in FORMATS.values() for ending in kind.endings})


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder of German articles in the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "de" / "sub").mkdir(parents=True)
    (tmp_path / "de" / "a.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "de" / "sub" / "b.md").write_text(DOUBLED, "utf-8")
    return tmp_path


def names(folder: str) -> list[str]:
    """What stands in a folder, hidden files among it."""
    return sorted(path.name for path in Path(folder).iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ["de", "-o", "de/a.txt"],
        ["de", "-o", "de/sub/../sub/b.md"],
        ["de", "-o", "link.txt"],
        ["de/sub", "--source", "en", "-o", "en/x.html"],
        ["de/sub", "--reference", "en", "-o", "en/x.html"],
        ["de", "--write-baseline", "de/sub/b.md"],
        ["de/sub", "--write-baseline", "de/a.txt"],
        ["de", "--config", "c.toml", "--write-baseline", "c.toml"],
        ["de", "-o", "de/tafel.xlsx"],
        ["de/a.txt", "-o", "de/tafel.xlsx"],
        ["de/a.txt", "--source", "en/b.md", "-o", "en/x.html"],
    ],
)
def test_the_work_of_others_is_not_overwritten(here, mtqa, words):
    (here / "en" / "sub").mkdir(parents=True)
    for name in ("en/b.md", "en/x.html", "c.toml", "de/tafel.xlsx"):
        (here / name).write_text("# Text\n", "utf-8")
    (here / "link.txt").symlink_to("de/a.txt")
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    status, out, err = mtqa("check", *words, *RULES)
    assert (status, out, "would be overwritten" in err) == (2, "", True)
    after = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.parametrize("text", [CLEAN, DOUBLED])
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_report_is_known_again(here, mtqa, ending, text):
    (here / "de" / "a.txt").write_text(text, "utf-8")
    (here / "de" / "sub" / "b.md").unlink()
    report = f"de/r{ending}"
    for number in range(2):  # the second run replaces what the first one wrote
        assert mtqa("check", "de", *RULES, "-o", report)[0] == 0, number
    if Path(report).stat().st_size:
        assert is_ours(report)
        status, _, err = mtqa("check", "de", *RULES, "--quiet")
        assert status == 0
        read = ending.endswith((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".csv",
                                ".json", ".jsonl", ".ndjson"))  # fmt: skip
        assert (f"Left out, because mtqa wrote them: {report}." in err) == read


@pytest.mark.parametrize("ending", [".html", ".md", ".txt", ".csv", ".json", ".junit.xml"])
def test_reports_are_known_with_other_line_ends(here, mtqa, ending):
    mtqa("check", "de", *RULES, "-o", f"r{ending}")
    data = Path(f"r{ending}").read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    Path(f"r{ending}").write_bytes(b"\xef\xbb\xbf" + data)
    assert is_ours(f"r{ending}")


def test_a_report_cannot_be_a_folder(here, mtqa):
    Path("r.json").mkdir()
    status, out, err = mtqa("check", "de", *RULES, "-o", "r.json")
    assert (status, out) == (3, "")
    assert err == "Error: r.json: cannot be written (Is a directory). Check it.\n"


def test_a_report_in_a_folder_that_is_not_there(here, mtqa):
    for words in (["-o", "out/r.json"], ["--write-baseline", "out/r.json"]):
        status, out, err = mtqa("check", "de", *RULES, *words)
        assert (status, out) == (3, ""), words
        assert err == "Error: out/r.json: has no folder to stand in. Make it first.\n", words


def test_a_report_of_nothing_but_errors_is_known_again(here, mtqa):
    for path in ("de/a.txt", "de/sub/b.md"):
        (here / path).write_text("", "utf-8")
    endings = (".json", ".csv", ".md", ".txt", ".html", ".gitlab.json", ".xlsx", ".sarif.json")
    reports = [f"de/r{ending}" for ending in endings]
    assert mtqa("check", "de", *RULES, *(w for path in reports for w in ("-o", path)))[0] == 3
    assert [path for path in reports if not is_ours(path)] == []


def test_fix_leaves_reports_alone(here, mtqa):
    mtqa("check", "de", *RULES, "-o", "de/r.html", "-o", "de/r.md", "-o", "de/r.csv")
    reports = {path: path.read_bytes() for path in (here / "de").glob("r.*")}
    status, _, err = mtqa("fix", "de", "--write")
    assert status == 0
    assert "Left out, because mtqa wrote them: de/r.csv, de/r.html, de/r.md." in err
    assert "1 file changed: 1 doubled-punctuation." in err
    assert {path: path.read_bytes() for path in (here / "de").glob("r.*")} == reports


def test_a_report_that_is_named_is_checked(here, mtqa):
    mtqa("check", "de", *RULES, "-o", "de/r.jsonl")
    status, out, err = mtqa("check", "de/r.jsonl", *RULES, "--format", "json")
    assert (status, err) == (0, "")
    assert '"path": "de/r.jsonl"' in out


@pytest.mark.parametrize(
    "text",
    [
        "mtqa findet gebrochene Sätze.\n",
        "## mtqa\n\nEin Bericht über das Programm.\n",
        '{"path": "a", "source": "One.", "target": "Eins."}\n',
        "path,doc,target\na,b,Eins.\n",
        '<!doctype html>\n<html lang="de">\n<head>\n<title>mtqa</title></head>',
        '{"schema": "mtqa-andere/1"}',
        "[\n]\n",
        "",
    ],
)
def test_texts_are_not_taken_for_reports(tmp_path, text):
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert not is_ours(path)
    assert not is_ours(tmp_path)
    assert not is_ours(tmp_path / "missing")


def test_a_baseline_is_written_whole_or_not_at_all(here, mtqa, monkeypatch):
    mtqa("check", "de", *RULES, "--write-baseline", "b.json")
    before = Path("b.json").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    monkeypatch.setattr("pathlib.Path.replace", full)
    Path("de/a.txt").write_text(DOUBLED, "utf-8")
    status, _, err = mtqa("check", "de", *RULES, "--write-baseline", "b.json")
    assert (status, Path("b.json").read_bytes()) == (3, before)
    assert "Error: b.json: cannot be written (No space left on device)." in err
    assert names(".") == ["b.json", "de"]


def test_a_report_through_a_link_is_written_where_it_leads(here, mtqa):
    Path("far").mkdir()
    Path("r.json").symlink_to("far/real.json")
    assert mtqa("check", "de", *RULES, "-o", "r.json")[0] == 0
    assert Path("r.json").is_symlink()
    assert is_ours("far/real.json")
    assert names("far") == ["real.json"]
    assert mtqa("check", "de", *RULES, "-o", "r.json", "--write-baseline", "b.json")[0] == 0
    assert Path("r.json").is_symlink()


def test_a_report_into_a_pipe_is_read_at_its_other_end(here, mtqa):
    os.mkfifo("r.json")
    reader = os.open("r.json", os.O_RDONLY | os.O_NONBLOCK)
    assert mtqa("check", "de/a.txt", *RULES, "-o", "r.json")[0] == 0
    assert os.read(reader, 20).startswith(b'{"schema": "mtqa/1"')
    os.close(reader)
    assert names(".") == ["de", "r.json"]


def test_a_file_keeps_its_rights(here, mtqa):
    Path("b.json").write_text("", "utf-8")
    Path("b.json").chmod(0o600)
    mtqa("check", "de", "--write-baseline", "b.json", *RULES)
    assert Path("b.json").stat().st_mode & 0o777 == 0o600
    assert Path("b.json").read_text("utf-8")


def test_a_damaged_workbook_is_somebodys_work(here, mtqa):
    Path("de/tafel.xlsx").write_bytes(b"PK\x03\x04" + bytes(60))
    status, _, err = mtqa("check", "de", "-o", "de/tafel.xlsx", *RULES)
    assert status == 2 and "tafel.xlsx" in err


def test_a_report_of_an_earlier_version_is_known(here):
    path = here / "r.sarif"
    begin = '{"$schema": "https://x/sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [\n'
    path.write_text(begin + '{"tool": {"driver": {"name": "mtqa", "version": "0.1.0"', "utf-8")
    assert is_ours(path)
    path.write_text(begin + '{"tool": {"driver": {"name": "mtqb"', "utf-8")
    assert not is_ours(path)
