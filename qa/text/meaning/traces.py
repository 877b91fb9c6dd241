r"""What surely says a member of a closed class and what may: tables of a language beside German.

A table is a file in ``qa/languages/opposed``, ``qa/languages/contraries`` or
``qa/languages/qualifiers``. A section is a class (``[speed]``); a line in it is one of its members
with a pattern of the words that surely say it (``fast = ...``) or that may say it, among other
things (``fast ? ...``)::

    [speed]
    fast = faster|fastest|more quickly
    fast ? fast\w*|quick\w*|rapid\w*

The German beside it is that of ``de.txt``, or its own, where it has such lines: ``fast de= ...``,
``fast de? ...``. With ``all excludes most few`` the German says which members exclude which; in
other classes each excludes all others. In ``[part]`` are patterns that others have by their names
(``{N}`` is a German noun), in ``[mark]`` classes and members that are read in their own way, in
``[denial]`` what denies, in both languages. A blank stands for any white space.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import product

from qa.languages import base
from qa.text.meaning.heads import heads

PART, MARK, DENIAL, EXCLUDES = "part", "mark", "denial", "excludes"
SHARED = "de"
ANY = ""  # stands for the heads of words that begin anyhow
Line = tuple[str, str, str, str]  # class, member, sign, words


@dataclass(frozen=True, slots=True)
class Said:
    """A member of a class that a text names at ``start..end``."""

    member: str
    start: int
    end: int
    sure: bool


@dataclass(frozen=True)
class Words:
    """The words of a language that say a member, surely or perhaps."""

    member: str
    sure: bool
    spelled: str
    code: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds them in a text."""
        words = self.spelled.replace(" ", r"\s")
        if self.code == "zh":
            return re.compile(words)
        # Arabic writes and, in, to, like and the in one word with what they stand before.
        joined = "(?:[وفبكل]{0,2}(?:ال|لل)?)" if self.code == "ar" else ""
        return re.compile(rf"(?<![\w-]){joined}(?:{words})(?!\w)", re.IGNORECASE)

    @cached_property
    def heads(self) -> frozenset[str]:
        """How words begin of which one is in whatever they match; none if that cannot be told."""
        return frozenset() if self.code in ("ar", "zh") else frozenset(heads(self.spelled))

    def find(self, text: str, begun: frozenset[str]) -> Iterator[Said]:
        """Where they are in a text whose words begin so."""
        if not self.heads or not self.heads.isdisjoint(begun):
            for match in self.pattern.finditer(text):
                yield Said(self.member, *match.span(), self.sure)


@dataclass(frozen=True, slots=True)
class Kind:
    """A class: its members in a language and in German, and which of them exclude which."""

    name: str
    theirs: tuple[Words, ...]
    ours: tuple[Words, ...]
    excludes: Mapping[str, frozenset[str]]

    @staticmethod
    def members(side: tuple[Words, ...]) -> tuple[str, ...]:
        """The members of a side that something surely says."""
        return tuple(dict.fromkeys(words.member for words in side if words.sure))

    def opposed(self, theirs: str, ours: str) -> bool:
        """Whether a German member cannot stand for one of the source."""
        if self.excludes:
            return ours in self.excludes.get(theirs, ())
        return theirs != ours


@dataclass(frozen=True, slots=True)
class Table:
    """The classes of a language beside German."""

    kinds: tuple[Kind, ...]
    denials: tuple[Words, ...]  # of the language and of German
    marks: Mapping[str, frozenset[str]]
    pairs: tuple[tuple[Kind, str, str], ...]  # each member with each German one that it excludes
    theirs: Mapping[str, int]  # the pairs by heads of either text, a bit each
    ours: Mapping[str, int]

    def near(self, theirs: frozenset[str], ours: frozenset[str]) -> Iterator[Kind]:
        """The classes of which texts with these heads may surely say members that exclude."""
        found = _said(self.ours, ours) & _said(self.theirs, theirs)
        near: dict[str, Kind] = {}
        while found:
            lowest = found & -found
            kind = self.pairs[lowest.bit_length() - 1][0]
            near[kind.name] = kind
            found -= lowest
        return iter(near.values())

    def marked(self, mark: str, name: str) -> bool:
        """Whether a class or a member has a mark."""
        return name in self.marks.get(mark, ())


@cache
def has_table(folder: str, code: str) -> bool:
    """Whether a folder has a table of a language."""
    return files(f"qa.languages.{folder}").joinpath(f"{base(code)}.txt").is_file()


@cache
def table(folder: str, code: str) -> Table:
    """The table of a language in a folder beside its German."""
    lines = list(entries(folder, code))
    own = any(sign.startswith(SHARED) for _, _, sign, _ in lines)
    german = lines if own else list(entries(folder, SHARED))
    theirs, ours = _words(lines, code), _words(german, SHARED, SHARED if own else "")
    excludes: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    marks = {}
    for kind, member, sign, words in german:
        if sign == EXCLUDES:
            excludes[kind][member] = frozenset(words.split())
        elif kind == MARK:
            marks[member] = frozenset(words.split())
    denials = (*theirs.pop(DENIAL, ()), *ours.pop(DENIAL, ()))
    kinds = tuple(Kind(k, tuple(theirs[k]), tuple(ours[k]), excludes[k]) for k in ours)
    pairs = tuple(
        (kind, one, other)
        for kind in kinds
        for one, other in product(kind.members(kind.theirs), kind.members(kind.ours))
        if kind.opposed(one, other)
    )
    begun = (
        _begun((kind.theirs, one) for kind, one, _ in pairs),
        _begun((kind.ours, other) for kind, _, other in pairs),
    )
    return Table(kinds, denials, marks, pairs, *begun)


def _words(lines: list[Line], code: str, own: str = "") -> defaultdict[str, list[Words]]:
    """The words of each class that lines have of a language, whose signs begin so."""
    parts = {f"{{{name}}}": words for kind, name, _, words in lines if kind == PART}
    found: defaultdict[str, list[Words]] = defaultdict(list)
    for kind, member, sign, words in lines:
        if kind not in (PART, MARK) and sign in (f"{own}=", f"{own}?"):
            for name, what in parts.items():
                words = words.replace(name, what)
            found[kind].append(Words(member, sign.endswith("="), words, code))
    return found


def _begun(sides: Iterable[tuple[tuple[Words, ...], str]]) -> dict[str, int]:
    """Members of classes, a bit each, by the heads of what surely says them."""
    found: defaultdict[str, int] = defaultdict(int)
    for number, (side, member) in enumerate(sides):
        for words in side:
            if words.sure and words.member == member:
                for head in words.heads or {ANY}:
                    found[head] |= 1 << number
    return dict(found)


def _said(begun: Mapping[str, int], heads: frozenset[str]) -> int:
    """The members that a text with these heads may surely say, a bit each."""
    found = begun.get(ANY, 0)
    for head in begun.keys() & heads:
        found |= begun[head]
    return found


def entries(folder: str, code: str) -> Iterator[Line]:
    """Class, member, sign and words of every line of a table, as they stand there."""
    text = files(f"qa.languages.{folder}").joinpath(f"{base(code)}.txt").read_text("utf-8")
    kind = ""
    for line in text.splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line:
            member, sign, words = line.split(" ", 2)
            yield kind, member, sign, words
