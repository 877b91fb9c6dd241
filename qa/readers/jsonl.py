"""JSON lines: one object a line, with the position of every value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from json import JSONDecoder, dumps

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.columns import fields_of, filled, spoken, unread
from qa.readers.file import LONE, File
from qa.readers.records import Cell, Row, documents

LONGEST = 4000  # digits; of some more Python makes no whole number
KINDS = (str, int, float, Decimal)  # of values that may be an id

PAIR = "translation"  # under which data sets keep the texts by language
# The key and the value of an object's member, and what makes a cell of the value.
Member = tuple[str, object, Callable[[], Cell]]


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
    return row(
        [
            (key, value, partial(_cell, line, number, value, start))
            for key, value, start in _flat(line)
        ],
        notes,
        lang,
    )


def _flat(line: str) -> Iterator[tuple[str, object, int]]:
    """The members of a record, with those of ``{"translation": {"en": …, "de": …}}`` in it."""
    for key, value, at in members(line):
        if key == PAIR and isinstance(value, dict):
            _, end = DECODER.raw_decode(line, at)
            yield from ((name, text, at + start) for name, text, start in members(line[at:end]))
        else:
            yield key, value, at


def row(found: Sequence[Member], notes: dict[str, None], lang: str | None) -> Row:
    """The record of an object's members; a null is nothing, and ids and docs may be numbers.

    What may have been left out by mistake is put into ``notes``.

    Raises:
        ValueError: it has no target, two values for one field, or one that is no text.
    """
    keys = [key for key, _, _ in found]
    fields = filled(
        [key if isinstance(value, str) else "-" for key, value, _ in found], fields_of(keys), lang
    )
    if "source" not in fields:
        long = [
            at for at, (_, value, _) in enumerate(found)
            if isinstance(value, str) and len(value.split()) > 2
        ]  # fmt: skip
        notes |= dict.fromkeys(unread([keys[at] for at in long], [fields[at] for at in long]))
    cells: dict[str, Cell] = {}
    called = None
    for (key, value, made), name in zip(found, fields, strict=True):
        if name is None or value is None:
            continue
        if name in cells:
            which = name == "source" and called and spoken(key)
            advice = f": --source-lang {called} or {which} says which to read" if which else ""
            raise ValueError(f"it has two values for the {name}{advice}")
        if not isinstance(value, KINDS if name in ("id", "doc") else str):
            raise ValueError(f'"{key}" is not a string')
        cells[name] = made()
        called = spoken(key) if name == "source" else called
    if "target" not in cells:
        raise ValueError('it has no "target"')
    return Row(cells, called=called)


def reason(error: Exception) -> str:
    """What Python says is wrong with JSON, without the place."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).partition(": line ")[0].rstrip(".")


def _cell(line: str, number: int, value: object, start: int) -> Cell:
    if isinstance(value, str):
        places = tuple(string_places(line, number, start + 1))
        return Cell(LONE.sub("\ufffd", value), places)
    # true, as the file has it, and not True
    text = str(value) if isinstance(value, Decimal) else dumps(value)
    return Cell(text, (Place(0, number, start + 1),))


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
