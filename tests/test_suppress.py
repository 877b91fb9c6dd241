"""Suppressions: what somebody let pass for a reason stays in the reports and fails nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_formats import checkstyle, gitlab, junit, rdjson, rows, sarif

from qa import cli
from qa.accept.suppress import rules
from qa.data import Ignore
from qa.errors import UsageError
from qa.text.markup.instructions import parse_ignore, parse_ignores

FAULTY = "Er kam,, sah und ging."
TWICE = "Er kam,, sah und und ging."
OTHER = "Sie blieb heute und und morgen zu Hause,, weil es regnete."
CLEAN = "Das Gericht vertagte sich, weil ein Zeuge fehlte."


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*words: str, expect: int) -> dict[str, Any]:
    """The JSON report of a run that fails on minor findings, with the status expected."""
    arguments = ["check", *words, "--model", "none", "--fail-on", "minor"]
    assert cli.run([*arguments, "--quiet", "-o", "r.json"]) == expect
    return json.loads(Path("r.json").read_text("utf-8"))


def put(name: str, text: str) -> str:
    Path(name).write_text(text, "utf-8")
    return name


def reasons(report: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Check and reason of every finding."""
    return [
        (finding["check"], finding.get("suppressed"))
        for document in report["documents"]
        for segment in document["segments"]
        for finding in segment["findings"]
    ]


@pytest.mark.parametrize(
    ("text", "checks", "reason"),
    [
        ("mtqa: ignore[repeated-word] as it was said", ("repeated-word",), "as it was said"),
        (" MTQA:ignore[a,  b]\n a\n reason ", ("a", "b"), "a reason"),
        ("mtqa: ignore because", (), "because"),
        ("mtqa: ignore", (), ""),
        ("mtqa: ignore[a]", ("a",), ""),
        # What is no instruction is called a check that does not exist, and so reported.
        ("mtqa: ignore[] reason", ("",), "reason"),
        ("mtqa: ignore[a reason", ("ignore[a reason",), ""),
        ("mtqa: ignore[a]reason", ("ignore[a]reason",), ""),
        ("mtqa: ignored reason", ("ignored reason",), ""),
        ("mtqa:", ("",), ""),
    ],
)
def test_an_instruction(text, checks, reason):
    assert parse_ignore(text, 7) == Ignore(checks, reason, 7)


@pytest.mark.parametrize(
    "text", ["", "TODO", "see mtqa: ignore[a] b", "mtqa ignore[a] b", "mtqaq: x"]
)
def test_another_comment(text):
    assert parse_ignore(text, 7) is None


def test_instructions_among_the_lines_of_a_note():
    note = "For translators.\nmtqa: ignore[a] b\n\nmtqa: ignore c"
    assert parse_ignores(note, 5) == (Ignore(("a",), "b", 6), Ignore((), "c", 8))


NAMES = st.lists(st.sampled_from(["a", "repeated-word", "x-y-z"]), min_size=1, max_size=3)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60), NAMES, st.text(max_size=30))
def test_any_text_is_an_instruction_or_none(text, names, reason):
    assert parse_ignore(text, 1) is None or "mtqa" in text.casefold()
    known = parse_ignore(f"mtqa: ignore[{','.join(names)}] {reason}", 1)
    assert known == Ignore(tuple(names), " ".join(reason.split()), 1)
    for ignore in parse_ignores(f"{text}\nmtqa: {text}", 1):
        assert ignore.line >= 1


