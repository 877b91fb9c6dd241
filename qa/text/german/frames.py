"""Verbs that govern one case, by each of their forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qa.languages import german_frames
from qa.text.german import inflect
from qa.text.german.paradigms import ACCUSATIVE, DATIVE, GENITIVE
from qa.text.german.words import Word, lexicon


@dataclass(frozen=True, slots=True)
class Form:
    """What a form may be: the ``verb``, the ``case`` that it governs, as a set of cases.

    ``shape`` is f (finite), i (infinitive), p (participle) or z (infinitive with inner zu);
    ``prefix`` is what stands at the end of the clause.
    """

    verb: str
    case: int
    shape: str
    prefix: str = ""


# Participles and infinitives that are of other verbs, too: Er hat den Mann gehört; vertraut mit.
OTHER = frozenset(
    """gehört gefallen vertraut gedacht gleichen weichen gewohnt dank hilfe fehl folg
    drohen angehört gelangen bitte liebe gedenk nutze schade schaden""".split()
)
_CASES = (
    (DATIVE, german_frames.DATIVE),
    (ACCUSATIVE, german_frames.ACCUSATIVE),
    (GENITIVE, german_frames.GENITIVE),
)


@cache
def known() -> dict[str, tuple[Form, ...]]:
    """Form, lower case -> what it may be."""
    table: dict[str, list[Form]] = {}
    for case, verbs in _CASES:
        for infinitive in sorted(verbs):
            for form, found in _forms(infinitive, case):
                table.setdefault(form, []).append(found)
    return {form: tuple(found) for form, found in table.items()}


def _forms(infinitive: str, case: int) -> list[tuple[str, Form]]:
    verb = inflect.verb(infinitive)
    prefix, base = inflect.split(infinitive)
    finite = verb.finite - OTHER | verb.finite & {"gehört", "vertraut"}
    found = [(form, Form(infinitive, case, "f", prefix)) for form in finite]
    found.append((infinitive, Form(infinitive, case, "i")))
    if prefix:
        found += [(prefix + form, Form(infinitive, case, "f")) for form in finite]
        found.append((f"{prefix}zu{base}", Form(infinitive, case, "z")))
    past = [form for form in verb.whole - OTHER if lexicon().get(form) in ("p", "q")]
    return found + [(form, Form(infinitive, case, "p")) for form in past]


@cache
def letting() -> frozenset[str]:
    """Finite forms of verbs such as erlauben."""
    return frozenset().union(*(inflect.verb(verb).finite for verb in german_frames.LETTING))


def forms(word: Word) -> tuple[Form, ...]:
    """What a word of a text may be of these verbs."""
    verbal = word.tag in "vVqipzhX" or (word.tag == "b" and word.lower.endswith("t"))  # gefällt
    return known().get(word.lower, ()) if verbal else ()
