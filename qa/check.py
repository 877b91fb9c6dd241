"""What a check is: a decorated generator function whose docstring is documentation and test.

The first parameter's annotation chooses the scope:

- ``Segment``: one sentence with its source; offsets of a hit count in ``segment.target``
  (or ``segment.source`` for ``side="source"``).
- ``Paragraph``: the sentences of one block; offsets count in ``paragraph.text``
  (or ``paragraph.source``).
- ``Document``: a whole text; a hit names the segment by its index in ``document.segments`` and
  offsets count in that segment. Such checks stay quiet on rows that only share a file, unless
  they are registered with ``rows=True``: then each row is a document of its own.

A docstring has a first line (what is wrong), a paragraph (why it matters), and two blocks of
examples, ``Flags:`` and ``Passes:``. Examples are separated by blank lines. One line is a target;
of two lines the first is the source (English, or ``fr| ...`` for another language). In a
``Document`` check every line is a paragraph of one text, and a line that starts with ``> `` is the
source of the line below it, or a paragraph that was left out if the next line is a source, too.
``[[marks]]`` show exactly what must be reported, once.

A check whose second parameter is a ``Glossary`` runs only where one is given. Its docstring has a
block ``Glossary:``, a glossary file in CSV, for its examples.

What a check misses in a segment may stand beside it, since a translator divides sentences in
another way: ``elsewhere`` of a check of segments says so of a hit and a neighbour in the paragraph,
or a sentence further off with which this one has changed places.
"""

from __future__ import annotations

import inspect
import re
import sys
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa.data import Document, Paragraph, Place, Segment, Severity
from qa.glossary import Glossary
from qa.registry import Registry
from qa.text.markup.readable import Readable, marked


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check reports; positions are relative to the check's scope (see the module)."""

    start: int
    end: int
    message: str
    side: str = "target"
    suggestion: str | None = None
    severity: Severity | None = None
    confidence: float | None = None
    segment: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a docstring as data; ``marks`` are (segment, side, start, end)."""

    document: Document
    marks: tuple[tuple[int, str, int, int], ...]


# Whether what a hit in a segment misses, or has too much, is in the segment beside it.
Elsewhere = Callable[[Segment, Hit, Segment], bool]
Kinds = Callable[[], list[tuple[str, str, Example]]]
# What a check of paragraphs reports in each of some, found at once.
Together = Callable[[Sequence[Paragraph]], Iterable[Iterable[Hit]]]
Scope = type[Segment] | type[Paragraph] | type[Document]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check. ``confidence`` is its measured or estimated precision, 0..1.

    ``kinds`` lists what the check joins to one finding: name, summary and an example of each.
    ``plain`` says that it reads a segment without its markup, as readers do; where it stands is put
    back afterwards. ``model`` says what kind of model its findings come from, if no rule stands
    behind it. ``glossary`` is the one that the check looks terms up in, at first that of its
    examples, whose lines are ``terms``. ``together`` finds in some paragraphs at once, in less
    time, what the function finds in each.
    """

    id: str
    category: str
    severity: Severity
    function: Callable[..., Iterator[Hit]]
    scope: Scope
    summary: str
    why: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    needs_source: bool
    default: bool
    confidence: float
    rows: bool = False
    kinds: Kinds | None = None
    model: str = ""
    needs_glossary: bool = False
    glossary: Glossary | None = None
    terms: tuple[str, ...] = ()
    plain: bool = False
    elsewhere: Elsewhere | None = None
    together: Together | None = None

    def hits(self, scope: Segment | Paragraph | Document) -> Iterator[Hit]:
        """What the check reports in what it sees."""
        if self.plain and isinstance(scope, Segment) and marked(scope.target, scope.source or ""):
            return _unmarked(self.function, scope)
        return self.function(scope, self.glossary) if self.needs_glossary else self.function(scope)

    def each(self, paragraphs: Sequence[Paragraph]) -> Iterable[Iterable[Hit]]:
        """The same of several paragraphs, one after the other."""
        return self.together(paragraphs) if self.together else map(self.hits, paragraphs)


CHECKS: Registry[Check] = Registry("check")


def check(
    category: str,
    severity: Severity,
    *,
    needs_source: bool = False,
    default: bool = True,
    confidence: float = 0.9,
    rows: bool = False,
    kinds: Kinds | None = None,
    plain: bool = False,
    elsewhere: Elsewhere | None = None,
    together: Together | None = None,
) -> Callable[[Callable[..., Iterator[Hit]]], Callable[..., Iterator[Hit]]]:
    """Register a check under its function's name; ``default=False`` keeps it off unless selected.

    Raises:
        ValueError: the docstring lacks a marked example or a near miss.
    """

    def register(function: Callable[..., Iterator[Hit]]) -> Callable[..., Iterator[Hit]]:
        name = function.__name__.strip("_").replace("_", "-")
        scope = _scope(function)
        doc = inspect.getdoc(function) or ""
        terms, doc = _glossary_block(doc)
        summary, why, flags, passes = parse_docstring(doc, scope)
        # `python -OO` strips docstrings; then there is nothing to hold the check to.
        if sys.flags.optimize < 2 and not (flags and passes and all(e.marks for e in flags)):
            raise ValueError(f"check {name!r} needs a marked example and a near miss")
        glossary = _takes_glossary(function)
        found = Check(
            name, category, severity, function, scope, summary, why, flags, passes, needs_source,
            default and not glossary, confidence, rows, kinds, needs_glossary=glossary,
            glossary=_example_glossary(name, terms), terms=terms, plain=plain,
            elsewhere=elsewhere, together=together,
        )  # fmt: skip
        CHECKS.add(name, found)
        return function

    return register


