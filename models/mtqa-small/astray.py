"""Noise for the network over whole words: words taken out, put in, moved, exchanged and replaced,
texts torn and fused.

A function returns the words it leaves, labelled, or None where the text gives it nothing to work
on.
"""

from __future__ import annotations

import random
from collections.abc import Mapping

from german import ARTICLES, PREPOSITIONS, PRONOUNS
from lapses import SLIPS
from tokens import (
    ATTRIBUTES,
    FEWEST,
    PREFIXES,
    SMALL,
    SPARE,
    STOPS,
    Damage,
    Token,
    Tokens,
    Usual,
    a_word,
    lower,
    small,
)

from qa.backends.estimator.lacking import LOWER, MARK, TITLE

MOST = 80  # words of two texts that are fused
FAR = (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)  # how far a word is moved
ENDS = (".", "?", "!")
PREFIXES_SORTED = sorted(PREFIXES)
# What translations lose and the network finds least: of these twice as much is taken out.
NEEDED = PREPOSITIONS | PRONOUNS


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
        weights = [usual.rare(tokens[i].word) * (1 + (tokens[i].word in NEEDED)) for i in found]
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
    """Another small word stands in the place of one, another prefix in that of a prefix.

    From: sie wartet auf den bus .
    To: sie wartet *wenn den bus .
    """
    found = [i for i, token in enumerate(tokens) if token.word in SMALL and a_word(token)]
    ends = [i for i in found if tokens[i].word in PREFIXES and tokens[i + 1].word in STOPS]
    word = usual.drawn(rng)
    if ends and rng.random() < 0.6:
        found, word = ends, rng.choice(PREFIXES_SORTED)
    if not found:
        return None
    at = rng.choice(found)
    if word == tokens[at].word or {word, tokens[at].word} <= ARTICLES:  # that is a slip
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


