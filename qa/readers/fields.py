"""Fields of WordprocessingML: instructions that nobody sees, and their results.

A field is ``begin``, instruction, ``separate``, result, ``end``, each a mark in a run, so that it
may hold paragraphs and other fields; a simple field is an element around its result.
"""

from __future__ import annotations

from collections.abc import Hashable

from qa.readers.archive import Archive

# Directories that Word makes from headings and marks.
DIRECTORIES = frozenset({"TOC", "TOA", "INDEX"})
LONGEST_INSTRUCTION = 1000
DEEPEST = 100


class Field:
    """A field that is open: first its instruction is read, then perhaps its result."""

    def __init__(self, instruction: str = "", *, result: bool = False) -> None:
        self.instruction, self.result = instruction, result
        self.hid_text = False

    @property
    def name(self) -> str:
        """``HYPERLINK``, ``TOC`` and so on."""
        return "".join(self.instruction.split(maxsplit=1)[:1]).upper()


class Fields:
    """The fields that are open."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._open: list[Field] = []
        self._simple: list[int] = []  # for simple fields: how many were open before

    def mark(self, kind: str | None) -> None:
        """A mark: ``begin``, ``separate`` or ``end``.

        Raises:
            InputError: there are too many fields in each other.
        """
        if kind == "begin":
            if len(self._open) >= DEEPEST:
                problem = f"has fields nested deeper than {DEEPEST}."
                raise self._archive.error(problem, "Save it again with a word processor.")
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def begin_simple(self, instruction: str) -> None:
        """A simple field begins."""
        self._simple.append(len(self._open))
        self._open.append(Field(instruction[:LONGEST_INSTRUCTION], result=True))

    def end_simple(self) -> None:
        """The simple field ends, and what was opened in it."""
        del self._open[self._simple.pop() :]

    def instruct(self, data: str) -> None:
        """Characters of an instruction."""
        if self._open:
            field = self._open[-1]
            field.instruction = (field.instruction + data)[:LONGEST_INSTRUCTION]

    def hides(self) -> bool:
        """Whether the text that comes now is not to be read."""
        for field in self._open:
            if not field.result or field.name in DIRECTORIES:
                field.hid_text = True
                return True
        return False

    def link(self) -> Hashable:
        """The link that the text that comes now belongs to, None outside of one."""
        return next((field for field in self._open if field.name == "HYPERLINK"), None)

    def check_ended(self) -> None:
        """Make sure that no text was left out because a field never ended.

        Raises:
            InputError: it was.
        """
        if any(field.hid_text for field in self._open):
            problem = "has a field that never ends, so the text behind it cannot be told from it."
            raise self._archive.error(problem, "Save it again with a word processor.")
