"""Rubble of markup: tags cut in two, escapes and note marks that tear a sentence apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.check import Hit
from qa.text.markup.icu import arguments

TAGS = "a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|ref|script|small|span|strong|sub|sup|table|td|tr|ul"
RUBBLE = (
    # A tag with attributes inside a sentence, or one that lost its end: </a gegen, <b Dokument
    (re.compile(rf"<(?:{TAGS})\s[^<>]{{0,200}}=[^<>]{{0,200}}>"), "a tag of a web page"),
    (re.compile(rf"</?(?:{TAGS})(?=\s+[^\W\d_])(?![^<>=]{{0,200}}>)"), "half a tag of a web page"),
    # A tag that lost its brackets: span class=ticker NWK /span
    (
        re.compile(rf"(?<![\w<])(?:{TAGS}) (?:class|href|id|style|src|target|rel)=\S{{1,80}}"),
        "a tag of a web page without its brackets",
    ),
    (re.compile(r"&lt;/?[a-z]{1,8}(?:&gt;|\s)"), "an escaped tag"),
    (re.compile(r"\{\{\w{1,30}(?!\w)(?!\}\})|&nbsp(?![;\w])"), "half a template or entity"),
    (re.compile(r"\]\(https?://[^\s)]{0,80}$"), "half a link"),
    (re.compile(r"(?<=\s)\]\((?:/|https?:)\S{0,80}"), "half a link"),
    (re.compile(r"\\u[0-9a-fA-F]{4}"), "an escaped character"),
    (re.compile(r"(?<=[^\W\d_])&(?:[a-zA-Z]uml|szlig|[a-z]acute);(?=[^\W\d_])"), "half a letter"),
    (re.compile(r"\[\d{1,3}\]:\d{1,4}(?=\[|\s+[a-zäöü])"), "a note of an encyclopedia"),
    (
        re.compile(
            r"\[(?:Beleg|Quelle|Nachweis|Bearbeiten|Quelltext|citation|edit)\b[^\]\[]{0,30}(?=\s[a-zäöü])(?![^\[]{0,30}\])"
        ),
        "half a note of an encyclopedia",
    ),
)
HINTS = frozenset("<\\&[=*{")


@detector(0.85, raw=True)
def markup_rubble(view: View) -> Iterator[Hit]:
    r"""Half a tag, an escape or a note mark tears the sentence apart.

    Flags:
        Die Abgeordnete stimmte[[</a]] gegen den Haushalt und verließ die Fraktion.

        Die Aktie von Nordwerk [[span class=ticker]] NWK verlor 3,2 Prozent.

        Bis 1920 sank die Einwohnerzahl[[[3]:114]] auf 800.

        Der Verein [[**hat]] seit 1950 keinen Titel gewonnen.

    Passes:
        Klicken Sie auf <b>Speichern</b>. Wenn a <b und b> c, gilt es. Ein `<a href="x">` öffnet.

        Use \u201e to open.
        Mit \u201e wird geöffnet.

        Der Verein hat **seit 1950** keinen Titel gewonnen. Die 5** und der ** Stern

        **ehemaliger Preis des Verkäufers
    """
    text, source = view.text, view.source or ""
    if HINTS.isdisjoint(text) or arguments(text):
        return  # {n, plural, other {{n} Dateien}} is no rubble
    for pattern, what in RUBBLE:
        for match in pattern.finditer(text):
            code = text.count("`", 0, match.start()) % 2 == 1
            if match[0] not in source and not code:
                yield Hit(*match.span(), f"“{match[0]}” is {what}, left in the sentence.")
    if text.count("**") % 2 == 1 and "**" not in source:
        for match in list(re.finditer(r"(?<![\w*])\*\*[^\W\d_][^*]{0,30}?(?=\s|$)", text))[-1:]:
            if text[: match.start()].strip():  # at the beginning it is the mark of a note
                yield Hit(*match.span(), "Bold type is opened here and never closed.")
