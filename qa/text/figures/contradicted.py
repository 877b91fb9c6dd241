"""What a German text says of a number or an event, and its source the opposite of.

A comparison belongs to its own number. What one text denies in its phrase and the other with its
verb is the same: not to be used at less than half a metre is at least 50 cm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.numbers import numbers
from qa.text.figures.relations import CLAUSE, DENIES, Relation, relations, rules, values

# A bound that a denied verb has, too: not to be used at less than is at least.
AT = {
    "above": re.compile("mindestens|wenigstens", re.IGNORECASE),
    "below": re.compile("höchstens|maximal|bis zu", re.IGNORECASE),
}
THAN = re.compile(
    "more|over|above|less|fewer|under|below|plus|moins|au-des|en dessous|más|menos|por|più|meno|"
    "oltre|meer|minder|boven|onder|więcej|mniej|ponad|poniżej|бол|мен|свыше|понад|більш|ниже",
    re.IGNORECASE,
)
# More than four weeks only if: at most four weeks unless.
ONLY_IF = re.compile(
    r"[^.!?]{0,120}?\b(?:nur|allein|lediglich|einzig|ausschließlich)\b[^.!?]{0,80}?"
    r"\b(?:wenn|falls|sofern|bei|mit|zur|zum|im Fall)\b"
)
UNLESS = re.compile(
    "unless|except|à moins|sauf|salvo|a menos|a no ser|a meno|tranne|tenzij|behalve|chyba że|"
    "если не|кроме|якщо не|крім|хіба",
    re.IGNORECASE,
)


def contradicted(source: str, target: str, code: str) -> Iterator[tuple[Relation, Relation]]:
    """What a German text says of a number or an event, and the opposite that its source says.

    The number may stand nowhere else in either text: what is said of it there may be what is meant.
    """
    ours = tuple(relations(target, "de"))
    if not ours:
        return
    theirs = tuple(relations(source, code))
    told = set()
    for one in ours:
        others = [other for other in theirs if other.kind == one.kind and other.same(one)]
        alone = len([other for other in ours if other.kind == one.kind and other.same(one)]) == 1
        if len(others) == 1 and others[0].member != one.member and alone:
            once = _once(target, "de", one) and _once(source, code, others[0])
            once = once and not _denied_apart(source, others[0], target, one)
            once = once and not _on_condition(source, others[0], target, one)
            if once and one.start not in told:
                told.add(one.start)
                yield one, others[0]


def _denied_apart(source: str, theirs: Relation, target: str, ours: Relation) -> bool:
    """Whether one text denies in its phrase what the other denies with its verb."""
    at = ours.member in AT and AT[ours.member].match(target, ours.start)
    if at and THAN.match(source, theirs.start) and _denied(source, theirs):
        return not _denied(target, ours)
    return any(
        DENIES.match(one[said.start : said.end]) and DENIES.search(other)
        for one, said, other in ((target, ours, source), (source, theirs, target))
    )


def _denied(text: str, said: Relation) -> bool:
    """Whether the clause of a phrase denies in front of it."""
    borders = [match.end() for match in CLAUSE.finditer(text, 0, said.start)]
    return bool(DENIES.search(text, borders[-1] if borders else 0, said.start))


def _on_condition(source: str, theirs: Relation, target: str, ours: Relation) -> bool:
    """Whether German allows more only on the condition without which its source does not."""
    above = ours.member == "above" and theirs.member == "below"
    return above and bool(ONLY_IF.match(target, ours.end) and UNLESS.search(source, theirs.end))


def _once(text: str, code: str, one: Relation) -> bool:
    """Whether a text names what something is said of only once."""
    if isinstance(one.anchor, str):
        form = dict(rules(code).names)[one.anchor]
        return len(form.findall(text)) == 1
    known, said = values(one.anchor), text[one.anchor.start : one.anchor.end]
    return not any(
        values(mention) & known
        for mention in numbers(text, code).mentions
        if mention.end <= one.anchor.start or mention.start >= one.anchor.end
        # A year may mean twelve months, but nobody says so in vain.
        if mention.claim or not mention.spelled or text[mention.start : mention.end] == said
    )
