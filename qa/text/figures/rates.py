"""Money told in euros, and prices and yields told of another unit than in the source.

74 Yuan are about nine euros, 6毛 for a 斤 are 1,20 Yuan das Kilo, and 2500 yuan for a 亩 some 4600
Euro je Hektar. What is out by a factor is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from qa.languages.land import LAND
from qa.languages.measures import MEASURES
from qa.languages.money import EUROS, MONEY, TENTHS
from qa.languages.units import UNITS
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers
from qa.text.figures.sizes import SIZES, sizes

GAP = r"[-\s‑\u2009\u202f]{0,2}(?:de |d['’]|di |van )?"
IN_EUROS = re.compile(r"[-\s‑\u202f]?(?:Euro(?:s|cents?)?\b|€|Cents?\b)")
CENT = re.compile(r"[-\s‑\u202f]?(?:Euroc|C)ents?\b")
SCALES = {"Tausend": 1e3, "tausend": 1e3, "Million": 1e6, "Milliarde": 1e9, "Billion": 1e12}
SCALE = re.compile(r" (Tausend|tausend|Million|Milliarde|Billion)(?:e?n)?\b")
# The unit of both ends of a range stands behind it: zwölf bis 15 Euro, 100到120元.
RANGE = re.compile(
    r"\s?(?:bis|und|oder|to|or|and|à|et|ou|y|o|a|e|en|tot|do|до|и|или|і|або|ile|إلى|[-–—~]|[到至])"
    r"(?: (?:zu|fast|gut|knapp))?\s?(?:[\d.,]*\d|[a-zäöüß]+|[一二三四五六七八九十百千万亿]+)"
)
# Of what a German price or yield is told: je Hektar, das Kilo.
PER = re.compile(
    r"(?:\b(?i:je|pro|den|das|die|der|ein(?:en)?|auf de[nm]|vom) |/ ?)"
    r"(Hektar|ha|Kilo(?:gramm)?|kg|Quadratmeter|qm|m²|Pfund|Tonne|Dezitonne|Doppelzentner|Liter|"
    r"Quadratkilometer|Zentner)\b"
)
PER_UNITS = {
    "Hektar": "hectare", "ha": "hectare", "Kilo": "kilogram", "Kilogramm": "kilogram",
    "kg": "kilogram", "Quadratmeter": "square_metre", "qm": "square_metre", "m²": "square_metre",
    "Pfund": "pound_metric", "Tonne": "tonne", "Dezitonne": "quintal", "Doppelzentner": "quintal",
    "Zentner": "picul", "Liter": "litre", "Quadratkilometer": "square_kilometre",
}  # fmt: skip
CONVERTED = re.compile(r"\b[Uu]mgerechnet\b")
BEFORE_SUM = re.compile(r"\b[Uu]mgerechnet(?: [a-zäöü]+){0,3} $")
HEDGED = (0.85, 1.0, 1.2)  # times what knapp and gut may be
MEASURED = frozenset(("area", "mass", "volume"))
# The units that German has of another one, where nothing else is said.
USUAL = {"jin": "kilogram", "mu": "hectare", "dunam": "hectare", "feddan": "hectare"}
TENTH = re.compile(TENTHS)
ROUNDED = 0.06  # a price of another unit, as it is rounded
LOOSE = 0.1  # a yield of another unit
NEAR = 12  # characters before a number in which its sign stands


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money at ``start``, and what one of its money is in euros."""

    start: int
    values: tuple[float, ...]
    worth: tuple[tuple[float, float], ...]


def converted(
    source: str, target: str, lang: str, altered: Sequence[Mention], missing: Sequence[Mention]
) -> tuple[set[int], set[int]] | None:
    """Where numbers of the target start that are amounts of the source in euros or of another unit,
    and where those of the source start that they may be.

    None where the source has no money whose worth is known and nothing of another unit, so that
    nobody can say.

    >>> text = "Das Kilo kostet 1,20 Yuan, etwa 15 Cent."
    >>> found = converted("每斤6毛钱。", text, "zh", numbers(text, "de").mentions, ())
    >>> sorted(text[start:].split()[0] for start in found[0])
    ['1,20', '15']
    """
    per, unsaid = _per(source, target, lang)
    money = _money(source, lang) if altered else []
    if not (any(one.worth for one in money) or per):
        return None
    # Where euros of the source are missed those of the translation are these, and wrong.
    owed = {m.start for m in missing} & {one.start for one in money if not one.worth}
    pairs = list(_matched(target, altered, money, () if owed else (1.0, *per), per))
    more = list(_matched(target, altered, money, (), unsaid))
    pairs += more if len({start for start, _ in more}) > 1 else []
    here, there = {start for start, _ in pairs}, {start for _, start in pairs}
    if per:
        _yields(source, target, lang, per, here, there)
    return here, there


def told_in_euros(source: str, target: str, lang: str, missing: Sequence[Mention]) -> set[int]:
    """Where missed money of the source starts that the German has in so few euros that they are
    hardly a number: umgerechnet gut einen Euro pro Liter.

    >>> english, german = "It is $4.20 a gallon.", "Es kostet umgerechnet gut einen Euro pro Liter."
    >>> told_in_euros(english, german, "en", numbers(english, "en").mentions)
    {7}
    """
    told = [
        value * about
        for mention in (numbers(target, "de").mentions if CONVERTED.search(target) else ())
        if BEFORE_SUM.search(target, max(mention.start - 40, 0), mention.start)
        for value in _euros(target, mention)
        for about in HEDGED
    ]
    lost = {mention.start for mention in missing}
    factors = (1.0, *_per(source, target, lang)[0]) if told else ()
    return {
        one.start
        for one in (_money(source, lang) if told else ())
        if one.start in lost
        and any(_worth(told, one.values, factor, one.worth) for factor in factors)
    }


