"""Annotators: one decorated function a format, which says where in a file its findings are put.

An annotator only names edits: what is put in at an offset, and what an earlier run put in and is
now taken out. Nothing else of a file changes, not a byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from qa.data import Finding, SegmentReport
from qa.errors import InputError
from qa.readers.decoded import Declared
from qa.readers.file import File
from qa.registry import Registry

# The segments of a file that something was found in, by their number in it from 0.
Found = Mapping[int, SegmentReport]


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` comes where the code points from ``at`` to ``end`` of the file stood.

    Offsets do not count a byte order mark. Edits at one place are made in the order given.
    """

    at: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Annotator:
    """A format: the function that annotates it and the endings that it is known by.

    ``declared`` finds the encoding that a file names itself; ``errors`` is what Python's codecs do
    with what that encoding lacks.
    """

    name: str
    endings: tuple[str, ...]
    function: Callable[[File, Found], Iterator[Edit]]
    declared: Declared
    errors: str


ANNOTATORS: Registry[Annotator] = Registry("annotator")


def annotator(
    *endings: str, declared: Declared, errors: str = "xmlcharrefreplace"
) -> Callable[[Callable[[File, Found], Iterator[Edit]]], Callable[[File, Found], Iterator[Edit]]]:
    """Register a function under its name for files with these endings."""

    def register(
        function: Callable[[File, Found], Iterator[Edit]],
    ) -> Callable[[File, Found], Iterator[Edit]]:
        name = function.__name__
        ANNOTATORS.add(name, Annotator(name, endings, function, declared, errors))
        return function

    return register


def by_ending(path: str) -> Annotator | None:
    """The annotator for this path, or None if its format has none."""
    name = path.lower()
    return next((a for a in ANNOTATORS.values() if name.endswith(a.endings)), None)


def counted(report: SegmentReport) -> tuple[Finding, ...]:
    """The findings that are written into a file: all but those that somebody suppressed."""
    return tuple(finding for finding in report.findings if finding.suppressed is None)


def same(file: File, report: SegmentReport, target: str) -> None:
    """Hold what was checked to what stands in the file now.

    Raises:
        InputError: they differ.
    """
    if report.segment.target != target:
        problem = f"was changed while it was checked: segment {report.segment.id} is another."
        raise InputError(file.path, problem, "Check it again.")


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
