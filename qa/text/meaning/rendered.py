"""German words that may deny, where they render a word that the source has by itself: nur, only."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cache, lru_cache

from qa.languages.tables import rows

TABLES = "rendered"
HEAD = 2  # letters by which the beginnings of words are found
UNBORDERED = ("ar", "zh")  # prefixes are written with the word, or words are not divided
OTHERS = ("en", "fr", "es", "it", "nl", "pl", "ru", "uk", "tr", "ar", "zh")


# German words of a condition, which with it say what the source denies: erst um drei, not before.
OF_CONDITIONS = frozenset("only first by atleast atmost upto single except hardly".split())


def renders(
    forms: tuple[str, str], source: str, lang: str, used: Counter[str], kept: Collection[str] = ()
) -> bool:
    """Whether a word of a source that is not ``used`` yet says what a German one says.

    That is given whole and from where what may deny begins: Fischsterben, sterben. Those ``kept``
    by name say what is denied, whatever the source has.

    >>> used = Counter()
    >>> [renders(("nur", "nur"), "Only the mayor did come.", "en", used) for _ in range(2)]
    [True, False]
    >>> renders(("erst", "erst"), "It just opens.", "en", Counter(), OF_CONDITIONS)
    False
    """
    if lang not in OTHERS:
        return False
    names = (name for form in forms for name in _names(form.lower()))
    for name in names:
        if name in kept:
            continue
        said = sum(1 for _ in _pattern(name, lang).finditer(source))
        if used[name] < said:
            used[name] += 1
            return True
    return False


def conditional(source: str, lang: str) -> bool:
    """Whether a text has a word that makes a condition of what is denied: before, unless, than.

    >>> conditional("before noon", "en"), conditional("at noon", "en")
    (True, False)
    """
    return lang not in OTHERS or _pattern("condition", lang).search(source) is not None


@lru_cache(maxsize=4096)
def _names(word: str) -> tuple[str, ...]:
    """What a German word may say, by how it begins."""
    return tuple(name for stem, name in _stems().get(word[:HEAD], ()) if word.startswith(stem))


@cache
def _stems() -> dict[str, list[tuple[str, str]]]:
    """How the German words begin, and the names of what they say."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, stems in rows(f"{TABLES}/de.txt"):
        for stem in stems.split():
            found[stem[:HEAD]].append((stem, name))
    return dict(found)


@cache
def _words(lang: str) -> dict[str, str]:
    """What may stand for each of them in a language."""
    return dict(rows(f"{TABLES}/{lang}.txt"))


@cache
def _pattern(name: str, lang: str) -> re.Pattern[str]:
    """What says it in a language; nothing where its table does not know it."""
    border = "" if lang in UNBORDERED else r"\b"
    return re.compile(rf"{border}(?:{_words(lang).get(name, '(?!)')})", re.IGNORECASE)