FILES = {
    "a.md": "<!-- mtqa: ignore[{0}] {1} -->\n\n{2}\n",
    "a.html": "<html><body><!-- mtqa: ignore[{0}] {1} --><p>{2}</p></body></html>",
    "a.po": '#. mtqa: ignore[{0}] {1}\nmsgid "He came."\nmsgstr "{2}"\n',
    "a.vtt": "WEBVTT\n\nNOTE mtqa: ignore[{0}] {1}\n\n00:01.000 --> 00:02.000\n{2}\n",
    "de.yml": "# mtqa: ignore[{0}] {1}\na: {2}\n",
    "de.properties": "# mtqa: ignore[{0}] {1}\na = {2}\n",
    "de.strings": '/* mtqa: ignore[{0}] {1} */\n"a" = "{2}";\n',
    "de.stringsdict": "<plist><dict><!-- mtqa: ignore[{0}] {1} --><key>a</key><string>{2}</string>"
    "</dict></plist>",
    "de.resx": "<root><data name='a'><value>{2}</value><comment>mtqa: ignore[{0}] {1}</comment>"
    "</data></root>",
    "values-de.xml": "<resources><!-- mtqa: ignore[{0}] {1} --><string name='a'>{2}</string>"
    "</resources>",
    "a.jsonl": '{{"target": "{2}", "mtqa": "ignore[{0}] {1}"}}\n',
    "a.tsv": "target\tmtqa\n{2}\tmtqa: ignore[{0}] {1}\n",
    "a.xlf": '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    '<file original="a" source-language="en" target-language="de" datatype="plaintext">'
    '<body><trans-unit id="1">'
    "<source>He came.</source><target>{2}</target><note>mtqa: ignore[{0}] {1}</note>"
    "</trans-unit></body></file></xliff>",
}


@pytest.mark.parametrize("name", list(FILES))
def test_an_instruction_in_the_file(folder, capsys, name):
    put(name, FILES[name].format("doubled-punctuation", "a quotation", FAULTY))
    report = check(name, "--select", "doubled-punctuation", expect=0)
    assert reasons(report) == [("doubled-punctuation", "a quotation")]
    assert report["suppressed"] == 1
    assert "warnings" not in report
    assert capsys.readouterr().err == ""


def test_only_the_checks_named_and_only_the_next_block(folder):
    put("a.md", f"<!-- mtqa: ignore[repeated-word] as said -->\n{TWICE}\n\n{OTHER}\n")
    report = check("a.md", expect=1)
    assert reasons(report) == [
        ("doubled-punctuation", None),
        ("repeated-word", "as said"),
        ("repeated-word", None),
        ("doubled-punctuation", None),
    ]
    assert len(report["verdict"]["reasons"]) == 3


def test_without_names_all_checks_are_meant(folder):
    put("a.md", f"<!-- mtqa: ignore a poem -->\n\n{TWICE}\n")
    assert {reason for _, reason in reasons(check("a.md", expect=0))} == {"a poem"}


@pytest.mark.parametrize(
    ("instruction", "said"),
    [
        (
            "ignore[doubled-comma] x",
            "there is no check 'doubled-comma'. An instruction reads mtqa: ",
        ),
        ("ignore[] x", "there is no check ''"),
        ("ignroe[repeated-word] x", "there is no check 'ignroe[repeated-word] x'"),
        ("ignore[doubled-punctuation]", "the instruction gives no reason and is not followed"),
        ("ignore", "the instruction gives no reason and is not followed"),
    ],
)
def test_an_instruction_that_is_wrong_is_not_followed(folder, capsys, instruction, said):
    put("a.md", f"{CLEAN}\n\n<!-- mtqa: {instruction} -->\n\n{FAULTY}\n")
    report = check("a.md", expect=1)
    (warning,) = report["warnings"]
    assert (warning["path"], warning["line"]) == ("a.md", 3)
    assert said in warning["message"]
    assert f"Warning: a.md:3: {warning['message']}" in capsys.readouterr().err
    if "no check" in said:
        assert "Valid names: added-negation, added-paragraph, " in warning["message"]


def test_a_slip_of_the_pen_is_told_in_a_line(folder):
    put("a.md", f"<!-- mtqa: ignore[repeted-word] x -->\n\n{FAULTY}\n")
    (warning,) = check("a.md", expect=1)["warnings"]
    assert warning["message"] == (
        "there is no check 'repeted-word'. Did you mean 'repeated-word'? An instruction reads "
        "mtqa: ignore[CHECK] REASON. mtqa explain lists the checks."
    )


