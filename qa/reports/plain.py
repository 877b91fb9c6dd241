"""Text of files made safe for the formats of others: legal characters, XML, paths and URIs."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

# What XML 1.0 (section 2.2, Char) forbids even as a reference; the same characters confuse
# terminals, and a lone surrogate has no UTF-8.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Bytes of a file name that are not UTF-8 arrive as U+DC80..U+DCFF (PEP 383); others have no bytes.
UNNAMEABLE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
NON_XML = {"\r": "&#13;"}  # a parser would read a bare one as a line feed (XML 1.0, section 2.11)


def plain(text: str) -> str:
    """The text with every character that a report may not hold replaced by U+FFFD."""
    return ILLEGAL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The same on one line, every run of white space a single space."""
    return " ".join(plain(text).split())


def xml(name: str, content: str | None = None, /, **attributes: object) -> str:
    """An element with attributes (None is left out) and content that is XML already, or empty."""
    return start(name, **attributes)[:-1] + ("/>" if content is None else f">{content}</{name}>")


def start(name: str, /, **attributes: object) -> str:
    """The start tag of an element."""
    # Imported here because it brings all that reads addresses with it, which few reports need.
    from xml.sax.saxutils import quoteattr

    pairs = ((key, value) for key, value in attributes.items() if value is not None)
    return "".join((f"<{name}", *(f" {k}={quoteattr(plain(str(v)))}" for k, v in pairs), ">"))


def xml_text(text: str) -> str:
    """Text as the content of an element; ``]]>`` and markup lose their meaning."""
    from xml.sax.saxutils import escape

    return escape(plain(text), NON_XML)


def counted(count: int, noun: str) -> str:
    """A number of things."""
    return f"{count} {noun}" + ("" if count == 1 else "s")


def in_words(value: object) -> str:
    """A value of the signature for people."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {in_words(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(in_words, value))
    return "–" if value is None else str(value)


def relative(path: str) -> str:
    """A path as version control knows it: relative to the working folder, forward slashes."""
    known = Path(path)
    if known.is_absolute() and known.is_relative_to(Path.cwd()):
        known = known.relative_to(Path.cwd())
    return known.as_posix()


def uri(path: str) -> str:
    """A path as a URI reference, percent-encoded (RFC 3986); absolute ones get their scheme."""
    path = UNNAMEABLE.sub("\ufffd", relative(path))
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(path.encode("utf-8", "surrogateescape"))
