"""Titles without quotation marks that hold a verb: die Oper Jonny spielt auf."""

from __future__ import annotations

from itertools import pairwise

from qa.breaks import View
from qa.breaks.pages.strangers import TITLED, WORKS
from qa.text.german.words import Word

SPEAKERS = frozenset(["Wir", "Du", "Ich"])
# Small words that open a title with a capital in the midst of a clause, and no page's next line.
TITLE = frozenset(
    """wer so also selbst diese dieser dieses es ich du wir nie immer dich mich dir mir der die das
    ein eine""".split()
)


def titled(view: View, clause: tuple[Word, ...]) -> bool:
    """Whether a small word with a capital opens a title: die Oper Wir, in Also sprach, comma Du."""
    first = clause[0]
    comma = first.text in SPEAKERS and view.text[max(first.start - 2, 0) : first.start] == ", "
    if any(word.text[0].isupper() and word.lower in TITLE for word in clause[1:]):
        return True
    works = (b for a, b in pairwise(clause) if _work(a))
    if any(word.text[0].isupper() for word in works):
        return True  # die Oper Jonny spielt auf, die Sonderfolge Bob hilft dem Bären
    return comma or any(a.noun and b.text in SPEAKERS for a, b in pairwise(clause))


def named(clause: tuple[Word, ...], first: int, second: int) -> bool:
    """Whether a title is said to be a work: sein Bild war Blut ist süß; Das Kind ist ein Lied."""
    being = ("ist", "war", "sind", "waren")
    before = clause[max(first - 2, 0) : first] if clause[first].lower in being else ()
    behind = clause[second + 1 : second + 5] if clause[second].lower in being else ()
    title = clause[first + 1 : first + 2]
    return any(map(_work, behind)) or (any(map(_work, before)) and any(w.noun for w in title))


def _work(word: Word) -> bool:
    """Whether behind a word its title may stand: des Satzes Alle Junggesellen sind ledig."""
    genitives = (word.text, word.text.removesuffix("s"), word.text.removesuffix("es"))
    return not TITLED.isdisjoint(genitives) or word.lower.endswith(WORKS)
