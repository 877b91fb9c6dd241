"""Raised figures: 10 to the sixth is no 106, nor is a note behind a year part of the year."""

from __future__ import annotations

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MOST = 3  # figures of a power or the number of a note


def is_raised(text: str, before: str) -> bool:
    """Whether raised words would be read as the end of the number ``before`` them."""
    return text.isascii() and text.isdigit() and len(text) <= MOST and before[-1:].isdigit()


def raised(text: str, before: str) -> str:
    """Raised words, written so that they are no part of the number ``before`` them.

    >>> raised("6", "etwa 10"), raised("2", "80 m")
    ('⁶', '2')
    """
    return text.translate(RAISED) if is_raised(text, before) else text
