"""Calls of a web page that stand in the midst of a sentence: Lesen Sie auch, Teilen Drucken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector, lowered
from qa.check import Hit
from qa.text.german.words import tag

_VERBS = "Teilen|Drucken|Merken|Kommentieren|Kommentare|Vorlesen|Versenden|Mailen|Speichern|Folgen"
_HEADINGS = (
    "Einzelnachweise|Weblinks|Literatur|Siehe auch|Anmerkungen|Quellen|Belege|Fußnoten|Galerie"
    "|Inhaltsverzeichnis|Geschichte|Auszeichnungen|Quelltext"
)
_AGENCIES = (
    "dpa|afp|ap|AFP|AP|APA|epa|Reuters|REUTERS|Imago|imago|IMAGO|Getty|Keystone|picture alliance"
    "|Shutterstock|iStock|Adobe Stock|Unsplash|Pixabay|Wikimedia|Archiv|privat|Privat"
)
# What pages ask of their readers; with its capital none of it goes on with a sentence.
_CALLS = (
    r"Lesen Sie (?:auch|mehr|hier|dazu|weiter|außerdem|ebenfalls)|Lies (?:auch|mehr|hier|weiter)",
    r"(?:Sehen|Hören) Sie (?:auch|hier|dazu)|Siehe auch|Lesetipp|Weiterlesen",
    r"Mehr (?:zum Thema|lesen|erfahren|anzeigen|dazu|hierzu|Infos|Informationen|laden|Artikel)",
    r"(?:Auch interessant|Passend dazu|Zum Thema|Lesezeit|Meistgelesen|Mehr davon)(?=:? )",
    r"Das könnte (?:Sie|dich|Ihnen|dir) auch",
    r"Jetzt (?:lesen|abonnieren|anmelden|registrieren|kaufen|bestellen|testen|buchen|spenden"
    r"|teilen|herunterladen|downloaden|Newsletter|kostenlos)",
    r"(?:Hier|Bitte) klicken|Klicken Sie hier|Newsletter (?:abonnieren|bestellen)",
    r"(?:Artikel|Seite|Beitrag|Link|Text) (?:teilen|drucken|anhören|merken|kopieren|vorlesen"
    r"|versenden|kommentieren|melden)",
    rf"(?:{_VERBS}) (?:{_VERBS})|(?:Auf|Per) (?:Facebook|Twitter|WhatsApp|X|E-Mail) teilen",
    r"Kommentare \(\d+\)|Kommentar schreiben|Zur Startseite|Zurück zur (?:Startseite|Übersicht)",
    r"Zum Inhalt springen|Anzeige(?= (?:der|die|das|den|dem|ein\w*|sein\w*|ihr\w*|in|im"
    r"|am|an|auf|mit|zu[mr]?|von|nach|nicht|sich|er|sie|es|wir|sind|waren|wurden|haben|hatten)\b)",
    r"Hauptartikel(?=: ?[A-ZÄÖÜ])|(?:Video|Liveticker|Podcast|Eilmeldung)(?=: ?[A-ZÄÖÜ])",
    r"Zur Übersicht|Zum Seitenanfang|Advertisement|Werbeanzeige",
    r"Zum (?:Video|Artikel|Podcast|Liveticker|Livestream|Shop|Angebot)(?=:)",
    r"(?:Video|Audio) (?:abspielen|ansehen)|(?:Bild|Karte|Grafik) (?:vergrößern|anzeigen)",
    rf"(?:{_HEADINGS}) (?:Bearbeiten|Anzeigen|Verbergen)|Quelltext bearbeiten",
    rf"(?:Foto|Bild|Quelle|Grafik|Video|Symbolbild|Archivbild): ?(?:{_AGENCIES})",
    r"Cookies (?:akzeptieren|ablehnen)|In den Warenkorb|Werbung überspringen",
    r"(?:Nächster|Vorheriger) (?:Artikel|Beitrag)|Anmelden Registrieren|Empfohlener Beitrag",
)
# Behind a word or a comma, and with a word or a colon behind.
CALL = re.compile(rf"(?:{'|'.join(_CALLS)})(?!\w)(?=:? ?[\w(])")
# How they begin.
FIRST = frozenset(
    """Lesen Lies Sehen Hören Siehe Lesetipp Weiterlesen Mehr Auch Passend Zum Lesezeit Meistgelesen
    Das Jetzt Hier Bitte Klicken Newsletter Artikel Seite Beitrag Link Text Kommentar Auf Per Zur
    Zurück Anzeige Werbung Hauptartikel Video Liveticker Podcast Eilmeldung Advertisement In
    Werbeanzeige Audio Bild Karte Grafik Foto Quelle Symbolbild Archivbild Cookies Nächster
    Vorheriger Anmelden Empfohlener Teilen Drucken Merken Kommentieren Kommentare Vorlesen Versenden
    Mailen Speichern Folgen Einzelnachweise Weblinks Literatur Anmerkungen Quellen Belege Fußnoten
    Galerie Inhaltsverzeichnis Geschichte Auszeichnungen Quelltext""".split()
)
# Behind these a label is spoken of: Klicken Sie auf Mehr anzeigen, die Schaltfläche Jetzt kaufen.
LABEL = re.compile(
    r"[Kk]lick|[Ww]ähl|[Tt]ipp|[Dd]rück|[Bb]efehl|[Mm]enü|[Oo]ption|[Ll]ink\b|[Bb]utton|Schalter"
    r"|Schaltfläche|Registerkarte|Reiter|Rubrik|Titel|Überschrift|Abschnitt|[Hh]eiß|Feld|Seite\b"
    r"|[Tt]aste|Knopf|[Ss]iehe|vgl|Aktion|Serie|Reihe|Buch|Film|Sendung|Kampagne|Motto|nenn|Spalte|Punkt\b|Eintrag|Text\b|Wort"
)
AD = re.compile("Anzeige")
NO_AD = re.compile(
    r"\b(?:ge|be|ein|er|auf|ver|be)?(?:statt|stell|schalt|mach|bring|brach|folg|geb|gab|gib|zeig|droh)"
    r"|\b(?:gegen|wegen|für|ohne|zur)\b",
    re.IGNORECASE,
)
STOPS = frozenset('.!?:;–—„“”»«"')
NEAR = 200  # characters of the sentence before a call that are looked at


@detector(0.9, needs=lowered(FIRST))
def call_inside(view: View) -> Iterator[Hit]:
    """A call to the readers of a page stands in the midst of a sentence.

    Flags:
        Die Versicherer, die zahlten, [[Lesen Sie auch]]: Brände auf Rhodos erhöhen die Prämien.

        Nach dem Fall der Festung [[Einzelnachweise Bearbeiten]] wurde er nach Malta verschleppt.

        Das Wasser stieg [[Foto: dpa]] innerhalb von zwei Stunden um einen Meter.

        Es gilt als sicher, [[Teilen Drucken]] Kommentare (14) dass er zurücktritt.

    Passes:
        Klicken Sie auf Mehr anzeigen und warten Sie. Mit der Taste Jetzt kaufen bestellen Sie.

        Lesen Sie auch das Kleingedruckte! „Siehe auch“ steht darüber. Mehr dazu: Lesen Sie mehr.

        Schiffe am Morgen im Hafen. Foto: dpa
    """
    for word in view.words[3:]:
        match = CALL.match(view.text, word.start) if word.text in FIRST else None
        if match is None or view.text[word.start - 1] != " ":
            continue
        before = view.text[max(match.start() - NEAR, 0) : match.start()]
        last = max((before.rfind(stop) for stop in STOPS), default=-1)
        opened = before[last + 1 :].strip()
        quoted = last >= 0 and before[last] in '„“”»«:"'
        words = opened.split()
        if len(words) < 3 or quoted or LABEL.search(opened):
            continue
        if not words[-1][-1].isalpha() and words[-1][-1] not in ",+":
            continue
        if tag(words[-1].lower(), False) in "APaCKS" or (
            AD.match(match[0]) and not _ad(opened, view)
        ):
            continue  # auf einer Seite drucken; Anzeige erstatten
        # A sentence that is complete may have a call behind it; this one goes on.
        rest = re.split(r"[.!?](?:\s|$)", view.text[match.end() :], maxsplit=1)[0]
        if any(word[0].islower() for word in rest.split()) and len(rest.split()) > 1:
            message = f"“{match[0]}” is a call of the page, in the midst of a sentence."
            yield Hit(*match.span(), message)
            return


def _ad(opened: str, view: View) -> bool:
    """Whether Anzeige stands behind a verb or noun, in a sentence where nobody is reported."""
    return tag(opened.split()[-1], False) in "vVxNMnp" and not NO_AD.search(view.text)
