"""The dead and the injured: which number a text gives for whom."""

from __future__ import annotations

import re
from itertools import pairwise

from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers

FAR = 60  # characters behind a number in which its people are dead or hurt
# Words for the dead and, in the second group, for the injured.
SAID = {
    "en": re.compile(
        r"\b(?:(killed|dead|died|deaths?|fatalities)|(injur\w+|wounded|hurt))\b", re.I
    ),
    "de": re.compile(
        r"\b(?:(getötet\w*|tot|tote\w*|todesopfer|starb\w*|gestorben|ums leben)"
        r"|((?:schwer|leicht)?verletzt\w*|verwundet\w*))\b",
        re.I,
    ),
}
# Killing three, verletzte zehn: the word stands before its number.
BEFORE = {
    "en": re.compile(
        r"\b(?:(kill(?:ed|ing|s))|(injur(?:ed|ing|es)|wound(?:ed|ing|s)))"
        r"(?: at least| more than| about| around| up to)? $",
        re.I,
    ),
    "de": re.compile(
        r"\b(?:(töteten?|starben)|(verletzten?))(?: mindestens| mehr als| etwa| rund)? $", re.I
    ),
}
LETTERS = ("erletz", "erwund")  # in every word for the injured
DEAD, HURT = "dead", "hurt"


def toll(text: str, code: str) -> dict[float, tuple[str, Mention]]:
    """Whether those of a number are dead or hurt, by the number.

    >>> {n: who for n, (who, _) in toll("killing three and injuring at least ten", "en").items()}
    {3.0: 'dead', 10.0: 'hurt'}
    """
    if not SAID[code].search(text):
        return {}
    found: dict[float, tuple[str, Mention]] = {}
    # Sieben may open a sentence as a verb, and then claims nothing.
    at = {one.start: one for one in numbers(text, code).mentions if one.claim or one.spelled}
    mentions = list(at.values())
    ends = [*(mention.start for mention in mentions), len(text)]
    for mention, (_, after) in zip(mentions, pairwise(ends), strict=True):
        said = BEFORE[code].search(text, max(0, mention.start - FAR), mention.start)
        said = said or SAID[code].search(text, mention.end, min(after, mention.end + FAR))
        if said and len(mention.readings[0]) == 1:
            found[mention.readings[0][0]] = (DEAD if said[1] else HURT, mention)
    return found


def swapped(source: str, target: str, code: str) -> tuple[Mention, Mention] | None:
    """Two numbers of a German text, one of dead and one of injured people, if exchanged."""
    if code not in SAID or not any(letters in target for letters in LETTERS):
        return None
    ours = toll(target, "de")
    if len(ours) != len({DEAD, HURT}):
        return None
    theirs = toll(source, code)
    if ours.keys() != theirs.keys() or {who for who, _ in ours.values()} != {DEAD, HURT}:
        return None
    if any(who == theirs[number][0] for number, (who, _) in ours.items()):
        return None
    first, second = (mention for _, mention in ours.values())
    return first, second
