"""Words of closed classes that a German text has in place of opposed ones of its source: alle for
most, muss for may, schneller for slower.

The tables are in ``qa/languages/contrasts``, a file a language. A section is a class (``[speed]``);
a line in it is one of its members with a pattern of the words that surely say it (``fast = ...``)
or that may say it, among other things (``fast ? ...``). What stands inside a longer match is part
of that: less fast is not fast. A German word is contradicted where it surely says a member of which
the source has no trace, and the source surely says an opposed one of which the German has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa.languages import language
from qa.text.contrast_tables import Said, Words, classes, has_table

LONGEST = 400
# In more than a short sentence such a word is often another one's than the source's.
ALONE = frozenset(("modal", "quantity", "freq"))
LONGEST_ALONE = 160
SWALLOWED = 25
# What members exclude which, as source and German have them; in other classes each the others.
OPPOSED = {
    "quantity": {
        "all": "most half some few many one notall",
        "almost": "all half few one some",
        "most": "all half few one almost",
        "many": "all few one",
        "half": "all few one most almost",
        "some": "all most almost half",
        "few": "all most many half almost",
        "one": "all most many half few almost",
        "none": "all some most many half both notall",
        "notall": "all none",
    },
    "rank": {"second": "first third", "third": "first second"},
    "freq": {
        "always": "often sometimes seldom never",
        "often": "seldom never",
        "sometimes": "always never",
        "seldom": "always often",
        "never": "always often sometimes seldom",
    },
    "modal": {
        "can": "must forbid",
        "must": "can advised",
        "should": "must forbid",
        "forbid": "can advised",
        "shouldnot": "forbid neednot",
        "maynot": "shouldnot neednot advised",
        "ought": "forbid",
        "neednot": "maynot",
        "could": "will plain",
        "hearsay": "plain",
        "plan": "decided",
        "scheduled": "plain",
    },
}
# Whether the text denies its verb is another matter for these.
APART = frozenset(
    """modal bound yet need success tense still with possible available complete legal successful
    known valid effective safe harmed drinkable result claim verdict""".split()
)
# These are whole clauses, whose words say what they say.
WIDE = frozenset(("will", "decided", "future", "past"))
DENYING = frozenset(("none", "notall", "never"))
SENTENCES = re.compile(r"\w{2}[.!?…][”“»\"')]*\s+\S|[。！？؟](?=.*\w)")
# Another clause may have another tense.
CLAUSES = re.compile(r"[,;:–—，；：،؛](?!\d)|[.!?…。！？؟]\s*\S")
DENIES = re.compile(r"\b(?:nicht|kein\w*|nie|niemals|niemand\w*|weder|ohne|kaum)\b", re.IGNORECASE)
ARABIC_SIGNS = re.compile("[\u064b-\u0652\u0640]")
ARABIC_LETTERS = str.maketrans("أإآ", "ااا")


def contrasted(source: str, german: str, code: str) -> Iterator[tuple[int, int, str]]:
    """Where words of a German text stand that exclude what its source says, and what that is.

    >>> source, german = "Todos los barcos están en el puerto.", "Die meisten Schiffe liegen da."
    >>> list(contrasted(source, german, "es"))
    [(0, 11, 'Todos los')]
    """
    if not has_table(code) or max(len(source), len(german)) > LONGEST:
        return
    if code == "ar":
        source = ARABIC_SIGNS.sub("", source).translate(ARABIC_LETTERS)
    apart = bool(SENTENCES.search(german) or SENTENCES.search(source))
    small, small_source = german.lower(), source.lower()
    theirs = classes(code)
    for kind, members in classes("de").items():
        if kind in ALONE and (len(german) > LONGEST_ALONE or apart):
            continue
        if kind == "tense" and (CLAUSES.search(german) or CLAUSES.search(source)):
            continue
        if not _may_exclude(kind, _sure(german, small, members), source, small_source, theirs):
            continue
        here = _said(german, small, members)
        there = _said(source, small_source, theirs[kind])
        for ours, other in _excluded(kind, here, there):
            if kind in APART or _agree(ours, other, _denies(source, code), german):
                yield ours.start, ours.end, source[other.start : other.end].strip()
                break


def _sure(text: str, small: str, members: tuple[Words, ...]) -> set[str]:
    """The members that a text may surely say."""
    return {words.member for words in members if words.sure and any(words.find(text, small))}


def _may_exclude(
    kind: str, ours: set[str], source: str, small: str, theirs: dict[str, tuple[Words, ...]]
) -> bool:
    """Whether a source surely says something that one of the members excludes."""
    if not ours:
        return False
    return any(
        words.sure
        and any(_exclude(kind, words.member, member) for member in ours)
        and any(words.find(source, small))
        for words in theirs.get(kind, ())
    )


def _agree(ours: Said, other: Said, denied: bool, german: str) -> bool:
    """Whether source and German deny alike, but for what denies by itself: none, not all."""
    denies = bool(DENIES.search(german))
    mine, yours = ours.member in DENYING, other.member in DENYING
    if mine or yours:
        return (mine or not denies) and (yours or not denied)
    return denied == denies


def _excluded(kind: str, here: list[Said], there: list[Said]) -> Iterator[tuple[Said, Said]]:
    """What only the German says surely, each with what only the source does and it excludes."""
    named_here, named_there = {said.member for said in here}, {said.member for said in there}
    several = len({said.member for said in there if said.sure}) > 1
    for ours in here:
        for other in there:
            # One of several with none of something has it all.
            if several and other.member in DENYING and ours.member not in DENYING:
                continue
            if (
                ours.sure
                and other.sure
                and ours.member not in named_there
                and other.member not in named_here
                and _exclude(kind, other.member, ours.member)
            ):
                yield ours, other


def _exclude(kind: str, theirs: str, ours: str) -> bool:
    """Whether a German member cannot stand for one of the source."""
    if kind in OPPOSED:
        return ours in OPPOSED[kind].get(theirs, "").split()
    return theirs != ours


def _said(text: str, small: str, members: tuple[Words, ...]) -> list[Said]:
    """The members that a text names, without those that are part of a longer phrase."""
    found = [said for words in members for said in words.find(text, small)]
    return [one for one in found if not any(_within(one, other) for other in found)]


def _within(one: Said, other: Said) -> bool:
    """Whether one is part of another: fast of not so fast; könnte is none of a whole clause."""
    if not other.sure or other.member in WIDE or one.member == other.member:
        return False
    if one.start == other.start:
        return other.end > one.end
    return other.start < one.start < other.end and other.end - other.start <= SWALLOWED


@cache
def _denial(code: str) -> re.Pattern[str]:
    known = language(code)
    single = "|".join(map(re.escape, sorted(known.negations)))
    words = single if known.script == "Hani" else rf"\b(?:{single})\b"
    return re.compile("|".join(filter(None, (known.denials, words))), re.IGNORECASE)


def _denies(text: str, code: str) -> bool:
    """Whether a text denies anything."""
    return bool(_denial(code).search(text))
