"""Texts as the estimator reads them: token ids in windows, and batches of one length.

A text gets the same numbers whatever stands beside it, because the length that it is padded to
depends on the text alone.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from qa.backends.estimator.network import SOURCE, STYLES, TARGET
from qa.backends.estimator.usage import KINDS, Codes, Usage

CLS, PAD, SEP = 0, 1, 2
NOWHERE = (0, 0)  # the span of a special token
ROWS, TOKENS = 24, 1_536  # most texts and tokens in a batch; more take longer, and more memory
STEP = 8  # padded lengths are multiples of it
WINDOW, OVERLAP = 110, 30  # target tokens seen at once; longer text is read in windows
SOURCE_WINDOW = 220
# A word that joins two marked ones is marked with them.
JOINS = frozenset({"und", "oder", "sowie", "and", "or"})


@dataclass(frozen=True, slots=True)
class Text:
    """What is judged: a German text and perhaps the text it translates, in language ``lang``.

    The language (without a region, "" where unknown) says how sure one has to be of a fault.
    """

    target: str
    source: str | None = None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A window of a text as token ids, with character offsets of each token in its side."""

    text: int
    ids: list[int]
    split: int  # tokens of [CLS] target [SEP]
    spans: list[tuple[int, int]]
    share: float  # of the text's target tokens that are new in this window
    codes: Codes  # (tokens, kinds) of `usage`


def pieces(tokenizer: Any, usage: Usage, texts: Sequence[Text]) -> list[Piece]:
    """The windows of all texts, in order."""
    targets = tokenizer.encode_batch([t.target for t in texts], add_special_tokens=False)
    sources = tokenizer.encode_batch([t.source or "" for t in texts], add_special_tokens=False)
    ours = usage.of_all(
        [text.target for text in texts], [[NOWHERE, *t.offsets, NOWHERE] for t in targets]
    )
    theirs = usage.of_all(
        [text.source or "" for text in texts],
        [[*s.offsets, NOWHERE] for s in sources],
        source=True,
    )
    found = []
    for i, (target, source) in enumerate(zip(targets, sources, strict=True)):
        for start, end, fresh in windows(len(target.ids)):
            part = slice(*proportional(start, end, len(target.ids), len(source.ids)))
            ids = [CLS, *target.ids[start:end], SEP]
            spans = [NOWHERE, *target.offsets[start:end], NOWHERE]
            split = len(ids)
            codes = [ours[i][:1], ours[i][start + 1 : end + 1], ours[i][-1:]]
            if texts[i].source:
                ids += [*source.ids[part], SEP]
                spans += [*source.offsets[part], NOWHERE]
                codes += [theirs[i][part], theirs[i][-1:]]
            share = fresh / max(1, len(target.ids))
            found.append(Piece(i, ids, split, spans, share, np.concatenate(codes)))
    return found


def windows(length: int) -> Iterator[tuple[int, int, int]]:
    """Start and end of the windows over a text of ``length`` tokens, and what is new in each."""
    start = end = 0
    while True:
        fresh = min(length, start + WINDOW) - end
        end += fresh
        yield start, end, fresh
        if end >= length:
            return
        start = end - OVERLAP


def proportional(start: int, end: int, length: int, other: int) -> tuple[int, int]:
    """The stretch of the source that a window of the target stands for, with a margin."""
    if end - start >= length and other <= SOURCE_WINDOW:
        return 0, other
    ratio = other / max(1, length)
    first = max(0, int(start * ratio) - OVERLAP // 2)
    return first, min(other, max(int(end * ratio) + OVERLAP // 2, first), first + SOURCE_WINDOW)


def padded(length: int) -> int:
    """The length that a text of ``length`` tokens is padded to."""
    return -(-length // STEP) * STEP


def batches(found: Sequence[Piece]) -> Iterator[list[int]]:
    """Indices of pieces that run together: of one padded length, within ``ROWS`` and ``TOKENS``."""
    of: dict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(found):
        of[padded(len(piece.ids))].append(index)
    for length in sorted(of, reverse=True):
        size = max(1, min(ROWS, TOKENS // length))
        for at in range(0, len(of[length]), size):
            yield of[length][at : at + size]


def tensors(found: Sequence[Piece]) -> tuple[Tensor, ...]:
    """Ids, positions, types and mask (pieces, padded length), styles (pieces,), and codes of usage
    (pieces, padded length, kinds)."""
    rows, length = len(found), padded(max(len(piece.ids) for piece in found))
    ids, types = np.full((rows, length), PAD), np.full((rows, length), TARGET)
    positions = np.zeros((rows, length), np.int64)
    mask = np.zeros((rows, length), bool)
    codes = np.zeros((rows, length, len(KINDS)), np.uint8)
    for row, piece in enumerate(found):
        n = len(piece.ids)
        ids[row, :n] = piece.ids
        positions[row, : piece.split] = np.arange(piece.split)
        positions[row, piece.split : n] = np.arange(n - piece.split)
        types[row, piece.split : n] = SOURCE
        mask[row, :n] = True
        codes[row, :n] = piece.codes
    styles = np.full(rows, STYLES.index("mqm"))
    return tuple(map(torch.from_numpy, (ids, positions, types, mask, styles, codes)))


def runs(
    scores: Sequence[float], limit: float, text: str, places: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Stretches of words whose logit reaches the limit; a full stop between them parts them, and
    und between two of them does not: der Festplatten und Hüllen."""
    first: int | None = None
    for i, score in enumerate([*_joined(scores, limit, text, places), -math.inf]):
        cut = (
            first is not None
            and i < len(scores)
            and re.search(r"[.!?;:]", text[places[i - 1][1] : places[i][0]])
        )
        if first is not None and (score < limit or cut):
            yield first, i
            first = None
        if score >= limit and first is None:
            first = i


def _joined(
    scores: Sequence[float], limit: float, text: str, places: Sequence[tuple[int, int]]
) -> list[float]:
    """The logits, that of a word which joins two marked ones at least the limit."""
    found = list(scores)
    for i in range(1, len(scores) - 1):
        if min(scores[i - 1], scores[i + 1]) >= limit and text[slice(*places[i])] in JOINS:
            found[i] = max(scores[i], limit)
    return found
