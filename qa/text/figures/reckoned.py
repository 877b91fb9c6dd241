"""Reckoned days and years: before 12 January, bis zum 11. Januar; 2019, two years later, 2021."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from qa.languages.portions import AFTER_DAY, BEFORE
from qa.text.figures.calendar import MONTHS, named
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers
from qa.text.figures.unnumbered import unnumbered

UNTIL = re.compile(r"(?:\b[Bb]is|\b[Ss]pätestens)(?: (?:\w+,?|am|zum|einschließlich)){0,3} $")
LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NEAR = 30  # characters between a day and what says that it is over before
YEARS, YEAR, CENTURY = range(1800, 2101), 525_960.0, 100
FEBRUARY, LEAP = 1, (28, 29)


def day_before(
    source: str, code: str, target: str, mention: Mention, missing: Sequence[Mention]
) -> int | None:
    """Where the day of the source starts that comes after the last one of the German.

    >>> source, german = "avant le 12 janvier", "bis zum 11. Januar"
    >>> there, here = numbers(source, "fr").mentions, numbers(german, "de").mentions
    >>> day_before(source, "fr", german, here[0], there)
    9
    """
    if not UNTIL.search(target, max(mention.start - 50, 0), mention.start):
        return None
    months = [one.index for one in named(target, "de", MONTHS) if 0 <= one.start - mention.end < 4]
    if not months or len(mention.readings[0]) != 1:
        return None
    month, day = months[0], mention.readings[0][0]
    last = day == LAST_DAYS[month] or (month == FEBRUARY and day in LEAP)
    following = (month + 1) % len(LAST_DAYS) if last else month
    if following not in {one.index for one in named(source, code, MONTHS)}:
        return None
    days = numbers(source, code).mentions if last else missing
    for one in days:
        if one.readings[0][0] == (1.0 if last else day + 1) and _over(source, code, one):
            return one.start
    return None


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


def _over(source: str, code: str, day: Mention) -> bool:
    """Whether something is over before a day."""
    if code in AFTER_DAY:
        near = source[day.end : day.end + NEAR]
    else:
        near = source[max(day.start - NEAR, 0) : day.start]
    return re.search(BEFORE[code], near, re.IGNORECASE) is not None
