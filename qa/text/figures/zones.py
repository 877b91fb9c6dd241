"""Times of day that are told in another time zone: 8 p.m. Eastern is 2 Uhr deutscher Zeit."""

from __future__ import annotations

import re
from collections import defaultdict

OURS = re.compile(
    r"(?<![\d.:,])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?[\s\u00a0\u202f]?Uhr\b"
    r"(?:[\s\u00a0\u202f](?:nachts|früh|morgens|abends|nachmittags))?,?[\s\u00a0\u202f]\(?"
    r"(?:[^\W\d_]+er[\s\u00a0\u202f]Zeit\b|ME?S?Z\b|Ortszeit\b|GMT\b|UTC\b)"
)
THEIRS = re.compile(
    r"(?<![\d.:,])(?:(?P<hour>\d{1,2})(?:[:.h](?P<minute>[0-5]\d))?[\s\u00a0\u202f]?"
    r"(?:[ap]\.?\s?m\b|h\b|u(?:ur)?\b|час|годин|[点點時时])|(?P<at>\d{1,2}):(?P<past>[0-5]\d))"
)
STEP = 30  # minutes: a few zones are half an hour beside their neighbours


def zoned(source: str, target: str) -> tuple[set[int], set[int]]:
    """Where German times with the name of a zone begin, and where times begin that they tell.

    They have the same minutes as a time of the source, or half an hour more.

    >>> zoned("At 8:15 p.m. Eastern.", "Um 2.15 Uhr deutscher Zeit.")
    ({3}, {3})
    >>> zoned("At 8:15 p.m. Eastern.", "Um 2.20 Uhr deutscher Zeit.")
    (set(), set())
    >>> zoned("At 8:15 p.m.", "Um 2.15 Uhr.")
    (set(), set())
    """
    here: defaultdict[int, set[int]] = defaultdict(set)
    for match in OURS.finditer(target) if "Uhr" in target else ():
        here[int(match["minute"] or 0) % STEP].add(match.start())
    there: defaultdict[int, set[int]] = defaultdict(set)
    for match in THEIRS.finditer(source) if here else ():
        there[int(match["minute"] or match["past"] or 0) % STEP].add(match.start())
    same = here.keys() & there.keys()
    ours = {at for minute in same for at in here[minute]}
    return ours, {at for minute in same for at in there[minute]}
