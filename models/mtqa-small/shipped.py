"""Writes a trained network as the shipped files: int8 matrices, ``model.json`` with hashes."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from qa.backends.estimator.integers import SPREAD
from qa.backends.estimator.lacking import FILE as LACKING
from qa.backends.estimator.lacking import Lacking, packed
from qa.backends.estimator.network import OUTPUTS, TAGS, Network
from qa.weights import sealed

HERE = Path(__file__).resolve().parent
FILES = ("model.safetensors", "tokenizer.json")
IDENTITY, NEVER = [1.0, 0.0], [0.0, -30.0]  # Platt scaling that does nothing, and that says no
# Channels whose mean says that a word is wrong, beside a source and without one.
DOUBT = {
    "wrong": ["marked"],
    "wrong_alone": ["wrong"],
    "omitted": ["omitted"],
}


def export(network: Network, work: Path, out: Path, record: dict[str, Any]) -> None:
    """Write the shipped files with a calibration that changes nothing yet."""
    from safetensors.torch import save_file

    out.mkdir(parents=True, exist_ok=True)
    stored = np.load(work / "base.npz")
    tensors = quantised(network)
    tensors["words.scales"] = torch.from_numpy(stored["scales"])
    tensors["words.nibbles"] = torch.from_numpy(stored["nibbles"])
    if network.shape.usage:
        counts = np.load(work / "usage.npz")
        tensors["counts.sizes"] = torch.from_numpy(counts["sizes"])
        tensors["counts.entries"] = torch.from_numpy(counts["entries"].view(np.int16))
        tensors["counts.total"] = torch.tensor(int(counts["total"]))
    save_file({k: v.contiguous() for k, v in tensors.items()}, out / "model.safetensors")
    (out / "tokenizer.json").write_bytes((work / "tokenizer.json").read_bytes())
    line = [[-30.0, 30.0], [0.0, 25.0]]
    for name in FILES:
        (out / name).chmod(0o644)
    write(
        out,
        {
            "backend": "estimator",
            "default": True,
            "files": {name: digest(out / name) for name in _there(out)},
            "shape": asdict(network.shape),
            "labels": {"sentence": OUTPUTS, "token": TAGS},
            "calibration": {
                "blend": {"total": 1.0},
                "garbled_blend": {"garbled": 1.0},
                "risk_blend": {"risk": 1.0},
                "fluency_blend": {"fluency": 1.0},
                "adequacy_blend": {"adequacy": 1.0},
                "doubt": DOUBT,
                "penalty": line,
                "worthless": NEVER,
                "elsewhere": NEVER,
                "fluency": line,
                "adequacy": line,
                "risk": IDENTITY,
                "garbled": IDENTITY,
                "wrong": IDENTITY,
                "wrong_alone": IDENTITY,
                "omitted": IDENTITY,
            },
            "thresholds": {
                "wrong": 0.0,
                "wrong_alone": 0.0,
                "major": 0.0,
                "omitted": 0.0,
                "garbled": 0.5,
                "garbled_alone": 0.5,
                "report": 0.0,
                "report_alone": 0.0,
                "unrelated": {},
                "beside": {},
            },
            "training": record,
        },
    )


def add(folder: Path, found: dict[str, Tensor]) -> dict[str, Any]:
    """Put tensors among the stored ones, in the place of those of the same names.

    Returns the settings, with the new digest; they are not written yet.
    """
    from safetensors.torch import load_file, save_file

    path = folder / FILES[0]
    tensors = {**load_file(path), **found}
    fresh = path.with_suffix(".tmp")  # whoever has the old file open keeps it
    save_file({name: value.contiguous() for name, value in tensors.items()}, fresh)
    fresh.replace(path)
    path.chmod(0o644)
    settings: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))
    settings["files"][path.name] = digest(path)
    return settings


def _there(out: Path) -> list[str]:
    """The files of a model; the network over whole words stays if it was there already."""
    return [*FILES, *([LACKING] if (out / LACKING).exists() else [])]


def store_lacking(found: Lacking, folder: Path, record: dict[str, Any]) -> None:
    """Put the network over whole words beside a stored model, and name it in its settings."""
    from safetensors.torch import save_file

    path = folder / LACKING
    fresh = path.with_suffix(".tmp")
    save_file({name: value.contiguous() for name, value in packed(found).items()}, fresh)
    fresh.replace(path)
    path.chmod(0o644)
    settings: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))
    settings["files"][LACKING] = digest(path)
    settings["training"]["lacking"] = record
    write(folder, settings)


def quantised(network: Network, spread: Tensor | None = None) -> dict[str, Tensor]:
    """Matrices of the encoder as int8 with one fp16 scale a row; all else as fp16.

    ``spread`` (layers, 2, hidden) multiplies the columns of some matrices (see `grids.py`).
    """
    tensors = {}
    for name, value in network.state_dict().items():
        if name.startswith("blocks.") and value.ndim == 2:
            _, layer, matrix, _ = name.split(".")
            if spread is not None and matrix in SPREAD:
                value = value * spread[int(layer), SPREAD.index(matrix)]
            scale = value.abs().amax(1).clamp(min=1e-8) / 127
            tensors[name + ".int8"] = (value / scale[:, None]).round().to(torch.int8)
            tensors[name + ".scale"] = scale.half()
        else:
            tensors[name] = value.half()
    return tensors


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write(folder: Path, settings: dict[str, Any]) -> None:
    """``model.json``, readable, with its hash."""
    text = json.dumps(sealed(settings), indent=1, ensure_ascii=False)
    # A list of numbers on one line.
    text = re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", lambda m: "[" + " ".join(m[1].split()) + "]", text)
    (folder / "model.json").write_text(text + "\n", "utf-8")
