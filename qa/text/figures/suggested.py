"""The number of a source as German writes it, where it can be put for another one."""

from __future__ import annotations

import re
from math import isclose

from qa.text.figures.amounts import amounts
from qa.text.figures.digits import Mention
from qa.text.figures.numerals import read_word
from qa.text.figures.put_right import time_of

# A time, a century, the number of a version: its figures are not written as those of an amount.
KINDS_APART = re.compile(
    r"\s?(?:Uhr\b|[ap]\.?\s?m\b|h\b|o[’']clock|:\d|\. ?(?:Jahrhundert|Jh)|\.\d)", re.IGNORECASE
)
NUMBERED = re.compile(r"\b(?:[Vv]ersion|[Vv]\.?|[Nn]o\.|[Nn]r\.|[Nn]umber|[Nn]ummer)\s?$")
SCORE = re.compile(r"\d+[:–-]\d+")

MILD = 45


def suggested(source: str, target: str, lang: str, ours: Mention, theirs: Mention) -> str | None:
    """The source's number in German notation, where nothing else can be meant.

    A converted amount is none of them: 2700 Meter are not 30.000 for 30,000 feet.
    """
    time = time_of(source, target, lang, ours, theirs)
    if time:
        return time[1].removesuffix(" Uhr")
    if ours.spelled:
        return _in_words(source, target, lang, ours, theirs)
    if theirs.spelled or ours.scale != theirs.scale:
        return _rescaled(target, ours, theirs)
    if not _of_a_kind((target, ours, "de"), (source, theirs, lang[:2])):
        return None
    words = source[theirs.start : theirs.end]
    if SCORE.fullmatch(target, ours.start, ours.end) and not SCORE.fullmatch(words):
        return None
    if words.isascii() and words.isdigit():
        return words
    if lang == "en" and re.fullmatch(r"\d{1,3}(,\d{3})*(\.\d+)?", words):
        return words.translate(str.maketrans(",.", ".,"))
    return None


# Up to twelve German writes numbers as words.
WORDS = dict(
    enumerate(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),
        start=2,
    )
)
SCALES = {1e3: "Tausend", 1e6: "Millionen", 1e9: "Milliarden", 1e12: "Billionen"}


def _in_words(source: str, target: str, lang: str, ours: Mention, theirs: Mention) -> str | None:
    """A small number as a word, in the place of another one: elf, siebenjährig."""
    value = theirs.readings[0][0]
    words = target[ours.start : ours.end]
    number, rest = split_number(words.lower())
    if value not in WORDS or len(theirs.readings[0]) > 1 or theirs.scale != 1 or not number:
        return None
    if not rest and not _of_a_kind((target, ours, "de"), (source, theirs, lang[:2])):
        return None
    right = WORDS[int(value)] + rest
    return right.capitalize() if words[0].isupper() else right


def split_number(word: str) -> tuple[str, str]:
    """The number word that a lower-case German word begins with, and the rest of it.

    >>> split_number("siebzehnjährigen"), split_number("zwölf"), split_number("haus")
    (('siebzehn', 'jährigen'), ('zwölf', ''), ('', ''))
    """
    read = read_word("de", word)
    number = word.removesuffix(read.rest) if read.parts else ""
    return number, read.rest if number else ""


def _rescaled(target: str, ours: Mention, theirs: Mention) -> str | None:
    """The number with the scale that its source has: 9,5 Millionen."""
    if not rescaled(ours, theirs) or theirs.scale not in SCALES or ours.until <= ours.end:
        return None
    return f"{target[ours.start : ours.end]} {SCALES[theirs.scale]}"


def rescaled(mention: Mention, twin: Mention) -> bool:
    """Whether one number is the other but for its scale: 476.4 million, 476,4 Milliarden."""
    return (
        1.0 not in (mention.scale, twin.scale)
        and mention.scale != twin.scale
        and any(
            isclose(one[0] / mention.scale, other[0] / twin.scale)
            for one in mention.readings
            for other in twin.readings
            if len(one) == len(other) == 1
        )
    )


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
