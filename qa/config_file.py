"""Which configuration file counts for some targets, and what it holds as TOML."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qa.errors import InputError
from qa.readers.file import is_folder

NAMES = ("mtqa.toml", "pyproject.toml")


def find(targets: Sequence[str]) -> str | None:
    """The nearest file for these targets, from the folder that holds them all upwards.

    A pyproject.toml counts if it has a table [tool.mtqa]. The search ends with the folder of a
    repository, so that a checkout means the same on every machine.

    Raises:
        InputError: mtqa.toml is there and no file, a link to nowhere perhaps: its gates would be
            lost without a word.
    """
    folders = [_folder(target) for target in targets]
    try:
        folder = Path(os.path.commonpath(folders))
    except ValueError:  # on different drives
        folder = Path(folders[0])
    for place in (folder, *folder.parents):
        for name in NAMES:
            if _is_ours(place / name):
                return shown(place / name)
        if os.path.lexists(place / ".git"):
            return None
    return None


def _folder(target: str) -> str:
    # Links are not followed: a linked article belongs where it is named.
    path = Path(os.path.abspath(target))  # noqa: PTH100
    return str(path if is_folder(path) else path.parent)


def _is_ours(path: Path) -> bool:
    # False, too, in a folder that may not be entered: its texts give the error.
    if path.name == NAMES[0] and os.path.lexists(path) and not os.path.isfile(path):  # noqa: PTH113
        what = "is no file that can be read."
        raise InputError(shown(path), what, "Mend it, take it away or give --config none.")
    if path.name != "pyproject.toml" or not os.path.isfile(path):  # noqa: PTH113
        return os.path.isfile(path)  # noqa: PTH113
    try:
        # Others' files, templates for example, need not be good TOML.
        if b"mtqa" not in path.read_bytes():
            return False
    except OSError as error:
        raise unreadable(str(path), error) from error
    tool = content_of(str(path)).get("tool")
    return isinstance(tool, dict) and "mtqa" in tool


def shown(path: Path) -> str:
    """A path as short as the reports' paths: relative where it and the working folder are kin."""
    here = Path.cwd()
    near = path.is_relative_to(here) or here.is_relative_to(path.parent)
    return os.path.relpath(path) if near else str(path)


def content_of(path: str) -> dict[str, Any]:
    """What a file holds.

    Raises:
        InputError: it cannot be read or is not TOML.
    """
    try:
        return tomllib.loads(Path(path).read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise unreadable(path, error) from error


def unreadable(path: str, error: Exception) -> InputError:
    """The error for a configuration file that is none."""
    if isinstance(error, FileNotFoundError):
        return InputError(path, "there is no such configuration file.", "Check its path.")
    if isinstance(error, OSError):
        problem = f"cannot be read ({error.strerror or error})."
        return InputError(path, problem, "Check the file and its permissions.")
    advice = "Save it as UTF-8." if isinstance(error, UnicodeError) else "Mend it."
    return InputError(path, f"cannot be read as TOML ({error}).", advice)
