"""Accuracy of numbers: what a figure says in the source it must say in the translation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import codes
from qa.numbers import MAX_CACHED, Mention, Numbers, numbers

# Factors from a foreign unit to the German one that follows the number. Translators round, so a
# tenth more or less is accepted (WITHIN).
UNITS: tuple[tuple[re.Pattern[str], tuple[float, ...]], ...] = tuple(
    (re.compile(rf"[-\s‑]{{0,2}}(?:{pattern})", re.IGNORECASE), factors)
    for pattern, factors in (
        (r"km²|quadratkilom", (2.59, 0.01, 0.004047)),
        (r"kilom|km", (1.609, 1.852, 0.001)),
        (r"m²|qm|quadratm", (0.0929, 0.836, 4047.0, 1e4, 1e6)),
        (r"hektar|ha\b", (0.4047, 259.0, 100.0)),
        (r"meile|mi\b|mph", (0.6214,)),
        (r"zentim|cm", (2.54, 30.48, 100.0, 91.44)),
        (r"millim|mm", (25.4, 10.0)),
        (r"(?:höhen)?meter|m\b", (0.3048, 0.9144, 0.0254, 1609.0, 0.01, 1000.0)),
        (r"fuß|zoll", (3.281, 0.3937, 12.0)),
        (r"kilo|kg", (0.4536, 6.35, 0.02835, 1000.0)),
        (r"gramm|g\b", (453.6, 28.35, 1000.0)),
        (r"pfund|pound", (2.205, 14.0, 1.0)),
        (r"tonne|t\b", (0.907, 1.016, 0.001, 0.0004536)),
        (r"liter|l\b", (3.785, 4.546, 0.568, 0.473, 0.946, 159.0)),
        (r"milliliter|ml\b", (28.4, 29.6, 568.0, 473.0, 15.0, 5.0)),
        (r"minute", (60.0, 1 / 60)),
        (r"stunde|h\b", (24.0, 1 / 60)),
        (r"tag|nächt", (7.0, 1 / 24, 14.0)),
        (r"woche", (1 / 7, 4.345, 2.0)),
        (r"monat", (12.0, 3.0, 0.2301)),
        (r"jahr", (1 / 12, 10.0, 1 / 52)),
        (r"prozent|%", (100.0, 10.0)),
        (r"cent\b|ct\b", (100.0,)),
    )
)
# Units from here on are counted, not measured: no rounding.
COUNTED = next(index for index, (unit, _) in enumerate(UNITS) if unit.match("Minute"))
DEGREES = re.compile(r"[-\s‑]{0,2}(?:°|º|˚|grad)", re.IGNORECASE)
BEFORE_UNIT = re.compile(
    r"\s?(?:bis|und|oder|[-–—])(?: zu)?\s?[\d.,]*\d|[-\s‑]?(?:Million|Milliarde|Billion)(?:en)?\b"
)
WITHIN = 0.1
# From here on equal digits are enough, however they are grouped: telephone numbers, versions.
MANY_DIGITS = 4
# How many numbers of the source a message names.
NAMED = 4


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.85)
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

        fr| Le musée a accueilli 1 250 visiteurs en 2017.
        Das Museum empfing 2017 [[1.520]] Besucher.

    Passes:
        The bill is 1,500.50 euros.
        Die Rechnung beträgt 1.500,50 Euro.

        A dozen people came at 3:30 p.m. on July 3, in the 1990s.
        Zwölf Leute kamen am 3.7. um halb vier, in den 90er-Jahren.

        The village lies 25 miles away, and the two-year-old walked half of it.
        Das Dorf liegt 40 Kilometer entfernt, und der Zweijährige lief 50 Prozent davon.

        ru| В девятнадцатом веке здесь жили двадцать пять тысяч человек.
        Im 19. Jahrhundert lebten hier 25.000 Menschen.
    """
    altered, missing = compared(segment)
    source = segment.source or ""
    for mention in altered:
        words = segment.target[mention.start : mention.end]
        suggestion = _suggestion(segment, altered, missing)
        yield Hit(
            mention.start, mention.end,
            f"The number {words} does not occur in the source{_there(source, missing)}.",
            suggestion=suggestion,
        )


