"""Very many words in few bytes: a set that knows all of its words and takes a few others for them.

With ten bits a word it takes one of a hundred others for its own, with twenty one of fifteen
thousand (Bloom 1970). Who says of unknown words that they are misspelled loses some by that, and
says nothing wrong.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import blake2b

USUAL = 10  # bits a word


@dataclass(frozen=True, slots=True)
class Sieve:
    """The bits of a set of words, of which each has set ``probes``.

    >>> sieve = Sieve.of(["Haus", "Baum"])
    >>> "Haus" in sieve, "Baum" in sieve, "Huas" in sieve
    (True, True, False)
    """

    bits: bytes
    probes: int

    @classmethod
    def of(cls, words: Collection[str], share: int = USUAL) -> Sieve:
        """The sieve that holds these words, with ``share`` bits for each."""
        bits = bytearray(max(1, math.ceil(len(words) * share / 8)))
        probes = round(share * math.log(2))
        for word in words:
            at, step = _hashes(word)
            for _ in range(probes):
                place = at % (8 * len(bits))
                bits[place >> 3] |= 1 << (place & 7)
                at += step
        return cls(bytes(bits), probes)

    def __contains__(self, word: str) -> bool:
        bits = self.bits
        size = 8 * len(bits)
        at, step = _hashes(word)
        for _ in range(self.probes):
            place = at % size
            if not bits[place >> 3] >> (place & 7) & 1:
                return False
            at += step
        return True


def _hashes(word: str) -> tuple[int, int]:
    """Where a word has its first bit, and how far it is to the next (Kirsch, Mitzenmacher 2006)."""
    number = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
    return number >> 32, number & 0xFFFFFFFF | 1


def packed(sieves: dict[str, Sieve]) -> bytes:
    """Sieves as one file: names, probes and sizes in the first line, then the bits."""
    head = " ".join(f"{name}:{one.probes}:{len(one.bits)}" for name, one in sieves.items())
    return b"\n".join([head.encode(), b"".join(one.bits for one in sieves.values())])


def unpacked(data: bytes) -> dict[str, Sieve]:
    """The sieves of such a file, by name.

    >>> unpacked(packed({"small": Sieve.of(["ein"])}))["small"] == Sieve.of(["ein"])
    True
    """
    at = data.index(b"\n") + 1
    found = {}
    for entry in data[:at].decode().split():
        name, probes, size = entry.split(":")
        found[name] = Sieve(data[at : at + int(size)], int(probes))
        at += int(size)
    return found
