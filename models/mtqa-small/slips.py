"""Slips: the German is wrong but the sentence stands. Meaning: the German is right but untrue."""

from __future__ import annotations

import random
import re

from german import (
    ARTICLE_SETS,
    COORDINATORS,
    ENDINGS,
    OPPOSITES,
    OTHER_GENDER,
    PREPOSITIONS,
    VERB_NUMBER,
)
from noise import (
    GAP,
    MEANING,
    PUNCTUATION,
    SLIPS,
    WRONG,
    Context,
    Word,
    Words,
    bare,
    is_noun,
    low,
    noise,
    noun_after,
    pick,
    plain,
    retext,
    tail,
    wrong,
)

NUMBER_WORDS = (
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig "
    "hundert tausend"
).split()


def put(word: Word, text: str) -> Word:
    """Another word inside a word's punctuation, with its capital, marked."""
    core = bare(word)
    if core[:1].isupper():
        text = text[:1].upper() + text[1:]
    return retext(word, word.text.replace(core, text, 1))


@noise(SLIPS)
def wrong_article(words: Words, rng: random.Random, context: Context) -> Words | None:
    """An article or pronoun has the wrong gender or case.

    From: Sie sprach mit dem Mann über das Geld.
    To: Sie sprach mit [[den]] Mann über das Geld.
    """
    found = [(i, row) for i, w in enumerate(words) for row in ARTICLE_SETS if low(w) in row]
    if not found:
        return None
    at, row = rng.choice(found)
    others = [text for text in row if text != low(words[at])]
    if rng.random() < 0.7:
        others = list(OTHER_GENDER.get(low(words[at]), others))
    other = rng.choice(others)
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(SLIPS)
def wrong_number_of_verb(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A verb is singular where its subject is plural, or the other way round.

    From: Die Kinder haben lange gewartet.
    To: Die Kinder [[hat]] lange gewartet.
    """
    verbs = {**context.verbs, **VERB_NUMBER}
    found = [i for i, w in enumerate(words) if low(w) in VERB_NUMBER or bare(w) in verbs]
    past = [
        i
        for i, word in enumerate(words)
        if re.fullmatch(r"[a-zäöü]{3,}te(n?)", bare(word)) and i and not is_noun(words[i - 1])
    ]
    at = pick(rng, found or past)
    if at is None:
        return None
    old = low(words[at])
    other = verbs.get(old) or (old[:-1] if old.endswith("n") else old + "n")
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(SLIPS)
def wrong_ending(words: Words, rng: random.Random, context: Context) -> Words | None:
    """An adjective has the wrong ending.

    From: Er kaufte ein kleines Haus am Rand der Stadt.
    To: Er kaufte ein [[kleinen]] Haus am Rand der Stadt.
    """
    found = [
        i
        for i in range(1, len(words) - 1)
        if plain(words[i])
        and words[i].text.islower()
        and is_noun(words[i + 1])
        and re.fullmatch(r".{3,}(e|en|er|es|em)", words[i].text)
        and low(words[i]) not in PREPOSITIONS | COORDINATORS
        and not any(low(words[i]) in row for row in ARTICLE_SETS)
    ]
    at = pick(rng, found)
    if at is None:
        return None
    stem = re.sub(r"(e|en|er|es|em)$", "", words[at].text)
    other = rng.choice([stem + ending for ending in ENDINGS if stem + ending != words[at].text])
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(SLIPS)
def compound_split(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A compound is written as two words.

    From: Die Regierungspartei verlor die Wahl.
    To: Die [[Regierung Partei]] verlor die Wahl.
    """
    for at in rng.sample(range(len(words)), len(words)):
        core = bare(words[at])
        if len(core) < 9 or not core[0].isupper() or not core.isalpha():
            continue
        for cut in range(4, len(core) - 3):
            first, second = core[:cut], core[cut:].capitalize()
            short = first[:-1] if first.endswith("s") else first
            if second in context.known and (short in context.known or first in context.known):
                two = words[at].text.replace(
                    core, f"{short if short in context.known else first} {second}"
                )
                return [*words[:at], *[Word(t, WRONG) for t in two.split()], *words[at + 1 :]]
    return None


@noise(SLIPS)
def misspelt(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Letters are lost or exchanged, or a noun is written small.

    From: Die Ausstellung endet am Sonntag.
    To: Die [[ausstellung]] endet am Sonntag.
    """
    at = pick(rng, [i for i, word in enumerate(words) if len(bare(word)) > 4 and i])
    if at is None:
        return None
    core = bare(words[at])
    cut = rng.randrange(1, len(core) - 2)
    typo = rng.choice(
        [
            core[:cut] + core[cut + 1 :],
            core[:cut] + core[cut + 1] + core[cut] + core[cut + 2 :],
            core[0].swapcase() + core[1:],
            core[0].swapcase() + core[1:],
        ]
    )
    if typo == core:
        return None
    return [*words[:at], retext(words[at], words[at].text.replace(core, typo, 1)), *words[at + 1 :]]


@noise(SLIPS)
def wrong_preposition(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A preposition is exchanged for one that the verb or noun does not take.

    From: Wir warten auf den Bus nach Bremen.
    To: Wir warten [[für]] den Bus nach Bremen.
    """
    some = ("auf", "in", "an", "für", "mit", "von", "zu", "bei", "über", "um", "aus", "nach")
    at = pick(rng, [i for i, word in enumerate(words) if low(word) in some])
    if at is None:
        return None
    other = rng.choice([text for text in some if text != low(words[at])])
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(MEANING)
def number(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A number differs from the source.

    From: Das Buch kostet 15 Euro im Handel.
    To: Das Buch kostet [[51]] Euro im Handel.
    """
    found = [i for i, w in enumerate(words) if re.search(r"\d", w.text) or low(w) in NUMBER_WORDS]
    at = pick(rng, found)
    if at is None:
        return None
    text = words[at].text
    if low(words[at]) in NUMBER_WORDS:
        other = rng.choice([w for w in NUMBER_WORDS if w != low(words[at])])
        return [*words[:at], put(words[at], other), *words[at + 1 :]]
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    changed = list(text)
    for i in rng.sample(digits, rng.choice([1, min(2, len(digits))])):
        changed[i] = rng.choice([c for c in "123456789" if c != text[i]])
    if rng.random() < 0.2 and len(digits) > 1:
        changed = list(text)
        i, j = digits[0], digits[1]
        changed[i], changed[j] = changed[j], changed[i]
    if rng.random() < 0.1:
        changed.insert(digits[-1], "0")
    other = "".join(changed)
    return None if other == text else [*words[:at], retext(words[at], other), *words[at + 1 :]]


@noise(MEANING)
def negation(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A negation is lost or added.

    From: Der Minister will nicht zurücktreten.
    To: Der Minister will [[zurücktreten.]]
    """
    negated = [i for i, word in enumerate(words) if low(word) in ("nicht", "nie", "niemals")]
    none = [i for i, word in enumerate(words) if re.fullmatch(r"kein(e[nmrs]?)?", low(word))]
    if negated and plain(words[negated[0]]):
        at = negated[0]
        rest = list(words[at + 1 :])
        if rest:
            rest[0] = wrong(rest[0], WRONG | GAP)
        return [*words[:at], *rest]
    if none:
        at = none[0]
        return [*words[:at], put(words[at], low(words[at])[1:]), *words[at + 1 :]]
    some = [i for i, word in enumerate(words) if re.fullmatch(r"eine?[nmr]?", low(word))]
    if some and rng.random() < 0.5:
        at = rng.choice(some)
        return [*words[:at], put(words[at], "k" + low(words[at])), *words[at + 1 :]]
    # "nicht" stands before a closing participle or infinitive, where German wants it.
    last = len(words) - 1
    if last > 3 and words[last].text[:1].islower() and low(words[last]).endswith(("en", "t")):
        return [*words[:last], Word("nicht", WRONG), words[last]]
    return None


@noise(MEANING)
def name(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A name that also stands in the source is replaced by another.

    From: Am Freitag traf Müller den Präsidenten. // On Friday Müller met the president.
    To: Am Freitag traf [[Schmidt]] den Präsidenten.
    """
    source = {text.strip(PUNCTUATION) for text in context.source}
    found = [
        i
        for i, word in enumerate(words)
        if len(bare(word)) > 3 and bare(word)[0].isupper() and bare(word) in source
    ]
    at = pick(rng, found)
    if at is None or not context.names:
        return None
    other = rng.choice(context.names)
    if other == bare(words[at]) or other in source:
        return None
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(MEANING)
def opposite(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A word turns into its opposite or into another modality.

    From: Die Preise steigen seit März.
    To: Die Preise [[sinken]] seit März.
    """
    found = [
        (i, other)
        for i, word in enumerate(words)
        for one, two in OPPOSITES
        for this, other in ((one, two), (two, one))
        if bare(word) == this or (i == 0 and low(word) == this)
    ]
    if not found:
        return None
    at, other = rng.choice(found)
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(MEANING)
def omission(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A phrase is left out, and the sentence still reads well.

    From: Der Bürgermeister, ein früherer Lehrer, lobte die Schule.
    To: Der Bürgermeister [[lobte]] die Schule.
    """
    commas = [i for i in range(len(words)) if words[i].text.endswith(",")]
    spans = [
        (i + 1, j + 1)
        for i in commas
        for j in commas
        if i < j and 2 < j - i + 1 < 12 and len(words) - (j - i) > 4
    ]
    for i in range(2, len(words) - 2):  # a coordinated or prepositional phrase up to its noun
        if (low(words[i]) in PREPOSITIONS or low(words[i]) == "und") and plain(words[i]):
            end = noun_after(words, i, 4)
            if end and len(words) - (end - i) > 4:
                spans.append((i, end))
    if not spans:
        return None
    start, end = rng.choice(spans)
    before = words[start - 1]
    if tail(words[end - 1]):
        before = Word(before.text.rstrip(",") + tail(words[end - 1]), before.flags)
    if end - start > 1 and before.text.endswith(",") and words[end - 1].text.endswith(","):
        before = Word(before.text.rstrip(","), before.flags)
    left = [*words[: start - 1], before, *words[end:]]
    at = min(start, len(left) - 1)
    left[at] = wrong(left[at], WRONG | GAP)
    return left


@noise(MEANING)
def addition(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Something is said that the source does not say.

    From: Die Stadt baut eine Brücke. // Sie liegt am Meer.
    To: Die Stadt baut eine Brücke. [[Sie liegt am Meer.]]
    """
    extra = context.following
    if not 2 < len(extra) < 25:
        return None
    return [*words, *[Word(text, WRONG) for text in extra]]


@noise(MEANING)
def sense(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A noun is translated by a noun that means something else.

    From: Die Kosten der Wohnung steigen.
    To: Die Kosten der [[Zeitung]] steigen.
    """
    found = [
        i
        for i in range(1, len(words))
        if is_noun(words[i]) and context.nouns.get(bare(words[i])[-3:])
    ]
    at = pick(rng, found)
    if at is None:
        return None
    other = rng.choice(context.nouns[bare(words[at])[-3:]])
    if other == bare(words[at]):
        return None
    return [*words[:at], put(words[at], other), *words[at + 1 :]]


@noise(MEANING)
def near_sense(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A word is translated by one of a neighbouring meaning, in the same form.

    From: Die Kosten der Wohnung steigen.
    To: Die Kosten der [[Zeitung]] steigen.
    """
    found = [i for i, word in enumerate(words) if bare(word) in context.near]
    at = pick(rng, found)
    if at is None:
        return None
    right = [other for other in context.near[bare(words[at])] if not translates(other, context)]
    if not right:
        return None
    return [*words[:at], put(words[at], rng.choice(right)), *words[at + 1 :]]


@noise(MEANING)
def fitting(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A word is translated by another one that stands between the same words elsewhere.

    From: Die Stadt baut eine neue Brücke über den Fluss.
    To: Die Stadt baut eine [[alte]] Brücke über den Fluss.
    """
    inner = range(1, len(words) - 1)
    found = [i for i in inner if plain(words[i - 1]) and plain(words[i]) and bare(words[i])]
    content = [i for i in found if len(bare(words[i])) > 3]
    for _ in range(6):
        at = pick(rng, content if content and rng.random() < 0.8 else found)
        if at is None:
            return None
        old = bare(words[at])
        new = context.fitting.between(bare(words[at - 1]), bare(words[at + 1]), rng)
        if new is None or new[0].isupper() != old[0].isupper() or stem(new) == stem(old):
            continue
        if not translates(new, context):
            return [*words[:at], put(words[at], new), *words[at + 1 :]]
    return None


def stem(text: str) -> str:
    """The first letters of a word; words that share them may well mean the same."""
    return text[:4].lower()


def translates(text: str, context: Context) -> bool:
    """Whether a word may stand for one of the source."""
    source = {word.strip(PUNCTUATION).lower() for word in context.source}
    return not source.isdisjoint(context.back.get(text.lower(), ()))
