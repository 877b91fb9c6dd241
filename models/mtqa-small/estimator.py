"""Runs the estimator: loads the shipped files and judges texts on CPU or GPU.

One forward pass gives the sentence scores and the tags of the tokens of both sides. A text gets
the same numbers whatever stands beside it: every batch has the same number of rows, and the
padded length depends on the text alone, so the same kernels see it.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import SENTENCE, SOURCE, STYLES, TARGET, TOKEN, Linear, Network, Shape
from numpy.typing import NDArray
from torch import Tensor

CLS, PAD, SEP = 0, 1, 2
ROWS = 16  # texts in a batch, always
STEP = 16  # padded lengths are multiples of it
WINDOW, OVERLAP = 110, 30  # target tokens seen at once; longer text is read in windows
SOURCE_WINDOW = 220
EDGES = ".,;:!?…\"'„“”‚‘’«»()[]–—"
MARKED = ("wrong", "major", "broken", "gap")
GROUPS = ("broken", "fluency", "accuracy")
MOST = 25.0  # greatest MQM penalty of a segment


@dataclass(frozen=True, slots=True)
class Text:
    """What is judged: a German text and perhaps the text it translates."""

    target: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Words that are wrong. ``side`` is target or source; offsets count in that side's text.

    ``group`` is broken, fluency, accuracy or omission; ``confidence`` is 0..1, calibrated.
    """

    side: str
    start: int
    end: int
    group: str
    major: bool
    confidence: float
    sure: bool  # surer than all but 2 % of human translations would make it


