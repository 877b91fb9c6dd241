"""Numbers that a translator puts in other words: one in eight, two dozen, unter vier Augen.

Such a number names other values than its own, and may be gone from the other side without being
lost: it makes no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product

from qa.text.figures.daytimes import later
from qa.text.figures.digits import DIGIT, Mention, Reading, exact
from qa.text.figures.numerals import combine

# unter vier Augen, in den eigenen vier Wänden, ein Buch mit sieben Siegeln
NO_FIGURE = re.compile(
    r" (?:Augen|Wänden?|Siegeln?|Siebensachen|linke Hände|Kreuze machen|Buchstaben|Dinge sind|"
    r"Stühlen|Winden?|gerade sein|Sinne[n]? beisammen|Himmelsrichtungen|Seiten der Medaille)\b"
    r"|(?<=\bsieben) (?:Sachen|Berge[n]?\b|Meere[n]?\b)|(?<=\bnull) (?:Komma|Bock|Ahnung)"
    r"|(?<=\bzwei) (?:Fliegen|Paar Schuhe|Gesichter)|(?<=\bdrei) (?:Ecken|zählen)"
    r"|(?<=\bfünf) vor zwölf|(?<=\bauf hundertachtzig)(?!\w)|(?<=\bWolke sieben)(?!\w)"
)
# Geben Sie auf die Stufe acht; but es gab acht Verletzte.
HEED = re.compile(r"\b[Gg](?:eb|ib|ab|äb)\w*\b")
ALONE = re.compile(r"\s*(?:[^\w\s]|$|auf\b)")
OVERNIGHT = re.compile(r"\.? (?:\w+ )?auf (?:den )?")
# 5ft 10in, 5'9": readers of German get metres or centimetres.
HEIGHT = re.compile(
    r"\b(\d)(?: ?(?:ft|feet|foot)[ -]?|['’′] ?)(\d\d?)(?= ?(?:in\b|inch|[\"”″]|\b))"
)
SPANS = ("-", "–", " to ", " – ")
SCALES = (1e3, 1e6, 1e9, 1e12)
TO = (" to ", " minutes to ")
APART = 8  # characters between a share and what it is a share of
AND = ("-", " ", " and ", "-and-")
TENTHS = (10.0, 100.0)
MOST = 100  # three in 2019 is no share
LARGE = 1000  # five in every 1,000
# The last word of twenty-first; month and north only end like one.
ORDINAL = re.compile(
    r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w{3,5}teen|\w{3,5}tie)th)\b"
)
YEARS = 1_000
HALF_A = (" a ", " ", "-")
DAYS = re.compile(r" Tagen?\b")
ONE_AND_A_HALF = ("anderthalb", "eineinhalb")
# Eighteen months are anderthalb Jahre, not anderthalb Monate.
HALVES = {
    "Jahr": (18.0,), "Stunde": (90.0,), "Minute": (90.0,), "Tag": (36.0,), "Jahrhundert": (150.0,),
    "Jahrzehnt": (15.0,), "Dutzend": (18.0,),
}  # fmt: skip
AGES = {"Jahrzehnt": 10, "Jahrhundert": 100}
# What is counted by dozens (the group), tens, scores and hundreds: два десятка, trzy setki.
COLLECTIVE = {
    code: re.compile(rf"(?:{words})\b")
    for code, words in {
        "fr": "(douzaines)|dizaines|vingtaines|centaines",
        "es": "(docenas)|decenas|veintenas|centenares|centenas",
        "it": "(dozzine)|decine|ventine|centinaia", "nl": "(dozijn)|tientallen|twintigtallen",
        "pl": "(tuziny|tuzinów)|dziesiątki|dziesiątek|setki|setek",
        "ru": r"(дюжин\w?)|десятк\w+|сотн\w|сотен", "uk": r"(дюжин\w?)|десятк\w+|сотн\w|сотень",
        "tr": r"(düzine\w*)", "ar": "(دزينات)|عشرات|مئات",
    }.items()
}  # fmt: skip
# One in five, nine times out of ten, five in every 1,000.
SHARES = {
    "en": r"(?: [a-z]+){0,2} (?:in|out of)(?: every)? ",
    "fr": r"(?: \w+){0,3} sur ", "es": r"(?: \w+){0,2} de cada ", "it": r"(?: \w+){0,3} su ",
    "nl": r"(?: \w+){0,2} op de ", "pl": r"(?: \w+){0,2} na ", "ru": r"(?: \w+){0,2} из ",
    "uk": r"(?: \w+){0,2} і?з ", "ar": r" من (?:كل|بين|أصل) ", "de": " von ",
}  # fmt: skip
SHARE = {code: re.compile(pattern) for code, pattern in SHARES.items()}
EACH = re.compile(r"\b[Jj]ede[rsnm]? $")
# Named by a number: Downing Street, and the four of 15 stone 4.
NAMED = re.compile(r"(?<=\b[Nn]umber )10\b|(?<=\bNo )10\b|(?<=\bNo\. )10\b|(?<=\d stone )\d\d?\b")
ALL_BUT = re.compile(r"\ball but $", re.IGNORECASE)


def unclaimed(text: str, code: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, those without their claim that the other language may lack."""
    if code == "de":
        return _german(text, mentions)
    return _english(text, mentions) if code == "en" else mentions


