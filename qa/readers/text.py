"""Plain running text: lines become paragraphs, headings, list items and quotations."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from qa.data import Block, Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.cells import cells, tables
from qa.readers.file import File
from qa.readers.unread import XML
from qa.text.markup.lines import NARROWEST, WIDEST, is_unfinished

HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
BULLET = re.compile(r"\s*[-*+•–]\s+(?=\S)")
NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
QUOTED = re.compile(r"\s{0,3}(?:>\s?)+")
# What begins a block of code. A bare line of tildes before a blank line parts scenes.
FENCE = re.compile(r"\s{0,3}(?:(`{3,})[^`]*|(~{3,}).*)")
CLOSING = re.compile(r"\s{0,3}(`{3,}|~{3,})")
# A line of dashes, stars or underscores, and the second line of a table as in Markdown.
RULE = re.compile(r"([-*_=])(?:\s*\1){2,}|\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
NARROW, WIDE = 36, 160  # widths that somebody wraps at, but not many do
SHORTEST = 30  # of a line that somebody broke in a sentence; the items of lists are shorter
FURTHER = 12  # the same of a line that is joined with the one before
END = re.compile(r"[.!?:…;][\"'“”»«’)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end; ``column`` (0-based) is where its text begins after a marker."""

    number: int
    text: str
    column: int = 0
    kind: str = "paragraph"
    opens: bool = False

    @property
    def content(self) -> str:
        """The text after the marker; empty for a blank line and for a marker alone."""
        return self.text[self.column :]


@reader(".txt", ".text")
def text(file: File) -> Iterator[Raw]:
    """Plain text: blank lines part paragraphs; else each line is one, unless its text goes on."""
    content = file.text()
    if content.lstrip().startswith("<?xml"):
        raise InputError(file.path, *XML)
    yield Raw(file.path, blocks(content))


def blocks(content: str) -> tuple[Block, ...]:
    """The paragraphs of a plain text."""
    lines = _lines(content)
    width = _wrap_width(lines)
    rows = tables(["| | |" if line.kind == "rule" else line.text for line in lines])
    parts = _parts(lines)
    # Where no blank line parts any, a line may be a record of its own.
    widths = [min(width, _own_width(part)) if len(parts) > 1 else width for part in parts]
    return tuple(
        block for part, own in zip(parts, widths, strict=True) for block in _blocks(part, own, rows)
    )


def _lines(content: str) -> list[Line]:
    """Lines with what their markers say; those of code and rules are blank."""
    if "\n" not in content:
        content = content.replace("\r", "\n")  # classic Mac; the lengths stay the same
    raw = [line.rstrip() for line in content.split("\n")]
    numbers = {int(match[1]) for line in raw if (match := NUMBER.match(line))}
    code = _code(raw)
    return [_line(n, "" if n in code else line, numbers) for n, line in enumerate(raw, 1)]


def _code(lines: list[str]) -> set[int]:
    """The numbers of the lines of code and of its fences; one without its fellow hides nothing."""
    closing: dict[str, list[int]] = {"`": [], "~": []}
    for number, line in enumerate(lines, 1):
        if match := CLOSING.fullmatch(line):
            closing[match[1][0]].append(number)
    found: set[int] = set()
    for number, line in enumerate(lines, 1):
        match = None if number in found else FENCE.fullmatch(line)
        if match is None:
            continue
        mark = (match[1] or match[2])[0]
        at = bisect_right(closing[mark], number)
        later = closing[mark][at : at + 1]
        following = "".join(lines[number : number + 1])
        rule = set(line.strip()) == {"~"} and not following
        found |= {number} if rule or not later else set(range(number, later[0] + 1))
    return found


def _line(index: int, text: str, numbers: set[int]) -> Line:
    line = Line(index, text)
    if match := QUOTED.match(text):
        line = replace(line, column=match.end(), kind="quotation")
    rest = text[line.column :]
    if RULE.fullmatch(rest.strip()):
        underline = rest[:1] in "=-" and len(set(rest)) == 1
        return Line(index, "", kind="underline" if underline else "rule")
    if match := HEADING.match(rest):
        return replace(line, column=line.column + match.end(), kind="heading", opens=True)
    if (match := BULLET.match(rest)) or _is_numbered(match := NUMBER.match(rest), numbers):
        end = match.end() if match else 0
        return replace(line, column=line.column + end, kind="item", opens=True)
    indent = len(rest) - len(rest.lstrip())
    return replace(line, column=line.column + indent)


def _is_numbered(match: re.Match[str] | None, numbers: set[int]) -> bool:
    """Whether a number counts a list: a neighbour stands in the file (not "3. Oktober")."""
    return match is not None and bool({int(match[1]) - 1, int(match[1]) + 1} & numbers)


