"""Two words that German writes as one, told by their forms and by what stands before them.

The table of ``qa.text.german.compounds`` knows pairs that occur. Of others the article says that
they are one word: in „das Sicherheit Konzept“ it belongs to the second noun and cannot belong to
the first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from qa.languages import german
from qa.text.german import compounds
from qa.text.german.articles import FORMS, TIMES, articles, is_town, known_nouns
from qa.text.german.words import closed, lexicon
from qa.text.names.kept import common, is_name

# What begins nouns and is none. With a capital and behind an article it is nothing else: das Gegen
# Tor, die Aus Bildung, der Ober Bürgermeister, das Schul Gebäude.
BEGINNINGS = frozenset(
    """Ab An Auf Aus Außen Bei Binnen Durch Ein Einzel Fern Früh Gegen Gesamt Groß Heim Her Hin
    Hinter Hoch Höchst Innen Klein Mit Nach Nah Neben Nieder Ober Rück Selbst Sonder Spät Tief Über
    Um Un Unter Ur Vize Vor Wider Zu Zusammen Zwischen Farb Finanz Grenz Kirch Kontroll Lehr Lese
    End Fahr Melde Miet Privat Sach Schul Sozial Sprach Straf Wohn Zentral Zivil""".split()
)
# Of these some are no word at all: Miet Verträge, in the midst of a sentence.
STEMS = frozenset("Miet Schul Wohn Finanz Kontroll Lehr Grenz Höchst Vize Nieder".split())
# What ends nouns and is hardly ever one of its own: Graf Schaft, Frei Heit.
ENDINGS = frozenset("Schaft Schaften Heit Heiten Keit Keiten Tum Tums Ung Ungen".split())
# Feminine nouns take -s- when they begin a compound, and never otherwise: Sicherheits-, Arbeits-.
LINKED = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]*(?:ung|heit|keit|schaft|ität|[Aa]rbeit|[Gg]eburt|[Zz]ukunft|[Aa]uskunft"
    r"|[Ww]eihnacht|[Aa]rmut)(?=s$)"
)
# So do those in -ion, which have an English plural, too: it needs an article of the second noun.
ION = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+ion(?=s$)")
OBLIQUE = re.compile("[A-ZÄÖÜ][a-zäöüß]+?(?=e?s$)")
DETERMINER = re.compile(
    rf"(?<![\w-])(?P<word>(?i:{'|'.join(FORMS)}|(?:ein|kein|mein|dein|sein|ihr|unser)(?P<ending>e[mnrs]?)?))"
    r" (?:(?P<adjective>[a-zäöüß]+e[nrs]?) )?$"
)
ENDED = {"e": "e", "em": "m", "en": "n", "er": "r", "es": "d"}
MIDST = re.compile(r"[a-zäöüß,] $")
# There an article may be a pronoun, with or without a preposition before it: Kinder, die ...
THIS = frozenset(["dieser", "diesem"])
RELATIVE = frozenset(["der", "die", "das", "den", "dem", "des"])
PRONOUN = re.compile(r"(?:[,;:(„»–-]|[,;] \w+)\s*$")
# Articles of nouns that the table has not, because many a name stands behind them, or few articles.
MORE = {
    noun: letters
    for letters, nouns in (
        ("r", "Nachbar"),
        ("ms", "Haupt Feuer Papier Salz Kupfer Asyl Erz Schach Erdgas Blei Rohr Gemüse Obst"),
        ("mnr", "Stahl Zucker Hunger Tabak Dampf Schmuck Marmor Forst Schall Alarm Draht Hafen"),
        ("er", "Fracht Trauer Ernte Dürre Weide"),
    )
    for noun in nouns.split()
}  # fmt: skip
# Behind these a noun stands by itself, or they begin a name that is not German.
LOOSE = frozenset(
    """Maß Richtung Hundert Tausend Menge Recht Hilfe Teil Stück Auto Bad Personal Original
    Information Verbraucherzentrale Feld Stadt National Media Montag Dienstag Mittwoch Donnerstag
    Freitag Samstag Sonnabend Sonntag""".split()
)


# What ends the names of papers, publishers and firms.
NAMED = (
    "Act", "Verlag", "Verlags", "Nachrichten", "Zeitung", "Anzeiger", "Kurier", "Rundschau",
    "werke", "werken",
)  # fmt: skip
EVERY = 6  # forms of the definite article
MOST = 0.5  # of the nouns that begin with a word, to say that it takes -s-


def written(text: str, start: int, first: str, second: str) -> str | None:
    """The one word, if it is a known noun and the article before the two fits it; else None.

    ``start`` is where the ``first`` word stands in the text. The second one may be an object, as
    behind a time: die ganze Nacht Zeit.
    """
    whole = first + second.lower()
    english = {first.lower(), second.lower()} <= common()
    timed = first in TIMES or text[max(start - 7, 0) : start].endswith(("ganze ", "ganzen "))
    if timed or english or first in LOOSE or first.endswith("er"):
        return None
    if not _is_word(whole) or is_name(second):
        return None
    match = _determiner(text, start)
    stepwise = text.startswith(" für ", start + len(whole) + 1)  # den Text Abschnitt für Abschnitt
    return whole if match and not stepwise and _fits(second, match) else None


def apposed(text: str, start: int, second: str) -> bool:
    """Whether the article before two nouns cannot belong to the second: die Institution Parlament.

    ``start`` is where the first one stands in the text.
    """
    match = _determiner(text, start)
    return match is not None and articles(second) is not None and not _fits(second, match)


def bare(text: str, start: int, first: str) -> bool:
    """Whether the first of two nouns may stand by itself, as its article says: zur Orientierung.

    It may in the genitive or dative, behind which the second is an object or its name.

    ``start`` is where it stands in the text. Behind ein, kein, mein no name of it follows.
    """
    match = _determiner(text, start)
    if match is None:
        return True
    word = match["word"].lower()
    oblique = word in RELATIVE | german.FUSED | THIS and FORMS.get(word, "e") in "rmd"
    return oblique and _fits(first, match)


def unjoined(text: str, start: int, first: str, second: str) -> str | None:
    """The one word, or "" where it is sure and its spelling is not; None where nothing is sure.

    ``start`` is where the ``first`` word stands in the text. The second one is no object.
    """
    kind = lexicon().get(second, "")
    whole = first + second.lower()
    if second in ENDINGS:
        return whole if _is_word(whole) else None
    if (
        kind == "h"
        or first in TIMES
        or is_name(first.removesuffix("s"))
        or {first.lower(), second.lower()} <= common()
        or is_name(second.removesuffix("s"))
        or is_town(second)
        or (kind not in ("N", "M") and articles(second) is None)
    ):
        return None
    if len(articles(second) or "") == EVERY:
        return None  # of a name every article is seen: der Handelsverband Deutschland
    base = LINKED.match(first)
    base = None if base and base[0].lower() in common() else base  # Youngs Theorie
    if base and _is_word(base[0]) and "m" not in (articles(base[0]) or ""):
        return whole
    if first in STEMS and _is_word(whole) and MIDST.search(text, 0, start):
        return whole
    match = _determiner(text, start)
    if not match:
        return None
    if first in BEGINNINGS:
        return whole if articles(second) is None or _fits(second, match) else None
    alone = _alone(first)
    if alone is None or set(alone) & set(_forms(match)) or not _fits(second, match):
        return None
    if alone in ("", "d"):
        return whole
    # das Art Institute, der Exposition Park, die Ruhr Nachrichten
    named = second.lower() in common() or second.endswith(NAMED)
    return None if named else compounds.joined(first, second) or ""


def _determiner(text: str, start: int) -> re.Match[str] | None:
    """The article or possessive before a place, where it can be no pronoun."""
    before = text[max(start - 60, 0) : start]
    match = DETERMINER.search(before)
    if not match or match["adjective"] in closed():
        return None
    relative = match["word"].lower() in RELATIVE and PRONOUN.search(before, 0, match.start())
    return None if relative else match


def _forms(match: re.Match[str]) -> str:
    """The forms of the definite article that a determiner may stand for."""
    word = match["word"].lower()
    if word in FORMS:
        return FORMS[word]
    return ENDED[match["ending"]] if match["ending"] else "rs"


def _fits(noun: str, match: re.Match[str]) -> bool:
    return bool(set(articles(noun) or "") & set(_forms(match)))


def _is_word(noun: str) -> bool:
    return lexicon().get(noun, "") in ("N", "M") or noun in known_nouns()


def _alone(first: str) -> str | None:
    """The articles that the first word may have as a noun of its own; None where nobody knows."""
    if first in MORE:
        return MORE[first]
    if first in LOOSE or first.endswith("er") or is_name(first):
        return None
    if lexicon().get(first.lower(), "") == "a":
        return None  # an adjective of a name: ein Königliches Dekret
    base = ION.match(first)
    if base and _is_word(base[0]):
        return ""
    known = articles(first)
    base = OBLIQUE.match(first)
    if known in (None, "d") and base and "m" in (articles(base[0]) or ""):
        return "d" if _begins(base[0], first) else None
    return known


def _begins(base: str, first: str) -> bool:
    """Whether most nouns that begin with the base have the -s- of ``first``: not Films, Trends."""
    nouns = _sorted_nouns()
    known = nouns[bisect_left(nouns, base) : bisect_left(nouns, base + "\uffff")]
    longer = [noun for noun in known if len(noun) > len(first) + 2]
    return sum(noun.startswith(first) for noun in longer) > MOST * len(longer)


@cache
def _sorted_nouns() -> list[str]:
    return sorted({noun for noun in (*lexicon(), *known_nouns()) if noun[0].isupper()})
