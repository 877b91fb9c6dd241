"""Edits and a file -> the bytes of the edited file, piece by piece."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from qa.annotate import Annotator, Edit
from qa.errors import InputError
from qa.readers.decoded import SIZE, chunks, encoding_of
from qa.readers.file import File, opened


def rewritten(file: File, edits: Iterable[Edit], annotator: Annotator) -> Iterator[bytes]:
    """The bytes of a file with edits made; what no edit touches stays as it is.

    Raises:
        InputError: the file cannot be read, or has bytes that its encoding would not write so.
    """
    found = encoding_of(file, annotator.declared)
    kept = hashlib.sha256(found.mark)
    yield found.mark
    cursor = _Cursor(edits, found.codec, annotator.errors)
    for chunk in chunks(file, annotator.declared):
        kept.update(chunk.encode(found.codec))
        yield from cursor.feed(chunk)
    yield from cursor.feed("", final=True)
    if kept.digest() != _hash(file.path):
        problem = f"has bytes that are not what {found.codec.upper()} would write."
        raise InputError(file.path, problem, "Save it as UTF-8 to have it annotated.")


def _hash(path: str) -> bytes:
    digest = hashlib.sha256()
    with opened(path) as stream:
        while data := stream.read(SIZE):
            digest.update(data)
    return digest.digest()


class _Cursor:
    """Where the next piece of text stands, and the edits that are still to be made."""

    def __init__(self, edits: Iterable[Edit], codec: str, errors: str) -> None:
        # Sorting is stable: edits at one place keep their order, and what goes goes last.
        self.edits = sorted(edits, key=lambda edit: (edit.at, edit.end > edit.at))
        self.codec, self.errors = codec, errors
        self.next = self.at = 0
        self.skip = 0  # up to here nothing is kept

    def feed(self, chunk: str, *, final: bool = False) -> Iterator[bytes]:
        """The bytes of the next piece of text and of what is put in before and within it."""
        end = self.at + len(chunk)
        here = self.at
        while self.next < len(self.edits) and (self.edits[self.next].at < end or final):
            edit = self.edits[self.next]
            yield self._kept(chunk, here, edit.at)
            yield edit.text.encode(self.codec, self.errors)
            here = max(here, edit.at)
            self.skip = max(self.skip, edit.end)
            self.next += 1
        yield self._kept(chunk, here, end)
        self.at = end

    def _kept(self, chunk: str, start: int, end: int) -> bytes:
        start = max(start, self.skip)
        return chunk[start - self.at : end - self.at].encode(self.codec) if start < end else b""
