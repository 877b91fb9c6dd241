"""Android's texts by key, as in ``values-de/strings.xml``, with the place of every character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from qa.data import Place, Raw
from qa.readers import reader
from qa.readers.elements import Elements
from qa.readers.file import File
from qa.readers.keyed import UNICODE, Found, Ignores, Piece, Way, document, from_code, read_as
from qa.readers.runs import Run, Text
from qa.readers.unread import unread
from qa.readers.xml import Token
from qa.text.markup.readable import FORMATTING
from qa.text.markup.tags import END as ENDS
from qa.text.markup.tags import FORMATS, PAIR, named

# An escape, a quotation mark (which is for the program: blanks between two are kept), or blanks.
PIECE = re.compile(
    rf"(?P<unicode>{UNICODE})|\\(?P<escape>[^u])|(?P<quote>\")|(?P<blanks>[ \t\r\n]+)"
    r"|[^\\\" \t\r\n]+(?: [^\\\" \t\r\n]+)*+|\\",
    re.DOTALL,
)
ESCAPES = {"n": "\n", "t": "\t"}
# What stands for a text that is somewhere else, or for a value of the theme.
REFERENCE = re.compile(r"@(?:null|empty|[+*]?(?:[\w.]+:)?\w+/[\w.]+)|\?(?:[\w.]+:)?(?:\w+/)?\w+")
# The element that a file of resources begins with, behind what may stand before it, and what holds
# texts in it.
ROOT = re.compile(
    rb"(?:\s|<\?[^>]*>|<!--(?s:.*?)-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)*+<resources\b"
)
TEXTS = (b"<string", b"<plurals", b'type="string"')
HEAD, WHOLE = 1 << 16, 1 << 24  # bytes that are looked at for these
PLACEHOLDERS = "urn:oasis:names:tc:xliff:document:1.2"  # of <xliff:g>, around what must stay


def holds_texts(path: str) -> bool:
    """Whether an XML file is one of Android's texts, and not of sizes, layouts or anything else."""
    file = File(path)
    data = file.head(WHOLE).replace(b"\0", b"")  # of UTF-16
    return _begins(file) and any(mark in data for mark in TEXTS)


@reader(".xml", keyed=True, holds=holds_texts)
def android(file: File) -> Iterator[Raw]:
    """Android's resources: each string, plural form and item of an array is a record."""
    if _head(file) and not _begins(file) and (problem := unread(file.path)):
        raise problem
    ignores = Ignores()
    found = list(_Strings(file, ignores))
    yield document(file, found, stray=ignores.stray)


def _begins(file: File) -> bool:
    """Whether a file begins as Android's resources do."""
    return ROOT.match(_head(file)) is not None


def _head(file: File) -> bytes:
    """What a file begins with, without its mark and what UTF-16 has beside each letter."""
    return file.head(HEAD).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").strip()


@dataclass(slots=True)
class _Open:
    """A text that is being read; ``tags`` are the seams and ends of the elements open in it."""

    way: Way
    here: Place
    runs: list[Run] = field(default_factory=list)
    tags: list[tuple[str, str]] = field(default_factory=list)
    kept: int = 0  # how many <xliff:g> are open


class _Strings(Elements):
    """The texts of a file, one after the other."""

    def __init__(self, file: File, ignores: Ignores) -> None:
        super().__init__(file, ignores)
        self.text: _Open | None = None
        self.items = 0  # of the array that is open

    def says(self, token: Token) -> None:
        if self.text:
            run = Run(
                token.text, token.at, token.end, token.line, token.column, token.exact,
                verbatim=self.text.kept > 0,
            )  # fmt: skip
            self.text.runs.append(run)

    def opens(self, token: Token) -> None:
        if self.text:
            self._tag(token)
            return
        self.path.append(token)
        if len(self.path) == 2:
            self.items = 0
        if (way := self._way(token)) is not None and not self._fixed():
            self.text = _Open(way, Place(0, token.line, token.column + len(token.source)))

    def _way(self, token: Token) -> Way | None:
        """The key of the text that an element is, None if it is none."""
        if len(self.path) == 2:
            typed = token.name == "item" and token.attributes.get("type") == "string"
            return (token.attributes.get("name", ""),) if typed or token.name == "string" else None
        if len(self.path) != 3 or token.name != "item":
            return None
        above = self.path[1]
        name = above.attributes.get("name", "")
        if above.name == "plurals":
            return name, token.attributes.get("quantity", "")
        if above.name != "string-array":
            return None
        self.items += 1
        return name, self.items - 1

    def _fixed(self) -> bool:
        """Whether the file says that this text is the same in all languages."""
        return any(token.attributes.get("translatable") == "false" for token in self.path)

    def _tag(self, token: Token) -> None:
        """An element within a text."""
        text, name = self.text, token.name
        if text is None:
            return
        if token.space == PLACEHOLDERS:
            text.kept += 1
            seam, tag, end = "g", "", ""
        else:
            seam = "link" if name == "a" else "tag"
            kind = FORMATS if name in FORMATTING - {"a"} else PAIR
            tag, end = named(kind, name, "", ""), named(ENDS, name, "", "")
        text.tags.append((seam, end))
        self._seam(token, seam, tag)

    def _seam(self, token: Token, seam: str, tag: str) -> None:
        if self.text:
            place = (token.at, token.end, token.line, token.column)
            run = Run("", *place, seam="" if seam == "g" else seam, tag=tag)
            self.text.runs.append(run)

    def closes(self, token: Token) -> Iterator[Found]:
        text = self.text
        if text and text.tags:
            seam, end = text.tags.pop()
            text.kept -= seam == "g"
            self._seam(token, seam, end)
            return
        self.path.pop()
        self.text = None
        if text:
            string = "".join(run.text for run in text.runs)
            if not REFERENCE.fullmatch(string.strip()):
                runs = tuple(read_as(text.runs, _pieces(string)))
                read = Text(runs, text.here).tidy(breaks=True)
                yield text.way, read.block(self.ignores.taken())
        if len(self.path) < 2:
            self.ignores.end()


def _pieces(string: str) -> Iterator[Piece]:
    """How Android reads what stands in an element.

    >>> text = '"  kept "  and   \\\\n it\\\\\\'s \\\\ud83d\\\\ude00'
    >>> "".join(text[a:b] if said is None else said for a, b, said in _pieces(text))
    "  kept  and \\n it's 😀"
    """
    quoted = False
    for match in PIECE.finditer(string):
        said = None
        if match["quote"]:
            quoted, said = not quoted, ""
        elif match["unicode"]:
            said = from_code(match["unicode"])
        elif match["escape"]:
            said = ESCAPES.get(match["escape"], match["escape"])
        elif match["blanks"] and match[0] != " " and not quoted:
            said = " "
        yield *match.span(), said
