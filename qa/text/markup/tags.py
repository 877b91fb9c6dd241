"""Inline tags of source and translation, as CAT tools compare them: each must come back once.

A reader names each tag by its kind, element, attribute and number: ``alone x id 2``. German may
set them in another order, tear a formatted verb in two (<g id="1">Schalten</g> Sie es <g
id="1">aus</g>), and write two neighbours with the same format as one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from qa.data import Seam
from qa.text.markup.placeholders import Slip

# What opens a pair or ends it, and what stands alone; of either what only says how words look.
PAIR, FORMATS, END, ALONE, LOOK = "pair", "format", "end", "alone", "look"
BREAK = "break"  # no tag: a line break at an end of a string, ``START`` or ``STOP``
START, STOP = "begin", "end"
GROUPS = {PAIR: PAIR, FORMATS: PAIR, ALONE: ALONE, LOOK: ALONE, END: END, BREAK: BREAK}
MINOR = frozenset({FORMATS, LOOK})
BEHIND, BEFORE = re.compile(r"\S+"), re.compile(r"(?<!\S)\S+\s*\Z")
MOST = 5  # tags that a message names
MANY = 300  # of a text; more are no sentence's, and are not compared


def named(kind: str, element: str, attribute: str, number: str) -> str:
    """The name of a tag."""
    return f"{kind} {element} {attribute} {number}"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag at an offset of its text, as it was named."""

    offset: int
    kind: str
    element: str
    attribute: str
    number: str

    @property
    def shown(self) -> str:
        """The tag as it is written in the file, but for what does not name it.

        >>> Tag(0, "alone", "x", "id", "2").shown
        '<x id="2">'
        """
        number = self.number.partition(" ")[0]  # behind which stands of which half of a pair it is
        return f'<{self.element} {self.attribute}="{number}">' if number else f"<{self.element}>"


@dataclass(frozen=True, slots=True)
class Side:
    """A text with its tags."""

    text: str
    tags: Sequence[Seam] = ()


def differences(
    source: Side, target: Side, shown: Container[int] = frozenset()
) -> Iterator[tuple[Slip, bool]]:
    """Tags that were lost or written twice, each with whether it does little harm.

    ``shown`` are the offsets of the source at which placeholders begin: where one stands for a tag,
    it is compared as such.

    >>> def told(theirs, ours):
    ...     names = (one.split(", ") for one in (theirs, ours))
    ...     sides = (Side("Ja", [Seam(0, name) for name in each]) for each in names)
    ...     return [(slip.message, minor) for slip, minor in differences(*sides)]
    >>> told("alone x id 1, alone x id 2", "alone x id 2, alone x id 1")
    []
    >>> told("alone x id 1, alone x id 2", "alone x id 1, alone x id 1")[0][0]
    'The tag <x id="2"> of the source is missing in the translation.'
    >>> told("pair g id 1, end g id 1", "pair g id 1, end g id 1, pair g id 1, end g id 1")
    []
    """
    if max(len(source.tags), len(target.tags)) > MANY:
        return
    there, here = list(map(_tag, source.tags)), list(map(_tag, target.tags))
    yield from _breaks(source.text, there, target.text, here)
    wanted = [tag for tag in there if tag.kind not in (END, BREAK)]
    wanted = [tag for tag in wanted if tag.kind != ALONE or tag.offset not in shown]
    if len(wanted) > 1 and all(tag.kind == BREAK for tag in here):
        yield _none(source.text, wanted, there)
        return
    yield from _missing(source.text, wanted, there, here)
    yield from _unended(source.text, there, here)
    yield from _doubled(there, target.text, here)


def answered(source: Side, target: Side) -> frozenset[int]:
    """Where in the source tags stand that the translation has, whatever is shown for them there.

    >>> tags = [Seam(0, "alone x id A"), Seam(3, "alone x id B")]
    >>> sorted(answered(Side("%s %d", tags), Side("%d", tags[1:])))
    [3]
    """
    ours = {tag.number for tag in map(_tag, target.tags)} - {""}
    return frozenset(tag.offset for tag in map(_tag, source.tags) if tag.number in ours)


def _none(source: str, wanted: list[Tag], there: list[Tag]) -> tuple[Slip, bool]:
    """What is said where no tag is left."""
    names = ", ".join(tag.shown for tag in wanted[:MOST])
    more = ", ..." if len(wanted) > MOST else ""
    message = f"The translation has none of the {len(wanted)} tags of the source: {names}{more}."
    minor = all(tag.kind in MINOR for tag in wanted)
    return Slip("source", *_span(source, wanted[0], there), message), minor


