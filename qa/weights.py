"""Where model files live, verified by hash. A model of mtqa is a folder with ``model.json`` in it.

``model.json`` names the ``backend`` (see ``score``), perhaps ``"default": true``, under ``files``
the SHA-256 of every file that the backend loads, and under ``sha256`` that of all its other keys,
as ``sealed`` writes it. Other keys belong to the backend.

Other models are folders that transformers can read. They have a ``config.json``, and perhaps an
``mtqa.json`` with the keys of ``model.json`` that are to be set; their files are not verified.
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
SEAL = "sha256"
CONFIG = "config.json"  # transformers' own description
OPTIONS = "mtqa.json"
BLOCK = 1 << 20  # bytes hashed at a time


@dataclass(frozen=True, slots=True)
class Model:
    """A model on this machine; ``settings`` is what its ``model.json`` or ``mtqa.json`` says."""

    name: str
    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def backend(self) -> str:
        """The name of the backend that its settings name, or an empty text."""
        return str(self.settings.get("backend", ""))

    @property
    def listed(self) -> bool:
        """Whether it states the hashes of its files; other people's models do not."""
        return "files" in self.settings

    @property
    def hash(self) -> str:
        """16 hexadecimal digits that stand for its settings, and so for all its files."""
        return _seal(self.settings)[:16]


def places() -> list[Path]:
    """The folders that are searched for models, in order; they need not exist."""
    here = Path(__file__).parent
    named = os.environ.get("MTQA_MODELS")
    found = [Path(part) for part in named.split(os.pathsep) if part] if named else []
    return [*found, here / "_models", here.parent / "models", _cache() / "mtqa" / "models"]


def _cache() -> Path:
    # Not Path.home(), an error for a user without a home, as in containers: then nothing is there.
    return Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111


def _there() -> list[Path]:
    # Not Path.is_dir(), an error where the home is that of somebody else: then nothing is there.
    return [place for place in places() if os.path.isdir(place)]  # noqa: PTH112


def models() -> list[Model]:
    """The models of all places and of the hub's cache; of several with one name the first."""
    found: dict[str, Model] = {}
    for model in _all():
        found.setdefault(model.name, model)
    return list(found.values())


def _all() -> Iterator[Model]:
    yield from _installed()
    yield from _others()
    yield from _cached()


def _installed() -> Iterator[Model]:
    for place in _there():
        for card in sorted(place.glob(f"*/{CARD}")):
            yield load(card.parent)


def _others() -> Iterator[Model]:
    for place in _there():
        for config in sorted(place.glob(f"*/{CONFIG}")):
            if not (config.parent / CARD).is_file():
                yield foreign(config.parent)


def hub_cache() -> Path:
    """Where transformers keeps what it downloaded."""
    home = Path(os.environ.get("HF_HOME") or _cache() / "huggingface")
    return Path(os.environ.get("HF_HUB_CACHE") or home / "hub")


def _cached() -> Iterator[Model]:
    """The downloaded models, each in the version that was last asked for."""
    hub = hub_cache()
    for folder in sorted(hub.glob("models--*")) if os.path.isdir(hub) else ():  # noqa: PTH112
        try:
            commit = (folder / "refs" / "main").read_text("utf-8").strip()
        except (OSError, ValueError):
            continue
        snapshot = folder / "snapshots" / commit
        # A download that was broken off has a configuration and no weights.
        if (snapshot / CONFIG).is_file() and any(map(_holds_weights, snapshot.glob("*"))):
            yield foreign(snapshot, folder.name.removeprefix("models--").replace("--", "/"))


def _holds_weights(path: Path) -> bool:
    return path.suffix in (".safetensors", ".bin") and path.is_file()


def load(folder: Path) -> Model:
    """The model in ``folder``, not yet verified.

    Raises:
        ModelError: there is no readable ``model.json``.
    """
    card = folder / CARD
    settings = described(card)
    if not isinstance(settings.get("files", {}), dict):
        raise ModelError(f"{card}: its files are no table of hashes. Install the model again.")
    return Model(folder.name, folder, settings)


def foreign(path: Path, name: str = "") -> Model:
    """A model that was not made for mtqa: a folder, or a file, with its ``mtqa.json`` if any.

    Raises:
        ModelError: its ``mtqa.json`` cannot be read.
    """
    options = path / OPTIONS
    settings = described(options) if options.is_file() else {}
    # Hashes would be believed without anybody having stated them where the model was made.
    settings.pop("files", None)
    return Model(name or path.resolve().name, path, settings)


def described(path: Path) -> dict[str, Any]:
    """The object in a JSON file.

    Raises:
        ModelError: the file is missing or holds something else.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{path}: cannot be read ({error}). Install the model again.") from error
    if not isinstance(found, dict):
        raise ModelError(f"{path}: is not a model's description. Install the model again.")
    return found


def default() -> Model | None:
    """The installed model marked as default, else the first one, or None if there is none."""
    found = list(_installed())
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
    for model in _all():
        if model.name == name:
            return model
    raise ModelError(
        f"There is no model {name!r}. Found: {', '.join(m.name for m in models()) or 'none'}. "
        f"Searched: {', '.join(map(str, places()))}."
    )


def _has_card(folder: Path) -> bool:
    try:
        return (folder / CARD).is_file()
    except OSError:  # a name too long for a file, for example
        return False


def sealed(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings of a ``model.json`` with their own hash.

    >>> sealed({"backend": "none", "files": {}})["sha256"][:16]
    '46fefbab5f996d9e'
    """
    return {**settings, SEAL: _seal(settings)}


def _seal(settings: dict[str, Any]) -> str:
    """The SHA-256 of the settings without their own; how they are laid out does not matter."""
    rest = {key: value for key, value in settings.items() if key != SEAL}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def verify(model: Model) -> None:
    """Compare every file with its hash, and the description with its own.

    Raises:
        ModelError: a file is missing or altered.
    """
    if model.listed and model.settings.get(SEAL) != _seal(model.settings):
        raise ModelError(
            f"{model.folder / CARD}: was altered (its settings do not have the SHA-256 that it "
            f"states). Install {model.name} again."
        )
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
