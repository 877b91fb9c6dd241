"""A file as bytes and as decoded text, with errors that name the byte."""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from qa.errors import InputError, UsageError
from qa.readers.piped import piped

STDIN = "-"
# Half of a surrogate pair is no character: no model reads it, and nothing writes it as UTF-8.
LONE = re.compile("[\ud800-\udfff]")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word 97 to 2003, and newer files with a password
ZIP = b"PK\x03\x04"
PIECE = 1 << 20  # bytes of a line that are looked at first: binary files may have no other
# Files that are ASCII, as text is, and hold none that can be read as it stands.
NO_TEXT = {b"%PDF-": "a PDF", rb"{\rtf": "rich text (RTF)"}
MOSTLY = 0.7
# The longest mark first: UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class File:
    """What a reader gets: a path (``-`` is standard input) and the encoding, if one was named.

    ``lang`` is the language that its text is to be in, None where that is not known; only formats
    that mark parts as being in other languages ask for it. ``source_lang`` is that of the source,
    for tables in several languages.
    """

    path: str
    encoding: str | None = None
    lang: str | None = None
    source_lang: str | None = None

    def head(self, size: int) -> bytes:
        """The first bytes; none of standard input and of a file that cannot be read."""
        if self.path == STDIN:
            return b""
        try:
            with opened(self.path) as stream:
                return stream.read(size)
        except OSError:
            return b""  # reading the text gives the error

    def text(self) -> str:
        """The whole text, without a byte order mark, its line ends as they are."""
        return "".join(self.lines())

    def lines(self) -> Iterator[str]:
        """The lines with their ends, decoded one by one where the encoding allows it.

        Raises:
            InputError: unreadable, empty, binary, or not in the encoding (with the byte).
        """
        blank = True
        try:
            with opened(self.path) as stream:
                for line in self._decoded(stream):
                    blank = blank and not line.strip()
                    yield line
        except OSError as error:
            raise InputError(
                self.path, f"cannot be read ({error.strerror or error}).", "Check the path."
            ) from error
        if blank:
            raise InputError(self.path, "is empty.", "There is nothing to check in it.")

    def _decoded(self, stream: BinaryIO) -> Iterator[str]:
        first = _line(stream)
        if first.startswith((OLE, ZIP)):
            raise InputError(
                self.path,
                "is an office file (.doc), a package or another ZIP archive, not text.",
                "Save it as .docx or .odt with that ending, or unpack it, and give that.",
            )
        if what := next((NO_TEXT[sign] for sign in NO_TEXT if first.startswith(sign)), None):
            advice = "Save its text as .docx, .odt or .txt, and give that."
            raise InputError(self.path, f"is {what}, not text.", advice)
        mark, encoding = next(((m, e) for m, e in MARKS if first.startswith(m)), (b"", None))
        encoding = self.encoding or encoding or "utf-8"
        if _is_utf8(encoding):
            yield from self._utf8(first.removeprefix(codecs.BOM_UTF8), stream, len(mark))
        else:
            text = self._decode(first + stream.read(), encoding, 0)
            if codec(encoding) not in ("utf-16", "utf-32"):  # these take their mark themselves
                text = text.removeprefix("\ufeff")
            yield from io.StringIO(text, newline="\n")

    def _utf8(self, first: bytes, stream: BinaryIO, offset: int) -> Iterator[str]:
        line = first
        while line:
            yield self._decode(line, "utf-8", offset)
            offset += len(line)
            line = _line(stream)

    def _decode(self, data: bytes, encoding: str, offset: int) -> str:
        try:
            text = data.decode(encoding)
        except UnicodeError as error:
            at = offset + getattr(error, "start", 0)
            likely = _sixteen_bits(data, offset) or "cp1252"
            raise InputError(
                self.path,
                f"is not {encoding.upper()}: byte {at} cannot be decoded.",
                f"Name its encoding with --encoding, for example --encoding {likely}.",
            ) from error
        if "\0" in text:
            name = _sixteen_bits(data, offset)
            if name and name != codecs.lookup(encoding).name:
                problem = f"is not {encoding.upper()}, but UTF-16 without a byte order mark."
                raise InputError(self.path, problem, f"Name its encoding: --encoding {name}.")
            before = text.partition("\0")[0].encode(encoding, "replace")
            raise nul(self, offset + len(before), "or UTF-16 without a byte order mark")
        return text if _is_utf8(encoding) else LONE.sub("\ufffd", text)  # UTF-7 has them


def _sixteen_bits(data: bytes, offset: int) -> str | None:
    """The kind of UTF-16 of which bytes are that begin at ``offset`` of a file, None of others.

    In most languages every second byte is 0, but for those of dashes and quotation marks.
    """
    head = data[: 1 << 12]
    even, odd = (head[(start + offset) % 2 :: 2] for start in (0, 1))
    for name, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if len(head) > 3 and zeros.count(0) > MOSTLY * len(zeros) and not others.count(0):
            return name
    return None


def _line(stream: BinaryIO) -> bytes:
    """The next line; of one that is binary, its beginning, which is enough to tell."""
    line = stream.readline(PIECE)
    if len(line) == PIECE and not line.endswith(b"\n") and b"\0" not in line:
        line += stream.readline()
    return line


def nul(file: File, at: int, other: str) -> InputError:
    """The error for a NUL character at a byte; ``other`` is what the file may be, if not binary."""
    problem = f"holds a NUL character near byte {at}, so it is binary"
    if file.encoding:
        return InputError(file.path, f"{problem}, or damaged.", "Take the NUL out, or the file.")
    advice = "Name its encoding with --encoding, for example --encoding utf-16-le; or take it out."
    return InputError(file.path, f"{problem}, {other}.", advice)


def _is_utf8(encoding: str) -> bool:
    return codec(encoding) in ("utf-8", "utf-8-sig", "ascii")


def codec(encoding: str) -> str:
    """Python's name of an encoding.

    Raises:
        UsageError: there is none of this name, or it is not one of text (``base64``).
    """
    try:
        "".encode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, UnicodeError) as error:  # "undefined" is one that nothing can be in
        raise UsageError(
            f"There is no encoding {encoding!r}. Valid are, for example, utf-8, utf-16, latin-1 "
            "and cp1252."
        ) from error


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder; False where it cannot be told, so that reading gives the error."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def absolute(path: str | Path) -> Path:
    """The path from the root; a link stands for itself."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def opened(path: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of a file; standard input stays open."""
    if path == STDIN:
        if sys.stdin is None:
            raise InputError(path, "is closed.", "Give a file instead.")
        return nullcontext(piped(sys.stdin.buffer))
    return Path(path).open("rb")
