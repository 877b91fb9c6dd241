"""Glossaries as tables: CSV (comma or semicolon) and TSV, columns by their names."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from qa.errors import InputError
from qa.glossary.entries import FORBIDDEN, NAME, Entry, clean, status
from qa.languages import codes
from qa.readers.columns import SPOKEN, unnamed
from qa.readers.tables import SEPARATOR as NAMED  # the first line of Excel's

# What translators call these columns; the codes of qa/languages are names for both sides.
NAMES = {
    "source": "source src source_term term begriff quelle quellterm ausgangsbegriff quellsprache "
    "ausgangssprache quellwort",
    "target": "target tgt target_term translation ziel zielterm übersetzung zielsprache "
    "zielbegriff zielwort",
    "admitted": "admitted allowed synonym synonyms synonyme erlaubt",
    "forbidden": "forbidden deprecated prohibited verboten",
    "status": "status usage verwendung",
    "case": "case case_sensitive casesensitive groß_klein",
    "note": "note notes comment kommentar bemerkung hinweis",
}
COLUMNS = {name: column for column, names in NAMES.items() for name in names.split()}
YES = frozenset("yes y true 1 x ja sensitive case-sensitive".split())
NO = frozenset("no n false 0 nein insensitive case-insensitive".split())
SEPARATOR = "|"  # between several terms in one cell


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds; ``lang`` where its name is a language."""

    field: str
    lang: str | None = None


def entries(
    path: str, lines: Iterable[str], delimiter: str | None = None, notes: list[str] | None = None
) -> Iterator[Entry]:
    """The entries of a table. Without ``delimiter`` the first line shows it.

    What may have been read otherwise than it was meant is put into ``notes``.

    Raises:
        InputError: no header that can be understood, or a row that cannot; the line is named.
    """
    columns: list[Column | None] = []
    for line, cells in _rows(path, lines, delimiter):
        if not columns:
            columns = _columns(path, line, cells)
            if any(columns):
                continue
            columns = _positions(path, line, cells)
            if notes is not None:
                notes += (f"{path}:{line}: {said}" for said in unnamed(cells))
        if len(cells) != len(columns):
            raise InputError(
                path,
                f"this row has {len(cells)} cells, the first one has {len(columns)}.",
                "Give every row the same number of cells.",
                line=line,
            )
        yield from _entries(path, line, columns, cells)


def _rows(
    path: str, lines: Iterable[str], delimiter: str | None
) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, each with the number of its first line."""
    held = iter(lines)
    first, before = next(held, ""), 0
    if named := NAMED.fullmatch(first.strip()):
        first, before, delimiter = next(held, ""), 1, named[1]
    delimiter = delimiter or max(",;\t", key=first.count)
    reader = csv.reader(
        _chain(first, held),
        delimiter=delimiter,
        quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL,
        strict=True,
    )
    line = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = before + reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            path,
            f"this row cannot be read as a table ({error}).",
            "A quotation mark inside a quoted cell is doubled.",
            line=line,
        ) from error


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _columns(path: str, line: int, names: list[str]) -> list[Column | None]:
    """What each column holds, all None if the row is no header.

    Raises:
        InputError: a header without source or target, with one of them twice, or with a typing
            error in a name.
    """
    columns = [_column(name) for name in names]
    fields = [column.field for column in columns if column]
    if not {"target", "forbidden", "status"} & set(fields):
        if "source" not in fields or len(names) == 2:
            return [None] * len(names)
        raise InputError(
            path,
            f"has no column for the target: {', '.join(names)}.",
            f"Name the columns {', '.join(NAMES)}, or by language codes.",
            line=line,
        )
    for field in NAMES:
        if field != "source" and fields.count(field) > 1:
            raise InputError(path, f"has two columns for {field}.", "Keep one.", line=line)
    for name in (n for n, column in zip(names, columns, strict=True) if column is None):
        near = get_close_matches(_folded(name), (*COLUMNS, *SPOKEN), n=1, cutoff=0.8)
        if near:
            raise InputError(
                path, f"has a column {name!r}.", f"Did you mean {near[0]!r}?", line=line
            )
    return columns


def _folded(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


def _column(name: str) -> Column | None:
    folded = _folded(name)
    lang = SPOKEN.get(folded, folded.partition("_")[0])
    if lang in codes():
        return Column("target", lang) if lang == "de" else Column("source", lang)
    return Column(COLUMNS[folded]) if folded in COLUMNS else None


def _positions(path: str, line: int, cells: list[str]) -> list[Column | None]:
    if len(cells) != 2:
        raise InputError(
            path,
            f"has {len(cells)} column{'s' * (len(cells) != 1)} and no header.",
            f"Add a first line with the names {', '.join(NAMES)}.",
            line=line,
        )
    return [Column("source"), Column("target")]


def _entries(
    path: str, line: int, columns: list[Column | None], cells: list[str]
) -> Iterator[Entry]:
    """The entries of a row: one for each of its source terms."""
    values: dict[str, list[str]] = {name: [] for name in NAMES}
    sources: list[tuple[str | None, str]] = []
    for column, cell in zip(columns, cells, strict=True):
        if column:
            found = [clean(part) for part in cell.split(SEPARATOR) if part.strip()]
            values[column.field] += found
            if column.field == "source":
                sources += [(column.lang, term) for term in found]
    kind = status(" ".join(values["status"]), path, line)
    targets, forbidden = values["target"], values["forbidden"]
    if kind == FORBIDDEN:
        targets, forbidden = [], targets + forbidden
    for lang, source in sources or [(None, "")]:
        yield Entry(
            line,
            source,
            tuple(dict.fromkeys(targets + values["admitted"])),
            tuple(dict.fromkeys(forbidden)),
            lang,
            kind == NAME,
            _case(" ".join(values["case"]), path, line),
            " ".join(values["note"]),
        )


def _case(value: str, path: str, line: int) -> bool | None:
    key = value.strip().casefold()
    if not key:
        return None
    if key not in YES | NO:
        raise InputError(
            path, f"case is {value!r}.", "Write yes, no, or nothing for the usual.", line=line
        )
    return key in YES
