"""Days of the week and months that a text names, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.languages import language

KINDS = ("weekdays", "month_names")
DOUBTFUL = "~"


@dataclass(frozen=True, slots=True)
class Named:
    """A day or month in a text: ``index`` counts from 0 (Monday, January)."""

    index: int
    start: int
    end: int
    sure: bool  # the word means nothing else


@lru_cache
def _patterns(code: str, kind: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    known = language(code)
    # Chinese has no borders of words, and Arabic writes and, in, to and the in one with them.
    before, behind = r"(?<!\w)", r"(?!\w)"
    if known.script == "Hani":
        before = behind = ""
    elif known.script == "Arab":
        before = r"(?<!\w)[وف]?[بلك]?ل?"
    # Names are written with a capital: Domingo, Avril. German and English say which word is none.
    small = re.NOFLAG if code in ("de", "en", "es", "fr", "it") else re.IGNORECASE
    return tuple(
        (re.compile(f"{before}(?:{form.lstrip(DOUBTFUL)}){behind}", small), form[0] != DOUBTFUL)
        for form in getattr(known, kind)
    )


def named(text: str, code: str, kind: str) -> Iterator[Named]:
    """The days (``kind`` "weekdays") or months ("month_names") that a text of a language names.

    >>> [(day.index, day.start) for day in named("Am Freitag, nicht montags.", "de", "weekdays")]
    [(0, 18), (4, 3)]
    """
    for index, (pattern, sure) in enumerate(_patterns(code, kind)):
        for match in pattern.finditer(text):
            yield Named(index, *match.span(), sure)
