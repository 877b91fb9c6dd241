"""Clauses and phrases that lack a part: a noun behind its adjective, a subject, a participle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import OPENER, View, detector, lowered
from qa.breaks.phrases.elided import named_before
from qa.breaks.verbs.separable import may_have_verb
from qa.breaks.verbs.verbless import clause_end, ended
from qa.check import Hit
from qa.text.german.words import Word

INDEFINITE = frozenset("eine einen einem einer eines".split())
# Adjectives of this length stand alone for a noun named before only rarely: eine neue.
LONG = 8
OTHERS = frozenset("weiteren weiterem weiterer weiteres einzigen einziger einziges".split())
ATTRIBUTES = ("nde", "nden", "nder", "ndes", "ndem", "te", "ten", "ter", "tes", "tem", "ene")


@detector(0.85)
def adjective_alone(view: View) -> Iterator[Hit]:
    """An adjective behind an article has no noun; what belongs to the noun follows.

    Flags:
        Der Bericht enthält [[eine ausführliche der]] Schäden im Park und nennt die Täter.

        Die Bauern erhielten [[eine einmalige für]] das Vieh, das ertrunken war.

        [[Die stellvertretende des]] Ausschusses trat gestern zurück.

        Nach [[einem neu geschaffenen der]] Behörde können Kunden ihren Antrag einreichen.

    Passes:
        Der Bericht enthält eine ausführliche, der Lage angemessene Darstellung.

        Er fand eine einstimmige für den Bau sprechende Mehrheit. Der schnellste des Feldes gewann.

        Der Umbau führt von einer sehr zentralen auf eine dezentrale Erzeugung.

        Eine kleinere in Kiel wurde geschlossen. Die Woche wird eine betriebsame für den Verein.

        Sie sah manche spielende in der Stadt und ging.

        Er sprach nicht von einem nationalen Mandat, sondern von einem europäischen mit Schiffen.

        Von den Ideen war eine ausgezeichnet. Wir brauchen eine der Stadt gehörende Fläche.
    """
    tokens = view.words
    for start in range(len(tokens) - 3):
        at = _adjective(tokens, start) if tokens[start].tag == "A" else 0
        if not at:
            continue
        both = start and tokens[start - 1].lower == "von" and tokens[at + 1].lower in ("auf", "zu")
        both = both or named_before(tokens, start)
        # Eine kleinere in Kiel wurde geschlossen: another one was named before.
        other = tokens[at].lower.endswith(("ere", "eres")) and tokens[at + 1].tag == "P"
        if not both and not other and _owner_or_phrase(tokens, start, at):
            words = view.text[tokens[start].start : tokens[at + 1].end]
            message = f"In “{words}” a noun is missing after “{tokens[at].text}”."
            yield Hit(tokens[start].start, tokens[at + 1].end, message)
            return


def _adjective(tokens: tuple[Word, ...], start: int) -> int:
    """Index of a long adjective behind the article at ``start``; 0 where there is none."""
    article, at = tokens[start], start + 1
    if start and tokens[start - 1].tag in "KS":
        return 0
    if tokens[at].tag in "bF" and article.lower in INDEFINITE:
        at += 1
    word, behind = tokens[at], tokens[at + 1]
    plain = word.tag == "a" and word.text.islower() and behind.text.islower()
    if not plain or len(word.text) < LONG or behind.tag not in "AP" or word.lower in OTHERS:
        return 0
    part = word.lower.endswith(("ende", "enden", "ender", "endes"))
    sure = article.lower in INDEFINITE or (part and article.lower != "das")
    return at if sure and not word.lower.endswith(("ste", "sten", "ster", "stes")) else 0


def _owner_or_phrase(tokens: tuple[Word, ...], start: int, at: int) -> bool:
    """Whether a possessor or a whole phrase follows, and nothing that holds them."""
    behind, end = tokens[at + 1], _noun_after(tokens, at + 1)
    if not end or end + 1 >= len(tokens):
        return False
    inner = tokens[at + 2 : end + (10 if behind.tag == "P" else 4)]
    if any(word.tag in "aVpq" and word.lower.endswith((*ATTRIBUTES, "enen")) for word in inner):
        return False
    if behind.tag == "A":
        counted = tokens[at + 2].tag == "C"  # die führenden der 3.000
        return (
            not counted
            and behind.lower in ("des", "der", "eines")
            and tokens[end + 1].tag not in "anN"
        )
    after = tokens[end + 1]
    return after.tag in ",.vxX" and (after.tag != "." or tokens[start].lower in INDEFINITE)


def _noun_after(tokens: tuple[Word, ...], start: int) -> int:
    """Index of the noun that ends the phrase opened at ``start``; 0 where none does."""
    at = start + 1
    while at < len(tokens) and tokens[at].tag in "AaCb":
        at += 1
    return at if at < len(tokens) and tokens[at].noun else 0


REACH = 130  # characters before als in which a comparison is looked for
# Behind one of these in the same sentence, als may compare.
MORE = re.compile(
    r"\b(?:[Mm]ehr|[Ww]eniger|[Aa]ndere?[mnrs]?|[a-zäöüß]{4,}er(?:e[mnrs]?)?)\b[^.!?:;]{0,90}, $"
)
SUBJECTLESS = frozenset("dass weil obwohl nachdem bevor als wenn sobald".split())
# Words of a clause that are no subject and hide none.
BESIDE = frozenset("FbC")
NOT_HELD = ("ihr", "mehr", "alle", "viele", "allem")  # vor allem


@detector(0.85, needs=SUBJECTLESS)
def subject_lost(view: View) -> Iterator[Hit]:
    """A subordinate clause has a verb that wants a subject, and none.

    Flags:
        Alle hoffen, [[dass]] an den Tisch zurückkehren, bevor der Winter kommt.

        Er rügt, [[dass]] den Familien nie ausgehändigt wurden, was ihnen gehört.

        [[Als]] das Dorf erreichten, waren alle fort.

    Passes:
        Alle hoffen, dass an der Lösung gearbeitet wird, dass den Familien geholfen wurde.

        Er rügt, dass im Werk Leute fehlen, dass mit Folgen zu rechnen ist, als sie das Dorf
        erreichten.

        Sie hat mehr Karten verschickt, als an ihrer Wand hängen.
    """
    for clause in view.clauses:
        if clause[0].lower in SUBJECTLESS and clause[0].tag == "S" and _subjectless(clause):
            if _compares(view.text, clause[0]):
                continue
            message = f"The clause “{clause[0].text} … {clause[-1].text}” has no subject."
            yield Hit(clause[0].start, clause[0].end, message)


def _compares(text: str, opener: Word) -> bool:
    """Whether als goes on with a comparison, whose subject stands before: mehr, als hier hängen."""
    return opener.text == "als" and bool(
        MORE.search(text, max(opener.start - REACH, 0), opener.start)
    )


def _subjectless(clause: tuple[Word, ...]) -> bool:
    last, inner = clause[-1], clause[1:-1]
    if not 2 < len(clause) < 12 or not inner or any(w.tag in "RKSzuehX" for w in inner):
        return False
    if last.lower in ("wurden", "waren", "sind"):
        return _dative_alone(inner)
    lone = inner[0].text == "das" and len(inner) == 2 and inner[1].tag in "NM"
    if lone and last.tag == "V" and last.lower.endswith("ten"):
        return clause[0].lower != "wenn"
    plural = last.tag == "i" and inner[0].tag == "P"
    return plural and _only_phrases(inner)


def _dative_alone(inner: tuple[Word, ...]) -> bool:
    """Whether den and a plural are all there is beside a participle: den Familien gegeben."""
    if inner[0].text != "den" or inner[-1].tag not in "pq" or len(inner) < 3:
        return False
    rest = inner[1:-1]
    nouns = [word for word in rest if word.noun]
    other = any(word.tag not in "NMFba" for word in rest)
    return len(nouns) == 1 and nouns[0].lower.endswith("en") and not other


def _only_phrases(inner: tuple[Word, ...]) -> bool:
    """Whether every noun belongs to a preposition: an den Tisch."""
    held = False
    for before, word in pairwise((inner[0], *inner)):
        if (word.tag == "C" and before.noun) or word.lower in NOT_HELD:
            return False  # von 800 Einwohnern 500; in ihr mehr Paare
        if word.tag == "P":
            if word.lower in ("zu", "bis", "als"):
                return False
            held = True
        elif word.noun or word.tag in "Aa":
            if not held:
                return False
            held = not word.noun
        elif word.tag not in BESIDE:
            return False
    return not held


@detector(0.9, needs=("worden",))
def participle_lost(view: View) -> Iterator[Hit]:
    """Behind a noun stands worden, which needs a participle before it.

    Flags:
        Kinder, die von ihren [[Eltern worden]] sind, werden registriert.

    Passes:
        Kinder, die von ihren Eltern getrennt worden sind. Er ist Arzt geworden.
    """
    tokens = view.words
    for index in range(2, len(tokens)):
        word, before = tokens[index], tokens[index - 1]
        if word.text == "worden" and before.tag in "NMn" and tokens[index - 2].tag in "APa":
            yield Hit(before.start, word.end, "A participle is missing before “worden”.")


@detector(0.9, needs=("sich",))
def opener_before_pronoun(view: View) -> Iterator[Hit]:
    """A clause opens with a pronoun and sich, and its verb comes last.

    Flags:
        Die Leute wissen, [[sie sich]] auf die Behörden nicht verlassen können.

    Passes:
        Die Leute wissen, dass sie sich irren. Hat er sich geirrt, haben sie sich geirrt?

        Während er arbeitet, sie sich ausruht, regnet es.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            opens = len(clause) > 3 and clause[0].text in ("er", "sie", "es", "man")
            if not opens or clause[1].text != "sich" or clause[-1].tag not in "xX":
                continue
            at = sentence.index(clause[0])
            comma = at > 1 and sentence[at - 1].tag == "," and mark in ",."
            earlier = any(word.tag == "S" for word in sentence[:at])
            other = any(word.tag in "xvKS" for word in clause[2:-1])
            if comma and not earlier and not other:
                message = f"{OPENER} is missing before “{clause[0].text} sich”."
                yield Hit(clause[0].start, clause[1].end, message)


