"""Sentences that one side of a translation has and the other has not.

The cheapest path of beads leaves a sentence alone where that costs least, which is also so where a
translator made one sentence of two. Here it counts as missing only if everything around it speaks
for that: a path that pairs it with its neighbours is much dearer, the other side is shorter by its
length, and its words are not rendered there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from qa.align.beads import band
from qa.align.evidence import LENGTH, Side, side
from qa.align.lattice import PRIOR, WIDE, Bead, Borders, Lattice
from qa.languages import language
from qa.text.composed import Composed
from qa.text.meaning.fact_tables import known
from qa.text.meaning.facts import facts

# How much dearer, in log-odds: in 1,666 triples of neighbouring sentences of news beside ten other
# translations of the same, at most 0.4 % lose one without losing it; of sentences that were taken
# out, three in four are found.
SURE = 3.0
# The share of a sentence's length by which its side has to be shorter, and the share of its words
# that may stand there all the same; both are true of 98 % of the sentences that were taken out.
SHORTER = 0.5
RENDERED = 0.2
# German characters of the shortest sentence that is worth a word.
SHORTEST = 30.0
# Places that tell where a sentence comes from.
PLACES = 2
# Beads before and behind that decide.
AROUND = 2
NEVER = 1e-300
OMITTED, ADDED = 0, 1  # the side that has the sentence
SHAPES = ((1, 0), (0, 1))

# Indices of the sentences of the source that are missing, and of those that only the target has.
Missing = tuple[frozenset[int], frozenset[int]]
# A bead that others may still be joined to; all sentences of a text may come to be in one.
_Growing = tuple[list[int], list[int]]


def missing(
    source: Sequence[str], target: Sequence[str], found: Sequence[Bead], lang: str, other: str
) -> Missing:
    """Which of the sentences that the beads ``found`` leave alone are missing indeed.

    ``lang`` and ``other`` are the languages of source and target.
    """
    gone: tuple[set[int], set[int]] = (set(), set())
    for at, bead in enumerate(found):
        which = OMITTED if not bead[1] else ADDED
        if bead[1 - which]:
            continue
        window = found[max(at - AROUND, 0) : at + AROUND + 1]
        ours, theirs = ([k for near in window for k in near[of]] for of in (OMITTED, ADDED))
        if ours and theirs:
            texts = [source[i] for i in ours], [target[j] for j in theirs]
            local = (ours, theirs)[which].index(bead[which][0])
            if Window.of(*texts, lang, other).lacks(which, local) and not named(
                texts, (lang, other), which, local
            ):
                gone[which].add(bead[which][0])
    return frozenset(gone[OMITTED]), frozenset(gone[ADDED])


def named(
    texts: tuple[Sequence[str], Sequence[str]], langs: tuple[str, str], which: int, index: int
) -> bool:
    """Whether the places that a sentence names are on the other side, and on its own nowhere else.

    Who divides a sentence says elsewhere what was said in passing: der Zug von Warschau nach Posen.
    """
    if not places(texts[which][index], langs[which]):
        return False
    there = {at for text in texts[1 - which] for at in places(text, langs[1 - which])}
    here = [places(text, langs[which]) for text in texts[which]]
    own = here[index].difference(*here[:index], *here[index + 1 :])
    return len(own) >= PLACES and own <= there


def places(text: str, lang: str) -> set[str]:
    """The countries and cities that a text names or may name; none where it surely names none."""
    code = language(lang).code
    found = facts(text, code) if known(code) else ()
    named = [fact for fact in found if fact.kind in ("country", "city")]
    return {fact.member for fact in named} if any(fact.sure for fact in named) else set()


def joined(found: Sequence[Bead], gone: Missing, borders: Borders | None = None) -> list[Bead]:
    """The beads, those of one side that are not surely ``gone`` from the other joined to the one
    before them, or else behind them, which may render them.

    A whole block that is alone stays so; of others a sentence is joined to one of its own block.
    """
    if borders:
        whole = borders.alone(found)
        gone = (gone[0] | whole[0], gone[1] | whole[1])
    out: list[_Growing] = []
    waiting: list[Bead] = []  # for a bead of both sides
    for bead in found:
        if all(bead):
            out.append(_one([*waiting, bead]))
            waiting = []
        elif set(bead[0]) <= gone[0] and set(bead[1]) <= gone[1]:
            out += (_one([one]) for one in (*waiting, bead))
            waiting = []
        elif out and not waiting and all(out[-1]) and _near(out[-1], bead, borders):
            for mine, more in zip(out[-1], bead, strict=True):
                mine.extend(more)
        else:
            waiting.append(bead)
    return [*((tuple(ours), tuple(theirs)) for ours, theirs in out), *waiting]


def _near(one: _Growing, other: Bead, borders: Borders | None) -> bool:
    """Whether the second bead, of one side, begins in a block in which the first ends."""
    which = OMITTED if other[OMITTED] else ADDED
    before, behind = one[which][-1], other[which][0]
    return borders is None or borders.block(which, before) == borders.block(which, behind)


def _one(found: Sequence[Bead]) -> _Growing:
    """Neighbouring beads as one."""
    return [i for ours, _ in found for i in ours], [j for _, theirs in found for j in theirs]


@dataclass(frozen=True, slots=True)
class Window:
    """A few neighbouring sentences of both sides; ``lengths`` in German characters."""

    sides: tuple[Side, Side]
    lengths: tuple[list[float], list[float]]
    lang: str

    @classmethod
    def of(cls, source: Sequence[str], target: Sequence[str], lang: str, other: str) -> Window:
        """The window of these sentences."""
        code = language(lang).code
        ours, theirs = ([Composed(text).text for text in texts] for texts in (source, target))
        ratio = LENGTH.get(code, LENGTH[""])[0]
        return cls(
            (side(ours, code), side(theirs, language(other).code)),
            ([ratio * len(text) for text in ours], [float(len(text)) for text in theirs]),
            code,
        )

    def lacks(self, which: int, index: int) -> bool:
        """Whether the other side lacks this sentence of side ``which``."""
        if self.lengths[which][index] < SHORTEST:
            return False
        usual = self._lattice(PRIOR)
        alone = [bead[which][0] for bead in usual.path() if not bead[1 - which]]
        gone = sum(self.lengths[which][i] for i in alone)
        shorter = sum(self.lengths[which]) - sum(self.lengths[1 - which])
        if index not in alone or shorter < SHORTER * gone:
            return False
        wide = self._lattice({**PRIOR, **WIDE, SHAPES[which]: NEVER})
        wide.path()
        sure = wide.total - usual.total >= SURE
        return sure and self._rendered(which, alone, usual.weights) <= RENDERED

    def _lattice(self, prior: dict[tuple[int, int], float]) -> Lattice:
        return Lattice(*self.sides, self.lang, band(*self.sides), prior)

    def _rendered(self, which: int, alone: Sequence[int], weights: dict[str, float]) -> float:
        """Share of what only these sentences hold that stands on the other side."""
        ours, theirs = self.sides[which], self.sides[1 - which]
        there = set().union(*theirs.keys)
        others = [names for index, names in enumerate(ours.keys) if index not in alone]
        own = set().union(*(ours.keys[index] for index in alone)).difference(*others)
        whole = fsum(weights[name] ** 2 for name in own)
        return fsum(weights[name] ** 2 for name in own & there) / whole if whole else 0.0
