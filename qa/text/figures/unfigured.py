"""What is said of numbers without a figure: hundreds of people, the first woman, within weeks.

English sources only. Each is compared where either side has one of its kind, and nothing else that
may stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.text.figures.numbers import numbers
from qa.text.meaning.facts import facts


@dataclass(frozen=True, slots=True)
class Other:
    """Words of the German at ``start:end`` that say another number than ``said`` in the source."""

    start: int
    end: int
    said: str
    suggestion: str | None = None


def others(source: str, target: str) -> Iterator[Other]:
    """Crowds, halves, scores and ordinals of the German that are others in its source."""
    half = _half(source, target)
    ordinal = None if half else _ordinal(source, target)
    yield from filter(None, (_crowd(source, target), half, other_set(source, target), ordinal))


# Crowds -------------------------------------------------------------------------------------------

CROWDS = {
    "dozens": "Dutzende", "hundreds": "Hunderte", "thousands": "Tausende",
    "tens of thousands": "Zehntausende", "hundreds of thousands": "Hunderttausende",
}  # fmt: skip
_STEMS = {german[:-1]: english for english, german in CROWDS.items()}
ENGLISH_CROWD = re.compile(
    r"\b(?:(?:tens|hundreds|thousands|dozens) of (?:hundreds|thousands|millions)|dozens|hundreds|"
    r"thousands)\b",
    re.IGNORECASE,
)
GERMAN_CROWD = re.compile(r"\b(Dutzend|Hundert|Tausend|Zehntausend|Hunderttausend)(e[nr]?)\b")
# What may stand for a crowd, too.
ENGLISH_ROUND = re.compile(
    r"\b(?:hundred|thousand|scores|myriad|dozen|count|00)|\d00\b|\d[.,]000|\b\d{4,}\b",
    re.IGNORECASE,
)
GERMAN_ROUND = re.compile(
    r"(?:\bzehn\b|hundert|tausend|dutzend|zig\b|\d00\b|\d[.,]\d{3})", re.IGNORECASE
)


def _crowd(source: str, target: str) -> Other | None:
    """A crowd of another size: hundreds of, Tausende.

    >>> _crowd("Hundreds of people came.", "Tausende Menschen kamen.").suggestion
    'Hunderte'
    """
    if not any(word in target for word in _STEMS):
        return None
    ours = list(GERMAN_CROWD.finditer(target))
    theirs = list(ENGLISH_CROWD.finditer(source)) if len(ours) == 1 else []
    if len(theirs) != 1:
        return None
    (here,), (there,) = ours, theirs
    said = there[0].lower()
    if said not in CROWDS or _STEMS[here[1]] == said:
        return None
    beside = (
        (source[: there.start()] + source[there.end() :], ENGLISH_ROUND),
        (
            target[: here.start()] + target[here.end() :],
            GERMAN_ROUND,
        ),
    )
    if any(pattern.search(text) for text, pattern in beside):
        return None
    return Other(*here.span(), there[0], CROWDS[said][:-1] + here[2])


# Ordinals -----------------------------------------------------------------------------------------

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ERSTE = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split()
ENGLISH_ORDINAL = re.compile(
    rf"(?<![-\w])(?:the|a|an|his|her|its|their|our|my|your|[a-z]+['’]s?|finished|came|in) "
    rf"({'|'.join(ORDINALS)})(?![-\w]| (?:of|floor|time|and|or|place|thing|hand|name|lady|degree|"
    r"thought|nature|world|person singular|aid|reading))",
    re.IGNORECASE,
)
ANY_ORDINAL = re.compile(rf"\b(?:{'|'.join(ORDINALS)})|\b\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
GERMAN_ORDINAL = re.compile(rf"\b({'|'.join(ERSTE)})(e[nmrs]?)\b", re.IGNORECASE)
ANY_GERMAN = re.compile(
    r"(?:(?<![a-zäöüß])(?:erst|zweit|dritt|viert|fünft|sechst|siebt|neunt|zehnt|achte)\w*|"
    r"\d\.(?! ?\d)|"
    r"zunächst|zuerst|debüt|premiere|anfang|ander|letzt|einzig|nächst|vor[ij]|jede[rsnm]? |"
    r"semester)",
    re.IGNORECASE,
)
SAID_OTHERWISE = re.compile(
    r"\b(?:once|twice|double|another|other|both|last|next|previous|former|latter|again|initial\w*|"
    r"original\w*|opening|earl\w+|seconds|quarter\w*|half (?:a|an|of)|thirds|runner|debut)\b",
    re.IGNORECASE,
)


def _ordinal(source: str, target: str) -> Other | None:
    """The one ordinal of the German, where the one of its source is another.

    >>> _ordinal("She is the first woman there.", "Sie ist dort die zweite Frau.").said
    'first'
    """
    small = target.lower()
    if not any(word in small for word in ERSTE):
        return None
    ours = list(GERMAN_ORDINAL.finditer(target))
    if len(ours) != 1 or len(ANY_GERMAN.findall(target)) != 1:
        return None
    theirs = list(ENGLISH_ORDINAL.finditer(source))
    if len(theirs) != 1 or len(ANY_ORDINAL.findall(source)) != 1 or SAID_OTHERWISE.search(source):
        return None
    (here,), (there,) = ours, theirs
    one, other = ERSTE.index(here[1].lower()), ORDINALS.index(there[1].lower())
    if one == other or one + 1.0 in numbers(source, "en").values - {1.0}:
        return None
    if (other and other + 1.0 in numbers(target, "de").values) or _in_table(there, here):
        return None
    stem = ERSTE[other].capitalize() if here[0][0].isupper() else ERSTE[other]
    return Other(*here.span(), there[1], stem + here[2])


def _in_table(there: re.Match[str], here: re.Match[str]) -> bool:
    """Whether the table of facts knows both ordinals, so that they are compared there."""
    sides = ((there, there.start(1), "en"), (here, here.start(), "de"))
    return all(
        any(
            fact.kind == "ordinal" and fact.sure and fact.start == start
            for fact in facts(match.string, lang)
        )
        for match, start, lang in sides
    )


HALF = re.compile(r"\b(first|second) half\b", re.IGNORECASE)
HAELFTE = re.compile(
    r"\b(erst|zweit)(e[nmrs]?) (?:Halb(?:jahr|zeit)\w*|(?:Jahresh|Spielh|H)älfte)", re.IGNORECASE
)


def _half(source: str, target: str) -> Other | None:
    """The other half of a year or a match: the first half, im zweiten Halbjahr."""
    theirs = list(HALF.finditer(source))
    ours = list(HAELFTE.finditer(target)) if len(theirs) == 1 else []
    if len(ours) != 1:
        return None
    (here,), (there,) = ours, theirs
    right = ERSTE[ORDINALS.index(there[1].lower())]
    if here[1].lower() == right or re.search(rf"\b{right}\w*|\b[12]\.", target, re.IGNORECASE):
        return None
    right = right.capitalize() if here[0][0].isupper() else right
    return Other(here.start(), here.end(2), there[0], right + here[2])


# Sets ---------------------------------------------------------------------------------------------

SETS = re.compile(
    r"(?<![\d.,:–-])\d{1,2}[-–:]\d{1,2}(?:(?:, | and |,? und )\d{1,2}[-–:]\d{1,2})+(?![\d:])"
)
PAIR = re.compile(r"\d[-–:]\d")
SET = re.compile(r"(\d{1,2})([-–:])(\d{1,2})")
NOON = 12


def other_set(source: str, target: str) -> Other | None:
    """The one set of a match whose score is another one than in the source.

    >>> other_set("He won 4-6, 7-5, 6-3.", "Er siegte 4:6, 7:6, 6:3.").suggestion
    '7:5'
    """
    if not PAIR.search(target):
        return None
    ours, theirs = (
        [list(SET.finditer(text, *match.span())) for match in SETS.finditer(text)]
        for text in (target, source)
    )
    if len(ours) != 1 or len(theirs) != 1 or len(ours[0]) != len(theirs[0]):
        return None
    wrong = [
        (here, there)
        for here, there in zip(ours[0], theirs[0], strict=True)
        if sorted((here[1], here[3])) != sorted((there[1], there[3]))
    ]
    if len(wrong) != 1:
        return None
    here, there = wrong[0]
    if all(int(here[n]) - int(there[n]) == NOON for n in (1, 3)):
        return None  # open 9–12 and 2–6
    turned = any(
        one[1] != other[1] for one, other in zip(ours[0], theirs[0], strict=True) if one is not here
    )
    right = (there[3], there[1]) if turned else (there[1], there[3])
    return Other(*here.span(), there[0], here[2].join(right))


# Time ---------------------------------------------------------------------------------------------

TIMES = {
    "seconds": "Sekunden", "minutes": "Minuten", "hours": "Stunden", "days": "Tage",
    "weeks": "Wochen", "months": "Monate", "years": "Jahre", "decades": "Jahrzehnte",
    "centuries": "Jahrhunderte",
}  # fmt: skip
_UNITS = {"Tag": "days", "Monat": "months", "Jahr": "years", "Jahrzehnt": "decades",
          "Jahrhundert": "centuries", "Sekunde": "seconds", "Minute": "minutes",
          "Stunde": "hours", "Woche": "weeks"}  # fmt: skip
BARE_TIME = re.compile(
    rf"\b(?:within|for|in|after|over|lasted|lasting|took|takes?) ({'|'.join(TIMES)})\b(?! of\b)"
)
ANY_TIME = re.compile(
    r"\b(?:seconds?|minutes?|hour(?:s|ly)?|da(?:ys?|ily)|week(?:s|ly|ends?)?|fortnights?|month(?:s|"
    r"ly)?|years?|yearly|annual\w*|decades?|centur\w+|quarter\w*|overnight|night\w*|ages|long|"
    r"time)\b",
    re.IGNORECASE,
)
_SPAN = "sekunde|minute|stunde|woche|tag|monat|jahr|jahrzehnt|jahrhundert"
BARE_ZEIT = re.compile(
    rf"\b(?:(?:binnen|innerhalb von|in|nach|seit|über) ({_SPAN})(e?n)\b"
    rf"|({_SPAN})(e?n?)lang(e[nmrs]?)?\b)",
    re.IGNORECASE,
)
ANY_ZEIT = re.compile(
    r"(?:sekund|minut|stund|\btag|täg|woche|wöch|monat|jahr|jähr|dekade|quartal|nacht|nächt|ewig|"
    r"lange)",
    re.IGNORECASE,
)


def other_time(source: str, target: str) -> Other | None:
    """The one length of time without a number that is another one in the source.

    >>> other_time("It will fail within weeks.", "Es wird binnen Tagen scheitern.").suggestion
    'Wochen'
    """
    if not any(word in source for word in TIMES):
        return None
    ours = list(BARE_ZEIT.finditer(target))
    theirs = list(BARE_TIME.finditer(source)) if len(ours) == 1 else []
    if len(theirs) != 1 or len(ANY_ZEIT.findall(target)) != 1 or len(ANY_TIME.findall(source)) != 1:
        return None
    (here,), (there,) = ours, theirs
    group = 1 if here[1] else 3
    unit, right = _UNITS[here[group].capitalize()], TIMES[there[1]]
    if unit == there[1]:
        return None
    start = here.start(group)
    if group == 3:
        lang = f"{right}lang{here[5] or ''}"
        suggestion = lang if target[start].isupper() else lang.lower()
        return Other(start, here.end(), there[1], suggestion)
    return Other(start, here.end(2), there[1], right if right.endswith("n") else right + "n")
