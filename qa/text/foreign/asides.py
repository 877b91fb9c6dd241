"""Words of a text, and the parts of it that may stand in another language: quotations, brackets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.text.german.words import closed, lexicon

# Compounds, options and paths (--with-ldap, man-in-the-middle) are one word.
WORD = re.compile(r"[^\W\d_]+(?:['’\-‑/._\d]+[^\W\d_]+)*")
# Quotations and glosses in brackets may stand in the original language. The bound keeps a text
# full of opening marks from being searched to its end again and again.
ASIDE = re.compile(
    r"„[^„“”]{0,400}[“”]|\"[^\"]{0,400}\"|“[^“”]{0,400}”|»[^»«]{0,400}«|«[^»«]{0,400}»"
    r"|‚[^‚‘’]{0,400}[‘’]|‘[^‘’]{0,400}’|(?<!\w)'[^']{0,400}'(?!\w)|\([^()]{0,200}\)"
    r"|\[[^\[\]]{0,200}\]|[*_][^*_]{1,200}[*_]|(?:https?://|www\.)\S+"
    r"|(?<!\S)[^\s@]{1,64}@\S+|<[^<>]{0,200}>"
    r"|`[^`]{0,200}`"
)
# What such a part begins with, or has in it.
MARK = re.compile(r"[„\"“»«‚‘'(\[*_@</`]|www\.")
CODE = re.compile(r"[\d./_]")  # a path, a file, an option
# What templates replace and what steers them: {{ name }}, {{#if user}}, {% if user %}.
TEMPLATE = re.compile(r"\{\{[^{}]{1,500}\}\}|\{%[^{}]{1,500}%\}")
LONG = 4_000  # letters; longer texts are not remembered
# A quotation with so many German words is in German.
GERMAN_WORDS = 2


class Token(NamedTuple):
    """A word of a text and where it stands."""

    lower: str
    start: int
    end: int
    capital: bool


@lru_cache(maxsize=256)
def _cached(text: str) -> tuple[Token, ...]:
    return tuple(
        Token((word := match[0]).lower().replace("’", "'"), *match.span(), word[0].isupper())
        for match in WORD.finditer(_written(text))
    )


def _written(text: str) -> str:
    """The text with blanks (NUL) for what is read by programs alone."""
    return TEMPLATE.sub(lambda match: "\x00" * len(match[0]), text) if "{" in text else text


def words_of(text: str) -> tuple[Token, ...]:
    """The words of a text, in order; those inside of templates are none.

    >>> [word.lower for word in words_of("{{#if user}}Hallo {{user}}{{/if}}{% else %}Tag")]
    ['hallo', 'tag']
    """
    # Long texts are not kept: they would fill the memory and do not come twice.
    return _cached(text) if len(text) < LONG else _cached.__wrapped__(text)


def forms_of(text: str) -> list[str]:
    """The words of a text in small letters, in order, where nobody asks where they stand."""
    return [word.lower().replace("’", "'") for word in WORD.findall(_written(text))]


def outside(text: str) -> tuple[Token, ...]:
    """The words outside quotations, brackets and links."""
    if not MARK.search(text):
        return words_of(text)
    return (_outside if len(text) < LONG else _outside.__wrapped__)(text)


@lru_cache(maxsize=256)
def _outside(text: str) -> tuple[Token, ...]:
    return words_of(ASIDE.sub(lambda match: "\x00" * len(match[0]), text))


def unmixed(text: str) -> str:
    """The text with blanks (NUL) for what may stand in another language: whole quotations, brackets
    and links, but for quotations that have German words, too.

    >>> unmixed("Das „waren мое und“ „мое“.").replace("\\0", "_")
    'Das „waren мое und“ _____.'
    """
    if not MARK.search(text):
        return text
    return (_unmixed if len(text) < LONG else _unmixed.__wrapped__)(text)


@lru_cache(maxsize=256)
def _unmixed(text: str) -> str:
    def blank(match: re.Match[str]) -> str:
        inside = match[0][1:-1]
        if match[0][0] not in '„"“»«' or sum(map(_is_german, words_of(inside))) < GERMAN_WORDS:
            return "\x00" * len(match[0])
        return match[0][0] + unmixed(inside) + match[0][-1]

    return ASIDE.sub(blank, text)


def _is_german(word: Token) -> bool:
    return not word.capital and (word.lower in closed() or not unknown(word.lower))


def unknown(form: str) -> bool:
    """Whether German has no such word."""
    word = len(form) > 2 and not CODE.search(form)
    return word and form not in closed() and lexicon().get(form, "e") == "e"
