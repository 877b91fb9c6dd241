"""Markdown: what a page made of it shows as text, block by block, with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa.data import Block, Raw
from qa.errors import InputError
from qa.readers import labels, reader
from qa.readers.dialects import masked
from qa.readers.file import File
from qa.readers.html_inside import Inside
from qa.readers.jsx import plainer
from qa.readers.locate import Locate, stretches
from qa.readers.markup import CODE, Builder, How, Piece
from qa.text.markup.instructions import parse_ignore

if TYPE_CHECKING:
    from markdown_it.token import Token

# YAML between ---, TOML between +++, at the very beginning (Jekyll, Hugo, Pandoc). It begins with a
# name; the text between two rules does not.
FRONT_MATTER = re.compile(
    r"(?:---[ \t]*\n(?:(?=\s*(?:[\w\"'.-]+[ \t]*:|[#{\[&]|- )).*?\n|\s*)??(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\n(?:.*?\n)??\+\+\+)[ \t]*(?=\n|$)",
    re.DOTALL,
)
PIPE = re.compile(r"(?=\|)")
KINDS = {
    "heading_open": "heading",
    "list_item_open": "item",
    "blockquote_open": "quotation",
    "th_open": "cell",
    "td_open": "cell",
}
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


@reader(".md", ".markdown", ".mdx")
def markdown(file: File) -> Iterator[Raw]:
    """Markdown: paragraphs, headings, items, cells; code, front matter and targets are left."""
    article = Article(file, file.text())
    yield Raw(file.path, article.blocks(), stray=article.builder.left())


def plain_lines(text: str) -> tuple[str, str]:
    """The front matter, and the text without it, both with LF alone as line end.

    All characters stand at the same lines and columns as in the file.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    # A CR that ends no line would do so for the parser.
    text = text.replace("\r\n", "\n").replace("\r", " ")
    match = FRONT_MATTER.match(text)
    if match is None:
        return "", text
    return match[0], "\n" * match[0].count("\n") + text[match.end() :]


