"""Trains the network over whole words that sees where German lacks a word or has one astray.

Command, beside a model that has none yet or another one, with the corpora in ``data/``::

    OMP_WAIT_POLICY=PASSIVE python models/mtqa-small/lacking.py --data data --work work

Hardware and duration: two cores with bf16 (AVX-512), 80 minutes or more of training at 37,000 words
a second, in two processes (`team.py`), or 20,000 in one; a checkpoint every four minutes in
``work/``, from which the same command goes on. It reads the German of `native.de` and of both
`parallel` sets and makes noise of it (`astray.py`, `lapses.py`); at the end sentences written for
this project, as far as they are not kept back, are mixed in. The result is ``lacking.safetensors``;
which weight its outputs have in ``garbled`` `calibrate.py` fits.
"""

from __future__ import annotations

import argparse
import logging
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import astray
import calibrate
import examples
import frames
import numpy as np
import readouts
import shipped
import smoke
import torch
from team import Team
from tokens import END, Token, Tokens, Usual
from torch import Tensor, nn
from torch.nn import functional

from qa.backends.estimator import lacking
from qa.backends.estimator.lacking import Lacking

SIZE, HIDDEN = 96, 192
LEAST = 20  # a word seen less often is not common
MOST = 40_000  # common words at most
SHORT, LONG = 3, 60  # words of the texts that are learnt from
NEWS = 4  # times that a text of news is read as often as another
RATE, WARMUP, LAST = 2e-3, 300, 0.02  # peak of AdamW, which falls evenly to this share of it
BATCH_WORDS, POOL = 5_200, 4_000
WORD_LOSS = 4.0  # of words and gaps beside whole texts: few are marked
SLIP_LOSS = 2.0
TOGETHER = 8  # steps after which the processes average their weights
CHECKPOINT_SECONDS = 240
WRITTEN_FROM = 0.65  # and from this one on written sentences are mixed in
WRITTEN = 0.18  # this share of the texts

log = logging.getLogger("lacking")


@dataclass(frozen=True)
class Example:
    """A text with its labels, and whether it is broken; ``marked``: whether words are labelled."""

    tokens: Tokens
    broken: bool
    marked: bool = True


@dataclass(frozen=True)
class Batch:
    """Rows (B, T, 4), looks and verbs (B, T), lengths (B,), labels of words (B, T), of the gaps
    behind them (B, T - 1), of slips (B, T) and of texts (B,); whether the words of a text are
    labelled (B,)."""

    rows: Tensor
    looks: Tensor
    verbs: Tensor
    lengths: Tensor
    astray: Tensor
    lacking: Tensor
    slips: Tensor
    broken: Tensor
    marked: Tensor


