"""Models of the Hugging Face hub that are not on this machine yet."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from qa import weights
from qa.errors import ModelError

TEXTS = ("*.json", "*.txt", "*.model", "*.spm", "*.bpe")  # configuration and tokenizers
PATIENCE = 10.0  # seconds until the hub counts as out of reach


def download(name: str) -> weights.Model:
    """The model ``organisation/name``, fetched into transformers' cache.

    Raises:
        ModelError: the hub cannot be reached, or has no such model for us.
    """
    try:
        from huggingface_hub import model_info, snapshot_download, utils

        if not sys.stderr.isatty():
            shown: Any = utils
            shown.disable_progress_bars()
        # It is asked first because, without a network, other requests are tried six times.
        files = [file.rfilename for file in model_info(name, timeout=PATIENCE).siblings or ()]
        folder = snapshot_download(name, allow_patterns=[*TEXTS, *_weights(files)])
    except Exception as error:  # of huggingface_hub, httpx, requests, the file system ...
        raise ModelError(_reason(name, error)) from error
    return weights.foreign(Path(folder), name)


def _weights(files: list[str]) -> list[str]:
    """The patterns of one set of weights: many models stand there in several formats."""
    safe = any(file.endswith(".safetensors") and "/" not in file for file in files)
    return ["model*.safetensors"] if safe else ["pytorch_model*.bin"]


def _reason(name: str, error: Exception) -> str:
    # By name, because the classes moved between modules of huggingface_hub.
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"RepositoryNotFoundError", "GatedRepoError", "HFValidationError"}:
        return (
            f"There is no model {name!r} here, and the hub has none of that name that may be "
            "fetched without an account. `mtqa models` lists what is here."
        )
    return (
        f"The model {name!r} is not on this machine, and the hub cannot be reached "
        f"({type(error).__name__}). Download it where there is a network and give its folder, or "
        "take one that `mtqa models` lists."
    )
