"""Texts as sequences of words, as the network over whole words looks them up (``lacking.split``).

Each word has its look and three labels: that it stands wrongly, that something is missing before
it, and that it is a slip. The last word of a text is a border, so that something may be missing at
the end, too.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from german import ARTICLES, FINITE, FUNCTION, PREPOSITIONS, PRONOUNS, SUBORDINATORS

from qa.backends.estimator.lacking import BORDER, MIXED, TITLE


class Token(NamedTuple):
    """A word, its look, and its labels."""

    word: str
    look: int
    astray: bool = False
    lacking: bool = False  # something is missing before it
    slip: bool = False


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
OTHERS = 200  # texts that the next one may be fused with


@dataclass(frozen=True)
class Usual:
    """How often each word is seen; what is rare is lost as often as what is not."""

    counts: Mapping[str, int] = field(default_factory=dict)
    others: deque[Tokens] = field(default_factory=lambda: deque(maxlen=OTHERS))  # seen before

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
