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
# Short names of days are other words, too (Do, So, Sun); two side by side are surely days.
SHORT = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tues?", "Weds?", "Thu(?:rs?)?", "Fri", "Sat", "Sun"),
}
JOINT = r"\.?(?:\s?[,/&+–-]\s?|\s(?:und|bis|and|to|through)\s)"
CHAINS = {
    code: re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?:{JOINT}(?:{'|'.join(names)}))+(?![\w-])")
    for code, names in SHORT.items()
}
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
    >>> [day.index for day in named("Di, Do und Fr geöffnet. Do it!", "de", "weekdays")]
    [1, 3, 4]
    """
    if kind == "weekdays" and code in SHORT:
        yield from _short(text, code)
    patterns = _patterns(code, kind)
    if not patterns.any.search(text):
        return
    for index, (either, only) in enumerate(patterns.each):
        for match in either.finditer(text):
            start, end = match.span()
            sure = only is not None and only.match(text, start) is not None
            yield Named(index, start, end, sure or (kind == MONTHS and _dated(text, start, end)))


def _short(text: str, code: str) -> Iterator[Named]:
    """The short names of days that stand side by side: Mo–Fr, Tue and Thu."""
    for chain in CHAINS[code].finditer(text):
        for word in re.finditer(r"\w+", chain[0]):
            index = next(
                (n for n, name in enumerate(SHORT[code]) if re.fullmatch(name, word[0])), None
            )
            if index is not None:
                start = chain.start() + word.start()
                yield Named(index, start, start + len(word[0]), sure=True)


def may_name(text: str) -> Iterator[Named]:
    """The short names of days in an English text, whatever they may mean: until noon on Fri.

    >>> [day.index for day in may_name("Mon to Thu, until noon on Fri")]
    [0, 3, 4]
    """
    for index, name in enumerate(SHORT["en"]):
        for match in re.finditer(rf"\b{name}\b", text):
            yield Named(index, *match.span(), sure=False)


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
    >>> german_name("weekdays", "Do", 3, 2)
    'Mi'
    """
    ours, other = GERMAN[kind][index], GERMAN[kind][right]
    if kind != MONTHS and word == ours[:2]:
        return other[:2]
    if kind == MONTHS:
        return other if word == ours else None
    if word[0].islower():
        return word.replace(ours.lower(), other.lower()) if ours.lower() in word else None
    return word.replace(ours, other) if ours in word else None
