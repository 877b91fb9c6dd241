"""Subtitles: SubRip (SRT) and WebVTT. Their cues are found here, their texts in ``cues``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from qa.data import Ignore, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.cues import Cue, Line, blocks
from qa.readers.file import File
from qa.text.markup.instructions import parse_ignores

TIME = r"(?:([0-9]{1,4}):)?([0-9]{1,2}):([0-9]{1,2})[,.]([0-9]{1,3})"
TIMING = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}(?:\s.*)?")
# What was meant as a timing, well or badly written.
TIMED = re.compile(r"\s*[0-9]{1,4}\s*:.*?-\s?->|\s*[0-9]{1,4}:[0-9]{1,2}[0-9:,.]*\s*[-–—]+>")
NUMBER = re.compile(r"\s*[0-9]+\s*")
NOTE = re.compile(r"(?:NOTE|STYLE|REGION)(?!\S)")
HEADER = re.compile(r"WEBVTT(?!\S)")
EXAMPLE = "00:01:02.500 --> 00:01:04.000"


@reader(".srt")
def srt(file: File) -> Iterator[Raw]:
    """SubRip subtitles: cues joined to sentences; tags, dashes of dialogue and sounds taken out."""
    lines = _lines(file)
    yield _raw(file, lines, vtt=HEADER.match(lines[0].text) is not None)


@reader(".vtt")
def webvtt(file: File) -> Iterator[Raw]:
    """WebVTT subtitles: as SubRip; notes may hold instructions, styles and regions are left out."""
    lines = _lines(file)
    if not HEADER.match(lines[0].text):
        problem = "does not begin with WEBVTT."
        raise InputError(file.path, problem, "Begin it so, or call it .srt if it is one.", line=1)
    yield _raw(file, lines, vtt=True)


def _lines(file: File) -> list[Line]:
    content = file.text()
    if "\n" not in content:
        content = content.replace("\r", "\n")  # classic Mac; the lengths stay the same
    return [Line(number, line.rstrip()) for number, line in enumerate(content.split("\n"), 1)]


def _raw(file: File, lines: list[Line], *, vtt: bool) -> Raw:
    groups = _groups(lines)
    found, last = _vtt_cues(file, groups) if vtt else (_srt_cues(file, groups), ())
    texts = blocks(found, vtt=vtt)
    if not texts:
        raise InputError(file.path, "has no subtitle with a word.", "There is nothing to check.")
    taken = {ignore for block in texts for ignore in block.ignores}
    stray = (ignore for cue in found for ignore in cue.ignores if ignore not in taken)
    return Raw(file.path, texts, stray=(*stray, *last), cues=True)


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that follow each other without a blank one between them."""
    held: list[Line] = []
    for line in lines:
        if line.text:
            held.append(line)
        elif held:
            yield held
            held = []
    if held:
        yield held


def _vtt_cues(file: File, groups: Iterator[list[Line]]) -> tuple[list[Cue], tuple[Ignore, ...]]:
    """The cues, each with the instructions before it, and those behind the last."""
    cues: list[Cue] = []
    ignores: tuple[Ignore, ...] = ()
    for group in _behind_header(groups):
        first = group[0]
        timed = [index for index, line in enumerate(group) if "-->" in line.text]
        if match := NOTE.match(first.text):
            noted = group[1 : timed[0] if timed else len(group)]  # players end it at a timing
            note = "\n".join((first.text[match.end() :], *(line.text for line in noted)))
            ignores += parse_ignores(note, first.number) if match[0] == "NOTE" else ()
        elif not timed or timed[0] > 1:  # one line before the timing is the cue's name
            raise _stray(file, first)
        for start, stop in pairwise([*timed, len(group)]):
            cue = _cue(file, group[start], group[start + 1 : stop])
            cues.append(replace(cue, ignores=ignores))
            ignores = ()
    return cues, ignores


def _behind_header(groups: Iterator[list[Line]]) -> Iterator[list[Line]]:
    """The groups behind the header, which ends at a blank line or before the first timing."""
    header = next(groups)
    timed = next((n for n, line in enumerate(header) if n and "-->" in line.text), len(header))
    if timed < len(header):
        yield header[timed:]
    yield from groups


def _srt_cues(file: File, groups: Iterator[list[Line]]) -> list[Cue]:
    """Blank lines within a text and none between two cues are read as players do."""
    cues: list[Cue] = []
    for group in _numbered(groups):
        timed = [index for index, line in enumerate(group) if TIMED.match(line.text)]
        for start, stop in pairwise([-1, *timed, len(group)]):
            texts = group[start + 1 : stop]
            if texts and stop < len(group) and NUMBER.fullmatch(texts[-1].text):
                texts.pop()  # the number of the next cue
            if start >= 0:
                cues.append(_cue(file, group[start], texts))
            elif texts and cues:
                cues[-1] = replace(cues[-1], lines=(*cues[-1].lines, *texts))
            elif texts:
                raise _stray(file, texts[0])
    return cues


def _numbered(groups: Iterator[list[Line]]) -> Iterator[list[Line]]:
    """The groups of lines, without numbers that a blank line parts from the timing below them."""
    held: list[Line] | None = None
    for group in groups:
        if held and not TIMED.match(group[0].text):
            yield held
        held = group if len(group) == 1 and NUMBER.fullmatch(group[0].text) else None
        if held is None:
            yield group
    if held:
        yield held


def _cue(file: File, head: Line, lines: list[Line]) -> Cue:
    match = TIMING.fullmatch(head.text)
    if not match:
        problem = f"this line is no timing: {head.text.strip()[:60]!r}."
        raise InputError(file.path, problem, f"Write it like {EXAMPLE}.", line=head.number)
    times = match.groups("0")
    return Cue(_seconds(times[:4]), _seconds(times[4:]), tuple(lines))


def _seconds(time: Sequence[str]) -> float:
    hours, minutes, seconds = map(int, time[:3])
    return hours * 3600 + minutes * 60 + seconds + int(time[3].ljust(3, "0")) / 1000


def _stray(file: File, line: Line) -> InputError:
    problem = f"this line belongs to no subtitle: {line.text.strip()[:60]!r}."
    advice = f"Put a line like {EXAMPLE} before it, and a blank line before that."
    return InputError(file.path, problem, advice, line=line.number)
