"""Clauses that have an infinitive, a participle or nothing, where they need a finite verb."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.whole import MODALS
from qa.breaks.verbs.separable import aside, may_have_verb
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word

SINGULAR = frozenset("der das ein dieser dieses jeder jedes mein sein unser kein".split())
INFINITE = frozenset(["werden", "sein", "haben"])


@detector(0.9)
def modal_lost(view: View) -> Iterator[Hit]:
    """A main clause has a participle and werden or sein, and its subject is no plural.

    Flags:
        [[Der Wirkstoff]] bei zwei Grad gelagert werden, da er sonst verdirbt.

        [[Der Verein]] im nächsten Jahr ein neues Stadion bauen.

    Passes:
        Der Wirkstoff muss gekühlt werden. Der Wirkstoff wird gekühlt, die Proben gekühlt werden.

        Das Haus und der Hof gekühlt werden. Der erste im Norden gesichtet werden konnte, flog fort.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        if not found or found[0][1] not in ",." or not ended(sentence):
            continue
        clause = found[0][0]
        first = clause[0] is sentence[0] and clause[0].text[0].isupper()
        end = _subject(clause) if first and len(clause) > 4 else 0
        if end and _infinitive_alone(clause, end):
            words = f"{clause[0].text} {clause[end - 1].text}"
            message = f"Behind “{words}” the finite verb is missing."
            yield Hit(clause[0].start, clause[end - 1].end, message)
            continue
        if not end or clause[-1].text not in INFINITE or clause[-2].tag not in "pqb":
            continue
        inner = clause[end:-2]
        other = any(word.tag in "vxVXqizKSuhe" or word.lower == "zu" for word in inner)
        if not other and clause[-2].lower.endswith(("t", "n")):
            words = f"{clause[0].text} {clause[end - 1].text}"
            message = f"Behind “{words}” the finite verb is missing."
            yield Hit(clause[0].start, clause[end - 1].end, message)


def _infinitive_alone(clause: tuple[Word, ...], end: int) -> bool:
    """Whether der and its noun have phrases and an infinitive behind, and no other verb."""
    inner, last = clause[end:-1], clause[-1]
    other = any(word.tag in "vxVXqizpKSuheR" or word.lower == "zu" for word in inner)
    objects = any(word.tag == "A" for word in inner)
    sure = clause[0].text == "Der" and "n" in (articles(clause[end - 1].text) or "")
    return sure and last.tag == "i" and not other and objects and inner[0].tag == "P"


def _subject(clause: tuple[Word, ...]) -> int:
    """Index behind a first phrase in the singular; 0 where it is none, or may be a plural."""
    at = 1
    while at < len(clause) and clause[at].tag == "a":
        at += 1
    if at >= len(clause) or not clause[at].noun:
        return 0
    known = articles(clause[at].text) or ""
    low = clause[0].lower
    feminine = low in ("die", "eine", "diese") and known == "er"
    neuter = low in SINGULAR and "m" in known
    return at + 1 if feminine or neuter else 0


@detector(0.85)
def clause_verb_lost(view: View) -> Iterator[Hit]:
    """A clause that opens with a preposition and a relative pronoun, or asks, has no verb.

    Flags:
        Der Ort, [[in dem]] der Dichter seine letzten Jahre, ist heute ein Museum.

        Sie will das Haus, [[in dem]] Kleist den Sommer 1802, zu einem Museum umbauen.

        Niemand weiß, [[warum der]] Pilot die Warnung.

        Die Forscher wissen, [[wie sich]] der Keim auf die Lunge, noch nicht.

    Passes:
        Der Ort, in dem er lebte, ist heute ein Museum. Der Ort, in dem er, wie alle sagen, lebte.

        Sie will das Haus, in dem, damals noch jung, Kleist lebte, umbauen.

        Er droht für den Fall, dass es jemand doch tue, mit Kündigung.

        Zwei Orte, von denen einer am Meer, sind betroffen. Sie kamen, wie der Vater, zu spät.
    """
    for sentence in view.sentences:
        if not ended(sentence):
            continue
        found = view.parts(sentence)
        for number, (clause, mark, following) in enumerate(found):
            if number and mark == "." and _cut_question(clause, found[number - 1][1]):
                if not may_have_verb((*clause, sentence[-1])):
                    words = f"{clause[0].text} {clause[1].text}"
                    yield Hit(
                        clause[0].start, clause[1].end, f"The clause “{words} …” has no verb."
                    )
                continue
            if not number or mark != "," or found[number - 1][1] != "," or not following:
                continue
            if may_have_verb((*clause, sentence[-1])):
                continue
            if _relative(clause):
                rest = [word for part, _, _ in found[number + 1 :] for word in part]
                before = [word for part, _, _ in found[:number] for word in part]
                lost = following[0].finite and not aside(following) and len(rest) > 2
                lost |= _modal_waits(found[number - 1][0]) and _one_infinitive(rest)
                lost &= not any(word.tag == "S" for word in before)
            else:
                behind = tuple(word for part, _, _ in found[number + 1 :] for word in part)
                lost = _asks(clause) and not may_have_verb((*behind, sentence[-1]))
            if lost:
                words = f"{clause[0].text} {clause[1].text}"
                message = f"The clause “{words} …” has no verb."
                yield Hit(clause[0].start, clause[1].end, message)


def _relative(clause: tuple[Word, ...]) -> bool:
    """Whether a clause opens with a preposition, dem, den or der, and a noun phrase."""
    if len(clause) < 4 or clause[0].tag != "P" or not clause[0].text.islower():
        return False
    name = clause[2].noun and clause[3].lower in ACCUSATIVES  # in dem Kleist den Sommer
    phrase = clause[2].tag in "AR" or name
    one = clause[2].lower in ("einer", "eine", "eines", "einen", "die", "der") and len(clause) < 6
    return clause[1].text in ("dem", "denen") and phrase and not one


ACCUSATIVES = frozenset("den die das einen eine seinen seine ihren ihre sich".split())


def _modal_waits(clause: tuple[Word, ...]) -> bool:
    """Whether a clause has a modal, and no infinitive."""
    modal = any(word.lower in MODALS for word in clause)
    return modal and not any(word.tag in "iz" for word in clause)


def _one_infinitive(rest: list[Word]) -> bool:
    """Whether there is an infinitive at the end, and no other verb before it."""
    verbs = any(word.maybe_finite or word.tag in "uhe" for word in rest[:-1])
    return bool(rest) and rest[-1].tag == "i" and not verbs


def _cut_question(clause: tuple[Word, ...], mark: str) -> bool:
    """Whether a last clause opens with warum and has two articles: warum der Wirt den Gast."""
    opens = clause[0].text in ("warum", "weshalb") and len(clause) > 4
    return opens and mark == "," and clause[1].tag == "A" and clause[3].tag == "A"


def _asks(clause: tuple[Word, ...]) -> bool:
    """Whether a clause opens as an indirect question or with dass and its subject."""
    if len(clause) < 4:
        return False
    first, second = clause[0].lower, clause[1]
    how = first in german.QUESTION and second.lower in ("sich", "er", "man", "es", "wir")
    return how or (first in ("dass", "ob", "warum") and second.tag in "AR")
