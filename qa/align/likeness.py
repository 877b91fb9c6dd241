"""How likely a text is the translation of another, from the lengths and the words alone."""

from __future__ import annotations

from qa.align.evidence import side
from qa.align.lattice import PRIOR, Lattice
from qa.languages import language
from qa.text.composed import Composed


def likeness(source: str, target: str, lang: str, other: str = "de") -> float:
    """Log-odds (natural) that the two texts, each read as one sentence, translate each other.

    ``lang`` and ``other`` are their languages. Above 0 speaks for it; a right but free translation
    may have -8.

    >>> source = "The council met on Monday in Cologne."
    >>> likeness(source, "Der Rat tagte am Montag in Köln.", "en") > 0
    True
    >>> likeness(source, "Er schwieg lange, und sie schwieg auch.", "en") > 0
    False
    """
    code = language(lang).code
    ours = side([Composed(source).text], code)
    theirs = side([Composed(target).text], language(other).code)
    return Lattice(ours, theirs, code, [(0, 2), (0, 2)], PRIOR).odds()
