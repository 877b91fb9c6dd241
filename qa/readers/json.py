"""JSON files of texts by key, as programs keep a language in, with the position of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from json import JSONDecodeError, loads
from pathlib import Path
from typing import Any

from qa.data import Raw, Record
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.jsonl import LONE, reason, string_places
from qa.readers.records import Cell, Row, documents, fields_of

Way = tuple[str | int, ...]  # the names and numbers on the way to a value

TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
# What stands at names that begin so is about texts: ARB's "@title" and "@@locale", "$schema".
ABOUT = ("@", "$", "//", "_comment")
LOCALE = "@@locale"
# What stands beside a "message" in the files of browser extensions.
MESSAGE, BESIDE = "message", ("description", "placeholders")
ADVICE = "Give a file of texts by key, or a list of records with a target."


@reader(".json", ".arb")
def json(file: File) -> Iterator[Raw]:
    """JSON: each text is a record whose id is the way to it; the file is a document."""
    text = file.text()
    try:
        tree = loads(text)
    except JSONDecodeError as error:
        problem = f"is not JSON: {reason(error)} (column {error.colno})."
        raise InputError(file.path, problem, ADVICE, line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise InputError(file.path, f"cannot be read: {reason(error)}.", ADVICE) from error
    if isinstance(tree, dict) and str(tree.get("schema", "")).startswith("mtqa"):
        raise InputError(file.path, "is a report or a baseline of mtqa, no text.", "Leave it out.")
    if isinstance(tree, list) and _has_rows(tree):
        yield from documents(file, _rows(text))
        return
    records = tuple(Record(_id(way), cell.block()) for way, cell in _texts(text))
    if not records:
        raise InputError(file.path, "holds no text to check.", ADVICE)
    lang = tree.get(LOCALE) if isinstance(tree, dict) else None
    lang = lang.replace("_", "-") if isinstance(lang, str) and lang else None
    doc = Path(file.path).stem
    yield Raw(file.path, records=records, doc=doc, target_lang=lang, keyed=True)


def _id(way: Way) -> str:
    """The way to a value as programs name it: nav.items.2."""
    return ".".join(map(str, way)) or "1"


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
    way: list[str | int] = []
    number, begin, naming = 1, 0, False
    for match in TOKEN.finditer(text):
        token = match[0]
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
        elif token[0] == '"' and naming:
            way[-1], naming = loads(token), False
        elif token[0] == '"':
            start = match.start()
            number += text.count("\n", begin, start)
            begin = text.rfind("\n", begin, start) + 1 or begin
            places = string_places(token, number, 1, start - begin)
            yield tuple(way), Cell(LONE.sub("\ufffd", loads(token)), tuple(places))


def _has_rows(tree: list[Any]) -> bool:
    """Whether a list is one of records, as of JSON lines, and not one of texts."""
    return bool(tree) and all(
        isinstance(row, dict) and "target" in fields_of([*map(str, row)]) for row in tree
    )


def _rows(text: str) -> Iterator[Row]:
    """The records of a list; values that are no strings are not read."""
    for _, group in groupby(strings(text), key=lambda found: found[0][0]):
        cells = {str(way[1]): cell for way, cell in group if len(way) == 2}
        named = zip(fields_of([*cells]), cells.values(), strict=True)
        row = {name: cell for name, cell in named if name}
        if "target" in row:
            yield Row(row)
