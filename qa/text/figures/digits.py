"""Numbers written in digits, with every way to read them: separators, clock times, scales."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.languages import Language
from qa.text.figures.numerals import chinese, scale_of

# One reading of a mention: the values that must all occur on the other side (3:30 is 3 and 30).
Reading = tuple[float, ...]
GAPS = " \u00a0\u202f\u2009"
NUMBER = re.compile(
    rf"\d{{1,3}}(?:[{GAPS}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"  # 2 000 000,50
    r"|\d+(?:[.,:'’٫٬،]\d+)*"
)
DIGIT = re.compile(r"\d")
FRACTION = re.compile(r"[¼-¾⅐-⅞]|(?P<of>[¹²³⁴-⁹])[/⁄](?P<by>[₁-₉]|[1-9]\d?(?!\d))")
BELOW = re.compile(r"[¹²³⁴-⁹][/⁄]$")  # what stands before the figures of such a fraction
POWER = re.compile(r"(?<![\d.,])10([¹²³⁴-⁹]{1,2})(?![⁰¹²³⁴-⁹])")
CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|Uhr\b|o[’']clock|h\b|heures?\b)", re.IGNORECASE)
PERCENT = re.compile(r"[-\s‑]?(?:%|٪|percent|per cent|[Pp]rozent)")
ERA = re.compile(r"[-‑’']?(?:er|s\b)")
CHINESE_SCALE = re.compile(r"\s?[多余餘几幾]?([百千]?[万萬亿億]+)")
THOUSAND = 1_000
SCALE = re.compile(r"[-\s‑]{0,2}([^\W\d_]+)")
# Part of a name (B-52, COVID-19, MP3): letters stand directly before, perhaps with a hyphen.
ATTACHED = re.compile(r"[^\W\d_][-‑]?$")
LATIN = re.compile(r"[A-Za-z][-‑]?$")  # Chinese has no spaces before its numbers
# Longer digit strings are keys or hashes; `int` itself refuses more than 4,300 digits.
MAX_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Mention:
    """A number that a text names, at ``start:end``.

    ``claim`` is False where the number is only implied (a dozen, dreimal, B-52): such a mention
    supports a number on the other side but need not be found there. ``spelled`` numbers are words.
    Behind ``end`` the words of its scale may follow, up to ``until``: 7 million.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    claim: bool = True
    spelled: bool = False
    scale: float = 1.0
    until: int = 0


def exact(value: float) -> float:
    """A value rounded so that 2.3 billion is 2,300,000,000 in whatever way it was computed."""
    return round(value, 3)


