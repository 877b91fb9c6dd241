"""Capitals that stand for their country: Warsaw said, die polnische Regierung teilte mit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.text.meaning.facts import Fact
from qa.text.names.towns import governed, lands_named

SEATED = frozenset({"country", "city"})
Facts = Sequence[Fact]


def without_seats(
    new: Facts, gone: Facts, target: str, source: str, lang: str
) -> tuple[list[Fact], list[Fact]]:
    """What is new in a German text and gone from its source, without the countries whose capital
    only the other text names, and without the capitals whose country only the other one names.

    >>> from qa.text.meaning.facts import facts
    >>> source, german = "Moscow waits.", "Russland wartet."
    >>> without_seats(facts(german, "de"), facts(source, "en"), german, source, "en")
    ([], [])
    """
    if not any(fact.kind in SEATED for fact in new):
        return list(new), list(gone)
    ours, theirs = governed(target, "de"), governed(source, lang)
    our_lands, their_lands = lands_named(target, "de"), lands_named(source, lang)
    return (
        _left(new, ours, theirs, their_lands - our_lands),
        _left(gone, theirs, ours, our_lands - their_lands),
    )


def _left(
    found: Facts,
    here: Mapping[int, frozenset[str]],
    there: Mapping[int, frozenset[str]],
    lands: frozenset[str],
) -> list[Fact]:
    """The facts but for the seats; ``lands`` are those that the other text alone names."""
    none: frozenset[str] = frozenset()
    capitals = none.union(*there.values()) - none.union(*here.values())
    return [
        fact
        for fact in found
        if not (fact.kind == "country" and fact.member in capitals)
        and not (fact.kind == "city" and here.get(fact.start, none) & lands)
    ]
