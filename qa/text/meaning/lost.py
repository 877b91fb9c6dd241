"""Denials of a source that its German lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from qa.languages import base, language
from qa.languages.denying import AFFIRMED, ALREADY, DENYING, NOT_SAID, NOT_YET, YET
from qa.languages.german_denials import DENIES
from qa.text.foreign.literal import free, literal
from qa.text.meaning.conditions import demanded
from qa.text.meaning.denial import (
    FAR,
    denials,
    matches,
    may_deny,
    share,
    spoken_denials,
    unexplained,
)
from qa.text.meaning.denied import denies_verb, verb_denied
from qa.text.meaning.otherwise import by_opposite
from qa.text.meaning.rendered import conditional

# How much of the source must be there, as a share of what is usual.
ROUGHLY, MOSTLY, CLOSELY = 0.5, 0.8, 0.9
# Letters before and behind in which a word that takes a denial back stands, within the clause.
BESIDE, BEHIND = 50, 16
AROUND = 20  # letters around what affirms in which a denial takes it back
# Classes of which German affirms a word that says nothing else.
PLAIN = ("refuse", "deny")
# What German says with these it may say of the word itself, whatever else the source has.
KEPT = frozenset({"refuse", "deny", "fail", "lack", "waive", "doubt", "exclude"})
# What denies in English in other words than a plain not, and German that denies as surely.
OTHERWISE = re.compile(
    r"without|hardly|barely|scarcely|lack\w*|devoid of|\w+ed to|fails? to|refuses? to|unless|"
    r"anything but|far from being|the absence of",
    re.IGNORECASE,
)
SURELY = re.compile(
    r"ohne|kaum|weder|verzicht|keines|fehl|vermiss|wenig|mangel|scheiter|weiger|verbiet|verbot|"
    r"vermeid|vermied|ander|statt|stelle|unterl|hinder|\w+los\b|ausgeschlossen|verhinder|"
    r"ab(?:ge|zu)?lehn|lehn|verwehr|versag|deaktiv",
    re.IGNORECASE,
)
ONLY = re.compile("nur|erst|frühestens", re.IGNORECASE)
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
    if gone and base(lang) == "en":
        gone = not by_opposite(found[0], source, german)
    # A second sentence or clause may say by itself what one word of the German denies.
    gone = gone and not demanded(found[0], source, german, lang)
    if gone and (
        _affirms(source, german, lang) or _denies_elsewhere(found[0], source, german, lang)
    ):
        return found[0]
    if found and _but_of_nothing(german):
        return found[0]
    return (
        verb_denied(source, german, lang)
        or _not_yet(source, german, lang)
        or _meant(source, german, lang)
        or _fewer(source, german, lang)
    )


def _affirms(source: str, german: str, lang: str) -> bool:
    """Whether no word of the German denies, but for those that render others of the source.

    Of these one can only tell where the rest of the source is there, too.
    """
    if may_deny(german, source, lang):
        return False
    return not may_deny(german) or not free(source, german, lang, MOSTLY)


def _but_of_nothing(german: str) -> bool:
    """Whether German says what is so instead, with sondern, of what it does not deny before.

    >>> _but_of_nothing("Es war ein Unfall, sondern ein Mord.")
    True
    >>> _but_of_nothing("Es war kein Unfall, sondern ein Mord.")
    False
    """
    at = german.find(", sondern ")
    return at > 0 and not may_deny(german[:at])


def _denies_elsewhere(denial: re.Match[str], source: str, german: str, lang: str) -> bool:
    """Whether German, word by word, may deny only far from where its English source does.

    >>> source = "The council did not approve the bridge, which the mayor calls illegal."
    >>> german = "Der Rat genehmigte die Brücke, die der Bürgermeister illegal nennt."
    >>> _denies_elsewhere(spoken_denials(source, "en")[0], source, german, "en")
    True
    """
    if base(lang) != "en" or OTHERWISE.fullmatch(denial[0]) or DENIES.search(german):
        return False
    at, condition = share(denial.start(), source), conditional(source, "en")
    return all(
        abs(share(one.start(), german) - at) > FAR
        and not SURELY.match(german, one.start())
        and not (condition and ONLY.match(german, one.start()))
        for one in unexplained(german, source, lang)
    ) and literal(source, german, lang, CLOSELY, 4)


def may_lack(source: str, lang: str) -> bool:
    """Whether a source has a word that denies, of which the German could be without."""
    return (
        bool(spoken_denials(source, lang)) or next(_denying(source, base(lang)), None) is not None
    )


def _not_yet(source: str, german: str, lang: str) -> re.Match[str] | None:
    """What a source says is not so yet or no longer, where the German says that it is.

    >>> _not_yet("It is not yet known.", "Es ist bereits bekannt.", "en")[0]
    'not yet'
    >>> _not_yet("It is not yet known.", "Es muss ermittelt werden.", "en")
    """
    pattern = _yet(base(lang)) if spoken_denials(source, lang) else None
    said = pattern.search(source) if pattern else None
    if not said or may_deny(german, source, lang):
        return None
    if not ALREADY.search(german) and (
        YET.search(german) or not literal(source, german, lang, CLOSELY, 4)
    ):
        return None
    return None if free(source, german, lang, ROUGHLY) else said


def _meant(source: str, german: str, lang: str) -> re.Match[str] | None:
    """The first word of a source that denies by what it means, where the German affirms that."""
    said, name = next(_denying(source, base(lang)), (None, ""))
    affirmed = _affirmed(name).search(german) if said else None
    if not said or not affirmed:
        return None
    if DENIES.search(german, max(0, affirmed.start() - AROUND), affirmed.end() + AROUND):
        return None  # nahm sie nicht an
    rest = f"{source[: said.start()]} {source[said.end() :]}"
    # What the rest of the source denies the German denies, too.
    others = len(_by_clause(rest, lang)) if name in PLAIN else 0
    return said if sum(1 for _ in unexplained(german, rest, lang, KEPT)) <= others else None


def _fewer(source: str, german: str, lang: str) -> re.Match[str] | None:
    """One of the clauses of a source that deny, where the German has fewer words that may."""
    clauses = {} if language(lang).negative_concord else _by_clause(source, lang)
    if len(clauses) < 2 or not literal(source, german, lang, CLOSELY, 4):
        return None
    here = [one.start() / len(german) for one in unexplained(german, source, lang)]
    if len(here) >= len(clauses):
        return None
    # The one that is farthest from all that German denies.
    return max(
        (one for one in clauses.values() if not denies_verb(one, source, lang)),
        key=lambda one: min(abs(one.start() / len(source) - at) for at in here or [2.0]),
        default=None,
    )


def _by_clause(source: str, lang: str) -> dict[int, re.Match[str]]:
    """The first denial of each clause of a source that denies."""
    found = reversed(denials(source, lang))
    return {sum(1 for _ in CLAUSE.finditer(source, 0, one.start())): one for one in found}


def _denying(source: str, code: str) -> Iterator[tuple[re.Match[str], str]]:
    """The words that deny by what they mean, with their class, that nothing takes back."""
    known = _patterns(code)
    if not known:
        return
    words, not_said = known
    for said in matches(words, source):
        before = CLAUSE.split(source[max(0, said.start() - BESIDE) : said.start()])[-1]
        behind = CLAUSE.split(source[said.end() : said.end() + BEHIND])[0]
        if not any(map(not_said.search, (before, behind))):
            yield said, said.lastgroup or ""


@cache
def _yet(code: str) -> re.Pattern[str] | None:
    border = "" if code == "zh" else r"\b"
    said = NOT_YET.get(code)
    return re.compile(f"{border}(?:{said})", re.IGNORECASE) if said else None


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
