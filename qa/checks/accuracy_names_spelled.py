"""Spelling of names: they are written as in the source, or as German writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base, codes, language
from qa.text.foreign.cognates import fold
from qa.text.meaning.facts import facts
from qa.text.names.kept import (
    SHORTEST,
    WORD,
    distance,
    is_listed,
    is_used,
    opaque,
    sound,
    within,
)

# A name is long enough for two spellings of it to be no accident.
LONG = 5
# Letters that differ at most; two only in a name that has so many.
FAR = 2
FAR_FROM = 8
# What names end with, and what German makes of any word: Achtenberg for Achterberg.
SURNAME = re.compile("(?:berg|burg|stein|feld|bach|mann|hof|dorf|baum|haus|wald|heim|meyer)$")
# Accents that the source has not: who writes them knows the name better.
FOREIGN = re.compile("[^a-zäöüß]", re.IGNORECASE)
INHABITANT = re.compile("(?:er|ers|ern|erin)$")
# A longer text is no sentence, and a name that is gone from it no finding.
LONGEST = 2_000


@check("fluency/spelling", Severity.MINOR, needs_source=True, confidence=0.85, plain=True)
def misspelled_name(segment: Segment) -> Iterator[Hit]:
    """A name is spelled otherwise than in the source: Guiliani for Giuliani.

    Readers know the name, and search engines do not find the misspelling. What languages make of
    names from other scripts (Kerch, Kertsch) is accepted, and so is every spelling that German
    texts use.

    Flags:
        The lawyer Rudolph Giuliani flew to Chengdu.
        Der Anwalt Rudolph [[Guiliani]] flog nach [[Chendu]].

        The shares of Petrobras fell after Malcolm Bechtolsheim's speech.
        Die Aktien von [[Petrobas]] fielen nach der Rede von Malcolm [[Berchtolsheims]].

        The heirs of Ludmilla Hollenstein sold the house.
        Die Erben von Ludmilla [[Hellenstein]] verkauften das Haus.

        fr| Le joueur de Middlesbrough s'appelle Lancaster.
        Der Spieler von [[Middlesborough]] heißt [[Lancester]].

    Passes:
        Volodymyr met Mahmoud Rouhani in Kerch and in Tehran.
        Wolodymyr traf Mahmud Rohani in Kertsch und in Teheran.

        He was born in Dietingen, not in Pohorelice, and has neuroblastoma.
        Der Dietinger wurde nicht in Pohořelice geboren und ist an Neuroblastom erkrankt.

        In Tenerife and Tolvania they speak of Slovenia's Petra and Bechtolsheim's Europe.
        Auf Teneriffa und in Tolvanien spricht man von der Slowenin Petra und Bechtolsheims Europa.
    """
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang not in codes() or lang == "de":
        return
    if language(lang).script != "Latn" or len(source) > LONGEST:
        return
    words = [match for match in WORD.finditer(target) if _may_be_misspelled(match[0])]
    if not words:
        return
    theirs = set(map(fold, WORD.findall(source)))
    told = {fact.start for fact in facts(target, "de")}
    words = [m for m in words if m.start() not in told and fold(m[0]) not in theirs]
    if not words:
        return
    ours = set(map(fold, WORD.findall(target)))
    for name in _names(source, lang):
        if len(name) < LONG or any(_begins(word, fold(name)) for word in ours):
            continue
        for word in words:
            if not _is_compound(word[0], name) and _misspells(word[0], name, lang):
                right = name + "s" if _genitive(word[0], name) else name
                message = f"In the source the name is “{name}”."
                yield Hit(word.start(), word.end(), message, suggestion=right)


def _names(source: str, lang: str) -> Iterable[str]:
    """The names of a source; English ones also where every word would have its capital."""
    names = [match[0] for match in within(source)]
    if lang == "en":
        capitals = (word for word in WORD.findall(source) if word[0].isupper())
        names += [word for word in capitals if word[1:].islower() and opaque(word)]
    return dict.fromkeys(names)


@lru_cache(maxsize=16_384)
def _may_be_misspelled(word: str) -> bool:
    """Whether a word is written like a name and none that German uses."""
    return (
        len(word) >= LONG
        and word[0].isupper()
        and word[1:].islower()
        and not FOREIGN.search(word)
        and not is_listed(word)
    )


def _is_compound(word: str, name: str) -> bool:
    """Whether German may have made a word itself; not where it is a name and sounds otherwise."""
    end = SURNAME.search(word) if is_used(word) else None
    if not end:
        return is_used(word)
    other = sound(word) != sound(name) and len(word) == len(name) >= FAR_FROM
    return not (other and name.endswith(end[0]))


def _begins(word: str, name: str) -> bool:
    """Whether a word is the name or a form of it, or the name of the word."""
    stem = name.rstrip("s")
    return word.startswith(stem) or (len(word) >= SHORTEST and name.startswith(word))


def _genitive(word: str, name: str) -> bool:
    return word.endswith("s") and not name.endswith("s")


def _misspells(word: str, name: str, lang: str) -> bool:
    """Whether a word is the name but for a letter or two that no language would write so."""
    right = fold(name)
    wrong = fold(word).removesuffix("s") if _genitive(word, name) else fold(word)
    if wrong[0] != right[0] or (INHABITANT.search(wrong) and not INHABITANT.search(right)):
        return False
    if not 0 < distance(wrong, right) <= (FAR if len(right) >= FAR_FROM else 1):
        return False
    # Inflected there, or made German at the end: Neuroblastom.
    if right.endswith("ia") and wrong == right[:-1] + "en":
        return False
    same = wrong.startswith(right[:-2])
    if same and (lang != "en" or (len(wrong) <= len(right) and not is_used(name))):
        return False
    return is_used(name) or sound(wrong) != sound(right)
