"""Another name beside the same one: Mr. Keller and Herr Kessler, Kenneth Lewis and Brian Lewis."""

from __future__ import annotations

import re

from qa.text.foreign.cognates import fold
from qa.text.meaning.facts import facts
from qa.text.names.exchanged import ALIKE, SETTLED, Span, is_foreign, stems
from qa.text.names.kept import WORD, distance, is_listed, is_used, opaque, sound
from qa.text.names.surnames import given_names

# A name and the one behind it.
PAIR = re.compile(r"(?<![\w-])([A-ZÄÖÜ][\w'’.-]*[\w.])\s(?=([A-ZÄÖÜ][^\W\d_]{3,})(?![\w-]))")
# A given name and the surname behind it.
PERSON = re.compile(r"(?<![\w-])([A-Z][^\W\d_]{3,}) (?=([A-ZÄÖÜ][^\W\d_]{3,})(?![\w-]))")
TITLES = {
    **dict.fromkeys(("Mr", "Mr.", "Herrn"), "Herr"),
    **dict.fromkeys(("Ms", "Ms.", "Mrs", "Mrs.", "Miss"), "Frau"),
    "Dr": "Dr.",
}
TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|Sir|Lord|Lady|Professor)\.? ([A-Z][a-z]{4,})\b")
OTHER = 3  # letters by which names that sound alike in two languages do not differ


def renamed(source: str, target: str) -> tuple[Span, Span] | None:
    """Where a name of an English source stands, and another behind the same name in its German.

    >>> source, german = "Margaret Ellery asked for it.", "Margaret Elliott bat darum."
    >>> there, here = renamed(source, german)
    >>> source[slice(*there)], german[slice(*here)]
    ('Ellery', 'Elliott')
    """
    ours = {TITLES.get(m[1], m[1]): m.span(2) for m in PAIR.finditer(target)}
    found = PAIR.finditer(source) if ours else ()
    theirs = {TITLES.get(m[1], m[1]): m.span(2) for m in found}
    for first in theirs.keys() & ours.keys():
        there, here = theirs[first], ours[first]
        if _is_renamed(source[slice(*there)], target[slice(*here)], source, target):
            told = [fact for fact in facts(source, "en") if fact.kind in SETTLED]
            place = any(abs(fact.start - there[0]) <= len(first) + 1 for fact in told)
            if not place and here[0] not in {fact.start for fact in facts(target, "de")}:
                return there, here
    return _untitled(source, target)


def _untitled(source: str, target: str) -> tuple[Span, Span] | None:
    """A name behind a title in the source, and the one word like it in the German, if any."""
    for match in TITLED.finditer(source):
        name = match[1]
        like = [
            word
            for word in WORD.finditer(target)
            if word[0][:ALIKE] == name[:ALIKE] and _is_renamed(name, word[0], source, target)
        ]
        if len(like) == 1:
            return match.span(1), like[0].span()
    return None


def _is_renamed(name: str, word: str, source: str, target: str) -> bool:
    """Whether a word is no form of a name, nor what German makes of it."""
    if name in target or word in source or not opaque(name) or not is_foreign(word):
        return False
    if fold(word).startswith(fold(name)) or fold(name) in fold(target):
        return False
    if not is_used(word) and distance(fold(name), fold(word)) < OTHER:
        return False  # which is told as a slip of the pen
    apart = min(distance(sound(name), sound(stem), OTHER) for stem in stems(word))
    return apart >= OTHER or (apart > 0 and is_listed(name))


def given(source: str, target: str) -> tuple[Span, Span] | None:
    """Where a given name of the source stands, and another before the same surname in its German.

    >>> source, german = "Bank head Kenneth Lewis said no.", "Bankchef Brian Lewis verneinte."
    >>> there, here = given(source, german)
    >>> source[slice(*there)], german[slice(*here)]
    ('Kenneth', 'Brian')
    """
    people = [match for match in PERSON.finditer(target) if fold(match[1]) in given_names()]
    for their in PERSON.finditer(source) if people else ():
        ours = [match for match in people if match[2] == their[2]]
        if len(ours) != 1 or fold(their[1]) not in given_names():
            continue
        name, word = their[1], ours[0][1]
        if name in target or word in source or not is_foreign(word):
            continue
        if fold(name)[0] == fold(word)[0]:  # Pedro for Peter
            continue
        if distance(sound(name), sound(word), OTHER) >= OTHER:
            return their.span(1), ours[0].span(1)
    return None
