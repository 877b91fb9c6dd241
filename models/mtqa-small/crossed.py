"""Changes that a source and its translation can undergo together.

Where both sides change, the translation stays right; where one does, it becomes wrong. So nothing
on one side alone, neither an odd word nor a short sentence, tells right from wrong: the network has
to compare the two.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import lexicon
from german import (
    ARTICLE_SETS,
    ARTICLES,
    COORDINATORS,
    FINITE,
    FUNCTION,
    PREPOSITIONS,
    PRONOUNS,
    TURNED,
)
from noise import WRONG, Word, Words, bare, is_noun, low, noun_after, plain, tail
from slips import put, stem

SINGLE = ("attribute", "adverb")  # kinds of change that leave out a word
LOST = (*SINGLE, "phrase", "denial")  # kinds that leave something out
PERHAPS = ("phrase", "word")  # kinds behind which the German may not be quite right
SURE = 0.3  # probability from which one word renders another
AHEAD = 3  # words without a counterpart that may open a phrase, of SHORT letters at most
SHORT = 5
ADVERBS = frozenset(
    "heute gestern morgen bereits schon noch wieder immer oft häufig manchmal selten sehr "
    "auch jetzt nun dort hier fast etwa besonders ganz völlig sofort bald kürzlich derzeit "
    "ursprünglich schließlich endlich langsam schnell leise laut offenbar angeblich "
    "vermutlich wahrscheinlich möglicherweise vielleicht leider natürlich plötzlich ständig "
    "ebenfalls insgesamt ungefähr rund mindestens höchstens automatisch nur kaum deutlich "
    "stark leicht vollständig teilweise erneut weiterhin inzwischen jedoch allerdings stets "
    "niemals dauerhaft vorher nachher zuletzt erstmals gemeinsam allein weltweit täglich "
    "jährlich regelmäßig direkt normalerweise zusätzlich".split()
)
# What "nicht" renders, in the languages that have a word of their own for it.
NOT = frozenset("not no non niet nie не pas لا لم لن".split())
NE = re.compile(r"(?:ne|n['’](?P<verb>.+))", re.IGNORECASE)  # the first half of ne … pas
CONTRACTED = re.compile(r"(?P<verb>\w+)n['’]t")
SHORT_FORMS = {"wo": "will", "ca": "can", "sha": "shall"}
WITHIN = 4  # words between its halves
DETERMINERS = re.compile(
    r"(all|viel|beid|mehrer|einig|wenig|ander|solch|manch|jen|welch|unser|eur)e.?"
)


Edit = tuple[tuple[int, int], tuple[str, ...]]  # a stretch, and the words that replace it


class Change(NamedTuple):
    """Stretches (first word, behind the last) of both sides, and the words that replace them."""

    kind: str
    source: tuple[int, int]
    target: tuple[int, int]
    source_new: tuple[str, ...] = ()
    target_new: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A source and its translation, word by word, with what is known of both languages."""

    source: list[str]
    target: Words
    links: dict[int, int]  # source word to the target word that renders it
    there: lexicon.Table
    back: lexicon.Table
    near: dict[str, list[str]]
    names: Sequence[str]

    def rendered(self, at: int) -> int | None:
        """The source word that a target word renders."""
        return next((i for i, j in self.links.items() if j == at), None)


def changes(pair: Pair, rng: random.Random) -> list[Change]:
    """What both sides can undergo, in random order, no two at one place; of rare kinds all."""
    lost = [*attributes(pair), *adverbs(pair), *phrases(pair)]
    other = [*exchanged_names(pair, rng), *numbers(pair, rng), *turned(pair, rng), *denials(pair)]
    words = list(exchanged_words(pair, rng))
    for part in (lost, other, words):
        rng.shuffle(part)
    found = [*other[:3], *lost[:3], *words[:1]]
    rng.shuffle(found)
    kept: list[Change] = []
    for change in found:
        if not any(_meet(change.source, k.source) or _meet(change.target, k.target) for k in kept):
            kept.append(change)
    return kept


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]


