"""Main clauses whose verb, prefix or reflexive pronoun stands as in a subordinate clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from qa.breaks import View, detector
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.text.german.words import Word, lexicon

Sentence = tuple[Word, ...]

# Prefixes that always part from their verb in a main clause; über or um may stay.
PREFIXES = (
    "zurück", "statt", "teil", "fest", "fort", "nach", "auf", "aus", "ein", "mit", "vor", "her",
    "hin", "weg", "los", "bei", "an", "ab", "zu",
)  # fmt: skip
# Verbs that keep theirs, at least in Switzerland and Austria: anerkennt, beinhaltet.
KEPT = ("anerk", "anvertr", "auferleg", "aberk", "zuerk", "ausbeding", "obsieg", "nachvollz")
PRONOUNS = frozenset("Er Wir Ich Man Sie Es".split())
REFLEXIVE = frozenset("sich mich mir uns ihn ihm ihnen Ihnen".split())
# Adverbs that do not belong to a pronoun before them, as selbst, allein, hier or auch do.
ADVERBS = frozenset(
    "immer nie oft gern gerne gestern heute nicht schon noch meistens manchmal selten wieder bald"
    " sehr".split()
)
MODALS = frozenset(
    """Kann Kannst Könnte Könnten Könntest Können Will Willst Wollen Soll Sollen Muss Müssen Musst
    Darf Dürfen Darfst""".split()
)
ASKED = frozenset("du er ich wir ihr Sie man".split())


@detector(0.85)
def verb_unsplit(view: View) -> Iterator[Hit]:
    """In a main clause the prefix has not left its verb, or a pronoun stands before it.

    Flags:
        Das Kind [[anruft]] seine Mutter jeden Tag.

        Der Mann [[sich setzte]] auf die Bank. Er setzte sich.

        [[Kannst helfen]] du mir bitte beim Umzug?

    Passes:
        Das Kind ruft seine Mutter an. Weil das Kind seine Mutter anruft, ist sie froh.

        Das Land anerkennt den Vertrag. Die Kinder sich schnell ändernder Zeiten. Er antwortet ihr.

        Wer das Kind anruft, ist egal. Die Liste beinhaltet alles. Der Preis einigt sie.
    """
    for sentence in view.sentences:
        if len(sentence) < 5 or sentence[-1].tag != ".":
            continue
        if sentence[0].text in MODALS and sentence[1].tag == "i" and sentence[2].text in ASKED:
            words = f"{sentence[0].text} {sentence[1].text}"
            message = f"The subject belongs inside “{words}”."
            yield Hit(sentence[0].start, sentence[1].end, message)
            continue
        at = _subject(sentence)
        if not at or at + 2 >= len(sentence):
            continue
        verb, behind = sentence[at : at + 2]
        plural = behind.tag == "i" and sentence[0].text == "Wir"
        moved = verb.text in REFLEXIVE or (verb.text in ADVERBS and at == 1)
        adjective = verb.tag == "b" and lexicon().get(verb.lower + "e", "") == "a"
        described = adjective and behind.tag == "v" and sentence[at + 2].tag == "P"
        moved = moved or (described and at > 1 and not plural)
        if moved and (behind.finite or plural) and behind.text.islower():
            if sentence[at + 2].tag.isalpha() or sentence[at + 2].tag == ".":
                words = f"{verb.text} {behind.text}"
                yield Hit(verb.start, behind.end, f"“{words}” stands the wrong way round.")
        elif behind.tag.isalpha() and not behind.maybe_finite and _unsplit(verb):
            message = f"In a main clause the prefix of “{verb.text}” stands at the end."
            yield Hit(verb.start, verb.end, message)


def _subject(sentence: Sentence) -> int:
    """Index behind a subject that opens a sentence: a pronoun, or an article and its noun."""
    if sentence[0].text in PRONOUNS:
        return 1
    if sentence[0].text not in ("Der", "Die", "Das", "Ein", "Eine", "Mein", "Unser", "Unsere"):
        return 0
    at = 1
    while at < len(sentence) - 2 and sentence[at].tag == "a":
        at += 1
    return at + 1 if sentence[at].tag in "NM" else 0


def _unsplit(verb: Word) -> bool:
    return verb.text.islower() and verb.tag in "vuq" and _prefixed(verb.lower)


@lru_cache(maxsize=20_000)
def _prefixed(form: str) -> bool:
    """Whether a form is finite and has a prefix that must part from it: anruft."""
    if form.startswith(KEPT) or form.endswith(("en", "end")):
        return False
    for prefix in PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 3 and lexicon().get(rest, "") in ("v", "x"):
            known = goes_with(prefix, Word(rest, 0, len(rest), "v", rest))
            participle = rest.startswith("ge") or lexicon().get(form, "") in ("p", "b", "a")
            return known and not participle
    return False
