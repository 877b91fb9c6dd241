"""Report formats: one registered class each. Every method returns text (bytes if the format is
binary), so one stream of results can feed several outputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol

from qa.accepted import Accepted
from qa.data import DocumentReport, Verdict
from qa.errors import MtqaError
from qa.registry import Registry
from qa.totals import Summary


@dataclass(frozen=True, slots=True)
class Style:
    """How text is to look: ``width`` columns, in colour on a terminal, little if ``quiet``.

    In a ``file`` it must be known as a report again (see ``qa.files.ours``). ``told`` says that
    each error was seen by the same reader when it happened, ``dumb`` that the terminal shows
    neither colours nor weights, so that marks have to be characters.
    """

    terminal: bool = False
    quiet: bool = False
    width: int = 80
    file: bool = False
    told: bool = False
    dumb: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known at the end. ``metrics`` are those of all documents together.

    ``accepted`` is what a baseline and suppressions let pass.
    """

    verdict: Verdict
    errors: Sequence[MtqaError] = ()
    metrics: dict[str, object] | None = None
    accepted: Accepted = field(default_factory=Accepted)


class Format(Protocol):
    """A report in the making. The text (or bytes) of all calls in their order is the report."""

    def begin(self, signature: dict[str, Any]) -> str | bytes:
        """What comes first; ``signature`` is everything that the numbers depend on."""

    def part(self, report: DocumentReport) -> str | bytes:
        """A document, or the next part of one."""

    def close(self, summary: Summary) -> str | bytes:
        """The end of a document."""

    def end(self, outcome: Outcome) -> str | bytes:
        """What comes last."""


class Silent:
    """A report that says nothing: formats override what they have to say."""

    def __init__(self, style: Style) -> None:
        """A format that looks the same everywhere needs no style."""

    def begin(self, signature: dict[str, Any]) -> str:
        """Nothing comes first."""
        return ""

    def part(self, report: DocumentReport) -> str:
        """Nothing of a part."""
        return ""

    def close(self, summary: Summary) -> str:
        """Nothing at the end of a document."""
        return ""

    def end(self, outcome: Outcome) -> str:
        """Nothing comes last."""
        return ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A registered format and the endings of its files."""

    name: str
    endings: tuple[str, ...]
    make: Callable[[Style], Format]
    binary: bool = False


FORMATS: Registry[Kind] = Registry("report format")


def report_format(
    name: str, *endings: str, binary: bool = False
) -> Callable[[Callable[[Style], Format]], Callable[[Style], Format]]:
    """Register a class as the format ``name`` for files with these endings."""

    def register(make: Callable[[Style], Format]) -> Callable[[Style], Format]:
        FORMATS.add(name, Kind(name, endings, make, binary))
        return make

    return register


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
