"""Layers in whole numbers: close to the layers they stand for, and the same bits every time."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch.nn import functional

from qa.backends.estimator import integers
from qa.backends.estimator.integers import (
    MATRICES,
    SPREAD,
    Grid,
    IntegerBlock,
    Product,
    floats,
    network,
)
from qa.backends.estimator.network import Block, Network, Shape

SHAPE = Shape(100, hidden=64, layers=1, apart=1, heads=2, inner=128, positions=64)
CPU = torch.device("cpu")
QUICK = pytest.mark.skipif(not integers.fast(), reason="no kernel for bytes here")


@pytest.mark.parametrize(
    ("x", "byte"),
    # The grid has steps of 0.02 from -1.1 to 4; 0 is 55.
    [(-1.1, 0), (0.0, 55), (0.02, 56), (0.029, 56), (0.031, 57), (4.0, 255), (99.0, 255), (-9, 0)],
)
def test_bytes_of_numbers(x, byte):
    assert int(Grid(-1.1, 4.0)(torch.tensor([[float(x)]]))) == byte


def test_channels_are_divided_by_their_spread():
    grid = Grid(-1.0, 1.55, torch.tensor([1.0, 10.0]))
    assert grid(torch.tensor([[0.5, 5.0]])).tolist() == [[150, 150]]


def test_a_grid_that_is_nothing_holds_zero():
    assert int(Grid(0.0, 0.0)(torch.tensor([0.0]))) == 0


def test_a_product_of_whole_numbers():
    # (150 - 100) * 0.01 = 0.5 and (80 - 100) * 0.01 = -0.2; weights 2 * 0.5 = 1 and -4 * 0.5 = -2.
    weight = torch.tensor([[2, -4]], dtype=torch.int8)
    product = Product(weight, torch.tensor([0.5]), torch.tensor([0.25]), Grid(-1.0, 1.55))
    x = torch.tensor([[150, 80]], dtype=torch.uint8)
    assert product(x).item() == pytest.approx(0.5 * 1 + -0.2 * -2 + 0.25)
    onto = Product(weight, torch.tensor([0.5]), torch.tensor([0.25]), product.of, Grid(-0.2, 2.35))
    gelu = functional.gelu(torch.tensor(1.15)).item()
    assert onto(x).item() == 20 + round(gelu / 0.01)


@QUICK
@pytest.mark.parametrize(("wide", "out"), [(64, 32), (384, 40), (1536, 384)])
def test_the_kernel_for_bytes_agrees_with_fp32(wide, out):
    torch.manual_seed(wide)
    x = torch.randint(0, 256, (77, wide), dtype=torch.uint8)
    weight = torch.randint(-127, 128, (out, wide)).to(torch.int8)
    given = weight, torch.rand(out) * 1e-3, torch.randn(out), Grid(-2.0, 3.0)
    found, slow = Product(*given, quick=True)(x), Product(*given)(x)
    assert torch.allclose(found, slow, rtol=1e-5, atol=1e-4)
    onto = Grid(-0.2, 4.0)
    found, slow = Product(*given, onto, quick=True)(x), Product(*given, onto)(x)
    assert (found.int() - slow.int()).abs().max() <= 1


def stored(block: Block, x: torch.Tensor) -> dict[str, torch.Tensor]:
    """A layer as it is stored, with grids that hold what it sees of ``x``."""
    seen: dict[str, torch.Tensor] = {}
    for matrix in MATRICES:
        getattr(block, matrix).register_forward_pre_hook(
            lambda _, given, matrix=matrix: seen.update({matrix: given[0].flatten(0, -2)})
        )
    with torch.inference_mode():
        block(x, torch.zeros(len(x), 1, 1, x.shape[1]))
    spread = torch.ones(1, 2, SHAPE.hidden)
    spread[0, :, 3] = 4.0
    apart = seen["down"].abs().amax(0).topk(2).indices
    tensors = {"grids.spread": spread, "grids.apart": apart[None].to(torch.int16)}
    tensors["grids.ranges"] = torch.tensor(
        [[[float(seen[matrix].min()), float(seen[matrix].max())] for matrix in MATRICES]]
    )
    for name, value in block.state_dict().items():
        if value.ndim == 2:
            matrix = name.split(".")[0]
            if matrix in SPREAD:
                value = value * spread[0, SPREAD.index(matrix)]
            scale = value.abs().amax(1) / 127
            tensors[f"blocks.0.{name}.int8"] = (value / scale[:, None]).round().to(torch.int8)
            tensors[f"blocks.0.{name}.scale"] = scale
        else:
            tensors[f"blocks.0.{name}"] = value
    return tensors


@pytest.fixture
def layer():
    torch.manual_seed(1)
    block = Block(SHAPE).eval().requires_grad_(False)
    x = torch.randn(4, 16, SHAPE.hidden)
    x[..., 3] *= 6  # a channel that reaches far
    return block, x, stored(block, x)


def run(found: IntegerBlock, tensors, x: torch.Tensor) -> torch.Tensor:
    names = {f"blocks.0.{name}": name for name in found.state_dict()}
    found.load_state_dict({name: tensors[key] for key, name in names.items()})
    mask = torch.zeros(len(x), 1, 1, x.shape[1])
    mask[..., -2:] = -torch.inf
    with torch.inference_mode():
        return found(x, mask)


@pytest.mark.parametrize("quick", [False, pytest.param(True, marks=QUICK)])
def test_a_layer_in_whole_numbers_is_close_to_itself(layer, quick):
    block, x, tensors = layer
    mask = torch.zeros(len(x), 1, 1, x.shape[1])
    mask[..., -2:] = -torch.inf
    with torch.inference_mode():
        wanted = block(x, mask)
    found = run(IntegerBlock(tensors, 0, SHAPE, quick=quick), tensors, x)
    assert (found - wanted).abs().mean() < 0.02 * wanted.std()


@pytest.mark.parametrize("quick", [False, pytest.param(True, marks=QUICK)])
def test_a_text_gets_the_same_bits_whatever_stands_beside_it(layer, quick):
    _, x, tensors = layer
    made = IntegerBlock(tensors, 0, SHAPE, quick=quick)
    together = run(made, tensors, x)
    for row in range(len(x)):
        assert torch.equal(run(made, tensors, x[row : row + 1]), together[row : row + 1])


def test_weights_come_back_without_their_spread(layer):
    block, _, tensors = layer
    found = floats(tensors)
    assert not [name for name in found if name.startswith("grids") or name.endswith("scale")]
    for name, value in block.state_dict().items():
        reach = float(value.abs().max())
        assert torch.allclose(found[f"blocks.0.{name}"], value, atol=reach / 50)


def test_a_network_without_grids_computes_in_fp32():
    torch.manual_seed(1)
    made = Network(replace(SHAPE, usage=True))
    tensors = {name: value.detach() for name, value in made.state_dict().items()}
    assert isinstance(network(made.shape, tensors, CPU).blocks[0], Block)


def test_without_vnni_there_is_no_kernel(monkeypatch):
    integers.fast.cache_clear()
    monkeypatch.setattr(integers, "FLAGS", ("no-such-flag",))
    assert not integers.fast()
    integers.fast.cache_clear()


def test_where_linux_does_not_tell_pytorch_is_asked(monkeypatch, tmp_path):
    monkeypatch.setattr(integers, "Path", lambda _: tmp_path / "no-cpuinfo")
    for answer in (True, False):
        monkeypatch.setattr(
            torch.cpu, "_is_vnni_supported", lambda answer=answer: answer, raising=False
        )
        assert integers.multiplies_bytes() is answer
    monkeypatch.delattr(torch.cpu, "_is_vnni_supported")
    assert not integers.multiplies_bytes()


@QUICK
def test_a_kernel_that_changed_is_not_used(monkeypatch):
    def changed(*_: object) -> None:
        raise RuntimeError("expected at most 9 arguments")

    integers.fast.cache_clear()
    monkeypatch.setattr(torch.ops.onednn, "qlinear_pointwise", changed)
    assert not integers.fast()
    integers.fast.cache_clear()
