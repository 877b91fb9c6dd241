"""Amounts as sizes, whatever their unit: 40 tonnes and 40.000 Kilogramm, two hours and 120 Minuten.

A number of the translation that is the source's amount in another unit is right, and one of the
source that the translation has in another unit is not missed. Units are known on both sides here;
`qa.text.figures.units` accepts more where only the German one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from qa.languages.land import SIZES as OLD
from qa.text.figures.amounts import Amount, amounts

# What each unit is in the first one of its line.
TABLE = {
    "length": {
        "metre": 1, "kilometre": 1e3, "centimetre": 0.01, "millimetre": 1e-3, "mile": 1609.3,
        "foot": 0.3048, "inch": 0.0254, "yard": 0.9144, "li": 500,
    },
    "mass": {
        "kilogram": 1, "gram": 1e-3, "milligram": 1e-6, "microgram": 1e-9, "tonne": 1e3,
        "pound": 0.4536, "ounce": 0.02835, "stone": 6.35, "hectogram": 0.1, "quintal": 100,
        "dekagram": 0.01, "jin": 0.5,
    },
    "volume": {
        "litre": 1, "millilitre": 1e-3, "centilitre": 0.01, "decilitre": 0.1, "hectolitre": 100,
        "gallon": 3.785, "barrel": 159, "cubic_metre": 1e3, "cubic_foot": 28.32, "pint": 0.52,
        "fluid_ounce": 0.0293,
    },
    "area": {
        "square_metre": 1, "square_kilometre": 1e6, "hectare": 1e4, "acre": 4046.9,
        "square_mile": 2.59e6, "square_foot": 0.0929, "are": 100, "decare": 1e3, "mu": 666.7,
    },
    "speed": {"kmh": 1, "mph": 1.609},
    "power": {"watt": 1, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "horsepower": 745.7,
        "metric_horsepower": 735.5},
    "energy": {"kwh": 1, "mwh": 1e3, "gwh": 1e6, "twh": 1e9},
    "torque": {"newton_metre": 1, "pound_foot": 1.3558},
    "pressure": {"bar": 1, "psi": 0.06895},
    "data": {"megabyte": 1, "kilobyte": 1e-3, "gigabyte": 1e3, "terabyte": 1e6},
    "share": {"percentage_point": 1, "basis_point": 0.01},
    "time": {
        "minute": 1, "second": 1 / 60, "hour": 60, "day": 1440, "week": 10_080, "month": 43_830,
        "year": 525_960, "decade": 5.2596e6, "century": 5.2596e7,
    },
}  # fmt: skip
SIZES = {
    unit: (kind, size)
    for tables in (TABLE, OLD)
    for kind, table in tables.items()
    for unit, size in table.items()
}
# Who converts rounds; months and megabytes are not all alike; all else is exact.
ROUNDED, UNEVEN, EXACT = 0.1, 0.025, 0.006
FOREIGN = frozenset(
    "mile foot inch yard pound ounce stone gallon barrel cubic_foot pint acre square_mile "
    "square_foot mu mph horsepower metric_horsepower psi fluid_ounce pound_foot".split()
).union(*OLD.values())
MONTH = 28 * 1440  # minutes; of less all parts are alike
# A rough figure is rounded more: gut 20 Meter for 25 yards.
ROUGH = re.compile(r"\b(?:gut|rund|etwa|knapp|fast|ungefähr|circa|ca\.|über) $")
ROUGHLY = 0.15
# A number behind which nothing stands that it counts: from 30,000 feet to 9,000 within minutes.
ALONE = {
    "en": re.compile(r"\s?(?:[^\w\s]|$|(?:to|or|and|within|in|at|by|on|last|when)\b)"),
    "de": re.compile(r"\s?(?:[^\w\s]|$|[a-zäöü])"),
    "": re.compile(r"\s?(?:[^\w\s]|$)"),
}
NEIGHBOUR = 60  # characters between a number without a unit and one that has it
MOST = 200  # sizes of a text that are compared
SUM = re.compile(r",? ?(?:and |und |et |y |e |en |i |и |і |ve )?")


@dataclass(frozen=True, slots=True)
class Size:
    """How much an amount is, and where its numbers stand."""

    kind: str
    size: float
    unit: str  # "" of a sum
    starts: tuple[int, ...]
    rough: bool = False


def sizes(text: str, code: str) -> list[Size]:
    """The sizes of all amounts whose unit is known, sums and neighbours without unit included."""
    every: list[Amount] = []
    for one in amounts(text, code):
        # Of two hours the word hours is no amount of its own.
        if one.unit or not every or one.start >= every[-1].end:
            every.append(one)
    found: list[Size] = []
    for one, unit in _with_units(text, code, every):
        kind, size = SIZES[unit]
        rough = bool(ROUGH.search(text, max(one.start - 12, 0), one.start))
        found += (
            Size(kind, value * size, unit, (one.start,), rough and value % 10 == 0)
            for value in one.values
        )
    # Six foot two is not six foot.
    sums = list(_sums(text, every))
    parts = {start for one in sums for start in one.starts}
    return [*(one for one in found if not parts & set(one.starts)), *sums]


def _with_units(text: str, code: str, every: list[Amount]) -> Iterator[tuple[Amount, str]]:
    """Each amount with its unit; one that counts nothing else with that of its neighbours."""
    alone = ALONE.get(code, ALONE[""])
    for index, one in enumerate(every):
        if one.unit:
            if one.unit in SIZES:
                yield one, one.unit
            continue
        if not alone.match(text, one.end):
            continue
        for other in (*every[max(index - 1, 0) : index], *every[index + 1 : index + 2]):
            apart = max(other.start - one.end, one.start - other.end)
            if other.unit in SIZES and apart < NEIGHBOUR:
                yield one, other.unit


def _sums(text: str, every: list[Amount]) -> Iterator[Size]:
    """Two amounts that are one: two hours and five minutes, 1 hour 45 minutes."""
    for one, two in pairwise(every):
        if not (one.unit in SIZES and two.unit in SIZES):
            continue
        (kind, large), (other, small) = SIZES[one.unit], SIZES[two.unit]
        if kind != other or large <= small or not SUM.fullmatch(text, one.end, two.start):
            continue
        for high in one.values:
            for low in two.values:
                total = high * large + low * small
                yield Size(kind, total, "", (one.start, two.start))


def same(ours: Size, theirs: Size) -> bool:
    """Whether two sizes are one, as far as who writes them rounds."""
    if ours.kind != theirs.kind or (ours.unit and ours.unit == theirs.unit):
        return False
    if ours.kind == "power" and not ours.rough:
        within = UNEVEN  # engines are told to the horsepower
    elif ours.unit in FOREIGN or theirs.unit in FOREIGN:
        within = ROUGHLY if ours.rough else ROUNDED
    else:
        uneven = ours.kind == "data" or (ours.kind == "time" and ours.size >= MONTH)
        within = UNEVEN if uneven else EXACT
    return abs(ours.size - theirs.size) <= within * theirs.size + 1e-12


def matched(ours: Iterable[Size], theirs: Iterable[Size]) -> tuple[set[int], set[int]]:
    """Where the numbers stand, on each side, that are amounts of the other side."""
    here: set[int] = set()
    there: set[int] = set()
    others = list(theirs)[:MOST]
    for one in list(ours)[:MOST]:
        for other in others:
            if same(one, other):
                here.update(one.starts)
                there.update(other.starts)
    return here, there
