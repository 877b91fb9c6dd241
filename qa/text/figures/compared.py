"""Numbers of a translation without origin, and numbers of its source without counterpart."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.data import Segment
from qa.languages import codes
from qa.languages.told_times import fractions
from qa.text.figures.brackets import told_twice
from qa.text.figures.clocks import clocks, fractions_told, spoken
from qa.text.figures.digits import Mention
from qa.text.figures.equivalents import explained, phones
from qa.text.figures.follows import following
from qa.text.figures.kitchen import kitchen
from qa.text.figures.numbering import numbering
from qa.text.figures.numbers import MAX_CACHED, Numbers, half_hours, numbers
from qa.text.figures.rates import converted as converted_money
from qa.text.figures.rates import told_in_euros
from qa.text.figures.rephrased import rephrased
from qa.text.figures.sizes import matched, sizes
from qa.text.figures.suggested import rescaled
from qa.text.figures.units import as_many, converted, converts_from, measures
from qa.text.figures.unnumbered import unnumbered
from qa.text.figures.zones import zoned

# From here on equal digits are enough, however they are grouped: telephone numbers, versions.
MANY_DIGITS = 4
# 27:37 is in the 28th minute of a game; below 25 it may be the time.
MINUTE = re.compile(r"(2[5-9]|[3-9]\d|1[0-2]\d):\d\d")
# How finely flour is ground, which German recipes add; the players of a team.
FLOUR = re.compile(r"[Mm]ehl\W{1,3}Type? (?:405|550|630|812|997|1050|1150)$")
PENNY = re.compile(r" a (?:penny|dime)\b")
# 350 °F (180 °C/gas mark 4): a German oven has its degrees.
GAS = re.compile(r"\bgas (?:mark )?$", re.IGNORECASE)
PAGES = re.compile(r"\b(?:S\.|Seiten?) (\d{1,6})\s?f\.")
FLOUR_REACH = 14  # characters
# Mehl in eine Schüssel sieben is no seven.
SIFTED = re.compile(
    r"\b(?:sift|siev|strain|tamis|cerner|tamiza|setacci|zeef|przesi|просе[йяи]|просі|ele(?:y|k|n|m))"
    r"|نخل|筛",
    re.IGNORECASE,
)
TEAM = re.compile(r"\b[A-ZÄÖÜ][a-zäöü]+elf\b")
# A sentence with more numbers is a table or a list; each is held against both texts.
MOST_EXPLAINED = 60


Unmatched = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def compared(segment: Segment) -> Unmatched:
    """Numbers of the target without origin, and numbers of the source without counterpart."""
    source, lang = segment.source or "", segment.source_lang or "en"
    if segment.target_lang[:2] != "de" or lang[:2] not in _known() or lang[:2] == "de":
        return (), ()
    if len(source) + len(segment.target) > MAX_CACHED:
        return _compare(source, segment.target, lang[:2])
    return _compared(source, segment.target, lang[:2])


def _and_next(mention: Mention, target: str) -> bool:
    """Whether German has the page before, and the next with it: S. 112 f."""
    value = mention.readings[0][0]
    return any(int(page) == value - 1 for page in PAGES.findall(target))


@lru_cache
def _known() -> frozenset[str]:
    return frozenset(codes())


@lru_cache(maxsize=64)
def _compared(source: str, target: str, lang: str) -> Unmatched:
    return _compare(source, target, lang)


def _compare(source: str, target: str, lang: str) -> Unmatched:
    there, here = numbers(source, lang), numbers(target, "de")
    if not there.mentions and not here.mentions:
        return (), ()
    # Other sources than English are often translations themselves, whose translators converted
    # the same inches to 7 or to 7.6 centimetres.
    same = () if lang == "en" else (1.0,)
    fixed = as_many(source, target)
    known = tuple(measures(target, here.mentions, same, fixed))
    theirs, ours = numbering(source, target)
    altered = tuple(
        m
        for m in here.mentions
        if m.claim
        and m.start >= ours
        and not _found(m, target, there)
        and not _elided(m, there)
        and not converts_from(m, target, there, same, fixed)
        and not FLOUR.search(target, max(m.start - FLOUR_REACH, 0), m.end)
        and not (target[m.start : m.end].lower() == "sieben" and SIFTED.search(source))
    )
    missing = tuple(
        m
        for m in there.mentions
        # Number words of other languages have too many forms and second meanings (six, sette).
        if m.claim
        and m.start >= theirs
        and (lang == "en" or not m.spelled)
        and not _found(m, source, here)
        and not (_elided(m, here) and _goes_on(m, target, here))
        and not converted(m, known)
        and not PENNY.match(source, m.end)
        and not GAS.search(source, max(m.start - 9, 0), m.start)
        and not _and_next(m, target)
        and not (m.spelled and source[m.start : m.end].lower() == "eleven" and TEAM.search(target))
    )
    if (altered or missing) and len(here.mentions) + len(there.mentions) <= MOST_EXPLAINED:
        had = altered, missing
        altered, missing = _unexplained(source, target, lang, altered, missing)
        if (altered, missing) != had:
            return altered, missing  # what is explained is not to be suspected
    if not altered and (suspect := _suspect(here, there, missing)):
        times = {value for value, _ in fractions(source, lang)}
        told = [(a, b) for a, b, time in fractions_told(target) if time in times]
        altered = tuple(m for m in suspect if not any(a <= m.start < b for a, b in told))
    return altered, missing


def _unexplained(
    source: str, target: str, lang: str, altered: tuple[Mention, ...], missing: tuple[Mention, ...]
) -> Unmatched:
    """Those that are not said in another way: in another unit, a clock's words, grouped anew."""
    ours, theirs = matched(
        sizes(target, "de"), [*sizes(source, lang), *(unnumbered(source, lang) if altered else ())]
    )
    elsewhere, of = zoned(source, target)
    ours, theirs = ours | elsewhere, theirs | of
    aside = clocks(target) if spoken(source, lang) else []
    aside += phones(source, target)
    every = numbers(target, "de").mentions
    altered = tuple(
        m
        for m in altered
        if m.start not in ours and not any(start <= m.start < end for start, end in aside)
    )
    rated = converted_money(source, target, lang, altered, missing)
    if rated:
        ours, theirs = ours | rated[0], theirs | rated[1]
        altered = tuple(m for m in altered if m.start not in ours)
    if lang == "en":
        cups, of = kitchen(source, target)
        ours, theirs = ours | cups, theirs | of
        altered = tuple(m for m in altered if m.start not in ours)
    if missing:
        theirs |= told_twice(source, target, lang) | told_in_euros(source, target, lang, missing)
    told = following(source, target, lang, altered, missing)
    ours, theirs = ours | told[0], theirs | told[1]
    altered = tuple(m for m in altered if m.start not in ours)
    said, by = explained(source, target, altered, () if missing else every, worth=rated is None)
    reckoned, of = rephrased(source, target, lang, altered, missing)
    by |= of
    altered = tuple(m for m in altered if m.start not in said | reckoned)
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
            # Of a score 0 and 1 make no claim.
            all(v in there.named or (len(reading) == 2 and v < 2) for v in reading)
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
    return copied and not any(rescaled(mention, twin) for twin in other.mentions)


