"""A report with everything that a report can show, made without running a check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from qa.data import (
    Document,
    DocumentReport,
    Finding,
    Paragraph,
    Place,
    Policy,
    Scores,
    Segment,
    Severity,
)
from qa.errors import InputError
from qa.rate import rate
from qa.report import Files, deliver
from qa.review import Event
from qa.totals import Tally

# Each line: source, target with the words of a finding in brackets, its check and severity.
ENGLISH = (
    ("The bill is 15 euros.", "Die Rechnung beträgt [50] Euro.", "altered-number", "major"),
    ("The harbour is closed.", "Der Hafen ist geschlossen.", "", ""),
    ("He owns the ferry.", "Ihm gehört die Fähre [von].", "garbled-sentence", "critical"),
    ("It rained all day.", "Es regnete den[  ]ganzen Tag.", "double-space", "minor"),
)
CATEGORIES = {"garbled-sentence": "non-translation", "altered-number": "accuracy/mistranslation"}
ARABIC = (
    ("بلغت الفاتورة 15 يورو.", "Die Rechnung betrug [50] Euro.", "altered-number", "major"),
    ("الميناء مغلق.", "Der [Hafen] ist zu.", "surprising-word", "neutral"),
)
ALONE = (
    (None, "Sie schliefen,[,] weil es spät war.", "doubled-punctuation", "minor"),
    (None, "Niemand sah sie.", "", ""),
)


def segments(rows: Iterable[tuple[str | None, str, str, str]]) -> Iterator[tuple[Segment, Finding]]:
    """Segments with their findings; the check is empty where there is none."""
    for line, (source, marked, check, severity) in enumerate(rows, 1):
        before, _, rest = marked.partition("[")
        words, _, after = rest.partition("]")
        start = len(before)
        segment = Segment(str(line), before + words + after, source, (Place(0, line, 1),))
        category = CATEGORIES.get(check, "fluency/grammar")
        yield segment, Finding(
            check, category, Severity(severity or "neutral"), "target", start, start + len(words),
            line, start + 1, words, f"The words are wrong here ({check}).",
            suggestion="15" if check == "altered-number" else None,
            fingerprint=f"{0xEF7F58C4466FA090 + line:x}",
        )  # fmt: skip


def document(path: str, source_lang: str | None, rows: Iterable[tuple[str | None, str, str, str]],
             scores: Scores, **state: str) -> Iterator[Event]:  # fmt: skip
    """A document; its findings have ``state``."""
    rated = []
    for segment, finding in segments(rows):
        values = {name: getattr(finding, name) for name in Finding.__dataclass_fields__}
        found = [Finding(**{**values, **state})] if finding.check else []
        rated.append(rate(segment, found, scores))
    paragraphs = tuple(
        Paragraph(r.segment.target, (r.segment,), (0,), r.segment.source) for r in rated
    )
    tally = Tally(path)
    tally.add(rated)
    made = Document(path, paragraphs, source_lang=source_lang)
    yield DocumentReport(made, tuple(rated), 0, None, None, None, None)
    yield tally.summary()


def events() -> Iterator[Event]:
    """Three documents and a file that could not be checked."""
    scored = Scores(fluency_penalty=2, adequacy_penalty=1, risk=0.2)
    yield from document("english.de.txt", "en", ENGLISH, scored, state="new")
    yield from document("arabic.de.txt", "ar", ARABIC, Scores(), suppressed="agreed with Ms Özil")
    yield from document("alone.de.txt", None, ALONE, Scores(), state="unchanged")
    yield InputError("broken.txt", "is not UTF-8.", "Convert it.", line=3)


def write(path: Path, stream: Iterable[Event] | None = None) -> Path:
    """Write a report."""
    with Files([str(path)]) as outputs:
        deliver(events() if stream is None else stream, Policy(), {"version": "0"}, outputs)
    return path
