"""Days of the week and months that a text names, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.languages import language

MONTHS = "month_names"
KINDS = ("weekdays", MONTHS)
DOUBTFUL = "~"


@dataclass(frozen=True, slots=True)
class Named:
    """A day or month in a text: ``index`` counts from 0 (Monday, January)."""

    index: int
    start: int
    end: int
    sure: bool  # the word means nothing else


# Who names a month says the day or year beside it, or when in it.
BESIDE = re.compile(r"\d\W{0,3}$|\b(?:[Ii]n|[Ee]arly|[Ll]ate|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext) $")
BEHIND = re.compile(r"\W{1,2}\d")
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Of each day or month all its forms, and those that mean nothing else, if there are any; and
    any form of all of them."""

    each: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]
    any: re.Pattern[str]


@lru_cache
def _patterns(code: str, kind: str) -> Patterns:
    known = language(code)
    # Chinese has no borders of words, and Arabic writes and, in, to and the in one with them.
    before, behind = r"(?<!\w)", r"(?!\w)"
    if known.script == "Hani":
        before = behind = ""
    elif known.script == "Arab":
        before = r"(?<!\w)[وف]?[بلك]?"
    # Names are written with a capital: Domingo, Avril. German and English say which word is none.
    small = re.NOFLAG if code in ("de", "en", "es", "fr", "it") else re.IGNORECASE

    def compiled(forms: list[str]) -> re.Pattern[str] | None:
        either = "|".join(filter(None, forms))
        return re.compile(f"{before}(?:{either}){behind}", small) if either else None

    found, every = [], []
    for forms in getattr(known, kind):
        sure, _, doubtful = forms.partition(DOUBTFUL)
        every += [sure, doubtful]
        either = compiled([sure, doubtful])
        if either:
            found.append((either, compiled([sure])))
    return Patterns(tuple(found), compiled(every) or NEVER)


def named(text: str, code: str, kind: str) -> Iterator[Named]:
    """The days (``kind`` "weekdays") or months ("month_names") that a text of a language names.

    >>> [(day.index, day.start) for day in named("Am Freitag, nicht montags.", "de", "weekdays")]
    [(0, 18), (4, 3)]
    """
    patterns = _patterns(code, kind)
    if not patterns.any.search(text):
        return
    for index, (either, only) in enumerate(patterns.each):
        for match in either.finditer(text):
            start, end = match.span()
            sure = only is not None and only.match(text, start) is not None
            yield Named(index, start, end, sure or (kind == MONTHS and _dated(text, start, end)))


def _dated(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a word says that it is a month."""
    return bool(BESIDE.search(text, max(start - 12, 0), start) or BEHIND.match(text, end))


GERMAN = {
    "weekdays": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    MONTHS: (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    ).split(),
}


def german_name(kind: str, word: str, index: int, right: int) -> str | None:
    """A German word with the name of another day or month in it; None where its form is not sure.

    >>> german_name("weekdays", "Freitagabend", 4, 1), german_name(MONTHS, "Juli", 6, 5)
    ('Dienstagabend', 'Juni')
    """
    ours, other = GERMAN[kind][index], GERMAN[kind][right]
    if kind == MONTHS:
        return other if word == ours else None
    if word[0].islower():
        return word.replace(ours.lower(), other.lower()) if ours.lower() in word else None
    return word.replace(ours, other) if ours in word else None
