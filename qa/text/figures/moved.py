"""Sentences of a paragraph between which numbers and dates have moved.

Who writes a paragraph anew puts its sentences in another order, joins and divides them. What one
side of a pair of sentences has and the other lacks has moved if another pair has it on the other
side alone. What that pair renders itself has not: five for three is wrong, though five others are
spoken of in the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.data import Segment
from qa.languages import base, codes
from qa.text.figures.calendar import KINDS, named
from qa.text.figures.compared import compared
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import Numbers, numbers

# Sentences between a sentence and the one to which something of it has moved.
FAR = 4


def partners(segments: Sequence[Segment], index: int) -> Iterator[int]:
    """The sentences of a paragraph, not those beside, with which one has changed places.

    More than one number has moved between the two, and not one each way, which may be a mistake.

    >>> pairs = [("It cost 480 million.", "Neun, davon vier neue."), ("It is a lot.", "Viel."),
    ...          ("There are nine people, four of them new.", "480 Millionen.")]
    >>> segments = [Segment("", german, english, source_lang="en") for english, german in pairs]
    >>> list(partners(segments, 0)), list(partners(segments[::2], 0))
    ([2], [])
    """
    one = segments[index]
    if not comparable(one):
        return
    for at in range(max(index - FAR, 0), min(index + FAR + 1, len(segments))):
        if abs(at - index) > 1 and comparable(segments[at]):
            ways = given(one, segments[at]), given(segments[at], one)
            if sum(ways) > 1 and ways != (1, 1):
                yield at


def comparable(segment: Segment) -> bool:
    """Whether the numbers of both languages are known."""
    lang = base(segment.source_lang or "en")
    return lang in codes() and lang != "de" and base(segment.target_lang) == "de"


def given(one: Segment, other: Segment) -> int:
    """How many numbers, days and months that the translation of ``one`` has and its source lacks
    the source of ``other`` has and its translation lacks."""
    if not (one.source and one.target):
        return 0
    there, here = sides(other)
    found = sum(only(mention, there, here) for mention in compared(one)[0])
    for kind in KINDS:
        (lacking, ours), (theirs, rendered) = days_of(one, kind), days_of(other, kind)
        found += len((ours - lacking) & (theirs - rendered))
    return found


def sides(segment: Segment) -> tuple[Numbers, Numbers]:
    """The numbers of the source and of the translation."""
    lang = base(segment.source_lang or "en")
    return numbers(segment.source or "", lang), numbers(segment.target, "de")


def only(mention: Mention, having: Numbers, lacking: Numbers) -> bool:
    """Whether a number is on one side of a pair and not on the other."""
    return any(
        set(reading) <= having.values and not set(reading) <= lacking.values
        for reading in mention.readings
    )


def explained_by(segment: Segment, mention: Mention, other: Segment, side: str) -> bool:
    """Whether a number of one side of a pair is, converted, one that another pair has on the other
    side alone."""
    lone = int(side == "source")  # of the other pair, which side of what is unmatched is lone
    lost = {one.start for one in compared(other)[1 - lone]}
    said = sides(other)[lone].values
    if not lost or any(set(reading) <= said for reading in mention.readings):
        return False
    two = (other, segment) if side == "target" else (segment, other)
    across = replace(segment, source=two[0].source, target=two[1].target)
    unmatched = compared(across)
    found = lost - {one.start for one in unmatched[1 - lone]}
    return bool(found) and mention.start not in {one.start for one in unmatched[lone]}


def days_moved(segment: Segment, other: Segment) -> bool:
    """Whether the days and months that a translation lacks stand in another one without source.

    Not if it lacks some of its own: then two have changed places.
    """
    for kind in KINDS:
        theirs, ours = days_of(segment, kind)
        there, here = days_of(other, kind)
        if theirs - ours and theirs - ours <= here - there and there <= here:
            return True
    return False


def days_of(segment: Segment, kind: str) -> tuple[set[int], set[int]]:
    """The days of the week or months that the source names, and those of the translation."""
    lang = base(segment.source_lang or "en")
    texts = (segment.source or "", lang), (segment.target, "de")
    theirs, ours = ({one.index for one in named(text, code, kind)} for text, code in texts)
    return theirs, ours
