"""Structure: sentences that a reader cannot parse, whatever each word says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qa.align.inside import parts, stretches, texts
from qa.breaks import View, kinds, load, view_of
from qa.check import Hit, check
from qa.data import Paragraph, Severity
from qa.text.groups import by_sentence
from qa.text.markup.code import code


@check("non-translation", Severity.MAJOR, confidence=0.9, kinds=kinds)
def garbled_sentence(paragraph: Paragraph) -> Iterator[Hit]:
    """The sentence is broken: its words are fine, but they make no sentence.

    Machine translation of web pages takes a link or a quotation for a sentence border, loses a
    preposition or a verb, or tears a phrase off its noun. Readers stop there. A sentence gets one
    finding, whatever kinds of break it has.

    Flags:
        „Wir unterstützen die Regierung [[von.“ Albaniens]] Recht, zu ermitteln, ist unbestritten.“

        Der Frachter lief in der Nacht in [[der.]] Meerenge auf Grund.

        Das Kraftwerk läuft mit [[Hackschnitzeln soll]] bis 2031 ausgebaut werden.

        Der <a href="https://example.org">Spieler</a> wechselt im Sommer [[nach zu]] einem Verein.

    Passes:
        „So, rein mit dir“, brummt der Pfleger und schiebt hinter ihm die Tür zu.

        Sie gingen um den See herum. Orkan über der Küste: Fähren im Hafen, Inseln ohne Strom

        «Es tut uns leid», hiess es, «aber der vordere Zugteil fährt nach Brig.»
    """
    first = paragraph.segments[0] if paragraph.segments else None
    if first and not first.target_lang.startswith("de"):
        return
    lang = first.source_lang if first else None
    whole = view_of(paragraph.text, paragraph.kind, paragraph.source, lang)
    single = list(sentences(paragraph, whole))
    lines = _lines(paragraph, whole)
    hits = [
        replace(
            hit,
            start=start + hit.start,
            end=start + hit.end,
            severity=detector.severity,
            confidence=detector.confidence,
        )
        for detector in load().values()
        for start, view in (single if detector.beside else lines)
        for hit in detector.hits(view)
    ]
    # Of whole tags and templates nothing is said in the end; they must not stand for what else is
    # broken.
    programs = code(paragraph.text)
    hits = [h for h in hits if not any(s.start <= h.start and h.end <= s.end for s in programs)]
    borders = [start + sentence[0].start for start, line in lines for sentence in line.sentences]
    for inside in by_sentence(hits, borders[1:]):
        yield max(inside, key=lambda hit: (hit.confidence or 0.0, -hit.start))


def _lines(paragraph: Paragraph, whole: View) -> list[tuple[int, View]]:
    """The lines of a record that stand by themselves, each with its offset; else the ``whole``."""
    if len(paragraph.segments) != 1:
        return [(0, whole)]
    spans = stretches(paragraph.segments[0])
    if len(spans) == 1:
        return [(0, whole)]
    return [(start, replace(whole, text=whole.text[start:end])) for start, end in spans]


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
