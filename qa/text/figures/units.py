"""Converted units: 25 miles are 40 Kilometer. Translators of news convert, and round as they do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from math import floor, log10

from qa.text.figures.digits import Mention
from qa.text.figures.numbers import Numbers

# Factors from a foreign unit to the German one that follows the number. Translators round, so a
# tenth more or less is accepted (WITHIN).
UNITS: tuple[tuple[re.Pattern[str], tuple[float, ...]], ...] = tuple(
    (re.compile(rf"[-\s‑]{{0,2}}(?:{pattern})", re.IGNORECASE), factors)
    for pattern, factors in (
        (r"km[²2]|quadratkilom", (2.59, 0.01, 0.004047)),
        (r"(?:stunden)?kilom|km", (1.609, 1.852, 0.001)),
        (r"m[²2]|qm|quadratm", (0.0929, 0.836, 4047.0, 1e4, 1e6)),
        (r"hektar|ha\b", (0.4047, 259.0, 100.0)),
        (r"meile|mi\b|mph", (0.6214,)),
        (r"zentim|cm", (2.54, 30.48, 100.0, 91.44)),
        (r"millim|mm", (25.4, 10.0)),
        (r"(?:höhen)?meter|m\b", (0.3048, 0.9144, 0.0254, 1609.0, 0.01, 1000.0)),
        (r"fuß|zoll", (3.281, 0.3937, 12.0)),
        (r"kilo(?:s?\b|gramm)|kg", (0.4536, 6.35, 0.02835, 1000.0)),
        (r"gramm|g\b", (453.6, 28.35, 1000.0)),
        (r"pfund|pound", (2.205, 14.0, 1.0)),
        (r"tonne|t\b", (0.907, 1.016, 0.001, 0.0004536)),
        (r"liter|l\b", (3.785, 4.546, 0.568, 0.473, 0.946, 159.0)),
        (r"milliliter|ml\b", (28.4, 29.6, 568.0, 473.0, 15.0, 5.0)),
        (r"minute", (60.0, 1 / 60)),
        (r"stunde|h\b", (24.0, 1 / 60)),
        (r"tag|nächt", (7.0, 1 / 24, 14.0)),
        (r"woche", (1 / 7, 4.345, 2.0)),
        (r"monat", (12.0, 3.0, 0.2301)),
        (r"jahr", (1 / 12, 10.0, 1 / 52)),
        (r"cent\b|ct\b", (100.0,)),
        (r"prozent|%", (100.0,)),
    )
)
# One of them: most numbers have none.
UNIT = re.compile("|".join(unit.pattern for unit, _ in UNITS), re.IGNORECASE)
# From here on they are shares: of 0.333 33 per cent, but a quarter is not 2.75.
SHARES = next(index for index, (unit, _) in enumerate(UNITS) if unit.match("Prozent"))
# Units from here on are counted, not measured: no rounding.
COUNTED = next(index for index, (unit, _) in enumerate(UNITS) if unit.match("Minute"))
DEGREES = re.compile(r"[-\s‑]{0,2}(?:°|º|˚|grad)", re.IGNORECASE)
BEFORE_UNIT = re.compile(
    r"\s?(?:bis|und|oder|[-–—])(?: zu)?\s?[\d.,]*\d|[-\s‑]?(?:Million|Milliarde|Billion)(?:en)?\b"
)
BELOW = re.compile(r"(?:\b[Mm]inus |(?<!\d)[-−–])$")
BELOW_ZERO = re.compile(r" Grad(?: Celsius)? (?:unter (?:null|Null|dem Gefrierpunkt)|Frost|Kälte)")
HOT = 0.035
# A week is a part of the year; but nobody writes years for so many weeks: 1950 is a year.
WEEK, MANY = 1 / 52, 1000.0
ALMOST = 0.025
WITHIN = 0.1
WITHIN_SHARE = 0.015


# Units that are a thousand of another, in German and in a source, and what that calls the other.
# Where it names the greater alone, the German of it is as many, not a thousand times more or fewer.
THOUSAND = (1000.0, 0.001)
THOUSANDS = (
    (
        "kilometer",
        re.compile(r"kilom|km", re.IGNORECASE),
        re.compile(r"\bkm\b|(?:k|qu|ch)il[oó]m|километр|кілометр|كيلومتر|公里|千米", re.IGNORECASE),
        re.compile(
            r"\d\s?m\b|\bm[eèé]t(?:re|er|ro|ri|rów|ry)s?\b|\b[мМ]етр|(?<!千)米|(?<!كيلو)متر",
            re.IGNORECASE,
        ),
    ),
    (
        "tonne",
        re.compile(r"tonne|\bt\b", re.IGNORECASE),
        re.compile(r"\btons?\b|\bton+el?l?|\d\s?t\b|тонн|\bطن|吨", re.IGNORECASE),
        re.compile(r"kg|\b(?:k|qu|ch)il[oi]|кг|кіл|кил|كيلو|公斤", re.IGNORECASE),
    ),
)


def as_many(source: str, target: str) -> tuple[str, ...]:
    """The German units whose numbers are those of this source, since it has the same units.

    >>> as_many("480 million kilometres", "480.000 Kilometer")
    ('kilometer',)
    >>> as_many("480 kilometres and 20 metres", "480 Kilometer und 20 Meter")
    ()
    """
    return tuple(
        german
        for german, ours, same, other in THOUSANDS
        if ours.search(target) and same.search(source) and not other.search(source)
    )


def _factors(
    target: str, mention: Mention, same: tuple[float, ...], fixed: tuple[str, ...] = ()
) -> tuple[tuple[float, float], ...]:
    """What leads from foreign units to the unit after this number of the target: a factor each,
    and how much more or less is the same."""
    # "5 bis 10 Zentimeter", "2,5 Millionen Tonnen": the unit stands after the range or the scale.
    skipped = BEFORE_UNIT.match(target, mention.end)
    end = skipped.end() if skipped else mention.end
    found: list[tuple[float, float]] = []
    if not UNIT.match(target, end):
        return ()
    for index, (pattern, factors) in enumerate(UNITS):
        if pattern.match(target, end):
            near = WITHIN_SHARE if index >= SHARES else WITHIN
            every = factors if index >= COUNTED else factors + same
            if any(pattern.match(unit) for unit in fixed):
                every = tuple(factor for factor in every if factor not in THOUSAND)
            found.extend((factor, near) for factor in every)
    return tuple(found)


def converts_from(
    mention: Mention,
    target: str,
    source: Numbers,
    same: tuple[float, ...],
    fixed: tuple[str, ...] = (),
) -> bool:
    """Whether a number of the target is one of the source in another unit.

    Those of ``fixed`` are the same units there (`as_many`).
    """
    values = sorted(source.values)
    degrees = bool(DEGREES.match(target, mention.end))
    below = BELOW.search(target, max(mention.start - 6, 0), mention.start) or BELOW_ZERO.match(
        target, mention.end
    )
    signs = (1, -1) if below else (1,)
    factors = _factors(target, mention, same, fixed)
    for value in (reading[0] for reading in mention.readings if len(reading) == 1):
        heats = (*(abs(sign * value * 1.8 + 32) for sign in signs), value * 1.8)
        heats += tuple(value * factor for factor in same)
        if degrees and any(_near(values, heat, _heat(heat)) for heat in heats):
            return True
        if any(
            _near(values, other, near * other, value if factor in same else None)
            for factor, near in factors
            if (other := value / factor) < MANY or factor != WEEK
        ):
            return True
    return False


def _rounds(one: float, other: float) -> bool:
    """Whether two sizes may be one, of which one is rounded: 7.6 and 8, 27 and 25, 1.78 and 1.8.

    >>> _rounds(7.6, 7.0), _rounds(27.0, 25.0), _rounds(136.0, 138.0), _rounds(1.82, 1.93)
    (True, True, True, False)
    """
    if abs(one - other) <= ALMOST * one:
        return True
    for exact, rough in ((one, other), (other, one)):
        for part in (1, 0.5, 0.1):
            if exact > 0:
                step = part * 10.0 ** floor(log10(exact))
                down = floor(exact / step) * step
                if min(abs(rough - down), abs(rough - down - step)) < step / 1000:
                    return True
    return False


def _heat(heat: float) -> float:
    """How much more or less may be the same: who bakes at 350 °F bakes at 175 °C."""
    return max(2.0, HOT * heat) if heat >= 212 else 2.0


def _near(
    values: list[float], value: float, tolerance: float, rounded: float | None = None
) -> bool:
    """Whether one of these values is near, and a rounding of ``rounded`` if that is asked for."""
    index = bisect_left(values, value - tolerance - 1e-9)
    while index < len(values) and values[index] <= value + tolerance + 1e-9:
        if rounded is None or _rounds(values[index], rounded):
            return True
        index += 1
    return False


def measures(
    target: str,
    mentions: Iterable[Mention],
    same: tuple[float, ...],
    fixed: tuple[str, ...] = (),
) -> Iterator[tuple[float, float]]:
    """What a number of the source may have been: (value in the foreign unit, tolerance)."""
    for mention in mentions:
        value = mention.readings[0][0]
        for factor, near in _factors(target, mention, same, fixed):
            yield value / factor, near * value / factor
        if DEGREES.match(target, mention.end):
            yield value * 1.8 + 32, _heat(value * 1.8 + 32)
            yield abs(32 - value * 1.8), 2.0
            yield value * 1.8, 2.0
            yield from ((value * factor, 2.0) for factor in same)


def converted(mention: Mention, known: tuple[tuple[float, float], ...]) -> bool:
    """Whether a number of the source is one of those that ``measures`` gave."""
    return any(
        abs(reading[0] - value) <= tolerance + 1e-9
        for reading in mention.readings
        for value, tolerance in known[:200]
    )
