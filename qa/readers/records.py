"""What TSV, CSV and JSONL share: rows that become documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, islice

from qa.data import Block, Ignore, Place, Raw, Record
from qa.errors import InputError
from qa.readers import CHUNK
from qa.readers.columns import fields_of, filled, header, positions, spoken, unnamed, unread
from qa.readers.file import STDIN, File
from qa.readers.piped import LONG, PATIENCE, pauses
from qa.text.markup.instructions import parse_ignore

ENOUGH = 300  # characters by which the language of sources is told from their words
PART = 4096  # records of one document that are held at once, so that memory stays flat


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
    """The cells of one record by field name; ``uniform`` rows have the same names in all.

    ``called`` is the language that the column of the source is named after.
    """

    cells: dict[str, Cell]
    uniform: bool = False
    called: str | None = None

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


def table(
    file: File, rows: Callable[[File], Iterable[list[Cell]]], advice: str = ""
) -> Iterator[Raw]:
    """Rows of cells, the first perhaps a header, as documents.

    ``advice`` is for rows that have more cells than others.
    """
    notes: dict[str, None] = {}
    yield from documents(file, lambda: _rows(file, rows(file), advice, notes), notes=notes)


def _rows(
    file: File, rows: Iterable[list[Cell]], advice: str, notes: dict[str, None]
) -> Iterator[Row]:
    columns: dict[str, int] | None = None
    width, called = 0, None
    for cells in rows:
        if columns is None:
            width = len(cells)
            names = [cell.text for cell in cells]
            columns = header(file, names)
            if columns:
                called = spoken(names[columns["source"]]) if "source" in columns else None
                notes |= dict.fromkeys(
                    unread(names, filled(names, fields_of(names), file.source_lang))
                )
                continue
            columns = positions(file, width)
            notes |= dict.fromkeys(unnamed(names))
        if len(cells) != width:
            raise InputError(
                file.path,
                f"this row has {len(cells)} {'cell' if len(cells) == 1 else 'cells'}, the first "
                f"one has {width}.",
                f"Give every row the same number of cells.{advice}",
                line=cells[0].places[0].line,
            )
        yield Row({name: cells[index] for name, index in columns.items()}, True, called)


def documents(
    file: File,
    rows: Callable[[], Iterator[Row]],
    docs: Callable[[], Iterable[str | None]] | None = None,
    notes: dict[str, None] | None = None,
) -> Iterator[Raw]:
    """The rows of one ``doc`` as one Raw, at the place of the first; rows without it in chunks.

    ``rows`` reads them from the beginning of the file, ``docs`` only what they have as ``doc``,
    where that is quicker.

    The first has the ``notes``, which are there when its rows are.

    Raises:
        InputError: there is no row at all, or those of a document are scattered in standard input.
    """
    for raw in _documents(file, rows, docs):
        yield replace(raw, notes=tuple(notes)) if notes else raw
        notes = None


def _documents(
    file: File,
    rows: Callable[[], Iterator[Row]],
    docs: Callable[[], Iterable[str | None]] | None,
) -> Iterator[Raw]:
    empty, part = True, 0
    if file.path == STDIN:
        counted: Iterator[tuple[int, Row]] = enumerate(_together(file, rows()), 1)
    else:
        counted = _gathered(rows(), _ends(docs() if docs else _docs(rows())))
    for doc, group in groupby(counted, key=lambda row: row[1].text("doc")):
        held: list[Record] = []
        problem = called = None
        try:
            for number, row in group:
                empty, called = False, row.called
                held.append(row.record(number))
                if doc is None and (len(held) == CHUNK or _dry(file, held, part)):
                    yield Raw(file.path, records=tuple(held), part=part, called=called)
                    held, part = [], part + 1
        except InputError as error:
            problem = error  # what stands before it is given all the same
        if held:
            place = part if doc is None else 0
            yield Raw(file.path, records=tuple(held), doc=doc, part=place, called=called)
            part += doc is None
        if problem:
            raise problem
    if empty:
        raise InputError(file.path, "has a header but no rows.", "There is nothing to check in it.")


def _dry(file: File, held: Sequence[Record], part: int) -> bool:
    """Whether rows are to be checked before more of them come.

    So it is where the program that writes them pauses; while they say too little to tell what
    language their sources are in, it has to pause for longer.
    """
    if file.path != STDIN:
        return False
    told = file.source_lang or part or not 0 < said(held) < ENOUGH
    return pauses(PATIENCE if told else LONG)


def said(records: Iterable[Record]) -> int:
    """How many characters the sources of records have."""
    return sum(len(record.source.text) for record in records if record.source)


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
