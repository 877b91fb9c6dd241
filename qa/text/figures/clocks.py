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


def clocks(target: str) -> list[tuple[int, int]]:
    """Where a German text tells times.

    >>> clocks("um 7.45 Uhr, um halb acht")
    [(3, 11), (16, 25)]
    """
    return [match.span() for match in GERMAN.finditer(target)]
