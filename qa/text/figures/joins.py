"""Numbers that stand side by side and make one: 2017/18, 3 ½, 23 bin 324, 1亿3000万."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from qa.languages import language
from qa.text.figures.digits import Mention, exact, scaled

# "two to three million": the scale holds for both numbers.
RANGE = re.compile(r"\s*(?:[-–—~]|[^\W\d_]{1,4})\s*")
# Languages that say a number in parts, figures and scales by turns. English is none of them: of
# "5 million 30-year-olds" the second number is another one.
IN_PARTS = frozenset(("ar", "es", "fr", "it", "nl", "pl", "ru", "tr", "uk", "zh"))
BESIDE = re.compile(r"\s*(?:و|и|і|i|e|y|et|en|ve)?\s*")
THOUSAND = 1_000.0


def joined(text: str, code: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with what neighbours make together."""
    if code in IN_PARTS:
        mentions = _in_parts(text, code, mentions)
    return _ranges(text, _pairs(text, mentions))


def _in_parts(text: str, code: str, mentions: list[Mention]) -> list[Mention]:
    """Make one mention of a number that is said in parts: 23 bin 324 is 23,324."""
    out: list[Mention] = []
    last = -1  # which of them may go on
    for mention in mentions:
        scaled_before = last >= 0 and mention.spelled and mention.end <= out[last].until
        whole = _whole(text, out[last], mention) if last >= 0 and not scaled_before else None
        if whole:
            out[last] = whole
            continue
        out.append(mention)
        if not scaled_before:
            last = len(out) - 1 if _goes_on(text, code, mention) else -1
    return out


def _goes_on(text: str, code: str, mention: Mention) -> bool:
    """Whether a lower part may follow: figures with a scale, or bin, a thousand, alone."""
    if mention.scale >= THOUSAND or not (mention.spelled and code in ("tr", "ar")):
        return mention.scale >= THOUSAND
    word = text[mention.start : mention.end].lower()
    return language(code).scales.get(word, 0) >= THOUSAND


def _whole(text: str, first: Mention, second: Mention) -> Mention | None:
    """Both parts as one number, if the second goes on with the first."""
    end = max(first.end, first.until)
    high, low = first.readings[0], second.readings[0]
    scale = first.scale if first.scale != 1 else high[0]
    one = (
        not second.spelled
        and len(high) == len(low) == 1
        and BESIDE.fullmatch(text, end, second.start)
    )
    # Behind a million 2023 is a year.
    if not one or not 0 < low[0] < scale or (scale > THOUSAND and second.scale == 1):
        return None
    total = exact(high[0] + low[0])
    until = max(second.end, second.until)
    return Mention(first.start, second.end, ((total,),), True, False, second.scale, until)


def _pairs(text: str, mentions: list[Mention]) -> list[Mention]:
    """Add readings that two numbers make together: 2017/18, 1/2, 3 ½."""
    out = list(mentions)
    for index, (first, second) in enumerate(pairwise(mentions)):
        gap = text[first.end : second.start]
        if gap not in ("/", "⁄", "-", "–", "—", "", " ") or second.spelled or first.spelled:
            continue
        a, b = first.readings[0][0], second.readings[0][0]
        if gap in "-–—/" and gap and a >= 1000 and b < 100:
            full = a - a % 100 + b
            out[index + 1] = replace(second, readings=(*second.readings, (full,)))
        elif gap in ("/", "⁄") and 0 < a < b <= 100:
            share = ((exact(a / b),),)
            out[index] = replace(out[index], readings=first.readings + share)
            out[index + 1] = replace(second, readings=second.readings + share)
        elif gap in ("", " ") and 0 < b < 1:
            out[index] = replace(out[index], readings=(*out[index].readings, (exact(a + b),)))
    return out


def _ranges(text: str, mentions: list[Mention]) -> list[Mention]:
    """Give the first number of a range its scale: two to three million."""
    out = list(mentions)
    for index, (first, second) in enumerate(pairwise(mentions)):
        near = second.scale != 1 and first.scale == 1 and second.start - first.end < 9
        if near and RANGE.fullmatch(text, first.end, second.start):
            more = scaled(first.readings, second.scale, ambiguous=False)
            out[index] = replace(out[index], readings=out[index].readings + more)
    return out
