"""What a finding is known by from one run to the next, wherever it has moved to."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.data import Document, Finding
from qa.split import MARKS, QUOTES
from qa.text.foreign.scripts import PICTURES

CONTEXT = 3  # words on each side: enough to tell "und und" here from "und und" there
WINDOW = 300  # characters that are searched for them
_CLOSING = rf"[{QUOTES}'’)\]]*"
_ENDS = rf"(?:[{re.escape(MARKS)}‼‽⁇⁈⁉।։॥]|\)|[{PICTURES}]\ufe0f?){_CLOSING}"
# Where a sentence may end, by its marks alone, with a blank behind them or where one was forgotten
# ("gestern.Sie"): the borders that `split` finds are among these, so no other sentence gets into
# the context, however the text is segmented.
BORDER = re.compile(
    rf"{_ENDS}(?=\s)|(?:(?<=[^\W\d_]{{2}})\.|[!?…]){_CLOSING}(?=[{QUOTES}(]?[^\W\d_a-zß-ÿ])|[。！？]"
)
ENDED = re.compile(rf"{_ENDS}\s*\Z|[。！？]\Z")
WORD = re.compile(r"\w+")


def fingerprint(check: str, side: str, text: str, start: int, end: int) -> str:
    """16 hexadecimal digits for what a check says of ``text[start:end]``.

    They depend on the words and on up to three words of the same sentence on each side. Position,
    line breaks, punctuation around, other sentences and the borders of segments do not enter.
    """
    said = (check, side, _before(text, start), text[start:end], _after(text, end))
    key = "\x1f".join(" ".join(unicodedata.normalize("NFC", part).split()) for part in said)
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _before(text: str, start: int) -> str:
    first = max(start - WINDOW, 0)
    last = start - text[start : start + 1].isspace()  # a blank belongs to the sentence before it
    for match in BORDER.finditer(text, first, start + 1):
        if match.end() <= last:
            first = match.end()
    return " ".join(_words(text[first:start])[-CONTEXT:])


def _after(text: str, end: int) -> str:
    if ENDED.search(text[max(end - WINDOW, 0) : end]):
        return ""
    match = BORDER.search(text, end, end + WINDOW)
    last = match.start() if match else end + WINDOW
    return " ".join(_words(text[end:last])[:CONTEXT])


def _words(text: str) -> list[str]:
    # Composed first: a combining mark is no letter, and would part a word.
    return WORD.findall(unicodedata.normalize("NFC", text))


def fingerprinted(
    document: Document, found: Sequence[Sequence[Finding]]
) -> Iterator[tuple[Finding, ...]]:
    """The findings of each segment with fingerprints; those that have one keep it."""
    segments = iter(found)
    for paragraph in document.paragraphs:
        for segment, first in zip(paragraph.segments, paragraph.starts, strict=True):
            texts = {"target": (paragraph.text, first), "source": (segment.source or "", 0)}
            yield tuple(
                item if item.fingerprint else _marked(item, *texts[item.side])
                for item in next(segments)
            )


def _marked(item: Finding, text: str, first: int) -> Finding:
    known = fingerprint(item.check, item.side, text, first + item.start, first + item.end)
    return replace(item, fingerprint=known)


def numbered(
    found: Sequence[Sequence[Finding]], seen: Counter[str]
) -> Iterator[tuple[Finding, ...]]:
    """The findings of a part of a document, the second of equal fingerprints with ``-2`` behind it,
    etc.; those of the parts before are counted in ``seen``, and these are added."""
    for findings in found:
        out = []
        for item in findings:
            seen[item.fingerprint] += 1
            count = seen[item.fingerprint]
            known = f"{item.fingerprint}-{count}" if count > 1 else item.fingerprint
            out.append(replace(item, fingerprint=known))
        yield tuple(out)


def unnumbered(known: str) -> str:
    """The fingerprint without the number of its repetition: which copy it is may change."""
    return known.partition("-")[0]
