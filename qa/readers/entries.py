"""The entries of a gettext PO file with their places: what the reader reads and is annotated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from qa.data import Ignore, Place
from qa.errors import InputError
from qa.readers.decoded import lines
from qa.readers.file import File
from qa.readers.runs import Range, Run, Text
from qa.text.markup.instructions import parse_ignores

# A header may be one string, whose lines are parted by \\n alone.
CHARSET = re.compile(
    rb'(?:"|\\n)[ \t]*Content-Type:[^"\n\\]*charset=([A-Za-z0-9._:-]+)', re.IGNORECASE
)
KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,3})\])?)\s*(?=\")")
# Octal and hexadecimal escapes are bytes, so several in a row may be one character.
PIECE = re.compile(
    r'(?P<plain>[^"\\]+)|(?P<bytes>(?:\\[0-7]{1,3}|\\x[0-9a-fA-F]{2})+)|\\(?P<escape>.)', re.DOTALL
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
ADVICE = "msgfmt --check says what a PO file may hold."
# What GNOME and KDE ask translators for their names with.
CREDITS = frozenset({"translator-credits", "translator_credits", "Your names", "Your emails"})
BYTE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3}))")
# Comments of translators that an earlier run of ours put in.
OURS = re.compile(r"#\s*mtqa: \[(?:neutral|minor|major|critical) [\w-]+\] ")


@dataclass(slots=True)
class Entry:
    """An entry; ``strings`` are its translations by number, None where it has no plural.

    ``at`` is where its first line begins, ``gone`` are the lines that an earlier run of ours put
    in. ``previous`` says that a fuzzy translation was made for another source.
    """

    at: int
    line: int
    context: str | None = None
    source: Text | None = None
    plural: Text | None = None
    strings: dict[int | None, Text] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    comments: list[tuple[str, int]] = field(default_factory=list)
    gone: list[Range] = field(default_factory=list)
    previous: bool = False
    newline: str = "\n"

    @property
    def ignores(self) -> tuple[Ignore, ...]:
        """The instructions in its comments."""
        return tuple(one for text, line in self.comments for one in parse_ignores(text, line))

    @property
    def is_header(self) -> bool:
        """Whether the entry describes the file: that of the empty source."""
        return self.context is None and self.source is not None and not self.source.string

    @property
    def is_credit(self) -> bool:
        """Whether it is for the names of translators, which are no translation of anything."""
        return self.source is not None and self.source.string.strip() in CREDITS

    @property
    def is_translated(self) -> bool:
        """Whether its translations are meant for its source."""
        return not ("fuzzy" in self.flags and self.previous)


def declared(begin: bytes) -> str | None:
    """The encoding that the header names; a template's says CHARSET."""
    match = CHARSET.search(begin)
    name = match[1].decode("ascii") if match else None
    return None if name == "CHARSET" else name


def entries(file: File, stray: list[Ignore] | None = None) -> Iterator[Entry]:
    """The entries in their order, the header too, obsolete ones left out.

    Instructions in comments that belong to none of them are put into ``stray``.

    Raises:
        InputError: a line is neither a comment nor part of an entry.
    """
    parser = _Parser(file, [] if stray is None else stray)
    at = 0
    for number, line in enumerate(lines(file, declared), 1):
        if done := parser.line(line, number, at):
            yield done
        at += len(line)
    if done := parser.end():
        yield done


