"""Sentences that stand in a group with others, and that nothing of the other side belongs to.

A path of beads would rather take a sentence that was added to the one beside it than leave it
alone. Here every member of such a group is weighed: whether the other side is as long as without
it, and whether it has words that are rendered there by nothing else. A sentence that a translator
parted in two shares both with its halves.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

import numpy as np

from qa.align.evidence import LENGTH, length_odds
from qa.align.lattice import Bead
from qa.align.missing import ADDED, OMITTED, SHORTEST, Missing, named
from qa.languages import language
from qa.text.composed import Composed
from qa.text.foreign.cognates import han_names, lexicon, number_keys, tokens, word_keys
from qa.text.foreign.literal import FOUND


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds that a member is alone: for itself, for each unit of length odds, for words that are
    rendered and known words that are not, the same for numbers; from where on it counts,
    and below what the other must be, which has its counterpart then.

    Logistic regression over the training pairs of eleven languages: two neighbours, one of which
    lost its other side, against two that kept it and against sentences parted by a translator. From
    where on it counts was raised until human translations of news had hardly any.
    """

    bias: float
    length: float
    hit: float
    miss: float
    number_hit: float
    number_miss: float
    sure: float
    other: float


WEIGHTS = {
    ADDED: Weights(0.39, 0.61, -2.66, 0.45, -1.47, 1.02, sure=2.6, other=0.0),
    OMITTED: Weights(0.20, 0.39, -2.82, 0.25, -1.02, 0.77, sure=2.3, other=-1.0),
}
MOST_ODDS = 10.0  # of the lengths
MOST_HITS = 4
# However little the lengths fit, one of whose words something is rendered is not alone.
HIT = -1.5
# Chinese chains whole sentences with its comma, others do with a semicolon, and German parts them.
CHAIN = re.compile(r"[，；؛]|;\s")


@dataclass(frozen=True, slots=True)
class Word:
    """What a word may be rendered by, and whether the lexicon knows it."""

    keys: frozenset[str]
    known: bool
    number: bool


def parted(
    source: Sequence[str], target: Sequence[str], found: Sequence[Bead], lang: str, other: str
) -> tuple[list[Bead], Missing]:
    """The beads, members that belong to nothing taken out of theirs; and which these are."""
    code = language(lang).code
    if code not in FOUND or language(other).code != "de":
        return list(found), (frozenset(), frozenset())
    texts = [Composed(text).text for text in source], [Composed(text).text for text in target]
    groups = Groups(texts, code)
    out: list[Bead] = []
    gone: tuple[set[int], set[int]] = (set(), set())
    for at, bead in enumerate(found):
        for which in (ADDED, OMITTED):
            member = groups.alone(which, found, at) if all(bead) else None
            if member is not None:
                gone[which].add(member)
                out += _without(bead, which, member)
                break
        else:
            out.append(bead)
    return out, (frozenset(gone[OMITTED]), frozenset(gone[ADDED]))


def _without(bead: Bead, which: int, member: int) -> list[Bead]:
    """The bead and, before or behind it, the first or last sentence of side ``which`` by itself."""
    kept = tuple(k for k in bead[which] if k != member)
    rest: Bead = (kept, bead[1]) if which == OMITTED else (bead[0], kept)
    single: Bead = ((member,), ()) if which == OMITTED else ((), (member,))
    return [single, rest] if member < kept[0] else [rest, single]


