"""Relative pronouns that fit no noun before them, and das where dass belongs.

A clause behind a comma that der, die, das … open and a finite verb ends is a relative clause (or,
with das, one that should begin with dass). Its pronoun has gender and number of a noun before it.
Where all of these are known and none is of that gender and number, the pronoun is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from qa.text.german.agreement import COUNTS, phrase_at
from qa.text.german.articles import TWO
from qa.text.german.ends import sentences
from qa.text.german.genders import noun
from qa.text.german.paradigms import (
    FEMININE,
    MASCULINE,
    NEUTER,
    NOMINATIVE,
    NUMERALS,
    PLURAL,
    determiners,
    ending,
    phrase,
)
from qa.text.german.paradigms import GOVERNED as PREPOSITIONS
from qa.text.german.words import Word, lexicon, words

Tokens = tuple[Word, ...]

# What a pronoun stands for, as a subject or object, and behind a preposition.
FITS = {
    "der": MASCULINE | FEMININE, "die": FEMININE | PLURAL, "das": NEUTER, "den": MASCULINE,
    "dem": MASCULINE | NEUTER, "denen": PLURAL,
}  # fmt: skip
GOVERNED = FITS | {"der": FEMININE}
# What else a relative clause may belong to, and what says that an antecedent is no noun.
OTHERS = NUMERALS | frozenset(
    """jemand jemanden jemandem niemand niemanden niemandem einer eines einem einen keiner keines
    keinem keinen alle alles allem allen etwas nichts vieles vielem viele einiges einige manches
    manche weniges wenige beide beides anderes andere anderen diejenige diejenigen derjenige
    derjenigen denjenigen demjenigen dasjenige solche solcher solches wer was mehrere dieser
    diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem der die
    das den dem denen derer dessen welche welcher welches etliche unzählige zahlreiche genug
    paar viel wenig mehr eins keins meins deins seins""".split()
)
# Whom a clause may be of as well: sie war es, die das sagte.
PERSONS = {
    **dict.fromkeys(("er", "ihn"), MASCULINE), "ihm": MASCULINE | NEUTER, "es": NEUTER,
    **dict.fromkeys(("sie", "ihr", "ihnen"), FEMININE | PLURAL),
    **dict.fromkeys(("ich", "du", "mich", "dich", "mir", "dir"), MASCULINE | FEMININE),
    **dict.fromkeys(("wir", "uns", "euch"), PLURAL),
}  # fmt: skip
SUBJECTS = frozenset("ich du er wir man sie es niemand jemand".split())
# Neuter and feminine nouns for people and groups, of whom er and sie are said.
PEOPLE = frozenset(
    """Kind Mitglied Opfer Model Genie Talent Baby Team Duo Trio Paar Ehepaar Volk Idol Vorbild
    Wesen Oberhaupt Staatsoberhaupt Person Figur Kraft Wache Personal Publikum Militär Mensch
    Leute Ensemble Kollektiv Quartett Nachwuchstalent Familie Jury Crew Gruppe Polizei Weib
    Luder Biest Ding Girl Waise Geisel""".split()
)
COUNTED = COUNTS - {"Uhr"}
LONGEST = 30  # words of a clause
BEFORE = 100  # words before it; of a longer sentence nobody can say what they refer to


Misreferred = tuple[int, int, str, bool]


def misreferred(text: str) -> tuple[Misreferred, ...]:
    """Start and end of a pronoun, the pronoun, and whether dass belongs there."""
    # Two checks ask for the same paragraph; only texts of a usual size are worth the memory.
    return _recent(text) if len(text) < 10_000 else tuple(_misreferred(text))


@lru_cache(maxsize=8)
def _recent(text: str) -> tuple[Misreferred, ...]:
    return tuple(_misreferred(text))


def _misreferred(text: str) -> Iterator[Misreferred]:
    tokens = words(text)
    if not any(word.tag == "," for word in tokens):
        return
    for sentence in sentences(tokens):
        for at, word in enumerate(sentence):
            if word.tag == "," and 1 < at < min(BEFORE, len(sentence) - 4):
                place = _pronoun(sentence, at + 1)
                if place and _wrong(sentence, at, place):
                    pronoun = sentence[place]
                    said = pronoun.lower == "das" and not sentence[at - 1].noun
                    yield pronoun.start, pronoun.end, pronoun.text, said


def _pronoun(sentence: Tokens, at: int) -> int:
    """The place of a relative pronoun whose clause begins here and ends in a verb; 0 for none."""
    place = at + 1 if sentence[at].lower in PREPOSITIONS else at
    if sentence[place].text not in FITS or not _no_article(sentence[place + 1]):
        return 0
    for end in range(place + 4, min(place + LONGEST, len(sentence))):
        clause = sentence[place + 1 : end]
        if sentence[end].tag in ",.K" and _closed(clause):
            alone = place == at and clause[0].tag == "P" and not _with_subject(clause)
            return 0 if alone or _phrase(sentence[place], clause) else place
        if sentence[end].tag != "K" and not sentence[end].tag.isalpha():
            return 0
    return 0


def _closed(clause: Tokens) -> bool:
    """Whether a clause has its finite verb at its end, and no other."""
    last, before = clause[-1], clause[-2]
    if last.tag not in "xvXi" or before.lower == "zu":
        return False
    inner = len(clause)
    while inner and clause[inner - 1].tag in "xvXipqz":
        inner -= 1
    other = any(word.tag in "xvXS" for word in clause[:inner])
    attribute = clause[0].tag != "R" and any(map(_attributive, clause))
    return inner > 0 and not other and not attribute


def _with_subject(clause: Tokens) -> bool:
    """Whether a clause has a subject of its own: das mit dem Geld stimmt has none.

    Where two verbs end a clause, the first word is the subject, and no demonstrative.
    """
    if clause[-1].tag in "xX" and clause[-2].tag in "pqb":
        return True
    for at, word in enumerate(clause):
        if word.tag == "P" or (at and clause[at - 1].tag == "P"):
            continue
        found = phrase_at(clause, at) if word.lower in determiners() else None
        if word.lower in SUBJECTS or (found and found.bits & found.known & NOMINATIVE):
            return True
    return False


def _phrase(article: Word, clause: Tokens) -> bool:
    """Whether the pronoun is an article for sure: die für uns wichtigen Gäste fehlten."""
    if clause[0].lower in SUBJECTS - {"sie", "es"} or article.lower not in determiners():
        return False
    first = 0
    for at, word in enumerate(clause):
        if word.text.islower() and word.tag in "aV" and ending(word.lower):
            continue
        if first < at and word.noun and _led(article, clause, first, at):
            return True
        first = at + 1
    return False


def _led(article: Word, clause: Tokens, first: int, head: int) -> bool:
    """Whether adjectives and their noun belong to an article that stands some words before."""
    if first and clause[first - 1].tag == "P":
        return False
    if first and clause[first - 1].lower in determiners():
        own = phrase_at(clause, first - 1)
        if not own or own.bits & own.known:
            return False
    known = noun(clause[head].text)
    bits = phrase(article.lower, tuple(word.lower for word in clause[first:head]))
    return bool(bits & known) if known else bool(bits)


def _no_article(following: Word) -> bool:
    """Whether the word behind shows that what stands before is a pronoun: der die, das wir."""
    if following.lower == "zu" or following.lower in (
        "eine",
        "einen",
        "alles",
        "alle",
        "beide",
        "beiden",
        "meine",
        "seine",
    ):
        return False
    return following.tag in "ARP" or following.text == "Sie" or following.lower in ("sich", "es")


def _attributive(word: Word) -> bool:
    """Whether a participle may have made a phrase of all: der in Berlin lebende Autor."""
    ends = ("ende", "enden", "ender", "te", "ten", "ter", "ene", "enen")
    return (
        word.tag in "aV" and word.lower.endswith(ends) and not word.lower.endswith(("ste", "sten"))
    )


def _wrong(sentence: Tokens, comma: int, place: int) -> bool:
    """Whether all nouns before the comma are known, and the pronoun is of none of them."""
    before, pronoun = sentence[:comma], sentence[place].text
    said = pronoun == "das" and not before[-1].noun and place == comma + 1
    fits = (GOVERNED if place > comma + 1 else FITS)[pronoun]
    if before[0].tag in "iVq" or not _only_articles(before, 0 if said else fits):
        return False
    known = _nouns(before)
    if (not known and not said) or 0 in known or before[-1].lower in ("dort", "da", "hier"):
        return False
    if not before[-1].noun and before[-1].tag not in "xvXVqpibF":
        return False
    several = len(known) > 1 and any(w.tag in "K," for w in before)
    if fits & PLURAL and several:
        return False
    return not any(bits & fits for bits in known)


def _only_articles(before: Tokens, fits: int) -> bool:
    """Whether every word that may be a pronoun is the article of a noun that is known."""
    inside = _inside(before)
    return not any(
        word.tag in "ueC"
        or (at not in inside and (word.lower in OTHERS or PERSONS.get(word.lower, 0) & fits))
        or (word.tag == "S" and before[at + 1 : at + 2] and before[at + 1].tag == ",")
        for at, word in enumerate(before)
    )


def _inside(before: Tokens) -> set[int]:
    """The places of articles and adjectives whose noun is known."""
    inside: set[int] = set()
    for at, word in enumerate(before):
        found = phrase_at(before, at) if word.lower in determiners() else None
        if found:
            inside.update(range(at, found.noun))
    return inside


def _nouns(before: Tokens) -> list[int]:
    """What each noun may be, by its article where it has one; 0 where that is not known."""
    found: dict[int, int] = {}
    end = 0  # of the phrase that is read: in die wenigen Dörfer, wenigen opens no other
    for at, word in enumerate(before):
        led = phrase_at(before, at) if at >= end and word.lower in determiners() else None
        if led:
            found[led.noun] = led.bits & led.known
            end = led.noun
        elif (word.noun or (word.tag == "h" and word.text.endswith("en"))) and at not in found:
            verbal = lexicon().get(word.lower) == "i"  # Antworten is the plural of Antwort, too
            found[at] = (bits := noun(word.text)) and bits | (PLURAL if verbal else 0)
        if word.text in PEOPLE | COUNTED | TWO or word.text.endswith(("chen", "lein")):
            found[-1] = 0
    return [_gender(bits) for bits in found.values()]


def _gender(bits: int) -> int:
    """The genders and numbers of a set, in all cases."""
    return sum(one for one in (MASCULINE, FEMININE, NEUTER, PLURAL) if bits & one)
