"""Sentences and blocks paired, by nothing but their texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.align.beads import beads
from qa.align.evidence import side
from qa.align.lattice import Bead, Borders
from qa.align.regions import Blocks
from qa.align.settled import settled
from qa.languages import language
from qa.text.composed import Composed
from qa.text.recall import recalled

Texts = tuple[str, ...]


def align(
    source: Sequence[str],
    target: Sequence[str],
    source_lang: str,
    target_lang: str = "de",
    *,
    blocks: bool = False,
    borders: Borders | None = None,
) -> list[Bead]:
    """Beads (source indices, target indices) in text order; every sentence is in exactly one.

    ``blocks`` says that they are whole paragraphs, which are seldom merged but may be lost;
    ``borders`` are those of the paragraphs that the sentences stand in.
    """
    if not source or not target:
        return [((i,), ()) for i in range(len(source))] + [((), (j,)) for j in range(len(target))]
    if len(source) == len(target) == 1:
        return [((0,), (0,))]
    ours, theirs = language(source_lang).code, language(target_lang).code
    source, target = ([Composed(text).text for text in texts] for texts in (source, target))
    if blocks:
        return Blocks(source, target, ours, theirs).beads()
    sides = side(source, ours), side(target, theirs)
    return beads(*sides, ours, borders)


@recalled
def settled_beads(
    source: Texts,
    target: Texts,
    lang: str,
    other: str,
    blocks: tuple[tuple[Texts, ...], tuple[Texts, ...]] | None,
) -> tuple[Bead, ...]:
    """The beads of the sentences of two texts; ``blocks`` are those of their blocks, if they count.

    What they are depends on nothing else.
    """
    borders = Borders.of(*blocks) if blocks else None

    def pair(target: Sequence[str], borders: Borders | None) -> list[Bead]:
        return align(source, target, lang, other, borders=borders)

    return tuple(settled(source, target, lang, other, pair, borders)[0])


def frozen(texts: Iterable[Sequence[str]]) -> tuple[Texts, ...]:
    """Texts that nobody can change."""
    return tuple(map(tuple, texts))
