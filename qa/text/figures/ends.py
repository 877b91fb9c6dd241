"""Last days of months and years that a text calls their end: fin mars is the 31st."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.text.figures.calendar import MONTHS, named

LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY = 1
# What stands before the name of a month or the word for a year; in two languages, behind it.
END = {
    "de": r"\b(?:Ende|[Ll]etzte[rnms]? Tag(?:e[sn]?)?(?: des| im)?(?: Monats)?|[Ll]etzte[nr]?) ?",
    "en": r"\b(?:end of|late|last day of) (?:the )?(?:month of )?",
    "fr": r"\b(?:fin|la fin (?:du mois )?d[eu'’]|dernier jour (?:du mois )?d[e'’]) ?",
    "es": r"\b(?:fin|final|finales|último día) (?:del? )?(?:mes de )?",
    "it": r"\b(?:fine|ultimo giorno)(?: (?:di|del mese di))? ",
    "nl": r"\b(?:eind|einde|laatste dag)(?: van)?(?: de maand)? ",
    "pl": r"\b(?:ko[nń]c\w{1,3}|ostatni\w* dni\w*) (?:miesiąca )?",
    "ru": r"\b(?:кон(?:ец|ц)\w{0,2}|последн\w+ д(?:ень|ня)) ",
    "uk": r"\b(?:кін(?:ець|ц)\w{0,2}|останн\w+ д(?:ень|ня)) ",
    "ar": r"(?:نهاية|أواخر|آخر يوم من)(?: شهر)? ",
}
BEHIND = {"tr": r"(?: ayı\w*)? son(?:u|un)", "zh": r"月?(?:底|末)"}
YEAR = {
    "de": r"Jahre?s", "en": r"year", "fr": r"(?:l['’])?an(?:née)?", "es": r"(?:año|ejercicio)",
    "it": r"(?:d?ell['’])?anno", "nl": r"(?:het|dit|van het|van dit) jaar", "pl": r"roku",
    "ru": r"(?:этого |текущего )?года", "uk": r"(?:цього |поточного )?року",
    "ar": r"(?:ال)?(?:عام|سنة)",
}  # fmt: skip
OF_THE_YEAR = {
    code: re.compile(END[code] + r"(?:the |this |next |dieses |des |de l['’]|de )?" + words)
    for code, words in YEAR.items()
}
OF_THE_YEAR["tr"], OF_THE_YEAR["zh"] = re.compile(r"\byıl(?:ın)? son"), re.compile("年[底末]")
BEFORE = {code: re.compile(f"(?:{pattern})$", re.IGNORECASE) for code, pattern in END.items()}
NEXT = {code: re.compile(pattern) for code, pattern in BEHIND.items()}
WORDS = {code: re.compile(pattern, re.IGNORECASE) for code, pattern in END.items()} | NEXT
REACH = 40  # characters


def ends(text: str, code: str) -> Iterator[float]:
    """The days at the end of months and years that a text names by their month or year.

    >>> list(ends("bis Ende Juni", "de")), list(ends("до конца февраля", "ru"))
    ([30.0], [28.0, 29.0])
    >>> list(ends("by the end of the year", "en")), list(ends("am letzten Tag des Aprils", "de"))
    ([31.0], [30.0])
    """
    if code not in WORDS or not WORDS[code].search(text):
        return
    for month in named(text, code, MONTHS):
        if code in NEXT:
            ended = NEXT[code].match(text, month.end)
        else:
            ended = BEFORE[code].search(text, max(month.start - REACH, 0), month.start)
        if ended:
            yield from (28.0, 29.0) if month.index == FEBRUARY else (float(LAST_DAYS[month.index]),)
    if OF_THE_YEAR[code].search(text):
        yield 31.0