def reworded(text: str, code: str, first: Mention, second: Mention) -> Iterator[float]:
    """What two mentions amount to that stand side by side."""
    gap, one, two = text[first.end : second.start], first.readings[0][0], second.readings[0][0]
    if _is_share(code, gap) and 1 <= one < two <= (LARGE if "every" in gap else MOST):
        yield from rounded(100 * one / two)  # one in eight is 12.5 per cent
    if gap in SPANS and (two + 12,) in second.readings:
        yield one + 12  # 7–8 pm
    if code == "en":
        yield from _in_words(text, first, second)
        yield from _before_the_hour(gap, first, second)
        if text.startswith("year", second.start) and one % 10 == 0:
            yield one / 10  # thirty years are three decades
    if code == "de" and gap == " ":
        yield from (one * n for age, n in AGES.items() if text.startswith(age, second.start))
    if code == "nl" and gap == " " and text.startswith("ton", second.start):
        yield one * 100_000
    collective = COLLECTIVE.get(code)
    if collective and gap == " " and (match := collective.match(text, second.start)):
        size = 12 if match.lastindex else two
        yield from (exact(reading[0] * size) for reading in first.readings)


def all_but(text: str, mentions: list[Mention]) -> Iterator[float]:
    """What is left: all but two of eleven are nine."""
    for few in mentions:
        if ALL_BUT.search(text, max(0, few.start - 8), few.start):
            left = few.readings[0][0]
            yield from (m.readings[0][0] - left for m in mentions if m.readings[0][0] > left)


def _is_share(code: str, gap: str) -> bool:
    return bool(code in SHARE and len(gap) < 40 and SHARE[code].fullmatch(gap))