@dataclass(frozen=True, slots=True)
class Groups:
    """The sentences of both sides, and the language of the source."""

    texts: tuple[Sequence[str], Sequence[str]]
    lang: str

    def alone(self, which: int, found: Sequence[Bead], at: int) -> int | None:
        """That of two sentences beside one which belongs to nothing; larger groups are crooked."""
        members = found[at][which]
        if len(members) != 2 or len(found[at][1 - which]) != 1:
            return None
        if which == ADDED and CHAIN.search(self.texts[OMITTED][found[at][OMITTED][0]]):
            return None
        scores = {self.score(which, found, at, member): member for member in members}
        other, best = min(scores), max(scores)
        member, weights = scores[best], WEIGHTS[which]
        long_enough = self.ratio(which) * len(self.texts[which][member]) >= SHORTEST
        if not long_enough or best <= weights.sure or other >= weights.other:
            return None
        ours, theirs = ([self.texts[side][k] for k in found[at][side]] for side in (0, 1))
        langs = self._lang(OMITTED), self._lang(ADDED)
        return None if named((ours, theirs), langs, which, members.index(member)) else member

    def ratio(self, which: int) -> float:
        """German characters per character of this side."""
        return LENGTH[self.lang][0] if which == OMITTED else 1.0

    def score(self, which: int, found: Sequence[Bead], at: int, member: int) -> float:
        """Log-odds that the other side has nothing for this member of a bead.

        What the beads around have over may be for it.
        """
        weights, lost = WEIGHTS[which], -math.log(1 - FOUND[self.lang])
        near = found[max(at - 1, 0) : at + 2]
        others = {key for word in self.words(1 - which, near) for key in word.keys}
        beside = {key for word in self.words(which, near, member) for key in word.keys}
        hits = [0, 0]
        misses = [0, 0]
        for word in _words(self.texts[which][member], self._lang(which), self.lang):
            if word.keys <= beside:
                continue
            if word.keys & (others - beside):
                hits[word.number] += 1
            elif not word.keys & others and (word.known or word.number):
                misses[word.number] += 1
        score = (
            weights.bias
            + weights.length * self.length(which, found[at], member)
            + weights.hit * min(hits[0], MOST_HITS)
            + weights.miss * misses[0] * lost
            + weights.number_hit * min(hits[1], 2)
            + weights.number_miss * misses[1]
        )
        return min(score, HIT) if any(hits) else score

    def words(self, which: int, near: Iterable[Bead], without: int | None = None) -> Iterable[Word]:
        """The words of one side of beads, but for those of one sentence."""
        lang = self._lang(which)
        kept = (k for bead in near for k in bead[which] if k != without)
        return chain.from_iterable(_words(self.texts[which][k], lang, self.lang) for k in kept)

    def length(self, which: int, bead: Bead, member: int) -> float:
        """How much better, in log-odds, the lengths of a bead fit without this member."""
        whole = [sum(len(self.texts[side][k]) for k in bead[side]) for side in (0, 1)]
        short = list(whole)
        short[which] -= len(self.texts[which][member])
        ratio, variance = LENGTH[self.lang]
        with_it, without = (
            float(length_odds(ratio * ours, np.array(float(theirs)), variance))
            for ours, theirs in (whole, short)
        )
        return max(min(without - with_it, MOST_ODDS), -MOST_ODDS)

    def _lang(self, which: int) -> str:
        return self.lang if which == OMITTED else "de"


@lru_cache(maxsize=1024)
def _words(text: str, lang: str, source_lang: str) -> tuple[Word, ...]:
    """The words of a sentence that carry its meaning, each once."""
    found: dict[frozenset[str], Word] = {}
    for token in tokens(text, lang):
        digits = token[0].isdigit()
        keys = frozenset(number_keys(token) if digits else word_keys(token, lang))
        bare = [key for key in keys if ":" not in key and key[0] != "#"]
        number = digits or any(key[0] == "#" for key in keys)
        known = bool(bare) and (lang != "de" or any(key in _german(source_lang) for key in bare))
        if keys:
            found.setdefault(keys, Word(keys, known, number))
    if lang == "zh":
        names = (frozenset({f"n:{name}"}) for name in han_names(text))
        found |= {keys: Word(keys, known=False, number=False) for keys in names}
    return tuple(found.values())


@cache
def _german(lang: str) -> frozenset[str]:
    """The German stems that the lexicon gives for words of a language."""
    return frozenset(stem for stems in lexicon(lang).values() for stem in stems)
