"""Two pairs of sentences that are none, because one sentence was lost and another put in.

The cheapest path pairs them straight on, since leaving two alone is dear; but the second of the one
side is the translation of the first of the other, and their partners have nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.align.likeness import likeness
from qa.data import Segment

# Log-odds of the pair that is one, and of those that are none: of 1,400 neighbouring pairs of human
# translations from English and French not one looks so; of those in which a sentence was lost and a
# strange one put behind, 57 %.
PAIR, STRANGERS = 2.0, -1.0


def diagonal(segments: Sequence[Segment], side: str) -> Iterator[int]:
    """The indices of segments whose ``side`` has a sentence that the other side of a text lacks."""
    for at, (one, other) in enumerate(pairwise(segments)):
        if not (one.source and other.source and one.target and other.target):
            continue
        lang = one.source_lang or "en"
        # The source of the first is lost, or that of the second; the other target was put in.
        for lost, kept in ((one, other), (other, one)):
            if _gone(lost, kept, segments, lang):
                which = lost if side == "source" else kept
                yield at + (which is other)


def _gone(lost: Segment, kept: Segment, segments: Sequence[Segment], lang: str) -> bool:
    """Whether the target beside what is lost renders the source that is kept, and nothing else has
    to do with what is lost or put in."""
    if likeness(kept.source or "", lost.target, lang) <= PAIR:
        return False
    strangers = [(lost.source, one.target) for one in segments]
    strangers += [(one.source, kept.target) for one in segments]
    return all(
        likeness(source, target, lang) < STRANGERS
        for source, target in strangers
        if source and target
    )
