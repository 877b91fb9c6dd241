"""Noun phrases that are opened and never get their noun, or get it without what must stand before.

Between an article or preposition and its noun German has adjectives, adverbs that belong to them,
and whole phrases that belong to a participle: eine gegen die Fällung gerichtete Petition. So behind
an inner phrase an adjective with an ending must come before the noun does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word, lexicon

# Prepositions that may stand before another one only if that belongs to an adjective.
BEFORE_PHRASE = frozenset("für von wegen gegen durch trotz".split())
INNER = frozenset("in im an am auf mit bei beim nach vor gegen für seit aus durch ins".split())
INDEFINITE = frozenset("eine einen einem einer".split())
# Articles of an inner phrase; der and des may be a possessor: auf das des Staates.
CASES = frozenset("das die den dem".split())
PRESENT = ("nde", "nden", "nder", "ndes", "ndem")
ADJECTIVES = ("lich", "ig", "isch", "bar", "sam", "haft", "los", "iv")


@detector(0.85)
def phrase_without_adjective(view: View) -> Iterator[Hit]:
    """A phrase stands between an article or preposition and its noun, but no adjective holds it.

    Flags:
        Mehr als 4.000 Menschen haben [[eine gegen die Fällung Petition]] unterzeichnet.

        [[Wegen in den frühen Morgenstunden Windes]] fuhr die Fähre nicht.

        Die Bahn wird Oberfeld [[mit dem das Klinikum verbinden]].

        Drei [[der seit vermissten Sonntag Wanderer]] wurden gefunden.

    Passes:
        Menschen haben eine gegen die Fällung gerichtete Petition unterzeichnet.

        Wegen in den Morgenstunden aufkommender Winde fuhr sie nicht, mit dem das Haus fällt.

        Die Strecke soll in eine nach dem Modell auszubauende Bahn münden.

        Er ist einer von zwei Millionen, für bis zu zehn Euro, seit über zwei Jahren von zu Hause.

        Das wird zum einen durch Ihr Paket nicht besser. Wenn einem an der Freiheit liegt, geht das.

        Laut einer im American Journal of Epidemiology veröffentlichten Studie liegt er vorn.

        Die der Stadt Bremen gehörenden Häuser und die in Bremen Geborenen sind fort.
    """
    tokens = view.words
    for start in range(len(tokens) - 3):
        one = tokens[start].lower in ("einen", "einem") and start > 0
        if one and (tokens[start - 1].lower == "zum" or tokens[start - 1].tag == "S"):
            continue  # zum einen durch die Not; wenn einem an der Freiheit liegt
        end = _violated(tokens, start) if tokens[start].tag in "PA" else 0
        if end:
            words = " ".join(word.text for word in tokens[start : end + 1])
            yield Hit(
                tokens[start].start,
                tokens[end].end,
                f"In “{words}” a word is missing or in the wrong place.",
            )
            break


def _opens(tokens: tuple[Word, ...], start: int) -> int:
    """Where the inner phrase starts, if a phrase opens here that nobody takes for a pronoun."""
    word, second, third = tokens[start : start + 3]
    before = tokens[start - 1] if start else None
    apart = before is None or before.tag in ',K"(–S' or before.lower in ("als", "wie")
    if before is not None and before.lower.startswith(("wo", "davon", "darunter")):
        return 0  # wovon einer im Herbst Sieger war
    if word.lower == "eine" and before is not None and before.lower in ("der", "die", "das"):
        return 0  # der eine an der Universität, der andere bei einer Lesung
    if word.lower.startswith("eine") and before is not None and before.tag == "K":
        # eine in Sibirien und eine auf der Halbinsel
        near = pairwise(tokens[max(start - 10, 0) : start])
        if any(a.lower == word.lower and b.tag == "P" for a, b in near):
            return 0
    if second.lower == "am" and third.lower.endswith("sten"):
        return 0  # der am frühesten entwickelten Länder
    if word.tag == "P":
        if second.tag == "P" and word.lower in BEFORE_PHRASE and second.lower in INNER:
            return start + 1
        article = (second.lower == "der" or second.lower in CASES) and third.lower in CASES
        return (
            start + 2
            if article and not apart and word.lower in german.PURE_PREPOSITIONS | WITH
            else 0
        )
    if second.tag != "P" or second.lower not in INNER or word.tag != "A":
        return 0
    # Behind a noun der is an article; behind a comma or a verb it may be a pronoun.
    owner = word.lower == "der" and before is not None and before.tag in "NM"
    owner |= word.lower == "der" and before is not None and before.lower in NUMERALS
    return start + 1 if word.lower in INDEFINITE or owner else 0


FIXED = frozenset(["weitem", "meisten", "stärksten", "besten", "häufigsten"])
NUMERALS = frozenset("einer eine eines zwei drei vier fünf sechs viele einige mehrere".split())
WITH = frozenset(["mit", "auf", "über", "um", "nach", "bei", "aus"])


def _violated(tokens: tuple[Word, ...], start: int) -> int:
    """Index of the word at which the phrase fails; 0 where it does not, or nobody can tell."""
    inner = _opens(tokens, start)
    at = _phrase_end(tokens, inner) if inner else 0
    if not at or at >= len(tokens):
        return 0
    word, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if any(other.lower in ("of", "the", "and", "for") for other in tokens[at : at + 3]):
        return 0  # einer im American Journal of Epidemiology veröffentlichten Studie
    if after is not None and after.tag == "K":
        return 0  # eine für den Standort Bonn und das Land wichtige Bahn
    if tokens[at - 1].lower.endswith(PLACES) and word.tag in "Nn":
        return 0  # die in der Republik Irland gebauten Schiffe
    if _common(word):
        plain = after is None or not (after.tag in "aNMnV" or after.lower.endswith(PRESENT))
        return at if plain else 0
    if inner == start + 2:
        return at if word.tag in "vxi." or (word.tag == "b" and after and after.tag in ",.") else 0
    if tokens[start].tag != "P" or tokens[inner].lower not in ("in", "im"):
        return 0
    stray = word.tag in "bF" and after is not None and after.tag in "PvxA"
    # durch im Innenraum nicht in Erscheinung tretende Bögen
    stray &= not any(other.lower.endswith(PRESENT) for other in tokens[at + 2 : at + 6])
    # von im Zuge der Reform betroffenen Orten
    frame = tokens[at - 1].lower in ("rahmen", "zuge", "laufe", "sinne", "auftrag", "namen")
    genitive = frame and word.lower in ("der", "des", "eines", "einer")
    return at if (word.tag in "vxAR" and not genitive) or stray else 0


PLACES = ("republik", "standort", "stadt", "land", "kanton", "staat", "provinz", "region", "insel")


def _common(noun: Word) -> bool:
    """Whether a noun is one that the lists know, and no adjective with a capital."""
    if noun.text in ("Sie", "Hause") or noun.tag not in "NMn" or _adjective(noun):
        return False
    return noun.tag in "NM" or articles(noun.text) is not None


def _adjective(noun: Word) -> bool:
    """Whether it is an adjective or participle with a capital: die Beschäftigten."""
    return lexicon().get(noun.lower, "") in ("a", "V") or noun.lower.endswith(("enden", "igten"))


def _phrase_end(tokens: tuple[Word, ...], start: int) -> int:
    """Index behind an inner phrase that is complete and plain; 0 where it is not."""
    at = start
    if tokens[at].tag == "P":
        at += 1
    if at < len(tokens) and tokens[at].tag == "A":
        at += 1
    while at < len(tokens) and tokens[at].tag in "aV" and tokens[at].lower not in FIXED:
        at += 1
    if at + 1 < len(tokens) and tokens[at].tag == "n" and tokens[at].lower.endswith("s"):
        at += tokens[at + 1].noun  # Hickeys Reiseseiten
    if at >= len(tokens) or at == start or tokens[at].tag not in "NMn" or _adjective(tokens[at]):
        return 0
    # Behind a bare measure the thing measured stands: aus Mengen Stickstoff.
    return 0 if tokens[at].tag == "M" and tokens[at - 1].tag not in "AaV" else at + 1


@detector(0.85)
def uninflected_adjective(view: View) -> Iterator[Hit]:
    """An adjective without ending stands between an article and its noun: a word is missing.

    Flags:
        Karten sind [[im erhältlich Amt]].

        Die Suche wurde [[am eingestellt Abend]].

        Das Gericht hat in [[seinem gestern Urteil]] die Klage abgewiesen.

    Passes:
        Karten sind im örtlichen Amt erhältlich. Ihr eigentlich Kontakt. Das ist ein lila Haus.

        Er ist zum möglichst frühen Zeitpunkt da, im bislang einzig bekannten Fall.

        Sie ziehen aus den anderthalb Dutzend Einsätzen ab.

        Sie kamen auf einer vierzig Jahre währenden Reise durch die Wüste.

        Zwei Stoffe, von denen eines chemisch Kupfer war; Kraftwerke, eines zusätzlich Gas.

        Die Wahl – bei der erstmals Frauen wählten – fand im Januar statt.

        Von den vierzehn Kirchen und den fünfundzwanzig Schulen standen nur noch zwei.

        Er zog in einen häufig Nebel bringenden Kessel am Ufer.

        Sie liegt am Ufer des international Kiel Canal genannten Kanals.

        Das liegt im Rahmen des betrieblich Zumutbaren der freiwillig Dienst Leistenden.
    """
    tokens = view.words
    for index in range(len(tokens) - 2):
        if tokens[index + 1].tag not in "bpqF" or _held_later(tokens, index + 2):
            continue
        article, word, noun = tokens[index : index + 3]
        one = article.lower in ("eines", "einem") and index > 0
        if one and (tokens[index - 1].tag in ",R" or tokens[index - 1].text == "denen"):
            continue  # von denen eines chemisch Kupfer war
        opens = article.lower in german.FUSED or article.lower in NEVER_PRONOUN
        uninflected = word.tag == "b" and word.text.islower() and word.lower.endswith(ADJECTIVES)
        uninflected &= not NUMERAL.search(word.lower)
        uninflected |= _participle(article, word)
        behind = tokens[index + 3] if index + 3 < len(tokens) else noun
        if behind.tag != "a" and noun.tag in "NM" and _adverb(tokens, index):
            opens = uninflected = True
        apart = word.start == article.end + 1 and noun.start == word.end + 1
        plain = noun.noun and noun.text[1:].islower() and not _adjective(noun)
        if opens and uninflected and apart and plain:
            words = f"{article.text} {word.text} {noun.text}"
            yield Hit(article.start, noun.end, f"In “{words}” a word is missing.")


def _held_later(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a noun is an adjective with a capital, or the object of a participle behind it: des
    betrieblich Zumutbaren, einem häufig Nebel bringenden Kessel."""
    if [word.lower for word in tokens[index - 2 : index]] == ["unser", "täglich"]:
        return True  # unser täglich Brot
    if tokens[index].lower.endswith(("baren", "lichen", "ischen")):
        return True
    for word in tokens[index + 1 : index + 4]:
        if not word.tag.isalpha() or word.tag in "vxPA":
            return False
        if word.lower.endswith(("enden", "ende", "ender", "eten", "nnten")):
            return True
    return False


