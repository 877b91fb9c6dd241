"""Clauses with their verb at the end that have lost the word which opens them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import OPENER, View, detector
from qa.breaks.verbs.late import LEADS
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

ASIDES = frozenset("so wie als statt außer ohne auch zumindest".split())
# Forms in -en that may be participles, too: von allen verlassen.
PARTICIPLES = ("be", "ver", "er", "ent", "zer", "miss", "ge", "emp")
PRONOUNS = frozenset("er sie es wir ich man du".split())
ASKING = german.QUESTION | PRONOUNS


@detector(0.85, needs=(",",))
def relative_unopened(view: View) -> Iterator[Hit]:
    """Between a noun and its verb stands a clause with its verb last, and no pronoun opens it.

    Flags:
        Kinder, [[seit Jahren]] in Heimen leben, sollen Paten bekommen.

        Die Brücke, [[erst im]] Mai eröffnet worden war, ist gesperrt.

    Passes:
        Kinder, die seit Jahren in Heimen leben, sollen Paten bekommen. Das Dorf, in dem sie wohnt,
        ist klein.

        Die Burg, von allen verlassen, ist leer. Der Bau, seit 1998 gesperrt, bleibt zu.

        Eine Regel, bis zu welcher Höhe der Bund zahlt, gibt es nicht.

        Berichte, wonach Daten gestohlen wurden, hat niemand bestätigt.

        Das Buch, so sagen Kenner, ist gut. Der Preis, im Übrigen fair, bleibt.
    """
    for sentence in view.sentences if view.text.count(",") > 1 else ():
        found = view.parts(sentence)
        if len(found) < 2 or found[0][1] != "," or found[1][1] != ",":
            continue
        head, clause, following = found[0][0], found[1][0], found[1][2]
        opens = head[0] is sentence[0] and _subject(head) and _late(clause)
        opens = opens and clause[1].lower not in ("derer", "deren", "dessen")
        if opens and following and following[0].tag in "xXv":
            words = view.text[clause[0].start : clause[1].end]
            message = f"A relative pronoun (der, die, das …) is missing before “{words}”."
            yield Hit(clause[0].start, clause[1].end, message)


def _subject(head: tuple[Word, ...]) -> bool:
    """Whether a sentence opens with a noun, with an article and adjectives or none."""
    inner = head[1:-1] if head[0].tag == "A" else head[:-1]
    opened = head[0].lower not in ("dem", "den", "des", "einem", "einen", "eines")
    return len(head) < 5 and head[-1].tag in "NM" and opened and all(w.tag == "a" for w in inner)


def _late(clause: tuple[Word, ...]) -> bool:
    """Whether a clause opens with a phrase, has a verb at its end and no other, and no subject."""
    first, second, last = clause[0], clause[1] if len(clause) > 1 else clause[0], clause[-1]
    if not 3 < len(clause) < 14 or first.tag not in "PFb" or first.lower in ASIDES:
        return False
    asked = any(word.lower.startswith("welch") for word in clause)
    if asked or second.lower in german.RELATIVE:
        return False  # in der sie wohnt; bis zu welcher Höhe
    opened = any(w.tag in "SKuhe" or w.lower in ASKING for w in clause)
    opened |= first.lower in LEADS  # Berichte, wonach
    plural = last.tag == "i" and not last.lower.startswith(PARTICIPLES)
    plural = plural and clause[-2].lower != "zu"
    verbs = [word for word in clause[:-1] if word.finite]
    return not opened and not verbs and (last.finite or plural)


@detector(0.85, needs=(",",))
def opener_before_subject(view: View) -> Iterator[Hit]:
    """A sentence opens with its subject, the verb stands at the end of the clause.

    Flags:
        [[Die Grenze]] geschlossen ist, müssen die Händler einen Umweg nehmen.

        Die [[Brücke nach]] der Flut gesperrt worden war, wird am Samstag wieder freigegeben.

    Passes:
        Weil die Grenze geschlossen ist, müssen sie warten. Die Grenze, die geschlossen ist, bleibt.

        Die Grenze ist geschlossen, sagen die Händler. Was das Land bewegt hat, bleibt.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        if not found or found[0][1] != ",":
            continue
        clause, _, following = found[0]
        opens = clause[0].tag == "A" and clause[0] is sentence[0] and 3 < len(clause) < 12
        opens = opens and not clause[0].lower.startswith("welch")
        if not opens or clause[-1].tag != "x" or clause[-2].tag not in "pq":
            continue
        inner = clause[1:-2]
        late = bool(following) and following[0].tag in "xXv" and inner[0].noun
        late = late and following[0].lower not in german.SAYING
        if late and not any(w.tag in "xXvViqSKuhe" for w in inner):
            yield _opener(clause, following)


def _opener(clause: tuple[Word, ...], following: tuple[Word, ...]) -> Hit:
    """What is missing: a conjunction, or behind the noun a pronoun if nothing else is a subject of
    the main clause: Die Brücke, die gesperrt war, wird ..."""
    article, noun, behind = clause[:3]
    if _has_subject(following):
        message = f"{OPENER} is missing before “{article.text} {noun.text}”."
        return Hit(article.start, noun.end, message)
    message = f"A comma and a relative pronoun (der, die, das …) are missing after “{noun.text}”."
    return Hit(noun.start, behind.end, message)


def _has_subject(clause: tuple[Word, ...]) -> bool:
    """Whether behind its verb a clause has a pronoun or noun that belongs to no preposition."""
    held = False
    for before, word in pairwise(clause):
        if word.tag == "P" or word.lower in NO_SUBJECT:
            held = True
        elif word.text in PRONOUNS or (word.tag == "A" and before.tag != "P" and not held):
            return True
        elif word.noun:
            if not held:
                return True
            held = False
    return False


NO_SUBJECT = frozenset("den dem des einen einem eines keinen keinem sich".split())
