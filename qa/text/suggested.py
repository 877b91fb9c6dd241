"""The number of a source as German writes it, where it can be put for another one."""

from __future__ import annotations

import re

from qa.text.amounts import amounts
from qa.text.digits import Mention

# A time, a century, the number of a version: its figures are not written as those of an amount.
KINDS_APART = re.compile(
    r"\s?(?:Uhr\b|[ap]\.?\s?m\b|h\b|o[’']clock|:\d|\. ?(?:Jahrhundert|Jh)|\.\d)", re.IGNORECASE
)
NUMBERED = re.compile(r"\b(?:[Vv]ersion|[Vv]\.?|[Nn]o\.|[Nn]r\.|[Nn]umber|[Nn]ummer)\s?$")

MILD = 45


def suggested(source: str, target: str, lang: str, ours: Mention, theirs: Mention) -> str | None:
    """The source's number in German notation, where nothing else can be meant.

    A converted amount is none of them: 2700 Meter are not 30.000 for 30,000 feet.
    """
    if ours.spelled or theirs.spelled or ours.scale != theirs.scale:
        return None
    if not _of_a_kind((target, ours, "de"), (source, theirs, lang[:2])):
        return None
    words = source[theirs.start : theirs.end]
    if words.isascii() and words.isdigit():
        return words
    if lang == "en" and re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d+)?", words):
        return words.translate(str.maketrans(",.", ".,"))
    return None


def _of_a_kind(*sides: tuple[str, Mention, str]) -> bool:
    """Whether two numbers have the same unit, so that one may be put for the other."""
    units = []
    for text, mention, code in sides:
        before = text[max(mention.start - 10, 0) : mention.start]
        if KINDS_APART.match(text, mention.end) or NUMBERED.search(before):
            return False
        here = {one.unit for one in amounts(text, code) if one.start <= mention.start < one.end}
        # Few degrees are hardly those of Fahrenheit.
        mild = mention.readings[0][0] < MILD
        units.append(here - {"celsius"} or {""} if mild else here)
    return units[0] == units[1]
