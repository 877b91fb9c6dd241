"""Named extensions (checks, readers, report formats, languages, backends) and their look-up."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Generic, TypeVar

from qa.errors import UsageError

T = TypeVar("T")


class Registry(Generic[T]):
    """Extensions by name, in order of registration; an unknown name lists the valid ones."""

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
        near = get_close_matches(name, self._items, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise UsageError(
            f"There is no {self.noun} {name!r}.{hint} Valid names: {', '.join(sorted(self))}."
        )

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def values(self) -> Iterator[T]:
        """The extensions in order of registration."""
        return iter(self._items.values())
