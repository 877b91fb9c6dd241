"""What language a file or folder is named after: article.de.txt, messages_de-CH.json, de/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from qa.languages import base, codes

# article.de.txt, article_de-CH.txt and article-en.txt are one article in three languages.
LANGUAGE = re.compile(r"[._-]([a-z]{2,3})(?:[-_]([A-Za-z]{2}))?$")
# Programs keep a language in de.json, de-CH.json, messages_de.json or in a folder of that name;
# Android calls it values-de or values-de-rCH, Xcode de.lproj.
CODE = re.compile(r"(?:^|[._-])([a-z]{2,3})(?:[-_](?:r(?=[A-Z]{2}$))?([A-Za-z]{2}))?$")
# As Android names what its older form cannot: values-b+de+AT, values-b+sr+Latn.
TAG = re.compile(r"-b\+([a-z]{2,3})(?:\+[A-Z][a-z]{3})?(?:\+(?:([A-Z]{2})|[0-9]{3}))?$")
XCODE, NEUTRAL = ".lproj", "Base.lproj"
# Of files with these endings most hold no text, or one of many languages, so only those named after
# a language are read.
SELDOM_TEXT = (
    ".json", ".resx", ".resw", ".xml", ".strings", ".stringsdict", ".properties", ".yml", ".yaml",
    ".ftl", ".toml",
)  # fmt: skip
GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Named:
    """A language in a name; ``start`` (0-based) is where what says so begins, with its mark.

    ``code`` is as it stands there, with no country; not all codes are those of known languages.
    """

    start: int
    code: str

    @property
    def known(self) -> bool:
        """Whether mtqa knows the language."""
        return base(self.code) in codes()


def named(name: str, pattern: re.Pattern[str] = LANGUAGE) -> Named | None:
    """The language at the end of a name without ending, as ``LANGUAGE`` or ``CODE`` has it.

    What looks like a country may be the language: the file how-to-de is none in "to", and
    memory.en-de is a translation from English into German, as in en_DE the country has capitals.
    """
    match = pattern.search(name)
    if match is None:
        return None
    code, country = match[1], match[2] or ""
    if country.islower() and base(country) in codes():
        if base(code) not in codes():
            return Named(match.start(2) - 1, country)
        if country == GERMAN:
            return Named(match.start(), country)
    return Named(match.start(), code)


def of_folder(name: str) -> Named | None:
    """The language that a folder is named after.

    >>> names = "de", "values-de-rAT", "values-b+de+AT", "de-AT.lproj", "news_de"
    >>> [of_folder(name).code for name in names]
    ['de', 'de', 'de', 'de', 'de']
    """
    plain = TAG.sub(lambda tag: f"-{'-'.join(filter(None, tag.groups()))}", name)
    return named(plain.removesuffix(XCODE), CODE)


def folder_stem(name: str) -> str:
    """The name of a folder without its language; what stands in no language may have none.

    >>> names = "values-de", "values-b+de+AT", "values", "de.lproj", "Base.lproj", "de"
    >>> [folder_stem(name) for name in names]
    ['values', 'values', 'values', '', '', '']
    """
    if name == NEUTRAL:
        return ""
    found = of_folder(name)
    return name.removesuffix(XCODE)[: found.start] if found and found.known else name


def is_seldom(name: str) -> bool:
    """Whether most files with this ending hold no text, or one of another language."""
    return name.lower().endswith(SELDOM_TEXT)


def of_file(path: Path) -> Named | None:
    """The language that a file is named after."""
    return named(path.stem, CODE if is_seldom(path.name) else LANGUAGE)
