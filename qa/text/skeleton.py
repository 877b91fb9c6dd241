"""The build of a German sentence: its words by form and class, its phrases by kind.

Both are made for patterns over neighbours (``qa.breaks.order``). A word has two names: its own (for
function words the word itself, for others class and ending) and that of its class. A skeleton
has one name for a whole noun phrase or prepositional phrase, and no adverbs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from qa.text.words import Word

MODAL = frozenset(
    """kann kannst konnte konnten könnte könnten muss muß musst musste mussten müsste müssten soll
    sollst sollte sollten will willst wollte wollten darf darfst durfte durften dürfte dürften mag
    möchte möchten können müssen sollen wollen dürfen mögen""".split()
)
BE = frozenset("bin bist ist sind war warst waren wart sei seist seien wäre wären".split())
HAVE = frozenset("hat hast habe hatte hatten hätte hätten haben".split())
POLITE = frozenset(["Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"])
ENDINGS = ("em", "en", "er", "es", "e")
# Conjunctions that are kept apart; all others of their class are alike.
APART = frozenset("als wie da bis damit während seit ob und oder aber denn sondern".split())
SHOWN = frozenset("der die das den dem des ein".split())
# Particles that may stand inside a noun phrase: die sehr alten, etwa zehn.
INNER = frozenset("sehr so nicht rund etwa fast mehr ganz".split())


def _ending(lower: str) -> str:
    return next((ending for ending in ENDINGS if lower.endswith(ending)), "-")


def _auxiliary(lower: str) -> str:
    if lower in MODAL:
        return "m"
    return "s" if lower in BE else "h" if lower in HAVE else "w"


@lru_cache(maxsize=100_000)
def names(text: str, lower: str, tag: str) -> tuple[str, str]:
    """A word's own name and that of its class."""
    if not tag.isalpha():
        return tag, tag
    if text in POLITE:
        return text, "R" if len(text) == 3 or lower in ("ihnen",) else "A" + _ending(lower)
    if tag in "xX":
        return lower, tag + _auxiliary(lower)
    if tag == "A":
        return lower, "A" + _ending(lower)
    if tag in "PKSRF":
        return lower, tag
    if tag == "a":
        return "a" + _ending(lower), "a"
    if tag in "NMn":
        return "N" + (lower[-1] if lower[-1] in "sn" else ""), "N"
    if tag == "v":
        return "v" + (lower[-1] if lower[-1] in "nt" else "e"), "v"
    if tag == "u":
        return "u" + (_ending(lower) if lower[-1] != "t" else "t"), "u"
    if tag == "b":
        return "b" + ("en" if lower.endswith("en") else ""), "b"
    return tag, tag


class Chunk(NamedTuple):
    """A phrase or word of a skeleton; ``first`` and ``last`` are indices of its words."""

    name: str
    first: int
    last: int


def skeleton(sentence: tuple[Word, ...]) -> list[Chunk]:
    """The chunks of a sentence."""
    out: list[Chunk] = []
    at, end = 0, len(sentence)
    while at < end:
        word = sentence[at]
        letter = word.tag
        if letter in "PAaNMnC" and word.text not in ("Sie", "Ihnen"):
            found = _phrase(sentence, at)
            out.append(found)
            at = found.last + 1
            continue
        if letter not in "Fb" or word.lower == "zu":
            out.append(Chunk(_single(word), at, at))
        at += 1
    return out


def _single(word: Word) -> str:
    lower = word.lower
    if lower == "zu" or word.tag == "R" or word.text in ("Sie", "Ihnen"):
        return lower
    if word.tag in "SK":
        return lower if lower in APART else word.tag
    return names(word.text, lower, word.tag)[1]


def _phrase(sentence: tuple[Word, ...], start: int) -> Chunk:
    """The phrase that opens at ``start``; ``0`` in its name: its noun is missing."""
    at, end = start, len(sentence)
    prefix = ""
    if sentence[at].tag == "P":
        prefix, at = "P", at + 1
    article = None
    if at < end and sentence[at].tag == "A":
        article, at = sentence[at].lower, at + 1
    inner = at
    while at < end and (sentence[at].tag in "aC" or sentence[at].lower in INNER):
        at += 1
    adjective = at > inner
    noun = at
    while at < end and sentence[at].tag in "NMnh" and sentence[at].text not in ("Sie", "Ihnen"):
        at += 1
    if at > noun:
        if prefix:
            return Chunk("PP", start, at - 1)
        kind = "" if article is None else article if article in SHOWN else _ending(article)
        return Chunk("NP" + kind, start, at - 1)
    if adjective:
        return Chunk(prefix + ("A" if article else "") + "a0", start, max(at - 1, start))
    if article:
        return Chunk(f"{prefix}A0{_ending(article)}", start, at - 1)
    return Chunk("P0" if prefix else sentence[start].tag, start, max(at - 1, start))


# In the bare skeleton an article tells nothing, and phrases that hang on another one are gone.
def bare(chunks: list[Chunk]) -> list[Chunk]:
    """A skeleton without prepositional phrases and without what hangs on a noun phrase."""
    out: list[Chunk] = []
    for chunk in chunks:
        name = chunk.name
        if name == "PP":
            continue
        if name.startswith("NP"):
            if out and out[-1].name == "NP" and name in ("NPdes", "NPder", "NPes", "NPer"):
                out[-1] = Chunk("NP", out[-1].first, chunk.last)
                continue
            if len(out) > 1 and out[-1].name in ("und", "oder") and out[-2].name == "NP":
                out[-2:] = [Chunk("NP", out[-2].first, chunk.last)]
                continue
            name = "NP"
        out.append(Chunk(name, chunk.first, chunk.last))
    return out
