"""Broken sentences that a model is only sure of where others of the same text are broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from qa.data import Document, Finding, Scores
from qa.rate import GARBLED

# By how many times the odds of a sentence to be broken are as high where another one of its text
# is, and where several are. Models are told that one in twenty is; of the texts of twenty to thirty
# sentences in which several were found, it is one in five. One alone may be a slip of a writer, or
# an alarm that is false.
BESIDE_ONE, BESIDE_SEVERAL = 2.0, 5.0


def doubted(
    document: Document, found: Sequence[Sequence[Finding]], scores: Sequence[Scores]
) -> list[Scores]:
    """The scores of a document's segments, with their doubts among what was found if other
    sentences of it are broken.

    What breaks one sentence of an article (links, quotations that are taken for borders) breaks
    others. Rows of a table that are no document say nothing of each other. ``found`` is what rules
    find in each segment.
    """
    broken = [
        any(finding.check == GARBLED for finding in (*rules, *score.spans))
        for rules, score in zip(found, scores, strict=True)
    ]
    # Neighbours may be the halves of one sentence.
    places = sum(one for one, _ in groupby(broken))
    if not places or not document.related:
        return list(scores)
    times = BESIDE_ONE if places == 1 else BESIDE_SEVERAL
    return [_believed(score, times) for score in scores]


def _believed(score: Scores, times: float) -> Scores:
    """A score whose doubts are believed as far as odds ``times`` as high are enough for them."""
    sure = [
        replace(finding, confidence=likelier(finding.confidence, times))
        for needed, finding in score.doubts
        if needed <= times
    ]
    if not sure:
        return score
    garbled = max(score.garbled or 0.0, *(finding.confidence for finding in sure))
    return replace(score, garbled=round(garbled, 6), spans=(*score.spans, *sure))


def likelier(probability: float, times: float) -> float:
    """The probability whose odds are ``times`` as high.

    >>> round(likelier(0.7, 3.0), 3), likelier(0.0, 3.0), likelier(1.0, 3.0)
    (0.875, 0.0, 1.0)
    """
    return probability * times / (1 - probability + probability * times)
