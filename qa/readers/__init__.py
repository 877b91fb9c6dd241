"""Readers: one decorated function a format, found by a file's ending."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from qa.data import Raw
from qa.readers.file import File
from qa.registry import Registry

CHUNK = 256  # unrelated rows per Raw: enough for a model's batches, little enough for memory


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: the function that reads it and the endings that it is known by.

    ``bilingual`` files hold sources and translations side by side, and are no source of others;
    ``keyed`` ones hold the texts of one language, each under a key.
    ``holds`` tells whether a file holds texts, where many with its ending do not.
    """

    name: str
    endings: tuple[str, ...]
    function: Callable[[File], Iterator[Raw]]
    bilingual: bool = False
    keyed: bool = False
    holds: Callable[[str], bool] = lambda _: True

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return (self.function.__doc__ or "").strip().partition("\n")[0]


READERS: Registry[Reader] = Registry("reader")


def reader(
    *endings: str,
    bilingual: bool = False,
    keyed: bool = False,
    holds: Callable[[str], bool] = lambda _: True,
) -> Callable[[Callable[[File], Iterator[Raw]]], Callable[..., object]]:
    """Register a function under its name for files with these endings (``".txt"``)."""

    def register(function: Callable[[File], Iterator[Raw]]) -> Callable[..., object]:
        name = function.__name__.strip("_").replace("_", "-")
        READERS.add(name, Reader(name, endings, function, bilingual, keyed, holds))
        return function

    return register


def by_ending(path: str) -> Reader | None:
    """The reader for this path, or None for an unknown ending."""
    name = path.lower()
    return next((r for r in READERS.values() if name.endswith(r.endings)), None)


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
