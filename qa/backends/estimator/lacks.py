"""What the recurrent network of ``lacking`` says of texts, which it reads in stretches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from qa.backends.estimator.lacking import (
    LONGEST,
    NONE,
    OUTPUTS,
    OVERLAP,
    Lacking,
    batches,
    stretches,
)
from qa.backends.estimator.side_by_side import Work, side_by_side
from qa.backends.estimator.usage import WORD

# From which log-odds on a word is missing in a gap, and up to which no word is astray instead: of
# 1,560 written sentences that the model calls broken half are such, and in 91 of 100 of these
# something is missing in that gap.
MISSING, ASTRAY = 1.0, 0.0
LACKING = OUTPUTS.index("most_lacking")


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a word is missing: ``between`` two words, the stretch of which is given, or ``before``
    or ``behind`` the one of the stretch."""

    start: int
    end: int
    where: str


@dataclass(frozen=True, slots=True)
class Reading:
    """German texts to be read, equal ones once: ``work`` runs over the stretches of all, each of
    which belongs to one of the ``owners``."""

    texts: Sequence[str]
    owners: Sequence[str]
    work: Work

    @classmethod
    def of(cls, network: Lacking, texts: Sequence[str]) -> Reading:
        """The reading by a network."""
        parts = [(text, part) for text in dict.fromkeys(texts) for part in stretches(text)]
        read = [part for _, part in parts]
        together = list(batches([len(words) for words, _ in read]))
        return cls(texts, [text for text, _ in parts], Work(network.run, read, together))

    def said(self, found: Sequence[Sequence[float]]) -> list[dict[str, float]]:
        """OUTPUTS of each text, of a long one the worst of its stretches, and the sum of all.

        ``found`` are those of the stretches, and behind them what `Lacking.run` says of the place.
        """
        worst = {text: dict.fromkeys(OUTPUTS, NONE) for text in self.texts}
        for owner, values in zip(self.owners, found, strict=True):
            seen = worst[owner]
            for name, value in zip(OUTPUTS, values[:-1], strict=True):
                join = np.logaddexp if name.startswith("sum") else max
                seen[name] = float(join(seen[name], value))
        return [worst[text] for text in self.texts]

    def gaps(self, found: Sequence[Sequence[float]]) -> list[Gap | None]:
        """Where in each text a word is surely missing; None where the network is not sure, or a
        word is astray."""
        best: dict[str, tuple[float, int]] = {}
        stretch, last = 0, ""
        for owner, values in zip(self.owners, found, strict=True):
            stretch, last = (stretch + 1 if owner == last else 0), owner
            before = stretch * (LONGEST - OVERLAP) + round(values[-1])
            best[owner] = max(best.get(owner, (NONE, 0)), (values[LACKING], before))
        said = dict(zip(self.texts, self.said(found), strict=True))
        return [
            gap_at(text, best[text][1])
            if text in best and best[text][0] >= MISSING and said[text]["most_astray"] <= ASTRAY
            else None
            for text in self.texts
        ]


def gap_at(text: str, before: int) -> Gap | None:
    """The gap of a text before which so many words and marks stand; None where no word is beside.

    >>> text = "Er freut, dass sie kommt."
    >>> for before in (1, 2, 3):
    ...     gap = gap_at(text, before)
    ...     gap.where, text[gap.start : gap.end]
    ('between', 'Er freut')
    ('behind', 'freut')
    ('before', 'dass')
    """
    found = list(WORD.finditer(text))
    left, right = found[:before][-1:], found[before : before + 1]
    left, right = ([w for w in side if w[0][0].isalnum()] for side in (left, right))
    beside = [*left, *right]
    if not beside:
        return None
    where = "between" if left and right else "before" if right else "behind"
    return Gap(beside[0].start(), beside[-1].end(), where)


def read(network: Lacking, texts: Sequence[str]) -> list[dict[str, float]]:
    """OUTPUTS of each text."""
    reading = Reading.of(network, texts)
    return reading.said(*side_by_side(reading.work))
