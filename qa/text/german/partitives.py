"""One of several: eine der Gründer, whose gender is the noun's, not that of whoever is meant.

„eine der Gründer“ is „eine der Gründerinnen“ or „einer der Gründer“, and „eine der Gründe“ is
„einer der Gründe“. (Einer and eines are forms of two genders, and say nothing.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.text.german.articles import articles
from qa.text.german.words import closed

ONE_OF = re.compile(
    r"(?<![\w-])(?<!denen )(?P<one>[Ee]ine) "  # Häuser, von denen eine der Vermieter bewohnt
    r"(?:der(?:jenigen)?|dieser|jener|unserer|ihrer|seiner|meiner|deren|dessen) "
    r"(?P<between>(?:(?:\d+|[a-zäöüß]+) ){0,3}?)(?P<noun>[A-ZÄÖÜ][a-zäöüß]+)"
    r"(?![\w/-]|[*:]\w|\.\w| [A-ZÄÖÜ„»\"])"
    # The noun may belong to what is one: eine der Gründer würdige Feier, eine der Männer wegen.
    r"(?! (?:\w+ ){0,4}?\w+e [A-ZÄÖÜ])"
)
PLAIN = str.maketrans("äöü", "aou")
# Plurals in -e, -er and -el are made of a singular with or without the ending.
# Of those in -en only these are no women's and of no feminine noun.
SURE = frozenset(
    """Autoren Professoren Direktoren Studenten Patienten Präsidenten Produzenten
    Konkurrenten Demonstranten Journalisten Polizisten Aktivisten Touristen Spezialisten
    Künstler Experten Kollegen Kunden Zeugen Nachbarn Bauern Helden Kandidaten Soldaten
    Piloten Menschen Jungen Namen Gedanken Kriterien Museen Prinzipien Ministerien
    Medikamente Staaten Seen""".split()
)
FEMININE = frozenset("Mütter Töchter Mauer Mauern Leiter".split())
NUMBERS = frozenset("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())


def partitives(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Where „eine“ is said of one of several that are not feminine: start, end, both words.

    >>> list(partitives("Es sind zwei Wohnungen, von denen eine der Vermieter selbst bewohnt."))
    []
    """
    for match in ONE_OF.finditer(text):
        between = match["between"].split()
        if all(_attributive(word) for word in between) and _masculine(match["noun"]):
            yield match.start(), match.end("noun"), match["one"], match["noun"]


def _attributive(word: str) -> bool:
    if word[0].isdigit() or word in NUMBERS:
        return True
    return word.endswith("en") and word not in closed()


@lru_cache(maxsize=4096)
def _masculine(plural: str) -> bool:
    """Whether a plural has one singular that is known, and that is masculine or neuter."""
    if plural in SURE:
        return True
    if plural in FEMININE or not plural.endswith(("e", "er", "el")) or not _is_plural(plural):
        return False
    stems = {plural, plural.removesuffix("e"), plural.removesuffix("er")}
    forms = stems | {stem[0] + stem[1:].translate(PLAIN) for stem in stems}
    forms |= {stem.translate(PLAIN) for stem in stems}
    known = [
        articles(form) or "" for form in forms if form != plural or plural.endswith(("er", "el"))
    ]
    return any("m" in letters for letters in known) and not any(
        letters and "m" not in letters and "r" in letters for letters in known
    )


def _is_plural(noun: str) -> bool:
    letters = articles(noun)
    return letters is None or "e" in letters
