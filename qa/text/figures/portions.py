"""Parts of a whole that a source has in words: dörtte üçü, un quinto, co piąty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from qa.languages.portions import DENOMINATORS, HALVES, PORTIONS
from qa.text.figures.fractions import Share, other_percentage, other_portion, other_share
from qa.text.figures.numbers import numbers

QUARTERS = ("четверт", "чверт", "ćwier")  # which may be 15 minutes or 25 years, too


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    forms = PORTIONS.get(code, ())
    return tuple(re.compile(rf"(?<!\w)(?:{form})", re.IGNORECASE) for form in forms)


def portions(text: str, code: str) -> Iterator[Share]:
    """The parts of a whole that a text may have in words.

    >>> [part.value for part in portions("Sakinlerin dörtte üçü göçmen.", "tr")]
    [0.75]
    >>> {part.value for part in portions("co piąty", "pl")}
    {0.2}
    """
    for pattern in _patterns(code):
        for match in pattern.finditer(text):
            words = match.groupdict()
            one = (_word(words["n"], code) if words.get("n") else ()) or (1.0,)
            for whole in _word(words["d"], code):
                for n in one:
                    if 0 < n < whole and whole % 1 == 0:
                        yield Share(n / whole, *match.span())


def _word(word: str, code: str) -> tuple[float, ...]:
    small = word.lower()
    if small in DENOMINATORS or small.startswith(QUARTERS):
        return (float(DENOMINATORS.get(small, 4)),)
    said = numbers(word, code).mentions
    return tuple(dict.fromkeys(r[0] for m in said for r in m.readings)) if said else ()


def exchanged_part(
    source: str, target: str, code: str, gone: Sequence[int]
) -> tuple[Share, Share] | None:
    """A part of a whole that the source has, and the other one that its German has in words.

    ``gone`` are where numbers of the source stand that the German lacks: a percentage may be the
    one, otherwise none may be gone.

    >>> source, target = "Урожай зменшився на чверть.", "Die Ernte sank um ein Drittel."
    >>> [round(part.value, 2) for part in exchanged_part(source, target, "uk", [])]
    [0.25, 0.33]
    """
    found = other_percentage(source, target) if len(gone) == 1 else None
    if found and found[0].start == gone[0]:
        return found
    if code in HALVES:
        parts = list(portions(source, code))
        if all(any(part.start <= at < part.end for part in parts) for at in gone):
            return other_portion(source, target, parts, code)
    return other_share(source, target) if code == "en" and len(gone) != 1 else None
