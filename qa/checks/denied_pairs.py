"""The sentences of a segment beside their own sources, for the checks of what is denied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.align import inside
from qa.data import Segment
from qa.languages import base
from qa.text.foreign.literal import free, literal
from qa.text.meaning.denial import denials, german_denials, may_deny, spoken_denials

# A longer text has so many words that one of them denies by chance, and a missing one says nothing.
LONGEST = 400  # letters; a Chinese character stands for three
# Share of what is usual of the words that must stand on both sides.
ALIKE, NOT_UNLIKE = 0.6, 0.45
SHORTEST = 4  # words of the translation; fewer render freely: Ich muss los, I can't stay
ASKS = re.compile("[?？؟]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence, or several that belong together, and where both sides of it begin."""

    start: int
    source: str
    at: int
    german: str


def sentence_pairs(segment: Segment) -> list[Pair]:
    """The sentences of a segment, each beside its own; one pair where it has but one."""
    source, german = segment.source or "", segment.target
    found = [
        Pair(
            part.source[0], source[slice(*part.source)], part.target[0], german[slice(*part.target)]
        )
        for part in inside.parts(segment)
        if part.source
    ]
    return found if len(found) > 1 else [Pair(0, source, 0, german)]


def known_pair(pair: Pair, lang: str, denial: re.Match[str]) -> bool:
    """Whether one of several sentences renders the other, by the words of both.

    What denies by its meaning alone was affirmed in so many words, which says enough.
    """
    if denial[0] in (one[0] for one in spoken_denials(pair.source, lang)):
        return literal(pair.source, pair.german, lang, ALIKE)
    return not free(pair.source, pair.german, lang, NOT_UNLIKE)


def comparable(pair: Pair, lang: str) -> bool:
    """Whether what one side of a pair denies can be missed on the other."""
    longest = LONGEST // 3 if base(lang) == "zh" else LONGEST
    if max(len(pair.source), len(pair.german) // 3) > longest:
        return False
    if len(pair.german.split()) < SHORTEST:
        return False
    # Nobody would expect that: wer würde das erwarten?
    return "?" not in pair.german or bool(ASKS.search(pair.source))


def denied_alone(pair: Pair, lang: str) -> bool:
    """Whether the German of a pair denies more than its source: one of these may be from beside."""
    return len(german_denials(pair.german)) > len(spoken_denials(pair.source, lang))


def affirms_alone(pair: Pair, lang: str) -> bool:
    """Whether the source of a pair denies and its German does not."""
    return bool(denials(pair.source, lang)) and not may_deny(pair.german)
