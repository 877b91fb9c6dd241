"""ICU messages: {n, plural, one {# Datei} other {# Dateien}}, of which readers see one branch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.data import Span

HEAD = re.compile(r"\{\s*(?P<variable>[\w.]{1,60})\s*,\s*(?P<kind>plural|select|selectordinal)\s*,")
BRANCH = re.compile(r"\s*(?:offset:\d+\s+)?(=\d+|\w+)\s*\{")
END = re.compile(r"\s*\}")
LONGEST = 20_000  # characters of a text; no message is so long
DEEPEST = 5  # messages in messages


@dataclass(frozen=True, slots=True)
class Branch:
    """What is between the braces of a branch: half-open offsets. ``word`` says when it is read, and
    stands at ``at``."""

    word: str
    start: int
    end: int
    at: int


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument that chooses between branches, from brace to brace.

    ``kind`` is plural, select or selectordinal; the name of the variable stands at ``at``.
    """

    start: int
    end: int
    branches: tuple[Branch, ...]
    variable: str
    kind: str
    at: int

    @property
    def read(self) -> Branch:
        """The branch to read: that of most cases, else the last."""
        return next((b for b in self.branches if b.word == "other"), self.branches[-1])


@lru_cache(maxsize=64)
def arguments(text: str) -> tuple[Argument, ...]:
    """The arguments of a message in order, without those inside the branches of others.

    >>> text = "Sie haben {n, plural, one {# Datei} other {# Dateien}} markiert."
    >>> [text[a.read.start:a.read.end] for a in arguments(text)]
    ['# Dateien']
    """
    if "{" not in text or len(text) > LONGEST:
        return ()
    return tuple(_arguments(text))


def _arguments(text: str) -> Iterator[Argument]:
    at = 0
    while head := HEAD.search(text, at):
        at = head.end()
        found = _argument(text, head)
        if found:
            yield found
            at = found.end


def _argument(text: str, head: re.Match[str]) -> Argument | None:
    """The argument that begins with ``head``; None of one that is not well written."""
    branches: list[Branch] = []
    at = head.end()
    while branch := BRANCH.match(text, at):
        end = _closing(text, branch.end())
        if end < 0:
            return None
        branches.append(Branch(branch[1], branch.end(), end, branch.start(1)))
        at = end + 1
    closing = END.match(text, at)
    if not (closing and branches):
        return None
    variable, kind, named = head["variable"], head["kind"], head.start("variable")
    return Argument(head.start(), closing.end(), tuple(branches), variable, kind, named)


def nested(text: str, depth: int = 0) -> Iterator[tuple[int, Argument]]:
    """The arguments of a message and of the branches of it that are read, each with the offset in
    ``text`` from which its own count.

    >>> text = "{g, select, other {{n, plural, other {# Dateien}}}}"
    >>> [(shift, one.variable) for shift, one in nested(text)]
    [(0, 'g'), (19, 'n')]
    """
    for one in arguments(text) if depth < DEEPEST else ():
        yield 0, one
        for shift, inner in nested(text[one.read.start : one.read.end], depth + 1):
            yield one.read.start + shift, inner


def frames(text: str, depth: int = 0) -> list[Span]:
    """What of a message is for the program: all but the words in its branches, in order.

    >>> text = "{n, plural, one {# Datei} other {# Dateien}}"
    >>> [text[span.start : span.end] for span in frames(text)]
    ['{n, plural, one {', '} other {', '}}']
    """
    found: list[Span] = []
    for one in arguments(text) if depth < DEEPEST else ():
        at = one.start
        for branch in one.branches:
            found.append(Span(at, branch.start))
            inner = frames(text[branch.start : branch.end], depth + 1)
            found += (Span(s.start + branch.start, s.end + branch.start) for s in inner)
            at = branch.end
        found.append(Span(at, one.end))
    return found


def spoken(text: str, depth: int = 0) -> str:
    """The text with blanks for what of its messages is not read, as long as it was.

    Of a message stays the branch that is read, without the number that it counts.

    >>> " ".join(spoken("Hi {n}: {n, plural, one {{x}} other {{n} of {y}}}.").split())
    'Hi {n}: of {y} .'
    """
    pieces, at = [], 0
    for one in arguments(text) if depth < DEEPEST else ():
        read = spoken(text[one.read.start : one.read.end], depth + 1)
        if one.kind != "select":
            read = re.sub(rf"\{{{re.escape(one.variable)}\}}", lambda m: " " * len(m[0]), read)
        before, after = one.read.start - one.start, one.end - one.read.end
        pieces += [text[at : one.start], " " * before, read, " " * after]
        at = one.end
    return "".join((*pieces, text[at:]))


def _closing(text: str, at: int) -> int:
    """Where the brace closes that was opened before ``at``; -1 where it never does."""
    depth = 1
    for index in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if not depth:
            return index
    return -1
