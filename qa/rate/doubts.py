"""Broken sentences that a model is only sure of where others of the same text are broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.data import Document, Finding, Scores
from qa.rate import GARBLED


def doubted(
    document: Document, found: Sequence[Sequence[Finding]], scores: Sequence[Scores]
) -> list[Scores]:
    """The scores of a document's segments, with their doubts among what was found if any sentence
    of it is broken.

    What breaks one sentence of an article (links, quotations that are taken for borders) breaks
    others. Rows of a table that are no document say nothing of each other. ``found`` is what rules
    find in each segment.
    """
    sure = any(
        finding.check == GARBLED
        for rules, score in zip(found, scores, strict=True)
        for finding in (*rules, *score.spans)
    )
    if not sure or not document.related:
        return list(scores)
    return [_believed(score) if score.doubts else score for score in scores]


def _believed(score: Scores) -> Scores:
    """A score whose doubts are believed."""
    garbled = max(score.garbled or 0.0, *(finding.confidence for finding in score.doubts))
    return replace(score, garbled=round(garbled, 6), spans=(*score.spans, *score.doubts))
