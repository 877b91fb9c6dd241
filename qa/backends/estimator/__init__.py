"""The estimator that mtqa trains: quality, broken sentences and wrong words in one pass.

The modules beside this one import torch at their top; this one does not.
"""

from __future__ import annotations

from qa import weights
from qa.score import Scorer, Settings, backend


@backend("estimator")
def estimator(model: weights.Model, settings: Settings) -> Scorer:
    """A model of ``models/``, as its recipe writes it."""
    from qa.backends.estimator.scorer import EstimatorScorer

    return EstimatorScorer(model, settings)
