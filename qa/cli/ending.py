"""How the program ends where something outside of it ends it, and what it needs to begin."""

from __future__ import annotations

import errno
import gc
import io
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import TextIO

import click

from qa import __version__

UNCHECKED, CRASHED = 3, 4
# What shells report of programs that Ctrl-C or a closed pipe ended: nothing was judged.
INTERRUPTED, LEFT = 130, 141
SIGNALS = ("SIGTERM", "SIGHUP")
# What a disk or a device says that takes nothing more.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class Terminated(BaseException):
    """The program was told to end; blocks clean up behind themselves on its way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def open_streams() -> None:
    """Give a program whose output was closed (``>&-``) one that goes nowhere.

    Else the first file that it opens would get what is printed. A report is UTF-8 on every system;
    a file name need not be Unicode on any.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def on_signals() -> None:
    """Let the signals that end programs be raised, unless the caller had them ignored (nohup)."""
    for name in SIGNALS:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _raised)


def _raised(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one must not break off the cleaning
    raise Terminated(number)


def as_by_signal(number: int) -> None:
    """End as a program does that does not know the signal, so that its caller sees just that."""
    gc.collect()  # temporary folders go with the objects that own them
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def unwritten(error: BaseException) -> str | None:
    """What to say of an error that is the machine's and no bug, None of others."""
    if isinstance(error, MemoryError):
        return "The memory of this machine is full. Give it more, or mtqa fewer or smaller files."
    if isinstance(error, FileNotFoundError) and error.filename is None:
        return "The folder that mtqa was started in is gone. Start it in another one."
    if not isinstance(error, OSError) or error.errno not in FULL:
        return None
    name = error.filename or "The output"
    return f"{name}: cannot be written ({error.strerror}). Make room for it."


def lacking() -> str | None:
    """What to say where Python runs in a way that mtqa cannot run in, None where it can."""
    if lacking.__doc__ is not None:
        return None
    return (
        "Error: Python leaves out docstrings here, but they are what mtqa knows of its checks. "
        "Run it without -OO and without PYTHONOPTIMIZE=2."
    )


def flushed(status: int) -> int:
    """The status of a run whose standard output takes all that was written, or why it does not."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        status = LEFT
        _aside(sys.stdout)
    except OSError as error:
        if status != UNCHECKED:  # else it was said
            status = say(f"Error: {unwritten(error) or error}", UNCHECKED)
        _aside(sys.stdout)
    try:
        if sys.stderr:
            sys.stderr.flush()
    except OSError:
        _aside(sys.stderr)  # there is nobody to tell; the status says what became of the run
    return status


def _aside(stream: TextIO) -> None:
    """Let a stream go nowhere: the interpreter would complain of it when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(message: str, status: int) -> int:
    """Say why the program ends, and give the status back."""
    with suppress(OSError):  # the status says it, where standard error takes nothing more
        click.echo(message, err=True)
    return status


def crash(error: BaseException) -> str:
    """What to say of a bug."""
    return (
        f"mtqa {__version__} has a bug: {type(error).__name__}: {error}\n"
        "Please report it with the command and, if you may, the file; MTQA_DEBUG=1 shows the "
        "traceback to go with it."
    )
