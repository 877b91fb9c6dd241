"""Words of a text that look misspelled, and what speaks for them where they stand.

A word alone is judged by `qa.text.german.slips`; here its neighbours and its source are asked:
names, terms, dialect and other languages have words that no list has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from qa.languages import german, language
from qa.text.foreign.asides import unmixed
from qa.text.foreign.cognates import fold
from qa.text.german.formed import well_formed
from qa.text.german.slips import NOUN, SHORTEST, slip
from qa.text.german.spelled import shipped
from qa.text.german.words import closed, lexicon
from qa.text.names.kept import OPENING, common, distance

# Words and compounds with hyphens; no parts of addresses, files, codes and short forms.
WORD = re.compile(r"(?<![\w.@/\\&#'’])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/\\]|\.\w|['’]\w)")
LETTERS = re.compile(r"[^\W\d_]+")
LEADING = german.ARTICLES | german.FUSED
NEAR = 60  # characters in which the neighbour of a word stands
BESIDE = 3  # words on each side that may be English
# Words of Low and old German that texts of today quote so often that they are known.
OTHER_GERMAN = frozenset(
    """dat wat ick ik sünd nich wi ji dei heel unnd unn vnd vnnd uff auff seyn bey zwey jhr jhm nit
    weyn ouch wol""".split()
)
STRANGE = 2  # so many words in small letters that nobody knows are no German of today
ALIKE = 2  # letters in which a word may differ from that of the source
LONGEST = 2_000  # a longer text is no sentence


class Suspect(NamedTuple):
    """A word of a text that looks misspelled, and what it should be."""

    start: int
    end: int
    word: str
    right: str


def suspects(text: str) -> Iterator[Suspect]:
    """The words of a text that look misspelled, each for itself; of one too long for a sentence
    none."""
    if len(text) > LONGEST:
        return
    for match in WORD.finditer(text):
        if match.end() - match.start() < SHORTEST:
            continue
        at = match.start()
        for word in match[0].split("-"):
            if len(word) >= SHORTEST:
                found = slip(word, opens=word[0].isupper() and _opens(text, at))
                if found:
                    yield Suspect(at, at + len(word), word, _written(word, found.right))
            at += len(word) + 1


def _opens(text: str, at: int) -> bool:
    return OPENING.search(text, max(at - 3, 0), at) is not None


def _written(word: str, right: str) -> str:
    return right[0].upper() + right[1:] if word[0].isupper() else right


def is_excused(text: str, suspect: Suspect, source: str) -> bool:
    """Whether a word may be right where it stands: a name, a word of another language or dialect,
    or one of the source."""
    start, end, word, _ = suspect
    if unmixed(text)[start] == "\x00" or _told_beside(text, suspect):
        return True
    before = LETTERS.findall(text, max(start - NEAR, 0), start)[-1:]
    after = LETTERS.findall(text, end, end + NEAR)[:1]
    if any(is_strange(near) for near in (*before, *after)):
        return True
    if _in_english(text, suspect) or _umlauts(word):
        return True
    if word[0].isupper() and (_named(text, start, before) or _unled(text, suspect, before)):
        return True
    if not OTHER_GERMAN.isdisjoint(LETTERS.findall(text)):
        return True
    others = (other for other in LETTERS.findall(text) if other != word and other.islower())
    if len(list(islice(filter(is_strange, others), STRANGE))) == STRANGE:
        return True
    return any(_is_of(theirs, suspect) for theirs in LETTERS.findall(source[: 2 * LONGEST]))


def _in_english(text: str, suspect: Suspect) -> bool:
    """Whether a word is English and stands beside English, or where nothing is German: Save the
    Date – February 12."""
    if suspect.word.lower() not in _english():
        return False
    before = LETTERS.findall(text, max(suspect.start - NEAR, 0), suspect.start)
    after = LETTERS.findall(text, suspect.end, suspect.end + NEAR)
    if any(_only_english(word) for word in (*before[-BESIDE:], *after[:BESIDE])):
        return True
    return not any(word.lower() in closed() for word in LETTERS.findall(text))


@cache
def _english() -> frozenset[str]:
    known = language("en")
    return common() | known.function_words | {month.lower() for month in known.months}


def _only_english(word: str) -> bool:
    """Whether a word is English and none of German, whose nouns have a capital."""
    lower = word.lower()
    german_too = lower in closed() or lexicon().get(word, "e") != "e"
    return lower in _english() and not german_too and lexicon().get(lower, "e") in ("e", "u")


def _umlauts(word: str) -> bool:
    """Whether a word is one with umlauts written in two letters each: koennen."""
    forms, lower = shipped(), word.lower()
    one = lower.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
    return one != lower and forms.known(one, small=word.islower())


def _told_beside(text: str, suspect: Suspect) -> bool:
    """Whether the right word stands near, too: „aggresiv“ statt „aggressiv“."""
    around = text[max(suspect.start - NEAR, 0) : suspect.end + NEAR]
    return suspect.right in LETTERS.findall(around)


def _named(text: str, start: int, before: list[str]) -> bool:
    """Whether a capitalised word stands right before: a first name, a title, another name."""
    near = bool(before) and before[0][0].isupper() and text[:start].endswith((" ", "\u00a0"))
    return near and not _opens(text, text.rindex(before[0], 0, start))


def _unled(text: str, suspect: Suspect, before: list[str]) -> bool:
    """Whether a short capitalised word within a sentence has no article or adjective before it."""
    if len(suspect.word) >= NOUN or _opens(text, suspect.start):
        return False
    near = before[0].lower() if before else ""
    return near not in LEADING and lexicon().get(near) != "a"


@lru_cache(maxsize=32_768)
def is_strange(word: str) -> bool:
    """Whether no text has a word, and nothing that it may be made of.

    >>> [is_strange(word) for word in ("Haus", "Regierungsbank", "auffm", "vnnd")]
    [False, False, True, True]
    """
    form, small = word.lower(), word.islower()
    forms = shipped()
    if len(form) < 3 or not word[1:].islower() or forms.known(form, small=small):
        return False
    return not well_formed(form, forms, small=small)


def _is_of(theirs: str, suspect: Suspect) -> bool:
    """Whether a word of the source is spelled like the suspect, or more like it than like what it
    should be."""
    other, ours = fold(theirs), fold(suspect.word)
    if abs(len(other) - len(ours)) > ALIKE or other[:1] != ours[:1]:
        return False
    far = distance(other, ours)
    return far <= ALIKE and (far == 0 or far < distance(other, fold(suspect.right)))
