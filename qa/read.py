"""Files and folders -> Raw: which file pairs with which, and which reader reads it."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qa.data import Raw
from qa.errors import InputError, MtqaError, UsageError
from qa.files.named import named
from qa.files.originals import listed, originals
from qa.files.ours import is_ours
from qa.files.partner import Partners
from qa.files.walk import waiting, walk
from qa.languages import base
from qa.readers import READERS, by_ending
from qa.readers.begun import begun
from qa.readers.file import STDIN, File, is_folder
from qa.readers.unread import unread, unseekable


@dataclass(frozen=True, slots=True)
class Job:
    """A target file with the source and reference files that belong to it.

    ``own``: sources stand in a folder, but this file has its own in it.
    """

    path: str
    source: str | None = None
    reference: str | None = None
    problem: MtqaError | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left out of folders: reports of mtqa, sources, links to folders, other formats."""

    reports: dict[str, None] = field(default_factory=dict)
    sources: dict[Path, str] = field(default_factory=dict)
    links: dict[Path, None] = field(default_factory=dict)
    missed: dict[Path, None] = field(default_factory=dict)

    def told(self) -> Iterator[str]:
        """What to say of it."""
        if self.reports:
            yield f"Left out, because mtqa wrote them: {', '.join(self.reports)}."
        if self.sources:
            names, how = listed(map(str, self.sources)), next(iter(self.sources.values()))
            yield (
                f"Left out, because their translations stand beside them: {names}. "
                f"To compare both: mtqa check {how}"
            )
        if self.links:
            names = listed(map(str, self.links))
            yield f"Left out, because links to folders are not followed: {names}."
        if self.missed:
            names = listed(map(str, self.missed))
            yield (
                f"Left out, because mtqa does not read their formats: {names}. "
                "mtqa check FILE says what to give instead."
            )


def read_file(
    path: str,
    *,
    encoding: str | None = None,
    lang: str | None = None,
    source_lang: str | None = None,
) -> Iterator[Raw]:
    """The documents of one file; ``-`` is standard input, its format told by its first lines.

    ``lang`` is the language that its text is to be in: parts that are marked as being in another
    one are left out. ``source_lang`` is that of the sources in it, of which it may have several.
    Unrelated rows come in chunks, so a table need not fit into memory.

    Raises:
        InputError: the file cannot be read or understood, or its ending says that it is no text.
        UsageError: there is no such encoding.
    """
    file = File(path, encoding, lang, source_lang)
    if path == STDIN:
        name, file = begun(file)
        return READERS[name].function(file)
    reader = by_ending(path)
    if problem := unread(path) if reader is None else unseekable(path, reader.name):
        raise problem
    return (reader or READERS["text"]).function(file)


def jobs(
    targets: Sequence[str],
    source: str | None = None,
    reference: str | None = None,
    *,
    source_lang: str | None = None,
    target_lang: str = "de",
    written: Collection[str] = (),
    say: Callable[[str], object] | None = None,
) -> list[Job]:
    """The files to check, in order and each once, with their partners.

    ``source_lang`` chooses among several sources. A missing partner or an empty folder is a Job
    with a ``problem``, so that it is not lost and the others go on. Files in folders that the run
    writes are reports of an earlier run, no texts, and so are those that mtqa wrote at another
    time; that these are left out is told to ``say``.
    So it is of sources that stand beside their translations, where no ``source`` is named, and of
    links to folders, which are not followed.

    Raises:
        UsageError: one source file for several targets, a target without a name, standard input
            for two texts, or a file that is read would be written.
        InputError: there is no such source or reference.
    """
    if [*{*targets}, source, reference].count(STDIN) > 1:
        raise UsageError(
            "Standard input (-) can be read only once: give one of the texts as a file."
        )
    if "" in targets:
        raise UsageError("A target has an empty name. Give a file or a folder; . is this one.")
    for option, path in (("--source", source), ("--reference", reference)):
        if path not in (None, STDIN) and not os.path.lexists(str(path)):
            raise InputError(str(path), "is not there.", f"Check the path of {option}.")
    out = {os.path.realpath(path): path for path in written}
    partners = (_partners(source, "--source", source_lang), _partners(reference, "--reference"))
    left = _Left()
    once: dict[tuple[str, str], Job] = {}
    for target in targets:
        for job in _in(target, partners, target_lang, out, left):
            once.setdefault(_place(job.path), job)
    found = list(once.values())
    every = dict.fromkeys(
        one for job in found for one in (job.path, job.source, job.reference) if one
    )
    closed = {job.path for job in found if job.problem}
    waits = (_waiting(path) for path in every if path not in closed)
    for line in (*left.told(), *filter(None, waits)):
        if say:
            say(line)
    for read in every:
        if read != STDIN and os.path.realpath(read) in out:
            raise UsageError(
                f"{read} is read and would be overwritten. Name another file to write."
            )
    for option, path in (("--source", source), ("--reference", reference)):
        if path and not is_folder(path) and len(found) > 1:
            raise UsageError(
                f"{option} {path} is one file, but there are {len(found)} targets. "
                "Give a folder, or check one target at a time."
            )
    return found


