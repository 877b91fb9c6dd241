"""What TSV, CSV and JSONL share: the names of their fields, and rows that become documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, islice

from qa.data import Block, Ignore, Place, Raw, Record
from qa.errors import InputError
from qa.languages import base, codes
from qa.readers import CHUNK
from qa.readers.file import STDIN, File
from qa.text.instructions import parse_ignore

PART = 4096  # records of one document that are held at once, so that memory stays flat

# What translators and researchers call these columns, and the codes of qa/languages.
NAMES = {
    "target": "target tgt mt hyp hypothesis translation output ziel zieltext übersetzung de "
    "target_text target_segment",
    "source": "source src original quelle ausgangstext en fr es it nl pl ru uk tr ar zh "
    "source_text source_segment quelltext",
    "id": "id seg_id segment_id key",
    "doc": "doc doc_id document document_id docid",
    "reference": "reference ref gold referenz",
    "mtqa": "mtqa",
}
LANGUAGES = {
    "target": "german deutsch",
    "source": "english french spanish italian dutch polish russian ukrainian turkish arabic "
    "chinese englisch französisch spanisch italienisch niederländisch polnisch russisch "
    "ukrainisch türkisch arabisch chinesisch",
}
NAMED = {name: field for field, names in LANGUAGES.items() for name in names.split()}
FIELDS = NAMED | {name: field for field, names in NAMES.items() for name in names.split()}
# de, deu, de-DE, de_Latn; and "Translation (de)", "German (Austria)".
CODE = re.compile(r"[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|[0-9]{3}))?")
OF = re.compile(r"([\w -]+?) ?[(\[]([\w -]{2,30})[)\]]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and where its characters stand in the file."""

    text: str
    places: tuple[Place, ...]

    def block(self) -> Block:
        """The value as a block of one segment."""
        return Block(self.text, self.places, "record")

    def ignores(self) -> tuple[Ignore, ...]:
        """The instruction in a cell of the column mtqa, which need not say so again."""
        text = self.text.strip()
        found = parse_ignore(text, self.places[0].line)
        found = found or parse_ignore(f"mtqa: {text}", self.places[0].line)
        return (found,) if text and found else ()


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one record by field name; ``uniform`` rows have the same names in all."""

    cells: dict[str, Cell]
    uniform: bool = False

    def record(self, number: int) -> Record:
        """The row as a record; its number is its id if it has none."""
        source, reference = self.cells.get("source"), self.cells.get("reference")
        ignores = self.cells["mtqa"].ignores() if "mtqa" in self.cells else ()
        return Record(
            id=self.text("id") or str(number),
            target=replace(self.cells["target"].block(), ignores=ignores),
            # Rows without a source stand among others in exports; theirs says nothing of the text.
            source=source.block() if source and source.text.strip() else None,
            reference=reference.text if reference and reference.text.strip() else None,
        )

    def text(self, field: str) -> str | None:
        """The text of a field, or None where it is missing or empty."""
        cell = self.cells.get(field)
        return cell.text or None if cell else None


def field(name: str) -> str | None:
    """The field that a column name means, or None.

    >>> [field(name) for name in ("en-US", "Deutsch", "Translation (de)", "Source (URL)")]
    ['source', 'target', 'target', None]
    """
    name = name.strip().strip('"').casefold()
    if match := OF.fullmatch(name):
        outer, inner = match[1], _language(match[2])
        if outer == "text":
            return inner
        if inner is None and outer not in NAMED:
            return None
        name = outer
    return _language(name) or FIELDS.get(name.replace(" ", "_").replace("-", "_"))


def _language(name: str) -> str | None:
    """The field of a column that is named after a language, None of any other name."""
    code = base(name) if CODE.fullmatch(name) else ""
    return FIELDS.get(code) if code in codes() else None


def fields_of(names: Sequence[str]) -> list[str | None]:
    """The field of each column; a synonym is ignored where the field's own name stands too."""
    fields = [field(name) for name in names]
    own = {name.strip().casefold() for name in names} & set(NAMES)
    return [
        None if found in own and name.strip().casefold() != found else found
        for name, found in zip(names, fields, strict=True)
    ]


def header(file: File, names: Sequence[str]) -> dict[str, int] | None:
    """Column numbers by field if the first row is a header.

    Raises:
        InputError: a header without a target column, or with two columns for one field.
    """
    fields = fields_of(names)
    known = [name for name in fields if name]
    if "target" not in known and len(known) < 2:
        return None
    twice = next((name for name in known if known.count(name) > 1), None)
    if "target" not in known or twice:
        problem = f"has two columns for the {twice}" if twice else "has no column for the target"
        raise InputError(
            file.path,
            f"{problem}: {', '.join(names)}.",
            f"Name the columns {', '.join(NAMES)}; only the target is needed.",
            line=1,
        )
    return {name: index for index, name in enumerate(fields) if name}


def positions(file: File, count: int) -> dict[str, int]:
    """Column numbers by field in a file without a header."""
    if count > 2:
        raise InputError(
            file.path,
            f"has {count} columns and no header.",
            f"Add a first line with the names {', '.join(NAMES)}.",
            line=1,
        )
    return {"source": 0, "target": 1} if count == 2 else {"target": 0}


