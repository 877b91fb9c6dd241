"""Where the texts and comments of TOML stand: the standard library says only what the texts are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Way = tuple[str | int, ...]

# Of valid TOML. Up to two quotation marks may stand before the three that close a text.
TOKEN = re.compile(
    r"(?P<space>[ \t]+)|(?P<line>\r?\n)|#(?P<comment>[^\r\n]*)"
    r'|"""(?:\r?\n)?(?P<basics>(?:[^"\\]|\\.|""?(?!"))*+"{0,2}?)"""(?!")'
    r"|'''(?:\r?\n)?(?P<literals>(?:[^']|''?(?!'))*+'{0,2}?)'''(?!')"
    r'|"(?P<basic>(?:[^"\\\n]|\\.)*+)"' + r"|'(?P<literal>[^'\n]*+)'"
    r"|(?P<mark>[\[\]{}=,.])|(?P<bare>[^\s\"'\[\]{}=,.#]+)",
    re.DOTALL,
)
KINDS = ("basics", "literals", "basic", "literal")
PIECE = re.compile(
    r"(?P<plain>[^\\\r]+)|(?P<line>\r\n)|\\(?P<on>[ \t]*\r?\n[ \t\r\n]*)"
    r"|\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|(?P<sign>.))"
    r"|(?P<odd>\r)",
    re.DOTALL,
)
LITERAL = re.compile(r"(?P<plain>[^\r]+)|(?P<line>\r\n)|(?P<odd>\r)")
ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


@dataclass(frozen=True, slots=True)
class Told:
    """A text with the way to it, or a comment with none: from ``start`` to ``end``.

    ``pieces`` finds in the text what stands for something else.
    """

    way: Way | None
    start: int
    end: int
    pieces: re.Pattern[str] = LITERAL


def scan(text: str) -> Iterator[Told]:
    """The texts and comments of valid TOML, in order."""
    return _Scan(text).statements()


def said(match: re.Match[str]) -> str:
    r"""What an escape stands for, and a line that goes on.

    >>> [said(PIECE.match(text)) for text in ("\\n", "\\u00e4", "\\\n  ", "\r\n", '\\"')]
    ['\n', 'ä', '', '\n', '"']
    """
    found = match.groupdict()
    if found["line"]:
        return "\n"
    if found["odd"]:
        return "\r"
    if code := found["x"] or found["u"] or found["U"]:
        return chr(int(code, 16))
    return "" if found["on"] else ESCAPES.get(found["sign"], found["sign"])


@dataclass(slots=True)
class _Scan:
    """The tokens of a text, one after the other; ``token`` is the one that comes next."""

    text: str
    at: int = 0
    token: re.Match[str] | None = None
    comments: list[Told] = field(default_factory=list)
    arrays: dict[Way, int] = field(default_factory=dict)  # the number of the last table of each

    def next(self) -> str:
        """Go on to the next token but blanks and comments: its mark, or its kind."""
        self.token = TOKEN.match(self.text, self.at)
        while self.token:
            self.at = self.token.end()
            if self.token["comment"] is not None:
                self.comments.append(Told(None, *self.token.span("comment")))
            elif self.token["space"] is None:
                break
            self.token = TOKEN.match(self.text, self.at)
        return self.kind

    @property
    def kind(self) -> str:
        """The mark that comes next, or what kind of token; none at the end."""
        return (self.token["mark"] or str(self.token.lastgroup)) if self.token else ""

    def statements(self) -> Iterator[Told]:
        """All lines."""
        table: Way = ()
        self.next()
        while self.kind:
            if self.kind == "[":
                table = self.header()
            elif self.kind != "line":
                yield from self.pair(table)
            yield from self.seen()
            if self.kind:
                self.next()
        yield from self.seen()

    def seen(self) -> Iterator[Told]:
        """The comments on the way."""
        yield from self.comments
        self.comments.clear()

    def header(self) -> Way:
        """The way to a table that begins, in the list of which it may be the next one."""
        many = self.next() == "["
        if many:
            self.next()
        *above, name = self.names()
        way: Way = ()
        for one in above:
            way = self.last((*way, one))
        way = (*way, name)
        if many:
            self.arrays[way] = self.arrays.get(way, -1) + 1
            self.next()
        self.next()
        return self.last(way)

    def last(self, way: Way) -> Way:
        """The last table of a list of them, or what is no list."""
        return (*way, self.arrays[way]) if way in self.arrays else way

    def names(self) -> list[str]:
        """A name, or several with points between them."""
        found = []
        while self.token:
            found.append(self.value())
            if self.next() != ".":
                break
            self.next()
        return found

    def value(self) -> str:
        """What the token says that comes next."""
        if self.token is None or self.token["bare"] is not None:
            return self.token["bare"] if self.token else ""
        inside = str(self.token[self.kind])
        pieces = LITERAL if self.kind.startswith("literal") else PIECE
        return pieces.sub(lambda piece: piece["plain"] or said(piece), inside)

    def pair(self, way: Way) -> Iterator[Told]:
        """A name and what stands behind it."""
        way = (*way, *self.names())
        self.next()
        yield from self.seen()
        yield from self.held(way)

    def held(self, way: Way) -> Iterator[Told]:
        """The texts of a value."""
        if self.kind in KINDS:
            yield self.string(way)
            self.next()
        elif self.kind == "[":
            yield from self.members(way, "]")
        elif self.kind == "{":
            yield from self.members(way, "}")
        else:
            while self.kind in ("bare", "."):
                self.next()

    def string(self, way: Way) -> Told:
        """The text that comes next."""
        start, end = self.token.span(self.kind) if self.token else (0, 0)
        return Told(way, start, end, LITERAL if self.kind.startswith("literal") else PIECE)

    def members(self, way: Way, close: str) -> Iterator[Told]:
        """The texts of a list, or of a table that stands in a line."""
        number = 0
        self.next()
        while self.kind not in (close, ""):
            if self.kind == ",":
                number += 1
            if self.kind in (",", "line"):
                self.next()
            elif close == "}":
                yield from self.pair(way)
            else:
                yield from self.held((*way, number))
            yield from self.seen()
        self.next()
