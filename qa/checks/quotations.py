"""Quotation marks: every quotation is opened and closed, in the style of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qa.check import Hit, check
from qa.data import Document, Paragraph, Severity
from qa.text.quotes import CLOSING, Mark, Pairing, Quotation, pair
from qa.text.segments import local, paragraphs

# Sentences: of the quotations that run over rows in 123 news texts, one in fifty is longer.
CARRIED = 12
# Words that no quotation ends with: one before a closing mark shows that it closes too early.
STRANDED = re.compile(
    r"\b(?:von|vom|für|mit|zum|zur|im|in|am|bei|beim|auf|gegen|durch|der|die|das|den|dem|des|ein"
    r"|eine|einen|einem|einer|eines|und|oder|dass|zu|über|unter|zwischen|wegen)[.,]?$"
)
# What stands before a quotation mark of program code: class="x", print("x"), A1;"x".
CODE = re.compile(r"(?:[=;&\\\\]|\w\()$")
WORD = re.compile(r".[\w-]*", re.DOTALL)
VERBS = "sag|erklär|schr|mein|füg|frag|rief|ruf|antwort|bericht|betont|hieß"
SAYING = re.compile(rf"\s*,?\s*(?:{VERBS}|so\b)")
SPOKEN = re.compile(rf",\s(?:{VERBS})\w*\s[^,„“”\"]{{2,60}}\.\s*$")
# Long runs of spaces are looked at once each.
FRENCH = re.compile(r"(?<=«)\s+|(?<!\s)\s+(?=»)")
OPENING = re.compile(r"\s*[„“\"«»](?=\w)")


@check("fluency/punctuation", Severity.MINOR, confidence=0.85, rows=True)
def unbalanced_quotes(document: Document) -> Iterator[Hit]:
    """A quotation is opened and never closed, or closed without having been opened.

    Where a translation tool cuts a quotation in two, it closes each half; readers then take the
    author's words for the speaker's, or the reverse.

    Flags:
        [[„]]Wir haben nichts gewusst, sagte der Sprecher.
        „Das Lager bleibt zu“, hieß es.

        Sie rief: „Das wird teuer für alle.“ [[“]]

        „Wir hoffen, dass sie dies leugnen[[“]] werden und für Klarheit sorgen.“

        „Wir unterstützen die Regierung von.[[“]] Albaniens Recht steht außer Frage.“

        Der Minister nannte den Vorwurf haltlos[[“]] und ging.

    Passes:
        „Wir haben nichts gewusst“, sagte der Sprecher, „und wir wollten es auch nicht.“

        „Es war ein langer Tag. Die Türen blieben zu.
        „Erst am Abend kam jemand. Er brachte Wasser.“

        „Er nannte es „erst den Anfang“ der Sache“, sagte sie.

        Der 19"-Monitor kostet 200 Euro, das Brett misst 5" mal 8".

        Das war’s für Hans’ Bruder, der «Faust» las und »Die Räuber« kannte.

        Öffnen Sie Datei » Einstellungen » Drucken.

        Er las in ‚Wilhelm Meister‘, dann in "Faust II" und ging.
    """
    carried: list[Opened] = []
    for first, paragraph in paragraphs(document):
        if carried and OPENING.match(paragraph.text):
            carried = []  # the press opens a long quotation anew in every paragraph
        pairing = pair(paragraph.text, len(carried))
        del carried[len(carried) - pairing.late :]
        mirrored = _mirrored(paragraph, pairing)
        for mark, before in [] if mirrored else pairing.superfluous:
            if _certain(document, paragraph) or (before and not before.opens):
                mark = _superfluous(paragraph.text, mark, before)
                yield _hit(paragraph, first, mark, "closes a quotation that was not opened")
        opened = [] if mirrored else [Opened(first, paragraph, mark) for mark in pairing.unclosed]
        carried += opened
        yield from (item.hit() for item in carried if item.over(first))
        carried = [item for item in carried if not item.over(first)]
    yield from (item.hit() for item in carried if _certain(document, item.paragraph))


def _mirrored(paragraph: Paragraph, pairing: Pairing) -> bool:
    """Whether the source lacks the same marks: then the text was cut inside a quotation."""
    gaps = len(pairing.unclosed) + len(pairing.superfluous) + pairing.late
    if not gaps:
        return False
    # French sets its guillemets off with spaces.
    source = pair(FRENCH.sub("", paragraph.source or ""))
    # Counted together, because a » closes in French and may open in German.
    return gaps == len(source.unclosed) + len(source.superfluous)


@dataclass(frozen=True, slots=True)
class Opened:
    """A mark that nothing in its paragraph closes."""

    first: int
    paragraph: Paragraph
    mark: Mark

    def over(self, now: int) -> bool:
        """Whether the quotation must have ended: long ago, or its paragraph names the speaker."""
        text = self.paragraph.text
        end_of_paragraph = max(self.mark.at, len(text) - 120)
        return now - self.first > CARRIED or SPOKEN.search(text, end_of_paragraph) is not None

    def hit(self) -> Hit:
        """The finding for it."""
        return _hit(self.paragraph, self.first, self.mark, "opens a quotation that is never closed")


def _certain(document: Document, paragraph: Paragraph) -> bool:
    """Whether all of a quotation must stand here: rows may hold a piece of a longer one."""
    if document.related:
        return True
    if paragraph.source is None:
        return False
    source = pair(paragraph.source)
    return bool(source.quotations) and not (source.unclosed or source.superfluous)


def _superfluous(text: str, mark: Mark, before: Mark | None) -> Mark:
    """Of two closing marks the one that is wrong: the first where it cuts a clause in two."""
    if before is None or before.opens:
        return mark
    cut = STRANDED.search(text, max(before.at - 12, 0), before.at)
    goes_on = text[before.at + 1 : before.at + 9].lstrip()[:1].islower()
    return before if cut or (goes_on and not SAYING.match(text, before.at + 1)) else mark


def _hit(paragraph: Paragraph, first: int, mark: Mark, problem: str) -> Hit:
    segment, start, end = local(paragraph, first, mark.at, mark.at + 1)
    return Hit(start, end, f"The quotation mark {mark.sign} {problem}.", segment=segment)


@check("fluency/punctuation", Severity.MINOR, confidence=0.95, rows=True)
def mixed_quotes(document: Document) -> Iterator[Hit]:
    """A quotation has marks of another language or style than the rest of the German text.

    German opens with „ and closes with “, or uses guillemets throughout; machine translation
    often leaves the English “marks” of the source. The style that the document uses most is
    right, so consistent straight or Swiss marks are fine; but nobody is asked to put straight
    marks for typographic ones.

    Flags:
        „Das war nichts“, sagte sie. [[“Nichts.”]]

        Er sagte: [[“Albanien]] schweigt dazu.“

        „Kein Kommentar“, hieß es.
        Später schrieb das Amt: [["Kein Anlass."]]
        Die „Zeit“ berichtete.

        Das Wort „Freiheit“ und das Wort „Recht“ stehen vor dem Wort [[«Pflicht»]].

        Er rief "Halt!" und dann "Feuer!", sie aber [[“Nicht schießen!”]]

        „Kein Kommentar“, hieß es, nicht „[[Bald‟]].

        „Das ist alles [[neu"]], sagte er.

    Passes:
        Er rief "Halt!" und dann "Feuer!".

        «Das ist gut», sagte sie, und später: «Sehr gut.»

        »So nicht!«, rief er. »Dann eben gar nicht.«

        „Er nannte mich ‚mein Freund‘“, sagte sie.

        Der 27"-Bildschirm zeigt „Bereit“, wie’s im Handbuch steht.

        Geben Sie „print" ein, dann „exit" und „quit".
    """
    found = [
        (first, paragraph, quotation)
        for first, paragraph in paragraphs(document)
        for quotation in pair(paragraph.text).quotations
        if not _in_code(paragraph.text, quotation.opening.at)
    ]
    styles = Counter(quotation.opening.sign for _, _, quotation in found)
    closed = Counter(q.closing.sign for _, _, q in found if q.opening.sign == "„")
    habit = closed["“"] == 0 and len(closed) == 1 and styles["„"] >= 3
    for first, paragraph, quotation in found:
        sign = quotation.opening.sign
        if sign != (style := _style(styles, sign)):
            yield _mixed(paragraph, first, quotation, style)
        elif sign == "„" and quotation.closing.sign != "“" and not habit:
            yield _badly_closed(paragraph, first, quotation)


@check("fluency/punctuation", Severity.MINOR, default=False, confidence=0.95, rows=True)
def straight_quotes(document: Document) -> Iterator[Hit]:
    """A quotation has straight marks, where printed German has „…“.

    Off unless selected, since many desks write straight marks throughout. Professional raters of
    machine translation mark nothing else as often. ``mtqa fix --select straight-quotes`` sets them.

    Flags:
        Er rief [["Halt!"]] und dann [["Feuer!"]].

        Die [["Zeit"]] berichtete, dass das Spiel „Stadt“ heißt.

    Passes:
        Er rief „Halt!“ und dann »Feuer!«.

        Das Brett misst 5" mal 8". Setzen Sie class="rot" und tippen Sie print("x").
    """
    for first, paragraph in paragraphs(document):
        for quotation in pair(paragraph.text).quotations:
            straight = (quotation.opening.sign, quotation.closing.sign) == ('"', '"')
            if straight and not _in_code(paragraph.text, quotation.opening.at):
                style, right = ("‚", "‘") if quotation.outer else ("„", "“")
                message = f"The quotation has straight marks; German has {style}…{right}."
                yield _set(paragraph, first, quotation, style + right, message)


def _in_code(text: str, at: int) -> bool:
    return CODE.search(text, max(at - 2, 0), at) is not None


def _style(styles: Counter[str], sign: str) -> str:
    """The opening sign that a quotation should have where it has ``sign``."""
    best, count = max(styles.items(), key=lambda item: (item[1], item[0] == "„"))
    if sign in "“”‟":  # never right in German, and straight ones would be a step back
        return best if best in "„«»" else "„"
    if styles["„"] and best in '“”‟"' and styles["„"] >= styles['"']:
        best = "„"
    return best if best == "„" or (sign != '"' and best in "«»" and count > styles[sign]) else sign


def _mixed(paragraph: Paragraph, first: int, quotation: Quotation, style: str) -> Hit:
    right, sign = CLOSING[style][0], quotation.opening.sign
    owner = "German" if style == "„" else "The text"
    message = f"{owner} puts quotations in {style}…{right}; this one opens with {sign}."
    return _set(paragraph, first, quotation, style + right, message)


def _set(paragraph: Paragraph, first: int, quotation: Quotation, marks: str, message: str) -> Hit:
    """From mark to mark, or only the opening one with its word where the closing one is right."""
    text, start, end = paragraph.text, quotation.opening.at, quotation.closing.at + 1
    style, right = marks[0], marks[1]
    segment, begin, stop = local(paragraph, first, start, end)
    crosses = stop - begin < end - start
    suggestion = style + text[start + 1 : end - 1] + right
    if crosses or (quotation.closing.sign == right):
        end = WORD.match(text, start).end()  # type: ignore[union-attr]
        segment, begin, stop = local(paragraph, first, start, end)
        suggestion = style + text[start + 1 : end]
    return Hit(begin, stop, message, suggestion=suggestion, segment=segment)


def _badly_closed(paragraph: Paragraph, first: int, quotation: Quotation) -> Hit:
    at = quotation.closing.at
    before = re.search(r"[\w-]*[^\w\s]?$", paragraph.text[max(at - 40, 0) : at])
    start = at - len(before[0] if before else "")
    segment, begin, end = local(paragraph, first, start, at + 1)
    message = f"A quotation opened with „ closes with “, not with {quotation.closing.sign}."
    suggestion = paragraph.text[start:at] + "“"
    return Hit(begin, end, message, suggestion=suggestion, segment=segment)
