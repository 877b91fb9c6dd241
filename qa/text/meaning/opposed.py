"""Words of a German text that exclude what its source says: alle for most, muss for may.

`qa.text.meaning.traces` reads the tables: ``qa/languages/opposed`` of closed classes and
``qa/languages/contraries`` of pairs. A German word is wrong where it surely says a member of a
class of which the source has no trace, or which it says once more than the source may, and the
source surely says a member that excludes it and of which the German has no trace (in a class of
two: fewer places than the source surely has). What stands inside a longer match is part of that:
less fast is not fast. Both texts must deny alike, where the table says what denies (``[denial]``)
as often.

The marks of the tables: ``short`` and ``sentence``, classes whose words are often another one's
than the source's in more than a short, in more than a single sentence; ``clause``, a class that
each clause has anew; ``apart``, classes that a denial of the verb does not touch; ``minor``,
classes of slight errors; ``wide``, members that are whole clauses, whose words say what they say;
``denying``, members that deny by themselves; ``common``, members that German says oftener than
others, which are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from qa.languages import language
from qa.text.meaning.denial import ARABIC_SIGNS
from qa.text.meaning.heads import begun
from qa.text.meaning.traces import Kind, Said, Table, Words, has_table, table

# Closed classes, and pairs of opposites.
TABLES = ("opposed", "contraries")
LONGEST = 400  # letters of a source; a longer one says something or other in other words
# Letters of German in which a class with such a mark is compared, in one sentence.
LIMITS = {"short": 160, "sentence": 280}
SWALLOWED = 25
BEFORE = 12  # letters before a phrase in which its denial stands
WORD = re.compile(r"\w+")
SENTENCES = re.compile(r"\w{2}[.!?…][”“»\"')]*\s+\S|[。！？؟](?=.*\w)")
# Another clause may have another tense.
CLAUSES = re.compile(r"[,;:–—，；：،؛](?!\d)|[.!?…。！？؟]\s*\S")
DENIES = re.compile(r"\b(?:nicht|kein\w*|nie|niemals|niemand\w*|weder|ohne|kaum)\b", re.IGNORECASE)
ARABIC_LETTERS = str.maketrans("أإآ", "ااا")


@dataclass(frozen=True, slots=True)
class Opposed:
    """Words of a German text at ``start..end``, and what its source says instead."""

    start: int
    end: int
    said: str
    minor: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A text and how its words begin."""

    text: str
    begun: frozenset[str]
    code: str


def contradicted(source: str, german: str, code: str) -> Iterator[Opposed]:
    """Where words of a German text stand that exclude what its source says, and what that is.

    >>> source, german = "Todos los barcos están en el puerto.", "Die meisten Schiffe liegen da."
    >>> [(one.start, one.end, one.said) for one in contradicted(source, german, "es")]
    [(0, 11, 'Todos los')]
    """
    if len(source) > LONGEST:
        return
    if code == "ar":
        source = ARABIC_SIGNS.sub("", source).translate(ARABIC_LETTERS)
    ours, theirs = Text(german, begun(german), "de"), Text(source, begun(source), code)
    for folder in TABLES:
        if has_table(folder, code):
            yield from _opposed(ours, theirs, table(folder, code))


def _opposed(ours: Text, theirs: Text, known: Table) -> Iterator[Opposed]:
    """Where German says a member of a class of a table that excludes what its source says."""
    for kind in known.near(theirs.begun, ours.begun):
        for wrong, said in _excluded(kind, ours, theirs, known):
            if _agree(kind, (theirs, said), (ours, wrong), known):
                meant = theirs.text[said.start : said.end].strip()
                yield Opposed(wrong.start, wrong.end, meant, known.marked("minor", kind.name))
                break


def _excluded(kind: Kind, ours: Text, theirs: Text, known: Table) -> Iterator[tuple[Said, Said]]:
    """What German surely says too often of a class, each with what its source says instead."""
    if not _may_exclude(kind, ours, theirs) or _hidden(kind, ours, theirs, known):
        return
    here, there = _said(kind.ours, ours, known), _said(kind.theirs, theirs, known)
    several = len({said.member for said in there if said.sure}) > 1
    for wrong, said in product(here, there):
        denies, denied = (known.marked("denying", one.member) for one in (wrong, said))
        # One of several with none of something has it all.
        if not wrong.sure or not said.sure or (several and denied and not denies):
            continue
        if not kind.opposed(said.member, wrong.member):
            continue
        kept = len(_traces(here, said, wrong, known))
        # Of two words that a class has, one of several places may have become the other.
        alike = kept and not kind.excludes and [one for one in there if one.sure]
        places = _places(alike, said.member) if alike else ()
        if not kept or kept < len(places):
            surplus = _surplus(wrong, said, here, there, known)
            if surplus:
                yield surplus, said


