"""gettext PO: entries with their plural forms, contexts, flags and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qa.data import Ignore, Raw, Record
from qa.errors import InputError
from qa.readers import reader
from qa.readers.entries import Entry, entries
from qa.readers.file import File
from qa.readers.records import parts, with_stray
from qa.readers.runs import Run, Text
from qa.text.markup.tags import BREAK, START, STOP, named

LONGEST_ID = 80
LANGUAGE = re.compile(r"^(Language|X-Source-Language):[ \t]*([\w@.-]+)", re.MULTILINE)


@reader(".po", bilingual=True)
def po(file: File) -> Iterator[Raw]:
    """gettext PO: a translation, or a plural form of one, is a record; the file a document."""
    stray: list[Ignore] = []
    yield from with_stray(_raws(file, stray), stray)


def _raws(file: File, stray: list[Ignore]) -> Iterator[Raw]:
    langs: dict[str, str] = {}
    none = True
    for part, held in parts(_records(file, langs, stray)):
        none = False
        yield Raw(
            file.path, records=held, doc=Path(file.path).stem, part=part,
            source_lang=langs.get("X-Source-Language"), target_lang=langs.get("Language"),
        )  # fmt: skip
    if none:
        raise InputError(file.path, "has no entry to check.", "There is nothing to check in it.")


def _records(file: File, langs: dict[str, str], stray: list[Ignore]) -> Iterator[Record]:
    for entry in entries(file, stray):
        if entry.is_header:
            langs |= languages(entry)
        if entry.is_header or entry.is_credit:
            stray += entry.ignores
        else:
            yield from records(entry)


def languages(header: Entry) -> dict[str, str]:
    """The languages that a header names."""
    text = "".join(string.string for string in header.strings.values())
    return {name: code.replace("_", "-") for name, code in LANGUAGE.findall(text)}


@dataclass(frozen=True, slots=True)
class Form:
    """A translation of an entry: what becomes one record."""

    number: int | None
    source: Text | None
    target: Text


def forms(entry: Entry) -> Iterator[Form]:
    """The translations of an entry, each with the source that it renders, unless both are empty."""
    if entry.is_credit:
        return
    for number, string in entry.strings.items():
        source = entry.plural if number and entry.plural else entry.source
        source = _tidy(source) if source else None
        target = _tidy(string) if entry.is_translated else Text((), string.here)
        if target.string or (source and source.string):
            yield Form(number, source, target)


def _tidy(text: Text) -> Text:
    """The text without blanks at its ends, but with a name for a line break there.

    gettext refuses a translation that begins or ends with one where its source does not.
    """
    tidy, string = text.tidy(breaks=True), text.string
    if not tidy.string or "\n" not in (string[0], string[-1]):
        return tidy
    first, last = tidy.runs[0], tidy.runs[-1]
    start = [_break(first, START)] if string[0] == "\n" else []
    stop = [_break(last, STOP)] if string[-1] == "\n" else []
    return Text((*start, *tidy.runs, *stop), tidy.here)


def _break(run: Run, where: str) -> Run:
    at = run.at if where == START else run.end
    return Run("", at, at, run.line, run.column, tag=named(BREAK, where, "", ""))


def records(entry: Entry) -> Iterator[Record]:
    """The records of an entry; the target of an untranslated one is empty."""
    ignores = entry.ignores
    for form in forms(entry):
        source = form.source.block() if form.source and form.source.string else None
        yield Record(_id(entry, form), form.target.block(ignores), source)


def _id(entry: Entry, form: Form) -> str:
    """Context and source, as gettext looks them up, and the number of a plural form."""
    name = " ".join((entry.source.string if entry.source else "").split())
    name = f"{entry.context}|{name}" if entry.context is not None else name
    short = name if len(name) <= LONGEST_ID else f"{name[: LONGEST_ID - 1]}…"
    return short if form.number is None else f"{short}[{form.number}]"
