"""Hours of the afternoon and the night that are counted from noon: zehn Uhr abends is 22 Uhr."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from qa.text.figures.digits import Mention

# What stands behind such an hour. Turkish, Arabic and Chinese name the time of day before it, and
# what German has beside them is not compared as a number (`clocks.spoken`).
LATE = {
    "en": r"(?:[.:]\d\d)?(?: o['’]clock)? ?(?:p\.? ?m\b|in the (?:afternoon|evening)\b|at night\b)",
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
MOST = 200  # numbers of a text; one with more is a table
# What stands between the hours of a span or a row whose time of day only the last one names.
BETWEEN = {
    "en": "to|and|or|until|till|through",
    "fr": "à|et|ou|jusqu['’]à",
    "es": "a|y|o|hasta(?: las)?|a las|y las",
    "it": "a|e|o|alle|fino alle|e alle",
    "nl": "tot|en|of",
    "pl": "do|i|lub|a",
    "ru": "до|и|или",
    "uk": "до|і|й|та|або",
}
SPANS = {
    code: re.compile(rf"(?:[.:]\d\d)?(?: ?h| uur)?(?: ?[-–] ?|, | (?:{words}) )")
    for code, words in BETWEEN.items()
}
# Open 9–12 and 2–6: what comes after noon begins anew.
HOURS = re.compile(
    r"(?<![\d.,:])(\d{1,2}) ?[-–] ?(\d{1,2})(?:,| and| &| y| et| e| en| i|;| /) (\d{1,2}) ?[-–] ?"
    r"(\d{1,2})(?![\d.,:]\d|\d)"
)


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


def by_24(text: str, code: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions of a source, hours after noon also by 24 hours, in a span or a row as well whose
    time of day only the last one names.

    >>> from qa.text.figures.numbers import numbers
    >>> def read(text): return [one.readings for one in numbers(text, "en").mentions]
    >>> read("between 2 and 4 p.m."), read("2 or 4 men")
    ([((2.0,), (14.0,)), ((4.0,), (16.0,))], [((2.0,),), ((4.0,),)])
    >>> read("Open 9–12 and 2–6.")
    [((9.0,),), ((12.0,),), ((2.0,), (14.0,)), ((6.0,), (18.0,))]
    """
    if code == "de" or code not in BETWEEN or len(mentions) > MOST:
        return mentions
    late = {match.start(n) for match in HOURS.finditer(text) if _anew(match) for n in (3, 4)}
    behind, following = False, len(text)
    for mention in reversed(mentions):
        behind = behind and bool(SPANS[code].fullmatch(text, mention.end, following))
        behind = behind or bool(PATTERNS[code].match(text, mention.end))
        hours = any(1 <= reading[0] <= NOON for reading in mention.readings)
        behind = behind and hours
        if behind:
            late.add(mention.start)
        following = mention.start
    return [_late(one) if one.start in late else one for one in mentions]


def _anew(match: re.Match[str]) -> bool:
    """Whether a second span of hours begins before the first one ends: after noon."""
    first, last, again, end = map(int, match.groups())
    return first < last <= NOON and again < end <= NOON and again < last


def _late(mention: Mention) -> Mention:
    """A mention of an hour, also by 24 hours."""
    readings = mention.readings
    hours = {(one[0] % NOON + NOON, *one[1:]) for one in readings if 1 <= one[0] <= NOON}
    return replace(mention, readings=(*readings, *sorted(hours - set(readings))))
