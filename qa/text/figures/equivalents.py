"""What two texts say alike though no number is the same: phone numbers, fuel, sums, other money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.languages.units import SIGNS
from qa.text.figures.digits import Mention

PHONE = re.compile(r"\+?\(?\d[\d /()\u00a0\u202f-]{4,24}\d")
SHORTEST_PHONE = 6
MILEAGE = re.compile(r"(\d+(?:\.\d+)?) ?(?:miles (?:per|to (?:the|a)) gallon|mpg)\b")
PER_100 = re.compile(r"(?:auf|pro|je) (100|hundert) Kilometern?\b")
# Litres on a hundred kilometres of a car that goes a mile on a gallon, American or British.
GALLONS = (235.2, 282.5)
# Euros that the source does not have: umgerechnet rund 3500 Euro.
CONVERTED = re.compile(r"\bumgerechnet(?: \w+){0,2} $")
# What an amount of foreign money is in euros, in brackets behind it: (rund 17 Milliarden Euro).
HEDGE = re.compile(r"\((?:umgerechnet|rund|etwa|circa|ca\.|knapp|gut|ungefähr)(?: [a-z]+)? $")
IN_EUROS = re.compile(
    r"(?: (?:Tausend|Million|Milliarde|Billion)(?:e?n)?)? ?(?:Euro\b|€)[^()]{0,40}\)"
)
EURO = re.compile("€|eur|евро|євро|يورو|欧元|avro", re.IGNORECASE)
LATER = re.compile(r" Jahre? (?:später|danach|darauf|zuvor|davor|vorher|früher|lang)\b")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
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


def explained(
    source: str,
    target: str,
    altered: Sequence[Mention],
    others: Sequence[Mention],
    *,
    worth: bool,
) -> tuple[set[int], set[int]]:
    """Where numbers of the target start that follow from what the source says in other words, and
    where those of the source start that these words are. ``others`` are all of the target;
    ``worth`` says that whatever is told in euros is believed."""
    here, there = set[int](), set[int]()
    money = _amounts(source)
    rates = [*_mileage(source, target), *_prices(source, target)]
    thousands = _thousands(source, target)
    per = PER_100.search(target) if MILEAGE.search(source) else None
    for mention in altered:
        values = [reading[0] for reading in mention.readings if len(reading) == 1]
        hedged = worth and HEDGE.search(target, max(mention.start - 24, 0), mention.start)
        in_euros = hedged and IN_EUROS.match(target, mention.end) and not EURO.search(source)
        if in_euros or _is_gap(values, source, target[mention.end :]):
            here.add(mention.start)
            continue
        if worth and CONVERTED.search(target, max(mention.start - 40, 0), mention.start):
            found = money.pop(0) if money else None
        else:
            found = next((at for value, at in thousands if value in values), None)
            near = (at for rate, at in rates if any(abs(v - rate) <= WITHIN * rate for v in values))
            found = next(near, None) if found is None else found
            same = per is not None and per.start(1) == mention.start
            enough = same or _sum(target, mention, others) or _all_of(target, mention, others)
            if found is None and enough:
                here.add(mention.start)
        if found is not None:
            here.add(mention.start)
            there.add(found)
    return here, there


# Those that a text has listed: in allen drei Ländern, these countries; but not: alle drei Jahre.
ALL = re.compile(r"\b(?:alle[nr]?|diese[nr]?) (?:[a-zäöüß]+ )?$", re.IGNORECASE)
PERIOD = re.compile(r" (?:\w+ )?(?:Jahr|Monat|Woche|Tag|Stunde|Minute|Sekunde|Meter|Kilometer)")


def _all_of(target: str, mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether a small number counts what was named, where the source has no number that is gone."""
    few = mention.spelled and any(reading[0] in (3.0, 4.0, 5.0) for reading in mention.readings)
    before = target[max(mention.start - 24, 0) : mention.start]
    return bool(few and others and ALL.search(before)) and not PERIOD.match(target, mention.end)


def _is_gap(values: Sequence[float], source: str, behind: str) -> bool:
    """Whether a number of years later or before lies between two years of the source."""
    if not LATER.match(behind):
        return False
    years = [int(year) for year in YEAR.findall(source)]
    return any(abs(one - two) in values for one, two in combinations(years, 2))


def _amounts(source: str) -> list[int]:
    """Where amounts of money start."""
    figures = re.finditer(r"\d[\d.,]*", source)
    return [m.start() for m in figures if MONEY.search(source, max(m.start() - 5, 0), m.start())]


def _thousands(source: str, target: str) -> list[tuple[float, int]]:
    """What ends a sentence about thousands without its own: a little over 31,000, soon 40."""
    groups = {re.sub(r"\D", "", match[0]) for match in GROUPED.finditer(source)}
    if not any(re.sub(r"\D", "", match[0]) in groups for match in GROUPED.finditer(target)):
        return []
    return [(1000.0 * int(match[1]), match.start(1)) for match in LAST.finditer(source)]


def _mileage(source: str, target: str) -> Iterator[tuple[float, int]]:
    """Litres on a hundred kilometres for miles to the gallon."""
    if PER_100.search(target):
        for match in MILEAGE.finditer(source):
            for litres in GALLONS:
                yield litres / max(float(match[1]), 1), match.start(1)


def _prices(source: str, target: str) -> Iterator[tuple[float, int]]:
    """Prices of the source by the unit of the target."""
    for theirs, ours, size in PER:
        if ours.search(target) and (unit := theirs.search(source)):
            before = list(re.finditer(r"\d+(?:\.\d+)?", source[: unit.start()]))
            yield from ((float(price[0]) / size, price.start()) for price in before[-1:])


def _sum(target: str, mention: Mention, others: Sequence[Mention]) -> bool:
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
