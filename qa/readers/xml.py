"""XML as a stream of tokens that say where they stand in the file. Nothing is ever fetched.

expat is used because it alone gives the exact place of every token. Entities that a file declares
are refused, and with them every way to make a small file large or to read another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.parsers import expat

from qa.errors import InputError
from qa.readers.decoded import chunks
from qa.readers.file import File

START, END, TEXT, OTHER = "start", "end", "text", "other"
ITS = "http://www.w3.org/2005/11/its"
PREFIXES = {"http://www.w3.org/XML/1998/namespace": "xml", ITS: "its"}

DEEPEST = 1000  # elements in elements; real files stay under 30
HARMFUL = "Such a file is not read, because it can be made to do harm."
LONGEST = 4_000_000  # bytes of one tag or comment
MOST_NAMES = 10_000  # different names; expat keeps each, and a real file has some dozen
DECLARATION = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z0-9._:-]+)[\"']")


class Token(NamedTuple):
    """A tag, a stretch of characters, or something else, from ``at`` to ``end`` in the file.

    Offsets are code points from the beginning of the file, without a byte order mark. ``space`` is
    the namespace of an element; attributes with a namespace are called ``xml:lang``,
    ``its:version`` or ``NAMESPACE NAME``, and declarations ``xmlns:PREFIX``. ``text`` are the
    characters that ``source``, as it stands in the file, means; ``cdata`` says that they stand in a
    CDATA section.
    """

    kind: str
    space: str
    name: str
    attributes: Mapping[str, str]
    text: str
    source: str
    at: int
    end: int
    line: int
    column: int
    cdata: bool = False

    @property
    def exact(self) -> bool:
        """Whether the characters stand in the file as they are."""
        return self.text == self.source


def declared(begin: bytes) -> str | None:
    """The encoding that an XML declaration names."""
    match = DECLARATION.match(begin)
    return match[1].decode("ascii") if match else None


def tokens(file: File) -> Iterator[Token]:
    """All tokens of a file in their order, without a gap between them.

    Raises:
        InputError: the file is not well-formed, declares entities, or is beyond the bounds.
    """
    scanner = _Scanner(file.path)
    for number, chunk in enumerate(chunks(file, declared)):
        if not number and "\n" not in chunk and "\r" in chunk:
            scanner.newline = "\r"
        yield from scanner.feed(chunk.encode("utf-8", "surrogatepass"))
    yield from scanner.feed(b"", final=True)


class _Scanner:
    """Feeds expat and turns its events into tokens; the last one waits for the next to end it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.parser = _parser(self)
        self.events: list[tuple[int, str, str, Any, str]] = []
        self.names: dict[str, tuple[str, str]] = {}
        self.spaces: dict[str, str] = {}
        self.depth = 0
        self.cdata = False
        self.window = b""  # what was fed from the first event on
        self.begin = self.here = 0  # where the window and the next token begin, in bytes
        self.at, self.line, self.column = 0, 1, 1
        self.newline = "\n"  # or CR, where there is none in the first piece of a file

    def feed(self, data: bytes, *, final: bool = False) -> Iterator[Token]:
        """The tokens that are complete with these bytes."""
        self.window += data
        problem: Exception | None = None
        try:
            self.parser.Parse(data, final)
        except (expat.ExpatError, InputError) as error:
            problem = error
        ends = [event[0] for event in self.events[1:]]
        if final and not problem and self.events:
            ends.append(self.begin + len(self.window))
        done, self.events = self.events[: len(ends)], self.events[len(ends) :]
        for event, end in zip(done, ends, strict=True):
            yield self.token(event, end)
        self.window, self.begin = self.window[self.here - self.begin :], self.here
        if problem:
            raise self.error(problem) from problem
        if len(self.window) > LONGEST:
            raise self.refused(f"has a tag or comment of more than {LONGEST:,} bytes.")

    def token(self, event: tuple[int, str, str, Any, str], end: int) -> Token:
        """The token of an event that ends at byte ``end``."""
        start, kind, name, attributes, text = event
        if start > self.here:
            self.skip(start)  # blanks around the root, which expat says nothing of
        place = self.at, self.line, self.column
        source = self.skip(end)
        space, local = self.names.get(name, ("", name))
        cdata = kind == TEXT and name == "cdata"
        at, line, column = place
        return Token(kind, space, local, attributes, text, source, at, self.at, line, column, cdata)

    def skip(self, end: int) -> str:
        """Move on to byte ``end``: the text that is passed."""
        passed = self.window[self.here - self.begin : end - self.begin]
        source, self.here = passed.decode("utf-8", "surrogatepass"), end
        self.at += len(source)
        if newlines := source.count(self.newline):
            self.line += newlines
            self.column = len(source) - source.rfind(self.newline)
        else:
            self.column += len(source)
        return source

    def event(self, kind: str, name: str = "", attributes: Any = None, text: str = "") -> None:
        """Note what expat says."""
        index = self.parser.CurrentByteIndex
        self.events.append((index, kind, name, attributes or {}, text))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refused(f"is nested deeper than {DEEPEST:,} elements.")
        self.split(name)
        known = {self.short(key): value for key, value in attributes.items()}
        if self.spaces:
            known |= {f"xmlns:{prefix}": space for prefix, space in self.spaces.items()}
            self.spaces = {}
        self.event(START, name, known)

    def end(self, name: str) -> None:
        """An element ends."""
        self.depth -= 1
        self.event(END, name)

    def text(self, data: str) -> None:
        """Characters, in one piece as far as they stand in the file as they are."""
        self.event(TEXT, "cdata" if self.cdata else "", None, data)

    def other(self, *_: object) -> None:
        """A comment, a processing instruction, or the like."""
        self.event(OTHER)

    def section(self) -> None:
        """A CDATA section begins or ends."""
        self.cdata = not self.cdata
        self.event(OTHER)

    def namespace(self, prefix: str | None, space: str) -> None:
        """A prefix is declared on the element that comes next."""
        self.spaces[prefix or ""] = space or ""
        self.split(f"xmlns {prefix or ''}")

    def split(self, name: str) -> tuple[str, str]:
        """Namespace and local name of a name as expat gives it."""
        if name not in self.names:
            if len(self.names) >= MOST_NAMES:
                raise self.refused(f"has more than {MOST_NAMES:,} different names.")
            space, _, local = name.rpartition(" ")
            self.names[name] = space, local
        return self.names[name]

    def short(self, name: str) -> str:
        """The name of an attribute."""
        space, local = self.split(name)
        return f"{PREFIXES[space]}:{local}" if space in PREFIXES else name

    def declares(self, *_: object) -> None:
        """An entity or a default for attributes is declared."""
        raise self.refused("declares entities or attributes of its own in its DOCTYPE.")

    def unknown(self, name: str, _: object) -> None:
        """An entity that the file does not declare."""
        problem = f"uses the entity &{name};, which is not defined in it; nothing is fetched."
        line = self.parser.CurrentLineNumber
        raise InputError(self.path, problem, "Write the character itself.", line=line)

    def refused(self, problem: str) -> InputError:
        """The error of a file that is beyond the bounds."""
        line = self.parser.CurrentLineNumber
        return InputError(self.path, problem, HARMFUL, line=line)

    def error(self, problem: Exception) -> InputError:
        """What expat or a handler raised, as an error for people."""
        if isinstance(problem, InputError):
            return problem
        code, line = getattr(problem, "code", 0), getattr(problem, "lineno", 1)
        column = getattr(problem, "offset", 0) + 1
        what = f"is not well-formed XML: {expat.ErrorString(code)} at column {column}."
        return InputError(self.path, what, "Mend it, or export it again.", line=line)


def _parser(scanner: _Scanner) -> expat.XMLParserType:
    """expat with the handlers of a scanner; what is fed is UTF-8, whatever the file says."""
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = False
    parser.StartElementHandler = scanner.start
    parser.EndElementHandler = scanner.end
    parser.CharacterDataHandler = scanner.text
    parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = scanner.section
    parser.StartNamespaceDeclHandler = scanner.namespace
    parser.DefaultHandlerExpand = scanner.other
    parser.EntityDeclHandler = parser.AttlistDeclHandler = scanner.declares
    parser.SkippedEntityHandler = scanner.unknown
    return parser
