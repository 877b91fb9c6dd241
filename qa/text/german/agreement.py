"""Phrases whose article, adjectives and noun have no case, gender and number in common.

Every word of a phrase leaves some of the paradigms; where none is left the phrase is wrong,
whatever the sentence says. What may be no phrase is not judged: articles that are pronouns (das
Geld, das Leute brauchen), and nouns that depend on a participle (die Autos bauende Firma).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.text.german.articles import TIMES, TWO, is_town
from qa.text.german.genders import noun
from qa.text.german.paradigms import (
    AMOUNTS,
    DATIVE,
    NUMERALS,
    PLURAL,
    QUANTITIES,
    determiners,
    ending,
    phrase,
)
from qa.text.german.words import Word, words

Tokens = tuple[Word, ...]

# Alone before a noun these may be pronouns: wenn einer Geld hat, weil diese Geld brauchen.
_MANY = frozenset(
    stem + end for stem in (*QUANTITIES, *AMOUNTS, "all") for end in ("e", "en", "er")
)
_SHOWING = frozenset(
    """der die das den dem dieser diese dieses diesen diesem jener jene jenes jenen
    jenem""".split()
)
PRONOUNS = (
    _MANY
    | _SHOWING
    | frozenset(
        """einer keiner jeder jede jedes unser meiner meinen seiner deiner einen eine eines
        keine einem""".split()
    )
)
# Die beiden Parteien, die zwei Kabel, seine vielen Freunde.
SECOND = NUMERALS | {stem + "en" for stem in (*QUANTITIES, "wenig")}
_ALONE = frozenset(["eine", "keine", "einer", "keiner", "einem"])
# A pronoun as well, whose noun may come without an article; and a verb.
NOT_JUDGED = frozenset(["ihr", "sein"])
# Um ein Uhr, ein Euro, zwei Drittel, vielen Dank: words that count, or have more forms than one.
COUNTS = frozenset(
    """Uhr Euro Dollar Pfund Franken Prozent Prozentpunkte Million Milliarde Billion Hundert Tausend
    Dutzend Paar Mal Viertel Drittel Fünftel Zehntel Hälfte Meter Liter Grad Stück Mann Komma Fuß
    Zoll Punkt Kilo Gramm Glas Bier Dank""".split()
)
MEASURES = re.compile(r"(?:mark|euro|dollar|meter|prozent|mal|liter)$")
# Names that have no ending in the genitive: des Juli.
MONTHS = frozenset(
    """Januar Februar März April Mai Juni Juli August September Oktober November
    Dezember""".split()
)
BEFORE = frozenset(',;:(„»–-"KS')
BEHIND = 4  # words behind a noun in which a participle may come that it depends on
PARTICIPLE = re.compile(r"end(?:e[nmrs]?)$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Article, adjectives and noun, by the places of the first and the last among the tokens.

    ``bits`` are what article and adjectives may be, ``known`` what the noun.
    """

    first: int
    noun: int
    adjectives: tuple[str, ...]
    bits: int
    known: int