def _sure(words: Sequence[Words], text: Text) -> Iterator[str]:
    """The members that a text may surely say."""
    return (one.member for one in words if one.sure and any(one.find(text.text, text.begun)))


def _may_exclude(kind: Kind, ours: Text, theirs: Text) -> bool:
    """Whether the source may surely say what excludes what the German may surely say."""
    members = set(_sure(kind.ours, ours))
    wanted = (w for w in kind.theirs if any(kind.opposed(w.member, one) for one in members))
    return any(_sure(tuple(wanted), theirs))


def _hidden(kind: Kind, ours: Text, theirs: Text, known: Table) -> bool:
    """Whether texts are too long for a class, or have clauses of which each has it anew."""
    for mark, most in LIMITS.items():
        if known.marked(mark, kind.name):
            long = len(ours.text) > most
            return long or any(SENTENCES.search(text.text) for text in (ours, theirs))
    clause = known.marked("clause", kind.name)
    return clause and any(CLAUSES.search(text.text) for text in (ours, theirs))


def _said(words: Sequence[Words], text: Text, known: Table) -> list[Said]:
    """The members that a text names, without those that are part of a longer phrase."""
    found = [said for one in words for said in one.find(text.text, text.begun)]
    return [one for one in found if not any(_swallowed(one, other, known) for other in found)]


def _swallowed(one: Said, other: Said, known: Table) -> bool:
    """Whether one is part of another: fast of not so fast; könnte is none of a whole clause."""
    if not other.sure or one.member == other.member or known.marked("wide", other.member):
        return False
    if one.start == other.start:
        return other.end > one.end
    return other.start < one.start < other.end and other.end - other.start <= SWALLOWED


def _surplus(
    wrong: Said, said: Said, here: Sequence[Said], there: Sequence[Said], known: Table
) -> Said | None:
    """What German says of a member of which its source has no trace, or one too few."""
    traces = _traces(there, wrong, said, known)
    if not traces:
        return wrong
    mine = _places([one for one in here if one.sure], wrong.member)
    alone = len(_places([one for one in there if one.sure], said.member)) == 1
    if len(mine) != len(traces) + 1 or not alone or known.marked("common", wrong.member):
        return None
    # What is said in the same place of both texts.
    return mine[sum(trace.start < said.start for trace in traces)]


def _traces(found: Sequence[Said], member: Said, beside: Said, known: Table) -> list[Said]:
    """Where a text may say a member, but for the parts of a phrase that says something else."""
    length = 0 if known.marked("wide", beside.member) else beside.end - beside.start
    return _places(
        [
            one
            for one in found
            if one.start < beside.start or beside.end < one.end or one.end - one.start >= length
        ],
        member.member,
    )


def _places(found: Sequence[Said], member: str) -> list[Said]:
    """Where a member is said, in their order; what overlaps is one place."""
    places: list[Said] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.member == member and not (places and one.start < places[-1].end):
            places.append(one)
    return places


def _agree(kind: Kind, theirs: tuple[Text, Said], ours: tuple[Text, Said], known: Table) -> bool:
    """Whether source and German deny alike, but for what denies by itself: none, not all."""
    if known.denials:
        there, here = map(_denials, known.denials, (theirs, ours))
        return there == here and here[1] <= 1
    if known.marked("apart", kind.name):
        return True
    denied = bool(_denial(theirs[0].code).search(theirs[0].text))
    denies = bool(DENIES.search(ours[0].text))
    mine, yours = (known.marked("denying", said.member) for _, said in (ours, theirs))
    if mine or yours:
        return (mine or not denies) and (yours or not denied)
    return denied == denies


def _denials(words: Words, place: tuple[Text, Said]) -> tuple[bool, int]:
    """Whether a denial stands directly before a place of a text (not all), and how many around."""
    text, said = place[0].text, place[1]
    before = WORD.findall(text, max(0, said.start - BEFORE), said.start)
    rest = f"{text[: said.start]}{'#' * (said.end - said.start)}{text[said.end :]}"
    denied = bool(before) and bool(words.pattern.fullmatch(before[-1]))
    return denied, len(words.pattern.findall(rest))


@cache
def _denial(code: str) -> re.Pattern[str]:
    """What denies in a language."""
    known = language(code)
    single = "|".join(map(re.escape, sorted(known.negations)))
    words = single if known.script == "Hani" else rf"\b(?:{single})\b"
    return re.compile("|".join(filter(None, (known.denials, words))), re.IGNORECASE)
