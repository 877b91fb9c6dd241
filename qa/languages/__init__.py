"""Languages: one file each, one literal each, found by their code."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

from qa.errors import UsageError

# ISO 639-2 has two codes of some languages; files that were made by libraries often use them.
LONGER = {
    "ara": "ar", "deu": "de", "ger": "de", "eng": "en", "spa": "es", "fra": "fr", "fre": "fr",
    "ita": "it", "nld": "nl", "dut": "nl", "pol": "pl", "rus": "ru", "tur": "tr", "ukr": "uk",
    "zho": "zh", "chi": "zh",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """What mtqa knows of a language. Fields that a language does not need keep their default.

    ``quotes`` are (opening, closing) pairs in use. ``abbreviations`` end in their full stop.
    ``function_words`` are frequent closed-class words, lower case: they tell languages apart and
    carry no meaning that a name or a number would; ``negations`` are those of them without which
    a sentence says the contrary. ``number_hints`` are words that imply a number
    (a dozen, half, thrice) with the values a translator may write instead; a final ``*`` stands
    for any ending. ``number_joiner`` is set where number words are written as one word: what
    stands between unit and ten (sieben**und**zwanzig), perhaps nothing.

    ``own_endings`` is a pattern of endings that words of the language have and German ones seldom.
    ``denials`` is a pattern of words that surely deny, ``idle_denials`` one of phrases that have
    such words in them and deny nothing, or that translators put in the affirmative. ``may_deny`` is
    one of all words for which a translator may write a denial (hardly, fail, the best). With
    ``negative_concord`` two denials in a clause deny once (nikt nie przyszedł).
    """

    code: str
    name: str
    script: str = "Latn"
    quotes: tuple[tuple[str, str], ...] = (("“", "”"),)
    abbreviations: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    own_endings: str = ""
    denials: str = ""
    idle_denials: str = ""
    may_deny: str = ""
    negative_concord: bool = False
    cannot_end: frozenset[str] = frozenset()
    before_ordinal: frozenset[str] = frozenset()
    after_ordinal: frozenset[str] = frozenset()
    grouping: str = ","
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    month_names: tuple[str, ...] = ()
    number_words: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    number_hints: dict[str, tuple[float, ...]] = field(default_factory=dict)
    number_joiner: str | None = None
    examples: tuple[str, ...] = ()


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one string, so that a language stays readable."""
    return frozenset(text.split())


@cache
def codes() -> tuple[str, ...]:
    """The two-letter codes of all languages."""
    return tuple(module.name for module in iter_modules(__path__) if len(module.name) == 2)


@lru_cache(maxsize=256)
def base(code: str) -> str:
    """The code of a language without its region or script: ``de`` of ``de-CH`` or ``deu_CH``."""
    name = code.replace("_", "-").split("-")[0].lower()
    return LONGER.get(name, name)


def shorter(code: str) -> str:
    """A code as mtqa writes it, of two small letters with its region: ``de-CH`` of ``DEU-CH``."""
    name = code.replace("_", "-").split("-")[0]
    return base(name) + code[len(name) :]


@cache
def language(code: str) -> Language:
    """The language with this ISO 639 code (a region, as in ``de-CH``, is ignored).

    Raises:
        UsageError: unknown; the message lists the codes there are.
    """
    name = base(code)
    if name not in codes():
        raise UsageError(f"There is no language {code!r}. Valid codes: {', '.join(codes())}.")
    found: Language = import_module(f"qa.languages.{name}").LANGUAGE
    return found