@dataclass(frozen=True, slots=True)
class Estimate:
    """Expected MQM penalties 0..25 (0 best), probabilities 0..1, and the faults found.

    ``adequacy`` is None without a source. ``logits`` are the raw outputs by name (see
    ``outputs``), of long text those of its worst window.
    """

    penalty: float
    fluency: float
    adequacy: float | None
    risk: float
    garbled: float
    faults: tuple[Fault, ...]
    logits: dict[str, float]
    embedding: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A window of a text as token ids, with character offsets of each token in its side."""

    text: int
    ids: list[int]
    split: int  # tokens of [CLS] target [SEP]
    spans: list[tuple[int, int]]
    share: float  # of the text's target tokens that are new in this window


class Estimator:
    """The loaded model. ``threads`` None leaves their number to PyTorch."""

    def __init__(self, folder: Path, *, threads: int | None = None, device: str = "cpu") -> None:
        from tokenizers import Tokenizer

        if threads:
            torch.set_num_threads(threads)
        self.settings: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))
        self.device = torch.device(device)
        tensors = read(folder / "model.safetensors")
        self._scales, self._nibbles = tensors.pop("words.scales"), tensors.pop("words.nibbles")
        with torch.device("meta"):
            self.network = Network(Shape(**self.settings["shape"]))
        self.network.load_state_dict(tensors, assign=True)
        self.network.eval().requires_grad_(False)
        if self.device.type == "cuda" or fast_bf16():
            for module in self.network.blocks.modules():
                if isinstance(module, Linear):
                    module.to(torch.bfloat16)
        self.network.to(self.device)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def estimate(self, texts: Sequence[Text], *, embed: bool = False) -> list[Estimate]:
        """One estimate a text, in order."""
        parts = self._outputs(texts, embed)
        return [self._combine(text, part) for text, part in zip(texts, parts, strict=True)]

    def _outputs(self, texts: Sequence[Text], embed: bool) -> list[list[tuple[Piece, Any]]]:
        """Of each text its windows with their outputs."""
        pieces = self._pieces(texts)
        outputs: list[Any] = [None] * len(pieces)
        for rows in batches(pieces):
            for row, output in zip(rows, self._run([pieces[r] for r in rows], embed), strict=True):
                outputs[row] = output
        of: list[list[tuple[Piece, Any]]] = [[] for _ in texts]
        for piece, output in zip(pieces, outputs, strict=True):
            of[piece.text].append((piece, output))
        return of

    def _pieces(self, texts: Sequence[Text]) -> list[Piece]:
        targets = self._tokenizer.encode_batch([t.target for t in texts], add_special_tokens=False)
        sources = self._tokenizer.encode_batch(
            [t.source or "" for t in texts], add_special_tokens=False
        )
        found = []
        for i, (target, source) in enumerate(zip(targets, sources, strict=True)):
            for start, end, fresh in windows(len(target.ids)):
                part = slice(*proportional(start, end, len(target.ids), len(source.ids)))
                ids = [CLS, *target.ids[start:end], SEP]
                spans = [(0, 0), *target.offsets[start:end], (0, 0)]
                split = len(ids)
                if texts[i].source:
                    ids += [*source.ids[part], SEP]
                    spans += [*source.offsets[part], (0, 0)]
                share = fresh / max(1, len(target.ids))
                found.append(Piece(i, ids, split, spans, share))
        return found

    def _run(self, pieces: list[Piece], embed: bool) -> list[tuple[Tensor, Tensor, Tensor | None]]:
        """Sentence logits, token logits and embedding of each piece, on the CPU."""
        length = padded(len(pieces[0].ids))
        ids = torch.full((ROWS, length), PAD)
        positions = torch.zeros((ROWS, length), dtype=torch.long)
        types = torch.full((ROWS, length), TARGET)
        mask = torch.zeros((ROWS, length), dtype=torch.bool)
        mask[:, 0] = True  # rows without a text attend to something
        for row, piece in enumerate(pieces):
            n = len(piece.ids)
            ids[row, :n] = torch.tensor(piece.ids)
            positions[row, : piece.split] = torch.arange(piece.split)
            positions[row, piece.split : n] = torch.arange(n - piece.split)
            types[row, piece.split : n] = SOURCE
            mask[row, :n] = True
        styles = torch.full((ROWS,), STYLES.index("mqm"))
        inputs = [x.to(self.device) for x in (self.words(ids), positions, types, mask, styles)]
        with torch.inference_mode():
            sentence, token = self.network(*inputs)
            mean = self._mean(inputs) if embed else None
        sentence, token = sentence.cpu(), token.cpu()
        return [
            (sentence[row], token[row, : len(piece.ids)], None if mean is None else mean[row])
            for row, piece in enumerate(pieces)
        ]

    def _mean(self, inputs: list[Tensor]) -> Tensor:
        """Mean of the target's last hidden states, of length 1: (ROWS, hidden)."""
        words, positions, types, mask, _ = inputs
        ours = mask & (types == TARGET)
        hidden = self.network.encode(words, positions, types, ours).float()
        mean = (hidden * ours[..., None]).sum(1) / ours.sum(1, keepdim=True)
        return torch.nn.functional.normalize(mean, dim=-1).cpu()

    def words(self, ids: Tensor) -> Tensor:
        """Word vectors (..., hidden), unpacked from the 4-bit table for these ids only."""
        unique, back = torch.unique(ids, return_inverse=True)
        quads = self._nibbles[unique].view(len(unique), -1, 16)
        values = torch.cat([quads & 15, quads >> 4], -1).float() - 8
        vectors = values * self._scales[unique].float()[..., None]
        return vectors.view(len(unique), -1)[back]

    def _combine(self, text: Text, parts: list[tuple[Piece, Any]]) -> Estimate:
        """One estimate of the windows of a text: penalties add up, the worst window is garbled."""
        if not text.target.strip():
            return nothing(text)
        raws = [outputs(piece, *output[:2]) for piece, output in parts]
        each = [self._numbers(raw) for raw in raws]
        shares = [piece.share if len(parts) > 1 else 1.0 for piece, _ in parts]
        # A window weighs by what is new in it, in windows of full length.
        weight = [s / max(shares) for s in shares]

        def added(name: str) -> float:
            return min(MOST, sum(w * e[name] for w, e in zip(weight, each, strict=True)))

        safe = math.prod((1 - e["risk"]) ** w for w, e in zip(weight, each, strict=True))
        first = parts[0][1]
        return Estimate(
            penalty=added("penalty"),
            fluency=added("fluency"),
            adequacy=added("adequacy") if text.source else None,
            risk=1 - safe,
            garbled=max(e["garbled"] for e in each),
            faults=tuple(self._faults(text, parts)),
            logits=max(raws, key=lambda raw: raw["total"]),
            embedding=None if first[2] is None else first[2].numpy(),
        )

    def _numbers(self, raw: dict[str, float]) -> dict[str, float]:
        """Calibrated numbers of one window's raw outputs."""
        scale = self.settings["calibration"]
        torn = mixed(scale["garbled_blend"], raw)
        return {
            "penalty": curve(scale["penalty"], mixed(scale["blend"], raw)),
            "fluency": curve(scale["fluency"], raw["fluency"]),
            "adequacy": curve(scale["adequacy"], raw["adequacy"]),
            "risk": platt(scale["risk"], raw["risk"]),
            "garbled": platt(scale["garbled"], torn),
        }

    def _faults(self, text: Text, parts: list[tuple[Piece, Any]]) -> Iterator[Fault]:
        limits = self.settings["thresholds"]
        for side, content in (("target", text.target), ("source", text.source)):
            if not content:
                continue
            table = self._word_table(content, parts, side)
            channel, key = ("wrong", "wrong") if side == "target" else ("omitted", "omitted")
            scores = [row[TOKEN.index(channel)] for _, row in table]
            for first, last in runs(scores, limits[key], content, [w for w, _ in table]):
                rows = np.array([row for _, row in table[first:last]])
                yield self._fault(side, table[first][0][0], table[last - 1][0][1], rows)

    def _fault(self, side: str, start: int, end: int, rows: NDArray[np.float64]) -> Fault:
        """A run of marked words as one fault; ``rows`` (words, channels) are logits."""
        scale, limits = self.settings["calibration"], self.settings["thresholds"]
        best = {name: float(rows[:, TOKEN.index(name)].max()) for name in TOKEN}
        if side == "source":
            chance = platt(scale["omitted"], best["omitted"])
            return Fault(side, start, end, "omission", True, chance, True)
        group = max(GROUPS, key=lambda name: best[name])
        major = best["major"] >= limits["major"]
        sure = best["wrong"] >= limits["report"]
        return Fault(side, start, end, group, major, platt(scale["wrong"], best["wrong"]), sure)

    def word_scores(
        self, texts: Sequence[Text], side: str = "target"
    ) -> list[list[tuple[int, int, dict[str, float]]]]:
        """Of each text, every word of a side with its offsets and its logits by channel."""
        return [
            [
                (*word, dict(zip(TOKEN, row, strict=True)))
                for word, row in self._word_table(
                    (text.target if side == "target" else text.source) or "", parts, side
                )
            ]
            for text, parts in zip(texts, self._outputs(texts, embed=False), strict=True)
        ]

    def _word_table(
        self, content: str, parts: list[tuple[Piece, Any]], side: str
    ) -> list[tuple[tuple[int, int], list[float]]]:
        """Words of a side with their greatest logits (one row a word, one column a channel)."""
        found = words(content)
        rows = [[-20.0] * len(TOKEN) for _ in found]
        starts = np.array([start for start, _ in found])
        for piece, (_, token, _) in parts:
            first, last = (
                (1, piece.split - 1) if side == "target" else (piece.split, len(piece.ids) - 1)
            )
            values = token.tolist()
            for t in range(first, last):
                begin, end = piece.spans[t]
                middle = begin + (content[begin : begin + 1].isspace())
                at = int(np.searchsorted(starts, middle, "right")) - 1
                if at >= 0 and middle < found[at][1] and end > found[at][0]:
                    rows[at] = [max(a, b) for a, b in zip(rows[at], values[t], strict=True)]
        return list(zip(found, rows, strict=True))


