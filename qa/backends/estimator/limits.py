"""From which probability on a sentence is called garbled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qa.data import Segment
from qa.languages import base


@dataclass(frozen=True, slots=True)
class Limits:
    """Probabilities 0..1: beside a source, in German alone, and beside sources of languages (by
    code) where they have to be higher."""

    beside: float
    alone: float
    languages: Mapping[str, float]

    @classmethod
    def of(cls, thresholds: Mapping[str, Any]) -> Limits:
        """Those of a model's thresholds.

        Raises:
            KeyError: one is missing.
        """
        own = thresholds.get("beside", {}).items()
        languages = {lang: float(found["garbled"]) for lang, found in own if "garbled" in found}
        return cls(float(thresholds["garbled"]), float(thresholds["garbled_alone"]), languages)

    def garbled(self, segment: Segment) -> float:
        """That of a segment.

        >>> limits = Limits(0.5, 0.9, {"fr": 0.7})
        >>> limits.garbled(Segment("1", "Das Wetter ist schön."))
        0.9
        >>> limits.garbled(Segment("1", "Es ist schön.", "Il fait beau.", source_lang="fr-CA"))
        0.7
        """
        if segment.source is None:
            return self.alone
        return self.languages.get(base(segment.source_lang or ""), self.beside)
