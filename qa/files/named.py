"""What language a file or folder is named after: article.de.txt, messages_de-CH.json, de/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from qa.languages import base, codes

# article.de.txt, article_de-CH.txt and article-en.txt are one article in three languages.
LANGUAGE = re.compile(r"[._-]([a-z]{2,3})(?:[-_]([A-Za-z]{2}))?$")
# Programs keep a language in de.json, de-CH.json, messages_de.json or in a folder of that name.
CODE = re.compile(r"(?:^|[._-])([a-z]{2,3})(?:[-_]([A-Za-z]{2}))?$")
# Of files with these endings most hold no text, so only those named after a language are read.
SELDOM_TEXT = (".json",)
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


def of_file(path: Path) -> Named | None:
    """The language that a file is named after."""
    seldom = path.name.lower().endswith(SELDOM_TEXT)
    return named(path.stem, CODE if seldom else LANGUAGE)
