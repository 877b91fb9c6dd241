"""Texts put together from pieces of a file, each with its exact place there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qa.data import Block, Ignore, Place, Seam, Span

# A line break in a file that is laid out with breaks, with the blanks around it.
BREAK = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
EDGE = " \t\r\n"
START = Place(0, 1, 1)

Range = tuple[int, int]  # half-open, code points of the file without a byte order mark


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a text that stand from ``at`` to ``end`` in the file.

    If ``exact``, they stand there one for one, else (an escape, a code) all of them for the whole
    stretch. ``seam`` names the kind of markup that was taken out here; then there are no
    characters. ``closed`` says that no markup can be put in here, ``verbatim`` that nobody is to
    write the characters otherwise. ``tag`` names the inline tag that stands here.
    """

    text: str
    at: int
    end: int
    line: int
    column: int
    exact: bool = True
    seam: str = ""
    closed: bool = False
    verbatim: bool = False
    tag: str = ""

    def cut(self, start: int, end: int) -> Run:
        """The characters from start to end."""
        if (start, end) == (0, len(self.text)):
            return self
        part = self.text[start:end]
        if not self.exact:
            return replace(self, text=part)
        before = self.text[:start]
        newlines = before.count("\n")
        column = start - before.rfind("\n") if newlines else self.column + start
        return replace(
            self, text=part, at=self.at + start, end=self.at + end,
            line=self.line + newlines, column=column,
        )  # fmt: skip


@dataclass(frozen=True)
class Text:
    """The text of a source or target; ``here`` is where it would stand if it were empty."""

    runs: tuple[Run, ...]
    here: Place = START

    @cached_property
    def string(self) -> str:
        """All characters."""
        return "".join(run.text for run in self.runs)

    def untagged(self) -> Text:
        """The text without what is known of its inline tags."""
        return Text(tuple(replace(run, tag="") for run in self.runs), self.here)

    def cut(self, start: int, end: int) -> Iterator[Run]:
        """The runs from start to end, with the markup that was taken out there or at the border."""
        offset = 0
        for run in self.runs:
            length = len(run.text)
            first, last = max(start - offset, 0), min(end - offset, length)
            if first < last:
                yield run.cut(first, last)
            elif not length and start <= offset <= end:
                yield run
            offset += length

    def tidy(self, *, breaks: bool) -> Text:
        """The text without blanks at its ends; a line break is a blank unless ``breaks`` count."""
        string = self.string
        start = len(string) - len(string.lstrip(EDGE))
        end = max(len(string.rstrip(EDGE)), start)
        whole = (start, end) == (0, len(string))
        text = self if whole else Text(tuple(self._kept(start, end)), self.here)
        if breaks or not BREAK.search(text.string):
            return text
        return Text(tuple(text._spaced()), self.here)

    def _kept(self, start: int, end: int) -> Iterator[Run]:
        """The runs from start to end, with the inline tags that stand outside."""
        offset, before, after = 0, list[Run](), list[Run]()
        for run in self.runs:
            if run.tag and not run.text and not start <= offset <= end:
                (after if offset > end else before).append(replace(run, seam=""))
            offset += len(run.text)
        yield from (*before, *self.cut(start, end), *after)

    def _spaced(self) -> list[Run]:
        """The runs with one blank for every line break."""
        found: list[Run] = []
        breaks = [match.span() for match in BREAK.finditer(self.string)]
        index, done, offset = 0, -1, 0
        for run in self.runs:
            here, length = 0, len(run.text)
            if not length:
                found.append(run)
            while here < length:
                while index < len(breaks) and breaks[index][1] <= offset + here:
                    index += 1
                start, end = breaks[index] if index < len(breaks) else (len(self.string),) * 2
                inside = start <= offset + here
                stop = min(length, (end if inside else start) - offset)
                part = run.cut(here, stop)
                if not inside:
                    found.append(part)
                elif done != index:
                    found.append(replace(part, text=" ", exact=False))
                    done = index
                elif found[-1].end == part.at:
                    found[-1] = replace(found[-1], end=part.end)
                here = stop
            offset += length
        return found

    def block(self, ignores: tuple[Ignore, ...] = ()) -> Block:
        """The text as that of a record."""
        places: list[Place] = []
        seams: list[Seam] = []
        verbatim: list[Span] = []
        tags: list[Seam] = []
        offset, last = 0, None
        for run in self.runs:
            if run.tag:
                tags.append(Seam(offset, run.tag))
            if run.seam:
                seams.append(Seam(offset, run.seam))
            elif run.text:
                if not (last and last.exact and run.exact and last.end == run.at):
                    places.append(Place(offset, run.line, run.column))
                last = run
            if run.verbatim and run.text:
                joins = verbatim and verbatim[-1].end == offset
                start = verbatim.pop().start if joins else offset
                verbatim.append(Span(start, offset + len(run.text)))
            offset += len(run.text)
        where = tuple(places) or (self.here,)
        kept = tuple(verbatim)
        return Block(self.string, where, "record", tuple(seams), ignores, kept, tuple(tags))

    def stretches(self, start: int, end: int, gone: Sequence[Range] = ()) -> list[Range]:
        """Where the characters from start to end stand in the file, in as few pieces as possible.

        Between the pieces stands what does not belong to the text; what is in ``gone``, sorted
        and without overlap, counts as not there.
        """
        found: list[Range] = []
        closed = True
        for run in self.cut(start, end):
            if run.closed:
                closed = True
            elif run.text:
                if not closed and _bridged(found[-1][1], run.at, gone):
                    found[-1] = (found[-1][0], run.end)
                else:
                    found.append((run.at, run.end))
                closed = False
        return found


def _bridged(start: int, end: int, gone: Sequence[Range]) -> bool:
    for first, last in gone:
        if first <= start < last:
            start = last
    return start >= end
