"""Denials of a source that its German lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from qa.languages import base
from qa.languages.denying import DENYING, NOT_SAID
from qa.text.meaning.conditions import demanded
from qa.text.meaning.denial import denials, matches, may_deny, spoken_denials
from qa.text.meaning.denied import denies_verb, verb_denied

BESIDE = 50  # letters in which a word that takes a denial back stands, within the clause
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
    """The first word of a source that denies by what it means, where nothing in the German does."""
    for said in _denying(source, base(lang)):
        rest = f"{source[: said.start()]} {source[said.end() :]}"
        return None if may_deny(german, rest, lang) else said
    return None


def _denying(source: str, code: str) -> Iterator[re.Match[str]]:
    """The words that deny by what they mean, and that nothing beside them takes back."""
    known = _patterns(code)
    for said in matches(known[0], source) if known else ():
        before = CLAUSE.split(source[max(0, said.start() - BESIDE) : said.start()])[-1]
        behind = CLAUSE.split(source[said.end() : said.end() + BESIDE])[0]
        if known and not known[1].search(f"{before} | {behind}"):
            yield said


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    if code not in DENYING:
        return None
    border = "" if code == "zh" else r"\b"
    denying, taken_back = (
        re.compile(rf"{border}(?:{words[code]})", re.IGNORECASE) for words in (DENYING, NOT_SAID)
    )
    if code != "zh":
        taken_back = re.compile(rf"\b(?:{NOT_SAID[code]})\b|n[’']t\b", re.IGNORECASE)
    return denying, taken_back
