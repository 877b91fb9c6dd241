"""Single words that a German sentence kept from its source: 22 enluminures, als spawaczka.

Names, codes and loan words stay as they are for good reasons, so that much is asked of a word: it
is written small, German does not have it, it ends as words of the source's language do, and it
stands where the sentence wants a German one, behind a figure, an article, an adjective, a verb or a
preposition. In another script less is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.data import Segment
from qa.languages import base, codes, language
from qa.text.foreign.asides import Token, unknown, unmixed, words_of
from qa.text.foreign.scripts import OTHER, stretches
from qa.text.german.inflect import is_attribute, is_verb
from qa.text.german.words import closed, lexicon

SHORTEST = 5
PLAIN = re.compile(r"[^\W\d_A-Z]{5,60}")  # longer ones are no words
BEFORE = re.compile(r"(?:^|[\s„“«»(])([\w.,]{1,40}) $")
LOOK_BACK = 42
# A code, a path or a part of a name goes on with these.
JOINED = frozenset("(=/\\`@#_-–<>[]{}*\"'’|+")
CODE_BEHIND = (" (", " =")
# Where a text has these it speaks of programs, whose English names stay.
PROGRAM = re.compile(
    r"\w_\w|\(\)|::|--|\d\.\d+[-.~]\d|/\w+/|\.[a-z]{1,4}(?=[\s,;)]|$)|[a-z][A-Z]|[$\\{}=@]"
    r"|(?i:paket|parameter|datei|server|linux|debian|skript|kernel|funktion|befehl|option|variable)"
)
# Tags of words behind which a noun, an adjective or a participle follows.
LEADING = frozenset("ACvxVabPz")
AS = frozenset(["als", "wie"])
# German endings: a borrowed stem with one of them is German (supergeheime).
ENDINGS = ("e", "en", "er", "es", "em", "s", "n", "st", "t", "te")
Run = tuple[int, int, str]
FAR = 3  # letters between two words that stand side by side in the source, too


def leftover(segment: Segment, words: Sequence[Token]) -> Iterator[Run]:
    """Single words of a target that are left in the source's language, with its name."""
    yield from _in_another_script(segment)
    code = base(segment.source_lang or "en")
    if not segment.source or code not in codes() or not (pattern := own_endings(code)):
        return
    target = segment.target
    shared = [
        (at, word)
        for at, word in enumerate(words)
        if word.end - word.start >= SHORTEST and not word.capital
        if target[word.start : word.end] in segment.source
    ]
    if not shared or (code == "en" and PROGRAM.search(target)):
        return
    source = places(segment.source)
    for at, word in shared:
        text = target[word.start : word.end]
        if text not in source or not PLAIN.fullmatch(text):
            continue
        around = [*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]]
        if (
            pattern.search(text)
            and unknown(text)
            and not is_german(text)
            and leads(target, word)
            and not any(named(target, near, word, source) for near in around)
        ):
            yield word.start, word.end, language(code).name


@lru_cache
def own_endings(code: str) -> re.Pattern[str] | None:
    own = language(code).own_endings
    return re.compile(f"(?:{own})$|[^a-zäöüß]") if own else None


def places(source: str) -> dict[str, int]:
    """The words of a source as they are written, and where they stand."""
    return {source[word.start : word.end]: word.start for word in words_of(source)}


def is_german(text: str) -> bool:
    """Whether a word may be a form of a German one."""
    stems = (text.removesuffix(ending) for ending in ENDINGS if text.endswith(ending))
    return is_attribute(text) or is_verb(text) or any(not unknown(stem) for stem in stems)


def leads(target: str, word: Token) -> bool:
    """Whether a word stands by itself where German would go on with a word of its own."""
    if target[word.end : word.end + 1] in JOINED and word.end < len(target):
        return False
    if target.startswith(CODE_BEHIND, word.end):
        return False
    before = BEFORE.search(target, max(0, word.start - LOOK_BACK), word.start)
    return before is not None and _wants(before[1])


def _wants(before: str) -> bool:
    lower = before.lower()
    if before[0].isdigit() or lower in AS:
        return True
    return before.islower() and closed().get(lower, lexicon().get(before, "u")) in LEADING


def named(target: str, near: Token, word: Token, source: dict[str, int]) -> bool:
    """Whether a neighbour stands in the source beside the same word: both are of a name."""
    other, text = target[near.start : near.end], target[word.start : word.end]
    if other not in source:
        return False
    first, second = sorted([(source[other], other), (source[text], text)])
    return second[0] - first[0] - len(first[1]) <= FAR


def _in_another_script(segment: Segment) -> Iterator[Run]:
    """Words in another script than Latin outside of brackets and quotations.

    Those that the source has just so; without a source, behind a word that wants another one.
    """
    target, source = segment.target, segment.source
    if not OTHER.search(target):
        return
    masked = unmixed(target)
    for start, end, found in stretches(masked, base(segment.source_lang or "")):
        if source is None:
            before = BEFORE.search(target, max(0, start - LOOK_BACK), start)
            left = before is not None and _wants(before[1])
        else:
            left = target[start:end] in source
        if left:
            yield start, end, found.name
