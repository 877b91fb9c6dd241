"""Amounts that a source names without a number, or in parts: через минуту, ساعة ونصف, 一米八."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa.languages.lengths import MONTH, MORE, ONE, PARTS, SPANS, TWO
from qa.text.figures.amounts import Amount, amounts, units_of
from qa.text.figures.sizes import SIZES, Size

# A unit behind figures or a number word is counted by them, and behind an ordinal is no amount.
COUNTED = re.compile(r"\d[\d.,]*[\s-]*$")
# What stands behind a metre or an hour without its own unit: un mètre vingt, час двадцать.
BARE = re.compile(r"\s?(?:and|et|y|e|en|i|и|і|ve|و)?\s?$")
# In how many of them that unit has its hundredths: 1.20 metres, an hour and 20 minutes.
SMALLER = {"metre": 100.0, "hour": 60.0}
# Units in the word of their number: двухнедельный, dwutygodniowy.
INSIDE = {
    r"\wднев|\wденн|\wdniow": "day", r"\wнедел|\wтиж|\wtygod": "week",
    r"\wмесяч|\wмісяч|\wmiesi": "month", r"\wлетн|\wрічн|\wletni": "year",
    r"\wчасов|\wгодин|\wgodzin": "hour", r"\wминут|\wхвилин|\wminut": "minute",
}  # fmt: skip
WEEKS = 40_320.0  # the minutes of four weeks, which are called a month
FEW = 3
QUARTER = FEW * MONTH  # of a year


@cache
def _pattern(code: str) -> tuple[re.Pattern[str], tuple[str, ...], tuple[float, ...]]:
    """One expression for the units of a language, their names, and the parts before them."""
    joined = {"ar": "(?<!\\w)[وفبلك]{0,2}(?:ال)?", "zh": ""}.get(code, r"(?<!\w)")
    border = "" if code == "zh" else r"(?!\w)"
    forms = [(unit, 1.0, form) for unit, form in ONE[code].items()]
    if code == "ar":
        forms += [(unit, 2.0, form) for unit, form in TWO.items()]
    parts = "|".join(f"({form})" for form in PARTS[code].values())
    units = "|".join(f"({form})" for _, _, form in forms)
    # Chinese counts every unit unless a part stands before it.
    often = "" if code == "zh" else "?"
    return (
        re.compile(rf"{joined}(?P<part>{parts}){often}(?P<unit>{units}){border}", re.IGNORECASE),
        tuple(unit for unit, _, _ in forms),
        tuple(PARTS[code]),
    )


@cache
def _more(code: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    border = "" if code == "zh" else r"(?!\w)"
    return tuple(
        (re.compile(form + border, re.IGNORECASE), value)
        for value, form in MORE.get(code, {}).items()
    )


@cache
def _spans(code: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    start, end = ("", "") if code == "zh" else (r"(?<!\w)", r"\w{0,3}(?!\w)")
    return tuple(
        (re.compile(f"{start}(?:{form}){end}", re.IGNORECASE), minutes)
        for form, minutes in SPANS[code].items()
    )


def unnumbered(text: str, code: str) -> Iterator[Size]:
    """The sizes that a text of a language names with no number of their own, or in parts.

    >>> sorted({round(one.size) for one in unnumbered("انتظروا ساعتين ونصف", "ar")})
    [120, 150]
    >>> [one.size for one in unnumbered("d'un mètre vingt", "fr")]
    [1.0, 1.2]
    """
    if code not in ONE:
        return
    every = list(amounts(text, code))
    found = [*_bare(text, code, every), *(one for one in every if one.unit in SIZES)]
    yield from _parted(text, code, every)
    for one in found:
        kind, size = SIZES[one.unit]
        for value in one.values:
            totals = {value, *_with_part(text, code, one, value)}
            totals |= set(_with_rest(text, code, one, value, every))
            yield from (Size(kind, total * size, "", ()) for total in sorted(totals))
            if one.unit == "month" and value <= FEW:
                yield from (Size(kind, total * WEEKS, "", ()) for total in totals)
    for one in every:
        word = text[one.start : one.end].lower()
        for unit in (unit for stem, unit in INSIDE.items() if re.search(stem, word)):
            kind, size = SIZES[unit]
            yield from (Size(kind, value * size, "", ()) for value in sorted(one.values))
    for pattern, minutes in _spans(code):
        for match in pattern.finditer(text):
            often = [one for one in every if 0 <= match.start() - one.end <= 1]
            for value in (1.0, *(value for one in often for value in one.values)):
                yield Size("time", value * minutes, "", ())
            if minutes == QUARTER:
                yield Size("time", FEW * WEEKS, "", ())


def _bare(text: str, code: str, every: list[Amount]) -> Iterator[Amount]:
    """Units before which no number stands, each as an amount of one, of two or of a part of it."""
    pattern, names, parts = _pattern(code)
    counted = {one.word[0] for one in every if one.unit}
    first = pattern.groupindex["part"] + 1
    ones = pattern.groupindex["unit"] + 1
    for match in pattern.finditer(text):
        start, end = match.span()
        word = match.start("unit")
        part = next((value for n, value in enumerate(parts) if match[first + n]), None)
        if part is None and (word in counted or COUNTED.search(text, max(start - 12, 0), start)):
            continue
        index = next(n for n in range(len(names)) if match[ones + n])
        value = part if part is not None else 2.0 if index >= len(ONE[code]) else 1.0
        yield Amount(frozenset((value,)), names[index], False, start, end, (word, end), start)


def _parted(text: str, code: str, every: list[Amount]) -> Iterator[Size]:
    """Amounts whose unit stands behind a part: two and a quarter hours, два с четвертью часа."""
    pattern, names = units_of(code)
    for one in every:
        for more, part in _more(code) if not one.unit else ():
            behind = more.match(text, one.end)
            unit = pattern.match(text, behind.end()) if behind else None
            if unit and unit.lastindex and names[unit.lastindex - 1] in SIZES:
                kind, size = SIZES[names[unit.lastindex - 1]]
                yield from (Size(kind, (value + part) * size, "", ()) for value in one.values)


def _with_part(text: str, code: str, one: Amount, value: float) -> Iterator[float]:
    """What an amount is with the half behind it: ساعتين ونصف, a tonne and a half."""
    end = max(one.end, one.word[1])
    yield from (value + more for pattern, more in _more(code) if pattern.match(text, end))


def _with_rest(
    text: str, code: str, one: Amount, value: float, every: list[Amount]
) -> Iterator[float]:
    """What an amount is with the smaller one behind it: متراً وعشرين سنتيمتراً, 一米八二."""
    end = max(one.end, one.word[1])
    kind, size = SIZES[one.unit]
    for other in every:
        if not end <= other.start <= end + 4 or not BARE.fullmatch(text[end : other.start]):
            continue
        for low in other.values:
            if other.unit in SIZES and SIZES[other.unit][0] == kind:
                small = SIZES[other.unit][1]
                if small < size:
                    yield value + low * small / size
            elif not other.unit and other.claim and one.unit in SMALLER:
                digits = other.end - other.start
                whole = 10.0 if code == "zh" and digits == 1 else SMALLER[one.unit]
                if 0 < low < whole:
                    yield value + low / whole
