"""SARIF 2.1.0 (OASIS Standard incorporating Approved Errata 01): code scanning and editors."""

from __future__ import annotations

from typing import Any

from qa.accepted import Remark
from qa.check import CHECKS, Check
from qa.data import DocumentReport, Finding
from qa.errors import InputError, MtqaError
from qa.explain import explain
from qa.files.ours import SARIF
from qa.reports import Outcome, Silent, Style, report_format
from qa.reports.gate import level
from qa.reports.json import dumps, let_pass, number
from qa.reports.places import Found, Region, found, utf16
from qa.reports.plain import plain, uri

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# Not GitHub's own primaryLocationLineHash: its upload action computes that from the line, and
# warns of every result that brings another value.
FINGERPRINT = "mtqa/v1"
# GitHub sorts alerts by the precision of their rule; the borders are ours.
PRECISIONS = ((0.95, "very-high"), (0.85, "high"), (0.6, "medium"), (0.0, "low"))


@report_format("sarif", ".sarif", ".sarif.json")
class Sarif(Silent):
    """One run: the results as they come, the rules that they name, and what could not be checked.

    All rules would be 250 kB, of which most readers of a report need next to nothing.
    """

    def __init__(self, style: Style) -> None:
        self._version: object = None
        self._rules: dict[str, int] = {}  # in the order in which they occur
        self._some = False

    def begin(self, signature: dict[str, Any]) -> str:
        """Up to the list of results. The tool follows them, so its name stands here, too."""
        self._version = signature.get("version")
        return (
            f'{{"$schema": {dumps(SCHEMA)}, "version": "2.1.0", {SARIF}, "runs": [\n'
            '{"columnKind": "utf16CodeUnits",\n"results": ['
        )

    def part(self, report: DocumentReport) -> str:
        """The findings, one a line."""
        text = ""
        for one in found(report, utf16):
            text += (",\n" if self._some else "\n") + dumps(self._result(one))
            self._some = True
        return text

    def end(self, outcome: Outcome) -> str:
        """The tool, the invocation with its problems, and the verdict."""
        import qa.checks  # noqa: F401  (registers them)

        rules = [rule(CHECKS[name]) for name in self._rules]
        driver = {"name": "mtqa", "version": self._version, "rules": rules}
        invocation = {
            "executionSuccessful": not outcome.errors,
            "toolExecutionNotifications": [
                *(notification(error) for error in outcome.errors),
                *(warning(remark) for remark in outcome.accepted.remarks),
            ],
        }
        verdict = {
            "passed": outcome.verdict.passed,
            "reasons": [plain(reason) for reason in outcome.verdict.reasons],
        }
        properties = {"verdict": verdict, **let_pass(outcome.accepted)}
        properties.pop("warnings", None)  # they are notifications
        last = {"invocations": [invocation], "properties": properties}
        tool = dumps({"driver": driver})
        return f'\n],\n"tool": {tool},\n{dumps(last)[1:]}]}}\n'

    def _result(self, one: Found) -> dict[str, Any]:
        finding = one.finding
        index = self._rules.setdefault(finding.check, len(self._rules))
        result: dict[str, Any] = {"ruleId": finding.check, "ruleIndex": index}
        result["level"] = level(finding.check, finding.severity)
        result["message"] = {"text": message(finding.message)}
        result["locations"] = [location(one.path, one.region, finding.text)]
        if one.path != one.document.path:
            result["relatedLocations"] = [_translation(one)]
        if finding.fingerprint:
            result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
        if finding.state is not None:
            result["baselineState"] = finding.state
        # Either every result of a run has the list or none (section 3.27.23); empty says "active".
        result["suppressions"] = suppressions(finding)
        if one.fix is not None:
            result["fixes"] = [fix(one, one.fix)]
        result["properties"] = _properties(one)
        return result


def suppressions(finding: Finding) -> list[dict[str, str]]:
    """Where a finding is suppressed and why; empty where it counts."""
    if finding.suppressed is None:
        return []
    kind = "inSource" if finding.suppressed_in == "file" else "external"
    return [{"kind": kind, "justification": plain(finding.suppressed)}]


def rule(check: Check) -> dict[str, Any]:
    """A check as a reportingDescriptor; its help is its documentation with the examples."""
    text = message(explain(check.id))
    severity = level(check.id, check.severity)
    name = check.id.title().replace("-", "")
    return {
        "id": check.id,
        # A name that only repeats the id must be left out (section 3.49.7).
        **({"name": name} if "-" in check.id else {}),
        "shortDescription": {"text": message(check.summary)},
        "fullDescription": {"text": message(f"{check.summary} {check.why}".strip())},
        # Examples are indented by four columns, so the same text is good Markdown, too.
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": severity, "enabled": check.default},
        "properties": {
            "category": check.category,
            "severity": check.severity.value,
            "precision": next(name for least, name in PRECISIONS if check.confidence >= least),
            "problem.severity": "recommendation" if severity == "note" else severity,
            "tags": ["translation", *check.category.split("/")],
        },
    }


def message(text: str) -> str:
    """Text as a message string, where braces are doubled (section 3.11.5)."""
    return plain(text).replace("{", "{{").replace("}", "}}")


def location(path: str, region: Region, words: str) -> dict[str, Any]:
    """The physical location of words in a file."""
    place = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "snippet": {"text": plain(words)},
    }
    return {"physicalLocation": {"artifactLocation": artifact(path), "region": place}}


def artifact(path: str) -> dict[str, str]:
    """A file; relative ones belong to the root of the checkout, as GitHub names it."""
    name = uri(path)
    return {"uri": name} if name.startswith("file:") else {"uri": name, "uriBaseId": "%SRCROOT%"}


def _translation(one: Found) -> dict[str, Any]:
    """Where in the translation the words of a source are missing or wrong."""
    region = {"startLine": one.item.segment.line}
    place = {"artifactLocation": artifact(one.document.path), "region": region}
    return {"physicalLocation": place, "message": {"text": "The translation of this sentence."}}


def fix(one: Found, text: str) -> dict[str, Any]:
    """A suggestion as a change of the file."""
    region = location(one.path, one.region, "")["physicalLocation"]["region"]
    del region["snippet"]
    replacement = {"deletedRegion": region, "insertedContent": {"text": plain(text)}}
    change = {"artifactLocation": artifact(one.path), "replacements": [replacement]}
    words = message(f"Write “{text}” instead of “{one.finding.text}”.")
    return {"description": {"text": words}, "artifactChanges": [change]}


def _properties(one: Found) -> dict[str, Any]:
    finding = one.finding
    return {
        "category": finding.category,
        "severity": finding.severity.value,
        "side": finding.side,
        "confidence": number(finding.confidence),
        "suggestion": None if finding.suggestion is None else plain(finding.suggestion),
    }


def notification(error: MtqaError) -> dict[str, Any]:
    """A file that could not be checked."""
    if not isinstance(error, InputError):
        return {"level": "error", "message": {"text": message(str(error))}}
    return _told("error", str(error), error.path, error.line)


def warning(remark: Remark) -> dict[str, Any]:
    """A suppression that is wrong or of no use."""
    return _told("warning", remark.message, remark.path, remark.line)


def _told(level: str, text: str, path: str, line: int | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": artifact(path)}
    if line is not None:
        place["region"] = {"startLine": line}
    locations = [{"physicalLocation": place}]
    return {"level": level, "message": {"text": message(text)}, "locations": locations}
