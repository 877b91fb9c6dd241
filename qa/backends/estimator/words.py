"""From tokens to words: the logits of each word of a side."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from qa.backends.estimator.network import TAGS
from qa.backends.estimator.outputs import Logits
from qa.backends.estimator.reading import Piece, Text

# Windows of a text, each with its sentence logits (outputs) and token logits (tokens, channels).
Parts = list[tuple[Piece, tuple[Logits, Logits]]]
Words = list[tuple[tuple[int, int], list[float]]]  # offsets of words, and their logits by channel
WORD = re.compile(r"\S+")
EDGES = ".,;:!?…\"'„“”‚‘’«»()[]–—"
LEAST = -20.0  # logit of a word that no window sees


def words(text: str) -> list[tuple[int, int]]:
    """Offsets of the words, without punctuation at their edges.

    >>> words("„Ja“, sagte er.")
    [(1, 3), (6, 11), (12, 14)]
    """
    found = []
    for match in WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if word[0] in EDGES or word[-1] in EDGES:
            core = word.strip(EDGES)
            start += word.index(core) if core else 0
            end = start + len(core or word)
        found.append((start, end))
    return found


def word_table(content: str, parts: Parts, side: str) -> Words:
    """Words of a side with their greatest logits (one row a word, one column a channel)."""
    found = words(content)
    rows = np.full((len(found), len(TAGS)), LEAST)
    starts, ends = np.array(found).reshape(-1, 2).T
    for piece, (_, token) in parts:
        first, last = (
            (1, piece.split - 1) if side == "target" else (piece.split, len(piece.ids) - 1)
        )
        if first == last or not found:
            continue
        begin, end = np.array(piece.spans[first:last]).T
        # A token may begin with the blank before its word.
        begin = begin + [content[at : at + 1].isspace() for at in begin.tolist()]
        at = np.searchsorted(starts, begin, "right") - 1
        inside = (at >= 0) & (begin < ends[at]) & (end > starts[at])
        np.maximum.at(rows, at[inside], token[first:last][inside].astype(np.float64))
    return list(zip(found, rows.tolist(), strict=True))


def by_text(
    texts: Sequence[Text], found: Sequence[Piece], outputs: Sequence[tuple[Logits, Logits]]
) -> list[Parts]:
    """Of each text its windows with their outputs."""
    of: list[Parts] = [[] for _ in texts]
    for piece, output in zip(found, outputs, strict=True):
        of[piece.text].append((piece, output))
    return of