def outputs(piece: Piece, sentence: Tensor, token: Tensor) -> dict[str, float]:
    """Raw outputs of a window: sentence logits by name, and of each kind of tag on the target
    the greatest logit (``most_...``) and the logarithm of the expected number (``sum_...``).
    """
    raw = dict(zip(SENTENCE, sentence.tolist(), strict=True))
    tags = token[1 : max(2, piece.split - 1)]
    for name in MARKED:
        column = tags[:, TOKEN.index(name)]
        raw[f"most_{name}"] = float(column.max())
        raw[f"sum_{name}"] = float(torch.sigmoid(column).sum().add(1e-3).log())
    return raw


def mixed(weights: dict[str, float], raw: dict[str, float]) -> float:
    """Weighted sum of raw outputs."""
    return sum(weight * raw[name] for name, weight in weights.items())


def nothing(text: Text) -> Estimate:
    """An empty target: worthless where there is something to translate, else without fault."""
    lost = bool(text.source and text.source.strip())
    worst = MOST if lost else 0.0
    risk = float(lost)
    names = [*SENTENCE, *(f"{kind}_{name}" for kind in ("most", "sum") for name in MARKED)]
    logits = dict.fromkeys(names, 20.0 if lost else -20.0)
    adequacy = None if text.source is None else worst
    return Estimate(worst, 0.0, adequacy, risk, 0.0, (), {**logits, "garbled": -20.0})


