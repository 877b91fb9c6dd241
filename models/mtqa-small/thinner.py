"""Makes the encoder of a finished model thinner: fewer units between the two halves of its layers.

Command, with the corpora in ``data/``::

    OMP_WAIT_POLICY=PASSIVE python models/mtqa-small/thinner.py \\
        --data data --model models/mtqa-small --work work --out thin --inner 1152

Those units of a layer are taken out whose loss the others can best make up for (Hassibi and Stork
1993, optimal brain surgeon); layer by layer the matrices of the rest are fitted to what the whole
layer gives. That is linear algebra over some texts, without training: ten minutes on two cores, 12
GB of memory. Heads and word table stay as they are. Then the network is quantised and calibrated
as any other (half an hour).
"""

from __future__ import annotations

import argparse
import json
import logging
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import batches
import calibrate
import counting
import examples
import grids
import lexicon
import recipe
import shipped
import smoke
import torch
from torch import Tensor, nn
from torch.nn import functional

from qa.backends.estimator.network import Block, Network

DAMPING, SHRUNK = 1e-3, 1e-3  # shares of the square of a unit, when chosen and when fitted
TINY = 1e-9
READ = 90  # batches that say which units matter, of about 4,000 tokens

log = logging.getLogger("thinner")


def surgeon(square: Tensor, out: Tensor, kept: int) -> Tensor:
    """Indices (kept,) of the units that stay, in order.

    One unit after the other goes, always that whose loss changes the output least once the others
    have made up for it. ``square`` (units, units) is the mean of the products of their values,
    ``out`` (hidden, units) what they are multiplied by.

    >>> square = torch.tensor([[1.0, 0.9, 0.0], [0.9, 1.0, 0.0], [0.0, 0.0, 1.0]])
    >>> surgeon(square, torch.tensor([[1.0, 1.1, 0.8]]), 2)  # the second makes up for the first
    tensor([1, 2])
    """
    square = square.double()
    damping = DAMPING * square.diagonal().mean()
    inverse = torch.linalg.inv(square + damping * torch.eye(len(square)))
    out = out.double().clone()
    gone = torch.zeros(len(square), dtype=torch.bool)
    for _ in range(len(square) - kept):
        cost = out.square().sum(0) / inverse.diagonal()
        one = int(cost.masked_fill(gone, torch.inf).argmin())
        column, own = inverse[:, one].clone(), float(inverse[one, one])
        out.addr_(out[:, one].clone(), column, alpha=-1 / own)
        inverse.addr_(column, column, alpha=-1 / own)
        gone[one] = True
    return (~gone).nonzero().flatten()


@dataclass(frozen=True)
class Given:
    """A batch as it enters the first layer, ``x`` (B, T, hidden).

    Further what its tokens may see in the layers that read the sides apart, and in the others; and
    which of them are there (B, T).
    """

    x: Tensor
    apart: Tensor
    whole: Tensor
    there: Tensor


def thinned(network: Network, read: Sequence[Given], inner: int) -> Network:
    """A network with ``inner`` units, fitted layer by layer to the whole one on texts ``read``."""
    found = Network(replace(network.shape, inner=inner)).eval()
    weights = network.state_dict()
    rest = {name: value for name, value in weights.items() if not name.startswith("blocks.")}
    found.load_state_dict(rest, strict=False)
    there = [one.there for one in read]
    whole = [one.x for one in read]
    thin = list(whole)
    for index, (block, made) in enumerate(zip(network.blocks, found.blocks, strict=True)):
        masks = [one.apart if index < network.shape.apart else one.whole for one in read]
        whole, thin = _layer(block, made, whole, thin, masks, there)
        log.info("layer %d: %.4f of a state is off", index, _off(thin, whole, there))
    return found


Parts = list[Tensor]  # one a batch, (B, T, ...)


