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
        ended = ended and not (word.tag in "NMu" and _counts(tokens, index - 1))
        if ended and word.tag not in ".),;" and word.text not in CLOSING:
            out.append(tokens[start:index])
            start = index
    if start < len(tokens):
        out.append(tokens[start:])
    return out


# Abbreviations that end no sentence: gegen Dr. Petrov, Prof. Dr. med. Anna Roth.
ORDINAL = 4  # letters of an ordinal with its point: die 10. Panzerdivision
BEFORE_ORDINAL = frozenset("der die das den dem des im am zum vom beim zur".split())


def _counts(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the point at ``index`` is that of an ordinal behind an article: die 10. Division."""
    point, before = tokens[index], tokens[index - 1]
    if point.text != "." or index < 2:
        return False
    number = before.tag == "C" and before.text.isdigit() and len(before.text) < ORDINAL
    return number and tokens[index - 2].lower in BEFORE_ORDINAL


NEVER_LAST = frozenset(
    """Dr Prof St Nr Abs Art Kap Bd Hr Fr Hl Mr Mrs Ms ca geb gest Abb Gen Sen Lt Sgt Dipl Ing med
    phil jur rer nat vs""".split()
)


def shortened(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the point at ``index`` is that of an abbreviation which ends no sentence."""
    short = index > 0 and tokens[index].text == "." and tokens[index - 1].text in NEVER_LAST
    return short and tokens[index - 1].end == tokens[index].start


def _closes(tokens: tuple[Word, ...], start: int, index: int) -> bool:
    # Eight marks in a row are no closing marks of one sentence; the bound keeps this linear.
    for word in reversed(tokens[max(start, index - 8) : index]):
        if word.tag == ".":
            return True
        if word.tag != ")" and word.text not in CLOSING:
            return False
    return False
