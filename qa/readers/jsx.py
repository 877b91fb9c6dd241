"""The tags of MDX as Markdown knows them, each character at its line and column.

A component on lines of its own has Markdown in it, as if its tags were blank lines. Elsewhere the
parser would take a tag with a dot in its name, or with an expression in braces, for words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Three levels of braces; bounded, so that what is never closed costs little.
_PLAIN = r"[^{}]{0,400}+"
_INNER = rf"\{{{_PLAIN}\}}"
_OUTER = rf"\{{{_PLAIN}(?:{_INNER}{_PLAIN}){{0,20}}+\}}"
BRACES = rf"\{{{_PLAIN}(?:{_OUTER}{_PLAIN}){{0,20}}+\}}"
STRING = r"\"[^\"]{0,2000}+\"|'[^']{0,2000}+'"
TAG = (
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w.-]{0,60}+|(?=/?>))"
    rf"(?P<rest>(?:\s+(?:[\w:.-]{{1,60}}+(?:=(?:{STRING}|{BRACES}))?|{BRACES})){{0,100}}+\s*)/?>"
)
# What stands in code is no tag.
TOKEN = re.compile(rf"(?P<code>(?P<ticks>`+)[^`]{{1,2000}}+(?P=ticks)|\\<)|{TAG}")
VALUE = re.compile(rf"{STRING}|(?P<braces>{BRACES})")
ALONE = re.compile(
    rf"^[ \t]*+(?:{TAG}[ \t]*+)++$".replace("?P<end>", "").replace("?P<rest>", "?:"), re.M
)
AROUND = re.compile(rf"[ \t]*(?P<open>{TAG})(?P<text>[^\n]+)(?P<close></(?P=name)>)[ \t]*")
FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
SHOWN = re.compile(r"[^\n]")


def plainer(text: str) -> str:
    """The text with tags that Markdown knows, as long as it was.

    >>> plainer("<Tip>\\n  **Neu:** <Ui.Key of={k}>F1</Ui.Key>\\n</Tip>")
    '     \\n  **Neu:** <Ui-Ke- of="_">F1</Ui-Ke->\\n      '
    """
    if "<" not in text:
        return text
    return "".join(_plainer(part) if prose else part for prose, part in _parts(text))


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The text in parts, with whether they are prose: blocks of code are none."""
    held: list[str] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        match = FENCE.match(line)
        held.append(line)
        if match and not fence:
            yield True, "".join(held[:-1])
            held, fence = [line], match[1]
        elif match and match[1].startswith(fence) and not line[match.end() :].strip():
            yield False, "".join(held)
            held, fence = [], ""
    yield not fence, "".join(held)


def _plainer(part: str) -> str:
    lines = ALONE.sub(_blank, part).split("\n")
    parted = True
    for number, line in enumerate(lines):
        item = AROUND.fullmatch(line) if parted else None
        if item and _is_component(item["name"]) and f"<{item['name']}" not in item["text"]:
            lines[number] = _item(item)
        else:
            parted = not line.strip()
    return TOKEN.sub(_known, "\n".join(lines))


def _is_component(name: str) -> bool:
    """Whether a tag is none of HTML; that of a fragment has no name."""
    return not name.islower() or "." in name


def _blank(match: re.Match[str]) -> str:
    tags = TOKEN.finditer(match[0])
    return SHOWN.sub(" ", match[0]) if all(_is_component(t["name"]) for t in tags) else match[0]


def _item(match: re.Match[str]) -> str:
    """A line that is a component as an item, so that its text stands alone."""
    (begin, end), indent = match.span("text"), match.start("open")
    marker = "- ".ljust(begin - indent)
    return f"{match[0][:indent]}{marker}{match['text']}{' ' * (len(match[0]) - end)}"


def _known(match: re.Match[str]) -> str:
    """A tag without dots in its name and without braces; no component has the name of HTML's."""
    if match["code"]:
        return match[0]
    begin, end = (at - match.start() for at in match.span("name"))
    name = match["name"].replace(".", "-")
    if len(name) > 1 and _is_component(match["name"]):
        name = f"{name[:-1]}-"
    return match[0][:begin] + name + VALUE.sub(_quoted, match[0][end:])


def _quoted(match: re.Match[str]) -> str:
    """A value in braces as one in quotation marks, and what is spread as a name."""
    if not match["braces"]:
        return match[0]
    inside = re.sub(r"\S", "_", match[0][1:-1])
    if match.string[match.start() - 1] == "=":
        return f'"{inside}"'
    return f"_{'_' * len(inside)}_"
