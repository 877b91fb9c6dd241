"""Towns that a source and its translation name, in whatever language: Luik is Lüttich, not Löwen.

A text may always name a town by anything that begins like one of its names; that it names that town
and nothing else is only said of words that are one of its names, or a form of it, and no words of
the language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from qa.languages.towns import ARABIC_BEFORE, ARABIC_JOINED, BEFORE, CASES
from qa.text.foreign.cognates import fold
from qa.text.german.articles import articles
from qa.text.german.words import lexicon
from qa.text.meaning.facts import facts
from qa.text.names.gazetteer import (
    ARTICLE,
    FEWEST,
    WORD,
    arabic,
    called,
    land,
    longer,
    names,
    plain,
)
from qa.text.names.kept import OPENING, distance, is_name, opaque, sound
from qa.text.names.surnames import given_names

LONG = 4_000  # a longer text is no sentence
SHORTEST = 4  # letters of a name that is looked for
MOST_WORDS = 4
POSSESSIVE = re.compile(r"[’'](?:s?$|[a-zçğıöşü]+$)")
# Where something is, before a name that is a word, too: in Essen.
PLACED = re.compile(r"\b(?:[Ii]n|[Nn]ach|[Aa]us|[Nn]ahe) $")
GERMAN_ENDS = ("s", "er", "ers", "ern")
FAR, LONGEST = 10, 30  # characters of it, and of a name
CAPITAL_BEFORE = re.compile(r"(?<!\w)[A-ZÀ-ÞА-ЯІЇЄҐŁŚŻŹĆ][\w.]*[ -]$")
CAPITAL_AFTER = re.compile(r"[ -][A-ZÀ-ÞА-ЯІЇЄҐŁŚŻŹĆ]")
REST = re.compile(r" ([A-Z]\w{2,})")
# Where what follows is a noun of its own: Leeds United, but not Unión Europea, Campi Flegrei.
PLAIN = frozenset({"en", "nl", "tr"})
# What has the name of a town, and is none.
NO_TOWN = re.compile(r"\b(?:Bundesstaat(?:e?s)?|Staat(?:e?s)?|Provinz|Region|Kanton(?:e?s)?) $")
OPEN = ("¿", "¡")
STARTS = re.compile(r"(?:\A|[.!?…])\W*\Z")
ARABIC_WORD = re.compile("[\u0600-\u06ff]+")
ARABIC_WORDS = 3
SETTLED = frozenset({"country", "direction"})


@dataclass(frozen=True, slots=True)
class Named:
    """Where a text names a town, and the towns that are called so."""

    start: int
    end: int
    towns: frozenset[int]


Finder = Callable[[str], "frozenset[int] | None"]


@lru_cache(maxsize=256)  # two checks ask
def exchanged_town(source: str, target: str, lang: str) -> tuple[Named, Named] | None:
    """Where a source names a town that its German lacks, and the one that this has instead.

    >>> source, german = "Il est né à Liège.", "Er ist in Lille geboren."
    >>> there, here = exchanged_town(source, german, "fr")
    >>> source[there.start : there.end], german[here.start : here.end]
    ('Liège', 'Lille')
    >>> exchanged_town(source, "Er ist in Lüttich geboren.", "fr")
    """
    # In Chinese the characters of a name are those of words.
    if lang == "zh" or max(len(source), len(target)) > LONG:
        return None
    ours = german_towns(target)
    if lang == "ar":
        ours = tuple(one for one in ours if arabic(one.towns))
    theirs, ours_too = lands_named(source, lang), lands_named(target, "de")
    new = [
        one
        for one in ours
        if not (names(source, one.towns) or _seat(one, theirs - ours_too))
        and not _fuller(one, source, target)
    ]
    if len({one.towns for one in new}) != 1:
        return None
    gone = [
        one
        for one in towns(source, lang)
        if not (names(target, one.towns) or _seat(one, ours_too - theirs))
    ]
    if len({one.towns for one in gone}) != 1:
        return None
    there, here = gone[0], new[0]
    if _alike(source[there.start : there.end], target[here.start : here.end]):
        return None
    return None if _governs(here, there, theirs) else (there, here)


def governed(text: str, lang: str) -> dict[int, frozenset[str]]:
    """Where a text names capitals, and the countries that these may stand for.

    >>> [sorted(lands) for lands in governed("Ulan Bator hat Moskau gefragt.", "de").values()]
    [['mn'], ['ru']]
    """
    found = {}
    for one in german_towns(text) if lang == "de" else towns(text, lang):
        lands = frozenset(code for code, capital in map(land, one.towns) if capital)
        if lands:
            found[one.start] = lands
    return found


def lands_named(text: str, lang: str) -> frozenset[str]:
    """The countries that a text names, by their people and adjectives, too."""
    return frozenset(fact.member for fact in facts(text, lang) if fact.kind == "country")


def _seat(one: Named, lands: Container[str]) -> bool:
    """Whether a town is the capital of one of these countries, and so may stand for it."""
    return any(capital and code in lands for code, capital in map(land, one.towns))


def _governs(here: Named, there: Named, lands: frozenset[str]) -> bool:
    """Whether one may stand for what is no capital: Westminster and the Acropolis, if the source
    speaks of Greece. ``lands`` are those that it names."""
    near = lands | {land(town)[0] for town in there.towns}
    return not any(land(town)[1] for town in there.towns) and _seat(here, near)


def _fuller(one: Named, source: str, target: str) -> bool:
    """Whether a town is part of a name of which the source has the rest alone: Manchester United,
    United."""
    rest = REST.match(target, one.end)
    return rest is not None and any(
        match[0] == rest[1]
        and not CAPITAL_BEFORE.search(source, max(match.start() - LONGEST, 0), match.start())
        for match in WORD.finditer(source)
    )


def _alike(one: str, other: str) -> bool:
    return distance(sound(one), sound(other), 1) <= 1


@lru_cache(maxsize=256)
def german_towns(text: str) -> tuple[Named, ...]:
    """The towns that a German text names, by words that mean nothing else."""
    return tuple(_capitals(text, "de", _german, partial(_placed, text)))


@lru_cache(maxsize=256)
def towns(text: str, lang: str) -> tuple[Named, ...]:
    """The towns that a source names."""
    if lang == "ar":
        return tuple(_arabic(text))
    return tuple(_capitals(text, lang, partial(_foreign, lang), partial(_doubtful, text, lang)))


def _capitals(
    text: str, lang: str, finder: Finder, doubtful: Callable[[int, str], bool]
) -> Iterator[Named]:
    """The longest names that capitalised words are, one word only if it is not ``doubtful``; no
    countries and directions."""
    settled = {fact.start for fact in facts(text, lang) if fact.kind in SETTLED}
    words = list(WORD.finditer(text))
    at = 0
    for first, match in enumerate(words):
        if match.start() < at or not match[0][0].isupper() or match.start() in settled:
            continue
        most = min(MOST_WORDS, len(words) - first) if plain(match[0]) in longer() else 1
        for count in range(most, 0, -1):
            start, end = match.start(), words[first + count - 1].end()
            said = text[start:end]
            found = finder(said) if len(said.split(" ")) == count else None
            if found:
                at = end
                if not doubtful(start, said):
                    yield Named(start, end, found)
                break


def _placed(text: str, start: int, word: str) -> bool:
    """Whether a German word may be another one than a name: Essen, but not in Essen."""
    if fold(word) in given_names() or NO_TOWN.search(text, max(start - 16, 0), start):
        return True
    if " " in word or PLACED.search(text, max(start - 6, 0), start):
        return False
    if word.endswith("s") and not called(plain(word)):
        word = word[:-1]
    stem = word.removesuffix("er")
    if stem != word and any(map(_only_town, (stem, f"{stem}en"))):
        return False
    return _listed(word) or bool(articles(word))


def _only_town(name: str) -> bool:
    """Whether German knows a word as the name of a town alone: its -er is no Sender or Center."""
    return len(name) > FEWEST and is_name(name) and not articles(name) and bool(called(plain(name)))


def _doubtful(text: str, lang: str, start: int, word: str) -> bool:
    """Whether a word of a source may be another one than the name of a town: one that opens a
    sentence, or that is part of a longer name."""
    before = BEFORE.get(lang)
    if before and " " not in word and before.search(text, max(start - FAR, 0), start):
        return False
    if _named_whole(text, start, start + len(word), lang):
        return True
    if lang == "en":
        return not any(map(opaque, word.split()))
    opens = STARTS if before else OPENING
    opened = opens.search(text, max(start - 3, 0), start) or text[start - 1 : start] in OPEN
    return bool(opened) and " " not in word


def _named_whole(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a word stands beside another with a capital, as the names of people do.

    One before it that opens a sentence has to be a given name, and any in a language that does not
    inflect names.
    """
    before = CAPITAL_BEFORE.search(text, max(start - LONGEST, 0), start)
    opens = before and STARTS.search(text, max(before.start() - 3, 0), before.start())
    if before and (opens or lang not in CASES):
        before = before if fold(before[0].strip(" -")) in given_names() else None
    return bool(before or (lang not in PLAIN and CAPITAL_AFTER.match(text, end)))


