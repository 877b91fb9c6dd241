"""What two texts say alike though no number is the same: phone numbers, fuel, sums, other money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.languages.units import SIGNS
from qa.text.digits import Mention

PHONE = re.compile(r"\+?\(?\d[\d /()\u00a0\u202f-]{4,24}\d")
SHORTEST_PHONE = 6
MILEAGE = re.compile(r"(\d+(?:\.\d+)?) ?(?:miles (?:per|to (?:the|a)) gallon|mpg)\b")
PER_100 = re.compile(r"(?:auf|pro|je) (100|hundert) Kilometern?\b")
# Litres on a hundred kilometres of a car that goes a mile on a gallon, American or British.
GALLONS = (235.2, 282.5)
# Euros that the source does not have: umgerechnet rund 3500 Euro.
CONVERTED = re.compile(r"\bumgerechnet(?: \w+){0,2} $")
MONEY = re.compile(rf"[{''.join(map(re.escape, SIGNS))}]\s?$")
# $5 a gallon, 1,30 Dollar je Liter: how many of the German units are in the foreign one.
PER = (
    (re.compile(r"\b(?:an?|per|the) gallon"), re.compile(r"(?:je|pro|den|der|/) ?Liter"), 3.785),
    (re.compile(r"\b(?:an?|per|the) pound"), re.compile(r"(?:je|pro|das|/) ?(?:Kilo|kg)"), 0.4536),
    (
        re.compile(r"\b(?:an?|per) (?:square|sq\.?)[ -]f(?:oo|ee)?t"),
        re.compile(r"(?:je|pro|den|/) ?(?:Quadratmeter|qm)"),
        0.0929,
    ),
    (re.compile(r"\b(?:an?|per) acre"), re.compile(r"(?:je|pro|den|/) ?(?:Hektar|ha)\b"), 0.4047),
    (re.compile(r"\b(?:an?|per) mile"), re.compile(r"(?:je|pro|/) ?Kilometer"), 1.609),
)
GROUPED = re.compile(r"(?<!\d)\d{1,3}[.,]000(?!\d)")
LAST = re.compile(r"(?<![\d.,])(\d{2,3})(?=[.!?;,]?(?:\s|$))(?=[.!?;])")
WITHIN = 0.1
PARTS = (2, 3)


def phones(source: str, target: str) -> list[tuple[int, int]]:
    """Where the target has a telephone number of the source, however it is grouped."""
    theirs = {_digits(match[0]) for match in PHONE.finditer(source)}
    return [
        match.span()
        for match in PHONE.finditer(target)
        if any(_same_phone(_digits(match[0]), other) for other in theirs)
    ]


def _digits(phone: str) -> str:
    """The digits but for the noughts before them."""
    return re.sub(r"\D", "", phone).lstrip("0")


def _same_phone(one: str, other: str) -> bool:
    """Whether both are one number, perhaps with the country before it."""
    short, long = sorted((one, other), key=len)
    enough = len(short) >= SHORTEST_PHONE - (len(short) == len(long))
    return enough and long.endswith(short) and len(long) - len(short) <= 3


def told(source: str, target: str, mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether a number of the target follows from what the source says in other words."""
    values = [reading[0] for reading in mention.readings if len(reading) == 1]
    if CONVERTED.search(target, max(mention.start - 40, 0), mention.start):
        return any(MONEY.search(source, 0, at) for at in _starts(source))
    wanted = [*_mileage(source, target), *_prices(source, target)]
    if any(value in _thousands(source, target) for value in values):
        return True
    if any(abs(value - want) <= WITHIN * want for value in values for want in wanted):
        return True
    per = PER_100.search(target)
    return bool(per and per.start(1) == mention.start and MILEAGE.search(source)) or _sum(
        target, mention, others
    )


def _thousands(source: str, target: str) -> set[float]:
    """What ends a sentence about thousands without its own: a little over 31,000, soon 40."""
    groups = {re.sub(r"\D", "", match[0]) for match in GROUPED.finditer(source)}
    if not any(re.sub(r"\D", "", match[0]) in groups for match in GROUPED.finditer(target)):
        return set()
    return {1000.0 * int(match[1]) for match in LAST.finditer(source)}


def _starts(source: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(r"\d[\d.,]*", source[:4_000]))


def _mileage(source: str, target: str) -> Iterator[float]:
    """Litres on a hundred kilometres for miles to the gallon."""
    if PER_100.search(target):
        for match in MILEAGE.finditer(source):
            yield from (litres / max(float(match[1]), 1) for litres in GALLONS)


def _prices(source: str, target: str) -> Iterator[float]:
    """Prices of the source by the unit of the target."""
    for theirs, ours, size in PER:
        if ours.search(target) and (unit := theirs.search(source)):
            before = re.findall(r"\d+(?:\.\d+)?", source[: unit.start()])
            yield from (float(price) / size for price in before[-1:])


def _sum(target: str, mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether a number is what follows it added up: fünf Kinder, drei Töchter und zwei Söhne."""
    behind = [m for m in others if m.start >= mention.end and m.scale == 1]
    values = [reading[0] for reading in mention.readings if len(reading) == 1]
    close = behind[:1] and behind[0].start - mention.end < 30
    if (
        not close
        or not (mention.spelled and values)
        or not re.search(":|–", target[mention.end : behind[0].start])
    ):
        return False
    return any(sum(m.readings[0][0] for m in behind[:n]) in values for n in PARTS)
