"""What the sentence beside says: who divides sentences moves words to the next.

Each function is the ``elsewhere`` of a check (see `qa.check`): of a hit it says whether
what is lost there stands in the translation of the neighbour and not in its source, or whether
what is new there stands in the source of the neighbour and not in its translation.
"""

from __future__ import annotations

from qa.check import Hit
from qa.data import Segment
from qa.languages import base
from qa.text.figures.calendar import KINDS, named
from qa.text.figures.moved import comparable, days_moved, explained_by, only, sides
from qa.text.figures.numbers import numbers
from qa.text.figures.repeated import again
from qa.text.meaning.denial import denials, german_denials, may_deny, spoken_denials
from qa.text.meaning.fact_tables import known
from qa.text.meaning.facts import facts
from qa.text.meaning.lost import may_lack
from qa.text.names.gazetteer import names
from qa.text.names.kept import trace
from qa.text.names.towns import german_towns


def named_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether the sentence beside names who is missing, and its source does not."""
    words = (segment.source or "")[hit.start : hit.end].split()
    there = trace(beside.target)
    return any(word not in (beside.source or "") and there.holds(word) for word in words)


def denied_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether the sentence beside denies, and its source does not."""
    lang = segment.source_lang or "en"
    words = (segment.source or "")[hit.start : hit.end]
    if not spoken_denials(words, lang):  # what denies by its meaning German may say so, too
        return may_deny(beside.target) and not may_lack(beside.source or "", lang)
    return bool(german_denials(beside.target)) and not denials(beside.source or "", lang)


def affirmed_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether the source of the sentence beside denies, and its translation does not."""
    lang = segment.source_lang or "en"
    return bool(denials(beside.source or "", lang)) and not may_deny(beside.target)


def said_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether the source of the sentence beside says this, and its translation does not."""
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang == "de" or not known(lang):
        return False
    ours = facts(segment.target, "de")
    # Der Vater may be told by a he, but is none that any he beside it says.
    said = {(f.kind, f.member) for f in ours if f.start == hit.start and f.sure}
    there = {(f.kind, f.member) for f in facts(beside.source or "", lang)}
    here = {(f.kind, f.member) for f in facts(beside.target, "de")}
    return bool(said & (there - here))


def placed_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether the source of the sentence beside names this place, and its translation does not."""
    if said_beside(segment, hit, beside):
        return True
    here = (town for town in german_towns(segment.target) if town.start == hit.start)
    return any(
        names(beside.source or "", town.towns) and not names(beside.target, town.towns)
        for town in here
    )


def dated_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether the source of the sentence beside names this day, and its translation does not."""
    lang = base(segment.source_lang or "en")
    for kind in KINDS:
        ours = {one.index for one in named(segment.target, "de", kind) if one.start == hit.start}
        there, here = (
            {one.index for one in named(text, code, kind)}
            for text, code in ((beside.source or "", lang), (beside.target, "de"))
        )
        if ours & (there - here):
            return True
    return days_moved(segment, beside)


def counted_beside(segment: Segment, hit: Hit, beside: Segment) -> bool:
    """Whether a number stands in the next sentence of one side, and in this one of the other, or
    is only named again: alle vier, in those 38 hours."""
    lang = base(segment.source_lang or "en")
    if not comparable(segment) or not comparable(beside):
        return False
    text = (segment.source or "") if hit.side == "source" else segment.target
    code = lang if hit.side == "source" else "de"
    found = [m for m in numbers(text, code).mentions if m.start == hit.start]
    there, here = sides(beside)
    having, lacking = (here, there) if hit.side == "source" else (there, here)
    return any(
        only(mention, having, lacking)
        or explained_by(segment, mention, beside, hit.side)
        or again(segment, mention, beside, text)
        for mention in found
    )
