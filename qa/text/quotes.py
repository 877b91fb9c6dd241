"""Quotation marks of a text: which open, which close, and which belong together.

The same sign opens in one language and closes in another (“ opens in English, closes in German;
» opens in books, closes in Switzerland), so the neighbours decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.text.markup.code import code

MARK = re.compile(r"[„“”‟\"«»]")
BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{<–—-/|„‚‘'’*_›‹…")

# Closing signs that belong to an opening sign, the right one of the style first.
# No language closes with ‟: a program or a hand took it for “ or ”.
CLOSING = {
    "„": '“"”‟', "“": '”“"‟', "”": "”‟", "‟": "”“‟", '"': '"“”', "«": "»", "»": "«",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at ``at``; ``spaced`` when blanks stand on both sides of it."""

    at: int
    sign: str
    opens: bool
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of marks. ``outer`` is the opening sign of the quotation around it, or empty."""

    opening: Mark
    closing: Mark
    outer: str = ""


@dataclass(slots=True)
class Pairing:
    """Result of ``pair``: quotations by position, marks still open, marks that close nothing.

    ``superfluous`` holds, beside each such mark, the mark before it in the text; ``late`` counts
    quotations closed here that were opened in paragraphs before.
    """

    quotations: list[Quotation]
    unclosed: list[Mark]
    superfluous: list[tuple[Mark, Mark | None]]
    late: int = 0


@lru_cache(maxsize=256)
def pair(text: str, carried: int = 0) -> Pairing:
    """Match the marks of a paragraph; ``carried`` quotations are open from paragraphs before it.

    Several checks ask for the same paragraph, so the result is kept: do not change it.
    """
    result = Pairing([], [], [])
    stack: list[Mark] = []
    last: Mark | None = None
    for mark in _marks(text, stack):
        if mark.opens:
            stack.append(mark)
        elif not _close(mark, stack, result):
            if result.late < carried:
                result.late += 1
            elif not mark.spaced or mark.sign not in "«»":  # a menu path: Datei » Öffnen
                result.superfluous.append((mark, last))
        last = mark
    result.unclosed += stack
    result.quotations.sort(key=lambda quotation: quotation.opening.at)
    return result


def _close(mark: Mark, stack: list[Mark], result: Pairing) -> bool:
    """Close the innermost quotation that the sign can close; those inside it stay unclosed."""
    for depth in range(len(stack) - 1, max(len(stack) - 4, -1), -1):
        if mark.sign in CLOSING[stack[depth].sign]:
            result.unclosed += stack[depth + 1 :]
            opening = stack[depth]
            del stack[depth:]
            outer = stack[-1].sign if stack else ""
            result.quotations.append(Quotation(opening, mark, outer))
            return True
    return False


def _marks(text: str, stack: list[Mark]) -> Iterator[Mark]:
    """The marks in order; ``stack`` (kept by the caller) says what is open at each."""
    tags = [*code(text)][::-1]
    for match in MARK.finditer(text):
        at, sign = match.start(), match[0]
        while tags and tags[-1].end <= at:
            tags.pop()
        if tags and tags[-1].start <= at:
            continue  # of an attribute
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        spaced = before.isspace() and after.isspace()
        starts = (before in BEFORE_OPENING or before in CLOSING) and not after.isspace()
        if sign == '"':
            opens = _straight(before, after, stack)
        elif sign == "„":
            opens = True
        elif sign in "“”‟":
            opens = starts and before not in "“”‟…" and (after.isalnum() or after in "‚‘'[(„…")
        else:
            opens = (sign == "«" and spaced) or (starts and after not in ",.;:!?)")
        if opens is not None:
            yield Mark(at, sign, opens, spaced)


def _straight(before: str, after: str, stack: list[Mark]) -> bool | None:
    """Whether a straight mark opens; None where it is no quotation mark (inches, code)."""
    is_open = bool(stack) and '"' in CLOSING[stack[-1].sign]
    if before == "\\" or after == "\\":
        return None
    if before.isspace() and after.isspace():
        return not is_open
    if before.isspace():
        return not (is_open and after in ".,;:!?)")
    if is_open:
        return before in "([{„‚" and after.isalnum()
    if before.isalnum():
        return None if before.isdigit() or after.isalnum() else False  # 19" are inches
    return before not in ".,!?" and not after.isspace()
