"""Accuracy of numbers: what a figure says in the source it must say in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import isclose

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import codes
from qa.text.clocks import clocks, spoken
from qa.text.digits import Mention
from qa.text.equivalents import explained, phones
from qa.text.fractions import Share, other_percentage, other_share, suggested_share
from qa.text.numbers import MAX_CACHED, Numbers, half_hours, numbers
from qa.text.sizes import matched, sizes
from qa.text.suggested import suggested
from qa.text.units import converted, converts_from, measures

# From here on equal digits are enough, however they are grouped: telephone numbers, versions.
MANY_DIGITS = 4
# 27:37 is in the 28th minute of a game; below 25 it may be the time.
MINUTE = re.compile(r"(2[5-9]|[3-9]\d|1[0-2]\d):\d\d")
# A sentence with more numbers is a table or a list; each is held against both texts.
MOST_EXPLAINED = 60
# How many numbers of the source a message names.
NAMED = 4


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.85, plain=True)
def altered_number(segment: Segment) -> Iterator[Hit]:
    """A number of the translation does not occur in the source.

    Wrong figures are the errors that readers trust most and editors overlook most easily. Numbers
    are compared by value, whatever their notation; converted units are accepted.

    Flags:
        The bill is 15 euros.
        Die Rechnung beträgt [[50]] Euro.

        The company made a profit of 2.4 million euros.
        Das Unternehmen erzielte einen Gewinn von [[2,4]] Milliarden Euro.

        Seven of the passengers were injured.
        [[Neun]] der Fahrgäste wurden verletzt.

        The clubs collected 476.4 million.
        Die Vereine nahmen [[476,4]] Milliarden ein.

        fr| Le musée a accueilli 1 250 visiteurs en 2017.
        Das Museum empfing 2017 [[1.520]] Besucher.

        They counted <b>2.52</b> million viewers.
        Sie zählten <b>[[2,62]]</b> Millionen Zuschauer.

        One in five pupils agreed.
        [[Jeder vierte]] Schüler stimmte zu.

        Two-thirds of the delegates backed it.
        [[Ein Drittel]] der Delegierten war dafür.

        The new model uses 20 percent less power.
        Das neue Modell verbraucht [[ein Viertel]] weniger Strom.

    Passes:
        One in five pupils agreed.
        Ein Fünftel der Schüler stimmte zu.

        The new model uses 20 percent less power, and 60 percent like it.
        Das neue Modell verbraucht ein Fünftel weniger Strom, und drei Fünfteln gefällt es.

        They counted <b>2.52</b> million viewers, and {0} more.
        Sie zählten <b>2,52 Millionen</b> Zuschauer, und {0} weitere.

        The bill is 1,500.50 euros.
        Die Rechnung beträgt 1.500,50 Euro.

        A dozen people came at 3:30 p.m. on July 3, in the 1990s.
        Zwölf Leute kamen am 3.7. um halb vier, in den 90er-Jahren.

        The village lies 25 miles away, and the two-year-old walked half of it.
        Das Dorf liegt 40 Kilometer entfernt, und der Zweijährige lief 50 Prozent davon.

        It takes two-and-a-half to five years, and 60 per cent of the time it works.
        Es dauert zweieinhalb bis fünf Jahre, und in sechs von zehn Fällen klappt es.

        The club missed a top-four finish after a 2-0 loss.
        Der Klub verpasste nach einem 0:2 die Top-Four-Platzierung.

        The town is marking its bicentennial.
        Die Stadt begeht ihr 200-jähriges Bestehen.

        There are 41.78 lakh cases and 14 lakh tests.
        Es gibt 4.178.000 Fälle und 14 Lakh Tests.

        es| El metro cuesta 7,4 mil millones de euros.
        Die Metro kostet 7,4 Milliarden Euro.

        ru| В девятнадцатом веке здесь жили двадцать пять тысяч человек.
        Im 19. Jahrhundert lebten hier 25.000 Menschen.
    """
    altered, missing = compared(segment)
    source = segment.source or ""
    for mention in altered:
        words = _named_amount(segment.target, mention)
        suggestion = None
        if len(altered) == len(missing) == 1:
            lang = segment.source_lang or "en"
            suggestion = suggested(source, segment.target, lang, mention, missing[0])
        yield Hit(
            mention.start,
            mention.end,
            f"The number {words} does not occur in the source{_there(source, missing)}.",
            suggestion=suggestion,
        )
    shares = None if altered else _shares(segment, missing)
    if shares:
        there, here = shares
        words, ours = source[there.start : there.end], segment.target[here.start : here.end]
        suggestion = suggested_share(there, ours)
        yield Hit(here.start, here.end, f"The source says {words}.", suggestion=suggestion)


def _shares(segment: Segment, missing: tuple[Mention, ...]) -> tuple[Share, Share] | None:
    """A share of the source and the other one that the translation has in words."""
    source, target = segment.source or "", segment.target
    if segment.target_lang[:2] != "de":
        return None
    if len(missing) == 1:
        found = other_percentage(source, target)
        return found if found and found[0].start == missing[0].start else None
    if (segment.source_lang or "en")[:2] != "en":
        return None
    return other_share(source, target)


@check("accuracy/omission", Severity.MAJOR, needs_source=True, confidence=0.8, plain=True)
def missing_number(segment: Segment) -> Iterator[Hit]:
    """A number of the source has no counterpart in the translation.

    A figure that is gone is a fact that is gone. Numbers that may be said in other ways (one, both,
    a dozen) are not missed; nor is anything where another number was altered.

    Flags:
        The trial of the [[27]]-year-old starts on Monday.
        Der Prozess gegen den Mann beginnt am Montag.

        It has rooms for [[eleven]] guests.
        Es hat Zimmer für Gäste.

    Passes:
        Two of the three men met at 9 a.m. on 12 May 2015.
        Zwei der drei Männer trafen sich am 12.05.15 um neun Uhr.

        He works for a third-tier club in the nineteenth district, far from London SW11.
        Er arbeitet für einen Drittligisten im 19. Bezirk, weit weg von London.
    """
    altered, missing = compared(segment)
    if altered or not missing or _shares(segment, missing):
        return
    source = segment.source or ""
    for mention in missing:
        words = source[mention.start : mention.end]
        yield Hit(
            mention.start,
            mention.end,
            f"The number {words} of the source has no counterpart in the translation.",
            side="source",
            severity=Severity.MINOR if mention.spelled else None,
        )


Unmatched = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def compared(segment: Segment) -> Unmatched:
    """Numbers of the target without origin, and numbers of the source without counterpart."""
    source, lang = segment.source or "", segment.source_lang or "en"
    if segment.target_lang[:2] != "de" or lang[:2] not in _known() or lang[:2] == "de":
        return (), ()
    if len(source) + len(segment.target) > MAX_CACHED:
        return _compare(source, segment.target, lang[:2])
    return _compared(source, segment.target, lang[:2])


@lru_cache
def _known() -> frozenset[str]:
    return frozenset(codes())


@lru_cache(maxsize=4_096)
def _compared(source: str, target: str, lang: str) -> Unmatched:
    return _compare(source, target, lang)


def _compare(source: str, target: str, lang: str) -> Unmatched:
    there, here = numbers(source, lang), numbers(target, "de")
    if not there.mentions and not here.mentions:
        return (), ()
    # Other sources than English are often translations themselves, whose translators converted
    # the same inches to 7 or to 7.6 centimetres.
    same = () if lang == "en" else (1.0,)
    known = tuple(measures(target, here.mentions, same))
    altered = tuple(
        m
        for m in here.mentions
        if m.claim and not _found(m, target, there) and not converts_from(m, target, there, same)
    )
    missing = tuple(
        m
        for m in there.mentions
        # Number words of other languages have too many forms and second meanings (six, sette).
        if m.claim
        and (lang == "en" or not m.spelled)
        and not _found(m, source, here)
        and not converted(m, known)
    )
    if (altered or missing) and len(here.mentions) + len(there.mentions) <= MOST_EXPLAINED:
        had = altered, missing
        altered, missing = _unexplained(source, target, lang, altered, missing)
        if (altered, missing) != had:
            return altered, missing  # what is explained is not to be suspected
    return altered or _suspect(here, there, missing), missing


def _unexplained(
    source: str, target: str, lang: str, altered: tuple[Mention, ...], missing: tuple[Mention, ...]
) -> Unmatched:
    """Those that are not said in another way: in another unit, a clock's words, grouped anew."""
    ours, theirs = matched(sizes(target, "de"), sizes(source, lang))
    aside = clocks(target) if spoken(source, lang) else []
    aside += phones(source, target)
    every = numbers(target, "de").mentions
    altered = tuple(
        m
        for m in altered
        if m.start not in ours and not any(start <= m.start < end for start, end in aside)
    )
    said, by = explained(source, target, altered, () if missing else every)
    altered = tuple(m for m in altered if m.start not in said)
    there = phones(target, source) + half_hours(source, numbers(target, "de"))
    missing = tuple(
        m
        for m in missing
        if m.start not in theirs | by and not any(start <= m.start < end for start, end in there)
    )
    return altered, missing


