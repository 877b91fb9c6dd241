"""One word of a rendering in a German text: inflected, or part of a compound."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from qa.languages import german
from qa.text.german import inflect
from qa.text.german.words import lexicon

REFLEXIVE = frozenset("mich dich sich uns euch mir dir".split())
SURE = 5  # letters: a noun this long is recognised in a compound without a lexicon
EXACT, FORM, COMPOUND = "exact", "form", "compound"


@dataclass(frozen=True, slots=True)
class Matcher:
    """One word of a rendering, and how it is recognised."""

    word: str
    strict: bool
    cased: bool = False

    def how(self, unit: str, *, alone: bool = True, opens: bool = False) -> str | None:
        """How a word of a text renders this one, or None.

        ``alone`` is False within hyphens; ``opens`` is True where any word has a capital.
        """
        if unit == self.word:
            return EXACT if alone else COMPOUND
        if self.word[:1].isupper():
            return self._noun(unit, alone)
        if self.strict and not opens and lexicon().get(unit, "") in {"N", "M", "h"}:
            return None  # a noun of the same letters: laden, der Laden
        low = unit if self.cased else unit.lower()
        if low == self.word:
            return EXACT if alone else COMPOUND
        if low in lower(self.word):
            return FORM
        if self.strict:
            return None
        return COMPOUND if _ends_in(low, lower(self.word), self.strict) else None

    def _noun(self, unit: str, alone: bool) -> str | None:
        forms = inflect.noun(self.word)
        shouted = not self.cased and unit.isupper() and len(unit) > 3
        if unit in forms or (shouted and unit.lower() in small(self.word)):
            return FORM if alone else COMPOUND
        if self.word.isupper() or (self.strict and len(self.word) < SURE):
            return None  # acronyms make compounds with hyphens only; Tat is in Tatsache by chance
        low = unit.lower()
        if unit[:1].isupper() or not alone or not self.strict:
            if _ends_in(low, small(self.word), self.strict):
                return COMPOUND
            if _begins_with(low, self.word.lower(), self.strict):
                return COMPOUND
        if not self.strict and len(self.word) >= SURE and self.word.lower() in low[2:-2]:
            return COMPOUND  # Nachkriegsordnung
        verb = None if self.strict else inflect.verb_of(self.word)
        return FORM if verb and low in inflect.verb(verb).whole else None


@lru_cache(maxsize=8_192)
def small(word: str) -> frozenset[str]:
    return frozenset(form.lower() for form in inflect.noun(word))


@lru_cache(maxsize=8_192)
def lower(word: str) -> frozenset[str]:
    """Forms of a word that is written small: verb, adjective, article or something else."""
    if inflect.is_verb(word):
        return inflect.verb(word).whole
    if word in german.DEFINITE:
        return german.DEFINITE
    if word in REFLEXIVE:
        return REFLEXIVE
    if word in german.PREPOSITIONS or word in german.COORDINATING or len(word) < 3:
        return frozenset((word,))
    return inflect.adjective(word)


def _ends_in(low: str, forms: frozenset[str], strict: bool) -> bool:
    """Whether a word in small letters is a compound whose last part is one of the forms."""
    for form in forms:
        first = low.removesuffix(form)
        if first == low or len(first) < (4 if strict else 2) or first in inflect.OTHER_WORD:
            continue
        if (len(form) > SURE and not strict) or inflect.known(first):
            return True
    return False


def _begins_with(low: str, word: str, strict: bool) -> bool:
    """Whether a word in small letters is a compound whose first part is the word."""
    for root in {word, inflect.umlauted(word), word.removesuffix("e")}:
        rest = low.removeprefix(root)
        if rest == low or len(rest) < 3:
            continue
        if len(root) >= SURE and not strict:
            return True
        bare = (rest.removeprefix(link) for link in inflect.LINKS if rest.startswith(link))
        if any(len(part) > (3 if strict else 2) and inflect.known(part) for part in bare):
            return True
    return False
