"""Sentences paired for good: what is too much or missing is told from what is rendered together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.align.doubled import copies, put_back
from qa.align.lattice import Bead, Borders
from qa.align.members import parted
from qa.align.missing import Missing, joined, missing

# How to pair the source with these sentences of the target.
Pair = Callable[[Sequence[str], Borders | None], list[Bead]]


def settled(
    source: Sequence[str],
    target: Sequence[str],
    lang: str,
    other: str,
    pair: Pair,
    borders: Borders | None = None,
) -> tuple[list[Bead], Missing]:
    """The beads of the sentences, and those that surely are on one side only.

    The others stand in beads of both sides, but for those of blocks that are alone. ``lang`` and
    ``other`` are the languages of source and target.
    """
    taken = copies(source, target)
    if taken:
        places = [j for j in range(len(target)) if j not in taken]
        within = borders.without(taken) if borders else None
        kept = [target[j] for j in places]
        found, (lost, more) = _once(source, kept, lang, other, pair, within)
        found = put_back(found, taken)
        # What renders two sentences may be one that the source has in other words again.
        twice = {*taken, *taken.values()}
        if not any(len(ours) > 1 and twice & {*theirs} for ours, theirs in found):
            alone = {j for ours, theirs in found for j in theirs if not ours and j in twice}
            return found, (lost, frozenset(places[j] for j in more) | alone)
    return _once(source, target, lang, other, pair, borders)


def _once(
    source: Sequence[str],
    target: Sequence[str],
    lang: str,
    other: str,
    pair: Pair,
    borders: Borders | None,
) -> tuple[list[Bead], Missing]:
    """The beads of sentences that are no copies."""
    found = pair(target, borders)
    gone = missing(source, target, found, lang, other)
    found, more = parted(source, target, joined(found, gone, borders), lang, other)
    return found, (gone[0] | more[0], gone[1] | more[1])
