"""What a source denies but on a condition, and German demands: never drink it without boiling it.

Two denials, or one and a time before which it holds, are one demand: kochen Sie es vorher ab, ab
zwölf Jahren. German that has a word for the condition is not without the denial.
"""

from __future__ import annotations

import re

from qa.languages import base

WITHOUT = {
    "en": "without", "fr": "sans", "es": "sin", "it": "senza", "nl": "zonder", "pl": "bez",
    "ru": "без", "uk": "без", "ar": "دون|بدون|بغير", "tr": r"\w+m[ae]d[ae]n",
    "zh": "未经|没有|不经",
}  # fmt: skip
BEFORE = {
    "en": "before|until|till", "fr": "avant", "es": "antes|hasta", "it": "prima|fino",
    "nl": "voor|vóór|tot|eerder", "pl": "przed|wcześniej", "ru": "до|раньше|ранее",
    "uk": "до|раніше", "tr": "önce|kadar", "ar": "قبل|حتى", "zh": "前",
}  # fmt: skip
IN_FRONT = ("tr", "zh")  # where the condition stands in front of what is denied
# What is to be done first, or with something.
DEMANDED = re.compile(
    r"\b(?:muss|müssen|müsse|mussten?|sollten?|sollen|soll|ist|sind|nötig|erforderlich)\b",
    re.IGNORECASE,
)
NEEDED = re.compile(
    r"\b(?:bedarf|bedürfen|bedurften?|voraus|voraussetz\w*|braucht|brauchen|benötig\w+|"
    r"erforder\w*|zwingend|nötig|notwendig|verlang\w*|bedingung|pflicht)\b",
    re.IGNORECASE,
)
FIRST = re.compile(
    r"\b(?:vor (?:dem|der|jedem|jeder) |zuvor|vorher|zuerst|zunächst|vorab|mit|nach) ?",
    re.IGNORECASE,
)
FROM = re.compile(
    r"\b[Aa]b (?:dem |der |einem |einer |sofort|\d|[A-ZÄÖÜ]|(?:zwei|drei|vier|fünf|sechs|sieben|"
    r"acht|neun|zehn|elf|zwölf|\w+(?:zehn|zig|ßig))\b)|\b[Vv]on .{1,30} an\b"
)
# Not until May, nor before ten, is in May, at ten, if German says neither until nor before.
UNTIL = {
    "en": r"until|till|before(?= (?:\d+|noon|midnight|next|(?:mon|tues|wednes|thurs|fri|satur|sun)"
    r"day|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)",
    "es": "hasta", "it": "fino",
}  # fmt: skip
IN = re.compile(
    r"^(?!.*\b(?:vor|bis|vorher|zuvor|bevor|ehe|früher)\b).*\b(?:am|im|um|in|nach|sobald|wenn|als|wieder)\b",
    re.IGNORECASE,
)
NEAR = 60  # letters from a denial to its condition
CLAUSE = re.compile(r"[,;:.!?،؛](?:\s|$)")


def demanded(denial: re.Match[str], source: str, german: str, lang: str) -> bool:
    """Whether German demands what the source denies on a condition, or says when that is met.

    >>> source = "Do not drink tap water without boiling it."
    >>> denial = re.search("not", source)
    >>> demanded(denial, source, "Leitungswasser muss vor dem Trinken abgekocht werden.", "en")
    True
    >>> demanded(denial, source, "Leitungswasser kann man trinken.", "en")
    False
    >>> source = "It does not open before ten."
    >>> denial = re.search("not", source)
    >>> demanded(denial, source, "Es macht um zehn auf.", "en")
    True
    >>> demanded(denial, source, "Es macht vor zehn auf.", "en")
    False
    """
    code = base(lang)
    if code in IN_FRONT:
        rest = CLAUSE.split(source[max(0, denial.start() - NEAR) : denial.start()])[-1]
    else:
        rest = CLAUSE.split(source[denial.end() : denial.end() + NEAR])[0]
    if _says(WITHOUT, rest, code):
        return bool(NEEDED.search(german) or (DEMANDED.search(german) and FIRST.search(german)))
    if _says(UNTIL, rest, code) and IN.search(german):
        return True
    return _says(BEFORE, rest, code) and bool(FROM.search(german))


def _says(words: dict[str, str], text: str, code: str) -> bool:
    """Whether a text has one of the words of its language."""
    border = "" if code == "zh" else r"\b"
    said = words.get(code)
    return bool(said and re.search(rf"{border}(?:{said}){border}", text, re.IGNORECASE))
