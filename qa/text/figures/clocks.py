"""Times of day in German text, and whether a source has one in words."""

from __future__ import annotations

import re

from qa.languages.clocks import SPOKEN

HOUR = (
    "(?:eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|"
    r"\d{1,2}(?:[.:]\d\d)?)"
)
GERMAN = re.compile(
    rf"\b(?:{HOUR} (?:und|bis) )?{HOUR}[ \u00a0\u202f]?Uhr(?: \d\d?\b)?"
    rf"|\b(?:halb|Viertel|viertel|dreiviertel) (?:(?:vor|nach) )?{HOUR}\b"
    rf"|\b(?:fünf|zehn|zwanzig)(?: Minuten)? (?:vor|nach) (?:halb )?{HOUR}\b"
)


def spoken(source: str, code: str) -> bool:
    """Whether a source tells a time of day in words.

    >>> spoken("Он пришёл без четверти шесть.", "ru"), spoken("В шесть раз.", "ru")
    (True, False)
    """
    return code in SPOKEN and re.search(SPOKEN[code], source, re.IGNORECASE) is not None


HOURS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
NAMED = "|".join(("eins", *HOURS, "mittags?", r"\d{1,2}"))
TOLD = re.compile(
    r"\b(?:(?P<part>halb|[Vv]iertel|[Dd]reiviertel)|"
    r"(?P<minutes>fünf|zehn|zwanzig|\d\d?)(?: Minuten)?)"
    rf" (?:(?P<side>vor|nach) )?(?P<half>halb )?(?P<hour>{NAMED})\b(?! (?:von|der|Prozent))"
)
MINUTES = {"halb": 30, "viertel": 15, "dreiviertel": 45, "fünf": 5, "zehn": 10, "zwanzig": 20}
HOUR_LONG, HALF, NOON = 60, 30, 12


def told_times(target: str) -> list[tuple[int, int, set[tuple[float, ...]]]]:
    """Where a German text tells times in words, and which they are: by 12 hours and by 24.

    >>> [sorted(times) for _, _, times in told_times("um Viertel vor acht, um halb drei")]
    [[(7.0, 45.0), (19.0, 45.0)], [(2.0, 30.0), (14.0, 30.0)]]
    """
    found = []
    for match in TOLD.finditer(target):
        said = (match["part"] or match["minutes"]).lower()
        minutes = int(said) if said.isdigit() else MINUTES[said]
        before = match["side"] == "vor"
        if match["half"]:
            minutes = HALF - minutes if before else HALF + minutes
            earlier = True
        elif match["side"]:
            minutes = HOUR_LONG - minutes if before else minutes
            earlier = before
        elif match["part"]:
            earlier = True  # viertel acht is 7:15
        else:
            continue
        name = match["hour"].removesuffix("s") if match["hour"] != "sechs" else "sechs"
        named = int(name) if name.isdigit() else HOURS.index(name) + 1 if name in HOURS else NOON
        hour = (named - earlier) % NOON
        hours = (hour, hour + NOON, NOON) if not hour else (hour, hour + NOON)
        times: set[tuple[float, ...]] = {(float(one), float(minutes)) for one in hours}
        found.append((*match.span(), times))
    return found


DIGITAL = re.compile(
    r"(?<![\d.:,])(\d{1,2})(?:[.:]([0-5]\d)[\s\u00a0\u202f]?(?:Uhr\b|(?=(?:bis|[-–])\s?\d[\d.:]*\s?Uhr))"
    r"|[\s\u00a0\u202f]?Uhr[\s\u00a0\u202f]([0-5]\d)\b)"
)


def fractions_told(target: str) -> list[tuple[int, int, int]]:
    """Times in a German text that are no full hours: where, and minutes after midnight or noon.

    >>> fractions_told("um Viertel vor acht, um halb drei oder um 19.40 Uhr")
    [(3, 19, 465), (24, 33, 150), (42, 51, 460)]
    """
    found = []
    for start, end, times in told_times(target):
        hour, minute = min(times)
        found.append((start, end, int(hour * HOUR_LONG + minute) % (NOON * HOUR_LONG)))
    for match in DIGITAL.finditer(target):
        minutes = int(match[2] or match[3])
        if minutes and int(match[1]) <= 2 * NOON:
            value = (int(match[1]) * HOUR_LONG + minutes) % (NOON * HOUR_LONG)
            found.append((match.start(), match.end(), value))
    return sorted(found)


def clocks(target: str) -> list[tuple[int, int]]:
    """Where a German text tells times.

    >>> clocks("um 7.45 Uhr, um halb acht")
    [(3, 11), (16, 25)]
    """
    return [match.span() for match in GERMAN.finditer(target)]
