"""Short blocks of the source that somebody was to translate all the same.

What is short and has no counterpart is mostly a caption, a byline or a link text of the page. But a
step of a list or a cell of a table whose siblings are translated is owed whatever its length, and
so is a sentence by itself whose neighbours surely are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from qa.align.evidence import LENGTH
from qa.align.keys import FORM
from qa.align.lattice import SENTENCE
from qa.align.likeness import likeness
from qa.data import Document, Paragraph
from qa.languages import base

SIBLINGS = ("item", "cell")
TEXT = ("paragraph", "quotation")
# Words of the shortest sentence that is owed by itself: "Read more here." is of the page.
FEWEST_WORDS = 4
WORD = re.compile(r"[^\W\d_]+")
# Log-odds from which neighbours are surely translations, as the blocks of texts are.
FIRM = 2.0
# How much longer than usual, and by how many characters at least, a block is that holds two.
LONGER, SHORT = 1.25, 10
# Items of the shortest list that is sorted; blocks on each side that are looked at.
FEWEST, MOST = 3, 200
# Blocks over which one may have moved.
CLOSE_BY = 3


@dataclass(frozen=True, slots=True)
class Around:
    """The run of lost blocks around one, half-open, among the paragraphs of its document."""

    paragraphs: Sequence[Paragraph]
    start: int
    end: int

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph], at: int) -> Around:
        """The run that the lost block at this index stands in."""
        return cls(paragraphs, *_stretch(paragraphs, at, at + 1, _lost))

    @property
    def beside(self) -> list[Paragraph]:
        """The paragraphs before and behind the run, as far as there are."""
        return [
            self.paragraphs[k] for k in (self.start - 1, self.end) if 0 <= k < len(self.paragraphs)
        ]

    @property
    def aligned(self) -> bool:
        """Whether what is beside is translated, and nothing near may be what looks lost."""
        near = self.paragraphs[max(self.start - CLOSE_BY, 0) : self.end + CLOSE_BY]
        return all(one.source and one.text for one in self.beside) and all(
            one.source for one in near
        )

    @property
    def list(self) -> Sequence[Paragraph]:
        """The items or cells about the run without anything between, with those lost."""
        start, end = _stretch(self.paragraphs, self.start, self.end, _listed)
        return self.paragraphs[start:end]

    @property
    def siblings(self) -> int:
        """How many translated items or cells stand beside the run without anything between."""
        start, end = _stretch(self.paragraphs, self.start, self.end, _sibling)
        return self.start - start + end - self.end


def _stretch(
    paragraphs: Sequence[Paragraph], start: int, end: int, alike: Callable[[Paragraph], bool]
) -> tuple[int, int]:
    """The blocks from ``start`` to ``end`` with those beside that are ``alike``, at most MOST on
    each side: each lost block looks about, and thousands may be lost in a row."""
    least, last = max(start - MOST, 0), min(end + MOST, len(paragraphs))
    while start > least and alike(paragraphs[start - 1]):
        start -= 1
    while end < last and alike(paragraphs[end]):
        end += 1
    return start, end


def owed(paragraphs: Sequence[Paragraph], at: int, lang: str) -> bool:
    """Whether the short lost block at this index is to be translated."""
    lost, around = paragraphs[at], Around.of(paragraphs, at)
    run = around.end - around.start
    if not around.aligned or _held(around, lang):
        return False
    if lost.lost in SIBLINGS:
        # Of a list of links to other pages seldom more than a few are kept.
        return all(one.lost in SIBLINGS for one in paragraphs[around.start : around.end]) and (
            run <= around.siblings and not resorted(around.list) and not _elsewhere(around, lang)
        )
    return (
        lost.lost in TEXT
        and run == 1
        and len(around.beside) == 2
        and bool(SENTENCE.search(lost.source or ""))
        and len(WORD.findall(lost.source or "")) >= FEWEST_WORDS
        and all(likeness(one.source or "", one.text, lang) > FIRM for one in around.beside)
    )


def unsourced(document: Document, paragraph: Paragraph) -> bool:
    """Whether a text stands under a key that the source file lacks: nobody shows it, or it is one
    that was to be renamed. German may have more forms of number than the source."""
    if not (document.source_path and paragraph.kind == "record" and paragraph.source is None):
        return False
    if not WORD.search(paragraph.text):
        return False
    stem = FORM.sub("", paragraph.segments[0].id)
    sourced = (one.segments[0].id for one in document.paragraphs if one.source)
    return stem == paragraph.segments[0].id or all(FORM.sub("", key) != stem for key in sourced)


def resorted(listed: Sequence[Paragraph]) -> bool:
    """Whether a list is sorted by its letters in both languages: what stands beside what is chance.

    >>> def told(*pairs): return resorted([Paragraph(b, (), (), a, "item") for a, b in pairs])
    >>> told(("Close", ""), ("Open", "Öffnen"), ("Rinse", "Spülen"), ("Shut", "Schließen"))
    False
    >>> told(("Austria", ""), ("Croatia", "Belgien"), ("Italy", "Italien"), ("Spain", "Österreich"))
    True
    """
    sides = [one.source or "" for one in listed], [one.text for one in listed]
    return all(_is_sorted([text for text in side if text]) for side in sides)


def _is_sorted(texts: Sequence[str]) -> bool:
    plain = [_letters(text) for text in texts]
    # Dictionaries sort Ö with O, many programs behind Z.
    return len(plain) >= FEWEST and any(
        keys == sorted(keys) for keys in (plain, [text.casefold() for text in texts])
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, normalize("NFKD", text.casefold())))


def _elsewhere(around: Around, lang: str) -> bool:
    """Whether another item of the list renders rather what looks lost than its own source."""
    run = around.paragraphs[around.start : around.end][:CLOSE_BY]
    lost = [one.source or "" for one in run]
    return any(
        _alike(text, one.text, lang) > (_alike(one.source, one.text, lang) if one.source else 0.0)
        for one in around.list[:MOST]
        if one.text
        for text in lost
    )


@lru_cache(maxsize=4096)
def _alike(source: str, target: str, lang: str) -> float:
    """`likeness`, asked again for each lost block of a list."""
    return likeness(source, target, lang)


def _held(around: Around, lang: str) -> bool:
    """Whether a block beside may be a translation of its own source and of what looks lost: by its
    words and length, or because it is much too long."""
    lost = " ".join(one.source or "" for one in around.paragraphs[around.start : around.end])
    return any(_holds(one.source or "", one.text, lost, lang) for one in around.beside)


def _holds(source: str, text: str, lost: str, lang: str) -> bool:
    usual = LENGTH.get(base(lang), LENGTH[""])[0] * len(source)
    both = likeness(f"{source} {lost}", text, lang)
    return both > likeness(source, text, lang) or len(text) > LONGER * usual + SHORT


def _listed(paragraph: Paragraph) -> bool:
    return (paragraph.lost if _lost(paragraph) else paragraph.kind) in SIBLINGS


def _lost(paragraph: Paragraph) -> bool:
    return bool(paragraph.source) and not paragraph.text


def _sibling(paragraph: Paragraph) -> bool:
    return paragraph.kind in SIBLINGS and bool(paragraph.source) and bool(paragraph.text)
