"""What German verbs need beside them: an object, a preposition, sich, a place.

The network over whole words (`lacking.py`) learns much of it from text, but most verbs are rare.
The recipe of the model makes a table of a lexicon: forms of verbs, each by a hash, and what all and
what some uses of the verbs behind the form have beside them, as one row of bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

# What a use of a verb may have: of each, one bit says that some use has it, one that all have, and
# one that the commonest use has it.
PREPOSITIONS = tuple(
    """an auf aus bei durch für gegen gegenüber in mit nach ohne über um unter von vor wegen zu
    zwischen als wie""".split()
)
PIECES = ("A", "D", "G", "sich", "dir", "Adj", "N", "dass", "inf", "Inf", "0", "es", *PREPOSITIONS)
PREFIXED = "prefixed"  # the form is a verb with a separable prefix only
BITS = 3 * len(PIECES) + 1
PREFIXES = frozenset(
    """ab an auf aus bei da dabei daheim dahin daneben dar darauf davon dazu dazwischen drauf drein
    durch ein einher empor entgegen entlang fehl fern fertig fest fort frei gegenüber gleich gut
    heim her herab heran herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus
    hinein hinterher hinunter hinweg hinzu hoch inne irre klar klein kennen krank kund kurz lahm los
    mit nach nahe nieder offen preis quer ran raus rein richtig ruhig rum runter rüber sauber
    schief schwarz schwer sicher stand statt still teil tot um unter voll vor voran voraus vorbei
    vorher vorüber vorweg wach wahr weg weiter wett wieder wund zu zufrieden zugrunde zugute
    zurecht zurück zusammen zustande zuvor zuwider über überein übrig auseinander aneinander
    aufeinander hintereinander durcheinander miteinander nebeneinander bekannt bereit bloß
    bevor""".split()
)
CLOSING = frozenset([*",.;:!?)]}“”\"'»«‘–-…", "und", "oder", "sowie", "als", "wie"])
ENDS = frozenset(".;:!?")
FAR = 40  # words from a prefix back to its verb, at most


class Valency:
    """``keys`` (forms,) are hashes, ``rows`` (forms,) their rows of ``bits`` (rows, BITS); row 0 is
    that of words that are no verbs."""

    def __init__(
        self, keys: NDArray[np.uint32], rows: NDArray[np.uint16], bits: NDArray[np.uint8]
    ) -> None:
        self.keys, self.numbers, self.bits = keys, rows, bits
        self._row = dict(zip(keys.tolist(), rows.tolist(), strict=True))

    @classmethod
    def empty(cls) -> Valency:
        """A table that knows no verb."""
        none = np.zeros(0, np.uint32), np.zeros(0, np.uint16)
        return cls(*none, np.zeros((1, BITS), np.uint8))

    def rows(self, words: Sequence[str], small: Sequence[bool]) -> list[int]:
        """The row of each word of a text, in small letters; 0 where it is no verb.

        ``small`` says whether it may be one, being written so or the first one. A prefix that
        closes its clause makes another verb of one before it, and both get the row of that.
        """
        found = [
            self._row.get(key(word), 0) if may else 0
            for word, may in zip(words, small, strict=True)
        ]
        for at, word in enumerate(words):
            if word in PREFIXES and (at + 1 == len(words) or words[at + 1] in CLOSING):
                self._join(words, found, at)
        return found

    def _join(self, words: Sequence[str], found: list[int], at: int) -> None:
        """Give a prefix and its verb the row of the verb with it."""
        for before in range(at - 1, max(-1, at - FAR), -1):
            if words[before] in ENDS:
                return
            row = self._row.get(key(words[before], words[at]), 0) if found[before] else 0
            if row:
                found[before] = found[at] = row
                return

    def stored(self) -> dict[str, Tensor]:
        """As tensors, which ``loaded`` reads."""
        return {
            "valency.keys": torch.from_numpy(self.keys.view(np.int32).copy()),
            "valency.rows": torch.from_numpy(self.numbers.view(np.int16).copy()),
            "valency.bits": torch.from_numpy(np.packbits(self.bits, axis=1)),
        }


def loaded(stored: dict[str, Tensor]) -> Valency:
    """The table of a model's tensors, which are taken out; an empty one where there are none."""
    if "valency.keys" not in stored:
        return Valency.empty()
    bits = np.unpackbits(stored.pop("valency.bits").numpy(), axis=1, count=BITS)
    keys = stored.pop("valency.keys").numpy().view(np.uint32)
    return Valency(keys, stored.pop("valency.rows").numpy().view(np.uint16), bits)


@lru_cache(maxsize=1 << 17)
def key(form: str, prefix: str = "") -> int:
    """The hash of a form, or of one with a prefix that stands apart."""
    return crc32(f"{form} {prefix}".encode())


def bits(verbs: Iterable[Sequence[frozenset[str]]], *, prefixed: bool = False) -> tuple[int, ...]:
    """The row of a form, of whose ``verbs`` each has uses with these pieces, the commonest first;
    an optional one stands in brackets.

    >>> row = bits([[frozenset({"A", "(auf)"}), frozenset({"auf"})]])
    >>> [piece for piece, some in zip(PIECES, row, strict=False) if some]
    ['A', 'auf']
    >>> any(row[len(PIECES) : 2 * len(PIECES)])
    False
    >>> [piece for piece, first in zip(PIECES, row[2 * len(PIECES) + 1 :], strict=True) if first]
    ['A']
    >>> sum(bits([[frozenset({"auf"})]])), sum(bits([], prefixed=True))
    (3, 1)
    """
    found = list(verbs)
    uses = [use for verb in found for use in verb]
    some = {piece.strip("()") for use in uses for piece in use}
    every = frozenset.intersection(*uses) if uses else frozenset()
    first = {piece for verb in found for piece in verb[0]}
    shared, common = ([int(piece in pieces) for piece in PIECES] for pieces in (every, first))
    return (*(int(piece in some) for piece in PIECES), *shared, int(prefixed), *common)