@check("accuracy/omission", Severity.MAJOR, needs_source=True, confidence=0.8)
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
    if altered:
        return
    source = segment.source or ""
    for mention in missing:
        words = source[mention.start : mention.end]
        yield Hit(
            mention.start, mention.end,
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
    measures = tuple(_measures(target, here.mentions, same))
    altered = tuple(
        m for m in here.mentions
        if m.claim and not _found(m, target, there) and not _converts_from(m, target, there, same)
    )
    missing = tuple(
        m for m in there.mentions
        # Number words of other languages have too many forms and second meanings (six, sette).
        if m.claim and (lang == "en" or not m.spelled)
        and not _found(m, source, here) and not _converted(m, measures)
    )
    return altered or _suspect(here, there, missing), missing


def _suspect(here: Numbers, there: Numbers, missing: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The one number of the target that only seemed to be implied, while one is missed."""
    suspects = [
        m for m in here.mentions
        if m.claim and not any(all(v in there.named for v in reading) for reading in m.readings)
    ]
    return tuple(suspects) if len(suspects) == len(missing) == 1 else ()


def _found(mention: Mention, text: str, other: Numbers) -> bool:
    if any(all(value in other.values for value in reading) for reading in mention.readings):
        return True
    digits = re.sub(r"\D", "", text[mention.start : mention.end])
    return len(digits) >= MANY_DIGITS and digits in other.digits


def _factors(target: str, mention: Mention, same: tuple[float, ...]) -> tuple[float, ...]:
    """The factors that lead from foreign units to the unit after this number of the target."""
    # "5 bis 10 Zentimeter", "2,5 Millionen Tonnen": the unit stands after the range or the scale.
    skipped = BEFORE_UNIT.match(target, mention.end)
    end = skipped.end() if skipped else mention.end
    found: list[float] = []
    for index, (pattern, factors) in enumerate(UNITS):
        if pattern.match(target, end):
            found.extend(factors if index >= COUNTED else factors + same)
    return tuple(found)


def _converts_from(
    mention: Mention, target: str, source: Numbers, same: tuple[float, ...]
) -> bool:
    """Whether a number of the target is one of the source in another unit."""
    values = sorted(source.values)
    degrees = bool(DEGREES.match(target, mention.end))
    factors = _factors(target, mention, same)
    for value in (reading[0] for reading in mention.readings if len(reading) == 1):
        heats = (value * 1.8 + 32, value * 1.8, *(value * factor for factor in same))
        if degrees and any(_near(values, heat, 2.0) for heat in heats):
            return True
        if any(_near(values, value / factor, WITHIN * value / factor) for factor in factors):
            return True
    return False


def _near(values: list[float], value: float, tolerance: float) -> bool:
    index = bisect_left(values, value - tolerance - 1e-9)
    return index < len(values) and values[index] <= value + tolerance + 1e-9


def _measures(
    target: str, mentions: Iterable[Mention], same: tuple[float, ...]
) -> Iterator[tuple[float, float]]:
    """What a number of the source may have been: (value in the foreign unit, tolerance)."""
    for mention in mentions:
        value = mention.readings[0][0]
        for factor in _factors(target, mention, same):
            yield value / factor, WITHIN * value / factor
        if DEGREES.match(target, mention.end):
            yield value * 1.8 + 32, 2.0
            yield value * 1.8, 2.0
            yield from ((value * factor, 2.0) for factor in same)


def _converted(mention: Mention, measures: tuple[tuple[float, float], ...]) -> bool:
    return any(
        abs(reading[0] - value) <= tolerance + 1e-9
        for reading in mention.readings
        for value, tolerance in measures[:200]
    )


def _there(source: str, missing: tuple[Mention, ...]) -> str:
    named = [source[mention.start : mention.end] for mention in missing[:NAMED]]
    return f" (there: {', '.join(named)})" if named else ""


def _suggestion(
    segment: Segment, altered: tuple[Mention, ...], missing: tuple[Mention, ...]
) -> str | None:
    """The source's number in German notation, where nothing else can be meant."""
    if len(altered) != 1 or len(missing) != 1 or altered[0].spelled or missing[0].spelled:
        return None
    if altered[0].scale != missing[0].scale:
        return None
    words = (segment.source or "")[missing[0].start : missing[0].end]
    if words.isascii() and words.isdigit():
        return words
    if segment.source_lang == "en" and re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d+)?", words):
        return words.translate(str.maketrans(",.", ".,"))
    return None
