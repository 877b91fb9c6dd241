"""HTML -> tags, texts and comments with their offsets, in time linear in the length of the text.

This follows the tokenizer of the HTML standard (https://html.spec.whatwg.org/#tokenization) but
where the standard would drop the rest of a broken file in silence: a tag that never ends is text or
ends at the next ``>``, and a comment or script that never ends is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5

from qa.errors import InputError
from qa.readers.locate import Locate

NAME = re.compile(r"[^\s/>]+")
BETWEEN = re.compile(r"[\s/]*")
ATTRIBUTE = re.compile(r"=?[^\s/>=]*")
EQUALS = re.compile(r"\s*=\s*")
UNQUOTED = re.compile(r"[^\s>]*")
COMMENT_END = re.compile("--!?>")
REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,8});?|([A-Za-z][A-Za-z0-9]{1,31};?))")
# Elements whose content is no markup. Nothing of it is read: scripts, and titles and other pages.
LABELS = frozenset({"alt", "content", "placeholder"})  # attributes that may hold text
RAW = frozenset("script style title textarea iframe noembed noframes xmp".split())


@dataclass(frozen=True, slots=True)
class Text:
    """Characters between tags, entities not yet decoded; a ``literal`` text has none."""

    start: int
    end: int
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, with the offsets of what stands between its marks."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; names are in lower case. ``closed`` says that it ends with ``/>``.

    ``spans`` are where the values of ``LABELS`` stand and, under "", the content of a title.
    """

    name: str
    start: int
    ends: bool = False
    closed: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)


def reference(match: re.Match[str]) -> tuple[str, int]:
    """What a match of ``REFERENCE`` stands for, and how many characters of it are the reference.

    >>> [reference(REFERENCE.match(text)) for text in ("&ouml;", "&notit;", "&xyz;")]
    [('ö', 6), ('¬', 4), ('&', 1)]
    """
    name = match[1]
    if name is None:
        return unescape(match[0]), len(match[0])
    for length in range(len(name), 1, -1):
        if found := html5.get(name[:length]):
            return found, length + 1
    return "&", 1


class Scanner:
    """The tokens of one text. ``xml``: ``<div/>`` is empty and CDATA sections are text."""

    def __init__(self, text: str, path: str, locate: Locate, *, xml: bool = False) -> None:
        self.text, self.path, self.locate, self.xml = text, path, locate, xml
        # What does not come any more need not be looked for: each search ends or is the last.
        self.last = text.rfind(">")
        self.quotes = {quote: text.rfind(quote) for quote in "\"'"}
        self.foreign = 0

    def tokens(self) -> Iterator[Text | Comment | Tag]:
        """All tokens in order.

        Raises:
            InputError: a comment or a script never ends, so what follows could not be checked.
        """
        text, begin, at = self.text, 0, self.text.find("<")
        while 0 <= at < self.last:
            token, end = self._markup(at)
            if end > at:
                if begin < at:
                    yield Text(begin, at)
                if token:
                    yield token
                begin = end
            at = text.find("<", max(end, at + 1))
        if text.find("<!--", begin) >= 0:
            raise self._unclosed(text.find("<!--", begin), "a comment", "-->")
        if begin < len(text):
            yield Text(begin, len(text))

    def _markup(self, at: int) -> tuple[Text | Comment | Tag | None, int]:
        """The token at a ``<`` and where it ends; an end of ``at`` says that it is text."""
        following = self.text[at + 1 : at + 2]
        if following.isascii() and following.isalpha():
            return self._start(at)
        if following == "/":
            after = self.text[at + 2 : at + 3]
            if after.isascii() and after.isalpha():
                return self._tag(at, at + 2, ends=True)
            return None, self.text.find(">", at) + 1
        if self.text.startswith("<!--", at):
            match = COMMENT_END.search(self.text, at + 2)
            if match is None:
                raise self._unclosed(at, "a comment", "-->")
            return Comment(at + 4, max(match.start(), at + 4)), match.end()
        if (self.xml or self.foreign) and self.text.startswith("<![CDATA[", at):
            end = self.text.find("]]>", at)
            if end < 0:
                raise self._unclosed(at, "a CDATA section", "]]>")
            return Text(at + len("<![CDATA["), end, literal=True), end + 3
        if following in ("!", "?") and following:
            return None, self.text.find(">", at) + 1
        return None, at

    def _start(self, at: int) -> tuple[Tag, int]:
        tag, end = self._tag(at, at + 1, ends=False)
        if tag.name in ("svg", "math") and not tag.closed:
            self.foreign += 1
        elif tag.name in RAW and not (tag.closed and (self.xml or self.foreign)):
            close = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(self.text, end)
            if close is None:
                raise self._unclosed(at, f"<{tag.name}>", f"</{tag.name}>")
            tag.spans[""] = end, close.start()
            end = close.start()
        return tag, end

    def _tag(self, at: int, name_at: int, *, ends: bool) -> tuple[Tag, int]:
        match = NAME.match(self.text, name_at)
        name = match[0].lower() if match else ""
        if ends and name in ("svg", "math"):
            self.foreign = max(self.foreign - 1, 0)
        here = match.end() if match else name_at
        attributes: dict[str, str] = {}
        spans: dict[str, tuple[int, int]] = {}
        while True:
            between = BETWEEN.match(self.text, here)
            here = between.end() if between else here
            if here >= len(self.text):
                # A quotation mark that swallowed the rest: from here on, none is believed.
                self.quotes = dict.fromkeys(self.quotes, -1)
                end = self.text.find(">", at) + 1
                return Tag(name.partition("<")[0], at, ends), end
            if self.text[here] == ">":
                closed = self.text[here - 1] == "/"
                return Tag(name, at, ends, closed, attributes, spans), here + 1
            here = self._attribute(here, attributes, spans)

    def _attribute(
        self, at: int, attributes: dict[str, str], spans: dict[str, tuple[int, int]]
    ) -> int:
        match = ATTRIBUTE.match(self.text, at)
        name, here = (match[0].lower(), match.end()) if match else ("", at + 1)
        equals = EQUALS.match(self.text, here)
        value = ""
        if equals:
            here = equals.end()
            quote = self.text[here : here + 1]
            quoted = bool(quote) and self.quotes.get(quote, -1) > here
            if quoted:
                end = self.text.find(quote, here + 1)
                value, here = self.text[here + 1 : end], end + 1
            else:
                plain = UNQUOTED.match(self.text, here)
                value, here = (plain[0], plain.end()) if plain else ("", here)
            if name in LABELS and name not in attributes:
                end = here - 1 if quoted else here
                spans[name] = end - len(value), end
        attributes.setdefault(name, unescape(value) if "&" in value else value)
        return here

    def _unclosed(self, at: int, what: str, end: str) -> InputError:
        return InputError(
            self.path,
            f"{what} begins here and never ends, so nothing behind it could be checked.",
            f"End it with {end}.",
            line=self.locate(at)[0],
        )
