""".NET resources: the strings of a ``.resx`` file, with the place of every character."""

from __future__ import annotations

from collections.abc import Iterator

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.elements import Elements
from qa.readers.file import File
from qa.readers.keyed import Found, Ignores, document
from qa.readers.runs import Run, Text
from qa.readers.xml import Token

# What Visual Studio writes so are the names of things in a window, not words in it.
DESIGNER = ">>"
# A value with one of these is a size, a colour, a picture.
TYPED = ("type", "mimetype")


@reader(".resx", ".resw", keyed=True)
def resx(file: File) -> Iterator[Raw]:
    """.NET resources: each string is a record whose id is its name; the file is a document."""
    ignores = Ignores()
    found = list(_Strings(file, ignores))
    yield document(file, found, stray=ignores.stray)


class _Strings(Elements):
    """The strings of a file, one after the other."""

    def __init__(self, file: File, ignores: Ignores) -> None:
        super().__init__(file, ignores)
        self.runs: list[Run] | None = None  # of the <value> that is open
        self.here = Place(0, 1, 1)
        self.words: list[str] = []  # of the <comment>

    def opens(self, token: Token) -> None:
        if not self.path and token.name != "root":
            problem = f"is no file of .NET resources: its first element is <{token.name}>."
            raise InputError(self.file.path, problem, "Check the file.", line=token.line)
        self.path.append(token)
        if len(self.path) == 2:
            self.runs = None
        elif self._is("value"):
            self.runs, self.here = [], Place(0, token.line, token.column + len(token.source))
        elif self._is("comment"):
            self.words = []

    def _is(self, name: str) -> bool:
        """Whether the innermost element is this part of a <data>."""
        inside = [token.name for token in self.path[1:]]
        return inside == ["data", name]

    def says(self, token: Token) -> None:
        if self.runs is not None and self._is("value"):
            run = Run(token.text, token.at, token.end, token.line, token.column, token.exact)
            self.runs.append(run)
        elif self._is("comment"):
            self.words.append(token.text)

    def closes(self, token: Token) -> Iterator[Found]:
        opened = self.path.pop()
        inside = (*(token.name for token in self.path[1:]), opened.name)
        if inside == ("data", "comment"):
            self.ignores.comment("".join(self.words), opened.line)
        elif inside == ("data",) and self.runs is not None and _is_text(opened):
            text = Text(tuple(self.runs), self.here).tidy(breaks=True)
            yield (opened.attributes.get("name", ""),), text.block(self.ignores.taken())
        elif len(self.path) == 1:
            self.ignores.end()


def _is_text(data: Token) -> bool:
    """Whether a <data> holds words for people."""
    typed = any(name in data.attributes for name in TYPED)
    return not typed and not data.attributes.get("name", "").startswith(DESIGNER)
