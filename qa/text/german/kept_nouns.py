"""English nouns that a German sentence kept and gave a capital: mein Doctor, die Nurse.

A closed list of words that German has a common word for and never borrowed. Behind an article or
an adjective, and where the source writes them small and nowhere with a capital, they are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Terms of programs (engine, bridge, worker) stay English often, and are left out.
_ONE = """
doctor teacher soldier lawyer nurse mayor neighbour neighbor brother sister mother father daughter
husband uncle aunt grandmother grandfather parent stepmother stepfather widow widower niece nephew
bride bridegroom judge prisoner murderer burglar witness bishop priest butcher baker tailor
carpenter plumber fisherman sailor hunter shepherd employee employer owner tenant landlord buyer
seller customer scientist engineer pupil scholar painter poet ambassador councillor spokesman
spokeswoman chairman chairwoman treasurer secretary deputy government council court prison village
town district county province kingdom country neighbourhood neighborhood street river lake mountain
island forest valley church factory shipyard harbour lighthouse farmhouse kitchen bedroom door roof
chair newspaper letter dream truth death army weapon sword knife price tax debt disease illness
wound medicine surgery weather lightning thunder earthquake flood drought flower bird dog cat horse
cow sheep goat pig lobster whale shark snail butterfly bread cheese milk meat apple cherry carrot
onion bean spoon bottle ship ferry bicycle lorry airplane aircraft journey voyage luggage suitcase
timetable
""".split()
_IRREGULAR = "woman women children wife wives thief thieves mice geese teeth knives".split()
_IES = re.compile(r"(?<![aeou])y$")
_PLURALS = (_IES.sub("ie", word) + "s" for word in _ONE)
NOUNS = frozenset([*_ONE, *_PLURALS, *_IRREGULAR])
CAPITALS = frozenset(word.capitalize() for word in NOUNS)
WORDS = re.compile(r"[A-Z][a-z]{2,}")
CAPITAL = re.compile(r"(?<![\w’'./@-])[A-Z][a-z]{2,}(?![\w/@’'-]|\.\w)")
LEADS = re.compile(
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|(?:[Ee]in|[Kk]ein|[Mm]ein|[Dd]ein|[Ss]ein|[Ii]hr|[Uu]nser)"
    r"(?:e[mnrs]?)?|[Zz]u[mr]|[Ii]m|[Aa]m|[Vv]om|[Bb]eim|[a-zäöüß]{3,}e[nrsm]?) $"
)
NAME_BEHIND = re.compile(r" (?:[A-ZÄÖÜ0-9]|of\b|and\b)")
LOOK_BACK = 24


def kept_nouns(source: str, target: str) -> Iterator[tuple[int, int]]:
    """Where such nouns stand in the German of an English source.

    >>> list(kept_nouns("My doctor gets nervous.", "Mein Doctor wird nervös."))
    [(5, 11)]
    >>> list(kept_nouns("He watched The Doctor and a doctor.", "Er sah den Doctor und einen Arzt."))
    []
    """
    if CAPITALS.isdisjoint(WORDS.findall(target)):
        return
    for match in CAPITAL.finditer(target):
        word = match[0].lower()
        if word not in NOUNS or NAME_BEHIND.match(target, match.end()):
            continue
        led = LEADS.search(target, max(match.start() - LOOK_BACK, 0), match.start())
        written = {found[0] for found in re.finditer(rf"\b{word}\b", source, re.IGNORECASE)}
        if led and written == {word}:
            yield match.span()
