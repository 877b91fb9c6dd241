"""Single English words left in a German sentence: seine wallet, ein loaf Brot, wird by 2030 gebaut.

They are written small on both sides, are everyday words of English that German does not use, and
stand where the sentence wants a German word. Nothing is said of texts about programs, where words
of the source are names of commands and values, and nothing where a neighbour is left, too: names
and titles stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from qa.data import Segment
from qa.languages import base, language
from qa.languages.tables import unpacked
from qa.text.foreign.asides import Token, unmixed, words_of
from qa.text.foreign.leftover import CODE_BEHIND, JOINED, PROGRAM, leads, named, places
from qa.text.german.words import closed, lexicon

Run = tuple[int, int, str]
SHORTEST = 3
# More words by which a text speaks of programs or of words, in German.
OF_PROGRAMS = re.compile(
    r"(?i:argument|schlüsselwort|instanz|klasse|ereignis|eigenschaft|methode|terminal|bibliothek"
    r"|erweiterung|\bcode|software|rückgabe|objekt|zeichenkette|syntax|makro|standardwert"
    r"|heißt|lautet|nennt|\bwort|\bwörter|englisch|reimt|begriff|\bstatus|zustand|modus|domain|puffer|\bphp\b|konstante|verwundbarkeit|daemon|\bsid\b|\bsarge\b|direktive|treiber|konsole|array)"
)
# Words that have a German one behind them that they describe or measure; a noun behind any other
# may be what it is the name of: der worker Thread.
LEAD = re.compile(
    r"(?:^|[\s„“«»(])(?:[Dd](?:er|ie|as|en|em|es|iese[rnms]?)"
    r"|(?:[Ee]in|[Kk]ein|[Mm]ein|[Dd]ein|[Ss]ein|[Ii]hr|[Uu]nser|[Ee]uer)(?:e[mnrs]?)?"
    r"|[Zz]u[mr]|[Ii]m|[Aa]m|[Vv]om|[Bb]eim|[a-zäöüß]{3,60}e[nrsm]?"
    r"|sehr|zu|so|als|wie|\d[\d.,]{0,20}) $"
)
LOOK_BACK = 66
# Small words that join or lead in every sentence; German has words of its own for them.
JOINTS = frozenset("and by but from with because although while until which who".split())

# Words of both languages: that they stand beside the word in the source, too, makes no name.
BOTH = frozenset("in so an am was war will hat die also her man all".split())


@cache
def everyday() -> frozenset[str]:
    """English words that German does not use; see ``tools/make_unshared.py``."""
    return unpacked("en_unshared.tsv.gz")


def unshared(segment: Segment) -> Iterator[Run]:
    """Single words of an English source that stand in the target, with the language's name."""
    source, target = segment.source, segment.target
    if not source or base(segment.source_lang or "en") != "en":
        return
    words = words_of(unmixed(target))
    shared = [
        at
        for at, word in enumerate(words)
        if not word.capital
        and (word.lower in JOINTS or word.lower in everyday())
        and _shared(target, word, source)
    ]
    # A sentence that holds many of them is English, or a list of names.
    if not shared or 3 * len(shared) > len(words) or _of_programs(source, target):
        return
    original = places(source)
    for at in shared:
        word = words[at]
        text = target[word.start : word.end]
        around = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
        foreign = (near for near in around if near.lower not in BOTH)
        if text not in original or any(named(target, near, word, original) for near in foreign):
            continue
        if _joins(target, words, at) if text in JOINTS else _leads(target, word):
            yield word.start, word.end, language("en").name


def _shared(target: str, word: Token, source: str) -> bool:
    text = target[word.start : word.end]
    own = len(text) > 1 and (text in JOINTS or text in everyday())
    behind = target[word.end : word.end + 1]
    parts = word.start > 0 and target[word.start - 1] in JOINED
    return own and text in source and not parts and not (behind and behind in JOINED)


def _of_programs(source: str, target: str) -> bool:
    return any(PROGRAM.search(text) for text in (source, target)) or bool(
        OF_PROGRAMS.search(target)
    )


def _leads(target: str, word: Token) -> bool:
    """Whether a German word before wants one that is no name."""
    if target.startswith(CODE_BEHIND, word.end):
        return False
    start = max(0, word.start - LOOK_BACK)
    return bool(LEAD.search(target, start, word.start)) or leads(target, word)


def _joins(target: str, words: Sequence[Token], at: int) -> bool:
    """Whether German words written small, or a figure behind, surround a word that joins."""
    if not 0 < at < len(words) - 1:
        return False
    before, word, after = words[at - 1 : at + 2]
    figure = target[word.end + 1 : word.end + 2].isdigit()
    near = target[before.end : word.start] in (" ", ", ")
    return near and _german(before) and (figure or _german(after))


def _german(word: Token) -> bool:
    form = word.lower
    return (
        not word.capital
        and form not in JOINTS
        and (form in closed() or lexicon().get(form, "e") != "e")
    )
