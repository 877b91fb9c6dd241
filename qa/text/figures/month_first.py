"""Dates of American English, whose month comes first, that German reads as if the day did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.calendar import GERMAN, MONTHS

DATE = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/-])")
NAMES = "|".join(GERMAN[MONTHS])
OURS = re.compile(
    rf"(?<![\d.,])(\d{{1,2}})\.(\s?)(?:(\d{{1,2}})\.|({NAMES}))(\s?)((?:19|20)\d\d)\b"
)
LAST_MONTH = 12
Found = tuple[tuple[int, int], str, str]


def turned(source: str, target: str) -> Iterator[Found]:
    """The dates of the German whose day is the month of the source: where, what the source says and
    what is right. Only where another date of the source shows that its months come first.

    >>> list(turned("From 12/24/2024 to 01/02/2025", "24.12.2024 bis 01.02.2025"))
    [((15, 25), '01/02/2025', '02.01.2025')]
    >>> list(turned("On 01/02/2025", "Am 01.02.2025"))
    []
    """
    theirs = list(DATE.finditer(source))
    dates = {(int(m[1]), int(m[2]), m[3]): m[0] for m in theirs}
    first = any(day > LAST_MONTH for _, day, _ in dates)
    if not first or any(month > LAST_MONTH for month, _, _ in dates):
        return
    ours = [(m, (int(m[1]), _month(m), m[6])) for m in OURS.finditer(target)]
    here = {date for _, date in ours}
    for match, (day, month, year) in ours:
        said = dates.get((day, month, year))
        if said and day != month and (month, day, year) not in {*here, *dates}:
            yield match.span(), said, _written(match, month, day)


def _month(match: re.Match[str]) -> int:
    return int(match[3]) if match[3] else GERMAN[MONTHS].index(match[4]) + 1


def _written(match: re.Match[str], day: int, month: int) -> str:
    """Another day and month as the German has its own."""
    two = match[1][0] == "0" or (match[3] or "")[:1] == "0"
    figures = f"{day:02}" if two else str(day)
    name = GERMAN[MONTHS][month - 1]
    second = name if match[4] else f"{month:02}." if two else f"{month}."
    return f"{figures}.{match[2]}{second}{match[5]}{match[6]}"
