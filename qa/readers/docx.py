"""DOCX: the parts of a Word file, by their relations, and its styles."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from qa.data import Block, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.archive import Archive
from qa.readers.file import File
from qa.readers.paragraphs import Budget
from qa.readers.parts import Listener, parse
from qa.readers.word import LEFT_OUT, NOTES, PREFIXES, Body, Notes

WANTED = frozenset({"officeDocument", "styles", *NOTES})
MOST_STYLES = 10_000  # Word allows 4,079
DEEPEST_STYLE = 20  # Word allows 11


@reader(".docx", ".docm")
def docx(file: File) -> Iterator[Raw]:
    """Word: paragraphs, lists, tables, text boxes and notes; the line is the paragraph's number.

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
    main = _related(archive, "").get("officeDocument", "word/document.xml")
    parts = _related(archive, main)
    styles = Styles()
    if parts.get("styles", "") in archive:
        parse(archive, parts["styles"], styles, PREFIXES)
    budget = Budget(archive)
    body = Body(budget, styles.kinds())
    parse(archive, main, body, PREFIXES)
    body.fields.check_ended()
    yield from body.drafts.blocks()
    before = body.drafts.count
    for name in NOTES:
        if body.notes[name] and parts.get(name, "") in archive:
            notes = Notes(budget, styles.kinds(), body.notes[name])
            parse(archive, parts[name], notes, PREFIXES)
            notes.fields.check_ended()
            for drafts in notes.found():
                yield from drafts.blocks(before)
                before += drafts.count


class Relations(Listener):
    """The parts that another part refers to, by the last word of their type."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.parts: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """Note one relation; those to files outside are of no interest."""
        kind = attributes.get("Type", "").rpartition("/")[2]
        if kind in WANTED and attributes.get("TargetMode") != "External":
            target = posixpath.join("/", self.base, attributes.get("Target", ""))
            self.parts.setdefault(kind, posixpath.normpath(target).lstrip("/"))
        return True


def _related(archive: Archive, part: str) -> dict[str, str]:
    """What the part refers to; the empty name is the archive itself."""
    base, name = posixpath.split(part)
    relations = Relations(base)
    path = posixpath.join(base, "_rels", f"{name}.rels")
    if path in archive:
        parse(archive, path, relations, PREFIXES)
    return relations.parts


class Styles(Listener):
    """The paragraph styles of styles.xml. Their names are English in every language of Word."""

    def __init__(self) -> None:
        self._name = ""
        self._kinds: dict[str, str] = {}
        self._parents: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """Note what the style says of itself."""
        value = attributes.get("w:val", "")
        if tag == "w:style":
            self._name = attributes.get("w:styleId", "")
        elif len(self._kinds) + len(self._parents) > MOST_STYLES:
            return False
        elif tag == "w:basedOn":
            self._parents[self._name] = value
        elif tag == "w:name" and (kind := _kind(value.lower())):
            self._kinds[self._name] = kind
        elif tag == "w:outlineLvl" and value != "9":
            self._kinds[self._name] = "heading"
        elif tag == "w:numPr":
            self._kinds.setdefault(self._name, "item")
        return tag not in LEFT_OUT

    def kinds(self) -> dict[str, str]:
        """Kinds of block by style, inherited from the styles that they are based on."""
        found = dict(self._kinds)
        for name in self._parents:
            near = name
            for _ in range(DEEPEST_STYLE):
                if near in self._kinds or near not in self._parents:
                    break
                near = self._parents[near]
            if near in self._kinds:
                found[name] = self._kinds[near]
        return found


def _kind(name: str) -> str | None:
    """The kind of block that a style of this name makes, None if it is no special one."""
    if name.startswith("heading ") or name in ("title", "subtitle"):
        return "heading"
    return {"caption": "caption", "quote": "quotation", "intense quote": "quotation"}.get(name)
