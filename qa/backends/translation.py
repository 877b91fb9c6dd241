"""How probable a translation model finds the target, given the source: forced decoding.

The mean surprisal a token is a sound estimate of adequacy without any training (Thompson and Post
2020, "Automatic Machine Translation Evaluation in Many Languages via Zero-Shot Paraphrasing",
where it is called Prism-src). The end of the sentence is a token too, so that a translation that
stops early costs something. Marian, M2M-100 and NLLB models are known. Without a source, or for
languages that the model does not have, nothing is scored. The adequacy penalty orders sentences;
it is not calibrated in MQM points, free translations cost more than literal ones, and ``risk``
and ``garbled`` stay None.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa import weights
from qa.backends.batching import batches, budget_for, mask, padded, paired
from qa.backends.directions import Directions
from qa.backends.evidence import Evidence, Token, judged
from qa.backends.loading import fingerprint, load
from qa.backends.scale import Scale
from qa.data import Scores, Segment
from qa.identify import identify
from qa.score import Settings, backend

WINDOW = 256  # tokens of either side; translation models have seldom seen longer sentences
SPECIAL = 3  # the start, a language and the end
# Nats a token. Human translations of news cost a plain Transformer 1.6 (Vaswani et al. 2017,
# table 3: perplexity 4.92 a piece, English to German). The other end is a guess: set "best" and
# "worst" in the model's mtqa.json.
SCALE = Scale(best=2.0, worst=8.0)
EVIDENCE = Evidence(
    "unlikely-translation",
    "accuracy/mistranslation",
    12.0,  # one in 160,000; not measured
    "A translation model does not expect “{word}” for this source.",
)
WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Text:
    """The tokens of a text. ``spans`` are the words they belong to, since not every tokenizer
    says where its tokens stand; pieces never reach over a blank, so words can be cut alone."""

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What the network reads at once: ``target`` with everything that stands around it.

    ``first`` is where the piece's tokens begin among the target's; ``forced`` tokens at its
    beginning are given, not judged.
    """

    segment: int
    source: tuple[int, ...]
    target: tuple[int, ...]
    first: int
    forced: int


