"""The nouns of mtqa: frozen data without logic beyond what their fields imply.

Offsets are code points, half-open (``text[start:end]``). Lines and columns are 1-based code points
of the file that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa.policy import Policy as Policy


class Severity(StrEnum):
    """How much harm an error does (MQM 2.0)."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 (neutral) to 3 (critical), for comparing severities."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where the character at ``offset`` of a text stands in the file it was read from."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a ``kind`` of markup (link, tag, cue) was taken out, before the sign at ``offset``.

    ``address`` is what a link leads to that begins there, if its file says so.
    """

    offset: int
    kind: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Ignore:
    """An instruction in the file not to fail for some checks (all of them if none is named)."""

    checks: tuple[str, ...]
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, caption or record side, as it stands in the file.

    ``places`` has one entry where the text is a slice of the file; readers add one after every gap
    (an escape, an inline tag), sorted by offset, the first at offset 0. ``verbatim`` are the
    sorted stretches that nobody is to write otherwise: code, kept names, words of other languages;
    ``tags`` name the inline tags. ``name`` says in any language what a label is of: the value of an
    option, the file of a picture.
    """

    text: str
    places: tuple[Place, ...]
    kind: str = "paragraph"
    seams: tuple[Seam, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    verbatim: tuple[Span, ...] = ()
    tags: tuple[Seam, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a bilingual file: it stays one segment."""

    id: str
    target: Block
    source: Block | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Raw:
    """What a reader gives: either the blocks of a running text, or records, never both.

    ``doc`` names the document of records; unrelated rows have ``doc`` None and come in chunks,
    ``part`` counting up from 0, so that memory stays flat. Languages are None where the file names
    none; ``called`` is what the column of sources is named after, which is less than a statement.
    ``stray`` are instructions that stand before no text. ``cues`` says that the blocks are
    sentences of subtitles and no paragraphs, ``keyed`` that the records are those of one language,
    whose ids are the same in all. ``element`` is the part of the file that names the languages,
    ``line`` where that begins. ``notes`` say what may have been read otherwise than it was meant.
    """

    path: str
    blocks: tuple[Block, ...] = ()
    records: tuple[Record, ...] = ()
    doc: str | None = None
    part: int = 0
    source_lang: str | None = None
    target_lang: str | None = None
    called: str | None = None
    stray: tuple[Ignore, ...] = ()
    cues: bool = False
    keyed: bool = False
    element: str = ""
    line: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or a record) of the target with what corresponds to it in the source.

    ``target`` is empty where a part of the source has no counterpart; ``source`` is None where
    there is none. ``context`` is the target text that stands directly before it in its paragraph.
    """

    id: str
    target: str
    source: str | None = None
    places: tuple[Place, ...] = (Place(0, 1, 1),)
    source_places: tuple[Place, ...] = ()
    source_lang: str | None = None
    target_lang: str = "de"
    reference: str | None = None
    kind: str = "paragraph"
    context: str = ""
    seams: tuple[Seam, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    verbatim: tuple[Span, ...] = ()
    tags: tuple[Seam, ...] = ()
    source_tags: tuple[Seam, ...] = ()
    source_seams: tuple[Seam, ...] = ()

    @property
    def line(self) -> int:
        """1-based line of the segment's first character in the target file."""
        return self.places[0].line

    @property
    def column(self) -> int:
        """1-based column of the segment's first character, in code points."""
        return self.places[0].column


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments of a block; segment i begins at ``starts[i]``. ``lost``: kind of the lost block."""

    text: str
    segments: tuple[Segment, ...]
    starts: tuple[int, ...]
    source: str | None = None
    kind: str = "paragraph"
    lost: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A target text with its source. ``related`` is False for rows that only share a file.

    ``stray`` are instructions of the target that are for no text, ``misplaced`` those of the source
    file, where none is followed. ``notes`` are those of its Raw.
    """

    path: str
    paragraphs: tuple[Paragraph, ...]
    source_path: str | None = None
    source_lang: str | None = None
    target_lang: str = "de"
    related: bool = True
    doc: str | None = None
    part: int = 0
    stray: tuple[Ignore, ...] = ()
    misplaced: tuple[Ignore, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """All segments in text order."""
        return tuple(segment for paragraph in self.paragraphs for segment in paragraph.segments)


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: what, where and how bad. The fields are those of the JSON report.

    ``state`` is "new" or "unchanged" where a baseline was given; ``suppressed`` is why it is not to
    fail, None where it counts, and ``suppressed_in`` where that stands: "file" or "configuration".
    """

    check: str
    category: str
    severity: Severity
    side: str
    start: int
    end: int
    line: int
    column: int
    text: str
    message: str
    suggestion: str | None = None
    confidence: float = 1.0
    fingerprint: str = ""
    state: str | None = None
    suppressed: str | None = None
    suppressed_in: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """What a scorer says of one segment; None means "not scored", never 0 and never 100.

    Penalties are expected MQM points, 0..25: ``penalty`` of the whole, the others of its two parts,
    which a model may judge apart: they need not add up to it. ``risk``, ``garbled``: probabilities.
    ``spans`` are findings that the model adds, without fingerprints. ``doubts`` are broken ones
    that it is only sure of where others of the document are broken, each behind the factor (over 1)
    by which the odds of its confidence have to rise.
    """

    fluency_penalty: float | None = None
    adequacy_penalty: float | None = None
    risk: float | None = None
    garbled: float | None = None
    spans: tuple[Finding, ...] = ()
    penalty: float | None = None
    doubts: tuple[tuple[float, Finding], ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentReport:
    """A segment with its findings and numbers (see docs/reports.md for the meaning of each)."""

    segment: Segment
    findings: tuple[Finding, ...]
    penalty: float
    score: float
    fluency: float | None
    adequacy: float | None
    risk: float | None
    garbled: float | None


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """A checked document. Means are weighted by target words; None where nothing was scored.

    ``policy`` is the file's own where the configuration gives it one, else None.
    """

    document: Document
    segments: tuple[SegmentReport, ...]
    words: int
    score: float | None
    fluency: float | None
    adequacy: float | None
    points_per_1000: float | None
    metrics: dict[str, object] | None = None
    policy: Policy | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in text order."""
        return tuple(finding for segment in self.segments for finding in segment.findings)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether everything checked is good enough, and the reasons if not."""

    passed: bool
    reasons: tuple[str, ...] = ()
