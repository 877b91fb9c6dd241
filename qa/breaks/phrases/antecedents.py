"""Relative clauses whose noun does not stand before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.text.german.articles import articles
from qa.text.german.words import Word

Clause = tuple[Word, ...]

SINGLE = frozenset("Der Das Ein dem des einem eines".split())
PLURAL = frozenset(
    "sind waren haben hatten werden wurden können konnten müssen mussten sollen sollten".split()
)
SINGULAR = frozenset("ist war hat hatte wird wurde kann konnte muss musste soll sollte".split())


@detector(0.85, needs=(",",))
def relative_apart(view: View) -> Iterator[Hit]:
    """A relative clause follows a noun of another gender or number: the noun is elsewhere.

    Flags:
        Der Hersteller, [[die im]] Verkehr zugelassen sind, der E-Scooter ruft 4.000 Stück zurück.

        Die Kinder, [[deren am]] Rhein wohnen und Eltern arbeiten, teilen sich die Fahrt.

        Der Hund des Nachbarn, [[die in]] Berlin gewesen sind, bellt. Der Hund, der bellt, ist alt.

        Die Frau, [[der im]] Garten arbeitet, winkt.

        Das Kind, [[deren Vater]] im Krieg fiel, wurde adoptiert.

    Passes:
        Der Mann, die Frau und das Kind sind da. Die Frau, der im Sommer das Rad gestohlen wurde.

        Der Hersteller der Roller, die zugelassen sind, ruft sie zurück. Der Vater, die Mutter ist.

        Die Eltern, deren am Rhein wohnende Töchter tanzen, und die, deren im Mai gedacht wird.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        for (head, mark, _), (clause, _, _) in pairwise(found):
            if mark != "," or len(clause) < 3 or not head[-1].noun:
                continue
            first, second = clause[0], clause[1]
            head = head[1:] if head[0].tag == "P" and len(head) > 2 else head
            opens = head[0] in sentence[:2] and first.text == "die" and second.tag in "PFb"
            opens = opens and len(head) < 9
            other = opens and _other(head, clause)
            other = other or (head[0] in sentence[:2] and len(head) < 5 and _owner(head, clause))
            if other or _whose(clause) or _he(sentence, head, clause):
                message = f"What “{first.text}” refers to does not stand before it."
                yield Hit(first.start, second.end, message)


def _other(head: Clause, clause: Clause) -> bool:
    """Whether a sentence opens with der or das and one noun, and die cannot refer to it."""
    # Der Hund des Nachbarn: of two nouns the second is one alone, too.
    at = next((i for i, word in enumerate(head) if word.text in ("des", "eines")), len(head))
    noun, article = head[at - 1], head[0]
    plain = 1 < at < 5 and all(word.tag == "a" for word in (*head[1 : at - 1], *head[at + 1 : -1]))
    known = articles(noun.text) if noun.tag in "NM" else None
    # Of the articles dem is that of a masculine or neuter alone, whose plural may be the same.
    single = known is not None and "m" in known and article.text in SINGLE
    if not plain or not single:
        return False
    verb, inner = clause[-1], clause[1:-1]
    late = verb.lower in PLURAL or verb.lower in SINGULAR or (verb.tag == "v" and _all_held(inner))
    return late and not any(word.tag in "vxKS" for word in inner)


def _owner(head: Clause, clause: Clause) -> bool:
    """Whether deren stands behind one masculine or neuter, or dessen behind what die opens."""
    noun, article = head[-1], head[0]
    known = articles(noun.text) if noun.noun else None
    if known is None or any(word.tag != "a" for word in head[1:-1]) or not clause[1].noun:
        return False
    if clause[0].text == "deren":
        return article.text in SINGLE and "m" in known
    return clause[0].text == "dessen" and article.text == "Die" and "e" in known


def _he(sentence: Clause, head: Clause, clause: Clause) -> bool:
    """Whether der is the subject of its clause, behind a noun with die: die Frau, der dort lebt."""
    first, verb = clause[0], clause[-1]
    alone = head[0] is sentence[0] and head[0].text == "Die" and len(head) == 2
    if not alone or first.text != "der" or clause[1].tag not in "PFb" or len(clause) > 9:
        return False
    inner = clause[1:-1]
    if verb.tag != "v" or verb.lower.startswith(IMPERSONAL) or any(w.tag in "pqR" for w in inner):
        return False
    return all(word.tag in "PAaNMnFb" for word in inner) and _all_held(inner)


