"""Number words: what a single word says of a number, and what a sequence of them adds up to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from qa.languages import Language, language

CHINESE_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
CHINESE_UNITS = {"十": 10, "百": 100, "千": 1_000}
CHINESE_MYRIADS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
LAST_SCALE = {"百": 100, "千": 1_000, **CHINESE_MYRIADS}


# A part of a whole, which is no number of things: ein Fünftel.
GERMAN_PART = re.compile(
    r"(?:vier|fünf|sechs|sieb|ach|neun|zehn|zwölf|zwanzigs|hunderts|tausends)tel[ns]?"
)

SCALES = (1_000, 10**6, 10**9)
TOO_LONG = 61  # letters of a word
# Spellings of one letter that texts mix.
ONE_LETTER = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ë": "e", "’": "'", "ʼ": "'"})

# Signs above and below Arabic letters, which are seldom written.
TANWIN = re.compile("ا\u064b|\u064bا")
VOWELS = re.compile("[\u064b-\u0652]")


@dataclass(frozen=True, slots=True)
class Word:
    """The number parts of a word (zwei, und, zwanzig: 2, 20), what follows them in the word, and
    the values that it implies without naming them (dozen: 12)."""

    parts: tuple[float, ...] = ()
    rest: str = ""
    hints: tuple[float, ...] = ()


@lru_cache(maxsize=65_536)
def numeral(word: str, code: str) -> tuple[str, Word]:
    """A word in small letters, and what it says of a number; one that is too long says nothing.

    >>> numeral("Dreizehn", "de")[1].parts, numeral("Haus", "de")[1].parts
    ((13.0,), ())
    """
    written = small_letters(word, code) if len(word) < TOO_LONG else ""
    return written, read_word(code, written)


@lru_cache(maxsize=65_536)
def read_word(code: str, word: str) -> Word:
    """What a lower-case word of the language says of a number."""
    lang = language(code)
    word = _plain(lang, word)
    hints = _hints(lang, word)
    if lang.code == "de" and word.endswith(("tel", "teln", "tels")) and GERMAN_PART.fullmatch(word):
        return Word(hints=hints)
    parts, rest = _split(lang, word) if lang.number_joiner is not None else _lookup(lang, word)
    if rest and parts == (1.0,):
        return Word(hints=hints)
    return Word(parts, rest, hints)


def _plain(lang: Language, word: str) -> str:
    """A word as the tables have it: Arabic without hamza, Dutch without diaeresis, one apostrophe.

    Arabic and, in, for and the are written as first letters of a word; they go.
    """
    word = word.translate(ONE_LETTER)
    if lang.code == "it":
        return word.replace("centott", "centoott")  # centottanta, of cento and ottanta
    if lang.code == "ar":
        word = VOWELS.sub("", TANWIN.sub("", word))
        for length in range(min(4, len(word) - 2)):
            rest = word[length:]
            if set(word[:length]) <= set("وبلفكا") and rest in _words(lang.code):
                return rest
    return word


@lru_cache
def _words(code: str) -> dict[str, float]:
    """The values of number words and scales."""
    lang = language(code)
    scales = {word: value for word, value in lang.scales.items() if len(word) > 2}
    known = scales | lang.number_words
    return {word.translate(ONE_LETTER): float(value) for word, value in known.items()}


def _lookup(lang: Language, word: str) -> tuple[tuple[float, ...], str]:
    value = _words(lang.code).get(word)
    return ((value,), "") if value is not None else ((), "")


def _split(lang: Language, word: str) -> tuple[tuple[float, ...], str]:
    """Split a compound numeral from the left, longest part first; the rest need not be a number."""
    table = _table(lang.code)
    parts: list[float] = []
    at = 0
    if word[:2] not in _heads(lang.code):
        return (), word
    while at < len(word):
        for length in range(min(len(word) - at, 12), 1, -1):
            piece = word[at : at + length]
            if piece in table:
                parts.append(table[piece])
                at += length
                break
            if piece == lang.number_joiner and parts and _starts(table, word, at + length):
                at += length
                break
        else:
            break
    return tuple(parts), word[at:]


def _starts(table: dict[str, float], word: str, at: int) -> bool:
    return any(word[at : at + length] in table for length in range(2, 13))


@lru_cache
def _table(code: str) -> dict[str, float]:
    lang = language(code)
    words = {word: float(value) for word, value in lang.number_words.items() if len(word) > 1}
    words |= {word: float(value) for word, value in lang.scales.items() if len(word) > 3}
    # Halves stand inside compounds, too: zweieinhalb.
    return words | {word: 0.5 for word, value in lang.number_hints.items() if value == (0.5,)}


@lru_cache
def _heads(code: str) -> frozenset[str]:
    """The first two letters of what a compound numeral is made of: most words begin otherwise."""
    return frozenset(word[:2] for word in _table(code))


@lru_cache
def _stems(code: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
    hints = language(code).number_hints
    return tuple(
        (key[:-1].translate(ONE_LETTER), values)
        for key, values in hints.items()
        if key.endswith("*")
    )


@lru_cache
def _whole(code: str) -> dict[str, tuple[float, ...]]:
    hints = language(code).number_hints.items()
    return {key.translate(ONE_LETTER): values for key, values in hints if not key.endswith("*")}


def _hints(lang: Language, word: str) -> tuple[float, ...]:
    found = [float(value) for value in _whole(lang.code).get(word, ())]
    if not _any_stem(lang.code).search(word):
        return tuple(found)
    for stem, values in _stems(lang.code):
        # Slavic compounds hold the number inside, too: czterdziestodwuletni, forty-two years old.
        if word.startswith(stem) or (len(stem) > 2 and lang.number_joiner is None and stem in word):
            found.extend(float(value) for value in values)
    every = (*found, *sums(found))
    return (*every, *_multiplied(every))


def _multiplied(values: Iterable[float]) -> tuple[float, ...]:
    """What a number and a scale in one word make: двухмиллионный, of two millions."""
    every = tuple(values)
    scales = [value for value in every if value in SCALES]
    return tuple(round(scale * value, 3) for scale in scales for value in every if value < 1_000)


@lru_cache
def _any_stem(code: str) -> re.Pattern[str]:
    """Finds words that may hold a hint: most hold none, and the regex is faster than a loop."""
    lang = language(code)
    start = "" if lang.number_joiner is None else "^"
    return re.compile(start + "(?:" + "|".join(re.escape(s) for s, _ in _stems(code)) + "|(?!))")


def sums(values: Iterable[float]) -> tuple[float, ...]:
    """Tens plus units: (40, 2) may be 42."""
    every = tuple(values)
    tens = [value for value in every if value in range(10, 100, 10)]
    return tuple(ten + unit for ten in tens for unit in every if 0 < unit < 10 and unit % 1 == 0)


@lru_cache(maxsize=4_096)
def scale_of(code: str, word: str) -> float:
    """What a number before this lower-case word is multiplied by (million: 1,000,000); else 1."""
    lang = language(code)
    if word in lang.scales:
        return float(lang.scales[word])
    large = [v for stem, (v, *_) in _stems(code) if v >= 1_000 and word.startswith(stem)]
    return float(large[-1]) if large else 1.0


def combine(parts: tuple[float, ...], code: str = "") -> float:
    """The value of number words in sequence: (2, 100, 5, 1000) is 205,000.

    French counts by twenties (quatre-vingt): there, four before twenty multiplies.
    """
    total = current = last = 0.0
    for part in parts:
        if part >= 1_000 and part > last > 0:
            total, current, last = (total + current) * part, 0.0, part  # seven thousand million
        elif part >= 1_000:
            total, current, last = total + max(current, 1.0) * part, 0.0, part
        elif part == 100:
            current = max(current, 1.0) * 100
        elif part == 20 and current % 100 == 4 and code == "fr":
            current += 76
        else:
            current += part
    return round(total + current, 3)


def small_letters(word: str, code: str) -> str:
    """A word in the small letters of its language: İki is iki in Turkish."""
    return (word.replace("İ", "i").replace("I", "ı") if code == "tr" else word).lower()


def colloquial(value: float) -> tuple[float, ...]:
    """What a number of millions means that leaves its last scale out: миллион двести.

    >>> colloquial(1_000_200.0), colloquial(1_000_002.0), colloquial(1_200_000.0)
    ((1200000.0,), (1200000.0,), ())
    """
    for scale in (1e9, 1e6):
        low = value % scale
        if value >= scale:
            return (value - low + low * scale / (10 if low < 10 else 1000),) * (0 < low < 1000)
    return ()


def chinese(numeral: str) -> float:
    """The value of a Chinese numeral: 二十三 is 23, 三百多万 is 3,000,000, 二〇一八 is 2018.

    A last figure behind its hundreds, thousands or ten thousands is one of the next lower ones:
    三千二 is 3,200.

    >>> [int(chinese(numeral)) for numeral in ("一亿三千万", "一万亿", "两亿五")]
    [130000000, 1000000000000, 250000000]
    """
    if len(numeral) > 1 and all(char in CHINESE_DIGITS for char in numeral):
        return float("".join(str(CHINESE_DIGITS[char]) for char in numeral[:20]))
    total = section = digit = 0
    for char in numeral:
        if char in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[char]
        elif char in CHINESE_UNITS:
            section += (digit or 1) * CHINESE_UNITS[char]
            digit = 0
        elif char in CHINESE_MYRIADS:
            total = min(_scaled(total, section + digit, CHINESE_MYRIADS[char]), 10**15)
            section = digit = 0
    if digit and len(numeral) > 2 and (scale := LAST_SCALE.get(numeral[-2])):
        digit *= scale // 10
    return float(total + section + digit)


def _scaled(total: int, section: int, scale: int) -> int:
    """A numeral up to 万 or 亿; 万 counts what stands between it and a 亿 before: 一亿三千万."""
    if section and total >= scale:
        return total + section * scale
    return (total + section or 1) * scale
