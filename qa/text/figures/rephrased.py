"""Numbers of a German text that follow from others of its source: the rest of five, the day before.

Each holds only beside words of the German that tell how it was reckoned, so that another number in
the same place is still one that the source does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.languages.portions import MINOR, ONLY
from qa.text.figures.amounts import amounts
from qa.text.figures.clocks import told_times
from qa.text.figures.digits import Mention
from qa.text.figures.numbers import Numbers, numbers
from qa.text.figures.portions import portions
from qa.text.figures.reckoned import (
    day_before,
    evenings,
    half_of,
    middle_of,
    sum_of_sets,
    year_apart,
    year_before,
    years_between,
)

PERCENT = re.compile(r"[\s\u00a0\u202f]?(?:%|Prozent\b)")
SHARE = re.compile(
    r"(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]?(?:%|٪|pro[zc]|per ?cent|por cien|pour cent|відсот|проц|"
    r"في الم)|(?:yüzde |%)(\d+(?:[.,]\d+)?)",
    re.IGNORECASE,
)
OF_ALL = re.compile(r"\b(?:[Ee]ine?[rsmn]?|[Kk]eine?[rsmn]?) (?:von|der|aus|unter) (?:\w+ )?$")
EVERY = re.compile(r"\b[Jj]ede[rsnm]? $")
ROUND = 0.12  # who says every three hundredth of 0.3 per cent rounds
PARTS = re.compile(r" (?:der|von|aus|unter)(?: den| diesen| ihren| seinen| unseren)? ")
WHOLE = re.compile(r" (?:von|aus) (?:den )?$")
RISE = re.compile(r"\b[Uu]m (?:\w+ ){0,3}$")
BETWEEN = re.compile(r"\b[Zz]wischen $|\b[Aa]nfang $")
AND = re.compile(r"(?:[\s-]?(?:Jahren?)?)? ?und |[-–]| bis ")
AGAIN = re.compile(
    r" (?:Spiel|Partie|Begegnung|Match|Niederlage|Sieg|Runde|Versuch|Rennen|Turnier|Heimspiel|"
    r"Auswärtsspiel|Remis|Unentschieden|Pleite|Auftritt|Saison)\w*\b"
)
FIRST = re.compile(
    r"\b(?:erstmals|ersten? Mal|erneut|wieder|abermals|in Folge|hintereinander)\b", re.I
)
# By the name of the group what it is multiplied by.
MULTIPLES = re.compile(
    r"(?P<x3>\b[Vv]erdreifach|\b[Dd]reifache|\b[Dd]reimal so)"
    r"|(?P<x4>\b[Vv]ervierfach|\b[Vv]ierfache|\b[Vv]iermal so)"
    r"|(?P<x5>\b[Vv]erfünffach|\b[Ff]ünffache|\b[Ff]ünfmal so)"
)
TO_END = re.compile(
    r" Minuten? vor (?:(?:dem|der) )?(?:regulären )?(?:Schluss|Spielende|Ende|Ablauf|Abpfiff|"
    r"Schlusspfiff)\b"
)
TO_BREAK = re.compile(r" Minuten? vor (?:der )?(?:Pause|Halbzeit|dem Pausenpfiff|Seitenwechsel)")
FROM_BREAK = re.compile(
    r" Minuten? nach (?:(?:der|dem) )?(?:Pause|Wiederanpfiff|Wiederbeginn|Seitenwechsel|Halbzeit)"
)
IN_MINUTE = re.compile(r"\. (?:Spielm|M)inute")
BEFORE_HOUR = re.compile(r" Minuten? vor ")
LATE, GAME, HALF_TIME = 20, 90, 45
HOUR, ALL_AGE = 60, 18
BOUND = re.compile(r"\b(?:[Bb]is(?: zu| einschließlich)?|[Aa]b) $")
YEARS = re.compile(r" Jahren?\b|[- ]?[Jj]ährige")
NEAR = 30  # characters between the numbers of one phrase
MOST_PERCENT = 0.7


def rephrased(
    source: str, target: str, code: str, altered: Sequence[Mention], missing: Sequence[Mention]
) -> tuple[set[int], set[int]]:
    """Where numbers of the target start that follow from others of the source, and where those of
    the source start that are said by them.

    >>> source, german = "Только один из пяти чист.", "Vier der fünf sind gepanscht."
    >>> rephrased(source, german, "ru", numbers(german, "de").mentions[:1], ())
    ({0}, set())
    """
    here, there = set[int](), set[int]()
    known, ours = numbers(source, code), numbers(target, "de")
    for mention in altered:
        values = [reading[0] for reading in mention.readings if len(reading) == 1]
        multiple = next((v for v in values if _multiple(v, target, mention, known)), None)
        if multiple is not None:
            by = {m.start for m in missing if 1 + multiple / 100 in (r[0] for r in m.readings)}
            if len(by) == len(missing):
                here.add(mention.start)
                there |= by
                continue
        found = any(
            _share(value, source, code, target, mention, known)
            or _rest(value, source, code, target, mention, known, ours)
            or year_apart(value, source, code, known.named)
            or _of_a_game(value, source, code, target, mention, known)
            or year_before(value, source, code, target, mention)
            or half_of(value, known)
            or years_between(value, target, mention, known)
            or middle_of(value, source, known)
            or sum_of_sets(value, target, mention, known)
            for value in values
        )
        found = found or any(_adult(value, source, code) for value in values)
        found = found or any(_next_age(value, target, mention, known) for value in values)
        if found or _ages(mention, target, known, ours):
            here.add(mention.start)
        elif (day := day_before(source, code, target, mention, known.mentions)) is not None:
            here.add(mention.start)
            there.add(day)
    for mention, value in _shared(source, ours, target):
        here.add(mention.start)
        there.update(m.start for m in missing if value in (r[0] for r in m.readings))
    told = told_times(target)
    here.update(
        m.start
        for m in altered
        for start, end, times in told
        if start <= m.start < end and any(times & set(one.readings) for one in known.mentions)
    )
    there.update(m.start for m in missing if any(times & set(m.readings) for *_, times in told))
    there.update(m.start for m in missing if _said(m, target, ours) or _times(m, target))
    nights = evenings(source, code, target)
    here.update(nights)
    there.update(nights.values())
    return here, there


# Parts of a whole ---------------------------------------------------------------------------------


def _share(
    value: float, source: str, code: str, target: str, mention: Mention, known: Numbers
) -> bool:
    """Whether a percentage is a part of a whole that the source has in words: two of the five."""
    of = PARTS.match(target, mention.end) or WHOLE.search(target, 0, mention.start)
    if not (PERCENT.match(target, mention.end) or (of and len(mention.readings) > 1)):
        return False
    every = [*(100 * part.value for part in portions(source, code)), *_ratios(source, known)]
    return any(abs(value - part) < MOST_PERCENT for part in every)


def _ratios(source: str, known: Numbers) -> Iterator[float]:
    """Two numbers of one phrase as part and whole: dos de las cinco noches."""
    if SHARE.search(source):
        return
    last = None
    for mention in known.mentions:
        if last and mention.start > last.end and mention.start - last.end <= NEAR:
            low, high = sorted((last.readings[0][0], mention.readings[0][0]))
            if 0 < low < high <= GAME and not re.search("[,;:.]", source[last.end : mention.start]):
                yield 100 * low / high
        last = mention


def _shared(source: str, ours: Numbers, target: str) -> Iterator[tuple[Mention, float]]:
    """Every three hundredth, or one of three hundred, where the source has 0.3 per cent."""
    for match in SHARE.finditer(source):
        percent = float((match[1] or match[2]).replace(",", "."))
        for mention in ours.mentions if percent else ():
            start = max(mention.start - 24, 0)
            every = EVERY.search(target, start, mention.start)
            whole = mention.readings[0][0]
            said = every or OF_ALL.search(target, start, mention.start)
            if said and whole > LATE and abs(100 / percent - whole) <= ROUND * whole:
                yield mention, percent


def _rest(
    value: float,
    source: str,
    code: str,
    target: str,
    mention: Mention,
    known: Numbers,
    ours: Numbers,
) -> bool:
    """Whether a number is what the source leaves of a whole: only one of five, vier der fünf."""
    behind = PARTS.match(target, mention.end)
    if not behind or not re.search(ONLY[code], source, re.IGNORECASE):
        return False
    wholes = (m.readings[0][0] for m in ours.mentions if m.start == behind.end())
    return any(
        whole in known.values
        and 0 < whole - value < whole
        and (whole - value == 1 or whole - value in known.values)
        for whole in wholes
    )


def _multiple(value: float, target: str, mention: Mention, known: Numbers) -> bool:
    """Whether a price that trebled rose by 200 per cent."""
    if not PERCENT.match(target, mention.end) or value < 50 or value % 50:
        return False
    return bool(RISE.search(target, max(mention.start - 24, 0), mention.start)) and (
        1 + value / 100 in known.values
    )


# Ages and games -----------------------------------------------------------------------------------


def _ages(mention: Mention, target: str, known: Numbers, ours: Numbers) -> bool:
    """Whether an age is the end of the decade that the source names: zwischen 40 und 50."""
    pairs = [reading for reading in mention.readings if len(reading) == 2]
    if BETWEEN.search(target, max(mention.start - 10, 0), mention.start):
        spans = pairs
    else:
        before = [m for m in ours.mentions if m.end <= mention.start][-1:]
        joined = before and AND.fullmatch(target, before[0].end, mention.start)
        if not joined or not BETWEEN.search(target, max(before[0].start - 10, 0), before[0].start):
            return False
        spans = [(before[0].readings[0][0], reading[0]) for reading in mention.readings]
    tens = {reading[0] for m in known.mentions for reading in m.readings if not reading[0] % 10}
    return any(
        low in tens and high - low in (9, 10) and not any(low + 10 < ten < 100 for ten in tens)
        for low, high in spans
        if low >= 10 and not low % 10
    )


def _next_age(value: float, target: str, mention: Mention, known: Numbers) -> bool:
    """Whether an age that counts among the rest is that next to the source's: bis 24 for under 25,
    ab 65 for over 64."""
    bound = BOUND.search(target, max(mention.start - NEAR, 0), mention.start)
    if not bound or not YEARS.match(target, mention.end):
        return False
    step = 1 if bound[0].lower().startswith("bis") else -1
    return any(value + step in (reading[0] for reading in m.readings) for m in known.mentions)


def _adult(value: float, source: str, code: str) -> bool:
    return value == ALL_AGE and re.search(MINOR[code], source, re.IGNORECASE) is not None


def _of_a_game(
    value: float, source: str, code: str, target: str, mention: Mention, known: Numbers
) -> bool:
    """Whether a number of games or minutes is the source's reckoned from the other side."""
    before = target[max(mention.start - 40, 0) : mention.start]
    if before.lower().endswith("nach ") and AGAIN.match(target, mention.end):
        return value + 1 in known.values and FIRST.search(target) is not None
    for pattern, minute in (
        (TO_END, GAME - value), (TO_BREAK, HALF_TIME - value), (FROM_BREAK, HALF_TIME + value),
    ):  # fmt: skip
        if pattern.match(target, mention.end) and minute in known.named and value <= HALF_TIME:
            return True
    if BEFORE_HOUR.match(target, mention.end):
        return any(
            len(reading) == 2 and reading[1] == HOUR - value
            for m in known.mentions
            for reading in m.readings
        )
    if IN_MINUTE.match(target, mention.end) and GAME - LATE <= value < GAME:
        minutes = (one for one in amounts(source, code) if one.unit == "minute")
        return any(GAME - value in one.values for one in minutes)
    return False


def _times(mention: Mention, target: str) -> bool:
    """Whether the German has a rise in per cent as a multiple: um 200 Prozent, verdreifacht."""
    match = next((m for m in MULTIPLES.finditer(target) if m.lastgroup), None)
    rise = match and 100.0 * (int((match.lastgroup or "").lstrip("x")) - 1)
    return rise is not None and (rise,) in mention.readings


def _said(mention: Mention, target: str, ours: Numbers) -> bool:
    """Whether a minute of the source is told from the end of the game: 89, eine Minute vor Schluss.

    >>> german = "Eine Minute vor Schluss traf er."
    >>> _said(numbers("89", "fr").mentions[0], german, numbers(german, "de"))
    True
    """
    minute = mention.readings[0][0]
    for one in ours.mentions:
        for value in (reading[0] for reading in one.readings):
            if BEFORE_HOUR.match(target, one.end) and (minute, HOUR - value) in mention.readings:
                return True
            for pattern, reckoned in (
                (TO_END, GAME - value), (TO_BREAK, HALF_TIME - value),
                (FROM_BREAK, HALF_TIME + value),
            ):  # fmt: skip
                if reckoned == minute and pattern.match(target, one.end):
                    return True
    return False
