"""Capitals at the beginning of sentences."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import view_of
from qa.breaks.stops.torn import small_behind
from qa.check import Hit, check
from qa.data import Paragraph, Severity
from qa.languages import base


@check("fluency/spelling", Severity.MINOR, confidence=0.9)
def lowercase_start(paragraph: Paragraph) -> Iterator[Hit]:
    """A sentence begins with a small letter.

    So systems write that join two sentences to one and part them again. Where a small letter goes
    on with the sentence before, that sentence is broken (`garbled-sentence`).

    Flags:
        Die Farbe wird nach Grau umgewandelt. [[dies]] wird im folgenden Beispiel gezeigt.

        Ziehen Sie den Regler an die Stelle. [[klicken]] Sie dann auf den Knopf.

        Der Rat hat den Plan beschlossen. [[wenn]] er gelingt, fahren bald Züge.

    Passes:
        Das kostet ca. zwei Euro inkl. Versand, vgl. dazu die Liste.

        Der Versicherer verweigerte die Zahlung. weil der Schaden zu spät gemeldet wurde.

        he likes it. he will come back soon to see it again
        Er mag es sehr. er kommt bald wieder, um es zu sehen.

        ich habe das alles gelesen. es war gut. danke dafür.

        Die Seite www.beispiel.de. ist offline. iPhones sind teuer. vgl. dazu die Liste.

        Der Befehl wechselt den Ordner. ls zeigt seinen Inhalt. Er wohnt in der Goethestr. in Ulm.
    """
    text, lang = paragraph.text, paragraph.segments[0].target_lang if paragraph.segments else ""
    letter = next((sign for sign in text if sign.isalpha()), "")
    if base(lang) != "de" or not letter.isupper() or ". " not in text:
        return
    code = paragraph.segments[0].source_lang
    for _, word, whole in small_behind(view_of(text, paragraph.kind, paragraph.source, code)):
        if whole:
            capital = word.text[0].upper() + word.text[1:]
            message = f"“{word.text}” begins a sentence and needs a capital."
            yield Hit(word.start, word.end, message, suggestion=capital)
