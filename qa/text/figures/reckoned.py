"""Reckoned days, years and parts: before 12 January, bis zum 11. Januar; 2019, two years later,
2021; half of the 600, 300 der 600."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from qa.languages.portions import AFTER, AFTER_DAY, BEFORE
from qa.text.figures.calendar import MONTHS, Named, named
from qa.text.figures.digits import Mention
from qa.text.figures.ends import FEBRUARY, LAST_DAYS, ends
from qa.text.figures.numbers import Numbers, numbers
from qa.text.figures.occasions import APART
from qa.text.figures.unnumbered import unnumbered

SINCE = re.compile(r"\b(?:[Aa]b|[Ss]eit|[Vv]om)(?: (?:\w+,?|dem)){0,2} $")
UNTIL = re.compile(r"(?:\b[Bb]is|\b[Ss]pätestens)(?: (?:\w+,?|am|zum|einschließlich)){0,3} $")
NIGHT = re.compile(r"\bNacht (?:vom \d\d?\. (?:\w+ )?)?(?:zum|auf den) (?P<day>\d\d?)\. ")
NEAR = 30  # characters between a day and what says that it is over before
YEARS, YEAR, CENTURY = range(1800, 2101), 525_960.0, 100
LEAP = (28, 29)  # last days of February
SMALL = 3  # who says two for half of four counts
MID_DECADE, MID_CENTURY = 5, 50
SETS, MOST_SETS = re.compile(r" (?:\w+ )?Sätzen?\b"), 7


def day_before(
    source: str, code: str, target: str, mention: Mention, every: Sequence[Mention]
) -> int | None:
    """Where the day of the source, which has the numbers ``every``, starts that comes after the
    last one of the German, or before its first.

    >>> source, german = "avant le 12 janvier", "bis zum 11. Januar"
    >>> there, here = numbers(source, "fr").mentions, numbers(german, "de").mentions
    >>> day_before(source, "fr", german, here[0], there)
    9
    >>> source, german = "after 1 July", "ab dem 2. Juli"
    >>> there, here = numbers(source, "en").mentions, numbers(german, "de").mentions
    >>> day_before(source, "en", german, here[0], there)
    6
    """
    since = SINCE.search(target, max(mention.start - 30, 0), mention.start)
    if since is None and not UNTIL.search(target, max(mention.start - 50, 0), mention.start):
        return None
    months = [one.index for one in named(target, "de", MONTHS) if 0 <= one.start - mention.end < 4]
    if not months or len(mention.readings[0]) != 1:
        return None
    month, day = months[0], mention.readings[0][0]
    if since:
        there = {one.index for one in named(source, code, MONTHS)}
        days = (one.start for one in every if one.readings[0][0] == day - 1)
        over = (at for at in days if re.search(AFTER[code], source, re.IGNORECASE))
        return next(over, None) if month in there else None
    last = day == LAST_DAYS[month] or (month == FEBRUARY and day in LEAP)
    following = (month + 1) % len(LAST_DAYS) if last else month
    if following not in {one.index for one in named(source, code, MONTHS)}:
        return None
    for one in every:
        if one.readings[0][0] == (1.0 if last else day + 1) and _over(source, code, one):
            return one.start
    return None


def evenings(source: str, code: str, target: str) -> dict[int, int]:
    """Where the days begin that a German night leads to, and where in the source the days before,
    of whose night that speaks.

    >>> evenings("the night of 31 January", "en", "in der Nacht zum 1. Februar")
    {17: 13}
    """
    found = {}
    for match in NIGHT.finditer(target) if "Nacht" in target else ():
        months = [one.index for one in named(target, "de", MONTHS) if one.start == match.end()]
        first = match["day"] == "1"
        for month in ((months[0] - first) % len(LAST_DAYS),) if months else ():
            last = LEAP if month == FEBRUARY else (LAST_DAYS[month],)
            days = last if first else (int(match["day"]) - 1,)
            if month in {one.index for one in named(source, code, MONTHS)}:
                for one in numbers(source, code).mentions:
                    if one.readings[0][0] in days:
                        found[match.start("day")] = one.start
    return found


def year_apart(value: float, source: str, code: str, years: Iterable[float]) -> bool:
    """Whether a year is so many years from one of these as the source says.

    >>> year_apart(2021.0, "deux ans plus tard", "fr", [2019.0])
    True
    """
    if value not in YEARS:
        return False
    gaps = {abs(value - year) for year in years if year in YEARS}
    apart = (one.size / YEAR for one in unnumbered(source, code) if one.kind == "time")
    return any(round(span, 3) in gaps for span in apart if 1 <= span < CENTURY)


ONLY_FROM = re.compile(r"\b[Aa]b(?: (?:dem|Anfang))? $|\bvor(?: dem)? $")


def next_to(source: str, code: str, target: str, ours: Named, theirs: Named, kind: str) -> bool:
    """Whether the day or month of the German is the one beside that of the source, and both say the
    same: before Friday, bis spätestens Donnerstag; until the end of June, ab Juli.

    >>> source, german = "prima di venerdì", "bis spätestens Donnerstag"
    >>> (there,), (here,) = named(source, "it", "weekdays"), named(german, "de", "weekdays")
    >>> next_to(source, "it", german, here, there, "weekdays")
    True
    """
    size = len(LAST_DAYS) if kind == MONTHS else 7
    before = target[max(ours.start - NEAR, 0) : ours.start]
    near = source[max(theirs.start - NEAR, 0) : theirs.end + NEAR]
    if (ours.index + 1) % size == theirs.index:
        over = re.search(BEFORE[code], near, re.IGNORECASE)
        return over is not None and UNTIL.search(before) is not None
    follows = (theirs.index + 1) % size == ours.index and ONLY_FROM.search(before) is not None
    return follows and kind == MONTHS and any(True for _ in ends(near, code))


def years_between(value: float, target: str, mention: Mention, known: Numbers) -> bool:
    """Whether so many years lie between two ages or years of the source: at 71, at 74, drei Jahre
    später.

    >>> german = "Mit 71 kaufte er sie, drei Jahre später spielte er."
    >>> ours = numbers(german, "de").mentions[1]
    >>> years_between(3.0, german, ours, numbers("at 71, at 74", "en"))
    True
    """
    if not APART.match(target, mention.end + 1):
        return False
    return any(value + one in known.named for one in known.named if one >= SMALL)


def _over(source: str, code: str, day: Mention) -> bool:
    """Whether something is over before a day."""
    if code in AFTER_DAY:
        near = source[day.end : day.end + NEAR]
    else:
        near = source[max(day.start - NEAR, 0) : day.start]
    return re.search(BEFORE[code], near, re.IGNORECASE) is not None


LAST_OF_YEAR = re.compile(r"\bEnde (?:des Jahres )?$")


def year_before(value: float, source: str, code: str, target: str, mention: Mention) -> bool:
    """Whether a year ends before the one that the source has: avant 2027, bis Ende 2026.

    >>> german = "bis Ende 2026"
    >>> year_before(2026.0, "avant 2027", "fr", german, numbers(german, "de").mentions[0])
    True
    """
    near = max(mention.start - NEAR, 0)
    if value not in YEARS or not LAST_OF_YEAR.search(target, near, mention.start):
        return False
    years = (one for one in numbers(source, code).mentions if one.readings[0][0] == value + 1)
    return any(_over(source, code, one) for one in years)


def half_of(value: float, known: Numbers) -> bool:
    """Whether a number is half of one of a source that speaks of a half: 300 of 600.

    >>> half_of(300.0, numbers("half of the 600 cleaners", "en"))
    True
    """
    return value >= SMALL and 2 * value in known.named and 0.5 in known.values


MIDDLE = re.compile(
    r"\bmid\b|\bmid-|\bmiddle|\bmilieu|\bmediados|\bmetà|\bmidden\b|\bpołow|середин|\bortalar|منتصف|"
    r"中期|中叶",
    re.IGNORECASE,
)


def middle_of(value: float, source: str, known: Numbers) -> bool:
    """Whether a year is the middle of the decade or the century that a source names.

    >>> middle_of(1995.0, "w połowie lat dziewięćdziesiątych", numbers("dziewięćdziesiąt", "pl"))
    True
    >>> middle_of(1250.0, "у середині XIII століття", numbers("XIII", "uk"))
    True
    """
    if value not in range(1000, 2101) or not MIDDLE.search(source):
        return False
    if value % 10 == MID_DECADE:
        return bool({value % CENTURY - MID_DECADE, value - MID_DECADE} & known.values)
    return value % CENTURY == MID_CENTURY and value // CENTURY + 1 in known.values


def sum_of_sets(value: float, target: str, mention: Mention, known: Numbers) -> bool:
    """Whether a number of sets is the sum of the result: 4:2, in sechs Sätzen.

    >>> german = "in sechs Sätzen"
    >>> known, ours = numbers("4-2", "en"), numbers(german, "de").mentions[0]
    >>> sum_of_sets(6.0, german, ours, known)
    True
    """
    if not SETS.match(target, mention.end) or not value <= MOST_SETS:
        return False
    readings = {reading for one in known.mentions for reading in one.readings}
    pairs = [(a.readings[0][0], b.readings[0][0]) for a, b in pairwise(known.mentions)]
    results = [reading for reading in readings if len(reading) == 2] + pairs
    return any(sum(result) == value for result in results)
