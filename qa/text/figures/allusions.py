"""Numbers that a phrase of another language implies: 年过七旬, over seventy; por la mínima, 1:0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa.languages.allusions import ROOTS, SAID

# 七旬 is ten years seven times, of an age; 七旬 is never ten days.
CHINESE_TENS = re.compile("([一二三四五六七八九])旬")
# What stands in one Dutch word: tweeënhalf, drieëneenhalf.
DUTCH_HALF = re.compile(
    r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien)[eë]n(?:een)?half(?: (miljoen|miljard))?"
)
DUTCH = "twee drie vier vijf zes zeven acht negen tien".split()
MILLION = {"miljoen": 1e6, "miljard": 1e9}


@cache
def _any(code: str) -> re.Pattern[str]:
    """Any of the phrases of a language."""
    return re.compile("|".join(SAID[code]), re.IGNORECASE)


def alluded(text: str, code: str) -> Iterator[float]:
    """The numbers that the phrases of a text imply.

    >>> list(alluded("这位年过七旬的老中医", "zh")), list(alluded("Ganó por la mínima.", "es"))
    ([70.0], [1.0, 0.0])
    """
    if code not in SAID:
        return
    small = text.lower()
    near = code not in ROOTS or any(root in small for root in ROOTS[code])
    if near and _any(code).search(text):
        for phrase, values in SAID[code].items():
            if re.search(phrase, text, re.IGNORECASE):
                yield from map(float, values)
    if code == "zh":
        yield from (
            10.0 * ("一二三四五六七八九".index(match[1]) + 1)
            for match in CHINESE_TENS.finditer(text)
        )
    if code == "nl":
        for match in DUTCH_HALF.finditer(text.lower()):
            yield (half := DUTCH.index(match[1]) + 2.5)
            yield half * MILLION.get(match[2], 1.0)
