"""English nouns that a German sentence kept and gave a capital: mein Doctor, die Nurse.

A closed list of words that German has a common word for and never borrowed. Behind an article or
an adjective, and where the source writes them small and nowhere with a capital, they are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.german.words import lexicon

# Terms of programs (engine, bridge, worker) stay English often, and are left out.
_ONE = """
doctor teacher soldier lawyer nurse mayor neighbour neighbor brother sister mother father daughter
husband uncle aunt grandmother grandfather parent stepmother stepfather widow widower niece nephew
bride bridegroom judge prisoner murderer burglar witness bishop priest butcher baker tailor
carpenter plumber fisherman sailor hunter shepherd employee employer owner tenant landlord buyer
seller customer scientist engineer pupil scholar painter ambassador councillor spokesman
spokeswoman chairman chairwoman treasurer secretary deputy government council court prison village
town district province kingdom country neighbourhood neighborhood street river lake mountain
island forest valley church factory shipyard harbour lighthouse farmhouse kitchen bedroom door roof
chair newspaper letter dream truth death army weapon sword knife price tax debt disease illness
wound medicine surgery weather lightning thunder earthquake flood drought flower bird dog cat horse
cow sheep goat pig lobster whale shark snail butterfly bread cheese milk meat apple cherry carrot
onion bean spoon bottle ship ferry bicycle lorry airplane aircraft journey voyage luggage suitcase
timetable committee application settings language payment delivery shipping invoice receipt purchase
weight height amount proposal basket loaf approval decision wage salary evening
morning afternoon month year week hour autumn yesterday breakfast supper plate towel
blanket pillow mirror drawer shelf window ceiling staircase garden fence road tree leaf
grass wood wheel brake fuel screw nail axe rope wool cotton trousers coat shoe sock glove knee
shoulder throat stomach liver kidney lung brain blood tongue pain cough fever
pharmacy prescription vaccine knowledge education classroom lawsuit evidence verdict
violence election voter parliament border refugee citizen society growth decrease loss
income expense insurance mortgage question answer meaning opinion advice anger joy sadness
happiness friend enemy guest
""".split()
_IRREGULAR = "woman women children wife wives thief thieves mice geese teeth knives".split()
_IES = re.compile(r"(?<![aeou])y$")
_ES = re.compile(r"(?<=[sx])$|(?<=[cs]h)$")
_PLURALS = (_ES.sub("e", _IES.sub("ie", word)) + "s" for word in _ONE)
NOUNS = frozenset([*_ONE, *_PLURALS, *_IRREGULAR])
CAPITALS = frozenset(word.capitalize() for word in NOUNS)
WORDS = re.compile(r"[A-Z][a-z]{2,}")
CAPITAL = re.compile(r"(?<![\w’'./@-])[A-Z][a-z]{2,}(?![\w/@’'-]|\.\w)")
LEADS = re.compile(
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|(?:[Ee]in|[Kk]ein|[Mm]ein|[Dd]ein|[Ss]ein|[Ii]hr|[Uu]nser)"
    r"(?:e[mnrs]?)?|[Zz]u[mr]|[Ii]m|[Aa]m|[Vv]om|[Bb]eim|[a-zäöüß]{3,}e[nrsm]?"
    r"|[Aa]uf|[Aa]us|[Bb]ei|[Ff]ür|[Gg]egen|[Ii]n|[Mm]it|[Nn]ach|[Oo]hne|[Üü]ber|[Vv]on|[Vv]or|[Zz]u"
    r"|Sie|sehr|mehr|viel|als|\d+) $"
)
NAME_BEHIND = re.compile(r" (?:[A-ZÄÖÜ0-9]|of\b|and\b)")
LOOK_BACK = 24
NOUN_CLASSES = ("N", "M", "h")
# Such words as the first part of a compound, with no hyphen: Shippingkosten, Weathervorhersage.
_FIRST = """
shipping payment delivery weather customer settings language application committee invoice receipt
purchase insurance employee employer owner treatment government council earthquake thunder
newspaper election debt disease illness knowledge education border evening morning
""".split()
PARTS = re.compile(
    r"(?<![\w’'./@-])(?=[A-Z][a-zäöüß]{6,40}(?![\w/@’'-]))(?P<first>"
    + "|".join(word.capitalize() for word in _FIRST)
    + r")(?P<rest>[a-zäöüß]{4,})"
)


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


def _says(source: str, word: str) -> bool:
    return re.search(rf"\b{word}\b", source, re.IGNORECASE) is not None


def mixed_compounds(source: str, target: str) -> Iterator[tuple[int, int]]:
    """Where such a word of the source stands before a German noun, in one word with it.

    >>> list(mixed_compounds("Free shipping costs nothing.", "Keine Shippingkosten."))
    [(6, 20)]
    >>> list(mixed_compounds("We play country music.", "Wir spielen Countrymusik."))
    []
    """
    for match in PARTS.finditer(target):
        first, rest = match["first"].lower(), match["rest"]
        german = lexicon().get(rest.capitalize(), "") in NOUN_CLASSES
        listed = match[0] in lexicon()
        if german and not listed and _says(source, first) and rest not in source:
            yield match.span()
