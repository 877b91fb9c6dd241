"""Shares in words: one in five, two thirds of them, jeder Vierte, ein Drittel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qa.languages.portions import HALVES
from qa.text.meaning.denial import has_negation

COUNT = "one two three four five six seven eight nine ten eleven twelve twenty fifty".split()
VALUES = dict(zip(COUNT, (*range(1, 13), 20, 50), strict=True)) | {"a": 1, "an": 1}
PARTS = "third quarter fifth sixth seventh eighth ninth tenth".split()
PART = {part: n for n, part in enumerate(PARTS, 3)}
ZAHLEN = {"ein": 1, "eine": 1, "einem": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
          "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}  # fmt: skip
TEILE = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8,
         "neuntel": 9, "zehntel": 10}  # fmt: skip
STELLEN = {"zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7,
           "achte": 8, "neunte": 9, "zehnte": 10, "zwölfte": 12, "zwanzigste": 20}  # fmt: skip


def _either(words: dict[str, int] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


ONE_IN = re.compile(
    rf"\b(?P<one>{_either(COUNT)}|\d\d?) (?:in|out of) (?:every )?(?P<two>{_either(COUNT)}|\d\d?)\b"
    r"(?! (?:million|billion|thousand|hundred|years?|days?|weeks?|months?|hours?|minutes?|"
    r"games?|matches|countries|states|cities|places|languages))(?![.,:]\d|%)",
    re.IGNORECASE,
)
THIRDS = re.compile(
    rf"\b(?P<one>{_either([*COUNT, 'a'])})[- ](?P<part>{_either(PARTS)})s?"
    r" (?:of )?(?:the|all|its|their|them|these|those|his|her|our)\b(?! (?:hour|year|century))",
    re.IGNORECASE,
)
JEDER = re.compile(rf"\bjede[rsnm]? (?P<part>{_either(STELLEN)})[rsnm]?\b", re.IGNORECASE)
DRITTEL = re.compile(
    rf"\b(?P<one>{_either(ZAHLEN)}) (?P<part>{_either(TEILE)})n?s?\b", re.IGNORECASE
)
HALF = re.compile(r"\b(?:[Hh]älfte|(?<!first )(?<!second )[Hh]alf|[Hh]alves|halb\w*|halve[sd]?)\b")
# What may be a second share: under a quarter, every other week, neun von zehn.
DOUBTFUL = re.compile(rf"\b(?:{_either(PARTS)})s?\b|\bevery (?:other|second)\b", re.IGNORECASE)
OUT_OF = re.compile(
    rf"\b(?:{_either(ZAHLEN)}|eine[rs]|\d+) (?:von|aus) (?:\w+n|zwölf|drei|vier|fünf|\d+)\b"
)
PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)(?: ?%| [Pp]ro[zc]ent| per ?cent)")
# Who rounds says a third for three in ten.
WITHIN = 0.045
# What may speak of the rest.
OTHERS = re.compile(r"\b(?:jede[rsnm]?|nicht|kein\w*|ohne|nur|bloß|lediglich)\b", re.IGNORECASE)
HAELFTE = re.compile(r"\b(?:(?:[Dd]ie|[Dd]er) )?Hälfte\b")
WHOLES = {3: "Drittel", 4: "Viertel", 5: "Fünftel", 10: "Zehntel"}
NO_SHARE = re.compile(r"\b(?:Viertel(?:stunde|jahr|finale?)|Viertel (?:vor|nach))\b")


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1, and where it stands."""

    value: float
    start: int
    end: int


def _english(text: str) -> Iterator[Share]:
    for match in ONE_IN.finditer(text):
        one, two = (_value(match[name]) for name in ("one", "two"))
        if 0 < one < two:
            yield Share(one / two, *match.span())
    for match in THIRDS.finditer(text):
        yield Share(_value(match["one"]) / PART[match["part"].lower()], *match.span())


def _value(word: str) -> int:
    return int(word) if word.isdigit() else VALUES[word.lower()]


