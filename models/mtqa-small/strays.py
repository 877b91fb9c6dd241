"""Breaks that lose a part of the sentence, or put it where it cannot stand."""

from __future__ import annotations

import random
import re

from german import ARTICLES, ENDINGS, FINITE, FUNCTION, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from noise import (
    BREAKS,
    PUNCTUATION,
    WRONG,
    Context,
    Word,
    Words,
    bare,
    is_function,
    is_noun,
    low,
    noise,
    noun_after,
    pick,
    plain,
    retext,
    seam,
    tail,
    taken_out,
    without,
    wrong,
)

TEASERS = (
    "Lesen Sie auch",
    "Mehr zum Thema",
    "Lesen Sie mehr",
    "Abonnieren Sie unseren Newsletter",
    "Hintergrund",
    "Im Überblick",
    "Zur Person",
    "Foto",
    "Foto Archiv",
    "Video",
    "Die wichtigsten Fragen",
    "Weitere Artikel",
    "Anzeige",
    "Teilen",
)
ABBREVIATION = re.compile(
    r"\d{1,2}\.|(?:Dr|Prof|St|Nr|Art|Abs|Mio|Mrd|ca|bzw|vgl|inkl|sog|u|a|z|d|h|o|U|S|B|Hl|Str)\."
)
SECOND_HALVES = frozenset("noch als wie bis sondern".split())


def attribute(word: Word) -> bool:
    """Looks like an adjective before its noun."""
    text = word.text
    return plain(word) and text.islower() and len(text) > 4 and text.endswith(ENDINGS)


@noise(BREAKS)
def noun_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A noun is lost behind its adjective.

    From: Die Bauern erhielten eine einmalige Zahlung für das Vieh.
    To: Die Bauern erhielten eine [[einmalige für]] das Vieh.
    """
    found = [
        i
        for i in range(1, len(words) - 1)
        if is_noun(words[i]) and plain(words[i]) and not is_noun(words[i + 1])
        if attribute(words[i - 1]) and low(words[i - 1]) not in FINITE
    ]
    return without(words, rng, found)


@noise(BREAKS)
def phrase_inside(words: Words, rng: random.Random, context: Context) -> Words | None:
    """What follows a noun stands between its article and the noun, or its adjective and the noun.

    From: Der Rat lehnte die neuen Pläne für den Hafen ab.
    To: Der Rat lehnte die neuen [[für den Hafen Pläne]] ab.
    """
    found = []
    for i in range(1, len(words) - 2):
        opens = low(words[i + 1]) in PREPOSITIONS | ARTICLES and plain(words[i + 1])
        if not (is_noun(words[i]) and plain(words[i]) and opens):
            continue
        if low(words[i - 1]) in ARTICLES or attribute(words[i - 1]):
            end = noun_after(words, i + 1, 4)
            if end and all(map(plain, words[i + 1 : end - 1])):
                found.append((i, end))
    if not found:
        return None
    at, end = rng.choice(found)
    noun = retext(words[at], words[at].text + tail(words[end - 1]))
    chunk = [retext(word, bare(word)) for word in words[at + 1 : end]]
    left = rng.randrange(1, len(chunk)) if len(chunk) > 1 and rng.random() < 0.2 else 0
    if left:  # the chunk itself is torn, too
        last = Word(bare(chunk[-1]) + tail(words[end - 1]), WRONG)
        middle = [*chunk[:left], Word(words[at].text, WRONG), *chunk[left:-1], last]
        return [*words[:at], *middle, *words[end:]]
    return [*words[:at], *chunk, noun, *words[end:]]


@noise(BREAKS)
def argument_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The subject or object behind a conjunction is lost.

    From: Alle warten ab, weil die Lage noch unklar ist.
    To: Alle warten ab, [[weil noch]] unklar ist.
    """
    found = []
    for i in range(len(words) - 3):
        if low(words[i]) in SUBORDINATORS - {"als", "wie"} and plain(words[i]):
            if low(words[i + 1]) in PRONOUNS and plain(words[i + 1]):
                found.append((i + 1, i + 2))
            elif low(words[i + 1]) in ARTICLES:
                end = noun_after(words, i + 1, 3)
                if end and all(map(plain, words[i + 1 : end])):
                    found.append((i + 1, end))
    if not found:
        return None
    start, end = rng.choice(found)
    return seam([*words[:start], *words[end:]], start)


