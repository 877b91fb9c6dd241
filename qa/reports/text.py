"""Text for people: coloured on a terminal, plain and stable in a pipe or file."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from qa.data import DocumentReport, Finding, SegmentReport, Severity
from qa.files.ours import TEXT
from qa.judge import counts
from qa.reports import Outcome, Style, report_format
from qa.reports.gate import exempt, let_pass
from qa.reports.plain import counted
from qa.totals import Mean, Summary

# A line is pieces of text, each with a rich style ("" for none).
Line = list[tuple[str, str]]

STYLES = {"critical": "bold red", "major": "red", "minor": "yellow", "neutral": "dim"}
MARK = "bold reverse"
MOST = 20  # documents in the table at the end
SCORE = "  score"
FIGURES = f"{SCORE}  garbled  critical  major  minor"
LONGEST = 600  # characters of a sentence that are shown around its first mark
ADVICE = (
    "To do: mend these places, or let pass what is no error (suppression) or may stay (baseline). "
    "mtqa explain CHECK says more."
)
# A file may hold escape sequences that a terminal would obey.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Total:
    """The numbers of all documents together."""

    documents: int = 0
    segments: int = 0
    words: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    score: Mean = field(default_factory=Mean)
    points: Mean = field(default_factory=Mean)

    def add(self, summary: Summary) -> None:
        """Count a document in."""
        self.documents += 1
        self.segments += summary.segments
        self.words += summary.words
        self.findings.update(summary.findings)
        self.score.add(summary.score, summary.words)
        self.points.add(summary.points_per_1000, summary.words)

    def line(self, metrics: dict[str, Any] | None) -> str:
        """The numbers in words; ``metrics`` are those of everything."""
        together = Summary(
            "", None, self.segments, self.words, self.score.value, None, None, self.points.value,
            dict(self.findings), 0, metrics,
        )  # fmt: skip
        return f"All {counted(self.documents, 'document')}: {_numbers(together)}"


@report_format("text", ".txt", ".text")
class Text:
    """Each finding with its place, the sentence with the words marked, and the source below.

    Documents without findings are told on a terminal, as progress; elsewhere they are counted,
    because the logs of CI jobs are read for what is wrong.
    """

    def __init__(self, style: Style) -> None:
        self._style = style
        self._opened = False
        self._held: list[Line] = []  # what is not told unless something follows
        self._clean = self._major = 0
        self._total = Total()
        self._first: list[Summary] = []
        self._worst: list[Summary] = []

    def begin(self, signature: dict[str, Any]) -> str:
        """In a file, the line by which the next run knows it; else nothing."""
        return TEXT.format(signature.get("version")) if self._style.file else ""

    def part(self, report: DocumentReport) -> str:
        """The head of a document that is new, and its segments that have findings."""
        if self._style.quiet:
            return ""
        if not self._opened:
            self._held = [_head(report)]
        self._opened = True
        self._major += sum(
            one.severity is Severity.MAJOR and counts(one) for one in report.findings
        )
        found = (item for item in report.segments if item.findings)
        lines = [line for item in found for line in _segment(item, self._style)]
        return self._render(self._released() + lines if lines or self._style.terminal else [])

    def close(self, summary: Summary) -> str:
        """The numbers of the document."""
        self._opened = False
        self._total.add(summary)
        self._remember(replace(summary, pairs=()))
        if self._style.quiet:
            return ""
        self._clean += not summary.findings
        self._held += [[(f"  {_numbers(summary)}", "")], []]
        told = summary.findings or self._style.terminal
        return self._render(self._released()) if told else ""

    def end(self, outcome: Outcome) -> str:
        """A table and the totals if there are several documents, the verdict and its reasons."""
        lines: list[Line] = []
        if not self._style.quiet:
            if self._total.documents == 1:
                lines += self._released()
            elif self._total.documents:
                lines += [*self._overview(), [(self._total.line(outcome.metrics), "")], []]
            lines += [[(sentence, "")] for sentence in let_pass(outcome.accepted)]
        lines += list(_verdict(outcome, self._style, self._major))
        return self._render(lines)

    def _released(self) -> list[Line]:
        held, self._held = self._held, []
        return held

    def _remember(self, summary: Summary) -> None:
        """Keep the first documents and those with the lowest scores, and no others."""
        if len(self._first) < MOST:
            self._first.append(summary)
        if summary.findings:
            self._worst.append(summary)
            self._worst.sort(key=lambda one: 101.0 if one.score is None else one.score)
            del self._worst[MOST:]

    def _overview(self) -> list[Line]:
        count = self._total.documents
        if count <= MOST:
            return [*_table(self._first, self._style)]
        verb = "has" if self._clean == 1 else "have"
        clean = f"{self._clean} of {count} documents {verb} no findings."
        if len(self._worst) < 2:  # the one was told in full
            return [[(clean, "")]]
        lowest = f" The lowest scores of the {count - self._clean} others:"
        return [[(clean + lowest, "")], *_table(self._worst, self._style)]

    def _render(self, lines: Iterable[Line]) -> str:
        safe = [[(visible(text), style) for text, style in line] for line in lines]
        if not self._style.terminal:
            return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in safe)
        return _coloured(safe, self._style.width)


def _coloured(lines: Iterable[Line], width: int) -> str:
    from rich.console import Console
    from rich.text import Text as Rich

    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, highlight=False)
    for line in lines:
        text = Rich.assemble(*line)
        indent = len(text.plain) - len(text.plain.lstrip())
        for wrapped in text[indent:].wrap(console, max(width - indent, 20)):
            console.print(Rich(" " * indent) + wrapped, soft_wrap=True)
    return out.getvalue()


def visible(text: str) -> str:
    """The text with control characters replaced by a visible sign; line breaks become ``⏎``."""
    return CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\n", "⏎"))


def _head(report: DocumentReport) -> Line:
    document = report.document
    name = document.path + (f" ({document.doc})" if document.doc else "")
    source = f"{document.source_lang} → " if document.source_lang else ""
    return [(name, "bold underline"), (f"  {source}{document.target_lang}", "dim")]


def _segment(item: SegmentReport, style: Style) -> Iterator[Line]:
    for found in item.findings:
        why = exempt(found)
        side = "source " if found.side == "source" else ""
        yield [
            (f"  {side}{found.line}:{found.column} ", "bold"),
            (f"{found.severity} ", "dim" if why else STYLES[found.severity.value]),
            (f"{found.check}  ", "cyan"),
            (found.message, ""),
            (f" ({why})" if why else "", "dim"),
        ]
    for side, text in (("target", item.segment.target), ("source", item.segment.source)):
        if text:
            spans = [f for f in item.findings if f.side == side]
            begin = "      " if side == "target" else "    > "
            yield [(begin, "dim"), *_marked(text, spans, style, "" if side == "target" else "dim")]


def _marked(
    text: str, findings: list[Finding], style: Style, base: str
) -> Iterator[tuple[str, str]]:
    """The text around its first mark, with what was found marked."""
    spans = _joined(findings)
    first = max((spans[0][0] if spans else 0) - LONGEST // 3, 0)
    last = min(first + LONGEST, len(text))
    opening, closing = ("", "") if style.terminal and not style.dumb else ("[[", "]]")
    yield "… " if first else "", base
    at = first
    for start, end in spans:
        if start <= last:
            yield text[at:start], base
            yield opening + text[start : min(end, last)] + closing, MARK
            at = min(end, last)
    yield text[at:last], base
    yield " …" if last < len(text) else "", base


def _joined(findings: Iterable[Finding]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((found.start, found.end) for found in findings):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _numbers(summary: Summary) -> str:
    sizes = counted(summary.segments, "segment"), counted(summary.words, "word")
    parts = [", ".join((*sizes, _counts(summary)))]
    for name in ("score", "fluency", "adequacy"):
        value = getattr(summary, name)
        if value is not None:
            parts.append(f"{name} {value:.1f}")
    if summary.telling is not None:
        parts.append(f"{summary.telling:.1f} MQM points per 1,000 words")
    if summary.metrics:
        parts.append(_metrics(summary.metrics))
    return "; ".join(parts)


def _counts(summary: Summary) -> str:
    known = [f"{summary.findings[name]} {name}" for name in STYLES if summary.findings.get(name)]
    return ", ".join(known) if known else "no findings"


def _metrics(metrics: dict[str, Any]) -> str:
    names = {"bleu": "BLEU", "chrf": "chrF", "ter": "TER"}
    return ", ".join(f"{names[key]} {found['score']:.1f}" for key, found in metrics.items())


def _table(summaries: list[Summary], style: Style) -> Iterator[Line]:
    names = [visible(s.path) + (f" ({s.doc})" if s.doc else "") for s in summaries]
    width = max(map(len, ["document", *names]))
    scarce = style.terminal and style.width < len("document") + len(FIGURES)
    if style.terminal:  # rows that wrap are no table
        width = min(width, style.width - len(SCORE if scarce else FIGURES))
    yield [(f"{'document':{width}}{SCORE if scarce else FIGURES}", "bold")]
    for name, summary in zip(names, summaries, strict=True):
        score = "–" if summary.score is None else f"{summary.score:.1f}"
        counts = [summary.findings.get(key, 0) for key in ("critical", "major", "minor")]
        figures = f"  {summary.garbled:>7}  {counts[0]:>8}  {counts[1]:>5}  {counts[2]:>5}"
        end = name if len(name) <= width else "…" + name[len(name) - max(width, 2) + 1 :]
        yield [(f"{end:{width}}  {score:>5}{'' if scarce else figures}", "")]


def _verdict(outcome: Outcome, style: Style, major: int) -> Iterator[Line]:
    if outcome.verdict.passed:
        if not style.quiet:
            yield [("Passed.", "bold green"), (_tolerated(major), "")]
        return
    yield [("Not passed:", "bold red")]
    errors = {str(error) for error in outcome.errors}
    reasons = [one for one in outcome.verdict.reasons if one not in errors]
    # Of two findings in one line: whoever reads the same reason twice looks for a second place.
    for reason in dict.fromkeys(reasons if style.told else outcome.verdict.reasons):
        yield [(f"  {reason}", "")]
    if errors and style.told:
        what = counted(len(outcome.errors), "error")
        yield [(f"  Not everything could be checked: {what}, see above.", "")]
    if reasons and not style.quiet:
        yield [(ADVICE, "dim")]


def _tolerated(count: int) -> str:
    """What to say of major findings that did not fail the run."""
    if not count:
        return ""
    what = "1 major finding does" if count == 1 else f"{count} major findings do"
    return f" ({what} not fail the run; --fail-on major lets none pass.)"