class _Parser:
    """Puts entries together line by line."""

    def __init__(self, file: File, stray: list[Ignore]) -> None:
        self.file, self.stray = file, stray
        self.entry: Entry | None = None
        self.runs: list[Run] | None = None  # of the string that may go on
        self.field: tuple[str, int | None] = ("", None)
        self.here = Place(0, 1, 1)

    def line(self, line: str, number: int, at: int) -> Entry | None:
        """The next line; the entry that ended before it, if one did."""
        text = line.strip()
        start = at + line.find(text)
        if not text:
            self._close()
            return self.end() if self.entry and self.entry.strings else None
        if text.startswith("#~"):
            return self.end()
        if text.startswith("#"):
            done = self.end() if self._has_source() else None
            self._comment(line, number, at)
            return done
        if text.startswith('"') and self.runs is not None:
            self._string(text, 0, Place(0, number, start - at + 1), start)
            return None
        match = KEYWORD.match(text)
        if match is None:
            raise self._error("is neither a comment nor part of an entry", number)
        done = self.end() if self._begins(match[1]) else None
        self._close()
        self._entry(line, number, at)
        self.field = match[1].partition("[")[0], int(match[2]) if match[2] else None
        self.runs = []
        self.here = Place(0, number, start - at + 1 + match.end() + 1)
        self._string(text, match.end(), Place(0, number, start - at + 1), start)
        return done

    def end(self) -> Entry | None:
        """The entry that is complete now; comments alone are none."""
        self._close()
        entry, self.entry = self.entry, None
        if entry is None or (entry.context, entry.source, entry.strings) == (None, None, {}):
            self.stray += entry.ignores if entry else ()
            return None
        if entry.source is None or not entry.strings:
            missing = "msgid" if entry.source is None else "msgstr"
            problem = f"the entry that begins here has no {missing}."
            raise InputError(self.file.path, problem, ADVICE, line=entry.line)
        return entry

    def _has_source(self) -> bool:
        return self.entry is not None and (self.entry.source is not None or bool(self.runs))

    def _begins(self, keyword: str) -> bool:
        """Whether this keyword begins another entry, with no blank line before it."""
        self._close()
        entry = self.entry
        return entry is not None and (
            (keyword in ("msgctxt", "msgid") and entry.source is not None)
            or (keyword == "msgctxt" and entry.context is not None)
        )

    def _close(self) -> None:
        """Give the string that was read to its entry."""
        if self.runs is None or self.entry is None:
            return
        text, (name, number) = Text(tuple(self.runs), self.here), self.field
        self.runs = None
        if name == "msgctxt":
            self.entry.context = text.string
        elif name == "msgid":
            self.entry.source = text
        elif name == "msgid_plural":
            self.entry.plural = text
        else:
            self.entry.strings[number] = text

    def _entry(self, line: str, number: int, at: int) -> Entry:
        """The entry that this line belongs to, begun here if there is none."""
        if self.entry is None:
            newline = line[len(line.rstrip("\r\n")) :] or "\n"
            self.entry = Entry(at, number, newline=newline)
        return self.entry

    def _comment(self, line: str, number: int, at: int) -> None:
        text, entry = line.strip(), self._entry(line, number, at)
        if OURS.match(text):
            entry.gone.append((at, at + len(line)))
        elif text.startswith("#,"):
            entry.flags |= {flag.strip() for flag in text[2:].split(",")}
        elif text.startswith("#|"):
            entry.previous = True
        elif not text.startswith("#:"):
            entry.comments.append((text.lstrip("#.").strip(), number))

    def _string(self, line: str, begin: int, place: Place, at: int) -> None:
        """Read a string in quotation marks, which ends its line."""
        here = begin + 1
        while match := PIECE.match(line, here):
            text = match["plain"] or _unescaped(match)
            run = Run(
                text, at + here, at + match.end(), place.line, place.column + here,
                exact=match["plain"] is not None,
            )  # fmt: skip
            if self.runs is not None:
                self.runs.append(run)
            here = match.end()
        if line[here:] != '"':
            what = "has no closing quotation mark" if here >= len(line) else "goes on behind it"
            raise self._error(f"holds a string that {what}", place.line)

    def _error(self, problem: str, line: int) -> InputError:
        return InputError(self.file.path, f"this line {problem}.", ADVICE, line=line)


def _unescaped(match: re.Match[str]) -> str:
    if match["escape"]:
        return ESCAPES.get(match["escape"], match["escape"])
    values = (int(a, 16) if a else int(b, 8) & 255 for a, b in BYTE.findall(match["bytes"]))
    return bytes(values).decode("utf-8", "replace")
