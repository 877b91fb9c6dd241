"""Surprisal under a causal language model: how unexpected each word is where it stands.

It needs no training and no source, and knows nothing of adequacy. Its fluency penalty orders
sentences; it is not calibrated in MQM points, and ``risk`` and ``garbled`` stay None.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from qa import weights
from qa.backends.batching import batches, budget_for, padded, windows
from qa.backends.evidence import Evidence, Token, judged
from qa.backends.loading import fingerprint, load
from qa.backends.scale import Scale
from qa.data import Scores, Segment
from qa.score import Settings, backend

WINDOW = 256  # tokens seen at once: more costs memory and helps a sentence little
CONTEXT = 200  # code points of the text before that are shown to the model
# Nats a token. Under Gemma 3 270M the sound paragraphs of a news article lie between 3.2 and 4.6.
# Smaller models need other bounds: "best" and "worst" in the model's mtqa.json.
SCALE = Scale(best=4.0, worst=10.0)
EVIDENCE = Evidence(
    "surprising-word",
    "fluency/unidiomatic",
    # One in 65 million. In the same article half of the tokens above it stood at a break, the
    # others in names; at 15 nats it was one in four.
    18.0,
    "A language model does not expect “{word}” here.",
)


@backend("causal-lm", "ForCausalLM", "LMHeadModel")
class CausalLM:
    """Any causal language model that transformers can load, by folder, GGUF file or name."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name, self.hash = model.name, fingerprint(model)
        self._scale = Scale.of(model, SCALE)
        self._loaded = load(
            model, settings, auto="AutoModelForCausalLM", noun="a causal language model"
        )
        self._window = self._loaded.window(WINDOW)

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """Fluency from the surprisal of the target after its context."""
        return [
            Scores(fluency_penalty=penalty, spans=spans)
            for penalty, spans in judged(segments, self.read(segments), self._scale, EVIDENCE)
        ]

    def read(self, segments: Sequence[Segment]) -> list[list[Token]]:
        """Each target's tokens; what exceeds the window is read in overlapping windows."""
        contexts = [f"{s.context[-CONTEXT:]} " if s.context else "" for s in segments]
        texts = [context + s.target for context, s in zip(contexts, segments, strict=True)]
        if not texts:
            return []
        encoded = self._loaded.tokenizer(
            texts,
            return_offsets_mapping=True,
            add_special_tokens=False,
            split_special_tokens=True,
        )
        nats = self._surprisals(encoded["input_ids"])
        return [
            [
                Token(max(start - len(context), 0), end - len(context), surprisal)
                for (start, end), surprisal in zip(offsets, row, strict=True)
                if end > len(context) and math.isfinite(surprisal)
            ]
            for context, offsets, row in zip(contexts, encoded["offset_mapping"], nats, strict=True)
        ]

    def _surprisals(self, rows: Sequence[list[int]]) -> list[list[float]]:
        """Nats of each token given those before it in its window, which holds at least half."""
        first = self._first()
        rows = [row if first is None or not row else [first, *row] for row in rows]
        cuts = [
            (index, start, end)
            for index, row in enumerate(rows)
            if len(row) > 1
            for start, end in windows(len(row), self._window)
        ]
        forward = self._forward([rows[index][start:end] for index, start, end in cuts])
        # The token that begins a text stands before it, or else is the first of it, unjudged.
        known: list[list[float]] = [[math.nan] if first is None and row else [] for row in rows]
        for (index, _, end), nats in zip(cuts, forward, strict=True):
            fresh = end - len(known[index]) - (first is not None)
            known[index] += nats[len(nats) - fresh :]
        return known

    def _first(self) -> int | None:
        """The token that begins a text, so that the first word has something before it."""
        for name in ("bos_token_id", "eos_token_id"):
            found = getattr(self._loaded.tokenizer, name, None)
            if found is not None:
                return int(found)
        return None

    def _forward(self, rows: list[list[int]]) -> list[list[float]]:
        """Surprisal of every token but the first of each row."""
        import torch

        found: list[list[float]] = [[] for _ in rows]
        outputs = self._loaded.network.config.get_text_config().vocab_size
        for batch in batches([len(row) for row in rows], budget_for(outputs)):
            # What fills a row up stands behind it, where a causal model cannot see it.
            ids = torch.tensor(padded([rows[i] for i in batch], 0), device=self._loaded.device)
            with torch.inference_mode():
                logits = self._loaded.network(input_ids=ids).logits[:, :-1].float()
                nats = torch.nn.functional.cross_entropy(
                    logits.transpose(1, 2), ids[:, 1:], reduction="none"
                )  # (rows, tokens - 1)
            for i, row in zip(batch, nats.tolist(), strict=True):
                found[i] = row[: len(rows[i]) - 1]
        return found
