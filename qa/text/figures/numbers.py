"""Numbers of a text by value, whatever their notation: digits, words, compounds, scales, times.

A number can often be read in several ways (1.500 is one and a half in English and fifteen hundred
in German; 3:30 is two numbers or a time), so every mention carries all its readings, and whoever
compares two texts accepts any that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from qa.languages import Language, language
from qa.text.figures.allusions import alluded
from qa.text.figures.chinese import chinese_numbers
from qa.text.figures.daytimes import by_24, later
from qa.text.figures.digits import Mention, Reading, exact, read_digits
from qa.text.figures.joins import joined
from qa.text.figures.numerals import (
    SCALES,
    TOO_LONG,
    Word,
    colloquial,
    combine,
    numeral,
    read_word,
    sums,
)
from qa.text.figures.occasions import occasions
from qa.text.figures.wordings import all_but, each, heights, reworded, shares, unclaimed

WORD = re.compile(r"[^\W\d_]+")
# In Ukrainian the apostrophe stands within number words.
WORDS = {
    "uk": re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"),
    # Vowels are signs of their own: مليوناً.
    "ar": re.compile("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*"),
}
ROMAN = re.compile(r"\b(?=[IVX]+(?:\b|e|è))X{0,3}(?:IX|IV|V?I{0,3})(?![A-Z])")
# Two millions of something, but a million and something: مليونا ومئتا ألف.
ACCUSATIVE = frozenset(("مليونا", "مليارا"))
PLURALS = frozenset(("millionen", "milliarden", "billionen"))  # ein Millionen-Projekt
LINKERS = frozenset(("and", "und", "et", "y", "e", "en", "i", "и", "і", "ve", "و"))
# What stands before the first word of a sentence.
OPENING = re.compile(r"(?:\A|[.!?:…\n])[\s\W]*\Z")
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+|(?<![\w.-])[\w.-]{1,80}\.[a-z]{2,6}/\S*"
)
BETWEEN, NEAR_HALF = 4, 24  # mentions and characters from a number to the half that belongs to it
HOURS = re.compile(r"\s?[hH]\s?")
HALF_HOUR = re.compile(r"(?<!\d)(\d{1,2})\s?[hH]\s?30(?!\d)")
# What follows the number in a German word that counts: siebenjährig, zehntägig.
COUNTING = re.compile(r"(jähr|tägig|wöchig|monatig|stündig|minütig|stellig)")
# As what else a translator may count it: two weeks are vierzehntägig.
AS_WELL = {"tägig": 7, "monatig": 12, "stündig": 24, "minütig": 60}
# Of texts that are longer the last two are remembered, source and target, and above the second
# length none, so that what is remembered stays small.
MAX_CACHED, MAX_REMEMBERED = 4_000, 200_000


@dataclass(frozen=True, slots=True)
class Numbers:
    """All mentions of a text in order; the values they name, those they also imply, the digits."""

    mentions: tuple[Mention, ...]
    named: frozenset[float]
    values: frozenset[float]
    digits: str


def numbers(text: str, code: str) -> Numbers:
    """The numbers of a text in the language with this code."""
    if len(text) > MAX_REMEMBERED:
        return _parse(text, code)
    return _cached(text, code) if len(text) <= MAX_CACHED else _remembered(text, code)


def _parse(text: str, code: str) -> Numbers:
    lang = language(code)
    may_address = "." in text and ("/" in text or "@" in text or "www" in text)
    addresses = [match.span() for match in ADDRESS.finditer(text)] if may_address else []
    found = (*read_digits(text, lang, addresses), *_words(text, lang))
    mentions = sorted(found, key=lambda mention: mention.start)
    mentions = unclaimed(text, lang.code, joined(text, lang.code, mentions))
    mentions = by_24(text, lang.code, mentions)
    named = frozenset(v for m in mentions if m.claim for reading in m.readings for v in reading)
    hinted = (v for m in mentions if not m.claim for reading in m.readings for v in reading)
    values = named.union(hinted, _implied(text, lang, mentions), _with_half(text, mentions))
    digits = "".join(re.sub(r"\D", "", text[m.start : m.end]) for m in mentions if not m.spelled)
    return Numbers(tuple(mentions), named, values, digits)


_cached, _remembered = lru_cache(maxsize=256)(_parse), lru_cache(maxsize=2)(_parse)


def _with_half(text: str, mentions: Sequence[Mention]) -> Iterator[float]:
    """What a number and a half behind it make: deux heures et demie, 2 h 30."""
    for index, half in enumerate(mentions):
        spelled = half.spelled and (0.5,) in half.readings
        for before in mentions[max(0, index - BETWEEN) : index]:
            minutes = (30.0,) in half.readings and HOURS.fullmatch(text, before.end, half.start)
            if (spelled or minutes) and half.start - before.end <= NEAR_HALF:
                whole = {r[0] for r in before.readings if len(r) == 1 and 0 < r[0] < 100}
                yield from (value + 0.5 for value in whole if value == int(value))


def half_hours(text: str, other: Numbers) -> list[tuple[int, int]]:
    """Where hours and a half are written as 2 h 30 that the other side has as one number."""
    found = HALF_HOUR.finditer(text)
    return [match.span() for match in found if int(match[1]) + 0.5 in other.values]


# Words -------------------------------------------------------------------------------------------


def _words(text: str, lang: Language) -> Iterator[Mention]:
    if lang.code == "zh":
        yield from chinese_numbers(text[:100_000])
        return
    run: list[tuple[re.Match[str], Word]] = []
    for match in WORDS.get(lang.code, WORD).finditer(text):
        written, word = numeral(match[0][:TOO_LONG], lang.code)
        if written in ACCUSATIVE and text.startswith(" و", match.end()):
            word = read_word(lang.code, written[:-1])
        if not (word.parts or word.hints or run):
            continue
        if run and (
            not _goes_on(text, *run[-1], match.start()) or _article(run[-1], written, lang)
        ):
            yield from _run(text, run, lang.code)
            run = []
        if word.hints:
            yield Mention(
                *match.span(), tuple((hint,) for hint in word.hints), claim=False, spelled=True
            )
        if word.parts:
            run.append((match, word))
            if word.rest:
                yield from _run(text, run, lang.code)
                run = []
        elif run and match[0].lower() not in LINKERS:
            yield from _run(text, run, lang.code)
            run = []
    yield from _run(text, run, lang.code)


def _goes_on(text: str, last: re.Match[str], word: Word, start: int) -> bool:
    """Whether a number may go on: one thousand, two hundred."""
    thousands = word.parts[-1:] == (1000,) and text[last.end() : start] == ", "
    return thousands or _continues(text, last.end(), start)


def _article(last: tuple[re.Match[str], Word], word: str, lang: Language) -> bool:
    """Whether ein is an article beside a number: für alle über fünfzig ein Test, ein elf Jahre."""
    before, parts = last[0][0].lower(), last[1].parts
    small = read_word(lang.code, word).parts[:1] < (100,)
    one = before == "ein" and parts == (1,)
    return lang.code == "de" and (word == "ein" or (one and (small or word in PLURALS)))


def _continues(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return len(gap) <= 6 and (gap.strip("-‑ \u00a0") == "" or gap.strip(" -").lower() in LINKERS)


def _run(text: str, run: list[tuple[re.Match[str], Word]], code: str) -> Iterator[Mention]:
    """A sequence of number words: one number (two hundred and five) or several (two, three)."""
    if not run:
        return
    if len(run) > 1 and run[0][0][0].lower() == "ein" and COUNTING.match(run[-1][1].rest):
        yield from _run(text, run[:1], code)  # an article: ein dreitägiges Fest
        yield from _run(text, run[1:], code)
        return
    parts = tuple(part for _, word in run for part in word.parts)
    whole = combine(parts, code)
    single = tuple(combine(word.parts, code) for _, word in run)
    readings: tuple[Reading, ...] = ((whole,), *((value,) for value in colloquial(whole)))
    if len(run) > 1:
        readings += (single,)
        # "nineteen ninety-six": years are read in pairs.
        if 12 < single[0] < 21 and 9 < (pair := combine(single[1:])) < 100:
            readings += ((single[0] * 100 + pair,),)
    rest = COUNTING.match(run[-1][1].rest)
    if rest and not whole % AS_WELL.get(rest[1], 1):
        readings += ((whole / AS_WELL.get(rest[1], 1),),)
    # Bare scales are no figures (Hunderte, Millionen von Menschen), and one and two have too many
    # other names (a, both, a pair) to be missed.
    bare = all(part == 100 or part >= 1_000 for part in parts)
    start = run[0][0].start()
    # A capital within the sentence makes it a name: the Four Corners, „Die Drei vom Pfandhaus“.
    name = text[start].isupper() and not OPENING.search(text, max(start - 4, 0), start)
    claim = not ((run[-1][1].rest and not rest) or whole <= 2 or bare or name)
    yield Mention(start, run[-1][0].end(), readings, claim, spelled=True)


# Relations between neighbours --------------------------------------------------------------------


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
            if len(reading) == 3 and reading[2] >= 1000:
                yield reading[2] % 100  # 12/05/15
            if len(reading) == 2 and value <= 24 and reading[1] in range(5, 60, 5):
                yield from (value % 12 + 1, 60 - reading[1])  # halb vier, Viertel vor vier
            if len(reading) == 2:
                yield value + 1  # 27:37 is in the 28th minute
            if mention.scale != 1:
                yield exact(value / mention.scale)
        if lang.code == "de":
            yield from each(text, mention)
        else:
            yield from later(text, lang.code, mention)
    for first, second in _neighbours(mentions):
        # "the thirty-fourth": a ten and a unit that are both only implied.
        implied = not (first.claim and second.claim)
        if first.spelled and second.spelled and _continues(text, first.end, second.start):
            if implied:
                yield from _together(first, second, lang)
                yield from _scaled(first, second)
            if not second.claim:
                yield from _ordinals(first.readings[0][0], second, lang.code)
        if not first.claim and (30.0,) in first.readings and second.start - first.end <= 5:
            # halb vier is 3:30; half three is 3:30 as well, so halb vier
            hour = second.readings[0][0]
            yield hour + 1 if lang.code == "en" else hour - 1
            yield hour % 12 + 1 if lang.code == "en" else (hour - 2) % 12 + 1
        yield from reworded(text, lang.code, first, second)
    if lang.code == "en":
        yield from all_but(text, mentions)
    yield from shares(mentions)
    yield from alluded(text, lang.code)
    yield from occasions(text, lang.code, mentions)
    if lang.code == "en":
        yield from heights(text)
    months = _months(lang.code)
    for word in months.keys() & WORD.findall(text.lower()):
        yield months[word]
    for match in ROMAN.finditer(text):
        yield float(_roman(match[0]))


def _neighbours(mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each mention with the next; a word may be mentioned twice, by what it names and implies."""
    for index, first in enumerate(mentions):
        later = [m for m in mentions[index + 1 : index + 4] if m.start >= first.end]
        yield from ((first, m) for m in later if m.start == later[0].start)


