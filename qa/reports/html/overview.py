"""What an editor sees first: verdict, files that failed, numbers, histograms, documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from qa.data import DocumentReport, Finding, SegmentReport, Severity
from qa.judge import MOST_REASONS, cited, counts
from qa.rate import GARBLED
from qa.reports import Outcome
from qa.reports.gate import failing, let_pass
from qa.reports.html.texts import element, shown, tag
from qa.reports.plain import counted, in_words, relative
from qa.totals import Summary

BINS = 20  # of 5 points each
BAR, HEIGHT, ABOVE = 12, 80, 9  # units of the drawing, the last for the numbers above the bars
MANY = 30  # documents: a longer table is folded
WEAKEST = 5  # segments that are listed at the top
FLAWLESS = 95  # points; flawless texts have 96 to 98 with the model, 100 with rules alone
BEGINNING = 100  # characters of a segment that are shown there
WORST_FIRST = tuple(reversed(Severity))


@dataclass(slots=True)
class Histogram:
    """How many segments have which score, 0 to 100. The script makes its bars filters."""

    name: str
    bins: list[int] = field(default_factory=lambda: [0] * BINS)

    def add(self, value: float | None) -> None:
        """Count a score in, as it is written (see ``points``); one of 100 is in the last bin."""
        if value is not None:
            self.bins[min(int(float(points(value)) * BINS / 100), BINS - 1)] += 1

    def html(self) -> str:
        """The drawing with its title, or a sentence where nothing was scored."""
        if not any(self.bins):
            text = f"{self.name}: <b>not scored</b>"
            return element("figure", element("figcaption", text))
        label = f"Histogram of {self.name.lower()}: " + ", ".join(
            f"{_range(place)}: {count}" for place, count in enumerate(self.bins) if count
        )
        size = f"0 {-ABOVE} {BAR * BINS} {HEIGHT + ABOVE + 1}"
        drawing = element("svg", "".join(self._bars()), viewBox=size, role="img",
                          **{"aria-label": label, "data-of": self.name.lower()})  # fmt: skip
        axis = element("p", "<span>0</span><span>50</span><span>100</span>", **{"class": "axis"})
        caption = element("figcaption", f"{self.name}, segments by points")
        return element("figure", f"{caption}{drawing}{axis}")

    def _bars(self) -> Iterator[str]:
        most = max(self.bins)
        for place, count in enumerate(self.bins):
            # A single segment among ten thousand is seen too.
            height = max(HEIGHT * count / most, 2) if count else 0
            yield self._bar(place, height) if count else ""
        yield element("path", "", d=f"M0 {HEIGHT + 0.5}h{BAR * BINS}")

    def _bar(self, place: int, height: float) -> str:
        """A bar with its number, on a ground of full height, so that low ones can be hit, too."""
        count, top = self.bins[place], HEIGHT - height
        title = element("title", f"{_range(place)} points: {counted(count, 'segment')}")
        ground = element("rect", "", x=str(BAR * place), y=str(-ABOVE), width=str(BAR),
                         height=str(HEIGHT + ABOVE), **{"class": "ground"})  # fmt: skip
        bar = element("rect", "", x=str(BAR * place + 1), y=f"{top:.1f}", width=str(BAR - 2),
                      height=f"{height:.1f}")  # fmt: skip
        number = element("text", _short(count), x=str(BAR * place + BAR // 2), y=f"{top - 2:.1f}")
        return element("g", f"{title}{ground}{bar}{number}", **{"data-bin": str(place)})


@dataclass(slots=True)
class Weakest:
    """The segments with the lowest scores, each with its number and the file that it is in."""

    _found: list[tuple[float, int, str]] = field(default_factory=list)  # score, number, HTML

    def add(self, report: DocumentReport, number: int, item: SegmentReport) -> None:
        """Keep the segment, if it is one of the weakest so far."""
        full = len(self._found) == WEAKEST
        if item.score >= (min(self._found[-1][0], FLAWLESS) if full else FLAWLESS):
            return
        place = f"{relative(report.document.path)}:{item.segment.line}"
        text = item.segment.target or item.segment.source or ""
        more = "…" if len(text) > BEGINNING else ""
        link = element("a", shown(place), href=f"#s{number}")
        words = f"{link} <b>{item.score:.1f}</b> <bdi>{shown(text[:BEGINNING])}{more}</bdi>"
        self._found.append((item.score, number, words))
        self._found.sort()
        del self._found[WEAKEST:]

    def html(self) -> str:
        """The list, or nothing where all is well."""
        if not self._found:
            return ""
        items = "".join(element("li", f"<bdi>{words}</bdi>") for _, _, words in self._found)
        summary = element("summary", "Weakest segments, by score")
        return element("details", f"{summary}{element('ul', items)}", open="", id="weakest")


def points(value: float) -> str:
    """A score as the report tells it to its script."""
    return f"{value:.4g}"


def _short(count: int) -> str:
    """A number in four characters at most, so that those of two bars do not meet."""
    return str(count) if count < 1000 else f"{count / 1000:.{1 if count < 9950 else 0}f}k"


def _range(place: int) -> str:
    return f"{100 * place // BINS}–{100 * (place + 1) // BINS}"


class Overview:
    """Collects numbers while documents stream by; a row a document is all that grows."""

    def __init__(self) -> None:
        self.signature: dict[str, Any] = {}
        self.documents = 0
        self._rows: list[str] = []
        self._segments = self._words = 0
        self._findings: Counter[str] = Counter()
        self._garbled = 0
        self._places: dict[str, str] = {}  # how reasons begin -> the link to what they are about
        self._cited = 0
        self._histograms = (Histogram("Score"), Histogram("Fluency"))
        self._weakest = Weakest()

    def add(self, report: DocumentReport, number: int, item: SegmentReport) -> None:
        """Count a segment in; ``number`` is that of its item."""
        self._weakest.add(report, number, item)
        for histogram, value in zip(self._histograms, (item.score, item.fluency), strict=True):
            histogram.add(value)

    def cite(self, report: DocumentReport, number: int, finding: Finding) -> None:
        """Note where a finding is, if the verdict may be about it."""
        if self._cited == 2 * MOST_REASONS or not counts(finding):
            return
        if finding.check == GARBLED or failing(self.signature)(finding, report.policy):
            self._places.setdefault(f"{cited(report, finding)} is ", f"#f{number}")
            self._cited += 1

    def close(self, summary: Summary) -> None:
        """Count a document in."""
        self.documents += 1
        self._garbled += summary.garbled
        self._places.setdefault(f"{summary.path}: ", f"#d{self.documents}")
        self._segments += summary.segments
        self._words += summary.words
        self._findings.update(summary.findings)
        self._rows.append(_row(self.documents, summary))

    def html(self, outcome: Outcome) -> str:
        """The whole overview."""
        words = (
            self._verdict(outcome), _errors(outcome), _remarks(outcome), self._weakest.html(),
        )  # fmt: skip
        parts = (
            element("div", "\n".join(filter(None, words)), **{"class": "words"}),
            element("div", self._totals(outcome), **{"class": "numbers"}),
            self._table(), _signature(self.signature),
        )  # fmt: skip
        return element("div", "\n".join(filter(None, parts)), id="overview") + "\n"

    def _verdict(self, outcome: Outcome) -> str:
        verdict = outcome.verdict
        # Errors are reasons too; they have a list of their own.
        errors = {str(error) for error in outcome.errors}
        reasons = [self._linked(reason) for reason in verdict.reasons if reason not in errors]
        text = element("h2", "Passed" if verdict.passed else "Not passed") + _list(reasons)
        return element("section", text, **{"class": "passed" if verdict.passed else "failed"})

    def _linked(self, reason: str) -> str:
        """A reason as HTML, with a link to what it is about."""
        begin = max(filter(reason.startswith, self._places), key=len, default="")
        if not begin:
            return shown(reason)
        words = begin.removesuffix(" is ").removesuffix(": ")
        return element("a", shown(words), href=self._places[begin]) + shown(reason[len(words) :])

    def _totals(self, outcome: Outcome) -> str:
        found = [f"{self._findings[name]} {name}" for name in WORST_FIRST if self._findings[name]]
        sizes = (counted(self.documents, "document"), counted(self._segments, "segment"),
                 counted(self._words, "word"))  # fmt: skip
        text = f"{', '.join(sizes)}; {', '.join(found) or 'no findings'}."
        if self._garbled:
            text += f" <b>{counted(self._garbled, 'broken sentence')}.</b>"
        if outcome.metrics:
            text += f" {_metrics(outcome.metrics)}."
        text = "<br>".join((text, *map(shown, let_pass(outcome.accepted))))
        drawings = "".join(histogram.html() for histogram in self._histograms)
        return element("p", text) + element("div", drawings, **{"class": "histograms"})

    def _table(self) -> str:
        if not self._rows:
            return ""
        names = ("document", "segments", "words", "score", "fluency", "adequacy",
                 "points per 1,000 words", "broken", *WORST_FIRST)  # fmt: skip
        head = "".join(element("th", name, scope="col") for name in names)
        table = element("table", f"<thead><tr>{head}</tr></thead>\n"
                        f"<tbody>{''.join(self._rows)}</tbody>")  # fmt: skip
        region = element("div", table, role="region", tabindex="0",
                         **{"aria-label": "Documents", "class": "wide"})  # fmt: skip
        opened = "<details open>" if len(self._rows) <= MANY else "<details>"
        return f"{opened}<summary>Documents</summary>{region}</details>"


def _errors(outcome: Outcome) -> str:
    if not outcome.errors:
        return ""
    text = element("h2", "Could not be checked") + _list(
        shown(str(error)) for error in outcome.errors
    )
    return element("section", text, **{"class": "failed"})


def _remarks(outcome: Outcome) -> str:
    if not outcome.accepted.remarks:
        return ""
    text = element("h2", "Worth a look") + _list(
        shown(str(remark)) for remark in outcome.accepted.remarks
    )
    return element("section", text)


def _list(texts: Iterable[str]) -> str:
    """A list of texts that are HTML already."""
    items = "".join(f"<li><bdi>{text}</bdi></li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def _row(place: int, summary: Summary) -> str:
    name = relative(summary.path) + (f" ({summary.doc})" if summary.doc else "")
    link = element("a", f"<bdi>{shown(name)}</bdi>", href=f"#d{place}")
    cells = (
        str(summary.segments), str(summary.words), _number(summary.score),
        _number(summary.fluency), _number(summary.adequacy), _points(summary),
        str(summary.garbled), *(str(summary.findings.get(name, 0)) for name in WORST_FIRST),
    )  # fmt: skip
    told = f"<br>{_metrics(summary.metrics)}" if summary.metrics else ""
    row = f'<th scope="row">{link}{told}</th>' + "".join(element("td", cell) for cell in cells)
    return f"<tr>{row}</tr>\n"


def _number(value: float | None) -> str:
    return "not scored" if value is None else f"{value:.1f}"


def _points(summary: Summary) -> str:
    """Points per 1,000 words, a dash where there are so few that they say nothing of the text."""
    few = summary.telling is None and summary.points_per_1000 is not None
    return "–" if few else _number(summary.telling)


def _metrics(metrics: dict[str, Any]) -> str:
    names = {"bleu": "BLEU", "chrf": "chrF", "ter": "TER"}
    return ", ".join(
        f"{names.get(key, shown(key))} {found['score']:.1f}" for key, found in metrics.items()
    )


def _signature(signature: dict[str, Any]) -> str:
    rows = "".join(
        f"<dt>{shown(key)}</dt>{tag('dd')}{shown(in_words(value))}</dd>"
        for key, value in signature.items()
    )
    return f"<details><summary>How this was checked</summary><dl>{rows}</dl></details>"
