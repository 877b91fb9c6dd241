"""What a file says of itself and of its parts: titles, descriptions, the words of pictures.

They are texts of their own, each of a kind that names its key, so that it is paired with the
source's. No reader of the text sees them within it, so they part no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.data import Block, Ignore
from qa.readers.html_elements import is_kept
from qa.readers.html_scan import REFERENCE, Tag, Text, reference
from qa.readers.locate import file_lines
from qa.readers.markup import Builder, Piece
from qa.text.markup.instructions import parse_ignore
from qa.text.segments import LABELS

if TYPE_CHECKING:
    from markdown_it.token import Token

    from qa.readers.html import Page

PIPE = re.compile(r"(?=\|)")
WORD = re.compile(r"[^\W\d_]{2}")
# What stands behind the path of an address.
BEHIND = re.compile(r"[?#]")
# The name of a file, and marks of builds and versions, which nobody translates.
NO_TEXT = re.compile(r"\S+\.[A-Za-z0-9]{2,5}|\{\{.*|\{%.*", re.DOTALL)
BADGE = re.compile(r"badge|shields\.io|/workflows/|travis|codecov|coveralls", re.IGNORECASE)
# Keys of front matter, as site generators know them.
KEY = re.compile(
    r"^(?P<key>title|description|summary)[ \t]*(?P<sign>:(?=[ \t\n])|=)[ \t]*", re.MULTILINE
)
QUOTED = re.compile(
    r"\"(?P<double>(?:[^\"\\]|\\.){0,5000}+)\"|'(?P<single>(?:[^']|''){0,5000}+)'", re.DOTALL
)
# What stands behind a value in its line; what a plain value of YAML cannot hold or begin with.
END = re.compile(r"[ \t]*(?:#[^\n]*)?(?=\n|$)")
COMMENT = re.compile(r"[ \t]#")
SPECIAL = re.compile(r"[\[\]{}&*!|>%@`,?\"'#-]|.*:(?:[ \t]|$)", re.DOTALL)
BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#[^\n]*)?\n")
# A value that stands in the line below its key.
BELOW = re.compile(r"\n[ \t]+(?=\S)")
# Of TOML: texts of several lines, and where a table begins, whose title is none of the page.
TRIPLE = re.compile(
    r"\"{3}(?P<double>(?:[^\"\\]|\\.|\"(?!\"\")){0,5000}+)\"{3}"
    r"|'{3}(?P<single>(?:[^']|'(?!'')){0,5000}+)'{3}",
    re.DOTALL,
)
TABLE = re.compile(r"^[ \t]*\[{1,2}[^\[\]\n]{1,200}\]{1,2}[ \t]*(?:#[^\n]*)?$", re.MULTILINE)
# What sets off words within what stands for a picture.
SET_OFF = frozenset({"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"})
# Lines that go on with a value stand further in.
LATER = re.compile(r"(?:[ \t]+[^\n]*(?:\n|$)|[ \t]*\n)+")
ESCAPE = {
    '"': re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL),
    "'": re.compile("()()(')'"),
}
ESCAPES = {"n": " ", "t": " ", "r": " ", "\n": " "}
LINE = re.compile(r"^[ \t]*#(?P<said>[^\n]*)", re.MULTILINE)


def made(builder: Builder, kind: str) -> Block | None:
    """The label that was put together, if it holds words."""
    builder.flush(kind)
    text = " ".join(block.text for block in builder.blocks())
    if len(builder.pieces) != 1 or not WORD.search(text) or NO_TEXT.fullmatch(text):
        return None
    return builder.pieces[0].block


def attribute(page: Builder, text: str, span: tuple[int, int], kind: str) -> Block | None:
    """A stretch of HTML without tags as a label; instructions before it are for it, too."""
    builder = Builder(page.locate, page.lines)
    at, end = span
    for match in REFERENCE.finditer(text, at, end):
        decoded, length = reference(match)
        builder.add(text[at : match.start()], at)
        builder.decoded(decoded, match.start())
        at = match.start() + length
    builder.add(text[at:end], at)
    block = made(builder, kind)
    return replace(block, ignores=tuple(page.ignores)) if block else None


def of_tag(page: Page, tag: Tag) -> None:
    """Hold the labels that a start tag has until the block that it stands in ends."""
    given = tag.attributes
    kinds: dict[str, str] = {}
    of = ""
    if not tag.spans or page.inline_drops or is_kept(tag) or "hidden" in given:
        return
    if tag.name == "title":
        kinds = {"": "title"}
    elif tag.name == "meta" and given.get("name", "").lower() == "description":
        kinds = {"content": "description"}
    elif tag.name in ("img", "area") and not BADGE.search(given.get("src", "")):
        kinds, of = {"alt": "alt"}, _file(given.get("src", ""))
    elif tag.name in ("input", "textarea"):
        kinds, of = {"placeholder": "placeholder"}, given.get("name") or given.get("id") or ""
    for name, kind in kinds.items():
        if name in tag.spans:
            _hold(page, tag.spans[name], kind, of)


def of_option(page: Page, token: Text) -> None:
    """Hold the words of an option of a list, unless they are of another language."""
    option = page.open[-1]
    within = option.name == "option" and page.inline_drops == page.names["select"]
    if within and not option.foreign:
        value = option.tag.attributes.get("value")
        fields = (one.tag.attributes.get("name", "") for one in page.open if one.name == "select")
        of = f"{next(fields, '')}={value}" if value else ""
        _hold(page, (token.start, token.end), "option", of)


def _hold(page: Page, span: tuple[int, int], kind: str, of: str) -> None:
    if block := attribute(page.builder, page.text, span, kind):
        page.builder.labels.append(Piece(replace(block, name=of), page.open[-1].lang))


def _file(address: str) -> str:
    """The name of the file of a picture, wherever that lies.

    >>> _file("../img/dog.png?v=3"), _file("data:image/png;base64,iVBO")
    ('dog.png', '')
    """
    return "" if address.startswith("data:") else BEHIND.split(address)[0].rpartition("/")[2]


def alone(builder: Builder) -> bool:
    """Whether nothing but labels was read."""
    return all(piece.block.kind in LABELS for piece in builder.pieces)


def of_image(page: Builder, image: Token, at: int) -> None:
    """Hold what stands for a picture of Markdown that begins at ``at``, if it is plain text."""
    builder = Builder(page.locate, page.lines)
    of = str(image.attrs.get("src", ""))
    if BADGE.search(of):
        return
    for child in image.children or []:
        begin = at + len("![") + child.meta.get("at", 0)
        if child.type == "text":
            for part in PIPE.split(child.content):
                builder.add(part, begin)
                begin += len(part)
        elif child.type == "text_special":
            builder.decoded(child.content, begin)
        elif child.type == "softbreak":
            builder.space(begin)
        elif child.type not in SET_OFF:
            return
    if block := made(builder, "alt"):
        held = replace(block, ignores=tuple(page.ignores), name=_file(of))
        page.labels.append(Piece(held))


def front_matter(text: str) -> Iterator[Block]:
    """Title, description and summary of YAML or TOML between its rules, where they are plain.

    An instruction in a comment is for the first of them behind it.

    >>> [(b.kind, b.text) for b in front_matter("---\\ntitle: Der Fluss # x\\n---\\n")]
    [('title', 'Der Fluss')]
    """
    locate, before = file_lines(text), 0
    toml = text.startswith("+++")
    table = TABLE.search(text) if toml else None
    for match in KEY.finditer(text, 0, table.start() if table else len(text)):
        builder = Builder(locate)
        if (match["sign"] == "=") == toml and _value(builder, text, match.end()):
            block = made(builder, match["key"])
            if block:
                yield replace(block, ignores=_ignores(text, before, match.start()))
                before = match.start()


def _ignores(text: str, start: int, end: int) -> tuple[Ignore, ...]:
    line = text.count("\n", 0, start) + 1
    found = (
        parse_ignore(match["said"], line + text.count("\n", start, match.start("said")))
        for match in LINE.finditer(text, start, end)
    )
    return tuple(ignore for ignore in found if ignore)


def _value(builder: Builder, text: str, at: int) -> bool:
    """Put a value together that begins at ``at``; whether it is text."""
    toml = text.startswith("+++")
    if below := None if toml else BELOW.match(text, at):
        at = below.end()
    if match := (TRIPLE.match(text, at) if toml else None) or QUOTED.match(text, at):
        whole = END.match(text, match.end()) is not None
        name = "double" if match["single"] is None else "single"
        if whole:
            _quoted(builder, text, *match.span(name), literal=toml and name == "single")
        return whole
    if match := BLOCK.match(text, at):
        later = LATER.match(text, match.end())
        builder.add(later[0] if later else "", match.end())
        return later is not None
    end = text.find("\n", at)
    later = LATER.match(text, end + 1)
    end = later.end() if later and later[0].strip() else end
    value = text[at:end]
    if comment := COMMENT.search(value):
        value = value[: comment.start()]
    builder.add(value, at)
    return not SPECIAL.match(value.strip()) and not toml


def _quoted(builder: Builder, text: str, at: int, end: int, *, literal: bool) -> None:
    for match in () if literal else ESCAPE[text[at - 1]].finditer(text, at, end):
        builder.add(text[at : match.start()], at)
        code = match[1] or match[2]
        char = chr(int(code, 16)) if code else ESCAPES.get(match[3], match[3])
        builder.decoded(char, match.start())
        at = match.end()
    builder.add(text[at:end], at)
