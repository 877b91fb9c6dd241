"""Patterns for the paths of files, as ``.gitignore`` and CI services write them.

``*`` and ``?`` stand for characters of one name, ``**`` as a whole name for any number of folders;
every other character is itself. A pattern without a slash names files in any folder; one that ends
with a slash means everything below a folder. Case counts; ``é`` matches however it is composed.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from pathlib import Path


def matches(pattern: str, path: str) -> bool:
    """Whether a relative path with forward slashes fits a pattern."""
    return _compiled(pattern).fullmatch(unicodedata.normalize("NFC", path)) is not None


def below(root: str | Path, path: str | Path) -> str | None:
    """The path relative to a folder, with forward slashes; None for a file that is outside."""
    for real in (os.path.abspath, os.path.realpath):
        base, full = Path(real(root)), Path(real(path))
        if full.is_relative_to(base):
            return full.relative_to(base).as_posix()
    return None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    names = unicodedata.normalize("NFC", pattern).removeprefix("./").split("/")
    if len(names) == 1:
        names = ["**", *names]
    elif names[0] == "":
        names = names[1:]  # "/news/*" is what .gitignore calls anchored
    if names[-1] == "":
        names[-1] = "**"
    regex = ""
    for name, following in zip(names, [*names[1:], None], strict=True):
        if name != "**":
            regex += _name(name) + ("" if following is None else "/")
        elif following is None:
            regex += ".+"
        elif following != "**":  # many in a row say no more than one, and cost more
            regex += "(?:[^/]+/)*"
    return re.compile(regex, re.DOTALL)


def _name(name: str) -> str:
    """The regular expression of one name; many stars in a row say no more than one."""
    parts = re.split(r"(\*+|\?)", name)
    signs = {"?": "[^/]", "*": "[^/]*"}
    return "".join(signs.get(part[:1], re.escape(part)) for part in parts)
