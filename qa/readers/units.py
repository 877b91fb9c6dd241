"""The units of an XLIFF file with their places: what the reader reads and the annotator marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from qa.data import Ignore, Place
from qa.errors import InputError
from qa.readers.codes import OURS, Collector
from qa.readers.file import File
from qa.readers.pairs import Pair, Segment, paired
from qa.readers.runs import Range
from qa.readers.xml import END, ITS, START, TEXT, Token, tokens
from qa.text.markup.instructions import parse_ignores

CORE = "urn:oasis:names:tc:xliff:document:"
SIDES = ("source", "seg-source", "target")
FROM = "mtqa"  # who wrote our notes


@dataclass(frozen=True, slots=True)
class Doc:
    """A <file>: its name, languages and position among the others."""

    name: str
    source_lang: str | None
    target_lang: str | None
    number: int
    element: str = ""
    line: int = 1


@dataclass(slots=True)
class Unit:
    """A <trans-unit> (XLIFF 1) or <unit> (XLIFF 2).

    The offsets say where something of ours may be put in: ``notes_at`` a note (in a <notes> of its
    own if ``bare``), ``issues_at`` the list of issues; ``indent`` is the white space before each.
    ``gone`` are the stretches that an earlier run of ours put in.
    """

    id: str
    doc: Doc
    version: int
    place: Place
    pairs: list[Pair] = field(default_factory=list)
    notes: list[tuple[str, int]] = field(default_factory=list)
    gone: list[Range] = field(default_factory=list)
    notes_at: int = 0
    issues_at: int = 0
    indent: str = ""
    bare: bool = False

    @property
    def ignores(self) -> tuple[Ignore, ...]:
        """The instructions in its notes."""
        return tuple(one for text, line in self.notes for one in parse_ignores(text, line))


class Xliff:
    """An XLIFF file. Going through it gives its units, one after the other.

    ``root`` is the tag of its first element, known as soon as there is a unit. ``its`` says
    whether the file has ITS markup that is not ours, ``stray`` the instructions in notes that
    belong to no unit or to one that is left out; both are known at the end.
    """

    def __init__(self, file: File) -> None:
        self.file = file
        self.root: Token | None = None
        self.its = False
        self.path: list[tuple[str, Token]] = []  # names of the open elements, "?" if not XLIFF's
        self.docs = 0
        self.doc = Doc("", None, None, 0)
        self.solid = 0  # where the last token ended that is more than white space
        self.stray: list[Ignore] = []
        self.words: list[str] | None = None  # of a <note> outside of units

    def __iter__(self) -> Iterator[Unit]:
        builder: _Builder | None = None
        for token in tokens(self.file):
            if token.kind == START:
                self._open(token)
                name = self.path[-1][0]
                if builder is None and name in ("trans-unit", "unit") and not self._skipped():
                    builder = _Builder(self._unit(token), self.path)
            if builder:
                builder.take(token, self.solid)
            else:
                self._outside(token)
            if token.kind == END:
                self.path.pop()
                if builder and len(self.path) < builder.depth:
                    unit = builder.unit
                    self.stray += () if unit.pairs else unit.ignores
                    yield unit
                    builder = None
            if token.source.strip():
                self.solid = token.end

    def _outside(self, token: Token) -> None:
        """A token that stands in no unit."""
        name, opened = self.path[-1] if self.path else ("", token)
        if token.kind == TEXT and self.words is not None:
            self.words.append(token.text)
        elif name == "note" and token.kind == START:
            self.words = []
        elif name == "note" and token.kind == END and self.words is not None:
            self.stray += parse_ignores("".join(self.words), opened.line)
            self.words = None

    def _open(self, token: Token) -> None:
        core = not token.space or token.space.startswith(CORE)
        self.path.append((token.name if core else "?", token))
        if self.root is None:
            self.root = token
            if token.name != "xliff":
                problem = f"is not XLIFF: its first element is <{token.name}>."
                raise InputError(self.file.path, problem, "Check the file.", line=token.line)
        elif token.space == ITS or any(key.startswith("its:") for key in token.attributes):
            ours = (
                _id(token).startswith(OURS)
                or OURS in token.attributes.get("its:locQualityIssuesRef", "")
                or (len(self.path) > 1 and _id(self.path[-2][1]).startswith(OURS))
            )
            self.its = self.its or not ours
        if self.path[-1][0] == "file":
            self._file(token)

    def _file(self, token: Token) -> None:
        self.docs += 1
        own, root = token.attributes, self.root.attributes if self.root else {}
        key = "original" if own.get("original") else "id"
        name = own.get(key) or ""
        self.doc = Doc(
            name or str(self.docs),
            own.get("source-language") or root.get("srcLang") or None,
            own.get("target-language") or root.get("trgLang") or None,
            self.docs,
            f'<file {key}="{name}">' if name else "<file>",
            token.line,
        )

    def _skipped(self) -> bool:
        """Whether the file says that this unit is not to be translated."""
        said = (token.attributes.get("translate") for _, token in reversed(self.path))
        return next((word for word in said if word), "yes") == "no"

    def _unit(self, token: Token) -> Unit:
        return Unit(
            id=token.attributes.get("id") or f"line {token.line}",
            doc=self.doc,
            version=1 if token.name == "trans-unit" else 2,
            place=Place(0, token.line, token.column),
            notes_at=token.end,
            issues_at=token.end,
            bare=token.name == "unit",
        )


def _id(token: Token) -> str:
    return token.attributes.get("xml:id") or token.attributes.get("id") or ""


class _Builder:
    """Builds one unit from the tokens from its start tag to its end tag."""

    def __init__(self, unit: Unit, path: list[tuple[str, Token]]) -> None:
        self.unit, self.path, self.depth = unit, path, len(path)
        self.segments: list[Segment] = []
        self.collector: Collector | None = None
        self.data: dict[str, str] = {}
        self.words: list[str] = []  # the text of the <note> or <data> that is open
        self.ours_at = self.notes_at = 0  # where they begin, with the white space before them
        self.children = self.others = 0  # of the unit; notes of other people

    def take(self, token: Token, solid: int) -> None:
        """The next token; ``solid`` is where the last one ended that is not white space."""
        if self.collector:
            if token.kind == END and self.collector.ended:
                self._collect(self.collector)
                self.collector = None
                self._anchor(token)
            else:
                self.collector.take(token)
        elif token.kind == TEXT:
            self._text(token)
        elif token.kind == START:
            self._start(token, solid)
        elif token.kind == END:
            self._end(token)

    @property
    def here(self) -> tuple[str, str, bool]:
        """Name of the open element, that of its parent, whether that is the unit."""
        direct = len(self.path) == self.depth + 1
        return self.path[-1][0], self.path[-2][0] if len(self.path) > 1 else "", direct

    def _text(self, token: Token) -> None:
        if self.here[0] in ("note", "data"):
            self.words.append(token.text)
        elif not self.children and not token.source.strip():
            self.unit.indent += token.source

    def _start(self, token: Token, solid: int) -> None:
        name, parent, direct = self.here
        self.children += direct
        if name == "segment" or (len(self.path) == self.depth and self.unit.version == 1):
            state = token.attributes.get("state", "") if name == "segment" else ""
            self.segments.append(Segment(token.attributes.get("id", ""), state))
        elif name in SIDES and parent in ("trans-unit", "segment"):
            self.collector = Collector(token, self.data)
        elif name in ("note", "data"):
            self.words = []
        if self._ours(token):
            self.ours_at = solid
        elif name == "notes" and direct:
            self.notes_at = solid

    def _ours(self, token: Token) -> bool:
        name, _, direct = self.here
        if name == "note":
            return FROM in (token.attributes.get("from"), token.attributes.get("category"))
        return direct and token.space == ITS and _id(token).startswith(OURS)

    def _end(self, token: Token) -> None:
        name, parent, direct = self.here
        opened, unit = self.path[-1][1], self.unit
        if len(self.path) == self.depth:
            unit.pairs = list(self._pairs())
            unit.gone.sort()
        elif self._ours(opened):
            unit.gone.append((self.ours_at, token.end))
        else:
            if name == "data" and parent == "originalData":
                self.data[_id(opened)] = "".join(self.words)
            elif name == "note":
                self.others += 1
                unit.notes.append(("".join(self.words), opened.line))
            elif name == "notes" and direct and not self.others:
                # All notes in it are ours, so we put in the element, too.
                kept = [stretch for stretch in unit.gone if stretch[0] < self.notes_at]
                unit.gone = [*kept, (self.notes_at, token.end)]
            self._anchor(token)

    def _anchor(self, token: Token) -> None:
        """Move on the places for what is ours behind an element of others that ends here."""
        name, parent, direct = self.here
        unit = self.unit
        if unit.version == 1:
            # Notes stand behind the target, the list of issues behind everything.
            unit.issues_at = token.end if direct else unit.issues_at
            unit.notes_at = token.end if direct and name in SIDES else unit.notes_at
        elif name == "note" and parent == "notes":
            unit.notes_at, unit.bare = token.end, False
        elif name == "?" and direct and unit.bare and not self.segments:
            # What is not XLIFF's stands first, then the notes, then all else.
            unit.notes_at = token.end

    def _collect(self, collector: Collector) -> None:
        spaces = (token.attributes.get("xml:space") for _, token in reversed(self.path))
        breaks = next((space for space in spaces if space), "default") == "preserve"
        segment, name = self.segments[-1], self.here[0]
        segment.sides[name] = collector.texts(breaks=breaks)
        if self.unit.version == 1 and name == "target":
            segment.state = collector.opened.attributes.get("state", "")
        self.unit.gone += collector.gone

    def _pairs(self) -> Iterator[Pair]:
        for number, segment in enumerate(self.segments, 1):
            own = self.unit.id
            if len(self.segments) > 1:
                own = f"{own}.{segment.id or number}"
            yield from paired(own, segment)
