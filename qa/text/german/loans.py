"""Where a text has a turn from English that German uses as it is: too big to fail, up to date.

A turn beside more English is part of that; only what German surrounds counts as German.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from qa.languages.german_loans import LOANS

# Words of such turns that the list of words knows as German: out of date, just in time.
LATENT = frozenset(["of", "time", "ordre"])
# English words that show that a turn beside them is part of more English.
ENGLISH = frozenset(
    "a the of is are to and it this that for with has had been be he she we they you your".split()
)


@cache
def _by_first() -> dict[str, list[tuple[str, ...]]]:
    """The first word of turns -> the turns, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for turn in sorted(LOANS, key=len, reverse=True):
        table.setdefault(turn[0], []).append(turn)
    return table


def loans(forms: Sequence[str], english: frozenset[str]) -> list[tuple[int, int]]:
    """First index and the one behind it of each turn among words in small letters, in order.

    Commas among the words are looked over; ``english`` are words that show, beside a turn, that it
    is part of more English.

    >>> loans("das ist too little , too late".split(), frozenset())
    [(2, 7)]
    >>> loans("he is up to date now".split(), frozenset(["is", "he"]))
    []
    """
    table, found, at = _by_first(), list[tuple[int, int]](), 0
    while at < len(forms):
        ends = [_end(forms, at, turn) for turn in table.get(forms[at], ())]
        end = max(ends, default=0)
        if end:
            found.append((at, end))
        at = end or at + 1
    lone = []
    for start, end in _joined(found):
        before = forms[start - 1] if start else ""
        behind = forms[end] if end < len(forms) else ""
        if before not in english and behind not in english:
            lone.append((start, end))
    return lone


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Turns side by side as one."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _end(forms: Sequence[str], at: int, turn: tuple[str, ...]) -> int:
    """Index behind a turn that begins at ``at``; 0 if it does not stand there."""
    for word in turn:
        if at < len(forms) and forms[at] == ",":
            at += 1
        if at == len(forms) or forms[at] != word:
            return 0
        at += 1
    return at
