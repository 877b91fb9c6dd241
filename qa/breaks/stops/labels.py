"""Labels of a program that instructions quote: Klicken Sie auf "Speichern unter"."""

from __future__ import annotations

from qa.text.german.words import CLOSING, OPENING, Word

QUOTES = OPENING | CLOSING
LONGEST = 14  # words of a label
BEFORE = 24  # words before it in which an instruction begins
# What instructions tell to do, and what the things are called that have labels.
TOLD = frozenset(
    """wählen klicken tippen drücken öffnen aktivieren deaktivieren erweitern markieren geben
    legen schließen ziehen wechseln navigieren gehen klickt wählt tippt klicke wähle""".split()
)
ELEMENTS = (
    "menü", "option", "optionen", "schaltfläche", "schaltflächen", "liste", "feld", "felder",
    "feldern", "bereich", "befehl", "fenster", "dialog", "leiste", "registerkarte", "taste",
    "knopf", "button", "ordner", "seite", "reiter", "funktion", "einstellung",
)  # fmt: skip


def quoted_from(tokens: tuple[Word, ...], last: int, most: int) -> int:
    """The place of the quotation mark before ``last``, no more than so many words; 0 for none."""
    first = max(last - most, 0)
    return next((at for at in range(last - 1, first, -1) if tokens[at].text in QUOTES), 0)


def labels(tokens: tuple[Word, ...], last: int) -> bool:
    """Whether the word at ``last`` ends a quoted label, which is no clause."""
    opening = quoted_from(tokens, last, LONGEST)
    if not opening or not tokens[opening + 1].text[0].isupper():
        return False
    before = tokens[opening - 1]
    if before.text == ">" or before.lower.endswith(ELEMENTS):
        return True
    return any(word.lower in TOLD for word in tokens[max(opening - BEFORE, 0) : opening])
