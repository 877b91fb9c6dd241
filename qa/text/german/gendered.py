"""Forms for all genders, read as their feminine: Jede*r Schüler:in is Jede Schülerin.

So they are ordinary words, to rules and models that have seen few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDINGS = ("", "e", "er", "en", "em", "es")
# Masculine -> feminine, of what may be written out: der*die, sein:ihr, jeder/jede.
_FEMININE = {
    "der": {"die"}, "den": {"die"}, "dem": {"der"}, "des": {"der"}, "er": {"sie"}, "ihn": {"sie"},
    "ihm": {"ihr"}, "dessen": {"deren"}, "ein": {"eine"}, "kein": {"keine"},
}  # fmt: skip
for _stem in ("ein", "kein", "jed", "dies", "jen", "welch"):
    _FEMININE |= {_stem + "er": {_stem + "e"}, _stem + "en": {_stem + "e"}}
    _FEMININE |= {_stem + "em": {_stem + "er"}, _stem + "es": {_stem + "er"}}
_FEMININE |= {"sein" + ending: {"ihr" + ending} for ending in _ENDINGS}
PAIRS = frozenset((first, second) for first, others in _FEMININE.items() for second in others)

_STEMS = ("ein", "kein", "jed", "dies", "jen", "welch", "manch", "solch", "mein", "dein", "sein",
          "ihr", "unser", "euer", "eur", "unsr")  # fmt: skip
DETERMINERS = frozenset(stem + ending for stem in _STEMS for ending in _ENDINGS)
BARE = frozenset("ein kein mein dein sein ihr unser euer".split())  # ein*e

# How nouns for people end that take -in. „Preis*in Euro“ is none.
PEOPLE = re.compile(
    r"(?:er|or|eur|[aeu]nt|ist|[aäo]t|ad|[oa]g|urg|[aä]rzt|w[aä]lt|wirt|[oö]ch|g[aä]st|kund|zeug"
    r"|expert|genoss|beamt|chef|fan|held|freund|feind|nachbar|jüd|sklav|erb|rebell|tyrann|gr[aä]f"
    r"|ling|prinz|pol|kolleg|franzö?s|schwed|türk|russ|dän|brit|finn|ir|griech)$",
    re.IGNORECASE,
)
# Nouns with such an end that are nobody: Motor/in Betrieb, Montag:in Berlin, Server_in.
THINGS = re.compile(
    r"(?:motor|faktor|sektor|reaktor|traktor|sensor|vektor|prozessor|monitor|labor|humor|korridor"
    r"|staat|monat|format|resultat|(?<!k)rat|apparat|senat|mandat|zitat|referat|inserat|prozent"
    r"|moment|ment|tag|trag|schlag|server|computer|meter|liter|alter|winter|sommer|wasser|fenster"
    r"|zimmer|theater|muster|fehler|keller|teller|feuer|steuer|mauer|ufer|wetter|oktober|november"
    r"|dezember|september|papier|hotel|april|juni|juli)$",
    re.IGNORECASE,
)
_SECOND = "|".join(sorted({form for pair in PAIRS for form in pair}))
# What shows behind a mark that it is one of these forms: an ending, or the other form.
SHOWN = rf"(?:innen|in(?![\w*])|[enrm](?![\w*])|(?:{_SECOND})(?![\w*]))"
FORM = re.compile(rf"(?<=[a-zäöüß])([*:_]|/-?)({SHOWN})")
WORD = re.compile(r"(?<![/.@\w])[^\W\d_]+$")
LONGEST = 40

Cut = tuple[int, int, str]


def cuts(text: str) -> Iterator[Cut]:
    """Start, end and reading of what is read otherwise of such forms, in order.

    >>> text = "Der*die Schüler*in fragt jede:n; sie*er mag einem/r Kund_in, Preis*in Euro, 3:2."
    >>> list(cuts(text))
    [(0, 5, 'D'), (15, 16, ''), (29, 31, ''), (36, 39, ''), (48, 51, 'r'), (56, 57, '')]
    """
    for match in FORM.finditer(text):
        start, end = match.span()
        word = WORD.search(text, max(0, start - LONGEST), start)
        cut = _cut(word[0], match[1], match[2], start, end) if word else None
        if cut is not None:
            yield cut


def _cut(word: str, mark: str, ending: str, start: int, end: int) -> Cut | None:
    """What of a form is read otherwise: a word, its mark from ``start`` on, and an ending."""
    lower, after = word.lower(), start + len(mark)
    if ending.startswith("in"):
        person = word[0].isupper() and len(word) > 1 and (ending == "innen" or PEOPLE.search(word))
        if mark != "*" and ending == "in" and THINGS.search(word):
            return None
        return (start, after, "") if person else None
    if (lower, ending) in PAIRS:
        first = ending[0].upper() if word[0].isupper() else ending[0]
        return start - len(word), after + 1, first
    if (ending, lower) in PAIRS:
        return start, end, ""
    if ending == "e":
        return (start, after, "") if lower in BARE else None
    known = lower in DETERMINERS
    if ending in ("r", "n") and word.endswith("e"):
        return (start, end, "") if known or _adjective(word, mark, ending) else None
    if known and ending == "m":
        return (start, end, "r" if word.endswith("e") else "") if lower[-1] in "er" else None
    if known and ending == "r" and word.endswith(("em", "es")):
        return start - 1, end, "r"
    return None


def _adjective(word: str, mark: str, ending: str) -> bool:
    """Whether a word in -e is an adjective or participle with both endings: gute*r, Befragte/r."""
    if mark in "*:":
        return len(word) > 3
    return mark[0] == "/" and ending == "r" and word.endswith(("te", "nde"))
