"""What the estimator reads of a segment: the whole and, of several sentences, each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qa.align.inside import Part, parts, texts
from qa.backends.estimator.estimate import Estimate
from qa.backends.estimator.reading import Text
from qa.data import Segment
from qa.languages import base
from qa.text.markup.leads import before_link, behind_lead
from qa.text.markup.readable import Readable, markup

SHORT, CAPITALS = 15, 0.8  # letters of a text in capitals, and the share of capitals among them
QUOTED = re.compile(r"[„“”«»\"][^„“”«»\"]*[“”«»\"]", re.DOTALL)  # as a whole
SWISS, BOOKS = str.maketrans("«»", "„“"), str.maketrans("»«", "„“")
FRENCH = re.compile(r"«\s")
# The way through a menu: Datei » Einstellungen.
PATH = re.compile(r"(?<=[\w)] )[»›](?= [A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class Passages:
    """The parts of a segment, their texts behind that of the whole; of one part only its text."""

    parts: tuple[Part, ...]
    texts: tuple[Text, ...]


def passages(segment: Segment) -> Passages:
    """What is read of a segment; nothing of one that is not translated."""
    if segment.kind == "omitted":
        return Passages((), ())  # the rules report it, and in a text its neighbours may render it
    found = tuple(_bare(segment, part) for part in parts(segment))
    lang = base(segment.source_lang or "")
    every = Text(*texts(segment, all_of(segment)), lang)
    each = [Text(*texts(segment, part), lang) for part in found]
    return Passages(found, (every, *(each if each != [every] else [])))


def all_of(segment: Segment) -> Part:
    """All of a segment but its lead and a link behind it."""
    source = None if segment.source is None else (0, len(segment.source))
    return _bare(segment, Part((0, len(segment.target)), source))


def _bare(segment: Segment, part: Part) -> Part:
    """The part without what stands before its sentence, or behind: in the news that the network
    learnt from somebody always says something, and a bare name before a quotation looks torn off
    to it."""
    target, source = texts(segment, part)
    ours, theirs = behind_lead(target, segment.target_lang, source)
    first, last = part.target[0], part.target[0] + before_link(target)
    beside = None
    if part.source is not None and source is not None:
        beside = part.source[0] + theirs, part.source[0] + before_link(source)
    if QUOTED.fullmatch(segment.target, first + ours, last):
        ours, last = ours + 1, last - 1
        if beside and QUOTED.fullmatch(segment.source or "", *beside):
            beside = beside[0] + 1, beside[1] - 1
    if last <= first + ours or (beside and beside[1] <= beside[0]):
        return part  # nothing else stands there
    return replace(part, target=(first + ours, last), source=beside)


def small(text: str) -> str:
    """A text in capitals, of which the network knows few words, in small letters; else as it is.

    >>> small("FIVE PEOPLE WERE HURT IN BERLIN ON MONDAY."), small("NASA SAYS SO.")
    ('Five people were hurt in berlin on monday.', 'NASA SAYS SO.')
    """
    if sum(map(str.isupper, text)) <= SHORT * CAPITALS:
        return text
    letters = [char for char in text if char.isalpha()]
    lower = text[:1] + text[1:].lower()
    shouted = len(letters) > SHORT and sum(map(str.isupper, letters)) > CAPITALS * len(letters)
    return lower if shouted and len(lower) == len(text) else text


def usual_quotes(text: str) -> str:
    """A German text with the marks that the network has seen most: „…“ for «…» and »…«, and > for
    one that stands between the names of a menu.

    >>> usual_quotes("«Gut», sagt sie, «sehr gut.»"), usual_quotes("»Gut«, sagt er.")
    ('„Gut“, sagt sie, „sehr gut.“', '„Gut“, sagt er.')
    >>> usual_quotes("Im Menü Datei » Öffnen wählen.")
    'Im Menü Datei > Öffnen wählen.'
    """
    if {"«", "‹"}.isdisjoint(text):
        text = PATH.sub(">", text)
    marks = [char for char in text if char in "«»„“"]
    mixed = not {"„", "“"}.isdisjoint(marks)
    if not marks or marks[0] not in "«»" or mixed or FRENCH.search(text):
        return text
    return text.translate(SWISS if marks[0] == "«" else BOOKS)


class Plain:
    """A text without its markup, and what is said of it put back into the text as it is.

    Markup of a translation whose source has none is what a page left behind: it stays.
    """

    def __init__(self, original: Text) -> None:
        rests = bool(original.source) and not markup(original.source or "")
        self._target = Readable(original.target, notes=rests)
        self._source = None if original.source is None else Readable(original.source)
        target = usual_quotes(self._target.text)
        source = None if self._source is None else self._source.text
        # Of a translation in capitals itself the network says less that is false as it is.
        read = source and (small(source) if small(target) == target else source)
        self.text = Text(target, read, original.lang)

    def back(self, found: Estimate) -> Estimate:
        """The estimate of ``text`` with offsets of the original; of what a program puts in, nothing
        can be wrong."""
        sides = {"target": self._target, "source": self._source or self._target}
        faults = []
        for fault in found.faults:
            side = sides[fault.side]
            if side.written(fault.start, fault.end):
                start, end = side.span(fault.start, fault.end)
                faults.append(replace(fault, start=start, end=end))
        torn = self._target.span(*found.torn) if found.torn else None
        return replace(found, faults=tuple(faults), torn=torn)
