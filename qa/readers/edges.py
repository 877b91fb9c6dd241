"""Where inline elements of a page meet without white space: browsers show them on lines apart.

Pages of newspapers put the kicker and the headline, or the links of a list, side by side as
``<span>Reform</span><span>Kabinett einig</span>``, and say in their style sheets how they are
parted. Within a sentence elements meet so by mistake alone, which must still be seen.
"""

from __future__ import annotations

from qa.readers.html_open import Element
from qa.readers.markup import Builder, How

INLINE = frozenset("a b button em i label small span strong time".split())
CLOSING = ".!?…:)“”«"


class Edges:
    """Follows the tags of a page, and parts in its ``builder`` what meets at the edges."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self._opens: tuple[int, int] | None = None  # where the element began that opens its block
        self._ended: tuple[int, int] | None = None  # where the last element ended
        self._edge: tuple[int, int] | None = None

    def starts(self, name: str) -> None:
        """An inline element starts: one that ended at the same point is apart from it."""
        here = self._here()
        if name in INLINE and here == self._ended:
            self._edge = here
        if not here[1]:
            self._opens = here

    def ends(self, element: Element) -> None:
        """An inline element ends: that which opens a heading, and a time, are apart from all."""
        if element.name not in INLINE:
            return
        self._ended = here = self._here()
        if self._opens and self._opens[0] == here[0]:
            if element.kind == "heading" or element.name == "time":
                self._edge = here
            self._opens = None

    def text(self, words: str, at: int, how: How) -> None:
        """The first letters of a text that stands at ``at`` come next."""
        begins = words[:1].isupper() and words[1:2].islower()
        if not begins or How.VERBATIM in how or self._edge != self._here():
            return
        if can_end(self.builder.before(self.builder.mark())):
            self.builder.line_break(at)

    def _here(self) -> tuple[int, int]:
        mark = self.builder.mark()
        return mark.block, mark.length


def can_end(text: str) -> bool:
    """Whether a word may end here: with small letters, a figure, a closing mark (no Mac, GmbH).

    >>> can_end("Reform"), can_end("14:32"), can_end("Mc"), can_end("Reform ")
    (True, True, False, False)
    """
    last = text[-1:]
    if last.isalpha():
        return text[-2:].islower()
    return last.isdigit() or (last != "" and last in CLOSING)
