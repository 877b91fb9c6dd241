"""Short sentences of which one word tells that they are missing, and the others do not deny it.

The aligner calls no sentence of two or three words missing, because its length says too little.
Where a negation of it was lost besides, and nothing else of it is there, it is not the negation
that a reader lacks.
"""

from __future__ import annotations

from qa.align.members import Groups
from qa.align.missing import OMITTED
from qa.data import Segment
from qa.languages import base
from qa.split import Span, sentences
from qa.text.composed import Composed
from qa.text.foreign.literal import FOUND

# Log-odds that the sentence is alone, and that the other one is: of sentences whose negation alone
# was lost, the other words are there.
ALONE, OTHER = 1.0, -1.0


def unrendered(segment: Segment, at: int) -> Span | None:
    """The sentence around this place of the source, if it is one of two, of which the one sentence
    of the translation renders the other alone."""
    source, lang = segment.source or "", base(segment.source_lang or "en")
    if lang not in FOUND or base(segment.target_lang) != "de":
        return None
    ours = sentences(source, lang)
    if len(ours) != 2 or len(sentences(segment.target, "de")) != 1:
        return None
    texts = [Composed(source[a:b]).text for a, b in ours], [Composed(segment.target).text]
    groups, bead = Groups(texts, lang), ((0, 1), (0,))
    member = int(at >= ours[1][0])
    own, other = (groups.score(OMITTED, [bead], 0, k) for k in (member, 1 - member))
    return ours[member] if own > ALONE and other < OTHER else None
