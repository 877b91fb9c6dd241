"""Words of a text for a message."""

from __future__ import annotations

MOST, EACH = 9, 4  # words that are told all, and else how many at each end


def excerpt(words: str) -> str:
    """Words on one line, the middle of many left out.

    >>> excerpt("eins  zwei"), excerpt("a b c d e f g h i j")
    ('eins zwei', 'a b c d … g h i j')
    """
    parts = words.split()
    return " ".join(parts if len(parts) <= MOST else [*parts[:EACH], "…", *parts[-EACH:]])
