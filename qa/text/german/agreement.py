"""Phrases whose article, adjectives and noun have no case, gender and number in common.

Every word of a phrase leaves some of the paradigms; where none is left the phrase is wrong,
whatever the sentence says. What may be no phrase is not judged: articles that are pronouns (das
Geld, das Leute brauchen), and nouns that depend on a participle (die Autos bauende Firma).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from qa.text.german.articles import TIMES, TWO, is_town
from qa.text.german.dependents import PARTICIPLE, depends
from qa.text.german.genders import listed, noun
from qa.text.german.paradigms import (
    AMOUNTS,
    DATIVE,
    GENITIVE,
    KINDS,
    NUMERALS,
    PLURAL,
    QUANTITIES,
    SINGULAR,
    determiners,
    ending,
    phrase,
)
from qa.text.german.phrases import Phrase, Tokens, is_that, stands_alone
from qa.text.german.titles import named
from qa.text.german.words import Word, lexicon, words
from qa.text.names.kept import is_name

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
        """einer keiner jeder jede jedes jeden jedem unser meiner meinen seiner deiner einen eine
        eines keine einem""".split()
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
# Behind a number only: zwei Tee, drei Schritt.
NUMBERED = frozenset(
    """Schritt Fass Sack Tee Schuss Blatt Bund Kopf Laib Satz Kasten Karton Faden Karat Gang
    Absatz""".split()
)
MEASURES = re.compile(r"(?:mark|euro|dollar|meter|prozent|mal|liter|tausend|hundert)$")
# Ein halbes Grad, im Allgemeinen große Wahlfreiheit.
GENERAL = frozenset("allgemeinen besonderen wesentlichen übrigen ganzen folgenden".split())
# Adverbs like adjectives: ein verboten gutes Eis, ein vage formulierter Auftrag.
ADVERBS = frozenset("verboten verdammt orange rosa lila rasend".split())
PARTICIPIAL = re.compile(
    r"(?:end|iert|^ge.+(?:t|en)|^(?:be|ver|er|ent|zer|miss|über|unter|um|.+ge).+(?:t|en))e[nmrs]?$"
)
# A noun in the genitive is what these words belong to: durch der Kinder wegen.
POSTPOSITIONS = frozenset("wegen halber willen zuliebe".split())
FOREIGN = frozenset("of the de du la le dos del della di & and et un".split())
# Names that have no ending in the genitive: des Juli, des Dienstag.
MONTHS = frozenset(
    """Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai
    Juni Juli August September Oktober November Dezember""".split()
)
OWNERS = frozenset(["deren", "dessen", "derer", "allem"])
MARKS = frozenset('.,;:!?…)"”“»«’')
BEFORE = frozenset(',;:(„»–-"KS')


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
    return _read(tokens, at, at + 1) if tokens[at].lower in determiners() else None


def strong_at(tokens: Tokens, at: int) -> Phrase | None:
    """The phrase that an adjective without an article opens, if every word of it is known."""
    opens = tokens[at].tag in "aV" and tokens[at].text.islower()
    return _read(tokens, at, at) if opens and tokens[at].lower not in determiners() else None


def _read(tokens: Tokens, at: int, end: int) -> Phrase | None:
    article, first = (tokens[at].lower if end > at else ""), end
    many = bool(article) and bool(determiners()[article][0] & PLURAL)
    while end < len(tokens) and tokens[end].text.islower() and _between(tokens[end], many):
        if tokens[end].lower in OWNERS:
            return None  # das soll deren Zukunft sein; ein allem Anschein nach legales Fest
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
    # Alle Mann, but: des Mann.
    counted = several or article in _MANY or (not found.adjectives and head != "Mann")
    if (several and head in NUMBERED) or (head == "Grad" and "halbes" in found.adjectives):
        return True
    if named(tokens, found.first, found.noun):
        return True
    if counted and (head in COUNTS or MEASURES.search(head)):
        return True
    if stands_alone(tokens, found) or _adverbial(article, found):
        return True
    if article in NOT_JUDGED or head in TIMES | TWO | MONTHS:
        return True
    if _pronoun(tokens, found) or _old(found, head):
        return True
    if article in ("des", "eines") and not found.adjectives and _unended(head, found.known):
        return True
    return _named(tokens, found.noun) or depends(tokens, found.noun)


def _adverbial(article: str, found: Phrase) -> bool:
    """Whether all but the last adjective may be adverbs: ein rapide wachsender Markt."""
    if not found.adjectives:
        return False
    if article == "im" and found.adjectives[0] in GENERAL:
        return True  # im Allgemeinen große Wahlfreiheit
    *earlier, last = found.adjectives
    adverbs = bool(earlier) and (PARTICIPIAL.search(last) or not ADVERBS.isdisjoint(earlier))
    return bool(adverbs) and bool(phrase(article, (last,)) & found.known)


def by_itself(tokens: Tokens, start: int) -> bool:
    """Whether the article that starts there may be a pronoun, or belong to another word than its
    noun.

    Or whether the other table of nouns has das with one that is mostly seen in the plural.
    """
    at = bisect_left(tokens, start, key=lambda word: word.start)
    if at + 1 >= len(tokens) or tokens[at].start != start:
        return False
    if _second(tokens, at):
        return True
    found = phrase_at(tokens, at)
    last = next((n for n in range(at + 1, len(tokens)) if tokens[n].noun), at + 1)
    if named(tokens, at, last):
        return True
    return is_free(tokens, found) if found else is_that(tokens, at, last)


def is_free(tokens: Tokens, found: Phrase) -> bool:
    """Whether an article may stand by itself, or its noun belong to a name or a participle."""
    last, article = found.noun, tokens[found.first].lower
    if article == "das" and found.bits & listed(tokens[last].text):
        return True
    return stands_alone(tokens, found) or _named(tokens, last) or depends(tokens, last)


def _second(tokens: Tokens, at: int) -> bool:
    """Whether another article leads: auf der einen Seite, der „Einen Welt“; nach und nach der."""
    earlier = [word.lower for word in tokens[max(at - 2, 0) : at] if word.tag != '"']
    one = tokens[at].lower.startswith("ein") and earlier[-1:] and earlier[-1] in determiners()
    return bool(one) or earlier == ["und", "nach"]


def _pronoun(tokens: Tokens, found: Phrase) -> bool:
    """Whether an article may be a pronoun, or the second of two: auf der einen Seite."""
    article, adjectives = tokens[found.first].lower, found.adjectives
    before = tokens[found.first - 1] if found.first else None
    governed = before is not None and before.tag == "P"
    if article in _MANY and not adjectives and not governed:
        return True  # in Polen haben viele Schutz gefunden
    if article in NUMERALS and not adjectives and governed:
        return True  # allen bis auf drei Startverbot erteilen
    if article in NUMERALS and governed and phrase("", adjectives) & found.known & GENITIVE:
        return True  # einer von acht spanischer Herkunft
    if article == "das" and len(adjectives) > 1 and adjectives[0].endswith("te"):
        return bool(phrase("", adjectives[1:]) & found.known)  # Das erregte öffentliches Interesse
    if article in PRONOUNS and adjectives and PARTICIPLE.search(adjectives[-1]):
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
    if not head.endswith("e") or found.bits & ~DATIVE or not found.bits & SINGULAR:
        return False
    short = noun(head[:-1])
    return bool(short & found.bits) or not (short or found.known & SINGULAR)  # zum Ostertore


def _unended(head: str, known: int) -> bool:
    """Whether a noun needs no ending in the genitive: names, die Figur des Oscar, and languages."""
    if head == "Deutsch" or head.endswith("isch"):
        return True
    if not known & (KINDS["m"] | KINDS["n"]) or head.endswith("chen"):
        return False
    return is_name(head) or head not in lexicon() or (head != "Mann" and head.endswith("mann"))


def _named(tokens: Tokens, at: int) -> bool:
    """Whether a name behind a noun, or a hyphen, may be what the article belongs to."""
    if is_town(tokens[at].text):
        return True
    if at + 1 == len(tokens):
        return False
    head, following = tokens[at], tokens[at + 1]
    if following.start == head.end and following.tag not in MARKS:
        return True  # Park&Ride-Parkplätze
    pair = [word.lower for word in tokens[at + 1 : at + 3]]
    if pair in (["für", head.lower], ["in", head.lower], ["und", "bodens"]):
        return True  # das Schritt für Schritt, das Hand in Hand, des Grund und Bodens
    if following.lower in FOREIGN or following.lower in POSTPOSITIONS:
        return True
    if following.tag == "K" and head.text[-2:] == "er" and _of_place(tokens[at + 2 : at + 3]):
        return True  # den Mainzer und Wiesbadener Parlamenten, des Schweizer und Polnischen Rats
    if head.text == "Art" and _of_art(tokens[at + 1 : at + 3]):
        return True
    return following.noun or following.tag in "eC-–/*:("


def _of_place(following: Tokens) -> bool:
    """Whether words may be adjectives of places: Wiesbadener, Französischen."""
    return all(w.text[0].isupper() and w.text[-2:] in ("er", "en") for w in following)


def _of_art(following: Tokens) -> bool:
    """Whether Art is no kind: des Art deco, im Sinne des Art. 5; auf zwei Art und Weisen."""
    return following[0].tag in ".ue" or following[-1].text == "Weisen"