def test_the_other_names_of_a_wrong_instruction_are_followed(folder):
    put("a.md", f"<!-- mtqa: ignore[x, doubled-punctuation] y -->\n\n{FAULTY}\n")
    report = check("a.md", expect=0)
    assert reasons(report) == [("doubled-punctuation", "y")]
    assert len(report["warnings"]) == 1


def test_an_instruction_of_no_use_is_reported_and_fails_nothing(folder):
    put("a.md", f"<!-- mtqa: ignore[repeated-word, doubled-punctuation] y -->\n\n{FAULTY}\n")
    put("b.md", f"<!-- mtqa: ignore y -->\n\n{CLEAN}\n")
    put("c.md", f"<!-- mtqa: ignore[garbled-sentence, missing-name] y -->\n\n{CLEAN}\n")
    report = check("a.md", "b.md", "c.md", expect=0)
    assert report["warnings"] == [
        {
            "path": "a.md",
            "line": 1,
            "message": "mtqa: ignore[repeated-word] matches nothing. Remove it.",
        },
        {
            "path": "b.md",
            "line": 1,
            "message": "mtqa: ignore matches nothing without a source and a model.",
        },
        {
            "path": "c.md",
            "line": 1,
            "message": "mtqa: ignore[garbled-sentence, missing-name] matches nothing without a "
            "source and a model.",
        },
    ]


def test_an_instruction_for_a_check_that_did_not_run_is_left_alone(folder):
    put("a.md", f"<!-- mtqa: ignore[repeated-word] y -->\n\n{CLEAN}\n")
    assert "warnings" not in check("a.md", "--ignore", "repeated-word", expect=0)


def table(*lines: str) -> str:
    return put("mtqa.toml", "\n".join(["[[suppress]]", *lines]) + "\n")


@pytest.mark.parametrize(
    "lines",
    [
        ['check = "doubled-punctuation"'],
        ['check = ["repeated-word", "doubled-punctuation"]'],
        ['files = "*.txt"'],
        ['files = ["b/**", "/a.txt"]', 'check = "doubled-punctuation"'],
    ],
)
def test_a_table_of_the_configuration(folder, lines):
    put("a.txt", FAULTY)
    table(*lines, 'reason = "house style"')
    assert reasons(check("a.txt", expect=0)) == [("doubled-punctuation", "house style")]


def test_a_table_by_fingerprint_means_this_finding_alone(folder):
    put("a.txt", f"{FAULTY}\n\nSie lief nach Hause,, weil es regnete.\n\n{FAULTY}")
    report = check("a.txt", "--select", "doubled-punctuation", expect=1)
    found = [f["fingerprint"] for s in report["documents"][0]["segments"] for f in s["findings"]]
    assert found[2] == f"{found[0]}-2"
    table(f'fingerprint = "{found[1]}"', 'reason = "a quotation"')
    report = check("a.txt", "--select", "doubled-punctuation", expect=1)
    assert [reason for _, reason in reasons(report)] == [None, "a quotation", None]
    table(f'fingerprint = "{found[2]}"', 'reason = "a quotation"')
    report = check("a.txt", "--select", "doubled-punctuation", expect=1)
    assert [reason for _, reason in reasons(report)] == ["a quotation", None, "a quotation"]


def test_files_that_a_pattern_does_not_fit(folder):
    Path("d").mkdir()
    put("d/a.txt", FAULTY)
    table('files = "a.*"', 'check = "repeated-word"', 'reason = "x"')
    check("d/a.txt", expect=1)
    table('files = "d/b*"', 'reason = "x"')
    check("d/a.txt", expect=1)


