"""The text of files that name their own encoding (XML, gettext), piece by piece."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qa.errors import InputError, UsageError
from qa.readers.file import LONE, File, codec, nul, opened

SIZE = 1 << 16  # bytes a piece
# The longest mark first: UTF-32's begins with UTF-16's. The codecs are those without a mark.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ADVICE = "Name its encoding with --encoding, for example --encoding cp1252."

Declared = Callable[[bytes], str | None]


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file is encoded: its byte order mark, perhaps empty, and the codec of the rest."""

    mark: bytes
    codec: str


def encoding(file: File, begin: bytes, declared: Declared) -> Encoding:
    """The encoding of a file that begins so; ``declared`` finds the name that it gives itself.

    A byte order mark comes first, as XML has it, then ``--encoding``, then what the file says.

    Raises:
        InputError: the file names an encoding that there is not, or one that it cannot be in.
    """
    for mark, name in MARKS:
        if begin.startswith(mark):
            return Encoding(mark, name)
    for start, name in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if begin.startswith(start) and file.encoding is None:
            return Encoding(b"", name)
    named = file.encoding or declared(begin) or "utf-8"
    try:
        found = codec(named)
        codecs.getincrementaldecoder(found)
    except (LookupError, UsageError) as error:
        if file.encoding:
            raise
        problem = f"names the encoding {named!r}, which does not exist."
        raise InputError(file.path, problem, ADVICE) from error
    if found in ("utf-16", "utf-32") and file.encoding is None:
        problem = f"says that it is {named.upper()}, but it is not."
        raise InputError(file.path, problem, ADVICE)
    # Without a mark Python reads these in the machine's byte order and writes a mark.
    fixed = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
    return Encoding(b"", fixed.get(found, found))


def encoding_of(file: File, declared: Declared) -> Encoding:
    """The encoding of a file, which is read from its beginning again afterwards.

    Raises:
        InputError: as in ``encoding``, or the file cannot be read.
    """
    try:
        with opened(file.path) as stream:
            return encoding(file, stream.read(SIZE), declared)
    except OSError as error:
        raise _unreadable(file, error) from error


def chunks(file: File, declared: Declared) -> Iterator[str]:
    """The text in pieces, without a byte order mark, its line ends as they are.

    Raises:
        InputError: unreadable, empty, binary, or not in the encoding (with the byte).
    """
    blank = True
    try:
        with opened(file.path) as stream:
            data = stream.read(SIZE)
            found = encoding(file, data, declared)
            decoder = _Decoder(file, found)
            data = data.removeprefix(found.mark)
            while data:
                text = decoder.decode(data)
                blank = blank and not text.strip()
                yield text
                data = stream.read(SIZE)
            yield decoder.decode(b"", final=True)
    except OSError as error:
        raise _unreadable(file, error) from error
    if blank:
        raise InputError(file.path, "is empty.", "There is nothing to check in it.")


def lines(file: File, declared: Declared) -> Iterator[str]:
    """The lines of the text with their ends: line feeds, or CR where there is none of them."""
    held: list[str] = []
    first = True
    for chunk in chunks(file, declared):
        *complete, rest = chunk.split("\n")
        for line in complete:
            held.append(line)
            yield "".join(held) + "\n"
            held, first = [], False
        held.append(rest)
    if last := "".join(held):
        yield from re.findall(r"[^\r]*\r|[^\r]+", last) if first else (last,)


def _unreadable(file: File, error: OSError) -> InputError:
    problem = f"cannot be read ({error.strerror or error})."
    return InputError(file.path, problem, "Check the path.")


class _Decoder:
    """An incremental decoder whose errors name the byte."""

    def __init__(self, file: File, encoding: Encoding) -> None:
        self.file, self.name = file, encoding.codec
        self.decoder = codecs.getincrementaldecoder(encoding.codec)()
        self.fed = len(encoding.mark)

    def decode(self, data: bytes, *, final: bool = False) -> str:
        """The next piece of text."""
        begin = self.fed - len(self.decoder.getstate()[0])
        try:
            text = self.decoder.decode(data, final)
        except UnicodeError as error:
            at = begin + getattr(error, "start", 0)
            problem = f"is not {self.name.upper()}: byte {at} cannot be decoded."
            raise InputError(self.file.path, problem, ADVICE) from error
        if "\0" in text:
            at = begin + len(text.partition("\0")[0].encode(self.name))
            raise nul(self.file, at, f"or not {self.name.upper()}")
        self.fed += len(data)
        return LONE.sub("\ufffd", text)  # UTF-7 has them
