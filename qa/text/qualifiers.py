"""Words that say when, why, how surely or how much, and that one of two texts has alone.

The table is ``qa/languages/qualifiers/en.txt``: what surely says something, and behind ``=`` all in
the other language that may render it. What is lost is English there, what is added is German.
`qa.text.phrases` says how a phrase is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from qa.text.phrases import WORD, keys, pattern, split

HEAD = 6  # first letters of a word, by which a line is looked up; no stem before a * is shorter
LONGEST = 250  # letters of a source; of a longer one translators leave more to the context


@dataclass(frozen=True)
class Qualifier:
    """A line of the table."""

    said: list[str]
    rendered: list[str]
    minor: bool  # of degree, which translators add and leave out as they like

    @cached_property
    def words(self) -> re.Pattern[str]:
        """What says it."""
        return pattern(self.said)

    @cached_property
    def others(self) -> re.Pattern[str]:
        """What may render it."""
        return pattern(self.rendered)


Table = dict[str, dict[str, list[Qualifier]]]


@cache
def table() -> Table:
    """The lines of both sorts by how a word of them begins."""
    found: Table = {"lost": defaultdict(list), "added": defaultdict(list)}
    sort, minor = "", False
    for line in files("qa.languages.qualifiers").joinpath("en.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            sort, _, degree = line.strip("[]").partition(" ")
            minor = bool(degree)
        elif line:
            said, _, rendered = line.partition(" = ")
            made = Qualifier(split(said), split(rendered), minor)
            for key in {key[:HEAD] for key in keys(made.said, whole=False)}:
                found[sort][key].append(made)
    return found


def alone(sort: str, text: str, other: str) -> Iterator[tuple[re.Match[str], bool]]:
    """What is said in a text and not rendered in the other, and whether it is only of degree.

    >>> source, german = "She allegedly forged it.", "Sie hat es gefälscht."
    >>> [found[0] for found, _ in alone("lost", source, german)]
    ['allegedly']
    """
    lines = table()[sort]
    begun = {word[:HEAD] for word in WORD.findall(text.lower())}
    for line in {id(one): one for key in begun for one in lines.get(key, ())}.values():
        match = line.words.search(text)
        if match and not line.others.search(other):
            yield match, line.minor