def _german(text: str) -> Iterator[Share]:
    small = text.lower()
    for match in JEDER.finditer(text) if "jede" in small else ():
        yield Share(1 / STELLEN[match["part"].lower()], *match.span())
    for match in DRITTEL.finditer(text) if any(part in small for part in TEILE) else ():
        yield Share(ZAHLEN[match["one"].lower()] / TEILE[match["part"].lower()], *match.span())


def other_share(source: str, target: str) -> tuple[Share, Share] | None:
    """The one share in words of an English source and the other one that the German has.

    Nothing where either side has more than one.

    >>> other_share("One in five agreed.", "Jeder vierte stimmte zu.")[1].value
    0.25
    """
    ours = list(_german(target))
    theirs = list(_english(source)) if len(ours) == 1 else []
    if len(ours) != 1 or len(theirs) != 1 or HALF.search(source) or HALF.search(target):
        return None
    if PERCENT.search(source) or PERCENT.search(target):
        return None
    (one,), (other,) = ours, theirs
    if OUT_OF.search(target) or any(
        not other.start <= match.start() < other.end for match in DOUBTFUL.finditer(source)
    ):
        return None
    rest = JEDER.search(target) and (has_negation(source, "en") or has_negation(target, "de"))
    return None if _same(one, other, rest) else (other, one)


def _same(one: Share, other: Share, rest: object) -> bool:
    """Whether a share is that of the source, or may be the ``rest``: nine in ten did not run, jeder
    zehnte fuhr."""
    parts = (other.value, 1 - other.value) if rest else (other.value,)
    return any(abs(one.value - part) < WITHIN for part in parts)


def other_portion(
    source: str, target: str, parts: Iterable[Share], code: str
) -> tuple[Share, Share] | None:
    """A part of a whole that a source of another language has, of all that it may have, and the
    other one that the German has.

    Nothing where the German has more than one, or either side a percentage or a half besides.

    >>> parts = [Share(0.25, 0, 8)]
    >>> other_portion("Un cuarto votó.", "Ein Drittel stimmte ab.", parts, "es")[0].value
    0.25
    """
    ours = list(_german(target))
    if len(ours) != 1 or OUT_OF.search(target) or HALF.search(target):
        return None
    if (
        PERCENT.search(source)
        or PERCENT.search(target)
        or re.search(HALVES[code], source, re.IGNORECASE)
    ):
        return None
    (one,), theirs, rest = ours, list(parts), OTHERS.search(target) or has_negation(source, code)
    if any(_same(one, other, rest) for other in theirs):
        return None
    return (theirs[0], one) if theirs else None


def other_percentage(source: str, target: str) -> tuple[Share, Share] | None:
    """The one percentage of a source and the other share that the German has in words.

    Nothing where either side has more than one, or a share in the other notation besides.

    >>> other_percentage("20 percent agreed.", "Ein Viertel stimmte zu.")[1].value
    0.25
    >>> other_percentage("20 percent agreed.", "Ein Fünftel stimmte zu.")
    """
    percentages = list(PERCENT.finditer(source))
    if len(percentages) != 1 or PERCENT.search(target) or OUT_OF.search(target):
        return None
    halves = [Share(1 / 2, *match.span()) for match in HAELFTE.finditer(target)]
    ours = [*_german(target), *halves]
    if len(ours) != 1 or HALF.search(source) or DOUBTFUL.search(source) or NO_SHARE.search(target):
        return None
    if not halves and HALF.search(target):
        return None
    there = Share(float(percentages[0][1].replace(",", ".")) / 100, *percentages[0].span())
    return None if abs(there.value - ours[0].value) < WITHIN else (there, ours[0])


def suggested_share(share: Share, words: str) -> str | None:
    """A German share of another size in the words of ``words``, where it is one usual part.

    >>> suggested_share(Share(0.2, 0, 0), "ein Viertel")
    'ein Fünftel'
    """
    match = DRITTEL.fullmatch(words)
    part = next((n for n in WHOLES if abs(share.value - 1 / n) < 0.001), None)
    if not match or part is None or ZAHLEN[match["one"].lower()] != 1 or words.endswith(("n", "s")):
        return None
    return f"{match['one']} {WHOLES[part]}"