def attributes(pair: Pair) -> Iterator[Change]:
    """Adjectives before their noun, each the rendering of one word."""
    words = pair.target
    for at in range(1, len(words) - 1):
        word = words[at]
        if (
            plain(word)
            and re.fullmatch(r"[a-zäöüß]{3,}e[nrsm]?", word.text)
            and is_noun(words[at + 1])
            and low(word) not in ARTICLES | PREPOSITIONS | COORDINATORS
            and not any(low(word) in row for row in ARTICLE_SETS)
            and not DETERMINERS.fullmatch(low(word))
            and low(words[at - 1]) != "zu"
            and low(words[at + 1]) not in PRONOUNS
        ):
            yield from _single(pair, "attribute", at)


def adverbs(pair: Pair) -> Iterator[Change]:
    """Adverbs inside a clause, each the rendering of one word."""
    for at in range(2, len(pair.target) - 1):
        word = pair.target[at]
        before, behind = pair.target[at - 1], pair.target[at + 1]
        alone = plain(before) and not {before.text, bare(behind)} & ADVERBS
        if alone and plain(word) and word.text in ADVERBS:
            yield from _single(pair, "adverb", at)


def _single(pair: Pair, kind: str, at: int) -> Iterator[Change]:
    source = pair.rendered(at)
    if source is None:
        return
    text = pair.source[source]
    if lexicon.word(text) == text.lower() and len(text) > 1 and 0 < source < len(pair.source) - 1:
        yield Change(kind, (source, source + 1), (at, at + 1))


def phrases(pair: Pair) -> Iterator[Change]:
    """Phrases behind a preposition or "und" up to their noun, with the words that they render."""
    words, source = pair.target, pair.source
    for at in range(2, len(words) - 1):
        if not (plain(words[at]) and (low(words[at]) in PREPOSITIONS or low(words[at]) == "und")):
            continue
        end = noun_after(words, at, 5)
        inside = [i for i, j in pair.links.items() if at <= j < end]
        if not end or pair.rendered(end - 1) is None or len(words) - (end - at) < 4:
            continue
        behind = words[min(end, len(words) - 1)]
        if words[end - 1].text.endswith("-") or low(behind) in COORDINATORS:
            continue
        first, last = min(inside), max(inside) + 1
        if any(first <= i < last and not at <= j < end for i, j in pair.links.items()):
            continue
        for _ in range(AHEAD):
            before = source[first - 1]
            if first - 1 in pair.links or len(before) > SHORT or not before.isalpha():
                break
            first -= 1
        if first > 0 and last - first < 9 and len(source) - (last - first) > 3:
            yield Change("phrase", (first, last), (at, end))


def denials(pair: Pair) -> Iterator[Change]:
    """Each "nicht" with the word that it renders, or with both halves of ne … pas."""
    for at in range(1, len(pair.target)):
        source = pair.rendered(at)
        if low(pair.target[at]) != "nicht" or source is None:
            continue
        text = pair.source[source]
        if lexicon.word(text) == "pas":
            yield from _ne_pas(pair, source, at)
        elif short := CONTRACTED.fullmatch(text):
            verb = SHORT_FORMS.get(short["verb"].lower(), short["verb"])
            yield Change("denial", (source, source + 1), (at, at + 1), (verb,))
        elif lexicon.word(text) in NOT:
            yield Change("denial", (source, source + 1), (at, at + 1))


def _ne_pas(pair: Pair, last: int, at: int) -> Iterator[Change]:
    for first in range(last - 1, max(-1, last - 2 - WITHIN), -1):
        if half := NE.fullmatch(pair.source[first]):
            verb = (half["verb"],) if half["verb"] else ()
            left = (*verb, *pair.source[first + 1 : last])
            yield Change("denial", (first, last + 1), (at, at + 1), left)
            return


def exchanged_names(pair: Pair, rng: random.Random) -> Iterator[Change]:
    """Names that stand on both sides, with another one for both."""
    places = {lexicon.word(text): i for i, text in enumerate(pair.source) if text[:1].isupper()}
    for at, word in enumerate(pair.target):
        name = bare(word)
        if len(name) > 3 and name[0].isupper() and name.lower() in places and pair.names:
            other = rng.choice(pair.names)
            if other.lower() not in places:
                yield _exchanged(pair, "name", places[name.lower()], at, (other, other))


