"""Accuracy of times of day: the 24 hours of German, the twice twelve of English, times in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base
from qa.languages.told_times import fractions
from qa.text.figures.clocks import fractions_told
from qa.text.figures.digits import DIGIT
from qa.text.figures.put_right import by_24_hours

NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
STUNDEN = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
THEIRS = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?[\s\u202f]?(?P<half>[ap])"
    r"(?:\.\s?m\b\.?|\s?m\b)",
    re.IGNORECASE,
)
OURS = re.compile(
    r"(?<![\d.:,])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?[\s\u00a0\u202f]?"
    # Of a span the first hour stands without its word: von 11 bis 5 Uhr.
    r"(?:(?=(?:bis|[-–])\s?\d{1,2}(?:[:.][0-5]\d)?[\s\u00a0\u202f]?Uhr)|Uhr"
    r"(?:[\s\u00a0\u202f](?P<behind>[0-5]\d))?\b)"
)
TWELVE = re.compile(r"\b[Zz]wölf Uhr\b")
NAMED = re.compile(r"\b(?:(?P<noon>noon|midday)|midnight)\b")
HALF_PAST = re.compile(
    rf"\bhalf[- ](?:past[- ])?(?P<hour>{'|'.join(NUMBERS)}|\d{{1,2}})\b", re.IGNORECASE
)
HALB = re.compile(rf"\bhalb (?P<hour>{'|'.join(STUNDEN)}|\d{{1,2}})\b", re.IGNORECASE)
# What is told in another zone has another hour.
ZONE = r"ortszeit|[a-z]+er zeit\b|\bME?S?Z\b|\bGMT|\bUTC"
ELSEWHERE = re.compile(ZONE, re.IGNORECASE)
# Words that say which half of the day is meant.
TOLD = re.compile(
    r"nachmittag|abend|morgens|vormittag|nachts|mitternacht|\bmittag|in der nacht|am morgen|früh|"
    rf"{ZONE}|\b[ap]\. ?m\b|\bpm\b|\d ?am\b",
    re.IGNORECASE,
)
NEAR = 40
DAY, NOON = 24 * 60, 12 * 60


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day in minutes since midnight, and where it stands."""

    minutes: int
    start: int
    end: int
    text: str


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9, plain=True)
def altered_time(segment: Segment) -> Iterator[Hit]:
    """A time of day is in the other half of the day, or another one than the source tells in words.

    3 p.m. is 15 Uhr, half past three is halb vier, and le quart of huit heures moins le quart is
    before eight. Of times that are no full hours both sides must have equally many.

    Flags:
        The meeting starts at 3 p.m. and ends at 6:30 pm.
        Die Sitzung beginnt um [[3 Uhr]] und endet um [[6.30 Uhr]].

        The bar closes at 12 a.m., the kitchen at half past ten.
        Die Bar schließt um [[12 Uhr]], die Küche um [[halb zehn]].

        Shots were heard at 10 p.m. on Friday, the truce began at midnight.
        Am Freitag fielen um [[10 Uhr]] Schüsse, die Waffenruhe begann um [[12 Uhr]].

        Curfew is from 11pm to 5am.
        Die Ausgangssperre gilt von [[11]] bis 5 Uhr.

        The shop opens at quarter to nine and closes at 6:30.
        Der Laden öffnet um [[Viertel nach neun]] und schließt um 18.30 Uhr.

    Passes:
        The shop opens at quarter to nine and closes at 6:30.
        Der Laden öffnet um 8.45 Uhr und schließt um halb sieben.

        It took him from five to ten minutes to reach the half-past-nine train.
        Er brauchte fünf bis zehn Minuten zum Zug um halb zehn.

        The meeting starts at 3 p.m. and ends at 6:30 pm.
        Die Sitzung beginnt um 15 Uhr und endet um 18.30 Uhr.

        She came at 3 p.m. and left at 9 p.m.
        Sie kam um 3 Uhr nachmittags und ging abends um 9 Uhr.

        The bar closes at 12 a.m., the kitchen at half past ten.
        Die Bar schließt um 24 Uhr, die Küche um halb elf.

        It was reported at 8 p.m. in New York.
        Gemeldet wurde es um 2 Uhr deutscher Zeit.

        The author signs copies from half six.
        Der Autor signiert ab 18.30 Uhr.

        The truce began at midnight, and the bells rang at noon.
        Die Waffenruhe begann um 0 Uhr, und die Glocken läuteten um 12 Uhr.

        He slept from 3 a.m. to 3 p.m.
        Er schlief von 3 Uhr bis 15 Uhr.
    """
    source, target, lang = segment.source or "", segment.target, base(segment.source_lang or "en")
    if base(segment.target_lang) != "de":
        return
    found = list(_halves_of_the_day(source, target)) if lang == "en" else []
    yield from found or _told_otherwise(source, target, lang)


