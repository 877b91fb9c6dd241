"""TOML of texts by key, as Hugo and go-i18n have it, with the place of every character."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.keyed import (
    Found,
    Ignores,
    Way,
    below,
    document,
    hold_texts,
    is_named,
    language,
    runs,
    wordy,
)
from qa.readers.locate import file_lines
from qa.readers.runs import Text
from qa.readers.toml_scan import Told, said, scan
from qa.readers.unread import unread
from qa.readers.xml import HARMFUL
from qa.text.markup.instructions import parse_ignores

# What go-i18n has beside the forms of a text, in any case.
FORMS = frozenset(("zero", "one", "two", "few", "many", "other"))
BESIDE = frozenset(("description", "hash", "leftdelim", "rightdelim"))
# Settings of programs, whose descriptions would look like texts.
SETTINGS = frozenset(("cargo.toml", "mtqa.toml", "pyproject.toml"))
# More names in one than anybody has written; for each tomllib looks through all before it.
LONG_NAME = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]{0,99}+"|'[^'\n]{0,99}+')[ \t]*+\.[ \t]*+){100}"""
)
WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
ADVICE = "Mend it, or leave it out."


def holds_texts(path: str) -> bool:
    """Whether a file that may hold settings holds texts."""
    file = File(path)
    if _is_settings(file):
        return False
    if is_named(file):
        return True
    try:
        read = _Reading(file)
        return read.root is not None or wordy(block.text for _, block in read.found)
    except InputError:
        return False


@reader(".toml", keyed=True, holds=holds_texts)
def toml(file: File) -> Iterator[Raw]:
    """TOML: each text is a record whose id is the way to it; the file is a document."""
    if _is_settings(file) and (problem := unread(file.path)):
        raise problem
    read = _Reading(file)
    if read.root is None:
        hold_texts(file, read.found)
    texts = below(read.root, read.found)
    yield document(file, texts, lang=read.root, notes=read.notes, stray=read.ignores.stray)


class _Reading:
    """The texts of a file, and the language that stands above all of them."""

    def __init__(self, file: File) -> None:
        self.file, self.text = file, file.text()
        self.locate = file_lines(self.text)
        self.ignores = Ignores()
        self.texts: dict[Way, str] = {}
        self.found: list[Found] = []
        self.end = 0  # of the last text
        try:
            tree = self._tree()
            for told in scan(self.text):
                self._take(told)
            wanted = dict(_strings((), tree))
        except RecursionError as error:
            raise InputError(file.path, "is nested too deeply.", HARMFUL) from error
        self.ignores.end()
        if wanted != self.texts:
            raise InputError(file.path, "was not understood.", "Please report it, with the file.")
        alone = all(isinstance(one, dict) and one for one in tree.values())
        self.root, self.notes = language([*tree] if alone else [], file)
        told_by = {way[:-1] for way in wanted if str(way[-1]).lower() in FORMS}
        self.found = [
            (way, block)
            for way, block in self.found
            if not (way[:-1] in told_by and str(way[-1]).lower() in BESIDE)
        ]

    def _tree(self) -> dict[str, Any]:
        if long := LONG_NAME.search(self.text):
            begin = self.locate(long.start())[0]
            raise InputError(self.file.path, "is nested too deeply.", HARMFUL, line=begin)
        try:
            return tomllib.loads(self.text)
        except ValueError as error:  # of a number of too many figures, too
            where, why = WHERE.search(str(error)), WHERE.sub("", str(error))
            column = f" (column {where[2]})" if where and where[2] else ""
            line = int(where[1]) if where and where[1] else None
            problem = f"is not TOML: {why}{column}."
            raise InputError(self.file.path, problem, ADVICE, line=line) from error

    def _take(self, told: Told) -> None:
        """The next text or comment; what stands behind a text in its line is for that."""
        if told.way is not None:
            found = tuple(runs(self.text, told.start, told.end, told.pieces, said, self.locate))
            text = Text(found, Place(0, *self.locate(told.start)))
            self.texts[told.way] = text.string
            self.found.append((told.way, text.tidy(breaks=True).block(self.ignores.taken())))
            self.end = told.end
            return
        words, line = self.text[told.start : told.end], self.locate(told.start)[0]
        if self.found and self.locate(self.end)[0] == line:
            way, block = self.found[-1]
            beside = parse_ignores(words, line)
            self.found[-1] = way, replace(block, ignores=(*block.ignores, *beside))
        else:
            self.ignores.comment(words, line)


def _is_settings(file: File) -> bool:
    return Path(file.path).name.lower() in SETTINGS


def _strings(way: Way, value: Any) -> Iterator[tuple[Way, str]]:
    """The texts of a tree, each with the way to it."""
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, dict | list):
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for name, one in members:
            yield from _strings((*way, name), one)
