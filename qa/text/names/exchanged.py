"""A name of an English source in whose place the German has another one.

German writes many names in other letters than English does, leaves them out, or puts a word for
them. So nothing is said but where each side has one name that the other lacks in any spelling, and
the German one is no word that German has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.languages.brands import AKIN, BRANDS, OTHERWISE
from qa.text.foreign.cognates import fold
from qa.text.foreign.literal import literal
from qa.text.german.articles import articles
from qa.text.german.words import lexicon
from qa.text.meaning.facts import facts
from qa.text.names.kept import (
    KEPT,
    KEYBOARD,
    NOUNS,
    SHORTEST,
    SHORTEST_TAIL,
    WORD,
    distance,
    is_name,
    opaque,
    runs,
    sound,
    trace,
)
from qa.text.names.towns import exchanged_town

OPENS = re.compile(r"\A[\W]*([A-Z][a-z]{3,})\b")
BRAND = re.compile(
    rf"(?:{'|'.join(re.escape(name) for name in sorted(BRANDS, key=len, reverse=True))})(?![\w-])"
)
CAPITAL = re.compile(r"(?<![\w-])[A-Zeé]\w+")
FIRST = frozenset(match[0] for match in map(CAPITAL.match, BRANDS) if match)
# Who comes from a place, and what belongs to it: der Dietinger, Erdoğans türkische Partei.
DERIVED = re.compile(r"(?:er|ers|ern|erin|erinnen|(?:isch|sch)(?:e[nmrs]?)?|ianer\w*)$")
# What stands before nouns, and seldom before a name.
DETERMINED = re.compile(
    r"\b(?:d(?:er|ie|as|en|em|es)|(?:[dkms]?ein|ihr|unser|dies|jed|jen)(?:e[nmrs]?)?|im|am|zum|zur|"
    r"vom|beim|ins|ans) $",
    re.IGNORECASE,
)
# Where something is, before the name of a place.
IN = re.compile(
    r"\b(?:in|at|from|to|near|around|via|through|outside|across|between|towards?|into|of) "
    r"(?:downtown |central |nearby |the )?$"
)
ALIKE = 3  # first letters that a name keeps when it is mistaken for another
SETTLED = frozenset({"city", "country"})
CAPITALS = re.compile(r"(?<![\w-])[A-Z][^\W\d_]+")
# What stands before a noun of which the list has none: adeligem Geblüt, Saudi-Arabien.
PART = re.compile(r"(?:-|[a-zäöüß]{3,}e[mrs] )$")
NEAR = 20  # letters
# Share of what is usual, and words, of a source that stand in word-by-word German.
CLOSE, ENOUGH = 0.8, 4
LONGEST = 400  # letters; in longer texts names are left out
# So much of a name's sound that may differ in two languages.
THIRD = 3
Span = tuple[int, int]


def exchanged_brand(source: str, target: str) -> tuple[Span, Span] | None:
    """Where the one name of the table stands that the German lacks, and the one it has instead.

    >>> exchanged_brand("Google a présenté un téléphone.", "Apple hat ein Telefon vorgestellt.")
    ((0, 6), (0, 5))
    """
    gone = _unshared(source, target)
    new = _unshared(target, source) if gone else {}
    if not len(gone) == len(new) == 1:
        return None
    (name, there), (word, here) = *gone.items(), *new.items()
    return None if any({name, word} <= names for names in AKIN) else (there, here)


def _unshared(text: str, other: str) -> dict[str, Span]:
    """The names of the table that only one of two texts has, each with its first place."""
    names = {text[slice(*span)]: span for span in reversed(_brands(text))}
    return {name: span for name, span in names.items() if name not in other}


def exchanged(source: str, target: str) -> tuple[Span, Span] | None:
    """Where the one name of an English source stands that its German lacks, and the one that it has
    instead.

    >>> source, german = "He flew to Ohio with Kowalczyk.", "Er flog mit Kowalczyk nach Texas."
    >>> there, here = exchanged(source, german)
    >>> source[slice(*there)], german[slice(*here)]
    ('Ohio', 'Texas')
    """
    gone = _gone(source, target)
    if len(gone) != 1:
        return None
    new = _new(source, target)
    if not new and IN.search(source, 0, gone[0][0]):
        new = _new_place(source, target)
        if new:
            town = exchanged_town(source, target, "en")
            return (gone[0], new[0]) if len(new) == 1 and not town else None
    new = new or _unlike(source, target, gone[0])
    if len(new) != 1:
        return None
    words = target[slice(*new[0])]
    name = source[slice(*gone[0])]
    if _other_place(gone[0], source, target) or exchanged_town(source, target, "en"):
        return None  # which is told as such
    if OTHERWISE.get(fold(name)) in fold(words).split():
        return None
    brand = BRAND.fullmatch(words)
    # A brand that is a word, too, has another brand in its place: Apple, Zoom.
    if not brand and BRAND.fullmatch(name) and not opaque(name):
        return None
    known = brand or _is_known(words)
    # What opens the sentence may be any word.
    if not known and new[0][0] > 0:
        known = literal(source, target, "en", CLOSE, ENOUGH)
    return (gone[0], new[0]) if known else None


def _unlike(source: str, target: str, gone: Span) -> list[Span]:
    """The names of German, word by word, that may sound like a word of the source but no name.

    Not where the source names a place, which German may call by its country or capital.
    """
    name = source[slice(*gone)]
    if any(fact.kind in SETTLED for fact in facts(name, "en")) or len(source) > LONGEST:
        return []
    found = [
        span
        for span in _new(source, target, CAPITALS)
        if fold(target[slice(*span)])[:ALIKE] not in fold(source)
        and not PART.search(target, max(span[0] - NEAR, 0), span[0])
    ]
    return found if found and literal(source, target, "en", CLOSE, ENOUGH) else []


def _new_place(source: str, target: str) -> list[Span]:
    """The cities of the German that the source does not name in any way; none where the source
    names one, or a country, that the German lacks."""
    theirs = {fact.key for fact in facts(source, "en") if fact.kind in SETTLED}
    ours = [fact for fact in facts(target, "de") if fact.kind in SETTLED]
    if theirs - {fact.key for fact in ours}:
        return []
    return [
        (fact.start, fact.end)
        for fact in ours
        if fact.kind == "city" and fact.key not in theirs and fact.sure
    ]


def _is_known(words: str) -> bool:
    """Whether German texts use each of the words as a name."""
    return all(any(is_name(stem) for stem in stems(word)) for word in words.split())


def _gone(source: str, target: str) -> list[Span]:
    """The names of the source that the German lacks; one that it may have in other words counts
    among them, so that nothing is sure beside it."""
    brands = _brands(source)
    found = [span for span in brands if source[slice(*span)] not in target]
    for run in _runs(source):
        span = run[0].start(), run[-1].end()
        if any(start < span[1] and span[0] < end for start, end in brands):
            continue
        if not any(opaque(match[0]) for match in run):
            continue
        if not any(trace(target).holds(match[0]) for match in run) and not _as_fact(
            span, source, target
        ):
            found.append(span)
    return found


def _brands(text: str) -> list[Span]:
    """Where the names of the table stand."""
    starts = [match.start() for match in CAPITAL.finditer(text) if match[0] in FIRST]
    return [match.span() for start in starts if (match := BRAND.match(text, start))]


def _runs(source: str) -> Iterator[Sequence[re.Match[str]]]:
    """Capitalised words side by side, and the word that opens the sentence if it is a name."""
    found = list(runs(source))
    first = OPENS.search(source)
    if first and opaque(first[1]) and is_name(first[1]):
        word = WORD.search(source, first.start(1))
        joined = word and found and found[0][0].start() == word.end() + 1
        if word and not joined:
            yield [word]
    yield from found


def _as_fact(span: Span, source: str, target: str) -> bool:
    """Whether the source names a country or city there that the German names in another way."""
    ours = {(fact.kind, fact.member) for fact in facts(target, "de")}
    return any(
        (fact.kind, fact.member) in ours
        for fact in facts(source, "en")
        if span[0] <= fact.start < span[1]
    )


def _other_place(span: Span, source: str, target: str) -> bool:
    """Whether the source names a place there, and the German one of its kind that is another."""
    theirs = facts(source, "en")
    kinds = {fact.kind for fact in theirs if span[0] <= fact.start < span[1]}
    named = {(fact.kind, fact.member) for fact in theirs}
    return any(
        fact.kind in kinds and fact.sure and (fact.kind, fact.member) not in named
        for fact in facts(target, "de")
    )


def _new(source: str, target: str, words: re.Pattern[str] = WORD) -> list[Span]:
    """The names of the German that its source lacks, and that sound like none of its ``words``;
    names side by side are one."""
    told = {fact.start for fact in facts(target, "de")}
    letters = fold(source).replace("-", "")
    heard = [sound(match[0]) for match in words.finditer(source)]
    brands = dict(_brands(target))
    found: list[Span] = []
    for match in WORD.finditer(target):
        word, span = match[0], match.span()
        brand = brands.get(span[0], span[1])
        if span[0] not in brands and (
            span[0] in told
            or not is_foreign(word)
            or DETERMINED.search(target, max(span[0] - 12, 0), span[0])
        ):
            continue
        if fold(word)[:KEPT] in letters or (span[0] not in brands and _alike(word, heard)):
            continue
        if found and found[-1][1] >= span[0] - 1:
            found[-1] = found[-1][0], max(brand, found[-1][1])
        else:
            found.append((span[0], brand))
    return found


def _alike(word: str, heard: Sequence[str]) -> bool:
    """Whether a word sounds like one of the source."""
    ours = sound(word)
    return any(distance(ours, other) <= max(1, len(other) // THIRD) for other in heard)


@lru_cache(maxsize=16_384)
def is_foreign(word: str) -> bool:
    """Whether a word is written like a name, and is no word that German has."""
    if len(word) < SHORTEST or not (word[0].isupper() and word[1:].islower()):
        return False
    if word.lower() in KEYBOARD:
        return False
    known = lexicon()
    if any(stem in known or stem.lower() in known or articles(stem) for stem in stems(word)):
        return False
    if any(known.get(word + end, "") in NOUNS for end in ("en", "es")):
        return False  # Absolvent, of which the list has the other cases
    tails = (word[at:].capitalize() for at in range(3, len(word) - SHORTEST_TAIL + 1))
    return not DERIVED.search(word) and not any(known.get(tail, "") in NOUNS for tail in tails)


def stems(word: str) -> tuple[str, ...]:
    """The word, and what it may be a case or the plural of."""
    ends = ("s", "es", "n", "en", "e")
    return (word, *(word.removesuffix(end) for end in ends if word.endswith(end)))
