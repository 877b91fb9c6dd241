"""Phrases of a clause that no preposition governs, with the cases that they may have."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qa.text.german.agreement import COUNTS, MEASURES, phrase_at, strong_at
from qa.text.german.articles import TIMES
from qa.text.german.governed import no_adjective
from qa.text.german.paradigms import (
    ACCUSATIVE,
    DATIVE,
    EVERY,
    GENITIVE,
    NOMINATIVE,
    NUMERALS,
    determiners,
)
from qa.text.german.phrases import Phrase, Tokens
from qa.text.german.rivals import attributes
from qa.text.german.subjects import WHILE
from qa.text.german.words import Word, closed

PRONOUNS = {
    **dict.fromkeys("ich du er wir man".split(), NOMINATIVE),
    **dict.fromkeys(("mich", "dich", "ihn"), ACCUSATIVE),
    **dict.fromkeys(("mir", "dir", "ihm", "ihnen"), DATIVE),
    **dict.fromkeys(("sie", "es"), NOMINATIVE | ACCUSATIVE),
}  # fmt: skip
POLITE = {"Sie": NOMINATIVE | ACCUSATIVE, "Ihnen": DATIVE}
# What opens a relative clause.
RELATIVES = {
    "der": NOMINATIVE | DATIVE, "die": NOMINATIVE | ACCUSATIVE, "das": NOMINATIVE | ACCUSATIVE,
    "den": ACCUSATIVE, "dem": DATIVE, "denen": DATIVE,
}  # fmt: skip
OWNERS = frozenset(["dessen", "deren"])  # whose noun may be of any case
PATHS = ("weg", "pfad", "dienst")  # ging den Weg nach, diente den Wehrdienst
DEMONSTRATIVES = frozenset(["das", "dies"])
COUNTED = COUNTS - {"Mann"}


@dataclass(frozen=True, slots=True)
class Bare:
    """A phrase by the places of its first and last word, and the cases that it may have.

    ``timed`` says that it may tell when, how long, how far or how much; ``phrase`` is what is known
    of article and noun. ``joined`` says that a conjunction stands before it.
    """

    first: int
    last: int
    cases: int
    phrase: Phrase | None = None
    timed: bool = False
    joined: bool = False

    def moved(self, by: int) -> Bare:
        """The same phrase in a run that has so many words more in front."""
        known = self.phrase and replace(
            self.phrase, first=self.phrase.first + by, noun=self.phrase.noun + by
        )
        return replace(self, first=self.first + by, last=self.last + by, phrase=known)


def bare(run: Tokens, verbs: frozenset[int], *, relative: bool) -> list[Bare] | None:
    """The phrases of a clause beside its ``verbs``; None where a word of it is not understood.

    ``relative`` says that its first word is a relative pronoun.
    """
    if any(word.lower in OWNERS or _strange(word) for word in run):
        return None
    found: list[Bare] = []
    at = 0
    if relative:
        found.append(Bare(0, 0, RELATIVES[run[0].lower]))
        at = 1
    while at < len(run):
        word, tag = run[at], run[at].tag
        joined = at > 0 and run[at - 1].tag == "K"
        if at in verbs:
            at += 1
        elif tag == "P":
            end = _governed(run, at)
            if end == at:
                return None
            at = end
        elif word.lower in determiners():
            one = _determined(run, at, joined, verbs)
            if one is None:
                return None
            at = _behind(run, one)
            # den Rest des Jahres
            found.append(replace(one, timed=one.timed or _is_time(run[at - 1].text)))
        elif tag == "R":
            found.append(Bare(at, at, PRONOUNS.get(word.lower, EVERY), joined=joined))
            at += 1
        elif word.text in POLITE:
            found.append(Bare(at, at, POLITE[word.text], joined=joined))
            at += 1
        elif tag in "aVC" or word.noun:
            one = _undetermined(run, at, joined)
            if one is None:
                return None
            found.append(one)
            at = one.last + 1
        elif tag in "uehMSA":
            return None
        else:
            at += 1
    return found


def _strange(word: Word) -> bool:
    """Whether a small word is written large inside a sentence: Ihr, Euch."""
    return word.noun and word.lower in closed() and word.text not in POLITE


def _governed(run: Tokens, at: int) -> int:
    """Where a preposition ends with what it governs; its own place where that is not sure."""
    if at == len(run) - 1:
        return at + 1  # a prefix: stimmte dem Plan zu
    if run[at].lower == "zu" and run[at + 1].tag in "iXvVqp":
        return at + 1
    following = run[at + 1]
    if following.tag == "R" or (following.tag in "Fb" and at + 2 == len(run)):
        end = at + 2
    else:
        end = attributes((*run, run[-1]), at)
        end = _to_noun(run, at) if end == at else end
    return at if run[end : end + 1] and run[end].tag == "K" else end


def _to_noun(run: Tokens, at: int) -> int:
    """Behind the first noun after a preposition, with adjectives that are not known before it."""
    end = at + 1
    while end < len(run) and run[end].tag in "AaVCbFu" and run[end].text.islower():
        end += 1
    return end + 1 if end < len(run) and run[end].noun else at


def _determined(run: Tokens, at: int, joined: bool, verbs: frozenset[int]) -> Bare | None:
    """The phrase that an article opens, or das before a verb; None where that is not known."""
    found = phrase_at(run, at)
    if found is None or run[at].lower in NUMERALS:
        shown = at == 0 and run[at].lower in DEMONSTRATIVES and 1 in verbs
        return Bare(at, at, NOMINATIVE | ACCUSATIVE, joined=joined) if shown else None
    if not found.bits & found.known:
        return None
    head = run[found.noun].text
    last = found.noun
    while last + 1 < len(run) and run[last + 1].tag == "n" and not _strange(run[last + 1]):
        last += 1  # sein Enkel Ulugh
    timed = _is_time(head) or head.lower().endswith(PATHS)
    return Bare(at, last, found.bits & found.known, found, timed, joined)


def _is_time(head: str) -> bool:
    """Whether a noun may say when, how long, how far or how much."""
    forms = {head, head.removesuffix("s")}  # den Rest des Jahres
    counted = not forms.isdisjoint(COUNTED | TIMES)
    return counted or any(MEASURES.search(form) or WHILE.search(form.lower()) for form in forms)


def _behind(run: Tokens, one: Bare) -> int:
    """Behind a phrase with the genitives that surely belong to it."""
    at = one.last + 1
    while at < len(run) and run[at].lower in determiners():
        found = phrase_at(run, at)
        if not found or found.bits & found.known & ~GENITIVE:
            return at
        at = found.noun + 1
    return at


def _undetermined(run: Tokens, at: int, joined: bool) -> Bare | None:
    """Adjectives and noun without an article, or a name."""
    found = strong_at(run, at)
    if found and no_adjective(found.adjectives):
        return None  # demselben Konzern
    if found and found.bits & found.known:
        return Bare(at, found.noun, found.bits & found.known, found, False, joined)
    end = at
    while end < len(run) and run[end].tag in "aVC":
        end += 1
    if end == len(run) or not run[end].noun:
        return None
    while end + 1 < len(run) and run[end + 1].tag == "n":
        end += 1
    return Bare(at, end, EVERY, None, run[at].tag == "C", joined)
