"""Surprisal under a causal language model: how unexpected each word is where it stands.

It needs no training and no source, and knows nothing of adequacy. Its fluency penalty orders
sentences; it is not calibrated in MQM points, and ``risk`` and ``garbled`` stay None.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa import weights
from qa.data import Finding, Scores, Segment, Severity
from qa.errors import ModelError
from qa.score import Settings, backend
from qa.text.places import position

WINDOW = 256  # tokens seen at once: more costs memory and helps a sentence little
CONTEXT = 200  # code points of the text before that are shown to the model
# Nats a token; between these two the penalty grows evenly. Under Gemma 3 270M the sound paragraphs
# of a news article lie between 3.2 and 4.6. Smaller models need other bounds.
FLUENT, BROKEN = 4.0, 10.0
# One in 65 million. In the same article half of the tokens above it stood at a break, the others
# in names; at 15 nats it was one in four.
SURPRISING = 18.0


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the target (offsets in it) with its surprisal in nats."""

    start: int
    end: int
    surprisal: float


@backend("causal-lm")
class CausalLM:
    """Any causal language model that transformers can load, by folder, GGUF file or name."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name = model.name
        self.hash = model.hash if "files" in model.settings else _hash(model.folder)
        self._model, self._tokenizer, self._device = _load(model, settings)
        limit = getattr(self._model.config, "max_position_embeddings", None) or WINDOW
        self._window = max(2, min(WINDOW, int(limit)))

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """Fluency from the surprisal of the target after its context."""
        return [self._score(segment) for segment in segments]

    def _score(self, segment: Segment) -> Scores:
        tokens = self.tokens(segment)
        if not tokens:
            return Scores()
        mean = sum(token.surprisal for token in tokens) / len(tokens)
        penalty = 25 * min(1.0, max(0.0, (mean - FLUENT) / (BROKEN - FLUENT)))
        return Scores(fluency_penalty=penalty, spans=tuple(_spans(segment, tokens)))

    def tokens(self, segment: Segment) -> list[Token]:
        """The target's tokens. Text that exceeds the window is read in overlapping windows."""
        context = f"{segment.context[-CONTEXT:]} " if segment.context else ""
        encoded = self._tokenizer(
            context + segment.target, return_offsets_mapping=True, add_special_tokens=False
        )
        ids, offsets = encoded["input_ids"], encoded["offset_mapping"]
        begin = len(context)
        return [
            Token(max(start - begin, 0), end - begin, surprisal)
            for (start, end), surprisal in zip(offsets, self._surprisals(ids), strict=True)
            if end > begin and math.isfinite(surprisal)
        ]

    def _surprisals(self, ids: list[int]) -> list[float]:
        """Nats of each token given those before it in its window, which holds at least half."""
        first = self._first()
        if not ids or (first is None and len(ids) < 2):
            return [math.nan] * len(ids)
        known = [math.nan] if first is None else []
        ids = ids if first is None else [first, *ids]
        for start, end in windows(len(ids), self._window):
            nats = self._forward(ids[start:end])
            fresh = end - 1 - len(known) if first is not None else end - len(known)
            known += nats[len(nats) - fresh :]
        return known

    def _first(self) -> int | None:
        """The token that begins a text, so that the first word has something before it."""
        for name in ("bos_token_id", "eos_token_id"):
            found = getattr(self._tokenizer, name, None)
            if found is not None:
                return int(found)
        return None

    def _forward(self, ids: list[int]) -> list[float]:
        """Surprisal of every token but the first."""
        import torch

        with torch.inference_mode():
            batch = torch.tensor([ids], device=self._device)  # (1, tokens)
            logits = self._model(input_ids=batch).logits[0, :-1].float()  # (tokens - 1, words)
            return torch.nn.functional.cross_entropy(
                logits, batch[0, 1:], reduction="none"
            ).tolist()


def windows(length: int, size: int) -> Iterator[tuple[int, int]]:
    """Stretches of at most ``size`` that cover ``length``, each overlapping the last by half."""
    end = min(size, length)
    yield 0, end
    while end < length:
        end = min(end + size // 2, length)
        yield end - min(size, end), end


def _spans(segment: Segment, tokens: list[Token]) -> Iterator[Finding]:
    """Words that the model hardly believes, as neutral evidence that costs no points."""
    for token in tokens:
        if token.surprisal >= SURPRISING and segment.target[token.start : token.end].strip():
            text = segment.target[token.start : token.end]
            start = token.start + len(text) - len(text.lstrip())
            line, column = position(segment.target, segment.places, start)
            word = segment.target[start : token.end]
            yield Finding(
                "surprising-word",
                "fluency",
                Severity.NEUTRAL,
                "target",
                start,
                token.end,
                line,
                column,
                word,
                f"A language model does not expect “{word}” here.",
                confidence=0.3,
                fingerprint=hashlib.sha256(f"surprising-word\x1f{word}".encode()).hexdigest()[:16],
            )


def _hash(path: Path) -> str:
    """A hash of a model's files; empty for a name that transformers finds elsewhere."""
    if path.is_file():
        return weights.digest(path)[:16]
    files = sorted(f for f in path.glob("*") if f.is_file()) if path.is_dir() else []
    joined = "".join(f"{f.name}{weights.digest(f)}" for f in files)
    return hashlib.sha256(joined.encode()).hexdigest()[:16] if files else ""


def _load(model: weights.Model, settings: Settings) -> tuple[Any, Any, str]:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging as talk

    # Bars on standard error would stand in the log of every CI run.
    quiet: Any = talk
    quiet.disable_progress_bar()
    quiet.set_verbosity_error()
    if settings.threads:
        torch.set_num_threads(settings.threads)
    device = device_for(settings.device)
    folder, options = str(model.folder), {}
    if model.folder.suffix == ".gguf":
        folder, options = str(model.folder.parent), {"gguf_file": model.folder.name}
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, **options)
        network: Any = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, **options)
    except Exception as error:  # transformers raises OSError, ValueError, KeyError, ImportError ...
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(
            f"{model.folder}: transformers cannot load it as a causal language model ({reason})."
        ) from error
    if not getattr(tokenizer, "is_fast", False):
        raise ModelError(
            f"{model.folder}: its tokenizer gives no offsets. Use one with tokenizer.json."
        )
    return network.to(device).eval(), tokenizer, device


def device_for(name: str) -> str:
    """``cuda`` or ``cpu``; ``auto`` takes what is there.

    Raises:
        ModelError: ``cuda`` was asked for and there is none.
    """
    import torch

    there = torch.cuda.is_available()
    if name == "cuda" and not there:
        raise ModelError("There is no CUDA device here. Use --device cpu or auto.")
    return "cuda" if there and name != "cpu" else "cpu"