def closing_verbs(words: Words) -> list[int]:
    """Where a verb seems to close a clause."""
    return [
        i
        for i in range(2, len(words))
        if tail(words[i])[:1] in (",", ".", ";")
        and bare(words[i]).islower()
        and low(words[i]).endswith(("en", "t", "ist", "te", "ern"))
        and len(low(words[i])) > 2
    ]


@noise(BREAKS)
def verb_strayed(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The verb that closes a clause stands in the next one, or some words too early.

    From: Weil der Damm bald bricht, flohen die Bauern ins Tal.
    To: Weil der Damm [[bald,]] flohen die [[bricht]] Bauern ins Tal.
    """
    at = pick(rng, closing_verbs(words))
    if at is None or len(words) < 6:
        return None
    verb = Word(bare(words[at]), WRONG)
    left = taken_out(words, at)
    late = [i for i in range(at + 1, min(at + 7, len(left))) if plain(left[i - 1])]
    early = [i for i in range(max(1, at - 5), at - 1) if plain(left[i - 1])]
    spot = pick(rng, late if late and rng.random() < 0.6 else early)
    return None if spot is None else [*left[:spot], verb, *left[spot:]]


@noise(BREAKS)
def verbs_exchanged(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The verbs that close two clauses stand in each other's place.

    From: Er hofft, dass sie bald schreibt, ohne lange zu warten.
    To: Er hofft, dass sie bald [[warten,]] ohne lange zu [[schreibt.]]
    """
    found = closing_verbs(words)
    if len(found) < 2:
        return None
    one = rng.randrange(len(found) - 1)
    first, second = found[one], found[one + 1]
    if low(words[first])[-2:] == low(words[second])[-2:]:
        return None  # the clauses may stand as well
    words = list(words)
    texts = bare(words[first]), bare(words[second])
    words[first] = retext(words[first], texts[1] + tail(words[first]))
    words[second] = retext(words[second], texts[0] + tail(words[second]))
    return words


@noise(BREAKS)
def teaser_inserted(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A heading, a caption or a line of the page stands in the sentence, or opens behind it.

    From: Die Quelle ist im letzten Sommer versiegt.
    To: Die Quelle ist [[Mehr zum Thema]] im letzten Sommer versiegt.
    """
    if len(words) < 5:
        return None
    more = [w.strip(PUNCTUATION) for w in context.following[: rng.choice([0, 0, 2, 3, 4, 5])]]
    head = rng.choice(TEASERS).split() if rng.random() < 0.6 or not more else []
    texts = [text for text in [*head, *more] if text]
    at = pick(rng, [i for i in range(2, len(words)) if plain(words[i - 1])])
    if at is None or not texts:
        return None
    chunk = [Word(text, WRONG) for text in texts]
    if rng.random() < 0.2:  # the rest of the sentence is gone
        return [*words[:at], *chunk] if at > 3 else None
    return [*words[:at], *chunk, *words[at:]]


@noise(BREAKS)
def abbreviation_split(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The point of an abbreviation or ordinal was taken for the end of a sentence.

    From: Auf der 14. Sitzung stimmten viele dagegen.
    To: Auf der [[14. Stimmten]] Sitzung viele dagegen.
    """
    spots = range(1, len(words) - 4)
    at = pick(rng, [i for i in spots if ABBREVIATION.fullmatch(words[i].text)])
    if at is None:
        return None
    verbs = [i for i in range(at + 2, min(at + 8, len(words))) if low(words[i]) in FINITE]
    start = pick(rng, verbs if verbs and rng.random() < 0.7 else [at + 2, at + 3])
    if start is None or start >= len(words):
        return None
    end = min(len(words), start + rng.choice([1, 1, 2, 3]))
    chunk = [Word(bare(word) or word.text, WRONG) for word in words[start:end]]
    chunk[0] = Word(chunk[0].text[:1].upper() + chunk[0].text[1:], WRONG)
    if rng.random() < 0.4:
        chunk[-1] = Word(chunk[-1].text + ".", WRONG)
    rest = [*words[at + 1 : start], *words[end:]]
    if end == len(words):
        rest[-1] = Word(bare(rest[-1]) + tail(words[-1]), rest[-1].flags)
    return [*words[:at], wrong(words[at]), *chunk, *rest]


@noise(BREAKS)
def second_half_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The word that joins the second half of a comparison or a pair is lost.

    From: Sie trinkt weder Tee noch Saft am Abend.
    To: Sie trinkt weder [[Tee Saft]] am Abend.
    """
    found = [
        i
        for i in range(2, len(words) - 1)
        if low(words[i]) in SECOND_HALVES and plain(words[i])
        if is_noun(words[i + 1]) or is_function(words[i + 1]) or words[i + 1].text[:1].isdigit()
    ]
    return without(words, rng, found)


@noise(BREAKS)
def pronoun_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A pronoun is lost behind the verb, or sich anywhere.

    From: Gestern nahm er ein Boot ans andere Ufer.
    To: Gestern [[nahm ein]] Boot ans andere Ufer.
    """
    subjects = PRONOUNS - {"dies", "dieser", "jener"}
    found = [
        i
        for i in range(1, len(words) - 2)
        if plain(words[i]) and plain(words[i - 1])
        if low(words[i]) == "sich" or (low(words[i]) in subjects and low(words[i - 1]) in FINITE)
    ]
    return without(words, rng, found)


NEEDED = frozenset("einen einem einer eines eine ein des dem".split())


@noise(BREAKS)
def article_missing(words: Words, rng: random.Random, context: Context) -> Words | None:
    """An article is lost that its noun needs.

    From: Sie kauft einen alten Wagen am Hafen.
    To: Sie [[kauft alten]] Wagen am Hafen.
    """
    found = [
        i
        for i in range(1, len(words) - 1)
        if words[i].text in NEEDED and plain(words[i - 1])
        if is_noun(words[i + 1]) or attribute(words[i + 1])
    ]
    return without(words, rng, found)


PREFIXES = tuple("auf ab teil statt fest zurück vor an aus ein mit zu bei nach um her hin".split())


@noise(BREAKS)
def prefix_astray(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The prefix of a verb is lost, another one, or left over where the verb has none.

    From: Er nahm an der langen Sitzung teil.
    To: Er nahm an der langen [[Sitzung.]]
    """
    ends = [i for i in range(3, len(words)) if tail(words[i])[:1] in (".", ",", ";")]
    there = [i for i in ends if bare(words[i]) in PREFIXES]
    at = pick(rng, there if there and rng.random() < 0.85 else ends)
    if at is None:
        return None
    if at in there and rng.random() < 0.7:
        return taken_out(words, at)
    prefix = rng.choice([p for p in PREFIXES if p != bare(words[at])])
    if at in there:
        return [*words[:at], retext(words[at], prefix + tail(words[at])), *words[at + 1 :]]
    if not is_noun(words[at]):
        return None
    left = Word(bare(words[at]), words[at].flags)
    return [*words[:at], left, Word(prefix + tail(words[at]), WRONG), *words[at + 1 :]]


@noise(BREAKS)
def verb_forward(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The verb that closes a clause with a conjunction stands behind its first words.

    From: Sie sagt, dass der alte Damm am Fluss bald bricht.
    To: Sie sagt, dass der [[bricht]] alte Damm am Fluss [[bald.]]
    """
    found = []
    for end in closing_verbs(words):
        starts = range(max(0, end - 14), end - 3)
        opened = [i for i in starts if low(words[i]) in SUBORDINATORS and plain(words[i])]
        if opened and all(plain(word) for word in words[opened[-1] : end]):
            found.append((opened[-1], end))
    if not found:
        return None
    start, end = rng.choice(found)
    at = start + rng.choice([1, 2, 2, 3])
    if at >= end - 1:
        return None
    left = taken_out(words, end)
    return [*left[:at], Word(bare(words[end]), WRONG), *left[at:]]


@noise(BREAKS)
def small_word_astray(words: Words, rng: random.Random, context: Context) -> Words | None:
    """An article, preposition or conjunction stands some words from its place, or one too many.

    From: Sie fuhr gestern Abend mit dem Rad nach Rom.
    To: Sie fuhr [[mit]] gestern [[Abend dem]] Rad nach Rom.
    """
    at = pick(rng, [i for i in range(1, len(words) - 1) if is_function(words[i])])
    if at is None or len(words) < 5:
        return None
    if rng.random() < 0.5:
        return [*words[:at], Word(rng.choice(sorted(FUNCTION)), WRONG), *words[at:]]
    left = seam([*words[:at], *words[at + 1 :]], at)
    near = [i for i in range(max(1, at - 3), min(at + 4, len(left))) if abs(i - at) > 1]
    spot = pick(rng, [i for i in near if plain(left[i - 1])])
    return None if spot is None else [*left[:spot], Word(words[at].text, WRONG), *left[spot:]]
