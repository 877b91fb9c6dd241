"""What an English text says and its German one contradicts: longest and kürzeste, may and muss.

The table is ``qa/languages/contraries/en.txt``. A section is a pair of contraries, a line in it one
of the two, with the English phrases that say it, and behind ``=`` the German ones::

    [length]
    longer, longest, ?long* = länger*, längst*, ?lang*
    shorter, shortest, ?short* = kürzer*, kürzest*, ?kurz*

`qa.text.phrases` says how a phrase is written; one behind ``?`` may say it or something else. A
pair is contradicted where the English surely says one, the German surely says the other one
once more than the English may, nothing else in the German may say the first, and both deny as much.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import permutations

from qa.text.phrases import WORD, keys, pattern, split, sure

HEAD = 3  # first letters of a German phrase, by which it is looked up
BEFORE = 12  # letters before a phrase in which its denial stands
LONGEST = 400  # letters; in a longer text something or other is said by other words
DENIES = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|without|hardly|scarcely|barely|"
    r"cannot|unless|fail\w*|refus\w*|den(?:y|ied|ies|ying)|lack\w*|little|nicht\w*|kein\w*|nie|"
    r"niemals|niemand\w*|nirgend\w*|ohne\w*|weder|kaum)\b|n['’]t\b",
    re.IGNORECASE,
)


Pole = tuple[list[str], list[str]]  # English phrases, German ones


@dataclass(frozen=True)
class Contrary:
    """What English says here, and what German must not say for it."""

    name: str
    here: Pole  # what the English says
    there: Pole  # its contrary
    heads: frozenset[str]  # first letters of what is wrong

    @cached_property
    def said(self) -> re.Pattern[str]:
        """English that surely says it."""
        return pattern(sure(self.here[0]))

    @cached_property
    def other(self) -> re.Pattern[str]:
        """English that may say the contrary."""
        return pattern(self.there[0])

    @cached_property
    def wrong(self) -> re.Pattern[str]:
        """German that surely says the contrary."""
        return pattern(sure(self.there[1]))

    @cached_property
    def right(self) -> re.Pattern[str]:
        """German that may say it."""
        return pattern(self.here[1])


@cache
def contraries() -> dict[str, tuple[Contrary, ...]]:
    """The pairs of the table, each in both directions, by a word of the English."""
    found: defaultdict[str, list[Contrary]] = defaultdict(list)
    for name, poles in sections():
        for here, there in permutations(poles, 2):
            said, wrong = sure(here[0]), sure(there[1])
            if said and wrong:
                heads = frozenset(key[:HEAD] for key in keys(wrong, whole=False))
                made = Contrary(name, here, there, heads)
                for word in keys(said):
                    found[word].append(made)
    return {word: tuple(made) for word, made in found.items()}


def sections() -> Iterator[tuple[str, list[Pole]]]:
    """The sets, each contrary with its English and its German phrases."""
    text = files("qa.languages.contraries").joinpath("en.txt").read_text("utf-8")
    for section in text.split("\n["):
        name, _, lines = section.partition("]\n")
        sides = [line.partition(" = ") for line in lines.strip().splitlines()]
        yield name.strip("["), [(split(said), split(german)) for said, _, german in sides]


def contradicted(source: str, german: str) -> Iterator[tuple[str, re.Match[str], re.Match[str]]]:
    """Pairs of the table, what an English text says of them, and the contrary in its German.

    >>> source, german = "It has the longest beak.", "Er hat den kürzesten Schnabel."
    >>> [(name, one[0], other[0]) for name, one, other in contradicted(source, german)]
    [('length', 'longest', 'kürzesten')]
    """
    if len(source) > LONGEST:
        return
    table, words = contraries(), dict.fromkeys(WORD.findall(source.lower()))
    pairs = {id(pair): pair for word in words for pair in table.get(word, ())}
    begun = {word[:HEAD] for word in WORD.findall(german.lower())} if pairs else set()
    for pair in pairs.values():
        if not pair.heads.isdisjoint(begun):
            match = _contradicted(pair, source, german)
            if match:
                yield pair.name, *match


def _contradicted(
    pair: Contrary, source: str, german: str
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The words of both texts that exclude each other, where German has one of them too many."""
    wrong = list(pair.wrong.finditer(german))
    said = list(pair.said.finditer(source)) if wrong else []
    if not said:
        return None
    there = said[0]
    others = list(pair.other.finditer(_blank(source, there)))
    if len(wrong) != len(others) + 1 or (others and len(said) > 1):
        return None
    # What is said in the same place of both texts.
    here = wrong[sum(other.start() < there.start() for other in others)]
    if pair.right.search(_blank(german, here)) or _denied(source, there) != _denied(german, here):
        return None
    theirs = len(DENIES.findall(_blank(source, there)))
    ours = len(DENIES.findall(_blank(german, here)))
    return (there, here) if theirs == ours <= 1 else None


def _denied(text: str, match: re.Match[str]) -> bool:
    """Whether a denial stands directly before what matched: not all, nicht alle."""
    before = WORD.findall(text, max(0, match.start() - BEFORE), match.start())
    return bool(before) and bool(DENIES.fullmatch(before[-1]))


def _blank(text: str, match: re.Match[str]) -> str:
    """A text with marks in the place of what matched."""
    return f"{text[: match.start()]}{'#' * len(match[0])}{text[match.end() :]}"
