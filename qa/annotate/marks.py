"""What annotators share: marks around words, and findings in words and in markup."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa.annotate import Edit
from qa.data import Finding

# What XML 1.0 has no way to write.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
ESCAPED = re.compile('[&<>"\n\t]')


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a file to mark. ``open`` gives the start tag of its n-th piece, from 1."""

    start: int
    end: int
    open: Callable[[int], str]
    close: str


def escape(text: str) -> str:
    """A text as it may stand in an attribute or element of XML or HTML."""
    return ESCAPED.sub(lambda match: ESCAPES[match[0]], UNWRITABLE.sub("\ufffd", text))


def sentence(finding: Finding) -> str:
    """What a finding says, with its suggestion, in one line."""
    words = f"{finding.check}: {finding.message}"
    if finding.suggestion:
        words += f" Suggestion: “{finding.suggestion}”."
    return " ".join(words.split())


def entry(finding: Finding) -> str:
    """A finding in one line, with its severity and words."""
    words = f" “{' '.join(finding.text.split())}”" if finding.text else ""
    where = (
        f" [source {finding.start}-{finding.end}]"
        if finding.side == "source"
        else (f" [{finding.start}-{finding.end}]")
    )
    return f"{finding.severity} {sentence(finding)}{words}{where}"


def nested(marks: Iterable[Mark], gone: Sequence[tuple[int, int]] = ()) -> Iterator[Edit]:
    """The tags of marks that may overlap: one that crosses another is divided where that ends.

    What stands in ``gone``, sorted stretches of the file, counts as not there: a mark that begins
    behind it and one that ends before it meet at one place.
    """
    held = [
        replace(mark, start=_settled(mark.start, gone), end=_settled(mark.end, gone))
        for mark in marks
        if mark.start < mark.end
    ]
    begin: dict[int, list[int]] = defaultdict(list)
    for index, mark in enumerate(held):
        begin[mark.start].append(index)
    pieces = [0] * len(held)
    opened: list[int] = []
    for point in sorted({at for mark in held for at in (mark.start, mark.end)}):
        tags: list[str] = []
        ending = {index for index in opened if held[index].end == point}
        waiting = begin.get(point, [])
        while ending:
            index = opened.pop()
            tags.append(held[index].close)
            if index in ending:
                ending.remove(index)
            else:
                waiting.append(index)
        for index in sorted(waiting, key=lambda index: (-held[index].end, index)):
            opened.append(index)
            pieces[index] += 1
            tags.append(held[index].open(pieces[index]))
        yield Edit(point, point, "".join(tags))


def _settled(at: int, gone: Sequence[tuple[int, int]]) -> int:
    """A place in a file, moved before what is gone there."""
    index = bisect_right(gone, (at, at)) - 1
    while index >= 0 and gone[index][0] <= at <= gone[index][1]:
        at = gone[index][0]
        index -= 1
    return at
