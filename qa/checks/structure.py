"""Structure: sentences that a reader cannot parse, whatever each word says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qa.align.inside import parts, stretches, texts
from qa.breaks import Detector, View, kinds, load, needing, view_of
from qa.breaks.stops.small_start import written_small
from qa.check import Hit, check
from qa.data import Paragraph, Severity
from qa.text.groups import by_sentence
from qa.text.markup.code import code

# Characters of paragraphs that are looked at together, so that only so many words are kept.
USUAL = 20_000


def broken(paragraphs: Sequence[Paragraph]) -> Iterator[list[Hit]]:
    """What is broken in each of some paragraphs.

    One detector goes over a few of them before the next does: together they are more code than the
    caches of a processor hold, and take half as long again where each paragraph calls for all.
    """
    for group in _groups(paragraphs):
        seen = [_views(paragraph) for paragraph in group]
        found: list[list[Hit]] = [[] for _ in group]
        looks = [(*views, hits) for views, hits in zip(seen, found, strict=True)]
        single = [(start, view, hits) for sentences, _, hits in looks for start, view in sentences]
        whole = [(start, view, hits) for _, lines, hits in looks for start, view in lines]
        shown = _by_need(single, beside=True) | _by_need(whole, beside=False)
        for detector in load().values():
            every = single if detector.beside else whole
            for start, view, hits in shown.get(detector.id, ()) if detector.needs else every:
                for hit in detector.hits(view):
                    hits.append(_placed(hit, start, detector))
        for paragraph, (_, lines), hits in zip(group, seen, found, strict=True):
            yield _one_a_sentence(paragraph, lines, hits)


@check("non-translation", Severity.MAJOR, confidence=0.9, kinds=kinds, together=broken)
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

        der regen fällt. ein mann geht über die brücke und zählt seine schritte.
    """
    yield from next(iter(broken([paragraph])))


Placed = list[tuple[int, View]]  # views of stretches, each with its offset in the paragraph


# A view, where it begins in its paragraph, and the list that takes what is found in it.
Look = tuple[int, View, list[Hit]]


def _by_need(looks: Iterable[Look], *, beside: bool) -> dict[str, list[Look]]:
    """What is shown to the detectors that need a word."""
    shown: dict[str, list[Look]] = {}
    for look in looks:
        for name in needing(look[1], beside=beside):
            shown.setdefault(name, []).append(look)
    return shown


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The paragraphs in order, as many together as are no longer than that."""
    group, length = list[Paragraph](), 0
    for paragraph in paragraphs:
        length += len(paragraph.text)
        if group and length > USUAL:
            yield group
            group, length = [], len(paragraph.text)
        group.append(paragraph)
    if group:
        yield group


def _views(paragraph: Paragraph) -> tuple[Placed, Placed]:
    """The sentences of a German paragraph beside what they render, and its lines."""
    first = paragraph.segments[0] if paragraph.segments else None
    if first and not first.target_lang.startswith("de"):
        return [], []
    lang = first.source_lang if first else None
    whole = view_of(paragraph.text, paragraph.kind, paragraph.source, lang)
    if written_small(whole.words):
        return [], []  # its nouns look like verbs
    return list(sentences(paragraph, whole)), _lines(paragraph, whole)


def _placed(hit: Hit, start: int, detector: Detector) -> Hit:
    """A hit in a view that begins at ``start``, with what its detector says of it."""
    return replace(
        hit,
        start=start + hit.start,
        end=start + hit.end,
        severity=detector.severity,
        confidence=detector.confidence,
    )


def _one_a_sentence(paragraph: Paragraph, lines: Placed, hits: list[Hit]) -> list[Hit]:
    """The surest hit of each sentence of a paragraph, the first of several."""
    # Of whole tags and templates nothing is said in the end; they must not stand for what else is
    # broken.
    programs = code(paragraph.text) if hits else ()
    hits = [h for h in hits if not any(s.start <= h.start and h.end <= s.end for s in programs)]
    borders = [start + sentence[0].start for start, line in lines for sentence in line.sentences]
    return [
        max(inside, key=lambda hit: (hit.confidence or 0.0, -hit.start))
        for inside in by_sentence(hits, borders[1:])
    ]


def _lines(paragraph: Paragraph, whole: View) -> Placed:
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
                view = view_of(text, segment.kind, source, segment.source_lang)
                yield start + part.target[0], view
