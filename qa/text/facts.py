"""Words of closed sets that a text uses: countries, cities, directions, days, colours, kin.

The tables are in ``qa/languages/facts``, a file a language. A section is a set (``[country]``), a
line in it a member of the set with its forms::

    ie = Ireland*, Irish*

``*`` stands for any ending. A form behind ``?`` may mean the member or something else: it shows
that a text may speak of the member, never that it does. ``[ignore]`` has names that only look
like forms (West Ham). Of forms that begin at one letter the longest counts, and of other sets those
that end with it. Forms in small letters may have capitals, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from qa.languages import base

IGNORED = "ignore"
LONG = 10_000
# So many first letters of a form, or all that it has, are its place in the table.
HEAD = 3
# Arabic writes and, so, in, to, like and the in one word with what they stand before.
JOINED = re.compile("[وف]?(?:[بك]?ال|لل|[بلك])?")
WORD = re.compile(r"\w+")
# In Chinese a form may begin with any character, and a Latin one behind any.
BEGINS = re.compile("[\u3400-\u9fff]|(?<=[\u3400-\u9fff])[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Fact:
    """A member of a set that a text names at ``start..end``."""

    kind: str
    member: str
    start: int
    end: int
    sure: bool  # the form means nothing else


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the table: its letters, whether any ending may follow, and what it may mean."""

    text: str
    open: bool
    means: tuple[tuple[str, str, bool], ...]  # set, member, sure


Table = dict[str, tuple[Form, ...]]


@cache
def known(code: str) -> bool:
    """Whether there is a table of a language."""
    return files("qa.languages.facts").joinpath(f"{base(code)}.txt").is_file()


@cache
def table(code: str) -> Table:
    """The forms of a language by their first letters in small, the longest ones first."""
    means: defaultdict[tuple[str, bool], list[tuple[str, str, bool]]] = defaultdict(list)
    for kind, member, form in entries(code):
        text = form.removeprefix("?").removesuffix("*")
        sure = not form.startswith("?")
        means[text, form.endswith("*")].append((kind, member, sure))
    found: defaultdict[str, list[Form]] = defaultdict(list)
    for (text, ending), said in means.items():
        found[text[:HEAD].lower()].append(Form(text, ending, tuple(said)))
    return {
        head: tuple(sorted(forms, key=lambda form: (-len(form.text), form.open)))
        for head, forms in found.items()
    }


def entries(code: str) -> Iterator[tuple[str, str, str]]:
    """Set, member and form of every form of a language's table, as they are written there."""
    text = files("qa.languages.facts").joinpath(f"{base(code)}.txt").read_text("utf-8")
    kind = ""
    for line in text.splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line:
            member, _, forms = line.partition(" = ")
            yield from ((kind, member, form) for form in forms.split(", "))


def facts(text: str, code: str) -> tuple[Fact, ...]:
    """The members of sets that a text of a language names, in their order.

    >>> [(fact.kind, fact.member, fact.sure) for fact in facts("Gestern in Nordkorea.", "de")]
    [('day', 'yesterday', True), ('country', 'kp', True)]
    """
    # Several checks ask for the same text; only those of a usual size are worth the memory.
    return _recent(text, code) if len(text) < LONG else tuple(_facts(text, code))


@lru_cache(maxsize=64)
def _recent(text: str, code: str) -> tuple[Fact, ...]:
    return tuple(_facts(text, code))


def _facts(text: str, code: str) -> Iterator[Fact]:
    found = table(code)
    at = 0
    for start in _starts(text, code):
        forms = () if start < at else _forms(text, start, found, code)
        if forms:
            at = _end(text, start, forms[0], code)
            yield from _meant(forms, start, at)


def _meant(forms: Sequence[Form], start: int, end: int) -> Iterator[Fact]:
    """What the forms of one word mean; of each set the longest form counts."""
    said: set[str] = set()
    for form in forms:
        yield from (
            Fact(kind, member, start, end, sure)
            for kind, member, sure in form.means
            if kind != IGNORED and kind not in said
        )
        said.update(kind for kind, _, _ in form.means)
        if IGNORED in said:
            return


def _starts(text: str, code: str) -> Iterator[int]:
    """Where a form may begin."""
    for word in WORD.finditer(text):
        yield word.start()
        if code == "ar":
            joined = JOINED.match(text, word.start())
            if joined and joined.end() > word.start():
                yield joined.end()
        elif code == "zh":
            yield from (
                match.start() for match in BEGINS.finditer(text, word.start() + 1, word.end())
            )


def _forms(text: str, start: int, found: Table, code: str) -> list[Form]:
    """The forms that begin at a place, the longest first, and end with it; Morgen before morgen."""
    matching: list[Form] = []
    head = text[start : start + HEAD].lower()
    for letters in range(len(head), 0, -1):
        for form in found.get(head[:letters], ()):
            end = start + len(form.text)
            if _same(text[start:end], form.text) and (form.open or _border(text, end, code)):
                longest = matching[0] if matching else form
                if _end(text, start, form, code) == _end(text, start, longest, code):
                    matching.append(form)
    if len(matching) > 1:
        matching.sort(key=lambda form: (-len(form.text), not text.startswith(form.text, start)))
    return matching


def _same(written: str, form: str) -> bool:
    """Whether letters are those of a form, which may have capitals where the form has none."""
    if written == form:
        return True
    if form.islower():
        return written.lower() == form
    return form[0].islower() and written[:1].lower() + written[1:] == form


def _border(text: str, at: int, code: str) -> bool:
    """Whether a word may end before ``at``."""
    return code == "zh" or not (text[at : at + 1].isalnum())


def _end(text: str, start: int, form: Form, code: str) -> int:
    """The end of the word that a form begins."""
    end = start + len(form.text)
    if form.open and code != "zh":
        rest = WORD.match(text, end)
        return rest.end() if rest else end
    return end