def _listed(word: str) -> bool:
    known = lexicon()
    return word in known or word.lower() in known


@lru_cache(maxsize=16_384)
def _german(words: str) -> frozenset[int] | None:
    """The towns that German words name: Köln, Kölns, Kölner, Bremer."""
    said = plain(words)
    if len(said) < SHORTEST:
        return None
    found = called(said)
    for end in () if found else GERMAN_ENDS:
        stem = said.removesuffix(end)
        if said.endswith(end) and len(stem) >= FEWEST:
            bare = called(stem) if end == "s" or len(stem) > FEWEST else None
            found = found or bare or (called(f"{stem}en") if end != "s" else None)
    return found


@lru_cache(maxsize=16_384)
def _foreign(lang: str, words: str) -> frozenset[int] | None:
    """The towns that words of a source name."""
    said = plain(POSSESSIVE.sub("", words))
    if len(said) < SHORTEST:
        return None
    found = called(said)
    for end, instead in () if found else CASES.get(lang, {}).items():
        stem = said.removesuffix(plain(end))
        if stem != said and len(stem) >= FEWEST:
            found = found or next(filter(None, (called(stem + tail) for tail in instead)), None)
    return found


def _arabic(text: str) -> Iterator[Named]:
    """The longest names of towns behind a word for where, or written in one word with it."""
    words = list(ARABIC_WORD.finditer(text))
    at = 0
    for first, match in enumerate(words):
        for count in range(min(ARABIC_WORDS, len(words) - first), 0, -1):
            start, end = match.start(), words[first + count - 1].end()
            before = ARABIC_BEFORE.search(text, max(start - FAR, 0), start)
            found = _arabic_name(text[start:end], bool(before)) if start >= at else None
            if found:
                yield Named(start, end, found)
                at = end
                break


def _arabic_name(said: str, placed: bool) -> frozenset[int] | None:
    """The towns of a name as it is, if it is placed, or behind what is written in one word."""
    found = called(said) if placed and len(said) >= SHORTEST else None
    for joined in () if found else ARABIC_JOINED:
        if said.startswith(joined) and len(said) > SHORTEST + 1:
            rest = said.removeprefix(joined)
            return called(ARTICLE + rest if joined == "لل" else rest)
    return found
