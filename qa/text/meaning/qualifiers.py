"""Words that say when, why, how surely or how much, and that one of two texts has alone.

`qa.text.meaning.traces` reads the table, ``qa/languages/qualifiers/en.txt``: what surely says
something in one of the languages, and all in the other that may render it. What is lost is English
there, what is added is German.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from qa.text.meaning.heads import begun
from qa.text.meaning.traces import Words, table

TABLES = "qualifiers"
LONGEST = 250  # letters of a source; of a longer one translators leave more to the context
Line = tuple[Words, Words, bool]  # what is said, what may render it, whether it is of degree


@cache
def lines(sort: str) -> dict[str, tuple[Line, ...]]:
    """The lines of a sort, ``lost`` or ``added``, by how a word of what is said begins."""
    known = table(TABLES, "en")
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for kind in known.kinds:
        said, other = (kind.theirs, kind.ours) if sort == "lost" else (kind.ours, kind.theirs)
        renders = {words.member: words for words in other}
        minor = known.marked("minor", kind.name)
        for words in said if kind.name.startswith(sort) else ():
            for head in words.heads:
                found[head].append((words, renders[words.member], minor))
    return {head: tuple(some) for head, some in found.items()}


def alone(sort: str, text: str, other: str) -> Iterator[tuple[re.Match[str], bool]]:
    """What is said in a text and not rendered in the other, and whether it is only of degree.

    >>> source, german = "She allegedly forged it.", "Sie hat es gefälscht."
    >>> [found[0] for found, _ in alone("lost", source, german)]
    ['allegedly']
    """
    known, here = lines(sort), begun(text)
    near = {id(line[0]): line for head in known.keys() & here for line in known[head]}
    for said, renders, minor in near.values():
        match = said.pattern.search(text)
        if match and not renders.pattern.search(other):
            yield match, minor
