"""How tests try many made-up files: the same few each time, or, with MTQA_FUZZ=N, N of them."""

from __future__ import annotations

import os
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, settings

SAME = 1000  # more examples than these are a search, which must not try the same ones again


def fuzzing(usual: int, phases: Sequence[Phase] = tuple(Phase)) -> settings:
    """Settings for ``usual`` examples, however long each of them takes."""
    examples = int(os.environ.get("MTQA_FUZZ", usual))
    return settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=examples <= SAME,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
