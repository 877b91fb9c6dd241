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
from itertools import takewhile
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


def trunk(pattern: str) -> str:
    """The path that all paths which fit a pattern are, or are below; empty for any folder."""
    names = unicodedata.normalize("NFC", pattern).removeprefix("./").split("/")
    if len(names) == 1:
        return ""
    fixed = takewhile(lambda name: not {"*", "?"} & set(name), names)
    return "/".join(filter(None, fixed))


def nowhere(pattern: str, root: str | Path) -> bool:
    """Whether a pattern is for a file or folder below ``root`` that is not there."""
    return bool(trunk(pattern)) and not os.path.lexists(Path(root, trunk(pattern)))


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    names = unicodedata.normalize("NFC", pattern).removeprefix("./").split("/")
    if len(names) == 1:
        names = ["**", *names]
    elif names[0] == "":
        names = names[1:]  # "/news/*" is what .gitignore calls anchored
    if names[-1] == "":
        names[-1] = "**"
    groups: list[list[str]] = [[]]
    for name in names:
        if name == "**":
            groups.append([])
        else:
            groups[-1].append(_name(name))
    if len(groups) == 1:
        return re.compile("/".join(groups[0]), re.DOTALL)
    first, *others, last = ("/".join(group) for group in groups)
    # The first fit of what stands between two "**" is as good as any (see also _name): without
    # atomic groups, a pattern of many stars would try them all.
    regex = first + "/" if first else ""
    regex += "".join(f"(?>(?:[^/]+/)*?{other}/)" for other in others if other)
    return re.compile(regex + (f"(?:[^/]+/)*{last}" if last else ".+"), re.DOTALL)


def _name(name: str) -> str:
    """The regular expression of one name."""
    first, *others = (
        "".join("[^/]" if char == "?" else re.escape(char) for char in part)
        for part in re.split(r"\*+", name)
    )
    if not others:
        return first
    between = "".join(f"(?>[^/]*?{part})" for part in others[:-1])
    return f"{first}{between}[^/]*{others[-1]}(?![^/])"
