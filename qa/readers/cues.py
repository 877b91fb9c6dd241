"""The texts of subtitles: cue by cue out of markup, then joined to sentences across cues."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from qa.data import Block, Ignore, Place, Seam
from qa.text.places import Ruler

# A sentence does not go on after a longer silence, in seconds. Cues of one sentence follow each
# other within half a second as a rule; a dramatic pause is longer.
LONGEST_GAP = 5.0

LONGEST_QUOTATION = 20  # cues; behind them the closing mark is taken for missing

QUOTES = re.compile("[„“”]")
END = re.compile(r"[.!?…:;][\"'“”»«’)\]]*$")
NUMBERED = re.compile(r"\b[0-9]{1,3}\.$")  # "am 3." | "Oktober"
DOTS = re.compile(r"(?:\.\.\.|…)\s*")
DASH = re.compile(r"[-–—‐](?:\s+(?=\S)|(?=[^\W\d_]|[\"„»…(\[.♪♫]))")
# The blanks around a note between two words are one.
MUSIC = re.compile(r"(?<=\s)[♩♪♫♬]+[ \t]*|[♩♪♫♬]+")
# SRT knows no tags but those that players agreed on; in WebVTT "<" always begins one.
SRT_TAG = re.compile(
    r"</?(?:i|b|u|s|em|strong|font|span|c|v|lang|ruby|rt)(?:[ .][^<>]*)?/?>|\{\\[^{}]*\}",
    re.IGNORECASE,
)
VTT_TAG = re.compile(r"<[^<>]*>")
VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]*)>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
BREAK = re.compile(r"[ \t]*\n\s*")
PLAIN = re.compile(r"(?s:.)[^<{&\[(♩♪♫♬\n]*")
# Sounds in square brackets stand anywhere, those in round ones at the beginning of what is said.
SOUND = re.compile(r"\[[^\[\]]{1,200}\]\s*")
ROUND_SOUND = re.compile(r"\((?=[^\W\d_])[^()]{1,100}\)\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cue; ``number`` is its line in the file."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from ``start`` to ``end`` (seconds)."""

    start: float
    end: float
    lines: tuple[Line, ...]
    ignores: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a cue, or a sound; ``opens`` where a speaker begins."""

    cue: Cue
    block: Block
    opens: bool
    speaker: str | None = None

    @property
    def ended(self) -> bool:
        """Whether the sentence ends here, as far as can be told without the next cue."""
        text = self.block.text
        return END.search(text) is not None and not NUMBERED.search(text)


def blocks(cues: Sequence[Cue], *, vtt: bool) -> tuple[Block, ...]:
    """The sentences of all cues: a block for every run of cues that go on with a sentence.

    What comes from another cue stands behind a seam of kind ``cue``. Sounds (``[Musik]``,
    ``(lacht)``) and songs are blocks of kind ``caption``.
    """
    found: list[Block] = []
    run: list[Turn] = []
    for cue in cues:
        for turn in _Reader(cue, not run or run[-1].ended, vtt=vtt).turns():
            if turn.block.kind == "caption":
                found.append(turn.block)
            elif run and _goes_on(run, turn):
                run.append(turn)
            else:
                found += [_joined(run)] if run else []
                run = [turn]
    found += [_joined(run)] if run else []
    return tuple(sorted(found, key=lambda block: (block.places[0].line, block.places[0].column)))


def _goes_on(run: Sequence[Turn], turn: Turn) -> bool:
    """Whether a turn goes on with the sentence, or the quotation, of those before."""
    last = run[-1]
    if turn.cue is last.cue or turn.cue.start - last.cue.end > LONGEST_GAP:
        return False
    if turn.opens and not (turn.speaker and turn.speaker == last.speaker):
        return False
    before, after = last.block.text, turn.block.text
    if before.isupper() != after.isupper() and (before.isupper() or " " in after):
        return False  # a sign in the picture between spoken words
    first = next((char for char in after if char.isalnum()), "")
    if before.endswith(("...", "…")):
        return first.islower() or DOTS.match(after) is not None
    return not last.ended or first.islower() or _quotes(run)


def _quotes(run: Sequence[Turn]) -> bool:
    """Whether a German quotation is open at the end."""
    for turn in reversed(run[-LONGEST_QUOTATION:]):
        if marks := QUOTES.findall(turn.block.text):
            return bool(marks[-1] == "„")
    return False


def _joined(run: Sequence[Turn]) -> Block:
    """The turns as one block, a blank between them."""
    pieces: list[str] = []
    places: list[Place] = []
    seams: list[Seam] = []
    offset = 0
    for turn in run:
        block, start = turn.block, 0
        if pieces:
            # Dots that end a cue are taken up by the next one: "Ich dachte ..." "... du kommst."
            again = DOTS.match(block.text) if pieces[-1].endswith(("...", "…")) else None
            start = again.end() if again else 0
            pieces.append(" ")
            offset += 1
            seams.append(Seam(offset, "cue"))
        shift = offset - start
        cut = Ruler(block).cut(start, len(block.text))
        places += [replace(place, offset=place.offset + offset) for place in cut]
        seams += [replace(s, offset=s.offset + shift) for s in block.seams if s.offset > start]
        pieces.append(block.text[start:])
        offset += len(pieces[-1])
    ignores = dict.fromkeys(ignore for turn in run for ignore in turn.cue.ignores)
    return Block("".join(pieces), tuple(places), "paragraph", tuple(seams), tuple(ignores))


class _Text:
    """A text being put together from stretches of a cue."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.places: list[Place] = []
        self.seams: list[Seam] = []
        self.length = 0

    def add(self, text: str, line: int, column: int) -> None:
        """Append what stands there in the file; blanks at the beginning are left out."""
        if not self.length or (text == " " and self.pieces[-1][-1].isspace()):
            column += len(text) - len(text.lstrip())
            text = text.lstrip()
        if not text:
            return
        last = self.places[-1] if self.places else None
        if not last or (line, column) != (last.line, last.column + self.length - last.offset):
            self.places.append(Place(self.length, line, column))
        self.pieces.append(text)
        self.length += len(text)

    def tag(self) -> None:
        """Markup was taken out here."""
        seam = Seam(self.length, "tag")
        if self.length and self.seams[-1:] != [seam]:
            self.seams.append(seam)

    def block(self, kind: str, ignores: tuple[Ignore, ...]) -> Block | None:
        """The text without blanks at its ends, None if nothing is left."""
        text = "".join(self.pieces).rstrip()
        if not any(char.isalnum() for char in text):
            return None
        places = tuple(place for place in self.places if place.offset < len(text))
        inner = tuple(seam for seam in self.seams if seam.offset < len(text))
        return Block(text, places, kind, inner, ignores)


