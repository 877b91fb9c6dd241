"""Stretches of a text that programs read: tags and templates in it."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.data import Span

# Tags with attributes, and what Jinja, Liquid, Handlebars and Hugo replace.
CODE = re.compile(r"<[A-Za-z][\w:.-]{0,60}\s[^<>]{0,2000}>|\{\{[^{}]{1,500}\}\}|\{%[^{}]{1,500}%\}")


@lru_cache(maxsize=64)
def code(text: str) -> tuple[Span, ...]:
    """The stretches in order, without overlap.

    >>> [(span.start, span.end) for span in code('Der <a href="x">Hund</a> von {{ name }}')]
    [(4, 16), (29, 39)]
    """
    if "<" not in text and "{" not in text:
        return ()
    return tuple(Span(*match.span()) for match in CODE.finditer(text))
