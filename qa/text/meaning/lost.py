"""Denials of a source that its German lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from qa.languages import base
from qa.languages.denying import AFFIRMED, DENYING, NOT_SAID
from qa.text.meaning.conditions import demanded
from qa.text.meaning.denial import denials, matches, may_deny, spoken_denials
from qa.text.meaning.denied import denies_verb, verb_denied

BESIDE = 50  # letters in which a word that takes a denial back stands, within the clause
# What German says with these it may say of the word itself, whatever else the source has.
KEPT = frozenset({"refuse", "deny", "fail", "lack", "forbid", "waive", "without", "doubt", "exclude"})
CLAUSE = re.compile(r"[,;:.!?–—。，；：！？،؛؟]")


@lru_cache(maxsize=256)  # two checks ask
def lost_denial(source: str, german: str, lang: str) -> re.Match[str] | None:
    """The first word of a source that denies, where nothing in the German does.

    >>> lost_denial("It did not approve the bridge.", "Er genehmigte die Brücke.", "en")[0]
    'not'
    >>> lost_denial("She was unable to come.", "Sie konnte kommen.", "en")[0]
    'unable to'
    >>> lost_denial("She was not unable to come.", "Sie konnte kommen.", "en")
    """
    found = denials(source, lang)[:1]  # which costs less than to ask the German
    gone = found and not denies_verb(found[0], source, lang)
    # A second sentence or clause may say by itself what one word of the German denies.
    if gone and not may_deny(german, source, lang) and not demanded(found[0], source, german, lang):
        return found[0]
    return verb_denied(source, german, lang) or _meant(source, german, lang)


def may_lack(source: str, lang: str) -> bool:
    """Whether a source has a word that denies, of which the German could be without."""
    return bool(spoken_denials(source, lang)) or next(_denying(source, base(lang)), None) is not None


def _meant(source: str, german: str, lang: str) -> re.Match[str] | None:
    """The first word of a source that denies by what it means, where the German affirms that."""
    for said, name in _denying(source, base(lang)):
        rest = f"{source[: said.start()]} {source[said.end() :]}"
        affirmed = _affirmed(name).search(german)
        return said if affirmed and not may_deny(german, rest, lang, kept=KEPT) else None
    return None


def _denying(source: str, code: str) -> Iterator[tuple[re.Match[str], str]]:
    """The words that deny by what they mean, with their class, if nothing beside takes them back."""
    known = _patterns(code)
    for said in matches(known[0], source) if known else ():
        before = CLAUSE.split(source[max(0, said.start() - BESIDE) : said.start()])[-1]
        behind = CLAUSE.split(source[said.end() : said.end() + BESIDE])[0]
        if known and not known[1].search(f"{before} | {behind}"):
            yield said, said.lastgroup or ""


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What denies by what it means in a language, and what takes it back."""
    if code not in DENYING:
        return None
    words = "|".join(f"(?P<{name}>{forms})" for name, forms in DENYING[code].items())
    start, end = ("", "") if code == "zh" else (r"\b", r"\b")
    other = r"|n[’']t\b"
    return (
        re.compile(f"{start}(?:{words}){end}", re.IGNORECASE),
        re.compile(f"{start}(?:{NOT_SAID[code]}){end}{other}", re.IGNORECASE),
    )


@cache
def _affirmed(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{AFFIRMED[name]})\b", re.IGNORECASE)
