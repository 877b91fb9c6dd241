"""A clause with dass that no comma separates: Wir hoffen sehr dass es gefällt."""

from __future__ import annotations

from collections.abc import Iterator

from qa.text.german import inflect
from qa.text.german.words import Word, separable, words

Tokens = tuple[Word, ...]

# Behind these no other word stands together with dass: not nicht, so, ohne, auch, zumal.
PRONOUNS = frozenset("Sie Ihnen mir dir ihm uns euch ihnen mich dich ihn".split())
SURE = frozenset(
    """sehr sicher klar wichtig möglich bekannt richtig falsch schade froh überzeugt bewusst
    """.split()
)
PREFIXES = frozenset("aus fest hin mit vor zu".split())
LONGEST = 120  # words of a clause
# Which word it is: Das Wort dass schreibt man so. Der Fall dass needs no comma for all.
NAMED = ("wort", "konjunktion", "junktion", "satz", "wörtchen", "begriff", "partikel", "fall",
         "falle", "ausdruck", "schreibung", "form")  # fmt: skip


def unseparated(text: str) -> Iterator[tuple[Word, Word]]:
    """The word before a dass that lacks its comma, and dass."""
    if " dass " not in text:
        return
    tokens = words(text)
    for at in range(2, len(tokens) - 3):
        word, before = tokens[at], tokens[at - 1]
        if word.text == "dass" and _goes_on(tokens, at + 1) and _ends(tokens, at):
            yield before, word


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a clause with a verb goes on behind dass, and dass is no word that is spoken of."""
    first, last, end = tokens[at], at, min(at + LONGEST, len(tokens))
    while last < end and tokens[last].tag.isalpha() and tokens[last].tag != "K":
        last += 1
    verb = any(word.maybe_finite for word in tokens[at + 1 : last])
    verb |= last > at + 1 and tokens[last - 1].tag in "bp"  # gefällt may be of two verbs
    return verb and first.tag in "ARNMnCPabF" and first.lower not in ("ist", "sind")


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a clause ends before a place: a pronoun behind its verb, a noun, sicher, sehr."""
    before, earlier = tokens[at - 1], tokens[at - 2]
    if before.text in PRONOUNS:
        return earlier.tag in "xvXViq"
    if before.lower in PREFIXES:
        return any(w.finite and _fits(before.lower, w.lower) for w in _clause(tokens, at))
    if before.lower in SURE:
        return earlier.lower not in ("so", "nicht") and earlier.tag != ","
    if before.lower.endswith(NAMED):
        return False
    return before.tag in "NM" and earlier.tag in "Aa" and earlier.lower not in ("den", "dem")


def _fits(prefix: str, form: str) -> bool:
    """Whether a finite form may be one of a verb with a separable prefix: schreibt … vor."""
    bases = separable().get(prefix, frozenset())
    return any(
        form.startswith(inflect.stem(base)) or form in inflect.strong(base) for base in bases
    )


def _clause(tokens: Tokens, at: int) -> Tokens:
    """The words before a place, back to a mark."""
    first = at
    while first and tokens[first - 1].tag.isalpha() and at - first < 30:
        first -= 1
    return tokens[first:at]
