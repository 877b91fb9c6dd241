"""Main clauses that run into each other: a second verb with its pronoun, and no border before."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector, lowered
from qa.breaks.clauses.commas import OPENERS, late_verb, missing_comma
from qa.breaks.verbs.two import LOOSE, TIES, attributive
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

ASKING = german.QUESTION | frozenset(["je", "wie"])

Clause = tuple[Word, ...]

SUBJECTS = frozenset("er wir ich man du Sie".split())
PRONOUNS = SUBJECTS | {"das", "es", "dies"}
PLURAL = frozenset(["Wir", "Sie"])
# Verbs whose clause may stand in another without a comma: das ist glaube ich gut.
ASIDES = ("glaub", "denk", "mein", "find", "sag", "schätz", "vermut", "hoff", "fürcht", "wett",
          "nehm", "würd", "schien", "schein", "erinner", "wiss", "weiß")  # fmt: skip


@detector(0.85, needs=lowered(PRONOUNS))
def second_subject(view: View) -> Iterator[Hit]:
    """A clause that has its verb goes on with another verb and its subject.

    Flags:
        Das Hotel bietet ein Frühstücksbuffet [[erreicht man]] den Strand zu Fuß.

        Wir fahren morgen ans Meer [[nimmst du]] den Hund mit?

        Das Konzert beginnt um acht Uhr [[öffnen wir]] die Türen um sieben.

        Die Rechnung ist bezahlt [[haben wir]] gestern.

        Das Gerät piept drei Mal [[bedeutet das]] einen Fehler im Rechner.

    Passes:
        Das Hotel bietet Frühstück, den Strand erreicht man zu Fuß. Das ist gut, meine ich.

        Wenn ein Hotel Frühstück bietet erreicht man mehr Gäste. Das ist in der Tat glaube ich gut.

        In dem vom Sender arte initiierten Rennen ging er als Sieger hervor.

        Er sagt und schreibt nichts. Der Mann den wir sahen hat man nie gefunden.

        Wo ein Wille ist findet man Wege. Wie dem auch sei hat er recht. Was er tut ist gut.
    """
    for clause in view.clauses:
        if len(clause) < 7 or PRONOUNS.isdisjoint(word.text for word in clause):
            continue
        late = late_verb(clause) or clause[0].lower in ASKING
        at = 0 if late else _second(clause)
        if at:
            verb, subject = clause[at : at + 2]
            words = f"{verb.text} {subject.text}"
            message = f"A second clause starts at “{words}”; a border before it is lost."
            yield Hit(verb.start, subject.end, message)


@detector(0.85)
def second_behind_late(view: View) -> Iterator[Hit]:
    """Behind a main clause and a subordinate one that has its verb comes another main clause, with
    a phrase, its verb and its subject.

    Flags:
        Die Messungen entstanden auf La Palma, wo sie 41 Nächte verbrachte auf neun von ihnen [[sah sie]] nur Wolken.

        Der Verein feierte den Sieg, der ihm die Klasse sichert im Stadion [[blieben wir]] bis zum Abend.

    Passes:
        Die Messungen entstanden auf La Palma, wo sie 41 Nächte verbrachte und auf neun sah sie nur Wolken.

        In der Stadt, in der er wohnte mit seiner Frau, sah er sie. Wenn es regnete im Mai sah er sie.

        Er ging, weil er wusste was sie will. Er kam, als er fertig war wie sagt man so schön.
    """  # noqa: E501
    for sentence in view.sentences:
        whole = False  # whether a main clause with its verb stands before
        for clause, _, _ in view.parts(sentence):
            late = late_verb(clause) or clause[0].text in ASKING
            at = _behind_late(clause) if late and whole else 0
            if at:
                verb, subject = clause[at : at + 2]
                message = f"A second clause starts at “{verb.text} {subject.text}”; a border before"
                yield Hit(verb.start, subject.end, f"{message} it is lost.")
            whole |= not late and any(word.tag in "xvqV" for word in clause[1:])


def _behind_late(clause: Clause) -> int:
    """Index of a verb with its subject, some words behind the verb of a clause that has it last."""
    first = 0
    for at in range(2, len(clause) - 2):
        word, before = clause[at], clause[at - 1]
        if first and (word.lower in TIES or word.tag in "SK" or word.lower in OPENERS):
            return 0
        verb = word.tag in "xvV" and word.text.islower() and word.lower not in LOOSE
        if not verb or attributive(clause, at) or word.lower.startswith(ASIDES):
            continue
        if not first or first == at - 1:
            first = at
        elif clause[at + 1].text in AGREEING and (before.noun or before.tag in "Rb"):
            begins = clause[first + 1].tag == "P" and clause[first - 1].tag != "P"
            return at if begins and _agrees(word, clause[at + 1]) else 0
        else:
            return 0
    return 0


AGREEING = SUBJECTS | {"sie", "es"}


def _agrees(verb: Word, subject: Word) -> bool:
    """Whether a pronoun may be the subject of the verb before it."""
    plural = verb.lower.endswith("n")
    return subject.text in ("sie", "Sie") or plural == (subject.text == "wir")


def _second(clause: Clause) -> int:
    """Index of a verb with its subject behind it, in a clause that has verb and subject already."""
    first = 0
    for at in range(1, len(clause) - 2):
        word, subject, before = clause[at], clause[at + 1], clause[at - 1]
        if word.lower in TIES or word.tag in "SK" or word.lower in OPENERS or word.lower == "so":
            return 0
        if not first:
            plural = word.tag in "iX" and (clause[0].text in PLURAL and at == 1)
            sure = word.finite and word.lower not in LOOSE and not attributive(clause, at)
            # In dem vom Sender arte initiierten Rennen: a name inside an attribute
            named = subject.tag in "aV" and clause[at + 2].noun
            first = at if (sure and not named) or plural else 0
            continue
        that = subject.text in ("das", "es", "dies") and clause[at + 2].tag == "A"
        if (subject.text not in SUBJECTS and not that) or not word.text.islower() or at < first + 2:
            continue
        asked = subject.text == "Sie"
        verb = (word.tag in "vxqV" and not asked) or (
            word.tag in "iX" and (subject.text == "wir" or (asked and word.tag == "X"))
        )
        verb = verb and word.lower not in LOOSE and not word.lower.startswith(ASIDES)
        said = word.text in ("kann", "muss", "darf") and subject.text in ("ich", "man")
        if not verb or said:  # das ist gut kann ich euch sagen
            continue
        opened = before.noun or before.tag in "Cbpq"
        has_subject = any(w.noun or w.tag == "R" for w in clause[:first])
        return at if opened and has_subject and missing_comma(clause, first, at) is None else 0
    return 0
