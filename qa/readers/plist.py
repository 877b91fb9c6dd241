"""Apple's property lists of texts: ``.stringsdict``, and ``.strings`` that are XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.keyed import Found, Ignores, Way, document
from qa.readers.runs import START as BEGIN
from qa.readers.runs import Run, Text
from qa.readers.xml import END, OTHER, START, TEXT, Token, tokens

# Beside the forms of a text: what kind of rule chooses one, and of which kind the number is.
RULE = ("NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey")
# The text around the forms, mostly a name for them alone: %#@files@.
AROUND = "NSStringLocalizedFormatKey"


@reader(".stringsdict", keyed=True)
def stringsdict(file: File) -> Iterator[Raw]:
    """Apple's texts with forms of number: each form is a record; the file is a document."""
    yield plist(file)


def plist(file: File) -> Raw:
    """The strings of a property list, in the order of the file.

    Raises:
        InputError: it is none, or not well-formed.
    """
    reading = _Plist(file)
    found = [text for token in tokens(file) for text in reading.take(token)]
    reading.ignores.end()
    return document(file, found, stray=reading.ignores.stray)


@dataclass(slots=True)
class _Plist:
    """Follows the tokens of a property list."""

    file: File
    path: list[str] = field(default_factory=list)  # the names of the open elements
    way: list[str | int] = field(default_factory=list)  # the key of each <dict> and <array>
    runs: list[Run] = field(default_factory=list)
    here: Place = BEGIN
    ignores: Ignores = field(default_factory=Ignores)

    def take(self, token: Token) -> Iterator[Found]:
        """The next token, and the text that it ends."""
        if token.kind == START:
            self._start(token)
        elif token.kind == TEXT:
            place = (token.at, token.end, token.line, token.column, token.exact)
            self.runs.append(Run(token.text, *place))
        elif token.kind == OTHER:
            self.ignores.xml(token)
        elif token.kind == END:
            yield from self._end(token.name, self.path.pop())

    def _start(self, token: Token) -> None:
        if not self.path and token.name != "plist":
            problem = f"is no property list: its first element is <{token.name}>."
            raise InputError(self.file.path, problem, "Check the file.", line=token.line)
        if self.path[-1:] == ["array"]:
            last = self.way[-1]
            self.way[-1] = last + 1 if isinstance(last, int) else 0
        self.path.append(token.name)
        if token.name in ("dict", "array"):
            self.way.append("" if token.name == "dict" else -1)
        self.runs, self.here = [], Place(0, token.line, token.column + len(token.source))

    def _end(self, name: str, opened: str) -> Iterator[Found]:
        if opened in ("dict", "array"):
            self.way.pop()
        elif opened == "key" and self.way:
            self.way[-1] = "".join(run.text for run in self.runs).strip()
        elif opened == "string" and _is_text(way := tuple(self.way), self.runs):
            yield (
                way,
                Text(tuple(self.runs), self.here).tidy(breaks=True).block(self.ignores.taken()),
            )


def _is_text(way: Way, runs: list[Run]) -> bool:
    """Whether a string is for people: no rule of a form, and not the name of forms alone."""
    last = way[-1] if way else ""
    text = "".join(run.text for run in runs).strip()
    alone = last == AROUND and text.startswith("%#@") and text.endswith("@") and " " not in text
    return last not in RULE and not alone
