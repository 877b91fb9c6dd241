"""Sentences that open with a clause whose verb stands last and which nothing opens."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import OPENER, Part, View, detector
from qa.breaks.clauses.commas import OPENERS
from qa.breaks.verbs.two import attributive
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

LEADS = OPENERS | german.QUESTION | frozenset("je ob indem da seit bis so wie als falls".split())
# Behind what is said or thought, or inside it: Der Rat hier irrt, sagte er.
SPEECH = frozenset(
    """sagt sagte sagten sagen heißt hieß meint meinte erklärt erklärte schreibt schrieb schrieben
    berichtet berichtete teilte teilt rief fragte fragt glaubt glaubte glaube findet fand denke
    finde meine scheint schien""".split()
)
SHORT = 4  # words of a clause with subject, adverb and verb


@detector(0.85)
def opener_lost_in_front(view: View) -> Iterator[Hit]:
    """A sentence opens with a clause whose verb stands last; before it a conjunction is lost.

    Flags:
        [[Das]] Fresko tatsächlich von ihm stammt, ist unter Fachleuten umstritten.

        [[Er]] sich der Folgen nicht bewusst war, focht der Bürge den Vertrag an.

    Passes:
        Ob das Fresko von ihm stammt, ist umstritten. Der Mann dort lacht, sagte sie.

        Welches Salz sich dabei bildet, hängt von der Säure ab. Was er nie tat, tat sie.

        Die uns damals halfen, sind längst vergessen.

        Der beste Schutz davor war, ist und bleibt das Impfen.

        Nach der Wahl zum 18. Bundestag nicht mehr antraten, ging es bergab.
    """
    for sentence in view.sentences:
        if sentence[-1].text not in (".", "!", "?") or view.behind_ordinal(sentence):
            continue
        parts = view.parts(sentence)
        if len(parts) > 1 and parts[0][0][0] is sentence[0] and _unled(parts[0]):
            first, last = parts[0][0][0], parts[0][0][-1]
            message = f"{OPENER} is missing before “{first.text} … {last.text}”."
            yield Hit(first.start, first.end, message)


def _unled(part: Part) -> bool:
    """Whether a part has its only verb last, adverbs behind its subject, and a verb behind it."""
    clause, mark, after = part
    if mark != "," or len(clause) < SHORT or clause[0].tag not in "ARNMnaC" or not after:
        return False
    follows = after[0].tag in "vx" and after[0].text.islower() and after[0].lower not in SPEECH
    follows = follows and after[1:2] != () and after[1].tag != "K"  # war, ist und bleibt
    last = clause[-1]
    if not follows or last.tag not in "vx" or last.noun or clause[0].lower.startswith("welch"):
        return False
    if any(word.tag in "SKX" or word.lower in LEADS for word in clause):
        return False
    # A clause may be its own noun: Die uns damals halfen, sind vergessen.
    if clause[0].lower in german.RELATIVE and (clause[0].tag != "A" or clause[1].tag == "R"):
        return False
    return _adverb_behind(clause) and not any(
        word.tag in "vVx" and not word.noun and not attributive(clause, at)
        for at, word in enumerate(clause[:-1])
    )


def _adverb_behind(clause: tuple[Word, ...]) -> bool:
    """Whether an adverb or pronoun stands behind a noun or pronoun, as before a late verb."""
    return any(
        word.tag in "bFR" and not word.noun and (before.noun or before.tag == "R")
        for before, word in pairwise(clause[:-1])
    )