def torn(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A sentence ends one to four words before or behind its end.

    From: sie wartet auf den bus . der zug kam .
    To: sie wartet auf *. _den bus _der zug kam .
    """
    ends = [i for i in range(2, len(tokens) - 4) if tokens[i].word in ENDS]
    if not ends:
        return None
    at = rng.choice(ends)
    to = at + rng.choice((-4, -3, -2, -1, 2, 3, 4, 5))
    if not 1 < to < len(tokens) - 3 or not a_word(tokens[to - 1]) or not a_word(tokens[to]):
        return None
    left = [*tokens[:at], tokens[at + 1]._replace(lacking=True), *tokens[at + 2 :]]
    to -= to > at
    after = left[to]._replace(lacking=True)
    if lower(after):
        after = after._replace(look=after.look + TITLE)
    return [*left[:to], tokens[at]._replace(astray=True), after, *left[to + 1 :]]


def quoted(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A quotation ends with a stop, or begins, in the middle of a sentence.

    From: sie wartet auf den bus .
    To: sie wartet auf *. *“ den bus .
    """
    found = [
        i
        for i in range(2, len(tokens) - 2)
        if a_word(tokens[i - 1]) and a_word(tokens[i]) and tokens[i - 1].word not in SPARE
        if lower(tokens[i - 1]) and (small(tokens[i]) or small(tokens[i - 1]))
    ]
    if not found:
        return None
    at = rng.choice(found)
    one, two = rng.choice(((".", "“"), (".", "”"), (".", '"'), (".", "„"), (":", "„"), (".", "“")))
    after = tokens[at]
    if lower(after):
        after = after._replace(look=after.look + TITLE)
    opens = two == "„"
    marks = Token(one, MARK, astray=True), Token(two, MARK + opens, astray=True)
    if opens:
        after = after._replace(look=after.look & ~1)
    return [*tokens[:at], *marks, after, *tokens[at + 1 :]]


def fused(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """The beginning of a text goes on as another one ends.

    From: sie wartet auf den bus .
    To: sie wartet auf _auf den bus .
    """
    if not usual.others:
        usual.others.append(list(tokens))
    other = rng.choice(usual.others)
    if len(other) < FEWEST or len(tokens) < FEWEST:
        return None
    at, to = rng.randrange(2, len(tokens) - 2), rng.randrange(2, len(other) - 2)
    if at + len(other) - to > MOST or not (a_word(tokens[at - 1]) and a_word(other[to])):
        return None
    return [*tokens[:at], other[to]._replace(lacking=True), *other[to + 1 :]]


def carried(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """Two or three words, a small one among them, stand somewhere else.

    From: sie wartet auf den bus im regen .
    To: sie *den *bus wartet auf _im regen .
    """
    size = rng.choice((2, 2, 3))
    if len(tokens) < size + FEWEST:
        return None
    at = rng.randrange(1, len(tokens) - 1 - size)
    chunk = tokens[at : at + size]
    if not all(map(a_word, chunk)) or not any(map(small, chunk)):
        return None
    left = [*tokens[:at], tokens[at + size]._replace(lacking=True), *tokens[at + size + 1 :]]
    spots = [at + by for by in FAR if 0 < at + by < len(left) - 1]
    if not spots:
        return None
    spot = rng.choice(spots)
    return [*left[:spot], *(token._replace(astray=True) for token in chunk), *left[spot:]]


def crossed(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """Two words that close their clauses stand in each other's place.

    From: sie wartet , weil er kommt .
    To: sie *kommt , weil er *wartet .
    """
    ends = [
        i
        for i in range(1, len(tokens) - 1)
        if lower(tokens[i]) and tokens[i + 1].word in STOPS and tokens[i].word not in SPARE
    ]
    if len(ends) < 2:
        return None
    one, two = sorted(rng.sample(ends, 2))
    if tokens[one].word[-2:] == tokens[two].word[-2:]:  # it may well be right
        return None
    left = list(tokens)
    left[one], left[two] = (tokens[at]._replace(astray=True) for at in (two, one))
    return left


def omitted(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """Two or three words, a small one the last of them, are lost.

    From: sie wartet auf den bus .
    To: sie _bus .
    """
    size = rng.choice((2, 2, 3))
    found = [
        i
        for i in range(1, len(tokens) - 1 - size)
        if small(tokens[i + size - 1]) and all(map(a_word, tokens[i : i + size]))
    ]
    if not found:
        return None
    at = rng.choice(found)
    return [*tokens[:at], tokens[at + size]._replace(lacking=True), *tokens[at + size + 1 :]]


def repeated(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """Two to four words stand there twice.

    From: sie wartet auf den bus .
    To: sie wartet auf den *auf *den bus .
    """
    size = rng.choice((2, 3, 4))
    if len(tokens) < size + FEWEST:
        return None
    at = rng.randrange(len(tokens) - 1 - size)
    chunk = tokens[at : at + size]
    if not all(map(a_word, chunk)):
        return None
    again = (token._replace(look=token.look | 1, astray=True) for token in chunk)
    return [*tokens[: at + size], *again, *tokens[at + size :]]


# How often each is done.
DAMAGE: dict[Damage, float] = {
    lost: 0.53,
    added: 0.13,
    moved: 0.09,
    exchanged: 0.05,
    replaced: 0.04,
    cut: 0.02,
    stopped: 0.03,
    torn: 0.01,
    quoted: 0.02,
    fused: 0.02,
    carried: 0.02,
    crossed: 0.02,
    omitted: 0.01,
    repeated: 0.01,
}


NUMBERS = (0, 1, 2, 3, 4)  # of errors in a text, and how often
OFTEN = (0.40, 0.36, 0.10, 0.09, 0.05)
SLIPPED = 0.25  # share of the texts that have slips, one or two, whether broken or not
TRIES = 3  # for each


def broken(tokens: Tokens, rng: random.Random, usual: Usual) -> tuple[Tokens, int]:
    """A text with none to four errors, and their number; it may have slips beside them."""
    whole = tokens
    if rng.random() < SLIPPED:
        tokens, _ = done(tokens, rng, usual, SLIPS, rng.choice((1, 1, 2)))
    wanted = rng.choices(NUMBERS, OFTEN)[0]
    tokens, errors = done(tokens, rng, usual, DAMAGE, wanted)
    usual.others.append(whole)
    return tokens, errors


def done(
    tokens: Tokens, rng: random.Random, usual: Usual, kinds: Mapping[Damage, float], wanted: int
) -> tuple[Tokens, int]:
    """A text with as many errors of these kinds as are ``wanted``, if it can have them; and how
    many it has."""
    found = 0
    for _ in range(TRIES * wanted):
        if found < wanted and len(tokens) > FEWEST:
            damage = rng.choices(list(kinds), list(kinds.values()))[0]
            after = damage(tokens, rng, usual)
            if after is not None:
                tokens, found = after, found + 1
    return tokens, found
