"""What is certain in a text, put right: suggestions of checks as edits of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from qa.check import CHECKS
from qa.data import Block, DocumentReport, Finding, Raw, Record, Segment
from qa.errors import InputError
from qa.fix.edits import Content, Edit, Held, Lines, applied, pieces
from qa.fix.formats import FROM_BYTES, spelled
from qa.read import Job
from qa.readers import READERS, by_ending
from qa.readers.file import File
from qa.readers.tables import is_quoted
from qa.review import Options, documents, review_document
from qa.text.places import position

# Their suggestions change marks, blanks and the notation of figures, never a word.
CERTAIN = (
    "double-hyphen",
    "double-space",
    "doubled-punctuation",
    "english-number-format",
    "mixed-quotes",
    "space-before-punctuation",
    "straight-quotes",  # off unless asked for
)
# A fix may make another one possible: of „neu", the marks, then the blank before them.
MOST_PASSES = 10


@dataclass(frozen=True, slots=True)
class Change:
    """A suggestion as edits of its file; ``check`` made it."""

    check: str
    edits: tuple[Edit, ...]


@dataclass(slots=True)
class Fixed:
    """What became of a file."""

    before: Content
    text: str
    checks: Counter[str] = field(default_factory=Counter)


def limited(options: Options, only: Sequence[str] = ()) -> Options:
    """The options with no checks but those whose suggestions are certain.

    These are the ones that were asked for by name, or all that run anyway.
    """
    wanted = set(only or CERTAIN)
    asked = [check for name in only if not (check := CHECKS[name]).default]
    checks = tuple(check for check in options.checks if check.id in wanted and check not in asked)
    return replace(options, checks=(*checks, *asked))


def fixed(
    before: Content, job: Job, options: Options, mark: Callable[[DocumentReport], DocumentReport]
) -> Fixed | None:
    """A file with all that is certain put right, until nothing more is; None if that is nothing.

    Raises:
        InputError: the file cannot be read, or the fixes have no end.
    """
    found = Fixed(before, before.text)
    for _ in range(MOST_PASSES):
        raws = read(before, options, found.text)
        made = (
            replace(change, edits=tuple(spelled(edit, before) for edit in change.edits))
            for change in _changes(found.text, raws, job, options, mark)
        )
        # Texts may share a place, as the variants of Fluent do what stands around them.
        changes = harmless([*dict.fromkeys(made)], found.text, raws, before, options)
        if not changes:
            return found if found.text != before.text else None
        found.text = applied(found.text, [edit for change in changes for edit in change.edits])
        found.checks.update(change.check for change in changes)
    raise InputError(job.path, "was not fixed: one fix undoes another.", "Please report it.")


def read(before: Content, options: Options, text: str) -> list[Raw]:
    """The documents of the file, had it this text."""
    path, lang = before.path, options.target_lang
    reader = by_ending(path) or READERS["text"]
    if reader.name not in FROM_BYTES:
        held = Held(path, options.encoding, lang, options.source_lang, text)
        # A spreadsheet's marks around and within cells are none of the text's.
        original = replace(held, content=before.text)
        if reader.name == "tsv" and is_quoted(original) != is_quoted(held):
            raise InputError(path, "would lose the quotation marks of its cells.", "Leave them.")
        return [*reader.function(held)]
    if text == before.text and before.stored:
        return [*reader.function(File(path, options.encoding, lang, options.source_lang))]
    with TemporaryDirectory() as folder:
        copy = Path(folder) / Path(path).name
        copy.write_bytes(before.encoded(text))
        raws = [*reader.function(File(str(copy), options.encoding, lang, options.source_lang))]
    return [replace(raw, path=path) for raw in raws]


def _changes(
    text: str,
    raws: list[Raw],
    job: Job,
    options: Options,
    mark: Callable[[DocumentReport], DocumentReport],
) -> Iterator[Change]:
    """The certain suggestions of the checks."""
    lines = Lines(text)
    for document, _ in documents(job, options, raws):
        report = mark(review_document(document, options.checks))
        for item in report.segments:
            for finding in item.findings:
                if finding.suppressed is None and finding.side == "target":
                    made = tuple(edits(finding, item.segment, lines))
                    if made and finding.check in CERTAIN:
                        yield Change(finding.check, made)


def edits(finding: Finding, segment: Segment, lines: Lines) -> Iterator[Edit]:
    """A suggestion as edits of the file; none where the words do not stand there as they are."""
    if finding.suggestion is None:
        return
    if any(finding.start < place.offset < finding.end for place in segment.places):
        return
    found = []
    for piece in pieces(finding.text, finding.suggestion):
        where = position(segment.target, segment.places, finding.start + piece.start)
        start = lines.offset(*where)
        end = start + piece.end - piece.start
        if lines.text[start:end] != finding.text[piece.start : piece.end]:
            return
        found.append(Edit(start, end, piece.new))
    yield from found


def harmless(
    changes: list[Change], text: str, raws: list[Raw], before: Content, options: Options
) -> list[Change]:
    """The changes after which the file has the same parts: cells, items, headings, and words."""
    shape = _shape(raws)

    def keeps(some: list[Change]) -> bool:
        changed = applied(text, [edit for change in some for edit in change.edits])
        before.encoded(changed)  # a character that its encoding lacks is told, not passed over
        try:
            return _shape(read(before, options, changed)) == shape
        except InputError:
            return False

    def kept(some: list[Change]) -> list[Change]:
        # By halves: each look reads the whole file, which may have thousands of changes.
        if not some or keeps(some):
            return some
        half = len(some) // 2
        return [*kept(some[:half]), *kept(some[half:])] if half else []

    found = kept(changes)
    return found if len(found) == len(changes) or keeps(found) else []


def _shape(raws: list[Raw]) -> list[object]:
    """What fixes must leave alone."""
    return [
        (raw.doc, [*map(_block, raw.blocks)], [*map(_record, raw.records)], raw.target_lang)
        for raw in raws
    ]


def _block(block: Block) -> tuple[object, ...]:
    return block.kind, "".join(filter(str.isalnum, block.text)), block.ignores


def _record(record: Record) -> tuple[object, ...]:
    return record.id, _block(record.target), record.source and record.source.text, record.reference
