"""Which forms German texts have, and how often the usual ones: what spelling is held against.

All forms stand in small letters. ``tools/make_spelling.py`` makes both files; they are read on
first use (5 and 25 ms).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Protocol

from qa.languages.tables import packed
from qa.text.german import sieve


class Forms(Protocol):
    """Where forms are looked up: the files here, and the counts that they are made of."""

    def known(self, form: str, *, small: bool) -> bool:
        """Whether texts have a form; ``small``: in small letters."""
        ...

    def usual(self, form: str, *, small: bool) -> bool:
        """Whether several texts have it."""
        ...

    def odd(self, form: str) -> int:
        """How many times four letters stand in it in a row, ends counted, as in hardly any word."""
        ...

    def frequent(self) -> frozenset[str]:
        """The frequent forms, all in small letters."""
        ...

    def often(self, form: str) -> int:
        """How often texts have a frequent form, as a power of two; a noun with its capital.

        0 for what is not frequent.
        """
        ...


class Shipped:
    """The forms in the files."""

    def __init__(self) -> None:
        data = files("qa.languages").joinpath("de_spelling.bin").read_bytes()
        self._sieves = sieve.unpacked(data)

    def known(self, form: str, *, small: bool) -> bool:
        """See ``Forms``."""
        return form in self._sieves["small"] or (not small and form in self._sieves["large"])

    def usual(self, form: str, *, small: bool) -> bool:
        """See ``Forms``."""
        return form in self._sieves["usual-small" if small else "usual"]

    def odd(self, form: str) -> int:
        """See ``Forms``."""
        return sum(four not in self._sieves["letters"] for four in fours(form))

    def frequent(self) -> frozenset[str]:
        """See ``Forms``."""
        return _small()

    def often(self, form: str) -> int:
        """See ``Forms``."""
        return _frequent().get(form, 0)


@cache
def _frequent() -> dict[str, int]:
    table: dict[str, int] = {}
    for line in packed("de_frequent.tsv.gz"):
        power, words = line.split("\t")
        table.update(dict.fromkeys(words.split(" "), int(power)))
    return table


@cache
def _small() -> frozenset[str]:
    return frozenset(map(str.lower, _frequent()))


def fours(form: str) -> list[str]:
    """Four letters in a row, for each place of a word; its ends count as letters.

    >>> fours("und")
    ['^und', 'und$']
    """
    ended = f"^{form}$"
    return [ended[at : at + 4] for at in range(len(ended) - 3)]


@cache
def shipped() -> Shipped:
    """The forms in the files, read once."""
    return Shipped()
