"""Tables: tab-separated, as text or as spreadsheets write it, and comma-separated (RFC 4180)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.columns import fields_of
from qa.readers.file import STDIN, File
from qa.readers.records import Cell, table

# German spreadsheets write semicolons, because the comma is their decimal mark.
DELIMITERS = ",;\t"
SAMPLE = 100  # rows by which the separator is found
# The first line of Excel's that names it.
SEPARATOR = re.compile(r'"?sep=([^\w"\r\n])"?', re.IGNORECASE)
QUOTED = re.compile(r'(?:^|(?<=[,;\t]))"(?:[^"]|"")*+"')
OPENS = re.compile(r'(?:^|[,;|\t])"')  # a cell with a quotation mark

# A row of TSV whose quotation marks are those of a spreadsheet, who doubles those of the text.
CELL = r'(?:"(?:[^"\t]|"")*+"|[^"\t]*+)'
ROW = re.compile(rf"{CELL}(?:\t{CELL})*+")
OPENS_TSV = re.compile(r'(?:^|\t)"')
MOST_LINES = 200  # in one cell; beyond them the mark is one of the text
NOT_QUOTED = " Line breaks in quotation marks are not read in TSV; save such a table as CSV."


@reader(".tsv", ".tab", bilingual=True)
def tsv(file: File) -> Iterator[Raw]:
    """Tab-separated rows: named columns, or source and target, or target alone."""
    if file.path != STDIN and is_quoted(file):  # which needs a second look
        yield from table(file, _quoted_tsv)
    else:
        yield from table(file, _tabbed, NOT_QUOTED)


def _quoted_tsv(file: File) -> Iterator[list[Cell]]:
    for record in _records(file, OPENS_TSV):
        yield list(_cells(file, *record, "\t"))


def _tabbed(file: File) -> Iterator[list[Cell]]:
    for number, line in enumerate(_lines(file), 1):
        content = line.rstrip("\r\n")
        if not content.strip():
            continue
        cells, start = [], 0
        for value in content.split("\t"):
            cells.append(Cell(value, (Place(0, number, start + 1),)))
            start += len(value) + 1
        yield cells


def is_quoted(file: File) -> bool:
    """Whether a spreadsheet has quoted cells, so that the marks around them are none of the text.

    That is believed where every mark would be one of a spreadsheet and some could hardly be others:
    doubled ones within a cell, a line break without which a row would be too short, or those around
    the names of all columns.
    """
    width, sure = 0, False
    try:
        for _, record in _records(file, OPENS_TSV, MOST_LINES):
            if '"' in record and not ROW.fullmatch(record):
                return False
            cells = record.split("\t")
            if not width:
                width = len(cells)
                quoted = all(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in cells)
                sure = quoted and "target" in fields_of(cells)
            if "\n" in record:
                if len(cells) != width:
                    return False
                sure = sure or width > 1
            sure = sure or any(cell.startswith('"') and '""' in cell[1:-1] for cell in cells)
    except InputError:
        return False  # which is told when the cells are read
    return sure


@reader(".csv", bilingual=True)
def csv(file: File) -> Iterator[Raw]:
    """Comma- or semicolon-separated rows with quoted cells, columns as in TSV."""
    yield from table(file, _quoted)


def _quoted(file: File) -> Iterator[list[Cell]]:
    records = _records(file, OPENS)
    ahead = list(islice(records, 1))
    named = SEPARATOR.fullmatch(ahead[0][1]) if ahead else None
    if named:
        delimiter, ahead = named[1], []
    else:
        problem = _read_ahead(records, ahead)
        delimiter = _delimiter([record for _, record in ahead])
        records = _raised(problem) if problem else records
    for number, record in chain(ahead, records):
        yield list(_cells(file, number, record, delimiter))


def _read_ahead(
    records: Iterator[tuple[int, str]], ahead: list[tuple[int, str]]
) -> InputError | None:
    """Put the next records into ``ahead``; what is wrong with the one behind them, if they end."""
    try:
        for record in islice(records, SAMPLE):
            ahead.append(record)
    except InputError as error:
        return error
    return None


def _raised(problem: InputError) -> Iterator[tuple[int, str]]:
    """No more records: the rows before the problem are given first."""
    yield from ()
    raise problem


def _lines(file: File) -> Iterator[str]:
    """The lines of a file; where CR alone ends them, each with LF in its place."""
    lines = file.lines()
    for line in lines:
        if "\r" in line and not line.endswith("\n"):
            yield from re.findall(r"[^\n]*\n|[^\n]+", line.replace("\r", "\n"))
        else:
            yield line
        break
    yield from lines


def _records(file: File, opens: re.Pattern[str], most: int = 0) -> Iterator[tuple[int, str]]:
    """Lines, joined while a quoted cell is open, with the number of the first.

    ``opens`` finds where a cell begins with a quotation mark, ``most`` bounds the lines of one.
    """
    held: list[str] = []
    first = quotes = 0
    for number, line in enumerate(_lines(file), 1):
        if not held:
            first, quotes = number, 0
            if not line.strip():
                continue
        held.append(line)
        # A quotation mark inside an unquoted cell is text and opens nothing.
        quotes += line.count('"')
        if quotes % 2 == 0 or (len(held) == 1 and not opens.search(line)):
            yield first, "".join(held).rstrip("\r\n")
            held = []
        elif len(held) == most:
            break
    if held:
        raise InputError(
            file.path,
            "a quotation mark opens a cell here and none closes it.",
            "Close it; a mark inside a quoted cell is doubled.",
            line=first,
        )


def _delimiter(records: Sequence[str]) -> str:
    """The mark that parts the cells of these rows.

    It is the one that parts names of columns, else one that every row has as often and that no
    blank follows, as in a sentence, else the most frequent one.
    """
    bare = [QUOTED.sub("", record) for record in records]
    found = [mark for mark in DELIMITERS if bare and mark in bare[0]]

    def likely(mark: str) -> tuple[bool, bool, bool, int]:
        count = bare[0].count(mark)
        named = "target" in fields_of(records[0].split(mark))
        even = all(line.count(mark) == count for line in bare)
        return named, even, not any(f"{mark} " in line for line in bare), count

    return max(found, key=likely, default=DELIMITERS[0])


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
