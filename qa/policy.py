"""What makes a run fail, as data that makes sense."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qa.errors import UsageError

# What each of them does not let pass stands in `qa.judge`.
LEVELS = ("garbled", "critical", "major", "minor", "never")


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes a run fail: see ``judge``.

    ``fail_on`` is one of the levels garbled, critical, major, minor and never. ``max_garbled``
    counts broken sentences over everything checked and takes the place of ``fail_on`` for them;
    ``min_score`` (0 to 100) and ``max_per_1000``, MQM points per 1,000 target words, are for each
    document.

    Raises:
        UsageError: there is no such level, or a limit makes no sense.
    """

    fail_on: str = "garbled"
    min_score: float | None = None
    max_garbled: int | None = None
    max_per_1000: float | None = None

    def __post_init__(self) -> None:
        if self.fail_on not in LEVELS:
            valid = ", ".join(LEVELS)
            raise UsageError(f"There is no level {self.fail_on!r}. Valid names: {valid}.")
        if self.min_score is not None and not 0 <= self.min_score <= 100:
            raise UsageError(f"--min-score {self.min_score:g} is not between 0 and 100.")
        if self.max_garbled is not None:
            if not isinstance(self.max_garbled, int) or isinstance(self.max_garbled, bool):
                raise UsageError(f"--max-garbled {self.max_garbled} is not a whole number.")
            if self.max_garbled < 0:
                raise UsageError(f"--max-garbled {self.max_garbled} is less than 0.")
        if self.max_per_1000 is not None and not 0 <= self.max_per_1000 < math.inf:
            raise UsageError(f"--max-per-1000 {self.max_per_1000:g} is not a number of points.")
