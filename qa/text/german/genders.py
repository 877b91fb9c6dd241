"""Case, gender and number that the form of a German noun may have.

The table is made by ``tools/make_genders.py`` from what stands before nouns in large texts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from qa.languages.german_nouns import ER
from qa.languages.tables import packed
from qa.text.german.articles import TWO, is_part
from qa.text.german.paradigms import FEMININE, GENITIVE, KINDS, PLURAL, WEAK_NOUNS
from qa.text.german.words import lexicon

PARTICIPIAL = ("ende", "enden", "ender", "endem", "endes", "ierte", "ierten", "ierter",
               "igte", "igten")  # fmt: skip
OF_FEMININES = ("ungen", "heiten", "keiten", "schaften", "täten", "innen", "ionen")
PLAIN = str.maketrans("äöü", "aou")
# Ends of compounds and of names, too: Bellheim, Heiligland, Dillenburg.
NAMES = frozenset(
    """heim berg burg stein bach feld dorf hof land wald tal see mann haus brunn furt boot
    ring""".split()
)

# Nouns of two genders or of two meanings, one of which large texts hardly have (Duden).
TWO_GENDERS = frozenset(
    """Aquädukt Barock Bauer Bikini Biotop Bit Blog Bonbon Bonus Bot Chip Cluster Cola Curry Dossier
    Dotter Download Dschungel Essay Event Fakt Fels Filter Fundus Gefallen Gel Gong Gulasch Gummi
    Halfter Harz Iglu Joghurt Kaffee Kamin Keks Ketchup Knäuel Kompromiss Laptop Lampion Lasso Link
    Match Meteor Morgen Münster Ort Pack Pedal Poster Podest Polster Prospekt Pub Quiz Radar Radio
    Raster Reis Rückgrat Sakko Salbei Schlüsselbund Service Silo Sims Spagat Spray Tablet Taube Taxi
    Techno Terminal Thermometer Ton Tram Triangel Viadukt Wehr Wiki Zepter Zölibat Zubehör Kumpel
    Marsch Koller Kanapee Labor Liter Meter Puff Scheck Korn Gefolge Alp Aas Balg Bauch Bord Deck
    Chor Enter Flock Jaguar Kasten Klammer Mail Mus Muff Oblate Pfand Rentier Rollo Schoß Sirup
    Single Soda Spion Tabu Tadel Tausender Tempo Tic Trikot Trick Toast Trakt Verbund Watt Zeh
    Internet Tunnel Maß Kation Anion Virus Ring Leichname Herberge
    Stereotyp Zehe Tool Layout Label Level Looping Dispo Deal Account Gimmick Insert Input
    Output Typ Typen Tentakel Gang Pkw Lkw Image Masse Array Cursor
    Mode Palais Käse Schaf""".split()
)

# The plural of Rechteck is no Ecke; das Entweder-oder.
ANGLES = re.compile(r"(?:recht|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|viel)ecken?$")
PHRASES = re.compile(r"-[a-zäöü]+$")


@cache
def _table() -> dict[str, int]:
    """Noun, or ``-`` and the end of a compound -> the set of what it may be."""
    found: dict[str, int] = {}
    for line in packed("de_genders.tsv.gz"):
        letters, nouns = line.split("\t")
        found.update(dict.fromkeys(nouns.split(" "), sum(KINDS[letter] for letter in letters)))
    return found


@lru_cache(maxsize=16_384)
def noun(form: str) -> int:
    """What a noun may be, as a set of ``qa.text.german.paradigms``; 0 where that is not known."""
    table, lower = _table(), form.lower()
    if form in TWO_GENDERS or ANGLES.search(lower) or PHRASES.search(form):
        return 0
    if _is_adjective(lower) or lower.endswith(PARTICIPIAL):
        return 0  # an adjective or participle may be a noun of any gender: die Alte, das Alte
    if lower.endswith(("te", "ten")) and lexicon().get(lower, "") in ("v", "q"):
        return 0  # einen Beschäftigten
    bits = table.get(form) or _compound(lower, form in lexicon())
    return bits | _alike(form, bits) if bits else 0


def listed(form: str) -> int:
    """What a noun may be, if it is in the table itself, and no compound of what is; else 0."""
    return _table().get(form, 0)


def _is_adjective(lower: str) -> bool:
    """Whether a word may be an adjective or participle with an ending.

    Of what ends in -er only with another ending, too: unlike Bekannter, Benutzer has no Benutzes.
    """
    known = lexicon()
    if known.get(lower, "") not in ("a", "V"):
        return False
    stem = lower.removesuffix("er")
    return stem == lower or any(
        known.get(stem + e, "") in ("a", "V") for e in ("e", "en", "es", "em")
    )


def _compound(lower: str, common: bool) -> int:
    """What a compound may be by its end; ``common`` where it is no name for sure."""
    for at in range(3, len(lower) - 2):
        tail = lower[at:]
        if _is_adjective(tail):
            return 0  # das Robbenjunge
        if tail.capitalize() in TWO:
            return 0  # die Heftzwecke, das Höhensteuer
        if f"-{tail}" in _table():
            known = is_part(lower[:at]) and (common or tail not in NAMES)
            known = known and not _otherwise(lower, at)
            verb = KINDS["n"] if tail.endswith(("en", "ern", "eln")) else 0  # das Einsaugen
            shaft = WEAK_NOUNS if tail == "schaft" else 0
            weak = noun(tail.capitalize()) & KINDS["g"] if tail.endswith("en") else 0
            return _table()[f"-{tail}"] | verb | shaft | weak if known else 0
        if lexicon().get(tail.capitalize(), "") in ("N", "M"):
            return 0  # the head is a rare noun: a Luftgewehr is no Wehr
    return 0


def _otherwise(lower: str, at: int) -> bool:
    """Whether a compound may be parted behind a place as well: Stau-bart, Staub-art."""
    known = lexicon()
    return any(
        known.get(lower[later:].capitalize(), "") in ("N", "M")
        and f"-{lower[later:]}" not in _table()
        and is_part(lower[:later])
        for later in range(at + 1, len(lower) - 2)
    )


def _alike(form: str, bits: int) -> int:
    """What else is of the same form, and rarely seen: des Finnen, die Hammers."""
    if form.endswith("s") and not bits & ~(GENITIVE | PLURAL):
        return PLURAL | KINDS["g"]
    if form.endswith(("er", "el")) and bits & PLURAL and not bits & (KINDS["m"] | KINDS["n"]):
        # Of one form in both numbers, but not: Kinder, Länder.
        return 0 if ER.search(form[:-2].translate(PLAIN)) else KINDS["m"]
    if form.endswith(("ern", "eln")) and _table().get(form[:-1], 0) & PLURAL:
        return KINDS["d"]  # a plural that is seen as an infinitive more often: an den Speichern
    if (
        not form.endswith("en")
        or bits & KINDS["n"]
        or (len(form) > 6 and form.endswith(OF_FEMININES))
    ):
        return 0
    table = _table()
    feminine = (table.get(form[:-1], 0) | table.get(form[:-2], 0)) & FEMININE
    return KINDS["g"] if feminine else WEAK_NOUNS
