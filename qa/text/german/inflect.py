"""Inflected forms of German words: what else of a dictionary form may stand in a text.

No dictionary of lemmas is shipped, so the forms are made by rule, more than there are: they are for
recognising a word that was looked for, not for writing. What is a form of one word and the
dictionary form of another (Mark: Marke) is told apart by length and by the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from qa.languages import german
from qa.languages.german_nouns import (
    ANOTHER,
    EN,
    ER,
    FIXED,
    FOREIGN,
    GENDERS,
    PARTICIPIAL,
    UMLAUT,
    UMLAUTS,
)
from qa.languages.german_verbs import INSEPARABLE, STRONG
from qa.text.german import compounds
from qa.text.german.words import closed, lexicon, separable

ADJECTIVE = ("", "e", "en", "em", "er", "es")
COMPARED = ("er", "ere", "eren", "erem", "erer", "eres", "ste", "sten", "stem", "ster", "stes",
            "este", "esten", "estem", "ester", "estes")  # fmt: skip
STRONG_ENDINGS = ("", "e", "st", "est", "t", "et", "en", "n")
ENDED = re.compile(r"(?<=\w{3})(?:e[nmrs]?)$")
# What may stand between the parts of a compound (Duden, Die Grammatik, "Fugenelemente").
LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "ns")
# Prefixes that make another word of a noun: Ausgabe is no Gabe.
OTHER_WORD = frozenset(
    """ab an auf aus be bei dar ein ent er ge miss nach um un ver vor zer zu zurück wider hin her
    über unter durch""".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """Forms of a verb, lower case. ``whole`` are those in one word, nouns made of it among them.

    A separable verb has a ``prefix``, which stands at the end of the clause of a ``finite`` form.
    """

    whole: frozenset[str]
    prefix: str = ""
    finite: frozenset[str] = frozenset()


def umlauted(word: str) -> str:
    """The word with its last a, o, u or au changed, or the word itself where none can change."""
    match = UMLAUT.search(word)
    if match is None or FIXED.search(word):
        return word
    return word[: match.start()] + UMLAUTS[match[0]] + word[match.end() :]


@lru_cache(maxsize=8_192)
def noun(word: str) -> frozenset[str]:
    """Forms of a noun or name, capitals as in ``word``."""
    if word.isupper() or not word[-1:].isalpha():
        return frozenset((word, word + "s"))
    changed = umlauted(word)
    endings = ["", "s"]
    if word[-1] in "aeiouyäöü":
        endings += ["n", "ns"] if word.endswith("e") else ["en"] if word[-1] in "iu" else []
    elif word.endswith(("el", "er", "erl")) and word[-3:-2] not in "ie":
        endings += ["n"]
    elif word.endswith(("en", "chen", "lein")) and len(word) > 4:
        endings += ["e"] if word.endswith("men") else []
    else:
        endings += ["es", "e", "en"] if not EN.search(word) else ["en"]
        endings += ["er", "ern"] if ER.search(word) else []
        endings += ["se", "sen", "ses"] if word.endswith("s") else []
    forms = {word + ending for ending in endings}
    if changed != word:
        forms |= {changed + ending for ending in ("", "n", "e", "en")}
        forms |= {changed + ending for ending in ("er", "ern") if ER.search(word)}
    forms |= {
        word[: -len(old)] + new
        for old, new in FOREIGN
        if word.endswith(old) and len(word) > len(old) + 2
    }
    if PARTICIPIAL.search(word + "r"):  # die Angestellte
        forms |= {word + ending for ending in "nrms"}
    elif PARTICIPIAL.search(word):
        forms |= {word[:-1] + ending for ending in ("", "n", "m", "s")}
    return frozenset(forms) - ANOTHER.get(word, frozenset())


@lru_cache(maxsize=8_192)
def adjective(word: str) -> frozenset[str]:
    """Forms of an adjective, lower case, compared ones among them."""
    low = word.lower()
    stems = {low, low.removesuffix("e")}
    if low.endswith(("el", "er")):
        stems.add(low[:-2] + low[-1])  # dunkel: dunkle, teuer: teure
    if low == "hoch":
        stems.add("hoh")
    endings = (*ADJECTIVE, *COMPARED)
    return frozenset(stem + ending for stem in stems for ending in endings) | {low}


def attribute(word: str) -> frozenset[str]:
    """Forms of an adjective that a glossary gives with an ending (künstliche Intelligenz)."""
    return adjective(ENDED.sub("", word.lower())) | adjective(word)


def is_attribute(word: str) -> bool:
    """Whether a word may be an adjective with an ending (Weißes, Vereinte)."""
    low = word.lower()
    bare = ENDED.sub("", low)
    kinds = {lexicon().get(form, "") for form in (low, bare, bare + "e", bare + "en")}
    return bare != low and not kinds.isdisjoint({"a", "b", "V", "q"})


@lru_cache(maxsize=8_192)
def verb(infinitive: str) -> Verb:
    """Forms of a verb."""
    low = infinitive.lower()
    prefix, base = split(low)
    finite, participles = _base(base)
    infinite = {base, base + "s", base + "d"}
    infinite |= {base + "d" + ending for ending in ADJECTIVE}
    inflected = {word + ending for word in participles for ending in ADJECTIVE}
    if not prefix:
        whole = finite | infinite | inflected | {stem(base) + "ung"}
        return Verb(frozenset(whole), "", frozenset(finite))
    whole = {prefix + form for form in finite | infinite | inflected}
    whole |= {prefix + "zu" + base, prefix + stem(base) + "ung", prefix + stem(base) + "ungen"}
    whole |= {prefix + "zu" + base + "d" + ending for ending in ADJECTIVE}
    return Verb(frozenset(whole), prefix, frozenset(finite))


def is_verb(word: str) -> bool:
    """Whether a word in lower case is the infinitive of a verb."""
    if word in STRONG or lexicon().get(word) == "i":
        return True
    return word.endswith("n") and split(word)[0] != "" and word not in closed()


@lru_cache(maxsize=8_192)
def verb_of(noun: str) -> str | None:
    """The verb behind a noun in -ung: anmelden of Anmeldung."""
    root = noun.removesuffix("ung").lower()
    if len(root) < 3 or len(root) == len(noun):
        return None
    infinitive = root + ("n" if root.endswith(("er", "el")) else "en")
    return infinitive if is_verb(infinitive) else None


def split(infinitive: str) -> tuple[str, str]:
    """``("an", "melden")``; ``("", verb)`` where nothing separates."""
    for prefix in sorted(separable(), key=len, reverse=True):
        base = infinitive[len(prefix) :]
        if infinitive.startswith(prefix) and len(base) > 3 and base in separable()[prefix]:
            return prefix, base
    for prefix in (
        "ab",
        "an",
        "auf",
        "aus",
        "ein",
        "herunter",
        "hoch",
        "vor",
        "zurück",
        "zusammen",
    ):
        base = infinitive[len(prefix) :]
        if infinitive.startswith(prefix) and (base in STRONG or lexicon().get(base) == "i"):
            return prefix, base
    return "", infinitive


def stem(infinitive: str) -> str:
    """The verb without its ending: meld-, änder-, sammel-."""
    if infinitive.endswith(("eln", "ern")):
        return infinitive[:-1]
    return infinitive.removesuffix("n").removesuffix("e")


@lru_cache(maxsize=8_192)
def strong(infinitive: str) -> frozenset[str]:
    """Finite forms of an irregular verb without separable prefix whose stem is another."""
    table, prefix = _strong(infinitive)
    return frozenset(prefix + stem + end for stem in table[:-1] for end in STRONG_ENDINGS)


@cache
def irregular() -> frozenset[str]:
    """The forms of all irregular verbs whose stem is another."""
    return frozenset().union(*map(strong, STRONG))


def _base(infinitive: str) -> tuple[set[str], set[str]]:
    """Finite forms and participles of a verb without separable prefix."""
    root = stem(infinitive)
    finite = {root + ending for ending in ("", "e", "st", "est", "t", "te", "test", "ten", "tet")}
    finite.add(infinitive)
    if root[-1] in "dtmn":  # redete, öffnete
        finite |= {root + "e" + ending for ending in ("t", "te", "test", "ten", "tet")}
    if infinitive.endswith("eln"):
        finite.add(root[:-2] + "le")
    # With ge- and without it (gemeldet, bestätigt): the wrong one of the two is no word.
    weak = root + ("et" if root[-1] in "dtmn" else "t")
    participles = {weak, "ge" + weak, "ge" + root + "t"}
    table, prefix = _strong(infinitive)
    finite |= strong(infinitive)
    if table:
        participles.add(prefix + (table[-1].removeprefix("ge") if prefix else table[-1]))
    return finite, participles


def _strong(infinitive: str) -> tuple[tuple[str, ...], str]:
    """The stems of an irregular verb and the prefix that stands before them."""
    if infinitive in STRONG:
        return STRONG[infinitive], ""
    for prefix in (*INSEPARABLE, "über", "unter", "durch", "um", "voll", "wieder"):
        base = infinitive[len(prefix) :]
        if infinitive.startswith(prefix) and base in STRONG:
            return STRONG[base], prefix
    return (), ""


@lru_cache(maxsize=16_384)
def known(part: str) -> bool:
    """Whether part of a compound, lower case, is a word (with or without what links it)."""
    if part in german.PREPOSITIONS:
        return True
    bare = {part.removesuffix(link) for link in LINKS}
    return any(_is_word(one) for one in bare if len(one) > 2)


def _is_word(low: str) -> bool:
    words, capital = lexicon(), low.capitalize()
    # Some nouns stand in the list in the plural only (Städte).
    forms = (capital, low, umlauted(capital) + "e", capital + "en")
    return any(form in words for form in forms) or capital in compounds.table()


def replaced(form: str, old: str, new: str) -> str | None:
    """``new`` inflected as ``form`` is of ``old`` (dictionary forms), None if that is not sure."""
    if old[:1].isupper() != new[:1].isupper():
        return None
    if old[:1].isupper():
        return _replaced_noun(form, old, new)
    low = form.lower()
    if is_verb(old) and is_verb(new):
        found = new if low == old else None
    elif is_verb(old) or is_verb(new) or new.endswith(("e", "el", "er", "a")):
        found = None
    else:
        ending = low.removeprefix(old) if low.startswith(old) else None
        found = new + ending if ending in ADJECTIVE else None
    return found.capitalize() if found and form[0].isupper() else found


def _replaced_noun(form: str, old: str, new: str) -> str | None:
    kinds = [_kind(word) for word in (old, new)]
    if None in kinds or not form.startswith(old):
        return None
    if kinds[0] == kinds[1]:
        return new + form[len(old) :]
    # Of another ending but of one gender: the singular, where it is none of the plural, too.
    same = GENDERS[str(kinds[0])] == GENDERS[str(kinds[1])]
    return new if same and form == old and kinds[0] not in ("er", "chen", "lein") else None


def _kind(word: str) -> str | None:
    """The ending that says how a noun is inflected."""
    for length in range(6, 1, -1):
        if word[-length:] in GENDERS and len(word) > length + 2:
            return word[-length:]
    return None
