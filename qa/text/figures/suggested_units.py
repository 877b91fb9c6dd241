"""The unit of a source as German writes it, where its form is sure: Jahre for Monate, Euro."""

from __future__ import annotations

import re

from qa.text.figures.amounts import Amount

# Without endings behind a number.
PLAIN = {
    "dollar": "Dollar", "euro": "Euro", "pound": "Pfund", "yen": "Yen", "yuan": "Yuan",
    "percent": "Prozent", "gram": "Gramm", "kilogram": "Kilogramm", "milligram": "Milligramm",
}  # fmt: skip
# With an n in the dative alone.
DATIVE = {
    "kilometre": "Kilometer", "metre": "Meter", "centimetre": "Zentimeter",
    "millimetre": "Millimeter", "litre": "Liter", "millilitre": "Milliliter", "day": "Tage",
    "month": "Monate", "year": "Jahre", "decade": "Jahrzehnte", "century": "Jahrhunderte",
}  # fmt: skip
# Alike in all cases of the plural.
ALIKE = {"second": "Sekunden", "minute": "Minuten", "hour": "Stunden", "week": "Wochen"}
NOUNS = {noun: unit for table in (PLAIN, DATIVE, ALIKE) for unit, noun in table.items()}
# Prepositions that take the dative alone.
WITH_DATIVE = re.compile(
    r"\b(?:vor|seit|nach|von|mit|binnen|zu|aus|bei|in|innerhalb von)(?: rund| etwa"
    r"| knapp| fast| gut)? $",
    re.IGNORECASE,
)
AFTER_ARTICLE = re.compile(r"(?:en|er|de[nr]) $")
# In the adjective: vierjährig, zehntägig.
INSIDE = {
    "second": "sekündig", "minute": "minütig", "hour": "stündig", "day": "tägig",
    "week": "wöchig", "month": "monatig", "year": "jährig",
}  # fmt: skip


def unit_as(german: str, ours: Amount, unit: str) -> str | None:
    """The unit of another key in the place of that of a German amount; None where its form, or
    what it means, is not sure.

    >>> from qa.text.figures.amounts import amounts
    >>> unit_as("Er saß neun Monate ein.", next(amounts("Er saß neun Monate ein.", "de")), "year")
    'Jahre'
    """
    word = german[slice(*ours.word)]
    if unit in INSIDE and ours.unit in INSIDE and word.lower().startswith(INSIDE[ours.unit]):
        return INSIDE[unit] + word[len(INSIDE[ours.unit]) :]
    dative = word.endswith("n") and word[:-1] in NOUNS
    noun = word[:-1] if dative else word
    if noun not in NOUNS:
        return None
    if unit in PLAIN:
        return PLAIN[unit]
    if unit in ALIKE:
        return ALIKE[unit] if 1.0 not in ours.values else None
    if unit not in DATIVE or 1.0 in ours.values:
        return None
    if noun not in DATIVE.values():
        before = german[max(ours.start - 20, 0) : ours.start]
        dative = bool(WITH_DATIVE.search(before))
        if before.endswith("bis zu "):
            return None  # which takes either case
        if not dative and AFTER_ARTICLE.search(before):
            return None  # in den letzten neun Wochen, die letzten neun Wochen
    return DATIVE[unit] + "n" * dative
