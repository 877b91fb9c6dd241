"""Sentences of German that do without a word and are right, so that a model takes them for breaks.

Instructions in the infinitive, ways without gehen, shops that have zu, and what is named by its
possessor alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

from qa.text.german.articles import articles
from qa.text.german.words import Word, words

# Words that open an instruction before what is to be done: Beim Bügeln die Temperatur senken.
FUSED = frozenset("am beim im ins vom zum zur".split())
ARTICLES = frozenset(
    """die das den eine ein einen alle beide beides jede jedes jeden keine kein keinen ihre seine
    ihren seinen""".split()
)
NOUNS = "NMn"
# Clauses that an instruction may have behind it.
UNTIL = frozenset("bis damit sobald sodass so wenn solange ohne um".split())
SUBJECTS = frozenset("er ich wir man es".split())

MODAL = (
    r"(?:darf|dürfen|durften?|muss|müssen|mussten?|kann|können|konnten?|will|wollen|wollten?|soll|"
    r"sollen|sollten?|möchten?)"
)
PLACES = (
    "fähre|küche|weide|schule|stadt|garten|gärten|sofa|krankenhaus|klinik|stadion|wasser|bett|arzt"
    "|haus|tonne|straße|arbeit|toilette|kirche|büro|wald|park|gefängnis|keller|zug|bus|hafen|bahnhof"
    "|ausland|bühne|platz|strand|kino|theater|universität|kita|kindergarten|pause|rente|urlaub|feld"
    "|ferien|halle|hof|stall|becken|sand|schiff|boot|bord|dach|flur|zimmer|laden|geschäft|markt"
)
# Where one may or must go without gehen: Der Hund darf nicht in die Küche.
WAY = re.compile(
    r"(?:\A|(?<=[,;:] ))(?P<clause>(?:[^\W\d_]+ )*?)\b(?:(?:in|auf|an|unter|vor|hinter|über) "
    r"(?:die|den|das|einen?|ihren?|seinen?)|ins|aufs|ans|übers|zum|zur|nach)(?: [a-zäöüß]+en?)? "
    rf"(?:[A-ZÄÖÜ][a-zäöüß]*(?:{PLACES})|(?:{PLACES})|Hause)(?=[.!?,;])",
    re.IGNORECASE,
)
MOVED = re.compile(rf"\b{MODAL}\b", re.IGNORECASE)
# Shops that have zu or auf: Um neun hatten die Kneipen bereits zu.
CLAUSE = re.compile(r"[^.,;:!?]+(?=[.,;:!?])")
HAVE = re.compile(r"\bha(?:t|ben|tten?)\b")
SHOPS = re.compile(
    r"(?:[Ll]äden|[Ll]aden|[Gg]eschäfte?|[Kk]neipen?|[Mm]useum|[Mm]useen|[Rr]estaurants?|[Bb]anken?"
    r"|[Aa]potheken?|[Pp]rax(?:is|en)|[Bb]äckerei(?:en)?|[Mm]ärkte?|[Mm]arkt|[Bb]ars?|[Cc]afés?"
    r"|[Ll]okale?|[Gg]aststätten?|[Bb]üchereien?)\b"
)
# What is named by its possessor, with the verb of the clause before: …, der unsere auf Zwang.
OWNED = re.compile(
    r", (?:der|die|das) (?:unser|ihr|sein|mein|dein|eur)en? (?:auf|nach|für|am|im|in|mit|aus|bei"
    r"|von|vor|zu|zum|zur|durch|ohne|über|unter|zwei|drei|vier|fünf|zehn|zwölf|\d+|nur|erst|klein|groß"
    r"|alt|neu|kurz|lang)\b(?:[^.,;:!?]* [A-ZÄÖÜ][\w-]+)?[.!?;]"
)
# Without an article in Switzerland: per Ende Jahr.
SWISS = re.compile(r"\b(?:Ende|Anfang|Mitte) (?:Jahr|Monat|Saison|Woche)\b")


def elliptic(text: str, start: int, end: int) -> bool:
    """Whether a sentence is right without the word that seems to lack at a stretch of it.

    Beim Bügeln die Temperatur niedrig halten. Der Hund darf nicht in die Küche. Um neun hatten die
    Kneipen zu. Ihr Plan setzt auf Zwang, der unsere auf Einsicht. Er geht per Ende Jahr.

    Args:
        text: a sentence.
        start, end: where it seems to break; half-open, in code points.
    """
    for found in (OWNED, SWISS):
        if any(m.start() <= start + 1 and end <= m.end() + 1 for m in found.finditer(text)):
            return True
    return _way(text, end) or _closed(text, end) or _asked(words(text), end)


def _way(text: str, end: int) -> bool:
    """Whether a clause says where somebody may go, and the stretch is in it."""
    for match in WAY.finditer(text):
        clause = match["clause"]
        modal = list(MOVED.finditer(clause))
        if len(modal) != 1 or end > match.end() + 1 or not match.start() <= end:
            continue
        # An object would want another verb: Er muss die Daten in die Schule bringen.
        nouns = [word for word in words(clause) if word.tag in NOUNS]
        phrases = [word for word in words(clause) if word.tag == "P"]
        if len(nouns) - len(phrases) <= 1:
            return True
    return False


def _closed(text: str, end: int) -> bool:
    """Whether a clause says that a shop is open or not, and the stretch is in it."""
    return any(
        match[0].endswith((" zu", " auf")) and HAVE.search(match[0]) and SHOPS.search(match[0])
        for match in CLAUSE.finditer(text)
        if match.start() <= end <= match.end() + 1
    )


def _asked(tokens: tuple[Word, ...], end: int) -> bool:
    """Whether the first clause is an instruction in the infinitive that opens with a phrase, and
    the stretch is in it: Zum Würzen eine Prise Zimt zugeben."""
    marks = [at for at, word in enumerate(tokens) if word.text in (",", ".", "!", ";", "und")]
    ends = [at for at in marks if at > 3 and _infinitive(tokens[at - 1])]
    if not ends or tokens[0].tag != "P":
        return False
    clause = tokens[: ends[0]]
    if end > tokens[ends[0]].end or any(w.tag in "RS," or w.maybe_finite for w in clause[:-1]):
        return False
    rest = tokens[ends[0] + 1 :]
    if any(w.finite for w in rest) and rest[0].lower not in UNTIL:
        return False
    objects = [
        at
        for at in range(2, len(clause))
        if clause[at].lower in ARTICLES and clause[at - 1].tag != "P"
    ]
    subject = any(word.lower in SUBJECTS for word in clause) or any(
        one.lower == "der" and "m" in (articles(noun.text) or "") for one, noun in pairwise(clause)
    )
    fused = tokens[0].lower in FUSED or tokens[1].tag in "AaN"
    return fused and len(objects) == 1 and not subject


def _infinitive(word: Word) -> bool:
    """Whether a word may be an infinitive; unknown ones may: herauskratzen."""
    unknown = word.tag == "u" and word.lower.endswith(("en", "ern", "eln"))
    return word.text.islower() and (word.tag in "izX" or unknown)
