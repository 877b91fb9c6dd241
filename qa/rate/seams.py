"""What a break has to do with the markup that stood there: machine translation tears at links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.data import Finding, Seam, Segment

# What a message says, by the kind of seam; the first that fits is said.
SAYS = {
    "link": "The break stands exactly where a link was.",
    "cue": "The break stands exactly at the border of two subtitles.",
    "tag": "The break stands exactly where a tag or a formatting mark was.",
}
# A longer span is a whole clause, and where in it the sentence breaks is not known.
MOST_WORDS = 5


def told(finding: Finding, segment: Segment) -> Finding:
    """A broken sentence with a message that names the seam at its break, if there is one.

    The span, widened by the white space around it, must hold or touch the seam. Markup around the
    whole segment does not count.
    """
    if finding.side != "target" or len(finding.text.split()) > MOST_WORDS:
        return finding
    text, start, end = segment.target, finding.start, finding.end
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    kinds = {seam.kind for seam in inner(segment.seams, len(text)) if start <= seam.offset <= end}
    says = next((says for kind, says in SAYS.items() if kind in kinds), None)
    return replace(finding, message=f"{finding.message} {says}") if says else finding


def inner(seams: Sequence[Seam], length: int) -> list[Seam]:
    """The seams without those of markup that begins and ends with a text of this length."""
    first = {seam.kind for seam in seams if seam.offset == 0}
    last = {seam.kind for seam in seams if seam.offset == length}
    around = first & last
    return [s for s in seams if not (s.kind in around and s.offset in (0, length))]
