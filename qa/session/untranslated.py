"""Source files that no checked file is a translation of."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.files.named import is_seldom, of_file
from qa.files.ours import is_ours
from qa.files.partner import stem
from qa.files.walk import HIDDEN
from qa.read import Job
from qa.readers import by_ending
from qa.readers.file import is_folder

MOST = 5  # that are named


def untranslated(
    jobs: Sequence[Job], targets: Sequence[str], source: str | None, lang: str
) -> str | None:
    """What to say of files in the folder ``source`` without a translation, None if all have one.

    Only the counterparts of target folders are looked through, which the pairs tell: a run over a
    part of the translations says nothing of the others.
    """
    folders = [Path(target) for target in targets if is_folder(target)]
    if source is None or not is_folder(source) or not folders:
        return None
    checked = [path for job in jobs for path in (job.path, job.source) if path]
    known = {os.path.realpath(path) for path in checked}
    alike = {_alike(Path(path)) for path in checked}
    found = sorted({
        str(path)
        for place in _counterparts(jobs, folders, Path(source))
        for path in _texts(place, lang)
        if os.path.realpath(path) not in known
        and not (is_seldom(path.name) and _alike(path) in alike)
    })  # fmt: skip
    if not found:
        return None
    named = ", ".join(found[:MOST]) + (", …" if len(found) > MOST else "")
    count = "1 file of --source has" if len(found) == 1 else f"{len(found)} files of --source have"
    return f"{count} no translation: {named}"


def _alike(path: Path) -> tuple[str, str]:
    """What texts by key in several languages have in common: Res.en.resx, Res.fr.resx."""
    return os.path.realpath(path.parent), stem(path)


def _counterparts(jobs: Sequence[Job], folders: Sequence[Path], source: Path) -> set[Path]:
    """The folders that lie to the sources as the target folders lie to the targets."""
    found = set()
    for job in jobs:
        if job.source is None:
            continue
        for folder in (one for one in folders if Path(job.path).is_relative_to(one)):
            up = len(Path(job.path).relative_to(folder).parts) - 1
            place = Path(job.source).parents[up]
            found.add(place if place.is_relative_to(source) else source)
    return found


def _texts(folder: Path, lang: str) -> Iterator[Path]:
    """The files in a folder that a run would read, were they targets, but for those in ``lang``."""
    for path in folder.rglob("*"):
        inside = path.relative_to(folder).parts
        reader = by_ending(path.name)
        if reader is None or reader.bilingual or any(part.startswith(HIDDEN) for part in inside):
            continue
        found = of_file(path)
        if (is_seldom(path.name) and not (found and found.known)) or (
            found and found.code == lang.split("-")[0]
        ):
            continue
        if path.is_file() and reader.holds(str(path)) and not is_ours(path):
            yield path
