"""Words that come again as in a loop, though not quite in the same words or side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.text.words import Word

WORD = re.compile(r"\w+")


@detector(0.9)
def echo(view: View) -> Iterator[Hit]:
    """A phrase comes again, or a word comes three times, where the source has nothing like it.

    Flags:
        Regen verursachte Erdrutsche [[auf mehreren mehreren mehreren]] Straßen im Kanton.

        Der Professor sagte, [[der Professor sagte]], die Ergebnisse seien vorläufig.

        Sie entfernte den Firnis [[mit einem feinen Pinsel mit einem Pinsel]].

    Passes:
        Nein, nein, nein! Er lief und lief und lief. Das ist sehr sehr sehr gut.

        Er ging von Haus zu Haus, mit der Zeit und mit der Kraft der Zeit.

        Never again, never again!
        Nie wieder Krieg, nie wieder Krieg!
    """
    for sentence in view.sentences:
        hit = _thrice(sentence) or _after_comma(sentence) or _same_phrase(sentence)
        if hit:
            if view.source and _repeats(view.source):
                return
            yield hit


def _repeats(source: str) -> bool:
    """Whether two neighbouring words come twice in a source."""
    found = [word.lower() for word in WORD.findall(source)]
    pairs = list(pairwise(found))
    return len(pairs) > len(set(pairs)) or any(left == right for left, right in pairs)


def _thrice(sentence: tuple[Word, ...]) -> Hit | None:
    for index in range(len(sentence) - 3):
        if sentence[index].lower != sentence[index + 1].lower:
            continue
        words = sentence[index : index + 4]
        if len(words[0].text) > 2 and words[0].tag.isalpha() and _same(words):
            return _hit(words)
        if not index:
            continue
        if words[1].lower == words[2].lower and len(words[0].text) > 3 and words[0].tag in "aPAvx":
            start = index - 1 if sentence[index - 1].tag in "PA" else index
            return _hit(sentence[start : index + 3])
    return None


def _same(words: tuple[Word, ...]) -> bool:
    return all(word.lower == words[0].lower for word in words)


def _after_comma(sentence: tuple[Word, ...]) -> Hit | None:
    """A stretch of three words or more that stands again behind a comma, with a noun in it."""
    lowers = [word.lower for word in sentence]
    commas = [index for index, word in enumerate(sentence) if word.tag == ","]
    for comma in commas:
        # Of the words behind a comma the first must stand before it, too.
        if comma + 3 >= len(sentence) or lowers[comma + 1] not in lowers[:comma]:
            continue
        for size in range(3, min(comma, len(sentence) - comma - 1) + 1):
            again = sentence[comma + 1 : comma + 1 + size]
            if not all(word.tag.isalpha() for word in again):
                break
            same = lowers[comma - size : comma] == lowers[comma + 1 : comma + 1 + size]
            on = comma + 1 + size < len(sentence) and sentence[comma + 1 + size].tag not in ".–"
            if same and on and any(word.noun for word in again):
                return _hit(again)
    return None


def _same_phrase(sentence: tuple[Word, ...]) -> Hit | None:
    """Two phrases side by side with the same preposition and the same noun."""
    if sum(word.tag == "P" for word in sentence) < 2:
        return None
    start = 0
    last: tuple[str, str, int, int] | None = None
    while start < len(sentence) - 1:
        end = _phrase(sentence, start)
        if not end:
            start += 1
            continue
        key = (sentence[start].lower, sentence[end].lower)
        if last and last[:2] == key and last[3] + 1 == start and sentence[start].tag == "P":
            return _hit(sentence[last[2] : end + 1])
        last = (*key, start, end)
        start = end + 1
    return None


def _phrase(sentence: tuple[Word, ...], start: int) -> int:
    """Index of the noun of a phrase with a preposition, not more than four words on; else 0."""
    if sentence[start].tag != "P":
        return 0
    for index in range(start + 1, min(start + 5, len(sentence))):
        if sentence[index].noun:
            return index
        if sentence[index].tag not in "Aa":
            return 0
    return 0


def _hit(words: tuple[Word, ...]) -> Hit:
    text = " ".join(word.text for word in words)
    return Hit(words[0].start, words[-1].end, f"“{text}” is repeated as in a loop.")
