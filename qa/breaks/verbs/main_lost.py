"""Sentences with a subject and adverbials that never get their finite verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.phrases.lost_possessors import SAYING
from qa.breaks.verbs.late import CUT, SINCE, begins, closed
from qa.breaks.verbs.separable import may_have_verb
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.text.german.words import Word

Clause = tuple[Word, ...]

NOMINATIVES = frozenset("der die das diese dieser dieses sein seine ihr ihre unser unsere".split())
NUMBERS = frozenset("viele einige mehrere zwei drei alle manche".split())
MANY = ("zig", "ßig", "zehn", "elf", "zwölf")


@detector(0.85)
def main_verb_lost(view: View) -> Iterator[Hit]:
    """A subject and an adverb or a participle open a sentence in which no finite verb comes.

    Flags:
        [[Zwanzig Länder bisher]] dem Vertrag, darunter Chile und Peru, die Schweiz nicht.

        [[Die Behörde]] seit Montag keine Anträge mehr an.

        [[Das Boot,]] nach Angaben der Werft beim Sturm schwer beschädigt.

        [[Die Pässe,]] nach Ansicht eines Kenners so gut gefälscht, dass er sie loben musste.

    Passes:
        Zwanzig Länder traten bisher bei. Ein Paket, so gut verschnürt, dass es hielt.

        Die Arbeit schnell zu Ende bringen. Die Stadt wieder zum Leben zu erwecken, meine Damen.

        Die Pässe sind, nach Ansicht eines Kenners so gut gefälscht, dass er lachte, echt.
    """
    before: Clause = ()
    for sentence in view.sentences:
        previous, before = before, sentence
        first = sentence[0]
        opens = first.tag in "ACnb" or first.lower in NUMBERS
        if len(sentence) < 6 or not opens or (previous and not begins(previous)):
            continue
        end = _adverb(sentence) or _participle(view, sentence) or _told(view, sentence)
        if end:
            words = f"{sentence[0].text} {sentence[end].text}"
            message = f"The sentence that begins with “{words}” has no finite verb."
            yield Hit(sentence[0].start, sentence[end].end, message)


def _adverb(sentence: Clause) -> int:
    """Zwanzig Länder bisher dem Vertrag: no verb in the whole sentence."""
    first = sentence[0]
    many = first.lower in NUMBERS or (first.tag in "nb" and first.lower.endswith(MANY))
    opens = many or first.tag == "C" or first.lower in NOMINATIVES
    if len(sentence) < 7 or not opens or not ended(sentence):
        return 0
    at = 1
    while at < 4 and sentence[at].tag == "a":
        at += 1
    if not sentence[at].noun or at + 2 >= len(sentence):
        return 0
    if sentence[at + 1].lower not in SINCE or sentence[at + 2].tag != "A":
        return at if _object(sentence, at) else 0
    other = any(word.tag in 'z:–("' or word.lower == "zu" for word in sentence)
    return 0 if other or may_have_verb(sentence[at:]) else at + 1


OBJECTS = frozenset("den keine keinen einen ihn seinen".split())


def _object(sentence: Clause, at: int) -> bool:
    """Die Behörde seit Montag keine Anträge mehr an: an object, and no verb in its clause."""
    if sentence[at + 1].tag not in "FPb" or sentence[0].lower not in NOMINATIVES:
        return False
    end = next((i for i in range(at, len(sentence)) if not sentence[i].tag.isalpha()), 0)
    clause = sentence[at:end]
    if end < at + 5 or sentence[end].tag not in ",." or may_have_verb((*clause, sentence[-1])):
        return False
    if any(word.tag == "z" or word.lower == "zu" for word in sentence):
        return False
    return any(
        word.lower in OBJECTS and before.tag not in "PK" for before, word in pairwise(clause)
    )


def _participle(view: View, sentence: Clause) -> int:
    """Die Pässe, nach Ansicht eines Kenners so gut gefälscht, dass ..."""
    found = view.parts(sentence)
    if len(found) < 3 or sentence[0].lower not in NOMINATIVES or not closed(sentence):
        return 0
    (head, first, _), (clause, second, behind) = found[:2]
    late = bool(behind) and behind[0].lower in CUT | {"als"} and (first, second) == (",", ",")
    more = any(mark in ",:;–" for _, mark, _ in found[2:-1])
    if not late or more or not head[-1].noun or len(head) > 6 or clause[-1].tag not in "pq":
        return 0
    verbs = may_have_verb((*head, sentence[-1])) or any(w.tag in "vxXVi" for w in clause)
    return 0 if verbs or clause[0].tag not in "PF" else len(head)


def _told(view: View, sentence: Clause) -> int:
    """Das Boot, nach Angaben der Werft schwer beschädigt."""
    found = view.parts(sentence) if sentence[0].lower in NOMINATIVES else []
    if len(found) != 2 or found[0][1] != "," or not ended(sentence):
        return 0
    head, clause = found[0][0], found[1][0]
    told = clause[0].lower == "laut" or (clause[0].lower == "nach" and clause[1].text in SAYING)
    ends = len(clause) > 3 and clause[-1].tag in "pqb" and head[-1].noun and len(head) < 7
    verbs = any(word.maybe_finite for word in (*head, *clause[:-1]))
    return len(head) if told and ends and not verbs else 0


MODALS = frozenset(
    """konnte konnten könnte könnten kann können soll sollen sollte sollten muss müssen musste
    mussten darf dürfen durfte durften will wollen wollte wollten""".split()
)
HAVE = frozenset("hat haben hatte hatten".split())
ENDE = ("ende", "enden", "ender", "endem", "endes")
VERBS = frozenset('iXzVuehpqvxS:"(')


@detector(0.85, needs=("sich",))
def reflexive_verb_lost(view: View) -> Iterator[Hit]:
    """Beside a modal or a form of haben stands sich, and the verb that it belongs to is lost.

    Flags:
        Außerdem sollten die Bauern sich bei der Gruppe im Netz, der inzwischen 300 [[Leute.]]

        Der Verein hat sich nach dem Spiel bei den Fans im [[Stadion.]]

    Passes:
        Der Verein hat sich bei den Fans bedankt. Er hat Leute um sich. Sie will sich ein Haus
        bauen. Er wollte nicht, dass sich das wiederholt. Er hat viel Arbeit vor sich im Mai.

        Das sich im Norden befindende alte Museum hat eine Sammlung von 1000 Bildern.
    """
    for sentence in view.sentences:
        if not ended(sentence) or len(sentence) < 8 or not sentence[-2].noun:
            continue
        found = [at for at, word in enumerate(sentence) if word.lower in MODALS | HAVE]
        if len(found) != 1 or not any(word.lower == "sich" for word in sentence):
            continue
        verb = sentence[found[0]]
        rest = (*sentence[: found[0]], *sentence[found[0] + 1 :])
        reflexive = next(at for at, word in enumerate(sentence) if word.lower == "sich")
        done = any(word.lower.endswith("getan") for word in rest)  # to the list no participle
        held = done or sentence[reflexive - 1].tag == "P"
        # Das sich im Norden befindende Museum hat eine Sammlung.
        held |= any(word.lower.endswith(ENDE) for word in sentence[reflexive:])
        other = any(w.tag in VERBS or w.lower == "zu" for w in rest) or may_have_verb(rest)
        if not held and not other:
            message = f"What “{verb.text} sich” goes with is lost."
            yield Hit(sentence[-2].start, sentence[-1].end, message)
