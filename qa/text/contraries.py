"""What an English text says and its German one contradicts: longest and kürzeste, may and muss.

The table is ``qa/languages/contraries/en.txt``. A section is a pair of contraries, a line in it one
of the two, with the English phrases that say it, and behind ``=`` the German ones::

    [length]
    longer, longest, ?long* = länger*, längst*, ?lang*
    shorter, shortest, ?short* = kürzer*, kürzest*, ?kurz*

``*`` stands for any letters, ``…`` for some words without a mark between them; ``!be`` says which
word must not follow, and ``/`` parts words of which one stands there. A phrase behind ``?`` may say
it or something else, ``-`` is none. A pair is contradicted where the English surely says one and
the German the other, each once, nothing else in either text may say what the other one does, and
both deny as much.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import permutations, product

NONE = "-"  # no phrase says it in this language, or none that the other language denies
HEAD = 3  # first letters of a German phrase, by which it is looked up
BEFORE = 12
LONGEST = 400  # letters; in a longer text something or other is said by other words
WORD = re.compile(r"\w+")
GAP = r"(?:[^.,;:!?]|[.,]\d)*?"
NEVER = re.compile(r"(?!)")
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
        return _pattern(_sure(self.here[0]))

    @cached_property
    def other(self) -> re.Pattern[str]:
        """English that may say the contrary."""
        return _pattern(self.there[0])

    @cached_property
    def wrong(self) -> re.Pattern[str]:
        """German that surely says the contrary."""
        return _pattern(_sure(self.there[1]))

    @cached_property
    def right(self) -> re.Pattern[str]:
        """German that may say it."""
        return _pattern(self.here[1])


@cache
def contraries() -> dict[str, tuple[Contrary, ...]]:
    """The pairs of the table, each in both directions, by a word of the English."""
    found: defaultdict[str, list[Contrary]] = defaultdict(list)
    for name, poles in sections():
        for here, there in permutations(poles, 2):
            said, wrong = _sure(here[0]), _sure(there[1])
            if said and wrong:
                heads = frozenset(key[:HEAD] for key in _keys(wrong))
                made = Contrary(name, here, there, heads)
                for word in _keys(said):
                    found[word].append(made)
    return {word: tuple(made) for word, made in found.items()}


def sections() -> Iterator[tuple[str, list[Pole]]]:
    """The sets, each contrary with its English and its German phrases."""
    text = files("qa.languages.contraries").joinpath("en.txt").read_text("utf-8")
    for section in text.split("\n["):
        name, _, lines = section.partition("]\n")
        sides = [line.partition(" = ") for line in lines.strip().splitlines()]
        yield name.strip("["), [(_split(said), _split(german)) for said, _, german in sides]


def _split(side: str) -> list[str]:
    return [] if side == NONE else side.split(", ")


def _sure(phrases: list[str]) -> list[str]:
    return [phrase for phrase in phrases if not phrase.startswith("?")]


def _keys(phrases: list[str]) -> set[str]:
    """By which words phrases are looked up."""
    every = (product(*(word.split("/") for word in phrase.split(" "))) for phrase in phrases)
    return {_key(words) for spelled in every for words in spelled}


def _key(phrase: Sequence[str]) -> str:
    """The longest of the words of a phrase that are whole, or how the only one begins."""
    words = [word.lower() for word in phrase if not word.startswith(("*", "…", "!"))]
    whole = [word for word in words if not word.endswith("*")] or words
    parts: list[str] = [part for word in whole for part in WORD.findall(word)]
    return max(parts, key=len)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """Any of the phrases, the longest first; one with a capital has it in the text."""
    if not phrases:
        return NEVER
    spelled = [phrase.removeprefix("?") for phrase in sorted(phrases, key=len, reverse=True)]
    small = "|".join(_spelled(phrase) for phrase in spelled if phrase == phrase.lower())
    other = [_spelled(phrase) for phrase in spelled if phrase != phrase.lower()]
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join([f'(?i:{small or NEVER.pattern})', *other])})(?!\w)"
    )


def _spelled(phrase: str) -> str:
    """A phrase as a pattern."""
    made = ""
    for word in phrase.split(" "):
        if word.startswith("!"):
            made += rf"(?!\s{word[1:]}\b)"
        else:
            either = "|".join(map(re.escape, word.split("/"))).replace(r"\*", r"\w*")
            either = f"(?:{either})" if "/" in word else either
            made += r"\s" * bool(made) + (GAP if word == "…" else either)
    return made


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
    """The words of both texts that exclude each other, where there is one of each."""
    wrong = list(pair.wrong.finditer(german))
    said = list(pair.said.finditer(source)) if len(wrong) == 1 else []
    if len(said) != 1 or pair.right.search(_blank(german, wrong[0])):
        return None
    if pair.other.search(_blank(source, said[0])):
        return None
    if _denied(source, said[0]) != _denied(german, wrong[0]):
        return None
    theirs = len(DENIES.findall(_blank(source, said[0])))
    ours = len(DENIES.findall(_blank(german, wrong[0])))
    return (said[0], wrong[0]) if theirs == ours <= 1 else None


def _denied(text: str, match: re.Match[str]) -> bool:
    """Whether a denial stands directly before what matched: not all, nicht alle."""
    before = WORD.findall(text, max(0, match.start() - BEFORE), match.start())
    return bool(before) and bool(DENIES.fullmatch(before[-1]))


def _blank(text: str, match: re.Match[str]) -> str:
    """A text without what matched."""
    return f"{text[: match.start()]} # {text[match.end() :]}"
