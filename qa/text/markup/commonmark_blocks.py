"""Blocks that CommonMark does not know and would take for code or for words of a paragraph.

Footnotes and boxes hold what stands below them, four blanks further in; the lines that are code of
MDX hold no text.
"""

from __future__ import annotations

import re
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

INDENT = 4
# The beginning of a footnote (GFM, PHP Markdown Extra, Pandoc).
NOTE_BEGINS = re.compile(r"\[\^[^\]\s\[]{1,60}\]:[ \t]*")
# Boxes and tabs of Python-Markdown and MkDocs. Their quotation marks are markup.
BOX = re.compile(
    r"(?:!!!|\?{3}\+?)[ \t]*[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+\"(?P<title>.*)\")?[ \t]*"
    r"|===[!+]?[ \t]+\"(?P<tab>.+)\"[ \t]*"
)
LONGEST = 500  # of the line that begins a box
# Lines that load or define something for a page in MDX, up to the next blank line.
MODULE = re.compile(
    r"import\s+(?:[\w$*{},\s]{1,1000}?\bfrom\s*)?(?:'[^'\n]+'|\"[^\"\n]+\")[ \t]*;?[ \t]*$"
    r"|export\s+(?:(?:const|let|var|class|(?:async\s+)?function)\s+[\w$]+\s*[=(:{<]|[*{]"
    r"|default\s+(?:[({\[]|(?:class|function|async)\b|[\w$.]+[ \t]*[;(]))",
    re.MULTILINE,
)
BRACKETS = re.compile(r"[({\[]|[)}\]]")
MOST_LINES = 200
COMMENT, COMMENT_END = "{/*", "*/}"
LONGEST_COMMENT = 2000


def _begin(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def _inside(state: StateBlock, start: int, end: int, name: str) -> None:
    """Read the lines from ``start`` on that stand further in."""
    parent, state.parentType = state.parentType, name
    state.blkIndent += INDENT
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= INDENT
    state.parentType = parent


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^1]: Text`` and what is indented below it."""
    if state.is_code_block(start):
        return False
    match = NOTE_BEGINS.match(state.src, _begin(state, start), state.eMarks[start])
    if match is None:
        return False
    if silent:
        return True
    before = state.bMarks[start], state.tShift[start], state.sCount[start]
    # What stands behind the colon is as far in as what stands below.
    state.bMarks[start], state.tShift[start] = match.end(), 0
    state.sCount[start] = state.blkIndent + INDENT
    state.push("footnote_open", "", 1).map = [start, start + 1]
    _inside(state, start, end, "footnote")
    state.push("footnote_close", "", -1)
    state.bMarks[start], state.tShift[start], state.sCount[start] = before
    return True


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A box or a tab: its title is a heading, its marker no text."""
    begin, stop = _begin(state, start), state.eMarks[start]
    if state.src[begin : begin + 3] not in ("!!!", "???", "===") or stop - begin > LONGEST:
        return False
    match = BOX.fullmatch(state.src, begin, stop)
    if match is None or state.is_code_block(start):
        return False
    title = match["title"] or match["tab"] or ""
    below = next((n for n in range(start + 1, end) if not state.isEmpty(n)), end)
    filled = below < end and state.sCount[below] >= state.blkIndent + INDENT
    if not filled and (below == start + 1 < end or not title):
        return False  # three signs of the writer's
    if silent:
        return True
    state.push("box_open", "", 1).map = [start, start + 1]
    if title.strip():
        state.push("heading_open", "h6", 1).map = [start, start + 1]
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = title.strip(), [start, start + 1], []
        state.push("heading_close", "h6", -1)
    state.line = start + 1
    if filled:
        _inside(state, start + 1, end, "box")
    state.push("box_close", "", -1)
    return True


def _module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines of a program between the paragraphs; what it opens, it closes."""
    if silent or state.level or state.sCount[start]:
        return False
    if not state.src.startswith(("import", "export"), state.bMarks[start]):
        return False
    lines = [*takewhile(lambda n: not state.isEmpty(n), range(start, end))]
    if not MODULE.match(state.src, state.bMarks[start], state.eMarks[lines[-1]]):
        return False
    state.line, opened = lines[-1] + 1, 0
    for line in range(start, min(start + MOST_LINES, end)):
        for sign in BRACKETS.findall(state.src, state.bMarks[line], state.eMarks[line]):
            opened += 1 if sign in "({[" else -1
        if line + 1 >= state.line and opened <= 0:
            state.line = line + 1
            break
    return True


def comment_end(text: str, at: int) -> int:
    """Where a comment of MDX that begins there ends, 0 if none does."""
    if not text.startswith(COMMENT, at):
        return 0
    end = text.find(COMMENT_END, at + len(COMMENT), at + LONGEST_COMMENT)
    return end + len(COMMENT_END) if end >= 0 else 0


def _comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A comment of MDX that stands alone; there may be blank lines in it."""
    close = comment_end(state.src, _begin(state, start))
    if not close or silent or state.is_code_block(start):
        return False
    last = next((n for n in range(start, end) if state.eMarks[n] >= close), None)
    if last is None or state.src[close : state.eMarks[last]].strip():
        return False
    state.line = last + 1
    return True


def enable(parser: MarkdownIt) -> None:
    """Let a parser know these blocks."""
    rules = parser.block.ruler
    rules.before("table", "module", _module)
    rules.before("table", "comment", _comment)
    # These may end a paragraph.
    rules.before("table", "box", _box, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    rules.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
