"""Where model files live, verified by hash. A model is a folder with ``model.json`` in it.

``model.json`` names the ``backend`` (see ``score``), perhaps ``"default": true``, and under
``files`` the SHA-256 of every file that the backend loads. Other keys belong to the backend.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qa.errors import ModelError

CARD = "model.json"
BLOCK = 1 << 20  # bytes hashed at a time


@dataclass(frozen=True, slots=True)
class Model:
    """A model on this machine; ``settings`` is what its ``model.json`` says."""

    name: str
    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def backend(self) -> str:
        """The name of the backend that loads it."""
        return str(self.settings.get("backend", ""))

    @property
    def hash(self) -> str:
        """16 hexadecimal digits that stand for all its files."""
        return hashlib.sha256(
            json.dumps(self.settings.get("files", {}), sort_keys=True).encode()
        ).hexdigest()[:16]


def places() -> list[Path]:
    """The folders that are searched for models, in order; they need not exist."""
    here = Path(__file__).parent
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    named = os.environ.get("MTQA_MODELS")
    found = [Path(part) for part in named.split(os.pathsep) if part] if named else []
    return [*found, here / "_models", here.parent / "models", cache / "mtqa" / "models"]


def models() -> list[Model]:
    """The models of all places; of several with one name the first found."""
    found: dict[str, Model] = {}
    for model in _all():
        found.setdefault(model.name, model)
    return list(found.values())


def _all() -> Iterator[Model]:
    for place in places():
        if place.is_dir():
            for card in sorted(place.glob(f"*/{CARD}")):
                yield load(card.parent)


def load(folder: Path) -> Model:
    """The model in ``folder``, not yet verified.

    Raises:
        ModelError: there is no readable ``model.json``.
    """
    card = folder / CARD
    try:
        settings = json.loads(card.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{card}: cannot be read ({error}). Install the model again.") from error
    if not isinstance(settings, dict) or not isinstance(settings.get("files", {}), dict):
        raise ModelError(f"{card}: is not a model's description. Install the model again.")
    return Model(folder.name, folder, settings)


def default() -> Model | None:
    """The model marked as default, else the first one, or None if there is none."""
    found = models()
    marked = [model for model in found if model.settings.get("default")]
    return next(iter(marked or found), None)


def find(name: str) -> Model:
    """The model with this name or in this folder.

    Raises:
        ModelError: there is none; the message lists where it was sought and what is there.
    """
    folder = Path(name)
    if _has_card(folder):
        return load(folder)
    found = models()
    for model in found:
        if model.name == name:
            return model
    raise ModelError(
        f"There is no model {name!r}. Found: {', '.join(m.name for m in found) or 'none'}. "
        f"Searched: {', '.join(map(str, places()))}."
    )


def _has_card(folder: Path) -> bool:
    try:
        return (folder / CARD).is_file()
    except OSError:  # a name too long for a file, for example
        return False


def verify(model: Model) -> None:
    """Compare every file with its hash.

    Raises:
        ModelError: a file is missing or altered.
    """
    for name, expected in model.settings.get("files", {}).items():
        path = model.folder / name
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise ModelError(f"{model.folder / CARD}: {name} is outside the model's folder.")
        try:
            actual = digest(path)
        except OSError as error:
            raise ModelError(
                f"{path}: is missing ({error.strerror}). Install {model.name} again."
            ) from error
        if actual != expected:
            raise ModelError(
                f"{path}: was altered (SHA-256 is {actual}, should be {expected}). "
                f"Install {model.name} again."
            )


def digest(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal digits."""
    hashed = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            hashed.update(block)
    return hashed.hexdigest()
