"""The data files beside the languages: packed lists, and tables of closed sets."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.resources import files

from qa.languages import base


def packed(name: str) -> list[str]:
    """The lines of a packed list, ``de_words.tsv.gz``."""
    return gzip.decompress(files(__package__).joinpath(name).read_bytes()).decode().splitlines()


def unpacked(name: str) -> frozenset[str]:
    """The words of a packed list that is front-coded: how many letters are those of the word
    before, and the rest."""
    words: list[str] = []
    before = ""
    for line in packed(name):
        before = before[: int(line[0])] + line[1:]
        words.append(before)
    return frozenset(words)


def rows(name: str) -> Iterator[tuple[str, str]]:
    """The lines of a list that is not packed, by what stands before and behind the colon."""
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        key, _, words = line.partition(": ")
        yield key, words


def has_table(kind: str, code: str) -> bool:
    """Whether a language has a table of a kind, ``facts`` or ``relations``."""
    return files(f"qa.languages.{kind}").joinpath(f"{base(code)}.txt").is_file()


def entries(kind: str, code: str) -> Iterator[tuple[str, str, str]]:
    """Section, member and form of every form of a language's table, as they are written there."""
    text = files(f"qa.languages.{kind}").joinpath(f"{base(code)}.txt").read_text("utf-8")
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line:
            member, _, forms = line.partition(" = ")
            yield from ((section, member, form) for form in forms.split(", "))
