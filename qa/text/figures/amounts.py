"""Numbers with what they count or measure: 90 minutes, $5 million, 40 Prozent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from qa.languages import language
from qa.languages.land import LAND
from qa.languages.measures import MEASURES
from qa.languages.units import COMMON, SIGNS, UNITS
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers

LONG = 4_000  # letters; longer texts are not remembered
# No unit begins with such a sign.
GAP = r"[-\s‑\u2009\u202f]{0,2}(?![-\s‑\u2009\u202f])"
# Of a range the unit stands behind its end: 5 bis 10 Kilometer.
RANGE = re.compile(r"\s?(?:[-–—~]|bis|to|à|a|до|al|tot|do)\s?[\d.,]*\d")
# A unit inside the word of a number: четырёхдневная неделя, czterodniowy tydzień.
INSIDE = re.compile(
    "дн[еі]в|недел|тиж|месяч|місяч|лет|річн|час|годин|минут|хвилин|dniow|tygod|miesi|letni|godzin|minut"
)
# In a German adjective it says what is counted: viertägige Woche, fünfwöchig.
ADJECTIVE = re.compile(r"(sekünd|minüt|stünd|täg|wöch|monat|jähr)ig\w*$")
COUNTED = {
    "sekünd": "second", "minüt": "minute", "stünd": "hour", "täg": "day", "wöch": "week",
    "monat": "month", "jähr": "year",
}  # fmt: skip
SCALE = re.compile(r"(?:[-\s‑]?[^\W\d_]+)?")  # bn, million
SIGN = re.compile(rf"(?:US|U\.S\.|C|A|AU|CA|HK|NZ)?([{''.join(map(re.escape, SIGNS))}])\s?$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit (a key of ``qa.languages.units``), "" where it has none that is known.

    ``start:end`` are the number and the unit, ``word`` is where the unit stands, ``at`` where the
    number begins. ``claim`` is False where the number may be only implied: a year, half a century.
    """

    values: frozenset[float]
    unit: str
    claim: bool
    start: int
    end: int
    word: tuple[int, int]
    at: int


@lru_cache
def units_of(code: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One expression for the units of a language, and the unit of each of its groups."""
    forms = {unit: COMMON[unit] for unit in COMMON}
    named = (LAND.get(code, {}), MEASURES.get(code, {}), UNITS.get(code, {}))
    for unit, form in (pair for table in named for pair in table.items()):
        forms[unit] = f"{form}|{forms[unit]}" if unit in forms else form
    scales = "|".join(sorted(map(re.escape, language(code).scales), key=len, reverse=True))
    behind = "" if language(code).script == "Hani" else r"(?!\w)"
    if not behind:
        scales = scales.replace("千", "千(?![瓦克赫伏米])")  # 千瓦 is a unit of its own
    scale = rf"(?:(?:{scales}){behind}\.?{GAP})?" if scales else ""
    either = "|".join(f"({form})" for form in forms.values())
    return re.compile(rf"\.?{GAP}{scale}(?:{either}){behind}", re.IGNORECASE), tuple(forms)


def amounts(text: str, code: str) -> Iterator[Amount]:
    """The numbers of a text, each with its unit.

    >>> [(sorted(a.values), a.unit) for a in amounts("Sie zahlte 5 Dollar für 90 Minuten.", "de")]
    [([5.0], 'dollar'), ([90.0], 'minute')]
    """
    yield from (_amounts if len(text) < LONG else _amounts.__wrapped__)(text, code)


@lru_cache(maxsize=256)  # several checks ask
def _amounts(text: str, code: str) -> tuple[Amount, ...]:
    return tuple(_read(text, code))


def _read(text: str, code: str) -> Iterator[Amount]:
    pattern, names = units_of(code)
    until = 0
    for mention in numbers(text, code).mentions:
        if mention.spelled and mention.start < until:
            continue  # of 7 million acres the million is none
        until = max(until, mention.until)
        counts = mention.spelled and ADJECTIVE.search(text, mention.start, mention.end)
        if counts and code == "de":
            yield _counting(mention, counts)
            continue
        found = _amount(text, mention, pattern, names)
        inside = mention.spelled and INSIDE.search(text[mention.start : mention.end].lower())
        yield replace(found, unit="") if inside else found


def _counting(mention: Mention, counts: re.Match[str]) -> Amount:
    """The amount of an adjective, which has its unit in it; the first reading is in that."""
    values = frozenset(mention.readings[0][:1])
    word = counts.span()
    return Amount(values, COUNTED[counts[1]], mention.claim, mention.start, word[1], word,
                  mention.start)  # fmt: skip


def _amount(
    text: str, mention: Mention, pattern: re.Pattern[str], names: tuple[str, ...]
) -> Amount:
    values = frozenset(reading[0] for reading in mention.readings if len(reading) == 1)
    # Chinese and inflected numerals are no claims, but nobody writes them for nothing.
    claim = mention.claim or (mention.spelled and 1.0 not in values and len(values) == 1)
    sign = SIGN.search(text, max(mention.start - 8, 0), mention.start)
    if sign:
        word = sign.span(1)
        end = _scaled(text, mention)
        return Amount(values, SIGNS[sign[1]], claim, sign.start(), end, word, mention.start)
    skipped = RANGE.match(text, mention.end)
    for at in (mention.end, *([skipped.end()] if skipped else [])):
        if (found := pattern.match(text, at)) and found.lastindex:
            word = found.span(found.lastindex)
            return Amount(
                values, names[found.lastindex - 1], claim, mention.start, found.end(), word,
                mention.start,
            )  # fmt: skip
    nowhere = mention.end, mention.end
    return Amount(values, "", claim, mention.start, mention.end, nowhere, mention.start)


def _scaled(text: str, mention: Mention) -> int:
    """Where a number ends with its scale: $5 million."""
    scale = SCALE.match(text, mention.end) if mention.scale != 1 else None
    return scale.end() if scale else mention.end