def numbers(pair: Pair, rng: random.Random) -> Iterator[Change]:
    """Numbers in digits that stand once on both sides, with another one for both."""
    source = [lexicon.word(text) for text in pair.source]
    target = [bare(word) for word in pair.target]
    for at, text in enumerate(target):
        if re.fullmatch(r"\d{1,4}", text) and source.count(text) == target.count(text) == 1:
            size = len(text)
            least, most = (10 ** (size - 1), 10**size - 1) if size != 4 else (1890, 2024)
            other = str(rng.randint(least, most))
            if other not in source:
                yield _exchanged(pair, "number", source.index(text), at, (other, other))


def exchanged_words(pair: Pair, rng: random.Random) -> Iterator[Change]:
    """Words with another of a neighbouring meaning, for both sides its own."""
    for source, at in pair.links.items():
        word, old = pair.target[at], lexicon.word(pair.source[source])
        if at == 0 or bare(word) not in pair.near or len(old) < 4:
            continue
        if low(word) in FUNCTION | FINITE | ADVERBS:
            continue
        others = [new for new in pair.near[bare(word)] if stem(new) != stem(bare(word))]
        rng.shuffle(others)
        for new in others[:4]:
            found = _rendering(pair, new)
            if found and found[-1] == old[-1] and stem(found) != stem(old):
                yield _exchanged(pair, "word", source, at, (found, new))
                break


def turned(pair: Pair, rng: random.Random) -> Iterator[Change]:
    """Small words, months, countries and the like, with another one of their set."""
    for source, at in pair.links.items():
        old = bare(pair.target[at])
        for new in rng.sample(TURNED.get(old, []), len(TURNED.get(old, []))):
            found = _rendering(pair, new)
            if found and at and found != lexicon.word(pair.source[source]):
                yield _exchanged(pair, "turned", source, at, (found, new))
                break


def _rendering(pair: Pair, german: str) -> str | None:
    """The word of the source's language that a German word renders, if both are sure of it."""
    sources = pair.back.get(german.lower(), {})
    best = max(sources, key=sources.__getitem__, default=None)
    if best is None or not best.isalpha() or sources[best] < SURE:
        return None
    return best if pair.there.get(best, {}).get(german.lower(), 0.0) >= SURE else None


def _exchanged(pair: Pair, kind: str, source: int, at: int, new: tuple[str, str]) -> Change:
    old = Word(pair.source[source])
    texts = put(old, new[0]).text, put(pair.target[at], new[1]).text
    return Change(kind, (source, source + 1), (at, at + 1), (texts[0],), (texts[1],))


def edits(changes: Sequence[Change], side: str) -> list[Edit]:
    """What changes do to one side."""
    if side == "source":
        return [(change.source, change.source_new) for change in changes]
    return [(change.target, change.target_new) for change in changes]


def apply(words: Words, edits: Sequence[Edit]) -> Words:
    """The words with stretches replaced; the mark behind what is left out goes to the word before.

    >>> words = [Word(text) for text in "Er kam mit dem Zug, endlich.".split()]
    >>> [word.text for word in apply(words, [((2, 5), ())])]
    ['Er', 'kam,', 'endlich.']
    """
    left = list(words)
    for (start, end), new in sorted(edits, reverse=True):
        closing = tail(left[end - 1])
        if not new and start and closing:
            before = left[start - 1]
            left[start - 1] = Word(before.text.rstrip(",;:") + closing, before.flags)
        left[start:end] = [Word(text, left[start].flags) for text in new]
    return left


def marked(words: Words, stretch: tuple[int, int]) -> Words:
    """The words with one stretch of them called wrong."""
    first, last = stretch
    return [
        Word(word.text, word.flags | WRONG) if first <= i < last else word
        for i, word in enumerate(words)
    ]


__all__ = ["LOST", "PERHAPS", "SINGLE", "Change", "Pair", "apply", "changes", "edits", "marked"]
