"""Text of files is data in every report, and columns count in the units of each format."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa import cli
from qa.data import Document, DocumentReport, Paragraph, Place, Scores, Segment, Severity
from qa.errors import InputError
from qa.rate import rate
from qa.reports.plain import plain, relative, uri
from tests.test_formats import OTHERS, checkstyle, gitlab, junit, rdjson, rows, sarif
from tests.test_judge import finding
from tests.test_report import events, written

PATH = "Öl, 5%: a#b?\udcff/<i>.txt"
HOSTILE = [
    "]]> <!-- --> <script>alert(1)</script> &amp; <![CDATA[x",
    "::error::x",
    "a\n::set-env name=PATH::b\r::stop-commands::c ##[add-path]d",
    "50 %0A::error::x %25 {0} {{1}} [text](http://evil.example) ![i](x)",
    "lone \ud800 and \udcff, controls \x00 \x08 \x1b[31m \x7f \x9b \ufffe, bidi \u202e",
    '=HYPERLINK("http://evil.example","x")',
    "+1", "-1", "@SUM(1)", "\t=1", "＝1", '", "', 'a"b;c,d\r\ne',
    "| `code` | *bold* _it_ ~~no~~ # $x$ @someone www.evil.example :tada: <b>",
    "😀 Größe ‚x‘ „y“",
]  # fmt: skip


def hostile(text: str) -> DocumentReport:
    """A report in which everything that comes from a file is this text."""
    segment = Segment("1", text, text, (Place(0, 1, 1),), (Place(0, 1, 1),))
    found = finding(
        "altered-number", Severity.MAJOR, category="accuracy/mistranslation", end=len(text),
        line=1, column=1, text=text, suggestion=text, fingerprint="0123456789abcdef",
    )  # fmt: skip
    document = Document(
        PATH, (Paragraph(text, (segment,), (0,), text),), source_path=PATH, doc=text
    )
    rated = rate(segment, [replace(found, message=text)], Scores())
    return DocumentReport(document, (rated,), 1, None, None, None, None)


def report(name: str, text: str) -> str:
    problem = InputError(PATH, text, text)
    return written(name, [*events([hostile(text)]), problem])


@pytest.mark.parametrize("text", HOSTILE)
def test_sarif(text):
    run = sarif(report("sarif", text))
    (result,) = run["results"]
    words = result["message"]["text"]
    assert words.replace("{{", "{").replace("}}", "}") == plain(text)
    assert not re.search(r"(?<!\{)(?:\{\{)*\{\d", words), "a placeholder"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%C3%96l%2C%205%25%3A%20a%23b%3F%FF/%3Ci%3E.txt"
    assert place["region"]["snippet"]["text"] == plain(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_xml(text):
    (error,) = checkstyle(report("checkstyle", text)).iterfind("file[1]/error")
    assert error.get("message") == plain(text)
    told = next(junit(report("junit", text)).iter("error")).text
    assert told == plain(str(InputError(PATH, text, text)))


@pytest.mark.parametrize("text", HOSTILE)
def test_json(text):
    assert rdjson(report("rdjson", text))["diagnostics"][0]["message"] == plain(text)
    assert gitlab(report("gitlab", text))[0]["description"] == plain(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_github_prints_three_commands_and_nothing_else(text):
    lines = re.split(r"\r\n|\r|\n", report("github", text))
    assert lines.pop() == ""
    assert len(lines) == 3
    for line in lines:
        match = re.fullmatch(r"::(?:warning|error) (?:\w+=[^:,]*,?)+::(.*)", line)
        assert match
    assert unescaped(lines[0].split("::", 2)[2]) == plain(text)
    (file,) = re.findall(r"file=([^,]*)", lines[0])
    assert unescaped(file) == plain(PATH)


def unescaped(text: str) -> str:
    """What GitHub's runner makes of data and properties."""
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, char)
    return text


@pytest.mark.parametrize("text", HOSTILE)
def test_csv(text):
    content = report("csv", text)
    assert next(csv.reader(io.StringIO(content, newline="")))[0] == "path"
    first, problem = rows(content)
    assert first["message"] in (plain(text), f"'{plain(text)}")
    cells = [cell for row in (first, problem) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝"))]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_text_and_obeys_none_of_it(text):
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(
        report("markdown", text)
    )  # fmt: skip
    tags = set(re.findall(r"<(\w+)", rendered))
    assert tags <= {
        "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "code", "p", "strong", "ul", "li",
    }  # fmt: skip
    assert rendered.count("<td>") == 5
    assert not re.search(r"@\w|www\.|:\w+:", rendered)
    assert not re.search(r"(?<!\\)://", report("markdown", text))


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_every_report_is_unicode_without_controls(name, text):
    content = report(name, text)
    content.encode("utf-8")
    assert plain(content) == content


SIGNS = "%:,\r\n\t =+-@<>&\"'`|*_[](){}\\#!~$\ud800\x00😀äw./x"


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=40) | st.text(st.sampled_from(SIGNS), min_size=1, max_size=40))
def test_any_text(text):
    for test in (
        test_xml,
        test_json,
        test_github_prints_three_commands_and_nothing_else,
        test_csv,
        test_markdown_shows_the_text_and_obeys_none_of_it,
    ):
        test(text)


def test_paths():
    assert relative(str(Path.cwd() / "a" / "b.txt")) == "a/b.txt"
    assert relative("./a/../b.txt") == "a/../b.txt"
    assert uri("/elsewhere/ä b.txt") == "file:///elsewhere/%C3%A4%20b.txt"
    assert unquote(uri("a:b/ü.txt")) == "a:b/ü.txt"
    assert uri("\ud800.txt") == "%EF%BF%BD.txt"


SENTENCE = "😀 Größe 𝕏: Das Gericht vertagte sich,, weil ein Zeuge fehlte."
FILES = {
    "a.txt": f"Erste Zeile 😀.\n\n„Öl“\u00a0🛢 ist teuer. {SENTENCE}\n",
    "escaped.jsonl": json.dumps({"source": "😀 Ä", "target": SENTENCE}) + "\n",
    "raw.jsonl": json.dumps({"source": "😀 Ä", "target": SENTENCE}, ensure_ascii=False) + "\n",
    "a.tsv": f"source\ttarget\n😀 The court Ä adjourned.\t{SENTENCE}\n",
    "a.csv": f'source,target\n"😀 ""The"" Ä","{SENTENCE}"\n',
}


@pytest.mark.parametrize("name", list(FILES))
def test_columns_cut_out_the_words(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(FILES[name], "utf-8")
    reports = ["-o", "r.sarif", "-o", "r.rdjson"]
    arguments = ["--model", "none", "--select", "doubled-punctuation", "--align", "none"]
    assert cli.run(["check", name, *reports, *arguments]) == 0
    lines = FILES[name].split("\n")
    (result,) = sarif(Path("r.sarif").read_text("utf-8"))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = lines[region["startLine"] - 1].encode("utf-16-le")
    cut = line[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2]
    assert cut.decode("utf-16-le") == ",,"
    (diagnostic,) = rdjson(Path("r.rdjson").read_text("utf-8"))["diagnostics"]
    place = diagnostic["location"]["range"]
    line = lines[place["start"]["line"] - 1].encode()
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b",,"
    assert bool(result.get("fixes")) == bool(diagnostic.get("suggestions")) == (name == "a.txt")