@backend(
    "translation",
    *("MarianMTModel", "M2M100ForConditionalGeneration", "NllbMoeForConditionalGeneration"),
    *("marian", "m2m_100", "nllb-moe"),
)
class Translation:
    """A Marian, M2M-100 or NLLB model that transformers can load, by folder or name."""

    def __init__(self, model: weights.Model, settings: Settings) -> None:
        self.name, self.hash = model.name, fingerprint(model)
        self._scale = Scale.of(model, SCALE)
        self._loaded = load(
            model,
            settings,
            auto="AutoModelForSeq2SeqLM",
            noun="a translation model",
            offsets=False,
        )
        config = self._loaded.network.config
        self._marian = config.model_type == "marian"
        self._directions = Directions(self._loaded.tokenizer, config.model_type)
        self._room = self._loaded.window(WINDOW) - SPECIAL
        self._start = _first(config.decoder_start_token_id, config.pad_token_id)
        self._end = _first(self._loaded.tokenizer.eos_token_id, config.eos_token_id)

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """Adequacy from the mean surprisal of the target's tokens and its end."""
        return [
            Scores(adequacy_penalty=penalty, spans=spans)
            for penalty, spans in judged(segments, self.read(segments), self._scale, EVIDENCE)
        ]

    def read(self, segments: Sequence[Segment]) -> list[list[Token]]:
        """Each target's tokens, the last one its end; none where nothing can be judged.

        A token's place is its word's. Of a token that several windows see the least surprisal
        counts: the passage of the source that explains it best.
        """
        texts = [self._text(segment.target, target=True) for segment in segments]
        least = [[math.inf] * (len(text.ids) + 1) for text in texts]
        pieces = [
            piece
            for index, (segment, text) in enumerate(zip(segments, texts, strict=True))
            for piece in self._pieces(index, segment, text)
        ]
        for piece, nats in zip(pieces, self._forward(pieces), strict=True):
            row = least[piece.segment]
            for position, value in enumerate(nats, piece.first):
                row[position] = min(row[position], value)
        judged = {piece.segment for piece in pieces}
        return [
            _placed(segment, text, row) if index in judged else []
            for index, (segment, text, row) in enumerate(zip(segments, texts, least, strict=True))
        ]

    def _pieces(self, index: int, segment: Segment, text: Text) -> Iterator[Piece]:
        source = segment.source or ""
        if not text.ids or not source.strip():
            return
        lang = segment.source_lang or identify(source)
        marks = self._directions.tokens(_base(lang), _base(segment.target_lang))
        if marks is None:
            return
        ids = self._text(source, target=False).ids
        given = [self._start, *marks[1]]
        for (left, right), (first, last) in paired(len(ids), len(text.ids), self._room, self._room):
            end = [self._end] if last == len(text.ids) else []
            yield Piece(
                index,
                (*marks[0], *ids[left:right], self._end),
                (*given, *text.ids[first:last], *end),
                first,
                len(given),
            )

    def _text(self, text: str, *, target: bool) -> Text:
        words = list(WORD.finditer(text))
        if not words:
            return Text((), ())
        texts = [word[0] for word in words]
        # Marian has one vocabulary a side; the others would want to be told the language here.
        given = {"text_target": texts} if target and self._marian else {"text": texts}
        encoded = self._loaded.tokenizer(
            **given, add_special_tokens=False, split_special_tokens=True
        )
        numbers: list[list[int]] = encoded["input_ids"]
        pairs = [
            (number, _core(word))
            for word, row in zip(words, numbers, strict=True)
            for number in row
        ]
        return Text(tuple(n for n, _ in pairs), tuple(span for _, span in pairs))

    def _forward(self, pieces: Sequence[Piece]) -> list[list[float]]:
        """Nats of every token of each piece's target but the given ones."""
        import torch

        found: list[list[float]] = [[] for _ in pieces]
        loaded = self._loaded
        lengths = [max(len(piece.source), len(piece.target)) for piece in pieces]
        for batch in batches(lengths, budget_for(loaded.network.config.vocab_size)):
            sources = [pieces[i].source for i in batch]
            targets = torch.tensor(padded([pieces[i].target for i in batch], self._end))
            targets = targets.to(loaded.device)  # (rows, tokens)
            with torch.inference_mode():
                logits = loaded.network(
                    input_ids=torch.tensor(padded(sources, self._end), device=loaded.device),
                    attention_mask=torch.tensor(mask(sources), device=loaded.device),
                    decoder_input_ids=targets[:, :-1],
                ).logits.float()  # (rows, tokens - 1, words)
                nats = torch.nn.functional.cross_entropy(
                    logits.transpose(1, 2), targets[:, 1:], reduction="none"
                )
            for i, row in zip(batch, nats.tolist(), strict=True):
                found[i] = row[pieces[i].forced - 1 : len(pieces[i].target) - 1]
        return found


def _placed(segment: Segment, text: Text, row: list[float]) -> list[Token]:
    end = len(segment.target)
    spans = [*text.spans, (end, end)]
    return [Token(start, stop, nats) for (start, stop), nats in zip(spans, row, strict=True)]


def _core(word: re.Match[str]) -> tuple[int, int]:
    """Where a word stands without the punctuation around it, unless it is nothing else."""
    start, end = word.span()
    while start < end and not word.string[start].isalnum():
        start += 1
    while end > start and not word.string[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else word.span()


def _base(lang: str) -> str:
    """The ISO 639-1 code without a region: ``de`` of ``de-CH``."""
    return lang.replace("_", "-").partition("-")[0].lower()


def _first(*numbers: int | None) -> int:
    return next((number for number in numbers if number is not None), 0)
