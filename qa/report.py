"""Results -> reports on standard output and in files, all fed from one stream."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, Any

from qa.accepted import Accepted
from qa.data import DocumentReport, Policy
from qa.errors import InputError, MtqaError, UsageError
from qa.judge import Judge
from qa.metrics import Pair, metrics
from qa.reports import FORMATS, Format, Kind, Outcome, Style
from qa.review import Event
from qa.totals import Summary
from qa.whole import whole


class Output:
    """A report in one format on its way to a stream; ``path`` is that of its file, if it is one."""

    def __init__(self, stream: IO[Any], report: Format, path: str | None = None) -> None:
        self.stream, self.report, self._path = stream, report, path

    def tell(self, made: Callable[[Format], str | bytes]) -> None:
        """Write what the report makes of something, and flush: a reader at the other end sees
        results as they come.

        Raises:
            InputError: it cannot be written, here or where the report is being made.
        """
        with self._explained():
            content = made(self.report)
            if content and isinstance(content, str) and self._path is not None:
                # A lone surrogate, from a file name or a JSON escape, has no UTF-8.
                content = content.encode("utf-8", "backslashreplace")
            if content:
                _put(self.stream, content)
                self.stream.flush()

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            problem = f"cannot be written ({error.strerror or error})."
            name = self._path or "The report on standard output"
            raise InputError(name, problem, "Make room for it.") from error


def _put(stream: IO[Any], content: str | bytes) -> None:
    """Write all of it: an unbuffered stream may take a part, which Python's text layer ignores."""
    raw = getattr(stream, "buffer", stream)
    if not isinstance(raw, io.RawIOBase):
        stream.write(content)
        return
    if isinstance(content, str):
        errors = getattr(stream, "errors", None) or "strict"
        content = content.replace("\n", os.linesep).encode(
            getattr(stream, "encoding", None) or "utf-8", errors
        )
    left = memoryview(content)
    while left:
        taken = raw.write(left)
        if taken is None:
            raise BlockingIOError(errno.EAGAIN, "its reader is too slow")
        left = left[taken:]


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
        kinds = [FORMATS[format_of(path)] for path in self._paths]
        self._reports = [kind.make(Style(file=True)) for kind in kinds]
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> list[Output]:
        with contextlib.ExitStack() as stack:
            outputs = [
                Output(stack.enter_context(whole(path)), report, path)
                for path, report in zip(self._paths, self._reports, strict=True)
            ]
            self._stack = stack.pop_all()
        return outputs

    def __exit__(self, *error: Any) -> None:
        self._stack.__exit__(*error)


def deliver(
    events: Iterable[Event], policy: Policy, signature: dict[str, Any], outputs: Sequence[Output]
) -> Outcome:
    """Write every report while results come in, judge them, and give the outcome."""
    judge = Judge(policy)
    errors: list[MtqaError] = []
    pairs: list[Pair] = []
    accepted = Accepted()
    for output in outputs:
        output.tell(lambda report: report.begin(signature))
    for event in events:
        if isinstance(event, MtqaError):
            errors.append(event)
            judge.refuse(str(event))
        elif isinstance(event, Summary):
            pairs += event.pairs
        elif isinstance(event, Accepted):
            accepted = event
        _pass_on(event, judge, outputs)
    outcome = Outcome(judge.verdict(), errors, metrics(pairs), accepted)
    for output in outputs:
        output.tell(lambda report: report.end(outcome))
    return outcome


def _pass_on(event: Event, judge: Judge, outputs: Sequence[Output]) -> None:
    if isinstance(event, DocumentReport):
        judge.add(event)
        for output in outputs:
            output.tell(lambda report: report.part(event))
    elif isinstance(event, Summary):
        judge.close(event)
        for output in outputs:
            output.tell(lambda report: report.close(event))
