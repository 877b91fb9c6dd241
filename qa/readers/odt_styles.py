"""The styles of an OpenDocument text: what they look like and what they hide."""

from __future__ import annotations

import re

from qa.readers.parts import Listener

# Formatting that a translator sees as a tag; fonts and sizes mostly differ by accident.
LOOKS = re.compile(
    r"fo:(?:font-weight|font-style|font-variant|text-transform|color|background-color)"
    r"|style:text-(?:underline|line-through)-(?:style|type)|style:text-position"
)
POSITION = "style:text-position"
PLAIN = frozenset({"normal", "none", "transparent"})
MOST_STYLES = 100_000
DEEPEST_STYLE = 20
CAPTIONS = frozenset("Caption Illustration Table Drawing Figure".split())


class Displays:
    """Which styles hide their text. A style of paragraphs and one of words may have one name."""

    def __init__(self) -> None:
        self._style = "", ""
        self._parents: dict[tuple[str, str], str] = {}
        self._hides: dict[tuple[str, str], bool] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what a style says of itself."""
        if tag == "style:style" and len(self._parents) < MOST_STYLES:
            self._style = attributes.get("style:family", ""), attributes.get("style:name", "")
            self._parents[self._style] = attributes.get("style:parent-style-name", "")
            self._hides.pop(self._style, None)
        elif tag == "style:default-style" or tag.startswith("text:list"):
            self._style = "", ""  # what follows is none of the last style's
        elif tag == "style:text-properties" and "text:display" in attributes:
            self._hides[self._style] = attributes["text:display"] == "none"

    def hide(self, family: str, name: str) -> bool:
        """Whether text in this style, or in one that it is based on, is hidden."""
        style = family, name
        for _ in range(DEEPEST_STYLE):
            if style in self._hides or style not in self._parents:
                break
            style = family, self._parents[style]
        return self._hides.get(style, False)


class Named(Listener):
    """Reads the user's own styles out of styles.xml, but none of headers and footers."""

    def __init__(self, displays: Displays) -> None:
        self._displays = displays

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins."""
        self._displays.start(tag, attributes)
        return tag not in ("office:automatic-styles", "office:master-styles")


class Styles:
    """The automatic styles of a text: what they look like and which ones they are based on."""

    def __init__(self) -> None:
        self._name = ""
        self._parents: dict[str, str] = {}
        self._looks: dict[str, tuple[tuple[str, str], ...]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what a style says of itself."""
        if tag == "style:style" and len(self._parents) < MOST_STYLES:
            self._name = attributes.get("style:name", "")
            self._parents[self._name] = attributes.get("style:parent-style-name", "")
        elif tag == "style:text-properties":
            pairs = sorted(attributes.items())
            self._looks[self._name] = tuple(
                pair for pair in pairs if LOOKS.fullmatch(pair[0]) and pair[1] not in PLAIN
            )

    def look(self, name: str) -> tuple[tuple[str, str], ...] | str:
        """What text in this style looks like, to be compared; a style of the user's is its name."""
        if name in self._parents:
            return self._looks.get(name, ()) or self._parents[name]
        return name

    def kind(self, name: str) -> str | None:
        """The kind of block that a paragraph style makes, None if it is no special one."""
        base = self._parents.get(name) or name
        known = {"Title": "heading", "Subtitle": "heading", "Quotations": "quotation"}
        return "caption" if base in CAPTIONS else known.get(base)


def is_super(look: object) -> bool:
    """Whether text with this look is raised."""
    pairs = look if isinstance(look, tuple) else ()
    return any(name == POSITION and value.startswith("super") for name, value in pairs)