def _matched(
    target: str,
    altered: Sequence[Mention],
    money: Sequence[Sum],
    worth: Sequence[float],
    per: Sequence[float],
) -> Iterator[tuple[int, int]]:
    """Where numbers start on both sides of which one is the other in euros, times a factor of
    ``worth``, or else of another unit, times one of ``per``."""
    for mention in altered:
        euros = tuple(_euros(target, mention))
        values = euros or [reading[0] for reading in mention.readings if len(reading) == 1]
        for one in money:
            told = bool(euros and one.worth)  # in another money
            rates = one.worth if told else ((1 - ROUNDED, 1 + ROUNDED),)
            factors = worth if told else per
            if any(_worth(values, one.values, factor, rates) for factor in factors):
                yield mention.start, one.start


def _worth(
    ours: Sequence[float],
    theirs: Sequence[float],
    factor: float,
    rates: Sequence[tuple[float, float]],
) -> bool:
    """Whether one of our values is one of theirs, as often as a factor and one of the rates say."""
    bounds = [(low * factor, high * factor) for low, high in rates]
    return any(
        low * value <= one <= high * value
        for value in theirs
        for one in ours
        for low, high in bounds
        if value
    )


def _euros(target: str, mention: Mention) -> Iterator[float]:
    """What a German number is in euros, if it counts euros or cents."""
    end = max(mention.end, mention.until)
    values = [reading[0] for reading in mention.readings if len(reading) == 1]
    factors = [1.0]
    behind = RANGE.match(target, end) if not IN_EUROS.match(target, end) else None
    end = behind.end() if behind else end
    scale = SCALE.match(target, end)
    if scale:
        end, factors = scale.end(), [1.0, SCALES[scale[1]]]
    if not IN_EUROS.match(target, end):
        return
    part = 0.01 if CENT.match(target, end) else 1.0
    yield from (value * factor * part for value in values for factor in factors)


@dataclass(frozen=True, slots=True)
class Money:
    """What stands behind a number that counts a money, what before it, and what one is worth."""

    behind: re.Pattern[str]
    sign: re.Pattern[str] | None
    worth: tuple[tuple[float, float], ...]

    def before(self, text: str) -> bool:
        """Whether a text before a number ends with the sign."""
        return bool(self.sign and self.sign.search(text))


EURO = Money(re.compile(rf"{GAP}(?:{EUROS})"), re.compile(r"€\s?$"), ())


@cache
def _names() -> tuple[Money, ...]:
    return tuple(
        Money(
            re.compile(rf"{GAP}(?:{names})(?![a-zäöüßа-яґєії])"),
            re.compile(rf"(?<![A-Za-z])(?:{signs})\s?$") if signs else None,
            worth,
        )
        for worth, names, signs in MONEY
    )


def _money(source: str, lang: str) -> list[Sum]:
    """The amounts of a text in other money than euros."""
    found = []
    for mention in numbers(source, lang).mentions:
        values = tuple(reading[0] for reading in mention.readings if len(reading) == 1)
        end = max(mention.end, mention.until)
        behind = RANGE.match(source, end)
        ends = [end, *([behind.end()] if behind else [])]
        before = source[max(mention.start - NEAR, 0) : mention.start]
        tenths = any(TENTH.match(source, at) for at in ends)
        values = tuple(value / 10 for value in values) if tenths else values
        for one in (*_names(), EURO):
            if any(one.behind.match(source, at) for at in ends) or one.before(before):
                found.append(Sum(mention.start, values, one.worth))
    return found


@cache
def _measures(code: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The measures of land, mass and volume in a language, and the unit of each group."""
    tables = (LAND.get(code, {}), MEASURES.get(code, {}), UNITS.get(code, {}))
    forms = {
        unit: form
        for table in tables
        for unit, form in table.items()
        if unit in SIZES and SIZES[unit][0] in MEASURED
    }
    either = "|".join(f"({form})" for form in forms.values()) or "(?!)"
    whole = either if code == "zh" else rf"(?<![^\W\d_])(?:{either})(?![^\W\d_])"
    return re.compile(whole, re.IGNORECASE), tuple(forms)


def _per(source: str, target: str, lang: str) -> tuple[list[float], list[float]]:
    """How many of a unit of the source are in the one of which the German is told, and in the one
    of which it may be told where it does not say so: das Kilo stands in the sentence before."""
    ours = {PER_UNITS[match[1]] for match in PER.finditer(target)}
    pattern, names = _measures(lang)
    found = pattern.finditer(source)
    theirs = {names[match.lastindex - 1] for match in found if match.lastindex}
    if ours & theirs:
        return [], []
    if not ours:
        return [], [SIZES[USUAL[unit]][1] / SIZES[unit][1] for unit in theirs & USUAL.keys()]
    pairs = [(SIZES[one], SIZES[unit]) for one in ours for unit in theirs]
    return [a / b for (kind, a), (other, b) in pairs if kind == other and a != b], []


def _yields(
    source: str, target: str, lang: str, per: Sequence[float], here: set[int], there: set[int]
) -> None:
    """What is harvested on, or weighs on, another unit: 7,5 Tonnen je Hektar for 500公斤 a 亩."""
    theirs = [one for one in sizes(source, lang) if one.kind in ("mass", "volume")]
    for ours in sizes(target, "de"):
        for other in theirs:
            near = (abs(ours.size - other.size * k) <= LOOSE * ours.size for k in per)
            if ours.kind == other.kind and any(near):
                here.update(ours.starts)
                there.update(other.starts)
