"""From the network's logits to named outputs, and from these to numbers by a calibration."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from qa.backends.estimator.network import OUTPUTS, TOKEN
from qa.backends.estimator.reading import Piece
from qa.backends.estimator.usage import rarity

MARKED = ("wrong", "major", "broken", "gap")
_COLUMNS = [TOKEN.index(name) for name in MARKED]
_OMITTED = TOKEN.index("omitted")
Logits = NDArray[np.float32]
RARITY = ("new_pairs", "new_share", "new_pairs_source", "new_share_source")
NEAR = 1.5  # logits
KEPT = -6.0  # logit of a source word that is surely rendered; of texts without a source, too
HERE = -1.0  # `elsewhere` of texts without a source; where it was fitted, 0 is here and 1 elsewhere


def torn(table: Sequence[tuple[tuple[int, int], list[float]]]) -> tuple[int, int] | None:
    """The words around the likeliest break that are about as likely to belong to it."""
    if not table:
        return None
    broken = [row[TOKEN.index("broken")] for _, row in table]
    first = last = broken.index(max(broken))
    least = broken[first] - NEAR
    while first > 0 and broken[first - 1] >= least:
        first -= 1
    while last + 1 < len(broken) and broken[last + 1] >= least:
        last += 1
    return table[first][0][0], table[last][0][1]


def outputs(piece: Piece, sentence: Logits, token: Logits) -> dict[str, float]:
    """Raw outputs of a window: sentence logits by name, and of each kind of tag on the target
    the greatest logit (``most_...``) and the logarithm of the expected number (``sum_...``); of
    omitted words of the source the greatest logit, with that of gravely wrong ones (``most_fault``:
    what is left out is wrong nowhere in the target); the rarity of both sides (see ``usage``); and
    the logarithm of the number of target tokens (``length``): what is longer has more to mark.
    """
    raw = dict(zip(OUTPUTS, sentence.tolist(), strict=True))
    if piece.split == len(piece.ids):
        raw["elsewhere"] = HERE
    tags = token[1 : max(2, piece.split - 1)]
    columns = tags[:, _COLUMNS]
    expected = np.log((1 / (1 + np.exp(-columns))).sum(0) + 1e-3)
    for name, most, number in zip(MARKED, columns.max(0).tolist(), expected.tolist(), strict=True):
        raw[f"most_{name}"], raw[f"sum_{name}"] = most, number
    omitted = token[piece.split : len(piece.ids) - 1, _OMITTED]
    raw["most_omitted"] = max([KEPT, *omitted.tolist()])
    raw["most_fault"] = float(np.logaddexp(raw["most_major"], raw["most_omitted"]))
    ours, theirs = piece.codes[1 : piece.split - 1], piece.codes[piece.split : -1]
    raw["new_pairs"], raw["new_share"] = rarity(ours)
    # A source that is not there is taken to be as unusual as its translation.
    raw["new_pairs_source"], raw["new_share_source"] = rarity(theirs if len(theirs) else ours)
    raw["length"] = math.log(1 + len(tags))
    return raw


def mixed(
    weights: dict[str, float], raw: dict[str, float], most: Mapping[str, float] | None = None
) -> float:
    """Weighted sum of raw outputs, some of which count up to the ``most`` that they may say.

    >>> mixed({"a": 2.0, "b": -1.0}, {"a": 1.0, "b": 9.0}, {"b": 3.0})
    -1.0
    """
    most = most or {}
    return sum(
        weight * min(raw[name], most.get(name, raw[name])) for name, weight in weights.items()
    )


def curve(points: list[list[float]], x: float) -> float:
    """A penalty by a monotone curve through (logit, penalty) points."""
    return float(np.interp(x, points[0], points[1]))


def platt(line: list[float], x: float) -> float:
    """A probability by Platt scaling: slope and offset of a logit."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, line[0] * x + line[1]))))
