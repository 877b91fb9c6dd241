"""The segments of a document: where a stretch of a paragraph stands among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qa.data import Document, Paragraph

# Kinds of texts that stand beside the running one: titles and the like, each paired by its kind.
LABELS = frozenset({"title", "description", "summary", "alt", "placeholder", "option", "button"})
# Those of lines that may be a headline.
HEADED = LABELS | {"paragraph", "heading"}


def paragraphs(document: Document) -> Iterator[tuple[int, Paragraph]]:
    """Each paragraph with the index of its first segment in ``document.segments``."""
    first = 0
    for paragraph in document.paragraphs:
        yield first, paragraph
        first += len(paragraph.segments)


def local(paragraph: Paragraph, first: int, start: int, end: int) -> tuple[int, int, int]:
    """``paragraph.text[start:end]`` as (segment index, start, end), cut at the segment's end.

    What stands between two segments counts as the last character of the one before it.
    """
    inner = max(bisect_right(paragraph.starts, start) - 1, 0)
    begin = paragraph.starts[inner]
    length = len(paragraph.segments[inner].target)
    start = min(start - begin, max(length - 1, 0))
    return first + inner, start, max(min(end - begin, length), start)
