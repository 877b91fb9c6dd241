"""Where sentences end among the tokens of a German text."""

from __future__ import annotations

from qa.text.german.words import CLOSING, Word


def sentences(tokens: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Tokens cut after sentence ends (with closing quotes and brackets that follow)."""
    out: list[tuple[Word, ...]] = []
    start = 0
    for index, word in enumerate(tokens):
        ended = index > start and tokens[index - 1].tag in '."…)' and _closes(tokens, start, index)
        ended = ended and (word.tag != "C" or word.start > tokens[index - 1].end)  # Ruhr.2010
        ended = ended and not shortened(tokens, index - 1)
        if ended and word.tag not in ".),;" and word.text not in CLOSING:
            out.append(tokens[start:index])
            start = index
    if start < len(tokens):
        out.append(tokens[start:])
    return out


# Abbreviations that end no sentence: gegen Dr. Petrov, Prof. Dr. med. Anna Roth.
NEVER_LAST = frozenset(
    """Dr Prof St Nr Abs Art Kap Bd Hr Fr Hl Mr Mrs Ms ca geb gest Abb Gen Sen Lt Sgt Dipl Ing med
    phil jur rer nat vs v""".split()
)
ORDINAL = 3  # figures of an ordinal at most; four are a year
BEFORE_ORDINAL = frozenset("der die das den dem des im am zum vom beim zur".split())


def shortened(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the point at ``index`` is that of an abbreviation or ordinal which ends no sentence.

    >>> from qa.text.german.words import words
    >>> shortened(words("Die 10. Division kam."), 2), shortened(words("Im Jahr 2010. Er fiel."), 3)
    (True, False)
    """
    point, before = tokens[index], tokens[max(index - 1, 0)]
    if point.text != "." or not index or before.end != point.start:
        return False
    return before.text in NEVER_LAST or (before.tag == "C" and _counts(tokens, index - 1))


def _counts(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a number with its point stands between an article and a noun: die 10. Division."""
    number = tokens[index].text
    behind = tokens[index + 2 : index + 3]
    counts = index > 0 and number.isdigit() and len(number) <= ORDINAL
    noun = behind != () and behind[0].tag in "NMu"
    return counts and noun and tokens[index - 1].lower in BEFORE_ORDINAL


def _closes(tokens: tuple[Word, ...], start: int, index: int) -> bool:
    # Eight marks in a row are no closing marks of one sentence; the bound keeps this linear.
    for word in reversed(tokens[max(start, index - 8) : index]):
        if word.tag == ".":
            return True
        if word.tag != ")" and word.text not in CLOSING:
            return False
    return False
