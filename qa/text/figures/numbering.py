"""Numbers that count the parts of a contract or law: 2.1 The tenant pays, (1) Der Mieter zahlt.

Each country counts them in its own way, so that they are no amounts of the text.
"""

from __future__ import annotations

import re

# „§ 2 Mietdauer“, „Art. 5 Haftung“; only German, where no amount looks like it.
SECTION = re.compile(r"\s*(?:§§?\s?\d{1,4}[a-z]?|Art(?:\.|ikel)\s?\d{1,3}[a-z]?)\.?\s+(?=[A-ZÄÖÜ])")
# „(1) Der Mieter“, „2. Die Mietdauer“
COUNTED = re.compile(r"\s*(?:\(\d{1,2}[a-z]?\)|\d{1,2}[.)]|[a-z]\))\s+(?=[A-ZÄÖÜ„»«])")
# “2.1 The hirer”
DECIMAL = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z“\"])")
BEGINS = re.compile(r"\W*\d")
ENDS = tuple(".!?:;…")


def numbering(source: str, target: str) -> tuple[int, int]:
    """Where the numbering ends that a source and its German translation begin with; 0 without one.

    >>> numbering("2.1 The hirer pays a deposit.", "(1) Der Mieter hinterlegt eine Kaution.")
    (4, 4)
    >>> numbering("Liability", "§ 4 Haftung")
    (0, 4)
    >>> numbering("For the purposes of this Act", "(2) Im Sinne dieses Gesetzes")
    (0, 4)
    >>> numbering("He paid in full.", "§ 4 Haftungsgesetz gilt nicht.")
    (0, 0)
    >>> numbering("1.2 Terawatts were sold.", "Verkauft wurden 1,2 Terawatt.")
    (0, 0)
    """
    section, counted = SECTION.match(target), COUNTED.match(target)
    ours = section or counted
    theirs = DECIMAL.match(source) if ours else None
    heading = section and not source.rstrip().endswith(ENDS) and not target.rstrip().endswith(ENDS)
    # The number of the source may stand before its text as the mark of a list.
    bare = counted and target.lstrip().startswith("(") and not BEGINS.match(source)
    sure = theirs or heading or bare
    return theirs.end() if theirs else 0, ours.end() if ours and sure else 0
