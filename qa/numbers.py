"""Numbers of a text by value, whatever their notation: digits, words, compounds, scales, times.

A number can often be read in several ways (1.500 is one and a half in English and fifteen hundred
in German; 3:30 is two numbers or a time), so every mention carries all its readings, and whoever
compares two texts accepts any that fits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from qa.languages import Language, language
from qa.numerals import Word, chinese, combine, read_word, scale_of, sums

# One reading of a mention: the values that must all occur on the other side (3:30 is 3 and 30).
Reading = tuple[float, ...]

GAPS = " \u00a0\u202f\u2009"
NUMBER = re.compile(
    rf"\d{{1,3}}(?:[{GAPS}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"  # 2 000 000,50
    r"|\d+(?:[.,:'’٫٬]\d+)*"
)
FRACTION = re.compile(r"[¼-¾⅐-⅞]")
WORD = re.compile(r"[^\W\d_]+")
CHINESE = re.compile(r"[〇零一二两兩三四五六七八九十百千万萬亿億]+")
ROMAN = re.compile(r"\b(?=[IVX]+(?:\b|e|è))X{0,3}(?:IX|IV|V?I{0,3})(?![A-Z])")
CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|Uhr\b|o[’']clock|h\b|heures?\b)", re.IGNORECASE)
PERCENT = re.compile(r"[-\s‑]?(?:%|٪|percent|per cent|[Pp]rozent)")
ERA = re.compile(r"[-‑’']?(?:er|s\b)")
CHINESE_SCALE = re.compile(r"\s?([百千]?[万萬亿億]+)")
SCALE = re.compile(r"[-\s‑]{0,2}([^\W\d_]+)")
# "two to three million": the scale holds for both numbers.
RANGE = re.compile(r"\s*(?:[-–—~]|[^\W\d_]{1,4})\s*")
LINKERS = frozenset(("and", "und", "et", "y", "e", "en", "i", "и", "і", "ve", "و"))
# Part of a name (B-52, COVID-19, MP3): letters stand directly before, perhaps with a hyphen.
ATTACHED = re.compile(r"[^\W\d_][-‑]?$")
# What stands before the first word of a sentence.
OPENING = re.compile(r"(?:\A|[.!?:…\n])[\s\W]*\Z")
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+|(?<![\w.-])[\w.-]{1,80}\.[a-z]{2,6}/\S*"
)
# Longer digit strings are keys or hashes; `int` itself refuses more than 4,300 digits.
MAX_DIGITS = 24
# Above this a text is parsed anew each time, so that the cache stays small.
MAX_CACHED = 4_000


@dataclass(frozen=True, slots=True)
class Mention:
    """A number that a text names, at ``start:end``.

    ``claim`` is False where the number is only implied (a dozen, dreimal, B-52): such a mention
    supports a number on the other side but need not be found there. ``spelled`` numbers are words.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    claim: bool = True
    spelled: bool = False
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Numbers:
    """All mentions of a text in order; the values they name, those they also imply, the digits."""

    mentions: tuple[Mention, ...]
    named: frozenset[float]
    values: frozenset[float]
    digits: str


def numbers(text: str, code: str) -> Numbers:
    """The numbers of a text in the language with this code."""
    return _cached(text, code) if len(text) <= MAX_CACHED else _parse(text, code)


@lru_cache(maxsize=4_096)
def _cached(text: str, code: str) -> Numbers:
    return _parse(text, code)


def _parse(text: str, code: str) -> Numbers:
    lang = language(code)
    addresses = [match.span() for match in ADDRESS.finditer(text)] if "." in text else []
    mentions = sorted(
        (*_digits(text, lang, addresses), *_words(text, lang)), key=lambda mention: mention.start
    )
    mentions = _ranges(text, _joined(text, mentions))
    named = frozenset(v for m in mentions if m.claim for reading in m.readings for v in reading)
    hinted = (v for m in mentions if not m.claim for reading in m.readings for v in reading)
    values = named.union(hinted, _implied(text, lang, mentions))
    digits = "".join(re.sub(r"\D", "", text[m.start : m.end]) for m in mentions if not m.spelled)
    return Numbers(tuple(mentions), named, values, digits)


def exact(value: float) -> float:
    """A value rounded so that 2.3 billion is 2,300,000,000 in whatever way it was computed."""
    return round(value, 3)


# Digits ------------------------------------------------------------------------------------------


