"""The styles of a Word file: the kinds of block that they make, and what they hide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from qa.readers.parts import Listener
from qa.readers.word_elements import LEFT_OUT, OFF

MOST_STYLES = 10_000  # Word allows 4,079
DEEPEST_STYLE = 20  # Word allows 11

T = TypeVar("T")


class Styles(Listener):
    """The styles of styles.xml. Their names are English in every language of Word."""

    def __init__(self) -> None:
        self._name = ""
        self._kinds: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._hides: dict[str, bool] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """Note what the style says of itself."""
        value = attributes.get("w:val", "")
        if tag == "w:style":
            self._name = attributes.get("w:styleId", "")
        elif len(self._kinds) + len(self._parents) + len(self._hides) > MOST_STYLES:
            return False
        elif tag == "w:basedOn":
            self._parents[self._name] = value
        elif tag == "w:name" and (kind := _kind(value.lower())):
            self._kinds[self._name] = kind
        elif tag == "w:outlineLvl" and value != "9":
            self._kinds[self._name] = "heading"
        elif tag == "w:numPr":
            self._kinds.setdefault(self._name, "item")
        elif tag == "w:vanish":
            self._hides[self._name] = value not in OFF
        # A part of a table style is for some of its cells.
        return tag not in LEFT_OUT and tag != "w:tblStylePr"

    def kind(self, name: str) -> str | None:
        """The kind of block that a style makes, perhaps by one that it is based on."""
        return self._inherited(name, self._kinds)

    def hides(self, name: str) -> bool:
        """Whether text in this style is hidden."""
        return self._inherited(name, self._hides) or False

    def _inherited(self, name: str, known: Mapping[str, T]) -> T | None:
        for _ in range(DEEPEST_STYLE):
            if name in known or name not in self._parents:
                break
            name = self._parents[name]
        return known.get(name)


def _kind(name: str) -> str | None:
    """The kind of block that a style of this name makes, None if it is no special one."""
    if name.startswith("heading ") or name in ("title", "subtitle"):
        return "heading"
    return {"caption": "caption", "quote": "quotation", "intense quote": "quotation"}.get(name)
