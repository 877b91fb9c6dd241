"""Report formats of others: real samples hold to the real schemas (see tests/schemas/README.md)."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from qa import cli
from qa.data import Policy, Severity
from qa.errors import InputError
from qa.report import Output, deliver
from qa.reports import FORMATS, Style
from tests.test_report import events, part, two_documents, written

ROOT = Path(__file__).parent.parent
SCHEMAS = Path(__file__).parent / "schemas"
OTHERS = ("sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv", "markdown")
CHECKED, MISSING = "samples/news.de.txt", "samples/missing.txt"


@pytest.fixture(scope="module")
def reports(tmp_path_factory) -> dict[str, str]:
    """Every format's report of a sample and of a file that is not there."""
    folder = tmp_path_factory.mktemp("reports")
    files = {name: folder / f"r{FORMATS[name].endings[0]}" for name in ("json", *OTHERS)}
    outputs = [word for file in files.values() for word in ("-o", str(file))]
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        arguments = ["check", CHECKED, MISSING, "--source", "samples", "--model", "none"]
        assert cli.run([*arguments, "--quiet", *outputs]) == 3
    finally:
        os.chdir(before)
    return {name: file.read_bytes().decode("utf-8") for name, file in files.items()}


@pytest.fixture(scope="module")
def findings(reports) -> list[dict[str, Any]]:
    """The findings of the sample as the JSON report gives them."""
    (document,) = json.loads(reports["json"])["documents"]
    return [finding for segment in document["segments"] for finding in segment["findings"]]


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def sarif(text: str) -> dict[str, Any]:
    """The only run of a log that holds to the schema."""
    log = json.loads(text)
    jsonschema.Draft4Validator(schema("sarif-schema-2.1.0.json")).validate(log)
    (run,) = log["runs"]
    return run


def junit(text: str) -> etree._Element:
    """The root of a report that holds to the schema."""
    root = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(root)
    return root


def rdjson(text: str) -> dict[str, Any]:
    result = json.loads(text)
    jsonschema.Draft7Validator(schema("rdformat.json")).validate(result)
    return result


def gitlab(text: str) -> list[dict[str, Any]]:
    """The issues, each with what GitLab's documentation asks for."""
    issues = json.loads(text)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not issue["location"]["path"].startswith(("./", "/"))
        assert issue["location"]["lines"]["begin"] >= 1
    assert max(Counter(i["fingerprint"] for i in issues).values(), default=1) == 1
    return issues


def checkstyle(text: str) -> etree._Element:
    root = etree.fromstring(text.encode())
    assert root.tag == "checkstyle"
    for error in root.iterfind("file/error"):
        assert {"severity", "message", "source"} <= set(error.keys())
        assert error.get("severity") in ("error", "warning", "info")
    return root


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def judged(name: str, stream: Any, policy: Policy) -> str:
    """A report that knows its policy, as the command line tells it."""
    out = io.StringIO()
    output = Output(out, FORMATS[name].make(Style()))
    told = {"fail_on": policy.fail_on, "min_score": policy.min_score}
    deliver(stream, policy, {"version": "0", "policy": told}, [output])
    return out.getvalue()


def test_sarif_tells_results_rules_and_problems(reports, findings):
    run = sarif(reports["sarif"])
    rules = run["tool"]["driver"]["rules"]
    assert [r["id"] for r in rules] == list(dict.fromkeys(f["check"] for f in findings))
    assert all(
        len(rule["help"]["markdown"]) > len(rule["shortDescription"]["text"]) for rule in rules
    )
    assert [r["ruleId"] for r in run["results"]] == [f["check"] for f in findings]
    for result, finding in zip(run["results"], findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == finding["check"]
        assert result["partialFingerprints"] == {"mtqa/v1": finding["fingerprint"]}
    assert run["columnKind"] == "utf16CodeUnits"
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    place = told["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": MISSING, "uriBaseId": "%SRCROOT%"}


def test_sarif_leads_from_an_omission_to_the_translation(reports):
    results = sarif(reports["sarif"])["results"]
    (omitted,) = [r for r in results if r["ruleId"] == "omitted-paragraph"]
    uris = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for place in (*omitted["locations"], *omitted["relatedLocations"])
    ]
    assert uris == ["samples/news.en.txt", CHECKED]


def test_junit_has_a_case_a_document_and_a_gate(reports, findings):
    root = junit(reports["junit"])
    assert [case.get("name") for case in root.iter("testcase")] == [CHECKED, MISSING, "gate"]
    broken = [f for f in findings if f["check"] == "garbled-sentence"]
    failure, gate = root.iter("failure")
    assert failure.text.count("\n") + 1 == len(broken)
    assert "not allowed with --fail-on garbled" in gate.text
    (error,) = root.iter("error")
    assert error.text.startswith(MISSING)
    for suite in root:
        for name in ("failures", "errors"):
            assert int(suite.get(name)) == len(list(suite.iter(name[:-1])))


def test_junit_fails_a_low_score():
    stream = events([part("a.txt", 0)])
    failure, _ = junit(judged("junit", stream, Policy(min_score=99))).iter("failure")
    assert failure.text.startswith("a.txt: the score 96.0 is below --min-score 99 (weakest ")


