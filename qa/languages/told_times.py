"""Times of day in words that are no full hours: huit heures moins le quart, без четверти шесть.

Each language counts from the hour, back from the next one or into the hour that begins. Only what
can be nothing but a time of day is here; a length of time (deux heures et demie de route) is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

NOON = 12 * 60


@dataclass(frozen=True)
class Clock:
    """How a language tells times: the twelve hours, its words for minutes, and its patterns.

    ``H`` in a pattern is an hour, ``M`` minutes. Of each pattern: the minutes are behind the hour
    ("after"), before it ("before"), or of the hour that it ends ("toward"); without minutes it is
    half an hour before ("half") or behind it ("half past"); or they are behind or before the half
    hour that comes before the hour ("past half", "before half").
    """

    hours: tuple[str, ...]
    minutes: dict[str, int]
    patterns: tuple[tuple[str, str], ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SLAVIC_END = r"(?:а|я|ой|ей|ою|у|ої|ій|й|ого|его|ього|ьего)"

CLOCKS: dict[str, Clock] = {
    "en": Clock(
        _words("one two three four five six seven eight nine ten eleven twelve"),
        {"a quarter": 15, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25},
        (
            (r"\bM (?:minutes )?past H\b(?!-)", "after"),
            (r"\bhalf[- ](?:past[- ])?H\b(?!-)", "half past"),
            (
                r"\bM (?:minutes )?(?:to|before) H\b"
                r"(?=[.,;!?)]|$| (?:in|on|at|when|o[’']clock|and)\b)",
                "before",
            ),
        ),
    ),
    "fr": Clock(
        (*_words("une deux trois quatre cinq six sept huit neuf dix onze"), "douze|midi|minuit"),
        {"quart": 15, "demie?": 30, "cinq": 5, "dix": 10, "vingt": 20, "vingt-cinq": 25,
         "quinze": 15, "trente": 30, "quarante": 40, "quarante-cinq": 45, "cinquante": 50},
        (
            (r"(?:\b(?:à|vers|dès|il (?:est|était)|jusqu[’']à) )H(?: heures?)?(?: et)? M\b"
             r"(?! (?:de (?!l[’']|la )|en |d[’']|minutes|euros|ans|pour))", "after"),
            (r"\bH(?: heures?)? moins (?:le )?M\b", "before"),
        ),
    ),
    "es": Clock(
        _words("una dos tres cuatro cinco seis siete ocho nueve diez once doce"),
        {"media": 30, "cuarto": 15, "cinco": 5, "diez": 10, "quince": 15, "veinte": 20,
         "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cincuenta": 50},
        ((r"\blas? H y M\b(?! y)", "after"), (r"\blas? H menos M\b", "before")),
    ),
    "it": Clock(
        _words("una due tre quattro cinque sei sette otto nove dieci undici dodici"),
        {"mezz[ao]": 30, "un quarto": 15, "tre quarti": 45, "cinque": 5, "dieci": 10, "venti": 20,
         "venticinque": 25, "quaranta": 40, "cinquanta": 50},
        (
            (r"\b(?:[dn]?alle|le|all[’']|l[’']|dall[’']) ?H e M\b", "after"),
            (r"\b(?:[dn]?alle|le|all[’']|l[’']|dall[’']) ?H meno M\b", "before"),
        ),
    ),
    "nl": Clock(
        ("een|één", *_words("twee drie vier vijf zes zeven acht negen tien elf twaalf")),
        {"kwart": 15, "vijf": 5, "tien": 10, "twintig": 20},
        (
            (r"\b(?:om|rond|tegen|tot|sinds|vanaf|pas|al|nog voor|het is|het was) half H\b",
             "half"),
            (r"\bM over half H\b", "past half"),
            (r"\bM voor half H\b", "before half"),
            (r"\bM over H\b", "after"),
            (r"\bM voor H\b", "before"),
        ),
    ),
    "pl": Clock(
        tuple(rf"{stem}(?:a|ej|ą)" for stem in _words(
            "pierwsz drug[i]? trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast"
        )),
        {"kwadrans": 15, "pięć": 5, "dziesięć": 10, "dwadzieścia": 20, "dwadzieścia pięć": 25,
         "piętnaście": 15, "trzydzieści": 30, "czterdzieści": 40, "czterdzieści pięć": 45},
        (
            (r"\b(?:w)?pół do H\b", "half"),
            (r"\bza M H\b", "before"),
            (r"\bM po H\b", "after"),
            (r"\b(?:o|od|do|po|przed) H M\b(?! (?:złot|metr|os[oó]b|lat|kilo))", "after"),
        ),
    ),
    "ru": Clock(
        tuple(rf"{stem}(?:ого|его|ьего)" for stem in _words(
            "перв втор трет четв[её]рт пят шест седьм восьм девят десят одиннадцат двенадцат"
        )),
        {"четверть": 15, "пять минут": 5, "десять минут": 10, "двадцать минут": 20,
         "двадцать пять минут": 25},
        (
            (r"\bпол[- ]?H\b(?! (?:года|числа|января|февраля|марта|апреля|мая))", "half"),
            (r"\bполовин[аеуы] H\b", "half"),
            (r"\bM H\b", "toward"),
        ),
    ),
    "ru before": Clock(
        _words("час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"),
        {"четверти": 15, "пяти": 5, "десяти": 10, "двадцати": 20, "двадцати пяти": 25},
        ((r"\bбез M (?:минут )?H\b", "before"),),
    ),
    "uk": Clock(
        tuple(rf"{stem}{_SLAVIC_END}" for stem in _words(
            "перш друг трет четверт п[’'ʼ]ят шост сьом восьм дев[’'ʼ]ят десят одинадцят дванадцят"
        )),
        {"чверть": 15, "п[’'ʼ]ять": 5, "десять": 10, "двадцять": 20, "двадцять п[’'ʼ]ять": 25},
        (
            (r"\bо?пів на H\b", "half"),
            (r"\b(?:за|без) M (?:хвилин )?H\b", "before"),
            (r"\bM (?:хвилин )?на H\b", "toward"),
            (r"\bM (?:хвилин )?по H\b", "after"),
        ),
    ),
    "tr": Clock(
        (
            r"bir[’']?(?:[ei]|de|den)?", r"iki[’']?(?:y[ei]|de|den)?", r"üç[’']?(?:[eü]|te|ten)?",
            r"dör[td][’']?(?:[eü]|te|ten)?", r"beş[’']?(?:[ei]|te|ten)?",
            r"altı[’']?(?:y[aı]|da|dan)?", r"yedi[’']?(?:y[ei]|de|den)?",
            r"sekiz[’']?(?:[ei]|de|den)?", r"dokuz[’']?(?:[au]|da|dan)?",
            r"on[’']?(?:[au]|da|dan)?", r"on ?bir[’']?(?:[ei]|de|den)?",
            r"on ?iki[’']?(?:y[ei]|de|den)?",
        ),
        {"çeyrek": 15, "beş": 5, "on": 10, "yirmi": 20, "yirmi beş": 25},
        (
            (r"\bH buçu(?:kta|ktan|ğa|ğu)\b(?! (?:saat|yıl|ay|kilo))", "half past"),
            (r"\bH M (?:kala|var)\b", "before"),
            (r"\bH M geç(?:e|iyor\w*|eden|erken)\b", "after"),
        ),
    ),
    "ar": Clock(
        (
            "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة",
            "الثامنة", "التاسعة", "العاشرة", r"الحادية\s+عشرة?", r"الثانية\s+عشرة?",
        ),
        {"النصف": 30, "الربع": 15, "ربع[ًا]*": 15, "الثلث": 20, "ثلث[ًا]*": 20,
         r"خمس\s+دقائق": 5, r"عشر\s+دقائق": 10},
        ((r"H\s+و(?:َ)?M", "after"), (r"H\s+إلا\s+M", "before")),
    ),
    "zh": Clock(
        (
            "(?<!十)一|0?1", "二|两|兩|0?2", "三|0?3", "四|0?4", "五|0?5", "六|0?6", "七|0?7",
            "八|0?8", "九|0?9", "十|10", "十一|11", "十二|12",
        ),
        {"半": 30, "一刻": 15, "三刻": 45, "五": 5, "十": 10, "十五": 15, "二十": 20,
         "二十五": 25, "三十": 30, "三十五": 35, "四十": 40, "四十五": 45, "五十": 50,
         "五十五": 55},
        (
            (
                r"(?<![0-9一二三四五六七八九十百.第])H[点點时時]M"
                r"(?!天|年|月|[一二三四五六七八九十])",
                "after",
            ),
            (r"差M分?钟?(?:到)?H[点點](?!半|[一三]刻)", "before"),
        ),
    ),
}  # fmt: skip
DIGITS = re.compile(
    r"(?<![\d.:,])(?P<hour>[01]?\d|2[0-4]) ?(?::|h|u|点|點|時|时) ?(?P<part>[0-5]\d)(?![\d:]|\.\d)"
)
# Which half of the day it is, of English times.
HALF = re.compile(r"[\s\u202f]?[ap](?:\.\s?m\b\.?|m\b)", re.IGNORECASE)


def fractions(text: str, code: str) -> list[tuple[int, str]]:
    """Times that are no full hours, in minutes after midnight or noon (0 to 719), and their words.

    >>> fractions("Il est parti à huit heures et quart, à neuf heures moins dix.", "fr")
    [(495, 'à huit heures et quart'), (530, 'neuf heures moins dix')]
    >>> fractions("Он пришёл в полвосьмого, ушёл без четверти десять.", "ru")
    [(450, 'полвосьмого'), (585, 'без четверти десять')]
    """
    found: dict[tuple[int, int], tuple[int, str]] = {}
    for name in (name for name in (code, f"{code} before") if name in CLOCKS):
        for span, value in _told(text, name):
            if not any(span[0] < end and start < span[1] for start, end in found):
                found[span] = value, text[slice(*span)]
    for match in DIGITS.finditer(text):
        minutes = int(match["part"])
        if minutes and not any(match.start() < end and start < match.end() for start, end in found):
            found[match.span()] = (int(match["hour"]) * 60 + minutes) % NOON, match[0]
            if half := HALF.match(text, match.end()):
                found[match.span()] = found[match.span()][0], text[match.start() : half.end()]
    return [found[span] for span in sorted(found)]


@cache
def _compiled(name: str) -> list[tuple[re.Pattern[str], str]]:
    """The patterns with the words in them, and how each counts."""
    clock = CLOCKS[name]
    longest = sorted(clock.hours, key=len, reverse=True)
    hours = rf"(?P<hour>{'|'.join(longest)})"
    parts = rf"(?P<part>{'|'.join(sorted(clock.minutes, key=len, reverse=True))})"
    return [
        (re.compile(text.replace("H", hours).replace("M", parts), re.IGNORECASE), way)
        for text, way in clock.patterns
    ]


def _told(text: str, name: str) -> Iterator[tuple[tuple[int, int], int]]:
    clock = CLOCKS[name]
    for pattern, way in _compiled(name):
        for match in pattern.finditer(text):
            hour = _index(clock.hours, match["hour"]) + 1
            part = match.groupdict().get("part")
            minutes = clock.minutes[_key(clock.minutes, part)] if part else 0
            yield match.span(), _value(way, hour, minutes)


def _value(way: str, hour: int, minutes: int) -> int:
    """Minutes after midnight or noon."""
    offset = {
        "after": minutes,
        "before": -minutes,
        "toward": minutes - 60,
        "half": -30,
        "half past": 30,
        "past half": minutes - 30,
        "before half": -minutes - 30,
    }[way]
    return (hour * 60 + offset) % NOON


def _index(hours: tuple[str, ...], text: str) -> int:
    return next(i for i, hour in enumerate(hours) if re.fullmatch(hour, text, re.IGNORECASE))


def _key(minutes: dict[str, int], text: str) -> str:
    return next(key for key in minutes if re.fullmatch(key, text, re.IGNORECASE))