def _told_otherwise(source: str, target: str, lang: str) -> Iterator[Hit]:
    """The one time that is no full hour and is not among those of the source."""
    ours = fractions_told(target)
    theirs = fractions(source, lang) if ours else []
    if not ours or len(ours) != len(theirs) or ELSEWHERE.search(target):
        return
    left = Counter(value for *_, value in ours) - Counter(value for value, _ in theirs)
    said = Counter(value for value, _ in theirs) - Counter(value for *_, value in ours)
    if left.total() == 1:
        words = next(words for value, words in theirs if value in said)
        start, end = next((start, end) for start, end, value in ours if value in left)
        yield _hit(start, end, words, target)


def _hit(start: int, end: int, said: str, target: str) -> Hit:
    """A time that is told otherwise, with what it is in German where that has figures."""
    ours = target[start:end]
    right = by_24_hours(said, ours) if ours[:1].isdigit() and " " not in ours[:-4] else None
    if right is None:
        return Hit(start, end, f"The source says “{said}”.")
    suggestion = f"{right} Uhr" if ours.endswith("Uhr") else right
    return Hit(start, end, f"The source says “{said}”, that is {right} Uhr.", suggestion=suggestion)


def _halves_of_the_day(source: str, target: str) -> Iterator[Hit]:
    """The times that are twelve hours from one of an English source, or one hour from its half."""
    sure = {time.minutes: time.text for time in _twelve(source)}
    halves = {time.minutes % NOON: time.text for time in _half(source, HALF_PAST, NUMBERS, 30)}
    halves |= {minutes % NOON: text for minutes, text in sure.items()}
    for ours in _hours(target) if sure else ():
        minutes = ours.minutes % DAY
        said = sure.get((minutes + NOON) % DAY)
        if said and minutes not in sure and not _told(target, ours):
            yield _hit(ours.start, ours.end, said, target)
    for ours in _half(target, HALB, STUNDEN, -30) if halves else ():
        said = halves.get((ours.minutes + 60) % NOON)
        if said and ours.minutes % NOON not in halves:
            yield Hit(ours.start, ours.end, f"The source says “{said}”.")


def _twelve(source: str) -> Iterator[Time]:
    """The times that say a.m. or p.m., noon and midnight."""
    for match in THEIRS.finditer(source) if DIGIT.search(source) else ():
        hour = int(match["hour"])
        if 1 <= hour <= 12:
            late = 12 if match["half"].lower() == "p" else 0
            minutes = (hour % 12 + late) * 60 + int(match["minute"] or 0)
            yield Time(minutes, *match.span(), match[0])
    for match in NAMED.finditer(source) if "noon" in source or "mid" in source else ():
        yield Time(NOON if match["noon"] else 0, *match.span(), match[0])


def _hours(target: str) -> Iterator[Time]:
    """The times before the word Uhr."""
    for match in OURS.finditer(target):
        minutes = int(match["hour"]) * 60 + int(match["minute"] or match["behind"] or 0)
        if minutes <= DAY:
            words = match[0].rstrip()
            yield Time(minutes, match.start(), match.start() + len(words), words)
    for match in TWELVE.finditer(target):
        yield Time(NOON, *match.span(), match[0])


def _half(text: str, pattern: re.Pattern[str], names: list[str], minutes: int) -> Iterator[Time]:
    """The times that are told as half an hour from an hour."""
    for match in pattern.finditer(text):
        name = match["hour"].lower()
        hour = names.index(name) + 1 if name in names else int(name)
        if hour <= 12:
            yield Time((hour * 60 + minutes) % NOON, *match.span(), match[0])


def _told(target: str, time: Time) -> bool:
    """Whether the words around say which half of the day is meant."""
    return bool(TOLD.search(target, max(time.start - NEAR, 0), time.end + NEAR))
