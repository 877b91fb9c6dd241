"""The sentences inside one segment, each beside its part of the segment's source.

A record stays one segment however long it is, and so does what a translator made of two sentences;
but a sentence is broken or not by itself, and a model that learnt from sentences sees of a broken
one among five little.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from qa.align.lattice import Bead, Borders
from qa.align.pairs import align
from qa.align.settled import settled
from qa.data import Segment
from qa.languages import base, codes
from qa.split import MARKS, Span, sentences
from qa.text.markup import lines
from qa.text.markup.readable import laid_out

# Words of the shortest sentence that can be judged without the one beside it.
FEWEST_WORDS = 6
USUAL = 10_000  # characters
# The bound keeps a text of marks alone from being searched to its end from each of them.
SEVERAL = re.compile(rf"[{re.escape(MARKS)}]\S{{0,60}}\s|[。！？].")


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences of a segment, and what renders them; half-open code points of either side.

    ``source`` is None where the segment has none, or none for these sentences.
    """

    target: Span
    source: Span | None


@dataclass(frozen=True, slots=True)
class Inside:
    """What is inside a segment: its parts, and the sentences that only one side has."""

    parts: tuple[Part, ...]
    omitted: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()


def parts(segment: Segment) -> tuple[Part, ...]:
    """The sentences of a segment in order; one part where there is nothing to part.

    Sentences that are rendered together stay together, and so does one of fewer than FEWEST_WORDS
    words with its neighbour. A sentence without counterpart goes to the part before it (at the
    beginning, to the one behind), where it can be missed or seen to be too much; one of the source
    that is surely missing goes to none, and one that is surely too much is a part without source.
    """
    return _inside(segment).parts


def omitted(segment: Segment) -> tuple[Span, ...]:
    """The sentences of the source that the target lacks."""
    return _inside(segment).omitted


def added(segment: Segment) -> tuple[Span, ...]:
    """The sentences of the target that have no counterpart in the source."""
    return _inside(segment).added


def _inside(segment: Segment) -> Inside:
    ours, theirs = segment.target, segment.source
    bare = ours, theirs, segment.target_lang, segment.source_lang, segment.kind
    # Rules, model and rating ask for the same; only texts of a usual size are worth the memory.
    usual = max(len(ours), len(theirs or "")) < USUAL
    return _recent(*bare) if usual else _look(segment)


@lru_cache(maxsize=4096)
def _recent(
    target: str, source: str | None, target_lang: str, source_lang: str | None, kind: str
) -> Inside:
    return _look(
        Segment("", target, source, source_lang=source_lang, target_lang=target_lang, kind=kind)
    )


def _look(segment: Segment) -> Inside:
    ours, theirs = segment.target, segment.source
    known = segment.target_lang, *([segment.source_lang or ""] if theirs else [])
    places = stretches(segment)
    several = len(places) > 1 or any(SEVERAL.search(text) for text in (ours, theirs or ""))
    whole = Inside((Part((0, len(ours)), (0, len(theirs)) if theirs else None),))
    if not (ours.strip() and several and all(base(lang) in codes() for lang in known)):
        return whole
    spans = _sentences(ours, places, segment.target_lang)
    apart = {start for start, _ in places}
    if not theirs:
        found = _long_enough([Part(span, None) for span in spans], ours, apart)
        return Inside(tuple(found)) if len(found) > 1 else whole
    beside = _beside(segment, spans, len(places))
    found = _long_enough(beside.parts, ours, apart)
    if not found or (len(found) < 2 and not beside.omitted):
        return replace(beside, parts=whole.parts)
    return replace(beside, parts=tuple(found))


def stretches(segment: Segment) -> list[Span]:
    """The lines of a record's target that are no sentence together; of other segments the whole,
    because readers part the lines of texts."""
    if segment.kind != "record":
        return [(0, len(segment.target))]
    return lines.stretches(laid_out(segment.target), laid_out(segment.source or ""))


def texts(segment: Segment, part: Part) -> tuple[str, str | None]:
    """A part's words on both sides."""
    source = None if part.source is None else (segment.source or "")[slice(*part.source)]
    return segment.target[slice(*part.target)], source


def _sentences(text: str, places: Sequence[Span], lang: str) -> list[Span]:
    """The sentences of the stretches of a text."""
    return [
        (start + a, start + b) for start, end in places for a, b in sentences(text[start:end], lang)
    ]


def _beside(segment: Segment, spans: Sequence[Span], parted: int) -> Inside:
    """The sentences of the target, whose ``spans`` are given, with those of the source, whose lines
    count as borders where there are as many as stretches of the target, ``parted``."""
    source, lang = segment.source or "", segment.source_lang or ""
    places = lines.lines(laid_out(source))
    others = _sentences(source, places if len(places) == parted else [(0, len(source))], lang)
    texts = [source[a:b] for a, b in others], [segment.target[a:b] for a, b in spans]
    pair = partial(_paired, texts[0], lang, segment.target_lang)
    beads, (gone, more) = settled(*texts, lang, segment.target_lang, pair)
    groups: list[tuple[list[int], list[int]]] = []
    waiting: tuple[list[int], list[int]] = ([], [])  # for a pair
    for theirs, ours in beads:
        if not any(waiting) and set(theirs) <= gone and set(ours) <= more:
            groups += [([], [*ours])] if ours else []
        elif theirs and ours:
            groups.append(([*waiting[0], *theirs], [*waiting[1], *ours]))
            waiting = ([], [])
        else:
            into = groups[-1] if groups and all(groups[-1]) else waiting
            into[0].extend(theirs)
            into[1].extend(ours)
    if groups:
        groups[-1][0].extend(waiting[0])
        groups[-1][1].extend(waiting[1])
    found = [
        Part(_whole(spans, ours), _whole(others, theirs) if theirs else None)
        for theirs, ours in groups
    ]
    return Inside(
        tuple(found),
        tuple(others[i] for i in sorted(gone)),
        tuple(spans[j] for j in sorted(more)),
    )


def _paired(
    source: Sequence[str], lang: str, other: str, target: Sequence[str], borders: Borders | None
) -> list[Bead]:
    return align(source, target, lang, other, borders=borders)


def _whole(spans: Sequence[Span], indices: Sequence[int]) -> Span:
    """From the first of these sentences to the last."""
    return spans[indices[0]][0], spans[indices[-1]][1]


def _long_enough(found: Sequence[Part], text: str, apart: Container[int]) -> list[Part]:
    """Parts of ``text`` with those that are too short joined to their neighbours.

    Lines that stand by themselves, which begin ``apart``, are left so.
    """
    out: list[Part] = []
    for part in found:
        if (
            out
            and part.target[0] not in apart
            and (part.source is None) == (out[-1].source is None)
            and min(_words(text, part), _words(text, out[-1])) < FEWEST_WORDS
        ):
            out[-1] = _joined(out[-1], part)
        else:
            out.append(part)
    return out


def _words(text: str, part: Part) -> int:
    return len(text[slice(*part.target)].split())


def _joined(one: Part, other: Part) -> Part:
    source = (one.source[0], other.source[1]) if one.source and other.source else None
    return Part((one.target[0], other.target[1]), source)
