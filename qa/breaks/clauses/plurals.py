"""Two sentences fused, of which the second has its verb in the plural."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses.commas import OPENERS, late_verb
from qa.breaks.clauses.whole import ADVERBIAL
from qa.breaks.verbs.two import LOOSE, TIES
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

SUBJECTS = frozenset(
    """die seine ihre unsere meine viele einige mehrere alle beide zahlreiche diese keine
    manche""".split()
)
# Verbs that have an infinitive without zu beside them.
WITH_INFINITIVE = (
    "geh", "ging", "lass", "läss", "ließ", "seh", "sah", "sieh", "hör", "fühl", "spür", "helf",
    "half", "hilf", "lern", "lehr", "bleib", "blieb", "komm", "kam", "fahr", "fuhr", "heiß", "hieß",
    "mach", "find", "fand", "schick", "hab", "brauch", "leg", "tat", "tu", "sag", "mein",
    "glaub", "denk",
)  # fmt: skip


@detector(0.85, needs=SUBJECTS)
def plural_fused(view: View) -> Iterator[Hit]:
    """A subject in the plural and its verb stand inside a clause that has its verb already.

    Flags:
        Die Gespräche endeten ohne [[die Gewerkschaften drohen]] Ergebnis mit neuen Streiks.

        Er wuchs in Kiel [[seine Eltern betrieben]] dort auf eine Bäckerei.

        Die Preise steigen [[die Löhne sinken]] seit Jahren.

        Die Brücke wurde gesperrt [[die Anwohner müssen]] einen Umweg fahren.

    Passes:
        Die Gespräche endeten, die Gewerkschaften drohen mit Streiks. Er sah die Kinder spielen.

        Er wuchs bei seinen Eltern auf. Sie half die Kisten tragen. Das sind Leute die ihre Kinder
        lieben.

        Die Eltern lassen die Kinder spielen im Hof. Sie sind nicht auf die Kerne beschränkt worden.
    """
    for clause in view.clauses:
        if len(clause) < 7 or not any(word.tag in "iqX" for word in clause[4:-1]):
            continue
        if late_verb(clause) or clause[0].lower in german.QUESTION:
            continue
        first: int | None = None
        for index, word in enumerate(clause[:-1]):
            if (
                word.lower in TIES
                or word.tag in "SK"
                or word.lower == "zu"
                or word.lower in OPENERS
            ):
                first = None
            elif first is None:
                first = index if _first(clause, index) else None
            elif index > first + 2 and _plural(clause, index):
                yield _hit(clause, index)
                break
            elif word.finite or word.tag in "XVz":
                break


def _first(clause: tuple[Word, ...], index: int) -> bool:
    """Whether the verb of a clause stands at an index, and needs no infinitive beside it."""
    word = clause[index]
    if word.lower in LOOSE or word.lower.startswith(WITH_INFINITIVE):
        return False
    # Die Preise steigen
    opens = clause[0].lower in SUBJECTS and 1 < index < 4 and clause[index - 1].noun
    return word.finite or (word.tag == "i" and opens)


MODALS = frozenset("können müssen sollen wollen dürfen".split())


def _plural(clause: tuple[Word, ...], index: int) -> bool:
    """Whether a verb in the plural stands at an index, behind its subject and before the rest."""
    before, article, noun, verb, behind = clause[index - 3 : index + 2]
    opens = article.lower in SUBJECTS and article.text.islower() and noun.noun
    plural = noun.lower.endswith(("e", "n", "r", "s", "l"))
    goes_on = behind.tag in "PFRAbNMn" and behind.lower not in ("zu", "sein")
    # A participle has its preposition before it: auf die Kerne beschränkt.
    finite = verb.tag == "i" or (verb.tag == "q" and before.tag != "P") or verb.lower in MODALS
    helped = any(word.tag in "xX" for word in clause[:index]) and verb.lower not in MODALS
    finite = finite and verb.lower not in ADVERBIAL  # sprachen die Leute verstärkt davon
    return opens and plural and finite and not helped and verb.text.islower() and goes_on


def _hit(clause: tuple[Word, ...], index: int) -> Hit:
    subject, verb = clause[index - 2], clause[index]
    words = f"{subject.text} {clause[index - 1].text} {verb.text}"
    message = f"A second sentence starts at “{words}” without a comma or full stop before it."
    return Hit(subject.start, verb.end, message)
