"""Pair source and target: sentences, and whole texts block by block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from qa.align.labels import Pair, labelled
from qa.align.pairs import align, frozen, settled_beads
from qa.align.shares import cover, runs, shares, targets
from qa.data import Block, Document, Ignore, Paragraph, Place, Raw, Record, Segment
from qa.errors import InputError, UsageError
from qa.split import Span, sentences
from qa.text import places
from qa.text.segments import LABELS

# Characters of context that a segment carries: some ten sentences.
CONTEXT = 1000
MODES = ("auto", "lines", "none")


def document(
    target: Raw,
    source: Raw | None = None,
    *,
    source_lang: str | None,
    target_lang: str = "de",
    mode: str = "auto",
) -> Document:
    """What was read as a document: its segments with what corresponds to them in the source.

    A record stays one segment. A running text is paired block by block, then sentence by sentence;
    a source block without counterpart is a paragraph of kind "omitted" behind the block it follows.
    Mode "lines" pairs the lines of the files by their number, "none" pairs nothing.

    Raises:
        InputError: mode "lines", and the files differ in their number of lines.
        UsageError: there is no such mode; the message lists them.
    """
    if mode not in MODES:
        raise UsageError(f"There is no way to align {mode!r}. Valid names: {', '.join(MODES)}.")
    paired = source if source and source_lang and mode != "none" else None
    if target.records:
        found = [_record(record, source_lang, target_lang) for record in target.records]
    elif paired and source_lang:
        pairing = Pairing(source_lang, target_lang)
        pairs = _by_line(target, paired) if mode == "lines" else pairing.blocks(target, paired)
        found = list(pairing.paragraphs(pairs, cues=target.cues))
    else:
        found = [_alone(block, target_lang) for block in target.blocks]
    return Document(
        path=target.path,
        paragraphs=tuple(found if target.records else _numbered(found)),
        source_path=source.path if source else None,
        source_lang=source_lang,
        target_lang=target_lang,
        related=not target.records or target.doc is not None,
        doc=target.doc,
        part=target.part,
        stray=target.stray,
        notes=target.notes,
        misplaced=_ignores(source) if source else (),
    )


def _ignores(raw: Raw) -> tuple[Ignore, ...]:
    return (*(ignore for block in raw.blocks for ignore in block.ignores), *raw.stray)


def _record(record: Record, source_lang: str | None, target_lang: str) -> Paragraph:
    segment = Segment(
        id=record.id,
        target=record.target.text,
        source=record.source.text if record.source else None,
        places=record.target.places,
        source_places=record.source.places if record.source else (),
        source_seams=record.source.seams if record.source else (),
        source_lang=source_lang if record.source else None,
        target_lang=target_lang,
        reference=record.reference,
        kind="record",
        seams=record.target.seams,
        ignores=record.target.ignores,
        verbatim=record.target.verbatim,
        tags=record.target.tags,
        source_tags=record.source.tags if record.source else (),
    )
    return Paragraph(segment.target, (segment,), (0,), segment.source, "record")


def _sentences(blocks: Sequence[Block], lang: str) -> list[Span]:
    """The sentences of joined blocks, none of which goes on in the next."""
    found: list[Span] = []
    offset = 0
    for block in blocks:
        found += [(a + offset, b + offset) for a, b in sentences(block.text, lang)]
        offset += len(block.text) + 1
    return found


def _texts(block: Block, spans: Sequence[Span]) -> list[str]:
    return [block.text[a:b] for a, b in spans]


def _alone(block: Block, lang: str) -> Paragraph:
    """The sentences of a target block that has no source."""
    spans = sentences(block.text, lang)
    return Paragraph(block.text, _segments(block, spans, lang), _starts(spans), None, block.kind)


def _segments(block: Block, spans: Sequence[Span], lang: str) -> tuple[Segment, ...]:
    """Parts of a target block as segments that have no source yet."""
    ruler = places.Ruler(block)
    return tuple(
        Segment(
            id="",
            target=block.text[start:end],
            places=ruler.cut(start, end),
            target_lang=lang,
            kind=block.kind,
            context=block.text[max(start - CONTEXT, 0) : start].strip(),
            seams=places.seams(block, start, end),
            ignores=block.ignores,
            verbatim=places.verbatim(block, start, end),
        )
        for start, end in spans
    )


def _starts(spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(start for start, _ in spans)


def _numbered(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    number = count(1)
    for paragraph in paragraphs:
        segments = (replace(segment, id=str(next(number))) for segment in paragraph.segments)
        yield replace(paragraph, segments=tuple(segments))


def _by_line(target: Raw, source: Raw) -> list[Pair]:
    """The lines of both files by their number; a line of white space counts as missing."""
    numbered: defaultdict[int, Pair] = defaultdict(lambda: ([], []))
    ends = [0, 0]
    for which, raw in enumerate((source, target)):
        for block in raw.blocks:
            for line in places.lines(block):
                numbered[line.places[0].line][which].append(line)
                ends[which] = line.places[0].line
    if ends[0] != ends[1]:
        raise InputError(
            target.path,
            f"has text up to line {ends[1]}, its source {source.path} up to line {ends[0]}.",
            "Make both have the same lines, or use --align auto.",
        )
    return [numbered[number] for number in sorted(numbered)]


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the parts of one document are paired, by its languages."""

    source_lang: str
    target_lang: str

    def blocks(self, target: Raw, source: Raw) -> list[Pair]:
        """The blocks of both texts as pairs, in text order.

        Where the sentences of subtitles part into blocks is chance: they are all one text.
        """
        if target.cues and source.cues:
            return [(list(source.blocks), list(target.blocks))]
        ours, theirs = ([b for b in raw.blocks if b.kind not in LABELS] for raw in (source, target))
        texts = [b.text for b in ours], [b.text for b in theirs]
        pairs = [
            ([ours[i] for i in one], [theirs[j] for j in other])
            for one, other in align(*texts, self.source_lang, self.target_lang, blocks=True)
        ]
        return labelled(pairs, source.blocks, target.blocks)

    def paragraphs(self, pairs: list[Pair], *, cues: bool = False) -> Iterator[Paragraph]:
        """The paragraphs of paired blocks, omitted ones behind the block that they follow."""
        here = Place(0, 1, 1)
        for source, target in pairs:
            if not target:
                yield from (self.omitted(block, here) for block in source)
            elif not source:
                yield from (_alone(block, self.target_lang) for block in target)
            else:
                yield from self.paired(source, target, cues=cues)
            if target:
                last = target[-1]
                here = Place(0, *places.Ruler(last).at(len(last.text)))

    def omitted(self, block: Block, here: Place) -> Paragraph:
        """A source block that the target lacks, placed where it should stand."""
        segment = Segment(
            id="", target="", source=block.text, places=(here,), source_places=block.places,
            source_seams=block.seams,
            source_lang=self.source_lang, target_lang=self.target_lang, kind="omitted",
        )  # fmt: skip
        return Paragraph("", (segment,), (0,), block.text, "omitted", block.kind)

    def paired(self, parts: list[Block], target: list[Block], *, cues: bool) -> Iterator[Paragraph]:
        """The paragraphs of target blocks that render the same parts of the source between them.

        Of subtitles (``cues``) blocks that render one sentence between them are one.
        """
        source, ours = places.joined(parts), _sentences(parts, self.source_lang)
        theirs = [sentences(block.text, self.target_lang) for block in target]
        texts = (
            tuple(source.text[a:b] for a, b in ours),
            tuple(block.text[a:b] for block, s in zip(target, theirs, strict=True) for a, b in s),
        )
        blocks = None
        if not cues and len(parts) + len(target) > 2:
            first = (_texts(part, _sentences([part], self.source_lang)) for part in parts)
            blocks = frozen(first), frozen(map(_texts, target, theirs))
        langs = self.source_lang, self.target_lang
        found = list(settled_beads(*texts, *langs, blocks))
        if cues:
            groups = [[target[at] for at in run] for run in runs(found, theirs)]
            target = [places.joined(group) for group in groups]
            theirs = [_sentences(group, self.target_lang) for group in groups]
        ruler = places.Ruler(source)
        of = shares(found, theirs, ours, source.text)
        for block, spans, share in zip(target, theirs, of, strict=True):
            covers = [span for span, _ in share]
            made_of = targets(spans, [b for _, b in share], len(block.text))
            bare = _segments(block, made_of, self.target_lang)
            made = map(self.with_source, bare, covers, [ruler] * len(share))
            whole = cover([span for span in covers if span], (0, -1))
            text = source.text[slice(*whole)] if whole else None
            yield Paragraph(block.text, tuple(made), _starts(made_of), text, block.kind)

    def with_source(self, segment: Segment, span: Span | None, ruler: places.Ruler) -> Segment:
        """The segment beside its part of the source, if there is one."""
        if span is None:
            return segment
        return replace(
            segment,
            kind=segment.kind if segment.target else "omitted",
            source=ruler.text[slice(*span)],
            source_places=ruler.cut(*span),
            source_seams=places.seams(ruler.block, *span),
            source_lang=self.source_lang,
        )