def _missing(
    source: str, wanted: list[Tag], there: list[Tag], here: list[Tag]
) -> Iterator[tuple[Slip, bool]]:
    lost = [*_lost(there, here, PAIR), *_lost(there, here, ALONE)]
    for tag in lost:
        if tag in wanted and not _merged(source, tag, there, lost):
            message = f"The tag {tag.shown} of the source is missing in the translation."
            yield Slip("source", *_span(source, tag, there), message), tag.kind in MINOR


def _breaks(
    source: str, there: list[Tag], target: str, here: list[Tag]
) -> Iterator[tuple[Slip, bool]]:
    """Line breaks that only one of two strings begins or ends with."""
    theirs, ours = _group(there, BREAK), _group(here, BREAK)
    for side, text, tags, others in (
        ("source", source, theirs, ours), ("target", target, ours, theirs),
    ):  # fmt: skip
        for tag in tags:
            if all(tag.element != other.element for other in others):
                only = "translation" if side == "target" else "source"
                message = f"Only the {only} {tag.element}s with a line break (\\n)."
                yield Slip(side, *_span(text, tag, []), message), True


def _tag(seam: Seam) -> Tag:
    return Tag(seam.offset, *seam.kind.split(" ", 3))


def _group(tags: list[Tag], group: str) -> list[Tag]:
    return [tag for tag in tags if GROUPS[tag.kind] == group]


def _lost(there: list[Tag], here: list[Tag], group: str) -> list[Tag]:
    """The tags of the source that no tag of the translation answers; where tags have no numbers,
    or all have others, as many as are missing."""
    wanted, found = _group(there, group), _group(here, group)
    known, ours = {tag.number for tag in wanted}, {tag.number for tag in found}
    if "" in known | ours or (ours and known.isdisjoint(ours)):
        return wanted[len(found) :]
    counts = Counter(tag.number for tag in found)
    lost = []
    for tag in wanted:
        counts[tag.number] -= 1
        # A pair may be one in the translation, and two in the source.
        if counts[tag.number] < 0 and not (group == PAIR and tag.number in ours):
            lost.append(tag)
    renumbered = sum(tag.number not in known for tag in found)
    return lost[renumbered:]


def _merged(source: str, tag: Tag, there: list[Tag], lost: list[Tag]) -> bool:
    """Whether a pair stands beside one like it that was kept, which then may hold both."""
    if GROUPS[tag.kind] != PAIR:
        return False
    first, last = tag.offset, _end(tag, there)
    for other in _group(there, PAIR):
        if other.kind == tag.kind and other.element == tag.element and other not in lost:
            begin, end = other.offset, _end(other, there)
            between = source[last:begin] if begin >= last else source[end:first]
            if (begin >= last or end <= first) and not between.strip():
                return True
    return False


def _end(tag: Tag, there: list[Tag]) -> int:
    """Where what a tag holds ends."""
    ends = (t.offset for t in there if t.kind == END and t.number == tag.number)
    return next((offset for offset in ends if offset >= tag.offset), tag.offset)


def _span(source: str, tag: Tag, there: list[Tag]) -> tuple[int, int]:
    """What a tag holds; of one alone the sign that stands for it, or the word beside it."""
    end = _end(tag, there)
    if end > tag.offset:
        return tag.offset, end
    if source.startswith("\ufffc", tag.offset):
        return tag.offset, tag.offset + 1
    word = BEHIND.search(source, tag.offset) or BEFORE.search(source[: tag.offset])
    return word.span() if word else (tag.offset, tag.offset)


def _unended(source: str, there: list[Tag], here: list[Tag]) -> Iterator[tuple[Slip, bool]]:
    """Pairs that the translation opens and does not end."""
    ended = {tag.number for tag in here if tag.kind == END}
    opened = {tag.number for tag in _group(here, PAIR)}
    wanted = {tag.number for tag in there if tag.kind == END}
    for tag in _group(there, PAIR):
        if tag.number and tag.number in (opened & wanted) - ended:
            message = f"The translation opens {tag.shown} and does not end it."
            yield Slip("source", *_span(source, tag, there), message), tag.kind in MINOR


def _doubled(there: list[Tag], target: str, here: list[Tag]) -> Iterator[tuple[Slip, bool]]:
    """Tags alone that stand more often than in the source."""
    counts = Counter(tag.number for tag in _group(there, ALONE))
    for tag in _group(here, ALONE):
        if tag.kind == ALONE and tag.number and tag.number in counts:
            counts[tag.number] -= 1
            if counts[tag.number] == -1:
                message = f"The tag {tag.shown} stands more often than in the source."
                yield Slip("target", *_span(target, tag, []), message), True
