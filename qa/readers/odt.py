"""ODT: OpenDocument text (ISO 26300), read as a stream."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator

from qa.data import Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.archive import Archive
from qa.readers.file import File
from qa.readers.paragraphs import PICTURE, Budget, Drafts
from qa.readers.parts import Listener, parse

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
PREFIXES = {
    f"{OASIS}:office:1.0": "office",
    f"{OASIS}:text:1.0": "text",
    f"{OASIS}:style:1.0": "style",
    f"{OASIS}:table:1.0": "table",
    f"{OASIS}:drawing:1.0": "draw",
    f"{OASIS}:xsl-fo-compatible:1.0": "fo",
    f"{OASIS}:svg-compatible:1.0": "svg",
    f"{OASIS}:manifest:1.0": "manifest",
}
# Deleted text, comments, the marks of notes, phonetic guides, names of pictures, and directories
# that the program makes from headings and marks.
LEFT_OUT = frozenset(
    "text:tracked-changes office:annotation office:forms text:note-citation text:ruby-text "
    "svg:title svg:desc text:table-of-content text:alphabetical-index text:illustration-index "
    "text:table-index text:object-index text:user-index text:script".split()
)
# Elements that white space stands between for the eye alone.
FRAMES = frozenset("text:note text:note-body text:list text:list-item text:section".split())
# Formatting that a translator sees as a tag; fonts and sizes mostly differ by accident.
LOOKS = re.compile(
    r"fo:(?:font-weight|font-style|font-variant|text-transform|color|background-color)"
    r"|style:text-(?:underline|line-through)-(?:style|type)|style:text-position"
)
PLAIN = frozenset({"normal", "none", "transparent"})
SPACE = re.compile(r"[ \t\r\n]+")
MOST_SPACES = 100  # of one element that stands for several blanks
MOST_STYLES = 100_000
CAPTIONS = frozenset("Caption Illustration Table Drawing Figure".split())
# The kinds of paragraphs that stand in these elements.
KINDS = {
    "text:list-item": "item",
    "text:list-header": "item",
    "text:numbered-paragraph": "item",
    "table:table-cell": "cell",
    "draw:text-box": "paragraph",
    "text:note-body": "paragraph",
}


@reader(".odt")
def odt(file: File) -> Iterator[Raw]:
    """OpenDocument: paragraphs, lists, tables, frames, notes; the line is the paragraph's number.

    Lines count paragraphs and columns their characters, see ``qa.readers.paragraphs``. Tracked
    changes are read as if accepted. Headers, footers, comments, hidden text, directories and the
    names of pictures are left out.
    """
    with Archive(file.path, ".odt") as archive:
        manifest = "META-INF/manifest.xml"
        if manifest in archive:
            parse(archive, manifest, Manifest(archive), PREFIXES)
        content = Content(Budget(archive))
        parse(archive, "content.xml", content, PREFIXES)
    found = (*content.body.blocks(), *content.notes.blocks(content.body.count))
    if not found:
        raise InputError(file.path, "holds no text.", "There is nothing to check in it.")
    yield Raw(file.path, found)


class Manifest(Listener):
    """Refuses an archive that says that its parts are encrypted."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins."""
        if tag == "manifest:encryption-data":
            raise self.archive.error("is encrypted.", "Save it as .odt, without a password.")
        return True


class Styles:
    """The automatic styles of a text: what they look like and which ones they are based on."""

    def __init__(self) -> None:
        self._name = ""
        self._parents: dict[str, str] = {}
        self._looks: dict[str, tuple[tuple[str, str], ...]] = {}
        self._hidden: set[str] = set()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what a style says of itself."""
        if tag == "style:style" and len(self._parents) < MOST_STYLES:
            self._name = attributes.get("style:name", "")
            self._parents[self._name] = attributes.get("style:parent-style-name", "")
        elif tag == "style:text-properties":
            pairs = sorted(attributes.items())
            self._looks[self._name] = tuple(
                pair for pair in pairs if LOOKS.fullmatch(pair[0]) and pair[1] not in PLAIN
            )
            if attributes.get("text:display") == "none":
                self._hidden.add(self._name)

    def look(self, name: str) -> tuple[tuple[str, str], ...] | str:
        """What text in this style looks like, to be compared; a style of the user's is its name."""
        if name in self._parents:
            return self._looks.get(name, ()) or self._parents[name]
        return name

    def hides(self, name: str) -> bool:
        """Whether text in this style is hidden."""
        return name in self._hidden

    def kind(self, name: str) -> str | None:
        """The kind of block that a paragraph style makes, None if it is no special one."""
        base = self._parents.get(name) or name
        known = {"Title": "heading", "Subtitle": "heading", "Quotations": "quotation"}
        return "caption" if base in CAPTIONS else known.get(base)


