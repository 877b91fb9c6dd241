"""The estimator: a short BERT encoder over ``[CLS] target [SEP] source [SEP]`` with several heads.

Plain PyTorch, so that loading it needs no transformers. Shapes: ``B`` texts, ``T`` tokens.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

# Sentence outputs, all logits. `total`, `fluency`, `adequacy` are expected MQM penalties on the
# scale of `squash`; `da` is the direct assessment, 0 best.
SENTENCE = ("garbled", "risk", "total", "fluency", "adequacy", "da")
# Token outputs, all logits; the last is for source tokens, the rest for target tokens.
TOKEN = ("wrong", "major", "gap", "broken", "fluency", "accuracy", "omitted")
# Kinds of labels differ in their base rates; each kind has its own bias. `mqm` is used for scoring.
STYLES = ("mqm", "synthetic", "edits", "foreign")
TARGET, SOURCE = 0, 1  # token types
DROPOUT = 0.05  # in training


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    vocabulary: int
    hidden: int = 384
    layers: int = 12
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    eps: float = 1e-12


class Linear(nn.Linear):
    """A linear layer that computes in its weights' type (bf16 at run time) and takes any input."""

    def forward(self, x: Tensor) -> Tensor:
        """``x`` (..., in) to (..., out)."""
        return functional.linear(x.to(self.weight.dtype), self.weight, self.bias)


class Block(nn.Module):
    """One post-norm transformer layer of BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = Linear(shape.hidden, 3 * shape.hidden)
        self.out = Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, shape.eps)
        self.up = Linear(shape.hidden, shape.inner)
        self.down = Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, shape.eps)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` (B, T, hidden), ``mask`` (B, 1, 1, T) true where a token stands."""
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        attended = self._attend(q, k, v, mask)
        x = self.norm1(x + self._drop(self.out(attended.transpose(1, 2).reshape(b, t, h))))
        y: Tensor = self.norm2(x + self._drop(self.down(functional.gelu(self.up(x)))))
        return y

    def _attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
        """Attention over (B, heads, T, hidden / heads); the same result, the faster way of each.

        PyTorch's fused attention is a third faster forwards on CPU in bf16 and twice as slow
        backwards (measured with 2.13).
        """
        if not self.training:
            return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        scores = torch.matmul(q, k.transpose(2, 3)) * q.shape[-1] ** -0.5
        return torch.matmul(scores.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype), v)

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPOUT, self.training)


class Network(nn.Module):
    """Encoder and heads; ``words`` (B, T, hidden) come from the frozen table outside."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.position = nn.Embedding(shape.positions, shape.hidden)
        self.side = nn.Embedding(2, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, shape.eps)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.token = nn.Linear(shape.hidden, len(TOKEN))
        self.pool = nn.Linear(2 * shape.hidden + 2 * len(TOKEN), shape.hidden)
        self.sentence = nn.Linear(shape.hidden, len(SENTENCE))
        self.token_style = nn.Embedding(len(STYLES), len(TOKEN))
        self.sentence_style = nn.Embedding(len(STYLES), len(SENTENCE))
        nn.init.zeros_(self.token_style.weight)
        nn.init.zeros_(self.sentence_style.weight)

    def encode(self, words: Tensor, positions: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Last hidden states (B, T, hidden); all arguments (B, T, ...), mask true at tokens."""
        x: Tensor = self.norm(words + self.position(positions) + self.side(types))
        for block in self.blocks:
            x = block(x, mask[:, None, None, :])
        return x

    def forward(
        self, words: Tensor, positions: Tensor, types: Tensor, mask: Tensor, styles: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Sentence logits (B, len(SENTENCE)) and token logits (B, T, len(TOKEN)).

        The sentence heads see the first token, the mean of the target, and of each token output
        the greatest logit and the logarithm of the expected number of marked tokens, so that one
        bad word in a long text is not averaged away.
        """
        x = self.encode(words, positions, types, mask)
        tokens = self.token(x).float() + self.token_style(styles)[:, None, :]
        ours, theirs = mask & (types == TARGET), mask & (types == SOURCE)
        sides = torch.stack([ours] * (len(TOKEN) - 1) + [theirs], -1)
        sides[:, 0] = False  # [CLS] carries no tag
        greatest = tokens.masked_fill(~sides, -9.0).amax(1).clamp(-9, 9)
        expected = (torch.sigmoid(tokens) * sides).sum(1).add(1e-3).log()
        target = sides[..., :1].to(x.dtype)
        mean = (x * target).sum(1) / target.sum(1).clamp(min=1)
        pooled = torch.cat([x[:, 0].float(), mean.float(), greatest / 4, expected / 4], -1)
        hidden = torch.tanh(self.pool(pooled))
        return self.sentence(hidden).float() + self.sentence_style(styles), tokens
