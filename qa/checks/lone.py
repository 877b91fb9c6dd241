"""Whether a sentence that was left without a partner is said in its paragraph all the same."""

from __future__ import annotations

from collections.abc import Sequence

from qa.align.evidence import LENGTH
from qa.align.likeness import SURE, likeness
from qa.data import Segment
from qa.languages import base
from qa.text.figures.calendar import KINDS, named
from qa.text.figures.compared import compared
from qa.text.figures.digits import Reading
from qa.text.figures.moved import FAR, comparable, days_of, only, sides
from qa.text.figures.numbers import numbers

SMALL = 12  # up to here two sentences may have a number by chance
# By how much a paragraph may be longer or shorter than its source though nothing is too much.
LONGER = 1.25


def rendered(segments: Sequence[Segment], index: int) -> bool:
    """Whether what a sentence without counterpart says stands in its paragraph after all.

    Its numbers and days are those that another pair, or another such sentence, has on the other
    side alone; it and one of the other side are a translation; or a pair beside it is none, because
    its numbers belong to another pair, so that the sentence is the partner.
    """
    lone = segments[index]
    places = range(max(index - FAR, 0), min(index + FAR + 1, len(segments)))
    near = [segments[at] for at in places if at != index and comparable(segments[at])]
    lang = next((base(one.source_lang) for one in near if one.source_lang), "en")
    which = 1 if lone.target else 0
    text = lone.target or lone.source or ""
    told = [
        reading
        for mention in numbers(text, "de" if which else lang).mentions
        for reading in mention.readings
    ]
    fits = _fits(segments, lang, which)
    for other in near:
        # A number that another translation lacks is strong, and what is new may be long.
        if (fits or which) and _owed(told, other, which):
            return True
        if fits and _day(text, other, lang, which):
            return True
        if (fits or not (other.source and other.target)) and _rather(lone, other, lang, which):
            return True
    beside = [segments[at] for at in (index - 1, index + 1) if 0 <= at < len(segments)]
    return fits and any(
        comparable(one) and _strangers(one, [o for o in near if o is not one], which)
        for one in beside
    )


def _owed(told: Sequence[Reading], other: Segment, which: int) -> bool:
    """Whether a number of a sentence is one that a pair has on the other side alone."""
    if other.source and other.target:
        altered, missing = compared(other)
        owed = missing if which else altered
    else:
        owed = tuple(one for one in sides(other)[1 - which].mentions if one.claim)
    return any(
        reading in told and (len(reading) > 1 or reading[0] > SMALL or reading[0] % 1)
        for one in owed
        for reading in one.readings
    )


def _day(text: str, other: Segment, lang: str, which: int) -> bool:
    """Whether a sentence names a day or month that a pair has on the other side alone."""
    for kind in KINDS:
        days = days_of(other, kind)
        own = {one.index for one in named(text, "de" if which else lang, kind)}
        if own & (days[1 - which] - days[which]):
            return True
    return False


def _rather(lone: Segment, other: Segment, lang: str, which: int) -> bool:
    """Whether a sentence is rather what the other side of a pair, or of none, is a translation of,
    or into."""
    source, target = (other, lone) if which else (lone, other)
    if not (source.source and target.target):
        return False
    here = likeness(source.source, target.target, lang)
    alone = not (other.source and other.target)
    own = 0.0 if alone else likeness(other.source or "", other.target, lang) + SURE
    return here > max(own, 0.0)


def _strangers(pair: Segment, others: Sequence[Segment], which: int) -> bool:
    """Whether all numbers of a pair's side belong to another pair."""
    if not (pair.source and pair.target):
        return False
    unmatched = compared(pair)[1 - which]
    there, here = sides(pair)
    if not unmatched or there.named & here.named:
        return False
    return all(
        any(only(one, sides(other)[1 - which], sides(other)[which]) for other in others)
        for one in unmatched
    )


def _fits(segments: Sequence[Segment], lang: str, which: int) -> bool:
    """Whether the side of a sentence is not so long that the sentence is too much."""
    ratio = LENGTH.get(lang, LENGTH[""])[0]
    theirs = ratio * sum(len(one.source or "") for one in segments)
    ours = sum(len(one.target) for one in segments)
    return ours <= LONGER * theirs if which else theirs <= LONGER * ours
