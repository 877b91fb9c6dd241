"""Sentences that return in a text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.check import Hit, check
from qa.data import Document, Segment, Severity
from qa.split import MARKS, sentences
from qa.text.plain import plain
from qa.text.segments import LABELS

SHORTEST = 5  # words; shorter sentences ("Das ist nicht wahr.") return in good prose
# Beside a source that has it once, a shorter one counts where its copies are near each other.
SHORT = 3
# Segments between copies of which one is a part of its segment, or short.
NEAR = 3
# More copies than these are a formula or a refrain where no source says otherwise.
COPIES = 3
# Where sentences may end. It need not be right: it spares texts without copies the search for them.
# The bound keeps a text of marks alone from being searched to its end from each of them.
QUOTES = frozenset('„“”»«‚‘"')
ENDS = re.compile(rf"[{re.escape(MARKS)}]\S{{0,60}}\s+")


@dataclass(frozen=True, slots=True)
class Copy:
    """Where a sentence that returns stands."""

    segment: int
    start: int
    end: int


@check("fluency/duplication", Severity.MINOR, confidence=0.9)
def repeated_sentence(document: Document) -> Iterator[Hit]:
    """The same sentence appears twice in the translation but not in the source.

    Teasers that a page repeats, and paragraphs that a translator pasted twice, look like this.
    Every copy is reported: which of them should go, the editor decides.

    Flags:
        [[Das Land steht kurz vor der Wahl, doch niemand weiß, warum.]]
        Der Minister reiste am Montag ab.
        [[Das Land steht kurz vor der Wahl, doch niemand weiß, warum.]]

        > The mill was closed in 1998.
        [[Die Mühle wurde 1998 geschlossen.]]
        > The workers moved to the town.
        [[Die Mühle wurde 1998 geschlossen.]]

        > Not everyone is happy. Talks do not resume until September.
        [[Nicht alle sind zufrieden.]] Weiter verhandelt wird im September. [[Nicht alle sind zufrieden.]]

    Passes:
        Das ist nicht wahr.
        Er ging.
        Das ist nicht wahr.

        „Stille ist mehr als nur kein Lärm“
        Sie misst Schall. Und sagt:
        Stille ist mehr als nur kein Lärm.

        > We shall meet again on the hill.
        Wir sehen uns auf dem Hügel wieder.
        > The night was cold.
        Die Nacht war kalt.
        > We shall meet again on the hill.
        Wir sehen uns auf dem Hügel wieder.

        > It is not true, she said. It is not true, he said. Nobody knew.
        Das ist nicht wahr, hieß es. Das ist nicht wahr, hieß es. Niemand wusste es.

        > Not everyone is happy. Some cried. No, not everyone is happy.
        Nicht alle sind zufrieden. Manche weinten. Nicht alle sind zufrieden.
    """  # noqa: E501
    segments = document.segments
    for copies in _copies(segments):
        for copy in copies:
            times = "twice" if len(copies) == 2 else f"{len(copies)} times"
            message = f"This sentence appears {times} in the text."
            yield Hit(copy.start, copy.end, message, segment=copy.segment)


def _copies(segments: Sequence[Segment]) -> Iterator[list[Copy]]:
    """The sentences that stand in the text several times, with all their copies."""
    rough = [[plain(part) for part in ENDS.split(segment.target)] for segment in segments]
    whole: dict[str, list[Copy]] = defaultdict(list)
    for index, segment in enumerate(segments):
        key = "" if segment.kind in LABELS else " ".join(filter(None, rough[index]))
        if _words(key) >= SHORT and not segment.target.isupper():
            whole[key].append(Copy(index, 0, len(segment.target)))
    told: set[int] = set()
    for key, copies in whole.items():
        if len(copies) < 2 or _words(key) < SHORTEST or not _too_many(segments, copies):
            continue
        told.update(copy.segment for copy in copies)
        if not _is_title(segments, copies):
            yield copies
    for key, copies in _parts(segments, rough).items():
        fresh = [copy for copy in copies if copy.segment not in told]
        if len(fresh) > 1 and _too_many_here(segments, fresh, _words(key)):
            yield fresh


def _is_title(segments: Sequence[Segment], copies: Sequence[Copy]) -> bool:
    """Whether a title quotes what is said below: „Wir geben nicht auf“."""
    title = segments[copies[0].segment].target.strip()
    first = copies[0].segment == 0 or segments[copies[0].segment].kind == "heading"
    return len(copies) == 2 and first and title[:1] in QUOTES and title[-1:] in QUOTES


def _words(key: str) -> int:
    return key.count(" ") + 1


def _too_many(segments: Sequence[Segment], copies: Sequence[Copy]) -> bool:
    """Whether whole segments are copies, wherever they stand, that the source does not have."""
    sources = [segments[copy.segment].source for copy in copies]
    if None in sources:
        return len(copies) <= COPIES
    return len({plain(source or "") for source in sources}) == len(sources)


def _parts(segments: Sequence[Segment], rough: list[list[str]]) -> dict[str, list[Copy]]:
    """The sentences of segments that may have copies, by their words.

    ``rough`` are the words of what may be the sentences of each segment.
    """
    found: dict[str, list[Copy]] = defaultdict(list)
    count = Counter(key for keys in rough for key in keys if _words(key) >= SHORT)
    twice = {key for key, number in count.items() if number > 1}
    for index, segment in enumerate(segments if twice else ()):
        if twice.isdisjoint(rough[index]) or segment.kind in LABELS:
            continue
        for start, end in sentences(segment.target, segment.target_lang):
            text = segment.target[start:end]
            key = plain(text)
            if _words(key) >= SHORT and not text.isupper():
                found[key].append(Copy(index, start, end))
    return found


def _too_many_here(segments: Sequence[Segment], copies: Sequence[Copy], words: int) -> bool:
    """Whether copies stand near each other that the source does not have.

    Shorter ones count only beside a source that has fewer sentences there.
    """
    first, last = copies[0].segment, copies[-1].segment
    if last - first > NEAR or len(copies) > COPIES:
        return False
    of = [segments[index] for index in sorted({copy.segment for copy in copies})]
    sources = [_sentences(segment) for segment in of]
    every = [text for texts in sources for text in texts]
    if len(set(every)) < len(every):
        return False
    crowded = any(
        len(sentences(segment.target, segment.target_lang)) > len(texts)
        for segment, texts in zip(of, sources, strict=True)
    )
    if not any(sources):
        return words >= SHORTEST
    return crowded


def _sentences(segment: Segment) -> list[str]:
    """The words of the sentences of a segment's source."""
    if not segment.source:
        return []
    lang = segment.source_lang or segment.target_lang
    return [plain(segment.source[a:b]) for a, b in sentences(segment.source, lang)]
