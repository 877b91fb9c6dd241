"""Where German lacks a word or has one astray: a small recurrent network over whole words.

The encoder reads pieces of words and has seen some two million texts. Which preposition a verb
wants, or which noun an article, is knowledge about single words, of which it takes far more text to
learn. This network has a vector for each common word and for beginnings and ends of all words, is
told what verbs need (`valency.py`), and has two layers of LSTM in both directions (Hochreiter and
Schmidhuber 1997); in the same time it reads twenty times as much German, in which words were taken
out, put in and moved. It reads German alone.

Texts are read in batches of one size and of one padded length, so that one gets the same numbers
whatever stands beside it. Shapes: ``B`` texts, ``T`` words with one border at each end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from qa.backends.estimator import valency
from qa.backends.estimator.usage import WORD
from qa.backends.estimator.valency import BITS, Valency

FILE = "lacking.safetensors"  # beside the model's others; a model can be without it
# Raw outputs: the logit that the text is broken, and the same of a linear layer that was fitted on
# sentences kept back; of words and of the gaps between them the greatest, that the word is astray
# and that one is lacking; the logarithms of the expected number of both, and of slips that break
# nothing (an ending, an article, a letter).
OUTPUTS = ("unlike", "unsound", "most_astray", "most_lacking", "sum_lacking", "sum_slips")
STARTS, ENDS, LONG_ENDS = 8_000, 6_000, 24_000  # rows for four, three and five letters
INNER, INNER_WHOLE = 96, 128  # sizes inside the heads of words and gaps, and of texts
ROWS, STEP = 32, 8  # texts read together; padded lengths are multiples of STEP
FILLED = 16  # and their number is filled up to multiples of it
LONGEST, OVERLAP = 120, 20  # words read at once; longer text is read in stretches
NONE = -30.0  # of a text without words
# Kinds of words by their look, times two; one more if there is a blank before.
LOWER, TITLE, UPPER, MIXED, DIGITS, MARK, BORDER = range(0, 14, 2)
LOOKS = BORDER + 1
Rows = tuple[int, int, int, int]


class Lacking(nn.Module):
    """``known`` are the hashes of the common words (see ``key``), in the order of their rows."""

    bits: Tensor

    def __init__(self, known: NDArray[np.uint32], valency: Valency, size: int, hidden: int) -> None:
        super().__init__()
        self.known, self.valency = known, valency
        self.register_buffer("bits", torch.from_numpy(valency.bits).float(), persistent=False)
        self.verbs = nn.Linear(BITS, size, bias=False)
        self._at = {key: row for row, key in enumerate(known.tolist(), 1)}
        rows = 2 + len(known) + STARTS + ENDS + LONG_ENDS
        self.words = nn.Embedding(rows, size, _weight=torch.zeros(rows, size))
        self.looks = nn.Embedding(LOOKS, size, _weight=torch.zeros(LOOKS, size))
        self.lstm = nn.LSTM(size, hidden, 2, batch_first=True, bidirectional=True)
        self.astray = head(2 * hidden, INNER)
        self.lacking = head(4 * hidden, INNER)
        self.slips = head(2 * hidden, INNER)
        self.unlike = head(4 * hidden + 4, INNER_WHOLE)
        self.unsound = nn.Linear(4 * hidden + 4, 1)
        nn.init.zeros_(self.unsound.weight)
        self.drop = nn.Dropout(0.1)

    @property
    def border(self) -> Rows:
        """The rows of what stands outside a text."""
        last = len(self.words.weight) - 1
        return 0, last, last, last

    def forward(
        self, rows: Tensor, looks: Tensor, verbs: Tensor, lengths: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Both logits of texts (B, 2), those of words (B, T), of gaps (B, T - 1), of which number k
        is the gap behind word k, and of slips (B, T). Outside of a text of ``lengths`` words and
        borders they are NONE.

        ``rows`` (B, T, 4), ``looks`` (B, T), ``verbs`` (B, T) of the table of verbs.
        """
        needs = self.verbs(functional.embedding(verbs, self.bits))
        x = self.drop(self.words(rows).sum(2) + self.looks(looks) + needs)
        states, _ = self.lstm(x)
        states = self.drop(states)
        at = torch.arange(rows.shape[1], device=rows.device)
        there = at[None] < lengths[:, None]
        inside = there & (at[None] > 0) & (at[None] < lengths[:, None] - 1)
        astray, slips = (
            head(states)[..., 0].masked_fill(~inside, NONE) for head in (self.astray, self.slips)
        )
        pairs = torch.cat([states[:, :-1], states[:, 1:]], -1)
        lacking = self.lacking(pairs)[..., 0].masked_fill(~there[:, 1:], NONE)
        greatest = states.masked_fill(~there[..., None], -1e4).amax(1)
        mean = (states * there[..., None]).sum(1) / lengths[:, None]
        found = [f(each) for f in (most, expected) for each in (astray, lacking)]
        said = torch.stack(found, -1).detach() / 4
        whole = torch.cat([greatest, mean, said], -1)
        return torch.cat([self.unlike(whole), self.unsound(whole)], -1), astray, lacking, slips

    def rows(self, words: Sequence[str]) -> list[Rows]:
        """The rows of words: itself (0 if it is not common), its beginning and its two ends."""
        return [self._row(word) for word in words]

    def verb_rows(self, words: Sequence[str], looks: Sequence[int]) -> list[int]:
        """The rows of the words in the table of verbs; a noun is none."""
        small = [at == 0 or look < TITLE for at, look in enumerate(looks)]
        return self.valency.rows(words, small)

    def _row(self, word: str) -> Rows:
        found = _hashes(word)
        first = 1 + len(self.known)
        return (
            self._at.get(found[0], 0),
            first + found[1] % STARTS,
            first + STARTS + found[2] % ENDS,
            first + STARTS + ENDS + found[3] % LONG_ENDS,
        )

    def run(self, parts: Sequence[tuple[list[str], list[int]]]) -> list[list[float]]:
        """OUTPUTS of stretches of one padded length, and behind them the number of words before
        the likeliest gap; empty rows fill the batch to a multiple of FILLED, because in others
        PyTorch adds numbers up in another order."""
        length = padded(max(len(words) for words, _ in parts)) + 2
        size = -(-len(parts) // FILLED) * FILLED
        rows = np.full((size, length, len(self.border)), self.border)
        looks = np.full((size, length), BORDER)
        verbs = np.zeros((size, length), np.int64)
        lengths = np.full(size, 2)
        for row, (words, seen) in enumerate(parts):
            inside = slice(1, len(words) + 1)
            rows[row, inside] = self.rows(words)
            looks[row, inside] = seen
            verbs[row, inside] = self.verb_rows(words, seen)
            lengths[row] = len(words) + 2
        device = self.looks.weight.device
        with torch.inference_mode():
            given = map(torch.from_numpy, (rows, looks, verbs, lengths))
            inputs = [x.to(device) for x in given]
            whole, astray, lacking, slips = self(*inputs)
        number, slipped = astray.sigmoid().sum(1) + lacking.sigmoid().sum(1), slips.sigmoid().sum(1)
        others = torch.stack([most(astray), most(lacking), number.log(), slipped.log()], -1)
        found = torch.cat([whole, others, lacking.argmax(1, keepdim=True)], -1)
        said: list[list[float]] = found[: len(parts)].tolist()
        return said


def head(size: int, inner: int) -> nn.Sequential:
    """Two layers that end in one logit."""
    return nn.Sequential(nn.Linear(size, inner), nn.GELU(), nn.Linear(inner, 1))


def most(logits: Tensor) -> Tensor:
    """The greatest of each row."""
    return logits.amax(1)


def expected(logits: Tensor) -> Tensor:
    """The logarithm of the summed odds of each row."""
    return logits.logsumexp(1)


@lru_cache(maxsize=1 << 16)
def _hashes(word: str) -> tuple[int, int, int, int]:
    """Hashes of a word, its first four letters, its last three and its last five.

    Each stands behind a letter of its kind, so that words and ends of the same letters differ.
    """
    parts = f"w{word}", f"4{word[:4]}", f"3{word[-3:]}", f"5{word[-5:]}"
    one, two, three, four = (crc32(part.encode()) for part in parts)
    return one, two, three, four


def key(word: str) -> int:
    """By what a common word is found."""
    return _hashes(word)[0]


def split(text: str) -> tuple[list[str], list[int]]:
    """Words and marks as they are looked up, and how they look.

    >>> split("Um 15 Uhr kam die NATO-Frau.")[0]
    ['um', '00', 'uhr', 'kam', 'die', 'nato', '-', 'frau', '.']
    >>> split("Um 15 Uhr kam die NATO-Frau.")[1]
    [3, 9, 3, 1, 1, 5, 10, 2, 10]
    """
    words, looks, last = [], [], -1
    for match in WORD.finditer(text):
        word = match[0]
        words.append("0" * min(len(word), 4) if word.isdigit() else word.lower())
        looks.append(look(word) + (match.start() != last))
        last = match.end()
    return words, looks


def look(word: str) -> int:
    """The kind of a word by its look."""
    if word.isdigit():
        return DIGITS
    if not word[0].isalpha():
        return MARK
    if word.islower():
        return LOWER
    if len(word) > 1 and word.isupper():
        return UPPER
    return TITLE if word[0].isupper() and (len(word) == 1 or word[1:].islower()) else MIXED


def stretches(text: str) -> Iterator[tuple[list[str], list[int]]]:
    """Words and looks of a text, of a long one in stretches that overlap; none without words."""
    words, looks = split(text)
    for start in range(0, max(1, len(words) - OVERLAP), LONGEST - OVERLAP):
        if words:
            end = start + LONGEST
            yield words[start:end], looks[start:end]


def padded(length: int) -> int:
    """The number of words that a stretch of ``length`` is padded to."""
    return -(-length // STEP) * STEP


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of stretches that are read together: of one padded length, at most ROWS."""
    of: dict[int, list[int]] = defaultdict(list)
    for number, length in enumerate(lengths):
        of[padded(length)].append(number)
    for length in sorted(of, reverse=True):
        for at in range(0, len(of[length]), ROWS):
            yield of[length][at : at + ROWS]


def load(folder: Path, files: Mapping[str, str], device: torch.device) -> Lacking | None:
    """The network of a model's folder, if it is among its ``files``."""
    from safetensors.torch import load_file

    return loaded(load_file(folder / FILE)).to(device) if FILE in files else None


def loaded(stored: dict[str, Tensor]) -> Lacking:
    """The network of the stored tensors: its matrices as they are (see ``packed``)."""
    known = stored.pop("known").numpy().view(np.uint32)
    size, hidden = stored["looks.weight"].shape[1], stored["lstm.weight_hh_l0"].shape[1]
    found = Lacking(known, valency.loaded(stored), size, hidden)
    scales = stored.pop("words.scales").float()
    stored["words.weight"] = stored.pop("words.int8").float() * scales[:, None]
    found.load_state_dict({name: value.float() for name, value in stored.items()})
    return found.eval().requires_grad_(False)


def packed(network: Lacking) -> dict[str, Tensor]:
    """What ``loaded`` reads: vectors of words as int8 with one scale a row, all else as fp16."""
    tensors = {name: value.half() for name, value in network.state_dict().items()}
    weight = network.words.weight.detach()
    scales = (weight.abs().amax(1) / 127).clamp(min=1e-8).half()
    del tensors["words.weight"]
    tensors["words.int8"] = (weight / scales.float()[:, None]).round().clamp(-127, 127).char()
    tensors["words.scales"] = scales
    tensors |= network.valency.stored()
    tensors["known"] = torch.from_numpy(network.known.view(np.int32).copy())
    return tensors
