"""HTML for editors: one file without network access, source and translation side by side.

Everything that stands in the report is there without JavaScript, written as it comes; the script
adds filters, search, an order, keys and notes beside marked words. The verdict is known last and
so written last: the style sheet shows it first, and the script moves it there.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import count
from typing import Any

from qa.data import Document, DocumentReport, Finding, SegmentReport, Severity
from qa.reports import Outcome, Style, report_format
from qa.reports.html.overview import Overview, points
from qa.reports.html.texts import element, marked, shown, tag
from qa.reports.plain import relative
from qa.totals import Summary

# Segments of a list: browsers lay out only the lists that are in sight.
LIST = 50
OFFICE = (".docx", ".docm", ".odt")  # whose lines are paragraphs
BLANK = "␣"  # what a suggestion of nothing but blanks is shown as
HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="mtqa {version}">
<title>Translation check – mtqa</title>
<style>{style}</style>
</head>
<body>
"""
# Nothing is fetched, sent or run but our own style sheet and script, known by their hashes.
POLICY = (
    "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'"
)


@report_format("html", ".html", ".htm")
class Html:
    """A section a document, a list item a segment; then the overview, which is shown first."""

    def __init__(self, style: Style) -> None:
        self._findings, self._segments = count(1), count(1)
        self._overview = Overview()
        self._opened = False
        self._judged = True  # by a model
        self._listed = 0

    def begin(self, signature: dict[str, Any]) -> str:
        """The head, and the tools that the script brings to life."""
        self._overview.signature = signature
        self._judged = signature.get("model", {}).get("name") != "none"
        style, script = _data("report.css"), _data("report.js")
        policy = POLICY.format(style=_hash(style), script=_hash(script))
        version = shown(str(signature.get("version", "")))
        return HEAD.format(policy=policy, version=version, style=style) + _data("report.html")

    def part(self, report: DocumentReport) -> str:
        """The head of a document that is new, and its segments."""
        text = ""
        if not self._opened:
            text = self._open(report)
            self._opened = True
            self._listed = 0
        for item in report.segments:
            if self._listed and self._listed % LIST == 0:
                text += "</ol><ol>\n"
            self._listed += 1
            text += self._segment(item, report)
        return text

    def close(self, summary: Summary) -> str:
        """The end of the document; its numbers stand in the overview."""
        self._opened = False
        self._overview.close(summary)
        return "</ol></section>\n"

    def end(self, outcome: Outcome) -> str:
        """Verdict, errors and numbers, and the script."""
        script = _data("report.js")
        overview = self._overview.html(outcome)
        return f"</div>\n{overview}</main>\n<script>{script}</script>\n</body>\n</html>\n"

    def _open(self, report: DocumentReport) -> str:
        document = report.document
        alone = all(item.segment.source is None for item in report.segments)
        number = self._overview.documents + 1
        begin = tag("section", **{"class": "d mono" if alone else "d", "id": f"d{number}"})
        title = element("h2", _name(document.path, document.doc))
        heads = _heads(document, alone=alone)
        return f"{begin}{title}{heads}<ol>\n"

    def _segment(self, item: SegmentReport, report: DocumentReport) -> str:
        place = next(self._segments)
        self._overview.add(report, place, item)
        numbered = [(next(self._findings), finding) for finding in item.findings]
        for one in numbered:
            self._overview.cite(report, *one)
        segment, document = item.segment, report.document
        worst = max((f.severity.rank for f in item.findings), default=None)
        kind = "s" if worst is None else f"s {list(Severity)[worst]}"
        fluency = None if item.fluency is None else points(item.fluency)
        text = tag("li", **{
            "class": kind, "id": f"s{place}", "data-q": points(item.score), "data-y": fluency,
        })  # fmt: skip
        text += f'<p class="n">{_numbers(item, document, judged=self._judged)}</p>'
        sides = (("source", segment.source, segment.source_lang or document.source_lang),
                 ("target", segment.target, segment.target_lang))  # fmt: skip
        for side, words, lang in sides:
            if words is not None:
                text += _side(side, words, lang, [n for n in numbered if n[1].side == side])
        if numbered:
            text += f"<ul>{''.join(_finding(*n, document) for n in numbered)}</ul>"
        return f"{text}</li>\n"


