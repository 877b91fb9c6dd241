"""Phrases of a German text, and words like articles in them that stand by themselves.

Keiner hat Geld, das gibt einem Kraft, die beiden besuchten verschiedene Schulen: the noun behind
such a word has no article, so the two need not agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.text.german.paradigms import (
    ACCUSATIVE,
    DATIVE,
    GENITIVE,
    NEUTER,
    NOMINATIVE,
    NUMERALS,
    PLURAL,
    ending,
    phrase,
)
from qa.text.german.words import Word

Tokens = tuple[Word, ...]

# Nouns that come without an article behind verbs: hat der Geld wie Heu.
WITHOUT = frozenset(
    """Abschied Angst Anspruch Arbeit Besuch Druck Durst Ehre Einfluss Erfolg Ferien Freude Frieden
    Geburtstag Geduld Geld Glück Grund Heimweh Hunger Interesse Krach Kraft Lärm Lob Lust Macht
    Mitleid Mut Pause Pech Platz Recht Respekt Rücksicht Ruhe Schmerzen Schuld Sinn Sorgen Spaß
    Streit Urlaub Vertrauen Zeit""".split()
)
# Nouns of turns with a dative: Das trägt dem Rechnung, dem ist Folge zu leisten.
TURNS = frozenset("Rechnung Einhalt Folge Genüge Abhilfe Vorschub Tribut".split())
THESE = frozenset(f"{stem}{end}" for stem in ("dies", "jen") for end in ("e", "en", "em", "er"))
SOMEBODY = frozenset("einer keiner jeder jede jedes einem meiner deiner seiner".split())
OTHERS = frozenset("das die dem den der denen".split())
GERUNDS = frozenset("das beim zum vom im am".split())  # beim Münzen sammeln
GROUPS = NUMERALS | frozenset("beiden meisten allen vielen wenigen anderen".split())
MANY = frozenset(
    stem + end
    for stem in ("viel", "mehrer", "zahlreich", "beid", "einig", "etlich", "wenig", "all")
    for end in ("e", "en", "er")
)  # fmt: skip
# What costs or teaches somebody something: Das kostet einen Zeit.
COSTS = re.compile(r"^(?:ge)?(?:kost|lehr)(?:en?|e?te?n?|et)$")
# Das werden wir nächste Woche tun, das nennt man Normalität, das macht Schule.
TIMED = frozenset("nächste nächstes letzte letztes vorige voriges diese jede jedes".split())
NAMING = re.compile(
    r"^(?:ist|sind|sei|seien|wäre|wären|war|waren|soll|sollte|nenn(?:en?|t)|nannten?|heiß(?:t|en))$"
)
SEVERAL = frozenset("sind waren seien wären".split())  # sind das Schritte
BEHIND = 5  # words behind a noun in which such a verb comes
ADVERBS = 3  # adverbs between a determiner and what it belongs to
CLAUSE = 12  # words of a clause that are looked at


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


def stands_alone(tokens: Tokens, found: Phrase) -> bool:
    """Whether the first word of a phrase may stand by itself, and the noun belong to the rest."""
    turn = tokens[found.first].lower in OTHERS and tokens[found.noun].text in TURNS
    if turn and not found.adjectives:
        return True
    if _grouped(tokens, found) or _elliptic(tokens, found):
        return True
    if _that(tokens, found):
        return True
    bare = _bare(tokens, found) if not found.adjectives else _dative(tokens, found)
    return bare or _led(tokens, found)


def _that(tokens: Tokens, found: Phrase) -> bool:
    """Whether das may be the subject: als sei das Normalität, weil das Arbeitsplätze sichert."""
    if tokens[found.first].lower != "das" or not found.first:
        return False
    if found.adjectives and not phrase("", found.adjectives) & found.known:
        return False
    timed = found.adjectives[:1] and found.adjectives[0] in TIMED
    before = tokens[found.first - 1]
    said = before.tag == "S" or before.lower == "all" or bool(NAMING.search(before.lower))
    return bool(timed) or said or is_that(tokens, found.first, found.noun)


def is_that(tokens: Tokens, first: int, last: int) -> bool:
    """Whether das at one place may be the subject, and the noun at another what it is or brings:
    sind das Schritte, wie kann das Hoffnung sein, das kann uns Geld kosten."""
    if tokens[first].lower != "das" or not first:
        return False
    before, behind = tokens[first - 1], tokens[last + 1 : last + 1 + BEHIND]
    if before.lower in SEVERAL:
        return True
    forms = {word.lower for word in behind}
    costs = before.tag == "R" and "kosten" in forms
    rouses = before.maybe_finite and last > first + 1 and "hervor" in forms
    hope = before.maybe_finite and "sein" in forms and tokens[last].text in WITHOUT | {"Hoffnung"}
    return costs or rouses or hope


def _governed(tokens: Tokens, found: Phrase) -> bool:
    return found.first > 0 and tokens[found.first - 1].tag == "P"


def _bare(tokens: Tokens, found: Phrase) -> bool:
    """Whether the noun right behind may be without an article: hat jeder Recht, macht einem Mut."""
    article, head = tokens[found.first].lower, tokens[found.noun].text
    before = tokens[found.first - 1] if found.first else None
    governed = _governed(tokens, found)
    following = tokens[found.noun + 1 :][:1]
    if article in GERUNDS and found.known & PLURAL and following and following[0].tag in "iV":
        return True
    if article in NUMERALS:
        return before is not None and (before.noun or before.maybe_finite)
    if article in MANY:
        return not found.known & PLURAL  # mit allen Mitleid
    plural = head.endswith("n") and found.known & PLURAL & DATIVE and not found.known & NEUTER
    if article == "das" and plural and before is not None and not governed:
        return True  # Länder, in denen Männer das Frauen verbieten
    if article in SOMEBODY:
        return not governed and not (before is not None and before.noun and article == "einer")
    if article == "einen":
        clause = tokens[max(found.first - CLAUSE, 0) : found.noun + CLAUSE]
        return any(COSTS.search(word.lower) for word in clause)
    if article == "eine":
        return before is not None and before.finite and head in WITHOUT
    if before is None or (governed and head not in WITHOUT):
        return False
    if article in THESE:
        return before.maybe_finite or before.tag in "FRbS" or head in WITHOUT
    return article in OTHERS and head in WITHOUT and _beside_verb(tokens, found)


def _beside_verb(tokens: Tokens, found: Phrase) -> bool:
    """Whether a finite verb stands before an article or behind its noun: für die Sinn macht."""
    beside = (*tokens[max(found.first - 2, 0) : found.first], *tokens[found.noun + 1 :][:1])
    return any(word.tag in "vxX" for word in beside)


def _dative(tokens: Tokens, found: Phrase) -> bool:
    """Whether a pronoun has the dative: wenn man diesen spezifische Unterstützung biete."""
    dative = tokens[found.first].lower in ("diesen", "diesem", "jenen", "jenem")
    rest = phrase("", found.adjectives) & found.known & (NOMINATIVE | ACCUSATIVE)
    return dative and not _governed(tokens, found) and bool(rest)


def _grouped(tokens: Tokens, found: Phrase) -> bool:
    """Whether a group is named without a noun: Dann besuchten die beiden verschiedene Schulen."""
    between = tokens[found.first : found.noun]
    places = [at for at, word in enumerate(between) if word.lower in GROUPS]
    if not places or _governed(tokens, found):
        return False
    rest = tuple(word.lower for word in between[places[-1] + 1 :])
    single = places[-1] == 0 and between[0].lower != "allen"
    strong = phrase("", rest) & found.known & (NOMINATIVE | ACCUSATIVE)
    return bool(rest) and not single and bool(strong)


def _elliptic(tokens: Tokens, found: Phrase) -> bool:
    """Whether a genitive follows instead of the noun: über das öffentlicher Schulen hinaus."""
    plural = bool(phrase("", found.adjectives) & found.known & GENITIVE & PLURAL)
    strong = bool(found.adjectives) and all(ending(word) == "er" for word in found.adjectives)
    if tokens[found.first].lower in MANY:  # darunter viele jüdischer Religion
        single = phrase("", found.adjectives) & found.known & GENITIVE & ~PLURAL
        return strong and bool(single)
    governed = _governed(tokens, found) and tokens[found.first].lower in OTHERS
    return governed and strong and plural


def _led(tokens: Tokens, found: Phrase) -> bool:
    """Whether a determiner before an adverb leads: die vorher zahlreichen illegalen Abbrüche."""
    if tokens[found.first].lower not in MANY:
        return False
    for word in reversed(tokens[max(found.first - ADVERBS, 0) : found.first]):
        if word.tag == "A":
            return True
        if word.tag not in "Fba":
            return False
    return False