def _layer(
    block: Block, made: Block, whole: Parts, thin: Parts, masks: Parts, there: Parts
) -> tuple[Parts, Parts]:
    """Fit a layer, matrix by matrix, to what the whole one computes; returns what both give.

    ``whole`` and ``thin`` are what enters them. Each matrix of the thin one also makes up for what
    is off in its input.
    """
    for name in ("norm1", "norm2"):
        getattr(made, name).load_state_dict(getattr(block, name).state_dict())
    _fit(made.qkv, block.qkv, there, thin, [block.qkv(x) for x in whole])
    seen = [_attend(block, block.qkv(x), mask) for x, mask in zip(whole, masks, strict=True)]
    goals = [x + block.out(y) for x, y in zip(whole, seen, strict=True)]
    seen = [_attend(made, made.qkv(x), mask) for x, mask in zip(thin, masks, strict=True)]
    missing = [goal - x for goal, x in zip(goals, thin, strict=True)]
    _fit(made.out, block.out, there, seen, missing)
    whole = [block.norm1(x) for x in goals]
    thin = [made.norm1(x + made.out(y)) for x, y in zip(thin, seen, strict=True)]
    goals = [x + block.down(functional.gelu(block.up(x))) for x in whole]
    up = nn.Linear(block.up.in_features, block.up.out_features)
    _fit(up, block.up, there, thin, [block.up(x) for x in whole])
    units = Gram.of(
        there,
        [functional.gelu(up(x)) for x in thin],
        [goal - x for goal, x in zip(goals, thin, strict=True)],
    )
    kept = surgeon(units.square[:-1, :-1], block.down.weight, made.down.in_features)
    made.up.weight.copy_(up.weight[kept])
    made.up.bias.copy_(up.bias[kept])
    near = torch.cat([block.down.weight[:, kept], block.down.bias[:, None]], 1)
    units.only(kept).solve(made.down, near)
    thin = [made.norm2(x + made.down(functional.gelu(made.up(x)))) for x in thin]
    return [block.norm2(x) for x in goals], thin


def _attend(block: Block, qkv: Tensor, mask: Tensor) -> Tensor:
    """What attention gives, before the matrix behind it."""
    b, t, _ = qkv.shape
    q, k, v = qkv.view(b, t, 3, block.heads, -1).permute(2, 0, 3, 1, 4)
    return (
        functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        .transpose(1, 2)
        .reshape(b, t, -1)
    )


def _off(found: Parts, wanted: Parts, there: Parts) -> float:
    """The square of what is off, as a share of the square."""
    off = sum(
        float((x - y)[at].square().sum()) for x, y, at in zip(found, wanted, there, strict=True)
    )
    return off / sum(float(y[at].square().sum()) for y, at in zip(wanted, there, strict=True))


@dataclass(frozen=True)
class Gram:
    """Means of products over tokens: of inputs and 1 with each other, and with what is wanted."""

    square: Tensor  # (inputs + 1, inputs + 1)
    cross: Tensor  # (inputs + 1, outputs)

    @classmethod
    def of(cls, there: Parts, inputs: Iterable[Tensor], wanted: Iterable[Tensor]) -> Gram:
        """That of batches, of whose tokens some are ``there`` (B, T)."""
        square, cross, tokens = torch.zeros(1), torch.zeros(1), 0
        for at, x, y in zip(there, inputs, wanted, strict=True):
            x = functional.pad(x[at], (0, 1), value=1.0)
            square = square + x.T @ x
            cross = cross + x.T @ y[at]
            tokens += len(x)
        return cls(square.double() / tokens, cross.double() / tokens)

    def only(self, kept: Tensor) -> Gram:
        """That of the inputs ``kept`` alone."""
        at = torch.cat([kept, torch.tensor([len(self.square) - 1])])
        return Gram(self.square[at][:, at], self.cross[at])

    def solve(self, made: nn.Linear, near: Tensor) -> None:
        """Give ``made`` the weights that fit best, not far from ``near`` (outputs, inputs + 1)."""
        first = near.double()
        ridge = torch.diag(SHRUNK * self.square.diagonal() + TINY)
        fitted = (
            first + torch.linalg.solve(self.square + ridge, self.cross - self.square @ first.T).T
        )
        made.weight.copy_(fitted[:, :-1])
        made.bias.copy_(fitted[:, -1])


