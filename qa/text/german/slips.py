"""Slips of the hand: a form that no text has, one letter away from one that many have."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from qa.text.german.formed import well_formed
from qa.text.german.spelled import Forms, shipped

LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
GERMAN = re.compile(f"[{LETTERS}]+")
SHORTEST, LONGEST = 5, 40
# Letters of a noun within a sentence: shorter ones are one letter away from names, but seldom by a
# letter that stands twice or by two in another order.
NOUN, SWAPPED_NOUN = 8, 6
PLAIN = {"ä": "a", "ö": "o", "ü": "u"}
# How much surer one kind of slip is than another (natural logarithm), where two words are near.
SURER = {
    "swapped": 3.5,
    "doubled": 3.5,
    "single": 3.5,
    "plain": 2,
    "lost": 1,
    "another": 0,
    "added": 0,
}
# How often texts have the right word at least, as a power of two.
OFTEN = {"swapped": 4, "doubled": 4, "single": 5, "plain": 7, "lost": 6, "another": 6, "added": 6}
LONG = 8  # letters of a word whose first one may be wrong; a shorter one must look odder
ODD = 3  # odd places of a word that no text can have meant
JOINT = 4  # letters of a word behind an s that joins: Grunderwerbssteuer
NEARER = ("swapped", "doubled", "single")  # slips that are hardly ever another word
LAST = 4  # letters: andern, andren
ENDED = frozenset("lnr")
SURE = 2  # odd places by which the last letter of a word is no ending
TWICE = 0.69  # the natural logarithm of two
# Letters that other times, dialects and languages write for each other: seyn, Curfürst, aufwändig.
EXCHANGED = frozenset(
    frozenset(pair)
    for pair in "iy ck cz ßs fv eä iü eö bp dt ao kg cg uw vw ae oe ue jy sz".split()
)


class Slip(NamedTuple):
    """What a word should be (a noun with its capital), and what happened to it."""

    right: str
    kind: str


class Edit(NamedTuple):
    """A form one letter away, what happened, and at which letter of the wrong one."""

    form: str
    kind: str
    at: int


@lru_cache(maxsize=32_768)
def slip(word: str, *, opens: bool) -> Slip | None:
    """What a word is a slip for; None for what may be right.

    ``opens``: a capital says nothing, because it opens a sentence.

    >>> slip("vollstädnige", opens=False)
    Slip(right='vollständige', kind='swapped')
    >>> slip("Regieurng", opens=False), slip("Regierungsbank", opens=False)
    (Slip(right='Regierung', kind='swapped'), None)
    """
    if not SHORTEST <= len(word) <= LONGEST or not (word.islower() or word[1:].islower()):
        return None
    form = word.lower()
    forms = shipped()
    if forms.known(form, small=word.islower()) or not GERMAN.fullmatch(form):
        return None
    return told(word, forms, opens=opens)


def told(word: str, forms: Forms, *, opens: bool) -> Slip | None:
    """As ``slip``, of a word that is not known."""
    form, small = word.lower(), word.islower()
    near = _near(form, forms, small=small or opens, large=not small, opens=opens)
    found = max(near, default=None)
    if found is None or well_formed(form, forms, small=small):
        return None
    return found[1]


def _near(
    form: str, forms: Forms, *, small: bool, large: bool, opens: bool
) -> Iterator[tuple[float, Slip]]:
    """What is frequent and one letter away, with how likely it is meant."""
    short, odd = len(form) <= LONG, forms.odd(form)
    if odd < short:
        return
    for right, kind, at in edits(form, forms.frequent(), far=odd > short):
        # A short word that opens a sentence is a name as well: Mirko, Birte, Spiez.
        if opens and len(form) < LONG and (kind not in NEARER or odd < ODD):
            continue
        least = SWAPPED_NOUN if kind in ("swapped", "doubled") else NOUN
        noun = large and (opens or len(form) >= least)
        if _is_slip(form, right, kind, at, odd) and not _is_joint(form, kind, at, forms):
            for written in (right if small else "", right.capitalize() if noun else ""):
                often = forms.often(written)
                if often >= OFTEN[kind]:
                    yield TWICE * often + SURER[kind], Slip(written, kind)


def _is_joint(form: str, kind: str, at: int, forms: Forms) -> bool:
    """Whether an s more or less stands where a compound is joined, as many have it either way."""
    behind = form[at + (kind == "single") :]
    joined = kind in ("doubled", "single") and form[at] == "s" and len(behind) > JOINT
    return joined and forms.known(behind[kind == "doubled" :], small=False)


def _is_slip(form: str, right: str, kind: str, at: int, odd: int) -> bool:
    """Whether the letter that differs is a slip, and not how others write: gehn, giebt, seyn, jetz.

    Where it is the last one of a word, it is rather an ending.
    """
    if kind == "swapped":
        both = {*form[at : at + 2]}
        return odd > 0 or not ("e" in both and both & ENDED and len(form) - at <= LAST)
    if kind in NEARER:
        return True
    if at == 0 and len(form) < LONG:
        return False
    if at >= len(form) - 1 and (kind == "lost" or odd < SURE):
        return False
    before = form[at - 1 : at]
    if kind == "lost":
        studied = before == "i" and form[at : at + 1] == "r"  # studirte
        return odd >= ODD or right[at] != "e" or (before == "i" and not studied)
    if kind == "added":
        beside = before + form[at + 1 : at + 2]
        near = odd >= ODD or any(_beside(form[at], letter) for letter in beside)
        return near and form[at] not in "eh" and before + form[at] != "sz"
    if kind == "plain":
        return True
    near = odd >= ODD or _beside(form[at], right[at])
    return near and frozenset((form[at], right[at])) not in EXCHANGED


def _beside(one: str, other: str) -> bool:
    """Whether two letters lie side by side on a German keyboard.

    >>> _beside("t", "z"), _beside("s", "x"), _beside("t", "s")
    (True, True, False)
    """
    return other in _keyboard().get(one, "")


@cache
def _keyboard() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {letter: set() for row in ROWS for letter in row}
    pairs = [pair for row in ROWS for pair in pairwise(row)]
    for above, below in pairwise(ROWS):
        pairs += zip(above, below, strict=False)
        pairs += zip(above[1:], below, strict=False)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return found


def edits(form: str, among: Container[str], *, far: bool) -> Iterator[Edit]:
    """Forms of some that are one letter away: letters exchanged, doubled, not doubled.

    ``far``: any letter that is lost, added or another, too.

    >>> [edit.form for edit in edits("eisn", {"eins", "einst", "eis"}, far=True)]
    ['eins', 'eis']
    """
    for at, (letter, behind) in enumerate(pairwise(form)):
        if letter == behind:
            if (other := form[:at] + form[at + 1 :]) in among:
                yield Edit(other, "doubled", at + 1)
            continue
        if (other := form[:at] + behind + letter + form[at + 2 :]) in among:
            yield Edit(other, "swapped", at)
        if (other := form[:at] + letter + form[at:]) in among:
            yield Edit(other, "single", at)
    if (other := form + form[-1]) in among:
        yield Edit(other, "single", len(form) - 1)
    if far:
        yield from _far(form, among)


def _far(form: str, among: Container[str]) -> Iterator[Edit]:
    for at in range(len(form) + 1):
        before, after = form[:at], form[at:]
        if after and after[0] != before[-1:] and before + after[1:] in among:
            yield Edit(before + after[1:], "added", at)
        for letter in LETTERS:
            if (other := before + letter + after) in among and letter not in before[-1:] + after[
                :1
            ]:
                yield Edit(other, "lost", at)
            if after and (other := before + letter + after[1:]) in among and letter != after[0]:
                yield Edit(other, "plain" if PLAIN.get(letter) == after[0] else "another", at)
