"""Mozilla's Fluent: messages, terms and attributes by name, each variant a text of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from qa.data import Ignore, Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import LONE, File
from qa.readers.keyed import Found, Ignores, document, runs
from qa.readers.locate import file_lines
from qa.readers.runs import Run, Text
from qa.readers.xml import HARMFUL

if TYPE_CHECKING:
    from fluent.syntax import FluentParser, FluentParserStream, ast

# What a text is up to markup or the end of a line.
PLAIN = re.compile(r"(?:[^{}\r\n]|\r(?!\n))*+")
# Where a line ends and the next one begins, with the blank lines between them.
FOLD = re.compile(r"(?:\r?\n *)+")
PIECE = re.compile(
    r"(?P<plain>[^\\]+)|\\(?:u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{6})|(?P<sign>.))", re.DOTALL
)
# Attributes that are no texts: keys of the keyboard and rules of CSS, as Firefox names them.
NO_TEXT = frozenset(("accesskey", "commandkey", "key", "style"))
REPEATED = 10_000_000  # characters that variants may repeat of the text around them
# Of a text, and characters of a comment, a literal or a name: fluent.syntax, which reads these sign
# by sign, copies what it has for each more.
LINES, LONGEST = 10_000, 100_000
SLOW = re.compile(rf"#|.*?\"[^\"]{{{LONGEST}}}|.*?(?<![\w-])[\w-]{{{LONGEST}}}")
ADVICE = "Mend it, or leave it out."


@dataclass(frozen=True, slots=True)
class _Variant:
    """A text that a pattern may give: what it is chosen by (``[one]``), and where that stands.

    That of the usual variants has no name, because each pattern gives one.
    """

    name: str
    at: int
    runs: tuple[Run, ...]


@reader(".ftl", keyed=True)
def fluent(file: File) -> Iterator[Raw]:
    """Fluent: each text is a record whose id is its name; the file is a document.

    That of a variant has its key behind it (``emails[one]``), but for the usual one.
    """
    reading = _Reading(file)
    try:
        found = list(reading.texts())
    except RecursionError as error:
        raise InputError(file.path, "is nested too deeply.", HARMFUL) from error
    yield document(file, found, stray=reading.ignores.stray)


class _Reading:
    """The texts of a file, in its order."""

    def __init__(self, file: File) -> None:
        self.file, self.text = file, file.text()
        self.locate = file_lines(self.text)
        self.ignores = Ignores()
        self.repeated = 0

    def texts(self) -> Iterator[Found]:
        """The texts of all messages and terms."""
        from fluent.syntax import ast

        self._hold_bounds()
        for entry in _parser().parse(self.text).body:
            if isinstance(entry, ast.Junk):
                raise self._error(entry)
            if isinstance(entry, ast.BaseComment):
                self._comment(entry)
            elif isinstance(entry, ast.Message | ast.Term):
                if entry.comment:
                    self._comment(entry.comment)
                yield from self._entry(entry)
        self.ignores.end()

    def _hold_bounds(self) -> None:
        """Hold that no text or line is so long that it could not be read in time."""
        begin = 1
        for number, line in enumerate(self.text.split("\n"), start=1):
            if line.rstrip("\r") and line[0] != " ":
                begin = number
            if len(line) > LONGEST and SLOW.match(line):
                problem = f"holds a comment, literal or name of more than {LONGEST:,} characters."
                raise InputError(self.file.path, problem, HARMFUL, line=number)
            if number - begin > LINES:
                problem = f"holds a text of more than {LINES:,} lines."
                raise InputError(self.file.path, problem, HARMFUL, line=begin)

    def _entry(self, entry: ast.Message | ast.Term) -> Iterator[Found]:
        """The texts of a message or term; an instruction before it is for all of them."""
        name = entry.id.name
        ignores = self.ignores.taken()
        term = type(entry).__name__ == "Term"
        if entry.value:
            yield from self._pattern(f"-{name}" if term else name, entry.value, ignores)
        # Of a term they are for the choice of variants alone.
        for attribute in () if term else entry.attributes:
            if attribute.id.name.lower() not in NO_TEXT:
                yield from self._pattern(f"{name}.{attribute.id.name}", attribute.value, ignores)

    def _comment(self, comment: ast.BaseComment) -> None:
        self.ignores.comment(comment.content or "", self.locate(_span(comment)[0])[0])

    def _pattern(
        self, name: str, pattern: ast.Pattern, ignores: tuple[Ignore, ...]
    ) -> Iterator[Found]:
        """The texts that stand under a name."""
        here = Place(0, *self.locate(_span(pattern)[0]))
        for variant in sorted(self._variants(pattern), key=lambda one: one.at):
            text = Text(variant.runs, here).tidy(breaks=True)
            yield (name + variant.name,), text.block(ignores)

    def _variants(self, pattern: ast.Pattern) -> list[_Variant]:
        """The texts that a pattern may give, the usual one first.

        Of several choices each is made by itself, beside what is usual in the others.
        """
        parts = [self._element(element) for element in pattern.elements]
        usual = [part[0] for part in parts]
        chosen = next((one.at for one in usual if one.at >= 0), -1)
        found = [_Variant("", chosen, _joined(usual))]
        for index, part in enumerate(parts):
            for one in part[1:]:
                self._repeat(sum(len(run.text) for run in found[0].runs), pattern)
                whole = _joined([*usual[:index], one, *usual[index + 1 :]])
                found.append(_Variant(one.name, one.at, whole))
        return found

    def _repeat(self, count: int, pattern: ast.Pattern) -> None:
        self.repeated += count
        if self.repeated > REPEATED:
            line, _ = self.locate(_span(pattern)[0])
            problem = f"repeats texts of more than {REPEATED:,} characters in variants."
            raise InputError(self.file.path, problem, HARMFUL, line=line)

    def _element(self, element: Any) -> list[_Variant]:
        """A piece of a pattern: as many texts as it may give, the usual one first."""
        start, end = _span(element)
        kind = type(element).__name__
        if kind == "TextElement":
            return [_Variant("", -1, tuple(self._lines(element.value, start, end)))]
        inside = element.expression
        while type(inside).__name__ == "Placeable":
            inside = inside.expression
        if type(inside).__name__ == "SelectExpression":
            return self._choice(inside)
        return [_Variant("", -1, tuple(self._placed(inside, start, end)))]

    def _choice(self, choice: ast.SelectExpression) -> list[_Variant]:
        """The variants of a choice, with the key of each but the usual one in their names."""
        found: list[_Variant] = []
        for variant in choice.variants:
            key = getattr(variant.key, "name", None) or getattr(variant.key, "value", "")
            name, at = "" if variant.default else f"[{key}]", _span(variant)[0]
            some = [
                _Variant(name + one.name, max(at, one.at), one.runs)
                for one in self._variants(variant.value)
            ]
            found = [*some, *found] if variant.default else [*found, *some]
        return found

    def _lines(self, value: str, start: int, end: int) -> Iterator[Run]:
        """Lines of text: the parser says how much of what they begin with is layout."""
        held = tuple(self._parted(value, start, end))
        if "".join(run.text for run in held) == value:
            yield from held
        else:
            yield Run(value, start, end, *self.locate(start), exact=False)

    def _parted(self, value: str, start: int, end: int) -> Iterator[Run]:
        # The lines of a text that begins below its name are as far in as the least of them.
        inner = self.text[start:end]
        layout = len(inner) - len(inner.lstrip(" ")) - (len(value) - len(value.lstrip(" ")))
        at, done = start + max(layout, 0), 0
        for fold in FOLD.finditer(self.text, at, end):
            said = self.text[at : fold.start()]
            if said:
                yield Run(said, at, fold.start(), *self.locate(at))
            done += len(said)
            rest = len(value) - len(value[done:].lstrip("\n "))
            if fold.end() > fold.start() and rest > done:
                yield Run(value[done:rest], *fold.span(), *self.locate(fold.start()), exact=False)
            at, done = fold.end(), rest
        said = self.text[at:end][: len(value) - done]  # the blanks at the end are no text
        if said:
            yield Run(said, at, at + len(said), *self.locate(at))

    def _placed(self, expression: Any, start: int, end: int) -> Iterator[Run]:
        """What stands for something else: the words of a literal, else a name in braces."""
        kind = type(expression).__name__
        first, last = _span(expression)
        if kind == "NumberLiteral":
            yield Run(expression.value, first, last, *self.locate(first))
        elif kind == "StringLiteral":
            yield from runs(self.text, first + 1, last - 1, PIECE, _said, self.locate)
        else:
            said = f"{{{_name(expression)}}}"
            exact = self.text[start:end] == said
            yield Run(said, start, end, *self.locate(start), exact=exact)

    def _error(self, junk: ast.Junk) -> InputError:
        """What the parser says of what is none of the format."""
        told = junk.annotations[0] if junk.annotations else None
        at = _span(told)[0] if told else _span(junk)[0]
        line, column = self.locate(min(at, len(self.text)))
        said = told.message if told and told.message else "an entry was expected"
        problem = f"is not Fluent: {said} (column {column})."
        return InputError(self.file.path, problem, ADVICE, line=line)


@cache
def _parser() -> FluentParser:
    """The parser, reading plain text in one piece and not sign by sign."""
    from fluent.syntax import FluentParser, ast  # for a format that few ask for

    class Parser(FluentParser):
        def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
            match = PLAIN.match(ps.string, ps.index)
            start, ps.index = ps.index, match.end() if match else ps.index
            ps.reset_peek()
            element = ast.TextElement(ps.string[start : ps.index])
            element.add_span(start, ps.index)
            return element

    return Parser()


def _span(node: Any) -> tuple[int, int]:
    return node.span.start, node.span.end


def _joined(parts: Iterable[_Variant]) -> tuple[Run, ...]:
    return tuple(run for part in parts for run in part.runs)


def _name(expression: Any) -> str:
    """What a placeable is named after: of a function, what it shows.

    How it shows that (``{ NUMBER($size, style: "percent") }``) is another matter in each language.
    """
    kind = type(expression).__name__
    if kind == "FunctionReference":
        shown: Sequence[Any] = expression.arguments.positional
        return _name(shown[0]) if shown else expression.id.name
    if not hasattr(expression, "id"):
        return str(getattr(expression, "value", ""))
    sign = {"VariableReference": "$", "TermReference": "-"}.get(kind, "")
    attribute = getattr(expression, "attribute", None)
    return f"{sign}{expression.id.name}" + (f".{attribute.name}" if attribute else "")


def _said(match: re.Match[str]) -> str:
    r"""What an escape of a literal stands for.

    >>> [_said(PIECE.match(text)) for text in ('\\"', "\\u00e4", "\\U01F602", "\\ud83d")]
    ['"', 'ä', '😂', '�']
    """
    if code := match["u"] or match["U"]:
        number = int(code, 16)
        return LONE.sub("\ufffd", chr(number)) if number < 0x110000 else "\ufffd"
    return match["sign"]
