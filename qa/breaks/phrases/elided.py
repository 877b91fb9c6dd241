"""Nouns that are left out because they were named before: kein altes Haus, sondern ein neues."""

from __future__ import annotations

from qa.text.german.genders import noun
from qa.text.german.paradigms import (
    EVERY,
    FEMININE,
    MASCULINE,
    NEUTER,
    SINGULAR,
    determiners,
)
from qa.text.german.words import Word

NAMED = 30  # words before it


def named_before(tokens: tuple[Word, ...], start: int) -> bool:
    """Whether a noun before may be what the adjective is said of: Die Chance ist eine wichtige."""
    known = determiners().get(tokens[start].lower)
    article = known[0] if known else EVERY  # manche, solche
    wanted = [kind for kind in (MASCULINE, FEMININE, NEUTER) if article & kind]
    nouns = [word for word in tokens[max(start - NAMED, 0) : start] if word.tag in "NM"]
    return any(
        not (bits := noun(word.text)) or (bits & SINGULAR & kind)
        for word in nouns
        for kind in wanted
    )
