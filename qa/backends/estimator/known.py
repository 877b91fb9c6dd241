"""Texts that the estimator has read are not read again: the rows of user interfaces repeat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.backends.estimator.estimate import Estimate, Estimator
from qa.backends.estimator.passages import Plain
from qa.backends.estimator.reading import Text

CHUNK = 2048  # texts sorted by length together; more would only cost memory
KEPT = 4096  # texts of which it is remembered; memory must not grow with the input
LONGEST = 1000  # characters of both sides of one that may be kept: 30 MB in all, at the worst


class Known:
    """What an estimator says of texts; of the last ones it is known without another look.

    A text gets the same numbers whatever it is read with, so this changes none of them.
    """

    def __init__(self, estimator: Estimator) -> None:
        self._estimator = estimator
        self._kept: dict[Text, Estimate] = {}  # what was asked for last stands last

    def of(self, texts: Iterable[Text]) -> dict[Text, Estimate]:
        """What is said of each text."""
        known: dict[Text, Estimate] = {}
        asked = list(dict.fromkeys(texts))
        for at in range(0, len(asked), CHUNK):
            plain = {text: Plain(text) for text in asked[at : at + CHUNK]}
            read = self._read(list(dict.fromkeys(one.text for one in plain.values())))
            known.update((text, one.back(read[one.text])) for text, one in plain.items())
        return known

    def _read(self, texts: Sequence[Text]) -> dict[Text, Estimate]:
        found = {text: self._kept.pop(text) for text in texts if text in self._kept}
        if fresh := [text for text in texts if text not in found]:
            found.update(zip(fresh, self._estimator.estimate(fresh), strict=True))
        self._kept.update((text, found[text]) for text in texts if _short(text))
        for oldest in [*self._kept][: max(len(self._kept) - KEPT, 0)]:
            del self._kept[oldest]
        return found


def _short(text: Text) -> bool:
    return len(text.target) + len(text.source or "") <= LONGEST
