"""The words that terms are looked for in: compounds are parted at their hyphens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Letters and figures with inner apostrophes, and C++ or C#; a Chinese character is a word.
UNIT = re.compile(
    r"(?P<skip>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\w+"
    r"|(?:[\w-]{1,64}\.){1,8}(?:com|org|net|edu|gov|de|uk|eu|io)\b)"
    r"|[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W_])+(?:['’](?:(?![\u3400-\u9fff])[^\W_])+)*"
    r"(?:\+\+|#(?!\w))?"
)
HYPHENS = "-\u2010\u2011"
# What may stand between the words of a term, whatever its own spelling has there.
BETWEEN = re.compile(rf"[\s{re.escape(HYPHENS)}]*")
TITLE = 0.6  # share of capitalised words; names and nouns at a sentence's start make less
LONGEST = 100_000  # characters; longer texts are cut, because they are no sentences
USUAL = 10_000  # characters


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or a part of a hyphenated one; ``glued`` to the unit before it by a hyphen.

    ``before`` is what stands between it and the unit before it.
    """

    text: str
    start: int
    end: int
    before: str
    glued: bool

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its units."""

    raw: str
    units: tuple[Unit, ...]

    @property
    def title(self) -> bool:
        """Whether nearly all words have a capital, so that it says nothing."""
        capitals = sum(unit.text[0].isupper() for unit in self.units)
        return capitals > TITLE * len(self.units)


def units(raw: str) -> Text:
    """The units of a text. What stands in addresses and links is no word of it."""
    # Only texts of a usual size are worth the memory.
    return _recent(raw) if len(raw) < USUAL else _units(raw)


@lru_cache(maxsize=2_048)
def _recent(raw: str) -> Text:
    return _units(raw)


def _units(raw: str) -> Text:
    found: list[Unit] = []
    end = 0
    for match in UNIT.finditer(raw[:LONGEST]):
        if match["skip"]:
            continue
        before = raw[end : match.start()]
        found.append(
            Unit(
                match[0].replace("’", "'"),
                *match.span(),
                before,
                bool(found) and len(before) == 1 and before in HYPHENS,
            )
        )
        end = match.end()
    return Text(raw, tuple(found))


def joins(unit: Unit, own: str) -> bool:
    """Whether a unit goes on with a term whose own spelling has ``own`` there (R&D, A/B)."""
    if BETWEEN.fullmatch(own):
        return BETWEEN.fullmatch(unit.before) is not None
    return own.strip() == unit.before.strip()
