"""What a person sees of a run on standard error while it goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def progress(items: Iterable[T], label: Callable[[T], str]) -> Iterator[T]:
    """The items, with a spinner on standard error while they are made.

    Where standard output is a terminal too, the results themselves show the progress.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    from rich.console import Console

    with Console(stderr=True).status("Reading …") as status:
        for item in items:
            status.update(label(item))
            yield item
