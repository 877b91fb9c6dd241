"""A number that a sentence only repeats: alle vier, in those 38 hours."""

from __future__ import annotations

import re

from qa.data import Segment
from qa.languages import base
from qa.text.figures.compared import compared
from qa.text.figures.digits import Mention
from qa.text.figures.moved import sides

# All of those that were counted before.
ALL = re.compile(r"\b[Aa]lle[nr]?\s$")
SMALL = 2
# What points back at a number of the sentence before.
POINTS = {
    "en": r"(?:th(?:os|es)e|that|th[ei]s|the same)",
    "fr": r"(?:ces|les mêmes)",
    "es": r"(?:es[oa]s|est[oa]s|aquell[oa]s)",
    "it": r"(?:que[iste]+|quegli|quelle)",
    "nl": r"(?:die|deze|dezelfde)",
    "pl": r"(?:t[eę]|tych|tymi?|owych|ci)",
    "ru": r"(?:эт[аи]\w*|эти[хм]\w*|те|тех)",
    "uk": r"(?:ц[яі]\w*|цих|ті|тих)",
    "tr": r"(?:bu|o|şu)",
    "ar": r"(?:هذه|تلك|هؤلاء|هذا)(?: ال\w+)?(?: ال)?",
    "zh": r"(?:[这那此](?:些)?)",
}


def again(segment: Segment, mention: Mention, other: Segment, text: str) -> bool:
    """Whether a number that one side repeats is on both sides of another pair.

    ``text`` is the side that has it. A small number of the translation behind „alle“ is none where
    the source has one that is missed: all five are not alle vier.
    """
    there, here = sides(other)
    if not any(set(r) <= there.values and set(r) <= here.values for r in mention.readings):
        return False
    before = text[max(mention.start - 12, 0) : mention.start]
    if text is segment.source:
        points = POINTS.get(base(segment.source_lang or "en"))
        space = "" if points and base(segment.source_lang or "en") in ("zh", "ar") else r"\s"
        return bool(points and re.search(rf"(?:^|(?<!\w)){points}{space}$", before, re.IGNORECASE))
    if not (mention.spelled and ALL.search(before)) or compared(segment)[1]:
        return False
    theirs, ours = sides(segment)
    return not any(
        min(value for reading in one.readings for value in reading) > SMALL
        and not any(set(reading) <= ours.values for reading in one.readings)
        for one in theirs.mentions
    )
