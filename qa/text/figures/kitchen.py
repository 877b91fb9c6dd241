"""Kitchen measures of English recipes in the grams and millilitres of German ones.

A cup is 240 millilitres, and as many grams as what is in it weighs: of oats 90, of honey 340.
Where it is not said what it is, a number is believed within what any food weighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.text.figures.amounts import Amount, amounts

# What of a cup each measure is.
MEASURES = {"cup": 1.0, "tablespoon": 1 / 16, "tbsp": 1 / 16, "teaspoon": 1 / 48, "tsp": 1 / 48}
MEASURE = re.compile(
    r"[-\s]?(?:heap(?:ed|ing) |level |scant |generous |full )?"
    r"(?:(?P<measure>cup|tablespoon|tbsp|teaspoon|tsp)s?"
    r"|(?P<stick>stick)s?(?=\)? (?:of )?(?:\w+ )?butter))\b\.?",
    re.IGNORECASE,
)
NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "half a": 0.5}
PARTS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅛": 0.125}
QUANTITY = re.compile(
    r"(?<![\w.,/⁄])(?:(?P<low>\d{1,2}) ?(?:to|or|-|–) ?)?"
    r"(?:(?P<whole>\d{1,2}(?:\.\d+)?)(?![/⁄]))?[ -]?"
    rf"(?:(?P<over>\d)[/⁄](?P<under>\d)|(?P<part>[{''.join(PARTS)}]))?$"
    r"|\b(?P<word>half a|an?|one|two|three|four)$",
    re.IGNORECASE,
)
REACH = 16  # characters before a measure in which its number stands
# What a cup of a food weighs; the words of its name, with two others between at most.
CUPS = {
    "(?:flour|cocoa)": (85, 165), "(?:sugar)": (95, 225), "(?:butter|margarine|lard)": (200, 240),
    "(?:milk|water|cream|juice|broth|stock|wine|yog[h]?urt|buttermilk)": (220, 260),
    "(?:honey|syrup|molasses)": (300, 350), "(?:oats|oatmeal)": (75, 110), "(?:oil)": (200, 225),
    "rice": (170, 215),
}  # fmt: skip
FOOD = tuple(
    (
        re.compile(rf"(?:\s?\([^()]{0, 40}\))?(?: of)?(?: [\w-]+){{0,2}}? {name}\b", re.IGNORECASE),
        weight,
    )
    for name, weight in CUPS.items()
)
ANY = (30.0, 350.0)
CUP = (225.0, 260.0)  # millilitres
STICK = (110.0, 125.0)  # grams
ROUNDED = 0.12
GRAMS = {"gram": 1.0, "kilogram": 1000.0}
MILLILITRES = {"millilitre": 1.0, "centilitre": 10.0, "decilitre": 100.0, "litre": 1000.0}


@dataclass(frozen=True, slots=True)
class Measured:
    """What a recipe measures at ``start:end``, in grams and in millilitres, from which to which."""

    start: int
    end: int
    grams: tuple[float, float]
    millilitres: tuple[float, float] | None


def kitchen(source: str, target: str) -> tuple[set[int], set[int]]:
    """Where numbers of the German start that are what cups and spoons of an English recipe hold,
    and where those of the recipe start.

    >>> german = "250 g Mehl, 100 g Zucker"
    >>> [sorted(found) for found in kitchen("2 cups flour, 1/2 cup sugar", german)]
    [[0, 12], [0, 14, 16]]
    >>> kitchen("2 cups flour", "600 g Mehl")
    (set(), set())
    """
    theirs = list(measured(source)) if MEASURE.search(source) else []
    here, there = set[int](), set[int]()
    ours = [one for one in amounts(target, "de") if one.unit in GRAMS or one.unit in MILLILITRES]
    for other in theirs:
        for one in ours:
            if _holds(other, one):
                here.add(one.start)
                there.update(range(other.start, other.end))
    figures = {match.start() for match in re.finditer(r"\d+|[½⅓⅔¼¾⅛]|\w+", source)}
    return here, there & figures


def measured(source: str) -> Iterator[Measured]:
    """What an English text measures by cups, spoons and sticks of butter."""
    for unit in MEASURE.finditer(source):
        number = QUANTITY.search(source, max(unit.start() - REACH, 0), unit.start())
        values = tuple(_values(number)) if number and number[0].strip() else ()
        if not number or not values:
            continue
        if unit["stick"]:
            grams, size = STICK, 1.0
        else:
            size = MEASURES[unit["measure"].lower()]
            weights = (weight for food, weight in FOOD if food.match(source, unit.end()))
            grams = next(weights, ANY)
        low, high = min(values) * size, max(values) * size
        weight = low * grams[0] * (1 - ROUNDED), high * grams[1] * (1 + ROUNDED)
        volume = None if unit["stick"] else (low * CUP[0] * 0.9, high * CUP[1] * 1.1)
        yield Measured(number.start(), unit.start(), weight, volume)


def _values(number: re.Match[str]) -> Iterator[float]:
    """The values of a quantity, of a range both: 1 1/2, ¾, half a, 2 to 3."""
    if number["word"]:
        yield NUMBERS[number["word"].lower()]
        return
    part = int(number["over"]) / max(int(number["under"]), 1) if number["over"] else 0.0
    part += PARTS[number["part"]] if number["part"] else 0.0
    value = float(number["whole"] or 0) + part
    if value:
        yield value
        yield from (float(low) for low in [number["low"]] if low)


def _holds(theirs: Measured, ours: Amount) -> bool:
    """Whether a German amount is what a measure holds."""
    bounds = theirs.grams if ours.unit in GRAMS else theirs.millilitres
    size = {**GRAMS, **MILLILITRES}[ours.unit]
    return bounds is not None and any(
        bounds[0] <= value * size <= bounds[1] for value in ours.values
    )
