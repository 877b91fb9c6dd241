"""Renderings in a German text: inflected, in compounds, with a separated prefix.

Where a rendering is wanted (``strict=False``) more counts than where one is forbidden: a false
alarm is worse than a missed error in both cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qa.glossary.tokens import Text, Unit, joins, units
from qa.glossary.words import COMPOUND, EXACT, FORM, REFLEXIVE, Matcher, lower, small
from qa.languages import german
from qa.text.foreign.cognates import fold
from qa.text.german import inflect

ARTICLE = re.compile(r"(?:der|die|das|den|dem|des|ein|eine|the|an?|to|\(?sich\)?)\s+(?=\S)")
GENDER = re.compile(r"\s*\((?:[mfn](?:/[mfn])*|pl|sg)\.?\)$", re.IGNORECASE)
APART = 2  # words that may stand between an adjective and its noun
# After a separated prefix the clause is over.
CLOSES = re.compile(r"\s*(?:[^\w\s]|$)|\s+(?:und|oder|aber|sowie|bzw|als|wie|um|ohne|damit|dass)\b")
OPENS = re.compile(r"[.!?:…„“\"»«(•–]")
ENDS = re.compile(r"[.!?;:]\s|\n\n")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a rendering stands, and how: as in the glossary, inflected, or in a compound."""

    start: int
    end: int
    how: str


def plain(rendering: str) -> str:
    """A rendering without the article or ``sich`` before it and the gender behind it."""
    return ARTICLE.sub("", GENDER.sub("", " ".join(rendering.split())), count=1)


def find(rendering: str, raw: str, *, strict: bool, cased: bool = False) -> Iterator[Found]:
    """Where a rendering stands in a German text."""
    text, words = units(raw), units(plain(rendering)).units
    if not words:
        return
    if len(words) == 1:
        yield from _word(Matcher(words[0].text, strict, cased), text)
        if not strict and words[0].text[0].isupper():
            if verb := inflect.verb_of(words[0].text):
                yield from _separated(verb, text)
            yield from _merged(Matcher(words[0].text, strict, cased), text)
    elif words[-1].text[0].islower() and inflect.is_verb(words[-1].text):
        yield from _verb_phrase(words, text, cased)
    else:
        yield from _phrase(words, text, strict, cased)


def beginnings(rendering: str) -> frozenset[str]:
    """The first three letters, without accents, of the forms of one word of a rendering."""
    words = units(plain(rendering)).units
    at = len(words) - 1 if words[-1].text[0].islower() and inflect.is_verb(words[-1].text) else 0
    word = words[at].text
    forms = {word}
    if word[0].isupper():
        forms |= inflect.noun(word)
    elif inflect.is_verb(word):
        verb = inflect.verb(word)
        forms |= verb.whole | verb.finite
    return frozenset(fold(form)[:3] for form in forms)


def _word(matcher: Matcher, text: Text) -> Iterator[Found]:
    for at, unit in enumerate(text.units):
        glued = unit.glued or (at + 1 < len(text.units) and text.units[at + 1].glued)
        opens = not at or OPENS.search(unit.before) is not None
        how = matcher.how(unit.text, alone=not glued, opens=opens)
        if how:
            yield Found(unit.start, unit.end, how)
        elif _suspended(matcher, text, at):
            yield Found(unit.start, unit.end, COMPOUND)
    if matcher.word[:1].islower() and inflect.is_verb(matcher.word):
        yield from _separated(matcher.word, text)


def _merged(matcher: Matcher, text: Text) -> Iterator[Found]:
    """Hyphenated words that the glossary writes without a hyphen: Datenbank-System."""
    for at, unit in enumerate(text.units):
        end = at + 1
        while end < len(text.units) and text.units[end].glued:
            end += 1
        if not unit.glued and end > at + 1:
            whole = unit.text + "".join(part.lower for part in text.units[at + 1 : end])
            if matcher.how(whole):
                yield Found(unit.start, text.units[end - 1].end, COMPOUND)


def _suspended(matcher: Matcher, text: Text, at: int) -> bool:
    """Whether a unit is a part of the word whose other part stands in a neighbouring compound."""
    unit = text.units[at]
    forms = small(matcher.word) if matcher.word[:1].isupper() else lower(matcher.word)
    if at + 1 < len(text.units):
        gap = text.raw[unit.end : text.units[min(at + 2, len(text.units) - 1)].start]
        follower = text.units[min(at + 2, len(text.units) - 1)]
        if gap[:1] in "-‐‑" and len(gap) < 30 and gap[1:2].isspace():
            return any(_shares(unit.lower, follower.lower, form, last=True) for form in forms)
    if unit.before[-1:] in ("-", "‐", "‑") and unit.before[-2:-1].isspace() and at >= 2:
        return any(
            _shares(text.units[at - 2].lower, unit.lower, form, last=False) for form in forms
        )
    return False


