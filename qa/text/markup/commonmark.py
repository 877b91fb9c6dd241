"""Markdown -> tokens whose inline parts know their offsets in the text they were cut from.

markdown-it-py gives the lines of blocks only. Here its inline parser notes where it stands whenever
it takes text or markup; ``Token.meta["at"]`` is that offset in ``content`` of the parent token.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from qa.text.markup.commonmark_blocks import NOTE_BEGINS, comment_end, enable

# The number of a footnote (GFM).
NOTE = re.compile(r"\[\^[^\]\s\[]{1,60}\]")
# The box of a task in a list (GFM), and the kind of a hint in a quotation (GitHub, Obsidian).
TASK = re.compile(r"\[[ xX]\][ \t]+|\[![A-Za-z]{1,20}\][+-]?(?=\s|$)")
# Names and classes of what stands before or below them (kramdown, Pandoc, Hugo).
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.][\w-][^{}\n]{0,200}\}")
# A link to a page by its name, with or without other words for it, and a file that is shown (the
# wikis of GitHub and GitLab, Obsidian). ``[[1]](url)`` is CommonMark's link, with brackets in it.
WIKI = re.compile(
    r"(?P<shown>!?)(?P<before>\[\[(?:[^\[\]|\n]{1,200}\|)?)"
    r"(?P<text>(?=[^\[\]|\n]{0,200}[^\W\d_])[^\[\]|\n]{1,200})\]\](?![(\[])"
)
# Characters of a paragraph whose markup is read, some ten seconds of work where every one is a
# bracket; what is longer is no prose and taken as plain text.
LONGEST = 1_000_000
# Blocks in blocks (a list is two): what stands deeper is an error, as the parser would pass over it
# and all behind it in silence. Marks in marks: each level more makes brackets without end slower,
# and what stands deeper is plain text.
DEEPEST, DEEPEST_MARKS = 100, 20


class TooDeepError(ValueError):
    """Blocks stand in more blocks than are read; ``line`` (0-based) is where."""

    def __init__(self, line: int) -> None:
        super().__init__("blocks are nested too deeply")
        self.line = line


class _State(StateInline):
    """Notes where text and tokens begin."""

    began = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.began = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["at"] = self.began
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if len(src) > LONGEST:
            tokens.append(Token("text", "", 0, content=src, meta={"at": 0}))
            return tokens
        state = _State(src, _parser(DEEPEST_MARKS), env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _note(state: StateInline, silent: bool) -> bool:
    """An inline rule: marks of footnotes and tasks are no text, nor are attributes and comments."""
    first = state.pos == 0
    match = NOTE.match(state.src, state.pos)
    if first:
        match = NOTE_BEGINS.match(state.src) or TASK.match(state.src) or match
    match = match or ATTRIBUTES.match(state.src, state.pos)
    end = match.end() if match else comment_end(state.src, state.pos)
    if not end:
        return False
    if not silent:
        state.push("note", "", 0).markup = state.src[state.pos : end]
    state.pos = end
    return True


def _wiki(state: StateInline, silent: bool) -> bool:
    """An inline rule: of a link to a page by its name the words that are shown are text."""
    match = WIKI.match(state.src, state.pos)
    if not match:
        return False
    text = "" if match["shown"] else match["text"]
    if not silent:
        state.push("note", "", 0).markup = match["before"] if text else match[0]
    if text and not silent:
        state.pos = match.start("text")
        state.push("text", "", 0).content = text
        state.pos = match.end("text")
        state.push("note", "", 0).markup = "]]"
    state.pos = match.end()
    return True


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: ``[^1]: Word`` is a footnote, not the target of a link."""
    if state.src.startswith("[^", state.bMarks[start] + state.tShift[start]):
        return False
    return reference(state, start, end, silent)


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule that comes before all others, and before the parser's own bound."""
    if state.level >= DEEPEST:
        raise TooDeepError(start)
    return False


@cache
def _parser(deepest: int, *, mdx: bool = False) -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _Inline()
    parser.configure("commonmark")
    parser.enable(["table", "strikethrough"])
    parser.options["maxNesting"] = deepest
    # These would join texts that stand apart in the file.
    parser.disable(["text_join", "fragments_join"])
    parser.inline.ruler.before("link", "note", _note)
    parser.inline.ruler.before("link", "wiki", _wiki)
    parser.block.ruler.at("reference", _reference)
    enable(parser)
    parser.block.ruler.before("module", "too_deep", _too_deep)
    if mdx:
        parser.disable("code")
    return parser


def tokens(text: str, *, mdx: bool = False) -> list[Token]:
    """The tokens of a text whose lines end with LF; ``map`` of blocks counts its lines from 0.

    In ``mdx`` no text is code for standing further in.

    Raises:
        TooDeepError: blocks are nested deeper than ``DEEPEST``.
    """
    return _parser(DEEPEST + DEEPEST_MARKS, mdx=mdx).parse(text)
