"""Finds the grids on which a stored network computes in whole numbers.

What its layers see of a few hundred texts says how far the inputs of each matrix reach. (See
`qa.backends.estimator.integers`, which computes on these grids.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import examples
import shipped
import torch
from torch import Tensor

from qa.backends.estimator.estimate import Estimator
from qa.backends.estimator.integers import GRIDS, MATRICES, SPREAD
from qa.backends.estimator.network import Network
from qa.backends.estimator.reading import Text, batches, pieces

EVERY = 7  # one token of so many is looked at
# Channels that reach further than so many times the median one are spread.
FAR = 2.0
APART = 8  # channels of each layer that are not made whole
# Shares of the widest range that are tried: what lies outside is cut, what lies inside gets finer.
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
EACH = 150  # texts of a kind


def texts(corpus: examples.Corpus) -> list[Text]:
    """Judged translations, broken German, other languages; each also without its source."""
    rows = [group[0] for group in corpus.mqm[:: max(1, len(corpus.mqm) // EACH)]]
    rows += corpus.other[:: max(1, len(corpus.other) // EACH)]
    found = [Text(row["target"], row["source"]) for row in rows]
    for row in corpus.written[:: max(1, len(corpus.written) // EACH)]:
        found += [Text(version, row["source"] or None) for version in row["broken"][:1]]
    return [*found, *(Text(text.target) for text in found[::2])]


def fit(out: Path, network: Network, read: Sequence[Text]) -> None:
    """Store the ``network`` in ``out`` once more, with grids that fit the texts ``read``."""
    estimator = Estimator(out)
    plain = Network(network.shape)  # the layers that were trained may be compiled
    plain.load_state_dict(network.state_dict())
    estimator.network = plain.eval()
    seen = inputs(estimator, read)
    layers = range(network.shape.layers)
    spread = torch.ones(len(layers), len(SPREAD), network.shape.hidden)
    ranges = torch.zeros(len(layers), len(MATRICES), 2)
    apart = torch.zeros(len(layers), min(APART, network.shape.inner // 2), dtype=torch.int16)
    for layer in layers:
        for at, matrix in enumerate(MATRICES):
            x = seen[layer, matrix]
            reach = x.abs().amax(0)
            if matrix in SPREAD:
                by = (reach / (reach.median() * FAR)).clamp(min=1).half().float()
                spread[layer, SPREAD.index(matrix)] = by
                x = x / by
            if matrix == "down":
                chosen = reach.topk(apart.shape[1]).indices.sort().values
                apart[layer] = chosen
                x = x.index_fill(1, chosen, 0.0)
            ranges[layer, at] = torch.tensor(narrowed(x))
    grids = dict(zip(GRIDS, (ranges, spread.half(), apart), strict=True))
    shipped.write(out, shipped.add(out, {**shipped.quantised(network, spread), **grids}))


def inputs(estimator: Estimator, read: Sequence[Text]) -> dict[tuple[int, str], Tensor]:
    """What the matrices of each layer see of the texts, (tokens, channels)."""
    found: dict[tuple[int, str], list[Tensor]] = defaultdict(list)
    hooks = []

    def keep(key: tuple[int, str]) -> Any:
        return lambda _, given: found[key].append(given[0].flatten(0, -2)[::EVERY].float())

    for layer, block in enumerate(estimator.network.blocks):
        for matrix in MATRICES:
            module = getattr(block, matrix)
            hooks.append(module.register_forward_pre_hook(keep((layer, matrix))))
    made = pieces(estimator._tokenizer, estimator._usage, read)
    for rows in batches(made):
        estimator._run([made[row] for row in rows])
    for hook in hooks:
        hook.remove()
    return {key: torch.cat(parts) for key, parts in found.items()}


def narrowed(x: Tensor) -> tuple[float, float]:
    """The range of 256 values on which ``x`` is off by the least squares.

    >>> narrowed(torch.tensor([-1.0, 0.0, 2.0]))
    (-1.0, 2.0)
    """
    x = x.flatten()
    low, high = min(float(x.min()), 0.0), max(float(x.max()), 0.0)
    return min(
        ((low * one, high * two) for one in SHARES for two in SHARES),
        key=lambda ends: off(x[::5], *ends),
    )


def off(x: Tensor, low: float, high: float) -> float:
    """The mean squared error of ``x`` on 256 values from ``low`` to ``high``."""
    step = max(high - low, 1e-6) / 255
    zero = round(-low / step)
    there = (x / step + zero).round().clamp(0, 255)
    return float(((there - zero) * step - x).square().mean())