def test_a_table_of_no_use_is_reported(folder, capsys):
    put("a.txt", FAULTY)
    table('fingerprint = "0123456789abcdef"', 'reason = "old"')
    report = check(".", expect=1)
    message = "table 1 of suppress (old) matches nothing without a source and a model."
    assert report["warnings"] == [{"path": "mtqa.toml", "line": None, "message": message}]
    assert f"Warning: mtqa.toml: {message}" in capsys.readouterr().err


def test_a_table_for_a_check_that_needs_nothing_more_is_to_go(folder):
    put("a.txt", FAULTY)
    table('check = "repeated-word"', 'reason = "old"')
    (warning,) = check(".", expect=1)["warnings"]
    assert warning["message"] == "table 1 of suppress (old) matches nothing. Remove it."


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (['files = "b.*"'], ["a.txt"]),
        (['check = "repeated-word"'], ["a.txt", "--ignore", "repeated-word"]),
        (['check = "repeated-word"'], [".", "missing.txt"]),
        (['check = "repeated-word"'], ["a.txt"]),  # as pre-commit gives the files of a commit
        (['files = "d/**"', 'check = "repeated-word"'], ["d/b.txt"]),
        (['files = "d/**"', 'check = "repeated-word"'], ["d/e"]),
        (['files = ["d/e/*", "d/f/**"]', 'check = "repeated-word"'], ["d/e"]),
        (['files = "b.txt"', 'check = "repeated-word"'], ["d/b.txt"]),
    ],
)
def test_a_table_whose_use_is_unknown_is_left_alone(folder, lines, words):
    Path("d/e").mkdir(parents=True)
    for name in ("a.txt", "d/b.txt", "d/e/b.txt"):
        put(name, CLEAN)
    table(*lines, 'reason = "x"')
    assert "warnings" not in check(*words, expect=3 if "missing.txt" in words else 0)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ('"d/**"', ["d"]),
        ('"d/"', ["d"]),
        ('["d/e/*", "/d/b.txt"]', ["d"]),
        ('"d/b.txt"', ["a.txt", "d/b.txt"]),
        ('"b.txt"', ["d"]),
        ('"d/e/*.txt"', ["a.txt", "."]),
        ('"/**"', ["--config", "d/e/mtqa.toml", "."]),
    ],
)
def test_a_table_all_of_whose_files_were_checked_is_reported(folder, files, words):
    Path("d/e").mkdir(parents=True)
    for name in ("a.txt", "d/b.txt", "d/e/b.txt"):
        put(name, CLEAN)
    path = Path(table(f"files = {files}", 'check = "repeated-word"', 'reason = "x"'))
    if "--config" in words:
        path.rename(words[1])
    assert check(*words, expect=0)["warnings"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"check": "repeated-word"}, "has no reason"),
        ({"check": "repeated-word", "reason": " "}, "has no reason"),
        ({"check": "repeated-word", "reason": 1}, "has no reason"),
        ({"reason": "x"}, "is for everything"),
        ({"check": [], "reason": "x"}, "is for everything"),
        (
            {"check": "x", "reason": "x"},
            r"there is no check 'x'. Valid names: added-negation, added-paragraph, ",
        ),
        ({"check": 1, "reason": "x"}, "check must be a text or a list of texts"),
        ({"files": [""], "reason": "x"}, "files must be a text or a list of texts"),
        ({"file": "x", "reason": "x"}, "has no key 'file'. Valid names: check, files, fingerprint"),
    ],
)
def test_a_wrong_table(wrong, said):
    with pytest.raises(UsageError, match=rf"^mtqa.toml: table 2 of suppress:? {said}"):
        rules([{"files": "x", "reason": "y"}, wrong], "mtqa.toml")


def test_a_wrong_table_ends_the_run(folder, capsys):
    put("a.txt", FAULTY)
    table('reason = "x"')
    arguments = ["check", "a.txt", "--model", "none"]
    assert cli.run(arguments) == 2
    assert "mtqa.toml: table 1 of suppress is for everything." in capsys.readouterr().err


