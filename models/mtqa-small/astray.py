"""Noise for the network over whole words: words taken out, put in, moved, exchanged and replaced.

Words are lower case as that network looks them up, each with its look (see ``lacking.split``) and
two labels: that it stands wrongly, and that something is missing before it. A function returns the
words it leaves, or None where the text gives it nothing to work on. The last word of a text is a
border, so that something may be missing at the end, too.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from german import ARTICLES, FINITE, FUNCTION, PREPOSITIONS, PRONOUNS, SUBORDINATORS

from qa.backends.estimator.lacking import BORDER, LOWER, MARK, MIXED, TITLE


class Token(NamedTuple):
    """A word, its look, and its labels."""

    word: str
    look: int
    astray: bool = False
    lacking: bool = False  # something is missing before it


Tokens = list[Token]
END = Token("", BORDER)
STOPS = frozenset(".,;:!?")
PREFIXES = frozenset(
    """ab an auf aus ein vor nach zu zurück fest statt teil bei mit um weg los her hin frei fort
    nieder heraus hinaus hervor bereit dar durch entgegen fern wieder weiter zusammen""".split()
)
SMALL = (
    FUNCTION | ARTICLES | PREPOSITIONS | PRONOUNS | SUBORDINATORS | FINITE | PREFIXES
    | frozenset(
        """zu sich als wie denn sondern sowie weder noch entweder sowohl zwar desto umso
        je man wer wen wem was mich dich euch mir dir du etwas nichts jemand jemanden
        niemand niemanden einander deren dessen denen derer welche welcher welches welchen
        welchem woran worauf wofür wovon wozu wann woher wohin daran darauf daraus dagegen
        darüber gewesen gehabt worden geworden werde""".split()
    )
)  # fmt: skip
SORTED = sorted(SMALL)
# Words that a sentence can be without.
SPARE = frozenset(
    """auch nicht nur noch schon sehr so aber jedoch hier dort dann da etwa bereits heute jetzt nun
    immer wieder ganz doch ja mal also selbst gerade sogar gar besonders fast rund eben einfach
    wirklich natürlich allerdings zudem daher meist oft meistens häufig erst weiterhin insgesamt
    vielleicht eigentlich wohl kaum etwas mehr ebenfalls ebenso bisher später zunächst schließlich
    endlich leider dabei dadurch dafür damals danach deshalb dazu davon darüber damit darum darin
    insbesondere beispielsweise möglicherweise wahrscheinlich teilweise jeweils mindestens
    höchstens ungefähr etliche alle beide selber einmal überhaupt gerne gern bald früher neu gut
    und oder""".split()
)
ATTRIBUTES = ("e", "en", "er", "es", "em")  # endings of adjectives, which can be spared, too
FEWEST = 5  # words of a text that can be broken
FAR = (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)  # how far a word is moved


@dataclass(frozen=True)
class Usual:
    """How often each word is seen; what is rare is lost as often as what is not."""

    counts: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def _weights(self) -> list[float]:
        return list(accumulate((1 + self.counts.get(word, 0)) ** 0.5 for word in SORTED))

    def drawn(self, rng: random.Random) -> str:
        """A small word, the commoner the likelier."""
        return rng.choices(SORTED, cum_weights=self._weights)[0]

    def rare(self, word: str) -> float:
        """What a word weighs when one of a text is chosen."""
        return float((100 + self.counts.get(word, 0)) ** -0.5)


Damage = Callable[[Tokens, random.Random, Usual], Tokens | None]


def a_word(token: Token) -> bool:
    """Neither a figure nor a mark."""
    return token.look < MIXED + 2


def lower(token: Token) -> bool:
    """A word in small letters."""
    return token.look < TITLE


def small(token: Token) -> bool:
    """A small word that its sentence needs."""
    return token.word in SMALL and token.word not in SPARE and a_word(token)


def without(tokens: Tokens, at: int) -> Tokens:
    """The words without one, which is missing before the next; the first one is a capital."""
    left = [*tokens[:at], tokens[at + 1]._replace(lacking=True), *tokens[at + 2 :]]
    if at == 0 and lower(left[0]):
        left[0] = left[0]._replace(look=left[0].look + TITLE)
    return left


def lost(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A word is lost: mostly a small one; the one before a comma or stop, often a verb or prefix;
    a noun; or another one that is no adjective.

    From: sie wartet auf den bus .
    To: sie wartet _den bus .
    """
    last = len(tokens) - 1
    chance = rng.random()
    if chance < 0.68:
        found = [i for i in range(last) if small(tokens[i]) and not tokens[i].astray]
        weights = [usual.rare(tokens[i].word) for i in found]
        return without(tokens, rng.choices(found, weights)[0]) if found else None
    if chance < 0.86:
        found = [
            i
            for i in range(1, last - 1)
            if tokens[i + 1].word in STOPS and lower(tokens[i]) and tokens[i].word not in SPARE
        ]
    elif chance < 0.95:
        found = [i for i in range(1, last) if tokens[i].look in (TITLE, TITLE + 1)]
    else:
        found = [
            i
            for i in range(1, last)
            if lower(tokens[i])
            and tokens[i].word not in SPARE
            and not tokens[i].word.endswith(ATTRIBUTES)
        ]
    return without(tokens, rng.choice(found)) if found else None


