"""German that denies the opposite of what an English source affirms: alive, nicht tot.

What is said of the other word is the same, so that such a negation adds nothing.
"""

from __future__ import annotations

import re
from functools import cache

# German words behind a negation, and English ones that say the same without it.
_ANTONYMS = {
    "tot|gestorben": "alive|liv(?:es?|ed|ing)|surviv\\w+",
    "(?:(?:dein|ihr|sein|euer|mein) )?ernst": "kidding|joking|jok(?:es?|ed)",
    "gesund|wohl": "ill|sick|unwell|ail(?:s|ing)",
    "krank": "healthy|well|fit",
    "reich|wohlhabend": "poor|modest",
    "arm": "rich|wealthy|well-off",
    "laut": "quiet\\w*|soft\\w*",
    "leise": "loud\\w*|nois\\w+",
    "schwer|schwierig|kompliziert": "eas(?:y|ily)|simple|straightforward|light",
    "teuer": "cheap\\w*|affordable|inexpensive",
    "spät": "early",
    "früh": "late",
    "groß": "small|tiny|little",
    "klein": "big|large",
    "jung": "old|elderly",
    "alt": "young|new",
    "stark": "weak\\w*",
    "falsch|gelogen": "true|right|correct",
    "wahr": "lie[sd]?|lying|false\\w*",
    "betrunken|nüchtern": "sober|drunk",
    "wach": "asleep|sleeping|slept",
    "geschlafen|schläft|schlief": "awake|woke",
    "viel": "little|few",
    "mehr da|mehr hier": "gone|left",
    "zu hause|daheim|da": "out|away",
    "übertragbar\\w*|ansteckend\\w*": "NCDs?",
    "gering\\w*|unerheblich\\w*|unwesentlich\\w*|unbeträchtlich\\w*": (
        "substantial\\w*|considerabl\\w+|significant\\w*|sizeable|large|many|much|some"
    ),
    "(?:minder|weniger)": "also|equally|just as|as is|as are|too",
    "(?:außer|un)gewöhnlich\\w*|auffällig\\w*": "common\\w*|normal\\w*|usual\\w*|ordinary",
    "öffentlich": "privat\\w+|clos\\w+",
    "fremd": "famil\\w+|know\\w*|knew",
    "(?:große |wirkliche |echte )?überraschung": "expect\\w*|predict\\w*|unsurprising\\w*",
    "passierbar|befahrbar|begehbar|schiffbar": "impassable|unpassable|blocked|closed",
    "(?:zu )?essen|essbar|genießbar|verzehrbar": "inedible|poisonous",
    "verbunden|online|erreichbar": "offline|disconnected|unreachable",
    "leer(?: sein| bleiben)?": "required|mandatory|fill\\w*",
    "pflicht\\w*|zwingend|nötig|erforderlich|notwendig": "optional\\w*|voluntary",
    "erfolg|erfolgreich|zweck": "vain|unsuccessful\\w*|fruitless\\w*|futile",
    "aus(?:zu|ge)schl(?:ießen|ossen)": "possib\\w+|may|might|could|risk\\w*|conceivabl\\w+",
}
NO = r"\b(?:nicht|kein(?:e[nmrs]?)?)(?: (?:mehr|sehr|so|besonders|wirklich))? "
SUPERLATIVE = re.compile(
    r"\b(?!(?:for|inter|hon|mod|harv|arr|prot|inv|sugg|requ|cont|qu|digest|manif|pri|ga|gu|con)est\b)"
    r"[a-z]{3,}est\b|\bmost [a-z]+",
    re.IGNORECASE,
)
# Kälter war nie eine Nacht; nie war eine Nacht kälter; kein Hotel ist teurer.
NONE_MORE = re.compile(
    r"\b[^\W\d_]{2,30}er\b[^.!?;]{0,80}\b(?:nie|niemals|niemand|nichts|kein(?:e[nmrs]?)?)\b"
    r"|\b(?:nie|niemals|niemand|nichts|kein(?:e[nmrs]?)?)\b[^.!?;]{0,80}\b[^\W\d_]{2,30}er\b",
    re.IGNORECASE,
)


# English words, and German ones that say the opposite, so that they deny these.
_OPPOSITES = {
    "safe": "(?:lebens)?gefährlich|riskant", "healthy": "ungesund|schädlich|krank",
    "big|large": "klein", "small|little": "groß", "expensive|dear": "billig|günstig|preiswert",
    "cheap|affordable": "teuer|teure", "young": "alt", "new": "alt|bekannt", "old": "jung|neu",
    "rich|wealthy": "arm", "poor": "reich|wohlhabend", "loud": "leise", "quiet": "laut",
    "fast|quick": "langsam", "slow": "schnell|zügig|rasch", "far": "nahe?|in der nähe",
    "shy": "aufgeschlossen|selbstbewusst", "strong": "schwach", "weak": "stark", "late": "früh",
    "early": "spät", "cold": "warm|mild", "warm|hot": "kalt|kühl", "dry": "nass|feucht",
    "turn off|switch off|shut down|power off|turn|switch|disconnect|unplug": (
        r"lass\w*\b[^.;]{0,60}(?:\ban\b|eingeschaltet|angeschlossen|verbunden|laufen|eingesteckt)"
    ),
    "close|shut": r"lass\w*\b[^.;]{0,60}(?:\bauf\b|offen|geöffnet)|(?:offen|geöffnet) lassen",
    "empty|blank": r"füll\w*\b[^.;]{0,60}\baus|aus(?:zu)?(?:ge)?füll\w*",
    "dark": "hell", "sober": "betrunken", "asleep": "wach", "alive": "tot", "dead": "am leben|lebt",
}  # fmt: skip
DEGREE = r"(?:\w+ ){0,2}?"  # not very safe, anything but safe


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            re.compile(rf"\W+{DEGREE}(?:{english})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{german})(?:e[nmrs]?)?\b", re.IGNORECASE),
        )
        for english, german in _OPPOSITES.items()
    )


def by_opposite(denial: re.Match[str], source: str, german: str) -> bool:
    """Whether German says by an opposite what an English source denies.

    >>> import re
    >>> source = "The stairs are not very safe."
    >>> denial = re.search("not", source)
    >>> by_opposite(denial, source, "Die Treppe ist gefährlich.")
    True
    >>> by_opposite(denial, source, "Die Treppe ist sicher.")
    False
    """
    return any(
        denied.match(source, denial.end()) and said.search(german) for denied, said in _opposites()
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            re.compile(rf"{NO}(?:{german})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
        )
        for german, english in _ANTONYMS.items()
    )


def otherwise(source: str, german: str, denial: re.Match[str]) -> bool:
    """Whether a German denial says by an opposite what the English source affirms.

    >>> import re
    >>> said = "Er ist nicht tot."
    >>> otherwise("He is still alive.", said, re.search("nicht", said))
    True
    >>> otherwise("He is dead.", said, re.search("nicht", said))
    False
    """
    if SUPERLATIVE.search(source) and any(
        match.start() <= denial.start() < match.end() for match in NONE_MORE.finditer(german)
    ):
        return True
    return any(
        match.start() == denial.start()
        for words, said in _patterns()
        if said.search(source)
        for match in words.finditer(german)
    )
