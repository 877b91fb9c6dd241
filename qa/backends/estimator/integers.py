"""The encoder's layers in whole numbers, for inference: 8-bit inputs times 8-bit weights.

A processor that multiplies bytes (VNNI, AMX) takes half the time of bf16 for it. Sums of whole
numbers are exact, so a text gets the same bits whatever stands beside it and on however many
threads; and where a processor or a build of PyTorch lacks the kernel, fp32 multiplies the same
numbers, so that all machines give nearly the same scores (a value at the border between two steps
may fall to either side).

Inputs have one grid a layer, found beforehand (`models/*/grids.py`). Two things keep it fine.
Channels of the layer norms that reach far are divided by their ``spread``, and the weights behind
them were multiplied by it (Xiao et al. 2023, SmoothQuant). A few channels between the two halves of
the feed-forward part reach ten times as far as the rest; they are taken ``apart`` in fp32 (Dettmers
et al. 2022, LLM.int8()).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from qa.backends.estimator.network import Network, Shape

# Stored beside the weights: of each layer the lowest and highest input of its four matrices
# (layers, 4, 2), the spread of the inputs of qkv and up (layers, 2, hidden), and the channels that
# are taken apart (layers, few).
GRIDS = ("grids.ranges", "grids.spread", "grids.apart")
MATRICES = ("qkv", "out", "up", "down")
SPREAD = ("qkv", "up")  # matrices whose inputs are spread
FLAGS = ("avx512_vnni", "avx_vnni", "amx_int8")


class Grid(nn.Module):
    """Whole numbers for real ones: 0 stands for the least of a range, 255 for the greatest.

    They come as bytes if ``quick``, else as fp32.
    """

    slope: Tensor
    offset: Tensor

    def __init__(
        self,
        least: float,
        greatest: float,
        spread: Tensor | None = None,
        *,
        quick: bool = False,
    ) -> None:
        super().__init__()
        self.quick = quick
        self.step = max(greatest - least, 1e-6) / 255
        self.zero = min(255, max(0, round(-least / self.step)))
        by = torch.ones(1) if spread is None else spread.float()
        self.register_buffer("slope", 1 / (by * self.step), persistent=False)
        # Half a step more, because the conversion cuts off.
        self.register_buffer("offset", torch.full_like(by, self.zero + 0.5), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Whole numbers of ``x`` (..., channels), any real numbers."""
        found = torch.addcmul(self.offset, x, self.slope).clamp_(0, 255)
        if not self.quick:
            return found.floor_()
        # Straight to bytes PyTorch converts one number at a time (measured with 2.13).
        return found.to(torch.int16).to(torch.uint8)


