"""Titles, descriptions and the like, each beside that of the source of the same kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from qa.data import Block
from qa.text.segments import LABELS

# A longer list of options may be sorted anew: it is not known which is which.
FEW = 3

# Source blocks and the target blocks that render them; one side may be empty.
Pair = tuple[list[Block], list[Block]]


def labelled(pairs: list[Pair], source: Sequence[Block], target: Sequence[Block]) -> list[Pair]:
    """The pairs of the running text with those of labels, where these stand in the target.

    Of a kind one is the other's if both have the same name; of the rest of a kind that both have
    equally often, if nothing stands in another order. Others have no counterpart, and one that only
    the source has is nobody's fault.
    """
    ours, theirs = _kinds(source), _kinds(target)
    if not theirs:
        return pairs
    beside = {
        id(block): [twin]
        for kind, blocks in theirs.items()
        for block, twin in _twins(blocks, ours[kind])
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


def _twins(blocks: list[Block], others: list[Block]) -> Iterator[tuple[Block, Block]]:
    """Labels of one kind, each with the one of the source that it renders.

    >>> def told(*names): return [Block(name, (), "option", name=name) for name in names]
    >>> [(a.text, b.text) for a, b in _twins(told("b", "a", ""), told("a", "b", ""))]
    [('a', 'a'), ('b', 'b')]
    """
    here, there = _places(blocks), _places(others)
    known = [
        pair
        for name, places in there.items()
        if len(places) == len(here[name])
        for pair in zip(here[name], places, strict=True)
    ]
    yield from ((blocks[at], others[number]) for at, number in known)
    if len(blocks) == len(others) and all(at == number for at, number in known):
        rest = sorted(set(range(len(blocks))).difference(at for at, _ in known))
        if blocks[0].kind != "option" or len(rest) <= FEW:
            yield from ((blocks[at], others[at]) for at in rest)


def _places(blocks: list[Block]) -> defaultdict[str, list[int]]:
    """Where those of each name stand."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.name:
            found[block.name].append(at)
    return found


def _kinds(blocks: Sequence[Block]) -> defaultdict[str, list[Block]]:
    found: defaultdict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.kind in LABELS:
            found[block.kind].append(block)
    return found
