"""DOCX: the parts of a Word file, by their relations, and its styles."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from qa.data import Block, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.archive import Archive
from qa.readers.file import File
from qa.readers.paragraphs import Budget, Drafts
from qa.readers.parts import Listener, parse
from qa.readers.word import Body, Notes
from qa.readers.word_elements import NOTES, PREFIXES, SPACES
from qa.readers.word_styles import Styles

WANTED = frozenset({"officeDocument", "styles", *NOTES})
DIAGRAM = "diagramData"


@reader(".docx", ".docm")
def docx(file: File) -> Iterator[Raw]:
    """Word: paragraphs, lists, tables, boxes, notes, SmartArt; the line is the paragraph's number.

    Lines count paragraphs and columns their characters, see ``qa.readers.paragraphs``. Tracked
    changes are read as if accepted. Headers, footers, comments, field codes, hidden text,
    placeholders, tables of contents, charts and embedded files are left out. The languages that
    Word attaches to runs are often wrong and not used.
    """
    with Archive(file.path, ".docx") as archive:
        found = tuple(_blocks(archive))
    if not found:
        raise InputError(file.path, "holds no text.", "There is nothing to check in it.")
    yield Raw(file.path, found)


def _blocks(archive: Archive) -> Iterator[Block]:
    main = _related(archive, "").parts.get("officeDocument", "word/document.xml")
    relations = _related(archive, main)
    parts = relations.parts
    styles = Styles()
    if parts.get("styles", "") in archive:
        parse(archive, parts["styles"], styles, PREFIXES)
    budget = Budget(archive)
    body = Body(budget, styles)
    parse(archive, main, body, PREFIXES)
    body.fields.check_ended()
    yield from body.drafts.blocks()
    before = body.drafts.count
    for name in NOTES:
        if body.notes[name] and parts.get(name, "") in archive:
            notes = Notes(budget, styles, body.notes[name])
            parse(archive, parts[name], notes, PREFIXES)
            notes.fields.check_ended()
            for drafts in notes.found():
                yield from drafts.blocks(before)
                before += drafts.count
    used = (relations.diagrams.get(name, "") for name in body.diagrams)
    for part in dict.fromkeys(name for name in used if name in archive):
        diagram = Diagram(budget)
        parse(archive, part, diagram, PREFIXES)
        yield from diagram.drafts.blocks(before)
        before += diagram.drafts.count


class Relations(Listener):
    """The parts that another part refers to, by the last word of their type; diagrams by id."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.parts: dict[str, str] = {}
        self.diagrams: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """Note one relation; those to files outside are of no interest."""
        kind = attributes.get("Type", "").rpartition("/")[2]
        if kind in {*WANTED, DIAGRAM} and attributes.get("TargetMode") != "External":
            target = posixpath.join("/", self.base, attributes.get("Target", ""))
            target = posixpath.normpath(target).lstrip("/")
            if kind == DIAGRAM:
                self.diagrams[attributes.get("Id", "")] = target
            else:
                self.parts.setdefault(kind, target)
        return True


def _related(archive: Archive, part: str) -> Relations:
    """What the part refers to; the empty name is the archive itself."""
    base, name = posixpath.split(part)
    relations = Relations(base)
    path = posixpath.join(base, "_rels", f"{name}.rels")
    if path in archive:
        parse(archive, path, relations, PREFIXES)
    return relations


class Diagram(Listener):
    """Collects the texts of a diagram (SmartArt); paragraphs without text do not count."""

    def __init__(self, budget: Budget) -> None:
        self.drafts = Drafts(budget)
        self._path: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins; a line break in a text is one."""
        draft = self.drafts.current
        if tag == "a:br" and draft:
            draft.newline()
        self._path.append(tag)
        return True

    def end(self, tag: str) -> None:
        """An element ends."""
        self._path.pop()
        if tag == "a:p" and self.drafts.current:
            self.drafts.close()

    def text(self, data: str) -> None:
        """Characters of a text."""
        if self._path[-1] == "a:t" and data:
            draft = self.drafts.current or self.drafts.open("caption")
            draft.add(data.translate(SPACES))