def _unmarked(function: Callable[..., Iterator[Hit]], segment: Segment) -> Iterator[Hit]:
    """The hits of a check that reads the words of a segment without its markup.

    What would write over a tag is not suggested.
    """
    sides = {"target": Readable(segment.target), "source": Readable(segment.source or "")}
    source = None if segment.source is None else sides["source"].text
    for hit in function(replace(segment, target=sides["target"].text, source=source)):
        start, end = sides[hit.side].span(hit.start, hit.end)
        whole = end - start == hit.end - hit.start
        suggestion = hit.suggestion if whole else None
        yield replace(hit, start=start, end=end, suggestion=suggestion)


def _scope(function: Callable[..., Iterator[Hit]]) -> Scope:
    first = next(iter(inspect.signature(function).parameters))
    scope = typing.get_type_hints(function)[first]
    if scope not in (Segment, Paragraph, Document):
        raise ValueError(f"{function.__name__}: annotate the first parameter with its scope")
    return typing.cast(Scope, scope)


def _takes_glossary(function: Callable[..., Iterator[Hit]]) -> bool:
    return Glossary in typing.get_type_hints(function).values()


def _glossary_block(doc: str) -> tuple[tuple[str, ...], str]:
    """The lines of a docstring's glossary, and the docstring without them."""
    match = re.search(r"^Glossary:\n((?: .*\n)+)\n", doc, re.MULTILINE)
    if match is None:
        return (), doc
    lines = tuple(line.strip() for line in match[1].splitlines())
    return lines, doc[: match.start()] + doc[match.end() :]


def _example_glossary(name: str, lines: tuple[str, ...]) -> Glossary | None:
    if not lines:
        return None
    from qa.glossary.entries import terms
    from qa.glossary.tables import entries

    return Glossary(terms(entries(name, lines), name), name)


def parse_docstring(
    doc: str, scope: Scope
) -> tuple[str, str, tuple[Example, ...], tuple[Example, ...]]:
    """Summary, reason, flagged examples and near misses of a check's docstring."""
    blocks: dict[str, list[list[str]]] = {"": [[]], "Flags": [[]], "Passes": [[]]}
    current = ""
    for line in doc.splitlines():
        text = line.strip()
        if text.rstrip(":") in ("Flags", "Passes") and text.endswith(":"):
            current = text.rstrip(":")
        elif not text:
            blocks[current].append([])
        else:
            blocks[current][-1].append(text)
    prose = [" ".join(lines) for lines in blocks[""] if lines]
    examples = {
        name: tuple(parse_example(lines, scope) for lines in blocks[name] if lines)
        for name in ("Flags", "Passes")
    }
    summary = prose[0] if prose else ""
    return summary, " ".join(prose[1:]), examples["Flags"], examples["Passes"]


def parse_example(lines: list[str], scope: Scope) -> Example:
    """The lines of one example as a document and the spans that are marked in it."""
    paragraphs, marks = [], []
    for index, (raw_source, raw_target) in enumerate(_pairs(lines, scope)):
        lang, raw_source = _language(raw_source)
        target, spans = unmark(raw_target)
        marks += [(index, "target", *span) for span in spans]
        if raw_source is not None:
            raw_source, spans = unmark(raw_source)
            marks += [(index, "source", *span) for span in spans]
        segment = Segment(
            id=str(index + 1),
            target=target,
            source=raw_source,
            places=(Place(0, index + 1, 1),),
            source_places=() if raw_source is None else (Place(0, index + 1, 1),),
            source_lang=lang,
        )
        kinds = ("paragraph", "") if target else ("omitted", "paragraph")
        paragraphs.append(Paragraph(target, (segment,), (0,), raw_source, *kinds))
    document = Document(
        "example", tuple(paragraphs), source_lang=paragraphs[0].segments[0].source_lang
    )
    return Example(document, tuple(marks))


def _pairs(lines: list[str], scope: Scope) -> Iterator[tuple[str | None, str]]:
    """The lines of an example as pairs of source, if there is one, and target."""
    if scope is not Document:
        if len(lines) > 2:
            raise ValueError(f"an example has one line or two (source, target): {lines}")
        yield lines[0] if len(lines) == 2 else None, lines[-1]
        return
    source: str | None = None
    for line in lines:
        if source is not None and line.startswith("> "):
            yield source, ""
        if line.startswith("> "):
            source = line[2:]
        else:
            yield source, line
            source = None
    if source is not None:
        yield source, ""


def _language(source: str | None) -> tuple[str | None, str | None]:
    if source is None:
        return None, None
    match = re.match(r"([a-z]{2})\| ", source)
    return (match[1], source[match.end() :]) if match else ("en", source)


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its ``[[marks]]``, and the marked spans."""
    plain, spans, start = "", [], 0
    for piece in re.split(r"(\[\[|\]\])", text):
        if piece == "[[":
            start = len(plain)
        elif piece == "]]":
            spans.append((start, len(plain)))
        else:
            plain += piece
    return plain, spans
