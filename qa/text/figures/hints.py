"""What a source says instead of a number that the German has altered: for messages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.text.figures.digits import Mention
from qa.text.figures.numbers import numbers
from qa.text.figures.put_right import amount_of, time_of

# A letter with its number: A9, B-52. German may part them: Autobahn 9.
LETTERED = re.compile(r"\b[A-Z]{1,3}[- ]?(\d{1,4})\b")
# How many numbers of the source a message names.
NAMED = 4
# Thirty years are three decades, not three centuries.
AGE = re.compile(r" (Jahrzehnt|Jahrhundert)(en?)?\b")
YEARS = re.compile(r" years?\b")
AGES = {"Jahrzehnt": 10.0, "Jahrhundert": 100.0}
# One and two are said in too many ways to be missed, but told where they seem to be meant.
SMALL = frozenset((1.0, 2.0))
# Who the reader knows already is named again: der vier Werke, die beiden drei Brüder.
AGAIN = re.compile(
    r"\b(?:d(?:er|ie|en|em|as|es)|diese[nrms]?|jene[nrms]?|(?:ih|eu|uns)e?re?[nrms]?|[sm]eine[nrms]?)\s$",
    re.IGNORECASE,
)
MOST_AGAIN = 12


def there(
    source: str, target: str, lang: str, altered: Sequence[Mention], missing: Sequence[Mention]
) -> str:
    """The words of the source that may be meant, in brackets; nothing where none is missing.

    >>> from qa.text.figures.numbers import numbers
    >>> german = "Die Autobahn 6 ist gesperrt."
    >>> there("The A9 is closed.", german, "en", numbers(german, "de").mentions, [])
    ' (which has A9)'
    >>> german, english = "Es beginnt um 16 Uhr.", "It starts at 6 p.m."
    >>> one, other = numbers(german, "de").mentions, numbers(english, "en").mentions
    >>> there(english, german, "en", one, other)
    ' (which has 6 p.m., that is 18 Uhr)'
    """
    if len(altered) == len(missing) == 1:
        for put in (time_of, amount_of):
            right = put(source, target, lang, altered[0], missing[0])
            if right:
                return f" (which has {right[0]}, {_is(right[1])})"
    said = [named_amount(source, mention) for mention in missing[:NAMED]]
    if not said and len(altered) == 1:
        said = _lettered(source, target) or _small(source, target, lang, altered[0])
    return f" (which has {', '.join(said)})" if said else ""


def _is(right: str) -> str:
    """What a time or an amount of the source is in German."""
    return right if right.startswith("about ") else f"that is {right}"


def named_amount(text: str, mention: Mention) -> str:
    """A number as its text has it, with its scale: 7 thousand million."""
    return text[mention.start : max(mention.end, mention.until)]


def _lettered(source: str, target: str) -> list[str]:
    """The one letter with a number of the source that the German lacks."""
    found = [m[0] for m in LETTERED.finditer(source) if not re.search(rf"\b{m[1]}\b", target)]
    return found if len(found) == 1 else []


def _small(source: str, target: str, lang: str, ours: Mention) -> list[str]:
    """The one small number word of the source that the German lacks."""
    if lang[:2] != "en" or not ours.spelled:
        return []
    values = numbers(target, "de").named
    found = [
        source[m.start : m.end]
        for m in numbers(source, "en").mentions
        if m.spelled
        and m.readings[0][0] in SMALL
        and source[m.start : m.end].lower() in WORDS
        and not {m.readings[0][0]} & values
    ]
    return found if len(found) == 1 else []


WORDS = frozenset(("one", "two", "both"))


def other_age(
    source: str, target: str, ours: Mention, theirs: Mention
) -> tuple[int, str, str] | None:
    """Where the right number has the wrong age behind it: its end, what the source says, and it put
    right.

    >>> from qa.text.figures.numbers import numbers
    >>> german, english = "vor drei Jahrhunderten", "thirty years ago"
    >>> one, other = numbers(german, "de").mentions[0], numbers(english, "en").mentions[0]
    >>> other_age(english, german, one, other)
    (22, 'thirty years', 'drei Jahrzehnten')
    """
    age, years = AGE.match(target, ours.end), YEARS.match(source, theirs.end)
    if not age or not years:
        return None
    values = {reading[0] for reading in ours.readings}
    for other, length in AGES.items():
        if other != age[1] and theirs.readings[0][0] / length in values:
            right = target[ours.start : ours.end] + f" {other}{age[2] or ''}"
            return age.end(), source[theirs.start : years.end()], right
    return None


def named_again(target: str, mention: Mention) -> bool:
    """Whether a small number only names again what the text spoke of: der vier Werke."""
    small = mention.spelled and mention.readings[0][0] <= MOST_AGAIN
    before = target[max(mention.start - 10, 0) : mention.start]
    return small and bool(AGAIN.search(before))
