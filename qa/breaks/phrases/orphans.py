"""Adjectives and articles whose noun comes late, behind a verb or another phrase."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.text.german.articles import FORMS, articles
from qa.text.german.words import Word, lexicon

Clause = tuple[Word, ...]

MOST = frozenset("meisten wenigsten anderen ersten letzten beiden besten allen vielen".split())
COMPARED = frozenset("später früher weiter länger höher näher kürzer".split())
DEFINITE = frozenset("die das den dem".split())


@detector(0.85)
def noun_late(view: View) -> Iterator[Hit]:
    """An adjective stands before a verb or an article, and its noun comes later by itself.

    Flags:
        Der Vorsitzende [[der größten wurde]] am Montag Gewerkschaft des Landes verhaftet.

        Abgeordnete boykottierten [[die aus dem Norden]] Abstimmung. Das war gut.

        Im Finale schlug [[glatten die]] Schwedin in Sätzen die Siegerin.

        Unter dem Druck [[internationaler zog]] das Parlament den Entwurf zurück.

    Passes:
        Der Vorsitzende der größten Gewerkschaft wurde am Montag verhaftet. Er mag das kleinste.

        Abgeordnete boykottierten die aus dem Norden kommende Abstimmung. Die in der Stadt Bern.

        Im Finale schlug die Schwedin die Siegerin glatt. Am besten kennen die Kinder den Weg.

        Um sieben Meter dünner ist der Gletscher in einem einzigen Sommer geworden.

        Je höher stieg das Wasser, desto lauter riefen die Leute. Die Zahl anderer war der Grund.
    """
    for clause in view.clauses:
        for at in range(1, len(clause) - 2):
            end = 0
            if clause[at].tag == "A":
                end = _verb(clause, at) or _phrase(clause, at)
            elif clause[at].tag == "a":
                end = _article(clause, at) or _plural(clause, at)
            if end:
                words = view.text[clause[at].start : clause[end].end]
                message = f"Behind “{words}” the noun comes late."
                yield Hit(clause[at].start, clause[end].end, message)
                break


def _verb(clause: Clause, at: int) -> int:
    """der größten wurde am Montag Gewerkschaft: the noun has no article of its own."""
    article, adjective, verb = clause[at : at + 3]
    if article.text not in ("der", "des") or not clause[at - 1].noun:
        return 0
    if adjective.tag != "a" or not adjective.text.endswith("en") or adjective.text in MOST:
        return 0
    if not verb.finite or not verb.text.islower():
        return 0
    for before, word in zip(clause[at + 2 :], clause[at + 3 : at + 9], strict=False):
        known = articles(word.text) if word.tag in "NM" else None
        alone = before.tag not in "APaCKR" and known is not None
        if alone and FORMS[article.text] in (known or ""):
            return at + 2
    return 0


def _phrase(clause: Clause, at: int) -> int:
    """die aus dem Norden Abstimmung: a phrase with nothing that makes it an attribute."""
    article, preposition, second = clause[at : at + 3]
    if article.text not in FORMS or preposition.tag != "P" or second.tag != "A":
        return 0
    if not clause[at - 1].maybe_finite or second.lower in ("des", "eines"):
        return 0
    end = at + 3
    while end < len(clause) - 2 and clause[end].tag == "a":
        end += 1
    if end + 1 >= len(clause):
        return 0
    inner, noun = clause[end], clause[end + 1]
    known = articles(noun.text) if noun.noun else None
    fits = known is not None and FORMS[article.text] in known
    last = end + 2 == len(clause)  # more may make it an attribute: die im Land Bern geltende Regel
    return end if inner.noun and articles(inner.text) and fits and last else 0


def _article(clause: Clause, at: int) -> int:
    """schlug glatten die Schwedin: an adjective with an ending before the article of another."""
    adjective, article, noun = clause[at : at + 3]
    strong = adjective.tag == "a" and adjective.text.endswith(("en", "em", "es"))
    strong = strong and adjective.text != "dies" and not adjective.text.endswith("dem")
    if not strong or adjective.text in MOST or article.text not in DEFINITE:
        return 0
    before = clause[at - 1]
    opens = before.finite and before.text.islower() and adjective.text.islower()
    return at + 1 if opens and noun.noun and at + 3 < len(clause) else 0


def _plural(clause: Clause, at: int) -> int:
    """unter dem Druck internationaler zog das Parlament: a genitive without its noun."""
    adjective, verb, article = clause[at : at + 3]
    if adjective.tag != "a" or not adjective.text.endswith("er") or not adjective.text.islower():
        return 0
    if lexicon().get(adjective.text[:-1], "") != "a" or adjective.text in COMPARED:
        return 0  # internationale
    before = clause[at - 1]
    opens = clause[0].tag == "P" and before.noun and at < 7
    finite = verb.finite and verb.text.islower()
    opens = opens and not any(word.maybe_finite for word in clause[:at])
    opens = opens and clause[0].lower != "um"  # um sieben Meter dünner ist der Gletscher
    return at + 1 if opens and finite and article.tag in "AR" else 0
