"""Lines of a web page that do not belong to its article: calls, buttons, links to other stories.

Closed phrases; credits of pictures („Foto: dpa“) are none, newspapers print them.
"""

from __future__ import annotations

import re

NETWORKS = (
    r"facebook|twitter|x|whatsapp|e-?mail|mail|linkedin|instagram|telegram|xing|pinterest|reddit"
    r"|flipboard|bluesky|threads|mastodon|messenger|tiktok|youtube|rss"
)
# A line begins so, whatever follows.
BEGINS = (
    r"(?:klicken sie|klicke?|tippen sie) hier\b",
    r"hier klicken\b",
    r"(?:lesen|sehen|hören|schauen) sie (?:auch|mehr|hier|weiter)\b",
    r"hören sie sich diesen (?:artikel|beitrag) an\b",
    r"lies auch\b",
    r"(?:mehr|hier) lesen\b",
    r"weiterlesen\b",
    r"das könnte (?:sie|dich)(?: auch)? interessieren\b",
    r"auch interessant\b",
    r"jetzt (?:abonnieren|teilen|ansehen|mitdiskutieren)\b",
    r"abonnieren sie\b",
    r"(?:melden sie sich|melde dich|registrieren sie sich|anmelden|tragen sie sich|trage? dich)"
    r" .{0,60}(?:newsletter|mailingliste|e-mail-liste|verteiler)\b",
    r"(?:erhalten|bekommen) sie .{0,60}"
    r"(?:newsletter|in ihr(?:em|en)? (?:e-mail-)?(?:postfach|posteingang|inbox))",
    r"folgen sie (?:uns\b|@)",
    r"folgen sie .{1,40} auf (?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|telegram)\b",
    r"teilen sie (?:diesen|dies|diese (?:seite|geschichte))\b.{0,40}$",
    r"diesen (?:artikel|beitrag)\b.{0,40}$",
    r"(?:laden|holen) sie (?:sich )?(?:unsere|die) .{0,40}\bapp\b",
    r"(?:anzeige|werbung)\W{1,3}(?:scrollen|lesen|weiter|bitte)\b",
    r"(?:der (?:artikel|text|beitrag)|die geschichte|es) (?:wird|geht) .{0,25}"
    r"(?:anzeige|werbung|unten) (?:weiter|fortgesetzt)\b",
    r"bitte aktivieren sie javascript\b",
    r"(?:aktivieren sie javascript|ihr browser unterstützt)\b.{0,60}\bvideo",
    r"unterstützen sie unseren (?:unabhängigen )?journalismus\b",
    r"haben sie (?:einen tipp|einen hinweis|einen fehler (?:entdeckt|gefunden))\?",
    r"wir verwenden cookies\b",
)
# A line is nothing else.
WHOLE = (
    r"mehr (?:zum|zu diesem) thema(?: .{1,40})?",
    r"mehr (?:dazu|hierzu|anzeigen|laden|erfahren|artikel|nachrichten|news|videos)",
    r"(?:verwandte|ähnliche|weitere|beliebte|empfohlene|meistgelesene)"
    r" (?:artikel|themen|beiträge|storys|geschichten)",
    r"(?:nächster|vorheriger|voriger) (?:artikel|beitrag)",
    r"(?:anzeige|werbung|newsletter|artikel teilen|video ansehen|meistgelesen|am meisten gelesen)",
    r"für sie empfohlen|empfehlungen der redaktion",
    rf"(?:auf|über|per|via|mit) (?:{NETWORKS})(?: (?:und|oder) \w+)?"
    r" (?:teilen|senden|versenden|verschicken|posten|empfehlen)",
    r"(?:(?:diesen )?(?:artikel|beitrag|seite|text)|link|url) (?:teilen|drucken|ausdrucken|merken"
    r"|speichern|kopieren|versenden|senden|empfehlen|vorlesen|anhören)",
    r"(?:den )?newsletter (?:abonnieren|bestellen)|(?:zum|unser|kostenloser) newsletter",
    r"(?:jetzt )?(?:kostenlos )?(?:registrieren|anmelden|einloggen|abonnieren)",
    r"(?:zurück )?(?:nach oben|zum (?:seiten)?anfang)|zurück zur (?:startseite|übersicht)",
    r"kommentare? (?:\(\d+\)|schreiben|anzeigen|lesen|abgeben|hinterlassen|verfassen|hinzufügen)",
    r"(?:\d+|alle) kommentare(?: anzeigen| lesen)?",
    r"(?:einen )?kommentar (?:schreiben|hinterlassen|abgeben|verfassen)",
    r"video (?:wird geladen|abspielen|ansehen)(?: ?\.{3}| ?…)?",
    r"zum vergrößern (?:anklicken|klicken|auf das bild klicken)|bild vergrößern",
    r"klicken sie auf das (?:bild|foto),? um es zu vergrößern",
    r"(?:alle )?cookies (?:akzeptieren|ablehnen|zulassen)",
    r"hauptinhalt überspringen|(?:direkt )?zum (?:haupt)?inhalt springen",
)
CALL = re.compile(rf"\W*(?:(?:{'|'.join(BEGINS)})|(?:{'|'.join(WHOLE)})\W*$)")
# Buttons for sharing stand side by side, two at least.
DEEDS = (
    r"teilen|tweeten|twittern|senden|versenden|drucken|ausdrucken|merken|pinnen|kopieren|posten"
    r"|mailen|speichern|weiterleiten|abonnieren|kommentieren|gefällt mir|link kopieren|vorlesen"
)
BUTTON = (
    rf"(?:(?:auf |per |via )?(?:{NETWORKS}) )?(?:{DEEDS})(?: (?:auf|per|via|mit) (?:{NETWORKS}))?"
    rf"|{NETWORKS}"
)
BUTTONS = re.compile(
    rf"\W*(?:(?:{BUTTON})(?:\W+|$)){{2,}}$|\W*(?:{DEEDS}) (?:mit|auf|via|per):?\W*$"
)
SHARED = re.compile(rf"\b(?:{NETWORKS})\b.*\b(?:{NETWORKS})\b|\b(?:teilen|tweeten|twittern)\b")
# The last words of a paragraph, without the mark of a sentence's end: buttons have none.
LAST = re.compile(r"[.!?…][“”\"’‘»«)]*\s+([^.!?…:“”\"«»]+)$")
SHOWN = 200  # letters of a line that are looked at; calls are shorter
LONGEST = 12  # words of such a call


def is_call(line: str) -> bool:
    """Whether a line asks readers of a page to do something, or leads to another story.

    >>> is_call("Lesen Sie auch: Was die Zeugin sagte"), is_call("Teilen | Tweeten | Senden")
    (True, True)
    >>> is_call("Foto: dpa"), is_call("Teilen und herrschen wollten die Senden.")
    (False, False)
    """
    text = line[:SHOWN].lower()
    return bool(CALL.match(text) or (BUTTONS.match(text) and SHARED.search(text)))


def appended(paragraph: str) -> tuple[int, int] | None:
    """Where a call stands that was left at the end of a paragraph, if one was.

    >>> appended("Ihr Buch erscheint im Mai. Melden Sie sich für unseren Newsletter an")
    (27, 68)
    >>> appended("Ihr Buch erscheint im Mai. Mehr dazu.") is None
    True
    """
    match = LAST.search(paragraph) if paragraph[-1:].isalnum() else None
    if match and len(match[1].split()) <= LONGEST and is_call(match[1]):
        return match.span(1)
    return None
