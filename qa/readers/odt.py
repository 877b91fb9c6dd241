"""ODT: OpenDocument text (ISO 26300), read as a stream."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator

from qa.data import Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.archive import Archive
from qa.readers.file import File
from qa.readers.odt_styles import Displays, Named, Styles, is_super
from qa.readers.paragraphs import PICTURE, Budget, Drafts
from qa.readers.parts import Listener, parse
from qa.readers.raised import raised

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
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
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
CONTROL = "loext:content-control"  # of LibreOffice
SPACE = re.compile(r"[ \t\r\n]+")
MOST_SPACES = 100  # of one element that stands for several blanks
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
        if "styles.xml" in archive:
            parse(archive, "styles.xml", Named(content.displays), PREFIXES)
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


class Content(Listener):
    """Collects the paragraphs of content.xml, those of notes apart."""

    def __init__(self, budget: Budget) -> None:
        self.body, self.notes = Drafts(budget), Drafts(budget)
        self._archive = budget.archive
        self._styles, self.displays = Styles(), Displays()
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
            self.displays.start(tag, attributes)
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
        if draft and (top.startswith("text:") or top == CONTROL) and top not in FRAMES:
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
        style, draft = attributes.get("text:style-name", ""), self._drafts[-1].current
        if tag in ("text:p", "text:h") and self.displays.hide("paragraph", style):
            self._drafts[-1].open("paragraph")  # an empty one, so that it counts
            self._drafts[-1].close()
            return True
        if tag == "text:note" and draft and draft.hidden:
            return True
        if tag == CONTROL and attributes.get("loext:showing-place-holder") == "true":
            self._add(PICTURE)
            return True
        if tag == "text:span":
            return self.displays.hide("text", style)
        return tag in LEFT_OUT or _is_hidden(tag, attributes)

    def _add(self, text: str) -> None:
        if draft := self._drafts[-1].current:
            look = tuple(look for look in self._looks if look)
            if any(is_super(one) for one in look):
                text = raised(text, draft.last)
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

    def _hide(self, attributes: dict[str, str]) -> None:
        if draft := self._drafts[-1].current:
            draft.hidden = draft.hidden or attributes.get("text:is-hidden") == "true"

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
    "text:hidden-paragraph": Content._hide,
}


def _is_hidden(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a section or a field says that it is hidden."""
    hidden = attributes.get("text:is-hidden") == "true"
    if tag == "text:section":
        display = attributes.get("text:display")
        return display == "none" or (display == "condition" and hidden)
    return tag == "text:hidden-text" and hidden
