"""What TSV, CSV and JSONL share: rows that become documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, islice

from qa.data import Block, Ignore, Place, Raw, Record
from qa.errors import InputError
from qa.readers import CHUNK
from qa.readers.columns import fields_of, filled, header, positions, unnamed, unread
from qa.readers.file import File
from qa.text.instructions import parse_ignore

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
    """The cells of one record by field name."""

    cells: dict[str, Cell]

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


def table(file: File, rows: Iterable[list[Cell]], advice: str = "") -> Iterator[Raw]:
    """Rows of cells, the first perhaps a header, as documents.

    ``advice`` is for rows that have more cells than others.
    """
    notes: dict[str, None] = {}
    yield from documents(file, _rows(file, rows, advice, notes), notes)


def _rows(
    file: File, rows: Iterable[list[Cell]], advice: str, notes: dict[str, None]
) -> Iterator[Row]:
    columns: dict[str, int] | None = None
    width = 0
    for cells in rows:
        if columns is None:
            width = len(cells)
            names = [cell.text for cell in cells]
            columns = header(file, names)
            if columns:
                notes |= dict.fromkeys(unread(names, filled(names, fields_of(names))))
                continue
            columns = positions(file, width)
            notes |= dict.fromkeys(unnamed(names))
        if len(cells) != width:
            raise InputError(
                file.path,
                f"this row has {len(cells)} cells, the first one has {width}.",
                f"Give every row the same number of cells.{advice}",
                line=cells[0].places[0].line,
            )
        yield Row({name: cells[index] for name, index in columns.items()})


def documents(
    file: File, rows: Iterable[Row], notes: dict[str, None] | None = None
) -> Iterator[Raw]:
    """Neighbouring rows of one ``doc`` as one Raw; rows without it in chunks.

    The first has the ``notes``, which are there when its rows are.

    Raises:
        InputError: there is no row at all.
    """
    for raw in _documents(file, rows):
        yield replace(raw, notes=tuple(notes)) if notes else raw
        notes = None


def _documents(file: File, rows: Iterable[Row]) -> Iterator[Raw]:
    number = part = 0
    for doc, group in groupby(rows, key=lambda row: row.text("doc")):
        held: list[Record] = []
        for row in group:
            number += 1
            held.append(row.record(number))
            if doc is None and len(held) == CHUNK:
                yield Raw(file.path, records=tuple(held), part=part)
                held, part = [], part + 1
        if held:
            yield Raw(file.path, records=tuple(held), doc=doc, part=part if doc is None else 0)
            part += doc is None
    if not number:
        raise InputError(file.path, "has a header but no rows.", "There is nothing to check in it.")


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
