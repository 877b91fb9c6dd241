"""How likely a text is the translation of another, from the lengths and the words alone."""

from __future__ import annotations

from qa.align.evidence import side
from qa.align.lattice import PRIOR, Lattice
from qa.data import Segment
from qa.languages import language
from qa.text.composed import Composed
from qa.text.recall import recalled

# Log-odds by which sentences are rather each other's.
SURE = 4.0


@recalled
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


def crossed(one: Segment, other: Segment) -> bool:
    """Whether each of two sentences is surely rather the translation of the other one's source.

    >>> pairs = [("The council met in Cologne.", "Der Rhein floss nach Bonn."),
    ...          ("The Rhine flowed to Bonn.", "Der Rat tagte in Köln.")]
    >>> one, two = (Segment("", german, english, source_lang="en") for english, german in pairs)
    >>> crossed(one, two)
    True
    """
    lang = one.source_lang or "en"
    if not (one.source and other.source and one.target and other.target):
        return False
    straight, across = (
        likeness(one.source, two[0], lang) + likeness(other.source, two[1], lang)
        for two in ((one.target, other.target), (other.target, one.target))
    )
    return across > straight + SURE
