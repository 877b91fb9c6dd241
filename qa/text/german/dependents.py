"""Nouns that depend on a participle or adjective behind them: die der Stadt gehörenden Häuser."""

from __future__ import annotations

import re

from qa.text.german.paradigms import ending
from qa.text.german.phrases import Tokens
from qa.text.german.words import Word

BESIDE = 4  # words behind it in which an adjective may come that it depends on
BEHIND = 8  # words behind a noun in which a participle may come that it depends on
PARTICIPLE = re.compile(r"(?:e|l|r)nd(?:e[nmrs]?)$")


def _attribute(word: Word, following: Word, far: bool) -> bool:
    """Whether a word may be an attribute before a noun; if it is ``far``, a participle only."""
    acting = bool(PARTICIPLE.search(word.lower))
    rare = word.tag == "u" and bool(ending(word.lower))
    strong = word.tag == "q" and word.lower.endswith(("en", "er", "es", "em"))
    strong = strong and not word.lower.endswith("ten")
    if not ((word.tag in "aV" and not far) or acting or rare or strong):
        return False
    return following.noun or following.tag in "aV" or (acting and following.tag == ",")


def depends(tokens: Tokens, at: int) -> bool:
    """Whether a noun may depend on a participle that comes before another noun."""
    if tokens[at].text == "Gott" and [w.lower for w in tokens[at + 1 : at + 3]] == ["sei", "dank"]:
        return True
    led = 0  # articles and prepositions that have begun a phrase which is not yet at its noun
    for index in range(at + 1, min(at + 1 + BEHIND, len(tokens) - 1)):
        word, following = tokens[index], tokens[index + 1]
        if word.tag in 'vxXR.,;:("' or word.lower in ("als", "wie"):
            return False
        if not led and _attribute(word, following, index - at > BESIDE):
            return True
        if word.noun:
            led = max(led - 1, 0)
        elif word.tag == "P" or (word.tag == "A" and tokens[index - 1].tag != "P"):
            led += 1
    return False
