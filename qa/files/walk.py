"""What is in a folder of texts: the files to read, what cannot be read, what is not followed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qa.errors import InputError
from qa.files.named import CODE, is_seldom, named, of_folder
from qa.languages import base
from qa.readers import Reader, by_ending
from qa.readers.unread import missed

# Word keeps a note of who has "Artikel.docx" open in a file "~$tikel.docx" beside it.
HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class Walked:
    """The files of a folder and of those in it.

    ``closed`` are files and folders that cannot be read: what is in them is not checked, which
    must not look as if there were nothing in them. ``links`` lead to folders somewhere else.
    ``missed`` are texts in formats that mtqa does not read.
    """

    texts: list[Path] = field(default_factory=list)
    closed: dict[Path, InputError] = field(default_factory=dict)
    links: list[Path] = field(default_factory=list)
    missed: list[Path] = field(default_factory=list)


def walk(folder: Path, lang: str) -> Walked:
    """Files with known endings, sorted; what is hidden or hardly text is left out."""
    found = Walked()

    def refuse(error: OSError) -> None:
        found.closed[Path(error.filename)] = _closed(error)

    seen, links = set(), []
    for place, folders, names in os.walk(folder, onerror=refuse):
        seen.add(os.path.realpath(place))
        folders[:] = [name for name in folders if not name.startswith(HIDDEN)]
        links += [path for path in (Path(place, name) for name in folders) if path.is_symlink()]
        for path, read in _likely(folder, Path(place), names, lang):
            if not read:
                found.missed.append(path)
            elif problem := _unreadable(path):
                found.closed[path] = problem
            else:
                found.texts.append(path)
    found.texts.sort()
    found.missed.sort()
    # What a link to a neighbour holds is read where it is.
    found.links[:] = sorted(link for link in links if os.path.realpath(link) not in seen)
    return found


def _likely(folder: Path, place: Path, names: list[str], lang: str) -> Iterator[tuple[Path, bool]]:
    """Those of the names in ``place`` that are of texts, and whether a reader reads them."""
    for path in (place / name for name in names if not name.startswith(HIDDEN)):
        reader, what = by_ending(path.name), missed(path.name)
        seldom = is_seldom(path.name) or (reader is None and what == "strings")
        if not (reader or what) or (seldom and not _named_after(path, folder, lang)):
            continue
        read = reader is not None and _holds(reader, path)
        if read or what:
            yield path, read


def _holds(reader: Reader, path: Path) -> bool:
    """Whether a file holds texts as far as can be told: what cannot be read gives its error."""
    closed = _unreadable(path) is not None or not os.access(path, os.R_OK)
    return closed or reader.holds(str(path))


def _named_after(path: Path, folder: Path, lang: str) -> bool:
    """Whether the file, or a folder that it is in, is named after the language."""
    inside = (*path.parent.relative_to(folder).parts, folder.resolve().name)
    found = (named(path.stem, CODE), *map(of_folder, inside))
    return any(one and base(one.code) == base(lang) for one in found)


def _closed(error: OSError) -> InputError:
    """The error for a folder that cannot be listed or entered."""
    problem = f"cannot be read ({error.strerror or error}), so nothing in it was checked."
    return InputError(str(error.filename), problem, "Allow reading it, or leave it out.")


def _unreadable(path: Path) -> InputError | None:
    """The error for what is no file, None where it cannot be told: reading gives the error."""
    try:
        if path.is_file():
            return None
        pipe = path.exists()
    except OSError:
        return None
    if pipe:  # it may have no end, and nothing may ever be written to it
        problem = "is a pipe or device, so it was not read."
        return InputError(str(path), problem, "Give it as a target of its own, or leave it out.")
    problem = "is a link to a file that is not there, so nothing was checked."
    return InputError(str(path), problem, "Mend the link, or take it away.")


def waiting(path: str) -> str | None:
    """What to say before a named pipe is read, None of any other file.

    A pipe of the shell (``<(command)``) has no name, and somebody who writes.
    """
    try:
        named_pipe = Path(os.path.realpath(path)).is_fifo()
    except (OSError, ValueError):
        return None
    return f"{path} is a named pipe: waiting for what is written to it." if named_pipe else None
