"""The result of a game in a headline: Burnley 3 Ipswich Town 2, FC Burnley – Ipswich Town 3:2."""

from __future__ import annotations

import re

ONE, TWO = (rf"(?P<{name}>[^\W\d_][^\d:;.]*?)" for name in ("one", "two"))
A, B = (rf"(?P<{name}>\d{{1,2}})" for name in "ab")
# Each team with its goals, both results between the teams, or behind them.
SCORES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{ONE},? {A},? {TWO},? {B}",
        rf"{ONE} {A}[-–:]{B} {TWO}",
        rf"{ONE} ?[-–—] ?{TWO} {A}[-–:]{B}",
    )
)
GERMAN = re.compile(
    r"(?P<one>[^\W\d_][^:;.]*?) (?:[-–—]|gegen) (?P<two>[^\W\d_][^:;.]*?) "
    r"(?P<a>\d{1,2}):(?P<b>\d{1,2})"
)
NAME = re.compile(r"[^\W\d_]{4,}")
LONGEST = 100


def turned_result(source: str, german: str) -> tuple[int, int, str] | None:
    """Where a German headline has the result of its source turned round, and the right one.

    >>> turned_result("Burnley 3 Ipswich Town 2", "FC Burnley – Ipswich Town 2:3")
    (26, 29, '3:2')
    >>> turned_result("Burnley 3 Ipswich Town 2", "Ipswich Town – FC Burnley 2:3") is None
    True
    """
    if max(len(source), len(german)) > LONGEST:
        return None
    ours = GERMAN.fullmatch(german)
    theirs = next((m for score in SCORES if (m := score.fullmatch(source))), None) if ours else None
    if not ours or not theirs:
        return None
    same = all(_shared(ours[team], theirs[team]) for team in ("one", "two"))
    crossed = _shared(ours["one"], theirs["two"]) or _shared(ours["two"], theirs["one"])
    turned = ours["a"] == theirs["b"] != theirs["a"] == ours["b"]
    return (
        (ours.start("a"), ours.end("b"), f"{theirs['a']}:{theirs['b']}")
        if (same and turned and not crossed)
        else None
    )


def _shared(one: str, other: str) -> bool:
    """Whether two teams have a word of their names in common."""
    names = (set(NAME.findall(team.lower())) for team in (one, other))
    return not next(names).isdisjoint(next(names))
