"""From when and until when: ab August for until August.

English sources only. A month, a year or a day of the week that each text names once is compared by
what stands before it, where nothing else in either text may say the other thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.calendar import KINDS, named

YEARS = re.compile(r"(?<![\d.,:/-])(?:1[5-9]|20)\d\d(?!\w|[.,:/-]\d|-)")
# What may stand between the preposition and its month: ab dem 3. August, until late August 2023.
HERE = r"(?:(?:dem|den|zum|einschließlich|Anfang|Mitte|Ende|\d{1,2}\.|\w+(?:tag|woch)),? ?){0,4}"
THERE = (
    r"(?:(?:the|early|mid|late|end|beginning|start|of|\d{1,2}(?:st|nd|rd|th)?|next|this|\w+day)"
    r",?[ -]?){0,5}"
)
MONTH = r"(?:(?:Jan|Feb|March|Mär|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\w*\.? ?)?"
STARTS_HERE = re.compile(rf"\b(?:[Aa]b|[Ss]eit) {HERE}{MONTH}$")
ENDS_HERE = re.compile(rf"\b[Bb]is (?:spätestens )?{HERE}{MONTH}$")
STARTS_THERE = re.compile(
    rf"\b(?:from|since|starting(?: in| from| on)?|as from|effective|beginning(?: in| on)?) "
    rf"{THERE}{MONTH}$",
    re.IGNORECASE,
)
ENDS_THERE = re.compile(rf"\b(?:until|till|by|through|up to) {THERE}{MONTH}$", re.IGNORECASE)
# What may say the same elsewhere in the sentence; of words for many things those before a time.
OUR_TIME = (
    r"(?-i:(?= (?:de[mr] |Anfang |Mitte |Ende )?"
    r"(?:\d|[A-ZÄÖÜ]\w+(?:tag|ar|er|il|li|ni)\b|Mai|März|August)))"
)
THEIR_TIME = r"(?-i:(?= (?:the |early |mid|late )*(?:\d|[A-Z]|end|beginning|start|now|then)))"
MAY_START_HERE = re.compile(
    rf"\b(?:ab|seit\w*|beginn\w*|erst|(?:von|vom|nach){OUR_TIME})\b", re.IGNORECASE
)
MAY_END_HERE = re.compile(rf"\b(?:bis\w*|spätestens|endet\w*|enden|vor{OUR_TIME})\b", re.IGNORECASE)
MAY_START_THERE = re.compile(
    rf"\b(?:since|start\w*|as of|effective|begin\w*|not|only|no|(?:from|after|on){THEIR_TIME})\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
MAY_END_THERE = re.compile(
    rf"\b(?:until|till|through|before|end(?:s|ed|ing)?|deadline|due|(?:by|to|for){THEIR_TIME})\b"
    r"|\d ?[-–]",
    re.IGNORECASE,
)


# Without any of these nothing is compared.
OURS = re.compile(r"\b(?:[Aa]b|[Ss]eit|[Bb]is) ")
THEIRS = re.compile(
    r"\b(?:from|since|starting|effective|beginning|until|till|by|through|up to) ", re.IGNORECASE
)
# In a year that had come by then: by 2013, ab 2013.
BY = re.compile("by", re.IGNORECASE)
REACH = 40  # letters before a time in which what is said of it stands
Span = tuple[int, int]


def bounds(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """Where a time is the start in one text and the end in the other, in source and target.

    >>> source, german = "It is payable from August.", "Es ist bis August zu zahlen."
    >>> [(source[a:b], german[c:d]) for (a, b), (c, d) in bounds(source, german)]
    [('from August', 'bis August')]
    >>> list(bounds("It runs from May to August.", "Es läuft von Mai bis August."))
    []
    """
    if not (OURS.search(target) and THEIRS.search(source)):
        return
    ours = _times(target, "de")
    theirs = _times(source, "en") if ours else {}
    for key in sorted(ours.keys() & theirs.keys(), key=lambda key: ours[key]):
        (here, *more), (there, *others) = ours[key], theirs[key]
        said = _said(source, there, STARTS_THERE, ENDS_THERE)
        meant = _said(target, here, STARTS_HERE, ENDS_HERE)
        if more or others or not said or not meant or said[1] == meant[1]:
            continue
        vague = isinstance(key, str) and BY.match(source, said[0])
        if not vague and not _elsewhere(source, target, starts=said[1]):
            yield (said[0], there[1]), (meant[0], here[1])


def _times(text: str, code: str) -> dict[object, list[Span]]:
    """The places of each month, day of the week and year that a text names."""
    found: dict[object, list[Span]] = {}
    for kind in KINDS:
        for one in named(text, code, kind):
            found.setdefault((kind, one.index), []).append((one.start, one.end))
    for match in YEARS.finditer(text):
        found.setdefault(match[0], []).append(match.span())
    return found


def _said(
    text: str, place: Span, starts: re.Pattern[str], ends: re.Pattern[str]
) -> tuple[int, bool] | None:
    """Where the words begin that make a time a start or an end, and whether it is a start."""
    for pattern in (starts, ends):
        match = pattern.search(text, max(place[0] - REACH, 0), place[0])
        if match:
            return match.start(), pattern is starts
    return None


def _elsewhere(source: str, target: str, *, starts: bool) -> bool:
    """Whether other words of the source may say what the German says, or the reverse."""
    there, here = (MAY_END_THERE, MAY_START_HERE) if starts else (MAY_START_THERE, MAY_END_HERE)
    return bool(there.search(source) or here.search(target))