class _Reader:
    """Reads the turns of one cue; ``ended`` says whether the sentence before it is complete."""

    def __init__(self, cue: Cue, ended: bool, *, vtt: bool) -> None:
        self.cue, self.ended, self.vtt = cue, ended, vtt
        self.text = "\n".join(line.text for line in cue.lines)
        self.starts = list(accumulate((len(line.text) + 1 for line in cue.lines), initial=0))
        self.tag = VTT_TAG if vtt else SRT_TAG
        self.dashed = [
            DASH.match(self.tag.sub("", line.text).lstrip()) is not None for line in cue.lines
        ]
        self.begin()

    def begin(self, *, opens: bool = False, speaker: str | None = None) -> None:
        """A turn begins."""
        self.current, self.kind = _Text(), "paragraph"
        self.opens, self.speaker = opens, speaker

    def turns(self) -> Iterator[Turn]:
        """What is said and heard, in order; a sound within a turn comes before it."""
        at, fresh = 0, True  # fresh: nothing but tags and blanks stands before it in its line
        while at < len(self.text):
            if fresh and (dash := DASH.match(self.text, at)) and self.is_dialogue(at):
                yield from self.finished()
                self.begin(opens=True)
                at = dash.end()
            elif sound := self.sound(at, fresh):
                yield from self.caption(at + 1, at + len(sound.rstrip()) - 1)
                at += len(sound)
            elif voice := VOICE.match(self.text, at):
                yield from self.finished()
                self.begin(opens=True, speaker=voice[1].strip())
                at = voice.end()
            else:
                end = self.take(self.current, at, len(self.text))
                taken = self.tag.sub("", self.text[at:end])
                fresh = "\n" in taken or (fresh and not taken.strip())
                at = end
        yield from self.finished()

    def finished(self) -> Iterator[Turn]:
        """The turn that ends here, if it has a word."""
        if block := self.current.block(self.kind, self.cue.ignores):
            yield Turn(self.cue, block, self.opens, self.speaker)

    def caption(self, start: int, end: int) -> Iterator[Turn]:
        """What stands between two brackets."""
        text = _Text()
        while start < end:
            start = self.take(text, start, end)
        if block := text.block("caption", self.cue.ignores):
            yield Turn(self.cue, block, opens=True)

    def take(self, text: _Text, at: int, stop: int) -> int:
        """Add what begins at ``at``: a break, a tag, an entity or some characters. Its end."""
        line = bisect_right(self.starts, at) - 1
        number, column = self.cue.lines[line].number, at - self.starts[line] + 1
        if match := BREAK.match(self.text, at, stop):
            text.add(" ", number, column)
        elif match := self.tag.match(self.text, at, stop):
            text.tag()
        elif match := MUSIC.match(self.text, at, stop):
            self.kind = "caption"
        elif self.vtt and (match := ENTITY.match(self.text, at, stop)):
            text.add(html.unescape(match[0]), number, column)
        else:
            match = PLAIN.match(self.text, at, stop)
            text.add(match[0] if match else "", number, column)
        return match.end() if match else stop

    def is_dialogue(self, at: int) -> bool:
        """Whether the dash at the beginning of a line opens a turn: it may also be a thought."""
        if at < self.starts[1]:
            return self.ended or sum(self.dashed) > 1 or self.text[at] in "-‐"
        return self.dashed[0] or self.said_all()

    def said_all(self) -> bool:
        """Whether a sentence may begin here."""
        before = "".join(self.current.pieces[-2:]).rstrip()
        return END.search(before) is not None if before else self.opens or self.ended

    def sound(self, at: int, fresh: bool) -> str | None:
        """The description of a sound that stands here, with its brackets and the blanks behind."""
        if match := SOUND.match(self.text, at):
            return match[0]
        if match := ROUND_SOUND.match(self.text, at):
            loud = match[0].isupper()
            if loud or ((fresh or not self.current.length) and self.said_all()):
                return match[0]
        return None