UNITS = frozenset("Prozent Millionen Milliarden Euro Dollar Franken Kilometer Jahre Tage".split())


@detector(0.9, needs=lowered(UNITS))
def numbers_side_by_side(view: View) -> Iterator[Hit]:
    """Two numbers stand side by side before one unit: the word between them is lost.

    Flags:
        Der Anteil stieg um [[11 34]] Prozent.

    Passes:
        Der Anteil stieg von 11 auf 34 Prozent. Es waren 11 340 Euro, bis 2030 70 Prozent.
    """
    tokens = view.words
    for index in range(1, len(tokens) - 2):
        one, two, unit = tokens[index : index + 3]
        if one.tag == "C" == two.tag and unit.text in UNITS and one.text.isdigit():
            near = two.start == one.end + 1 and two.text.isdigit() and len(two.text) != 3
            year = len(one.text) == 4 and one.text[:2] in ("18", "19", "20")
            if near and not year and tokens[index - 1].tag not in "C":
                message = f"A word is missing between “{one.text}” and “{two.text}”."
                yield Hit(one.start, two.end, message)


@detector(0.85, needs=(",",))
def clause_cut(view: View) -> Iterator[Hit]:
    """A clause with wo and a preposition, or a relative clause, stops before its verb.

    Flags:
        Es gibt nichts mehr, wovon die [[Fischer.]]

        Entschädigt wurden Dörfer, die ihre Weiden durch den [[Stausee.]]

        Sie sagen, dass in drei Orten die Urnen schon vor Beginn der [[Wahl.]]

    Passes:
        Es gibt nichts, wovon die Fischer leben. Dörfer, die ihre Weiden verloren.

        Er fragt, womit. Sie sagen, dass in drei Orten die Urnen schon voll waren.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        if len(found) < 2 or found[-1][1] != "." or not ended(sentence):
            continue
        clause = found[-1][0]
        if len(clause) < 3 or not clause[0].text.islower() or found[-2][1] != ",":
            continue
        first, second = clause[0], clause[1]
        wo = first.lower in WITH_WO and second.tag == "A"
        owned = first.lower in ("die", "der", "das") and second.lower in POSSESSIVES
        late = first.lower in ("dass", "weil", "nachdem", "bevor") and second.tag == "P"
        long = len(clause) > (2 if wo else 4 if owned else 6)
        cut = long and (wo or owned or late) and clause[-1].tag in "NMn"
        if cut and not may_have_verb((*clause, sentence[-1])):
            yield clause_end(sentence, clause)


WITH_WO = frozenset("wovon womit wofür wogegen woran worauf worüber wodurch wonach wozu".split())
POSSESSIVES = frozenset(
    stem + end for stem in ("sein", "ihr", "unser") for end in ("", "e", "en", "em", "er", "es")
)
