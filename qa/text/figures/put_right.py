"""What times and amounts of a source are in German: 6 p.m. is 18 Uhr, 12 miles about 19 Kilometer.

For messages, and where nothing else can be meant for suggestions.
"""

from __future__ import annotations

import re
from math import floor, isclose, log10

from qa.text.figures.amounts import Amount, amounts
from qa.text.figures.digits import Mention
from qa.text.figures.sizes import FOREIGN, SIZES

TWELVE = re.compile(
    r"(?<![\d.:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?[\s\u202f]?(?P<half>[ap])"
    r"(?:\.\s?m\b\.?|m\b)",
    re.IGNORECASE,
)
UHR = re.compile(r"[\s\u00a0\u202f]?Uhr\b")
NOON = 12
FREEZING, DEGREES = 32.0, 1.8
HEAT = frozenset(("celsius", "fahrenheit"))


def by_24_hours(said: str, ours: str = "") -> str | None:
    """An English time in the 24 hours of German, written like another; None at twelve o'clock,
    which has several names, and of what is no such time.

    >>> by_24_hours("3:15 p.m."), by_24_hours("6 pm"), by_24_hours("7:05 a.m.", "19:05 Uhr")
    ('15.15', '18', '7:05')
    >>> by_24_hours("12 a.m."), by_24_hours("15:30")
    (None, None)
    """
    match = TWELVE.search(said)
    if not match or int(match["hour"]) == NOON:
        return None
    hour = int(match["hour"]) + NOON * (match["half"].lower() == "p")
    return f"{hour}{':' if ':' in ours else '.'}{match['minute']}" if match["minute"] else str(hour)


def time_of(
    source: str, target: str, lang: str, ours: Mention, theirs: Mention
) -> tuple[str, str] | None:
    """The English time that a number of the source begins, and the time in German, where the
    German has a time, too.

    >>> from qa.text.figures.numbers import numbers
    >>> english, german = "It starts at 6 p.m.", "Es beginnt um 16 Uhr."
    >>> one, other = numbers(german, "de").mentions[0], numbers(english, "en").mentions[0]
    >>> time_of(english, german, "en", one, other)
    ('6 p.m.', '18 Uhr')
    """
    match = TWELVE.match(source, theirs.start) if lang[:2] == "en" and not ours.spelled else None
    right = by_24_hours(match[0], target[ours.start : ours.end]) if match else None
    is_time = right and UHR.match(target, ours.end)
    return (match[0], f"{right} Uhr") if match and is_time else None


def amount_of(
    source: str, target: str, lang: str, ours: Mention, theirs: Mention
) -> tuple[str, str] | None:
    """The amount of the source that a number of it begins, and what it is in the unit of a German
    number, where that is another.

    >>> from qa.text.figures.numbers import numbers
    >>> english, german = "It is 12 miles away.", "Es ist 30 Kilometer weit weg."
    >>> one, other = numbers(german, "de").mentions[0], numbers(english, "en").mentions[0]
    >>> amount_of(english, german, "en", one, other)
    ('12 miles', 'about 19 Kilometer')
    """
    here = next((one for one in amounts(target, "de") if one.at == ours.start), None)
    there = next((one for one in amounts(source, lang[:2]) if one.at == theirs.start), None)
    right = converted(there, here, target) if here and there else None
    return (_text(source, there), right) if there and right else None


def converted(theirs: Amount, ours: Amount, target: str, *, foreign: bool = False) -> str | None:
    """What an amount is in the unit of a German one: about 19 Kilometer; None where they have the
    same unit or of none is known how much it is. ``foreign`` asks for what German readers do not
    use."""
    if ours.unit == theirs.unit or len(theirs.values) != 1:
        return None
    if foreign and theirs.unit not in FOREIGN | {"fahrenheit"}:
        return None
    (value,) = theirs.values
    if {ours.unit, theirs.unit} == HEAT:
        heat = (
            (value - FREEZING) / DEGREES if ours.unit == "celsius" else value * DEGREES + FREEZING
        )
        return f"about {round(heat)} {target[slice(*ours.word)]}"
    if not (ours.unit in SIZES and theirs.unit in SIZES):
        return None
    (kind, size), (other, one) = SIZES[ours.unit], SIZES[theirs.unit]
    exact = value * one / size
    if kind != other or not exact:
        return None
    step = 10.0 ** (floor(log10(exact)) - 1)
    rounded = round(round(exact / step) * step, 6)
    about = "" if isclose(rounded, exact) else "about "
    return f"{about}{_german(rounded)} {target[slice(*ours.word)]}"


def _german(value: float) -> str:
    return f"{value:,.10g}".translate(str.maketrans(",.", ".,"))


def _text(source: str, amount: Amount) -> str:
    return source[min(amount.start, amount.word[0]) : max(amount.end, amount.word[1])]
