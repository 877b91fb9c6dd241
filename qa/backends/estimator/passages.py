"""What the estimator reads of a segment: the whole and, of several sentences, each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qa.align.inside import Part, parts, texts
from qa.backends.estimator.estimate import Estimate
from qa.backends.estimator.reading import Text
from qa.data import Segment
from qa.text.leads import behind_lead
from qa.text.readable import Readable


@dataclass(frozen=True, slots=True)
class Passages:
    """The parts of a segment, their texts behind that of the whole; of one part only its text."""

    parts: tuple[Part, ...]
    texts: tuple[Text, ...]


def passages(segment: Segment) -> Passages:
    """What is read of a segment; nothing of one that is not translated."""
    if segment.kind == "omitted":
        return Passages((), ())  # the rules report it, and in a text its neighbours may render it
    found = tuple(_behind_lead(segment, part) for part in parts(segment))
    every = Text(*texts(segment, all_of(segment)))
    each = [Text(*texts(segment, part)) for part in found]
    return Passages(found, (every, *(each if each != [every] else [])))


def all_of(segment: Segment) -> Part:
    """All of a segment but its lead."""
    source = None if segment.source is None else (0, len(segment.source))
    return _behind_lead(segment, Part((0, len(segment.target)), source))


def _behind_lead(segment: Segment, part: Part) -> Part:
    """The part without what stands before its sentence: in the news that the network learnt from
    somebody always says something, and a bare name before a quotation looks torn off to it."""
    target, source = texts(segment, part)
    ours, theirs = behind_lead(target, segment.target_lang, source)
    beside = part.source and (part.source[0] + theirs, part.source[1])
    return replace(part, target=(part.target[0] + ours, part.target[1]), source=beside)


class Plain:
    """A text without its markup, and what is said of it put back into the text as it is."""

    def __init__(self, original: Text) -> None:
        self._target = Readable(original.target)
        self._source = None if original.source is None else Readable(original.source)
        self.text = Text(self._target.text, None if self._source is None else self._source.text)

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
