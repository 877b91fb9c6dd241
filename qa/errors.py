"""What the user can mend. Each error carries the exit status that it ends the program with.

Status 1 is kept for "checked, not good enough" and 4 for a bug in mtqa, so neither stands here.
"""

from __future__ import annotations


class MtqaError(Exception):
    """Something the user can mend; the message says what, where and what to do."""

    status = 3


class UsageError(MtqaError):
    """The command was wrong."""

    status = 2


class InputError(MtqaError):
    """A file cannot be read or understood."""

    def __init__(self, path: str, problem: str, advice: str, *, line: int | None = None) -> None:
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {problem} {advice}")
        self.path, self.problem, self.advice, self.line = path, problem, advice, line


class ModelError(MtqaError):
    """A model is missing, altered or cannot be used here."""