def added(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A small word too many, one that stands there twice, or one from elsewhere in the text.

    From: sie wartet auf den bus .
    To: sie wartet auf *auf den bus .
    """
    at = rng.randrange(1, len(tokens) - 1)
    chance = rng.random()
    before = tokens[at - 1]
    if chance < 0.7:
        word = usual.drawn(rng)
        if word == before.word:
            return None
        fresh = Token(word, LOWER + 1, astray=True)
    elif chance < 0.85:
        fresh = Token(before.word, before.look | 1, astray=True)
    else:
        fresh = Token(tokens[rng.randrange(len(tokens) - 1)].word, LOWER + 1, astray=True)
    return [*tokens[:at], fresh, *tokens[at:]]


def moved(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A word, mostly a small one, stands two to six words from its place.

    From: sie wartet auf den bus .
    To: sie wartet _den bus *auf .
    """
    found = [
        i
        for i in range(1, len(tokens) - 2)
        if a_word(tokens[i]) and tokens[i].word not in SPARE
        if small(tokens[i]) or rng.random() < 0.1
    ]
    if not found:
        return None
    at = rng.choice(found)
    left = without(tokens, at)
    spots = [at + by for by in FAR if 0 < at + by < len(left)]
    if not spots:
        return None
    spot = rng.choice(spots)
    return [*left[:spot], tokens[at]._replace(astray=True), *left[spot:]]


def exchanged(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """Two neighbours stand in each other's place.

    From: sie wartet auf den bus .
    To: sie wartet *den *auf bus .
    """
    at = rng.randrange(1, len(tokens) - 2)
    one, two = tokens[at], tokens[at + 1]
    if not (a_word(one) and a_word(two)) or {one.word, two.word} <= SPARE:
        return None
    both = two._replace(astray=True), one._replace(astray=True)
    return [*tokens[:at], *both, *tokens[at + 2 :]]


def replaced(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """Another small word stands in the place of one.

    From: sie wartet auf den bus .
    To: sie wartet *wenn den bus .
    """
    found = [i for i, token in enumerate(tokens) if token.word in SMALL and a_word(token)]
    word = usual.drawn(rng)
    if not found:
        return None
    at = rng.choice(found)
    if word == tokens[at].word:
        return None
    return [*tokens[:at], tokens[at]._replace(word=word, astray=True), *tokens[at + 1 :]]


def cut(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """The end of a sentence is lost, but for its stop.

    From: sie wartet auf den bus im regen .
    To: sie wartet auf den _.
    """
    words = len(tokens) - 1
    if words < FEWEST + 2:
        return None
    at = rng.randrange(max(2, words // 2), words - 1)
    rest = tokens[-2:] if tokens[-2].word in STOPS else tokens[-1:]
    return [*tokens[:at], rest[0]._replace(lacking=True), *rest[1:]]


def stopped(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A full stop stands in the middle of a sentence.

    From: sie wartet auf den bus .
    To: sie wartet auf *. den bus .
    """
    found = [
        i
        for i in range(2, len(tokens) - 2)
        if a_word(tokens[i - 1]) and lower(tokens[i]) and tokens[i].word not in SPARE
    ]
    if not found:
        return None
    at = rng.choice(found)
    after = tokens[at]._replace(look=tokens[at].look + TITLE)
    return [*tokens[:at], Token(".", MARK, astray=True), after, *tokens[at + 1 :]]


# How often each is done.
DAMAGE: dict[Damage, float] = {
    lost: 0.60,
    added: 0.15,
    moved: 0.10,
    exchanged: 0.05,
    replaced: 0.03,
    cut: 0.03,
    stopped: 0.04,
}
NUMBERS = (0, 1, 2, 3, 4)  # of errors in a text, and how often
OFTEN = (0.38, 0.36, 0.104, 0.104, 0.052)
TRIES = 3  # for each


def broken(tokens: Tokens, rng: random.Random, usual: Usual) -> tuple[Tokens, int]:
    """A text with none to four errors, and their number."""
    wanted, done = rng.choices(NUMBERS, OFTEN)[0], 0
    for _ in range(TRIES * wanted):
        if done < wanted and len(tokens) > FEWEST:
            damage = rng.choices(list(DAMAGE), list(DAMAGE.values()))[0]
            after = damage(tokens, rng, usual)
            if after is not None:
                tokens, done = after, done + 1
    return tokens, done
