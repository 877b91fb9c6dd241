"""A name of a person that is spelled otherwise once: Gillian Mott, and Gillian Moth.

A text gives a person's name in full where they come in, and the surname alone afterwards. So a
surname that is one letter off another one's, and that never had anybody come in under it, is that
person's; and so is one letter off behind the same given name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from qa.data import Document, Paragraph
from qa.text.foreign.cognates import fold
from qa.text.german.articles import articles, known_nouns
from qa.text.german.words import closed, lexicon
from qa.text.names.kept import distance, is_name
from qa.text.names.surnames import given_names
from qa.text.segments import paragraphs

UPPER, LOWER = "A-ZÀ-ÖØ-ÞĀ-Ž", "a-zß-öø-ÿā-ž"
NAME = re.compile(rf"(?<![\w’'.@/-])[{UPPER}][{LOWER}]{{2,}}(?![\w@/-]|\.\w)")
BEFORE = re.compile(rf"(?<![\w-])([{UPPER}][{LOWER}]+)(?: [{UPPER}]\.)? $")
BEHIND = re.compile(rf"(?: [{UPPER}]\.)? ([{UPPER}][{LOWER}]+)")
TITLE = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Sir|Lady|Lord|Miss|Mrs\.?|Mr\.?|[A-ZÄÖÜ][a-zäöüß]*(?:sergeant|präsident"
    r"|minister|richter|trainer|professor|bürgermeister|anwalt|kommissar|general|inspektor)(?:in)?"
    r"|Sergeant|Präsident|Minister|Richter|Trainer|Professor|General|Inspektor)(?:en|s)? $"
)
MOST_ALIKE = 8  # names that may share all letters but one; of more each may be anybody's
REACH = 40  # characters before a name that are searched for what comes before it


@dataclass(frozen=True, slots=True)
class Mention:
    """A capitalised word that is none of the language, and where it stands in its paragraph."""

    word: str
    paragraph: Paragraph
    first: int  # the paragraph's first segment in the document
    start: int
    given: str  # the given name before it, folded; "" where there is none, "?" for another word
    behind: str  # the capitalised word behind it
    titled: bool

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.start + len(self.word)


def respelled(document: Document) -> Iterator[tuple[Mention, str]]:
    """The mention of each name that stands once, one letter off another one, and that other one."""
    uses = _uses(document)
    alike: dict[str, list[str]] = {}
    for name in uses:
        for key in _keys(name):
            alike.setdefault(key, []).append(name)
    groups = (group for group in alike.values() if 1 < len(group) <= MOST_ALIKE)
    pairs = {pair for group in groups for pair in permutations(group, 2)}
    told: set[str] = set()
    for name, other in sorted(pairs):
        if len(uses[name]) > 1 or name in told or not _one_off(name, other):
            continue
        one, others = _mention(*uses[name][0]), [_mention(*place) for place in uses[other]]
        if _same_person(one, others):
            told.add(name)
            yield one, min((mention.word for mention in others), key=len)


Use = tuple[Paragraph, int, re.Match[str]]


def _uses(document: Document) -> dict[str, list[Use]]:
    """Where each name stands, in text order, by the name without the s of the genitive."""
    found: dict[str, list[Use]] = defaultdict(list)
    for first, paragraph in paragraphs(document):
        for match in NAME.finditer(paragraph.text):
            stem = _stem(match[0])
            if stem:
                found[stem].append((paragraph, first, match))
    return found


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """The word without the s of a genitive; nothing for a word of the language."""
    stem = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return "" if _is_word(word) or _is_word(stem) else stem


def _mention(paragraph: Paragraph, first: int, match: re.Match[str]) -> Mention:
    text, (start, end) = paragraph.text, match.span()
    before = BEFORE.search(text, max(start - REACH, 0), start)
    behind = BEHIND.match(text, end)
    return Mention(
        word=match[0],
        paragraph=paragraph,
        first=first,
        start=start,
        given="" if not before else fold(before[1]) if _is_given(before[1]) else "?",
        behind=behind[1] if behind and not _is_noun(behind[1]) else "",
        titled=TITLE.search(text, max(start - REACH, 0), start) is not None,
    )


def _is_word(word: str) -> bool:
    lower = word.lower()
    known = lexicon()
    return word in known or lower in known or lower in closed() or word in known_nouns()


def _is_noun(word: str) -> bool:
    return _is_word(word) or articles(word) is not None


def _is_listed(word: str) -> bool:
    """Whether German texts know a name so spelled."""
    return is_name(word) or is_name(word.removesuffix("s"))


def _is_given(word: str) -> bool:
    return fold(word) in given_names() or not _is_noun(word)


def _keys(name: str) -> set[str]:
    """What two names one letter apart have in common: the name, and it without any one letter."""
    keys = {name[:at] + name[at + 1 :] for at in range(len(name))}
    keys.add(name)
    return keys


def _one_off(name: str, other: str) -> bool:
    """Whether one letter differs, and neither is the other with an ending."""
    if (len(name) < 5 and name[0] != other[0]) or name.startswith(other) or other.startswith(name):
        return False
    return distance(name, other, 1) == 1 and fold(name) not in given_names()


def _same_person(one: Mention, others: list[Mention]) -> bool:
    """Whether a name that stands once can only be the one that ``others`` mention."""
    if one.titled or one.given == "?" or fold(one.word) in given_names():
        return False
    several = len(others) > 1
    known = fold(others[0].word) in given_names()
    if one.behind:  # Gilian Mott
        same = any(other.behind == one.behind for other in others)
        return same and not one.given and (known or several) and not _is_listed(one.word)
    if known:
        return False
    named = [other for other in others if other.given not in ("", "?")]
    if one.given and named:  # Gillian Moth
        sure = several or (one.given in given_names() and not _is_listed(one.word))
        return sure and any(other.given == one.given for other in named)
    if _is_listed(one.word):
        return False  # it may be somebody else
    if one.given:  # Gillian Moth, later Mott and again Mott
        bare = all(not other.given and not other.behind for other in others)
        return bare and several and _before(one, others[0])
    return any(
        (other.given in given_names() or other.titled) and _before(other, one) for other in others
    )


def _before(one: Mention, other: Mention) -> bool:
    return (one.first, one.start) < (other.first, other.start)
