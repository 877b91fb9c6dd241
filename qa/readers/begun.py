"""Standard input: no ending tells its format, so its first lines do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from qa.errors import InputError
from qa.languages import base, codes
from qa.readers.columns import fields_of
from qa.readers.file import File
from qa.readers.unread import XML

# What a page begins with.
HTML = re.compile(
    r"(?:\s|<!--(?s:.)*?-->|<\?xml[^<>]*>)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
# Before which browsers and programs put these.
PROLOG, CLOSED = ("<!--", "<?xml"), ("-->", "?>")
# The rule of front matter and its first key; of a text, a word with a capital would follow.
RULE = re.compile(r"(?:---|\+\+\+)[ \t\r]*\n")
FRONT_MATTER = re.compile(rf"{RULE.pattern}[a-z][\w-]*[ \t]*[:=]")
# {name} begins a text.
OBJECT = re.compile(r"\{\s*(?:[\"}]|\Z)")
VTT = re.compile(r"WEBVTT(?!\S)")
CUE = re.compile(r"\s*[0-9]+\s*\n\s*[0-9]{1,4}:[0-9:,. ]+-->")
UNSAID = re.compile(r"\s*(?:[0-9]+|#.*|/\*.*\*/)?\s*")
MOST = 100  # of such lines
PO = re.compile(r'(?:#[^\n]*\n|\s)*(?:msgid|msgctxt)\s+"')
# XML that needs no declaration before it; no page begins so.
DATA = re.compile(r"(?:<!--(?s:.)*?-->\s*)*+<(?:xliff|tmx|plist|resources|root)\b[^<>]*>")
# Texts by key as no sentence begins: "key" = "text"; in one line, of the others two alike, the name
# of a table and a key, or a language and what is further in.
STATED = re.compile(r'\s*"[^"\n]+"\s*=\s*"[^\n]*";\s*')
KEY = re.compile(r"-?[A-Za-z]\w*(?:[.-]\w+)+[ \t]*(?:=|:[ \t])[ \t]*\S[^\n]*\n?")
SECTION = re.compile(r"\[{1,2}[\w.-]+\]{1,2}\s*")
SET = re.compile(r"[a-z][\w.-]+[ \t]*=[^\n]*\n?")
ROOT = re.compile(r"([a-z]{2,3})(?:[-_][A-Z]{2})?:\s*(?:#.*)?\s*")
BELOW = re.compile(r"[ \t]+[\w.'\"-]+:(?:\s[^\n]*)?\n?")
TABLES = {"tsv": "\t", "csv": ",;"}
# A text, a tab and a text; numbers and signs of lists are often followed by a tab, too.
PAIR = re.compile(r"[^\t\n]*[^\W\d_]{2}[^\t\n]*\t[^\t\n]*[^\W\d_]{2}[^\t\n]*\n?")


@dataclass(frozen=True, slots=True)
class Begun(File):
    """Standard input whose first lines were read to find its format."""

    all_lines: Iterable[str] = ()

    def lines(self) -> Iterator[str]:
        """The lines, as in File."""
        return iter(self.all_lines)


def begun(file: File) -> tuple[str, Begun]:
    """The name of the reader for standard input, and what it is to read.

    Raises:
        InputError: it cannot be read, or is of a format that is read from files alone.
    """
    lines = file.lines()
    held = list(_first(lines))
    if held and held[-1].startswith("{") and _are_open(held[-1]):
        for line in lines:
            held.append(line)
            if line.strip():
                break
    elif len(held) == 1 and RULE.fullmatch(held[0]):
        held += islice(lines, 1)
    if held and _may_be_keyed(held[-1]):
        first = held[-1]
        second = next(lines, "")
        held.append(second)
        _hold_no_keys(file, first, second)
    return _kind(file, "".join(held).lstrip()), Begun(
        file.path, file.encoding, file.lang, file.source_lang, chain(held, lines)
    )


def _first(lines: Iterator[str]) -> Iterator[str]:
    """The lines up to the first that says something, or as many as are looked at."""
    inside = False  # a comment of HTML
    for line in islice(lines, MOST):
        yield line
        inside = inside or line.lstrip().startswith(PROLOG)
        closed = any(mark in line for mark in CLOSED)
        # The number of a subtitle and a comment of PO say nothing without the next line.
        if not (inside or UNSAID.fullmatch(line)):
            break
        if inside and closed and not line.rstrip().endswith(CLOSED):
            break
        inside = inside and not closed


def _may_be_keyed(line: str) -> bool:
    """Whether the line behind this one may show that these are texts by key."""
    return any(pattern.fullmatch(line) for pattern in (STATED, KEY, SECTION, ROOT))


def _hold_no_keys(file: File, first: str, second: str) -> None:
    """Hold that two lines are not those of texts by key.

    Raises:
        InputError: they are.
    """
    root = ROOT.fullmatch(first)
    if (
        STATED.fullmatch(first)
        or (KEY.fullmatch(first) and KEY.fullmatch(second))
        or (SECTION.fullmatch(first) and SET.fullmatch(second))
        or (root and base(root[1]) in codes() and BELOW.fullmatch(second))
    ):
        what = "holds texts by key, which are read from files alone."
        advice = "Give it as a file whose ending tells its format: .yml, .properties, .strings, "
        raise InputError(file.path, what, f"{advice}.toml or .ftl.")


def _kind(file: File, begin: str) -> str:
    """The name of the reader for what begins so."""
    if HTML.match(begin):
        return "html"
    if OBJECT.match(begin):
        return "jsonl" if _are_records(begin) else "json"
    if re.match(r"\[\s*(?:[{\"]|\Z)", begin) or isinstance(_whole(begin), list):
        return "json"
    if VTT.match(begin) or CUE.match(begin):
        return "webvtt" if VTT.match(begin) else "srt"
    if FRONT_MATTER.match(begin):
        return "markdown"
    if DATA.match(begin):
        raise InputError(file.path, *XML)
    if PO.match(begin):
        raise InputError(file.path, "is PO, not text.", "Give it as a file that ends in .po.")
    for name, marks in TABLES.items():
        if any(_is_header(begin.split(mark)) for mark in marks):
            return name
    if PAIR.fullmatch(begin):
        raise InputError(
            file.path,
            "begins with two cells and names no columns, so it may be a table or a text.",
            "Put the line source, tab, target before it, or give it as a file: .tsv or .txt.",
            line=1,
        )
    return "text"


def _are_records(begin: str) -> bool:
    """Whether a first line is a record of JSON lines, and not texts by key that end with it."""
    first, _, rest = begin.partition("\n")
    found = _whole(first)
    return isinstance(found, dict) and (bool(rest.strip()) or "target" in fields_of(list(found)))


def _are_open(line: str) -> bool:
    """Whether only what follows can tell if a whole object is a record."""
    return _whole(line) is not None and not _are_records(line)


def _whole(line: str) -> object:
    """What a line is as JSON by itself; None if it is none."""
    try:
        return json.loads(line, parse_int=float)
    except (ValueError, RecursionError):
        return None


def _is_header(cells: list[str]) -> bool:
    """Whether cells name columns, one of them the target's."""
    return len(cells) > 1 and "target" in fields_of([cell.strip() for cell in cells])