def _adverb(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether an adverb or bare adjective stands where only one with an ending can."""
    article, word = tokens[index : index + 2]
    if (
        (word.tag != "b" and word.lower not in TIMES)
        or not word.text.islower()
        or not article.text.islower()
    ):
        return False
    if word.lower in UNCHANGED or word.lower in PHRASAL or NUMERAL.search(word.lower):
        return False
    if word.lower.endswith(("en", "e", "es", "em")):
        return False
    if article.lower in german.FUSED | POSSESSIVE | {"einem", "eines", "des"}:
        return True
    inside = index > 1 and tokens[index - 1].tag == "P" and tokens[index - 2].tag not in ",KS–-("
    return inside and article.lower in ("das", "die", "der", "den", "dem")


# Prepositions that the list of words has as adverbs: ihren außer Kontrolle geratenen Hunden.
PHRASAL = frozenset("außer samt mitsamt zwecks mangels binnen anhand infolge".split())
TIMES = frozenset("gestern heute hier dort dann jetzt nun oft bald damals".split())
POSSESSIVE = frozenset(
    stem + end for stem in ("mein", "dein", "sein", "ihr", "unser") for end in ("em", "en", "es")
)
UNCHANGED = frozenset(
    """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend halb lila rosa
    ganz viertel paar andern unsern""".split()
)
NUMERAL = re.compile(
    r"(?:tel|anderthalb|[zß]iger|einhalb|tausend|hundert|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn"
    r"|(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|drei(?:ß|ss)ig|elf|zwölf)$"
)


def _participle(article: Word, word: Word) -> bool:
    """Whether a participle without ending follows an article that is no pronoun."""
    sure = article.lower in german.FUSED or article.lower in ("einem", "eines", "des")
    participle = word.tag == "p" or (word.tag == "q" and sure)
    return participle and word.text.islower() and word.lower.endswith("t")


NEVER_PRONOUN = frozenset("einem einen eines des einer mein dein sein unser".split())
