"""Phrases that have another one inside: die wegen ihrer Lieder berühmte Band."""

from __future__ import annotations

from qa.text.german.words import Word


def _two_phrases(before: tuple[Word, ...], at: int) -> bool:
    """Whether a preposition opens a phrase with another inside: von im Rahmen erwähnten Dingen."""
    first, second = before[at].lower, before[at + 1].lower
    return first in HOLDS and second not in ("zu", "über", "unter", "bis", "wegen")


HOLDS = frozenset("von mit für um aus gegen wegen trotz durch über auf in".split())


def _opens(before: tuple[Word, ...], at: int) -> bool:
    """Whether an article stands at an index, or before a number or an adverb there: den 1521 in der
    Liste genannten Orten, des ehemals in Speyer beheimateten Bataillons."""
    start = at
    while start > 0 and at - start < ADVERBS and before[start].tag in "CFb":
        start -= 1
    return before[start].tag == "A"


ADVERBS = 2  # words between an article and the phrase inside
INSIDE = 60  # words before one in which a phrase opens that has another inside


def phrase_inside(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a phrase opens with another inside it: die wegen ihrer Lieder zu Ruhm ..."""
    before = clause[max(index - INSIDE, 0) : index]
    for at in range(len(before) - 2, -1, -1):
        if before[at + 1].finite:
            return False
        if before[at + 1].tag == "P" and (_opens(before, at) or _two_phrases(before, at)):
            return True
    return False
