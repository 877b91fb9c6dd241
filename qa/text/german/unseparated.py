"""A clause with dass that no comma separates: Wir hoffen sehr dass es gefällt."""

from __future__ import annotations

from collections.abc import Iterator

from qa.text.german.words import Word, words

# Behind these no other word stands together with dass: not nicht, so, ohne, auch, zumal.
PRONOUNS = frozenset("Sie Ihnen mir dir ihm uns euch ihnen mich dich ihn".split())
SURE = frozenset(
    """sehr sicher klar wichtig möglich bekannt richtig falsch schade froh überzeugt bewusst fest
    aus vor mit zu hin""".split()
)


def unseparated(text: str) -> Iterator[tuple[Word, Word]]:
    """The word before a dass that lacks its comma, and dass."""
    if " dass " not in text:
        return
    tokens = words(text)
    for at in range(2, len(tokens) - 3):
        word, before = tokens[at], tokens[at - 1]
        if word.text == "dass" and _ends(before, tokens[at - 2]):
            yield before, word


def _ends(before: Word, earlier: Word) -> bool:
    """Whether a clause ends with a word: a pronoun behind its verb, a noun, sicher, sehr."""
    if before.text in PRONOUNS:
        return earlier.tag in "xvXViq"
    if before.lower in SURE:
        return earlier.lower not in ("so", "nicht") and earlier.tag != ","
    return before.tag in "NM" and earlier.tag in "Aa" and earlier.lower not in ("den", "dem")
