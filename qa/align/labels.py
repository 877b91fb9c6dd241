"""Titles, descriptions and the like, each beside that of the source of the same kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from qa.data import Block
from qa.text.segments import LABELS

# Source blocks and the target blocks that render them; one side may be empty.
Pair = tuple[list[Block], list[Block]]


def labelled(pairs: list[Pair], source: Sequence[Block], target: Sequence[Block]) -> list[Pair]:
    """The pairs of the running text with those of labels, where these stand in the target.

    Of a kind that both have equally often, one is the other's in their order; others have no
    counterpart, and one that only the source has is nobody's fault.
    """
    ours, theirs = _kinds(source), _kinds(target)
    if not theirs:
        return pairs
    beside = {
        id(block): [twin]
        for kind, blocks in theirs.items()
        if len(blocks) == len(ours[kind])
        for block, twin in zip(blocks, ours[kind], strict=True)
    }
    place = {id(block): number for number, block in enumerate(target)}
    found: list[tuple[int, Pair]] = []
    last = -1
    for pair in pairs:
        last = place[id(pair[1][0])] if pair[1] else last
        found.append((last, pair))
    found += (
        (place[id(block)], (beside.get(id(block), []), [block]))
        for blocks in theirs.values()
        for block in blocks
    )
    return [pair for _, pair in sorted(found, key=lambda item: item[0])]


def _kinds(blocks: Sequence[Block]) -> defaultdict[str, list[Block]]:
    found: defaultdict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.kind in LABELS:
            found[block.kind].append(block)
    return found
