"""Findings in words that nobody is to write otherwise: code, kept names, another language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from qa.data import Finding, Segment, Span
from qa.text.foreign.asides import words_of
from qa.text.foreign.interface import is_credit
from qa.text.foreign.words import small_words
from qa.text.german.loans import loans
from qa.text.markup.code import code
from qa.text.markup.icu import frames

# What is said of such words, too: programs read them, and they must be those of the source.
SAID = frozenset(
    {
        "accuracy/addition", "accuracy/mistranslation", "accuracy/omission",
        "fluency/character-encoding",
    }
)  # fmt: skip
# What a model says of a credit that is kept as it is: Powered by Acme.
DOUBT = "doubtful-meaning"


def spared(finding: Finding, segment: Segment) -> bool:
    """Whether all words of a finding are such, so that there is nothing to be said of them; of a
    broken sentence, whether most are, for they read like words left in another language. So do
    English turns that German uses (less is more): they are no slip, either.

    Tags and templates that stand in the text as it is may be rests, which is a finding.
    """
    if finding.check == DOUBT and is_credit(segment, words_of(segment.target)):
        return True
    if finding.side != "target" or finding.category in SAID:
        return False
    most = finding.category == "non-translation"
    if _holds(segment.verbatim, segment.target, finding, 0.5 if most else 1.0):
        return True
    said = most or finding.category == "fluency/grammar"
    if said and _holds(turns(segment.target), segment.target, finding, 0.5):
        return True
    if finding.category == "fluency/markup":
        return False
    text = segment.target
    return _holds(code(text), text, finding) or _holds(frames(text), text, finding)


@lru_cache(maxsize=8)  # each finding of a text asks for them
def turns(text: str) -> tuple[Span, ...]:
    """Where English turns stand that German uses: too big to fail."""
    words = words_of(text)
    found = loans([word.lower for word in words], small_words("en"))
    return tuple(Span(words[start].start, words[end - 1].end) for start, end in found)


def _holds(spans: Sequence[Span], text: str, finding: Finding, share: float = 1.0) -> bool:
    """Whether a ``share`` of the finding's characters, blanks left out, is in the ``spans``."""
    if not spans or finding.start >= finding.end:
        return False
    blank = finding.text.isspace()
    at = [i for i in range(finding.start, finding.end) if blank or not text[i].isspace()]
    return sum(_inside(spans, i) for i in at) >= share * len(at)


def _inside(spans: Sequence[Span], at: int) -> bool:
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end
