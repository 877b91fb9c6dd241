"""The lines of a file that findings stand in, read once more.

A column in UTF-16 units or bytes depends on all that stands before it in its line: on the cells,
tags and entities, too, that are no part of any text.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qa.errors import InputError
from qa.readers.file import STDIN, File

MOST = 8_000_000  # bytes: a larger file comes in many parts, and each would read it again


def lines(path: str, wanted: Collection[int]) -> dict[int, str]:
    """The lines with these numbers.

    None where that is not certain: of standard input, of large files and of those that are not
    UTF-8, or UTF-16 with its mark.
    """
    found: dict[int, str] = {}
    file, last = Path(path), max(wanted, default=0)
    try:
        if path == STDIN or not file.is_file() or file.stat().st_size > MOST:
            return {}
        for number, line in enumerate(File(path).lines(), 1):
            if number in wanted:
                found[number] = line
            if number >= last:
                break
    except (OSError, InputError):
        return {}
    return found