def table(
    file: File, rows: Callable[[File], Iterable[list[Cell]]], advice: str = ""
) -> Iterator[Raw]:
    """Rows of cells, the first perhaps a header, as documents.

    ``advice`` is for rows that have more cells than others.
    """
    yield from documents(file, lambda: _rows(file, rows(file), advice))


def _rows(file: File, rows: Iterable[list[Cell]], advice: str) -> Iterator[Row]:
    columns: dict[str, int] | None = None
    width = 0
    for cells in rows:
        if columns is None:
            width = len(cells)
            columns = header(file, [cell.text for cell in cells])
            if columns:
                continue
            columns = positions(file, width)
        if len(cells) != width:
            raise InputError(
                file.path,
                f"this row has {len(cells)} cells, the first one has {width}.",
                f"Give every row the same number of cells.{advice}",
                line=cells[0].places[0].line,
            )
        yield Row({name: cells[index] for name, index in columns.items()}, uniform=True)


def documents(
    file: File,
    rows: Callable[[], Iterator[Row]],
    docs: Callable[[], Iterable[str | None]] | None = None,
) -> Iterator[Raw]:
    """The rows of one ``doc`` as one Raw, at the place of the first; rows without it in chunks.

    ``rows`` reads them from the beginning of the file, ``docs`` only what they have as ``doc``,
    where that is quicker.

    Raises:
        InputError: there is no row at all, or those of a document are scattered in standard input.
    """
    empty, part = True, 0
    if file.path == STDIN:
        counted: Iterator[tuple[int, Row]] = enumerate(_together(file, rows()), 1)
    else:
        counted = _gathered(rows(), _ends(docs() if docs else _docs(rows())))
    for doc, group in groupby(counted, key=lambda row: row[1].text("doc")):
        held: list[Record] = []
        problem = None
        try:
            for number, row in group:
                empty = False
                held.append(row.record(number))
                if doc is None and len(held) == CHUNK:
                    yield Raw(file.path, records=tuple(held), part=part)
                    held, part = [], part + 1
        except InputError as error:
            problem = error  # what stands before it is given all the same
        if held:
            yield Raw(file.path, records=tuple(held), doc=doc, part=part if doc is None else 0)
            part += doc is None
        if problem:
            raise problem
    if empty:
        raise InputError(file.path, "has a header but no rows.", "There is nothing to check in it.")


def _together(file: File, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows of standard input, which can be read only once.

    Raises:
        InputError: a row belongs to a document that another one followed.
    """
    seen: set[str | None] = set()
    last = None
    for row in rows:
        doc = row.text("doc")
        if doc is not None and doc != last and doc in seen:
            raise InputError(
                file.path,
                f"the rows of {doc} do not stand together, and standard input is read only once.",
                "Sort them by document, or give the file instead.",
                line=row.cells["target"].places[0].line,
            )
        seen.add(doc)
        last = doc
        yield row


def _gathered(rows: Iterator[Row], ends: dict[str | int, int]) -> Iterator[tuple[int, Row]]:
    """Rows with their numbers, those of one document together.

    They stream but where the rows of a document are scattered: what stands between them is held
    until the last one was read, whose number is in ``ends``.
    """
    held: dict[str | int, list[tuple[int, Row]]] = {}
    try:
        for number, row in enumerate(rows, 1):
            doc = row.text("doc")
            held.setdefault(doc if doc in ends else number, []).append((number, row))
            while held and ends.get(first := next(iter(held)), 0) <= number:
                yield from held.pop(first)
    except InputError:
        for left in held.values():
            yield from left
        raise


def _ends(docs: Iterable[str | None]) -> dict[str | int, int]:
    """The number of the last row of each document whose rows do not stand together."""
    last: dict[str | int, int] = {}
    scattered = set()
    for number, doc in enumerate(docs, 1):
        if doc is not None:
            if last.get(doc, number) < number - 1:
                scattered.add(doc)
            last[doc] = number
    return {doc: last[doc] for doc in scattered}


def _docs(rows: Iterator[Row]) -> Iterator[str | None]:
    try:
        for row in rows:
            if row.uniform and "doc" not in row.cells:
                return
            yield row.text("doc")
    except InputError:
        return  # it is told when the rows are read for good


def with_stray(raws: Iterable[Raw], stray: Sequence[Ignore]) -> Iterator[Raw]:
    """The parts of a file, the last with the instructions in it that are for none of its records.

    ``stray`` is complete when all of the file was read.
    """
    held: Raw | None = None
    try:
        for raw in raws:
            if held:
                yield held
            held = raw
    except InputError:
        # What stands before an unreadable place is given all the same.
        if held:
            yield held
        raise
    if held:
        yield replace(held, stray=tuple(stray))


def parts(records: Iterable[Record]) -> Iterator[tuple[int, tuple[Record, ...]]]:
    """The records of one document in parts that are numbered from 0."""
    left = iter(records)
    for number in count():
        held = tuple(islice(left, PART))
        if not held:
            return
        yield number, held