def texts(data: Path, limit: int | None, reserved: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """German of the corpora, each text once, none that is ``reserved``; and whether it is news."""
    seen = set(reserved)
    for name in ("native.de", "parallel.en-de", "parallel.xx-de"):
        for row in examples.rows(data / "train" / f"{name}.jsonl.gz", limit):
            text = str(row["text"] if "text" in row else row["target"]).strip()
            if text not in seen:
                seen.add(text)
                yield text, row.get("origin") == "wmt-news"


def reserved(data: Path) -> Iterator[str]:
    """The texts of the development sets."""
    for path in sorted((data / "dev").glob("*.jsonl.gz")):
        for row in examples.rows(path):
            yield from (value.strip() for value in row.values() if isinstance(value, str))


class Corpus:
    """Texts as numbers of words and looks, in two long arrays; words by number, and how often."""

    def __init__(self, found: Iterable[tuple[str, bool]]) -> None:
        numbers: dict[str, int] = {}
        words: list[np.ndarray] = []
        looks: list[np.ndarray] = []
        self._news = []
        for text, news in found:
            split, seen = lacking.split(text)
            self._news.append(news)
            words.append(np.array([numbers.setdefault(w, len(numbers)) for w in split], np.int32))
            looks.append(np.array(seen, np.uint8))
        self.names = list(numbers)
        self._words, self._looks = words, looks
        times = np.bincount(np.concatenate(words), minlength=len(numbers))
        self.counts = Counter(dict(zip(self.names, times.tolist(), strict=True)))

    def tokens(self, number: int) -> Tokens:
        """The text of a number, with the border at its end."""
        pairs = zip(self._words[number].tolist(), self._looks[number].tolist(), strict=True)
        return [*(Token(self.names[word], look) for word, look in pairs), END]

    def chosen(self) -> list[int]:
        """Numbers of the texts that are neither too short nor too long; those of news are few, and
        come NEWS times."""
        found = [i for i, words in enumerate(self._words) if SHORT <= len(words) <= LONG]
        return found + [i for i in found if self._news[i]] * (NEWS - 1)


def written(limit: int | None) -> list[tuple[str, bool]]:
    """Sentences written for this project that are not kept back, and which are broken."""
    rows = list(examples.kept(examples.WRITTEN, back=False, limit=limit))
    good = [(row["target"], False) for row in rows]
    return good + [(version, True) for row in rows for version in row["broken"]]


def tokenized(text: str) -> Tokens:
    """The words of a text, with the border at its end."""
    return [*map(Token, *lacking.split(text)), END]


def made(
    corpus: Corpus, sentences: Sequence[tuple[str, bool]], rng: random.Random
) -> Iterator[Example]:
    """Examples without end; written ones if there are ``sentences``."""
    usual, chosen = Usual(corpus.counts), corpus.chosen()
    while True:
        for number in rng.sample(chosen, len(chosen)):
            if sentences and rng.random() < WRITTEN:
                # One broken one in two: of each sentence there are several.
                broken = rng.random() < 0.5
                text, is_broken = rng.choice(sentences)
                while is_broken != broken:
                    text, is_broken = rng.choice(sentences)
                yield Example(tokenized(text), broken, marked=not broken)
            tokens, errors = astray.broken(corpus.tokens(number), rng, usual)
            yield Example(tokens, errors > 0)


def batches(
    network: Lacking, stream: Iterator[Example], rng: random.Random, pool: int
) -> Iterator[Batch]:
    """Batches of texts of about one length."""
    known: dict[str, lacking.Rows] = {}
    while True:
        found = sorted((next(stream) for _ in range(pool)), key=lambda one: len(one.tokens))
        parts: list[list[Example]] = [[]]
        for one in found:
            if parts[-1] and (len(one.tokens) + 1) * (len(parts[-1]) + 1) > BATCH_WORDS:
                parts.append([])
            parts[-1].append(one)
        rng.shuffle(parts)
        for part in parts:
            yield collated(network, part, known)


def collated(network: Lacking, part: Sequence[Example], known: dict[str, lacking.Rows]) -> Batch:
    """One batch; ``known`` are the rows of words met before."""
    size, length = len(part), max(len(one.tokens) for one in part) + 1
    rows = torch.tensor(network.border).repeat(size, length, 1)
    looks = torch.full((size, length), lacking.BORDER)
    verbs = torch.zeros((size, length), dtype=torch.long)
    wrong, gaps = torch.zeros(size, length), torch.zeros(size, length - 1)
    slips = torch.zeros(size, length)
    for row, one in enumerate(part):
        words = one.tokens[:-1]
        for token in words:
            if token.word not in known:
                known[token.word] = network.rows([token.word])[0]
        inside = slice(1, len(words) + 1)
        rows[row, inside] = torch.tensor([known[token.word] for token in words])
        seen = [token.look for token in words]
        looks[row, inside] = torch.tensor(seen)
        verbs[row, inside] = torch.tensor(network.verb_rows([t.word for t in words], seen))
        wrong[row, inside] = torch.tensor([float(token.astray) for token in words])
        gaps[row, : len(words) + 1] = torch.tensor([float(t.lacking) for t in one.tokens])
        slips[row, inside] = torch.tensor([float(token.slip) for token in words])
    return Batch(
        rows,
        looks,
        verbs,
        torch.tensor([len(one.tokens) + 1 for one in part]),
        wrong,
        gaps,
        slips,
        torch.tensor([float(one.broken) for one in part]),
        torch.tensor([one.marked for one in part]),
    )


def losses(network: Lacking, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Mean cross-entropy of words, of gaps, of slips and of texts."""
    with torch.autocast("cpu", torch.bfloat16):
        found = network(batch.rows, batch.looks, batch.verbs, batch.lengths)
    whole, wrong, gaps, slips = (logits.float() for logits in found)
    loss = functional.binary_cross_entropy_with_logits
    marked = batch.marked[:, None]
    words, between = (wrong > lacking.NONE) & marked, (gaps > lacking.NONE) & marked
    return (
        loss(wrong[words], batch.astray[words]),
        loss(gaps[between], batch.lacking[between]),
        loss(slips[words], batch.slips[words]),
        loss(whole[:, 0], batch.broken),
    )


def fresh(corpus: Corpus) -> Lacking:
    """A network that knows nothing yet but which words are common."""
    common = [word for word, times in corpus.counts.most_common(MOST) if times >= LEAST]
    known = np.unique(np.array([lacking.key(word) for word in common], np.uint32))
    network = Lacking(known, frames.table(corpus.counts), SIZE, HIDDEN)
    for part in (network.words, network.looks):
        nn.init.normal_(part.weight, 0, 0.05)
    return network


def go_on(folder: Path, corpus: Corpus) -> Lacking:
    """The network of a finished model, to be trained on, with the lexicon as it is now."""
    from safetensors.torch import load_file

    found = lacking.loaded(load_file(folder / lacking.FILE))
    size, hidden = found.looks.embedding_dim, found.lstm.hidden_size
    network = Lacking(found.known, frames.table(corpus.counts), size, hidden)
    network.load_state_dict(found.state_dict())
    return network


def train(args: argparse.Namespace, corpus: Corpus) -> tuple[Lacking, dict[str, Any]]:
    """Train until the time is spent; the network, and what to record of it."""
    torch.manual_seed(args.seed)
    network = go_on(args.model, corpus) if args.model else fresh(corpus)
    network.train()
    network.lstm.dropout = network.drop.p
    weights = list(network.parameters())
    record: dict[str, Any] = {}
    team = Team(args.workers, sum(weight.numel() for weight in weights) + 2)

    def work(rank: int) -> None:
        torch.manual_seed(args.seed + rank)
        record.update(_trained(args, corpus, network, team, rank))

    team.run(work)
    return network, record


def _trained(
    args: argparse.Namespace, corpus: Corpus, network: Lacking, team: Team, rank: int
) -> dict[str, Any]:
    """What one of a team does; what to record of it."""
    weights = list(network.parameters())
    adam = torch.optim.AdamW(
        weights, lr=args.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )
    path = args.work / "lacking.pt"
    state: dict[str, Any] = {"step": 0, "seconds": 0.0, "words": 0}
    if path.exists():
        state = torch.load(path, weights_only=True)
        network.load_state_dict(state["network"])
        adam.load_state_dict(state["adam"])
    clock = saved = time.monotonic()
    for batch in _stream(args, corpus, network, state, rank):
        done = min(1.0, state["seconds"] / (60 * args.minutes))
        for group in adam.param_groups:
            group["lr"] = args.rate * min(1, (state["step"] + 1) / WARMUP) * max(LAST, 1 - done)
        found = losses(network, batch)
        words, gaps, slips, whole = found
        loss = WORD_LOSS * (words + gaps) + SLIP_LOSS * slips + whole
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(weights, 1.0)
        adam.step()
        adam.zero_grad()
        now = time.monotonic()
        state["step"] += 1
        state["words"] += int(batch.lengths.sum()) * team.size
        state["seconds"], clock = state["seconds"] + now - clock, now
        if rank == 0 and state["step"] % 200 == 0:
            said = "%.1f min  %.1f million words  astray %.4f lacking %.4f slips %.4f broken %.4f"
            now_at = state["seconds"] / 60, state["words"] / 1e6
            log.info(said, *now_at, *(float(loss.detach()) for loss in found))
        if state["step"] % TOGETHER and state["step"] != args.steps:
            continue
        told = state["seconds"], state["words"]
        state["seconds"], words_read = team.together(rank, weights, told)
        state["words"] = int(words_read)
        last = state["seconds"] >= 60 * args.minutes or state["step"] == args.steps
        if rank == 0 and (last or now - saved > CHECKPOINT_SECONDS):
            saved = now
            _save(path, {**state, "network": network.state_dict(), "adam": adam.state_dict()})
        if last:
            break
    record = {name: state[name] for name in ("step", "words")}
    return {**record, "seed": args.seed, "minutes": round(state["seconds"] / 60, 1)}


def _stream(
    args: argparse.Namespace, corpus: Corpus, network: Lacking, state: dict[str, Any], rank: int
) -> Iterator[Batch]:
    """Batches; from WRITTEN_FROM on with written sentences among them."""
    pool, rng = (60 if args.smoke else POOL), random.Random(f"{args.seed} {rank} {state['step']}")
    early = batches(network, made(corpus, (), rng), rng, pool)
    late = batches(network, made(corpus, written(args.limit), rng), rng, pool)
    while True:
        yield next(late if state["seconds"] > WRITTEN_FROM * 60 * args.minutes else early)


def _save(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint in one step, so that an interrupted run leaves a whole one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".tmp")
    torch.save(state, part)
    part.replace(path)


def main() -> None:
    """Train, store beside the model, and calibrate it anew."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with train/ and dev/")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--out", type=Path, default=shipped.HERE, help="folder of the model")
    parser.add_argument("--model", type=Path, help="start from this finished model's network")
    parser.add_argument("--minutes", type=float, default=80.0)
    parser.add_argument("--rate", type=float, default=RATE, help="peak of the learning rate")
    parser.add_argument("--workers", type=int, default=2, help="processes, each on one thread")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--steps", type=int, default=0, help="stop after so many steps")
    parser.add_argument("--limit", type=int, help="read at most so many rows of each file")
    parser.add_argument("--smoke", action="store_true", help="run everything in seconds")
    args = parser.parse_args()
    if args.smoke:
        args.limit, args.steps = 200, 3
        args.data = args.data or smoke.write(args.work / "data")
    if not args.data:
        parser.error("training needs --data")
    torch.set_num_threads(1)
    # The sentences of the smoke run stand in its development sets, too.
    corpus = Corpus(texts(args.data, args.limit, () if args.smoke else reserved(args.data)))
    network, record = train(args, corpus)
    network = lacking.loaded(lacking.packed(network))
    back = list(examples.kept(examples.WRITTEN, back=True, limit=args.limit))
    network.unsound.load_state_dict(readouts.layer(readouts.unsound(network, back)))
    shipped.store_lacking(network, args.out, record)
    calibrate.again(args.out, args.data, limit=8 if args.smoke else args.limit)


if __name__ == "__main__":
    main()