class Content(Listener):
    """Collects the paragraphs of content.xml, those of notes apart."""

    def __init__(self, budget: Budget) -> None:
        self.body, self.notes = Drafts(budget), Drafts(budget)
        self._archive = budget.archive
        self._styles = Styles()
        self._path: list[str] = []
        self._drafts = [self.body]  # the last one takes the paragraphs that come now
        self._kinds = ["paragraph"]  # of paragraphs, by what they stand in
        self._looks: list[object] = []
        self._links: list[Hashable] = []
        self._frames: list[bool] = []  # for open frames: whether it is a picture in a line

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins; False leaves it out."""
        parent = self._path[-1] if self._path else ""
        self._check_kind(tag, parent)
        if self._is_left_out(tag, attributes):
            return False
        if self._path[1:2] == ["office:automatic-styles"]:
            self._styles.start(tag, attributes)
        elif tag in KINDS:
            self._enter(tag)
        elif begin := BEGIN.get(tag):
            begin(self, attributes)
        self._path.append(tag)
        return True

    def end(self, tag: str) -> None:
        """An element that was not left out ends."""
        self._path.pop()
        if tag in ("text:p", "text:h"):
            self._drafts[-1].close()
        elif tag == "text:span":
            self._looks.pop()
        elif tag == "text:a":
            self._links.pop()
        elif tag == "draw:frame" and self._frames.pop():
            self._add(PICTURE)
        elif tag in KINDS:
            self._kinds.pop()
            if tag == "text:note-body":
                self._drafts.pop()

    def text(self, data: str) -> None:
        """Characters; several blanks and line breaks stand for one blank."""
        top = self._path[-1]
        draft = self._drafts[-1].current
        if draft and top.startswith("text:") and top not in FRAMES:
            text = SPACE.sub(" ", data)
            if draft.blank and text.startswith(" "):
                text = text[1:]
            self._add(text)

    def _check_kind(self, tag: str, parent: str) -> None:
        known = {"": "office:document-content", "office:body": "office:text"}.get(parent, tag)
        if tag != known:
            name = tag.partition(":")[2] or tag
            problem = f"is no OpenDocument text: it has {name[:99]!r} where text should be."
            raise self._archive.error(problem, "Give the file its right ending.")

    def _is_left_out(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag == "text:span":
            return self._styles.hides(attributes.get("text:style-name", ""))
        hidden = tag == "text:section" and attributes.get("text:display") == "none"
        return hidden or tag in LEFT_OUT

    def _add(self, text: str) -> None:
        if draft := self._drafts[-1].current:
            look = tuple(look for look in self._looks if look)
            draft.add(text, look, self._links[-1] if self._links else None)

    def _paragraph(self, attributes: dict[str, str]) -> None:
        style = self._styles.kind(attributes.get("text:style-name", ""))
        self._drafts[-1].open(style or self._kinds[-1])

    def _heading(self, _: dict[str, str]) -> None:
        self._drafts[-1].open("heading")

    def _span(self, attributes: dict[str, str]) -> None:
        self._looks.append(self._styles.look(attributes.get("text:style-name", "")))

    def _link(self, _: dict[str, str]) -> None:
        self._links.append(object())

    def _spaces(self, attributes: dict[str, str]) -> None:
        number = attributes.get("text:c", "1")
        count = int(number) if number.isdecimal() and len(number) < 9 else 1
        self._add(" " * min(count, MOST_SPACES))

    def _break(self, _: dict[str, str]) -> None:
        if draft := self._drafts[-1].current:
            draft.newline()

    def _frame(self, attributes: dict[str, str]) -> None:
        self._frames.append(attributes.get("text:anchor-type") == "as-char")

    def _note(self, _: dict[str, str]) -> None:
        if draft := self._drafts[-1].current:
            draft.removed()

    def _enter(self, tag: str) -> None:
        if tag == "draw:text-box" and self._frames:
            self._frames[-1] = False
        self._kinds.append(KINDS[tag])
        if tag == "text:note-body":
            self._drafts.append(self.notes)


BEGIN: dict[str, Callable[[Content, dict[str, str]], None]] = {
    "text:p": Content._paragraph,
    "text:h": Content._heading,
    "text:span": Content._span,
    "text:a": Content._link,
    "text:s": Content._spaces,
    "text:tab": lambda content, _: content._add("\t"),
    "text:line-break": Content._break,
    "draw:frame": Content._frame,
    "text:note": Content._note,
}
