"""Glossaries: which German words stand for a term, which must not, which names stay as they are.

``read`` reads a file (CSV, TSV or TBX); ``match`` finds the terms of a segment and what became of
them. Only the nouns stand here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Term:
    """A source term with its German renderings.

    ``source`` is empty where words are forbidden whatever the source says; ``lang`` is its
    language, None for any. ``allowed`` renderings come with the preferred one first. ``name`` says
    that the term stays as it is. ``case`` says whether capitals must agree, None that its spelling
    decides (NATO is written so, a word in small letters may open a sentence). ``line`` is that of
    the file.
    """

    source: str
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    lang: str | None = None
    name: bool = False
    case: bool | None = None
    note: str = ""
    line: int = 0

    @property
    def cased(self) -> bool:
        """Whether capitals must agree."""
        acronym = self.source.upper() == self.source != self.source.lower()
        return (self.name or acronym) if self.case is None else self.case


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """The terms of a file, its name, and the hash of its bytes (SHA-256, hexadecimal).

    ``notes`` are sentences on what may have been read otherwise than it was meant.
    """

    terms: tuple[Term, ...]
    name: str = ""
    hash: str = ""
    notes: tuple[str, ...] = ()
    _kept: dict[Hashable, object] = field(default_factory=dict, repr=False)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` gives, made once: indexes that checks ask for with every segment."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])
