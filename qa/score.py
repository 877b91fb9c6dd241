"""Scorers: what a model says of segments. ``none`` says nothing; the rules stand alone.

The contract, which a test holds every backend to: one result a segment, in order; a segment gets
the same numbers (to three decimals) whatever stands beside it; an empty target gives numbers or
None, not an error; text longer than the model's window is windowed, never cut.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

from qa import backends, weights
from qa.data import Scores, Segment
from qa.errors import ModelError
from qa.registry import Registry


class Scorer(Protocol):
    """Scores segments. ``name`` and ``hash`` go into the signature of every report."""

    @property
    def name(self) -> str:
        """The model's name."""

    @property
    def hash(self) -> str:
        """Changes whenever the model's numbers may."""

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """One result a segment, in order."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a backend is to run. ``threads`` None leaves the number to the library."""

    device: str = "auto"
    threads: int | None = None


Backend = Callable[[weights.Model, Settings], Scorer]
BACKENDS: Registry[Backend] = Registry("backend")
ARCHITECTURES: Registry[str] = Registry("architecture")


def backend(name: str, *architectures: str) -> Callable[[Backend], Backend]:
    """Register a class or function that makes a scorer of a model.

    ``architectures`` are the names that a ``config.json`` may give (architectures, else the
    model_type), or their endings, of the models that the backend can read.
    """

    def register(make: Backend) -> Backend:
        BACKENDS.add(name, make)
        for architecture in architectures:
            ARCHITECTURES.add(architecture, name)
        return make

    return register


@backend("none")
class Nothing:
    """No model: every number is None, and the report rests on the rules."""

    name = "none"
    hash = ""

    def __init__(self, model: weights.Model | None = None, settings: object = None) -> None:
        """Both arguments are there for the backends' common shape."""

    def score(self, segments: Sequence[Segment]) -> list[Scores]:
        """None of everything."""
        return [Scores()] * len(segments)


def scorer(model: str = "default", settings: Settings | None = None) -> Scorer:
    """The scorer for ``default``, ``none``, a model's name, or the path of a model.

    ``default`` is the model that is installed, or ``none``. A path or name that is no model of
    mtqa is one of transformers: a folder, a GGUF file, or a name on the hub.

    Raises:
        ModelError: there is no such model, a file of it was altered, or it cannot be loaded.
    """
    found = _find(model)
    if found is None:
        return Nothing()
    weights.verify(found)
    try:
        return BACKENDS[kind(found)](found, settings or Settings())
    except ModuleNotFoundError as error:
        raise ModelError(
            f"{found.folder}: mtqa cannot load this model, because Python has no module "
            f"{error.name}. Install {error.name}, or check with --model none: by rules alone."
        ) from error


def _find(model: str) -> weights.Model | None:
    if model == "none":
        return None
    if model == "default":
        return weights.default()
    path = Path(model)
    if _exists(path) and not (path / weights.CARD).is_file():
        return weights.foreign(path)
    try:
        return weights.find(model)
    except ModelError:
        # "organisation/name" is how a hub names models; anything else is a typing error.
        if model.count("/") != 1 or model.startswith((".", "/")):
            raise
    from qa.backends.hub import download

    return download(model)


def kind(model: weights.Model) -> str:
    """The name of the backend that can read a model: as it says itself, else by its architecture.

    Raises:
        ModelError: nothing can read it; the message lists what is supported.
    """
    for module in iter_modules(backends.__path__):
        import_module(f"{backends.__name__}.{module.name}")
    if model.backend:
        return model.backend
    if model.folder.is_file():
        return "causal-lm"  # the only single files are GGUF
    names = _architectures(model)
    for name in names:
        for ending in sorted(ARCHITECTURES, key=len, reverse=True):
            if name.endswith(ending):
                return ARCHITECTURES[ending]
    said = " / ".join(names) or "no architecture"
    raise ModelError(
        f"{model.folder}: mtqa cannot load it: its {weights.CONFIG} says {said}. "
        f"Supported: {', '.join(f'*{e} ({ARCHITECTURES[e]})' for e in sorted(ARCHITECTURES))}. "
        f'Or name the backend in {weights.OPTIONS} beside it: {{"backend": ...}}.'
    )


def described(model: weights.Model) -> str:
    """``kind`` for a list, in which a model that nothing can read is no error."""
    try:
        return kind(model)
    except ModelError:
        return "unsupported"


def _architectures(model: weights.Model) -> list[str]:
    path = model.folder / weights.CONFIG
    if not path.is_file():
        raise ModelError(
            f"{model.folder}: mtqa cannot load it, because there is no {weights.CONFIG}. "
            "Give the folder of a model that transformers can read, or a GGUF file."
        )
    config = weights.described(path)
    names = config.get("architectures")
    names = names if isinstance(names, list) else []
    return [name for name in (*names, config.get("model_type")) if isinstance(name, str)]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long for a file, for example
        return False
