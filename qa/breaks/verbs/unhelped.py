"""Subordinate clauses that end in a participle whose auxiliary is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import Part, View, detector
from qa.breaks.verbs.arguments import phrases
from qa.check import Hit
from qa.text.german.words import Word

OPENERS = frozenset(
    """dass weil obwohl ob bevor ehe sodass damit falls wenn obgleich sobald solange während da seit
    seitdem bis indem""".split()
)
# These are prepositions and adverbs, too: seit der Wende, während des Kriegs, damit.
ALSO = frozenset("seit bis während da damit".split())
# gegenübersteht, aufwärtsgeht; gewittert is no participle of wittern where it thunders
FINITE = re.compile(r"^gegenüber|^gewittert$|(?:steht|stehen|standen?|geht|gehen|gingen?)$")


@detector(0.85, needs=OPENERS)
def auxiliary_lost(view: View) -> Iterator[Hit]:
    """A clause with a conjunction and a subject ends in a participle.

    Flags:
        Der Verlag wartet, bis die Autorin das Buch [[geschrieben]].

        Weil der Schnee kaum [[geschmolzen]], blieb der Pass bis Juni gesperrt.

    Passes:
        Der Verlag wartet, bis sie es geschrieben hat. Obwohl schwer verletzt, spielte er weiter.

        Die Züge, seit der Wende als Museum genutzt, rosten. Damit ist alles gesagt, wie geplant.

        Da es jeden Nachmittag gewittert, gehen wir. Weil er gegessen und geschlafen hatte, ging er.
    """
    for sentence in view.sentences:
        parts = view.parts(sentence) if sentence[-1].text in (".", "!", "?") else []
        for at, part in enumerate(parts):
            last = part[0][-1]
            if _opened(parts, at) and _ends(parts, at) and _has_subject(part[0]):
                yield Hit(last.start, last.end, f"Behind “{last.text}” a verb is missing.")


def _opened(parts: list[Part], at: int) -> bool:
    """Whether a part is opened by a conjunction, and stands at the start or behind a comma."""
    clause = parts[at][0]
    opens = clause[0].lower in OPENERS and len(clause) > 2
    if opens and clause[0].lower in ALSO:
        opens = clause[1].tag == "R" or clause[1].lower in ("die", "das", "ein", "eine")
    return opens and (at == 0 or parts[at - 1][1] == ",")


def _ends(parts: list[Part], at: int) -> bool:
    """Whether a part ends in a participle, has no finite verb, and none can follow."""
    clause, mark, after = parts[at]
    last = clause[-1]
    if last.tag != "p" or last.maybe_finite or FINITE.search(last.lower):
        return False
    if any(word.maybe_finite and not word.noun for word in clause[1:]):
        return False
    return mark == "." or (mark == "," and at == 0 and bool(after) and after[0].maybe_finite)


def _has_subject(clause: tuple[Word, ...]) -> bool:
    found = phrases(clause[1:-1])
    return any(phrase.nominative and phrase.first.tag in "AR" for phrase in found or ())
