"""Terms of a source text: all glossary terms at once, by the first word of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.glossary import Glossary, Term
from qa.glossary.tokens import Text, Unit, joins, units
from qa.languages import codes, english, language
from qa.text.german.inflect import is_verb

NOUN, VERB, OTHER = "noun", "verb", "other"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A term as words to look for: small letters, and what stands between them."""

    term: Term
    words: tuple[str, ...]
    between: tuple[str, ...]
    spelled: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Use:
    """A term and where it stands in the source."""

    term: Term
    start: int
    end: int


class Index:
    """The terms of one source language by their first word."""

    def __init__(self, terms: tuple[Term, ...], lang: str) -> None:
        self.lang = lang
        self._first: dict[str, list[Wanted]] = defaultdict(list)
        for term in terms:
            if term.source and term.lang in (None, lang):
                wanted = prepared(term)
                self._first[wanted.words[0]].append(wanted)

    def uses(self, raw: str) -> tuple[Use, ...]:
        """The terms in a text, longest first: what stands inside a longer term does not count."""
        text = units(raw)
        found = [
            (use, exact)
            for at, unit in enumerate(text.units)
            for form in _candidates(unit.lower, self.lang)
            for wanted in self._first.get(form, ())
            for use, exact in self._match(wanted, text, at)
        ]
        return tuple(_longest(found))

    def _match(self, wanted: Wanted, text: Text, at: int) -> Iterator[tuple[Use, bool]]:
        here = text.units[at : at + len(wanted.words)]
        if len(here) < len(wanted.words):
            return
        if not all(joins(u, own) for u, own in zip(here[1:], wanted.between, strict=True)):
            return
        cased = wanted.term.cased
        for unit, word, spelled in zip(here, wanted.words, wanted.spelled, strict=True):
            if not _is_form(unit, word, wanted.kind, self.lang):
                return
            if cased and not unit.text.startswith(_common(word, spelled, unit)):
                return
        if self._is_verb(wanted, text, at):
            return
        if not (cased or self._in_name(wanted, text, at)):
            yield Use(wanted.term, here[0].start, here[-1].end), False
        elif cased:
            yield Use(wanted.term, here[0].start, here[-1].end), True

    def _is_verb(self, wanted: Wanted, text: Text, at: int) -> bool:
        """Whether the only word of a noun is a verb here: to report the loss."""
        if self.lang != "en" or wanted.kind != NOUN or len(wanted.words) > 1 or not at:
            return False
        after = text.units[at + 1].lower if at + 1 < len(text.units) else ""
        base = text.units[at].lower == wanted.words[0]
        return base and english.is_verb(text.units[at - 1].lower, after)

    def _in_name(self, wanted: Wanted, text: Text, at: int) -> bool:
        """Whether a term in small letters is part of a name here: Manchester City is no city."""
        end = at + len(wanted.words)
        if not any(u.text[0].isupper() for u in text.units[at:end]) or text.title:
            return False
        if any(spelled[0].isupper() for spelled in wanted.spelled):
            return False
        before = text.units[at - 1] if at and joins(text.units[at], "") else None
        after = text.units[end] if end < len(text.units) else None
        if after and not joins(after, ""):
            after = None
        common = language(self.lang).function_words if self.lang in codes() else frozenset()
        return any(
            unit is not None and unit.text[0].isupper() and unit.lower not in common
            for unit in (before, after)
        )


def prepared(term: Term) -> Wanted:
    """The words of a term. A reader has seen to it that there is one."""
    words = units(term.source).units
    return Wanted(
        term,
        tuple(unit.lower for unit in words),
        tuple(unit.before for unit in words[1:]),
        tuple(unit.text for unit in words),
        _kind(term),
    )


def _kind(term: Term) -> str:
    """The word class of a term, as its German shows it: nouns are written with a capital."""
    renderings = term.allowed + term.forbidden
    if term.name:
        return OTHER
    if not renderings or any(word != word.lower() for word in renderings):
        return NOUN
    return VERB if any(is_verb(word.split()[-1]) for word in renderings) else OTHER


@lru_cache(maxsize=32_768)
def _candidates(word: str, lang: str) -> frozenset[str]:
    """The dictionary forms that a word can have, whatever its class."""
    if lang == "en":
        return english.verbs(word)
    bare = word.rpartition("'")[2]  # l'utilisateur
    found = {word, bare}
    if lang in ("fr", "es", "it", "nl") and len(bare) > 3:
        found.add(bare.removesuffix("s") if bare.endswith("s") else bare.removesuffix("x"))
        found.add(bare.removesuffix("es"))
    return frozenset(found)


def _is_form(unit: Unit, word: str, kind: str, lang: str) -> bool:
    low = unit.lower
    if low == word:
        return True
    if kind == OTHER:
        return low.removesuffix("'s") == word
    if lang == "en":
        return word in (english.verbs(low) if kind == VERB else english.nouns(low))
    return word in _candidates(low, lang)


def _common(word: str, spelled: str, unit: Unit) -> str:
    """The beginning of a term's spelling that inflection leaves alone."""
    same = 0
    while same < len(word) and same < len(unit.text) and word[same] == unit.lower[same]:
        same += 1
    return spelled[:same]


def _longest(found: list[tuple[Use, bool]]) -> Iterator[Use]:
    """Uses that no longer one covers; where two are equal, those whose capitals agree."""
    found.sort(key=lambda item: (item[0].start, -item[0].end, not item[1]))
    spans: list[tuple[int, int, bool]] = []
    end = -1
    for use, cased in found:
        if use.end > end:
            end = use.end
            spans.append((use.start, use.end, cased))
        elif not spans or spans[-1] != (use.start, use.end, cased):
            continue
        yield use


def index(glossary: Glossary, lang: str) -> Index:
    """The index of a glossary for one source language, made once."""
    return glossary.kept(("index", lang), lambda: Index(glossary.terms, lang))
