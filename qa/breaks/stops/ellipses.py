"""Sentences without a verb that are whole: Höchstens ein paar Jahre. Mutige Worte."""

from __future__ import annotations

from qa.languages import german
from qa.text.german.words import Word

# Phrases that are sentences.
SET = frozenset(["In Ordnung", "Einen Augenblick", "Einen Moment", "Vielen Dank", "Besten Dank"])
# Adverbs whose phrase belongs to another clause: Wieder in die Schule. Nicht als Beweis.
WAITING = frozenset(
    "mehr mehrere mehreren mehrerer nicht wieder zurück sowohl weder entweder teils".split()
)

# With these a translator opens what he makes a sentence of its own.
LEADING = frozenset("Dies Zunächst Zuerst Erst Besser Lieber Nämlich Also Genauer Kurz".split())
CONJUNCTIONS = frozenset("und oder aber sondern doch sowie".split())
LONG = 7  # words and marks


def by_itself(sentence: tuple[Word, ...]) -> bool:
    """Whether a sentence without a verb is whole: Höchstens ein paar Jahre. Mutige Worte."""
    first, second = sentence[:2]
    if f"{first.text} {second.text}" in SET:
        return True
    if first.text in ("Und", "Aber", "Doch", "Oder") and len(sentence) > 2:
        first, second = second, sentence[2]
        return first.tag == "F" or first.lower.startswith("kein")
    if len(sentence) > LONG and (first.text in LEADING or first.text.lower() in CONJUNCTIONS):
        return True  # Oder an Nordkoreas Atomprogramm, an ein paar Terroranschläge.
    if first.tag in "PbFR" and second.tag == ",":
        return True  # Auf, Leute.
    if first.tag in "Fb":
        waits = first.lower in german.QUESTION or first.lower in WAITING or second.lower == "als"
        return not waits and len(sentence) < 9 and sentence[-2].tag not in "pqi"
    described = all(word.tag in "aNMnK" for word in sentence[:-1]) and len(sentence) < 7
    return described and first.tag == "a" and first.lower.endswith("e")
