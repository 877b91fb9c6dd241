"""HTML within Markdown: its elements stay open over the Markdown that stands between their tags."""

from __future__ import annotations

from dataclasses import replace

from qa.readers import html_elements as elements
from qa.readers.file import File
from qa.readers.html import Page
from qa.readers.html_scan import RAW, Scanner, Tag
from qa.readers.locate import Locate
from qa.readers.markup import Builder, How


class Inside(Page):
    """The HTML of one Markdown file, read tag by tag and part by part."""

    def __init__(self, file: File, builder: Builder) -> None:
        super().__init__(file, builder)
        self._kind = ""  # of the Markdown block that is being read
        self._outer: list[int] = []  # for open Markdown blocks: how many elements were open before

    def enter(self, *, paragraph: bool) -> None:
        """A block of Markdown begins; ``paragraph`` says that it ends one of HTML."""
        if paragraph:
            self._end_implied(*elements.ENDED_BY["p"])
        self._outer.append(len(self.open))

    def leave(self) -> None:
        """A block of Markdown ends, and what is open in it."""
        outer = self._outer.pop()
        while len(self.open) > outer:
            self._pop(properly=False)

    def read(self, text: str, locate: Locate) -> None:
        """Add a part that is HTML; of its elements, those in a paragraph end with it."""
        self._kind = ""
        try:
            self.part(text, locate)
        finally:
            self._end_words()
            self._flush()

    def tag(self, content: str, at: int, end: int, kind: str) -> None:
        """A tag within a block of Markdown, from ``at`` to ``end`` in its content."""
        self.text, self.at, self._kind = content, at, kind
        scanner = Scanner(content[at:end], self.file.path, self.builder.locate)
        name = content[at + 1 : end].lstrip("/").lower()
        tag = None if name.startswith(tuple(RAW)) else next(scanner.tokens(), None)
        if not isinstance(tag, Tag):
            self.builder.seam("tag")
            return
        spans = {name: (at + start, at + end) for name, (start, end) in tag.spans.items()}
        tag = replace(tag, start=at, spans=spans)
        if tag.name in elements.BLOCKS:
            self._flush()
        if tag.ends:
            self._end(tag)
        else:
            self._start(tag, xml=False)

    def finish(self, kind: str) -> None:
        """The words of a block of Markdown end."""
        self._kind = kind
        self._end_words()
        self._flush()

    def how(self) -> How:
        """What the open elements say of the words in them."""
        return self.open[-1].how

    def _end_words(self) -> None:
        """End the elements that stand in a paragraph, and what is open in them."""
        while self.inline_open:
            self._pop(properly=False)

    def _start(self, tag: Tag, xml: bool) -> None:
        super()._start(self._component(tag), xml)

    def _end(self, tag: Tag) -> None:
        super()._end(self._component(tag))

    def _component(self, tag: Tag) -> Tag:
        """A tag under the name that MDX gives it: ``<Aside>`` is what the writer of a page made."""
        begin = tag.start + 1 + tag.ends
        name = self.text[begin : begin + len(tag.name)]
        known = name.islower() or name.isupper() or tag.name in elements.VOID
        return tag if known or not name[:1].isupper() else replace(tag, name=name)

    def _flush(self) -> None:
        if self.inline_drops or not self._kind:
            super()._flush()
        else:
            self.builder.flush(self._kind, self.open[-1].lang)
