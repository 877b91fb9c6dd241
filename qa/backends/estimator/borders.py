"""Short sentences that a full stop tore from the next: they break, and read well with it.

Of few words the network cannot say that they do not fit together („Ja, der große.“), unless they do
with the sentence beside them: „Die Behörde hat eine. Liste der Bezirke.“
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.align.inside import FEWEST_WORDS
from qa.backends.estimator.passages import Passages
from qa.backends.estimator.reading import Text
from qa.data import Segment
from qa.split import Span
from qa.text.german.words import closed, words

NEAR = 60  # characters
WHOLE = 0.05  # two sentences that are less likely broken read well as one


@dataclass(frozen=True, slots=True)
class Border:
    """A full stop that may stand in the middle of a sentence: behind the segment ``index``, whose
    last word is at ``span``; ``before`` is what it ends, ``whole`` what that and the next sentence
    may be as one."""

    index: int
    span: Span
    before: Text
    whole: tuple[Text, ...]


def borders(segments: Sequence[Segment], read: Sequence[Passages]) -> Iterator[Border]:
    """The borders between German sentences of a paragraph, the first of which is short."""
    for index in range(len(segments) - 1):
        first, second = segments[index : index + 2]
        if first.source is not None or second.source is not None:
            continue  # which tells what belongs together
        if not second.context.rstrip().endswith(first.target[-NEAR:]):
            continue  # another paragraph begins
        if len(read[index].texts) != 1 or len(read[index + 1].texts) != 1:
            continue
        one, other = read[index].texts[0], read[index + 1].texts[0]
        few = len(one.target.split()) < FEWEST_WORDS
        span = _last_word(first.target)
        if few and span and other.target[:1].isupper():
            whole = tuple(map(Text, joined(one.target, other.target)))
            yield Border(index, span, one, whole)


def _last_word(text: str) -> Span | None:
    """Where the last word before a full stop stands; none where it may be an abbreviation."""
    if not text.endswith("."):
        return None
    tokens = words(text)
    if len(tokens) < 3 or tokens[-1].text != "." or tokens[-2].tag in "nu":
        return None
    return (tokens[-2].start, tokens[-2].end) if tokens[-2].text.isalpha() else None


def joined(one: str, other: str) -> tuple[str, ...]:
    """Two sentences as one, which goes on with a small letter or a noun.

    >>> joined("Er wohnt in.", "Einem Haus am See.")
    ('Er wohnt in einem Haus am See.',)
    >>> joined("Er sah eine.", "Liste.")
    ('Er sah eine Liste.', 'Er sah eine liste.')
    """
    begin = one.rstrip(". ")
    small = f"{begin} {other[:1].lower()}{other[1:]}"
    word = words(other)[0].lower
    return (small,) if word in closed() else (f"{begin} {other}", small)
