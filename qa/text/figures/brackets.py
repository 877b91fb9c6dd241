"""Amounts that a source tells twice, the second time in brackets: 22 lb (10 kg), $3 (2.75 euros).

German has the one that its readers know, and the other may go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.languages.units import KINDS
from qa.text.figures.amounts import Amount, amounts
from qa.text.figures.kitchen import measured
from qa.text.figures.numbers import numbers
from qa.text.figures.sizes import SIZES

BRACKETS = re.compile(r"[(（]([^()（）]{2,48})[)）]")
# What may stand in the brackets beside the amount: about, rund, или около.
HEDGE = re.compile(r"\W*(?:[^\W\d_]+\.?\W+){0,2}")
NEAR = 4  # characters between an amount and the brackets behind it
RANGE = 14  # and between both ends of a range
ROUNDED = 0.15
FREEZING, DEGREES = 32.0, 1.8
CLOSE = 2.0  # degrees


def told_twice(source: str, target: str, lang: str) -> set[int]:
    """Where numbers of the source start whose amounts it has twice and the German once.

    >>> told_twice("It weighs 22 lb (10 kg).", "Es wiegt 10 kg.", "en")
    {10}
    >>> told_twice("-10 to 45 °C (14 to 113 °F)", "−10 bis 45 °C", "en") == {14, 20}
    True
    >>> told_twice("It weighs 22 lb (10 kg).", "Es wiegt zwei Pfund (10 kg).", "en")
    set()
    >>> told_twice("It is 22 lb (10 kg more).", "Es sind 10 kg.", "en")
    set()
    """
    found = set[int]()
    every = None
    for match in BRACKETS.finditer(source):
        if not any(char.isdigit() for char in match[1]):
            continue
        every = list(amounts(source, lang)) if every is None else every
        inside = [one for one in every if match.start() < one.start and one.end < match.end()]
        before = list(_before(every, match.start()))
        if not _whole(source, match, inside):
            continue
        cups = [
            one.start
            for one in (measured(source) if lang == "en" else ())
            if 0 <= match.start() - one.end <= 3 * NEAR
        ]
        if cups and inside[-1].unit in ("gram", "kilogram", "millilitre", "litre"):
            if _rendered(inside, target):
                found.update(cups)
        elif before and _alike(before, inside):
            for one, other in ((before, inside), (inside, before)):
                if _rendered(one, target):
                    found.update(amount.at for amount in other)
    return found


def _before(every: list[Amount], at: int) -> Iterator[Amount]:
    """The amount before some brackets, of a range both ends."""
    last = next((one for one in reversed(every) if one.unit and one.end <= at), None)
    if last is None or at - max(last.end, last.word[1]) > NEAR:
        return
    for one in every:
        if one.unit == last.unit and one.start <= last.start <= one.start + RANGE:
            yield one


def _whole(source: str, match: re.Match[str], inside: list[Amount]) -> bool:
    """Whether brackets hold an amount and nothing else."""
    if not inside or not inside[-1].unit or len({one.unit for one in inside}) > 1:
        return False
    start = min(inside[0].start, inside[0].word[0])
    end = max(inside[-1].end, inside[-1].word[1])
    return bool(
        HEDGE.fullmatch(source, match.start(1), start)
        and not re.search(r"\w", source[end : match.end(1)])
    )


def _alike(one: list[Amount], other: list[Amount]) -> bool:
    """Whether two amounts are one in two units, money whatever it is worth."""
    first, second = one[-1].unit, other[-1].unit
    if first == second or len(one) != len(other):
        return False
    if first in KINDS["money"] and second in KINDS["money"]:
        return True
    return all(_same(a, b) for a, b in zip(one, other, strict=True))


def _same(one: Amount, other: Amount) -> bool:
    """Whether one amount is the other, as it may be rounded."""
    if {one.unit, other.unit} == {"celsius", "fahrenheit"}:
        if one.unit == "fahrenheit":
            one, other = other, one
        heats = (s * v * DEGREES + FREEZING for v in one.values for s in (1, -1))
        return any(abs(abs(heat) - value) <= CLOSE for heat in heats for value in other.values)
    if not (one.unit in SIZES and other.unit in SIZES):
        return False
    (kind, size), (of, factor) = SIZES[one.unit], SIZES[other.unit]
    return kind == of and any(
        abs(a * size - b * factor) <= ROUNDED * a * size for a in one.values for b in other.values
    )


def _rendered(those: list[Amount], target: str) -> bool:
    """Whether the German has these amounts, outside of brackets: who keeps these has both."""
    named = numbers(BRACKETS.sub(" ", target), "de").values
    return all(one.values & named for one in those)
