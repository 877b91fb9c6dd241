"""From what a model says to MQM points."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qa import weights
from qa.errors import ModelError

WORST = 25.0  # MQM points of a segment that is lost altogether


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a model's numbers begin and end: ``best`` costs nothing, ``worst`` 25 points.

    ``best`` may be the greater (a quality) or the smaller one (surprisal, errors); between both
    the penalty grows evenly, beyond them it stays.

    >>> Scale(best=1.0, worst=0.0).penalty(0.8)
    5.0
    >>> Scale(best=4.0, worst=10.0).penalty(12.0)
    25.0
    """

    best: float
    worst: float

    def penalty(self, value: float) -> float:
        """MQM points, 0..25. A value that is no number counts as the worst."""
        share = (value - self.best) / (self.worst - self.best)
        return WORST if math.isnan(share) else round(WORST * min(1.0, max(0.0, share)), 6)

    @staticmethod
    def of(model: weights.Model, default: Scale) -> Scale:
        """The ``best`` and ``worst`` of the model's settings, or those of ``default``.

        Raises:
            ModelError: they are no numbers, or equal.
        """
        found = [
            model.settings.get("best", default.best),
            model.settings.get("worst", default.worst),
        ]
        if not all(isinstance(n, int | float) and math.isfinite(n) for n in found):
            raise ModelError(f"{model.folder}: best and worst must be numbers, not {found}.")
        if found[0] == found[1]:
            raise ModelError(f"{model.folder}: best and worst are both {found[0]}.")
        return Scale(float(found[0]), float(found[1]))
