"""Words that come again on purpose, or because two phrases hold them."""

from __future__ import annotations

from qa.text.german.words import Word


def on_and_on(sentence: tuple[Word, ...], first: int) -> bool:
    """Whether one word comes two or three times with und: sie redet und redet und merkt nichts."""
    start = first + 1 if sentence[first].lower == "und" else first
    start -= 2 if start > 1 and sentence[start - 2].lower == sentence[start].lower else 0
    chain = [word.lower for word in sentence[start : start + 7]]
    once = chain[0] != "und" and not sentence[start].noun
    return once and chain[1:3] == ["und", chain[0]] and chain[3:6] != ["und", chain[0], "und"]


def heaped(sentence: tuple[Word, ...], first: int) -> bool:
    """Whether a word comes three times for emphasis, and no fourth: Monate und Monate und Monate,
    die Änderung der Änderung der Änderung; or is part of a turn: Seite an Seite."""
    if sentence[first].tag == "P" and sentence[first + 1].lower in SIDES:
        return True
    one, two = sentence[first : first + 2]
    again = [word.lower for word in sentence[first + 2 : first + 5]]
    owned = one.noun and two.lower in ("der", "des") and again[:2] == [one.lower, two.lower]
    if owned and again[2:] != [one.lower] and sentence[max(first - 1, 0)].lower != two.lower:
        return True  # die Tochter der Tochter der Bank, but not: der Gruppe der Gruppe der Leute
    start, end = first, first + 2
    while start and sentence[start - 1].lower == sentence[start + 1].lower:
        start -= 1
        if end - start > LONGEST:
            return False
    while end < len(sentence) and sentence[end].lower == sentence[end - 2].lower:
        end += 1
        if end - start > LONGEST:
            return False
    link = next((word for word in sentence[start : start + 2] if word.tag in "KA"), None)
    meant = [word for word in sentence[start:end] if link and word.lower != link.lower]
    return len(meant) == THRICE and link is not None and (link.tag == "K" or meant[0].noun)


THRICE = 3
LONGEST = 2 * THRICE + 1  # words, those between them counted: with more one comes a fourth time
SIDES = frozenset("seite hand schulter tür wand kopf haus tag jahr schritt".split())


def stutter(sentence: tuple[Word, ...], first: int) -> bool:
    """Whether two short words that wait for a third come again: auf mehr auf mehr Touristen.

    An article may be that of another phrase inside (in der in der DDR gebauten Halle), but no third
    time: für die für die für die Kinder.
    """
    one, two = sentence[first : first + 2]
    behind = sentence[first + 4 : first + 6]
    thrice = [word.lower for word in behind] == [one.lower, two.lower]
    waits = one.tag == "P" and not two.noun and one.lower != two.lower and len(behind) > 1
    free = behind[0].tag.isalpha() if waits else False
    return waits and free and ((two.tag == "F" and two.lower in AMOUNTS) or thrice)


AMOUNTS = frozenset("mehr weniger fast etwa rund knapp mindestens höchstens circa ca".split())


def from_to(sentence: tuple[Word, ...], first: int) -> bool:
    """Whether a word stands on both sides of zu, and zu again: von Ort zu Ort zu ziehen."""
    return first > 0 and sentence[first - 1].lower == "von" and sentence[first + 1].lower == "zu"


def owned(between: tuple[Word, ...]) -> bool:
    """Whether the second phrase belongs to a noun with an article, or to an adjective: für die
    Bahn die Aufsicht für die Bahn; alle in Rom gebaute Ware in Rom verkaufen."""
    nominal = len(between) > 1 and between[-1].noun and between[0].tag in "AaVq"
    return nominal and not any(word.tag in "iqpV" for word in between[1:])
