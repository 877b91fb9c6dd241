"""Abbreviations inside a sentence whose point was taken for its end, and rests of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.stops.short_ends import TITLES
from qa.check import Hit
from qa.text.german.words import Word

NAMED = TITLES | frozenset(["Mt", "Ft", "Sta", "Ste", "Nr", "No"])
SHORT = frozenset(word.lower() for word in NAMED)
# um 17.52 Uhr. M. und: a rest of p.m.; um 9 a. Begann m.
REST = re.compile(
    r"(?<=\d )Uhr\.? ?(?:[AaPp]\. ?)?[Mm]\.(?= (?:[a-zäöü]|(?:Und|Der|Die|Das|Er|Es|Im|In|Am) ))"
    r"|(?<=\d )[ap]\. (?!m\b)\w+(?: \w+){0,2} m\."
    r"|(?<=[a-zäöüß]{3}\. )[MSCK]\.(?= (?:und|oder|aber|sowie|nach|vor|bis|in|im|am|auf|mit|von) )"
)
# Die U. S. bestätigte. Botschaft
LAND = re.compile(r"\b(?:U\. ?S|U\. ?K|E\. ?U|D\. ?C)\. [a-zäöüß]+\.(?= [A-ZÄÖÜ])")
LETTERS = (" M. ", " m.", " S. ", " C. ", " K. ")


@detector(0.9, needs=SHORT)
def name_behind_verb(view: View) -> Iterator[Hit]:
    """Behind the point of a title or saint comes the verb, and the name stands elsewhere.

    Flags:
        Sie arbeitet als Ärztin, die [[am St. operiert.]] Anna-Krankenhaus.

        Die Leute [[um Dr. haben]] Miller ein Gerät gebaut.

        Er ging. [[Ms. sagte]] Wolf, er komme wieder.

        Das sagte die Leiterin, [[Dr. „Ines Wolf]] von der Universität Bergen fing an zu lachen.

    Passes:
        Sie arbeitet am St.-Anna-Krankenhaus. Er fragte Dr. Meier. Ein Konzert in der Main St. hält.

        Er trägt den Titel Dr. und lehrt. Dr. „Iron“ Meier kam. Frau Dr. sagt nichts.
    """
    tokens = view.words
    for at in range(len(tokens) - 3):
        word, point, behind = tokens[at : at + 3]
        if word.text not in NAMED or point.text != "." or point.start != word.end:
            continue
        before = tokens[at - 1] if at else point
        verb = behind.tag in "vxXVqpiz" and behind.text.islower()
        if verb and before.tag in '."' and behind.finite:
            yield _hit(view, word.start, behind.end)
        elif verb and before.tag in "AP":
            end = tokens[at + 3] if tokens[at + 3].text == "." else behind
            yield _hit(view, before.start, end.end)
        elif behind.tag == '"' and tokens[at + 3].noun and _long(tokens, at + 3):
            yield _hit(view, word.start, tokens[min(at + 4, len(tokens) - 1)].end)


def _long(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a quotation that begins with a name is more than a nickname."""
    end = next((i for i in range(at, len(tokens)) if tokens[i].tag == '"'), len(tokens))
    return end - at > 5


@detector(0.9)
def half_day_rest(view: View) -> Iterator[Hit]:
    """A letter of p.m. or of another abbreviation is left between two full stops.

    Flags:
        Der Zug fährt um 9.40 [[Uhr. M.]] und kommt am Abend an.

        Die [[U. S. bestätigte.]] Botschaft in Bern, dass er kommt.

        Die Wahl beginnt um 8 [[a. Endet m.]] am Abend.

    Passes:
        Der Zug fährt um 9.40 Uhr. M. Meier wartet. Er fuhr mit J. M. und Frau K. in den Ort.

        Der Plan A. und der Plan B. sind gleich.
    """
    if any(rest in view.text for rest in LETTERS):
        for match in REST.finditer(view.text):
            yield _hit(view, *match.span())
    if "U." in view.text or "C." in view.text:
        for match in LAND.finditer(view.text):
            yield _hit(view, *match.span())


def _hit(view: View, start: int, end: int) -> Hit:
    words = view.text[start:end]
    return Hit(start, end, f"In “{words}” a point was taken for the end of a sentence.")