def _all_held(words: Clause) -> bool:
    """Whether every noun belongs to a preposition before it."""
    held = False
    for word in words:
        if word.tag == "P":
            held = True
        elif word.noun:
            if not held:
                return False
            held = False
        elif word.tag == "A" and not held:
            return False
    return True


# Verbs that have no subject beside a dative: der vor der Prüfung graut.
IMPERSONAL = (
    "grau", "grus", "lieg", "lag", "geling", "gelang", "fehl", "mangel", "gefiel", "gefäll",
    "schwindel", "reich", "geht", "ging", "geh", "passier", "eil", "genüg", "lang", "schien",
    "schein", "dämmer", "schwan", "schauder", "droh", "gehör", "zusteh", "gebühr", "blieb", "bleib",
)  # fmt: skip


def _whose(clause: Clause) -> bool:
    """Whether behind deren or dessen a phrase and a verb come, and no noun of its own."""
    if clause[0].text not in ("deren", "dessen") or clause[1].tag != "P":
        return False
    at = 2
    while at < len(clause) - 1 and clause[at].tag in "Aa":
        at += 1
    if not clause[at].noun or at + 1 >= len(clause):
        return False
    verb, behind = clause[at + 1], clause[at + 2 : at + 3]
    joined = bool(behind) and behind[0].lower in ("und", "oder")
    return joined and verb.tag in "ivx" and verb.text.islower() and len(clause) > at + 3


MISMATCHED = {
    "die": frozenset("Ein Der Das Mein Sein Unser Kein".split()),
    "das": frozenset(["Eine", "Die", "Meine", "Keine"]),
    "den": frozenset(["Eine", "Das", "Meine", "Keine"]),
}


@detector(0.85, needs=(",",))
def head_unlike(view: View) -> Iterator[Hit]:
    """Behind a first noun comes a clause with its verb at the end that cannot belong to it.

    Flags:
        Alle warteten. [[Ein Kunde, die]] Tür geöffnet hatte.

        Wir hatten Wochen, [[kein Brot, in denen]] es im Laden gab.

        Es war ein Tag, [[die Heizung, an dem]] nicht lief.

    Passes:
        Eine Kundin, die die Tür geöffnet hatte. Ein Mann, der die Tür geöffnet hatte.

        Die Alpen, die Anden und ein Land, in dem es Berge gibt. Die Kunden, die Türen öffnen.

        Sie teilten Kohle und Stahl, die Stoffe, aus denen man damals Kriege machte, unter sich auf.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        if len(found) == 2 and found[0][1] == "," and sentence[-1].text == ".":
            head, clause = found[0][0], found[1][0]
            first = head[0].text in MISMATCHED.get(clause[0].text, ())
            late = len(clause) > 3 and clause[-1].tag in "xX" and clause[-2].tag in "pqi"
            alone = late and not any(word.finite for word in clause[:-1])
            if first and alone and len(head) == 2 and head[1].noun:
                message = f"The clause “{clause[0].text} …” does not belong to its noun."
                yield Hit(head[0].start, clause[0].end, message)
        for (first_part, mark, head), (_, closing, clause) in pairwise(found):
            inserted = head and clause and clause[0].tag == "P" and head[0].tag == "A"
            near = inserted and mark == closing == "," and first_part[-1].noun
            if near and _inserted(head, clause):
                message = f"“{clause[1].text}” does not belong to “{head[-1].text}”."
                yield Hit(head[0].start, clause[1].end, message)


FEMININE = ("ung", "heit", "keit", "schaft", "tion", "tät", "ik", "anz", "enz", "ie")
INDEFINITE = frozenset("ein einen einem kein keinen keinem".split())


def _inserted(head: Clause, clause: Clause) -> bool:
    """kein Brot, in denen; die Heizung, an dem: a phrase that the pronoun behind does not fit."""
    if len(head) < 2 or head[0].tag != "A" or not head[-1].noun or len(clause) < 4:
        return False
    if clause[0].tag != "P" or any(word.tag != "a" for word in head[1:-1]):
        return False
    known = articles(head[-1].text) or ""
    feminine = known == "er"
    other = head[0].lower in INDEFINITE or ("m" in known and "e" not in known)
    pronoun, behind = clause[1].lower, clause[2].tag in "ARFP"
    if pronoun == "denen":
        # die Stoffe, aus denen: a plural has the articles of a feminine, but for its ending.
        return (feminine and head[-1].lower.endswith(FEMININE)) or other
    return behind and ((pronoun == "dem" and feminine) or (pronoun == "der" and other))
