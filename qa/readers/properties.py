"""Java's ``.properties``: ``key = text``, with the place of every character."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.keyed import (
    UNICODE,
    Found,
    Ignores,
    document,
    from_code,
    hold_texts,
    is_named,
    runs,
    wordy,
)
from qa.readers.locate import file_lines
from qa.readers.runs import Text

END = r"(?:\r\n|\r|\n)"
# An entry or a comment with the blanks before it. A line that ends with \ goes on in the next one.
LINE = re.compile(
    r"[ \t\f]*+(?:(?P<comment>[#!][^\r\n]*+)"
    rf"|(?P<key>(?:[^\\=: \t\f\r\n]|\\(?:{END}[ \t\f]*+|.|\Z))*+)[ \t\f]*+(?:[=:][ \t\f]*+)?"
    rf"(?P<value>(?:[^\\\r\n]|\\(?:{END}|.|\Z))*+)){END}?",
    re.DOTALL,
)
PIECE = re.compile(
    rf"(?P<plain>[^\\]+)|(?P<unicode>{UNICODE})|\\(?P<on>(?:{END}[ \t\f]*)|\Z)|\\(?P<escape>.)",
    re.DOTALL,
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}
OLD = "iso-8859-1"  # in which Java reads what is no UTF-8 (JEP 226)


def holds_texts(path: str) -> bool:
    """Whether a file that may hold settings holds texts."""
    file = File(path)
    try:
        return is_named(file) or wordy(block.text for _, block in _texts(text_of(file), Ignores()))
    except InputError:
        return False


@reader(".properties", keyed=True, holds=holds_texts)
def properties(file: File) -> Iterator[Raw]:
    """Java's properties: each text is a record whose id is its key; the file is a document."""
    ignores = Ignores()
    found = list(_texts(text_of(file), ignores))
    hold_texts(file, found)
    yield document(file, found, stray=ignores.stray)


def text_of(file: File) -> str:
    """The text of a file: UTF-8, else Latin-1, as Java has it, if no encoding was named."""
    try:
        return file.text()
    except InputError:
        if usual(file) is None:
            raise
    return replace(file, encoding=OLD).text()


def usual(file: File) -> str | None:
    """The encoding of a file that is no UTF-8, None if it is or nothing can be read in it."""
    if file.encoding or file.head(3) == codecs.BOM_UTF8:
        return None
    for encoding in (None, OLD):
        try:
            replace(file, encoding=encoding).text()
        except InputError:
            continue
        return encoding
    return None


def _texts(text: str, ignores: Ignores) -> Iterator[Found]:
    """The texts, in the order of the file."""
    locate = file_lines(text)
    at = 0
    while at < len(text) and (match := LINE.match(text, at)):
        at = match.end()
        if match["comment"] is not None:
            ignores.comment(match["comment"][1:], locate(match.start("comment"))[0])
        elif match["key"] or match["value"]:
            name = PIECE.sub(lambda piece: piece["plain"] or _said(piece), match["key"])
            found = runs(text, *match.span("value"), PIECE, _said, locate)
            read = Text(tuple(found), Place(0, *locate(match.start("value")))).tidy(breaks=True)
            yield (name,), read.block(ignores.taken())
    ignores.end()


def _said(match: re.Match[str]) -> str:
    r"""What an escape stands for: a line that goes on for nothing.

    >>> [_said(PIECE.match(text)) for text in ("\\n", "\\u00e4", "\\:", "\\\n  ")]
    ['\n', 'ä', ':', '']
    """
    if match["unicode"]:
        return from_code(match["unicode"])
    if match["on"] is not None:
        return ""
    return ESCAPES.get(match["escape"], match["escape"])


def written(text: str, before: str, encoding: str) -> str:
    r"""A text as it is put into a file whose own is ``before``: escaped, unless others are not.

    A file of nothing but ASCII may be read as Latin-1.

    >>> written("–", "a = \\u00e4", "utf-8"), written("–", "a = ä", "utf-8")
    ('\\u2013', '–')
    """
    if encoding.startswith("utf") and not before.isascii():
        return text
    return "".join(char if char.isascii() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    data = char.encode("utf-16-be").hex()
    return "".join(f"\\u{data[at : at + 4]}" for at in range(0, len(data), 4))