class Product(nn.Module):
    """A linear layer from whole numbers to fp32, or with ``onto`` through GELU to another grid.

    ``quick`` asks for the kernel for bytes.
    """

    scale: Tensor
    bias: Tensor
    zeros: Tensor
    weight: Tensor

    def __init__(
        self,
        weight: Tensor,
        scale: Tensor,
        bias: Tensor,
        of: Grid,
        onto: Grid | None = None,
        *,
        quick: bool = False,
    ) -> None:
        super().__init__()
        self.of, self.onto = of, onto
        self.register_buffer("scale", scale.float(), persistent=False)
        self.packed = torch.ops.onednn.qlinear_prepack(weight.contiguous(), None) if quick else None
        if quick:
            self.register_buffer("zeros", torch.zeros(len(scale), dtype=torch.long), False)
        else:
            real = weight.float() * (scale.float() * of.step)[:, None]
            self.register_buffer("weight", real, persistent=False)
            bias = bias.float() - real.sum(1) * of.zero
        self.register_buffer("bias", bias.float(), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """``x`` (rows, in) of its grid to (rows, out)."""
        if self.packed is None:
            y = functional.linear(x.float(), self.weight, self.bias)
            found: Tensor = y if self.onto is None else self.onto(functional.gelu(y))
            return found
        kernel: Callable[..., Tensor] = torch.ops.onednn.qlinear_pointwise
        given = (x, self.of.step, self.of.zero, self.packed, self.scale, self.zeros, self.bias)
        if self.onto is None:
            return kernel(*given, 1.0, 0, torch.float32, "none", [], "")
        return kernel(*given, self.onto.step, self.onto.zero, torch.uint8, "gelu", [], "none")


class IntegerBlock(nn.Module):
    """A layer as `network.Block`, built from what is ``stored`` of layer ``index``."""

    first: Tensor
    first_bias: Tensor
    second: Tensor

    def __init__(
        self, stored: Mapping[str, Tensor], index: int, shape: Shape, *, quick: bool = False
    ) -> None:
        super().__init__()
        self.heads = shape.heads
        name = f"blocks.{index}."
        ranges, spread, apart = (stored[kind][index] for kind in GRIDS)
        grids = {
            matrix: Grid(
                float(ranges[at, 0]),
                float(ranges[at, 1]),
                spread[SPREAD.index(matrix)] if matrix in SPREAD else None,
                quick=quick,
            )
            for at, matrix in enumerate(MATRICES)
        }
        biases = {matrix: stored[f"{name}{matrix}.bias"].float() for matrix in MATRICES}
        weights = {matrix: stored[f"{name}{matrix}.weight.int8"] for matrix in MATRICES}
        scales = {matrix: stored[f"{name}{matrix}.weight.scale"].float() for matrix in MATRICES}
        chosen = apart.long()
        first = weights["up"][chosen].float() * scales["up"][chosen, None]
        self.register_buffer("first", first / spread[SPREAD.index("up")].float(), False)
        self.register_buffer("first_bias", biases["up"][chosen], False)
        second = weights["down"][:, chosen].float() * scales["down"][:, None]
        self.register_buffer("second", second.t().contiguous(), False)
        # In whole numbers these channels are 0, and so is the GELU of it.
        weights["up"], biases["up"] = weights["up"].clone(), biases["up"].clone()
        weights["up"][chosen], biases["up"][chosen] = 0, 0.0
        products = {
            matrix: Product(
                weights[matrix],
                scales[matrix],
                biases[matrix],
                grids[matrix],
                grids["down"] if matrix == "up" else None,
                quick=quick,
            )
            for matrix in MATRICES
        }
        self.qkv, self.out, self.up, self.down = (products[matrix] for matrix in MATRICES)
        self.norm1 = nn.LayerNorm(shape.hidden, shape.eps)
        self.norm2 = nn.LayerNorm(shape.hidden, shape.eps)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` (B, T, hidden), ``mask`` (B, 1, 1 or T, T) of 0 and -inf."""
        b, t, h = x.shape
        x = x.view(b * t, h)
        qkv = self.qkv(self.qkv.of(x)).view(b, t, 3, self.heads, h // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = seen.transpose(1, 2).reshape(b * t, h)
        x = self.norm1(self.out(self.out.of(attended)).add_(x))
        y = self.down(self.up(self.up.of(x))).add_(x)
        far = functional.gelu(functional.linear(x, self.first, self.first_bias))
        y = self.norm2(y.addmm_(far, self.second))
        found: Tensor = y.view(b, t, h)
        return found


def floats(stored: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The stored weights as fp32: int8 matrices times their row scales, less their spread."""
    tensors = {}
    spread = stored.get("grids.spread")
    for name, value in stored.items():
        if name.endswith(".int8"):
            name = name.removesuffix(".int8")
            value = value.float() * stored[name + ".scale"].float()[:, None]
            _, index, matrix, *_ = name.split(".")
            if spread is not None and matrix in SPREAD:
                value = value / spread[int(index), SPREAD.index(matrix)].float()
            tensors[name] = value
        elif not name.endswith(".scale") and name not in GRIDS:
            tensors[name] = value if name.startswith(("words.", "counts.")) else value.float()
    return tensors


@lru_cache
def fast() -> bool:
    """Whether this CPU multiplies bytes in hardware, and PyTorch has a kernel that does it right.

    PyTorch has the kernel for its own compiler, so that its arguments may change.
    """
    if not multiplies_bytes():
        return False
    x = torch.arange(8 * 384).remainder(251).to(torch.uint8).view(8, 384)
    weight = torch.arange(32 * 384).remainder(255).sub(127).to(torch.int8).view(32, 384)
    given = weight, torch.linspace(1e-4, 2e-4, 32), torch.linspace(-1, 1, 32), Grid(-1.0, 1.5)
    for onto in (None, Grid(-0.2, 2.0)):
        slow = Product(*given, onto)(x).double()
        try:
            quick = Product(*given, onto, quick=True)(x).double()
        except (RuntimeError, AttributeError, NotImplementedError, TypeError):
            return False
        if (quick - slow).abs().max() > (1e-3 if onto is None else 1.0):
            return False
    return True


def multiplies_bytes() -> bool:
    """Whether this CPU says that it does; where Linux does not tell, PyTorch is asked."""
    flags = Path("/proc/cpuinfo")
    if flags.exists():
        return bool(set(FLAGS) & set(flags.read_text().split()))
    asked = getattr(torch.cpu, "_is_vnni_supported", None)
    return bool(asked and asked())


def network(
    shape: Shape, stored: dict[str, Tensor], device: torch.device, *, quick: bool | None = None
) -> Network:
    """The network of the stored tensors: in whole numbers where they have the grids for it.

    ``quick`` says whether by the kernel for bytes; None takes it where there is one.
    """
    with torch.device("meta"):
        found = Network(shape)
    if GRIDS[0] in stored:
        if quick is None:
            quick = device.type == "cpu" and fast()
        found.blocks = nn.ModuleList(
            IntegerBlock(stored, index, shape, quick=quick) for index in range(shape.layers)
        )
        wanted = found.state_dict()
        stored = {name: value for name, value in stored.items() if name in wanted}
    found.load_state_dict(floats(stored), assign=True)
    return found.eval().requires_grad_(False).to(device)
