"""From groups to tensors: tokens of both sides, labels on tokens, batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
import torch
from examples import Group, Item
from torch import Tensor

from qa.backends.estimator.network import OUTPUTS, SOURCE, STYLES, TARGET, TOKEN
from qa.backends.estimator.usage import KINDS, Usage

CLS, PAD, SEP = 0, 1, 2
LONGEST = 96  # tokens a side; longer text is left out in training, windowed at run time


@dataclass(frozen=True)
class Encoded:
    """An item as token ids; label rows are (channel, first, last + 1, value), -1 is unknown."""

    ids: list[int]
    split: int  # tokens of [CLS] target [SEP]
    item: Item
    spans: list[tuple[int, int]]  # character offsets of each token in its own side
    codes: np.ndarray  # (tokens, kinds) of `usage`


@dataclass(frozen=True)
class Batch:
    """Padded tensors: ids, positions, types, mask (B, T); labels with NaN where unknown."""

    ids: Tensor
    positions: Tensor
    types: Tensor
    mask: Tensor
    styles: Tensor  # (B,)
    codes: Tensor  # (B, T, kinds) of `usage`
    sentence: Tensor  # (B, len(OUTPUTS))
    token: Tensor  # (B, T, len(TOKEN))
    pairs: Tensor  # (P, 2) indices of the better and the worse
    weights: Tensor  # (P,)


def encode(tokenizer: Any, usage: Usage, items: Sequence[Item]) -> list[Encoded]:
    """Token ids, offsets and usage of items."""
    targets = tokenizer.encode_batch([i.target for i in items], add_special_tokens=False)
    sources = tokenizer.encode_batch([i.source or "" for i in items], add_special_tokens=False)
    encoded = []
    for item, target, source in zip(items, targets, sources, strict=True):
        ids = [CLS, *target.ids, SEP]
        spans = [(0, 0), *target.offsets, (0, 0)]
        split = len(ids)
        if item.source:
            ids += [*source.ids, SEP]
            spans += [*source.offsets, (0, 0)]
        codes = usage.of(item.target, spans[:split])
        if item.style == "foreign":  # of other languages than German there are no counts
            codes[:] = 0
        if item.source:
            codes = np.concatenate([codes, usage.of(item.source, spans[split:], source=True)])
        encoded.append(Encoded(ids, split, item, spans, codes))
    return encoded


def token_labels(encoded: Encoded) -> Tensor:
    """Labels (T, len(TOKEN)); NaN where a channel is unknown or a token is special."""
    labels = torch.full((len(encoded.ids), len(TOKEN)), float("nan"))
    for index, channel in enumerate(TOKEN):
        if channel in encoded.item.known:
            first, last = _side(encoded, channel)
            labels[first:last, index] = 0.0
    for mark in encoded.item.marks:
        index = TOKEN.index(mark.channel)
        if mark.channel not in encoded.item.known:
            continue
        first, last = _side(encoded, mark.channel)
        hits = [
            t
            for t in range(first, last)
            if encoded.spans[t][0] < mark.end and mark.start < encoded.spans[t][1]
        ]
        for t in hits[:1] if mark.channel == "gap" else hits:
            labels[t, index] = min(1.0, float(labels[t, index]) + mark.value)
    return labels


def _side(encoded: Encoded, channel: str) -> tuple[int, int]:
    if channel == "omitted":
        return encoded.split, max(encoded.split, len(encoded.ids) - 1)
    return 1, encoded.split - 1


def collate(groups: Sequence[Sequence[Encoded]], pairs: Sequence[Group]) -> Batch:
    """One batch of encoded groups."""
    flat = [encoded for group in groups for encoded in group]
    size, length = len(flat), max(len(e.ids) for e in flat)
    ids = torch.full((size, length), PAD)
    positions = torch.zeros((size, length), dtype=torch.long)
    types = torch.full((size, length), TARGET)
    mask = torch.zeros((size, length), dtype=torch.bool)
    sentence = torch.full((size, len(OUTPUTS)), float("nan"))
    token = torch.full((size, length, len(TOKEN)), float("nan"))
    codes = torch.zeros((size, length, len(KINDS)), dtype=torch.uint8)
    for row, encoded in enumerate(flat):
        n = len(encoded.ids)
        ids[row, :n] = torch.tensor(encoded.ids)
        positions[row, :n] = torch.cat(
            [torch.arange(encoded.split), torch.arange(n - encoded.split)]
        )
        types[row, encoded.split : n] = SOURCE
        mask[row, :n] = True
        codes[row, :n] = torch.from_numpy(encoded.codes)
        for name, value in encoded.item.labels.items():
            sentence[row, OUTPUTS.index(name)] = value
        token[row, :n] = token_labels(encoded)
    order: list[tuple[int, int]] = []
    weights: list[float] = []
    at = 0
    for encoded_group, group in zip(groups, pairs, strict=True):
        order += [(at + better, at + worse) for better, worse, _ in group.pairs]
        weights += [weight for _, _, weight in group.pairs]
        at += len(encoded_group)
    styles = torch.tensor([STYLES.index(e.item.style) for e in flat])
    return Batch(
        ids,
        positions,
        types,
        mask,
        styles,
        codes,
        sentence,
        token,
        torch.tensor(order, dtype=torch.long).view(-1, 2),
        torch.tensor(weights),
    )


def batches(
    tokenizer: Any, usage: Usage, stream: Iterator[Group], *, tokens: int, pool: int, seed: int
) -> Iterator[Batch]:
    """Batches of about ``tokens`` padded tokens, each of texts of like length, shuffled."""
    rng = random.Random(seed)
    while True:
        taken = list(islice(stream, pool))
        encoded = iter(encode(tokenizer, usage, [item for group in taken for item in group.items]))
        rows = [([next(encoded) for _ in group.items], group) for group in taken]
        # A text cut short would be broken itself.
        rows = [row for row in rows if all(len(e.ids) <= 2 * LONGEST for e in row[0])]
        rows.sort(key=lambda row: max(len(e.ids) for e in row[0]) + rng.random())
        cuts: list[list[tuple[list[Encoded], Group]]] = [[]]
        for row in rows:
            longest = max(len(e.ids) for e in row[0])
            if (sum(len(r[0]) for r in cuts[-1]) + len(row[0])) * longest > tokens and cuts[-1]:
                cuts.append([])
            cuts[-1].append(row)
        rng.shuffle(cuts)
        for cut in cuts:
            yield collate([row[0] for row in cut], [row[1] for row in cut])
