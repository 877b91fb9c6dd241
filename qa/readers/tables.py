"""Tables: tab-separated (nothing is quoted) and comma-separated (RFC 4180)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.records import Cell, table

# German spreadsheets write semicolons, because the comma is their decimal mark.
DELIMITERS = ",;\t"


@reader(".tsv", ".tab")
def tsv(file: File) -> Iterator[Raw]:
    """Tab-separated rows: named columns, or source and target, or target alone."""
    yield from table(file, _tabbed(file))


def _tabbed(file: File) -> Iterator[list[Cell]]:
    for number, line in enumerate(file.lines(), 1):
        content = line.rstrip("\r\n")
        if not content.strip():
            continue
        cells, start = [], 0
        for value in content.split("\t"):
            cells.append(Cell(value, (Place(0, number, start + 1),)))
            start += len(value) + 1
        yield cells


@reader(".csv")
def csv(file: File) -> Iterator[Raw]:
    """Comma- or semicolon-separated rows with quoted cells, columns as in TSV."""
    yield from table(file, _quoted(file))


def _quoted(file: File) -> Iterator[list[Cell]]:
    delimiter = ""
    for number, record in _records(file):
        delimiter = delimiter or _delimiter(record)
        yield list(_cells(file, number, record, delimiter))


def _records(file: File) -> Iterator[tuple[int, str]]:
    """Lines, joined while a quoted cell is open, with the number of the first."""
    held: list[str] = []
    first = quotes = 0
    for number, line in enumerate(file.lines(), 1):
        if not held:
            first, quotes = number, 0
            if not line.strip():
                continue
        held.append(line)
        # A quotation mark inside an unquoted cell is text and opens nothing.
        quotes += line.count('"')
        if quotes % 2 == 0 or (len(held) == 1 and not _opens(line)):
            yield first, "".join(held).rstrip("\r\n")
            held = []
    if held:
        raise InputError(
            file.path,
            "a quotation mark opens a cell here and none closes it.",
            "Close it; a mark inside a quoted cell is doubled.",
            line=first,
        )


def _opens(line: str) -> bool:
    """Whether some cell of the line begins with a quotation mark."""
    return re.search(r'(?:^|[,;\t])"', line) is not None


def _delimiter(record: str) -> str:
    """The mark that parts the first row: the most frequent one outside quotation marks."""
    bare = re.sub(r'"[^"]*"', "", record)
    return max(DELIMITERS, key=bare.count)


def _cells(file: File, line: int, record: str, delimiter: str) -> Iterator[Cell]:
    at, line_start, end = 0, 0, len(record)
    while at <= end:
        here = Place(0, line, at - line_start + 1)
        if record.startswith('"', at):
            cell, after = _quoted_cell(file, record, at, here)
            newlines = record.count("\n", at, after)
            if newlines:
                line += newlines
                line_start = record.rfind("\n", at, after) + 1
        else:
            after = record.find(delimiter, at)
            after = end if after < 0 else after
            cell = Cell(record[at:after], (here,))
        if after < end and record[after] != delimiter:
            raise InputError(
                file.path,
                f"{record[after]!r} follows a closing quotation mark.",
                "A mark inside a quoted cell is doubled.",
                line=line,
            )
        yield cell
        at = after + 1


def _quoted_cell(file: File, record: str, at: int, here: Place) -> tuple[Cell, int]:
    """The cell that opens at ``at``, and where the text after its closing mark begins."""
    pieces, places = [], [Place(0, here.line, here.column + 1)]
    start, length = at + 1, 0
    line, line_start = here.line, at + 1 - here.column
    while True:
        close = record.find('"', start)
        if close < 0:
            raise InputError(
                file.path,
                "a quotation mark opens a cell here and none closes it.",
                "Close it; a mark inside a quoted cell is doubled.",
                line=here.line,
            )
        if not record.startswith('""', close):
            pieces.append(record[start:close])
            return Cell("".join(pieces), tuple(places)), close + 1
        piece = record[start : close + 1]
        pieces.append(piece)
        length += len(piece)
        if "\n" in piece:
            line += piece.count("\n")
            line_start = start + piece.rfind("\n") + 1
        start = close + 2
        places.append(Place(length, line, start - line_start + 1))
