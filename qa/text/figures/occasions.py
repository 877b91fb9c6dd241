"""Days, years and minutes of a game that a text names in another way: Vorjahr, Christmas Eve."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.digits import Mention
from qa.text.figures.ends import ends
from qa.text.meaning.heads import begun, heads

HOLIDAYS = {
    "christmas day": (25.0,), "christmas eve": (24.0,), "christmas": (24.0, 25.0),
    "boxing day": (26.0,), "new year's day": (1.0,), "new year's eve": (31.0,),
    "new year": (1.0,), "halloween": (31.0,), "valentine's day": (14.0,), "bastille day": (14.0,),
    "may day": (1.0,), "independence day": (4.0,), "april fool": (1.0,), "9/11": (2001.0,),
    "half-time": (45.0,), "half time": (45.0,), "round the clock": (24.0,),
    "around the clock": (24.0,),
}  # fmt: skip
HOLIDAY = re.compile(
    rf"\b(?:{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})\b".replace("'", "['’]"),
    re.IGNORECASE,
)
HEADS = frozenset(heads("|".join(HOLIDAYS)))  # how words of theirs begin
# What the third minute of stoppage time is: the 93rd, or the 48th.
STOPPAGE = re.compile(
    r"\.? (?:Minute|Spielminute) der Nachspielzeit|(?:st|nd|rd|th)? minutes? (?:of|into)"
    r" (?:stoppage|injury|added)|[eèª.º]* minut\w+ (?:d[ei]l?l?|du) (?:temps additionnel|arrêts|"
    r"descuento|añadido|prolongación|recupero)|de minuut (?:van de )?(?:blessure|extra )tijd"
)
HALVES_END = (45.0, 90.0, 120.0)  # minutes of a game
YEAR_BEFORE = ("Vorjahr", "Jahr zuvor", "Jahr davor")
# German without a figure: 24 hours a day, 4x4, a turn by 180 degrees.
FIGURELESS = {
    "rund um die uhr": (24.0, 7.0), "tag und nacht": (24.0,), "die ganze woche": (7.0,),
    "geländewagen": (4.0,), "geländefahrzeug": (4.0,), "allrad": (4.0,), "kehrtwend": (180.0,),
    "vierteljahr": (3.0,), "wiederanpfiff": (46.0, 47.0), "wiederbeginn": (46.0, 47.0),
    "seitenwechsel": (46.0, 47.0), "schlussminute": (89.0, 90.0), "letzter minute": (89.0, 90.0),
    "letzten minute": (89.0, 90.0), "nachspielzeit": (90.0, 120.0),
    "minderjährig": (18.0,), "volljährig": (18.0,), "jahresende": (31.0,),
    "mitte des jahrhunderts": (1950.0, 2050.0), "mitte dieses jahrhunderts": (2050.0,),
    "mitte unseres jahrhunderts": (2050.0,), "ganzjährig": (365.0,), "jeden tag": (365.0, 7.0),
    "zweiten halbzeit": (46.0,), "nach der pause": (46.0,), "zur pause": (45.0, 46.0),
}  # fmt: skip


def occasions(text: str, code: str, mentions: list[Mention]) -> Iterator[float]:
    """The numbers of days, years and minutes that a text names without them.

    >>> from qa.text.figures.numbers import numbers
    >>> mentions = list(numbers("in der 3. Minute der Nachspielzeit", "de").mentions)
    >>> list(occasions("in der 3. Minute der Nachspielzeit", "de", mentions))
    [48.0, 93.0, 123.0, 90.0, 120.0]
    """
    yield from stoppage(text, mentions)
    yield from ends(text, code)
    if code == "de":
        yield from year_before(text, mentions)
        yield from years_apart(text, mentions)
        small = text.lower()
        for words in FIGURELESS:
            if words in small:
                yield from FIGURELESS[words]
    if code == "en":
        yield from holidays(text)


def stoppage(text: str, mentions: list[Mention]) -> Iterator[float]:
    """The minutes of a game that are counted within its stoppage time."""
    for mention in mentions:
        if STOPPAGE.match(text, mention.end):
            yield from (end + mention.readings[0][0] for end in HALVES_END)


def year_before(text: str, mentions: list[Mention]) -> Iterator[float]:
    """The year that a German text calls the one before another: 2023, gegenüber dem Vorjahr."""
    if any(words in text for words in YEAR_BEFORE):
        years = (r[0] for m in mentions for r in m.readings if len(r) == 1)
        yield from (year - 1 for year in years if 1900 < year < 2100 and year == int(year))


APART = re.compile(
    r"\bJahre? (?P<after>später|danach|darauf)|\bJahre? (?:zuvor|davor|vorher|früher)"
)


def years_apart(text: str, mentions: list[Mention]) -> Iterator[float]:
    """The year that is so many years from another: 2016 war es so, drei Jahre später anders."""
    for match in APART.finditer(text):
        near = [m for m in mentions if 0 <= match.start() - m.end <= 1]
        gaps = [reading[0] for m in near for reading in m.readings if len(reading) == 1]
        years = [r[0] for m in mentions for r in m.readings if len(r) == 1 and 1800 < r[0] < 2100]
        sign = 1 if match["after"] else -1
        yield from (year + sign * gap for year in years for gap in gaps if gap < 100)


def holidays(text: str) -> Iterator[float]:
    """Days that German may name by their date: on Christmas Day, after 9/11."""
    for match in () if HEADS.isdisjoint(begun(text)) else HOLIDAY.finditer(text):
        yield from HOLIDAYS[match[0].lower().replace("’", "'")]
