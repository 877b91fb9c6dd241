"""The names of inline tags of XLIFF and TMX, by which source and translation are compared."""

from __future__ import annotations

import re

from qa.readers.xml import Token
from qa.text.markup.readable import FORMATTING
from qa.text.markup.tags import ALONE, END, FORMATS, LOOK, PAIR, named

TYPES = ("ctype", "type", "subType")
# Tags that only format what comes; all others that stand alone may stand for a picture or field.
# Trados has one of its own: <cf>.
FORMAT = re.compile(rf"\s*<(?:/|(?:{'|'.join(sorted({*FORMATTING, 'cf'}))})\b)", re.IGNORECASE)
LOOKS = frozenset({"fmt", "bold", "italic", "underlined", *FORMATTING})
OPENS, ENDS = frozenset({"bpt", "bx", "sc"}), frozenset({"ept", "ex", "ec"})
HOLDS = frozenset({"g", "pc", "hi"})
OTHER = frozenset({"cp", "sm", "em"})  # characters and remarks
# How an opening tag is told from others, and by what it is joined to the one that ends it.
IDS, JOINS = ("id", "x", "i"), ("startRef", "rid", "i", "id")


class Names:
    """Names the tags of an element one after the other.

    What may be written more than once, or left out, as the file says, has no name.
    """

    def __init__(self) -> None:
        self.opened: dict[str, tuple[str, str]] = {}  # attribute and id of those with an end

    def element(self, token: Token, seam: str) -> tuple[str, str]:
        """The names of a tag that holds text, and of its end: <g>, <pc>, <hi>."""
        if token.name not in HOLDS or _free(token):
            return "", ""
        attribute, number = _first(token, IDS)
        kind = FORMATS if token.name == "hi" or _format(token, "", seam) else PAIR
        return (
            named(kind, token.name, attribute, number),
            named(END, token.name, attribute, number),
        )

    def code(self, token: Token, shown: str, seam: str) -> str:
        """The name of a tag that holds no text; ``shown`` is what the file shows for it."""
        if token.name in OTHER or _free(token):
            return ""
        attribute, number = _first(token, IDS)
        if token.name in ENDS:
            attribute, number = self.opened.get(_first(token, JOINS)[1], (attribute, number))
            return named(END, token.name, attribute, number)
        kind = FORMATS if _format(token, shown, seam) else ALONE
        if token.name in OPENS:
            kind = PAIR if kind == ALONE else kind
            for join in JOINS:
                if join in token.attributes:
                    self.opened[token.attributes[join]] = attribute, number
        elif token.name == "it":
            number = f"{number} {token.attributes.get('pos', '')}".strip() if number else ""
        if kind == FORMATS and token.name not in OPENS:
            kind = LOOK
        return named(kind, token.name, attribute, number)


def _first(token: Token, names: tuple[str, ...]) -> tuple[str, str]:
    """The first of these attributes that a tag has."""
    return next(((name, token.attributes[name]) for name in names if name in token.attributes),
                ("", ""))  # fmt: skip


def _free(token: Token) -> bool:
    """Whether a translator may leave a tag out, or it is a copy of another."""
    return token.attributes.get("canDelete") == "yes" or "copyOf" in token.attributes


def _format(token: Token, shown: str, seam: str) -> bool:
    """Whether a tag only says how words look."""
    if seam == "link":
        return False
    types = (token.attributes.get(name, "").rpartition(":")[2] for name in TYPES)
    return bool(FORMAT.match(shown)) or any(kind.removeprefix("x-") in LOOKS for kind in types)
