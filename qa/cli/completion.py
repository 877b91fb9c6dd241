"""What a shell completes in place of an argument: files, folders, and names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

Names = Callable[[], Iterable[str]]


class Completed(click.types.StringParamType):
    """A text of which a shell completes the end; ``kind`` is file or dir, if it is a path."""

    def __init__(self, names: Names | None = None, kind: str = "file") -> None:
        self._names, self._kind = names, kind

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names that go on like this; of several with commas the last one."""
        if self._names is None:
            return [CompletionItem(incomplete, type=self._kind)]
        before, comma, begun = incomplete.rpartition(",")
        fitting = (name for name in self._names() if name.startswith(begun))
        return [CompletionItem(before + comma + name) for name in fitting]


def _checks() -> list[str]:
    import qa.checks  # noqa: F401  (registers them)
    from qa.check import CHECKS

    return sorted(CHECKS)


def _formats() -> list[str]:
    from qa.reports import FORMATS

    return sorted(FORMATS)


def _languages() -> list[str]:
    from qa.languages import codes

    return sorted(codes())


def _models() -> list[str]:
    from qa.weights import models

    return ["default", "none", *(model.name for model in models())]


# By the name of a parameter, or what its help says for its value.
COMPLETED = {
    "format": Completed(_formats),
    "model": Completed(_models),
    "CODE": Completed(_languages),
    "CHECK": Completed(_checks),
    "[CHECK]": Completed(_checks),
    "FOLDER": Completed(kind="dir"),
    "FILE": Completed(),
    "PATH": Completed(),
    "TARGET...": Completed(),
}


def completed(param: click.Parameter) -> None:
    """Let shells complete a parameter, if it is known with what."""
    known = COMPLETED.get(str(param.name)) or COMPLETED.get(str(param.metavar))
    param.type = known or param.type