def _data(name: str) -> str:
    """A file of this package; lines end as HTML parsers make them end, so that hashes hold."""
    return files(__name__).joinpath(name).read_text("utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _name(path: str, doc: str | None) -> str:
    return f"<bdi>{shown(relative(path) + (f' ({doc})' if doc else ''))}</bdi>"


def _heads(document: Document, *, alone: bool) -> str:
    """What stands in the columns."""
    target = element("span", f"Translation ({shown(document.target_lang)})")
    if alone:
        return element("p", target, **{"class": "c"})
    lang = f" ({shown(document.source_lang)})" if document.source_lang else ""
    file = f" <bdi>{shown(relative(document.source_path))}</bdi>" if document.source_path else ""
    return element("p", element("span", f"Source{lang}{file}") + target, **{"class": "c"})


def _numbers(item: SegmentReport, document: Document, *, judged: bool) -> str:
    segment = item.segment
    place = f"{_unit(document.path)} {segment.line}:{segment.column}"
    return " · ".join((f"<b>{shown(segment.id)}</b>", place, *_scores(item, judged=judged)))


def _unit(path: str) -> str:
    """What lines are in this file."""
    return "paragraph" if path.lower().endswith(OFFICE) else "line"


def _scores(item: SegmentReport, *, judged: bool) -> Iterator[str]:
    yield f"score {item.score:.1f}"
    known = {"fluency": item.fluency}
    if item.segment.source is not None:
        known["adequacy"] = item.adequacy
    yield from (f"{name} {value:.1f}" for name, value in known.items() if value is not None)
    unknown = " and ".join(name for name, value in known.items() if value is None)
    if unknown and judged:  # else the overview says it once
        yield f"{unknown} not scored"
    if item.risk is not None:
        yield f"risk {item.risk:.0%}"
    if item.garbled is not None:
        yield f"garbled {item.garbled:.0%}"


def _side(side: str, text: str, lang: str | None, findings: Sequence[tuple[int, Finding]]) -> str:
    known = {"class": "t" if side == "target" else "o", "lang": lang or "", "dir": "auto"}
    if not text and not findings:
        return element("p", "<i>no counterpart</i>", **{"class": known["class"]})
    return element("p", marked(text, findings), **known)


def _finding(place: int, finding: Finding, document: Document) -> str:
    """An item of the list below a segment."""
    severity = finding.severity.value
    state = "suppressed" if finding.suppressed is not None else finding.state
    begin = tag("li", **{
        "class": f"f {severity}", "id": f"f{place}", "tabindex": "-1",
        "data-c": finding.check, "data-s": severity, "data-w": state,
    })  # fmt: skip
    text = f"<b>{severity}</b> <code>{shown(finding.check)}</code> "
    text += f"<bdi>{shown(finding.message)}</bdi>"
    if finding.suggestion is not None:
        blank = not finding.suggestion.strip(" ")
        words = BLANK * len(finding.suggestion) if blank else shown(finding.suggestion)
        better = f"<q>{words}</q>" if finding.suggestion else "delete it"
        text += f" <i>Suggestion:</i> {better}"
    return f"{begin}{text} <small>{_details(finding, state, document)}</small></li>"


def _details(finding: Finding, state: str | None, document: Document) -> str:
    side = finding.side == "source"
    path = (document.source_path if side else None) or document.path
    place = f"{_unit(path)} {finding.line}:{finding.column}"
    told = [f"source {place}" if side else place, shown(finding.category)]
    told.append(f"confidence {finding.confidence:.0%}")
    if finding.suppressed is not None:
        told.append(f"suppressed: <bdi>{shown(finding.suppressed)}</bdi>")
    elif state:
        told.append(state)
    if finding.fingerprint and finding.suppressed is None:
        about = {
            "class": "x",
            "href": "#suppressing",
            "title": "fingerprint: suppress this finding",
        }
        told.append(element("a", shown(finding.fingerprint), **about))
    return " · ".join(told)
