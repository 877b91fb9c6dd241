"""Conjunctions and prepositions that meet a word which cannot follow them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.text.german.words import Word

JOIN = frozenset("und oder sowie".split())
PLACES = frozenset("im in am an auf aus bei beim mit nach unter über vor zum zur".split())


@detector(0.85)
def list_broken(view: View) -> Iterator[Hit]:
    """A conjunction of a list has no member behind it.

    Flags:
        Auf dem Hof dürfen Autos, Räder und Roller [[sowie nicht]] am Tor abgestellt werden.

        Tippen Sie auf [[und Netzwerk]] wählen Sie das Netz.

        Mitzubringen sind Stifte, Papier [[und sowie]] ein Lineal.

    Passes:
        Autos, Räder sowie nicht zugelassene Roller. Sie fuhr in und um Berlin, auf und davon.

        Er machte die Tür auf und Licht an. Das Tor ist auf und Besucher strömen hinein.
    """
    for clause in view.clauses:
        for at in range(1, len(clause) - 1):
            word, after = clause[at], clause[at + 1]
            if word.tag != "K" or not word.text.islower():
                continue
            if word.lower == "sowie" and after.lower == "nicht" and _place(clause, at + 2):
                yield _hit(word, after)
            elif word.lower in JOIN and after.lower in JOIN and word.lower != after.lower:
                if after.text.islower() and after.start == word.end + 1:
                    yield _hit(word, after)
            elif _preposition_waits(clause, at):
                yield _hit(word, after)


def _place(clause: tuple[Word, ...], at: int) -> bool:
    """Whether a phrase with a preposition follows, and an infinitive or participle closes."""
    behind = clause[at : at + 1]
    return bool(behind) and behind[0].lower in PLACES and clause[-1].tag in "ipqXx"


def _preposition_waits(clause: tuple[Word, ...], at: int) -> bool:
    """Whether a preposition stands before und, and its noun behind: auf und Konto wählen Sie."""
    before, noun = clause[at - 1], clause[at + 1]
    if before.tag != "P" or not noun.noun or clause[at].lower != "und" or at + 2 >= len(clause):
        return False
    verb = clause[at + 2]
    request = at + 3 < len(clause) and verb.tag in "iVvq" and clause[at + 3].text == "Sie"
    prefix = any(
        goes_with(before.lower, word) and not word.lower.startswith(CLICK)
        for word in clause[: at - 1]
    )
    return request and not prefix


CLICK = ("tipp", "klick", "drück", "geh")  # auf und Netzwerk


def _hit(first: Word, second: Word) -> Hit:
    words = f"{first.text} {second.text}"
    return Hit(first.start, second.end, f"In “{words}” a word of the list is missing or misplaced.")


RELATIVES = frozenset("mit von aus bei nach zu für durch gegen in an auf über unter".split())
SUBJECTS = frozenset("er wir ich man es".split())
ADVERBS = frozenset(
    """gerade eben noch schon früher damals heute gestern morgen oft bereits zuvor""".split()
)


@detector(0.85, needs=(",",))
def relative_pronoun_lost(view: View) -> Iterator[Hit]:
    """Behind a comma a preposition stands without the pronoun that opens the clause.

    Flags:
        Die Firma baut ein Gerät, [[mit man]] Wasser filtern kann.

        Sie wusch die Schere, [[mit eben]] noch die Schnur geschnitten hatte.

    Passes:
        Ein Gerät, mit dem man Wasser filtern kann. Er kam, mit ihm ging sie. Er lief, ohne sich zu
        verabschieden, davon.

        Sie singt, seit ich sie kenne, und ging, bis er kam. Das Gerät, mit gerade einmal zwei Kilo
        sehr leicht, ist neu.
    """
    for sentence in view.sentences:
        for (before, mark, _), (clause, closing, _) in pairwise(view.parts(sentence)):
            if mark != "," or len(clause) < 4 or not before[-1].tag.isalpha():
                continue
            first, second, last = clause[0], clause[1], clause[-1]
            if first.text not in RELATIVES or last.tag not in "xvX" or closing not in ",.":
                continue
            pronoun = second.text in SUBJECTS
            adverb = second.text in ADVERBS and _late(clause)
            if (pronoun or adverb) and not any(w.tag in "xv" for w in clause[2:-2]):
                words = f"{first.text} {second.text}"
                message = f"In “{words}” the pronoun of the relative clause is missing."
                yield Hit(first.start, second.end, message)


def _late(clause: tuple[Word, ...]) -> bool:
    """Whether a participle or infinitive and an auxiliary close a clause that has no other verb."""
    inner = clause[2:-2]
    return clause[-2].tag in "pqi" and not any(w.tag in "xvXSKz" for w in inner)
