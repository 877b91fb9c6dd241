"""What a source denies but on a condition, and German demands: never drink it without boiling it.

Two denials, or one and a time before which it holds, are one demand: kochen Sie es vorher ab, ab
zwölf Jahren. German that has a word for the condition is not without the denial.
"""

from __future__ import annotations

import re

from qa.languages import base

WITHOUT = {
    "en": "without", "fr": "sans", "es": "sin", "it": "senza", "nl": "zonder", "pl": "bez",
    "ru": "без", "uk": "без", "ar": "دون|بدون|بغير",
}  # fmt: skip
BEFORE = {
    "en": "before|until|till", "fr": "avant", "es": "antes|hasta", "it": "prima|fino",
    "nl": "voor|vóór|tot|eerder", "pl": "przed|wcześniej", "ru": "до|раньше|ранее",
    "uk": "до|раніше", "tr": "önce|kadar", "ar": "قبل|حتى",
}  # fmt: skip
# What is to be done first, or with something.
DEMANDED = re.compile(
    r"\b(?:muss|müssen|müsse|mussten?|sollten?|sollen|soll|ist|sind|nötig|erforderlich)\b",
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
NEAR = 60  # letters from a denial to its condition
CLAUSE = re.compile(r"[,;:.!?،؛](?:\s|$)")


def demanded(denial: re.Match[str], source: str, german: str, lang: str) -> bool:
    """Whether German demands what the source denies on a condition.

    >>> source = "Do not drink tap water without boiling it."
    >>> denial = re.search("not", source)
    >>> demanded(denial, source, "Leitungswasser muss vor dem Trinken abgekocht werden.", "en")
    True
    >>> demanded(denial, source, "Leitungswasser kann man trinken.", "en")
    False
    """
    end = CLAUSE.search(source, denial.end())
    until = min(denial.end() + NEAR, end.start() if end else len(source))
    rest, code = source[denial.end() : until], base(lang)
    if _says(WITHOUT.get(code), rest):
        return bool(DEMANDED.search(german) and FIRST.search(german))
    return _says(BEFORE.get(code), rest) and bool(FROM.search(german))


def _says(words: str | None, text: str) -> bool:
    return words is not None and bool(re.search(rf"\b(?:{words})\b", text, re.IGNORECASE))