def disagreements(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of a phrase, its words before the noun, and the noun."""
    tokens = words(text)
    for at, word in enumerate(tokens[:-1]):
        found = phrase_at(tokens, at) if word.lower in determiners() else None
        if found and not found.bits & found.known and not excused(tokens, found):
            first, last = tokens[found.first], tokens[found.noun]
            yield first.start, last.end, text[first.start : last.start].rstrip(), last.text


def phrase_at(tokens: Tokens, at: int) -> Phrase | None:
    """The phrase that the article at a place opens, if every word of it is known."""
    return _read(tokens, at, at + 1)


def strong_at(tokens: Tokens, at: int) -> Phrase | None:
    """The phrase that an adjective without an article opens, if every word of it is known."""
    opens = tokens[at].tag in "aV" and tokens[at].text.islower()
    return _read(tokens, at, at) if opens and tokens[at].lower not in determiners() else None


def _read(tokens: Tokens, at: int, end: int) -> Phrase | None:
    article, first = (tokens[at].lower if end > at else ""), end
    many = bool(article) and bool(determiners()[article][0] & PLURAL)
    while end < len(tokens) and tokens[end].text.islower() and _between(tokens[end], many):
        end += 1
    if end == len(tokens) or not tokens[end].noun or not tokens[end].text[1:].islower():
        return None
    known = noun(tokens[end].text)
    adjectives = tuple(w.lower for w in tokens[first:end] if w.lower not in NUMERALS)
    if not known or any(not ending(word) for word in adjectives) or _adverbs(article, adjectives):
        return None
    return Phrase(at, end, adjectives, phrase(article, adjectives), known)


def _between(word: Word, many: bool) -> bool:
    """Whether a word is an adjective; numerals are, behind an article that may be a plural."""
    return word.tag in "aV" or (many and word.lower in SECOND)


def _adverbs(article: str, adjectives: tuple[str, ...]) -> bool:
    """Whether one is no adjective: am stärksten verminte, enger verwandte, fünfziger Jahre."""
    most = article == "am" and any(word.endswith("sten") for word in adjectives)
    years = any(word.endswith("ziger") or word in _MANY - SECOND for word in adjectives)
    return most or years or any(word.endswith("er") for word in adjectives[:-1])


def excused(tokens: Tokens, found: Phrase) -> bool:
    """Whether what looks like a phrase may be none."""
    article, head = tokens[found.first].lower, tokens[found.noun].text
    several = any(w.lower in NUMERALS for w in tokens[found.first : found.noun])
    counted = several or article in _MANY or not found.adjectives
    if counted and (head in COUNTS or MEASURES.search(head)):
        return True
    if article in NOT_JUDGED or head in TIMES | TWO | MONTHS:
        return True
    if _pronoun(tokens, found) or _old(found, head):
        return True
    return _named(tokens, found.noun) or depends(tokens, found.noun)


def _pronoun(tokens: Tokens, found: Phrase) -> bool:
    """Whether an article may be a pronoun, or the second of two: auf der einen Seite."""
    article, adjectives = tokens[found.first].lower, found.adjectives
    before = tokens[found.first - 1] if found.first else None
    governed = before is not None and before.tag == "P"
    if article in _MANY and not adjectives and not governed:
        return True  # in Polen haben viele Schutz gefunden
    if article in NUMERALS and not adjectives and governed:
        return True  # allen bis auf drei Startverbot erteilen
    if article in PRONOUNS and any(map(PARTICIPLE.search, adjectives)):
        return True  # ein alle betreffendes Thema
    if before is None:
        return False
    if before.tag in "Aa" or before.lower in determiners():
        return True  # the second of two: auf der einen Seite, die beiden Länder, unser aller Geld
    if article not in PRONOUNS:
        return False
    if governed and found.first > 1:
        earlier = tokens[found.first - 2]  # eine von diesem bestimmte Stelle; mit dem Leute fahren
        return earlier.tag in "AR" or earlier.tag in BEFORE
    if before.tag in BEFORE or before.lower in ("als", "wie"):
        return True
    if article in _ALONE and (article != "einem" or not adjectives) and _after(found, before):
        return True
    if before.maybe_finite or before.tag == "R":
        bare = bool(adjectives and phrase("", adjectives) & found.known)
        return article == "das" or (article in _SHOWING | _MANY and bare)
    return False


def _after(found: Phrase, before: Word) -> bool:
    """Whether a noun may stand by itself behind a pronoun: kaum eine hatte eine Papiere dabei."""
    if found.adjectives[:1] == ("einzige",):
        return len(found.adjectives) > 1
    strong = phrase("", found.adjectives) & found.known
    alone = bool(strong) if found.adjectives else not found.known & ~PLURAL
    return alone and (before.maybe_finite or before.tag in "FRb")


def _old(found: Phrase, head: str) -> bool:
    """Whether a noun has the old ending of the dative: im Bereiche."""
    return head.endswith("e") and not found.bits & ~DATIVE and bool(noun(head[:-1]) & found.bits)


def _named(tokens: Tokens, at: int) -> bool:
    """Whether a name behind a noun, or a hyphen, may be what the article belongs to."""
    following = tokens[at + 1 : at + 2]
    if is_town(tokens[at].text):
        return True
    return bool(following) and (following[0].noun or following[0].tag in "eC-–/*:(")


def depends(tokens: Tokens, at: int) -> bool:
    """Whether a noun may depend on a participle that comes before another noun."""
    led = False  # an article or preposition has begun a phrase that is not yet at its noun
    for index in range(at + 1, min(at + 1 + BEHIND, len(tokens) - 1)):
        word, following = tokens[index], tokens[index + 1]
        if word.finite or word.tag in ".,;:":
            return False
        attribute = word.tag in "aV" or PARTICIPLE.search(word.lower)
        if attribute and not led and (following.noun or following.tag in "aV"):
            return True
        led = (led or word.tag in "AP") and not word.noun
    return False
