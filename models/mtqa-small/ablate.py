"""What the layers and each stage of the recipe are worth: one short run from the base a variant.

Command, with the same folders as for the recipe; an hour on two cores with AMX::

    python models/mtqa-small/ablate.py --data data --wheels wheels --work work

Every variant reads as many texts (``--texts``), mixed as `examples.HUMAN` mixes them; what a
variant leaves out makes room for the rest. Then the outputs that are read off are fitted
(`readouts.py`, to fewer texts) and measured on development sets, none of which the run has seen.
Finished variants stand in ``work/ablation.json`` and are not run again.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import base
import batches
import calibrate
import counting
import examples
import lexicon
import numpy as np
import readouts
import recipe
import shipped
import smoke
import torch
from measures import ranks
from numpy.typing import NDArray

from qa.backends.estimator.estimate import Estimator
from qa.backends.estimator.reading import Text
from qa.backends.estimator.usage import Usage

Array = NDArray[np.float64]
BROKEN = frozenset(("broken", "broken_pair", "small", "slip", "written"))
MEANING = frozenset(
    ("meaning", "substituted", "shortened", "glossed", "slotted", "mismatched", "worthless")
)
JUDGED = frozenset(("mqm", "annotated", "rated", "assessed", "foreign", "postedited", "criticised"))
NEWS, BACK, PAIRS = 8, 4, 400  # one of so many judged and written texts is enough here
CONTRASTS = slice(250, 400)  # pairs of each kind; the first 250 are for bench/models.py

log = logging.getLogger("ablate")


@dataclass(frozen=True)
class Variant:
    """One run: the layers of the base, the mixture's kinds ``without`` which it goes, and whether
    it learns to rank, reads counts and learns at all."""

    layers: int = 12
    apart: int = 6
    without: frozenset[str] = frozenset()
    ranked: bool = True
    counted: bool = True
    trained: bool = True


VARIANTS = {
    "the base, readouts alone": Variant(trained=False),
    "all, 12 layers, 6 of them apart": Variant(),
    "8 layers, 5 apart": Variant(8, 5),
    "6 layers, 4 apart": Variant(6, 4),
    "12 layers, none apart": Variant(apart=0),
    "without broken sentences": Variant(without=BROKEN),
    "without meaning errors": Variant(without=MEANING),
    "without judgements": Variant(without=JUDGED),
    "judgements alone": Variant(without=frozenset(examples.HUMAN) - JUDGED),
    "without ranking": Variant(ranked=False),
    "without counts": Variant(counted=False),
}


class Quick(Estimator):
    """An estimator in bf16, for a network that has no grids yet."""

    def _run(self, found: Any) -> Any:
        with torch.autocast("cpu", torch.bfloat16):
            return super()._run(found)


def train(
    args: argparse.Namespace, variant: Variant, state: recipe.State, corpus: examples.Corpus
) -> None:
    """Train on ``args.texts`` texts at an evenly falling rate."""

    def progress() -> float:
        return min(1.0, state.seen / args.texts)

    mixture = {k: v for k, v in examples.HUMAN.items() if k not in variant.without}
    stream: Iterator[examples.Group] = examples.groups(
        examples.Maker(corpus, args.seed), progress, mixture
    )
    if not variant.ranked:
        stream = (replace(group, pairs=()) for group in stream)
    usage = corpus.usage if variant.counted else Usage.empty()
    pool = 60 if args.smoke else recipe.POOL
    cut = batches.batches(
        state.tokenizer, usage, stream, tokens=recipe.BATCH_TOKENS, pool=pool, seed=args.seed
    )
    state.network.train()
    while progress() < 1:
        recipe.learn(state, next(cut), 1.0 - 0.99 * progress(), fitted=False)


def measured(estimator: Estimator, data: Path, *, limit: int | None = None) -> dict[str, float]:
    """Measures on development sets, of readouts fitted to fewer texts than those of the recipe."""
    news = [row for group in examples.judged(data, held=False, limit=limit) for row in group]
    strong = examples.annotated([*news, *examples.fallbacks(data, limit=limit)], back=True)
    held = [row for group in examples.judged(data, held=True) for row in group][:limit]
    dev = list(examples.rows(data / "dev" / "qe22-dev.en-de.jsonl.gz", limit))
    slopes, _ = readouts.ridge(
        _seen(estimator, news[::NEWS]),
        np.array([examples.squash(row["penalty"]) for row in news[::NEWS]]),
        np.array([len(row["raters"]) ** 0.5 for row in news[::NEWS]]),
    )
    if strong:  # the smoke run has none
        x = _seen(estimator, strong)
        y = np.array([(1 - row["quality"] / 100) ** 0.5 for row in strong])
        more, _ = readouts.ridge(x, y, np.ones(len(y)))
        slopes = slopes * float((x @ more).std() / (x @ slopes).std()) + more
    found = {
        "qe22-dev": _rho(_seen(estimator, dev) @ slopes, np.array([-row["z"] for row in dev])),
        "held out": _rho(
            _seen(estimator, held) @ slopes, np.array([row["penalty"] for row in held])
        ),
    }
    for name, sourced in (("broken, alone", False), ("broken, sourced", True)):
        found[name] = _torn(estimator, data, sourced=sourced, limit=limit)
    made, untrue = calibrate.planted(estimator, data, limit=limit or PAIRS)
    found["meaning"] = _auc(calibrate.column(made, "risk"), np.array(untrue) > 0)
    return found | _ordered(estimator, data, limit)


def _seen(estimator: Estimator, rows: Sequence[examples.Row]) -> readouts.Table:
    return readouts.features(estimator, [Text(row["target"], row["source"]) for row in rows])


def _torn(estimator: Estimator, data: Path, *, sourced: bool, limit: int | None) -> float:
    """AUC of a readout of broken sentences on garble-dev and the two sets of bench/broken that are
    in view, together."""
    back = examples.kept(examples.WRITTEN, back=True, limit=limit)[::BACK]
    texts, broken = [], []
    for row in back:
        if not sourced or row["source"]:
            versions = [row["target"], *row["broken"]]
            texts += [Text(version, row["source"] if sourced else None) for version in versions]
            broken += [0.0] + [1.0] * len(row["broken"])
    x = readouts.features(estimator, texts)
    slopes, _ = readouts.ridge(x, np.array(broken), np.ones(len(x)), readouts.RIDGE_WRITTEN)
    rows = calibrate.in_view(data)[:limit]
    seen = [Text(row["target"], row["source"] if sourced else None) for row in rows]
    guess = readouts.features(estimator, seen) @ slopes
    return _auc(guess, np.array([bool(row["garbled"]) for row in rows]))


def _ordered(estimator: Estimator, data: Path, limit: int | None) -> dict[str, float]:
    """Share of the pairs of contrast-dev whose right side has the better `total`, by kind."""
    rows = list(examples.rows(data / "dev" / "contrast-dev.en-de.jsonl.gz", limit))
    found = {}
    for kind, name in (("np_agreement", "noun phrases"), ("subj_verb_agreement", "verbs")):
        chosen = [row for row in rows if row["phenomenon"] == kind]
        chosen = chosen[CONTRASTS] or chosen
        texts = [Text(row[k], row["source"]) for row in chosen for k in ("correct", "incorrect")]
        total = calibrate.column(estimator.estimate(texts), "total").reshape(-1, 2)
        found[name] = float((total[:, 0] < total[:, 1]).mean()) if chosen else float("nan")
    return found


def _rho(x: Array, y: Array) -> float:
    """Spearman's rank correlation."""
    return float(np.corrcoef(ranks(x), ranks(y))[0, 1])


