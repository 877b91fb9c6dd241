"""Tables in plain text: rows whose cells a pipe or a tab parts, and which are no sentences.

One line with pipes may be anything (a | b, a row of links); neighbouring lines that all have some
are a table. Columns of blanks are left alone: verse and addresses are set so, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# A pipe stands between blanks, or opens or closes its line.
PIPE = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
TAB = re.compile(r"\t+")
# Borders between cells that a row has at least, and rows with a single one.
BORDERS, ROWS = 2, 3


def tables(lines: Sequence[str]) -> dict[int, re.Pattern[str]]:
    """The indices of the lines that are rows of a table, with what parts their cells.

    An empty line ends a table; None of them is joined with another.

    >>> sorted(tables(["Name | Ort | Jahr", "Ada | Ulm | 1815", "", "a | b | c"]))
    [0, 1]
    >>> sorted(tables(["Brot | 2 Euro", "Milch | 1 Euro"]))
    []
    """
    found: dict[int, re.Pattern[str]] = {}
    for border in (PIPE, TAB):
        for run in _runs([len(border.findall(line.strip())) for line in lines]):
            counts = [len(border.findall(lines[at].strip())) for at in run]
            several = len(run) > 1 and min(counts) >= BORDERS
            if several or (border is PIPE and len(run) >= ROWS and set(counts) == {1}):
                found |= {at: border for at in run if at not in found}
    return found


def _runs(counts: Sequence[int]) -> Iterator[list[int]]:
    """Runs of neighbouring lines that have a border."""
    run: list[int] = []
    for at, count in enumerate([*counts, 0]):
        if count:
            run.append(at)
        elif run:
            yield run
            run = []


def cells(row: str, border: re.Pattern[str]) -> list[tuple[int, str]]:
    """The cells of a row that are not empty, each with where it begins.

    >>> cells("| Ada  | Ulm |", PIPE)
    [(2, 'Ada'), (9, 'Ulm')]
    """
    found, start = [], 0
    for end, behind in [*(match.span() for match in border.finditer(row)), (len(row), len(row))]:
        text = row[start:end]
        if text.strip():
            found.append((start + len(text) - len(text.lstrip()), text.strip()))
        start = behind
    return found