def _suspect(here: Numbers, there: Numbers, missing: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The one number of the target that only seemed to be implied, while one is missed."""
    suspects = [
        m
        for m in here.mentions
        if m.claim
        and not any(
            all(v in there.named or (len(reading) == 2 and not v) for v in reading)
            for reading in m.readings
        )
    ]
    return tuple(suspects) if len(suspects) == len(missing) == 1 else ()


def _found(mention: Mention, text: str, other: Numbers) -> bool:
    if any(_named(reading, other) for reading in mention.readings):
        return True
    words = text[mention.start : mention.end]
    if match := MINUTE.fullmatch(words):
        return int(match[1]) + 1 in other.named
    digits = re.sub(r"\D", "", words)
    copied = len(digits) >= MANY_DIGITS and digits in other.digits
    return copied and not any(_rescaled(mention, twin) for twin in other.mentions)


def _rescaled(mention: Mention, twin: Mention) -> bool:
    """Whether one number is the other but for its scale: 476.4 million, 476,4 Milliarden."""
    return (
        1.0 not in (mention.scale, twin.scale)
        and mention.scale != twin.scale
        and any(
            isclose(one[0] / mention.scale, other[0] / twin.scale)
            for one in mention.readings
            for other in twin.readings
            if len(one) == len(other) == 1
        )
    )


def _named(reading: tuple[float, ...], other: Numbers) -> bool:
    """Whether the other side has all values; two down and a goalless draw name no nought."""
    nought = len(reading) == 2
    return all(value in other.values or (nought and not value) for value in reading)


def _named_amount(text: str, mention: Mention) -> str:
    """A number as its text has it, with its scale: 7 thousand million."""
    return text[mention.start : max(mention.end, mention.until)]


def _there(source: str, missing: tuple[Mention, ...]) -> str:
    named = [_named_amount(source, mention) for mention in missing[:NAMED]]
    return f" (there: {', '.join(named)})" if named else ""
