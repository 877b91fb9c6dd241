"""Accuracy of a whole text: paragraphs that were left out or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.align import inside
from qa.align.evidence import LENGTH
from qa.align.missing import named
from qa.check import Hit, check
from qa.checks.accuracy_links import ITEM
from qa.checks.accuracy_negation import gone_with
from qa.checks.beside import denied_beside
from qa.checks.diagonal import diagonal
from qa.checks.lone import rendered
from qa.checks.owed import owed, unsourced
from qa.data import Document, Paragraph, Segment, Severity
from qa.languages import base
from qa.split import Span, sentences
from qa.text.segments import LABELS

# Shorter ones are captions, bylines or link texts of the page, which no translator owes anybody,
# if they do not stand between what is translated. A record is there to be translated, be it a word.
FEWEST_WORDS = 8
A_WORD = re.compile(r"[^\W\d_]{2}|[\u4e00-\u9fff]")
WORD = re.compile(r"[^\W\d_]+")
# Chinese is written without spaces; about so many characters carry a word.
CHINESE_WORD = 1.7
# Marks between clauses; and how much longer than usual the translation of one sentence is that has
# another for sure. Of 242 right ones in two sentences that look so, freely rendered, 60 are longer;
# of 925 to which the next sentence of the article was added, three in four.
CLAUSES = re.compile(r"[,;:،؛，；：、–—]")
LONGER, LONGER_PLAIN = 1.65, 1.45
# How sure it is that a sentence is missing whose negation was lost: as sure as of the negation.
DENIED = 0.7
# Chinese chains whole sentences with its comma.
CHAIN, CHAINED = re.compile("[，,]"), 2.0


@check("accuracy/omission", Severity.MAJOR, needs_source=True, confidence=0.8, rows=True)
def omitted_paragraph(document: Document) -> Iterator[Hit]:
    """A paragraph of the source is missing in the translation, or a record has none.

    The largest loss a translation can have is the hardest to see in the translation alone.

    Flags:
        > The first paragraph speaks of the old bridge and of the river below it.
        Der erste Absatz handelt von der alten Brücke und dem Fluss darunter.
        > [[The second one says that the bridge was closed for a year.]]
        > The third one is about the party that was held when it opened again.
        Der dritte handelt von dem Fest, das zur Wiedereröffnung gefeiert wurde.

        > The old bridge across the river was closed on Monday.
        Die alte Brücke über den Fluss wurde am Montag gesperrt.
        > [[Nobody knows the reason.]]
        > The mayor promised that it would be open again in May.
        Der Bürgermeister versprach, dass sie im Mai wieder offen ist.

    Passes:
        > The first paragraph speaks of the old bridge and of the river below it.
        Der erste Absatz handelt von der alten Brücke und dem Fluss darunter.
        > Photo: private
        > The third one is about the party that was held when it opened again.
        Der dritte handelt von dem Fest, das zur Wiedereröffnung gefeiert wurde.
    """
    first = 0
    for at, paragraph in enumerate(document.paragraphs):
        source = paragraph.segments[0].source if paragraph.segments else None
        missing = not any(segment.target.strip() for segment in paragraph.segments)
        if source and missing and _owed(document, at, source):
            yield Hit(0, len(source), _told(paragraph), side="source", segment=first)
        first += len(paragraph.segments)


def _owed(document: Document, at: int, source: str) -> bool:
    """Whether the source of the paragraph at this index has to be translated."""
    paragraph = document.paragraphs[at]
    if paragraph.kind != "record" and _words(paragraph.source or source) >= FEWEST_WORDS:
        return True
    if not A_WORD.search(ITEM.sub(" ", source)):
        return False
    lang = document.source_lang or "en"
    return paragraph.kind == "record" or owed(document.paragraphs, at, lang)


def _told(paragraph: Paragraph) -> str:
    if paragraph.kind == "record":
        return "This segment has no translation."
    kind = {"item": "list item", "cell": "table cell"}.get(paragraph.lost, "paragraph")
    return f"This {kind} of the source is missing in the translation."


@check("accuracy/omission", Severity.MAJOR, needs_source=True, confidence=0.85, rows=True)
def omitted_sentence(document: Document) -> Iterator[Hit]:
    """A sentence of the source is missing in the translation.

    Machines drop sentences, and what is left reads well. It is reported only where length, words
    and the sentences around it all say that nothing of it was rendered.

    Flags:
        > The bridge is closed. [[Engineers had warned of it for many years.]] Repairs begin in May.
        Die Brücke ist gesperrt. Die Reparaturen beginnen im Mai.

        > The council met on Monday to talk about the old bridge across the river.
        Der Rat tagte am Montag, um über die alte Brücke über den Fluss zu sprechen.
        > [[Residents had collected signatures for months.]] The mayor promised repairs in spring.
        Die Bürgermeisterin versprach Reparaturen im Frühjahr.

        > zh| 市议会星期一开会讨论大桥问题。[[工程师们多年来一直警告说桥墩正在崩裂。]]市长承诺春天开始维修。
        Der Stadtrat tagte am Montag wegen der Brücke. Der Bürgermeister versprach eine Reparatur im Frühjahr.

        > The dam broke on Monday. [[Nobody was hurt.]]
        Der Damm brach am Montag.

    Passes:
        > The dam broke on Monday. Nobody was hurt.
        Der Damm brach am Montag, ohne dass es Verletzte gab.

        > The council met on Monday. It talked about the old bridge across the river.
        Am Montag tagte der Rat, der über die alte Brücke über den Fluss sprach.

        > The council met on Monday to talk about the bridge. Really! The mayor promised repairs.
        Der Rat tagte am Montag, um über die Brücke zu sprechen. Der Bürgermeister versprach Reparaturen.

        > They came late. They saw the old town by night. They left early in the morning.
        Sie kamen spät, sahen die Altstadt bei Nacht und fuhren früh am Morgen wieder ab.
    """  # noqa: E501
    message = "This sentence of the source is missing in the translation."
    for index, start, end in _alone(document, "source"):
        yield Hit(start, end, message, side="source", segment=index)
    for index, start, end in _denied(document):
        yield Hit(start, end, message, side="source", segment=index, confidence=DENIED)


def _denied(document: Document) -> Iterator[tuple[int, int, int]]:
    """Sentences that deny and are short, nothing of which is rendered there or beside."""
    first = 0
    for paragraph in document.paragraphs:
        segments = paragraph.segments
        for at, segment in enumerate(segments):
            span = gone_with(segment) if segment.source and segment.target else None
            near = [segments[k] for k in (at - 1, at + 1) if 0 <= k < len(segments)]
            if (
                span
                and span not in inside.omitted(segment)
                and not any(denied_beside(segment, Hit(*span, ""), one) for one in near)
                and not _parted(segments, at, "source", span)
            ):
                yield first + at, *span
        first += len(segments)


@check("accuracy/addition", Severity.MAJOR, needs_source=True, confidence=0.7, rows=True)
def added_sentence(document: Document) -> Iterator[Hit]:
    """A sentence of the translation is not in the source.

    It may belong to the page or to another text, or the machine has made it up. Where the source is
    one sentence, and the text not much longer than usual, it is minor: it may be a clause of that,
    freely rendered.

    Flags:
        > The bridge is closed. Repairs begin in May.
        Die Brücke ist gesperrt. [[Ingenieure hatten seit vielen Jahren davor gewarnt.]] Die Reparaturen beginnen im Mai.

    Passes:
        > The bridge is closed, as engineers had warned for many years, and repairs begin in May.
        Die Brücke ist gesperrt. Ingenieure hatten seit vielen Jahren gewarnt. Die Reparaturen beginnen im Mai.
    """  # noqa: E501
    segments = document.segments
    for index, start, end in _alone(document, "target"):
        severity = Severity.MINOR if _one_clause(segments[index]) else None
        message = "This sentence is not in the source."
        yield Hit(start, end, message, segment=index, severity=severity)


def _one_clause(segment: Segment) -> bool:
    """Whether a sentence may be a clause of the source's only one, freely rendered: beside one with
    a comma the text is not two thirds as long again as usual."""
    source, lang = segment.source or "", base(segment.source_lang or "en")
    usual = LENGTH.get(lang, LENGTH[""])[0] * len(source)
    most = LONGER if CLAUSES.search(source) else LONGER_PLAIN
    if lang == "zh" and CHAIN.search(source):
        most = CHAINED
    return len(segment.target) < most * usual and len(sentences(source, lang)) == 1


def _alone(document: Document, side: str) -> Iterator[tuple[int, int, int]]:
    """Sentences that only one side of a paragraph has: the number of the segment, start and end.

    In a text such a sentence is a segment without the other side, in a record a part of it.
    """
    inner = inside.omitted if side == "source" else inside.added
    first = 0
    for paragraph in document.paragraphs:
        for at in diagonal(paragraph.segments, side):
            segment = paragraph.segments[at]
            yield first + at, 0, len((segment.source or "") if side == "source" else segment.target)
        both = any(segment.source and segment.target for segment in paragraph.segments)
        for number, segment in enumerate(paragraph.segments if both else (), first):
            text = segment.source if side == "source" else segment.target
            if text and not (segment.source and segment.target):
                if not rendered(paragraph.segments, number - first):
                    yield number, 0, len(text)
            elif text:
                spans = inner(segment)
                yield from (
                    (number, *span)
                    for span in spans
                    if not _beside(paragraph, side, span, segment)
                    and not _parted(paragraph.segments, number - first, side, span)
                )
        first += len(paragraph.segments)


def _parted(segments: Sequence[Segment], index: int, side: str, span: Span) -> bool:
    """Whether a sentence inside a segment is said in another one of the paragraph."""
    if len(segments) < 2:
        return False
    segment, (start, end) = segments[index], span
    whole = (segment.source or "") if side == "source" else segment.target
    own, rest = whole[start:end], whole[:start] + whole[end:]
    if side == "source":
        lone, other = replace(segment, source=own, target=""), replace(segment, source=rest)
    else:
        lone, other = replace(segment, source=None, target=own), replace(segment, target=rest)
    return rendered([*segments[:index], lone, other, *segments[index + 1 :]], index)


def _beside(paragraph: Paragraph, side: str, span: Span, segment: Segment) -> bool:
    """Whether the places that a sentence names are what the sentences beside its own speak of."""
    if len(paragraph.segments) < 2:
        return False
    which = 0 if side == "source" else 1
    sides = [(one.source or "", one.target) for one in paragraph.segments]
    text = (segment.source or "", segment.target)[which]
    own = [one[which] for one in sides if one[which] != text]
    own += [text[: span[0]], text[span[0] : span[1]], text[span[1] :]]
    theirs = [one[1 - which] for one in sides]
    texts = (own, theirs) if which == 0 else (theirs, own)
    langs = segment.source_lang or "en", segment.target_lang
    return named(texts, langs, which, len(own) - 2)


@check("accuracy/addition", Severity.MAJOR, needs_source=True, confidence=0.7)
def added_paragraph(document: Document) -> Iterator[Hit]:
    """A paragraph of the translation is not in the source.

    It may be advertising of the page, a part of another article, or a machine's invention.

    Flags:
        > The first paragraph speaks of the old bridge and of the river below it.
        Der erste Absatz handelt von der alten Brücke und dem Fluss darunter.
        [[Melden Sie sich noch heute für unseren kostenlosen Newsletter mit allen Neuigkeiten an!]]

    Passes:
        > The first paragraph speaks of the old bridge and of the river below it.
        Der erste Absatz handelt von der alten Brücke und dem Fluss darunter.
        Foto: privat

        Ohne Quelle hat kein Absatz dieses Textes ein Gegenstück, und keiner fehlt deswegen.
        Auch dieser zweite Absatz des Textes steht ganz ohne seine Quelle da.
    """
    first = 0
    aligned = any(segment.source for segment in document.segments if segment.target)
    for paragraph in document.paragraphs:
        if aligned and unsourced(document, paragraph):
            message = "The source has no text under this key."
            end = len(paragraph.text)
            yield Hit(0, end, message, segment=first, severity=Severity.MINOR)
        elif aligned and _added(paragraph):
            end = len(paragraph.segments[0].target)
            message = "This paragraph is not in the source."
            yield Hit(0, end, message, segment=first)
        first += len(paragraph.segments)


def _added(paragraph: Paragraph) -> bool:
    return (
        bool(paragraph.segments)
        and paragraph.kind not in LABELS
        and all(segment.source is None for segment in paragraph.segments)
        and _words(paragraph.text) >= FEWEST_WORDS
    )


def _words(text: str) -> float:
    """Words of a text, estimated where the script has no spaces."""
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in text)
    return chinese / CHINESE_WORD if chinese else len(WORD.findall(text))
