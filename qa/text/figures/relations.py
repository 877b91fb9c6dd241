"""What a text says of a number or an event: more than 100, up to ten, before the election.

The tables are in ``qa/languages/relations``, a file a language. A section is a relation
(``[bound]``), a line in it one of its two opposite members with the phrases that say it. In a
phrase ``#`` stands for any number, ``%`` for a year, ``@`` for one of the events of ``[anchor]``
with up to three words before it, and ``~`` for one word. Numbers are compared by value, events by
their names in the table, so that both languages' texts may word them as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qa.languages import language
from qa.languages.tables import entries, has_table
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers
from qa.text.meaning.denial import has_negation

TABLES = "relations"
ANCHOR = "anchor"
# A day of the week or a month is an event, too, of which is said until when or from when on.
UNTIL, ORDER = "until", "order"
BEGIN = re.compile(r"(?:^|(?<=\|)|(?<=^\(\?:))[^\W\d_]{2,}")
CLAUSE = re.compile(r"[,;:.!?()–—„“”«»\"](?:\s|$)")
NEAR = 40  # characters beside a number in which its phrase lies
YEARS = range(1500, 2101)
NEVER = re.compile(r"(?!)")
PLACE = re.compile("[#%@]")
WORD_BETWEEN = r"\s?(?:[^\W\d]+|%)\s"
# What says the opposite in the same place: the words around it stay as they are.
TURNED = (
    ("mehr", "weniger"),
    ("mindestens", "höchstens"),
    ("frühestens", "spätestens"),
    ("vor", "nach"),
    ("über", "unter"),
    ("gut", "knapp"),
)
# No bound is what is denied: never more than ten, not over 100.
DENIALS = (
    r"n['’]t|\b(?:not|no|nothing|never|nor|neither|hardly|nicht|nie|niemals|nichts|kein\w*|kaum|weder|"
    r"pas|jamais|non|nunca|niet|nooit|не|ні)\b"
)
DENIES = re.compile(DENIALS, re.IGNORECASE)
DENIED = re.compile(rf"(?:{DENIALS}|\b(?:noch|erst))\s(?:\w+\s)?$", re.IGNORECASE)


# What counts as one but is mostly no number: über ein Dreieck.
ARTICLES = frozenset("a an one ein eine einen einem einer eines".split())


@dataclass(frozen=True, slots=True)
class Relation:
    """A phrase at ``start..end`` and whatever it is said of, ``of_start..of_end`` in the text."""

    kind: str
    member: str
    start: int
    end: int
    anchor: Mention | str

    def whole(self, text: str) -> str:
        """The phrase and the number of which it is said."""
        if isinstance(self.anchor, str):
            return text[self.start : self.end]
        return text[min(self.start, self.anchor.start) : max(self.end, self.anchor.end)]

    def same(self, other: Relation) -> bool:
        """Whether two are said of the same."""
        if isinstance(self.anchor, str) or isinstance(other.anchor, str):
            return self.anchor == other.anchor
        return bool(values(self.anchor) & values(other.anchor))


@dataclass(frozen=True, slots=True)
class Rules:
    """The phrases of a language: those before and behind a number, and those of an event."""

    before: tuple[tuple[str, str, str, bool], ...]  # phrase, kind, member, only of years
    last: frozenset[str]  # the last words of those before
    behind: tuple[tuple[re.Pattern[str], str, str], ...]
    any_behind: re.Pattern[str]  # all of them at once
    events: re.Pattern[str]
    roots: tuple[str, ...]  # letters of which some are in every event
    said: dict[str, tuple[str, str]]  # kind and member of a phrase before an event
    names: tuple[tuple[str, re.Pattern[str]], ...]
    dates: re.Pattern[str]  # the days and months among the events


@cache
def has_rules(code: str) -> bool:
    """Whether there is a table of a language."""
    return has_table(TABLES, code)


@cache
def rules(code: str) -> Rules:
    """The phrases of a language, the longest ones first."""
    before, behind, said = [], [], {}
    gaps: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    for kind, member, phrase in sorted(entries(TABLES, code), key=lambda entry: -len(entry[2])):
        if kind == ANCHOR:
            names.setdefault(member, []).append(re.escape(phrase).replace(r"\*", r"\w*"))
        elif phrase.endswith("@"):
            said[phrase[:-2]] = kind, member
        elif PLACE.match(phrase):
            gap = WORD_BETWEEN if "~" in phrase else r"\s?"
            words = re.escape(phrase[1:].lstrip(" ~")).replace("\\ ", r"\s")
            behind.append((re.compile(rf"{gap}({words})(?!\w)"), kind, member))
            gaps.setdefault(gap, []).append(words)
        else:
            before.append((phrase[:-1], kind, member, phrase.endswith("%")))
    anchors = (phrase for kind, _, phrase in entries(TABLES, code) if kind == ANCHOR)
    phrases = "|".join(map(re.escape, said))
    dated = _dates(code)
    names.update(dated)
    events = "|".join(form for forms in names.values() for form in forms)
    return Rules(
        tuple(before),
        frozenset(phrase.rstrip().rpartition(" ")[2] for phrase, *_ in before),
        tuple(behind),
        re.compile(
            "|".join(rf"{gap}(?:{'|'.join(words)})(?!\w)" for gap, words in gaps.items())
            or NEVER.pattern
        ),
        re.compile(rf"\b({phrases})\s(?:\w+\.?\s){{0,3}}?({events})\b", re.IGNORECASE)
        if said
        else NEVER,
        tuple(dict.fromkeys([*(name.lower().strip("*") for name in anchors), *_roots(dated)])),
        said,
        tuple((name, re.compile("|".join(forms), re.IGNORECASE)) for name, forms in names.items()),
        re.compile("|".join(form for forms in dated.values() for form in forms), re.IGNORECASE),
    )


def _roots(dated: dict[str, list[str]]) -> list[str]:
    """The letters with which the forms of days and months begin."""
    forms = (form for patterns in dated.values() for form in patterns)
    return [
        match[0][: -1 if form.startswith("?", match.end()) else None].lower()
        for form in forms
        for match in BEGIN.finditer(re.sub(r"\|[^|(]*\)", ")", form))
    ]


def _dates(code: str) -> dict[str, list[str]]:
    """The days of the week and the months of a language, the patterns of each."""
    known = language(code)
    return {
        f"{kind}{index}": [form for form in forms.partition("~")[::2] if form]
        for kind, all_forms in (("day", known.weekdays), ("month", known.month_names))
        for index, forms in enumerate(all_forms)
    }


def relations(text: str, code: str) -> Iterator[Relation]:
    """What a text says of its numbers and events.

    >>> [(found.kind, found.member) for found in relations("Mehr als die Hälfte vor 2015", "de")]
    [('bound', 'above'), ('year', 'before')]
    >>> [found.anchor for found in relations("shortly after the last midnight mass", "en")]
    ['midnight']
    """
    table = rules(code)
    small = text.lower()
    near = any(one in small for one in table.said)
    near = near and any(root in small for root in table.roots)
    for match in table.events.finditer(text) if near else ():
        kind, member = table.said[match[1].lower()]
        name = next(name for name, form in table.names if form.fullmatch(match[2]))
        if table.dates.fullmatch(match[2]) and kind == ORDER:
            if member == "before" and _denied_before(text, match.start(), code):
                yield Relation(UNTIL, "earliest", *match.span(1), name)
        elif not DENIED.search(text, 0, match.start()):
            yield Relation(kind, member, *match.span(1), name)
    told = -1
    for mention in numbers(text, code).mentions:
        if mention.start != told and text[mention.start : mention.end].lower() not in ARTICLES:
            told = mention.start
            found = tuple(_before(text, mention, table)) or tuple(_behind(text, mention, table))
            if found and not DENIED.search(text, max(0, found[0].start - NEAR), found[0].start):
                yield from found


def _denied_before(text: str, at: int, code: str) -> bool:
    """Whether a clause denies in front of a place: ne pas sortir avant le 23 mars."""
    borders = [match.end() for match in CLAUSE.finditer(text, 0, at)]
    return has_negation(text[borders[-1] if borders else 0 : at], code)


def _before(text: str, mention: Mention, table: Rules) -> Iterator[Relation]:
    """What the longest phrase directly before a number says."""
    near = text[max(0, mention.start - NEAR) : mention.start].lower()
    if near.rstrip().rpartition(" ")[2] not in table.last:
        return
    longest = ""
    for phrase, kind, member, of_years in table.before:
        if len(phrase) < len(longest):
            return
        if near.endswith(phrase) and (not of_years or is_year(mention)):
            start = mention.start - len(phrase)
            if start == 0 or not text[start - 1].isalnum():
                longest = phrase
                yield Relation(kind, member, start, start + len(phrase.rstrip()), mention)


def _behind(text: str, mention: Mention, table: Rules) -> Iterator[Relation]:
    """What the longest phrase directly behind a number says."""
    if not table.any_behind.match(text, mention.until or mention.end):
        return
    for phrase, kind, member in table.behind:
        match = phrase.match(text, mention.until or mention.end)
        if match:
            yield Relation(kind, member, *match.span(1), mention)
            return


def opposite(phrase: str) -> str | None:
    """The opposite of a German phrase of the table that is said in the same way.

    >>> opposite("Weniger als die"), opposite("Minuten nach dem"), opposite("bis zu")
    ('Mehr als die', 'Minuten vor dem', None)
    """
    words = phrase.split(" ")
    for index, word in enumerate(words):
        for pair in TURNED:
            if word.lower() in pair:
                other = pair[1 - pair.index(word.lower())]
                words[index] = other.capitalize() if word[0].isupper() else other
                return " ".join(words)
    return None


def is_year(mention: Mention) -> bool:
    """Whether a number is the one of a year."""
    return not mention.spelled and any(
        len(reading) == 1 and reading[0] in YEARS for reading in mention.readings
    )


def values(mention: Mention) -> frozenset[float]:
    """What a number may be, however it is read."""
    return frozenset(reading[0] for reading in mention.readings if len(reading) == 1)
