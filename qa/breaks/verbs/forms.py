"""A verb in a form that the verb beside it cannot have: hat … beschließen, zu geändert.

Source: Duden, Die Grammatik (9th ed.), infinite forms: haben and sein have a participle, which is
an infinitive only behind another infinitive (hat arbeiten müssen); zu has an infinitive.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from qa.breaks.verbs.complexes import like_participle
from qa.text.german.ends import sentences
from qa.text.german.inflect import split
from qa.text.german.words import Word, words

Tokens = tuple[Word, ...]
Found = tuple[int, int, str, str]

HAVE = frozenset(["habe", "hat", "haben", "hatte", "hatten"])
BE = frozenset(["ist", "sind", "war", "waren"])
# With haben these have an infinitive: er hat es kommen sehen, hat gut reden, hat das Auto stehen.
BARE = frozenset(
    """müssen können dürfen sollen wollen mögen lassen sehen hören helfen brauchen fühlen lernen
    heißen machen gehen kommen stehen liegen hängen sitzen stecken wohnen laufen reden lachen
    werden haben sein tun arbeiten schlafen spielen leben wissen einkaufen essen""".split()
)
PREFIXES = ("be", "ver", "zer", "ent", "er")
PURPOSES = frozenset(["um", "ohne", "statt", "anstatt"])
# What is said of an infinitive with zu behind it: Es ist möglich, …
POSSIBLE = frozenset(
    """möglich unmöglich nötig notwendig erforderlich verboten erlaubt wichtig schwer leicht
    schwierig Möglichkeit Recht Pflicht Gelegenheit Ziel Versuch Absicht Aufgabe Chance Zeit Plan
    versucht versuchte versuchten beschlossen vergessen Vergessen empfohlen gebeten""".split()
)


# Behind these and a comma only an infinitive with zu comes, or a clause that opens otherwise.
ANNOUNCING = frozenset(
    """Möglichkeit Recht Pflicht Gelegenheit Absicht Chance Aufgabe Versuch versucht
    versuchte""".split()
)


FEMININE = frozenset(["die", "der"])
RELATIVES = {
    "Recht": frozenset(["das", "dem"]), "Versuch": frozenset(["der", "den", "dem"]),
    "versucht": frozenset(), "versuchte": frozenset(),
}  # fmt: skip
KEYS = HAVE | BE | {"zu", "worden"} | {word.lower() for word in ANNOUNCING}


def misformed(text: str) -> Iterator[Found]:
    """Start and end of the form, the form, and the word beside it that excludes it."""
    tokens = words(text)
    forms = {word.lower for word in tokens}
    if forms.isdisjoint(KEYS):
        return
    for sentence in sentences(tokens):
        if sentence[-1].text not in (".", "!"):
            continue
        yield from _without_zu(sentence)
        for number, clause in enumerate(_clauses(sentence)):
            yield from _in_clause(clause, sentence, number > 0)


def _clauses(sentence: Tokens) -> Iterator[Tokens]:
    """The runs between commas, colons and dashes."""
    run: list[Word] = []
    for word, following in pairwise(sentence):
        # ist … eingetroffen und wird …
        if word.tag.isalpha() and not (word.tag == "K" and following.tag in "xv"):
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _in_clause(clause: Tokens, sentence: Tokens, later: bool) -> Iterator[Found]:
    for at, word in enumerate(clause[:-1]):
        if clause[at + 1].lower == "worden" and _plain_infinitive(word):
            yield word.start, word.end, word.text, "worden"
    if len(clause) < 4:
        return
    last = clause[-1]
    finite = [word for word in clause if word.tag in "xvX"]
    if len(finite) == 1 and not later and _perfect(clause, finite[0]):
        yield last.start, last.end, last.text, finite[0].text
    if later and set(finite) <= {last} and _no_infinitive(clause, sentence):
        yield last.start, last.end, last.text, "zu"


def _without_zu(sentence: Tokens) -> Iterator[Found]:
    """Infinitives that lack zu: die Möglichkeit, das Abonnement kündigen."""
    for at in range(1, len(sentence) - 4):
        if sentence[at].tag != "," or sentence[at - 1].text not in ANNOUNCING:
            continue
        clause = tuple(takewhile(lambda word: word.tag.isalpha(), sentence[at + 1 :]))
        joined = any(word.tag == "K" for word in sentence[:at])
        if len(clause) < 3 or joined or not _plain_infinitive(clause[-1]):
            continue
        # die Aufgabe, die Eltern erfüllen, has a relative clause
        relative = RELATIVES.get(sentence[at - 1].text, FEMININE)
        led = clause[0].tag == "A" and clause[0].lower not in relative
        led = led and not any(w.tag == "R" and w.lower != "sich" for w in clause)
        if led and not any(w.tag in "xvXqizKS" or w.lower == "zu" for w in clause[:-1]):
            yield clause[-1].start, clause[-1].end, clause[-1].text, sentence[at - 1].text


def _plain_infinitive(word: Word) -> bool:
    """Whether a form is an infinitive, and no participle that looks like it."""
    return word.text.islower() and word.tag == "i" and not like_participle(word.lower)


def _perfect(clause: Tokens, verb: Word) -> bool:
    """Whether haben or sein has an infinitive at the end, and nothing else that bears it."""
    last = clause[-1]
    others = clause[:-1]
    bare = last.lower.endswith(tuple(BARE))
    if bare or not _plain_infinitive(last) or clause.index(verb) > len(clause) - 3:
        return False
    if any(w.tag in "iKSz" or w.lower in ("zu", "als", "wie") for w in others if w is not verb):
        return False
    prefixed = bool(split(last.lower)[0])
    if verb.lower in HAVE:
        return prefixed or last.lower.startswith(PREFIXES)
    return verb.lower in BE and prefixed


def _no_infinitive(clause: Tokens, sentence: Tokens) -> bool:
    """Whether zu at the end of an infinitive clause has a participle or a finite form."""
    zu, last = clause[-2], clause[-1]
    if zu.lower != "zu" or not last.text.islower() or last.tag not in "pqv":
        return False
    before = takewhile(lambda word: word is not clause[0], sentence)
    asked = clause[0].lower in PURPOSES or any(word.text in POSSIBLE for word in before)
    return asked and last.lower.endswith("t")
