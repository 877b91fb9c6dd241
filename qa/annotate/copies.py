"""Annotated copies of checked files: ``mtqa check TARGET... --annotate FOLDER``."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qa.annotate import ANNOTATORS, Annotator, by_ending, counted
from qa.annotate.rewrite import rewritten
from qa.data import DocumentReport, SegmentReport
from qa.errors import InputError, MtqaError, UsageError
from qa.read import Job
from qa.readers.file import STDIN, File, is_folder
from qa.review import Event, Options

# XLIFF of one program (Trados, memoQ, Phrase), with rules of its own for what may stand in it.
PRIVATE = (".sdlxliff", ".mqxliff", ".mxliff")


class Copies:
    """Writes an annotated copy of each file, as soon as all of it was checked.

    Copies appear under their names together, when the run is over and nothing stopped it. A file
    that cannot be annotated is an error among the events; a format that cannot is said once.
    """

    def __init__(
        self, folder: str, names: dict[str, str], own: Callable[[str], Options],
        say: Callable[[str], object],
    ) -> None:  # fmt: skip
        self.folder, self.names, self.own, self.say = Path(folder), names, own, say
        self.path: str | None = None
        self.found: dict[int, SegmentReport] = {}
        self.count = 0
        self.written: list[tuple[Path, Path]] = []
        self.without: set[str] = set()

    def __enter__(self) -> Copies:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for temporary, path in self.written:
            if kind is not None:
                temporary.unlink(missing_ok=True)
                continue
            try:
                temporary.replace(path)
            except OSError as error:
                temporary.unlink(missing_ok=True)
                raise _unwritable(path, error) from error

    def watched(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events, and errors of files that could not be annotated."""
        for event in events:
            if isinstance(event, DocumentReport):
                if event.document.path != self.path:
                    yield from self._finished()
                    self.path = event.document.path
                self._add(event)
            elif isinstance(event, MtqaError):
                if getattr(event, "path", None) == self.path:
                    self._begin_again()  # what was not checked whole is not annotated
                yield from self._finished()
            yield event
        yield from self._finished()

    def _add(self, report: DocumentReport) -> None:
        for item in report.segments:
            if counted(item):
                self.found[self.count] = item
            self.count += 1

    def _begin_again(self) -> None:
        self.path, self.found, self.count = None, {}, 0

    def _finished(self) -> Iterator[MtqaError]:
        """Annotate the file that was checked, if one was."""
        path, found = self.path, self.found
        self._begin_again()
        if path is None:
            return
        annotator = by_ending(path) if path in self.names else None
        if annotator is None:
            self._cannot(path)
            return
        try:
            self._write(path, annotator, found)
        except InputError as error:
            yield error

    def _cannot(self, path: str) -> None:
        ending = Path(path).suffix or path
        if ending not in self.without:
            self.without.add(ending)
            known = ", ".join(ending for one in ANNOTATORS.values() for ending in one.endings)
            if Path(path).suffix.lower() in PRIVATE:
                why = "the program that it is of may refuse marks of others. Export it as .xlf."
            else:
                why = f"mtqa annotates only {known}."
            self.say(f"{path}: not annotated, like every {ending} file of this run: {why}")

    def _write(self, path: str, annotator: Annotator, found: dict[int, SegmentReport]) -> None:
        file, goal = File(path, self.own(path).encoding), self.folder / self.names[path]
        try:
            goal.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".mtqa-", dir=goal.parent)
            try:
                with os.fdopen(handle, "wb") as stream:
                    for data in rewritten(file, annotator.function(file, found), annotator):
                        stream.write(data)
                Path(name).chmod(Path(path).stat().st_mode & 0o777)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise _unwritable(goal, error) from error
        self.written.append((Path(name), goal))


def _unwritable(path: Path, error: OSError) -> InputError:
    problem = f"cannot be written ({error.strerror or error})."
    return InputError(str(path), problem, "Check the folder of --annotate.")


def copies(
    options: Mapping[str, Any], jobs: Sequence[Job], own: Callable[[str], Options],
    say: Callable[[str], object],
) -> Copies | None:  # fmt: skip
    """What writes the copies of a run, None if none are wanted. ``own`` gives a file's options.

    Raises:
        UsageError: a copy would overwrite a file, or be checked by the next run.
    """
    folder = options["annotate"]
    if folder is None:
        return None
    try:
        kept = names(folder, options["targets"], jobs, options.get("output", ()))
        return Copies(folder, kept, own, say)
    except OSError as error:
        raise UsageError(f"--annotate {folder} cannot be used ({error.strerror}).") from error


def names(
    folder: str, targets: Sequence[str], jobs: Sequence[Job], outputs: Sequence[str] = ()
) -> dict[str, str]:
    """The name of each file's copy in ``folder``: its path below the target that it is of.

    Raises:
        UsageError: a copy would overwrite its original or another copy, or be checked next time.
    """
    out = Path(folder)
    if out.exists() and not out.is_dir():
        raise UsageError(f"--annotate {folder} is a file. Name a folder.")
    for target in targets:
        if is_folder(target) and out.resolve().is_relative_to(Path(target).resolve()):
            raise UsageError(
                f"--annotate {folder} lies in {target}, where the next run would check the copies. "
                "Name a folder outside of it."
            )
    found: dict[str, str] = {}
    taken: dict[Path, str] = {}
    written = {os.path.realpath(path) for path in outputs}
    known = {
        Path(path).resolve(): path
        for job in jobs
        for path in (job.path, job.source, job.reference)
        if path
    }
    for job in jobs:
        if job.path == STDIN or by_ending(job.path) is None:
            continue
        name = _name(job.path, targets)
        goal = (out / name).resolve()
        if goal in known:
            raise UsageError(
                f"--annotate {folder} would overwrite {known[goal]}. Name another folder."
            )
        if str(goal) in written:
            raise UsageError(
                f"--annotate {folder} and -o would write the same file, {goal.name}. Name another."
            )
        if goal in taken:
            raise UsageError(
                f"--annotate {folder}: {taken[goal]} and {job.path} would get the same name. "
                "Check them one at a time, with a folder for each."
            )
        taken[goal] = job.path
        found[job.path] = str(name)
    return found


def _name(path: str, targets: Sequence[str]) -> Path:
    above = [t for t in targets if is_folder(t) and Path(path).is_relative_to(t)]
    return Path(path).relative_to(above[0]) if above else Path(Path(path).name)
