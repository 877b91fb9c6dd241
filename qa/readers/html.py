"""HTML: the text that readers of a page see, block by block, with its place in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from qa.data import Ignore, Raw, Span
from qa.errors import InputError
from qa.readers import html_elements as elements
from qa.readers import labels, reader
from qa.readers.edges import Edges
from qa.readers.file import File
from qa.readers.html_encoding import own_encoding
from qa.readers.html_open import ROOT, Edited, Element
from qa.readers.html_scan import REFERENCE, Comment, Scanner, Tag, Text, reference
from qa.readers.locate import Locate, file_lines
from qa.readers.markup import Builder, How, Mark, Piece
from qa.readers.raised import RAISED, is_raised
from qa.text.markup.instructions import parse_ignore


@reader(".html", ".htm", ".xhtml")
def html(file: File) -> Iterator[Raw]:
    """HTML: paragraphs, headings, items, cells; menus, scripts, code and hidden parts are left."""
    text = replace(file, encoding=file.encoding or own_encoding(file)).text()
    locate = file_lines(text)
    page = Page(file, Builder(locate))
    page.read(text, locate)
    if page.left_out and labels.alone(page.builder):
        raise InputError(file.path, elements.NOTHING, "Check its markup.")
    yield Raw(file.path, page.builder.blocks(), stray=page.builder.left())


class Page:
    """Reads the markup of one file, in one go or (within Markdown) in several."""

    def __init__(self, file: File, builder: Builder) -> None:
        self.file, self.builder, self.edges = file, builder, Edges(builder)
        self.left_out = False
        self.open = [ROOT]
        self.names: Counter[str] = Counter()
        self.inline_drops = self.inline_open = 0
        self.edited: Edited | None = None
        self.at = 0
        self.lang = elements.primary(file.lang or "")

    def read(self, text: str, locate: Locate) -> None:
        """Add the blocks of a text.

        Raises:
            InputError: a comment or script never ends.
        """
        self.part(text, locate)
        self.end()

    def part(self, text: str, locate: Locate) -> None:
        """Add the blocks of a part of a text; what is open stays open.

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

    def end(self) -> None:
        """The text ends here, and what is open in it."""
        while len(self.open) > 1:
            self._pop(properly=False)
        self._flush()

    def _text(self, token: Text) -> None:
        how, at = self.open[-1].how, token.start
        self.edges.text(self.text[at : at + 2], at, how)
        labels.of_option(self, token)
        references = () if token.literal else REFERENCE.finditer(self.text, at, token.end)
        for match in references:
            decoded, length = reference(match)
            self.builder.add(self.text[at : match.start()], at, how)
            self.builder.decoded(decoded, match.start(), how)
            at = match.start() + length
        self.builder.add(self.text[at : token.end], at, how)

    def _start(self, tag: Tag, xml: bool) -> None:
        name = tag.name
        labels.of_tag(self, tag)
        if name == "br":
            if self.builder.line_break(tag.start):
                self._flush()
            return
        if name in elements.ENDED_BY:
            self._end_implied(*elements.ENDED_BY[name])
        block = name in elements.BLOCKS
        if name in elements.BETWEEN:
            block = not self.builder.mark().length
        link = name == "a" and "href" in tag.attributes
        ours = name == "mark" and tag.attributes.get("class", "").startswith("mtqa mtqa-")
        if block:
            self._flush()
        elif name != "wbr" and not ours:
            self.edges.starts(name)
            self.builder.seam("link" if link else "tag", tag.attributes["href"] if link else "")
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
            tag=tag,
            foreign=lang is not None and self.lang is not None and lang != self.lang,
            link=parent.link,
            icon=elements.is_icon(tag),
            ours=ours,
        )
        foreign = block and name not in elements.WHOLE and element.foreign
        if foreign or elements.is_left_out(tag, block) or self._is_replaced(name):
            begin = len(self.builder.pieces), tuple(self.builder.ignores), self.builder.mark()
            element.dropped = begin
            self.inline_drops += not block
        if link or element.icon or name in ("sup", "button") or name in elements.EDITS:
            element.begin = self.builder.mark()
        if link:
            element.link = element
            for outer in self.open[-3:]:
                outer.note = outer.note or outer.name == "sup"
        self.open.append(element)
        self.names[name] += 1
        self.inline_open += not block

    def _is_replaced(self, name: str) -> bool:
        """Whether what begins here was deleted and what was inserted for it stands before it.

        If it stands behind it, what was deleted is taken out here.
        """
        last, here = self.edited, self.builder.mark()
        if name not in elements.EDITS or last is None or last.parent is not self.open[-1]:
            return False
        self.edited = None
        deleted = name != "ins"
        if last.deleted == deleted or not self.builder.goes_on(last.end):
            return False
        if self.builder.since(last.end, most=1).strip():
            return False
        if last.deleted:
            self.builder.cut(last.begin)
            self.builder.seam("tag")
            if here.length > last.end.length:
                self.builder.space(self.at)
        return deleted

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
            self.edges.ends(element)
            self.builder.seam("link" if element.link is element else "tag")
        self.open.pop()
        self.names[element.name] -= 1
        self.inline_open -= not element.block
        if element.dropped:
            self.inline_drops -= not element.block
            if properly:
                self._drop(element, *element.dropped)
        elif element.begin and self.builder.goes_on(element.begin):
            self._finish(element, element.begin, properly=properly)

    def _finish(self, element: Element, begin: Mark, *, properly: bool) -> None:
        """An element whose text begins at ``begin`` ends in the same block."""
        builder = self.builder
        if element.icon:
            if not builder.since(begin, most=1):
                builder.object(element.tag.start)
        elif element.name in elements.EDITS:
            if properly and not self.inline_drops:
                deleted = element.name != "ins"
                self.edited = Edited(deleted, self.open[-1], begin, builder.mark())
        elif element.name == "sup":
            self._raised(element, begin)
        elif element.name == "button":
            builder.buttons.append(Span(begin.length, builder.mark().length))
        elif element.raised and not builder.since(element.raised[1], most=1).strip():
            builder.cut(element.raised[0])
            builder.seam("tag")
            builder.seam("link")

    def _raised(self, element: Element, begin: Mark) -> None:
        """Take out the number of a note, which belongs to no sentence nor to a number before it."""
        text = self.builder.since(begin, most=elements.LONGEST_NOTE)
        if is_raised(text, self.builder.before(begin)):
            self.builder.translate(begin, RAISED)
        link = element.link
        if link and link.begin and not self.builder.between(link.begin, begin).strip():
            if elements.NOTE.fullmatch(text):
                link.raised = begin, self.builder.mark()
        elif link:
            if elements.NUMBER.fullmatch(text) and elements.NOTED.search(
                self.builder.before(begin)
            ):
                self.builder.cut(begin)
                self.builder.seam("tag")
        elif element.note and elements.NOTE.fullmatch(text):
            self.builder.cut(begin)
            self.builder.seam("tag")

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
                builder.object(element.tag.start)
        # What was said before the part is for the text behind it, what is said in it for none.
        taken = {one for piece in own for one in piece.block.ignores}
        builder.ignores = [one for one in before if one not in taken]
        taken.update(before)
        builder.stray += (one for one in dict.fromkeys(seen) if one not in taken)

    def _flush(self) -> None:
        """End the block, or part its words where it is inside something inline and left out."""
        if self.inline_drops:
            self.builder.space(self.at)
        else:
            self.builder.flush(self.open[-1].kind, self.open[-1].lang)
