"""The texts of YAML as they are written: plain, in quotation marks, or in blocks of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.data import Place
from qa.readers.keyed import runs
from qa.readers.locate import Locate
from qa.readers.runs import Run, Text

# As YAML 1.1 has it: in 1.2, whose parsers are few, the last three are characters as others.
LINE = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
ENDS = r"\r\n\x85\u2028\u2029"
# What may stand before a text: its anchor and its type.
PROPERTIES = re.compile(r"(?:[&!]\S*\s++)*")
# Lines outside of blocks are joined: one break is a blank, each more is one.
FOLD = rf"(?P<fold>[ \t]*+{LINE}[ \t{ENDS}]*+)"
PLAIN = re.compile(rf"{FOLD}|(?P<plain>[^{ENDS} \t]+(?:[ \t]+[^{ENDS} \t]+)*+|[ \t]+)")
SINGLE = re.compile(
    rf"{FOLD}|(?P<quote>'')|(?P<plain>[^'{ENDS} \t]+(?:[ \t]+[^'{ENDS} \t]+)*+|[ \t]+)"
)
DOUBLE = re.compile(
    rf"{FOLD}|\\(?P<on>{LINE}[ \t{ENDS}]*+)"
    rf"|(?P<plain>[^\\{ENDS} \t]+(?:[ \t]+[^\\{ENDS} \t]+)*+|[ \t]+)"
    r"|\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|(?P<sign>.))",
    re.DOTALL,
)
BREAK = re.compile(LINE)
ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
# A line of a block: the blanks that it begins with, what it says, and its end.
ROW = re.compile(rf"(?P<blanks> *)(?P<said>[^{ENDS}]*)(?:{LINE}|\Z)")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text of YAML from ``start`` to ``end``: what a parser says of it.

    ``style`` is the mark that it is written with, one of ``'"|>``, or none.
    """

    value: str
    style: str
    start: int
    end: int

    def text(self, file: str, locate: Locate) -> Text:
        """The text with the places of its characters in the file that it is of.

        That of all is the first one's, should the parser have read it otherwise.
        """
        match = PROPERTIES.match(file, self.start, self.end)
        start = match.end() if match else self.start
        if self.style in ("|", ">"):
            found = tuple(_block(self, file, start, locate))
        elif self.style:
            pattern = SINGLE if self.style == "'" else DOUBLE
            found = tuple(runs(file, start + 1, self.end - 1, pattern, _said, locate))
        else:
            found = tuple(runs(file, start, self.end, PLAIN, _said, locate))
        text = Text(found, Place(0, *locate(start)))
        if text.string == self.value:
            return text
        whole = Run(self.value, start, self.end, *locate(start), exact=False)
        return Text((whole,), text.here)


def _kept(end: str) -> str:
    """What the end of a line is in a text, if it is no layout."""
    return end if end in "\u2028\u2029" else "\n"


def _said(match: re.Match[str]) -> str:
    """What stands for something else in a text that is no block."""
    found = match.groupdict()
    if fold := found.get("fold"):
        first, *more = map(_kept, BREAK.findall(fold))
        more = more if first == "\n" else [first, *more]
        return "".join(more) or " "
    if found.get("quote"):
        return "'"
    if on := found.get("on"):
        return "".join(map(_kept, BREAK.findall(on)[1:]))
    if code := found.get("x") or found.get("u") or found.get("U"):
        number = int(code, 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    return ESCAPES.get(found["sign"], found["sign"])


def _block(scalar: Scalar, file: str, start: int, locate: Locate) -> Iterator[Run]:
    """The runs of a block: what its lines say, and between them what their breaks say."""
    head = BREAK.search(file, start, scalar.end)
    if head is None:
        return
    rows = [row for row in ROW.finditer(file, head.end(), scalar.end) if row.start() < scalar.end]
    full = [row for row in rows if row["said"].strip()]
    first = next((line for line in scalar.value.split("\n") if line.strip()), "")
    blanks = len(full[0]["blanks"]) if full else 0
    indent = max(blanks - (len(first) - len(first.lstrip(" "))), 0)
    at, length, further, empty = head.end(), 0, True, 0
    for row in rows:
        begin = min(row.start() + indent, row.end("said"))
        said = file[begin : row.end("said")]
        if not said.strip(" "):
            empty += 1
            continue
        deeper = said[0] in " \t"
        joins = scalar.style == ">" and not (deeper or further)
        gap = "\n" * (empty + (length > 0))
        gap = (" " if not empty else "\n" * empty) if joins and length else gap
        if gap:
            yield Run(gap, at, begin, *locate(at), exact=False)
        yield Run(said, begin, row.end("said"), *locate(begin))
        length += len(gap) + len(said)
        at, further, empty = row.end("said"), deeper, 0
    if rest := scalar.value[length:]:  # how the end is to be cut
        yield Run(rest if rest.isspace() else "?", at, scalar.end, *locate(at), exact=False)
