"""Quality estimation by a classification network that reads source and translation together.

What its output means differs from model to model, so an ``mtqa.json`` beside the weights says it:

- ``best``, ``worst``: outputs that mean 0 and 25 MQM points; between them the penalty grows
  evenly. Without them 1 and 0, a quality from 0 to 1. For direct assessment as z-scores 1 and -2
  are sensible, for a direct assessment in percent 100 and 0, for predicted MQM points 0 and 25.
- ``label``: which of several outputs counts, by number or by its name in ``config.json``; or
  ``values``: what each class is worth, so that the expected value under the softmax counts.
- ``activation``: ``sigmoid`` for a model whose output still needs one (default ``none``).
- ``source``: false for a model that reads the German alone. Its penalty is one of fluency.
- ``order``: ``target-source`` for a model that wants the translation first.

Models that judge a pair as a whole mix meaning and fluency; as they cannot do without the source,
their penalty counts as adequacy. Without a source, or a target, nothing is scored.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qa import weights
from qa.backends.batching import batches, paired
from qa.backends.loading import Loaded, fingerprint, load
from qa.backends.scale import Scale
from qa.data import Scores, Segment
from qa.errors import ModelError
from qa.score import Settings, backend

WINDOW = 512  # tokens of both texts
# A stretch of a text can give a few tokens more than it had within the whole.
MARGIN = 8
SCALE = Scale(best=1.0, worst=0.0)


@dataclass(frozen=True, slots=True)
class Output:
    """Which number of the network's outputs counts: one of them, or what they mean together."""

    label: int = 0
    values: tuple[float, ...] = ()
    sigmoid: bool = False

    def value(self, logits: Sequence[float]) -> float:
        """The number that the scale is for.

        >>> Output(values=(0.0, 1.0)).value([0.0, 0.0])
        0.5
        """
        if self.values:
            top = max(logits)
            shares = [math.exp(logit - top) for logit in logits]
            weighed = sum(v * share for v, share in zip(self.values, shares, strict=True))
            return weighed / sum(shares)
        chosen = logits[self.label]
        return 0.5 * (1 + math.tanh(chosen / 2)) if self.sigmoid else chosen


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a segment's two texts that the network can see at once."""

    segment: int
    source: str
    target: str
    weight: int  # tokens of the target


