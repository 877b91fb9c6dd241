"""Parts of a sentence at whose place no clause with its verb at the end is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.breaks import View, once
from qa.breaks.clauses.commas import OPENERS
from qa.breaks.verbs.late import LEADS
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

LONGEST = 400  # words of a sentence; what is longer is a list or none
# What leads a clause wherever it stands; der, die and das do so behind a comma only.
ALWAYS = (LEADS - german.RELATIVE) | frozenset(
    """seit zumal inwieweit inwiefern weswegen insbesondere worum worunter wohingegen falls sofern
    soweit""".split()
)
LEADING = LEADS | ALWAYS | frozenset(["derer"])
OWNERS = frozenset(["dessen", "deren", "derer"])
# What may lead one from within, so that nothing is sure behind it.
INSIDE = (ALWAYS | OPENERS | frozenset("je ob bis denn".split())) - {"so", "umso", "desto"}


@dataclass(frozen=True, slots=True)
class Free:
    """A part of a sentence up to a comma or full stop, with nothing open before it.

    ``before`` are all words of the sentence that stand in front of it, ``previous`` those of the
    part in front, ``rest`` the parts behind it; ``first`` says that it opens its sentence, ``led``
    how many clauses with their verb at the end stand before it.
    """

    words: Clause
    before: Clause
    previous: Clause
    rest: tuple[Clause, ...]
    mark: str
    first: bool
    led: int


def leads(clause: Clause, first: bool) -> bool:
    """Whether a part opens as a clause with its verb at the end; ``first`` in its sentence."""
    opener = clause[1] if clause[0].tag == "P" and len(clause) > 1 else clause[0]
    low = clause[0].lower
    if low in german.QUESTION or clause[0].tag == "S" or low in ALWAYS:
        return True
    if opener.lower.startswith("welch") or low.endswith(("twegen", "zufolge")):
        return True
    if low in ("egal", "gleichgültig"):  # egal bei welchem Versuch es gelingt
        return True
    # im Zuge dessen alle wählen sollen
    if not first and clause[0].tag == "P" and len(clause) > 3 and clause[2].lower in OWNERS:
        return True
    return not first and opener.lower in LEADING


def plain(sentence: Clause) -> bool:
    """Whether a full stop ends a sentence, with no marks in it but commas, nor inside a word."""
    whole = sentence[-1].text == "." and 2 < len(sentence) <= LONGEST
    return whole and not any(w.tag in '":;–()…/' or "." in w.text[1:-1] for w in sentence)


@once
def free(view: View) -> tuple[Free, ...]:
    """The parts of plain sentences before which every clause that was opened has had its verb."""
    return tuple(
        part for sentence in view.sentences if plain(sentence) for part in _free(view, sentence)
    )


def _free(view: View, sentence: Clause) -> Iterator[Free]:
    if view.behind_ordinal(sentence):
        return
    found = view.parts(sentence)
    still_open = led = 0
    before: Clause = ()
    for number, (clause, mark, _) in enumerate(found):
        previous = found[number - 1][0] if number else ()
        if leads(clause, clause[0] is sentence[0]):
            led += 1
            still_open += len(clause) < 2 or clause[-1].tag not in "vx"
        elif any(word.tag == "S" or word.lower in INSIDE for word in clause):
            return
        else:
            commas = mark in ",." and (not number or found[number - 1][1] == ",")
            if not still_open and commas:
                rest = tuple(words for words, _, _ in found[number + 1 :])
                yield Free(clause, before, previous, rest, mark, clause[0] is sentence[0], led)
            still_open -= bool(still_open and clause[-1].tag in "vx")
        before += clause
