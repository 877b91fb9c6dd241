"""Files and folders -> Raw: which file pairs with which, and which reader reads it."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from qa.data import Raw
from qa.errors import InputError, MtqaError, UsageError
from qa.languages import base
from qa.readers import READERS, by_ending
from qa.readers.file import STDIN, File, is_folder
from qa.readers.unread import unread

# article.de.txt, article_de-CH.txt and article-en.txt are one article in three languages.
LANGUAGE = re.compile(r"[._-]([a-z]{2})(?:[-_][A-Za-z]{2})?$")
# Programs keep a language in de.json, de-CH.json, messages_de.json or in a folder of that name.
CODE = re.compile(r"(?:^|[._-])([a-z]{2})(?:[-_][A-Za-z]{2})?$")
# Of files with these endings most hold no text, so only those named after a language are read.
SELDOM_TEXT = (".json",)

# What a page begins with.
HTML = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)

# Word keeps a note of who has "Artikel.docx" open in a file "~$tikel.docx" beside it.
HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class Job:
    """A target file with the source and reference files that belong to it."""

    path: str
    source: str | None = None
    reference: str | None = None
    problem: MtqaError | None = None


def read_file(path: str, *, encoding: str | None = None, lang: str | None = None) -> Iterator[Raw]:
    """The documents of one file; ``-`` is standard input, its format told by its first line.

    ``lang`` is the language that its text is to be in: parts that are marked as being in another
    one are left out. Unrelated rows come in chunks, so a table need not fit into memory.

    Raises:
        InputError: the file cannot be read or understood, or its ending says that it is no text.
        UsageError: there is no such encoding.
    """
    file = File(path, encoding, lang)
    if path == STDIN:
        return _standard_input(file)
    reader = by_ending(path)
    if reader is None and (problem := unread(path)):
        raise problem
    return (reader or READERS["text"]).function(file)


def _standard_input(file: File) -> Iterator[Raw]:
    lines = file.lines()
    held: list[str] = []
    for line in lines:
        held.append(line)
        if line.strip():
            break
    begin = held[-1].lstrip()
    name = "html" if HTML.match(begin) else "jsonl" if begin.startswith("{") else "text"
    yield from READERS[name].function(
        _Begun(file.path, file.encoding, file.lang, chain(held, lines))
    )


@dataclass(frozen=True, slots=True)
class _Begun(File):
    """Standard input whose first lines were read to find its format."""

    all_lines: Iterable[str] = ()

    def lines(self) -> Iterator[str]:
        """The lines, as in File."""
        return iter(self.all_lines)


def jobs(
    targets: Sequence[str],
    source: str | None = None,
    reference: str | None = None,
    *,
    target_lang: str = "de",
    written: Collection[str] = (),
) -> list[Job]:
    """The files to check, in order, each with its partners.

    A missing partner or an empty folder is a Job with a ``problem``, so that it is not lost and
    the others go on. Files in folders that the run writes are reports of an earlier run, no texts.

    Raises:
        UsageError: one source file for several targets, or a file that is read would be written.
        InputError: there is no such source or reference.
    """
    for option, path in (("--source", source), ("--reference", reference)):
        if path not in (None, STDIN) and not os.path.lexists(str(path)):
            raise InputError(str(path), "is not there.", f"Check the path of {option}.")
    out = {os.path.realpath(path): path for path in written}
    found = [
        job for target in targets for job in _in(target, source, reference, target_lang, set(out))
    ]
    for read in {one for job in found for one in (job.path, job.source, job.reference) if one}:
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


def _in(
    target: str, source: str | None, reference: str | None, lang: str, out: Collection[str]
) -> Iterator[Job]:
    """The jobs of one target, which may be a folder; the files ``out`` are none of its texts."""
    folder = Path(target)
    if target == STDIN or not is_folder(folder):
        yield _job(None, target, source, reference)
        return
    closed: dict[Path, InputError] = {}
    paths = [
        path
        for path in _walk(folder, lang, closed)
        if path in closed
        or not (_is_source(path, folder, source, lang) or os.path.realpath(path) in out)
    ]
    for path in paths:
        if path in closed:
            yield Job(str(path), problem=closed[path])
        else:
            yield _job(folder, str(path), source, reference)
    if not paths:
        endings = ", ".join(ending for reader in READERS.values() for ending in reader.endings)
        empty = InputError(target, "has no file to check in it.", f"Known endings: {endings}.")
        yield Job(target, problem=empty)


def _walk(folder: Path, lang: str, closed: dict[Path, InputError]) -> list[Path]:
    """Files with known endings, sorted; what is hidden or hardly text is left out.

    Folders that cannot be read are among them, and put into ``closed`` with their errors: what is
    in them is not checked, which must not look as if there were nothing in them.
    """

    def refuse(error: OSError) -> None:
        closed[Path(error.filename)] = _closed(error)

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(HIDDEN)]
        found += (Path(place, name) for name in names if not name.startswith(HIDDEN))
    texts = (
        path
        for path in found
        if by_ending(path.name)
        and (not path.name.lower().endswith(SELDOM_TEXT) or _named_after(path, folder, lang))
        and _is_file(path)
    )
    return sorted([*texts, *closed])


def _closed(error: OSError) -> InputError:
    """The error for a folder that cannot be listed or entered."""
    problem = f"cannot be read ({error.strerror or error}), so nothing in it was checked."
    return InputError(str(error.filename), problem, "Allow reading it, or leave it out.")


def _is_file(path: Path) -> bool:
    """Whether there is a file, or may be: where it cannot be told, reading gives the error."""
    try:
        return path.is_file()
    except OSError:
        return True


def _named_after(path: Path, folder: Path, lang: str) -> bool:
    """Whether the file, or a folder that it is in, is named after the language."""
    inside = path.parent.relative_to(folder).parts
    codes = (CODE.search(name) for name in (path.stem, *inside, folder.resolve().name))
    return any(code and code[1] == base(lang) for code in codes)


def _is_source(path: Path, folder: Path, source: str | None, lang: str) -> bool:
    """Whether a file among the targets belongs to the source side."""
    if source is None or not is_folder(source):
        return False
    origin = Path(source).resolve()
    if origin == folder.resolve():
        match = LANGUAGE.search(path.stem)
        return match is not None and match[1] != base(lang)
    return path.resolve().is_relative_to(origin)


def _job(root: Path | None, path: str, source: str | None, reference: str | None) -> Job:
    try:
        origin = _partner(root, path, source, "--source")
        return Job(path, origin, _partner(root, path, reference, "--reference"))
    except InputError as problem:
        return Job(path, problem=problem)
    except OSError as error:
        nearest = next(filter(os.path.lexists, (error.filename, *Path(error.filename).parents)))
        what = f"has no partner that can be read: {nearest} is closed ({error.strerror})."
        return Job(path, problem=InputError(path, what, "Allow reading that."))


def _partner(root: Path | None, path: str, other: str | None, option: str) -> str | None:
    """The file of ``path`` under ``other``: the same relative path, or the same stem.

    ``root`` is the target folder that the file was found in, None for a file that was named.
    """
    if other is None or not is_folder(other):
        return other
    if path == STDIN:
        raise UsageError(f"Standard input has no name to look for in the folder {option} {other}.")
    places = _places(root, path, other)
    for same in places:
        if same.is_file() and not same.samefile(path):
            return str(same)
        near = _namesakes(same, Path(path))
        if len(near) == 1:
            return str(near[0])
        if near:
            problem = f"has several partners in {option}: {', '.join(map(str, near))}."
            raise InputError(path, problem, "Give partners the same relative path.")
    raise InputError(
        path,
        f"has no partner in {option}: there is neither {places[-1]} nor another file with the stem "
        f"{_stem(Path(path))!r} beside it.",
        "Give partners the same relative path.",
    )


def _places(root: Path | None, path: str, other: str) -> list[Path]:
    """Where the partner may be, the likeliest first.

    Of a file that was named alone, as pre-commit does, nobody told the root: de/news/index.md
    belongs to en/news/index.md rather than to en/index.md.
    """
    if root is not None:
        return [Path(other) / Path(path).relative_to(root)]
    full = Path(os.path.abspath(path))  # noqa: PTH100 (a link stands for itself)
    tails = [Path(other, *full.parts[start:]) for start in range(1, len(full.parts))]
    folder = full.parent.resolve()
    return [*(tail for tail in tails[:-1] if tail.parent.resolve() != folder), tails[-1]]


def _namesakes(same: Path, path: Path) -> list[Path]:
    """Files in the folder of ``same`` that differ from it in ending or language alone."""
    if not is_folder(same.parent):
        return []
    return [
        other
        for other in sorted(same.parent.iterdir())
        if by_ending(other.name)
        and _stem(other) == _stem(same)
        and other.is_file()
        and other.resolve() != path.resolve()
    ]


def _stem(path: Path) -> str:
    pattern = CODE if path.name.lower().endswith(SELDOM_TEXT) else LANGUAGE
    return pattern.sub("", path.stem)
