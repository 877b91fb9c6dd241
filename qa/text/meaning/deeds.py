"""Who does what to whom in a source: the two beside a verb.

Only what is surely one deed is told: a verb of the table in a form of its own, with a word or name
right before it and a phrase right behind, and nothing in the former that belongs to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from qa.languages.deeds import ACTIVE, BETWEEN, BY, CASES, ENDS

Span = tuple[int, int]
NAME = r"[^\W\d_][\w’'-]*"
ELIDED = re.compile(r"([^\W\d_]{1,4})[’'](?=\w)")
WORDS = re.compile(NAME)
BREAK = re.compile(r"[,;:](?!\d)|[!?()„“”«»–—]|\.(?:\s|$)")
MOST = 6  # words of a phrase that it is done to
NEAR = 80  # letters before a verb in which the phrase stands that does it
GENITIVE = ("'s", "’s", "s'", "s’")
OF = {
    "en": frozenset({"of"}),
    "fr": frozenset({"de", "du", "des"}),
    "es": frozenset({"de", "del"}),
    "it": frozenset({"di", "del", "della", "dei", "delle"}),
    "nl": frozenset({"van"}),
    "pl": frozenset[str](),
    "ru": frozenset[str](),
    "uk": frozenset[str](),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A deed of a source, where the one who does it stands, and where the other does."""

    deed: str
    agent: Span
    patient: Span


def told(source: str, lang: str) -> Iterator[Told]:
    """The deeds of a source of which both are told beside the verb."""
    for match in _pattern(lang).finditer(source):
        deed = next(name for name in ACTIVE[lang] if match.group(name))
        left = _left(source, match.start("did"), lang)
        right = _right(source, match.end(), lang)
        if left and right and _in_case(source, left, right, lang):
            yield Told(deed, left, right)
    for match in _passive().finditer(source) if lang == "en" else ():
        deed = match.lastgroup or ""
        left, right = _left(source, match.start(), lang), _right(source, match.end(), lang)
        if left and right:
            yield Told(deed, right, left)


def _in_case(source: str, left: Span, right: Span, lang: str) -> bool:
    """Whether the endings agree that the one in front does it, where order does not say so."""
    if lang not in CASES:
        return True
    patient, no_agent = CASES[lang]
    ends = re.search(patient, source[slice(*right)])
    return bool(ends) and not re.search(no_agent, source[slice(*left)])


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    verbs = "|".join(f"(?P<{name}>{forms})" for name, forms in ACTIVE[lang].items())
    return re.compile(rf"(?P<did> (?:{BETWEEN[lang]}){{0,3}}(?:{verbs}) )")


@cache
def _passive() -> re.Pattern[str]:
    verbs = "|".join(f"(?P<{name}>{forms})" for name, forms in BY.items())
    return re.compile(rf" (?:was|were|been|is|are|has been|have been) (?:{verbs}) by ")


def _left(source: str, end: int, lang: str) -> Span | None:
    """The word or name that ends there, or the one that it belongs to: the mayor of Lyon."""
    begin = max(0, end - NEAR)
    words = [(begin + m.start(), begin + m.end()) for m in WORDS.finditer(source[begin:end])]
    if not words or words[-1][1] != end:
        return None
    while words:
        start = len(words) - 1
        if source[words[start][0]].isupper():
            while start and _joined(source, words[start - 1], words[start]):
                start -= 1
        found = words[start][0], words[-1][1]
        low = source[slice(*words[-1])].lower()
        if low in _ends(lang) or low in NOBODY[lang] or source[slice(*found)].endswith(GENITIVE):
            return None
        before = _before(source, words[:start], lang)
        if before is None:
            return found
        # Of a phrase with of the word before it is told; any other belongs to what is unknown.
        if not before or source[slice(*words[before])].lower() not in OF[lang]:
            return None
        words = words[:before]
    return None


def _before(source: str, words: Sequence[Span], lang: str) -> int | None:
    """Which of the words before a noun or a name is a preposition, or of whom it is."""
    for at in range(len(words) - 1, max(-1, len(words) - 5), -1):
        a, b = words[at]
        if BREAK.match(source, b):
            return None
        word = source[a:b].lower()
        if word in _ends(lang) or word.endswith(GENITIVE):
            return at
        if lang in CASES and source[a].isupper():
            return None  # of another phrase, whose preposition it has
    return None


def _joined(source: str, one: Span, other: Span) -> bool:
    return source[one[0]].isupper() and source[one[1] : other[0]] == " "


def _right(source: str, start: int, lang: str) -> Span | None:
    """The last name, or else the last word, of the phrase that begins there."""
    border = BREAK.search(source, start)
    end = border.start() if border else len(source)
    words: list[Span] = []
    for match in re.finditer(rf"{NAME}|\d", source[start:end]):
        a, b = start + match.start(), start + match.end()
        elided = ELIDED.match(source, a) if lang in ("fr", "it") else None
        if elided and elided[1].lower() in _ends(lang):
            break
        a = elided.end() if elided else a
        if source[a:b].lower() in _ends(lang) or source[a].isdigit() or len(words) == MOST:
            break
        if source[a:b].endswith(GENITIVE):
            return None
        words.append((a, b))
    if not words:
        return None
    names = [at for at, word in enumerate(words) if source[word[0]].isupper()]
    if not names:
        low = source[slice(*words[-1])].lower()
        return None if low in NOBODY[lang] else words[-1]
    last = first = names[-1]
    while first - 1 in names:
        first -= 1
    return words[first][0], words[last][1]


@cache
def _ends(lang: str) -> frozenset[str]:
    return frozenset(ENDS[lang].split())


# Words that stand for somebody who is named elsewhere, and those of no one.
NOBODY = {
    "en": frozenset(
        """he she it they we i you him her them us me himself herself itself themselves one this
        these those there here what whom whose when where how all both each others another not
        to just even never back more most many some his their its our my your""".split()
    ),
    "fr": frozenset(
        "il elle ils elles on nous vous je tu se le la les lui leur ne y en jamais aurait".split()
    ),
    "es": frozenset(
        "él ella ellos ellas se lo la los las le les nos me te no ya quien que nunca".split()
    ),
    "nl": frozenset("hij zij ze het we wij ik je u hem haar hen zich er dat die niet".split()),
    "pl": frozenset("on ona oni go ją ich mu się nie to co kto ja ty my".split()),
    "ru": frozenset("он она они его её ее их ему ей не это что кто я мы вы себя".split()),
    "uk": frozenset("він вона вони його її їх йому їй не це що хто я ми ви себе".split()),
    "it": frozenset("lui lei loro si lo la li le gli ne ci vi mi ti non che chi".split()),
}  # fmt: skip
