"""The names of towns in any language, as a table.

The table has what towns of some size are called (GeoNames; ``tools/make_towns.py`` makes it),
without telling in which language: a text may name a town by anything that begins like one of its
names. It is read on first use (0.05 s, 14 MB).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

from qa.languages.tables import packed

# Words, as the names of towns are made of them.
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# The accents of letters that German and Turkish have tell names apart.
ACCENTS = re.compile("(?<![aouAOU])\u0308|[\u0300-\u0307\u0309-\u036f]")
ARABIC = re.compile("[\u0600-\u06ff]")
ARTICLE = "ال"
SHORTENED = {"zürich": "zür", "basel": "bas"}  # Zürcher, Basler
FEWEST = 4  # letters that inflection leaves alone


def plain(name: str) -> str:
    """A name in small letters, without accents but those of ä, ö and ü.

    >>> plain("Łódź"), plain("Düsseldorf"), plain("Orléans")
    ('łodz', 'düsseldorf', 'orleans')
    """
    if name.isascii():
        return name.lower()
    apart = unicodedata.normalize("NFD", name.casefold())
    return unicodedata.normalize("NFC", ACCENTS.sub("", apart))


@cache
def _rows() -> list[str]:
    """Country and names of each town, with tabs between them."""
    return packed("towns.tsv.gz")


@cache
def _numbers() -> tuple[dict[str, int], dict[str, frozenset[int]]]:
    """The town of each name; and the towns of a name that several have."""
    first: dict[str, int] = {}
    several: defaultdict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(_rows()):
        for name in row.split("\t")[1:]:
            if first.setdefault(name, number) != number:
                several[name] |= {first[name], number}
    return first, {name: frozenset(towns) for name, towns in several.items()}


@cache
def longer() -> frozenset[str]:
    """The first words of names that have several."""
    first, _ = _numbers()
    return frozenset(name.partition(" ")[0] for name in first if " " in name)


def called(name: str) -> frozenset[int] | None:
    """The towns of a name."""
    first, several = _numbers()
    return several.get(name) or (frozenset({first[name]}) if name in first else None)


def names(text: str, towns: frozenset[int]) -> bool:
    """Whether a text may name one of these towns, by any of its names in any form."""
    letters = _letters(text)
    known = (name for town in towns for name in _rows()[town].split("\t")[1:])
    return any((_bare(name) or f" {_stem(name)}") in letters for name in known)


def land(town: int) -> tuple[str, bool]:
    """The country of a town, and whether it is its capital."""
    code = _rows()[town].partition("\t")[0]
    return code.lower(), code.isupper()


def arabic(towns: frozenset[int]) -> bool:
    """Whether the table knows what one of these towns is called in Arabic."""
    return any(_bare(name) for town in towns for name in _rows()[town].split("\t")[1:])


def _bare(name: str) -> str:
    """An Arabic name without the article: other words are written in one word with it."""
    bare = name.removeprefix(ARTICLE)
    return bare if ARABIC.match(name) and len(bare) >= FEWEST else ""


@lru_cache(maxsize=256)
def _letters(text: str) -> str:
    """The words of a text in small letters, a space before each; those with a hyphen also in parts:
    Neu-Delhi."""
    words = WORD.findall(plain(text))
    return " ".join(("", *words, *(part for word in words for part in word.split("-")[1:])))


def _stem(name: str) -> str:
    """What all forms of a name begin with.

    >>> _stem("toulouse"), _stem("toulon"), _stem("bremen"), _stem("казань")
    ('toulous', 'toulon', 'brem', 'казан')
    """
    if name in SHORTENED:
        return SHORTENED[name]
    if len(name) > FEWEST + 1 and name.endswith("en"):
        return name[:-2]
    return name[:-1] if len(name) > FEWEST and name[-1] in "aeiouyаеиоуыьюяій" else name
