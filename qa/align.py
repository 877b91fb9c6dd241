"""Pair source and target: sentences, and the blocks of two texts."""

from __future__ import annotations

from collections.abc import Sequence

from qa.beads import Bead, Floats, beads, side


def align(
    source: Sequence[str],
    target: Sequence[str],
    source_lang: str,
    target_lang: str = "de",
    *,
    similarity: Floats | None = None,
) -> list[Bead]:
    """Beads (source indices, target indices) in text order; every sentence is in exactly one.

    ``similarity`` are cosines of sentence embeddings, shape (source, target), between -1 and 1.
    """
    return beads(side(source, source_lang), side(target, target_lang), source_lang, similarity)