def test_what_is_suppressed_is_not_in_a_baseline(folder):
    put("a.md", f"<!-- mtqa: ignore[repeated-word] y -->\n\n{TWICE}\n")
    check("a.md", "--write-baseline", "b.json", expect=0)
    written = json.loads(Path("b.json").read_text("utf-8"))["findings"]
    assert [one["check"] for one in written] == ["doubled-punctuation"]
    report = check("a.md", "--baseline", "b.json", expect=0)
    assert report["baseline"] == {"new": 0, "unchanged": 1, "absent": 0}
    put("a.md", TWICE)
    check("a.md", "--baseline", "b.json", expect=1)


def test_every_format_says_what_is_suppressed(folder):
    put("a.md", f"<!-- mtqa: ignore[repeated-word] <as> {{said}} -->\n\n{TWICE}\n")
    table('check = "mixed-quotes"', 'reason = "unused"')
    endings = ("sarif", "junit.xml", "gitlab", "checkstyle", "rdjson", "csv", "md", "github", "txt")
    outputs = [word for ending in endings for word in ("-o", f"r.{ending}")]
    check(".", *outputs, expect=1)
    text = {ending: Path(f"r.{ending}").read_text("utf-8") for ending in endings}

    run = sarif(text["sarif"])
    assert [one["suppressions"] for one in run["results"]] == [
        [],
        [{"kind": "inSource", "justification": "<as> {said}"}],
    ]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "warning" and "unused" in told["message"]["text"]
    assert run["properties"]["suppressed"] == 1
    case, _ = junit(text["junit.xml"]).iter("testcase")
    assert "(suppressed: <as> {said})" in case.find("system-out").text
    assert "repeated-word" not in case.find("failure").text
    assert [one["check_name"] for one in gitlab(text["gitlab"])] == ["doubled-punctuation"]
    errors = list(checkstyle(text["checkstyle"]).iter("error"))
    assert errors[1].get("message").endswith("(suppressed: <as> {said})")
    assert errors[1].get("severity") == "info"
    (diagnostic,) = rdjson(text["rdjson"])["diagnostics"]
    assert diagnostic["code"]["value"] == "doubled-punctuation"
    assert [row["suppressed"] for row in rows(text["csv"])] == ["", "<as> {said}"]
    assert "Suppressed: 1." in text["md"] and "`repeated-word`" not in text["md"]
    assert "::notice title=Not shown here::Suppressed: 1." in text["github"]
    assert "::warning file=mtqa.toml,title=Worth a look::" in text["github"]
    assert "repeated-word" not in text["github"]
    assert "(suppressed: <as> {said})" in text["txt"]


def test_an_instruction_says_what_stands_where_its_check_does_not(folder):
    broken = "Der Präsident sagte, dass die Regierung das Gesetz von."
    put("a.md", f"<!-- mtqa: ignore[repeated-word] as sung -->\n{broken}\n")
    report = check("a.md", expect=1)
    assert reasons(report) == [("garbled-sentence", None)]
    (warning,) = report["warnings"]
    assert warning == {
        "path": "a.md",
        "line": 1,
        "message": "mtqa: ignore[repeated-word] matches nothing, but garbled-sentence stands "
        "there. Name it if meant, or remove it.",
    }
    both = "<!-- mtqa: ignore[repeated-word] x -->\n<!-- mtqa: ignore[garbled-sentence] y -->\n"
    put("a.md", f"{both}{broken}\n")
    (warning,) = check("a.md", expect=0)["warnings"]
    assert warning["message"].endswith("matches nothing. Remove it.")


def test_suppressions_of_the_configuration_are_external_in_sarif(folder):
    put("a.txt", FAULTY)
    table('check = "doubled-punctuation"', 'reason = "x"')
    check("a.txt", "-o", "r.sarif", expect=0)
    (result,) = sarif(Path("r.sarif").read_text("utf-8"))["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "x"}]
