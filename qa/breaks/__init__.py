"""How a sentence can be broken: one decorated function a kind of break, found by import.

A detector looks at a ``View`` (a paragraph with its words) and yields hits. Each states in its
docstring what it must report and which near misses it must leave alone; the blocks are those of
``qa.check``. ``qa.checks.structure`` joins what they see to one finding a sentence.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, wraps
from importlib import import_module
from itertools import pairwise
from pkgutil import walk_packages
from typing import Any, TypeVar

from qa.check import Example, Hit, parse_docstring
from qa.data import Paragraph, Severity
from qa.registry import Registry
from qa.text.german.ends import sentences, shortened
from qa.text.german.words import Word, words
from qa.text.markup.readable import Readable, marked

SEPARATORS = frozenset({",", ";", ":", "–", "(", ")", "[", "]", '"', "…", ".", "/"})

PLAIN = re.compile(r"\b[A-Za-z][a-z]{2,}\b")
BOTH = frozenset("sang sank stand find bring send hang".split())

# What lacks before a clause that nothing opens, in words of messages.
OPENER = "A connecting word (dass, weil, der …)"

# No clause of prose is longer; the bound keeps the work linear on a line of megabytes.
LONGEST = 120
GAP = 40  # blanks between two sentences


Part = tuple[tuple[Word, ...], str, tuple[Word, ...]]


def _split(sentence: tuple[Word, ...]) -> list[Part]:
    runs: list[tuple[list[Word], str]] = [([], "")]
    for index, word in enumerate(sentence):
        if word.tag == "." and word is not sentence[-1] and shortened(sentence, index):
            continue
        if word.tag in ',;:.–()"…':
            runs[-1] = (runs[-1][0], word.tag)
            runs.append(([], ""))
        else:
            runs[-1][0].append(word)
    out: list[Part] = []
    for (run, mark), (following, _) in pairwise(runs):
        if run:
            out.append((tuple(run), mark, tuple(following)))
    return out


@dataclass(frozen=True)
class View:
    """A paragraph's text with its words, sentences and clauses, each made on first use."""

    text: str
    kind: str = "paragraph"
    source: str | None = None
    source_lang: str | None = None
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All tokens."""
        return words(self.text)

    @cached_property
    def marked(self) -> bool:
        """Whether either side may hold markup."""
        return marked(self.text, self.source or "")

    @cached_property
    def readable(self) -> Readable:
        """The text without its markup."""
        return Readable(self.text)

    @cached_property
    def plain(self) -> View:
        """The view of both sides without markup."""
        source = None if self.source is None else Readable(self.source).text
        return replace(self, text=self.readable.text, source=source)

    @cached_property
    def forms(self) -> frozenset[str]:
        """All words in lower case: a detector that needs one of a few looks here first."""
        return frozenset(word.lower for word in self.words)

    @cached_property
    def copied(self) -> frozenset[str]:
        """Words of an English source, as it writes them: in the target they are names (Google, the
        command grub), whatever they look like, but for those that are German verbs, too."""
        english = self.source if (self.source_lang or "")[:2] == "en" else None
        return _names(english or "")

    @cached_property
    def sentences(self) -> list[tuple[Word, ...]]:
        """Tokens by sentence."""
        return sentences(self.words)

    @cached_property
    def clauses(self) -> list[tuple[Word, ...]]:
        """Runs of words without a mark between them; each as long as it gets."""
        out: list[tuple[Word, ...]] = []
        for sentence in self.sentences:
            run: list[Word] = []
            for word in sentence:
                if word.tag not in SEPARATORS:
                    run.append(word)
                if run and (word.tag in SEPARATORS or len(run) == LONGEST):
                    out.append(tuple(run))
                    run = []
            if run:
                out.append(tuple(run))
        return out

    def parts(self, sentence: tuple[Word, ...]) -> list[Part]:
        """(clause, the mark that closes it, the clause that follows) of one of its sentences."""
        return self._parts[sentence[0].start]

    def behind_ordinal(self, sentence: tuple[Word, ...]) -> bool:
        """Whether a sentence may go on behind the point of an ordinal: zum 18. Bundestag."""
        start = sentence[0].start
        return self.text[max(start - GAP, 0) : start].rstrip()[-2:-1].isdigit()

    @cached_property
    def _parts(self) -> dict[int, list[Part]]:
        return {sentence[0].start: _split(sentence) for sentence in self.sentences}


def view_of(text: str, kind: str, source: str | None, lang: str | None) -> View:
    """The view of a text beside a source in a language; ``kind`` is that of its paragraph."""
    # Two checks ask for the same; only texts of a usual size are worth the memory.
    return (
        _recent(text, kind, source, lang) if len(text) < 10_000 else View(text, kind, source, lang)
    )


@lru_cache(maxsize=64)
def _recent(text: str, kind: str, source: str | None, lang: str | None) -> View:
    return View(text, kind, source, lang)


@lru_cache(maxsize=64)
def _names(source: str) -> frozenset[str]:
    """Words of a source; found once for all views of a paragraph."""
    return frozenset(w for w in PLAIN.findall(source) if w.lower() not in BOTH)


T = TypeVar("T")


def once(function: Callable[[View], T]) -> Callable[[View], T]:
    """What several detectors ask of the same view, which keeps it for them."""

    @wraps(function)
    def asked(view: View) -> T:
        if function not in view.known:
            view.known[function] = function(view)
        found: T = view.known[function]
        return found

    return asked


Detect = Callable[[View], Iterator[Hit]]
# Words in small letters and marks, or what gives them if they are not at hand on import.
Needs = Collection[str] | Callable[[], Collection[str]]


def lowered(words: Iterable[str]) -> frozenset[str]:
    """The words in small letters, as ``View.forms`` has them."""
    return frozenset(word.lower() for word in words)


@dataclass(frozen=True, slots=True)
class Detector:
    """A registered kind of break; ``confidence`` is its precision on text like the dev data.

    ``beside`` says that it holds a sentence against its source: of a paragraph it sees one after
    the other, with what renders it. ``raw`` says that it looks at markup; the others read the text
    as its readers see it. ``needs`` are words, in small letters, and marks: where it finds
    something one of them stands, so that other texts need not be shown to it.
    """

    id: str
    detect: Detect
    summary: str
    confidence: float
    severity: Severity
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    beside: bool = False
    raw: bool = False
    needs: Needs = ()

    def hits(self, view: View) -> Iterator[Hit]:
        """What it finds in a view, at the places of the text as it is."""
        return self._placed(view) if view.marked and not self.raw else self.detect(view)

    def _placed(self, view: View) -> Iterator[Hit]:
        for hit in self.detect(view.plain):
            start, end = view.readable.span(hit.start, hit.end)
            yield replace(hit, start=start, end=end)

    def words(self) -> Collection[str]:
        """The words of which it needs one; none if it reads any text."""
        return self.needs() if callable(self.needs) else self.needs


DETECTORS: Registry[Detector] = Registry("kind of break")


def detector(
    confidence: float,
    severity: Severity = Severity.MAJOR,
    *,
    beside: bool = False,
    raw: bool = False,
    needs: Needs = (),
) -> Callable[[Detect], Detect]:
    """Register a detector under its function's name."""

    def register(function: Detect) -> Detect:
        name = function.__name__.replace("_", "-")
        summary, _, flags, passes = parse_docstring(inspect.getdoc(function) or "", Paragraph)
        found = Detector(
            name, function, summary, confidence, severity, flags, passes, beside, raw, needs
        )
        DETECTORS.add(name, found)
        return function

    return register


@lru_cache
def load() -> Registry[Detector]:
    """All detectors; looked for once, because every segment asks."""
    for module in walk_packages(__path__, f"{__name__}."):
        import_module(module.name)
    return DETECTORS


@lru_cache
def _by_word(beside: bool) -> dict[str, list[str]]:
    """Word or mark -> the detectors that need it."""
    table: dict[str, list[str]] = {}
    for one in load().values():
        for word in one.words() if one.beside == beside else ():
            table.setdefault(word, []).append(one.id)
    return table


def needing(view: View, *, beside: bool) -> set[str]:
    """Those detectors, ``beside`` the source or not, that need a word and have it in a view."""
    table, found = _by_word(beside), set[str]()
    for form in (view.plain if view.marked else view).forms:
        if form in table:
            found.update(table[form])
    return found


def run_on(last: str, following: str) -> str:
    """The message where a clause is whole with a word, and does not end there."""
    return (
        f"The clause is whole with “{last}”, but “{following}” follows: two clauses ran into one, "
        "or a word that joins them is lost."
    )


def kinds() -> list[tuple[str, str, Example]]:
    """Name, summary and first example of every detector, for ``mtqa explain``."""
    return [(item.id, item.summary, item.flags[0]) for item in load().values()]
