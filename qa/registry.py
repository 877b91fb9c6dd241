"""Named extensions (checks, readers, report formats, languages, backends) and their look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Generic, TypeVar

from qa.errors import UsageError

T = TypeVar("T")
ALIKE = 0.8  # how like a valid name a slip is; less like ones are guessed, with all names beside


def meant(name: str, valid: Iterable[str]) -> str:
    """What to write for a name that is none: the one that is meant, else the valid ones."""
    names = sorted(valid)
    near = get_close_matches(name, names, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else ""
    if get_close_matches(name, near, cutoff=ALIKE):
        return hint
    return f"{hint} Valid names: {', '.join(names)}.".lstrip()


class Registry(Generic[T]):
    """Extensions by name, in order of registration; an unknown name is told what may be meant."""

    def __init__(self, noun: str) -> None:
        self.noun = noun
        self._items: dict[str, T] = {}

    def add(self, name: str, item: T) -> None:
        """Register ``item``; a name can be taken once."""
        if name in self._items:
            raise ValueError(f"the {self.noun} {name!r} exists twice")
        self._items[name] = item

    def __getitem__(self, name: str) -> T:
        if name in self._items:
            return self._items[name]
        raise UsageError(f"There is no {self.noun} {name!r}. {meant(name, self._items)}")

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def values(self) -> Iterator[T]:
        """The extensions in order of registration."""
        return iter(self._items.values())
