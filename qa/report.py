"""Results -> reports on standard output and in files, all fed from one stream."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any

from qa.accepted import Accepted
from qa.data import DocumentReport, Policy
from qa.errors import InputError, MtqaError, UsageError
from qa.judge import Judge
from qa.metrics import Pair, metrics
from qa.reports import FORMATS, Format, Kind, Outcome, Style
from qa.review import Event
from qa.totals import Summary


class Output:
    """A report in one format on its way to a stream."""

    def __init__(self, stream: IO[Any], report: Format) -> None:
        self.stream, self.report = stream, report

    def write(self, content: str | bytes) -> None:
        """Write and flush, so that a reader at the other end sees results as they come."""
        try:
            if content:
                self.stream.write(content)
                self.stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            name = getattr(self.stream, "name", "the report")
            raise InputError(
                str(name), f"cannot be written ({error.strerror}).", "Make room for it."
            ) from error


def standard_output(kind: Kind, style: Style) -> Output:
    """The report on standard output.

    Raises:
        UsageError: the report is binary and standard output is a terminal.
    """
    if not kind.binary:
        return Output(sys.stdout, kind.make(style))
    if style.terminal:
        raise UsageError(
            f"A report in the format {kind.name} is not for a terminal. "
            f"Write it to a file: -o report{kind.endings[0]}"
        )
    return Output(sys.stdout.buffer, kind.make(style))


def format_of(path: str) -> str:
    """The name of the format for a file, by its longest ending that a format has.

    Raises:
        UsageError: no format has this ending; the message lists them.
    """
    name = path.lower()
    endings = {ending: kind.name for kind in FORMATS.values() for ending in kind.endings}
    fitting = [ending for ending in endings if name.endswith(ending)]
    if fitting:
        return endings[max(fitting, key=len)]  # .sarif.json is more than .json
    known = ", ".join(endings)
    raise UsageError(f"No report format has the ending of {path}. Known endings: {known}.")


class Files:
    """Report files that appear under their names only when they are complete."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = list(dict.fromkeys(paths))
        self._kinds = [FORMATS[format_of(path)] for path in self._paths]
        self._reports = [kind.make(Style()) for kind in self._kinds]
        self._held: list[tuple[Path, str]] = []
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> list[Output]:
        files = zip(self._paths, self._kinds, self._reports, strict=True)
        return [Output(self._open(path, kind), report) for path, kind, report in files]

    def _open(self, path: str, kind: Kind) -> IO[Any]:
        folder = Path(path).absolute().parent
        try:
            handle, temporary = tempfile.mkstemp(prefix=".mtqa-", dir=folder)
        except OSError as error:
            self._discard()
            raise InputError(path, f"cannot be written ({error.strerror}).", "Check it.") from error
        self._held.append((Path(temporary), path))
        if kind.binary:
            return self._stack.enter_context(os.fdopen(handle, "wb"))
        return self._stack.enter_context(
            os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n")
        )

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._stack.close()
        if kind is not None:
            self._discard()
            return
        for temporary, path in self._held:
            # mkstemp makes files that only their owner may read; a report is an ordinary file.
            temporary.chmod(0o666 & ~_umask())
            try:
                temporary.replace(path)
            except OSError as error:
                self._discard()
                raise InputError(
                    path, f"cannot be written ({error.strerror}).", "Check it."
                ) from error

    def _discard(self) -> None:
        self._stack.close()
        for temporary, _ in self._held:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def deliver(
    events: Iterable[Event], policy: Policy, signature: dict[str, Any], outputs: Sequence[Output]
) -> Outcome:
    """Write every report while results come in, judge them, and give the outcome."""
    judge = Judge(policy)
    errors: list[MtqaError] = []
    pairs: list[Pair] = []
    accepted = Accepted()
    for output in outputs:
        output.write(output.report.begin(signature))
    for event in events:
        if isinstance(event, MtqaError):
            errors.append(event)
            judge.object(str(event))
        elif isinstance(event, Summary):
            pairs += event.pairs
        elif isinstance(event, Accepted):
            accepted = event
        _pass_on(event, judge, outputs)
    outcome = Outcome(judge.verdict(), errors, metrics(pairs), accepted)
    for output in outputs:
        output.write(output.report.end(outcome))
    return outcome


def _pass_on(event: Event, judge: Judge, outputs: Sequence[Output]) -> None:
    if isinstance(event, DocumentReport):
        judge.add(event)
        for output in outputs:
            output.write(output.report.part(event))
    elif isinstance(event, Summary):
        judge.close(event)
        for output in outputs:
            output.write(output.report.close(event))
