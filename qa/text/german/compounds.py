"""German noun compounds: whether two nouns belong in one word, and how it is spelled.

The list is read on first use (about 20 ms); ``tools/make_compounds.py`` says how it was measured.
"""

from __future__ import annotations

from functools import cache

from qa.languages.tables import packed

NEVER_BARE, LINKED = "*", "+"


@cache
def table() -> dict[str, dict[str, str]]:
    """First noun -> second noun -> link (``-`` drops a final e)."""
    found: dict[str, dict[str, str]] = {}
    for line in packed("de_compounds.tsv.gz"):
        first, link, seconds = line.split("\t")
        found.setdefault(first, {}).update(dict.fromkeys(seconds.split(" "), link))
    return found


def never_bare(second: str) -> bool:
    """Whether the noun cannot stand without an article, so that it is no object of its own."""
    return second in table()[NEVER_BARE]


def attested(first: str, second: str) -> bool:
    """Whether texts have the compound of these two, and not only others of each.

    >>> attested("Sicherheit", "Behörde"), attested("Institution", "Förderschule")
    (True, False)
    """
    return second in table().get(first, {})


def joined(first: str, second: str) -> str | None:
    """The compound that two neighbouring nouns should be, or None where they may stand apart."""
    known = table()
    if first == second:
        return None
    link = known.get(first, {}).get(second)
    if link is None and first in known[LINKED] and second in known[NEVER_BARE]:
        link = "s"
    if link is None:
        return None
    stem = first[:-1] if link == "-" else first + link
    return stem + second.lower()
