"""Placeholders: what a program replaces in a text before anybody reads it.

What C, Python, PHP and their kin print with (``%s``, ``%2$d``, ``%(name).2f``), what templates fill
in (``{{name}}``, ``{name}``, ``${name}``), and the variables of shells and PHP (``$name``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.text.markup.icu import spoken

FLAGS = r"[-+0#]{0,3}(?:\d{1,3}|\*)?(?:\.(?:\d{1,2}|\*))?"
CONVERSION = r"(?:hh?|ll?|[zZjtL])?[sdiufFxXcgGeEpo@]"
KEYED = rf"%\([A-Za-z_][\w.]{{0,40}}\){FLAGS}[A-Za-z]"
# One may stand directly behind another: %s%s.
COUNTED = rf"(?:(?<![\w%])|(?<=[%$][sdiu@]))%(?:\d{{1,2}}\$)?{FLAGS}{CONVERSION}(?!\w)"
TEMPLATE = r"\{\{[^{}\n]{1,60}\}\}|\$?\{\$?[A-Za-z_0-9][\w.:-]{0,40}\}"
# {n, number}, {day, date, short}: how it is shown may differ, as a date does.
SHOWN = r"\{\s*[\w.]{1,40}\s*,\s*(?:number|date|time|spellout|ordinal|duration)\b[^{}]{0,60}\}"
# Amounts of money are written in the same way: $5, US$, $m, $bn.
MONEY = r"(?:bi?n|mi?l?n|mio|tn|trn|mill?ions?|billions?|trillions?|per|a|an)\b"
VARIABLE = (
    rf"(?<![\w$\\])\$(?!{MONEY})"
    r"(?:[a-z_]\w{1,40}|[A-Z][A-Z0-9]{0,20}_\w{1,40}|[A-Z]{4,20})(?![\w$])"
)
PLACEHOLDER = rf"{TEMPLATE}|{SHOWN}|{KEYED}|{COUNTED}|{VARIABLE}"

PARTS = re.compile(rf"%(?:\((?P<name>[^()]+)\)|(?P<nth>\d{{1,2}})\$)?{FLAGS}(?P<how>[A-Za-z@]+)")
NUMBERED = re.compile(r"%\d{1,2}\$")
# The words between the quotation marks of a template, which stand for what it lacks.
DEFAULT = re.compile(r"\"[^\"]*\"|'[^']*'")
HEAD = re.compile(r"\{\s*([\w.]+)\s*,\s*(\w+)")
# Blanks that part no words, which say nothing to a program: {{ name | upper }}.
BLANKS = re.compile(r"(?<!\w)\s+|\s+(?!\w)")
# A sign that prints % where others print values, and one that was left alone.
PERCENT, BARE = re.compile(r"(?<!%)%%(?!%)"), re.compile(r"(?<!%)%(?![%\w($.@])")
PRINTED = re.compile(rf"{KEYED}|{COUNTED}")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with placeholders, on one ``side``: half-open offsets of that text."""

    side: str
    start: int
    end: int
    message: str
    suggestion: str | None = None


def key(item: str, nth: int | None = None) -> str:
    """What of a placeholder must be equal on both sides; ``nth`` is its place among the counted
    where a side numbers them.

    >>> [key(item) for item in ("%-5d", "%(sum).2f", "%1$s", "{{ 'a' | t }}", "{n, number, 0.0}")]
    ['%d', '%(sum)f', '%s', '{{""|t}}', '{n,number}']
    >>> key("{{ name }}") == key("{{name}}"), key("{{#if user}}")
    (True, '{{#if user}}')
    >>> key("%s", 2), key("%3$i", 1)
    ('%2$s', '%3$d')
    """
    if item.startswith("%") and (parts := PARTS.fullmatch(item)):
        how = parts["how"].replace("i", "d").replace("Z", "z")
        if parts["name"]:
            return f"%({parts['name']}){how}"
        number = parts["nth"] or nth
        return f"%{number}${how}" if nth and number else f"%{how}"
    if (head := HEAD.match(item)) and not item.startswith("{{"):
        return f"{{{head[1]},{head[2]}}}"
    return BLANKS.sub("", DEFAULT.sub('""', item))


def counted(item: str) -> bool:
    """Whether it is one that a program fills by its place or number.

    >>> [counted(item) for item in ("%s", "%2$d", "%(name)s", "{name}")]
    [True, True, False, False]
    """
    return item.startswith("%") and not item.startswith("%(")


def numbered(*texts: str) -> bool:
    """Whether one of the texts numbers its placeholders: %2$s."""
    return any(NUMBERED.search(text) for text in texts)


def printed(source: str, target: str) -> list[Slip]:
    """What is wrong with the placeholders that a program fills by their place.

    >>> [(slip.start, slip.message) for slip in printed("%s%% of %d", "%s% von %d")]
    [(2, 'A program needs %% to show %, as in the source.')]
    >>> [slip.start for slip in printed("%d files in %s", "In %s %d Dateien")]
    [3]
    >>> [slip.start for slip in printed("Open %s", "%s öffnen: %s")]
    [11]
    >>> printed("%d files in %s", "In %2$s %1$d Dateien"), printed("%d%% used", "%d Prozent belegt")
    ([], [])
    """
    said, ours = spoken(source), spoken(target)
    theirs = [match for match in PRINTED.finditer(said) if counted(match[0])]
    here = [match for match in PRINTED.finditer(ours) if counted(match[0])]
    return [] if not theirs else [*_percents(source, target), *_order(theirs, here)]


def _percents(source: str, target: str) -> list[Slip]:
    lost = len(PERCENT.findall(source)) - len(PERCENT.findall(target))
    bare = [*BARE.finditer(target)][: max(lost, 0)]
    message = "A program needs %% to show %, as in the source."
    return [Slip("target", *match.span(), message, "%%") for match in bare]


def _order(theirs: list[re.Match[str]], here: list[re.Match[str]]) -> list[Slip]:
    """Those too many, or not in the order in which the program gives its values."""
    if any(NUMBERED.match(match[0]) for match in (*theirs, *here)):
        return []
    if len(here) > len(theirs):
        last = here[-1]
        message = f"The source has no {last[0]} more: the program has no value for it."
        return [Slip("target", *last.span(), message)]
    there, ours = [key(match[0]) for match in theirs], [key(match[0]) for match in here]
    if sorted(there) != sorted(ours) or there == ours:
        return []
    at = next(at for at, one in enumerate(ours) if one != there[at])
    message = (
        f"The source has {theirs[at][0]} in this place, and the program gives its values in that "
        "order; number the placeholders (%2$s) to change it."
    )
    return [Slip("target", *here[at].span(), message)]