def _together(first: Mention, second: Mention, lang: Language) -> tuple[float, ...]:
    """What a ten and a unit are together; three decades are no thirteen."""
    last = max(reading[0] for reading in first.readings)
    tens_first = lang.code != "ar" and lang.number_joiner is None
    if tens_first and last < 10:
        return ()
    return sums(reading[0] for m in (first, second) for reading in m.readings)


def _scaled(first: Mention, second: Mention) -> Iterator[float]:
    """What inflected words of a number and a scale amount to: пятидесяти тысяч, тридцятьма
    тисячами."""
    scales = {reading[0] for reading in second.readings} & set(SCALES)
    few = {reading[0] for reading in first.readings if 1 <= reading[0] < SCALES[0]}
    yield from (value * scale for value in few for scale in scales)


def _ordinals(before: float, last: Mention, code: str) -> Iterator[float]:
    """What a number amounts to whose last word is an ordinal: hundred and first."""
    for unit, *_ in last.readings:
        if (
            0 < unit < 100
            and unit % 1 == 0
            and (before % (10 if unit < 10 else 100) == 0 or code == "fr")
        ):
            yield combine((before, unit), code)


@lru_cache
def _months(code: str) -> dict[str, float]:
    names = language(code).months
    return {name.lower(): float(index % 12 + 1) for index, name in enumerate(names)}


def _roman(numeral: str) -> int:
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(
        -digit if following > digit else digit for digit, following in pairwise([*digits, 0])
    )
