"""Small words that stand twice, or verbs that do, in one clause."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.commas import late_verb
from qa.breaks.verbs.arguments import phrases
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.text.german.words import Word, separable

# Prefixes that are nothing else, or hardly ever at the end of a clause.
AUXILIARIES = frozenset(
    """hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen musste
    mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte durften
    könnte könnten müsste müssten""".split()
)


@detector(0.9, needs=separable)
def prefix_doubled(view: View) -> Iterator[Hit]:
    """A separable prefix stands right behind its verb, and once more at the end.

    Flags:
        Der Server [[bricht ab]] die Übertragung nach zehn Minuten ab.

        Im Mai [[hörte auf]] mit dem Trinken mein Vater aufgehört.

    Passes:
        Der Server bricht die Übertragung ab. Er hört auf zu rauchen, und die Musik hört auf.

        Die Sonne geht auf dem Berg früher auf. Er kam an am Abend an dem Tag.
    """
    for clause in view.clauses:
        for at in range(len(clause) - 3):
            verb, prefix = clause[at : at + 2]
            if verb.tag not in "vViq" or prefix.lower not in separable():
                continue
            again = next((w for w in clause[at + 3 :] if _again(w, clause, prefix)), None)
            behind = clause[at + 2]
            # Auf dem Berg: a phrase with the preposition opens here, not a prefix.
            opened = prefix.tag in "PA" and not _own(prefix, behind)
            joined = any(w.tag in "KS" for w in clause[at + 2 :])
            if again is None or opened or joined or not goes_with(prefix.lower, verb):
                continue
            if not late_verb(clause):
                message = f"“{prefix.text}” belongs to “{verb.text}”, and stands once more behind."
                yield Hit(verb.start, prefix.end, message)


def _again(word: Word, clause: tuple[Word, ...], prefix: Word) -> bool:
    """Whether a word is the prefix again, alone or with the participle or infinitive."""
    if word.lower == prefix.lower:
        at = clause.index(word)
        return at == len(clause) - 1 or clause[at + 1].tag == "P"
    low = word.lower
    return low.startswith((f"{prefix.lower}ge", f"{prefix.lower}zu")) and word.tag in "pqz"


DATIVE = frozenset("ab aus mit nach zu bei".split())


def _own(prefix: Word, behind: Word) -> bool:
    """Whether what follows is no noun of a preposition or article: bricht ab die Leitung."""
    case = prefix.lower in DATIVE and behind.lower in ("die", "das")
    return case or behind.tag == "P" or behind.lower in ("er", "wir", "man")


@detector(0.9, needs=AUXILIARIES)
def auxiliary_doubled(view: View) -> Iterator[Hit]:
    """The same auxiliary stands twice in one clause that has one predicate.

    Flags:
        Die Gläser sollten trocken und für Kinder unerreichbar [[sollten]] gelagert werden.

        Die Fenster [[wurden]] im Mai von einer Firma aus Ulm wurden gereinigt.

    Passes:
        Die Gläser sollten trocken sein und die Teller sollten sauber sein. Die ihn hat, hat Glück.

        Die Fenster wurden geputzt und die Türen wurden gestrichen.

        Er hat wenig Geld und hat umso mehr Fragen gestellt.
    """
    for clause in view.clauses:
        seen = [word.lower for word in clause]
        twice = next((form for form in AUXILIARIES.intersection(seen) if seen.count(form) == 2), "")
        found = [index for index, form in enumerate(seen) if form == twice]
        if not twice or late_verb(clause):
            continue
        first, second = found
        one, other = clause[first], clause[second]
        between = clause[first + 1 : second]
        if len(between) < 2 or second == len(clause) - 1 or between[-1].tag == "K":
            continue  # Sie sollten dort sein und sollten schauen
        verbs = any(word.tag in "vxXVipqz" or word.lower == "als" for word in between)
        joint = next((n for n, word in enumerate(between) if word.tag == "K"), None)
        if verbs or one.noun or any(word.tag == "S" for word in between):
            continue
        tail = between[joint + 1 :] if joint is not None else between
        subjects = phrases(tail)
        closes = clause[second + 1].tag in "pqib"
        if (
            closes
            and subjects is not None
            and (joint is None or not any(phrase.nominative for phrase in subjects))
        ):
            word = other if joint is not None else one
            yield Hit(word.start, word.end, f"“{word.text}” stands twice in one clause.")
