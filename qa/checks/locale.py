"""Locale conventions: how German writes numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base

# No part of a longer number, word, address or sum of money with another sign.
BEFORE, AFTER = r"(?<![\w.,:;/'’\"„“+-])", r"(?![\w'’]|[.,:/-]\d)"
MARKED = re.compile(r"\d[.,]\d")  # all of these
GROUPED = re.compile(rf"{BEFORE}[1-9]\d{{0,2}}(?:,\d{{3}})+\.\d+{AFTER}")  # 1,299.99
GROUPS = re.compile(rf"{BEFORE}[1-9]\d{{0,2}}(?:,\d{{3}}){{2,}}{AFTER}")  # 1,500,000
GROUP = re.compile(rf"{BEFORE}[1-9]\d{{0,2}},\d{{3}}{AFTER}")  # 12,500: in German twelve and a half
# Behind a point and one or two figures a unit makes sure that it is no date, time or version.
DECIMAL = re.compile(
    rf"{BEFORE}\d+\.\d{{1,2}}(?=[ \u00a0\u202f]?(?:%|€|°|(?:Million|Milliard|Billion)en\b"
    r"|(?:Mio|Mrd)\b|Prozent|Euro\b|Dollar\b|Pfund\b|Grad\b|(?:Kilo|Zenti|Milli)?[Mm]eter"
    r"|Kilogramm\b|Tonnen\b|Liter\b|(?:km|cm|mm|kg|GB|MB|TB|GHz|MHz|kWh|MW|GW)\b))"
)
# No date, time or version counts millions; what numbers chapters and versions may stand before one.
LARGE = re.compile(
    rf"(?<=\s){BEFORE}\d+\.\d{{1,2}}(?=[ \u00a0\u202f](?:(?:Million|Milliard|Billion)(?:en)?\b"
    r"|(?:Mio|Mrd)\b|Prozent\b))"
)
NUMBERING = re.compile(
    r"\b(?:Absatz|Abschnitts?|Anhang|Artikel|Kapitels?|Nummer|Nr\.|Punkt|Tabelle|Teil|Version|Ziffer"
    r"|Schritt|Frage|Aufgabe|Grafik|Satz|Android|Windows|Bluetooth|Abbildung|Abb\.|Abs\.|Art\.|Kap\.|§|[A-Z][\w.+-]*[A-Z]\w*)\s$"
)
SWISS = re.compile(
    r"\b(?:Fr\.|Franken\b|CHF\b|Rappen\b|SFr\b|Schweiz|Kanton|Bundesrat|Regierungsrat|[Gg]emäss|"
    r"[Aa]usser|Strasse|[Gg]rösse|heisst|weiss)|\d[’']\d{3}\b"
)
LONGEST = 20  # characters of what NUMBERING finds before a number
SWAPPED = str.maketrans(",.", ".,")


@check("locale-convention/number-format", Severity.MINOR, confidence=0.9)
def english_number_format(segment: Segment) -> Iterator[Hit]:
    """A number has the comma and the point as in English, which mean the reverse in German.

    Readers take 12,500 for twelve and a half. Where neither the figures nor what they count
    (2.5 Millionen) tell, the number must stand in an English source in the same way.

    Flags:
        Das Haus kostet [[1,299,000]] Euro.

        Die Miete beträgt [[1,299.50]] Euro.

        Im Lager leben [[2.5]] Millionen Menschen, und es werden jährlich mehr.

        Der Anteil der Rentner stieg auf [[21.35]] Prozent.

        The town has 12,500 inhabitants.
        Die Stadt hat [[12,500]] Einwohner.

        Sales rose by 2.5 percent.
        Der Umsatz stieg um [[2.5]] Prozent.

    Passes:
        Das Haus kostet 1.299.000 Euro, die Miete 1.299,50 Euro, in Bern 1’299.50 Franken.

        Die Stadt misst 12,500 Kilometer.

        Version 2.5 came out at 10.30 a.m. on page 12,500.
        Version 2.5 erschien um 10.30 Uhr auf Seite 12.500.

        Sales rose by 2.5 percent.
        Der Umsatz stieg am 2.5. um 2,5 Prozent.

        Die Punkte 1,2,3 und (0,100,200), Abschnitt 2.5 und die Adresse 10.0.2.15.

        fr| Le poids est de 12,500 kg.
        Das Gewicht beträgt 12,500 kg.

        2.5 Prozent und Brüche

        Der Kanton gab 2.5 Millionen Franken aus, das sind 1’250 je Kopf.

        Laut Tabelle 4.2 Prozent der Befragten je Alter, nach USB 3.2 Milliarden Geräte.
    """
    text = segment.target
    if segment.target_lang[:2] != "de" or not MARKED.search(text):
        return
    source = (segment.source or "") if base(segment.source_lang or "") == "en" else ""
    found = {match.span() for pattern in (GROUPED, GROUPS) for match in pattern.finditer(text)}
    found |= {match.span() for match in _large(segment)}
    if source:
        found |= {
            match.span()
            for pattern in (GROUP, DECIMAL)
            for match in pattern.finditer(text)
            if re.search(rf"{BEFORE}{re.escape(match[0])}{AFTER}", source)
        }
    for start, end in sorted(found):
        number, right = text[start:end], text[start:end].translate(SWAPPED)
        message = f"“{number}” is written as in English; in German it is {right}."
        yield Hit(start, end, message, suggestion=right)


def _large(segment: Segment) -> Iterator[re.Match[str]]:
    """Numbers whose point must be one of decimals, since they count millions or hundredths.

    Swiss texts write sums of money so.
    """
    text = segment.target
    if segment.target_lang[2:].upper() in ("-CH", "-LI") or SWISS.search(text):
        return
    for match in LARGE.finditer(text):
        if not NUMBERING.search(text, max(match.start() - LONGEST, 0), match.start()):
            yield match
