"""Numbers that a phrase of another language implies: 年过七旬, over seventy; por la mínima, 1:0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.languages.allusions import SAID

PHRASES = {
    code: tuple((re.compile(phrase, re.IGNORECASE), values) for phrase, values in said.items())
    for code, said in SAID.items()
}
ANY = {
    code: re.compile("|".join(pattern.pattern for pattern, _ in phrases), re.IGNORECASE)
    for code, phrases in PHRASES.items()
}
# 七旬 is ten years seven times, of an age; 七旬 is never ten days.
CHINESE_TENS = re.compile("([一二三四五六七八九])旬")
# What stands in one Dutch word: tweeënhalf, drieëneenhalf.
DUTCH_HALF = re.compile(
    r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien)[eë]n(?:een)?half(?: (miljoen|miljard))?"
)
DUTCH = "twee drie vier vijf zes zeven acht negen tien".split()
MILLION = {"miljoen": 1e6, "miljard": 1e9}


def alluded(text: str, code: str) -> Iterator[float]:
    """The numbers that the phrases of a text imply.

    >>> list(alluded("这位年过七旬的老中医", "zh")), list(alluded("Ganó por la mínima.", "es"))
    ([70.0], [1.0, 0.0])
    """
    if code not in PHRASES:
        return
    if ANY[code].search(text):
        for pattern, values in PHRASES[code]:
            if pattern.search(text):
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
