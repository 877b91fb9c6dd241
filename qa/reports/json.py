"""JSON: one object, or one segment a line. Both stream; the order of keys and digits is fixed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from qa.accepted import Accepted
from qa.data import Document, DocumentReport, Finding, SegmentReport
from qa.errors import InputError, MtqaError
from qa.reports import Outcome, Silent, Style, report_format
from qa.totals import Summary

SCHEMA = "mtqa/1"
DIGITS = 4  # the scores of two runs agree to three


def number(value: float | None) -> float | None:
    """A number as reports show it; minus zero is zero."""
    return None if value is None else round(value, DIGITS) + 0.0


def dumps(value: object) -> str:
    """JSON on one line, not escaped beyond what JSON needs."""
    return json.dumps(value, ensure_ascii=False)


def segment(item: SegmentReport) -> dict[str, Any]:
    """A segment with the keys of the schema."""
    return {
        "id": item.segment.id,
        "line": item.segment.line,
        "column": item.segment.column,
        "source": item.segment.source,
        "target": item.segment.target,
        "score": number(item.score),
        "fluency": number(item.fluency),
        "adequacy": number(item.adequacy),
        "penalty": number(item.penalty),
        "risk": number(item.risk),
        "garbled": number(item.garbled),
        "findings": [finding(found) for found in item.findings],
    }


def finding(item: Finding) -> dict[str, Any]:
    """A finding with the keys of the schema."""
    return {
        "check": item.check,
        "category": item.category,
        "severity": item.severity.value,
        "side": item.side,
        "start": item.start,
        "end": item.end,
        "line": item.line,
        "column": item.column,
        "text": item.text,
        "message": item.message,
        "suggestion": item.suggestion,
        "confidence": number(item.confidence),
        "fingerprint": item.fingerprint,
        # Only where a baseline or a suppression is in use.
        **({} if item.state is None else {"state": item.state}),
        **({} if item.suppressed is None else {"suppressed": item.suppressed}),
    }


@report_format("json", ".json")
class Json:
    """One object with documents and verdict; segments are written as they come."""

    def __init__(self, style: Style) -> None:
        self._opened = self._documents = self._segments = False

    def begin(self, signature: dict[str, Any]) -> str:
        """Schema and signature."""
        return f'{{"schema": {dumps(SCHEMA)},\n"signature": {dumps(signature)},\n"documents": ['

    def part(self, report: DocumentReport) -> str:
        """The head of a document that is new, and its segments."""
        text = ""
        if not self._opened:
            head = dumps(_head(report.document))[:-1]
            text = ("," if self._documents else "") + f'\n{head}, "segments": ['
            self._opened = self._documents = True
            self._segments = False
        for item in report.segments:
            text += (",\n" if self._segments else "\n") + dumps(segment(item))
            self._segments = True
        return text

    def close(self, summary: Summary) -> str:
        """The numbers of the document."""
        self._opened = False
        return f"], {dumps(_numbers(summary))[1:]}"

    def end(self, outcome: Outcome) -> str:
        """What was let pass, metrics and errors where there are any, and the verdict."""
        last = let_pass(outcome.accepted)
        if outcome.metrics:
            last["metrics"] = outcome.metrics
        if outcome.errors:
            last["errors"] = [problem(error) for error in outcome.errors]
        last["verdict"] = {
            "passed": outcome.verdict.passed,
            "reasons": list(outcome.verdict.reasons),
        }
        return f"\n],\n{dumps(last)[1:]}\n"


def document(report: DocumentReport) -> dict[str, Any]:
    """A document with the keys of the schema, in one piece."""
    segments = [segment(item) for item in report.segments]
    return {**_head(report.document), "segments": segments, **_numbers(report)}


def _head(document: Document) -> dict[str, Any]:
    return {
        "path": document.path,
        **named(document),
        "source_path": document.source_path,
        "source_lang": document.source_lang,
        "target_lang": document.target_lang,
    }


def _numbers(known: Summary | DocumentReport) -> dict[str, Any]:
    numbers: dict[str, Any] = {
        "score": number(known.score),
        "fluency": number(known.fluency),
        "adequacy": number(known.adequacy),
        "points_per_1000": number(known.points_per_1000),
    }
    return {**numbers, "metrics": known.metrics} if known.metrics else numbers


def named(document: Document) -> dict[str, str]:
    """The name of a document within its file, if it has one."""
    return {} if document.doc is None else {"doc": document.doc}


def let_pass(accepted: Accepted) -> dict[str, object]:
    """What a baseline and suppressions let pass, if they are in use, and what is odd about them."""
    last: dict[str, object] = {}
    if accepted.unchanged is not None:
        last["baseline"] = {
            name: getattr(accepted, name) for name in ("new", "unchanged", "absent")
        }
    if accepted.suppressed:
        last["suppressed"] = accepted.suppressed
    if accepted.remarks:
        last["warnings"] = [asdict(remark) for remark in accepted.remarks]
    return last


def problem(error: MtqaError) -> dict[str, object]:
    """An error of one file."""
    known = error if isinstance(error, InputError) else None
    return {
        "path": known.path if known else None,
        "line": known.line if known else None,
        "message": str(error),
    }


@report_format("jsonl", ".jsonl", ".ndjson")
class JsonLines(Silent):
    """One segment a line, each with the path of its document and, of several, its name."""

    def part(self, report: DocumentReport) -> str:
        """The segments, one a line."""
        document = {"path": report.document.path, **named(report.document)}
        lines = [dumps({**document, **segment(item)}) for item in report.segments]
        return "".join(f"{line}\n" for line in lines)
