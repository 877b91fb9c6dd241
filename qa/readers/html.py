"""HTML: the text that readers of a page see, block by block, with its place in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from qa.data import Ignore, Raw
from qa.errors import InputError, UsageError
from qa.readers import html_elements as elements
from qa.readers import reader
from qa.readers.file import MARKS, File, codec
from qa.readers.html_scan import REFERENCE, Comment, Scanner, Tag, Text, reference
from qa.readers.markup import Builder, How, Locate, Mark, Piece, file_lines
from qa.text.instructions import parse_ignore

HEAD = 1024  # bytes that a declaration of the encoding must stand in (HTML standard)
DECLARED = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\s[^>]{0,100}?encoding\s*=\s*"
    rb"[\"']([\w.:-]+)",
    re.IGNORECASE,
)
# Browsers read these as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels), and no
# file that declares UTF-16 in ASCII can be in it.
LABELS = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"
    ),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
    "iso-8859-9": "cp1254",
}
# The number or sign of a footnote: it stands in a raised link and belongs to no sentence.
NOTE = re.compile(r"\s*[\[(]?(?:\w{1,3}|[*†‡§]{1,3})[\])]?\s*")


@reader(".html", ".htm", ".xhtml")
def html(file: File) -> Iterator[Raw]:
    """HTML: paragraphs, headings, items, cells; menus, scripts, code and hidden parts are left."""
    text = replace(file, encoding=file.encoding or _own_encoding(file)).text()
    locate = file_lines(text)
    page = Page(file, Builder(locate))
    page.read(text, locate)
    if page.left_out and not page.builder.pieces:
        raise InputError(
            file.path,
            "has text, but all of it stands in parts that are left out (menus, code, what is "
            'hidden, marked as not to be translated or as another language with "lang").',
            "Check its markup.",
        )
    yield Raw(file.path, page.builder.blocks(), stray=page.builder.left())


def declared(head: bytes) -> str | None:
    """The encoding that a page declares, None without one and where a mark says it better."""
    match = DECLARED.search(head)
    if match is None or head.startswith(tuple(mark for mark, _ in MARKS)):
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    return LABELS.get(name, name)


def _own_encoding(file: File) -> str | None:
    """What the file declares.

    Raises:
        InputError: there is no such encoding.
    """
    name = declared(file.head(HEAD))
    try:
        return codec(name) if name else None
    except UsageError as error:
        problem = f"says that its encoding is {name!r}, which is not known."
        advice = "Name the right one with --encoding, for example --encoding utf-8."
        raise InputError(file.path, problem, advice) from error


@dataclass(slots=True)
class Element:
    """An open element that begins at ``at``.

    ``dropped`` is where its text begins if that is to be left out, with the blocks and the
    instructions before it; ``ours`` says that an annotator of mtqa put it in, so that it is none of
    the page's tags, ``foreign`` that it is left out for its language. ``note`` is where the text of
    a raised link begins, ``icon`` that of what shows an icon if it is empty.
    """

    name: str
    block: bool
    kind: str
    lang: str | None
    how: How
    at: int = 0
    dropped: tuple[int, tuple[Ignore, ...], Mark] | None = None
    foreign: bool = False
    note: Mark | None = None
    icon: Mark | None = None
    link: bool = False
    ours: bool = False


ROOT = Element("", True, "paragraph", None, How.PLAIN)


class Page:
    """Reads the markup of one file, in one go or (within Markdown) in several."""

    def __init__(self, file: File, builder: Builder) -> None:
        self.file, self.builder = file, builder
        self.left_out = False
        self.open = [ROOT]
        self.names: Counter[str] = Counter()
        self.inline_drops = 0
        self.at = 0
        self.lang = elements.primary(file.lang or "")

    def read(self, text: str, locate: Locate) -> None:
        """Add the blocks of a text.

        Raises:
            InputError: a comment or script never ends.
        """
        self.builder.locate = locate
        self.text = text
        xml = self.file.path.lower().endswith(".xhtml") or text.lstrip("\ufeff").startswith("<?xml")
        for token in Scanner(text, self.file.path, locate, xml=xml).tokens():
            self.at = token.start
            if isinstance(token, Text):
                self._text(token)
            elif isinstance(token, Comment):
                line = locate(token.start)[0]
                if ignore := parse_ignore(text[token.start : token.end], line):
                    self.builder.ignores.append(ignore)
            elif token.ends:
                self._end(token)
            else:
                self._start(token, xml)
        self.end()

    def end(self) -> None:
        """The text ends here, and what is open in it."""
        while len(self.open) > 1:
            self._pop(properly=False)
        self._flush()

    def _text(self, token: Text) -> None:
        how, at = self.open[-1].how, token.start
        references = () if token.literal else REFERENCE.finditer(self.text, at, token.end)
        for match in references:
            decoded, length = reference(match)
            self.builder.add(self.text[at : match.start()], at, how)
            self.builder.decoded(decoded, match.start(), how)
            at = match.start() + length
        self.builder.add(self.text[at : token.end], at, how)

    def _start(self, tag: Tag, xml: bool) -> None:
        name = tag.name
        if name == "br":
            if self.builder.line_break(tag.start):
                self._flush()
            return
        if name in elements.ENDED_BY:
            self._end_implied(*elements.ENDED_BY[name])
        block = name in elements.BLOCKS
        link = name == "a" and "href" in tag.attributes
        ours = name == "mark" and tag.attributes.get("class", "").startswith("mtqa mtqa-")
        if block:
            self._flush()
        elif name != "wbr" and not ours:
            self.builder.seam("link" if link else "tag")
        if name in elements.VOID or (tag.closed and xml) or len(self.open) > elements.DEEPEST:
            if name in elements.OBJECTS and not elements.is_left_out(tag, block):
                self.builder.object(tag.start)
            return
        self._open(tag, block, link, ours)

    def _open(self, tag: Tag, block: bool, link: bool, ours: bool) -> None:
        """Open an element that has an end tag."""
        name, parent = tag.name, self.open[-1]
        lang = elements.primary(tag.attributes.get("lang") or tag.attributes.get("xml:lang") or "")
        if name == "html" and not self.lang:
            self.lang = lang
        element = Element(
            name,
            block,
            kind=elements.BLOCKS.get(name) or parent.kind,
            lang=None if name in elements.WHOLE else lang or parent.lang,
            how=parent.how & How.OPAQUE
            if block
            else elements.inline(tag, parent.how, lang, self.lang),
            at=tag.start,
            foreign=lang is not None and self.lang is not None and lang != self.lang,
            link=parent.link or link,
            ours=ours,
        )
        foreign = block and name not in elements.WHOLE and element.foreign
        if foreign or elements.is_left_out(tag, block):
            begin = len(self.builder.pieces), tuple(self.builder.ignores), self.builder.mark()
            element.dropped = begin
            self.inline_drops += not block
        if name == "sup":
            element.note = self.builder.mark()
        elif elements.is_icon(tag):
            element.icon = self.builder.mark()
        elif link:
            for outer in self.open[-3:]:
                outer.link = outer.link or outer.name == "sup"
        self.open.append(element)
        self.names[name] += 1

    def _end_implied(self, ended: frozenset[str], barriers: frozenset[str]) -> None:
        """End the nearest of these elements, with what is open in it, unless a barrier is."""
        if not any(self.names[name] for name in ended):
            return
        last = 0
        for depth, element in enumerate(reversed(self.open[-elements.NEAR :]), 1):
            if element.name in barriers:
                break
            if element.name in ended:
                last = depth
        for _ in range(last):
            self._pop(properly=self.open[-1].name in elements.OPTIONAL_END)

    def _end(self, tag: Tag) -> None:
        block = tag.name in elements.BLOCKS or tag.name in elements.LEFT_OUT
        if tag.name in ("br", "p") and not self.names[tag.name]:
            self._start(replace(tag, ends=False, closed=True), xml=True)
        elif not block:
            self._end_inline(tag.name)
        elif self.names[tag.name] and tag.name not in elements.WHOLE:
            while self.open[-1].name != tag.name:
                self._pop(properly=self.open[-1].name in elements.OPTIONAL_END)
            self._pop(properly=True)

    def _end_inline(self, name: str) -> None:
        """End an inline element of the block; others that are open in it end with it."""
        if not self.names[name] or name in elements.VOID:
            return
        while not self.open[-1].block and self.open[-1].name != name:
            self._pop(properly=False)
        if self.open[-1].name == name:
            self._pop(properly=True)

    def _pop(self, *, properly: bool) -> None:
        """End the last open element. What is left out must end properly, else its text stays.

        So a missing slash (``<nav>`` for ``</nav>``) does not hide the rest of a page.
        """
        element = self.open[-1]
        if element.block:
            self._flush()
        elif not element.ours:
            self.builder.seam("link" if element.name == "a" and element.link else "tag")
        self.open.pop()
        self.names[element.name] -= 1
        if element.dropped:
            self.inline_drops -= not element.block
            if properly:
                self._drop(element, *element.dropped)
        elif element.note and element.link and NOTE.fullmatch(self.builder.since(element.note)):
            self.builder.cut(element.note)
            self.builder.seam("tag")
        elif element.icon and not self.builder.since(element.icon):
            self.builder.object(element.at)

    def _drop(self, element: Element, pieces: int, before: tuple[Ignore, ...], mark: Mark) -> None:
        builder = self.builder
        own: list[Piece] = []
        seen = list(builder.ignores)
        if element.block:
            inside = builder.pieces[pieces:]
            # A part in the language of the page stays, though it stands in one of another.
            own = [p for p in inside if element.foreign and p.lang == self.lang]
            seen += (one for piece in inside for one in piece.block.ignores)
            builder.pieces[pieces:] = own
            self.left_out = self.left_out or len(own) < len(inside)
        else:
            self.left_out = self.left_out or bool(builder.since(mark).strip())
            builder.cut(mark)
            builder.seam("tag")
            if element.name in elements.OBJECTS:
                builder.object(element.at)
        # What was said before the part is for the text behind it, what is said in it for none.
        taken = {one for piece in own for one in piece.block.ignores}
        builder.ignores = [one for one in before if one not in taken]
        builder.stray += (one for one in dict.fromkeys(seen) if one not in taken | {*before})

    def _flush(self) -> None:
        """End the block, or part its words where it is inside something inline and left out."""
        if self.inline_drops:
            self.builder.space(self.at)
        else:
            self.builder.flush(self.open[-1].kind, self.open[-1].lang)