def _digits(text: str, lang: Language, addresses: list[tuple[int, int]]) -> Iterator[Mention]:
    pending = iter(addresses)
    address = next(pending, None)
    for match in NUMBER.finditer(text):
        while address is not None and address[1] <= match.start():
            address = next(pending, None)
        if len(match[0]) > MAX_DIGITS:
            continue
        start, end = match.span()
        inside = address is not None and address[0] <= start
        attached = bool(ATTACHED.search(text, max(start - 2, 0), start))
        scale, length = _scale(text, end, lang)
        readings = tuple(_readings(match[0], bool(CLOCK.match(text, end))))
        if scale != 1:
            readings = _scaled(readings, scale, ambiguous=length <= 1)
        elif ERA.match(text, end) and 1000 <= (year := readings[0][0]) < 2100:
            # "the thirties" for 1930er, "the 21st century" for 2000er
            readings += ((year % 100,), (year // 100 + 1,))
        claim = not (inside or attached or _idle(readings, text, end))
        yield Mention(start, end, readings, claim, scale=scale)
    for match in FRACTION.finditer(text):
        value = unicodedata.numeric(match[0])
        yield Mention(*match.span(), ((exact(value),),), claim=False)


def _idle(readings: tuple[Reading, ...], text: str, end: int) -> bool:
    """Figures that often go without one: number 1 (the first), 100 % (entirely), :00."""
    value = readings[0]
    return value in ((0.0,), (1.0,)) or (value == (100.0,) and bool(PERCENT.match(text, end)))


def _readings(chunk: str, clock: bool) -> Iterator[Reading]:
    """All ways to read digits with separators, best first."""
    parts = re.split(r"\D", chunk)
    marks = re.sub(r"\d", "", chunk)
    if not marks:
        yield from _clock(float(parts[0])) if clock else [(float(parts[0]),)]
        return
    if len(set(marks)) == 1 and all(len(part) == 3 for part in parts[1:]):
        yield (float("".join(parts)),)
    if marks[-1] in ".,٫" and len(set(marks[:-1])) <= 1 and ":" not in marks:
        yield (exact(float("".join(parts[:-1]) + "." + parts[-1])),)
    if len(parts) == 2 and len(parts[1]) == 2 and int(parts[0]) <= 24 and int(parts[1]) < 60:
        minutes = float(parts[1])
        for (hour,) in _clock(float(parts[0])):
            yield (hour, minutes) if minutes else (hour,)
    yield tuple(float(part) for part in parts)


def _clock(hour: float) -> list[Reading]:
    """Twelve and twenty-four hour clock: 3 p.m. is 15 Uhr."""
    return [(hour,), (hour + 12 if hour <= 12 else hour - 12,)]


def _scale(text: str, end: int, lang: Language) -> tuple[float, int]:
    """The scale word after a number (1.5 million, 3bn, 5万) and the length of that word."""
    if lang.code == "zh":
        match = CHINESE_SCALE.match(text, end)
        return (chinese("一" + match[1]), 2) if match else (1.0, 0)
    match = SCALE.match(text, end)
    if match is None:
        return 1.0, 0
    word = match[1].lower()
    return scale_of(lang.code, word), len(word)


def _scaled(
    readings: tuple[Reading, ...], scale: float, *, ambiguous: bool
) -> tuple[Reading, ...]:
    """Readings times a scale; a one-letter scale may be a unit (3m is three metres, too)."""
    scaled = tuple((exact(reading[0] * scale),) for reading in readings if len(reading) == 1)
    return scaled + readings if ambiguous or not scaled else scaled


# Words -------------------------------------------------------------------------------------------


def _words(text: str, lang: Language) -> Iterator[Mention]:
    if lang.code == "zh":
        for match in CHINESE.finditer(text[:100_000]):
            yield Mention(*match.span(), ((chinese(match[0]),),), claim=False, spelled=True)
        return
    run: list[tuple[re.Match[str], Word]] = []
    for match in WORD.finditer(text):
        word = read_word(lang.code, match[0].lower()) if len(match[0]) <= 60 else Word()
        if run and not _continues(text, run[-1][0].end(), match.start()):
            yield from _run(text, run)
            run = []
        if word.hints:
            yield Mention(
                *match.span(), tuple((hint,) for hint in word.hints), claim=False, spelled=True
            )
        if word.parts:
            run.append((match, word))
            if word.rest:
                yield from _run(text, run)
                run = []
        elif run and match[0].lower() not in LINKERS:
            yield from _run(text, run)
            run = []
    yield from _run(text, run)


def _continues(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return len(gap) <= 6 and (gap.strip("-‑ \u00a0") == "" or gap.strip(" -").lower() in LINKERS)


def _run(text: str, run: list[tuple[re.Match[str], Word]]) -> Iterator[Mention]:
    """A sequence of number words: one number (two hundred and five) or several (two, three)."""
    if not run:
        return
    parts = tuple(part for _, word in run for part in word.parts)
    whole = combine(parts)
    single = tuple(combine(word.parts) for _, word in run)
    readings: tuple[Reading, ...] = ((whole,),)
    if len(run) > 1:
        readings += (single,)
        # "nineteen ninety-six": years are read in pairs.
        if 12 < single[0] < 21 and 9 < (pair := combine(single[1:])) < 100:
            readings += ((single[0] * 100 + pair,),)
    # Bare scales are no figures (Hunderte, Millionen von Menschen), and one and two have too many
    # other names (a, both, a pair) to be missed.
    bare = all(part == 100 or part >= 1_000 for part in parts)
    start = run[0][0].start()
    # A capital within the sentence makes it a name: the Four Corners, „Die Drei vom Pfandhaus“.
    name = text[start].isupper() and not OPENING.search(text, max(start - 4, 0), start)
    claim = not (run[-1][1].rest or whole <= 2 or bare or name)
    yield Mention(start, run[-1][0].end(), readings, claim, spelled=True)


# Relations between neighbours --------------------------------------------------------------------


def _joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """Add readings that two numbers make together: 2017/18, 1/2, 3 ½."""
    out = list(mentions)
    for index, (first, second) in enumerate(pairwise(mentions)):
        gap = text[first.end : second.start]
        if gap not in ("/", "⁄", "-", "–", "—", "", " ") or second.spelled or first.spelled:
            continue
        a, b = first.readings[0][0], second.readings[0][0]
        if gap in "-–—/" and gap and a >= 1000 and b < 100:
            full = a - a % 100 + b
            out[index + 1] = replace(second, readings=(*second.readings, (full,)))
        elif gap in ("/", "⁄") and 0 < a < b <= 100:
            share = ((exact(a / b),),)
            out[index] = replace(out[index], readings=first.readings + share)
            out[index + 1] = replace(second, readings=second.readings + share)
        elif gap in ("", " ") and 0 < b < 1:
            out[index] = replace(out[index], readings=(*out[index].readings, (exact(a + b),)))
    return out


def _ranges(text: str, mentions: list[Mention]) -> list[Mention]:
    out = list(mentions)
    for index, (first, second) in enumerate(pairwise(mentions)):
        near = second.scale != 1 and first.scale == 1 and second.start - first.end < 9
        if near and RANGE.fullmatch(text, first.end, second.start):
            more = _scaled(first.readings, second.scale, ambiguous=False)
            out[index] = replace(out[index], readings=out[index].readings + more)
    return out


def _implied(text: str, lang: Language, mentions: list[Mention]) -> Iterator[float]:
    """Values that a translator may write instead: decades, centuries, months, quarter hours."""
    for mention in mentions:
        for reading in mention.readings:
            value = reading[0]
            if len(reading) == 3 and reading[2] < 100:
                yield from (1900 + reading[2], 2000 + reading[2])  # 12.05.15
            if 1000 <= value < 2100 and len(reading) == 1:
                yield value % 100  # the '90s
                yield value // 100 + 1  # the 1800s are the 19th century
            if value < 100 and len(reading) == 1:
                yield from (1900 + value, 2000 + value)
            if len(reading) == 2 and value <= 24 and reading[1] in (15.0, 30.0, 45.0, 40.0, 20.0):
                yield from (value % 12 + 1, 60 - reading[1])  # halb vier, Viertel vor vier
            if len(reading) == 2:
                yield value + 1  # 27:37 is in the 28th minute
            if mention.scale != 1:
                yield exact(value / mention.scale)
    for first, second in pairwise(mentions):
        # "the thirty-fourth": a ten and a unit that are both only implied.
        implied = not (first.claim and second.claim)
        if first.spelled and second.spelled and implied and second.start - first.end <= 3:
            yield from sums((first.readings[0][0], *(r[0] for r in second.readings)))
        if not first.claim and (30.0,) in first.readings and second.start - first.end <= 5:
            yield second.readings[0][0] - 1  # halb vier is 3:30
    for match in WORD.finditer(text):
        yield from _months(lang.code).get(match[0].lower(), ())
    if lang.code != "de":
        for match in ROMAN.finditer(text):
            yield float(_roman(match[0]))


@lru_cache
def _months(code: str) -> dict[str, tuple[float, ...]]:
    names = language(code).months
    return {name.lower(): (float(index % 12 + 1),) for index, name in enumerate(names)}


def _roman(numeral: str) -> int:
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(
        -digit if following > digit else digit
        for digit, following in pairwise([*digits, 0])
    )
