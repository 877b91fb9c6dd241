"""How usual words and their neighbours are, counted in ordinary text.

A small network knows little of which words go together; counts know just that. Of every word it is
looked up how often it, the pairs and the triple around it, and the pairs across one word were seen
in the texts that the model's recipe counted; the network reads that beside the word. The words of
sources are counted by themselves, so that English in the midst of German is unusual; a source full
of unusual words is hard to translate.

Counts lie in buckets of a hash table: each entry has 12 bits of its key and 4 bits of its level,
the logarithm of the count, rounded down. About two in a thousand keys that were never seen pass for
seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Levels = NDArray[np.int64]
Codes = NDArray[np.uint8]
Span = tuple[int, int]
WORD = re.compile(r"\d+|[^\W\d]+|[^\w\s]")
BUCKET_BITS, PRINT_BITS, LEVEL_BITS = 20, 12, 4
CHUNK = 1 << 15  # keys looked up at a time; 20 entries of each are compared
TOP = (1 << LEVEL_BITS) - 1  # greatest level, of 16,384 occurrences and more
# What is looked up of a word: itself, the pair with the word before and with the one behind, the
# triple in whose middle it stands, and the pairs across one word. Each has 16 codes; 0 is none.
KINDS = ("word", "before", "behind", "triple", "further-before", "further-behind")
CODES = 16
SOURCE_MARK = "\0"  # stands before the words of sources
COUNTS = ("sizes", "entries", "total")  # as a model stores them; entries as int16
_UNKNOWN, _UNSEEN, _SEEN = 1, 2, 7
_EXPECTED = np.array([-6.0, -3.0, 0.0, 3.0])
_SEEDS = {"word": 0x9E3779B97F4A7C15, "pair": 0xC2B2AE3D27D4EB4F, "across": 0x165667B19E3779F9}


class Usage:
    """Levels by key; ``total`` is the number of words that were counted."""

    def __init__(self, sizes: NDArray[np.uint8], entries: NDArray[np.uint16], total: int) -> None:
        self._sizes = sizes
        self._starts = (np.cumsum(sizes, dtype=np.int64) - sizes).astype(np.int32)
        # One at least, to look at in vain; a copy of all would be 14 MB.
        self._entries = entries if len(entries) else np.zeros(1, np.uint16)
        self._most = int(self._sizes.max(initial=0))
        self._log_total = float(np.log2(max(2, total)))

    @classmethod
    def empty(cls) -> Usage:
        """Counts of nothing: every word is unknown."""
        return cls(np.zeros(1 << BUCKET_BITS, np.uint8), np.zeros(0, np.uint16), 0)

    def levels(self, keys: Keys) -> Levels:
        """0 for keys that were not counted, else 1 + log2(count) rounded down."""
        parts = [self._levels(keys[at : at + CHUNK]) for at in range(0, len(keys), CHUNK)]
        return np.concatenate([np.zeros(0, np.int64), *parts])

    def _levels(self, keys: Keys) -> Levels:
        bucket, marks = address(keys)
        steps = np.arange(self._most)
        inside = steps < self._sizes[bucket][:, None]
        places = np.minimum(self._starts[bucket][:, None] + steps, len(self._entries) - 1)
        entries = self._entries[places]
        hit = inside & (entries >> LEVEL_BITS == marks[:, None])
        found: Levels = np.where(hit, entries & TOP, 0).max(1, initial=0).astype(np.int64)
        return found

    def codes(self, words: Sequence[str]) -> Codes:
        """Codes (words, kinds) of a text's words: how often each kind was seen.

        15 at most; 0 where there is no such neighbour, 1 where a word of it is unknown, from 2 on
        it was not seen and the more the code the more often chance would have it, from 7 on it was.
        """
        return self.codes_of([words])

    def codes_of(self, texts: Sequence[Sequence[str]]) -> Codes:
        """Codes (words of all texts, kinds): what ``codes`` says of each, one below the other."""
        out = np.zeros((sum(map(len, texts)), len(KINDS)), np.uint8)
        if not len(out):
            return out
        keys = hashes([word for words in texts for word in words])
        parts = [
            word_keys(keys),
            pair_keys(keys[:-1], keys[1:]),
            across_keys(keys[:-2], keys[2:]),
            triple_keys(keys[:-2], keys[1:-1], keys[2:]),
        ]
        found = self.levels(np.concatenate(parts))  # at once, which is faster
        one, two, across, three = np.split(found, np.cumsum([len(part) for part in parts[:-1]]))
        out[:, 0] = one
        chance = one - 1.0  # the logarithm of a word's count, then of what chance would have
        near = self._code(two, one[:-1], one[1:], chance[:-1] + chance[1:] - self._log_total)
        out[1:, 1], out[:-1, 2] = near, near
        out[1:-1, 3] = self._code(three, two[:-1], two[1:], two[:-1] + two[1:] - 1.0 - one[1:-1])
        far = self._code(across, one[:-2], one[2:], chance[:-2] + chance[2:] - self._log_total)
        out[2:, 4], out[:-2, 5] = far, far
        _part(out, np.cumsum([len(words) for words in texts]))
        return out

    def of(self, text: str, spans: Sequence[Span], *, source: bool = False) -> Codes:
        """Codes (tokens, kinds) of token spans of a text: of the word in which each ends."""
        return self.of_all([text], [spans], source=source)[0]

    def of_all(
        self, texts: Sequence[str], spans: Sequence[Sequence[Span]], *, source: bool = False
    ) -> list[Codes]:
        """What ``of`` says of each text and its spans; all at once, which is faster."""
        found: list[Codes] = []
        read = [split(text, SOURCE_MARK if source else "") for text in texts]
        last = np.cumsum([len(words) for words, _, _ in read], dtype=np.int64)
        every = self.codes_of([words for words, _, _ in read])
        for (words, starts, ends), end, of in zip(read, last.tolist(), spans, strict=True):
            found.append(aligned(every[end - len(words) : end], starts, ends, of))
        return found

    @staticmethod
    def _code(level: Levels, first: Levels, second: Levels, chance: NDArray[np.floating]) -> Levels:
        """Codes of ``level``; ``chance`` is log2 of the count that is expected of both parts."""
        unseen = _UNSEEN + np.searchsorted(_EXPECTED, chance)
        seen = np.minimum(_SEEN - 1 + level, CODES - 1)
        known = (first > 0) & (second > 0)
        return np.where(known, np.where(level > 0, seen, unseen), _UNKNOWN)


def _part(codes: Codes, ends: Levels) -> None:
    """Take the neighbours off at the borders of texts; each starts at the end of the one before."""
    inner = ends[(ends > 0) & (ends < len(codes))]
    after, before = np.minimum(inner + 1, len(codes) - 1), np.maximum(inner - 2, 0)
    codes[inner, KINDS.index("before")] = 0
    codes[inner - 1, KINDS.index("behind")] = 0
    for at in (inner, inner - 1):
        codes[at, KINDS.index("triple")] = 0
    for at in (inner, after):
        codes[at, KINDS.index("further-before")] = 0
    for at in (inner - 1, before):
        codes[at, KINDS.index("further-behind")] = 0


def rarity(codes: Codes) -> tuple[float, float]:
    """How unusual a text is: of its tokens' pairs with the word behind, how many were not seen
    (the logarithm of one and their number), and their share."""
    behind = codes[:, KINDS.index("behind")]
    new = int(((behind > 0) & (behind < _SEEN)).sum())
    return float(np.log1p(new)), new / max(1, int((behind > 0).sum()))


def split(text: str, mark: str = "") -> tuple[list[str], list[int], list[int]]:
    """The words of a text in small letters behind a mark, all numbers alike, and where each starts
    and ends.

    >>> split("Am 12. Mai?")
    (['am', '0', '.', 'mai', '?'], [0, 3, 5, 7, 10], [2, 5, 6, 10, 11])
    """
    found = list(WORD.finditer(text))
    words = [mark + ("0" if m[0].isdigit() else m[0].lower()) for m in found]
    return words, [m.start() for m in found], [m.end() for m in found]


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def hashes(words: Sequence[str]) -> Keys:
    """64-bit hashes of words."""
    return np.array([_hash(word) for word in words], np.uint64)


def word_keys(words: Keys) -> Keys:
    """Keys of single words, of their hashes; the other functions likewise."""
    return _mixed(words + np.uint64(_SEEDS["word"]))


def pair_keys(first: Keys, second: Keys) -> Keys:
    """Keys of neighbours."""
    return _mixed(_mixed(first + np.uint64(_SEEDS["pair"])) + second)


def across_keys(first: Keys, third: Keys) -> Keys:
    """Keys of words with any one between them."""
    return _mixed(_mixed(first + np.uint64(_SEEDS["across"])) + third)


def triple_keys(first: Keys, second: Keys, third: Keys) -> Keys:
    """Keys of three words in a row."""
    return _mixed(pair_keys(first, second) + third)


def _mixed(x: Keys) -> Keys:
    """The bits of a sum spread over all 64 (the end of MurmurHash3)."""
    x = (x ^ (x >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
    x = (x ^ (x >> np.uint64(33))) * np.uint64(0xC4CEB9FE1A85EC53)
    return x ^ (x >> np.uint64(33))


def address(keys: Keys) -> tuple[Levels, NDArray[np.uint64]]:
    """Bucket of each key, and the bits that tell it from others there."""
    bucket = (keys >> np.uint64(64 - BUCKET_BITS)).astype(np.int64)
    return bucket, keys & np.uint64((1 << PRINT_BITS) - 1)


def aligned(
    codes: Codes, starts: Sequence[int], ends: Sequence[int], spans: Sequence[Span]
) -> Codes:
    """Of each token span the codes of the word in which it ends (tokens, kinds), 0 without one."""
    out = np.zeros((len(spans), len(KINDS)), np.uint8)
    if not len(codes):
        return out
    last = np.array([end for _, end in spans], np.int64) - 1
    at = np.searchsorted(np.array(starts), last, "right") - 1
    inside = (at >= 0) & (last >= 0) & (last < np.array(ends)[at])
    out[inside] = codes[at[inside]]
    return out


def loaded(stored: dict[str, Any]) -> Usage:
    """The counts of a model, taken out of its tensors; none where it has none."""
    if "counts.sizes" not in stored:
        return Usage.empty()
    sizes, entries, total = (stored.pop(f"counts.{part}") for part in COUNTS)
    return Usage(sizes.numpy(), entries.numpy().view(np.uint16), int(total))
