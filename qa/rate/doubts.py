"""Broken sentences that a model is only sure of where others of the same text are broken.

Where none is, an editor had better read them again: of such sentences among human translations
about half have a fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from qa.data import Document, Finding, Scores, Severity
from qa.rate import DOUBTFUL, GARBLED
from qa.text.excerpt import excerpt

# By how many times the odds of a sentence to be broken are as high as the share of the text that is
# found to be: models are told that one sentence in twenty is broken, and of the broken ones of a
# text somewhat more than half are found. At most five times, which is what holds where one in five
# is; beside a single one twice, since that may be a slip of a writer or an alarm that is false.
USUAL, FOUND = 0.05, 0.5
BESIDE_ONE, BESIDE_SEVERAL = 2.0, 5.0
HINT = "Read this sentence again: it may be broken at “{}”, or lack a word there."


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
    times = factor(sum(one for one, _ in groupby(broken)), len(broken))
    if times <= 1 or not document.related:
        return list(scores)
    return [_believed(score, times) for score in scores]


def factor(places: int, sentences: int) -> float:
    """By how many times the odds of the others are as high, where so many of a text's sentences are
    broken.

    >>> [round(factor(places, 25), 1) for places in (0, 1, 2, 3, 4)], factor(1, 10), factor(4, 2000)
    ([0.0, 1.6, 3.2, 4.8, 5.0], 2.0, 0.08)
    """
    most = BESIDE_ONE if places == 1 else BESIDE_SEVERAL
    return min(most, places / max(sentences, 1) / FOUND / USUAL)


def _believed(score: Scores, times: float) -> Scores:
    """A score whose doubts are believed as far as odds ``times`` as high are enough for them; the
    others stay doubts."""
    sure = [
        replace(finding, confidence=likelier(finding.confidence, times))
        for needed, finding in score.doubts
        if needed <= times
    ]
    if not sure:
        return score
    garbled = max(score.garbled or 0.0, *(finding.confidence for finding in sure))
    left = tuple(doubt for doubt in score.doubts if doubt[0] > times)
    spans = (*score.spans, *sure)
    return replace(score, garbled=round(garbled, 6), spans=spans, doubts=left)


def hinted(score: Scores) -> Scores:
    """A score whose doubts are told as hints."""
    if not score.doubts:
        return score
    hints = (_hint(finding) for _, finding in score.doubts)
    return replace(score, spans=(*score.spans, *hints), doubts=())


def _hint(finding: Finding) -> Finding:
    return replace(
        finding,
        check=DOUBTFUL,
        category="fluency/grammar",
        severity=Severity.MINOR,
        message=HINT.format(excerpt(finding.text)),
    )


def likelier(probability: float, times: float) -> float:
    """The probability whose odds are ``times`` as high.

    >>> round(likelier(0.7, 3.0), 3), likelier(0.0, 3.0), likelier(1.0, 3.0)
    (0.875, 0.0, 1.0)
    """
    return probability * times / (1 - probability + probability * times)
