"""Relative clauses that have lost their pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.words import Word

ASIDES = frozenset("so wie als statt außer ohne auch zumindest".split())
# Forms in -en that may be participles, too: von allen verlassen.
PARTICIPLES = ("be", "ver", "er", "ent", "zer", "miss", "ge", "emp")
PRONOUNS = frozenset("er sie es wir ich man du".split())


@detector(0.85)
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

        Das Buch, so sagen Kenner, ist gut. Der Preis, im Übrigen fair, bleibt.
    """
    for sentence in view.sentences if view.text.count(",") > 1 else ():
        found = view.parts(sentence)
        if len(found) < 2 or found[0][1] != "," or found[1][1] != ",":
            continue
        head, clause, following = found[0][0], found[1][0], found[1][2]
        opens = head[0] is sentence[0] and _subject(head) and _late(clause)
        if opens and following and following[0].tag in "xXv":
            words = view.text[clause[0].start : clause[1].end]
            message = f"Before “{words}” a relative pronoun is missing."
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
    opened = any(w.tag in "SKuhe" or w.lower in german.QUESTION | PRONOUNS for w in clause)
    plural = last.tag == "i" and not last.lower.startswith(PARTICIPLES)
    plural = plural and clause[-2].lower != "zu"
    verbs = [word for word in clause[:-1] if word.finite]
    return not opened and not verbs and (last.finite or plural)
