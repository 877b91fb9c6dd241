"""XML parts of an archive as events. Document types, and so entities, are refused unread.

expat is fed piece by piece and keeps no tree. What it does keep is bounded here: the depth, the
length of one tag or comment, and the names of elements, attributes and namespace prefixes.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from qa.readers.archive import HOSTILE, Archive
from qa.readers.xml import DEEPEST, LONGEST, MOST_NAMES


class Listener:
    """Takes the events; names are like ``w:p``, with the prefixes of the mapping given."""

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins; False leaves it out with all that stands in it, its end too."""
        return True

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Characters; those of one element may come in several pieces."""


def parse(archive: Archive, name: str, listener: Listener, prefixes: Mapping[str, str]) -> None:
    """Send the events of a part to ``listener``; ``prefixes`` maps namespaces to short prefixes.

    Raises:
        InputError: the part is missing, damaged, not well-formed, or beyond the bounds.
    """
    parser = expat.ParserCreate(namespace_separator=" ", intern=None)
    parser.buffer_text = True
    _Events(parser, listener, _Names(prefixes))
    fed = 0
    try:
        for chunk in archive.chunks(name):
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > LONGEST:
                raise _BoundError(f"has a tag of more than {LONGEST:,} bytes")
        parser.Parse(b"", True)
    except _BoundError as error:
        raise archive.error(f"its part {name} {error}.", HOSTILE) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        problem = f"its part {name} is not well-formed XML ({error})."
        raise archive.error(problem, f"Save it again as {archive.ending}.") from error


class _BoundError(Exception):
    """A bound was crossed; the message goes on after the name of the part."""


class _Names(dict[str, str]):
    """Names as expat gives them (``namespace name``) -> names with short prefixes, bounded."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, name: str) -> str:
        if len(self) >= MOST_NAMES:
            raise _BoundError(f"has more than {MOST_NAMES:,} different names")
        space, _, local = name.rpartition(" ")
        short = self[name] = f"{self._prefixes.get(space, '?')}:{local}" if space else local
        return short


class _Events:
    """Hands the events of expat on, except those of elements that are left out."""

    def __init__(self, parser: expat.XMLParserType, listener: Listener, names: _Names) -> None:
        self.listener, self.names = listener, names
        self.depth = 0
        self.skipped = 0  # how many elements are open from the one that is left out
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartNamespaceDeclHandler = self.namespace

    def start(self, name: str, attributes: dict[str, str]) -> None:
        names = self.names
        tag = names[name]
        known = {names[key]: value for key, value in attributes.items()}
        self.depth += 1
        if self.depth > DEEPEST:
            raise _BoundError(f"is nested deeper than {DEEPEST:,} elements")
        if self.skipped:
            self.skipped += 1
        elif not self.listener.start(tag, known):
            self.skipped = 1

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.skipped:
            self.skipped -= 1
        else:
            self.listener.end(self.names[name])

    def text(self, data: str) -> None:
        if not self.skipped:
            self.listener.text(data)

    def doctype(self, *_: object) -> None:
        raise _BoundError("declares a document type, which office files never do")

    def namespace(self, prefix: str | None, _: object) -> None:
        self.names[f"xmlns {prefix or ''}"]  # only to count it
