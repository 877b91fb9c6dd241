"""English words that deny what they are made of, beside the German word that does not: unclear,
klar. The German is fluent, and says the opposite."""

from __future__ import annotations

import re
from functools import cache

# The German stems of what each word takes back, each with its endings.
OPPOSITES = {
    "unclear": "klar|geklärt|eindeutig|deutlich",
    "unlawful|unlawfully": "rechtmäßig|gesetzmäßig|legal",
    "illegal|illegally": "legal|rechtmäßig|erlaubt|zulässig",
    "unconstitutional": "verfassungsgemäß|verfassungskonform",
    "unfounded|groundless|baseless": "begründet|berechtigt",
    "unjustified|unwarranted": "gerechtfertigt|berechtigt|begründet",
    "unsafe|insecure": "sicher",
    "uncertain|unsure": "sicher|gewiss",
    "impossible": "möglich",
    "improbable|unlikely": "wahrscheinlich",
    "unknown": "bekannt",
    "unusual": "gewöhnlich|üblich",
    "incorrect|inaccurate": "richtig|korrekt|zutreffend|genau",
    "incomplete": "vollständig|komplett",
    "unavailable": "verfügbar|erhältlich|erreichbar",
    "unreachable|inaccessible": "erreichbar|zugänglich",
    "unnecessary|needless": "nötig|notwendig|erforderlich",
    "unsuccessful|unsuccessfully": "erfolgreich",
    "unpopular": "beliebt",
    "unfair|unfairly": "fair|gerecht",
    "unjust|unjustly": "gerecht",
    "invalid": "gültig",
    "ineffective": "wirksam",
    "inadmissible|impermissible": "zulässig|statthaft",
    "inadequate|insufficient": "ausreichend|genügend|hinreichend",
    "unacceptable": "akzeptabel|annehmbar|hinnehmbar",
    "unreliable": "zuverlässig|verlässlich",
    "unchanged": "verändert|geändert",
    "unaware": "bewusst|bekannt",
    "unharmed|unhurt|uninjured": "verletzt",
    "unemployed|jobless": "berufstätig|beschäftigt|erwerbstätig",
    "unarmed": "bewaffnet",
    "uninhabited": "bewohnt",
    "unpaid": "bezahlt|vergütet",
    "unable": "fähig|imstande",
    "unwilling": "bereit|willens|gewillt",
    "dissatisfied|unsatisfied": "zufrieden",
    "dishonest": "ehrlich",
    "immoral": "moralisch",
    "irrelevant": "relevant",
    "irresponsible": "verantwortungsvoll",
    "inexperienced": "erfahren",
    "independent|independently": "abhängig",
    "harmless": "schädlich|gefährlich",
    "useless": "nützlich|brauchbar",
}
_GERMAN = {
    word: rf"\b(?:{german})(?:e[nmrs]?)?\b"
    for english, german in OPPOSITES.items()
    for word in english.split("|")
}
# What any of them looks like.
_LIKE = re.compile(r"\b(?:[Uu]n|[Ii][mnlr]|[Dd]is)[a-z]{3,}|\b[A-Za-z]+less\b")
# With these it may be denied twice, or German may have said it in another way.
_DENIED = re.compile(
    r"\b(?:not?|never|nor|neither|none|nobody|without|hardly|than|too|but)\b|n[’']t\b"
)
# Denied twice, and only one of both is left in German: not unless, auch ohne.
_TWICE = re.compile(
    r"\b(?:not|never|cannot|no|nobody|[a-z]+n[’']t)\b[^.;?]{3,80}?\b(?:unless|without|except)\b",
    re.IGNORECASE,
)
_EVEN_WITHOUT = re.compile(r"\bauch (?:schon |ganz |völlig )?ohne\b")
_ALSO_DENIED = re.compile(
    r"\b(?:nicht\w*|kein\w*|nie|niemals|niemand\w*|un(?!d|ter)\w{3,}|weder|verb\w+)\b",
    re.IGNORECASE,
)


@cache
def _german(word: str) -> re.Pattern[str]:
    return re.compile(_GERMAN[word], re.IGNORECASE)


def opposite(source: str, german: str) -> re.Match[str] | None:
    """The word of an English sentence that denies what its German affirms.

    >>> opposite("It is unclear who wrote it.", "Wer es schrieb, ist inzwischen klar.")[0]
    'unclear'
    """
    found = [match for match in _LIKE.finditer(source) if match[0].lower() in _GERMAN]
    if len(found) != 1 or not _german(found[0][0].lower()).search(german):
        return None
    return None if _DENIED.search(source) else found[0]


def even_without(source: str, german: str) -> re.Match[str] | None:
    """The denials of an English sentence that allows nothing without, where German allows it.

    >>> source = "The app never shares data without your consent."
    >>> even_without(source, "Die App gibt Daten auch ohne Ihr Einverständnis weiter.")[0]
    'never shares data without'
    """
    if not _EVEN_WITHOUT.search(german) or _ALSO_DENIED.search(german):
        return None
    return _TWICE.search(source)
