"""Changes of a text file that leave every other byte as it is, and how they are shown."""

from __future__ import annotations

import codecs
import io
import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qa.errors import InputError
from qa.readers.decoded import SIZE, Declared, chunks, encoding_of
from qa.readers.file import MARKS, File, codec
from qa.whole import unwritable, whole

CONTEXT = 3  # unchanged lines around a change, as diff shows them


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` of a file, in code points, becomes ``new``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Content:
    """A file as it was read: its bytes are the ``mark`` and the text in the ``encoding``.

    ``stated`` is another encoding that the file says it is in, None where it says none; ``stored``
    says that the file holds this text: an editor may have a newer one.
    """

    path: str
    data: bytes
    text: str
    mark: bytes
    encoding: str
    stated: str | None = None
    stored: bool = True

    def encoded(self, text: str) -> bytes:
        """Another text of this file as bytes.

        Raises:
            InputError: its encoding does not have a character, or others would read another text.
        """
        try:
            data = self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise InputError(
                self.path,
                f"has no {text[error.start]!r} in its encoding, {self.encoding}.",
                "Save it as UTF-8, or leave the check out with --ignore.",
            ) from error
        if self.stated and not _reads(data, self.stated, text):
            raise InputError(
                self.path,
                f"says that it is {self.stated.upper()}, so others would read another text than "
                f"fix writes in {self.encoding.upper()}.",
                "Mend what the file says, or leave out --encoding.",
            )
        return data


def _reads(data: bytes, encoding: str, text: str) -> bool:
    """Whether bytes give this text in an encoding."""
    try:
        return data.decode(encoding) == text
    except UnicodeError:
        return False


def content(path: str, encoding: str | None, declared: Declared | None = None) -> Content:
    """The bytes and the text of a file, so that one gives the other again.

    ``declared`` finds the encoding that a file of its format names itself.

    Raises:
        InputError: the file cannot be read, or its bytes would not come back.
    """
    file = File(path, encoding)
    if declared:
        return _declaring(file, declared)
    text = file.text()
    data = Path(path).read_bytes()
    mark, named = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", None))
    base = codec(encoding or named or "utf-8").removesuffix("-sig")
    for name in (base, f"{base}-le", f"{base}-be"):
        for begin in dict.fromkeys((mark, b"")):
            if _codec_exists(name) and begin + text.encode(name, "ignore") == data:
                return Content(path, data, text, begin, name)
    raise InputError(path, f"would not be the same in {base}.", "Save it as UTF-8.")


def _declaring(file: File, declared: Declared) -> Content:
    """The content of a file of a format in which files name their encoding."""
    found = encoding_of(file, declared)
    text = "".join(chunks(file, declared))
    data = Path(file.path).read_bytes()
    if found.mark + text.encode(found.codec) != data:
        problem = f"would not be the same in {found.codec}."
        raise InputError(file.path, problem, "Save it as UTF-8.")
    stated = declared(data[:SIZE]) if file.encoding and not found.mark else None
    if stated and (not _codec_exists(stated) or codec(stated) == codec(found.codec)):
        stated = None
    return Content(file.path, data, text, found.mark, found.codec, stated)


def _codec_exists(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Held(File):
    """A file whose text is held: what it will be, not what it is."""

    content: str = ""

    def lines(self) -> Iterator[str]:
        """The lines, as in File; parted at LF alone."""
        return iter(io.StringIO(self.content, newline="\n"))


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a text begin, counted as readers count them."""

    text: str
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        end = "\n" if "\n" in self.text else "\r"
        found = (match.end() for match in re.finditer(end, self.text))
        object.__setattr__(self, "starts", (0, *found))

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both 1-based."""
        return self.starts[line - 1] + column - 1

    def line(self, offset: int) -> int:
        """The index of the line (0-based) that an offset is in."""
        return bisect_right(self.starts, offset) - 1

    def at(self, index: int) -> str:
        """A line with its end."""
        last = index + 1 == len(self.starts)
        end = len(self.text) if last else self.starts[index + 1]
        return self.text[self.starts[index] : end]


def pieces(old: str, new: str) -> Iterator[Edit]:
    """The least that must be changed to make ``new`` of ``old``: marks, not what they enclose."""
    if len(old) == len(new):
        changed = (at for at in range(len(old)) if old[at] != new[at])
        yield from (Edit(at, at + 1, new[at]) for at in changed)
        return
    start = _same(old, new)
    same = min(_same(old[::-1], new[::-1]), min(len(old), len(new)) - start)
    yield Edit(start, len(old) - same, new[start : len(new) - same])


def _same(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; of two that overlap the first one."""
    out, end = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start >= end:
            out += [text[end : edit.start], edit.new]
            end = edit.end
    return "".join((*out, text[end:]))


def difference(path: str, old: str, new: str) -> Iterator[str]:
    """A unified diff of two texts that have the same number of lines, line by line."""
    before, after = Lines(old), Lines(new)
    total = len(before.starts) - (before.starts[-1] == len(old))
    changed = [index for index in range(total) if before.at(index) != after.at(index)]
    yield f"--- {path}\n"
    yield f"+++ {path}\n"
    for first, last in _hunks(changed, total):
        count = last - first
        yield f"@@ -{first + 1},{count} +{first + 1},{count} @@\n"
        run: list[int] = []
        for index in range(first, last):
            if before.at(index) != after.at(index):
                run.append(index)
                continue
            yield from _run(run, before, after)
            run = []
            yield from _line(" ", before.at(index))
        yield from _run(run, before, after)


def _hunks(changed: list[int], total: int) -> Iterator[tuple[int, int]]:
    """Stretches of lines that hold all changed ones with their context."""
    held: tuple[int, int] | None = None
    for index in changed:
        first, last = max(index - CONTEXT, 0), min(index + CONTEXT + 1, total)
        if held and first <= held[1]:
            held = (held[0], last)
            continue
        if held:
            yield held
        held = (first, last)
    if held:
        yield held


def _run(indexes: list[int], before: Lines, after: Lines) -> Iterator[str]:
    for sign, lines in (("-", before), ("+", after)):
        for index in indexes:
            yield from _line(sign, lines.at(index))


def _line(sign: str, line: str) -> Iterator[str]:
    if line.endswith("\n"):
        yield sign + line
    else:
        yield f"{sign}{line}\n"
        yield "\\ No newline at end of file\n"


def write(file: Content, data: bytes) -> None:
    """Replace a file in one step, keeping its permissions; a link's target is written.

    Raises:
        InputError: it cannot be written, or was changed since it was read.
    """
    try:
        real = Path(file.path).resolve(strict=True)
        if real.read_bytes() != file.data:
            raise InputError(file.path, "was changed meanwhile.", "Run the command again.")
        if not os.access(real, os.W_OK):
            raise InputError(file.path, "is write-protected.", "Allow writing it.")
        with whole(file.path) as stream:
            stream.write(data)
    except OSError as error:
        raise unwritable(file.path, error) from error