SCALES = (1e6, 1e9)
# Die Region 2,1 und der Staat 1,4 Millionen.
ONE_OF_TWO = re.compile(r"\s?(?:und|oder|bzw\.|,|;)\s")


def _elided(mention: Mention, other: Numbers) -> bool:
    """Whether the other side leaves the scale to the number before: 14 millones, de los que 4,5."""
    values = [reading[0] for reading in mention.readings if len(reading) == 1]
    if any(value * factor in other.named for value in values for factor in (1_000, 0.001)):
        return False  # Millionen for Milliarden
    return any(
        value >= scale and value / scale in other.named and any(v >= scale for v in other.named)
        for value in values
        for scale in SCALES
    )


def _goes_on(mention: Mention, text: str, other: Numbers) -> bool:
    """Whether a number that the other text has without its scale stands before one that has it."""
    scaled = {reading[0] / scale for reading in mention.readings for scale in SCALES}
    return any(
        ONE_OF_TWO.match(text, one.end)
        for one in other.mentions
        if any(reading[0] in scaled for reading in one.readings)
    )


def _named(reading: tuple[float, ...], other: Numbers) -> bool:
    """Whether the other side has all values; two down and a goalless draw name no nought."""
    nought = len(reading) == 2
    return all(value in other.values or (nought and not value) for value in reading)
