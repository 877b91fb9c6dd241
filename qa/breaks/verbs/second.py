"""What stands second in a sentence, where its verb belongs."""

from __future__ import annotations

from itertools import pairwise

from qa.breaks.phrases.noun_phrases import PRESENT
from qa.breaks.verbs.separable import infinitive_first
from qa.languages import german
from qa.text.german.words import Word

# What cannot follow the subject of a main clause, because the verb comes second in German.
NEVER_SECOND = frozenset(
    "den dem einen einem sich ihn ihm das ein eine die mich seine seinen ihren".split()
)


def no_second(sentence: tuple[Word, ...], end: int) -> bool:
    """Whether a word stands second that no sentence has there; a command of a menu has no verb in
    that place: Das Fenster nach rechts verschieben."""
    if sentence[end].lower == "sich" and any(w.lower.endswith(PRESENT) for w in sentence[end:]):
        return False  # Die Lebensspanne sich schnell entwickelnder Pflanzen ist kurz.
    rest = sentence[end:]
    comma = rest[0].lower in german.RELATIVE and rest[1].tag == "R"  # Das Buch das ich habe ist alt
    if comma or any(a.finite and b.finite for a, b in pairwise(rest)) or infinitive_first(rest):
        return False  # Die Möglichkeit den Schub zu mindern ist da.
    command = sentence[0].lower in ("das", "die", "eine", "ein") and sentence[-2].tag == "i"
    return sentence[end].lower in NEVER_SECOND and sentence[end].text.islower() and not command


def called(sentence: tuple[Word, ...]) -> bool:
    """Whether somebody is called something, without a verb: Sein Gruß ein Nicken, mehr nicht."""
    comma = next((at for at, word in enumerate(sentence) if word.tag == ","), 0)
    at = next((n for n in (1, 2) if sentence[n].text in ("ein", "eine", "die", "das")), 0)
    whole = at and comma > at + 1 and sentence[comma - 1].noun
    inner = sentence[at + 1 : comma - 1]
    # Ein Gesetz, das gilt, would be the object of a verb that is lost.
    told = sentence[comma + 1].lower in german.RELATIVE and sentence[-2].finite
    return bool(whole) and not told and all(word.tag == "a" for word in inner)