def read_digits(text: str, lang: Language, addresses: list[tuple[int, int]]) -> Iterator[Mention]:
    """The numbers in digits; what stands inside ``addresses`` (spans, sorted) is no claim."""
    before = LATIN if lang.code == "zh" else ATTACHED
    pending = iter(addresses)
    address = next(pending, None)
    for match in NUMBER.finditer(text) if DIGIT.search(text) else ():
        while address is not None and address[1] <= match.start():
            address = next(pending, None)
        if len(match[0]) > MAX_DIGITS:
            continue
        start, end = match.span()
        if start and BELOW.search(text, max(start - 2, 0), start):
            continue
        inside = address is not None and address[0] <= start
        attached = bool(before.search(text, max(start - 2, 0), start))
        scale, words = _scale(text, end, lang)
        readings = _readings(match[0], bool(CLOCK.match(text, end)), lang.grouping)
        if scale != 1:
            # A letter may be a unit: 3m is three metres, too.
            letter = len(words.strip()) <= 1 and lang.code != "zh"
            readings = scaled(readings, scale, ambiguous=letter)
        elif power := POWER.match(text, start):
            readings += ((10.0 ** int(_plain(power[1])),),)
        elif ERA.match(text, end) and 1000 <= (year := readings[0][0]) < 2100:
            # "the thirties" for 1930er, "the 21st century" for 2000er
            readings += ((year % 100,), (year // 100 + 1,))
        claim = not (inside or attached or _idle(readings, text, end))
        yield Mention(start, end, readings, claim, scale=scale, until=end + len(words))
    for match in FRACTION.finditer(text) if not text.isascii() else ():
        value = unicodedata.numeric(match[0][0]) / int(_plain(match["by"] or "1"))
        yield Mention(*match.span(), ((exact(value),),), claim=False)


def _plain(figures: str) -> str:
    """Raised or lowered figures as they are else written."""
    return unicodedata.normalize("NFKC", figures)


def _idle(readings: tuple[Reading, ...], text: str, end: int) -> bool:
    """Figures that often go without one: number 1 (the first), 100 % (entirely), :00."""
    value = readings[0]
    return value in ((0.0,), (1.0,)) or (value == (100.0,) and bool(PERCENT.match(text, end)))


@lru_cache(maxsize=4096)
def _readings(chunk: str, clock: bool, grouping: str) -> tuple[Reading, ...]:
    return tuple(_read(chunk, clock, grouping))


def _read(chunk: str, clock: bool, grouping: str) -> Iterator[Reading]:
    """All ways to read digits with separators, best first."""
    parts = re.split(r"\D", chunk)
    marks = re.sub(r"\d", "", chunk)
    if not marks:
        yield from _clock(float(parts[0])) if clock else [(float(parts[0]),)]
        return
    if len(set(marks)) == 1 and all(len(part) == 3 for part in parts[1:]):
        yield (float("".join(parts)),)
        # German 25.000 is not 25; but 0.125 is no group, and 2.500 may be one decimal of many.
        if marks[0] == grouping and parts[0][0] != "0" and len(parts[0]) <= 3:
            return
    if marks[-1] in ".,٫" and len(set(marks[:-1])) <= 1 and ":" not in marks:
        yield (exact(float("".join(parts[:-1]) + "." + parts[-1])),)
    if len(parts) == 2 and len(parts[1]) == 2 and int(parts[0]) <= 24 and int(parts[1]) < 60:
        minutes = float(parts[1])
        for (hour,) in _clock(float(parts[0])):
            yield (hour, minutes) if minutes else (hour,)
    # 7,3 is one number in German, 7.3 may be a day in July; 0,7 may be said as seven tenths.
    if marks != "," or grouping != "." or parts[0] == "0":
        yield tuple(float(part) for part in parts)


def _clock(hour: float) -> list[Reading]:
    """Twelve and twenty-four hour clock: 3 p.m. is 15 Uhr."""
    return [(hour,), (hour + 12 if hour <= 12 else hour - 12,)]


def _scale(text: str, end: int, lang: Language) -> tuple[float, str]:
    """The scale after a number (1.5 million, 3bn, 5万), and its words, where it is not 1.

    A greater one behind it multiplies: 7 thousand million, 7 mil millones.
    """
    if lang.code == "zh":
        match = CHINESE_SCALE.match(text, end)
        return (chinese("一" + match[1]), match[0]) if match else (1.0, "")
    match = SCALE.match(text, end)
    if match is None:
        return 1.0, ""
    scale = scale_of(lang.code, match[1].lower())
    more = SCALE.match(text, match.end()) if scale == THOUSAND else None
    factor = scale_of(lang.code, more[1].lower()) if more else 1.0
    if more and factor > scale:
        return scale * factor, text[end : more.end()]
    return (scale, match[0]) if scale != 1 else (1.0, "")


def scaled(readings: tuple[Reading, ...], scale: float, *, ambiguous: bool) -> tuple[Reading, ...]:
    """Readings times a scale; a one-letter scale may be a unit (3m is three metres, too)."""
    scaled = tuple((exact(reading[0] * scale),) for reading in readings if len(reading) == 1)
    return scaled + readings if ambiguous or not scaled else scaled
