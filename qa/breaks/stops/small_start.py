"""Whole sentences that begin with a small letter: a slip of case, and no break."""

from __future__ import annotations

from qa.breaks.verbs.separable import may_have_verb
from qa.text.german.words import Word, lexicon

LONGEST = 6  # words of what stands before the verb
AFTER_SUBORDINATE = 40  # words in which the main clause behind „wenn …,“ comes


def written_small(tokens: tuple[Word, ...]) -> bool:
    """Whether a text has hardly a capital, on purpose: ich hab heute keine lust auf arbeit.

    Of German words every fourth is a noun; where more of them are small than have a capital it is
    no slip, nor where no word has one at all.
    """
    letters = [word.text for word in tokens if word.text[0].isalpha()]
    capitals = sum(text[0].isupper() for text in letters)
    if not capitals:
        return True
    if 4 * capitals > len(letters):
        return False
    known = lexicon()
    small = sum(
        text.islower() and text not in known and known.get(text.capitalize(), "") in ("N", "M")
        for text in letters
    )
    return small > capitals


def begins_small(tokens: tuple[Word, ...], last: int, after: int) -> bool:
    """Whether two whole sentences stand on both sides of the full stop behind ``last``.

    The one at ``after`` has its verb in the second place, or is a request: dies wird gezeigt;
    klicken Sie; wenn es regnet, bleiben wir.
    """
    before = _from_stop(tokens, last)
    if len(before) < 3 or not may_have_verb((*before, tokens[last + 1])):
        return False
    first = tokens[after]
    if first.tag == "K" or after + 2 >= len(tokens):
        return False
    if tokens[after + 1].text == "Sie" and first.lower.endswith("en"):
        return True
    if first.tag == "S" or first.lower in ("wenn", "falls", "während", "damit", "da", "sobald"):
        return _main_behind(tokens, after) or _second(tokens, after)
    return _second(tokens, after)


def _from_stop(tokens: tuple[Word, ...], last: int) -> tuple[Word, ...]:
    start = last
    while start and tokens[start - 1].text not in (".", "!", "?", ":"):
        start -= 1
    return tokens[start : last + 1]


def _second(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a finite verb follows one word, or one phrase with a noun at its end."""
    if tokens[at].tag in "PA" and not tokens[at + 1].maybe_finite:
        end = next((n for n in range(at + 1, at + LONGEST) if _noun_at(tokens, n)), 0)
        if not end or any(word.tag not in "PAaFCb" for word in tokens[at:end]):
            return False
        at = end
    return at + 1 < len(tokens) and tokens[at + 1].maybe_finite


def _noun_at(tokens: tuple[Word, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].noun


def _main_behind(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether, in the same sentence, a comma and a finite verb follow."""
    for here in range(at + 2, min(at + AFTER_SUBORDINATE, len(tokens) - 1)):
        if tokens[here].text in ".!?":
            return False
        if tokens[here].text == "," and tokens[here + 1].maybe_finite:
            return True
    return False