def _shares(first: str, second: str, form: str, *, last: bool) -> bool:
    """Whether ``form`` is made of the fragment and of the end (``last``) or beginning of a word."""
    if last:
        return (
            form.startswith(first)
            and len(form) > len(first) + 2
            and second.endswith(form[len(first) :])
        )
    return (
        form.endswith(second)
        and len(form) > len(second) + 2
        and first.startswith(form[: -len(second)])
    )


def _separated(infinitive: str, text: Text) -> Iterator[Found]:
    """A finite verb and, at the end of its clause, its prefix: meldet sich heute an."""
    verb = inflect.verb(infinitive)
    if not verb.prefix:
        return
    first: Unit | None = None
    for unit in text.units:
        if first and ENDS.search(text.raw, first.end, unit.start):
            first = None
        if first and unit.text == verb.prefix and CLOSES.match(text.raw, unit.end):
            yield Found(first.start, unit.end, FORM)
            first = None
        elif unit.lower in verb.finite:
            first = unit


def _phrase(words: tuple[Unit, ...], text: Text, strict: bool, cased: bool) -> Iterator[Found]:
    """Words that follow each other, adjectives with any ending."""
    matchers = [_of_phrase(words, at, strict, cased) for at in range(len(words))]
    for at, unit in enumerate(text.units):
        if matchers[0](unit.text):
            end = _rest(words, matchers, text, at, 0 if strict else APART)
            if end is not None:
                last = text.units[end]
                exact = text.raw[unit.start : last.end] == "".join(w.before + w.text for w in words)
                yield Found(unit.start, last.end, EXACT if exact else FORM)


def _of_phrase(
    words: tuple[Unit, ...], at: int, strict: bool, cased: bool
) -> Callable[[str], bool]:
    """How one word of a phrase is recognised."""
    word = words[at].text
    if word[0].isupper() or at == len(words) - 1 or cased:
        matcher = Matcher(word, strict, cased)
        if word[0].isupper() and at < len(words) - 1 and not cased:
            # Weißes Haus, Vereinte Nationen: adjectives that are part of a name.
            forms = inflect.attribute(word) if inflect.is_attribute(word) else frozenset()
            return lambda unit: matcher.how(unit) is not None or unit.lower() in forms
        return lambda unit: matcher.how(unit) is not None
    forms = lower(word)
    if len(forms) > 1 and word not in german.DEFINITE and not inflect.is_verb(word):
        forms = inflect.attribute(word)
    return lambda unit: unit.lower() in forms


def _rest(
    words: tuple[Unit, ...], matchers: list[Callable[[str], bool]], text: Text, at: int, apart: int
) -> int | None:
    """The index of the unit that ends a phrase which begins at ``at``."""
    for word, matcher in zip(words[1:], matchers[1:], strict=True):
        for skipped in range(apart + 1):
            after = at + 1 + skipped
            if after >= len(text.units):
                return None
            unit = text.units[after]
            # A hyphen of the term must stand in the text: E-Mail is not E Mail.
            fits = unit.glued if word.glued else joins(unit, word.before) or skipped > 0
            if fits and matcher(unit.text):
                at = after
                break
            if word.glued:
                return None
        else:
            return None
    return at


def _verb_phrase(words: tuple[Unit, ...], text: Text, cased: bool) -> Iterator[Found]:
    """A verb with what belongs to it, in the order of a main clause or of a subordinate one."""
    kept = tuple(word for word in words[:-1] if word.text not in REFLEXIVE)
    verbs = [*_word(Matcher(words[-1].text, True, cased), text)]
    first, forms = "".join(word.lower for word in kept), lower(words[-1].text)
    for unit in text.units if kept else ():
        # bekannt geben: bekanntgab, bekanntzugeben
        rest = unit.lower.removeprefix(first)
        if rest != unit.lower and (rest in forms or rest.removeprefix("zu") in forms):
            yield Found(unit.start, unit.end, FORM)
    if not verbs:
        return
    if not kept:
        yield from verbs
        return
    if len(kept) == 1:
        others = [*_word(Matcher(kept[0].text, True, cased), text)]
    else:
        others = [*_phrase(kept, text, True, cased)]
    if others:
        both = (*verbs, *others)
        yield Found(min(f.start for f in both), max(f.end for f in both), FORM)
