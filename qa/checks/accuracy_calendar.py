"""Dates and times that no calendar and no clock has, German alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from qa.check import Hit, check
from qa.data import Segment, Severity

MONTHS = {
    "Januar": 1, "Jänner": 1, "Februar": 2, "Feber": 2, "März": 3, "April": 4, "Mai": 5, "Juni": 6,
    "Juli": 7, "August": 8, "September": 9, "Oktober": 10, "November": 11, "Dezember": 12,
}  # fmt: skip
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
GAP = r"[ \u00a0\u202f]?"
DATE = re.compile(r"\d\.")
NAMED = re.compile(
    rf"(?<![\w.,:/-])(?P<day>\d\d)\.{GAP}(?P<month>{'|'.join(MONTHS)})(?![\w-])"
    rf"(?:{GAP}(?P<year>[12]\d{{3}})(?![\w-]|\.\d))?"
)
FIGURES = re.compile(
    rf"(?<![\w.,:/-])(?P<day>\d\d)\.{GAP}(?P<month>0?[1-9]|1[0-2])\.{GAP}(?P<year>[12]\d{{3}})(?![\w-]|\.\d)"
)
TIME = re.compile(
    rf"(?<![\w.,:;/–-])(?<!\d[.:/–-] )(?<!\d h )(?P<hour>\d\d?)(?:[.:](?P<minute>\d\d))?{GAP}Uhr\b"
)
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
WEEKDAY = re.compile(
    rf"\b(?P<name>{'|'.join(DAYS)}|Sonnabend),? (?:de[mnr] )?(?P<day>\d\d?)\.{GAP}"
    rf"(?P<month>{'|'.join(MONTHS)}) (?P<year>[12]\d{{3}})(?![\w-]|\.\d)"
)
# Behind one of these a number above 31 belongs to the month, not to what stands before.
DATED = re.compile(r"\b(?:[AaZzVv][mou]m?|[Bb]is|[Ss]eit|[Dd]e[mnrs]|tag,?)\s$")
JULIAN = 1924  # from then on no land that wrote by the Julian calendar had a 29 February of its own
REAL = frozenset([(1712, 30, 2)])  # Sweden's calendar had it


@check("accuracy/mistranslation", Severity.MAJOR, confidence=0.95)
def impossible_date(segment: Segment) -> Iterator[Hit]:
    """No calendar has this day, or no clock this hour: 31 April, 25.30 Uhr.

    A figure was misread, or the day of one date and the month of another were joined. Readers
    learn that something is wrong and not what is right. A day of the week on which a date since
    1924 did not fall is one, too, where no source names the date.

    Flags:
        Der Vertrag endet am [[31. April]] um Mitternacht.

        Am [[30. Februar 2021]] begann die Messe.

        Sie wurde am [[29. Februar 2023]] geboren.

        Die Frist läuft vom 1.11.2022 bis zum [[31.11.2022]].

        Die Vorstellung beginnt um [[25.30 Uhr]], der Einlass um [[18.75 Uhr]].

        Das Gesetz tritt am [[Sonntag, dem 18. Dezember 2017]], in Kraft.

        The lease ends on 30 April.
        Der Mietvertrag endet am [[31. April]].

    Passes:
        Der Vertrag endet am 30. April um Mitternacht, der andere am 29.02.2024.

        Am Montag, dem 18. Dezember 2017, am Sonnabend, 6. Mai 2023, und am Freitag, 4. Mai 1789.

        On Sunday, 18 December 2017, the law came into force.
        Am Sonntag, dem 18. Dezember 2017, trat das Gesetz in Kraft.

        Am 29. Februar begann die Messe, um 24 Uhr war sie aus.

        The form says 31 April.
        Im Formular steht der 31. April.

        Der Roman „Der 35. Mai“ ist von Kästner. Kapitel 31.4.12 und die Punkte 30. und 31.

        Von 8.15 bis 17: 30 Uhr und um 01:23:44 Uhr liefen 30 Uhren.
    """
    if segment.target_lang[:2] != "de":
        return
    text = segment.target
    for match in [*NAMED.finditer(text), *FIGURES.finditer(text)] if DATE.search(text) else ():
        month = MONTHS.get(match["month"]) or int(match["month"])
        day, year = int(match["day"]), int(match["year"] or 0)
        if _exists(day, month, year) or _copied(match["day"], segment.source):
            continue
        before = text[max(match.start() - 9, 0) : match.start()]
        if day <= 31 or (day != 35 and DATED.search(before)):
            yield Hit(*match.span(), f"There is no {match[0]}.")
    for match in WEEKDAY.finditer(text) if DATE.search(text) else ():
        falls = _weekday(match)
        if falls and not _copied(match["year"], segment.source):
            yield Hit(*match.span(), f"That day is a {falls}.")
    for match in TIME.finditer(text) if "Uhr" in text else ():
        minute = match["minute"] or "0"
        if (int(match["hour"]) > 24 or int(minute) > 59) and not _copied(minute, segment.source):
            yield Hit(*match.span(), f"No clock shows {match[0]}.")


def _exists(day: int, month: int, year: int) -> bool:
    if (day, month) == (29, 2):
        leap = year % 4 == 0 and (year < JULIAN or year % 100 != 0 or year % 400 == 0)
        return not year or leap
    return 0 < day <= LONGEST[month - 1] or (year, day, month) in REAL


def _weekday(match: re.Match[str]) -> str | None:
    """The day of the week on which a date falls, if it is another than the text says."""
    day, month, year = int(match["day"]), MONTHS[match["month"]], int(match["year"])
    if year < JULIAN or not _exists(day, month, year):
        return None
    falls = DAYS[date(year, month, day).weekday()]
    return None if falls == match["name"].replace("Sonnabend", "Samstag") else falls


def _copied(figure: str, source: str | None) -> bool:
    """Whether the source has the figure, too: the error is its own."""
    return re.search(rf"(?<!\d)0*{int(figure)}(?!\d)", source or "") is not None