class Article:
    """The blocks of one file, made of the parser's tokens."""

    def __init__(self, file: File, text: str) -> None:
        front, plain = plain_lines(text)
        self.mdx = file.path.lower().endswith(".mdx")
        self.text = masked(plainer(plain) if self.mdx else plain)
        self.lines = self.text.split("\n")
        self.builder = Builder(stretches([0], [(1, 1)]), plain.split("\n"))
        self.page = Inside(file, self.builder)
        self.builder.pieces += map(Piece, labels.front_matter(front))

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order."""
        kinds = ["paragraph"]
        row, cell = -1, 0
        for token in self._tokens():
            if token.nesting == 1:
                kinds.append(KINDS.get(token.type, kinds[-1]))
                self.page.enter(paragraph=not token.hidden)
            elif token.nesting == -1:
                kinds.pop()
                self.page.leave()
            elif token.map is None:
                continue
            elif token.type == "html_block":
                self._html(token)
            elif token.type == "fence":
                self._closed(token)
            elif token.type == "inline" and kinds[-1] == "cell":
                cell = cell if token.map[0] == row else 0
                row = token.map[0]
                cell = self._cell(token, row, cell)
            elif token.type == "inline":
                self._inline(token, self._lines(token.content, *token.map), kinds[-1])
        self.page.end()
        return self.builder.blocks()

    def _tokens(self) -> list[Token]:
        """What the parser makes of the text.

        Raises:
            InputError: it has blocks in blocks without end.
        """
        from qa.text.markup.commonmark import TooDeepError, tokens

        try:
            return tokens(self.text, mdx=self.mdx)
        except TooDeepError as error:
            problem = "is nested too deeply, so what stands there was not read."
            advice = "Take quotations and lists out of others."
            path = self.page.file.path
            raise InputError(path, problem, advice, line=error.line + 1) from error

    def _lines(self, content: str, first: int, behind: int) -> Locate:
        """Where the lines of a block's content stand: each is the end of a line of the file.

        The block has the lines from ``first`` to ``behind`` (0-based, half-open).
        """
        offsets: list[int] = []
        places: list[tuple[int, int]] = []
        offset, lines = 0, content.split("\n")
        # Lines of no-break spaces and the like may have been cut off before it. What is left of a
        # tab behind the sign of an item stands in the content as blanks.
        begin = lines[0].lstrip(" \t")
        own = range(first, min(behind, len(self.lines)))
        first = next((number for number in own if begin in self.lines[number]), first)
        for number, line in enumerate(lines, first):
            bare = line.lstrip(" \t")
            whole = self.lines[number] if number < len(self.lines) else ""
            if not whole.endswith(bare):
                # Blanks at the end were cut off, and of a heading the signs that close it.
                end = max(whole.rfind(bare), 0) + len(bare)
                whole = whole[:end]
            column = len(whole) - len(bare) + 1
            offsets.append(offset + len(line) - len(bare))
            places.append((number + 1, max(column, 1)))
            offset += len(line) + 1
        return stretches(offsets, places)

    def _cell(self, token: Token, row: int, begin: int) -> int:
        """Read a cell of a table that begins at column ``begin`` (0-based) or later; where it ends.

        A pipe is written as ``\\|`` there and stands without the stroke in the content.
        """
        offsets, places, offset = [], [], 0
        line = self.lines[row]
        end = begin
        for part in PIPE.split(token.content):
            at = max(line.find(part, end), end)
            offsets.append(offset)
            places.append((row + 1, at + 1))
            offset, end = offset + len(part), at + len(part)
        self._inline(token, stretches(offsets, places), "cell")
        return end

    def _closed(self, token: Token) -> None:
        """Hold that a block of code does not hide the rest of the file.

        Raises:
            InputError: it has no end, and something stands in it.
        """
        first, behind = token.map or (0, 0)
        last = self.lines[behind - 1].strip(" \t>")
        closed = behind - first > 1 and last.startswith(token.markup) and len({*last}) == 1
        if token.content.strip() and not closed and not any(map(str.strip, self.lines[behind:])):
            problem = "a block of code begins here and never ends, so nothing in it was checked."
            advice = f"End it with {token.markup} on a line of its own."
            raise InputError(self.page.file.path, problem, advice, line=first + 1)

    def _html(self, token: Token) -> None:
        first, behind = token.map or (0, 0)
        content = self._without_titles(token.content, first)
        try:
            self.page.read(content, self._lines(content, first, behind))
        except InputError:
            # At a blank line the text goes on in Markdown, even within a comment.
            if not any(map(str.strip, self.lines[behind:])):
                raise

    def _without_titles(self, content: str, first: int) -> str:
        """HTML as it stands in the file: the line of a box is none in it."""
        if "#" not in content:
            return content
        lines, plain = content.split("\n"), self.builder.lines
        for number, line in enumerate(lines, first):
            if line.lstrip(" ").startswith("#") and plain[number].lstrip(" ").startswith(":::"):
                self.lines[number] = lines[number - first] = plain[number]
        return "\n".join(lines)

    def _inline(self, token: Token, locate: Locate, kind: str) -> None:
        """Read the content of a block. A token stands at ``at`` or, if later, behind the last."""
        self.builder.locate = locate
        end, auto = 0, False
        for child in token.children or []:
            at = max(child.meta.get("at", 0), end)
            if child.type == "text" and auto:  # shown in the way a browser would write it
                at = token.content.find("<", at) + 1
                end = self._words(token.content[at : token.content.find(">", at)], at)
            elif child.type == "text":
                end = self._words(child.content, at)
            elif child.type == "code_inline":
                end = self._code(child, at, token.content)
            elif child.type == "html_inline":
                end = self._tag(child.content, at, token.content, kind)
            else:
                end = self._mark(child, at, kind)
            auto = child.type == "link_open" and child.markup == "autolink"
        self.page.finish(kind)

    def _mark(self, child: Token, at: int, kind: str) -> int:
        """Add what a mark stands for, or note its place. Where it ends."""
        if child.type == "text_special":
            self.builder.decoded(child.content, at, self.page.how())
        elif child.type == "softbreak":
            self.builder.space(at)
        elif child.type == "hardbreak":
            if self.builder.line_break(at):
                self.builder.flush(kind)
        elif child.type in ("link_open", "link_close"):
            self.builder.seam("link", str(child.attrs.get("href", "")))
            return at
        elif child.type == "image":
            self.builder.seam("tag")
            self.builder.object(at)
            if not self.page.inline_drops:
                labels.of_image(self.builder, child, at)
        else:
            self.builder.seam("tag")
        return at + len(child.markup)

    def _words(self, text: str, at: int, how: How = How.PLAIN) -> int:
        """Add words, pipes apart: something stands before those of a cell. Where they end."""
        for part in PIPE.split(text):
            self.builder.add(part, at, how | self.page.how())
            at += len(part)
        return at

    def _code(self, child: Token, at: int, content: str) -> int:
        """Add a code span: a sentence needs its words. Where it ends."""
        begin = at + len(child.markup)
        if content[begin : begin + len(child.content)].replace("\n", " ") != child.content:
            begin += 1  # the space that parts the marks from a backtick in the code
        self.builder.seam("tag")
        begin = self._words(content[begin : begin + len(child.content)], begin, CODE)
        self.builder.seam("tag")
        return content.find(child.markup, begin) + len(child.markup)

    def _tag(self, text: str, at: int, content: str, kind: str) -> int:
        """Note what an HTML tag or comment means. Where it ends."""
        if comment := COMMENT.fullmatch(text):
            if ignore := parse_ignore(comment[1], self.builder.locate(at)[0]):
                self.builder.ignores.append(ignore)
        else:
            self.page.tag(content, at, at + len(text), kind)
        return at + len(text)
