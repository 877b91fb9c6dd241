"""Structure: sentences that a reader cannot parse, whatever each word says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from qa.align.inside import parts, stretches, texts
from qa.breaks import View, kinds, load
from qa.check import Hit, check
from qa.data import Paragraph, Severity


@check("non-translation", Severity.MAJOR, confidence=0.9, kinds=kinds)
def garbled_sentence(paragraph: Paragraph) -> Iterator[Hit]:
    """The sentence is broken: its words are fine, but it cannot be parsed.

    Machine translation of web pages takes a link or a quotation for a sentence border, loses a
    preposition or a verb, or tears a phrase off its noun. Readers stop there. A sentence gets one
    finding, whatever kinds of break it has.

    Flags:
        „Wir unterstützen die Regierung [[von.“ Albaniens]] Recht, zu ermitteln, ist unbestritten.“

        Der Frachter lief in der Nacht in [[der.]] Meerenge auf Grund.

        Das Kraftwerk läuft mit [[Hackschnitzeln soll]] bis 2031 ausgebaut werden.

    Passes:
        „So, rein mit dir“, brummt der Pfleger und schiebt hinter ihm die Tür zu.

        Sie gingen um den See herum. Orkan über der Küste: Fähren im Hafen, Inseln ohne Strom

        «Es tut uns leid», hiess es, «aber der vordere Zugteil fährt nach Brig.»
    """
    first = paragraph.segments[0] if paragraph.segments else None
    if first and not first.target_lang.startswith("de"):
        return
    lang = first.source_lang if first else None
    whole = View(paragraph.text, paragraph.kind, paragraph.source, lang)
    single = list(sentences(paragraph, whole))
    alone = first if len(paragraph.segments) == 1 else None
    for begin, end in stretches(alone) if alone else [(0, len(paragraph.text))]:
        line = _line(whole, begin, end)
        hits = [
            replace(
                hit,
                start=start + hit.start - begin,
                end=start + hit.end - begin,
                severity=detector.severity,
                confidence=detector.confidence,
            )
            for detector in load().values()
            for start, view in (single if detector.beside else [(begin, line)])
            for hit in detector.detect(view)
            if begin <= start + hit.start < end
        ]
        for hit in one_a_sentence(line, hits):
            yield replace(hit, start=begin + hit.start, end=begin + hit.end)


def _line(whole: View, begin: int, end: int) -> View:
    """A stretch of a paragraph as a view; the whole, where it is that."""
    text = whole.text[begin:end]
    return whole if text == whole.text else replace(whole, text=text)


def sentences(paragraph: Paragraph, whole: View) -> Iterator[tuple[int, View]]:
    """The sentences of a paragraph beside what they render, each with its offset.

    ``whole`` is the view of the paragraph; where that is one sentence, it is taken.
    """
    for start, segment in zip(paragraph.starts, paragraph.segments, strict=True):
        for part in parts(segment) if segment.source else ():
            text, source = texts(segment, part)
            if (text, source) == (whole.text, whole.source):
                yield 0, whole
            else:
                view = View(text, segment.kind, source, segment.source_lang)
                yield start + part.target[0], view


def one_a_sentence(view: View, hits: list[Hit]) -> Iterator[Hit]:
    """The surest hit of each sentence; a hit across a border makes one sentence of two."""
    borders = [sentence[0].start for sentence in view.sentences][1:]
    crossed: set[int] = set()
    for hit in hits:
        crossed.update(borders[bisect_right(borders, hit.start) : bisect_left(borders, hit.end)])
    starts = [border for border in borders if border not in crossed]
    groups: dict[int, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: hit.start):
        groups.setdefault(bisect_right(starts, hit.start), []).append(hit)
    for inside in groups.values():
        yield max(inside, key=lambda hit: (hit.confidence or 0.0, -hit.start))
