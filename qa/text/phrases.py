"""Phrases of the tables in ``qa/languages``: how they are written, and what they are in a text.

``*`` stands for any letters, ``…`` for some words without a mark between them; ``!be`` says which
word must not follow, and ``/`` parts words of which one stands there. Phrases are parted by commas,
``-`` is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

NONE = "-"
WORD = re.compile(r"\w+")
NEVER = re.compile(r"(?!)")
ANY = r"\w*"
GAP = r"(?:[^.,;:!?]|[.,]\d)*?"


def split(side: str) -> list[str]:
    """The phrases of one side of a line."""
    return [] if side == NONE else side.split(", ")


def sure(phrases: list[str]) -> list[str]:
    """Those that mean nothing else."""
    return [phrase for phrase in phrases if not phrase.startswith("?")]


def keys(phrases: list[str], whole: bool = True) -> set[str]:
    """By which words phrases are looked up; if these need not be whole, by how they begin."""
    every = (product(*(word.split("/") for word in phrase.split(" "))) for phrase in phrases)
    return {_key(words, whole) for spelled in every for words in spelled}


def _key(phrase: Sequence[str], whole: bool) -> str:
    """The longest of the words of a phrase, one of those that are whole if there are any."""
    words = [word.lower() for word in phrase if not word.startswith(("*", "…", "!"))]
    kept = [word for word in words if not (whole and word.endswith("*"))] or words
    parts: list[str] = [part for word in kept for part in WORD.findall(word)]
    return max(parts, key=len)


def pattern(phrases: list[str]) -> re.Pattern[str]:
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
            made += rf"(?!\s{word[1:].replace('*', ANY)}\b)"
        else:
            either = "|".join(map(re.escape, word.split("/"))).replace(r"\*", ANY)
            either = f"(?:{either})" if "/" in word else either
            made += r"\s" * bool(made) + (GAP if word == "…" else either)
    return made
