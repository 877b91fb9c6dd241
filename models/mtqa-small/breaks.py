"""How web machine translation breaks sentences: words fine, structure gone."""

from __future__ import annotations

import random

from german import (
    ARTICLES,
    COORDINATORS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from noise import (
    BREAKS,
    GAP,
    PUNCTUATION,
    WRONG,
    Context,
    Word,
    Words,
    bare,
    close,
    is_function,
    is_noun,
    low,
    lower_first,
    noise,
    noun_after,
    pick,
    plain,
    retext,
    seam,
    tail,
    upper_first,
    without,
    wrong,
)

from qa.text.german.words import lexicon

GENITIVES = frozenset("des der eines einer seines seiner ihres ihrer dieser dieses".split())
POSSESSIVES = GENITIVES | {"von", "vom"}
INFINITIVES = ("i", "V")
RESIDUE = (
    "[3]",
    "[12]",
    "↑",
    "[Bearbeiten]",
    "Einzelnachweise",
    "(siehe",
    "(hier",
    "Jetzt lesen",
    "Mehr dazu",
    "Weiterlesen »",
    "Download PDF",
    "[[Bild|",
    "|",
    "{{",
    "}}",
    "<br>",
    "&nbsp;",
    "Anzeige",
    "Foto:",
    "Video abspielen",
    "▶",
    "Teilen Tweet",
    "Link kopieren",
    "#mehr",
    "(PDF)",
    "Kommentare (12)",
    "* *",
    "Quelle:",
    "http://",
    "Nach oben ↑",
    "Lesen Sie auch",
    "%s",
    "{0}",
)


@noise(BREAKS)
def quotation_torn(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A quotation closes in the middle of a clause, and the rest of it follows outside.

    From: „Wir stehen fest zu unserer Zusage an die Stadt.“
    To: „Wir stehen fest [[zu.“ unserer]] Zusage an die Stadt.“
    """
    if len(words) < 6:
        return None
    words = list(words)
    opened = [i for i, word in enumerate(words) if word.text[:1] in '„«»"“']
    start = opened[0] if opened else rng.choice([0, 0, rng.randrange(len(words) // 2)])
    if not opened:
        words[start] = Word("„" + words[start].text, words[start].flags)
        end = words[-1].text.rstrip(PUNCTUATION)
        words[-1] = Word(end + rng.choice([".“", "“.", "“"]), words[-1].flags)
    inner = [i for i in range(start + 1, len(words) - 2) if plain(words[i])]
    at = pick(rng, [i for i in inner if is_function(words[i]) or rng.random() < 0.25])
    if at is None:
        return None
    mark = rng.choice([".“", ".“", ".“", "“", ",“", ".”", '."', "“ “"])
    words[at] = retext(words[at], words[at].text + mark)
    words[at + 1] = wrong(words[at + 1])
    if rng.random() < 0.3:
        words[at + 1] = upper_first(words[at + 1])
    if is_function(Word(bare(words[at]))) and rng.random() < 0.2:
        words[-1] = Word(words[-1].text.rstrip('“”"') or ".", words[-1].flags)
    return words


@noise(BREAKS)
def stranded_word(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A full stop stands behind a preposition, an article or a conjunction.

    From: Die Bücher stehen in der alten Halle am Fluss.
    To: Die Bücher stehen in [[der. Alten]] Halle am Fluss.
    """
    at = pick(rng, [i for i in range(1, len(words) - 2) if is_function(words[i])])
    if at is None:
        return None
    lost = rng.choice([0, 0, 0, 1, 2, 3, 5])
    end = rng.random()
    head = [*words[:at], retext(words[at], words[at].text + rng.choice([".", ".", ".", ","]))]
    rest = words[at + 1 + lost :]
    if end < 0.25 or not rest:
        return [*head[:-1], Word(bare(head[-1]) + ".", WRONG | GAP)]
    rest = [wrong(rest[0], WRONG | GAP), *rest[1:]]
    return head + ([upper_first(rest[0]), *rest[1:]] if end < 0.8 else rest)


@noise(BREAKS)
def anchor_fused(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Function words before a link text are lost, and its words fuse with the clause.

    From: Die Polizei fand den Wagen unter einer Brücke nahe der Grenze.
    To: Die Polizei fand den [[Wagen Brücke]] nahe der Grenze.
    """
    starts = [
        i
        for i in range(1, len(words) - 1)
        if plain(words[i])
        and (low(words[i]) in PREPOSITIONS or (low(words[i]) in COORDINATORS and i > 1))
        and not words[i - 1].text.endswith((",", ".", ":"))
    ]
    at = pick(rng, starts)
    if at is None:
        return None
    end = at + 1
    while end < len(words) - 1 and is_function(words[end]) and rng.random() < 0.8:
        end += 1
    return seam([*words[:at], *words[end:]], at)


@noise(BREAKS)
def anchor_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The link text itself is lost; its preposition stays behind.

    From: Der Zug kam mittags aus München in die kleine Stadt.
    To: Der Zug kam mittags [[aus in]] die kleine Stadt.
    """
    nouns = [
        i
        for i in range(2, len(words) - 1)
        if is_noun(words[i])
        and plain(words[i])
        and is_function(words[i - 1])
        and not is_noun(words[i + 1])
    ]
    return without(words, rng, nouns)


@noise(BREAKS)
def article_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """An article is lost after a preposition.

    From: Er wohnte lange in einem kleinen Haus.
    To: Er wohnte lange [[in kleinen]] Haus.
    """
    found = [
        i
        for i in range(1, len(words) - 1)
        if low(words[i]) in ARTICLES
        and plain(words[i])
        and low(words[i - 1]) in PREPOSITIONS
        and plain(words[i - 1])
        and low(words[i - 1])[-1:] not in "mrs"
    ]
    return without(words, rng, found)


@noise(BREAKS)
def possessor_torn_off(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A genitive or what „von“ adds stands far from its noun.

    From: Taucher fanden die Glocke des Schiffes im tiefen Wasser.
    To: Taucher fanden die Glocke im tiefen [[des Schiffes]] Wasser.
    """
    chunks = []
    for i in range(1, len(words) - 2):
        if low(words[i]) in POSSESSIVES and is_noun(words[i - 1]) and plain(words[i - 1]):
            end = noun_after(words, i, 3)
            if end:
                chunks.append((i, end))
    if not chunks:
        return None
    start, end = rng.choice(chunks)
    chunk = [retext(word, bare(word)) for word in words[start:end]]
    closing = tail(words[end - 1])
    rest = [*words[:start], *words[end:]]
    rest[start - 1] = Word(rest[start - 1].text + closing, rest[start - 1].flags)
    spots = [i for i in range(1, len(rest)) if abs(i - start) > 1 and plain(rest[i - 1])]
    # Behind a verb at the end, too.
    late = [len(rest)] * 2 if end < len(words) and not is_noun(rest[-1]) else []
    at = pick(rng, spots + late)
    return None if at is None else put(rest, at, chunk)


def put(words: Words, at: int, chunk: Words) -> Words:
    """The words with a chunk before index ``at``; at the end it takes over the last mark."""
    if at < len(words):
        return [*words[:at], *chunk, *words[at:]]
    last = words[-1]
    bared = Word(last.text.rstrip(PUNCTUATION), last.flags)
    return [*words[:-1], bared, *chunk[:-1], Word(chunk[-1].text + tail(last), chunk[-1].flags)]


@noise(BREAKS)
def preposition_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A preposition is lost, and the case after it hangs in the air.

    From: Die Band löste sich kurz nach der Tournee auf.
    To: Die Band löste sich [[kurz der]] Tournee auf.
    """
    found = [
        i
        for i in range(1, len(words) - 1)
        if low(words[i]) in PREPOSITIONS
        and plain(words[i])
        and plain(words[i - 1])
        and words[i + 1].text[:1].islower()  # er kommt Montag
        and not (is_noun(words[i - 1]) and low(words[i + 1]) in GENITIVES)  # das Haus der Stadt
    ]
    return without(words, rng, found)


@noise(BREAKS)
def zu_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """An infinitive has lost its „zu“, or „zu“ its infinitive.

    From: Die Stadt plant, das alte Bad zu verkaufen.
    To: Die Stadt plant, das alte [[Bad verkaufen.]]
    """
    found = [
        i
        for i in range(2, len(words) - 1)
        if words[i].text == "zu"
        and words[i + 1].text.islower()
        and lexicon().get(bare(words[i + 1])) in INFINITIVES
        and plain(words[i - 1])
    ]
    at = pick(rng, found)
    if at is None:
        return None
    if rng.random() < 0.75:
        return seam([*words[:at], *words[at + 1 :]], at)
    return [*words[:at], retext(words[at], "zu" + tail(words[at + 1])), *words[at + 2 :]]


@noise(BREAKS)
def phrase_moved(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The text of a link stands in the middle of another phrase, at times glued to a word.

    From: Den Antrag finden Sie auf der Seite des Amtes unter dem Punkt Wohnen.
    To: Den Antrag finden Sie auf [[unter dem Punkt]] der Seite des Amtes Wohnen.
    """
    starts = [i for i in range(1, len(words) - 1) if low(words[i]) in PREPOSITIONS | ARTICLES]
    start = pick(rng, [i for i in starts if plain(words[i])])
    end = noun_after(words, start, 4) if start is not None else 0
    if start is None or not end or not all(plain(word) for word in words[start : end - 1]):
        return None
    chunk = [retext(word, bare(word)) for word in words[start:end]]
    closing = tail(words[end - 1])
    rest = [*words[:start], *words[end:]]
    rest[start - 1] = Word(rest[start - 1].text + closing, rest[start - 1].flags)
    # Not between an article and an adjective: der in der Stadt lebende Mann.
    inside = [
        i
        for i in range(1, len(rest))
        if low(rest[i - 1]) in ARTICLES | PREPOSITIONS
        and plain(rest[i - 1])
        and (is_noun(rest[i]) or low(rest[i]) in ARTICLES)
        and abs(i - start) > 1
    ]
    at = pick(rng, inside)
    if at is None:
        return None
    if rng.random() < 0.2:
        glued = retext(rest[at - 1], rest[at - 1].text + chunk[0].text)
        return [*rest[: at - 1], glued, *chunk[1:], *rest[at:]]
    return put(rest, at, chunk)


@noise(BREAKS)
def anchor_glued(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A word of a link is glued to the word before it, out of its place.

    From: Sie können das Formular hier herunterladen und es dann abschicken.
    To: Sie können das Formular [[herunterladenhier]] und es dann abschicken.
    """
    at = pick(rng, [i for i in range(1, len(words) - 1) if plain(words[i])])
    if at is None or len(words) < 6:
        return None
    rest = [*words[:at], *words[at + 1 :]]
    near = [i for i in range(max(1, at - 2), min(at + 3, len(rest))) if plain(rest[i])]
    to = pick(rng, [i for i in near if not is_noun(rest[i]) or rng.random() < 0.3])
    if to is None:
        return None
    glued = retext(rest[to], rest[to].text + words[at].text)
    return [*rest[:to], glued, *rest[to + 1 :]]


@noise(BREAKS)
def clause_inserted(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Another sentence stands within the sentence, without a mark.

    From: Der Zoll nahm zwei Männer fest. // Einer ist geflohen.
    To: Der Zoll nahm zwei Männer [[einer ist geflohen fest.]]
    """
    following = [Word(text) for text in context.following[:12]]
    ends = [i for i, word in enumerate(following, 1) if word.text[-1:] in ".!?," and i > 2]
    at = pick(rng, [i for i in range(3, len(words)) if plain(words[i - 1])])
    if not ends or at is None:
        return None
    chunk = [retext(word, word.text) for word in following[: ends[0]]]
    chunk[-1] = Word(chunk[-1].text.rstrip(PUNCTUATION), chunk[-1].flags)
    if not is_noun(chunk[0]):
        chunk[0] = Word(chunk[0].text[:1].lower() + chunk[0].text[1:], chunk[0].flags)
    return [*words[:at], *chunk, wrong(words[at]), *words[at + 1 :]]


@noise(BREAKS)
def connector_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A conjunction or relative pronoun is lost, and a clause hangs in the air.

    From: Der Turm, der seit Jahren leer steht, wird bald verkauft.
    To: Der [[Turm seit]] Jahren leer steht, wird bald verkauft.
    """
    found = [
        i
        for i in range(1, len(words) - 2)
        if plain(words[i])
        and (
            (words[i - 1].text.endswith(",") and low(words[i]) in SUBORDINATORS | RELATIVES)
            or (low(words[i]) in COORDINATORS and low(words[i + 1]) in FINITE)
        )
    ]
    at = pick(rng, found)
    if at is None:
        return None
    before = words[at - 1]
    if rng.random() < 0.7:
        before = Word(before.text.rstrip(","), before.flags)
    return seam([*words[: at - 1], before, *words[at + 1 :]], at)


@noise(BREAKS)
def clause_hung_on(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A predicate without subject or connector hangs on a finished clause.

    From: Das Werk liefert Strom. // Es soll bald größer werden.
    To: Das Werk liefert [[Strom soll]] bald größer werden.
    """
    following = [Word(text) for text in context.following]
    at = next((i for i in range(1, min(6, len(following))) if low(following[i]) in FINITE), None)
    if at is None or len(words) < 3:
        return None
    ends = [i for i in range(3, len(words)) if words[i - 1].text.endswith(",")]
    cut = rng.choice([len(words)] * 3 + ends)
    head = [*words[: cut - 1], Word(words[cut - 1].text.rstrip(PUNCTUATION), words[cut - 1].flags)]
    if rng.random() < 0.15:
        head[-1] = Word(head[-1].text + ",", head[-1].flags)
    return seam(head + following[at:], len(head))


@noise(BREAKS)
def sentence_split(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A full stop cuts a sentence in two fragments.

    From: Sie mussten lange warten, weil der Zug im Schnee steckte.
    To: Sie mussten lange [[warten. weil]] der Zug im Schnee steckte.
    """
    spots = [
        i
        for i in range(2, len(words) - 2)
        if low(words[i]) not in COORDINATORS
        and low(words[i - 1]) not in FINITE
        and (plain(words[i - 1]) or words[i - 1].text.endswith(","))
    ]
    commas = [i for i in spots if words[i - 1].text.endswith(",")]
    at = pick(rng, commas if commas and rng.random() < 0.5 else spots)
    if at is None:
        return None
    left = retext(words[at - 1], words[at - 1].text.rstrip(",") + ".")
    right = wrong(words[at])
    # A clause with a connector may stand alone in print; the lower case shows that it was cut.
    alone = low(right) in SUBORDINATORS | RELATIVES | PRONOUNS
    if not alone and rng.random() < 0.6:
        right = upper_first(right)
    return [*words[: at - 1], left, right, *words[at + 1 :]]


@noise(BREAKS)
def fragments_merged(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Two sentences run into each other without a mark.

    From: Der Zug ist voll. // Es gibt noch Busse.
    To: Der Zug ist [[voll es]] gibt noch Busse.
    """
    following = [Word(text) for text in context.following]
    if len(words) < 2 or len(following) < 2:
        return None
    words, cut = list(words), len(words)
    inner = [i + 1 for i in range(1, len(words) - 1) if words[i].text[-1:] in ".;:!?" and i > 1]
    if inner and rng.random() < 0.4:
        cut = rng.choice(inner)
        following = words[cut:]
    if cut == len(words) and rng.random() < 0.2 and len(following) > 4:
        following = following[rng.randrange(1, 3) :]
    head = [*words[: cut - 1], Word(words[cut - 1].text.rstrip(PUNCTUATION), words[cut - 1].flags)]
    if rng.random() < 0.8:
        low_case = Word(following[0].text[:1].lower() + following[0].text[1:])
        following = [
            low_case if low(following[0]) in PRONOUNS else lower_first(following[0]),
            *following[1:],
        ]
    return seam(head + following, len(head))


def finite(word: Word) -> bool:
    """Whether a word can only be a finite verb, or is one of the commonest."""
    return low(word) in FINITE or (word.text.islower() and lexicon().get(bare(word)) == "v")


@noise(BREAKS)
def verb_lost(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The verb of a clause is missing.

    From: Wer am Sonntag im Park ist, sollte feste Schuhe tragen.
    To: Wer am Sonntag im [[Park, sollte]] feste Schuhe tragen.
    """
    found = [
        i
        for i in range(1, len(words))
        if finite(words[i])
        or (
            words[i].text[:1].islower()
            and tail(words[i])[:1] in (".", ",")
            and low(words[i]).endswith(("en", "t"))
            and len(low(words[i])) > 4
        )
    ]
    at = pick(rng, found)
    if at is None or len(words) < 4:
        return None
    before = Word(words[at - 1].text + tail(words[at]), words[at - 1].flags)
    left = [*words[: at - 1], before, *words[at + 1 :]]
    left[at - 1] = wrong(left[at - 1], WRONG | (GAP if at == len(left) else 0))
    return seam(left, at) if at < len(left) else left


@noise(BREAKS)
def verb_doubled(words: Words, rng: random.Random, context: Context) -> Words | None:
    """A verb stands twice: in its place and where another language would have it.

    From: Sie sagt, dass die Brücke bald gesperrt wird.
    To: Sie sagt, dass die Brücke [[wird]] bald gesperrt [[wird.]]
    """
    found = [i for i in range(1, len(words)) if low(words[i]) in FINITE]
    at = pick(rng, found)
    if at is None:
        return None
    spots = [
        j
        for j in range(1, len(words))
        if 1 < abs(j - at) < 8 and (plain(words[j - 1])) and j != at + 1
    ]
    spot = pick(rng, spots)
    if spot is None:
        return None
    words = list(words)
    words[at] = wrong(words[at])
    return [*words[:spot], Word(low(words[at]), WRONG), *words[spot:]]


@noise(BREAKS)
def word_order(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Words of a phrase stand in an order that no German clause has.

    From: Er weiß, dass der Zug heute pünktlich ankommen wird.
    To: Er weiß, dass der Zug heute [[wird pünktlich ankommen.]]
    """
    if len(words) < 6:
        return None
    size = rng.choice([3, 4, 5, 6, 8])
    start = rng.randrange(1, max(2, len(words) - size + 1))
    window = words[start : start + size]
    marks = [tail(word) for word in window]
    texts = [bare(word) for word in window]
    mixed = _mix(texts, rng)
    if mixed == texts or not any(is_function(Word(t)) or t.lower() in FINITE for t in texts):
        return None
    flags = [WRONG if a != b else 0 for a, b in zip(texts, mixed, strict=True)]
    changed = [Word(m + t, f) for m, t, f in zip(mixed, marks, flags, strict=True)]
    return [*words[:start], *changed, *words[start + size :]]


def _mix(texts: list[str], rng: random.Random) -> list[str]:
    """Shuffle, or move one word far."""
    mixed = list(texts)
    if rng.random() < 0.5:
        rng.shuffle(mixed)
    elif rng.random() < 0.5:
        mixed.insert(0, mixed.pop())
    else:
        mixed.append(mixed.pop(0))
    return mixed


@noise(BREAKS)
def truncated(words: Words, rng: random.Random, context: Context) -> Words | None:
    """The text stops in the middle.

    From: Der Vertrag kann mit einer Frist von zwei Wochen gekündigt werden.
    To: Der Vertrag kann mit [[einer.]]
    """

    def open_end(i: int) -> bool:
        attribute = words[i].text[:1].islower() and low(words[i])[-2:] in ("en", "er", "es", "em")
        number = words[i].text.isdecimal() and words[i - 1].text.islower()
        return (
            is_function(words[i])
            or number
            or (attribute and is_noun(words[i + 1]) and plain(words[i]))
        )

    spots = [i for i in range(2, len(words) - 2) if open_end(i)]
    pending = (
        [
            i
            for i in range(4, len(words) - 2)
            if any(low(w) in FINITE for w in words[1:i]) and plain(words[i])
        ]
        if bare(words[-1]).endswith(("en", "t"))
        else []
    )
    at = pick(rng, spots if rng.random() < 0.75 or not pending else pending)
    if at is None:
        return None
    end = rng.choice([".", ".", "", "", "“", ","])
    return [*words[:at], retext(words[at], words[at].text + end, WRONG | GAP)]


@noise(BREAKS)
def loop(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Words come again and again.

    From: Der Chor sucht neue Stimmen für das Fest.
    To: Der Chor sucht neue Stimmen [[neue Stimmen]] für das Fest.
    """
    size = rng.choice([1, 2, 2, 3, 3, 4, 5])
    if len(words) < size + 2:
        return None
    start = rng.randrange(0, len(words) - size)
    gram = [bare(word) for word in words[start : start + size]]
    if size == 1 and (not is_noun(Word(gram[0])) or words[start].text != gram[0]):
        return None
    times = rng.choice([1, 1, 2, 3]) if size > 1 else rng.choice([1, 2, 3])
    link = rng.choice([[], [], [], ["und"]])
    if rng.random() < 0.2:  # with its marks: sagte er, sagte er,
        gram, link = [word.text for word in words[start : start + size]], []
        gram[-1] = gram[-1].rstrip(".!?")
    again = [Word(text, WRONG) for _ in range(times) for text in [*link, *gram]]
    at = start + size if rng.random() < 0.7 else rng.randrange(start + size, len(words))
    left = list(words[:at])
    closing = tail(left[-1])
    if closing and closing not in (")", "“") and not again[-1].text.endswith(closing):
        left[-1] = Word(left[-1].text[: -len(closing)], left[-1].flags)
        again[-1] = Word(again[-1].text + closing, WRONG)
    return [*left, *again, *words[at:]]


@noise(BREAKS)
def untranslated_chunk(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Words of the source stand in the German sentence.

    From: Er wohnt in einem Haus am See. // He lives in a house by the lake.
    To: Er wohnt [[in a house]] am See.
    """
    source = context.source
    if len(source) < 4 or len(words) < 4:
        return None
    size, length = rng.choice([1, 2, 2, 3, 4]), rng.choice([1, 2, 3, 3, 4, 5])
    start = rng.randrange(1, len(words) - 1)
    near = int(start / len(words) * len(source)) + rng.choice([-1, 0, 0, 1])
    begin = min(max(0, near), max(0, len(source) - length))
    chunk = [text.strip(PUNCTUATION) for text in source[begin : begin + length]]
    if not any(text.isalpha() and text.islower() for text in chunk):
        return None
    gone = words[start : start + size]
    if rng.random() < 0.15:
        gone = []
    foreign = [Word(text, WRONG) for text in chunk if text]
    if gone and tail(gone[-1]):
        foreign[-1] = Word(foreign[-1].text + tail(gone[-1]), WRONG)
    return [*words[:start], *foreign, *words[start + len(gone) :]]


@noise(BREAKS)
def markup_residue(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Remains of a web page stand inside the sentence.

    From: Der Mulch hält den Boden feucht und warm.
    To: Der Mulch hält den Boden [[(siehe]] feucht und warm.
    """
    if len(words) < 4:
        return None
    at = rng.randrange(1, len(words) - 1)
    if words[at - 1].text[-1:] in ".:!?":
        return None
    residue = [Word(text, WRONG) for text in rng.choice(RESIDUE).split()]
    lost = rng.choice([0, 0, 0, 1])
    return [*words[:at], *residue, *words[at + lost :]]


@noise(BREAKS)
def dense(words: Words, rng: random.Random, context: Context) -> Words | None:
    """Words are lost, moved, doubled and exchanged all over the sentence.

    From: Der Hund läuft über die Wiese nach Hause.
    To: Der Hund [[Hund]] läuft [[die]] Wiese nach Hause.
    """
    if len(words) < 5:
        return None
    left: Words = []
    gap = 0
    for word in words:
        chance = rng.random()
        if chance < 0.12:
            gap = WRONG | GAP
        elif chance < 0.18:
            left += [wrong(word, gap), Word(bare(word) or word.text, WRONG)]
            gap = 0
        elif chance < 0.25 and left:
            left[-1:] = [wrong(word), wrong(left[-1])]
            gap = 0
        elif chance < 0.32 and context.following:
            left.append(Word(rng.choice(context.following).strip(PUNCTUATION), WRONG))
            gap = 0
        else:
            left.append(wrong(word, gap))
            gap = 0
    return left if sum(bool(word.flags) for word in left) > 1 else None


__all__ = ["BREAKS", "close"]
