"""Text of files as HTML: markup is escaped, what cannot be seen is shown, findings are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from qa.data import Finding
from qa.reports.gate import exempt

# Controls, lone surrogates and what changes the direction of text: a reader must see that they
# are there, and they must not change how the rest of the report looks.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
BREAK = re.compile(r"\r\n?|\n")
MARK = "‸"  # stands where a finding has no words


def shown(text: str) -> str:
    """Text as HTML on one line, its unseen characters as their code points."""
    return UNSEEN.sub(_code_point, escape(BREAK.sub(" ", text)))


def _code_point(match: re.Match[str]) -> str:
    return f'<span class="u">U+{ord(match[0]):04X}</span>'


def tag(name: str, /, **attributes: str | None) -> str:
    """A start tag; attributes that are None are left out."""
    pairs = (f' {key}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{''.join(pairs)}>"


def element(name: str, content: str, /, **attributes: str | None) -> str:
    """An element with content that is HTML already."""
    return f"{tag(name, **attributes)}{content}</{name}>"


def marked(text: str, findings: Sequence[tuple[int, Finding]]) -> str:
    """The text, the words of each finding linked to its item ``f<number>`` in the list.

    Where findings overlap, a link leads to the worst and knows all of them (``data-f``).
    """
    if not findings:
        return shown(text)
    return "".join(_piece(text[start:end], over) for start, end, over in _cut(text, findings))


def _cut(
    text: str, findings: Iterable[tuple[int, Finding]]
) -> Iterator[tuple[int, int, list[tuple[int, Finding]]]]:
    """Stretches of text with the findings over each of them; empty ones for empty findings."""
    opening: dict[int, list[tuple[int, Finding]]] = {}
    closing: dict[int, list[int]] = {}
    empty: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in findings:
        start, end = (min(max(at, 0), len(text)) for at in (finding.start, finding.end))
        if start < end:
            opening.setdefault(start, []).append((number, finding))
            closing.setdefault(end, []).append(number)
        else:
            empty.setdefault(start, []).append((number, finding))
    over: dict[int, Finding] = {}
    last = 0
    for at in sorted({*opening, *closing, *empty, len(text)}):
        if last < at:
            yield last, at, list(over.items())
        if at in empty:
            yield at, at, empty[at]
        for number in closing.get(at, ()):
            del over[number]
        over.update(opening.get(at, ()))
        last = at


def _piece(text: str, over: Sequence[tuple[int, Finding]]) -> str:
    if not over:
        return shown(text)
    number, worst = max(over, key=lambda one: one[1].severity.rank)
    numbers = " ".join(str(number) for number, _ in over)
    kind = f"m {worst.severity} exempt" if exempt(worst) else f"m {worst.severity}"
    return element(
        "a", shown(text) if text else MARK,
        **{"class": kind, "href": f"#f{number}", "data-f": numbers,
           "aria-label": None if text.strip() else worst.check,
           "aria-describedby": " ".join(f"f{number}" for number, _ in over)},
    )  # fmt: skip
