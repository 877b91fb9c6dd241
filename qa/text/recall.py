"""What is dear to work out and asked for again: the text of an editor is nearly the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Memory:
    """What was worked out for one version of a text, of which the next one may use all.

    What a version did not ask for is forgotten with it, so that memory does not grow.
    """

    def __init__(self, before: Memory | None = None) -> None:
        self._before = before._now if before else {}
        self._now: dict[tuple[Any, ...], Any] = {}

    def of(self, function: Callable[..., R], given: tuple[Any, ...]) -> R:
        """What a function gives for these values."""
        key = (function, *given)
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else function(*given)
        found: R = self._now[key]
        return found


_HELD: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def recalling(memory: Memory) -> Iterator[None]:
    """Use and fill a memory meanwhile."""
    token = _HELD.set(memory)
    try:
        yield
    finally:
        _HELD.reset(token)


def recalled(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function gives, where there is a memory.

    It must depend on nothing but its values, which are hashable, and nobody may change what it
    gives.

    >>> @recalled
    ... def double(number):
    ...     print("worked out")
    ...     return 2 * number
    >>> with recalling(Memory()):
    ...     double(2), double(2)
    worked out
    (4, 4)
    """

    @wraps(function)
    def found(*args: P.args, **kwargs: P.kwargs) -> R:
        memory = _HELD.get()
        if memory is None or kwargs:
            return function(*args, **kwargs)
        return memory.of(function, args)

    return found