def _fit(made: nn.Linear, of: nn.Linear, there: Parts, inputs: Parts, wanted: Parts) -> None:
    """Give ``made`` the weights near those ``of`` another which make the inputs what is wanted."""
    near = torch.cat([of.weight, of.bias[:, None]], 1)
    Gram.of(there, inputs, wanted).solve(made, near)


def entering(network: Network, table: Tensor, batch: batches.Batch) -> Given:
    """A batch as it enters the first layer."""
    there = batch.mask[:, None, None, :]
    same = there & (batch.types[:, None, :, None] == batch.types[:, None, None, :])
    # A token that is not there may see those that are: else its state is no number.
    same = same | (~batch.mask[:, None, :, None] & there)
    x = functional.embedding(batch.ids, table) + network.position(batch.positions)
    x = network.norm(x + network.side(batch.types) + network._counts(batch.codes))
    return Given(x, network.mask(same), network.mask(there), batch.mask)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    here = Path(__file__).resolve().parent
    parser.add_argument("--data", type=Path, help="folder with train/ and dev/")
    parser.add_argument("--model", type=Path, default=here, help="the finished model")
    parser.add_argument("--work", type=Path, required=True, help="folder for what it counts")
    parser.add_argument("--out", type=Path, required=True, help="folder for the thin model")
    parser.add_argument("--inner", type=int, default=1152, help="units that stay in each layer")
    parser.add_argument("--seed", type=int, default=recipe.SEED)
    parser.add_argument("--limit", type=int, help="read at most so many rows of each file")
    parser.add_argument("--smoke", action="store_true", help="run everything in seconds")
    args = parser.parse_args()
    if not args.smoke and not args.data:
        parser.error("it reads texts in --data")
    return args


def main() -> None:
    """Thin, calibrate, export."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    args = arguments()
    if args.smoke:
        args.limit, args.data = 200, args.data or smoke.write(args.work / "data")
    corpus = examples.load(args.data, limit=args.limit)
    corpus.there, corpus.back = lexicon.load(args.work, corpus.parallel)
    corpus.tongues = lexicon.load_tongues(args.work, corpus.other)
    state = recipe.go_on(args)
    corpus.usage = counting.load(args.work, corpus.native, [*corpus.parallel, *corpus.other])
    fresh = [row for row in corpus.native if not counting.counted(row["doc"])]
    corpus.native = fresh or corpus.native
    recipe.learn_neighbours(args.work, corpus, state)
    state.network.eval()
    stream = batches.batches(
        state.tokenizer,
        corpus.usage,
        examples.groups(examples.Maker(corpus, args.seed), lambda: 1.0, examples.HUMAN),
        tokens=recipe.BATCH_TOKENS,
        pool=60 if args.smoke else recipe.POOL,
        seed=args.seed,
    )
    with torch.no_grad():
        taken = islice(stream, 3 if args.smoke else READ)
        given = [entering(state.network, state.table, one) for one in taken]
        state.network = thinned(state.network, given, args.inner)
    finish(state.network, corpus, args)


def finish(network: Network, corpus: examples.Corpus, args: argparse.Namespace) -> None:
    """Export and calibrate; the network over whole words stays as it is."""
    record = json.loads((args.model / "model.json").read_text())["training"]
    args.out.mkdir(parents=True, exist_ok=True)
    beside = args.model / shipped.LACKING
    if beside.exists() and args.out.resolve() != args.model.resolve():
        shutil.copy(beside, args.out)
    shipped.export(network, args.work, args.out, {**record, "inner": args.inner})
    grids.fit(args.out, network, grids.texts(corpus))
    calibrate.calibrate(args.out, args.data, limit=8 if args.smoke else args.limit)


if __name__ == "__main__":
    main()