def read(path: Path) -> dict[str, Tensor]:
    """The tensors of the shipped file: int8 matrices times their row scales, the rest as is."""
    from safetensors.torch import load_file

    stored = load_file(path)
    tensors = {}
    for name, value in stored.items():
        if name.endswith(".int8"):
            scale = stored[name.removesuffix(".int8") + ".scale"].float()
            tensors[name.removesuffix(".int8")] = value.float() * scale[:, None]
        elif not name.endswith(".scale"):
            tensors[name] = value if name.startswith("words.") else value.float()
    return tensors


@lru_cache
def fast_bf16() -> bool:
    """Whether this CPU multiplies bf16 matrices in hardware."""
    capabilities = torch.backends.cpu.get_cpu_capability()
    flags = Path("/proc/cpuinfo")
    known = flags.read_text() if flags.exists() else ""
    return "AVX512" in capabilities and ("amx_bf16" in known or "avx512_bf16" in known)


def padded(length: int) -> int:
    """The length that a text of ``length`` tokens is padded to."""
    return -(-length // STEP) * STEP


def batches(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """Indices of pieces that run together: of one padded length, at most ``ROWS``."""
    of: dict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        of[padded(len(piece.ids))].append(index)
    for length in sorted(of):
        for at in range(0, len(of[length]), ROWS):
            yield of[length][at : at + ROWS]


def windows(length: int) -> Iterator[tuple[int, int, int]]:
    """Start and end of the windows over a text of ``length`` tokens, and what is new in each."""
    start = end = 0
    while True:
        fresh = min(length, start + WINDOW) - end
        end += fresh
        yield start, end, fresh
        if end >= length:
            return
        start = end - OVERLAP


def proportional(start: int, end: int, length: int, other: int) -> tuple[int, int]:
    """The stretch of the source that a window of the target stands for, with a margin."""
    if end - start >= length and other <= SOURCE_WINDOW:
        return 0, other
    ratio = other / max(1, length)
    first = max(0, int(start * ratio) - OVERLAP // 2)
    return first, min(other, max(int(end * ratio) + OVERLAP // 2, first), first + SOURCE_WINDOW)


def words(text: str) -> list[tuple[int, int]]:
    """Offsets of the words, without punctuation at their edges."""
    found = []
    for match in re.finditer(r"\S+", text):
        core = match[0].strip(EDGES)
        start = match.start() + (match[0].index(core) if core else 0)
        found.append((start, start + len(core or match[0])))
    return found


def runs(
    scores: Sequence[float], limit: float, text: str, places: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Stretches of words whose logit reaches the limit; a full stop between them parts them."""
    first: int | None = None
    for i, score in enumerate([*scores, -math.inf]):
        cut = (
            first is not None
            and i < len(scores)
            and re.search(r"[.!?;:]", text[places[i - 1][1] : places[i][0]])
        )
        if first is not None and (score < limit or cut):
            yield first, i
            first = None
        if score >= limit and first is None:
            first = i


def curve(points: list[list[float]], x: float) -> float:
    """A penalty by a monotone curve through (logit, penalty) points."""
    return float(np.interp(x, points[0], points[1]))


def platt(line: list[float], x: float) -> float:
    """A probability by Platt scaling: slope and offset of a logit."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, line[0] * x + line[1]))))
