"""Rules in a process of their own: while a model loads they read their lists, and then its texts.

In one process rules and model take turns, and while Python computes for one of them every core but
one is idle. The process is forked before the model is loaded, and so before there are threads;
where that cannot be done, or there is but one core, the rules run when the model is done. The
findings are the same.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from qa.check import CHECKS, Check
from qa.data import Document
from qa.find import Finder, Found, find, when_wanted
from qa.glossary import Glossary
from qa.review import chosen


@contextmanager
def finder(threads: int | None, glossary: Glossary | None) -> Iterator[Finder]:
    """A finder that runs the rules beside a model, on a core that ``threads`` leaves to it."""
    aside = None
    if possible(threads):
        with suppress(OSError):  # the system lends no other process
            aside = Aside(glossary)
    try:
        yield aside or when_wanted
    finally:
        if aside:
            aside.close()


def possible(threads: int | None) -> bool:
    """Whether a process can be forked here, and has a core to run on."""
    if sys.platform != "linux" or threads == 1 or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


class Aside:
    """A process that finds what rules say of one document after the other.

    A document that it cannot do, or did not live to do, is done here, once its findings are wanted:
    so an error is the same as without it.
    """

    def __init__(self, glossary: Glossary | None = None) -> None:
        import qa.checks  # noqa: F401  (registers them, before the fork, so that both share them)

        context = get_context("fork")
        self._answers, theirs = context.Pipe()
        self._asked = self._answered = 0
        given = theirs, self._answers, glossary
        self._process = context.Process(target=_answer, args=given, daemon=True)
        with warnings.catch_warnings():
            # Python 3.12 warns of threads that a library has for its own products (OpenBLAS), and
            # puts right what they hold when the process is forked.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        theirs.close()

    def __call__(self, checks: Sequence[Check], document: Document) -> Callable[[], Found]:
        """Begin to find; what is returned waits for the findings."""
        later = when_wanted(checks, document)
        if not checks or not self._ask([check.id for check in checks], document):
            return later
        number = self._asked

        def found() -> Found:
            said = self._answer(number)
            return later() if said is None else said

        return found

    def _ask(self, names: Sequence[str], document: Document) -> bool:
        """Send a document, once nobody waits for those before; False if nobody is there."""
        self._answer(self._asked)
        try:
            self._answers.send((names, document))
        except OSError:
            return False
        self._asked += 1
        return True

    def _answer(self, number: int) -> Found | None:
        """The answer of this number, None if it failed, was not waited for, or never comes."""
        said: Found | None = None
        while self._answered < number:
            self._answered += 1
            try:
                said = self._answers.recv()
            except (EOFError, OSError):
                said = None
        return said

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._answers.close()


def _answer(asked: Connection, others: Connection, glossary: Glossary | None) -> None:
    """Answer until nobody asks any more. What is printed here nobody would expect."""
    others.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks is told, and ends this process
    for name in ("SIGTERM", "SIGHUP"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    _read_lists()
    with suppress(EOFError, OSError):
        while True:
            names, document = asked.recv()
            asked.send(_found(names, glossary, document))


def _found(names: Sequence[str], glossary: Glossary | None, document: Document) -> Any:
    try:
        return find(chosen(names, (), glossary), document)
    except Exception:
        return None  # it fails again where it can be told


def _read_lists() -> None:
    """Let every check read the lists that it needs: what it finds in examples nobody hears of."""
    for check in CHECKS.values():
        for example in check.flags[:1]:
            find([check], example.document)