def _auc(x: Array, truth: NDArray[np.bool_]) -> float:
    """How often a true one lies above another."""
    above = ranks(x) * (len(x) - 1) + 1
    positive = truth.sum()
    return float((above[truth].sum() - positive * (positive + 1) / 2) / (positive * (~truth).sum()))


def run(
    args: argparse.Namespace, variant: Variant, imported: base.Base, corpus: examples.Corpus
) -> dict[str, float]:
    """Train and measure one variant."""
    from tokenizers import Tokenizer

    torch.manual_seed(args.seed)
    layers = min(variant.layers, imported.layers)
    network, table = recipe.build(imported, layers, variant.apart or 1)
    network.shape = replace(network.shape, apart=min(variant.apart, layers))
    tokenizer = Tokenizer.from_file(str(args.work / "tokenizer.json"))
    state = recipe.State(network, table, tokenizer, recipe.optimizer(network))
    if args.compile:
        for block in network.blocks:
            block.compile(dynamic=True)
    start = time.monotonic()
    if variant.trained:
        train(args, variant, state, corpus)
    minutes = (time.monotonic() - start) / 60
    folder = args.work / "variant"
    shipped.export(network, args.work, folder, {})
    estimator = Quick(folder)
    if not variant.counted:
        estimator._usage = Usage.empty()
    return {**measured(estimator, args.data, limit=args.limit), "minutes": minutes}


def table(results: dict[str, dict[str, float]]) -> str:
    """The results as Markdown."""
    names = list(next(iter(results.values())))
    lines = ["| variant | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for variant, found in results.items():
        cells = [f"{found[n]:.1f}" if n == "minutes" else f"{found[n]:.3f}" for n in names]
        lines.append("| " + " | ".join([variant, *cells]) + " |")
    return "\n".join(lines)


def main() -> None:
    """Run all variants that have no result yet, and print the table."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with train/ and dev/")
    parser.add_argument("--wheels", type=Path, help="folder with the two wheels of base.py")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is made")
    parser.add_argument("--texts", type=int, default=20_000, help="that each variant reads")
    parser.add_argument("--seed", type=int, default=recipe.SEED)
    parser.add_argument("--only", action="append", help="of the variants; may be repeated")
    parser.add_argument("--compile", action="store_true", help="a sixth faster; needs a C compiler")
    parser.add_argument("--smoke", action="store_true", help="a handful of texts, a random base")
    args = parser.parse_args()
    if not args.smoke and not (args.data and args.wheels):
        parser.error("training needs --data and --wheels")
    args.limit, args.layers, args.apart = None, recipe.LAYERS, recipe.APART
    if args.smoke:
        args.limit, args.texts = 200, 60
        args.data = args.data or smoke.write(args.work / "data")
    torch.set_num_threads(2)
    corpus = examples.load(args.data, limit=args.limit)
    corpus.there, corpus.back = lexicon.load(args.work, corpus.parallel)
    corpus.tongues = lexicon.load_tongues(args.work, corpus.other)
    imported = recipe.imported(args, corpus)
    corpus.usage = counting.load(args.work, corpus.native, [*corpus.parallel, *corpus.other])
    fresh = [row for row in corpus.native if not counting.counted(row["doc"])]
    corpus.native = fresh or corpus.native
    recipe.learn_neighbours(args.work, corpus, recipe.start(args, imported))
    path = args.work / "ablation.json"
    results = json.loads(path.read_text()) if path.exists() else {}
    for name in args.only or VARIANTS:
        if name not in results:
            results[name] = run(args, VARIANTS[name], imported, corpus)
            log.info("%s: %s", name, results[name])
            path.write_text(json.dumps(results, indent=1))
    sys.stdout.write(table(results) + "\n")


if __name__ == "__main__":
    main()
