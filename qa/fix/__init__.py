"""``mtqa fix``: suggestions that are certain, written into the files; nothing else is touched."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qa.accept.suppress import Suppressions, rules
from qa.check import CHECKS
from qa.data import Block, DocumentReport, Finding, Raw, Record, Segment
from qa.errors import InputError, MtqaError, UsageError
from qa.fix.edits import Content, Edit, Held, Lines, applied, content, difference, pieces, write
from qa.fix.formats import FROM_BYTES, spelled, unfit, usual_encoding
from qa.read import Job, jobs
from qa.readers import READERS, by_ending
from qa.readers.file import STDIN, File
from qa.readers.tables import is_quoted
from qa.reports.text import CONTROL
from qa.review import Options, documents, review_document
from qa.score import Nothing
from qa.session import FAILED, PASSED, UNCHECKED, how, per_file, ran
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

Say = Callable[[str], object]


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


def fix(options: dict[str, Any], *, say: Say, show: Say, writing: bool) -> int:
    """The exit status of a run: 0 nothing to do or done, 1 something would change, 3 an error.

    ``show`` gets the differences, ``say`` all else. Files are written if ``writing``.

    Raises:
        UsageError: an option is wrong, or a check's suggestions are not certain.
        InputError: the configuration cannot be read.
    """
    own = per_file(options, how(options, Nothing()))
    _refuse(options)
    path = options["config"] or ""
    known = rules(options["suppress"], path)
    marks = Suppressions(ran(own), rules=known, root=options["root"], path=path)
    status = PASSED
    counts: Counter[str] = Counter()
    done: set[Path] = set()
    changed = 0
    langs = {name: options[name] for name in ("source_lang", "target_lang")}
    for job in jobs(options["targets"], options["source"], **langs, say=say):
        try:
            found = _job(job, options, own, marks, done, say)
            if found is None:
                continue
            data = found.before.encoded(found.text)
            for line in difference(job.path, found.before.text, found.text):
                show(CONTROL.sub("\ufffd", line) if sys.stdout.isatty() else line)
            if writing:
                write(found.before, data)
        except UsageError:
            raise
        except MtqaError as error:
            say(f"Error: {error}")
            status = UNCHECKED
        else:
            changed += 1
            counts += found.checks
    if changed or status == PASSED:
        say(_summary(changed, counts, writing))
    return FAILED if status == PASSED and changed and not writing else status


def _refuse(options: dict[str, Any]) -> None:
    """Refuse what cannot be fixed with certainty."""
    for name in options["only"]:
        if name not in CERTAIN:
            valid = ", ".join(CERTAIN)
            raise UsageError(f"The suggestions of {name} are not certain. Valid names: {valid}.")
    if STDIN in options["targets"]:
        raise UsageError("mtqa fix changes files; standard input is none.")


def _summary(changed: int, counts: Counter[str], writing: bool) -> str:
    if not changed:
        return "Nothing to fix."
    files = f"{changed} file{'s' * (changed > 1)}"
    each = ", ".join(f"{count} {check}" for check, count in sorted(counts.items()))
    if writing:
        return f"{files} changed: {each}."
    return f"{files} would change: {each}. Write with --write."


def _job(
    job: Job,
    options: dict[str, Any],
    own: Callable[[str], Options],
    marks: Suppressions,
    done: set[Path],
    say: Say,
) -> Fixed | None:
    """The fixed text of a file, or None where there is nothing to do.

    Raises:
        InputError: the file cannot be read or fixed.
    """
    if job.problem:
        raise job.problem
    if error := unfit(job.path):
        if job.path in options["targets"]:
            raise error
        say(f"Left: {error}")
        return None
    real = Path(job.path).resolve()
    if real in done:
        return None
    done.add(real)
    mine = own(job.path)
    wanted = set(options["only"] or CERTAIN)
    asked = [check for name in options["only"] if not (check := CHECKS[name]).default]
    checks = tuple(check for check in mine.checks if check.id in wanted and check not in asked)
    mine = replace(mine, checks=(*checks, *asked))
    reader = by_ending(job.path) or READERS["text"]
    encoding = mine.encoding or usual_encoding(job.path, reader.name)
    before = content(job.path, encoding, FROM_BYTES.get(reader.name))
    return fixed(before, job, mine, marks.mark)


def fixed(
    before: Content, job: Job, options: Options, mark: Callable[[DocumentReport], DocumentReport]
) -> Fixed | None:
    """A file with all that is certain put right, until nothing more is; None if that is nothing.

    Raises:
        InputError: the file cannot be read, or the fixes have no end.
    """
    found = Fixed(before, before.text)
    for _ in range(MOST_PASSES):
        raws = _read(before, options, found.text)
        changes = [
            replace(change, edits=tuple(spelled(edit, before) for edit in change.edits))
            for change in _changes(found.text, raws, job, options, mark)
        ]
        changes = _harmless(changes, found.text, raws, before, options)
        if not changes:
            return found if found.text != before.text else None
        found.text = applied(found.text, [edit for change in changes for edit in change.edits])
        found.checks.update(change.check for change in changes)
    raise InputError(job.path, "was not fixed: one fix undoes another.", "Please report it.")


def _read(before: Content, options: Options, text: str) -> list[Raw]:
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
    if text == before.text:
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
                    edits = tuple(_edits(finding, item.segment, lines))
                    if edits:
                        yield Change(finding.check, edits)


def _edits(finding: Finding, segment: Segment, lines: Lines) -> Iterator[Edit]:
    """A suggestion as edits of the file; none where the words do not stand there as they are."""
    if finding.suggestion is None or finding.check not in CERTAIN:
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


def _harmless(
    changes: list[Change], text: str, raws: list[Raw], before: Content, options: Options
) -> list[Change]:
    """The changes after which the file has the same parts: cells, items, headings, and words."""
    shape = _shape(raws)

    def keeps(some: list[Change]) -> bool:
        changed = applied(text, [edit for change in some for edit in change.edits])
        before.encoded(changed)  # a character that its encoding lacks is told, not passed over
        try:
            return _shape(_read(before, options, changed)) == shape
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
