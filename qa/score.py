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


def backend(name: str) -> Callable[[Backend], Backend]:
    """Register a class or function that makes a scorer of a model."""

    def register(make: Backend) -> Backend:
        BACKENDS.add(name, make)
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
    mtqa is a causal language model: a folder, a GGUF file, or a name in transformers' cache.

    Raises:
        ModelError: there is no such model, a file of it was altered, or it cannot be loaded.
    """
    found = _find(model)
    if found is None:
        return Nothing()
    weights.verify(found)
    for module in iter_modules(backends.__path__):
        import_module(f"{backends.__name__}.{module.name}")
    return BACKENDS[found.backend](found, settings or Settings())


def _find(model: str) -> weights.Model | None:
    if model == "none":
        return None
    if model == "default":
        return weights.default()
    path = Path(model)
    if _exists(path) and not (path / weights.CARD).is_file():
        return weights.Model(path.name, path, {"backend": "causal-lm"})
    try:
        return weights.find(model)
    except ModelError:
        # "organisation/name" is how a hub names models; anything else is a typing error.
        if model.count("/") != 1 or model.startswith((".", "/")):
            raise
    return weights.Model(model, path, {"backend": "causal-lm"})


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long for a file, for example
        return False
