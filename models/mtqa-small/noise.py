"""What a noise function is: pure, registered, with an example in its docstring.

A noise function takes words, a random generator and a context, and returns the words it leaves,
or None where the sentence gives it nothing to work on. Words are what white space separates; each
carries flags: WRONG (the word is marked) and GAP (something is missing before it).

The docstring holds ``From:`` and ``To:`` lines; a test checks that the function can turn the one
into the other, ``[[marks]]`` on wrong words included (neighbouring words share one mark).
"""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from fitting import Fitting
from german import FUNCTION

WRONG, GAP = 1, 2
PUNCTUATION = ".,;:!?…\"'„“”‚‘’«»()[]–—-"


class Word(NamedTuple):
    """A word as written, punctuation attached, and its flags."""

    text: str
    flags: int = 0


Words = list[Word]


@dataclass(frozen=True)
class Context:
    """What else a noise function may use."""

    following: list[str] = field(default_factory=list)  # words of the next sentence
    source: list[str] = field(default_factory=list)  # words of the source text
    names: list[str] = field(default_factory=list)  # other names
    nouns: dict[str, list[str]] = field(default_factory=dict)  # nouns by their last letters
    known: frozenset[str] = frozenset()  # nouns of the language
    verbs: dict[str, str] = field(default_factory=dict)  # other number of a finite verb
    near: dict[str, list[str]] = field(default_factory=dict)  # words of like meaning, other stems
    back: dict[str, dict[str, float]] = field(default_factory=dict)  # p(source word | German word)
    fitting: Fitting = field(default_factory=Fitting)  # words that fit between two others


Noise = Callable[[Words, random.Random, Context], Words | None]
BREAKS: dict[str, Noise] = {}  # the sentence is broken
SLIPS: dict[str, Noise] = {}  # the German is wrong but stands
MEANING: dict[str, Noise] = {}  # the German is right, but says something else than the source


def noise(registry: dict[str, Noise]) -> Callable[[Noise], Noise]:
    """Register a noise function; its docstring must hold an example."""

    def register(function: Noise) -> Noise:
        name = function.__name__.replace("_", "-")
        if "To:" not in (inspect.getdoc(function) or "To:"):
            raise ValueError(f"noise {name!r} needs an example")
        registry[name] = function
        return function

    return register


def split(text: str) -> Words:
    """Words of a text, no flags."""
    return [Word(part) for part in text.split()]


def join(words: Words) -> str:
    """The text of words."""
    return " ".join(word.text for word in words)


def places(words: Words, flag: int) -> list[tuple[int, int]]:
    """Character offsets, in ``join(words)``, of the words that carry a flag."""
    found, at = [], 0
    for word in words:
        if word.flags & flag:
            found.append((at, at + len(word.text)))
        at += len(word.text) + 1
    return found


def marked(words: Words) -> str:
    """The text with ``[[marks]]`` around runs of wrong words, as in the docstrings."""
    parts: list[str] = []
    inside = False
    for word in [*words, Word("")]:
        wrong = bool(word.flags & WRONG)
        if inside and not wrong:
            parts[-1] += "]]"
        parts.append(("[[" if wrong and not inside else "") + word.text)
        inside = wrong
    return " ".join(parts).strip()


def example(function: Noise) -> tuple[str, str]:
    """The ``From:`` and ``To:`` lines of a docstring."""
    lines = [line.strip() for line in (inspect.getdoc(function) or "").splitlines()]
    found = {
        key: next(line[len(key) :].strip() for line in lines if line.startswith(key))
        for key in ("From:", "To:")
    }
    return found["From:"], found["To:"]


def bare(word: Word) -> str:
    """A word without punctuation at its edges."""
    return word.text.strip(PUNCTUATION)


def plain(word: Word) -> bool:
    """No punctuation at the word's edges."""
    return bool(word.text) and bare(word) == word.text


def low(word: Word) -> str:
    """A word in lower case without punctuation."""
    return bare(word).lower()


def is_function(word: Word) -> bool:
    """An article, preposition or conjunction that no punctuation closes."""
    return plain(word) and word.text.lower() in FUNCTION


def is_noun(word: Word) -> bool:
    """Looks like a noun: a capital and at least three letters."""
    text = bare(word)
    return len(text) > 2 and text[0].isupper() and not text.isupper() and low(word) not in FUNCTION


def tail(word: Word) -> str:
    """The punctuation at the end of a word."""
    return word.text[len(word.text.rstrip(PUNCTUATION)) :]


def wrong(word: Word, flags: int = WRONG) -> Word:
    """The word with flags added."""
    return Word(word.text, word.flags | flags)


def retext(word: Word, text: str, flags: int = WRONG) -> Word:
    """Another text in a word's place, marked."""
    return Word(text, word.flags | flags)


def lower_first(word: Word) -> Word:
    """A function word that no longer starts a sentence."""
    text = word.text
    return Word(text[:1].lower() + text[1:], word.flags) if low(word) in FUNCTION else word


def upper_first(word: Word) -> Word:
    """A word that now starts a sentence."""
    return Word(word.text[:1].upper() + word.text[1:], word.flags)


def close(words: Words) -> Words:
    """Words that end like a sentence."""
    last = words[-1]
    return [*words[:-1], Word(last.text.rstrip(PUNCTUATION) + ".", last.flags)]


def seam(words: Words, at: int) -> Words:
    """Mark both sides of a place where something was torn out, before index ``at``."""
    words = list(words)
    if at > 0:
        words[at - 1] = wrong(words[at - 1])
    if at < len(words):
        words[at] = wrong(words[at], WRONG | GAP)
    return words


def noun_after(words: Words, at: int, reach: int) -> int:
    """Index behind the first noun after ``at``, within ``reach`` words; 0 if there is none."""
    near = range(at + 1, min(at + reach + 1, len(words)))
    return next((i + 1 for i in near if is_noun(words[i])), 0)


def pick(rng: random.Random, places: list[int]) -> int | None:
    """One of the places, or None."""
    return rng.choice(places) if places else None


def without(words: Words, rng: random.Random, places: list[int]) -> Words | None:
    """The words without one of those at the places, both sides of the gap marked."""
    at = pick(rng, places)
    return None if at is None else seam([*words[:at], *words[at + 1 :]], at)


def taken_out(words: Words, at: int) -> Words:
    """The words without the last one of a clause, whose mark the word before it takes over."""
    before = retext(words[at - 1], bare(words[at - 1]) + tail(words[at]))
    return [*words[: at - 1], before, *words[at + 1 :]]
