"""What a text says, without how it is written."""

from __future__ import annotations

import re

WORDS = re.compile(r"\w+")


def plain(text: str) -> str:
    """The words of a text in small letters, without marks between them.

    >>> plain("„Halt!“, rief  er.")
    'halt rief er'
    """
    return " ".join(WORDS.findall(text.casefold()))
