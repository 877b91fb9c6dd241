"""A preposition and an article of another case behind it: mit das Auto, für meinem Bruder.

Between a preposition and its noun another phrase may stand, which has a case of its own (für dem
Frieden dienende Zwecke, von das Gesetz brechenden Leuten); so one is sure only of what is followed
by no more adjectives. Adverbs and prefixes look like prepositions (nach und nach das Land), and mit
before das or eine says that it is one of several: Das ist mit das Beste, mit eine Ursache.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.text.german.articles import articles
from qa.text.german.words import Word, words

DATIVE = frozenset(["mit", "von", "bei"])
ACCUSATIVE = frozenset(["für", "gegen"])
# Articles that are no dative, and such that are nothing else.
NO_DATIVE = frozenset(
    "das die eine einen meine deine seine unsere keine keinen diese dieses".split()
)
IS_DATIVE = frozenset(
    "dem einem keinem meinem deinem seinem ihrem unserem eurem diesem jenem jedem".split()
)
# Mit eine Million Euro; Butter bei die Fische; bei keine Angabe.
SET_PHRASES = frozenset(
    "Million Milliarde Billion Fische Ahnung Angabe Meinung Ausschlag Grundstein Anstoß".split()
)
ONE_OF = frozenset(
    """ist sind war waren sei seien wäre wären bin bist bleibt blieb zählt zählen gehört gehören
    gilt gelten hat haben hatte hatten macht machen machte trägt tragen trug prägt prägte prägten
    bestimmt bestimmen bestimmte bildet bilden bildete legt legte legten entscheidet entschied
    gestaltet gestaltete gründete gründeten entwickelt entwickelte entwickelten finanziert
    finanzieren finanzierte verantwortet verantwortete organisiert organisierte organisierten
    bezahlt bezahlte kommt kommst komm geh gehst geht""".split()
)
BESIDE = 9  # words of a clause before and behind that are looked at


def miscased(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of preposition and noun, the preposition and the words behind it."""
    tokens = words(text)
    for at, word in enumerate(tokens[:-2]):
        if word.lower not in DATIVE | ACCUSATIVE or (
            at
            and (tokens[at - 1].tag in ',K–"' or tokens[at - 1].lower in ("nicht", "statt", "was"))
        ):
            continue
        end = _noun(tokens, at + 2)
        if end and _wrong(word, tokens, at, end) and _alone(tokens, end):
            yield (
                word.start,
                tokens[end].end,
                word.text,
                text[tokens[at + 1].start : tokens[end].end],
            )


def _noun(tokens: tuple[Word, ...], at: int) -> int:
    """Index of the noun behind adjectives; 0 where something else comes."""
    while at < len(tokens) and tokens[at].tag == "a" and tokens[at].text.islower():
        at += 1
    return at if at < len(tokens) and tokens[at].tag in "NMn" else 0


def _wrong(preposition: Word, tokens: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether the article behind a preposition has a case that it does not govern."""
    article, between, noun = tokens[at + 1], tokens[at + 2 : end], tokens[end]
    if not article.text.islower() or noun.text in SET_PHRASES:
        return False
    best = any(word.lower.endswith(("ste", "sten", "ßte", "ßten")) for word in (*between, noun))
    one_of = preposition.text == "Mit" or any(
        word.lower in ONE_OF for word in tokens[max(at - BESIDE, 0) : at]
    )
    several = best or (one_of and preposition.lower == "mit")
    if article.text == "der":
        # The weak adjective is a nominative: mit der neue Vertrag.
        known = articles(noun.text) or ""
        strong = bool(between) and all(w.lower.endswith("e") for w in between)
        return strong and "r" in known and "m" in known and "e" not in known and not several
    if preposition.lower in ACCUSATIVE:
        return article.text in IS_DATIVE
    return article.text in NO_DATIVE and not several


def _alone(tokens: tuple[Word, ...], end: int) -> bool:
    """Whether a noun ends its phrase, and no adjective or noun comes that it may depend on."""
    for word in tokens[end + 1 : end + 1 + BESIDE]:
        if word.tag in ".,;:" or word.finite:
            return True
        if word.tag in "aVqpenhu" or (word.tag == "K" and word is tokens[end + 1]):
            return False
    return True
