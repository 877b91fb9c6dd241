"""YAML of texts by key, as Rails, Symfony and Vue have it, with the place of every character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from qa.data import Raw
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
    wordy,
)
from qa.readers.locate import file_lines
from qa.readers.scalars import Scalar
from qa.readers.xml import HARMFUL
from qa.text.markup.instructions import parse_ignores

DEEPEST = 100  # names on the way to a text; of real files seldom more than ten
REPEATED = 10_000_000  # characters that aliases may stand for; a small file could make terabytes
# What stands without quotation marks and is no text: numbers, truth, nothing, Ruby's :symbols.
VALUE = re.compile(r"[-+.]?[0-9][\w.:+-]*|~|:[a-z_]+|(?i:null|true|false)|")
# What of a date or time is shown, in the notation of C; one that no number is printed with.
DIRECTIVE = re.compile(r"%[-^0_#]?[A-Za-z](?![A-Za-z])")
DATED = re.compile(r"%[-^0_#]?[YyBbHMIj](?![A-Za-z])")
WORD = re.compile(r"[^\W\d_]+")
BINARY = "tag:yaml.org,2002:binary"
MERGE = "<<"
COMMENT = re.compile(r"^[ \t]*#([^\n]*)", re.MULTILINE)
BESIDE = re.compile(r"[ \t]+#([^\n]*)")
ADVICE = "Mend it, or leave it out."


def holds_texts(path: str) -> bool:
    """Whether a file that may hold settings holds texts."""
    file = File(path)
    if is_named(file):
        return True
    try:
        read = _Reading(file)
        return read.root is not None or wordy(block.text for _, block in read.found)
    except InputError:
        return False


@reader(".yml", ".yaml", keyed=True, holds=holds_texts)
def yaml(file: File) -> Iterator[Raw]:
    """YAML: each text is a record whose id is the way to it; the file is a document."""
    read = _Reading(file)
    if read.root is None:
        hold_texts(file, read.found)
    texts = below(read.root, read.found)
    yield document(file, texts, lang=read.root, notes=read.notes, stray=read.ignores.stray)


@dataclass(slots=True)
class _Level:
    """A mapping or list that is open: ``key`` is the name or number of what comes in it.

    ``name`` says that a name comes next. What is in the name of another is no text.
    """

    key: str | int
    mapping: bool
    name: bool
    text: bool = True


class _Reading:
    """The texts of a file, and the language that stands above all of them."""

    def __init__(self, file: File) -> None:
        self.file, self.text = file, file.text()
        self.locate = file_lines(self.text)
        self.ignores = Ignores()
        self.levels: list[_Level] = []
        self.anchors: dict[str, Scalar] = {}
        self.found: list[Found] = []
        self.top: dict[str, bool] = {}  # the names above all, and whether there are others below
        self.end = 0  # of what was read
        self.documents = 0
        self.repeated = 0  # characters that aliases stand for
        self._read()
        self._gap(len(self.text))
        self.ignores.end()
        self.found = list(_by_id(self.found))
        names = [*self.top] if all(self.top.values()) else []
        self.root, self.notes = language(names, file)

    def _read(self) -> None:
        import yaml  # which takes its time, for a format that few ask for

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            for event in yaml.parse(self.text, loader):
                self._take(event)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            at = mark.index if mark else getattr(error, "position", 0)
            line, column = self.locate(min(at, len(self.text)))
            said = getattr(error, "problem", None) or getattr(error, "reason", None) or error
            problem = f"is not YAML: {said} (column {column})."
            raise InputError(self.file.path, problem, ADVICE, line=line) from error

    def _take(self, event: Any) -> None:
        """The next event of the parser."""
        kind = type(event).__name__.removesuffix("Event")
        if kind == "DocumentStart":
            self.documents += 1
            if self.documents > 1:
                problem = "holds several documents of YAML, so it is no file of texts by key."
                raise InputError(self.file.path, problem, ADVICE, line=self._line(event))
        elif kind in ("MappingStart", "SequenceStart"):
            self._gap(event.start_mark.index)
            self._open(event, mapping=kind == "MappingStart")
        elif kind in ("MappingEnd", "SequenceEnd"):
            self.levels.pop()
            self._done()
        elif kind == "Scalar":
            self._gap(event.start_mark.index)
            end = event.end_mark.index
            scalar = Scalar(event.value, event.style or "", event.start_mark.index, end)
            if event.anchor:
                self.anchors[event.anchor] = scalar
            self._scalar(scalar, plain=event.implicit[0], tag=event.tag)
            self.end = end
        elif kind == "Alias":
            self._alias(event)

    def _line(self, event: Any) -> int:
        return self.locate(event.start_mark.index)[0]

    def _gap(self, start: int) -> None:
        """What stands between the last text and this place, where comments may be."""
        if self.found and (match := BESIDE.match(self.text, self.end, start)):
            way, block = self.found[-1]
            beside = parse_ignores(match[1], self.locate(self.end)[0])
            self.found[-1] = way, replace(block, ignores=(*block.ignores, *beside))
        for match in COMMENT.finditer(self.text, self.end, start):
            self.ignores.comment(match[1], self.locate(match.start(1))[0])
        self.end = max(self.end, start)

    def _open(self, event: Any, *, mapping: bool) -> None:
        """A mapping or a list begins."""
        if len(self.levels) >= DEEPEST:
            problem = f"is nested deeper than {DEEPEST} names."
            raise InputError(self.file.path, problem, ADVICE, line=self._line(event))
        self._named(mapping=mapping)
        within = all(level.text and not level.name for level in self.levels)
        self.levels.append(_Level("" if mapping else 0, mapping, mapping, within))

    def _named(self, *, mapping: bool) -> None:
        """Note of what comes now that it stands under its name."""
        if len(self.levels) == 1 and self.levels[0].mapping and not self.levels[0].name:
            self.top[str(self.levels[0].key)] = mapping

    def _scalar(self, scalar: Scalar, *, plain: bool, tag: str | None) -> None:
        level = self.levels[-1] if self.levels else None
        if level and level.name:
            level.key, level.name = scalar.value, False
            return
        self._named(mapping=False)
        way: Way = tuple(one.key for one in self.levels)
        if (
            all(one.text for one in self.levels)
            and MERGE not in way
            and _is_text(scalar.value, plain=plain, tag=tag)
        ):
            text = scalar.text(self.text, self.locate).tidy(breaks=True)
            self.found.append((way, text.block(self.ignores.taken())))
        self._done()

    def _alias(self, event: Any) -> None:
        """What stands somewhere else: a text does, lists of others are read there alone."""
        scalar = self.anchors.get(event.anchor)
        if scalar:
            self.repeated += len(scalar.value)
            if self.repeated > REPEATED:
                problem = f"repeats texts of more than {REPEATED:,} characters by aliases (*name)."
                raise InputError(self.file.path, problem, HARMFUL, line=self._line(event))
            self._scalar(scalar, plain=False, tag=None)
        elif self.levels and self.levels[-1].name:
            self.levels[-1].key, self.levels[-1].name = MERGE, False
        else:
            self._named(mapping=True)
            self._done()

    def _done(self) -> None:
        """A value ended, or what stood for a name."""
        level = self.levels[-1] if self.levels else None
        if level is None:
            return
        if not level.mapping:
            level.key = int(level.key) + 1
        elif level.name:
            level.key, level.name = MERGE, False
        else:
            level.name = True


def _by_id(found: list[Found]) -> Iterator[Found]:
    """The texts, those of a list of translations by their ids, as Hugo has had them.

    A list is one in which ``translation`` stands beside ``id``.
    """
    lists = {way[: way.index("translation")] for way, _ in found if "translation" in way}
    names = {
        way[:-1]: block.text
        for way, block in found
        if len(way) > 1 and way[-1] == "id" and way[:-1] in lists and isinstance(way[-2], int)
    }
    for way, block in found:
        depth = way.index("translation") if "translation" in way else len(way)
        if way[:-1] in names and way[-1] == "id":
            continue
        name = names.get(way[:depth])
        yield (way if name is None else (*way[: depth - 1], name, *way[depth + 1 :])), block


def _is_text(value: str, *, plain: bool, tag: str | None) -> bool:
    """Whether a value is one for people.

    >>> [_is_text(value, plain=True, tag=None) for value in ("Ja", "1.5", ":day", "%d.%m.%Y", "%d")]
    [True, False, False, False, True]
    """
    if tag == BINARY or (DATED.search(value) and _is_date(value)):
        return False
    return not (plain and VALUE.fullmatch(value))


def _is_date(value: str) -> bool:
    """Whether a text is rather how dates are shown, which is another one in each language.

    >>> _is_date("%A, %d. %B %Y, %H:%M Uhr"), _is_date("Alle Dateien von %Y")
    (True, False)
    """
    words = WORD.findall(DIRECTIVE.sub(" ", value))
    return len(words) <= len(DIRECTIVE.findall(value))
