"""A glossary file, read by its ending."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

from qa.errors import InputError
from qa.glossary import Glossary
from qa.glossary.entries import Entry, terms
from qa.readers.file import MARKS

ENDINGS = {".csv": None, ".tsv": "\t", ".tab": "\t"}
XML = (".tbx", ".xml")


def read(path: str) -> Glossary:
    """The glossary in a file.

    Raises:
        InputError: it cannot be read, is malformed (with the line) or contradicts itself.
    """
    ending = Path(path).suffix.lower()
    if os.path.lexists(path) and ending not in ENDINGS and ending not in XML:
        known = ", ".join((*ENDINGS, ".tbx"))
        raise InputError(path, "is no glossary.", f"Known endings: {known}.")
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(
            path, f"cannot be read ({error.strerror or error}).", "Check the path."
        ) from error
    notes: list[str] = []
    found = terms(_entries(path, data, ending, notes), path)
    if not found:
        raise InputError(path, "has no term for German.", "There is nothing to check with it.")
    return Glossary(found, Path(path).name, hashlib.sha256(data).hexdigest(), tuple(notes))


def _entries(path: str, data: bytes, ending: str, notes: list[str]) -> list[Entry]:
    if ending in XML:
        from qa.glossary.tbx import Parser

        return Parser(path).read(data)
    from qa.glossary.tables import entries

    lines = io.StringIO(_decoded(path, data), newline="")
    return [*entries(path, lines, ENDINGS[ending], notes)]


def _decoded(path: str, data: bytes) -> str:
    """The text of a table: UTF-8, or what its byte order mark says."""
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        line = data.count(b"\n", 0, getattr(error, "start", 0)) + 1
        raise InputError(
            path, f"is not {encoding.upper()}.", "Save the glossary as UTF-8.", line=line
        ) from error
    if "\0" in text:
        raise InputError(path, "holds a NUL character, so it is no text.", "Save it as UTF-8.")
    return text