def _waiting(path: str) -> str | None:
    """What to say before a named pipe is read, unless reading it is an error."""
    reader = by_ending(path)
    return None if reader and unseekable(path, reader.name) else waiting(path)


def _partners(path: str | None, option: str, lang: str | None = None) -> Partners | str | None:
    return Partners(path, option, lang) if path is not None and is_folder(path) else path


def _place(path: str) -> tuple[str, str]:
    """What two names of one file have in common; a link to a file is another file."""
    return os.path.realpath(os.path.dirname(path)), os.path.basename(path)  # noqa: PTH119, PTH120


def _in(
    target: str,
    partners: Sequence[Partners | str | None],
    lang: str,
    out: Collection[str],
    left: _Left,
) -> Iterator[Job]:
    """The jobs of one target, which may be a folder; the files ``out`` are none of its texts."""
    folder = Path(target)
    if target == STDIN or not is_folder(folder):
        yield _job(None, target, partners)
        return
    source = partners[0].other if isinstance(partners[0], Partners) else None
    walked = walk(folder, lang)
    closed = walked.closed
    left.links.update(dict.fromkeys(walked.links))
    missed = [
        path
        for path in walked.missed
        if not (_is_source(path, folder, source, lang) or os.path.realpath(path) in out)
        and not is_ours(path)
    ]
    paths = [
        path
        for path in sorted([*walked.texts, *closed])
        if path in closed
        or not (_is_source(path, folder, source, lang) or os.path.realpath(path) in out)
    ]
    ours = {path for path in paths if path not in closed and is_ours(path)}
    left.reports.update(dict.fromkeys(map(str, sorted(ours))))
    texts = [path for path in paths if path not in ours and path not in closed]
    beside = originals(texts, folder, lang) if partners[0] is None else {}
    left.sources.update(beside)
    for path in paths:
        if path in closed:
            yield Job(str(path), problem=closed[path])
        elif path not in ours and path not in beside:
            yield _job(folder, str(path), partners)
    if not paths and source is not None and folder.resolve() != Path(source).resolve():
        inside = Path(source).resolve()
        if folder.resolve().is_relative_to(inside) and walk(folder, lang).texts:
            what = f"lies in the source folder {source}, so that its files are sources."
            advice = "Give --source the folder of the source language alone, content/en, say."
            yield Job(target, problem=InputError(target, what, advice))
            return
    if len(ours) == len(paths):
        yield Job(target, problem=_empty(target, missed))
    else:
        left.missed.update(dict.fromkeys(missed))


def _empty(folder: str, missed: Sequence[Path]) -> InputError:
    """The error for a folder without a text that can be read."""
    if other := missed and unread(str(missed[0])):
        what = f"has no file to check in it: {other.path} {other.problem}"
        return InputError(folder, what, other.advice)
    endings = ", ".join(ending for reader in READERS.values() for ending in reader.endings)
    return InputError(folder, "has no file to check in it.", f"Known endings: {endings}.")


def _is_source(path: Path, folder: Path, source: str | None, lang: str) -> bool:
    """Whether a file among the targets belongs to the source side."""
    if source is None:
        return False
    origin = Path(source).resolve()
    if origin == folder.resolve():
        found = named(path.stem)
        if found is None or base(found.code) == base(lang):
            return False
        # log-in.txt is German, unless log-de.txt stands beside it.
        german = path.stem[: found.start + 1] + base(lang) + path.suffix
        return found.known or path.with_name(german).exists()
    return path.resolve().is_relative_to(origin)


def _job(root: Path | None, path: str, partners: Sequence[Partners | str | None]) -> Job:
    if path != STDIN and not os.path.lexists(path):
        return Job(path)  # the reader says that there is no such file
    try:
        source, reference = (_partner(root, path, other) for other in partners)
        own = source is None and partners[0] is not None
        return Job(path, source, reference, own=own)
    except InputError as problem:
        return Job(path, problem=problem)
    except OSError as error:
        nearest = next(filter(os.path.lexists, (error.filename, *Path(error.filename).parents)))
        what = f"has no partner that can be read: {nearest} is closed ({error.strerror})."
        return Job(path, problem=InputError(path, what, "Allow reading that."))


def _partner(root: Path | None, path: str, other: Partners | str | None) -> str | None:
    """The file that belongs to ``path``, which was found in the folder ``root`` if any."""
    if not isinstance(other, Partners):
        return other
    if path == STDIN:
        where = f"{other.option} {other.other}"
        raise UsageError(f"Standard input has no name to look for in the folder {where}.")
    reader = by_ending(path)
    return None if reader and reader.bilingual else other.of(path, root)
