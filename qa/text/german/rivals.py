"""What in a clause may be the subject of its verb, besides the phrase in front.

Everything that is not surely governed by a preposition or of another number may be it.
"""

from __future__ import annotations

import re

from qa.text.german.agreement import COUNTS, MEASURES, phrase_at
from qa.text.german.articles import TIMES
from qa.text.german.genders import noun
from qa.text.german.paradigms import (
    ACCUSATIVE,
    EVERY,
    GENITIVE,
    NOMINATIVE,
    NUMERALS,
    PLURAL,
    SINGULAR,
    determiners,
)
from qa.text.german.phrases import Tokens
from qa.text.german.words import Word

# What may be the subject without a noun.
ALONE = frozenset(
    """ich du er es wir ihr sie wer was man jemand niemand etwas nichts alles mehr weniger viel
    wenig genug beides einiges manches vieles das dies die der alle viele beide einige mehrere
    manche andere solche welche wenige zahlreiche diese jene all diejenigen derjenige diejenige
    dasjenige jener jenes dieser dieses etliche sämtliche tausende hunderte dutzende unzählige
    keine keiner jeder jede jedes einer eine eins""".split()
)
NUMBER = re.compile(r"(?:zehn|elf|zwölf|zig|ßig|hundert|tausend)$")
# With a number these say how many: an die hundert Gäste, bis zu zehntausend Zuschauer.
ABOUT = frozenset("an um über unter gegen bis".split())
# Behind a preposition these are all of its phrase: seit kurzem, bis heute, für gewöhnlich.
ADVERBIAL = frozenset(
    """kurzem langem längerem neuestem neuem weitem jeher sofort heute morgen gestern nun dato
    gewöhnlich jetzt dahin damals hier dort immer eh zuletzt zuerst vorerst""".split()
)
POSTPOSED = frozenset(["an", "ab", "aus", "auf", "her"])  # von nun an


def attributes(tokens: Tokens, at: int) -> int:
    """Where the genitives and the phrases with prepositions behind a noun end."""
    while at < len(tokens) - 1:
        end = at
        if tokens[at].tag == "P":
            end = _names(tokens, _governed(tokens, at))
        elif tokens[at].lower in determiners():
            found = phrase_at(tokens, at)
            bits = found.bits & found.known if found else 0
            if found and bits & GENITIVE and not bits & NOMINATIVE:
                end = found.noun + 1
        if end == at:
            return at
        at = end
    return at


def rival(rest: Tokens, plural: bool) -> bool:
    """Whether anything but the phrase in front may be the subject of a verb of this number."""
    at, number = 0, PLURAL if plural else SINGULAR
    if plural and any(word.tag == "K" for word in rest):
        number = EVERY  # Die Folge waren Armut und Flucht.
    while at < len(rest):
        if rest[at].tag == "P":
            if rest[at + 1 : at + 2] and rest[at + 1].tag == "C":
                return True  # über 100.000 Menschen, bis 1918 der Hof
            if _about(rest, at):
                return True
            at = _skipped(rest, at)
            continue
        found = phrase_at(rest, at) if rest[at].lower in determiners() else None
        if found:
            counted = rest[found.noun].text in COUNTS  # ein Viertel der Läufer
            if counted or found.bits & found.known & NOMINATIVE & number:
                return True
            at = found.noun + 1
            continue
        if _alone(rest, at, number):
            return True
        at += 1
    return False


def has_object(rest: Tokens) -> bool:
    """Whether a phrase may be an object in the accusative: Alle Kategorien zeigt alle Vorlagen."""
    at = 0
    while at < len(rest):
        if rest[at].tag == "P":
            at = _skipped(rest, at)
            continue
        found = phrase_at(rest, at) if rest[at].lower in determiners() else None
        if rest[at].noun or (found and found.bits & found.known & ACCUSATIVE):
            return True
        at = found.noun + 1 if found else at + 1
    return False


def _alone(rest: Tokens, at: int, number: int) -> bool:
    """Whether a word that no article leads may be the subject."""
    word = rest[at]
    if word.lower in ALONE | NUMERALS or word.tag in "AC" or word.text == "Sie":
        return True
    if NUMBER.search(word.lower) or not (word.noun or word.text.islower()):
        return True  # a name such as coloRadio
    if word.tag == "a" and word.text.islower() and word.lower.endswith(("e", "en", "er", "es")):
        led = rest[at + 1 : at + 2]
        most = at and rest[at - 1].lower == "am"
        return not most and not (led and (led[0].noun or led[0].tag in "aV"))
    known = noun(word.text) if word.noun else 0
    return word.noun and (not known or bool(known & NOMINATIVE & number))


def _skipped(rest: Tokens, at: int) -> int:
    """Behind a preposition with what it governs, and what is joined to that."""
    at = max(_governed(rest, at), at + 1)
    while at < len(rest) - 1 and rest[at].tag == "K":
        at = max(_governed(rest, at), at + 1)
    return at


def _governed(tokens: Tokens, at: int) -> int:
    """Where the phrase of a preposition ends; the preposition itself where none is seen.

    An article stands right behind it: in für gewöhnlich der Käufer it is of another phrase.
    """
    end, start = at + 1, tokens[at]
    if end >= len(tokens) or tokens[end].lower == "allem" or _behind(tokens, at):
        return at
    if start.tag == "P" and tokens[end].lower in ADVERBIAL:
        return end + 1
    if _about(tokens, at) or (start.lower == "zu" and tokens[end].tag in "abFV"):
        return at  # zu hohe Mieten
    if tokens[end].tag == "A":
        end += 1
    while end < len(tokens) and tokens[end].tag in "aVCbpF":
        end += 1
    return end + 1 if end < len(tokens) and tokens[end].noun else at


def _names(tokens: Tokens, end: int) -> int:
    """Behind the names that follow a name: in New York."""
    while end < len(tokens) and tokens[end].tag == "n" and tokens[end - 1].tag == "n":
        end += 1
    return end


def _behind(tokens: Tokens, at: int) -> bool:
    """Whether a preposition is the end of a turn: nach wie vor, von nun an."""
    low, before = tokens[at].lower, [word.lower for word in tokens[max(at - 4, 0) : at]]
    if low == "vor" and before[-1:] == ["wie"]:
        return True
    return low in POSTPOSED and any(word in ("von", "vom", "ab") for word in before)


def _about(tokens: Tokens, at: int) -> bool:
    """Whether a preposition only says that a number is not exact: an die hundert Gäste."""
    if tokens[at].lower not in ABOUT:
        return False
    number = at + 2 if tokens[at + 1 : at + 2] and tokens[at + 1].lower in ("die", "zu") else at + 1
    if number >= len(tokens) or not _is_number(tokens[number]):
        return False
    head = tokens[number + 1].text if number + 1 < len(tokens) else ""
    return head not in COUNTS | TIMES and not MEASURES.search(head)


def _is_number(word: Word) -> bool:
    return word.lower in NUMERALS or bool(NUMBER.search(word.lower))
