"""Texts by key in XML: what its tokens are for, one after the other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from qa.readers.file import File
from qa.readers.keyed import Found, Ignores
from qa.readers.xml import END, OTHER, START, TEXT, Token, tokens


class Elements(ABC):
    """The texts of a file, in its order; ``path`` are the elements that are open."""

    def __init__(self, file: File, ignores: Ignores) -> None:
        self.file, self.ignores = file, ignores
        self.path: list[Token] = []

    def __iter__(self) -> Iterator[Found]:
        for token in tokens(self.file):
            if token.kind == TEXT:
                self.says(token)
            elif token.kind == START:
                self.opens(token)
            elif token.kind == OTHER:
                self.ignores.xml(token)
            elif token.kind == END:
                yield from self.closes(token)
        self.ignores.end()

    @abstractmethod
    def opens(self, token: Token) -> None:
        """An element begins."""

    @abstractmethod
    def says(self, token: Token) -> None:
        """A piece of text."""

    @abstractmethod
    def closes(self, token: Token) -> Iterator[Found]:
        """An element ends, and perhaps a text with it."""
