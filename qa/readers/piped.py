"""Standard input from a program that takes its time: whether a next line is there yet."""

from __future__ import annotations

import io
import sys
from functools import lru_cache
from select import select
from typing import Any, BinaryIO

PATIENCE = 0.2  # seconds without a next line; starting the model on a few more rows costs less
LONG = 1.5  # seconds after which a writer waits for an answer


class _Tap(io.RawIOBase):
    """A raw stream that can be shut: then it says that nothing is there, without looking."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw, self.shut = raw, False

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def readinto(self, into: Any) -> int | None:
        return None if self.shut else self._raw.readinto(into)


class Piped(io.BufferedReader):
    """A buffered stream that knows whether reading a line would wait."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._tap = _Tap(raw)
        super().__init__(self._tap)

    def pauses(self, seconds: float) -> bool:
        """Whether no whole line is held, and nothing more comes for so many seconds."""
        self._tap.shut = True
        try:
            held = self.peek()
        finally:
            self._tap.shut = False
        return b"\n" not in held and not select([self._tap], [], [], seconds)[0]


@lru_cache(maxsize=1)  # what one of them has read ahead is lost to another
def piped(stream: BinaryIO) -> BinaryIO:
    """Standard input as a stream of that kind, or as it is where it is none of the system's."""
    raw = getattr(stream, "raw", None)
    # Windows waits for sockets alone.
    if sys.platform == "win32" or not isinstance(raw, io.FileIO):
        return stream
    return Piped(raw)


def pauses(seconds: float = PATIENCE) -> bool:
    """Whether the program that writes standard input keeps mtqa waiting for so long."""
    stream = piped(sys.stdin.buffer)
    return isinstance(stream, Piped) and stream.pauses(seconds)
