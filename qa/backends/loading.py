"""Loads a model of transformers: network, tokenizer, device, and a hash of its files."""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa import weights
from qa.errors import ModelError
from qa.score import Settings


@dataclass(frozen=True, slots=True)
class Loaded:
    """A network in evaluation mode on its device, and the tokenizer made for it."""

    network: Any
    tokenizer: Any
    device: str

    def window(self, most: int) -> int:
        """Tokens the network can see at once, special ones included, at most ``most``.

        Relatives of RoBERTa count positions from behind the padding token's number, so of their
        514 only 512 can be used; for others the loss of one or two does no harm.
        """
        config = self.network.config
        limit = getattr(config, "max_position_embeddings", None) or most
        padding = getattr(config, "pad_token_id", None) or 0
        spare = padding + 1 if 0 <= padding < 4 else 0
        # A tokenizer without a limit of its own says 10^30.
        return max(8, min(most, int(limit) - spare, int(self.tokenizer.model_max_length)))


def load(
    model: weights.Model, settings: Settings, *, auto: str, noun: str, offsets: bool = True
) -> Loaded:
    """The model as ``auto`` (the name of an Auto class of transformers), in float32.

    ``offsets``: whether the backend needs a tokenizer that says where its tokens stand.

    Raises:
        ModelError: it cannot be loaded, or there is no such device.
    """
    import torch

    _hush()
    if settings.threads:
        torch.set_num_threads(settings.threads)
    device = device_for(settings.device)
    try:
        network, tokenizer = _read(model.folder, auto)
    except Exception as error:  # transformers raises OSError, ValueError, KeyError, ImportError ...
        raise ModelError(_reason(model.folder, noun, error)) from error
    if offsets and not getattr(tokenizer, "is_fast", False):
        raise ModelError(
            f"{model.folder}: its tokenizer gives no offsets. Use one with tokenizer.json."
        )
    return Loaded(network.to(device).eval(), tokenizer, device)


def _read(path: Path, auto: str) -> tuple[Any, Any]:
    import torch
    import transformers

    folder, options = str(path), {}
    if path.suffix == ".gguf":
        folder, options = str(path.parent), {"gguf_file": path.name}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Marian's tokenizer recommends a package that it can miss
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **options)
    factory: Any = getattr(transformers, auto)
    network, report = factory.from_pretrained(
        folder, dtype=torch.float32, output_loading_info=True, **options
    )
    missing = sorted(map(str, report["missing_keys"]))
    if missing:  # transformers would go on with random numbers in their place
        raise ValueError(f"the weights lack {len(missing)} of its parts, such as {missing[0]}")
    return network, tokenizer


def _reason(folder: Path, noun: str, error: Exception) -> str:
    said = str(error).strip()
    if "sentencepiece" in said.lower() and isinstance(error, ImportError):
        said = "its tokenizer needs a package: pip install sentencepiece"
    return f"{folder}: transformers cannot load it as {noun} ({said.partition(chr(10))[0]})."


def _hush() -> None:
    """Bars and warnings on standard error would stand in the log of every CI run."""
    from transformers.utils import logging as talk

    quiet: Any = talk
    quiet.disable_progress_bar()
    quiet.set_verbosity_error()


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


def fingerprint(model: weights.Model) -> str:
    """16 digits that change whenever the model's files do; of a download those of its commit."""
    if model.listed:
        return model.hash
    path = model.folder
    if path.parent.name == "snapshots":
        return path.name[:16]
    if path.is_file():
        return weights.digest(path)[:16]
    joined = "".join(f"{f.name}{weights.digest(f)}" for f in sorted(path.glob("*")) if f.is_file())
    return hashlib.sha256(joined.encode()).hexdigest()[:16]
