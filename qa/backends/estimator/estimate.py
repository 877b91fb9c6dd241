"""Runs the network over texts: in one pass calibrated numbers, and tags on words as faults."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from qa.backends.estimator import lacking
from qa.backends.estimator.integers import network
from qa.backends.estimator.lacks import Gap, Reading
from qa.backends.estimator.network import OUTPUTS, TAGS, TOKEN, Shape
from qa.backends.estimator.outputs import MARKED, RARITY, Logits, curve, mixed, outputs, platt, torn
from qa.backends.estimator.reading import Piece, Text, batches, pieces, runs, tensors
from qa.backends.estimator.side_by_side import Work, side_by_side
from qa.backends.estimator.usage import loaded
from qa.backends.estimator.words import Parts, Words, by_text, word_table

GROUPS = ("broken", "fluency", "accuracy")
MOST = 25.0  # greatest MQM penalty of a segment
STRANGE = {"worthless": "total", "elsewhere": "elsewhere"}  # calibrations, and of which outputs
SURE = 8.0  # log-odds beyond which one of these says no more


@dataclass(frozen=True, slots=True)
class Fault:
    """Words that are wrong. ``side`` is target or source; offsets count in that side's text.

    ``group`` is broken, fluency, accuracy, omission or unrelated (the whole text translates
    something else); ``confidence`` is 0..1, calibrated.
    """

    side: str
    start: int
    end: int
    group: str
    major: bool
    confidence: float
    sure: bool  # surer than it would be in all but one of 200 human translations


@dataclass(frozen=True, slots=True)
class Estimate:
    """Expected MQM penalties 0..25 (0 best), probabilities 0..1, and the faults found.

    ``adequacy`` is None without a source. ``torn`` is the stretch of the target where it is most
    likely broken, None where it has no words; ``gap`` is where a word is missing, if that is
    sure. ``logits`` are the raw outputs by name (see
    ``outputs``), of long text those of its worst window. ``strange`` are log-odds, -8..8, that the
    text translates something else; of long text those of its least strange window. ``related`` is
    the penalty if it does not; in ``penalty`` the model alone says how likely that is.
    """

    penalty: float
    fluency: float
    adequacy: float | None
    risk: float
    garbled: float
    faults: tuple[Fault, ...]
    torn: tuple[int, int] | None
    logits: dict[str, float]
    strange: float = -SURE
    related: float = 0.0
    gap: Gap | None = None


class Estimator:
    """The loaded model. ``threads`` None leaves their number to PyTorch."""

    def __init__(self, folder: Path, *, threads: int | None = None, device: str = "cpu") -> None:
        from safetensors.torch import load_file
        from tokenizers import Tokenizer

        if threads:
            torch.set_num_threads(threads)
        self.settings: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))
        self.device = torch.device(device)
        stored = load_file(folder / "model.safetensors")
        self._scales, self._nibbles = stored.pop("words.scales"), stored.pop("words.nibbles")
        self._usage = loaded(stored)
        self.network = network(Shape(**self.settings["shape"]), stored, self.device)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.lacking = lacking.load(folder, self.settings["files"], self.device)

    def estimate(self, texts: Sequence[Text]) -> list[Estimate]:
        """One estimate a text, in order."""
        encoding = self._encoding(texts)
        if self.lacking is None:
            (outputs,) = side_by_side(encoding)
            lacks: list[dict[str, float]] = [{} for _ in texts]
            gaps: list[Gap | None] = [None for _ in texts]
        else:
            reading = Reading.of(self.lacking, [text.target for text in texts])
            outputs, read = side_by_side(encoding, reading.work)
            lacks, gaps = reading.said(read), reading.gaps(read)
        each = by_text(texts, encoding.items, outputs)
        return [self._combine(*one) for one in zip(texts, each, lacks, gaps, strict=True)]

    def _encoding(self, texts: Sequence[Text]) -> Work:
        """What is to be run over the windows of texts."""
        found = pieces(self._tokenizer, self._usage, texts)
        return Work(self._run, found, list(batches(found)))

    def _run(self, found: list[Piece]) -> list[tuple[Logits, Logits]]:
        """Sentence logits and token logits of each piece."""
        ids, *others = tensors(found)
        inputs = [x.to(self.device) for x in (self.words(ids), *others)]
        with torch.inference_mode():
            sentence, token = self.network(*inputs)
        sentence, token = sentence.cpu().numpy(), token.cpu().numpy()
        return [(sentence[row], token[row, : len(piece.ids)]) for row, piece in enumerate(found)]

    def words(self, ids: Tensor) -> Tensor:
        """Word vectors (..., hidden), unpacked from the 4-bit table for these ids only."""
        unique, back = torch.unique(ids, return_inverse=True)
        quads = self._nibbles[unique].view(len(unique), -1, 16)
        values = torch.cat([quads & 15, quads >> 4], -1).float() - 8
        vectors = values * self._scales[unique].float()[..., None]
        return vectors.view(len(unique), -1)[back]

    def _combine(
        self, text: Text, parts: Parts, lacks: dict[str, float], gap: Gap | None
    ) -> Estimate:
        """One estimate of the windows of a text: penalties add up, the worst window is garbled."""
        if not text.target.strip():
            return nothing(text)
        raws = [{**outputs(piece, *output), **lacks} for piece, output in parts]
        each = [self._numbers(raw, alone=not text.source) for raw in raws]
        shares = [piece.share if len(parts) > 1 else 1.0 for piece, _ in parts]
        # A window weighs by what is new in it, in windows of full length.
        weight = [s / max(shares) for s in shares]

        def added(name: str) -> float:
            return min(MOST, sum(w * e[name] for w, e in zip(weight, each, strict=True)))

        table = word_table(text.target, parts, "target")
        safe = math.prod((1 - e["risk"]) ** w for w, e in zip(weight, each, strict=True))
        return Estimate(
            penalty=added("penalty"),
            fluency=added("fluency"),
            adequacy=added("adequacy") if text.source else None,
            risk=1 - safe,
            garbled=max(e["garbled"] for e in each),
            faults=tuple(self._faults(text, parts, table)),
            torn=torn(table),
            logits=max(raws, key=lambda raw: raw["total"]),
            strange=min(self._strange(raw) for raw in raws) if text.source else -SURE,
            related=added("related"),
            gap=gap,
        )

    def _strange(self, raw: dict[str, float]) -> float:
        """Log-odds that a window translates something else: the mean of what two outputs say."""
        scale = self.settings["calibration"]
        said = (scale[name][0] * raw[of] + scale[name][1] for name, of in STRANGE.items())
        return float(sum(min(max(odds, -SURE), SURE) for odds in said)) / len(STRANGE)

    def _numbers(self, raw: dict[str, float], *, alone: bool) -> dict[str, float]:
        """Calibrated numbers of one window's raw outputs."""
        scale = self.settings["calibration"]
        # Of German alone other outputs say that it is broken; a model may have one blend for both.
        end = "_alone" if alone and "garbled_blend_alone" in scale else ""
        most = scale.get(f"garbled_most{end}", {})
        torn = mixed(scale[f"garbled_blend{end}"], raw, most)
        penalty = curve(scale["penalty"], mixed(scale["blend"], raw))
        # What translates something else is worthless; one of the two sees it where the other fails.
        worthless = max(platt(scale[name], raw[of]) for name, of in STRANGE.items())
        return {
            "penalty": penalty + (MOST - penalty) * worthless,
            "related": penalty,
            "fluency": curve(scale["fluency"], mixed(scale["fluency_blend"], raw)),
            "adequacy": curve(scale["adequacy"], mixed(scale["adequacy_blend"], raw)),
            "risk": platt(scale["risk"], mixed(scale["risk_blend"], raw)),
            "garbled": platt(scale[f"garbled{end}"], torn),
        }

    def _faults(self, text: Text, parts: Parts, ours: Words) -> Iterator[Fault]:
        """What is wrong on both sides; ``ours`` is the table of the target's words."""
        limits = self.settings["thresholds"]
        for side, content in (("target", text.target), ("source", text.source)):
            if not content:
                continue
            key = judged(side, alone=not text.source)
            limit = self._beside(text).get(key, limits[key])
            if side == "source" and self._most(parts, key) < limit:
                continue  # as of nearly all
            table = ours if side == "target" else word_table(content, parts, side)
            scores = self._doubts([row for _, row in table], key)
            for first, last in runs(scores, limit, content, [w for w, _ in table]):
                rows = np.array([row for _, row in table[first:last]])
                span = table[first][0][0], table[last - 1][0][1]
                yield self._fault(side, span, rows, text)

    def _beside(self, text: Text) -> dict[str, float]:
        """Limits of their own beside the language of a text's source."""
        found: dict[str, float] = self.settings["thresholds"].get("beside", {}).get(text.lang, {})
        return found

    def _doubts(self, rows: Sequence[Sequence[float]], key: str) -> list[float]:
        """How wrong words are: the mean of the channels (logits) that count beside or without a
        source, or that of omission. ``rows`` (words, channels)."""
        channels = self._channels(key)
        return [sum(row[channel] for channel in channels) / len(channels) for row in rows]

    def _most(self, parts: Parts, key: str) -> float:
        """What no word of the source exceeds."""
        greatest = [token[piece.split :, self._channels(key)].max(0) for piece, (_, token) in parts]
        return float(np.max(greatest, 0).mean())

    def _channels(self, key: str) -> list[int]:
        return [TAGS.index(name) for name in self.settings["calibration"]["doubt"][key]]

    def _fault(
        self, side: str, span: tuple[int, int], rows: NDArray[np.float64], text: Text
    ) -> Fault:
        """A run of marked words of a text as one fault; ``rows`` (words, channels) are logits.

        Of German alone nobody knows whether its meaning is right, and what looks wrong in it
        is seldom a grave error (a third of what is reported).
        """
        scale, alone = self.settings["calibration"], not text.source
        limits = {**self.settings["thresholds"], **self._beside(text)}
        best = {name: float(rows[:, TOKEN.index(name)].max()) for name in TOKEN}
        key = judged(side, alone=alone)
        doubt = max(self._doubts(rows.tolist(), key))
        chance = platt(scale[key], doubt)
        if side == "source":
            return Fault(side, *span, "omission", True, chance, True)
        groups = [name for name in GROUPS if not (alone and name == "accuracy")]
        group = max(groups, key=lambda name: best[name])
        major = best["major"] >= limits["major"] and not alone
        sure = doubt >= limits["report_alone" if alone else "report"]
        return Fault(side, *span, group, major, chance, sure)

    def word_scores(
        self, texts: Sequence[Text], side: str = "target"
    ) -> list[list[tuple[int, int, dict[str, float]]]]:
        """Of each text, every word of a side with its offsets and its logits by channel.

        ``doubt`` is what the thresholds of words are for.
        """
        found = []
        encoding = self._encoding(texts)
        (outputs,) = side_by_side(encoding)
        for text, parts in zip(texts, by_text(texts, encoding.items, outputs), strict=True):
            key = judged(side, alone=not text.source)
            content = (text.target if side == "target" else text.source) or ""
            table = word_table(content, parts, side)
            doubts = self._doubts([row for _, row in table], key)
            found.append(
                [
                    (*word, {**dict(zip(TAGS, row, strict=True)), "doubt": doubt})
                    for (word, row), doubt in zip(table, doubts, strict=True)
                ]
            )
        return found


def judged(side: str, *, alone: bool) -> str:
    """Under which key the settings have what is said of the words of a side."""
    if side == "source":
        return "omitted"
    return "wrong_alone" if alone else "wrong"


def nothing(text: Text) -> Estimate:
    """An empty target: worthless where there is something to translate, else without fault."""
    lost = bool(text.source and text.source.strip())
    worst = MOST if lost else 0.0
    risk = float(lost)
    names = [*OUTPUTS, *(f"{kind}_{name}" for kind in ("most", "sum") for name in MARKED)]
    names += ["most_omitted", "most_fault", "length", *RARITY, *lacking.OUTPUTS]
    logits = dict.fromkeys(names, 20.0 if lost else -20.0)
    adequacy = None if text.source is None else worst
    logits = {**logits, "garbled": -20.0}
    return Estimate(worst, 0.0, adequacy, risk, 0.0, (), None, logits, related=worst)
