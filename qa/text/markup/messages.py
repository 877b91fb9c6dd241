"""ICU messages of two languages against each other: variables, keywords and the sign of a number.

``{count, plural, one {# file} other {# files}}``: all but the words between the inner braces is for
the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.markup.icu import DEEPEST, Argument, Branch, arguments
from qa.text.markup.placeholders import Slip

# What looks like the head of a message, whatever its keyword.
LOOSE = re.compile(r"\{\s*(?P<variable>\w[\w.]{0,60})\s*,\s*(?P<kind>\w{1,20})\s*,[^{}]{1,80}\{")
CATEGORIES = frozenset("zero one two few many other".split())


def differences(source: str, target: str, depth: int = 0) -> Iterator[Slip]:
    """What a program would not read in the messages of the target, beside those of the source.

    >>> source = "{n, plural, one {# file} other {# files}}"
    >>> def told(target): return [slip.message for slip in differences(source, target)]
    >>> told("{n, plural, one {eine Datei} other {# Dateien}}")
    []
    >>> told("{anzahl, plural, one {# Datei} other {# Dateien}}")
    ['The variable of the message is n in the source.']
    >>> told("{n, mehrzahl, one {# Datei} other {# Dateien}}")
    ['This message is not written as programs read it: n, plural, one {…} other {…}']
    >>> told("{n, plural, one {# Datei} andere {# Dateien}}")
    ['“andere” is a keyword that no program knows; the source has one, other.']
    >>> told("{n, plural, =1 {eine Datei} other {# Dateien}}")
    []
    >>> [*differences("{n, plural, =1 {a} other {#}}", "{n, plural, one {ein} other {#}}")]
    []
    >>> told("{n, plural, one {eine Datei} other {Dateien}}")
    ['The # of the source, which stands for the number, is missing here.']
    """
    theirs = arguments(source)
    if not theirs or depth >= DEEPEST:
        return
    ours = list(arguments(target))
    heads = [match for match in LOOSE.finditer(target) if _outside(match, ours)]
    for one in theirs:
        other = next((each for each in ours if each.variable == one.variable), None)
        other = other or next((each for each in ours if _renamed(each, one, theirs)), None)
        if other:
            ours.remove(other)
            yield from _compared(source, one, target, other, depth)
        elif heads:
            yield _unread(one, heads.pop(0))
        elif not re.search(rf"\{{\s*{re.escape(one.variable)}\b", target):
            message = f"The message about {one.variable} is missing in the translation."
            yield Slip("source", one.start, one.end, message)


def _outside(head: re.Match[str], ours: list[Argument]) -> bool:
    return not any(one.start <= head.start() < one.end for one in ours)


def _renamed(ours: Argument, one: Argument, theirs: tuple[Argument, ...]) -> bool:
    """Whether an argument of the target is one of the source under another name."""
    return ours.kind == one.kind and all(ours.variable != each.variable for each in theirs)


def _unread(one: Argument, head: re.Match[str]) -> Slip:
    branches = " ".join(f"{branch.word} {{…}}" for branch in one.branches)
    how = f"{one.variable}, {one.kind}, {branches}"
    message = f"This message is not written as programs read it: {how}"
    return Slip("target", head.start(), head.end(), message)


def _compared(
    source: str, one: Argument, target: str, other: Argument, depth: int
) -> Iterator[Slip]:
    """What differs in a message and the one that renders it."""
    if other.variable != one.variable:
        message = f"The variable of the message is {one.variable} in the source."
        yield Slip("target", other.at, other.at + len(other.variable), message, one.variable)
    yield from _keywords(one, other)
    ours = {branch.word: branch for branch in other.branches}
    for branch in one.branches:
        if there := ours.get(branch.word) or ours.get(_same(branch.word, one.kind)):
            says = source[branch.start : branch.end]
            said = target[there.start : there.end]
            if one.kind != "select" and branch.word == "other":
                yield from _number(says, one.variable, said, other.variable, there)
            for slip in differences(says, said, depth + 1):
                by = branch.start if slip.side == "source" else there.start
                yield Slip(slip.side, slip.start + by, slip.end + by, slip.message, slip.suggestion)


def _keywords(one: Argument, other: Argument) -> Iterator[Slip]:
    """Keywords that are not those of the source, or are lost."""
    theirs = {branch.word: branch for branch in one.branches}
    ours = {branch.word for branch in other.branches}
    choice = one.kind == "select"
    # German has fewer plurals than some languages, and other ones than some.
    wanted = [word for word in theirs if choice or word == "other" or word.startswith("=")]
    lost = [word for word in wanted if not ours & {word, _same(word, one.kind)}]
    names = [*theirs, *(None for _ in other.branches)]
    for branch, there in zip(other.branches, names, strict=False):
        known = branch.word in CATEGORIES or branch.word.startswith("=")
        if branch.word not in theirs and (choice or not known):
            right = None if there in ours else there
            lost = [word for word in lost if word != right]
            message = (
                f"“{branch.word}” is a keyword that no program knows; "
                f"the source has {', '.join(theirs)}."
            )
            yield Slip("target", branch.at, branch.at + len(branch.word), message, right)
    for word in lost:
        message = f"The case “{word}” of the message is missing in the translation."
        yield Slip("source", theirs[word].at, theirs[word].at + len(word), message)


def _same(word: str, kind: str) -> str:
    """What is read in German of the same number: of one thing alone, as it says “one” of 1."""
    return {"=1": "one", "one": "=1"}.get(word, word) if kind == "plural" else word


def _number(says: str, variable: str, said: str, name: str, branch: Branch) -> Iterator[Slip]:
    """The number, where the translation of what is said of most numbers has none."""
    if _counts(says, variable) and not (_counts(said, variable) or _counts(said, name)):
        message = "The # of the source, which stands for the number, is missing here."
        yield Slip("target", branch.start, branch.end, message)


def _counts(text: str, variable: str) -> bool:
    return "#" in text or f"{{{variable}" in text
