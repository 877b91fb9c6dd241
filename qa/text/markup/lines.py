"""Lines that stand by themselves: a heading above its text, items, an address."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from qa.languages import german

Span = tuple[int, int]

# Mail, RFC text and editors wrap at 60 to 100 characters; a longer line is a whole paragraph.
WIDEST = 100
NARROWEST = 50
LINE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
# What opens an item; a dash or "3." does so only below another item: am / 3. Oktober.
BULLET, ITEM = re.compile(r"[-*+•]\s"), re.compile(r"(?:[-*+•–]|\d{1,3}[.)])\s")
# Marks behind which a sentence goes on.
OPEN = tuple(",(–—-/&")


def stretches(text: str, source: str = "") -> list[Span]:
    """The half-open stretches of a text that are no sentence together, in order.

    A line break parts lines with an empty one or an item's mark behind it; else it may be that of a
    text wrapped at some width. It is not where the next word would have had room in the line, where
    nobody wraps, or where that is so in the ``source``, which has as many lines.
    """
    found = lines(text)
    if len(found) < 2:
        return [(0, len(text))]
    parted = _parted(text, found)
    theirs = lines(source)
    if len(theirs) == len(found):
        known = zip(_parted(source, theirs), theirs[1:], strict=True)
        ended = [border and source[start].isupper() for border, (start, _) in known]
        parted = [a or b for a, b in zip(parted, ended, strict=True)]
    return _joined(text, found, parted, _UNFINISHED)


def paragraphs(text: str) -> list[Span]:
    """The same of a text whose line breaks somebody made, as in HTML: none is a wrapped one.

    Yet many stand in the middle of a sentence. A line that is as long as the next one or longer is
    no heading; one that ends with a word which may be a preposition may go on.
    """
    found = lines(text)
    if len(found) < 2:
        return [(0, len(text))]
    parted = [
        text.count("\n", one[1], other[0]) > 1
        or _is_item(text, one, other)
        or one[1] - one[0] < other[1] - other[0]
        for one, other in pairwise(found)
    ]
    return _joined(text, found, parted, _UNFINISHED | german.PREPOSITIONS)


def _joined(
    text: str, found: Sequence[Span], parted: Sequence[bool], unfinished: Container[str]
) -> list[Span]:
    """Lines as stretches: those that are not parted, or whose sentence goes on, are one."""
    out = [found[0]]
    for before, after, border in zip(found, found[1:], parted, strict=False):
        goes_on = _goes_on(text, before, after, unfinished)
        if border and (_is_item(text, before, after) or not goes_on):
            out.append(after)
        else:
            out[-1] = (out[-1][0], after[1])
    return out


def lines(text: str) -> list[Span]:
    """The lines of a text that hold more than white space, without that at their edges."""
    found = (_bare(text, *match.span()) for match in LINE.finditer(text))
    return [(start, end) for start, end in found if start < end]


def _bare(text: str, start: int, end: int) -> Span:
    """A stretch without the white space at its edges."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())


def _parted(text: str, found: Sequence[Span]) -> list[bool]:
    """Of each line but the first whether the line before it was ended on purpose."""
    widest = max(end - start for start, end in found)
    return [_ended(text, before, after, widest, len(found)) for before, after in pairwise(found)]


def _ended(text: str, before: Span, after: Span, widest: int, number: int) -> bool:
    """Whether a line, one of a ``number`` of up to ``widest`` characters, was not wrapped."""
    if text.count("\n", before[1], after[0]) > 1 or _is_item(text, before, after):
        return True
    length, first = before[1] - before[0], text[slice(*after)].split()[0]
    if first.istitle() and first.lower() in _SMALL:
        return True  # in the middle of a sentence it would have no capital: Der
    full = length + 1 + len(first) > widest
    return not (full and length <= WIDEST and (length >= NARROWEST or number > 2))


_SMALL = german.DEFINITE | german.INDEFINITE | german.PURE_PREPOSITIONS


def _is_item(text: str, before: Span, after: Span) -> bool:
    below = ITEM.match(text, before[0]) and ITEM.match(text, after[0])
    return bool(below or BULLET.match(text, after[0]))


INFLECTED = re.compile(r"[a-zäöüß]{3,}(?:e[nrsm]?)\Z")  # an adjective, by its looks


def is_unfinished(line: str) -> bool:
    """Whether a line ends with a word that no sentence and no heading ends with, or between an
    article and its noun.

    >>> [is_unfinished(line) for line in ("Er geht mit der", "der nächsten", "Er geht heute")]
    [True, True, False]
    """
    *before, last = line.split()
    within = bool(before) and before[-1].lower() in german.ARTICLES and bool(INFLECTED.match(last))
    return last.lower() in _UNFINISHED or within


def _goes_on(text: str, before: Span, after: Span, unfinished: Container[str]) -> bool:
    """Whether the words of a line say that the next one belongs to its sentence."""
    line, first = text[slice(*before)], text[after[0]]
    last = line.split()[-1].lower()
    return first.islower() or line.endswith(OPEN) or last in unfinished


_UNFINISHED = (
    german.ARTICLES | german.PURE_PREPOSITIONS | german.COORDINATING | german.SUBORDINATING
)
