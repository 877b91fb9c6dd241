"""Reflexive verbs that have another object beside sich: its preposition is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa.breaks import View, detector
from qa.breaks.verbs.datives import BEHIND
from qa.breaks.verbs.governed import MEASURES
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages import german
from qa.text.german import inflect
from qa.text.german.words import Word

Clause = tuple[Word, ...]

# Verbs that have sich as their object in the accusative, and no other without a preposition. (Of
# those with a prefix only what is said of no other verb: sich etwas aneignen is not eignen.)
REFLEXIVE = frozenset(
    """abfinden anfreunden aufregen auseinandersetzen bedanken befassen begnügen bekennen bemühen
    berufen beschränken beschweren beschäftigen beteiligen bewerben distanzieren eignen einigen
    einmischen engagieren entscheiden entschließen entschuldigen ereignen erholen erinnern
    erkundigen ernähren freuen fürchten gewöhnen handeln identifizieren informieren interessieren
    irren konzentrieren kümmern orientieren rächen schämen sehnen spezialisieren trennen umsehen
    unterhalten unterscheiden verabreden verbünden verhalten verlassen verlieben verspäten
    verständigen versöhnen verwandeln wehren weigern wenden wundern zurückziehen ärgern
    äußern""".split()
)
SELF = frozenset("sich mich dich uns".split())
# Articles of which the noun behind is accusative or dative, and no subject. (With jeden it mostly
# says when: jeden Advent.)
OBJECTS = frozenset(
    """den einen dem einem seinen seinem ihrem unseren unserem diesen diesem jedem keinen keinem
    meinen meinem""".split()
)
FOLLOWS = BEHIND | frozenset(
    "lang über hindurch betreffend hinauf hinunter hinab herab lassend".split()
)
SPANS = frozenset("ganzen letzten nächsten vergangenen kommenden einen".split())
# What says with einen how much, and is no object: er freut sich einen Ast.
DEGREES = frozenset("ast keks wolf dreck teufel deut scheiß kehricht furz".split())
LET = frozenset("lass lasst lasse lassen lässt ließ ließen".split())
NEAR = 5  # words before a phrase in which als or wie may compare it


@cache
def _reflexive() -> dict[str, str]:
    """Form -> the prefix that stands at the end of its clause."""
    table: dict[str, str] = {}
    for infinitive in REFLEXIVE:
        verb = inflect.verb(infinitive)
        table.update(dict.fromkeys(verb.finite, verb.prefix))
        table.update((form, "") for form in verb.whole if form.isalpha())
        table[infinitive] = ""
    return table


@detector(0.85, needs=_reflexive)
def object_beside_reflexive(view: View) -> Iterator[Hit]:
    """A verb with sich has one more object, whose preposition is lost.

    Flags:
        Wer [[sich]] den Lärm beschweren will, ruft den Hausmeister.

        Das Kind fürchtet [[sich]] dem Keller und vor Spinnen.

        Die Bank wunderte [[sich]] einen Anruf aus Genf.

    Passes:
        Wer sich über den Lärm beschwert, hat recht. Er freut sich den ganzen Tag auf das Essen.

        Der Gletscher zog sich den Berg hinauf zurück. Es handelt sich dem Bericht zufolge um Gold.

        Er entschied sich dem Rat des Vaters folgend. Er engagiert sich jeden Advent für die Tafel.

        Er freut sich einen Ast. Die Nachbarn kümmern sich einen Dreck um den Garten.

        Er erinnert sich, den Mann gesehen zu haben. Bitten Sie den Kellner, und wundern Sie sich
        nicht.

        Er konnte den Kampf für sich entscheiden, weil er den Klub von sich aus verlassen hatte.

        Lasst uns diesen Ort verlassen! Dass Sie sich mit gerade mal einem Satz dazu äußern, geht.

        Kant beschäftigte sich in seinem Werk Von den Bewohnern der Gestirne mit der Frage.

        Das Land kann sich, den Reis betreffend, selbst ernähren. Sie hat sich wie den Gast
        vorgestellt.
    """
    for sentence in view.sentences:
        for clause, _, _ in view.parts(sentence):
            own = next((at for at, word in enumerate(clause) if word.text in SELF), None)
            if own is None or len(clause) < 4 or (own and clause[own - 1].tag == "P"):
                continue  # für sich, von sich aus
            if any(word.lower in LET for word in clause):
                continue
            at = _verb(clause)
            if at is not None and any(
                _bare_object(clause, one, at, own) for one in range(1, len(clause) - 1)
            ):
                word = clause[own]
                message = (
                    f"“{clause[at].text}” has “{word.text}” and an object without preposition."
                )
                yield Hit(word.start, word.end, message)


def _verb(clause: Clause) -> int | None:
    """Index of the one verb of the table in a clause that has no other but helping ones."""
    table = _reflexive()
    found = None
    for at, word in enumerate(clause):
        if word.noun or word.tag not in "vVqipbzX" or attributive(clause, at):
            continue
        prefix = table.get(word.lower) if word.tag in "vVqipb" else None
        if prefix is not None and found is None and prefix in ("", clause[-1].lower):
            found = at
        elif word.tag not in "b" and not (word.tag == "X" and found is not None):
            return None
    return None if any(word.lower == "zu" for word in clause) else found


def _holds(word: Word) -> bool:
    """Whether a phrase before a word may be that of it: den Hang entlang, dem Rat folgend."""
    acting = word.text.islower() and word.lower.endswith("end") and word.lower != "während"
    return acting or word.lower in FOLLOWS


def _held(clause: Clause, at: int) -> bool:
    """Whether adverbs stand between a phrase and its preposition: mit gerade mal einem Satz."""
    while at and clause[at - 1].tag in "Fb":
        at -= 1
    return at > 0 and clause[at - 1].tag == "P"


def _bare_object(clause: Clause, at: int, verb: int, own: int) -> bool:
    """Whether a phrase with an object's article begins at an index, and nothing holds it."""
    article, before = clause[at], clause[at - 1]
    if article.text not in OBJECTS or before.tag in "ASKC" or before.lower in FOLLOWS | {"getreu"}:
        return False
    near = clause[max(at - NEAR, 0) : at]
    if any(word.lower in ("wie", "als") or word.tag == "K" for word in near):
        return False
    if before.lower in german.PREPOSITIONS or _held(clause, at):
        return False
    if at > 1 and clause[at - 2].tag == "P":
        return False
    end = at + 1
    while end < len(clause) and clause[end].tag == "a":
        end += 1
    if end >= len(clause) or clause[end].tag not in "NM":
        return False
    low = clause[end].lower
    time = low in MEASURES | DEGREES or low.endswith(("tag", "jahr", "mal", "abend", "morgen"))
    time |= any(word.tag == "C" or word.lower in SPANS for word in clause[at + 1 : end])
    if time or any(_holds(word) for word in clause[end + 1 : end + 5]):
        return False
    first, last = min(at, verb, own), max(at, verb, own)
    return not any(word.tag == "K" for word in clause[first:last])
