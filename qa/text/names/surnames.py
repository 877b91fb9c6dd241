"""Another surname behind the same given name: Brian Keller in the source, Brian Kessler in German.

A given name that both texts have says that the words behind it name one person. Of these words
neither text may have anything that sounds like one of the other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files

from qa.languages import language
from qa.text.foreign.cognates import fold, skeleton
from qa.text.german.articles import articles
from qa.text.meaning.facts import facts
from qa.text.names.kept import Trace, distance, trace

Span = tuple[int, int]
UPPER, LOWER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ", "a-zß-öø-ÿā-žа-яёіїєґ"
# A word of a name; initials and particles may stand between two.
WORD = rf"[{UPPER}][{LOWER}]+(?:[-’'][{UPPER}][{LOWER}]+)*"
PARTICLE = (
    r"(?:van (?:de[nr]? |het )?|von (?:de[nr] |zu )?|de (?:la |las |los )?|d[aiu] |dos? |della? |"
    r"el |al |bin |te[nr] |zu )"
)
RUN = re.compile(rf"(?<![\w-]){WORD}(?: (?:[{UPPER}]\. ?)*{PARTICLE}?{WORD})+(?![\w-])")
PART = re.compile(WORD)
LEAST = 4  # letters of a surname
SHORT, ALIKE = 5, 3  # of one so short, these first letters are a sign of the same name
# What ends surnames of Slavic languages, which German writes by rule in Latin letters.
SLAVIC = re.compile("(?:[eijo]wa?|ina?|[cs]ki[jy]?|[cs]ka(?:ja)?|k[ao]|uk|[jt]sch|ez|enia|jan)s?$")
# What stands for Herr and Frau before a surname in the languages of the sources.
HE = (
    r"M\.|Monsieur|[Ss]eñor|Sr\.|[Ss]ignor|[Ss]ig\.|[Mm]eneer|[Dd]hr\.|[Hh]eer|[Pp]ana?|"
    r"[Гг]осподин[ау]?|г-на?|[Пп]ана?"
)
SHE = (
    r"Mme|Mlle|Madame|[Ss]eñora|Sra\.|[Ss]ignora|[Ss]ig\.ra|[Mm]evrouw|[Mm]evr\.|[Pp]an[ią]|"
    r"[Гг]оспож[аеиу]|г-ж[аеиу]|[Пп]ан[иі]"
)
THERE = re.compile(rf"(?<![\w.-])(?:(?P<he>{HE})|(?P<she>{SHE})) (?P<name>{WORD})")
HERE = re.compile(rf"\b(?:(?P<he>Herrn?)|(?P<she>Frau)) (?:Dr\. |Prof\. )*(?P<name>{WORD})")
STREET = re.compile("(?:[Ss]treet|[Rr]oad|[Aa]venue|[Ss]tra(?:ß|ss)e|[Pp]latz|[Ss]quare)$")
LONG = 3  # consonants of a name of which one may differ


@dataclass(frozen=True)
class Person:
    """A given name, or "he" and "she" for a title, and the words behind it and where they stand."""

    given: str
    rest: tuple[tuple[str, Span], ...]

    @property
    def surname(self) -> tuple[str, Span]:
        """The first word behind the given name that is long enough for one, else the last."""
        return next((word for word in self.rest if len(word[0]) >= LEAST), self.rest[-1])


def surname(source: str, target: str, lang: str) -> tuple[Span, Span] | None:
    """Where a surname of the source stands, and another behind the same given name in the German.

    ``lang`` is the language of the source, one in Latin or Cyrillic letters.

    >>> source, german = "a dit Claire Vasseur.", "sagte Claire Lefèvre."
    >>> there, here = surname(source, german, "fr")
    >>> source[slice(*there)], german[slice(*here)]
    ('Vasseur', 'Lefèvre')
    >>> surname("сказал Сергей Орлов.", "sagte Sergej Orlow.", "ru") is None
    True
    """
    latin = language(lang).script == "Latn"
    for their, our in _namesakes(source, target, latin):
        if _is_surname(our.surname[0], latin) and _differ(their, our, source, target, latin):
            return their.surname[1], our.surname[1]
    return None


def _namesakes(source: str, target: str, latin: bool) -> Iterator[tuple[Person, Person]]:
    """People of both texts that have a given name in common, or are the only Herr or Frau."""
    ours = _titled(target, HERE)
    theirs = _titled(source, THERE) if ours else []
    if len(theirs) == len(ours) == 1 and theirs[0].given == ours[0].given:
        yield theirs[0], ours[0]
    named = [person for person in _people(target) if fold(person.given) in given_names()]
    for their in _people(source) if named else ():
        yield from ((their, our) for our in named if _same(their.given, our.given, latin))


def _titled(text: str, titles: re.Pattern[str]) -> list[Person]:
    """Surnames behind Herr and Frau, with the title as given name."""
    return [
        Person("he" if match["he"] else "she", ((match["name"], match.span("name")),))
        for match in titles.finditer(text)
    ]


def _people(text: str) -> Iterator[Person]:
    """Names of two words and more; each word but the last may be the given one."""
    for run in RUN.finditer(text):
        words = [
            (part[0], (run.start() + part.start(), run.start() + part.end()))
            for part in PART.finditer(run[0])
        ]
        for at, (given, _) in enumerate(words[:-1]):
            yield Person(given, tuple(words[at + 1 :]))


@cache
def given_names() -> frozenset[str]:
    """Given names, without accents and in small letters."""
    text = files("qa.languages").joinpath("given_names.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(name) for line in lines for name in line.split())


def _same(there: str, here: str, latin: bool) -> bool:
    """Whether a given name of the source is the German one, whatever its case."""
    if not latin:
        return len(skeleton(here)) > 1 and skeleton(there) == skeleton(here)
    one, other = fold(there), fold(here)
    return one == other or (one.startswith(other[:-1]) and len(one) <= len(other) + 2)


def _is_surname(word: str, latin: bool) -> bool:
    """Whether a German word behind a given name may be a surname, of which we know the spelling."""
    if len(word) < LEAST or articles(word) or facts(word, "de") or STREET.search(word):
        return False
    return latin or bool(SLAVIC.search(word))


def _differ(their: Person, our: Person, source: str, target: str, latin: bool) -> bool:
    """Whether no word behind the one name is like any word of the other text."""
    there, here = their.surname[0], our.surname[0]
    if len(there) < LEAST:
        return False
    if min(len(there), len(here)) <= SHORT and fold(there)[:ALIKE] == fold(here)[:ALIKE]:
        return False  # More, Morus
    if latin:
        kept, known = trace(target).holds, Trace(source).holds
    else:
        kept, known = partial(_heard, text=target), partial(_heard, text=source)
    return not any(kept(word) for word, _ in their.rest) and not any(
        known(word) for word, _ in our.rest
    )


def _heard(name: str, text: str) -> bool:
    """Whether a text in other letters has a capitalised word that sounds like a name, roughly."""
    bones = skeleton(name)
    return not bones or any(
        other[:2] == bones[:2] or (len(bones) > LONG and distance(bones, other) < 2)
        for other in map(skeleton, PART.findall(text))
        if other
    )
