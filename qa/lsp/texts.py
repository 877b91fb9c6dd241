"""Texts as an editor holds them, read by the reader of their ending; other files from the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qa.data import Raw
from qa.errors import InputError
from qa.fix.formats import FORMATS
from qa.read import read_file
from qa.readers import READERS, by_ending
from qa.readers.file import LONE, absolute

MARK = "\ufeff"
UTF8 = "utf-8"
# What editors call the formats that a text without a name may be in.
LANGUAGES = {
    "csv": ".csv", "fluent": ".ftl", "gettext": ".po", "html": ".html", "json": ".json",
    "jsonl": ".jsonl", "markdown": ".md", "mdx": ".mdx", "po": ".po", "properties": ".properties",
    "srt": ".srt", "subrip": ".srt", "tmx": ".tmx", "toml": ".toml", "tsv": ".tsv",
    "vtt": ".vtt", "webvtt": ".vtt", "xhtml": ".xhtml", "xliff": ".xlf", "xml": ".xml",
    "yaml": ".yml",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Buffer:
    """A version of a text in an editor; of one without a file ``path`` is only a name.

    ``marked``: a byte order mark stands before the text.
    """

    uri: str
    path: str
    text: str
    version: int | None = None
    marked: bool = False

    @property
    def format(self) -> str | None:
        """The name of the reader that reads it, None where mtqa's editors have no use for it."""
        reader, name = by_ending(self.path), Path(self.path).name
        if reader is None and "." in name.lstrip("."):
            return None
        found = (reader or READERS["text"]).name
        return found if found in FORMATS else None


def buffer(uri: str, path: str, text: str, version: int | None) -> Buffer:
    """A text as it is read: half of a surrogate pair is no character."""
    marked = text.startswith(MARK)
    return Buffer(uri, path, LONE.sub("\ufffd", text.removeprefix(MARK)), version, marked)


def nameless(name: str, language: str | None) -> str:
    """The name of a text that has no file, with the ending of its language."""
    name = Path(name).name or "Untitled"
    return name if by_ending(name) else name.replace(".", "-") + LANGUAGES.get(language or "", "")


def read(held: Buffer, lang: str | None = None, source_lang: str | None = None) -> list[Raw]:
    """The documents of a text, as they would be in a file.

    Raises:
        InputError: as of the file.
    """
    path = Path(held.path)
    with TemporaryDirectory(prefix="mtqa-", ignore_cleanup_errors=True) as folder:
        # Readers ask what a file and its folder are called, too.
        copy = Path(folder) / path.parent.name / path.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(held.text.encode(UTF8))
        try:
            raws = list(read_file(str(copy), encoding=UTF8, lang=lang, source_lang=source_lang))
        except InputError as error:
            said = (part.replace(str(copy), held.path) for part in (error.problem, error.advice))
            raise InputError(held.path, *said, line=error.line) from error
    return [_named(raw, str(copy), held.path) for raw in raws]


def _named(raw: Raw, copy: str, path: str) -> Raw:
    notes = tuple(note.replace(copy, path) for note in raw.notes)
    return replace(raw, path=path, notes=notes)


def reading(held: Iterable[Buffer]) -> Callable[..., Iterable[Raw]]:
    """What reads a file in its newest version: as an editor holds it, else from the disk."""
    known = {absolute(one.path): one for one in held}

    def read_newest(path: str, **options: Any) -> Iterable[Raw]:
        if mine := known.get(absolute(path)):
            return read(mine, options.get("lang"), options.get("source_lang"))
        return read_file(path, **options)

    return read_newest
