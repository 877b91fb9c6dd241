"""The tables of opposed words of closed classes, a file a language in ``qa/languages/contrasts``.

A section is a class (``[speed]``); a line in it is one of its members with a pattern of the words
that surely say it (``fast = ...``) or that may say it, among other things (``fast ? ...``). In
``[part]`` are patterns that others have by their names: ``{N}`` is a German noun.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from qa.languages import base

PART = "part"
COUNT = re.compile(r"[?*+]|\{[^}]*\}")
TOKEN = re.compile(r"\\.|\[[^\]]*\]|[()|]")
BREAK = re.compile(r"\\.|\[[^\]]*\]|\.|\^|\$|\+")
COUNTED = re.compile(r"[^|]?(?:[?*]|\{[^}]*\})\??")
OPTIONAL = re.compile(r"\?|\*|\{0")


@dataclass(frozen=True, slots=True)
class Said:
    """A member of a class that a text names at ``start..end``."""

    member: str
    start: int
    end: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words that say a member, surely or perhaps; one of the needles is in all of them."""

    member: str
    sure: bool
    pattern: re.Pattern[str]
    needles: tuple[str, ...]

    def find(self, text: str, small: str) -> Iterator[Said]:
        """Where a text has them, which is given in small letters, too."""
        if not self.needles or any(needle in small for needle in self.needles):
            for match in self.pattern.finditer(text):
                yield Said(self.member, *match.span(), self.sure)


@cache
def has_table(code: str) -> bool:
    """Whether there is a table of a language."""
    return files("qa.languages.contrasts").joinpath(f"{base(code)}.txt").is_file()


@cache
def classes(code: str) -> dict[str, tuple[Words, ...]]:
    """The classes of a language's table."""
    parts: dict[str, str] = {}
    found: defaultdict[str, list[Words]] = defaultdict(list)
    for kind, member, sign, words in entries(code):
        if kind == PART:
            parts[f"{{{member}}}"] = words
            continue
        for name, what in parts.items():
            words = words.replace(name, what)
        wanted = needles(words, 1 if code == "zh" else 2)
        found[kind].append(Words(member, sign == "=", _pattern(words, code), wanted))
    return {kind: tuple(members) for kind, members in found.items()}


def entries(code: str) -> Iterator[tuple[str, str, str, str]]:
    """Class, member, ``=`` or ``?`` and pattern of every line of a table, as they stand there."""
    text = files("qa.languages.contrasts").joinpath(f"{base(code)}.txt").read_text("utf-8")
    kind = ""
    for line in text.splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line:
            member, sign, words = line.split(" ", 2)
            yield kind, member, sign, words


def _pattern(words: str, code: str) -> re.Pattern[str]:
    if code == "zh":
        return re.compile(words)
    before = r"(?<!\w)(?:[وفبكل]{0,2}(?:ال|لل)?)" if code == "ar" else r"(?<!\w)"
    return re.compile(rf"{before}(?:{words})(?!\w)", re.IGNORECASE)


def needles(words: str, shortest: int = 2) -> tuple[str, ...]:
    r"""Letters of which some are in whatever a pattern matches; none where that cannot be told.

    >>> needles(r"plus (?:vite|rapide\w*)|moins (?:vite|rapide)|(?:va|vont) \w+r")
    ('plus ', 'moins ', 'va', 'vont')
    >>> needles(r"moins|\w+ant")
    ('moins', 'ant')
    """
    found: list[str] = []
    for phrase in _split(words):
        literal, groups = _literal(phrase)
        wanted = [one for group in groups if (one := needles(group, shortest))]
        if len(literal) >= shortest:
            wanted.append((literal.lower(),))
        if not wanted:
            return ()
        found += max(wanted, key=lambda some: min(map(len, some)))
    return tuple(dict.fromkeys(found))


def _split(words: str) -> Iterator[str]:
    """The alternatives of a pattern."""
    depth = start = 0
    for match in TOKEN.finditer(words):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if match[0] == "|" and not depth:
            yield words[start : match.start()]
            start = match.end()
    yield words[start:]


def _literal(phrase: str) -> tuple[str, list[str]]:
    """The longest run of letters that a phrase must have, and the groups that must match."""
    runs, groups, at = "", [], 0
    while at < len(phrase):
        if phrase[at] == "(":
            end = _closing(phrase, at)
            if phrase.startswith("(?:", at) and not OPTIONAL.match(phrase, end):
                groups.append(phrase[at + 3 : end - 1])
            runs, at = runs + "\0", end
            if counted := COUNT.match(phrase, at):
                at = counted.end()
        elif match := BREAK.match(phrase, at):
            runs, at = runs + "\0", match.end()
            if counted := COUNT.match(phrase, at):
                at = counted.end()
        elif match := COUNTED.match(phrase, at):
            runs, at = runs + "\0", match.end()
        else:
            runs, at = runs + phrase[at], at + 1
    return max(runs.split("\0"), key=len), groups


def _closing(phrase: str, at: int) -> int:
    """Behind the bracket that closes the one at a place."""
    depth = 0
    for match in TOKEN.finditer(phrase, at):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(phrase)
