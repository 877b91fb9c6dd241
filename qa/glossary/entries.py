"""Entries of a glossary file -> terms; entries that contradict each other are refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from qa.errors import InputError
from qa.glossary import Term
from qa.glossary.target import plain
from qa.glossary.tokens import units

ALLOWED, FORBIDDEN, NAME = "allowed", "forbidden", "do-not-translate"
MOST_WORDS = 20  # words of a term: longer ones are sentences, which no text repeats
# What glossaries and TBX write for each status.
STATUS = {
    word: status
    for status, words in {
        "preferred": "required preferred mandatory approved standard preferredterm "
        "standardizedterm preferredterm-admn-sts legalterm-admn-sts standardizedterm-admn-sts "
        "bevorzugt pflicht",
        "admitted": "admitted allowed synonym acceptable admittedterm admittedterm-admn-sts "
        "regulatedterm-admn-sts erlaubt zulässig",
        FORBIDDEN: "forbidden deprecated prohibited obsolete superseded notrecommended rejected "
        "deprecatedterm deprecatedterm-admn-sts supersededterm supersededterm-admn-sts verboten "
        "veraltet",
        NAME: "do-not-translate dnt donottranslate name untranslatable unübersetzt",
    }.items()
    for word in words.split()
}  # fmt: skip
STATUSES = "required, preferred, admitted, forbidden, do-not-translate"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line of a file says of one source term ("" for words forbidden anywhere)."""

    line: int
    source: str
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    lang: str | None = None
    name: bool = False
    case: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """How an entry uses a rendering."""

    status: str
    line: int


def clean(term: str) -> str:
    """A term in composed characters, its white space single blanks."""
    return " ".join(unicodedata.normalize("NFC", term).split())


def status(value: str, path: str, line: int) -> str:
    """``preferred``, ``admitted``, ``forbidden`` or ``do-not-translate``.

    Raises:
        InputError: another word; the message lists the valid ones.
    """
    key = value.strip().casefold()
    found = STATUS.get(key) or STATUS.get(key.replace(" ", "").replace("_", ""))
    found = found or STATUS.get(key.replace(" ", "-").replace("_", "-"))
    if not key:
        return "preferred"
    if found is None:
        raise InputError(
            path, f"there is no status {value.strip()!r}.", f"Valid are {STATUSES}.", line=line
        )
    return found


def terms(entries: Iterable[Entry], path: str) -> tuple[Term, ...]:
    """The terms, entries for one source term joined, in the order of the file.

    Raises:
        InputError: an entry without a word, or two that contradict each other (both lines named).
    """
    entries = tuple(entries)
    joined: dict[Hashable, Entry] = {}
    for entry in entries:
        _check(entry, path)
        key = _key(entry)
        before = joined.get(key)
        joined[key] = _both(before, entry) if before else entry
    _refuse_contradictions(entries, path)
    return tuple(
        Term(e.source, e.allowed, e.forbidden, e.lang, e.name, e.case, e.note, e.line)
        for e in joined.values()
    )


def _key(entry: Entry) -> Hashable:
    """What is equal for entries of one term."""
    if not entry.source:
        return entry.forbidden
    exact = entry.case or entry.name
    return entry.lang, entry.source if exact else entry.source.casefold()


def _both(one: Entry, other: Entry) -> Entry:
    return Entry(
        one.line,
        one.source,
        tuple(dict.fromkeys(one.allowed + other.allowed)),
        tuple(dict.fromkeys(one.forbidden + other.forbidden)),
        one.lang,
        one.name or other.name,
        one.case if other.case is None else other.case,
        one.note or other.note,
    )


def _check(entry: Entry, path: str) -> None:
    """Refuse an entry that says nothing, or nothing that can be found."""
    if not entry.source and not entry.forbidden:
        raise InputError(path, "this term has no source term.", "Name it.", line=entry.line)
    if not (entry.allowed or entry.forbidden or entry.name):
        raise InputError(
            path,
            f"{entry.source!r} has no German rendering.",
            "Name one, or give the status do-not-translate.",
            line=entry.line,
        )
    for term in filter(None, (entry.source, *entry.allowed, *entry.forbidden)):
        count = len(units(plain(term)).units)
        if not 1 <= count <= MOST_WORDS:
            problem = "has no letters" if not count else f"has more than {MOST_WORDS} words"
            raise InputError(path, f"{term[:60]!r} {problem}.", "Mend it.", line=entry.line)


def _refuse_contradictions(entries: tuple[Entry, ...], path: str) -> None:
    """No rendering of a source term is allowed and forbidden, no name is translated."""
    roles: dict[tuple[str | None, str, str], Role] = {}
    names: dict[tuple[str | None, str], int] = {}
    for entry in entries:
        for rendering, word in (
            *((r, ALLOWED) for r in entry.allowed),
            *((r, FORBIDDEN) for r in entry.forbidden),
        ):
            key = (entry.lang, entry.source.casefold(), rendering)
            before = roles.setdefault(key, Role(word, entry.line))
            if before.status != word:
                what = f"{rendering!r} for {entry.source!r}" if entry.source else repr(rendering)
                _contradiction(path, what, Role(word, entry.line), before)
    anywhere = {key[2]: role for key, role in roles.items() if not key[1]}
    for key, role in roles.items():
        if role.status == ALLOWED and key[2] in anywhere:
            _contradiction(path, repr(key[2]), role, anywhere[key[2]])
    for entry in entries:
        if entry.name:
            names.setdefault((entry.lang, entry.source), entry.line)
    for entry in entries:
        line = names.get((entry.lang, entry.source))
        other = next((r for r in entry.allowed if r != entry.source), None)
        if line is not None and other:
            role = Role(f"translated as {other!r}", entry.line)
            _contradiction(path, repr(entry.source), role, Role(NAME, line))


def _contradiction(path: str, what: str, one: Role, other: Role) -> None:
    first, second = sorted((one, other), key=lambda role: role.line)
    raise InputError(
        path,
        f"{what} is {first.status} in line {first.line} and {second.status} in line {second.line}.",
        "Keep one of the two.",
        line=second.line,
    )
