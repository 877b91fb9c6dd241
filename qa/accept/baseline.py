"""The file of a baseline: what was found before and is not to fail."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from qa.data import Finding, SegmentReport
from qa.errors import InputError
from qa.fingerprint import unnumbered
from qa.readers.file import STDIN, is_folder
from qa.whole import unwritable, whole

SCHEMA = "mtqa-baseline/1"
NEEDED = ("path", "check", "fingerprint")
LONGEST = 100  # characters of the words that are shown
AGAIN = "Mend it, or delete it and write it again with --write-baseline."

# A document: the path of its file, relative to the folder of the baseline, and its name in there.
Key = tuple[str, str]
# What a finding is known by: its check, its fingerprint, its sentence and the sentence beside it.
Known = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding in a baseline. ``text`` and ``message`` are for people.

    ``sentence`` and ``beside`` are hashes of the text that the finding is in and of its other side.
    """

    path: str
    doc: str
    check: str
    fingerprint: str
    sentence: str
    beside: str
    text: str
    message: str

    @property
    def key(self) -> Key:
        """The document that it belongs to."""
        return self.path, self.doc

    @property
    def known(self) -> Known:
        """What the finding is known by."""
        return self.check, self.fingerprint, self.sentence, self.beside


def entry(key: Key, item: SegmentReport, finding: Finding) -> Entry:
    """A finding of a document as its baseline shows it."""
    words = " ".join(finding.text.split())
    shown = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    return Entry(*key, *known(item, finding), shown, finding.message)


def known(item: SegmentReport, finding: Finding) -> Known:
    """What a finding is known by, whichever of several equal ones it is."""
    sides = _digest(item.segment.target), _digest(item.segment.source)
    sentence, beside = reversed(sides) if finding.side == "source" else sides
    return finding.check, unnumbered(finding.fingerprint), sentence, beside


def _digest(text: str | None) -> str:
    words = " ".join(unicodedata.normalize("NFC", text or "").split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16] if words else ""


def folder(path: str) -> str:
    """The folder of a baseline, which the paths in it are relative to."""
    return str(Path(path).absolute().parent)


def named(path: str, folder: str) -> str:
    """A path relative to the folder of the baseline, so that a run may start anywhere."""
    if path == STDIN:
        return path
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).absolute().as_posix()


def read(path: str) -> tuple[list[Entry], object]:
    """The entries of a baseline, and the name of the model that it was written with.

    Raises:
        InputError: there is no such file, or it is no baseline.
    """
    try:
        content = json.loads(Path(path).read_text("utf-8-sig"))
    except FileNotFoundError as error:
        advice = f"Write one first: mtqa check TARGET --write-baseline {path}"
        raise InputError(path, "there is no such baseline.", advice) from error
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror}).", "Check it.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(path, f"is not a baseline: no JSON ({error}).", AGAIN) from error
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        problem = f"is not a baseline that this version reads: its schema is {schema!r}, "
        raise InputError(path, f"{problem}not {SCHEMA!r}.", AGAIN)
    found = content.get("findings")
    if not isinstance(found, list):
        raise InputError(path, "is not a baseline: it has no list of findings.", AGAIN)
    if not isinstance(content.get("model", ""), str):
        raise InputError(path, "is not a baseline: its model is no text.", AGAIN)
    entries = [_entry(number, one, path) for number, one in enumerate(found, 1)]
    return entries, content.get("model")


def _entry(number: int, told: object, path: str) -> Entry:
    values = told if isinstance(told, dict) else {}
    for name in NEEDED:
        if not isinstance(values.get(name), str):
            raise InputError(path, f"is not a baseline: finding {number} has no {name}.", AGAIN)
    texts = {one.name: values.get(one.name) or "" for one in fields(Entry)}
    for name, text in texts.items():
        if not isinstance(text, str):
            problem = f"is not a baseline: {name} of finding {number} is no text."
            raise InputError(path, problem, AGAIN)
    return Entry(**{**texts, "fingerprint": unnumbered(texts["fingerprint"])})


def writable(path: str) -> str:
    """The path, if a file can stand there: so that a long run does not end in vain.

    Raises:
        InputError: it is a folder, in none, or may not be written.
    """
    if is_folder(path):
        raise InputError(path, "is a folder.", "Name a file for the baseline.")
    if not Path(folder(path)).is_dir():
        raise InputError(path, "has no folder to stand in.", "Make it first.")
    # A new file takes the place of the old one, so both the old one and its folder must allow it.
    free = os.access(folder(path), os.W_OK | os.X_OK)
    if not free or (Path(path).exists() and not os.access(path, os.W_OK)):
        raise unwritable(path, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    return path


def write(path: str, entries: Iterable[Entry], model: str) -> None:
    """Write a baseline, a finding a line and sorted, so that its differences can be read.

    The old one stays until the new one is complete.

    ``model`` is the name of the scorer that took part.

    Raises:
        InputError: the file cannot be written.
    """
    lines = ",".join(f"\n{_line(one)}" for one in sorted(entries))
    name = json.dumps(model, ensure_ascii=False)
    text = f'{{"schema": "{SCHEMA}",\n"model": {name},\n"findings": [{lines}\n]}}\n'
    with whole(path) as stream:
        try:
            # A lone surrogate, from a name or a JSON escape, becomes the JSON escape again.
            stream.write(text.encode("utf-8", "backslashreplace"))
            stream.flush()
        except OSError as error:
            raise unwritable(path, error) from error


def _line(one: Entry) -> str:
    values = ((field.name, getattr(one, field.name)) for field in fields(Entry))
    told = {name: value for name, value in values if value or name in NEEDED}
    return json.dumps(told, ensure_ascii=False)