def rounded(value: float) -> tuple[float, ...]:
    """A share in per cent, and as it may be rounded."""
    return (exact(value), value // 1, value // 1 + 1)


def each(text: str, mention: Mention) -> Iterator[float]:
    """Every fifth is 20 per cent."""
    value = mention.readings[0][0]
    if value >= 2 and EACH.search(text, max(mention.start - 8, 0), mention.start):
        yield from (exact(100 / value), *((100 / value) // 1 + n for n in (0, 1) if value < 50))


def _before_the_hour(gap: str, first: Mention, second: Mention) -> Iterator[float]:
    """A quarter to three is 2:45, or 14:45."""
    hour = second.readings[0][0]
    minutes = [r[0] for r in first.readings if r[0] in range(5, 30, 5)]
    if gap in TO and first.spelled and second.spelled and minutes and hour in range(1, 13):
        before = (hour - 2) % 12 + 1
        yield from (before, before + 12, *(60 - minute for minute in minutes))


def shares(mentions: list[Mention]) -> Iterator[float]:
    """Half a million, two and a half million, three quarters of a million, un million et demi."""
    for index, mention in enumerate(mentions):
        parts = [r[0] for r in mention.readings if 0 < r[0] < 2 and r[0] % 1]
        if not (parts and mention.spelled):
            continue
        before = [m for m in mentions[max(index - 2, 0) : index] if mention.start - m.end <= APART]
        after = [m for m in mentions[index + 1 : index + 3] if m.start - mention.end <= APART]
        wholes = [0.0, *(m.readings[0][0] for m in before)]
        scales = [m.readings[0][0] for m in after if m.readings[0][0] in SCALES]
        for part, whole in product(parts, wholes):
            if 0 < (percent := exact(100 * whole * part)) < 100:
                yield from (percent // 1, percent // 1 + 1)  # two thirds are 67 per cent
            yield exact(whole * (1 + part))  # an hour and a half
            yield from (exact(scale * n) for scale in scales for n in (whole + part, whole * part))
            yield from (whole + scale * part for scale in SCALES if scale <= whole < 1000 * scale)


def heights(text: str) -> Iterator[float]:
    """Heights in feet and inches, in metres and in centimetres."""
    for match in HEIGHT.finditer(text) if DIGIT.search(text) else ():
        tall = (12 * int(match[1]) + int(match[2])) * 2.54
        for rounded in (int(tall), int(tall) + 1):
            yield from (float(rounded), exact(rounded / 100))


def _in_words(text: str, first: Mention, second: Mention) -> Iterator[float]:
    """Six and a half, two dozen, four centuries, all but one of eleven, half past four."""
    one, two = first.readings[0][0], second.readings[0][0]
    gap, behind = text[first.end : second.start], text[second.start : second.start + 7].lower()
    if gap in (" and ", "-and-") and behind.startswith(("a half", "a-half")):
        yield one + 0.5
    if gap == " " and behind.startswith("dozen"):
        yield one * 12
    if gap == " " and behind.startswith("score "):
        yield from (one * 20, one * 20 + 10)  # three score and ten
    if gap == " " and behind.startswith(("grand ", "grand.", "grand,")):
        yield one * 1000
    if gap in (" working ", " business ") and behind.startswith("days"):
        yield one / 5  # ten working days are two weeks
    if gap == " " and behind == "decades":
        yield one * 10
    if gap in (" ", " of ") and behind == "centuri":
        yield one * 100
    if gap == " past " and (0.5,) in first.readings:
        yield two + 1  # halb fünf


def _german(text: str, mentions: list[Mention]) -> list[Mention]:
    """German numbers that name no figure: unter vier Augen, zwei, drei Kratzer, sich in Acht.

    Nor does the second day of „in der Nacht vom 8. auf den 9. Mai“ have to stand in the source.
    """
    out = [_reread(text, m) for m in mentions]
    for index, (first, second) in enumerate(pairwise(mentions)):
        gap, one, two = text[first.end : second.start], first.readings[0][0], second.readings[0][0]
        tenths = two in TENTHS or (first.spelled and second.spelled and two <= MOST)
        if gap == " von " and tenths and 1 <= one < two:
            # in sechs von zehn Fällen: 60 per cent of the time; zwei von drei: 67
            share = tuple((percent,) for percent in dict.fromkeys(rounded(100 * one / two)))
            out[index] = replace(out[index], readings=first.readings + share)
            out[index + 1] = replace(second, readings=second.readings + share)
        if gap == " " and second.spelled and first.spelled and _is_part(second):
            out[index] = replace(out[index], claim=False)  # drei Viertel
        if gap == " " and text.startswith("Dutzend", second.start):
            out[index] = replace(out[index], readings=(*first.readings, (12 * one,)))
        business = gap == "/" and (one + 1) % 100 == two
        if business and one >= YEARS:  # Geschäftsjahr 2022/23 is fiscal 2023
            out[index] = replace(out[index], readings=(*first.readings, (one + 1,)))
        if two != one + 1:
            continue
        if first.spelled and second.spelled and gap == ", ":
            out[index] = replace(first, claim=False)
            out[index + 1] = replace(second, claim=False)
        elif OVERNIGHT.fullmatch(gap):
            out[index + 1] = replace(second, claim=False)
    return out


def _is_part(mention: Mention) -> bool:
    """Whether a word names a part of a whole: Viertel, Fünftel."""
    return not mention.claim and 0 < mention.readings[0][0] < 1


def _reread(text: str, mention: Mention) -> Mention:
    """A German number as what follows it says: in acht Tagen is in a week."""
    if _figureless(text, mention):
        return replace(mention, claim=False)
    evening = tuple((hour,) for hour in later(text, "de", mention))
    mention = replace(mention, readings=mention.readings + evening) if evening else mention
    if not mention.spelled:
        return mention
    words = text[mention.start : mention.end].lower()
    if words == "acht" and DAYS.match(text, mention.end):
        return replace(mention, readings=(*mention.readings, (7.0,)))
    if words.startswith(ONE_AND_A_HALF) and mention.readings[0][0] < LARGE:
        unit = next((u for u in HALVES if text.startswith(u, mention.end + 1)), "")
        return replace(mention, readings=((1.5,), *((value,) for value in HALVES.get(unit, ()))))
    return mention


def _figureless(text: str, mention: Mention) -> bool:
    eight = text[mention.start : mention.end] == "acht" and ALONE.match(text, mention.end)
    heeds = eight and HEED.search(text, max(0, mention.start - 120), mention.start)
    return bool(mention.spelled and (heeds or NO_FIGURE.match(text, mention.end)))


def _english(text: str, mentions: list[Mention]) -> list[Mention]:
    """English numbers that German may put in another way: 5ft 10in, the nineteen-nineties."""
    if not mentions:
        return mentions
    tall = {at for match in HEIGHT.finditer(text) for at in range(*match.span())}
    out = [
        replace(m, claim=False) if m.start in tall or NAMED.match(text, m.start) else m
        for m in mentions
    ]
    for index, (first, second) in enumerate(pairwise(mentions)):
        gap, one, two = text[first.end : second.start], first.readings[0][0], second.readings[0][0]
        if _is_share("en", gap) and one < two <= (LARGE if "every" in gap else MOST):
            out[index] = replace(first, claim=False)
            out[index + 1] = replace(second, claim=False)
        if first.spelled and gap in AND[:2] and any(0 < r[0] < 1 for r in second.readings):
            out[index] = replace(first, claim=False)  # three quarters
        if gap in HALF_A and 0.5 in first.readings[0] and text.startswith("dozen", second.start):
            out[index + 1] = replace(second, readings=((6.0,),))
        if gap == "/" and (one, two) == (24, 7):
            out[index], out[index + 1] = (replace(m, claim=False) for m in (first, second))
        late = gap in SPANS and (two + 12,) in second.readings
        if late or any(True for _ in _in_words(text, first, second)):
            out[index] = replace(first, claim=False)
        ten = first.spelled and one >= 20 and one % 10 == 0
        if ten and gap in AND and ORDINAL.match(text, second.start):
            whole: tuple[Reading, ...] = ((combine((one, two)),),)
            if text.startswith("sec", second.start):
                whole += first.readings  # a twenty-second film
            out[index] = replace(first, readings=whole, claim=False)
        if _decade(gap, first, second):
            year = ((one * 100 + two,),)  # of which a translation may name the nineties alone
            out[index] = replace(first, readings=first.readings + year, claim=False)
    return out


def _decade(gap: str, first: Mention, second: Mention) -> bool:
    spelled = first.spelled and second.spelled and not second.claim and gap in ("-", " ")
    century, ten = first.readings[0][0], second.readings[0][0]
    return spelled and 17 <= century <= 20 and ten in range(20, 100, 10)
