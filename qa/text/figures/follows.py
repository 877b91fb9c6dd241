"""Numbers that a source does not name, but that follow from what it does.

350.000 after 500.000 are 150.000 less, twelve points more than a year ago are 35 per cent then, 35
minutes each way are 70 there and back, and 9412 are more than 9400.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from math import ceil, floor, log10

from qa.languages import following as words
from qa.text.figures.amounts import Amount, amounts
from qa.text.figures.bare import unit_beside
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers

FEWER = re.compile(
    r"(?: [A-ZÄÖÜ]\w+)? (?:weniger|niedriger|geringer|kürzer|billiger|kleiner|langsamer|jünger)\b"
)
GREATER = re.compile(r"(?: [A-ZÄÖÜ]\w+)? (?:mehr|höher|größer|länger|teurer|schneller|älter)\b")
PERCENT = re.compile(r"\s?(?:Prozent\b|%)")
# Sank um 0,3 Punkte auf 5,8: the step, and the number to which or from which it leads.
STEP = re.compile(r"\b[Uu]m (?:(?:rund|gut|knapp|etwa|ganze|volle|genau|fast|über) )?$")
ENDS = re.compile(r"\b(?:auf|von)(?: \w+)? $")
STEP_REACH = 48
ROUNDED = 3  # degrees
DEGREES = re.compile(r"[-\s‑]?(?:°|Grad)")
# Temperatures in the 90s, which are those of Fahrenheit.
HEAT = re.compile(
    r"\b(?:temperature|degree|high|low|heat|weather|forecast|thermometer|mercury|warm|hot|cold)",
    re.I,
)
TENS = re.compile(
    r"\b(?:the|low|mid|middle|upper|high|lower)[ -](?P<tens>[2-9]|1[01])0s\b", re.IGNORECASE
)
# Above 90 degrees: who converts such a one rounds it.
ROUGHLY = re.compile(
    r"\b(?:above|over|more than|about|around|nearly|almost|near|below|under) (?P<degrees>\d{2,3})"
    r"[ -]?(?:degrees?|°)(?! ?C)",
    re.IGNORECASE,
)
BOTH_WAYS = re.compile(r"hin und zurück|Hin- und (?:Rück|Heim)\w+|hin und her", re.IGNORECASE)
EACH_WAY = re.compile(r"(?:je|pro) (?:Strecke|Weg|Richtung|Fahrt)|einfache Fahrt")
# What says that a number is rounded, and to which side.
DOWN = re.compile(r"\b(?:mehr als|über|gut|deutlich über)(?: die| den| de[nm])? $", re.IGNORECASE)
UP = re.compile(r"\b(?:knapp|fast|beinahe|nahezu|annähernd|nicht ganz|an die) $", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:rund|etwa|ungefähr|circa|zirka|ca\.|um die) $", re.IGNORECASE)
YEARS = range(1500, 2101)
SCORE = re.compile(r"(\d{1,2}):(\d{1,2})")
OUTNUMBERED = re.compile(r"\b(?:Über|Unter)zahl|\b(?:Mann|Frau|Spieler) (?:mehr|weniger)\b")
TEAM = range(5, 16)
NEAR = 16  # characters between the numbers of two teams
# How many times one number of a comparison is the other: um die Hälfte mehr.
TIMES = (
    (re.compile(r"\b(?:um )?die Hälfte mehr\b|\banderthalb(?:mal|fach\w*) so"), 1.5),
    (re.compile(r"\bein Drittel mehr\b"), 4 / 3),
    (re.compile(r"\bein Viertel mehr\b"), 1.25),
    (re.compile(r"\bein Fünftel mehr\b"), 1.2),
    (re.compile(r"\bdoppelt so\b|\bverdoppelt\w*\b|\bdas Doppelte\b"), 2.0),
    (re.compile(r"\bdreimal so\b|\bverdreifacht\w*\b|\bdas Dreifache\b"), 3.0),
    (re.compile(r"\bdie Hälfte weniger\b|\bhalb so\b|\bhalbiert\w*\b"), 0.5),
    (re.compile(r"\bein Drittel weniger\b"), 2 / 3),
    (re.compile(r"\bein Viertel weniger\b"), 0.75),
    (re.compile(r"\bein Fünftel weniger\b"), 0.8),
)
MOST = 8  # amounts of a source from which something follows
CLOSE = 0.03
PERCENTS = 0.6


@dataclass(frozen=True, slots=True)
class Texts:
    """Both texts, the amounts of the source, what the target has, and what is missed in it."""

    source: str
    target: str
    lang: str
    amounts: tuple[Amount, ...]
    named: frozenset[float]
    missing: frozenset[int]

    def rendered(self, one: Amount) -> bool:
        """Whether the target has an amount."""
        return bool(one.values & self.named)


# Where the amounts stand from which a number of the target follows, if it does.
Rule = Callable[[Texts, Mention, float], "set[int] | None"]


def following(
    source: str, target: str, lang: str, altered: Sequence[Mention], missing: Sequence[Mention]
) -> tuple[set[int], set[int]]:
    """Where numbers of the target start that follow from the source, and where those of the source
    start that are thereby told.

    >>> german = "Es sind 350 Tonnen, 150 weniger als 2024."
    >>> ours = [one for one in numbers(german, "de").mentions if german[one.start :][:3] == "150"]
    >>> sorted(following("There are 350 tonnes, after 500 in 2024.", german, "en", ours, ())[0])
    [20]
    """
    found = tuple(one for one in amounts(source, lang) if one.claim)[:MOST]
    every = numbers(target, "de")
    texts = Texts(source, target, lang, found, every.values, frozenset(m.start for m in missing))
    here, there = set[int](), set[int]()
    for mention in altered:
        for value in (reading[0] for reading in mention.readings if len(reading) == 1):
            for rule in RULES:
                told = rule(texts, mention, value)
                if told is not None:
                    here.add(mention.start)
                    there |= told
        if _goal(texts, mention):
            here.add(mention.start)
    if missing:
        there.update(_times(texts))
        there.update(_teams(texts))
    return here, there


def _pairs(texts: Texts) -> Iterator[tuple[Amount, float, Amount, float]]:
    """Two amounts of the source, of one unit as far as is known, in both orders."""
    for one, two in permutations(texts.amounts, 2):
        if one.unit == two.unit or not (one.unit and two.unit):
            for first in one.values:
                yield from ((one, first, two, second) for second in two.values)


def _difference(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """150.000 weniger for 350.000 after 500.000: the one is named, the other may not be."""
    end = max(mention.end, mention.until)
    fewer = FEWER.match(texts.target, end)
    if not value or not (fewer or GREATER.match(texts.target, end)):
        return None
    for named, first, other, second in _pairs(texts):
        less = second - first if fewer else first - second
        if abs(less - value) <= 1e-6 * value and texts.rendered(named):
            return {other.at}
    return None


def _before(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """35 Prozent before for 47 % and twelve points more."""
    points = words.POINTS.get(texts.lang)
    if not points or not PERCENT.match(texts.target, mention.end):
        return None
    small = numbers(texts.source, texts.lang).mentions
    for step in small:
        behind = re.compile(rf"[-\s]?(?:{points})").match(texts.source, step.end)
        if not behind:
            continue
        signs = [
            sign
            for sign, form in ((-1, words.MORE), (1, words.LESS))
            if re.search(form, texts.source, re.IGNORECASE)
        ] or [-1, 1]
        for one in texts.amounts:
            for reading in step.readings if texts.rendered(one) else ():
                if any(abs(v + s * reading[0] - value) < 0.01 for v in one.values for s in signs):
                    return {step.start}
    return None


def _step(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """Um 0,3 Punkte auf 5,8 for from 6.1 to 5.8: the difference, or what it is in per cent."""
    if not STEP.search(texts.target, max(mention.start - 12, 0), mention.start):
        return None
    ours = numbers(texts.target, "de").mentions
    reached = [m for m in ours if _leads(texts.target, mention, m)]
    named = {reading[0] for m in reached for reading in m.readings if len(reading) == 1}
    percent = PERCENT.match(texts.target, mention.end)
    for one, first, other, second in _pairs(texts):
        apart = abs(first - second)
        if not {first, second} & named or one.at > other.at:
            continue
        rise = 100 * apart / first if first and percent and one.unit != "percent" else None
        exact = abs(apart - value) <= 1e-6 * max(first, second)
        if apart and (exact or (rise is not None and abs(rise - value) <= PERCENTS)):
            return {one.at, other.at}
    return None


def _leads(target: str, step: Mention, other: Mention) -> bool:
    """Whether a number is that to which or from which a step leads."""
    end = max(step.end, step.until)
    near = end <= other.start <= end + STEP_REACH or 0 <= step.start - other.end <= STEP_REACH
    before = target[max(other.start - 16, 0) : other.start]
    return near and bool(ENDS.search(before))


def _tens(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """Über 30 Grad for temperatures in the 90s, or above 90 degrees."""
    english = texts.lang == "en" and DEGREES.match(texts.target, mention.end)
    if not english or not HEAT.search(texts.source):
        return None
    for match in TENS.finditer(texts.source):
        low, high = ((10 * int(match["tens"]) + more - 32) / 1.8 for more in (-4, 11))
        if low <= value <= high or low <= -value <= high:
            return {match.start("tens")}
    for match in ROUGHLY.finditer(texts.source):
        if abs((int(match["degrees"]) - 32) / 1.8 - value) <= ROUNDED:
            return {match.start("degrees")}
    return None


def _ways(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """70 minutes there and back for 35 each way, and 35 je Strecke for 70."""
    for ours, theirs, factor in (
        (BOTH_WAYS, words.ONE_WAY, 2.0),
        (EACH_WAY, words.BOTH_WAYS, 0.5),
    ):
        if ours.search(texts.target) and re.search(theirs, texts.source, re.IGNORECASE):
            for one in texts.amounts:
                if any(abs(v * factor - value) < 0.01 for v in one.values):
                    return {one.at}
    return None


def _rounded(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """Mehr als 9400 for 9412."""
    before = texts.target[max(mention.start - 20, 0) : mention.start]
    ways = ((DOWN, floor), (UP, ceil), (ABOUT, round))
    way = next((way for form, way in ways if form.search(before)), None)
    for one in texts.amounts if way else ():
        for exact in one.values if one.at in texts.missing else ():
            if way and exact >= 100 and int(exact) not in YEARS and _is_round(exact, value, way):
                return {one.at}
    return None


def _is_round(exact: float, value: float, way: Callable[[float], float]) -> bool:
    """Whether a number is another one rounded to four figures or fewer, and near it."""
    size = floor(log10(exact))
    rights = (way(exact / 10.0**power) * 10.0**power for power in range(size - 3, size + 1))
    return any(
        right != exact
        and abs(right - exact) <= CLOSE * exact
        and abs(right - value) <= 1e-6 * exact
        for right in rights
    )


def _share(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    """30 Prozent for 36 of 120, 20 Prozent mehr for 4.2 after 3.5."""
    if not PERCENT.match(texts.target, mention.end):
        return None
    for one, part, other, whole in _pairs(texts):
        if not (one.unit and one.unit == other.unit and whole and one.unit != "percent"):
            continue
        if one.at not in texts.missing and other.at not in texts.missing:
            continue
        if 0 < part < whole and abs(100 * part / whole - value) <= PERCENTS:
            return {one.at, other.at}
    return None


def _unit(texts: Texts, mention: Mention, value: float) -> set[int] | None:
    at = unit_beside(texts.amounts, texts.target, value, texts.missing)
    return None if at is None else {at}


RULES: tuple[Rule, ...] = (_difference, _step, _before, _ways, _rounded, _share, _tens, _unit)


def _goal(texts: Texts, mention: Mention) -> bool:
    """Whether a score is what a goal of the source makes it: das 1:0, das 1:1."""
    score = SCORE.fullmatch(texts.target, mention.start, mention.end)
    if not score or SCORE.search(texts.source) or re.search(r"\d[-–]\d", texts.source):
        return False
    one, two = sorted((int(score[1]), int(score[2])))
    if one == two:
        return one > 0 and bool(re.search(words.LEVEL, texts.source, re.IGNORECASE))
    form = {(0, 1): words.LEAD, (0, 2): words.FURTHER}.get((one, two))
    return bool(form and re.search(form, texts.source, re.IGNORECASE))


def _times(texts: Texts) -> Iterator[int]:
    """Where an amount of the source stands that the target tells by how many times it is another:
    um die Hälfte mehr."""
    for form, times in TIMES:
        if form.search(texts.target):
            for one, first, other, second in _pairs(texts):
                right = second and abs(first / second - times) <= CLOSE * times
                if right and other.at in texts.missing and texts.rendered(one):
                    yield other.at


def _teams(texts: Texts) -> Iterator[int]:
    """Where the numbers stand of two teams of which one lacks a player: in Überzahl."""
    if not OUTNUMBERED.search(texts.target):
        return
    for one, two in pairwise(texts.amounts):
        gaps = {abs(first - second) for first in one.values for second in two.values}
        small = any(value in TEAM for value in one.values)
        if small and gaps & {1.0, 2.0} and two.start - one.end <= NEAR:
            yield from (one.at, two.at)