def test_junit_stays_small():
    root = junit(judged("junit", events([part("a.txt", 0, 500)]), Policy("minor")))
    lines = next(root.iter("failure")).text.split("\n")
    assert (len(lines), lines[-1]) == (101, "… and 400 more.")


def test_github_marks_what_fails_as_errors(reports, findings):
    lines = reports["github"].splitlines()
    kinds = [line.split(" ")[0] for line in lines]
    broken = [f["check"] == "garbled-sentence" for f in findings]
    assert [kind == "::error" for kind in kinds] == [*broken, True, True]
    assert f"::error file={MISSING},title=Could not be checked::" in lines[-2]


def test_github_keeps_logs_short():
    text = judged("github", events([part("a.txt", 0, 900)]), Policy())
    assert text.count("::notice file=") == 100
    assert text.endswith("::notice title=Not shown here::800 more findings.\n")
    text = judged("github", events([part("a.txt", 0, 100)]), Policy("minor"))
    assert text.count("::error file=") == 100 and "more findings" not in text


def test_gitlab(reports, findings):
    issues = gitlab(reports["gitlab"])
    assert [i["check_name"] for i in issues] == [*(f["check"] for f in findings), "unchecked"]


def test_gitlab_fingerprints_differ_between_files_and_repetitions():
    assert len(gitlab(written("gitlab", two_documents()))) == 4


def test_checkstyle(reports, findings):
    root = checkstyle(reports["checkstyle"])
    assert len(list(root.iter("error"))) == len(findings) + 1
    assert {f.get("name") for f in root} == {CHECKED, "samples/news.en.txt", MISSING}


def test_rdjson(reports, findings):
    found = rdjson(reports["rdjson"])["diagnostics"]
    assert [d.get("code", {}).get("value") for d in found] == [
        *(f["check"] for f in findings),
        None,
    ]
    assert any(d.get("suggestions") for d in found)


def test_csv(reports, findings):
    found = rows(reports["csv"])
    assert [r["fingerprint"] for r in found] == [*(f["fingerprint"] for f in findings), ""]
    assert found[-1]["check"] == "unchecked"
    assert all(line.endswith("\r") for line in reports["csv"].split("\n")[:-1])
    sides = {(r["side"], r["path"], r["target_path"]) for r in found[:-1]}
    assert sides == {
        ("target", CHECKED, CHECKED),
        ("source", "samples/news.en.txt", CHECKED),
    }


def test_markdown(reports, findings):
    text = reports["markdown"]
    assert len(re.findall(r"^\| \S+ \| (?:minor|major|critical) \|", text, re.MULTILINE)) == len(
        findings
    )
    assert "**Not passed:**" in text and MISSING in text
    assert "| `altered-number` | 12 | The number 12 Millionen is not in the source " in text
    (omitted,) = [line for line in text.splitlines() if "`omitted-paragraph`" in line]
    assert " | The trade union called the raid a show for the cameras. " in omitted
    assert re.search(r" \| [^|]{79}… \| ", omitted), "long words are shortened"


def test_markdown_stays_small():
    text = written("markdown", events([part("a.txt", 0, 900)]))
    assert "400 more findings are not shown here." in text


def assert_valid(name: str, text: str) -> None:
    """The report is what others read in this format: by its schema, where it has one."""
    by_schema = {"sarif": sarif, "junit": junit, "rdjson": rdjson, "gitlab": gitlab}
    if reader := {**by_schema, "checkstyle": checkstyle}.get(name):
        reader(text)
    elif name == "csv":
        head, *rows = csv.reader(io.StringIO(text))
        assert head[0] == "path" and all(len(row) == len(head) for row in rows)
    elif name == "github":
        assert all(line.startswith("::") for line in text.splitlines())
    else:
        assert name == "markdown" and text.startswith("<!-- mtqa: report of a check -->\n\n## ")


@pytest.mark.parametrize("name", OTHERS)
def test_an_empty_run_is_a_valid_report(name):
    assert_valid(name, written(name, []))


@pytest.mark.parametrize("name", OTHERS)
def test_an_unreadable_line_is_told(name):
    text = written(name, [*two_documents(), InputError("c.txt", "is empty.", "Look.", line=4)])
    assert "c.txt" in text and "is empty" in text


@pytest.mark.parametrize("name", OTHERS)
def test_the_same_run_gives_the_same_report(name):
    assert written(name, two_documents()) == written(name, two_documents())


@pytest.mark.parametrize("name", [name for name in OTHERS if name != "junit"])
def test_results_are_written_as_they_come(name):
    report = FORMATS[name].make(Style())
    report.begin({"version": "0"})
    assert "doubled-punctuation" in report.part(part("a.txt", 0))


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("name", OTHERS)
def test_every_severity_has_a_level(name, severity):
    from tests.test_judge import finding, report

    text = written(name, events([report(finding("doubled-punctuation", severity))]))
    assert_valid(name, text)
    shown = name not in ("github", "markdown") or severity is not Severity.NEUTRAL
    assert ("doubled-punctuation" in text) == shown
