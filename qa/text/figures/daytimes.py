"""Hours of the afternoon and the night that are counted from noon: zehn Uhr abends is 22 Uhr."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.digits import Mention

# What stands behind such an hour. Turkish, Arabic and Chinese name the time of day before it, and
# what German has beside them is not compared as a number (`clocks.spoken`).
LATE = {
    "de": r"(?:[.:]\d\d)?(?: Uhr)?(?: \d\d)? (?:abends|nachmittags|nachts|mittags|am (?:frühen |"
    r"späten )?(?:Abend|Nachmittag))\b",
    "fr": r" ?h(?:eures?)?(?: \w+){0,3} (?:du soir|de l['’]après-midi)\b",
    "es": r"(?:[.:]\d\d)?(?: y \w+)? (?:de|por) la (?:tarde|noche)\b",
    "it": r"(?:[.:]\d\d)?(?: e \w+)? (?:di sera|della sera|del pomeriggio|di notte)\b",
    "nl": r"(?: uur)? (?:['’]s )(?:avonds|middags|nachts)\b|(?: uur) in de (?:avond|middag)\b",
    "pl": r"(?:[.:]\d\d)? (?:wieczorem|po południu|w nocy)\b",
    "ru": r"(?: час\w*)?(?: \d\d)?(?: минут)? (?:вечера|дня|пополудни)\b",
    "uk": r"(?: годин\w*)?(?: \d\d)? (?:вечора|дня|пополудні)\b",
}
PATTERNS = {code: re.compile(pattern) for code, pattern in LATE.items()}
NOON = 12.0


def later(text: str, code: str, mention: Mention) -> Iterator[float]:
    """The hour of 24 that a number up to twelve is by what stands behind it.

    >>> from qa.text.figures.numbers import numbers
    >>> text = "van tien uur 's avonds tot vijf uur 's ochtends"
    >>> [list(later(text, "nl", one)) for one in numbers(text, "nl").mentions]
    [[22.0], []]
    """
    pattern = PATTERNS.get(code)
    if not pattern or not pattern.match(text, mention.end):
        return
    hours = {reading[0] for reading in mention.readings if 1 <= reading[0] <= NOON}
    yield from (hour % NOON + NOON for hour in sorted(hours))
