"""A thinner network gives what the whole one gives, as far as so few units can."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch

RECIPE = Path(__file__).resolve().parent.parent / "models" / "mtqa-small"
sys.path.insert(0, str(RECIPE))

import thinner  # noqa: E402

from qa.backends.estimator.network import Network, Shape  # noqa: E402

SHAPE = Shape(vocabulary=50, hidden=32, layers=2, apart=1, heads=2, inner=48, positions=16)


def whole(seed: int = 3) -> Network:
    torch.manual_seed(seed)
    network = Network(SHAPE).eval().requires_grad_(False)
    for block in network.blocks:
        block.up.bias.normal_(0, 0.5)
        block.down.weight.mul_(3)
    return network


def given(network: Network) -> list[thinner.Given]:
    """Batches of random words, in each a text that is shorter than the others."""
    found = []
    for _ in range(12):
        there = torch.ones(20, 10, dtype=torch.bool)
        there[0, 6:] = False
        seen = network.mask(there[:, None, None, :])
        found.append(thinner.Given(torch.randn(20, 10, SHAPE.hidden), seen, seen, there))
    return found


def off(network: Network, inner: int, read: list[thinner.Given]) -> float:
    """How far the states of a network with so many units are from those of the whole one."""
    with torch.no_grad():
        thin = thinner.thinned(network, read, inner)
        states = [[one.x for one in read], [one.x for one in read]]
        for at, of in enumerate((thin, network)):
            for block in of.blocks:
                states[at] = [block(x, g.whole) for x, g in zip(states[at], read, strict=True)]
    return thinner._off(*states, [one.there for one in read])


def test_examples_in_docstrings() -> None:
    assert doctest.testmod(thinner).failed == 0
    assert doctest.testmod(thinner).attempted > 0


def test_fewer_units_are_further_off() -> None:
    network = whole()
    read = given(network)
    all_units, most, half = (off(network, inner, read) for inner in (48, 40, 24))
    assert all_units < 1e-6 < most < half < 0.2


def test_units_that_others_stand_for_cost_nothing() -> None:
    network = whole()
    for block in network.blocks:
        block.up.weight[24:], block.up.bias[24:] = block.up.weight[:24], block.up.bias[:24]
    assert off(network, 24, given(network)) < 1e-5


def test_dead_units_go_first() -> None:
    network = whole()
    for block in network.blocks:
        block.down.weight[:, ::3] = 0.0
    assert off(network, 32, given(network)) < 1e-6


@pytest.mark.parametrize("inner", [64])
def test_smoke(tmp_path: Path, inner: int) -> None:
    model, thin = tmp_path / "model", tmp_path / "thin"
    of = ["--work", str(tmp_path / "first"), "--out", str(model), "--smoke"]
    subprocess.run([sys.executable, str(RECIPE / "recipe.py"), *of], check=True)
    of = ["--work", str(tmp_path / "then"), "--model", str(model), "--out", str(thin), "--smoke"]
    more = ["--inner", str(inner)]
    subprocess.run([sys.executable, str(RECIPE / "thinner.py"), *of, *more], check=True)
    before, after = (json.loads((at / "model.json").read_text()) for at in (model, thin))
    assert after["shape"] == {**before["shape"], "inner": inner}
    assert after["training"] == {**before["training"], "inner": inner}
    assert (thin / "model.safetensors").stat().st_size < (
        model / "model.safetensors"
    ).stat().st_size
