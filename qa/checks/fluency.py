"""Fluency and typography: what is wrong with the German as text, whatever the source says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity


@check("fluency/punctuation", Severity.MINOR, confidence=0.95)
def doubled_punctuation(segment: Segment) -> Iterator[Hit]:
    """A punctuation mark stands twice.

    It is a typical rest of a cut link or of two joined sentences.

    Flags:
        Das Gericht vertagte sich[[,,]] weil ein Zeuge fehlte.

    Passes:
        Er wartete ... und ging dann.

        Wirklich?! Das gibt es doch nicht!!
    """
    for match in re.finditer(r",,+|;;+|(?<![.…])\.\.(?![.…])", segment.target):
        yield Hit(*match.span(), f"“{match[0]}”: this mark stands twice.", suggestion=match[0][0])
