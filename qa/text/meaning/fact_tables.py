"""The tables of closed sets in ``qa/languages/facts``, as `qa.text.meaning.facts` reads them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from qa.languages.tables import entries, has_table

TABLES = "facts"
IGNORED = "ignore"
# So many first letters of a form's first word, or all that it has, are its place in the table.
HEAD = 5
WORD = re.compile(r"\w+")
APART = re.compile(" […‥] ")
# Sets of which a form must not hide one of another: a year (per) from year, the next day from next.
LAYERS = (
    frozenset("rate ship sober intent grandchild".split()),
    frozenset(("stretch", "when")),
    frozenset(("eve",)),
)
# In these two tables others were written with a look at what these hide.
FIRST, IN_FIRST = ("de", "en"), ("when", "grandchild")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the table: its letters, whether any ending may follow, and what it may mean."""

    text: str
    open: bool
    means: tuple[tuple[str, str, bool], ...]  # set, member, sure
    rest: re.Pattern[str] | None  # what must follow it
    small: str


Table = dict[str, tuple[Form, ...]]


@cache
def known(code: str) -> bool:
    """Whether there is a table of a language."""
    return has_table(TABLES, code)


def layer_of(kind: str, code: str) -> int:
    """The layer in which a set of a language is read, 0 being that of most."""
    if code in FIRST and kind in IN_FIRST:
        return 0
    return next((n for n, kinds in enumerate(LAYERS, 1) if kind in kinds), 0)


@cache
def table(code: str, layer: int = 0) -> Table:
    """The forms of a layer by their first letters in small, the longest ones first."""
    means: defaultdict[tuple[str, bool, str], list[tuple[str, str, bool]]] = defaultdict(list)
    for kind, member, form in entries(TABLES, code):
        if layer_of(kind, code) != layer:
            continue
        first = APART.search(form)
        text = form[: first.start()] if first else form
        key = text.removeprefix("?").removesuffix("*"), text.endswith("*")
        rest = form[first.start() :] if first else ""
        means[*key, rest].append((kind, member, not form.startswith("?")))
    found: defaultdict[str, list[Form]] = defaultdict(list)
    for (text, ending, rest), said in means.items():
        follows = _rest(rest, code) if rest else None
        made = Form(text, ending, tuple(said), follows, small_letters(text))
        word = WORD.match(made.small)
        found[word[0][:HEAD] if word else ""].append(made)
    return {
        head: tuple(sorted(forms, key=lambda form: (-len(form.text), form.open, not form.rest)))
        for head, forms in found.items()
    }


def _rest(rest: str, code: str) -> re.Pattern[str]:
    """What must follow the first word of a form: the particle of its verb ends a clause."""
    word = re.escape(rest[3:].removesuffix("*")) + (r"\w*" if rest.endswith("*") else "")
    if rest[1] == "‥":
        return re.compile(rf"\s(?:\S+\s){{0,2}}{word}(?!\w)")
    ends = r"(?=\s*(?:[.,;:!?)–]|$)|\s(?:und|oder|als|wie)\b)" if code == "de" else r"(?!\w)"
    if word[0].isupper():
        ends = r"(?!\w)"
    return re.compile(rf"(?:(?![.,;:!?](?:\s|$)|\n).){{1,120}}?(?<!\w){word}{ends}")


@cache
def heads(code: str) -> dict[str, tuple[int, ...]]:
    """The first letters of the forms behind the first layer, and the layers of those that begin
    with all of them or with some.
    """
    of: defaultdict[str, set[int]] = defaultdict(set)
    for layer in range(1, len(LAYERS) + 1):
        for head in table(code, layer):
            of[head].add(layer)
    return {
        head: tuple(sorted({n for k in range(1, HEAD + 1) for n in of.get(head[:k], ())}))
        for head in list(of)
    }


def small_letters(text: str) -> str:
    """A text in small letters of the same length: İ has two of them."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[0] for c in text)