def _wrap_width(lines: list[Line]) -> int:
    """The width that the text was wrapped at, or 10**9 where each line is a paragraph.

    A wrapped line is one that the next word would have made too long. Letters in lower case at
    the beginning of such lines show that sentences really go on; where they happen to begin with
    nouns and figures, that hardly any other line is followed by one, and that most end no sentence.
    """
    full = total = lower = midway = 0
    width = max((_letters(line.text) for line in lines), default=0)
    if not NARROW <= width <= WIDE:
        return 10**9
    for line, following in pairwise(lines):
        if line.content and following.content and not following.opens:
            total += 1
            if _is_full(line, following, width):
                full += 1
                midway += not END.search(line.text)
                lower += following.content[0].islower() and not END.search(line.text)
    usual = NARROWEST <= width <= WIDEST
    seen = usual and lower and full * 2 >= total and lower * 5 >= full
    plain = full * 10 >= total * 9 and midway * 2 >= full > (1 if usual else 4)
    return width if seen or plain else 10**9


def _parts(lines: list[Line]) -> list[list[Line]]:
    """The lines between blank ones."""
    groups = groupby(lines, lambda line: bool(line.content) or line.kind == "underline")
    return [list(part) for shown, part in groups if shown]


def _own_width(lines: list[Line]) -> int:
    """The width of a paragraph that somebody broke by hand, or 10**9: a sentence goes on in it."""
    if any(_goes_on(last, line, last) for last, line in pairwise(lines)):
        return max(_letters(line.text) for line in lines)
    return 10**9


def _letters(text: str) -> int:
    """How many letters are seen: accents that stand apart and soft hyphens are none."""
    if text.isascii():
        return len(text)
    return sum(unicodedata.category(char) not in ("Mn", "Cf") for char in text)


def _is_full(line: Line, following: Line, width: int) -> bool:
    word = following.content.split(" ", maxsplit=1)[0]  # no line ends at a no-break space
    # Editors differ by a character or two in what they let stand at the margin.
    return _letters(line.text) + 1 + _letters(word) >= width - 2


def _blocks(lines: list[Line], width: int, rows: Mapping[int, re.Pattern[str]]) -> Iterator[Block]:
    """Join what belongs together; ``width`` 10**9 joins no neighbours.

    ``rows`` are the indices of the lines of tables, whose cells are blocks of their own.
    """
    held: list[Line] = []
    for line in lines:
        border = rows.get(line.number - 1)
        if border is not None:
            if held:
                yield _block(held)
                held = []
            yield from _cells(line, border)
            continue
        if held and not _continues(held[-1], line, held[0], width):
            if line.kind == "underline" and len(held) == 1:
                held = [replace(held[0], kind="heading")]
            yield _block(held)
            held = []
        if line.content:
            held.append(line)
    if held:
        yield _block(held)


def _cells(line: Line, border: re.Pattern[str]) -> Iterator[Block]:
    """The cells of a row of a table."""
    for start, content in cells(line.content, border):
        place = Place(0, line.number, line.column + start + 1)
        yield Block(content, (place,), "cell")


def _continues(last: Line, line: Line, first: Line, width: int) -> bool:
    if not line.content or line.opens or first.kind == "heading":
        return False
    if line.text.lstrip().startswith("|") or (line.kind == "quotation") != (
        first.kind == "quotation"
    ):
        return False
    if first.kind == "item" and line.column > 0:
        return True
    return _is_full(last, line, width) or (width < 10**9 and _goes_on(last, line, first))


def _goes_on(last: Line, line: Line, first: Line) -> bool:
    """Whether a sentence surely goes on in the next line; below lower case there may be a list."""
    kinds = {last.kind, line.kind, first.kind}
    least = SHORTEST if last is first else FURTHER
    if kinds not in ({"paragraph"}, {"quotation"}) or _letters(last.text) < least:
        return False
    if END.search(last.text) or first.content[:1].islower():
        return False
    lower = line.content[:1].islower() and not line.content[1:2].isupper()
    return bool(line.content) and (lower or is_unfinished(last.content))


def _block(lines: list[Line]) -> Block:
    """The lines with a newline between them; a place where something was left out."""
    pieces: list[str] = []
    places: list[Place] = []
    offset = 0
    for line in lines:
        piece = line.content
        if not places or line.column:
            places.append(Place(offset, line.number, line.column + 1))
        pieces.append(piece)
        offset += len(piece) + 1
    content = "\n".join(pieces)
    return Block(content, tuple(places), lines[0].kind)
