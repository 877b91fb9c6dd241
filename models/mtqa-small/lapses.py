"""Slips for the network over whole words: errors of letters, endings, forms and commas, which a
reader sees and which break nothing.

A function returns the words it leaves, labelled, or None where the text gives it nothing to work
on.
"""

from __future__ import annotations

import random

from german import ARTICLE_SETS, OTHER_GENDER, VERB_NUMBER
from tokens import ATTRIBUTES, SMALL, SPARE, Damage, Token, Tokens, Usual, a_word, lower

from qa.backends.estimator.lacking import LOWER, MARK, MIXED, TITLE

LONGER = sorted(ATTRIBUTES, key=len, reverse=True)  # one that is part of another one last


def other_article(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """An article has another form.

    From: sie wartet auf den bus .
    To: sie wartet auf ~das bus .
    """
    found = [(i, row) for i, t in enumerate(tokens) for row in ARTICLE_SETS if t.word in row]
    if not found:
        return None
    at, row = rng.choice(found)
    old = tokens[at].word
    forms = OTHER_GENDER.get(old, row) if rng.random() < 0.6 else row
    word = rng.choice([form for form in forms if form != old])
    return slipped(tokens, at, word)


def other_ending(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """An adjective has another ending, or a noun one letter n more or less at its end.

    From: Sie wartet auf den letzten Bus.
    To: sie wartet auf den ~letzter bus .
    """
    nouns = rng.random() < 0.25
    found = [
        i
        for i in range(1, len(tokens) - 2)
        if (
            tokens[i].look == TITLE + 1 and len(tokens[i].word) > 4
            if nouns
            else attribute(tokens[i]) and not lower(tokens[i + 1]) and a_word(tokens[i + 1])
        )
    ]
    if not found:
        return None
    at = rng.choice(found)
    old = tokens[at].word
    if nouns:
        return slipped(tokens, at, old.removesuffix("n") if old.endswith("n") else old + "n")
    stem = next(old.removesuffix(end) for end in LONGER if old.endswith(end))
    word = rng.choice([stem + end for end in ATTRIBUTES if stem + end != old])
    return slipped(tokens, at, word)


def other_number(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A verb is singular that should be plural, or the other way round.

    From: sie ist da .
    To: sie ~sind da .
    """
    found = [i for i, t in enumerate(tokens) if t.word in VERB_NUMBER and t.look < MIXED]
    past = [
        i
        for i, t in enumerate(tokens[:-1])
        if lower(t) and len(t.word) > 5 and t.word.endswith(("te", "ten"))
        if not a_word(tokens[i + 1]) or lower(tokens[i + 1])
    ]
    at = rng.choice(found + past) if found or past else None
    if at is None:
        return None
    old = tokens[at].word
    other = VERB_NUMBER.get(old) or (old[:-1] if old.endswith("n") else old + "n")
    return slipped(tokens, at, other)


def misspelt(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A letter is lost, stands there twice, or has changed places with the next one.

    From: sie wartet auf den letzten bus .
    To: sie wartet auf den ~letztn bus .
    """
    found = [i for i, t in enumerate(tokens[:-1]) if a_word(t) and len(t.word) > 4]
    if not found:
        return None
    at = rng.choice(found)
    old = tokens[at].word
    place = rng.randrange(1, len(old) - 1)
    kind = rng.random()
    if kind < 0.4:
        word = old[:place] + old[place + 1 :]
    elif kind < 0.6:
        word = old[:place] + old[place] + old[place:]
    else:
        word = old[:place] + old[place + 1] + old[place] + old[place + 2 :]
    return slipped(tokens, at, word) if word != old else None  # two letters that are the same


def other_case(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A noun is written small, or another word with a capital.

    From: sie wartet auf den bus .
    To: sie ~wartet auf den bus .
    """
    found = [i for i, t in enumerate(tokens[:-1]) if i and t.look in (LOWER + 1, TITLE + 1)]
    nouns = [i for i in found if not lower(tokens[i])]
    if not found:
        return None
    at = rng.choice(nouns if nouns and rng.random() < 0.6 else found)
    look = TITLE + 1 if lower(tokens[at]) else LOWER + 1
    return [*tokens[:at], tokens[at]._replace(look=look, slip=True), *tokens[at + 1 :]]


def other_comma(tokens: Tokens, rng: random.Random, usual: Usual) -> Tokens | None:
    """A comma is lost, or one too many.

    From: sie wartet auf den bus .
    To: sie wartet ~, auf den bus .
    """
    commas = [i for i, t in enumerate(tokens[:-2]) if t.word == ","]
    if commas and rng.random() < 0.6:
        at = rng.choice(commas)
        return [*tokens[:at], tokens[at + 1]._replace(slip=True), *tokens[at + 2 :]]
    at = rng.randrange(2, len(tokens) - 1)
    if not (a_word(tokens[at - 1]) and a_word(tokens[at])):
        return None
    return [*tokens[:at], Token(",", MARK, slip=True), *tokens[at:]]


def slipped(tokens: Tokens, at: int, word: str) -> Tokens:
    """Another word in the place of one, which is a slip."""
    return [*tokens[:at], tokens[at]._replace(word=word, slip=True), *tokens[at + 1 :]]


def attribute(token: Token) -> bool:
    """An adjective before a noun, as far as its look tells."""
    return (
        lower(token)
        and len(token.word) > 4
        and token.word.endswith(ATTRIBUTES)
        and token.word not in SMALL
        and token.word not in SPARE
    )


SLIPS: dict[Damage, float] = {
    other_article: 0.27,
    other_ending: 0.27,
    other_number: 0.13,
    misspelt: 0.15,
    other_case: 0.08,
    other_comma: 0.10,
}
