"""Two phrases that have got into each other, so that a noun comes too late."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import FORMS, articles
from qa.text.german.words import Word, lexicon

Clause = tuple[Word, ...]

# Adjectives that stand for a noun: die anderen im Ort.
NOMINAL = frozenset(
    """anderen andere vielen beiden meisten wenigen einigen allen ersten letzten zweiten dritten
    nächsten besten einzelnen eigenen andere anderer erste erster letzte letzter nächste nächster
    zweite zweiter dritte dritter""".split()
)
PRONOUNS = frozenset(
    "das die der dies einer eine einen dieser diese jeder jede alle manche".split()
)
# Adjectives that never stand for one: im vergangenen Jahr.
ONLY_BEFORE = frozenset(
    """vergangenen kommenden laufenden zunehmenden wachsenden derzeitigen ehemaligen jeweiligen
    gesamten heutigen damaligen bisherigen künftigen""".split()
)
# Prepositions that open no clause and stand before their noun; of places those that follow one.
FIRST = frozenset("über gegen für durch wegen trotz".split())
SECOND = german.PURE_PREPOSITIONS - frozenset("außerhalb innerhalb oberhalb unterhalb".split())


@detector(0.85)
def noun_behind_phrase(view: View) -> Iterator[Hit]:
    """A phrase stands between an adjective or a possessive and its noun, and nothing holds it.

    Flags:
        Sie fordern [[eine gründliche vom Minister Untersuchung]] der Schüsse.

        Er gab [[seine als Karriere Sänger]] auf, um Lehrer zu werden.

        Der Vertrag [[über zwischen den Staaten die Nutzung]] des Wassers läuft aus.

    Passes:
        Sie fordern eine vom Minister bezahlte Untersuchung. Er sah die anderen im Hof Fußball
        spielen. Er gab seine als Sänger begonnene Karriere auf. Er mag es wie Vater Meier.

        Das gilt innerhalb von einer Woche. Von außerhalb des Landes kam Hilfe.

        Sie bleiben das ganze Jahr über in der Nähe ihrer Kolonie und ihrer Nester.
    """
    for sentence in view.sentences:
        last = len(sentence) - 4
        found = [at for at, word in enumerate(sentence) if word.tag in "AP" and at < last]
        for at in found:
            word, tag = sentence[at], sentence[at + 1].tag
            end = 0
            if word.tag == "A" and tag == "a":
                end = _adjective(sentence, at)
            elif word.tag == "A" and tag == "S":
                end = _compared(sentence, at)
            elif word.tag == tag == "P":
                end = _two(sentence, at)
            if end:
                words = view.text[word.start : sentence[end].end]
                message = f"In “{words}” two phrases have got into each other."
                yield Hit(word.start, sentence[end].end, message)
                break


def _adjective(sentence: Clause, at: int) -> int:
    """eine gründliche vom Minister Untersuchung"""
    article, adjective, preposition, inner, noun = sentence[at : at + 5]
    if preposition.tag != "P" or not preposition.text.islower() or adjective.lower in NOMINAL:
        return 0
    if inner.tag not in "NM" or noun.tag not in "NM" or article.lower not in FORMS:
        return 0
    if lexicon().get(adjective.lower) != "a" or (at and sentence[at - 1].tag == ","):
        return 0
    known = articles(noun.text) or ""
    return at + 4 if FORMS[article.lower] in known and articles(inner.text) else 0


def _compared(sentence: Clause, at: int) -> int:
    """seine als Karriere Sänger"""
    article, word, inner, noun = sentence[at : at + 4]
    opens = article.lower not in PRONOUNS and word.lower == "als"
    # des als Weimarer Republik bezeichneten Staates
    held = inner.text.endswith("er") and at + 4 < len(sentence) and sentence[at + 4].tag in "aVq"
    return at + 3 if opens and inner.tag in "NM" and noun.tag in "NM" and not held else 0


def _two(sentence: Clause, at: int) -> int:
    """über zwischen den Staaten die Nutzung"""
    first, second = sentence[at : at + 2]
    if first.lower not in FIRST or second.text not in SECOND or sentence[at + 2].tag != "A":
        return 0
    if first.lower == "über" and at and sentence[at - 1].lower in TIMES:
        return 0  # das ganze Jahr über in der Nähe ihrer Kolonie
    noun = at + 3
    while noun < len(sentence) - 2 and sentence[noun].tag == "a":
        noun += 1
    if noun >= len(sentence) - 2 or not sentence[noun].noun:
        return 0
    article, other = sentence[noun + 1 : noun + 3]
    possessor = article.lower in ("des", "der", "eines", "einer") or article.lower.endswith("es")
    return noun + 2 if article.tag == "A" and not possessor and other.noun else 0


TIMES = frozenset("jahr tag nacht sommer winter woche monat zeit".split())
REACH = 30  # words between the two of a comparison
THIS = frozenset("dieses diesem diesen dieser diese laufenden heurigen".split())


@detector(0.85)
def adjective_without_noun(view: View) -> Iterator[Hit]:
    """An adjective that only stands before its noun stands before a full stop or an article.

    Flags:
        Um das zu ändern, hat die Stadt [[im vergangenen.]] Die Bürger warten.

        Der Verein hat [[neue. Trikots]] und Bälle bekommen.

        Die Liste enthält [[eine genaue der illegalen im]] Park und nennt die Täter.

    Passes:
        Im vergangenen Jahr kam er. Sie reicht von der alten bis zur heutigen, hellen Halle.

        In diesem Jahr kamen mehr als im vergangenen. Der Hafen wächst.

        Er hat eine alte der guten Karten. Die Vergangenen sind vergessen.
    """
    tokens = view.words
    for at in [at for at, token in enumerate(tokens[1:-1]) if token.tag == "a"]:
        word, adjective, behind = tokens[at : at + 3]
        if word.tag == "P" and adjective.lower in ONLY_BEFORE and behind.text == ".":
            if _contrasted(tokens, at):
                continue
            end = behind
        elif word.lower in ("ein", "eine", "einen", "einem") and behind.lower in ("der", "des"):
            inner = tokens[at + 3 : at + 5]
            crossed = [other.tag for other in inner] == ["a", "P"]
            if not crossed or lexicon().get(adjective.lower) != "a":
                continue
            end = inner[-1]
        else:
            continue
        words = view.text[word.start : end.end]
        yield Hit(word.start, end.end, f"In “{words}” the noun of “{adjective.text}” is missing.")
    for before, sentence in pairwise(view.sentences):
        if len(before) > 3 and len(sentence) > 2 and _cut(before, sentence):
            words = f"{before[-2].text}. {sentence[0].text}"
            message = f"In “{words}” a full stop parts an adjective from its noun."
            yield Hit(before[-2].start, sentence[0].end, message)


def _contrasted(tokens: tuple[Word, ...], at: int) -> bool:
    """In diesem Jahr waren es mehr als im vergangenen."""
    earlier = tokens[max(at - REACH, 0) : at]
    return tokens[at - 1].lower in ("als", "wie") and any(
        one.lower in THIS and other.noun for one, other in pairwise(earlier)
    )


def _cut(before: Clause, sentence: Clause) -> bool:
    """Der Verein hat neue. Trikots und Bälle bekommen."""
    verb, adjective, point = before[-3:]
    listed = adjective.tag == "a" and lexicon().get(adjective.lower) == "a"
    if not listed or not adjective.lower.endswith("e") or verb.tag not in "vxXi":
        return False
    if point.text != "." or point.start != adjective.end or not sentence[0].noun:
        return False
    verbs = any(word.finite or word.tag == "X" for word in sentence[:-2])
    return sentence[-1].text == "." and sentence[-2].tag in "pqi" and not verbs
