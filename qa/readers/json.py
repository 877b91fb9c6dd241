"""JSON files of texts by key, as programs keep a language in, with the position of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from json import JSONDecodeError, loads
from typing import Any

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.columns import fields_of
from qa.readers.file import LONE, File
from qa.readers.jsonl import Member, reason, row, string_places
from qa.readers.keyed import Way, below, document, language
from qa.readers.records import Cell, Row, documents

# A value as it is written: its way, the signs, its line, and the number of characters before it.
Value = tuple[Way, str, int, int]

TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
# What stands at names that begin so is about texts: ARB's "@title" and "@@locale", "$schema".
ABOUT = ("@", "$", "//", "_comment")
LOCALE = "@@locale"
# What stands beside a "message" in the files of browser extensions.
MESSAGE, BESIDE = "message", ("description", "placeholders")
ADVICE = "Give a file of texts by key, or a list of records with a target."


@reader(".json", ".arb", keyed=True)
def json(file: File) -> Iterator[Raw]:
    """JSON: each text is a record whose id is the way to it; the file is a document."""
    text = file.text()
    tree = loaded(file, text)
    if isinstance(tree, dict) and str(tree.get("schema", "")).startswith("mtqa"):
        raise InputError(file.path, "is a report or a baseline of mtqa, no text.", "Leave it out.")
    if (above := _above_rows(tree)) is not None:
        notes: dict[str, None] = {}
        yield from documents(file, lambda: _rows(file, text, above, notes), notes=notes)
        return
    root, told = _language(tree, file)
    lang = root or (tree.get(LOCALE) if isinstance(tree, dict) else None)
    texts = ((way, cell.block()) for way, cell in _texts(text))
    lang = lang if isinstance(lang, str) else None
    yield document(file, below(root, texts), lang=lang, notes=told, advice=ADVICE)


def loaded(file: File, text: str, advice: str = ADVICE) -> Any:
    """What a text is as JSON.

    Raises:
        InputError: it is none.
    """
    try:
        return loads(text, parse_int=float)  # which has no longest number
    except JSONDecodeError as error:
        problem = f"is not JSON: {reason(error)} (column {error.colno})."
        raise InputError(file.path, problem, advice, line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise InputError(file.path, f"cannot be read: {reason(error)}.", advice) from error


def _language(tree: Any, file: File) -> tuple[str | None, tuple[str, ...]]:
    """The language that all texts stand under, with what to say of several."""
    members = tree if isinstance(tree, dict) else {}
    if not all(isinstance(one, dict) and one for one in members.values()):
        return None, ()
    return language([*map(str, members)], file)


def _texts(text: str) -> Iterator[tuple[Way, Cell]]:
    """The texts of a file of texts by key."""
    found = list(strings(text))
    told = {way[:-1] for way, _ in found if way and way[-1] == MESSAGE}
    for way, cell in found:
        about = any(isinstance(name, str) and name.startswith(ABOUT) for name in way)
        beside = any(name in BESIDE and way[:depth] in told for depth, name in enumerate(way))
        if not about and not beside:
            yield way, cell


def strings(text: str) -> Iterator[tuple[Way, Cell]]:
    """The strings of valid JSON that are no names, each with the way to it."""
    for way, token, line, column in values(text):
        if token[0] == '"':
            yield way, cell(token, line, column)


def values(text: str) -> Iterator[Value]:
    """The values of valid JSON that hold no others."""
    return (value for value, naming in parts(text) if not naming)


def parts(text: str) -> Iterator[tuple[Value, bool]]:
    """The names of valid JSON, and the values that hold no others; whether each is a name."""
    way: list[str | int] = []
    line, begin, seen, naming = 1, 0, 0, False
    end = "\n" if "\n" in text else "\r"
    for match in TOKEN.finditer(text):
        token, start = match[0], match.start()
        if token in "{[":
            way.append("" if token == "{" else 0)
            naming = token == "{"
        elif token in "}]":
            way.pop()
            naming = False
        elif token == "," and isinstance(way[-1], int):
            way[-1] += 1
        elif token == ",":
            naming = True
        elif token != ":":
            if naming:
                way[-1] = loads(token)
            line += text.count(end, seen, start)
            begin = max(text.rfind(end, seen, start) + 1, begin)
            seen = start
            yield (tuple(way), token, line, start - begin), naming
            naming = False


def _above_rows(tree: Any) -> Way | None:
    """The way to the list of records that a file is, None to one of texts by key.

    Programs put it under a name (``{"version": 1, "segments": [...]}``); there it is believed
    where it is all that holds others, and its records have both sides.
    """
    if isinstance(tree, list):
        return () if _have(tree, "target") else None
    members = tree.items() if isinstance(tree, dict) else ()
    held = [(key, one) for key, one in members if isinstance(one, list | dict)]
    if len(held) != 1 or not isinstance(held[0][1], list):
        return None
    return (held[0][0],) if _have(held[0][1], "source", "target") else None


def _have(rows: list[Any], *fields: str) -> bool:
    """Whether a list is one of records, as of JSON lines, with these fields in each."""
    return bool(rows) and all(
        isinstance(row, dict) and {*fields} <= {*fields_of([*map(str, row)])} for row in rows
    )


def _rows(file: File, text: str, above: Way, notes: dict[str, None]) -> Iterator[Row]:
    """The records of the list that stands at ``above``, as those of JSON lines.

    What may have been left out by mistake is put into ``notes``.
    """
    deep = len(above)
    cut = (
        (way[deep:], token, line, column)
        for way, token, line, column in values(text)
        if way[:deep] == above
    )
    for index, group in groupby(cut, key=lambda found: found[0][0]):
        held = list(group)
        number, line = int(index) + 1, held[0][2]
        try:
            yield row(list(_members(held)), notes if number == 1 else {}, file.source_lang)
        except ValueError as error:
            raise InputError(file.path, f"record {number}: {error}.", ADVICE, line=line) from error


def _members(held: list[Value]) -> Iterator[Member]:
    """The members of one record; of lists and objects in it only that they are there."""
    last = None
    for way, token, line, column in held:
        if len(way) == 2:
            value = loads(token, parse_int=float)
            yield str(way[1]), value, partial(cell, token, line, column)
        elif way[1] != last:
            yield str(way[1]), [], partial(cell, token, line, column)
        last = way[1]


def cell(token: str, line: int, column: int) -> Cell:
    """A value as it is written, behind ``column`` characters of its line."""
    if token[0] != '"':
        return Cell(token, (Place(0, line, column + 1),))
    places = tuple(string_places(token, line, 1, column))
    return Cell(LONE.sub("\ufffd", loads(token)), places)
