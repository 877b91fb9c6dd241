"""Threads beside the one that talks to the editor: one for the rules, one for the model."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, TypeVar

from qa.score import Scorer, Settings, scorer

T = TypeVar("T")
Task = tuple[Callable[[], Any], "asyncio.Future[Any]"]


class Worker:
    """Does one thing after the other in a thread, which the end of the program does not wait for.

    What is cancelled before its turn is not begun.
    """

    def __init__(self, name: str) -> None:
        self._tasks: SimpleQueue[Task] = SimpleQueue()
        threading.Thread(target=self._work, name=name, daemon=True).start()

    def do(self, function: Callable[[], T]) -> asyncio.Future[T]:
        """Begin with it when all that was asked for before is done."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tasks.put((function, future))
        return future

    def _work(self) -> None:
        while True:
            function, future = self._tasks.get()
            if future.cancelled():
                continue
            try:
                result, error = function(), None
            except BaseException as raised:  # a panic in a library written in Rust is no Exception
                result, error = None, raised
            with suppress(RuntimeError):  # the editor has gone, and the loop with it
                future.get_loop().call_soon_threadsafe(_settle, future, result, error)


def _settle(future: asyncio.Future[Any], result: object, error: BaseException | None) -> None:
    if future.cancelled():
        return
    if error is None:
        future.set_result(result)
    elif isinstance(error, Exception):
        future.set_exception(error)
    else:
        future.set_exception(RuntimeError(f"{type(error).__name__}: {error}"))


class Models:
    """Models that were loaded, each once; one that cannot be is not tried again."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, ...], Scorer | Exception] = {}

    def get(self, options: dict[str, Any]) -> Scorer:
        """The model of a run.

        Raises:
            ModelError: it is missing, altered or cannot be loaded.
        """
        key = (options["model"], options["device"], options["threads"])
        if key not in self._known:
            try:
                self._known[key] = scorer(key[0], Settings(key[1], key[2]))
            except Exception as error:
                self._known[key] = error
        found = self._known[key]
        if isinstance(found, Exception):
            raise found
        return found
