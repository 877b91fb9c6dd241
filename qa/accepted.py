"""What was let pass on purpose: by a baseline, and by suppressions with a reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that fails nothing and may be a mistake: in a suppression, a baseline, a table.

    ``path`` and ``line`` say where it is written.
    """

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a baseline and suppressions let pass, known at the end of a run.

    ``new``, ``unchanged`` and ``absent`` (in the baseline, found no more in the files that were
    checked) count findings; they are None without a baseline. Suppressed ones are counted apart.
    """

    new: int | None = None
    unchanged: int | None = None
    absent: int | None = None
    suppressed: int = 0
    remarks: tuple[Remark, ...] = ()
