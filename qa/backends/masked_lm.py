"""Pseudo-surprisal under a masked language model: how expected each word is where it stands.

Each token is masked in turn and predicted from both sides (Salazar et al. 2020, "Masked Language
Model Scoring"); their mean is the logarithm of the pseudo-perplexity. It needs no training and no
source, and knows nothing of adequacy. A sentence is judged alone, without the text before it,
because every token costs a pass over all that is seen. The fluency penalty orders sentences; it
is not calibrated in MQM points, and ``risk`` and ``garbled`` stay None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa import weights
from qa.backends.batching import batches, budget_for, mask, padded, shares
from qa.backends.evidence import Evidence, Token, judged
from qa.backends.loading import fingerprint, load
from qa.backends.scale import Scale
from qa.data import Scores, Segment
from qa.errors import ModelError
from qa.score import Settings, backend

WINDOW = 128  # tokens seen at once: the cost of a long text grows with text times window
# Nats a token. BERT's own masked words cost it 1.4 (Devlin et al. 2019, table 6: perplexity 3.99).
# Not measured on German: set "best" and "worst" in the model's mtqa.json.
SCALE = Scale(best=2.0, worst=8.0)
# One in 160,000; not measured, and lower than for causal models, which cannot see what follows.
EVIDENCE = Evidence(
    "surprising-word",
    "fluency/unidiomatic",
    12.0,
    "A language model does not expect “{word}” here.",
)


@dataclass(frozen=True, slots=True)
class Cloze:
    """The token at ``position`` of a text, to be guessed from the text's stretch around it."""

    text: int
    start: int
    end: int
    position: int


@backend("masked-lm", "ForMaskedLM", "BertForPreTraining")
class MaskedLM:
    """Any masked language model that transformers can load, by folder or name."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name, self.hash = model.name, fingerprint(model)
        self._scale = Scale.of(model, SCALE)
        self._loaded = load(
            model, settings, auto="AutoModelForMaskedLM", noun="a masked language model"
        )
        tokenizer = self._loaded.tokenizer
        if tokenizer.mask_token_id is None:
            raise ModelError(f"{model.folder}: its tokenizer has no mask token.")
        self._before = _known(tokenizer.cls_token_id, tokenizer.bos_token_id)
        self._after = _known(tokenizer.sep_token_id, tokenizer.eos_token_id)
        self._room = self._loaded.window(WINDOW) - len(self._before) - len(self._after)

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """Fluency from the mean pseudo-surprisal of the target's tokens."""
        return [
            Scores(fluency_penalty=penalty, spans=spans)
            for penalty, spans in judged(segments, self.read(segments), self._scale, EVIDENCE)
        ]

    def read(self, segments: Sequence[Segment]) -> list[list[Token]]:
        """Each target's tokens with their pseudo-surprisal, in order."""
        if not segments:
            return []
        encoded = self._loaded.tokenizer(
            [segment.target for segment in segments],
            return_offsets_mapping=True,
            add_special_tokens=False,
            split_special_tokens=True,
        )
        nats = self._surprisals(encoded["input_ids"])
        return [
            [Token(start, end, value) for (start, end), value in zip(offsets, row, strict=True)]
            for offsets, row in zip(encoded["offset_mapping"], nats, strict=True)
        ]

    def _surprisals(self, texts: Sequence[Sequence[int]]) -> list[list[float]]:
        todo = [
            Cloze(index, start, end, position)
            for index, ids in enumerate(texts)
            for start, end, first, last in shares(len(ids), self._room)
            for position in range(first, last)
        ]
        found = [[0.0] * len(ids) for ids in texts]
        outputs = self._loaded.network.config.vocab_size
        special = len(self._before) + len(self._after)
        for batch in batches([c.end - c.start + special for c in todo], budget_for(outputs)):
            clozes = [todo[index] for index in batch]
            for cloze, value in zip(clozes, self._forward(texts, clozes), strict=True):
                found[cloze.text][cloze.position] = value
        return found

    def _forward(self, texts: Sequence[Sequence[int]], clozes: Sequence[Cloze]) -> list[float]:
        """Nats of each cloze's token."""
        import torch

        loaded, tokenizer = self._loaded, self._loaded.tokenizer
        rows = [self._row(texts[cloze.text], cloze) for cloze in clozes]
        filler = tokenizer.pad_token_id or 0
        ids = torch.tensor(padded(rows, filler), device=loaded.device)  # (rows, tokens)
        seen = torch.tensor(mask(rows), device=loaded.device)
        asked = [len(self._before) + c.position - c.start for c in clozes]
        answers = torch.tensor([texts[c.text][c.position] for c in clozes], device=loaded.device)
        with torch.inference_mode():
            logits = loaded.network(input_ids=ids, attention_mask=seen).logits
            chosen = logits[range(len(rows)), asked].float()  # (rows, words)
            nats = torch.nn.functional.cross_entropy(chosen, answers, reduction="none")
        return [float(value) for value in nats.tolist()]

    def _row(self, ids: Sequence[int], cloze: Cloze) -> list[int]:
        hidden = [self._loaded.tokenizer.mask_token_id]
        left, right = ids[cloze.start : cloze.position], ids[cloze.position + 1 : cloze.end]
        return [*self._before, *left, *hidden, *right, *self._after]


def _known(*ids: int | None) -> list[int]:
    """The first of the tokens that the tokenizer has, as a list of one or none."""
    return [number for number in ids if number is not None][:1]
