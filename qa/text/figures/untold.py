"""Numbers of a source that its translation may do without, because it says them in other words."""

from __future__ import annotations

import re

from qa.languages.units import KINDS
from qa.text.figures.amounts import Amount, amounts
from qa.text.figures.digits import Mention

YEAR = re.compile(r"(?:19|20)\d\d")
# The year that a text was written in, and those beside it.
THAT_YEAR = re.compile(
    r"\b(?:diese[sm]|laufende[ns]|vergangenen|vorigen|letzten|kommenden|nächsten) Jahre?s?\b"
    r"|\bheuer\b|\bVorjahr",
    re.IGNORECASE,
)
CATCH = re.compile(r"\bcatch[- ]$", re.IGNORECASE)
AROUND = 60  # characters on each side of an amount that are looked at
NEAR = 24  # characters between an amount and the same in another unit
ABROAD = frozenset("fahrenheit foot inch yard mile acre pound ounce gallon".split())


def untold(mention: Mention, source: str, target: str, code: str) -> bool:
    """Whether a number of the source may be said without it.

    >>> from qa.text.figures.numbers import numbers
    >>> source = "We want it done in 2019."
    >>> (year,) = numbers(source, "en").mentions
    >>> untold(year, source, "Wir wollen es noch in diesem Jahr.", "en")
    True
    >>> untold(year, source, "Wir wollen es bald.", "en")
    False
    """
    if YEAR.fullmatch(source, mention.start, mention.end) and THAT_YEAR.search(target):
        return True
    if code == "en" and CATCH.search(source, max(mention.start - 6, 0), mention.start):
        return True  # a dilemma, by the title of a novel
    first = max(mention.start - AROUND, 0)
    every = list(amounts(source[first : mention.end + AROUND], code))
    ours = [one for one in every if one.at == mention.start - first and one.unit in ABROAD]
    if not ours:
        return False
    theirs = {value for one in amounts(target, "de") for value in one.values}
    return any(_again(one, other) and other.values & theirs for one in ours for other in every)


def _again(one: Amount, other: Amount) -> bool:
    """Whether an amount stands beside it in a unit that German has: 115 Fahrenheit, 46 Celsius."""
    if other.unit in ABROAD or not -NEAR < other.start - one.end < NEAR:
        return False
    return any(one.unit in kind and other.unit in kind for kind in KINDS.values())
