"""A verb in a form that the verb beside it cannot have: hat … beschließen, zu geändert.

Source: Duden, Die Grammatik (9th ed.), infinite forms: haben and sein have a participle, which is
an infinitive only behind another infinitive (hat arbeiten müssen); zu has an infinitive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from qa.breaks.verbs.complexes import like_participle
from qa.text.german.agreement import phrase_at
from qa.text.german.ends import sentences
from qa.text.german.inflect import split
from qa.text.german.paradigms import ACCUSATIVE, NOMINATIVE, PLURAL
from qa.text.german.phrases import Phrase
from qa.text.german.words import Word, separable, words

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
# What may close a list of infinitives: hat das Dach erneuern, die Fenster austauschen lassen.
CLOSING = frozenset(
    """müssen können dürfen sollen wollen mögen lassen sehen hören helfen brauchen fühlen
    lernen""".split()
)
GOOD = frozenset(["gut", "leicht", "schön", "schlecht", "einfach"])  # Der hat leicht behaupten.
# Verbs of going and happening, of which none has an object: Er ist die Kinder abholen is said.
GONE = ("kommen", "reisen", "eintreffen", "fallen", "auftreten", "auftauchen", "einschlafen",
        "aufwachen", "aufwachsen", "einstürzen", "abstürzen", "umziehen", "auswandern",
        "einwandern", "ausscheiden")  # fmt: skip
# Of whom or what one says that it is gone; of a goal one says what it is: Die Devise ist ankommen.
GOALS = re.compile(
    r"(?:[Zz]iel|[Dd]evise|[Rr]egel|[Mm]otto|[Gg]ebot|[Ll]osung|[Pp]lan|[Aa]ufgabe|[Ww]unsch|[Tt]raum"
    r"|[Rr]at|[Tt]ipp|[Ll]ösung|[Ww]eg|[Mm]öglichkeit|[Oo]ption|[Aa]lternative|[Ss]inn|[Zz]weck"
    r"|[Gg]edanke|[Ii]dee|[Aa]bsicht|[Hh]offnung|[Pp]arole|[Mm]axime|[Pp]rinzip|[Gg]rundsatz"
    r"|[Ss]trategie|[Tt]aktik|[Kk]unst|[Pp]roblem|[Tt]rick|[Pp]flicht|sache|Sache|[Vv]orsatz"
    r"|[Ss]chritt|[Gg]efahr|[Ww]ichtig\w*|[^a-zäöü]\w+ste)s?$"
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
INSIDE = re.compile("(?<=..)zu")
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
    perfect = len(finite) == 1 and not later and _perfect(clause, finite[0])
    if perfect and not _listed(sentence, last):
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
        led = led and not _finite_plural(clause)
        if led and not any(w.tag in "xvXqizKS" or w.lower == "zu" for w in clause[:-1]):
            yield clause[-1].start, clause[-1].end, clause[-1].text, sentence[at - 1].text


def _finite_plural(clause: Tokens) -> bool:
    """Whether the phrase may be the subject of the last word: unsere Gegner zittern."""
    phrase = phrase_at(clause, 0)
    return phrase is None or bool(phrase.bits & phrase.known & NOMINATIVE & PLURAL)


def _plain_infinitive(word: Word) -> bool:
    """Whether a form is an infinitive, with no zu inside, and no participle that looks like it."""
    if not word.text.islower() or word.tag != "i" or like_participle(word.lower):
        return False
    inside = INSIDE.finditer(word.lower)
    return all(word.lower[: found.start()] not in separable() for found in inside)


def _listed(sentence: Tokens, last: Word) -> bool:
    """Whether a later clause ends in a verb that bears this infinitive, too."""
    behind = [word for word in sentence if word.start > last.start]
    return any(
        word.lower in CLOSING and not following.tag.isalpha()
        for word, following in pairwise(behind)
    )


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
        easy = any(word.lower in GOOD for word in others)
        return not easy and (prefixed or last.lower.startswith(PREFIXES))
    return verb.lower in BE and prefixed and last.lower.endswith(GONE) and _goes(clause, verb)


def _goes(clause: Tokens, verb: Word) -> bool:
    """Whether sein may have a verb of going: a subject is told, and it is no goal."""
    before = clause[: clause.index(verb)]
    told = bool(before) and (before[0].tag in "ARPF" or before[0].noun)
    return told and not any(GOALS.search(word.text) for word in clause)


def _no_infinitive(clause: Tokens, sentence: Tokens) -> bool:
    """Whether zu at the end of an infinitive clause has a participle or a finite form."""
    zu, last = clause[-2], clause[-1]
    if zu.lower != "zu" or not last.text.islower() or last.tag not in "pqv":
        return False
    before = tuple(takewhile(lambda word: word is not clause[0], sentence))
    asked = clause[0].lower in PURPOSES or any(word.text in POSSIBLE for word in before)
    return asked and last.lower.endswith("t") and not _elliptic(clause, before)


def _elliptic(clause: Tokens, before: Tokens) -> bool:
    """Whether a form of sein may be left out: Die Zeit war knapp, der Plan zu gewagt."""
    phrase: Phrase | None = phrase_at(clause, 0)
    bits = phrase.bits & phrase.known if phrase else 0
    if clause[0].tag != "A" or (bits and not bits & NOMINATIVE):
        return False
    asked = any(word.lower in HAVE | {"es"} for word in before)
    return not asked or not bits & ACCUSATIVE
