"""The estimator: a BERT encoder over ``[CLS] target [SEP] source [SEP]`` with several heads.

The lower layers read each side by itself, as the base was trained to, so that words of one meaning
stay near each other across languages; the upper ones see both. (A network that saw both from the
first layer forgot within 67,000 texts which sentences translate each other.)

Plain PyTorch, so that loading it needs no transformers. Shapes: ``B`` texts, ``T`` tokens.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from qa.backends.estimator.usage import CODES, KINDS

# Sentence outputs, all logits. `total`, `fluency`, `adequacy` are expected MQM penalties on the
# scale of `squash`; `da` is the direct assessment, 0 best.
SENTENCE = ("garbled", "risk", "total", "fluency", "adequacy", "da")
# Read off the finished network: `judged`, the same as `total`, from judged translations;
# `unreadable`, the same as `garbled`, from sentences that it has not read; `elsewhere`, whether the
# text translates another source. While it learns, planted errors pull the other heads away from
# what people mark, and what it reads often it knows by heart.
READ_OFF = ("judged", "unreadable", "elsewhere")
OUTPUTS = (*SENTENCE, *READ_OFF)
# Token outputs, all logits; the last is for source tokens, the rest for target tokens.
TOKEN = ("wrong", "major", "gap", "broken", "fluency", "accuracy", "omitted")
# And one that is read off: `marked`, whether a judge who has the source marks the word as gravely
# wrong; no logit, but a number of mean 0 and deviation 1 among the words of news.
TAGS = (*TOKEN, "marked")
# Kinds of labels differ in their base rates; each kind has its own bias. `mqm` is used for scoring.
STYLES = ("mqm", "synthetic", "edits", "foreign")
TARGET, SOURCE = 0, 1  # token types
DROPOUT = 0.05  # in training
NEARNESS = 2  # numbers a token: its nearest word of the other side, and whether there is one


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    vocabulary: int
    hidden: int = 384
    layers: int = 12
    apart: int = 8  # layers in which each side sees itself alone
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    eps: float = 1e-12
    usage: bool = False  # whether words come with counts of `usage`


class Block(nn.Module):
    """One post-norm transformer layer of BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, shape.eps)
        self.up = nn.Linear(shape.hidden, shape.inner)
        self.down = nn.Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, shape.eps)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` (B, T, hidden), ``mask`` of `Network.mask`, (B, 1, 1 or T, T)."""
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        attended = self._attend(q, k, v, mask)
        x = self.norm1(x + self._drop(self.out(attended.transpose(1, 2).reshape(b, t, h))))
        y: Tensor = self.norm2(x + self._drop(self.down(functional.gelu(self.up(x)))))
        return y

    def _attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
        """Attention over (B, heads, T, hidden / heads); the same result, the faster way of each.

        PyTorch's fused attention is faster forwards on CPU and twice as slow backwards (measured
        with 2.13).
        """
        if not self.training:
            return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        scores = torch.matmul(q, k.transpose(2, 3)) * q.shape[-1] ** -0.5
        return torch.matmul(scores.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype), v)

    def _drop(self, x: Tensor) -> Tensor:
        """In training, drop what a layer adds to a token, the whole of it.

        (One random number a token, not 384: random numbers were a tenth of the time of training.)
        """
        if not self.training:
            return x
        kept = torch.rand(*x.shape[:2], 1) > DROPOUT
        return x * (kept / (1 - DROPOUT)).to(x.dtype)


class Network(nn.Module):
    """Encoder and heads; ``words`` (B, T, hidden) come from the frozen table outside."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.position = rows(shape.positions, shape.hidden)
        self.side = rows(2, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, shape.eps)
        if shape.usage:
            self.usage = nn.Linear(len(KINDS) * CODES, shape.hidden, bias=False)
            nn.init.zeros_(self.usage.weight)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.token = nn.Linear(shape.hidden + NEARNESS, len(TOKEN))
        self.marked = nn.Linear(shape.hidden + NEARNESS, len(TAGS) - len(TOKEN))
        pooled = 4 * shape.hidden + 2 * len(TOKEN) + 3
        self.pool = nn.Linear(pooled, shape.hidden)
        self.readout = nn.Linear(pooled + 2 * shape.hidden, len(READ_OFF))
        self.sentence = nn.Linear(shape.hidden, len(SENTENCE))
        self.token_style = rows(len(STYLES), len(TOKEN))
        self.sentence_style = rows(len(STYLES), len(SENTENCE))
        for read in (self.readout, self.marked):
            nn.init.zeros_(read.weight)
            nn.init.zeros_(read.bias)

    def encode(
        self, words: Tensor, positions: Tensor, types: Tensor, mask: Tensor, codes: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Hidden states after the layers that read the sides apart, and after all.

        Each (B, T, hidden); the arguments (B, T, ...), mask true at tokens, codes (B, T, KINDS) of
        `usage`.
        """
        x: Tensor = words + self.position(positions) + self.side(types)
        if self.shape.usage:
            x = x + self._counts(codes)
        x = self.norm(x)
        there = mask[:, None, None, :]
        same = self.mask(there & (types[:, None, :, None] == types[:, None, None, :]))
        whole = self.mask(there)
        for block in self.blocks[: self.shape.apart]:
            x = block(x, same)
        apart = x
        for block in self.blocks[self.shape.apart :]:
            x = block(x, whole)
        return apart, x

    def _counts(self, codes: Tensor) -> Tensor:
        """What the codes (B, T, KINDS) add to the words (B, T, hidden).

        In training by a product, which is faster backwards; else by adding rows, which gives the
        same bits whatever stands beside a text.
        """
        at = codes.long() + torch.arange(len(KINDS), device=codes.device) * CODES
        if not self.training:
            return functional.embedding(at, self.usage.weight.t().contiguous()).sum(2)
        rows = torch.zeros(*codes.shape[:2], len(KINDS) * CODES, device=codes.device)
        added: Tensor = self.usage(rows.scatter_(-1, at, 1.0))
        return added

    def mask(self, seen: Tensor) -> Tensor:
        """What a token may see, as attention wants it: in training as it is, else 0 and -inf."""
        if self.training:
            return seen
        kind = next(self.blocks.parameters()).dtype
        return torch.zeros_like(seen, dtype=kind).masked_fill_(~seen, -torch.inf)

    def forward(
        self,
        words: Tensor,
        positions: Tensor,
        types: Tensor,
        mask: Tensor,
        styles: Tensor,
        codes: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """Sentence logits (B, len(OUTPUTS)) and token logits (B, T, len(TAGS)).

        The sentence heads see the first token, the mean of the target, how both sides compare, and
        of each token output the greatest logit and the logarithm of the expected number of marked
        tokens, so that one bad word in a long text is not averaged away. What is read off also sees
        the mean of each side before they are compared: it says how hard a text is to translate.
        """
        apart, x = self.encode(words, positions, types, mask, codes)
        ours, theirs = mask & (types == TARGET), mask & (types == SOURCE)
        near = nearness(apart, ours, theirs)
        states = torch.cat([x.float(), near], -1)
        tokens = self.token(states).float() + self.token_style(styles)[:, None, :]
        sides = torch.stack([ours] * (len(TOKEN) - 1) + [theirs], -1)
        tagged = (positions > 0) | (types == SOURCE)  # [CLS] carries no tag
        sides = sides & tagged[..., None]
        greatest = tokens.masked_fill(~sides, -9.0).amax(1).clamp(-9, 9)
        expected = (torch.sigmoid(tokens) * sides).sum(1).add(1e-3).log()
        means = [mean(apart, ours), mean(apart, theirs)]
        pooled = [x[:, 0].float(), mean(x, ours), *compared(means, near, ours, theirs)]
        features = torch.cat([*pooled, greatest / 4, expected / 4], -1)
        hidden = torch.tanh(self.pool(features))
        sentence = self.sentence(hidden).float() + self.sentence_style(styles)
        read = self.readout(torch.cat([features, *means], -1)).float()
        tags = torch.cat([tokens, self.marked(states).float()], -1)
        return torch.cat([sentence, read], -1), tags


def rows(number: int, size: int) -> nn.Embedding:
    """An embedding of zeros.

    PyTorch's own draws random numbers first; on the meta device, where weights only have shapes,
    that imports its compiler: a second and 75 MB (measured with 2.13).
    """
    return nn.Embedding(number, size, _weight=torch.zeros(number, size))


def mean(x: Tensor, where: Tensor) -> Tensor:
    """Mean (B, hidden) of the states where ``where`` (B, T) is true; 0 where it never is."""
    weight = where[..., None].float()
    return (x.float() * weight).sum(1) / weight.sum(1).clamp(min=1)


def nearness(apart: Tensor, ours: Tensor, theirs: Tensor) -> Tensor:
    """Of each token the cosine of its nearest token on the other side, less 0.8 times 5.

    (B, T, 2); the second number says whether there is another side. The states of the base lie
    between 0.7 and 0.95 of each other.
    """
    unit = functional.normalize(apart.float(), dim=-1)
    cosines = unit @ unit.transpose(1, 2)
    row = theirs[:, :, None]
    other = (row & ours[:, None, :]) | (~row & theirs[:, None, :])
    best = cosines.masked_fill(~other, -1.0).amax(-1)
    there = other.any(-1)
    return torch.stack([torch.where(there, (best - 0.8) * 5, 0.0), there.float()], -1)


def compared(means: list[Tensor], near: Tensor, ours: Tensor, theirs: Tensor) -> list[Tensor]:
    """How the two sides compare: product and distance of their means, their cosine, and the mean
    nearness of the tokens of each; (B, hidden) twice and (B, 3), all 0 without a source."""
    there = theirs.any(-1, keepdim=True).float()
    one, two = (functional.normalize(side, dim=-1) for side in means)
    size = one.shape[-1]
    cosine = ((one * two).sum(-1, keepdim=True) - 0.85) * 10
    sides = [mean(near[..., :1], side) for side in (ours, theirs)]
    return [
        one * two * size * there,
        (one - two).abs() * size**0.5 * there,
        torch.cat([cosine, *sides], -1) * there,
    ]
