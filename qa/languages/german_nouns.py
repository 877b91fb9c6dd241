"""How German nouns are inflected, by their endings, and the exceptions that matter.

Source: Duden, Die Grammatik (9th ed.), sections on plural and genus.
"""

from __future__ import annotations

import re

UMLAUT = re.compile(r"au(?!.*[aou])|[aou](?!.*[aou])", re.IGNORECASE)
UMLAUTS = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü", "au": "äu", "Au": "Äu"}
# Endings of nouns whose vowel never changes, and of those whose plural is made with -en alone.
FIXED = re.compile(r"(?:ung|heit|keit|schaft|ion|tät|tor|(?<!t)um|(?<!a)us)$")
EN = re.compile(r"(?:ung|heit|keit|schaft|ion|tät)$")
# Nouns with a plural in -er; other words in -er are agents (Anruf, Anrufer; Kampf, Kämpfer).
ER = re.compile(
    r"(?:kind|bild|feld|geld|glied|kleid|lied|licht|nest|rind|schild|schwert|ei|weib|gesicht"
    r"|schlecht|gespenst|leib|geist|biest|brett|regiment|hospital|haus|buch|(?<!s)land|wort|mann|"
    r"rand"
    r"|wald|gott|wurm|volk|dorf|loch|schloss|fach|dach|bad|blatt|rad|glas|gras|grab|horn|korn|huhn"
    r"|kalb|lamm|amt|band|pfand|gut|haupt|holz|tuch|maul|tal|fass|tum|denkmal|strauch|mund|kraut"
    r"|mahl)$",
    re.IGNORECASE,
)
# What the rules would make of a noun and is a form of another one. Found with the table of
# simplemma (forms whose lemma is another frequent noun), chosen by hand.
ANOTHER = {
    noun: frozenset(others.split())
    for noun, others in (
        line.split(": ")
        for line in """Burg: Bürge Bürgen
Reis: Reise Reisen
Blut: Blüte Blüten
Mark: Marke Marken Märke
Rat: Rate Raten
Band: Bande Banden
Akt: Akte Akten
List: Liste Listen
Zeug: Zeuge Zeugen
Hall: Halle Hallen
Not: Note Noten
Plan: Plane Planen
Kohl: Kohle Kohlen
Deck: Decke Decken
Fall: Falle Fallen
Spalt: Spalte Spalten
Schutz: Schütze Schützen
Rohr: Röhre Röhren
Buch: Buchen
Stock: Stocken
Montag: Montage Montagen
Heck: Hecke Hecken
Kur: Kurs
Herd: Herde Herden
Gas: Gasse Gassen
Kanon: Kanone Kanonen
Ruck: Rücken Rücke
Fahrt: Fährte Fährten
Grab: Graben
Bad: Baden
Reif: Reife
Ball: Balle Ballen
Kart: Karte Karten
Mai: Mais
Post: Posten Poste
Kost: Kosten
Bar: Bär Bären Bäre
Pol: Polen
Wahl: Wählen
Lauf: Laufen
Koch: Kochen
Tanz: Tanzen
Rauch: Rauchen
West: Weste Westen
Art: Arte
Port: Porte
Tor: Tören
Pass: Passe
Wind: Winde
Typ: Type
Index: Indiz""".splitlines()
    )
}
# Endings of foreign words and what replaces them in the plural.
FOREIGN = (
    ("um", "en"), ("um", "a"), ("us", "en"), ("us", "i"), ("us", "usse"), ("us", "ussen"),
    ("a", "en"), ("a", "ata"), ("on", "a"), ("on", "en"), ("is", "en"), ("os", "en"),
    ("ex", "izes"), ("ix", "izes"), ("x", "zes"), ("o", "en"),
    ("mann", "leute"), ("mann", "leuten"), ("nis", "nisse"), ("nis", "nissen"),
    ("nis", "nisses"), ("in", "innen"),
)  # fmt: skip
# Nouns that are adjectives by their endings: der Angestellte, ein Angestellter.
PARTICIPIAL = re.compile(
    r"(?:iert|stellt|eamt|kannt|wandt|sandt|itzend|eisend|ierend|beitend|tragt|ündet|mächtigt|"
    r"teiligt"
    r"|ordnet|lehrt|chuldigt|achsen|fangen|endlich|eutsch|fünftigt|sichert)er$"
)

# Endings that give a noun its gender and its plural (Duden, Die Grammatik, "Genus"). The longest
# that fits counts; nouns of one ending are inflected alike.
GENDERS = {
    ending: gender
    for gender, endings in {
        "f": "ung heit keit schaft ion tät ik ur ei ie enz anz",
        "m": "er ling ismus ist or",
        "n": "chen lein ment um nis",
    }.items()
    for ending in endings.split()
}
