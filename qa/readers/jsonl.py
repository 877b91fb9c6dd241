"""JSON lines: one object a line, with the position of every value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from json import JSONDecoder, dumps

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.columns import field, fields_of, filled, spoken, unread
from qa.readers.file import LONE, File
from qa.readers.records import Cell, Row, documents

LONGEST = 4000  # digits; of some more Python makes no whole number


def _whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits) <= LONGEST else Decimal(digits)


DECODER = JSONDecoder(parse_int=_whole)
SPACE = re.compile(r"[ \t\r\n]*")
# One escape, a surrogate pair counting as one because it gives one character.
ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
PLAIN = re.compile(r'[^"\\]+')


@reader(".jsonl", ".ndjson", bilingual=True)
def jsonl(file: File) -> Iterator[Raw]:
    """One JSON object a line: target, and perhaps source, id, doc and reference."""
    notes: dict[str, None] = {}
    yield from documents(file, lambda: _rows(file, notes), lambda: _docs(file), notes)


def _docs(file: File) -> Iterator[str | None]:
    """The ``doc`` of each record, as far as the lines can be read."""
    try:
        for line in file.lines():
            if line.strip():
                row = json.loads(line, parse_int=_whole)
                if not isinstance(row, dict):
                    return
                name = _doc(tuple(row))
                yield str(row[name]) if name is not None and row[name] is not None else None
    except (InputError, ValueError, TypeError, RecursionError):
        return


@lru_cache
def _doc(keys: tuple[str, ...]) -> str | None:
    """The key of the document among those of a record."""
    return next(
        (key for key, name in zip(keys, fields_of(keys), strict=True) if name == "doc"), None
    )


def _rows(file: File, notes: dict[str, None]) -> Iterator[Row]:
    first = True
    for number, line in enumerate(file.lines(), 1):
        if line.strip():
            try:
                yield _row(line, number, notes if first else {}, file.source_lang)
            except (ValueError, RecursionError) as error:
                raise InputError(
                    file.path,
                    f"this line is not a record: {reason(error)}.",
                    'Write one object a line, like {"source": "…", "target": "…"}.',
                    line=number,
                ) from error
            first = False


def _row(line: str, number: int, notes: dict[str, None], lang: str | None) -> Row:
    found = list(_cells(line, number, notes, lang))
    called = next((spoken(key) for name, key, _ in found if name == "source"), None)
    return Row({name: cell for name, _, cell in found}, called=called)


def reason(error: Exception) -> str:
    """What Python says is wrong with JSON, without the place."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).partition(": line ")[0].rstrip(".")


def _cells(
    line: str, number: int, notes: dict[str, None], lang: str | None
) -> Iterator[tuple[str, str, Cell]]:
    """The field, key and cell of each value; what may have been left out by mistake is put into
    ``notes``."""
    seen = set()
    found = list(members(line))
    keys = [key if isinstance(value, str) else "" for key, value, _ in found]
    names = [key for key, _, _ in found]
    fields = filled([key or "-" for key in keys], fields_of(names), lang)
    if "source" not in fields:
        texts = [
            (key, name)
            for (key, value, _), name in zip(found, fields, strict=True)
            if isinstance(value, str) and len(value.split()) > 2
        ]
        notes |= dict.fromkeys(unread([key for key, _ in texts], [name for _, name in texts]))
    for (key, value, start), name in zip(found, fields, strict=True):
        if name and value is not None:
            if name in seen:
                raise ValueError(f"it has two values for the {name}")
            seen.add(name)
            yield name, key, _cell(line, number, key, value, start)
    if "target" not in seen:
        raise ValueError('it has no "target"')


def _cell(line: str, number: int, key: str, value: object, start: int) -> Cell:
    here = Place(0, number, start + 1)
    if isinstance(value, str):
        places = tuple(string_places(line, number, start + 1))
        return Cell(LONE.sub("\ufffd", value), places)
    if field(key) in ("id", "doc") and isinstance(value, int | float):
        return Cell(dumps(value), (here,))  # true, as the file has it, and not True
    if field(key) in ("id", "doc") and isinstance(value, Decimal):
        return Cell(str(value), (here,))
    raise ValueError(f'"{key}" is not a string')


def string_places(line: str, number: int, start: int, before: int = 0) -> Iterator[Place]:
    """A place at the beginning and after every escape of the string that starts there.

    ``before`` is how much of the line stands before ``line``.
    """
    yield Place(0, number, before + start + 1)
    length, at = 0, start
    while line[at] != '"':
        if match := PLAIN.match(line, at):
            length, at = length + match.end() - at, match.end()
        elif match := ESCAPE.match(line, at):
            length, at = length + 1, match.end()
            yield Place(length, number, before + at + 1)


def members(line: str) -> Iterator[tuple[str, object, int]]:
    """Key, value and the value's offset of each member of the object in ``line``.

    Raises:
        ValueError: not exactly one JSON object.
    """
    at = _after(line, 0, "{")
    if line.startswith("}", at):
        at += 1
    else:
        while True:
            if not line.startswith('"', at):
                raise ValueError(f"there should be a name in quotation marks at column {at + 1}")
            key, at = DECODER.raw_decode(line, at)
            at = _after(line, at, ":")
            value, end = DECODER.raw_decode(line, at)
            yield key, value, at
            at = _space(line, end)
            if line.startswith("}", at):
                at += 1
                break
            at = _after(line, at, ",")
    if line[at:].strip():
        raise ValueError("something follows the object")


def _after(line: str, at: int, mark: str) -> int:
    """The offset after ``mark`` and the space around it."""
    at = _space(line, at)
    if not line.startswith(mark, at):
        raise ValueError(f"there should be a {mark} at column {at + 1}")
    return _space(line, at + 1)


def _space(line: str, at: int) -> int:
    match = SPACE.match(line, at)
    return match.end() if match else at