@backend("sequence-regression", "ForSequenceClassification")
class SequenceRegression:
    """Any sequence-classification model that transformers can load, by folder or name."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name, self.hash = model.name, fingerprint(model)
        self._scale = Scale.of(model, SCALE)
        self._pair = model.settings.get("source", True) is not False
        self._source_first = _choice(model, "order", "source-target", "target-source")
        self._loaded = load(
            model,
            settings,
            auto="AutoModelForSequenceClassification",
            noun="a sequence-classification model",
        )
        self._output = _output(model, self._loaded)
        _pad(self._loaded)
        special = self._loaded.tokenizer.num_special_tokens_to_add(pair=self._pair)
        self._room = max(2, self._loaded.window(WINDOW) - special - MARGIN)

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """Penalties as the scale says; of several pieces their mean, weighed by tokens."""
        pieces = [
            piece
            for index, segment in enumerate(segments)
            if segment.target.strip() and (not self._pair or (segment.source or "").strip())
            for piece in self._pieces(index, segment)
        ]
        points, words = [0.0] * len(segments), [0] * len(segments)
        for piece, value in zip(pieces, self._values(pieces), strict=True):
            points[piece.segment] += piece.weight * self._scale.penalty(value)
            words[piece.segment] += piece.weight
        return [
            self._scores(total / count) if count else Scores()
            for total, count in zip(points, words, strict=True)
        ]

    def _scores(self, penalty: float) -> Scores:
        if self._pair:
            return Scores(adequacy_penalty=penalty)
        return Scores(fluency_penalty=penalty)

    def _pieces(self, index: int, segment: Segment) -> list[Piece]:
        source, target = (segment.source or "") if self._pair else "", segment.target
        left, right = self._offsets(source), self._offsets(target)
        if len(left) + len(right) <= self._room:
            return [Piece(index, source, target, max(1, len(right)))]
        sizes = divided(len(left), len(right), self._room)
        return [
            Piece(
                index,
                _cut(source, left, *before),
                _cut(target, right, *after),
                max(1, after[1] - after[0]),
            )
            for before, after in paired(len(left), len(right), *sizes)
        ]

    def _offsets(self, text: str) -> list[tuple[int, int]]:
        encoded = self._loaded.tokenizer(
            text, return_offsets_mapping=True, add_special_tokens=False, split_special_tokens=True
        )
        found: list[tuple[int, int]] = encoded["offset_mapping"]
        return found

    def _values(self, pieces: Sequence[Piece]) -> list[float]:
        if not pieces:
            return []
        texts = [[piece.target for piece in pieces]]
        if self._pair:
            texts.insert(0 if self._source_first else 1, [piece.source for piece in pieces])
        encoded = self._loaded.tokenizer(*texts, split_special_tokens=True)
        found = [0.0] * len(pieces)
        for batch in batches([len(ids) for ids in encoded["input_ids"]]):
            rows = {name: [column[i] for i in batch] for name, column in encoded.items()}
            for i, logits in zip(batch, self._forward(rows), strict=True):
                found[i] = self._output.value(logits)
        return found

    def _forward(self, rows: dict[str, list[list[int]]]) -> list[list[float]]:
        """The outputs of each row: ``(rows, labels)``."""
        import torch

        inputs = self._loaded.tokenizer.pad(rows, padding_side="right", return_tensors="pt")
        with torch.inference_mode():
            logits = self._loaded.network(**inputs.to(self._loaded.device)).logits
        found: list[list[float]] = logits.float().tolist()
        return found


def divided(source: int, target: int, room: int) -> tuple[int, int]:
    """How many tokens each side gets; what a short side leaves is the other's.

    >>> divided(20, 300, 100), divided(300, 300, 100)
    ((20, 80), (50, 50))
    """
    half = room // 2
    if source <= half:
        return source, room - source
    if target <= half:
        return room - target, target
    return half, half


def _cut(text: str, offsets: Sequence[tuple[int, int]], start: int, end: int) -> str:
    return text[offsets[start][0] : offsets[end - 1][1]] if start < end else ""


def _choice(model: weights.Model, key: str, first: str, second: str) -> bool:
    """Whether the setting has the first of its two values, which is the default."""
    found = model.settings.get(key, first)
    if found not in (first, second):
        raise ModelError(f"{model.folder}: {key} must be {first} or {second}, not {found!r}.")
    return bool(found == first)


def _output(model: weights.Model, loaded: Loaded) -> Output:
    config, settings = loaded.network.config, model.settings
    count, names = int(config.num_labels), dict(config.label2id or {})
    sigmoid = not _choice(model, "activation", "none", "sigmoid")
    if "values" in settings:
        return Output(values=_values(model, count))
    label: Any = settings.get("label", 0 if count == 1 else None)
    label = names.get(label, label) if isinstance(label, str) else label
    if isinstance(label, int) and 0 <= label < count:
        return Output(label, sigmoid=sigmoid)
    raise ModelError(
        f"{model.folder}: it has {count} outputs ({', '.join(map(str, names))}). Say in "
        f'{weights.OPTIONS} beside it which one counts ("label") or what each is worth ("values").'
    )


def _values(model: weights.Model, count: int) -> tuple[float, ...]:
    found = model.settings["values"]
    numbers = isinstance(found, list) and all(isinstance(n, int | float) for n in found)
    if not numbers or len(found) != count:
        raise ModelError(f"{model.folder}: values must be {count} numbers, one a label.")
    return tuple(map(float, found))


def _pad(loaded: Loaded) -> None:
    """Causal networks may have no token to fill up with; any will do, since it is masked."""
    if loaded.tokenizer.pad_token_id is None:
        loaded.tokenizer.pad_token = loaded.tokenizer.eos_token or loaded.tokenizer.unk_token
    if loaded.network.config.pad_token_id is None:
        loaded.network.config.pad_token_id = loaded.tokenizer.pad_token_id
