"""What the recurrent network of ``lacking`` says of texts, which it reads in stretches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from qa.backends.estimator.lacking import NONE, OUTPUTS, Lacking, batches, stretches
from qa.backends.estimator.side_by_side import Work, side_by_side


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

        ``found`` are those of the stretches.
        """
        worst = {text: dict.fromkeys(OUTPUTS, NONE) for text in self.texts}
        for owner, values in zip(self.owners, found, strict=True):
            seen = worst[owner]
            for name, value in zip(OUTPUTS, values, strict=True):
                join = np.logaddexp if name.startswith("sum") else max
                seen[name] = float(join(seen[name], value))
        return [worst[text] for text in self.texts]


def read(network: Lacking, texts: Sequence[str]) -> list[dict[str, float]]:
    """OUTPUTS of each text."""
    reading = Reading.of(network, texts)
    return reading.said(*side_by_side(reading.work))
