"""Stretches of a text that programs read: tags and templates in it."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.data import Span

# Tags with attributes, and what Jinja, Liquid, Handlebars and Hugo replace.
CODE = re.compile(r"<[A-Za-z][\w:.-]{0,60}\s[^<>]{0,2000}>|\{\{[^{}]{1,500}\}\}|\{%[^{}]{1,500}%\}")

# Elements of HTML without an end, so that a slash in their tag says nothing.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# Elements that show the same.
SAME = {"strong": "b", "em": "i", "strike": "s"}
TAG = re.compile(r"<(/?)([\w:.-]+)[^<>]*?(/?)>")


def tag_key(tag: str) -> str:
    """What of a tag must be equal on both sides: attributes hold translatable text (alt, title).

    >>> [tag_key(tag) for tag in ("<br />", "<BR>", '<img alt="x"/>', "</strong>", "</b>", "<x/>")]
    ['<br>', '<br>', '<img>', '</b>', '</b>', '<x/>']
    """
    match = TAG.fullmatch(tag)
    if not match:
        return tag.lower()
    name = match[2].lower()
    alone = "" if name in VOID else match[3]
    return f"<{match[1]}{SAME.get(name, name)}{alone}>"


@lru_cache(maxsize=64)
def code(text: str) -> tuple[Span, ...]:
    """The stretches in order, without overlap.

    >>> [(span.start, span.end) for span in code('Der <a href="x">Hund</a> von {{ name }}')]
    [(4, 16), (29, 39)]
    """
    if "<" not in text and "{" not in text:
        return ()
    return tuple(Span(*match.span()) for match in CODE.finditer(text))
