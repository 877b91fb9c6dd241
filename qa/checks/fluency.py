"""Fluency: words that stand twice, and compounds that fell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import german
from qa.text.german import compounds
from qa.text.german.doubled import TWICE, doubled
from qa.text.german.genders import noun
from qa.text.german.paradigms import PLURAL
from qa.text.german.unjoined import apposed, bare, unjoined, written
from qa.text.german.words import lexicon, tag


@check("fluency/duplication", Severity.MINOR, confidence=0.9)
def repeated_word(segment: Segment) -> Iterator[Hit]:
    """A word appears twice in a row.

    Readers stumble over it, and often a word between the two has got lost.

    Flags:
        Die Firma hat [[und und]] wird nicht zahlen.

        Er sah [[die die]] Frau am Fenster.

        [[Der der]] Minister schweigt.

        Sie sprach mit [[Regierung Regierung]] und Volk.

    Passes:
        Das sind die Kinder, die die Stadt nie verlassen haben.

        Die die Stadt umgebenden Mauern sind alt, ihr Stein ist wie der der Kirche.

        Ich weiß, dass sie sie sehr, sehr mag und Sie sie kennen.

        Dass das das Ende der Koalition bedeutet, bestreitet niemand.

        Nach und nach wurde es sehr sehr kalt, und was war, war vorbei.

        Vielleicht hat ihm gerade das das Leben gerettet. Wenn wir wir selbst sind, geht es.

        Der Preis entsprach damals nach Meinung aller der der Ersten Klasse. Ohne das das Rad hakt.

        Wir gehen vom ersten Tag an an die Arbeit.

        Von Anfang an an der Spitze: die Gruppe Duran Duran und der Dachs (Meles meles).

        Ist das das Ende? Wenn das das Ziel war: gut. Sie wandern aus aus dem Land der Dichter.

        Vieles liegt nach wie vor vor uns, zum einen einen Berg hoch. Das teilt sich auf auf zwei.

        Es geht um das Leid, das Menschen Menschen antun. Lasst doch Kinder Kinder sein, ihr Leute.

        La la la, sang sie, und das war richtig richtig gut. Heile heile Gänschen! Same same.

        She said that that was wrong.
        „That that“ war falsch.
    """
    if TWICE.search(segment.source or ""):
        return
    for start, end, word in doubled(segment.target):
        yield Hit(start, end, f"“{word}” appears twice in a row.", suggestion=word)


# What stands before is looked at behind the capital, for which alone each place is looked at then.
NOUNS = re.compile(r"([A-ZÄÖÜ](?<![-\w/„“\"].)[a-zäöüß]+) (?=([A-ZÄÖÜ][a-zäöüß]{2,})(?![-\w/]))")
# Of a chain of capitalised words (English names, titles) no pair is judged.
CHAIN_BEFORE = re.compile(r"\b[A-ZÄÖÜ]\S* $")
CHAIN_AFTER = re.compile(r" [A-ZÄÖÜ]")
INITIAL = re.compile(r"(?:^|[.!?:„“\"(»]\s?)\S* $")


@check("fluency/spelling", Severity.MINOR, confidence=0.9)
def split_compound(segment: Segment) -> Iterator[Hit]:
    """Two nouns that German writes as one word are written as two.

    English puts nouns side by side; copied into German, the reader takes them for two things.

    Flags:
        Die Polizei durchsuchte eine iranische [[Opposition Gruppe]] in Tirana.

        Die [[Sicherheit Behörde]] warnt vor Schnee.

        Vor dem [[Schule Gebäude]] wartete niemand.

        Ihr Fehler kostete das [[Gegen Tor]] und im [[Vor Jahr]] den Titel.

        Der Konzern sammelt seine [[Trainings Daten]] in der ganzen [[Graf Schaft]].

        Er kündigt jetzt [[Miet Verträge]] in der Stadt.

        Ein Schmied aus dem [[Nachbar Dorf]] half den [[Sicherheits Kräften]].

    Passes:
        Ende Oktober traf Präsident Koch in der Stadt Wien zwei Glas Wasser trinkende Boten.

        Die Firma Siemens und die Universität Köln schweigen zum Thema Klimaschutz.

        Er sagt, dass der Staat Bürger schützt, und fragt, was die Kinder Eltern kosten.

        Abends lesen Kinder Bücher, in denen Frauen Rechte fordern.

        Ein Sprecher der Opposition, Gruppe Nord, war dort.

        In der Debconf-Priorität Medium fragt Linux Information Systems nach.

        Wählen Sie die Option Datum oder die Funktion Werte.

        Das Fern wird Wärme Netz in die Vororte erweitert.

        Das Wiener Becken und der Teil Europas, die im Bereich Bildung arbeiten, das Land Berlin.

        Ich hörte etwas über die Institution Parlament und die Herausforderung Wahlrecht.

        Mit Gottes Hilfe fand er am Mittwoch Abend den Weg aus dem Champions League-Spiel.

        Er hält an der Institution Förderschule fest. Es dient der Orientierung Richtungen zu geben.

        Bei dem Mitte Februar eröffneten Haus half Youngs Theorie. Du hast die ganze Nacht Zeit.

        Ich lese, dass Bildung und Digitalisierung Herausforderungen sind. Sie trank eine Maß Bier.

        Wir müssen in unserer Gesellschaft Kräfte haben. Hier muss der Bund Länder verpflichten.

        Er stieg auf das Dach, das Kinder Burgen nannten, und gab den Eltern Zeit im Feld Name.

        Seither hat diese Koalition Gasspeicher gefüllt.

        Die Torte war eine Nacht Arbeit.

        Im Zeitpunkt des Inkrafttretens dieser Verordnung Verfahren einzuleiten, war neu.

        Das stand in den Ruhr Nachrichten und beim Provinz Verlag. Es war der Land Act.
    """
    text = segment.target
    for match in NOUNS.finditer(text):
        first, second = match.groups()
        whole = compounds.joined(first, second)
        if whole and not compounds.attested(first, second) and bare(text, match.start(), first):
            whole = None
        whole = whole or written(text, match.start(), first, second)
        if not whole or _may_be_object(text, match) or apposed(text, match.start(), second):
            whole = unjoined(text, match.start(), first, second)
        apart = _in_chain(text, match) or _closed(text, match) or _lasting(text, match)
        if whole is not None and not apart:
            message = f"German writes these two as one word{whole and ': '}{whole}."
            yield Hit(match.start(), match.end(2), message, suggestion=whole or None)


def _in_chain(text: str, match: re.Match[str]) -> bool:
    if CHAIN_AFTER.match(text, match.end(2)):
        return True
    start = max(match.start() - 40, 0)
    return bool(
        CHAIN_BEFORE.search(text, start, match.start())
        and not INITIAL.search(text, start, match.start())
    )


def _lasting(text: str, match: re.Match[str]) -> bool:
    """Whether the first noun says how much of the second there is: eine Nacht Arbeit."""
    return match[1] in SPANS and text[: match.start()].endswith(("eine ", "einen ", "ein "))


SPANS = frozenset("Nacht Tag Abend Woche Stunde Minute Monat Jahr Sommer Winter".split())


def _closed(text: str, match: re.Match[str]) -> bool:
    """Whether a verb closes the clause, so that the second noun may be its object: in der Partei
    Kräfte haben. A number says the same: der Gewerbe Nummer 15."""
    plural = noun(match[2]) != 0 and not noun(match[2]) & ~PLURAL
    alone = plural or not compounds.never_bare(match[2])
    alone = alone or not compounds.attested(match[1], match[2])
    if not alone or lexicon().get(match[1], "") not in ("N", "M"):
        return False
    behind = BORDER.split(text[match.end(2) : match.end(2) + 120].rstrip(".!? "))[0].split()
    return bool(behind) and (behind[0].isdigit() or tag(behind[-1], initial=False) in "viXxpqz")


BORDER = re.compile(r"[,;:–()]")
RELATIVE = german.RELATIVE | german.QUESTION
ATTRIBUTES = german.ARTICLES | german.FUSED


def _may_be_object(text: str, match: re.Match[str]) -> bool:
    """Whether the second noun may be a phrase of its own: "dass der Staat Bürger schützt"."""
    clauses = BORDER.split(text[max(match.start() - 120, 0) : match.start()].lower())
    words = clauses[-1].split()
    if compounds.never_bare(match[2]):
        # Behind a verb the one word would want its article, too: the sentence is broken otherwise.
        return bool(words) and tag(words[-1], initial=False) in "vVxX"
    opener = set(words[:2])
    if opener & german.SUBORDINATING or (len(clauses) > 1 and opener & RELATIVE):
        return True
    return not words or (words[-1] not in ATTRIBUTES and lexicon().get(words[-1]) != "a")
